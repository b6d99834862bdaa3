package nianbao.spark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nianbao.csv.CsvWriter;
import nianbao.export.Column;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import java.io.IOException;

/** Hands the values of a CSV row to Parquet, texts without their guard; an empty value is null. */
final class ParquetRows extends WriteSupport<List<String>> {
    private final List<Column> columns;
    private final MessageType schema;
    private RecordConsumer consumer;

    private ParquetRows(TablePlace place) {
        this.columns = place.columns();
        this.schema = place.schema();
    }

    /** A writer of a new file. */
    static ParquetWriter<List<String>> writer(TablePlace place, Path path, Configuration hadoop, long groupBytes)
            throws IOException {
        return new Builder(place, HadoopOutputFile.fromPath(path, hadoop))
                .withConf(hadoop)
                .withRowGroupSize(groupBytes)
                .withCompressionCodec(org.apache.parquet.hadoop.metadata.CompressionCodecName.SNAPPY)
                .build();
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
    public void write(List<String> row) {
        consumer.startMessage();
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            if (!value.isEmpty()) {
                Column column = columns.get(i);
                consumer.startField(column.name(), i);
                write(column.type(), value);
                consumer.endField(column.name(), i);
            }
        }
        consumer.endMessage();
    }

    private void write(Column.Type type, String value) {
        switch (type) {
            case INTEGER -> consumer.addLong(Long.parseLong(value));
            case YEAR -> consumer.addInteger(Integer.parseInt(value));
            case NUMBER -> consumer.addDouble(new BigDecimal(value).doubleValue());
            case BOOLEAN -> consumer.addBoolean(Boolean.parseBoolean(value));
            case DATE -> consumer.addBinary(Binary.fromString(value));
            case STRING -> consumer.addBinary(Binary.fromString(CsvWriter.unguard(value)));
        }
    }

    /** Makes writers. */
    private static final class Builder extends ParquetWriter.Builder<List<String>, Builder> {
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
        protected WriteSupport<List<String>> getWriteSupport(Configuration configuration) {
            return new ParquetRows(place);
        }
    }
}
