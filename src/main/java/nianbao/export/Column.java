package nianbao.export;

import java.util.Locale;

/**
 * A column of a file of the data set.
 *
 * @param unit of its numbers, or empty
 * @param primary true if it is part of the file's key
 * @param references {@code file.column} that its values point to, or empty
 * @param descriptionZh what it holds, in Chinese
 * @param descriptionEn the same in English
 */
public record Column(
        String name,
        Type type,
        String unit,
        boolean primary,
        String references,
        String descriptionZh,
        String descriptionEn) {

    /** What the values of a column are; the type names of the Frictionless table schema in lower case. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        YEAR;

        /** The spelling in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
