package nianbao.evaluate;

/**
 * A place where reading and gold differ.
 *
 * @param report name of the labelled report
 * @param group as in {@link Score}
 * @param name field, indicator or what else is scored
 * @param kind missed, extra, wrong, wrong_label, wrong_indicator or wrong_qualifier
 * @param gold what the gold says, or empty
 * @param read what was read, or empty
 * @param quote where it stands, or empty
 */
public record Mistake(String report, String group, String name, String kind, String gold, String read, String quote) {}
