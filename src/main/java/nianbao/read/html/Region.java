package nianbao.read.html;

/**
 * An element that holds lines.
 *
 * @param parent the index of the region around it, -1 for the page itself
 * @param first index of its first line
 * @param end index after its last line
 * @param known true if a content management system puts reports there
 */
record Region(int parent, int first, int end, boolean known) {}
