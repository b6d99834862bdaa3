package nianbao.codebook;

import java.util.List;

/**
 * A wording that says a zero in words; a row of zero-phrases.csv.
 *
 * @param phrase folded; {@code …} where other words may stand
 * @param pieces the phrase, cut at {@code …}
 * @param kind how it says it
 */
public record ZeroPhrase(String phrase, List<String> pieces, Kind kind, String example, String counterexample) {
    public ZeroPhrase {
        pieces = List.copyOf(pieces);
    }

    /** The shape of zero-phrases.csv. */
    static final RuleFile FILE =
            new RuleFile("zero-phrases.csv", List.of("phrase"), List.of("phrase", "kind", "example", "counterexample"));

    /** How a phrase says zero. */
    public enum Kind {
        /** Denies what follows it to the end of the clause: 未收到, 没有发生. */
        BEFORE,
        /** Says it of what stands before it: 均为零, 未发生 at the end of a clause. */
        BEHIND,
        /** Names its own thing: 免费, 不收费. */
        FREE,
        /** Looks like a denial and is none: 无法, 没有通过. */
        TRAP
    }

    /** The rule of a row. */
    public static ZeroPhrase of(RuleRow row) {
        return new ZeroPhrase(
                row.required("phrase"),
                row.pieces("phrase"),
                row.choice("kind", Kind.class),
                row.required("example"),
                row.required("counterexample"));
    }
}
