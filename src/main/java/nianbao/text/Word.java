package nianbao.text;

/**
 * A word as the segmenter cut it.
 *
 * @param nature HanLP part of speech: n, v, d, m, ns …; the codebook's own words carry own natures
 * @param start offset in the segmented text
 * @param end half-open
 */
public record Word(String text, String nature, int start, int end) {}
