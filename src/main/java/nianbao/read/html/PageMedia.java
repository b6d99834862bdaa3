package nianbao.read.html;

/**
 * A picture, or a link to a document file.
 *
 * @param line how many lines stand before it
 * @param name the file's name for users
 * @param attachment true for a document file, false for a picture
 */
record PageMedia(int line, String name, boolean attachment) {}
