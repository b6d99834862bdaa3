package nianbao.recognize.table;

import nianbao.codebook.LabelKey;

/**
 * A column of figures as its header names it.
 *
 * @param column 0-based, its first column on the grid
 * @param endColumn the column behind its last
 * @param code what the column holds; empty if its wording is unknown
 * @param group code of the group above it; empty if there is none
 * @param unit as printed in the header, else the form's; empty if neither says one
 */
record HeaderColumn(
        int column, int endColumn, String code, String group, String unit, LabelKey key, double confidence) {
    /** An indicator's unit, in a list. */
    static final String UNIT = "unit";
    /** The report's own count, in a list. */
    static final String VALUE = "value";
    /** The count since the beginning, in a list. */
    static final String CUMULATIVE = "cumulative";
    /** The count of some of the bodies reported on, in a list. */
    static final String PART = "part";

    /** Confidence of a column that a year names: as sure as the year of the report. */
    private static final double BY_YEAR = 0.95;

    /** This column with another meaning, by the year it names. */
    HeaderColumn named(String meaning) {
        return new HeaderColumn(column, endColumn, meaning, group, unit, key, BY_YEAR);
    }
}
