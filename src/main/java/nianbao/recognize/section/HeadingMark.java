package nianbao.recognize.section;

/**
 * The number that opens a heading.
 *
 * @param level 1 for 一、 and 第一部分, 2 for （一）, 3 for 1、, 4 for (1) and ①, 5 for 一是
 * @param ordinal the number's value, from 1
 * @param canonical its full-width spelling in paths: {@code 一}, {@code （一）}, {@code 1}, {@code （1）}, {@code 一是}
 * @param end folded offset behind the mark
 */
record HeadingMark(int level, int ordinal, String canonical, int end) {}
