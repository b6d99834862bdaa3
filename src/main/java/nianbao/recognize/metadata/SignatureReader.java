package nianbao.recognize.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.document.Span;
import nianbao.recognize.metadata.DateReader.Found;
import nianbao.record.Field;

/**
 * Reads what stands alone in a line: bare dates and index numbers of the header, the document number above the title,
 * and the signature (agency, then a date in 年月日) at the opening or the end.
 */
final class SignatureReader {
    private static final String SIGNER = "签发人";
    private static final int LONGEST_DATE_LINE = 45;
    /** A signature without the agency's name counts only among the last lines. */
    private static final int LAST_LINES = 4;

    private static final double SIGNED = 0.93;
    private static final double SIGNED_ALONE = 0.85;
    private static final double BARE = 0.7;
    private static final double BESIDE_TITLE = 0.9;
    private static final Pattern INDEX = Pattern.compile(
            "[0-9A-Za-z]{2,20}(?:[-/][0-9A-Za-z]{2,12}){0,3}[-/]20[0-9]{2}[0-9]{0,2}-[0-9A-Za-z]{2,10}");
    /** A time of day stands behind the date of publication only. */
    private static final Pattern CLOCK = Pattern.compile("[ T]{0,4}[0-9]{1,2}:[0-9]{2}");

    private static final Pattern DIGIT = Pattern.compile("[0-9二]");

    private final List<MetadataPattern> documentNumber;
    private final Words words;

    SignatureReader(MetadataVocabulary vocabulary, Words words) {
        documentNumber = vocabulary.patterns("docnum");
        this.words = words;
    }

