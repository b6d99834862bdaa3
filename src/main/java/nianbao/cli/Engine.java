package nianbao.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nianbao.codebook.Codebook;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.Indicator;
import nianbao.codebook.RuleException;
import nianbao.export.TermCounter;
import nianbao.pipeline.BatchInputs;
import nianbao.pipeline.Extractor;
import nianbao.record.Correction;
import org.jspecify.annotations.Nullable;

/** The stages as the commands use them. */
interface Engine {

    /**
     * Finds the inputs a user names.
     *
     * @throws NoSuchFileException if one does not exist; the message is its path as given
     */
    Inputs inputs(List<Path> paths, Set<Path> excluded) throws NoSuchFileException;

    /**
     * Reads the rules, the built-in ones with a user's own over them.
     *
     * @throws RuleException if a rule is wrong, naming file and line
     */
    Rules rules(@Nullable Path overlay);

    /** Writes the built-in rule files into a folder and returns their names; existing files are kept. */
    List<String> exportRules(Path folder) throws IOException;

    /** Checks a user's rules, every row's example and counterexample; returns the complaints. */
    List<String> checkRules(Path overlay) throws IOException;

    /** Inputs that hold archives open. */
    interface Inputs extends BatchInputs, AutoCloseable {
        @Override
        void close();
    }

    /** Rules in force, and what is made of them. */
    interface Rules {
        /** Reads reports; sentences in data are in this language, {@code zh} or {@code en}. */
        Extractor extractor(String language);

        /** Reads reports and sets right what a researcher corrected. */
        Extractor extractor(String language, List<Correction> corrections);

        List<Indicator> indicators();

        List<CrosswalkRow> crosswalk();

        TermCounter terms();

        /** All of the rules. */
        Codebook codebook();

        /** Names the rules by their content. */
        String digest();
    }
}
