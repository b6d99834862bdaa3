package nianbao.spark;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nianbao.export.Column;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Hands the values of a CSV row to Parquet, texts without their guard; an empty value is null. */
@SuppressWarnings("deprecation") // the older of two methods alike is abstract still
final class ParquetRows extends WriteSupport<WrittenRow> {
    /** Texts that hardly ever repeat, or only from one row to the next, where packing finds it. */
    private static final Set<String> VARIED = Set.of(
            "report_id",
            "source",
            "source_url",
            "title",
            "text",
            "value",
            "raw",
            "quote",
            "locator",
            "label",
            "normalized",
            "heading",
            "message",
            "evidence",
            "left",
            "right");

    private final List<Column> columns;
    private final List<Value> values;
    private final MessageType schema;
    private @Nullable RecordConsumer consumer;

    private ParquetRows(TablePlace place) {
        this.columns = place.columns();
        this.values = columns.stream().map(ParquetRows::value).toList();
        this.schema = place.schema();
    }

    /** A writer of a new file. */
    static ParquetWriter<WrittenRow> writer(TablePlace place, Path path, Configuration hadoop, long groupBytes)
            throws IOException {
        Builder builder = new Builder(place, HadoopOutputFile.fromPath(path, hadoop))
                .withConf(hadoop)
                .withRowGroupSize(groupBytes)
                .withCompressionCodec(CompressionCodecName.SNAPPY);
        for (Column column : place.columns()) {
            builder.withDictionaryEncoding(column.name(), isCode(column));
        }
        return builder.build();
    }

    /** True if a column repeats few values, so that a dictionary is worth its time. */
    private static boolean isCode(Column column) {
        return switch (column.type()) {
            case STRING -> !VARIED.contains(column.name());
            case DATE, YEAR, BOOLEAN -> true;
            case INTEGER, NUMBER -> false;
        };
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer target) {
        this.consumer = target;
    }

    @Override
    public void write(WrittenRow row) {
        RecordConsumer to = Objects.requireNonNull(consumer, "prepareForWrite");
        to.startMessage();
        for (int i = 0; i < row.size(); i++) {
            if (!row.isEmpty(i)) {
                String name = columns.get(i).name();
                to.startField(name, i);
                values.get(i).write(row, i, to);
                to.endField(name, i);
            }
        }
        to.endMessage();
    }

    /** Hands on one value. One object for each type, since one method for all is compiled anew with every table. */
    private interface Value {
        void write(WrittenRow row, int value, RecordConsumer to);
    }

    private static Value value(Column column) {
        return switch (column.type()) {
            case INTEGER -> (row, value, to) -> to.addLong(Long.parseLong(row.get(value)));
            case YEAR -> (row, value, to) -> to.addInteger(Integer.parseInt(row.get(value)));
            case NUMBER -> (row, value, to) -> to.addDouble(new BigDecimal(row.get(value)).doubleValue());
            case BOOLEAN -> (row, value, to) -> to.addBoolean(Boolean.parseBoolean(row.get(value)));
            case DATE -> (row, value, to) -> to.addBinary(binary(row.slice(value)));
            case STRING ->
                (row, value, to) -> to.addBinary(binary(row.slice(value).unguarded()));
        };
    }

    /** Declared to be reused, so that what Parquet keeps of it is copied and does not hold all rows of a report. */
    private static Binary binary(WrittenRow.Slice slice) {
        return Binary.fromReusedByteArray(slice.bytes(), slice.from(), slice.length());
    }

    /** Makes writers. */
    private static final class Builder extends ParquetWriter.Builder<WrittenRow, Builder> {
        private final TablePlace place;

        Builder(TablePlace place, OutputFile file) {
            super(file);
            this.place = place;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<WrittenRow> getWriteSupport(Configuration configuration) {
            return new ParquetRows(place);
        }
    }
}
