package nianbao.recognize.mention;

/**
 * A zero said in words.
 *
 * @param indicator the code that is zero
 * @param start folded offset of the denial, relative to the sentence
 * @param end folded offset behind the thing denied
 */
record ZeroStatement(String indicator, int start, int end, String rule, double confidence) {}
