package nianbao.read.html;

import java.util.regex.Pattern;
import nianbao.document.Paragraph.Role;
import org.jspecify.annotations.Nullable;

/**
 * Decides which items of a page are kept, and as what: the body without links and furniture; before it title,
 * catalogue block and time line; after it catalogue blocks and a signature. Used by one thread for one page.
 */
final class KeptItems {
    /** Characters of a line that may be a value without a label under the title (an agency, a date). */
    private static final int SHORT_VALUE = 60;

    /** Characters of a line between two metadata lines. */
    private static final int SHORT_LINE = 100;

    /** Lines between two metadata lines that belong to the same block. */
    private static final int SMALL_GAP = 3;

    /** Lines between the title and the body that may be values without labels. */
    private static final int MOST_VALUES = 10;

    /** Lines after the body that may be its signature. */
    private static final int SIGNATURE_LINES = 3;

    /** Labels that make lines after the body a catalogue block. */
    private static final int LABELS_OF_BLOCK = 3;

    /** Text of a page below which its links are kept as well: a list page holds nothing else. */
    private static final int LITTLE_TEXT = 200;

    /** A date on a line of its own, in digits or Chinese numerals. */
    private static final Pattern DATE_LINE =
            Pattern.compile("[〇○零一二三四五六七八九\\d０-９]{4}\\s*[-年./]\\s*[^\\s]{1,3}\\s*[-月./]\\s*[^\\s]{1,3}\\s*日?");

    private final ItemMarks marks;
    private final BodyRange body;
    private final @Nullable Role[] roles;
    private final boolean[] kept;

    private KeptItems(ItemMarks marks, BodyRange body) {
        this.marks = marks;
        this.body = body;
        this.roles = new Role[marks.size()];
        this.kept = new boolean[marks.size()];
    }

    /** The role of each item; null for those left out. */
    static @Nullable Role[] roles(ItemMarks marks, BodyRange body) {
        KeptItems kept = new KeptItems(marks, body);
        kept.keepBody();
        kept.keepHead();
        kept.keepTail();
        return kept.roles;
    }

    private void keepBody() {
        boolean keepsLinks = !body.certain() && textOfPage() < LITTLE_TEXT;
        boolean isHead = true;
        for (int i = body.from(); i < body.to(); i++) {
            Item item = marks.item(i);
            isHead &= !marks.isOfReport(i) && item.characters() <= LITTLE_TEXT;
            if (!marks.isFurniture(i) && (keepsLinks || !item.isLink() || isAddress(item.text()))) {
                kept[i] = true;
                roles[i] = bodyRole(i, isHead);
            }
        }
    }

    private int textOfPage() {
        int characters = 0;
        for (int i = 0; i < marks.size(); i++) {
            characters += marks.characters(i);
        }
        return characters;
    }

    private Role bodyRole(int index, boolean isHead) {
        Item item = marks.item(index);
        if (item.isHeadingElement() && marks.isTitle(index)) {
            return Role.TITLE;
        }
        boolean isEntry = item.catalogue()
                || (isHead
                        && !marks.isTitle(index)
                        && marks.labels(index) >= (item.text().length() <= SHORT_VALUE ? 1 : 2));
        return isEntry ? Role.CATALOGUE : Role.BODY;
    }

    /** A web or mail address is text even where it is a link. */
    private static boolean isAddress(String text) {
        return text.indexOf('@') >= 0 || text.contains("www.") || text.contains("://");
    }

    private void keepHead() {
        int title = -1;
        int last = -1;
        for (int i = 0; i < body.from(); i++) {
            if (!isCandidate(i)) {
                continue;
            }
            boolean isTitle = isTitleOfElement(i);
            if (isTitle || marks.item(i).catalogue() || marks.labels(i) > 0) {
                keep(i, isTitle && marks.item(i).isHeadingElement() ? Role.TITLE : Role.CATALOGUE);
                if (last >= 0 && i - last <= SMALL_GAP + 1) {
                    keepShort(last + 1, i, SHORT_LINE, SMALL_GAP);
                }
                last = i;
                title = isTitle ? i : title;
                if (isTitle && i > 0 && startsWithYear(marks.item(i).text())) {
                    keepShort(i - 1, i, SHORT_VALUE, 1);
                }
            }
        }
        if (title >= 0) {
            keepShort(title + 1, body.from(), SHORT_VALUE, MOST_VALUES);
        } else {
            keepLastHeadingElement();
        }
    }

    /** Such a title names its agency in the line above. */
    private static boolean startsWithYear(String title) {
        return !title.isEmpty() && Character.isDigit(title.charAt(0));
    }

    /** A page title in words of its own is the last heading element before the body. */
    private void keepLastHeadingElement() {
        for (int i = body.from() - 1; i >= 0; i--) {
            if (isCandidate(i) && marks.item(i).isHeadingElement()) {
                keep(i, Role.TITLE);
                return;
            }
        }
    }

    /** True for a title, and for each line of a heading element whose lines together are one. */
    private boolean isTitleOfElement(int index) {
        if (marks.isTitle(index)) {
            return true;
        }
        int heading = marks.item(index).line().heading();
        if (heading == 0) {
            return false;
        }
        StringBuilder whole = new StringBuilder();
        boolean hasTitle = false;
        for (int i = Math.max(0, index - SMALL_GAP); i < Math.min(marks.size(), index + SMALL_GAP + 1); i++) {
            if (marks.item(i).line().heading() == heading) {
                whole.append(marks.item(i).text());
                hasTitle |= marks.isTitle(i);
            }
        }
        return hasTitle || marks.isTitleText(whole.toString());
    }

    private void keepShort(int from, int to, int longest, int most) {
        int count = 0;
        for (int i = from; i < to && count < most; i++) {
            if (isCandidate(i) && marks.item(i).text().length() <= longest) {
                keep(i, Role.CATALOGUE);
                count++;
            }
        }
    }

    private boolean isCandidate(int index) {
        Item item = marks.item(index);
        return item.table() == null && !item.isMostlyLinks() && !marks.isFurniture(index);
    }

    private void keep(int index, Role role) {
        if (!kept[index]) {
            kept[index] = true;
            roles[index] = role;
        }
    }

    private void keepTail() {
        keepSignature();
        int start = body.to();
        while (start < marks.size()) {
            int end = start;
            int labels = 0;
            for (int i = start; i < marks.size() && i - end <= 2; i++) {
                if (isCandidate(i) && (marks.item(i).catalogue() || marks.labels(i) > 0)) {
                    labels += marks.labels(i);
                    end = i + 1;
                }
            }
            if (labels >= LABELS_OF_BLOCK) {
                keepShort(start, end, SHORT_LINE * SMALL_GAP, end - start);
            }
            start = Math.max(end, start + 1);
        }
    }

    private void keepSignature() {
        int most = Math.min(marks.size(), body.to() + SIGNATURE_LINES);
        for (int i = body.to(); i < most; i++) {
            if (isCandidate(i) && DATE_LINE.matcher(marks.item(i).text()).matches()) {
                for (int line = body.to(); line <= i; line++) {
                    if (isCandidate(line) && marks.item(line).text().length() <= SHORT_VALUE) {
                        keep(line, Role.BODY);
                    }
                }
                return;
            }
        }
    }
}
