package nianbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nianbao.codebook.Codebook;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.Indicator;
import nianbao.codebook.RuleFiles;
import nianbao.export.Failure;
import nianbao.export.TermCounter;
import nianbao.pipeline.Extractor;
import nianbao.pipeline.ReportExtractor;
import nianbao.pipeline.RuleExamples;
import nianbao.pipeline.WordCounter;
import nianbao.read.RawFile;
import nianbao.read.UnreadableException;
import nianbao.record.Correction;
import nianbao.source.Input;
import nianbao.source.InputWalker;
import nianbao.source.Limits;
import nianbao.source.OpeningException;
import nianbao.source.Provenance;
import org.jspecify.annotations.Nullable;

/** The program's own stages. */
final class StandardEngine implements Engine {

    @Override
    public Inputs inputs(List<Path> paths, Set<Path> excluded) throws NoSuchFileException {
        return new WalkedInputs(InputWalker.walk(paths, excluded));
    }

    @Override
    public Rules rules(@Nullable Path overlay) {
        return new CodebookRules(Codebook.read(overlay), overlay);
    }

    @Override
    public List<String> exportRules(Path folder) throws IOException {
        return RuleFiles.export(folder).stream()
                .map(path -> String.valueOf(path.getFileName()))
                .toList();
    }

    @Override
    public List<String> checkRules(Path overlay) throws IOException {
        return RuleExamples.check(overlay);
    }

    /** The files a walk found. */
    private record WalkedInputs(nianbao.source.Inputs walked) implements Inputs {
        @Override
        public int size() {
            return walked.items().size();
        }

        @Override
        public String location(int index) {
            return walked.items().get(index).location();
        }

        @Override
        public @Nullable String url(int index) {
            return walked.items().get(index).provenance().map(Provenance::url).orElse(null);
        }

        @Override
        public String fetchedAt(int index) {
            return walked.items().get(index).provenance().map(Provenance::date).orElse("");
        }

        @Override
        public @Nullable String parent(int index) {
            return walked.items()
                    .get(index)
                    .provenance()
                    .map(Provenance::parent)
                    .orElse(null);
        }

        @Override
        public RawFile open(int index) throws UnreadableException {
            Input input = walked.items().get(index);
            try {
                return new RawFile(input.location(), url(index), input.open(Limits.STANDARD));
            } catch (OpeningException e) {
                throw new UnreadableException("open", e.reason(), e.detail());
            }
        }

        @Override
        public List<Failure> unusable() {
            return walked.unusable().stream()
                    .map(file -> new Failure(file.location(), file.stage(), file.reason(), file.detail()))
                    .toList();
        }

        @Override
        public int skipped() {
            return walked.skipped();
        }

        @Override
        public void close() {
            walked.close();
        }
    }

    /** What a codebook makes of reports. */
    private record CodebookRules(
            Codebook codebook, @Nullable Path overlay) implements Rules {
        @Override
        public Extractor extractor(String language) {
            return new ReportExtractor(codebook);
        }

        @Override
        public Extractor extractor(String language, List<Correction> corrections) {
            return new ReportExtractor(codebook, corrections);
        }

        @Override
        public List<Indicator> indicators() {
            return codebook.indicators();
        }

        @Override
        public List<CrosswalkRow> crosswalk() {
            return codebook.crosswalk();
        }

        @Override
        public TermCounter terms() {
            return new WordCounter(codebook.mentionRules().contextWords());
        }

        @Override
        public String digest() {
            try {
                return RuleFiles.digest(overlay);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
