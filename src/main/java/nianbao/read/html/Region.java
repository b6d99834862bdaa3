package nianbao.read.html;

/**
 * An element that holds lines.
 *
 * @param parent the index of the region around it, -1 for the page itself
 * @param first index of its first line
 * @param end index after its last line
 * @param known true if a content management system puts reports there
 * @param cell true for a table cell, which a layout sets apart from its neighbours
 */
record Region(int parent, int first, int end, boolean known, boolean cell) {}
