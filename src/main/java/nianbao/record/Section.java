package nianbao.record;

import nianbao.document.Span;

/**
 * A numbered part of a report; a row of sections.csv.
 *
 * @param ordinal 1-based, in text order
 * @param level 1 for 一、, 2 for （一）, 3 for 1、, 4 for (1) and ①, 5 for 一是; 0 for what stands before the first heading
 * @param number as printed: {@code 一、}
 * @param path canonical and full-width: {@code 二/（一）/1}; a repeated number gets {@code #2}; {@code 0} before the
 *     first heading
 * @param heading without its number
 * @param type code of headings.csv: {@code on_request}
 * @param span to the next heading of the same or a higher level
 * @param headingSpan number and heading as printed
 */
public record Section(
        int ordinal, int level, String number, String path, String heading, String type, Span span, Span headingSpan) {}
