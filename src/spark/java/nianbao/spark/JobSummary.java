package nianbao.spark;

/**
 * What came of a job.
 *
 * @param inputs files and records that were to be read
 * @param reports rows of the table reports
 * @param failures rows of the table failures
 * @param skipped files and records passed over as no input
 * @param readTasks tasks that read
 * @param writeTasks tasks that wrote
 */
record JobSummary(int inputs, int reports, int failures, int skipped, int readTasks, int writeTasks) {}