    /** Adds what unlabelled lines say. */
    void read(Page page, Draft draft) {
        List<Line> lines = page.allLines();
        int header = page.header().size();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.length() <= LONGEST_DATE_LINE && line.end() <= page.footer()) {
                readDate(page, lines, i, i < header, draft);
            }
            if (i < header) {
                readNumbers(page, line, draft);
                readDateBesideTitle(page, line, draft);
                readDateAmongLabels(page, line, draft);
            }
        }
    }

    private void readDate(Page page, List<Line> lines, int i, boolean inHeader, Draft draft) {
        Line line = lines.get(i);
        String text = page.text();
        String above = i > 0 ? lines.get(i - 1).of(text) : "";
        Optional<Found> alone = DateReader.alone(text, line.start(), line.end());
        boolean signer = words.isOrgan(above.replace(" ", ""));
        if (alone.isEmpty()) {
            readSignerAndDate(page, line, lines.size() - i <= LAST_LINES, draft);
            return;
        }
        Found found = alone.get();
        boolean hasTime = found.end() < line.end()
                && text.substring(found.end(), line.end()).contains(":");
        // Below the text a date in figures is a signature only under a name; above it, it is the site's.
        boolean signed = found.dotted() ? signer && !inHeader : signer || (!inHeader && lines.size() - i <= LAST_LINES);
        if (isOfLabel(page, found, draft)) {
            return;
        }
        if (signed && !hasTime) {
            draft.addDate(page, Field.SIGNED_DATE, found, "", "signature", signer ? SIGNED : SIGNED_ALONE);
        } else if (inHeader) {
            draft.addDate(page, Field.PUBLISH_DATE, found, "", "bare_date", BARE);
            if (signer && found.dotted()) {
                Line name = lines.get(i - 1);
                String value = page.printed(name.start(), name.end());
                draft.add(page.candidate(Field.PUBLISHER, value, name.start(), name.end(), "", "bare_publisher", BARE));
            }
        }
    }

    /** A label in the line above has taken the date already. */
    private static boolean isOfLabel(Page page, Found found, Draft draft) {
        Span span = page.span(found.start(), found.end());
        return draft.candidates().stream()
                .anyMatch(c ->
                        !c.label().isEmpty() && c.span() != null && c.span().overlaps(span));
    }

    /** The last line 张店区商务局 2018年1月20日. */
    private void readSignerAndDate(Page page, Line line, boolean last, Draft draft) {
        String text = page.text();
        Matcher digit = DIGIT.matcher(text).region(line.start(), line.end());
        if (last && digit.find() && digit.start() > line.start()) {
            boolean signer =
                    words.isOrgan(text.substring(line.start(), digit.start()).strip());
            DateReader.alone(text, digit.start(), line.end())
                    .filter(found -> signer)
                    .ifPresent(found -> draft.addDate(page, Field.SIGNED_DATE, found, "", "signature", SIGNED));
        }
    }

    /**
     * (2010-3-19 8:30:00) 点击率:, 来源: 2013/1/25 阅读:, 宁远县审计局 2017-01-18, 来源:某局 2017-01-18: a date that no label
     * announces.
     */
    private void readDateAmongLabels(Page page, Line line, Draft draft) {
        String text = page.text();
        Found found = DateReader.first(text, line.start(), line.end()).orElse(null);
        if (found == null
                || isOfLabel(page, found, draft)
                || DateReader.alone(text, line.start(), line.end()).isPresent()) {
            return;
        }
        int head = found.start();
        while (head > line.start() && " ([【".indexOf(text.charAt(head - 1)) >= 0) {
            head--;
        }
        boolean open = !text.substring(head, found.start()).isBlank();
        String before = text.substring(line.start(), head).strip();
        String name = before.endsWith(":") ? before.substring(0, before.length() - 1) : before;
        boolean parted = found.start() == line.start() || open || page.blankBefore(found.start());
        boolean closed = found.end() == line.end()
                || page.blankAfter(found.end())
                || "T)]】".indexOf(text.charAt(found.end())) >= 0;
        boolean organ = words.isOrgan(name);
        boolean label = before.endsWith(":") && !words.endsInDateWord(name);
        boolean source =
                words.isOrgan(before.substring(before.lastIndexOf(':') + 1).strip());
        boolean clock = CLOCK.matcher(text).region(found.end(), line.end()).lookingAt() && !before.endsWith(":");
        if (parted && closed && (before.isEmpty() || organ || label || source || clock)) {
            boolean signed = organ && !found.dotted() && found.end() == line.end();
            Field field = signed ? Field.SIGNED_DATE : Field.PUBLISH_DATE;
            draft.addDate(page, field, found, "", signed ? "signature" : "date_among_labels", BARE);
        }
    }

    private void readNumbers(Page page, Line line, Draft draft) {
        String text = page.text();
        if (INDEX.matcher(text).region(line.start(), line.end()).matches()) {
            String value = page.printed(line.start(), line.end());
            draft.add(page.candidate(Field.INDEX_NUMBER, value, line.start(), line.end(), "", "bare_index", BARE));
        }
        int end = withoutSigner(text, line);
        for (MetadataPattern rule : documentNumber) {
            if (rule.pattern().matcher(text).region(line.start(), end).matches()) {
                String value = page.printed(line.start(), end);
                draft.add(page.candidate(
                        Field.DOCUMENT_NUMBER, value, line.start(), end, "", rule.rule(), rule.confidence()));
            }
        }
    }

    /** The end of the line, or of what stands before its signer: 侯水利〔2011〕47号 签发人:某某. */
    private static int withoutSigner(String text, Line line) {
        int signer = line.of(text).indexOf(SIGNER);
        int end = signer < 0 ? line.end() : line.start() + signer;
        while (signer >= 0 && end > line.start() && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    /** 2013年…年报 ( 2014年02月25日 ). */
    private static void readDateBesideTitle(Page page, Line line, Draft draft) {
        String text = page.text();
        int open = text.indexOf("报(", line.start());
        int other = text.indexOf("报告(", line.start());
        int at = open < 0 || (other >= 0 && other < open) ? other + 1 : open;
        if (at > line.start() && at < line.end()) {
            DateReader.alone(text, at + 1, line.end())
                    .ifPresent(found ->
                            draft.addDate(page, Field.PUBLISH_DATE, found, "", "date_beside_title", BESIDE_TITLE));
        }
    }
}
