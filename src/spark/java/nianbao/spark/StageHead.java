package nianbao.spark;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is decided on of an input's result.
 *
 * @param skipped files passed over; if there are any, that is all the result says
 * @param failed true if the input could not be read
 * @param fileId as its bytes give it; empty if they could not be read
 * @param years of its reports, each empty if the report states none; one for a failure
 * @param url of the page, or null if none is known
 * @param parent location of the page that the input is attached to, or null
 * @param contentBytes of what its reports hold, compressed
 */
record StageHead(
        long id,
        String location,
        int skipped,
        boolean failed,
        String fileId,
        List<String> years,
        @Nullable String url,
        String fetchedAt,
        @Nullable String parent,
        int contentBytes) {
    StageHead {
        years = List.copyOf(years);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(id);
        Text.writeString(out, location);
        out.writeInt(skipped);
        out.writeBoolean(failed);
        Text.writeString(out, fileId);
        out.writeInt(years.size());
        for (String year : years) {
            Text.writeString(out, year);
        }
        writeIfThere(out, url);
        Text.writeString(out, fetchedAt);
        writeIfThere(out, parent);
        out.writeInt(contentBytes);
    }

    static StageHead read(DataInput in) throws IOException {
        return new StageHead(
                in.readLong(),
                Text.readString(in),
                in.readInt(),
                in.readBoolean(),
                Text.readString(in),
                readYears(in),
                readIfThere(in),
                Text.readString(in),
                readIfThere(in),
                in.readInt());
    }

    private static List<String> readYears(DataInput in) throws IOException {
        int count = in.readInt();
        List<String> years = new ArrayList<>(count);
        while (years.size() < count) {
            years.add(Text.readString(in));
        }
        return years;
    }

    private static void writeIfThere(DataOutput out, @Nullable String value) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
            Text.writeString(out, value);
        }
    }

    private static @Nullable String readIfThere(DataInput in) throws IOException {
        return in.readBoolean() ? Text.readString(in) : null;
    }
}
