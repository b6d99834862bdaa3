package nianbao.codebook;

import java.util.regex.Pattern;

/**
 * A wording that tells what a section is about; a row of headings.csv.
 *
 * @param pattern searched anywhere in the folded heading without its number
 * @param priority lower ones are tried first; equal ones in file order
 */
public record HeadingRule(SectionType type, Pattern pattern, int priority) {}
