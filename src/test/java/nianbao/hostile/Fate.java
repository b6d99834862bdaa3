package nianbao.hostile;

/** What must become of a hostile input. */
enum Fate {
    /** One row in failures.csv and none in sources.csv. */
    REFUSED,
    /** One row in sources.csv, and a finding or a status that is not ok. */
    DOUBTED,
    /** One row in sources.csv: what it holds is a report, and what is hostile about it is left alone. */
    READ,
    /** One row in either file, as chance or the machine has it. */
    NAMED,
    /** In neither file: it is no input. */
    SKIPPED
}
