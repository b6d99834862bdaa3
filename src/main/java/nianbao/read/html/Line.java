package nianbao.read.html;

/**
 * A line of a page as a browser would set it, before anything is left out.
 *
 * @param text without blanks at either end, never empty
 * @param linkCharacters characters of it that stand in links, blanks not counted
 * @param characters all of its characters, blanks not counted
 * @param furniture true inside a navigation bar, share widget, footer and the like
 * @param heading the number of the heading element it stands in, 0 for none; lines of one element share it
 */
record Line(String text, int linkCharacters, int characters, boolean furniture, int heading) {}
