package nianbao.read.html;

/**
 * The items of the report's body.
 *
 * @param from index of the first
 * @param to index after the last
 * @param certain false if nothing on the page looks like a report, so that the whole page was taken
 */
record BodyRange(int from, int to, boolean certain) {}
