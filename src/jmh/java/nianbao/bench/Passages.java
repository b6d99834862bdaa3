package nianbao.bench;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nianbao.codebook.Codebook;
import nianbao.document.Paragraph;
import nianbao.pipeline.ReportExtractor;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Field;
import nianbao.record.ReportRecord;
import nianbao.record.Section;
import nianbao.record.Status;
import nianbao.source.Input;
import nianbao.source.InputWalker;
import nianbao.source.Inputs;
import nianbao.source.Limits;
import nianbao.source.OpeningException;

/**
 * What generated pages are put together from: the corpus's paragraphs by section type, and its agencies.
 *
 * @param byType paragraphs that stand in sections of a type
 * @param agencies names as the corpus writes them
 * @param plain sentences without a digit
 */
record Passages(Map<String, List<String>> byType, List<String> agencies, List<String> plain) {

    /** A shorter paragraph is a heading or a signature. */
    private static final int SHORTEST_PARAGRAPH = 40;

    private static final Pattern SENTENCE = Pattern.compile("(?<=^|。)[^。0-9０-９]{15,}。");

    /** Reads the corpus with the program itself. */
    static Passages of(Path corpus) throws UnreadableException, OpeningException {
        ReportExtractor extractor = new ReportExtractor(Codebook.builtIn());
        Passages passages = new Passages(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        try (Inputs inputs = InputWalker.walk(List.of(corpus), Set.of())) {
            for (Input input : inputs.items()) {
                passages.add(extractor.extract(new RawFile(input.location(), null, input.open(Limits.STANDARD))));
            }
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("no corpus at " + corpus, e);
        }
        return passages;
    }

    private void add(ReportRecord report) {
        if (report.status() == Status.NOT_A_REPORT) {
            return;
        }
        String agency = report.metadata().value(Field.AGENCY);
        if (!agency.isEmpty()) {
            agencies.add(agency);
        }
        String text = report.document().text();
        for (Section section : report.sections()) {
            for (Paragraph paragraph : report.document().paragraphs()) {
                if (paragraph.span().start() >= section.headingSpan().end()
                        && paragraph.span().end() <= section.span().end()
                        && paragraph.span().length() >= SHORTEST_PARAGRAPH) {
                    String passage = paragraph.span().of(text);
                    byType.computeIfAbsent(section.type(), type -> new ArrayList<>())
                            .add(passage);
                    SENTENCE.matcher(passage).results().map(MatchResult::group).forEach(plain::add);
                }
            }
        }
    }

    /** The paragraphs of this type, of all types if there is none. */
    List<String> of(String type) {
        List<String> found = byType.getOrDefault(type, List.of());
        return found.isEmpty() ? byType.values().stream().flatMap(List::stream).toList() : found;
    }

    static Passages read(Path corpus) throws IOException {
        try {
            return of(corpus);
        } catch (UnreadableException | OpeningException e) {
            throw new IOException(e);
        }
    }
}
