package nianbao.spark;

import java.io.Serializable;

/**
 * What executors must know of a job.
 *
 * @param language of the sentences in data files, {@code zh} or {@code en}
 * @param terms true if words are counted
 * @param out address of the data set's folder
 */
record JobSettings(String language, boolean terms, String out) implements Serializable {}
