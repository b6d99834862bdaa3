package nianbao.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nianbao.document.Paragraph.Role;
import nianbao.document.ReadingNote;
import org.jspecify.annotations.Nullable;

/** Notes what a page shows as a picture or leaves to an attachment instead of writing it out. */
final class MediaNotes {
    /** Characters of a body that only points to its attachment. */
    private static final int SHORT_BODY = 300;

    private MediaNotes() {}

    /** The notes {@code table_as_image} (after which heading) and {@code attachments} (which files). */
    static List<ReadingNote> of(Page page, ItemMarks marks, BodyRange body, @Nullable Role[] roles) {
        if (page.media().isEmpty()) {
            return List.of();
        }
        List<String> pictures = new ArrayList<>();
        List<String> files = new ArrayList<>();
        boolean isShort = isShort(marks, body, roles);
        for (PageMedia found : page.media()) {
            int next = itemAtLine(marks, found.line());
            if (found.attachment()) {
                boolean isInBody = next >= body.from() && next <= body.to();
                if (isShort || (isInBody && isAlone(marks, body, next - 1, next + 1))) {
                    files.add(found.name());
                }
            } else if (isAlone(marks, body, next - 1, next)) {
                pictures.add(marks.item(next - 1).text());
            }
        }
        List<ReadingNote> notes = new ArrayList<>(2);
        addNote(notes, "table_as_image", pictures);
        addNote(notes, "attachments", files);
        return notes;
    }

    private static void addNote(List<ReadingNote> notes, String rule, List<String> details) {
        if (!details.isEmpty()) {
            notes.add(new ReadingNote(rule, details.stream().distinct().collect(Collectors.joining("; "))));
        }
    }

    private static boolean isShort(ItemMarks marks, BodyRange body, @Nullable Role[] roles) {
        int characters = 0;
        for (int i = body.from(); i < body.to(); i++) {
            characters += roles[i] == null ? 0 : marks.item(i).characters();
        }
        return characters < SHORT_BODY;
    }

    /** True if a heading stands before, and the next heading or the body's end after. */
    private static boolean isAlone(ItemMarks marks, BodyRange body, int before, int after) {
        return before >= body.from()
                && before < body.to()
                && marks.isHeading(before)
                && (after >= body.to() || marks.isHeading(after));
    }

    private static int itemAtLine(ItemMarks marks, int line) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.item(middle).endLine() <= line) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
