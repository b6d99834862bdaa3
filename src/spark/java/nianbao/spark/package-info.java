/** The extractor on Apache Spark; the only home of Spark, Hadoop and Parquet. */
@NullMarked
package nianbao.spark;

import org.jspecify.annotations.NullMarked;
