package nianbao.spark;

import java.util.List;
import nianbao.export.Column;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Where rows go: a table and the year that its folder is named by.
 *
 * @param year of the report; empty if it states none
 * @param byYear false for a table that has one folder only
 * @param csv false for a table that there is as Parquet only
 */
record TablePlace(String table, List<Column> columns, String year, boolean byYear, boolean csv) {
    /** Hive's name for rows without a value, which every reader of partitioned folders knows. */
    private static final String NO_YEAR = "__HIVE_DEFAULT_PARTITION__";

    /** The folder within that of a format: {@code reports/year=2020}. */
    String folder() {
        return byYear ? table + "/year=" + (year.isEmpty() ? NO_YEAR : year) : table;
    }

    /** The same columns in Parquet. */
    MessageType schema() {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        columns.forEach(column -> schema.addField(field(column)));
        return schema.named("nianbao");
    }

    private static Type field(Column column) {
        return switch (column.type()) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case YEAR -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            // A date column may hold several dates, joined by "; ".
            case STRING, DATE ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }
}
