package nianbao.export;

import java.util.List;

/** Counts the words of a text. Implementations are shared by threads. */
@FunctionalInterface
public interface TermCounter {
    /** The words of the text, each word and nature once. */
    List<Term> count(String text);
}
