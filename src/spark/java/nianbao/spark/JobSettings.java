package nianbao.spark;

import java.io.Serializable;

/**
 * What executors must know of a job.
 *
 * @param language of the sentences in data files, {@code zh} or {@code en}
 * @param terms true if words are counted
 * @param out address of the data set's folder
 * @param rules a researcher's own rules and corrections
 */
record JobSettings(String language, boolean terms, String out, OwnRules rules) implements Serializable {}
