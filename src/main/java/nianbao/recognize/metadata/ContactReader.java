package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.codebook.MetadataLabel;
import nianbao.codebook.MetadataPattern;
import nianbao.codebook.MetadataVocabulary;
import nianbao.recognize.metadata.LabelTrie.Hit;
import nianbao.record.Field;

/**
 * Reads the sentence that says whom to ask: labels in any order, with any separator or none. The first block of a
 * page counts; a label without a value takes nothing from its neighbours.
 */
final class ContactReader {
    private static final Pattern PHONE =
            Pattern.compile("(?:\\+?86[- ]?)?(?:\\(0[0-9]{2,3}\\)|0[0-9]{2,3})?[-—–―‐ ]{0,3}"
                    + "(?:[0-9]{7,12}|[0-9]{3,4}[ -][0-9]{4}(?![0-9])|[0-9]{5})(?:[-—*×转#][0-9]{1,6})?(?![0-9])");
    private static final Pattern JOINT = Pattern.compile("[、,/;或和及 ]{1,2}(?=[0-9(])");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._+-]{0,60} ?@ ?[A-Za-z0-9][A-Za-z0-9-]{0,40}(?:[.][A-Za-z0-9-]{1,20}){1,4}");
    /** 地址为 may announce where the report can be downloaded. */
    private static final Pattern LINK = Pattern.compile("[“\"'(]{0,2}(?:https?:|www[.]).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{6}(?![0-9])");
    /** The labels of one block stand close together; behind a wider gap another block starts. */
    private static final int WIDEST_GAP = 300;

    /** 公布联系地址和联系方式 names an address and tells none. */
    private static final String AND = "和及与";

    private static final int LABELS_OF_BLOCK = 3;
    private static final int LONGEST_ADDRESS = 80;
    /** The longest contact block in brackets of the base. */
    private static final int LONGEST_BLOCK = 200;

    private final LabelTrie labels;
    private final List<MetadataPattern> addresses;
    private final List<MetadataPattern> phones;

    ContactReader(MetadataVocabulary vocabulary, List<MetadataLabel> contact) {
        labels = new LabelTrie(contact);
        addresses = vocabulary.patterns("address");
        phones = vocabulary.patterns("phone");
    }

    /** Adds the contact block. */
    void read(Page page, Draft draft) {
        List<Hit> hits = hits(page);
        Set<Field> done = new HashSet<>();
        int before = -1;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (before >= 0 && hit.start() - before > WIDEST_GAP && !done.isEmpty()) {
                break;
            }
            int end =
                    i + 1 < hits.size() ? hits.get(i + 1).start() : page.text().length();
            Set<Field> found = readValue(page, hit, sentenceEnd(page, hit.end(), end), done, draft);
            done.addAll(found);
            before = found.isEmpty() ? before : hit.end();
        }
        if (!hits.isEmpty() && !done.contains(Field.CONTACT_ADDRESS)) {
            addUnlabelled(page, hits.get(0).start(), draft);
        }
        if (!done.contains(Field.CONTACT_PHONE)) {
            addUnlabelledPhone(page, draft);
        }
        if (!done.isEmpty() && !done.contains(Field.CONTACT_EMAIL)) {
            addEmail(
                    page,
                    Math.max(0, before - WIDEST_GAP),
                    Math.min(page.footer(), before + WIDEST_GAP),
                    "",
                    0.8,
                    draft);
        }
    }

    private List<Hit> hits(Page page) {
        List<Hit> hits = new ArrayList<>();
        String text = page.text();
        int from = Math.min(blockStart(page), page.openingEnd());
        for (int i = from; i < page.footer(); i++) {
            Hit hit = labels.longest(text, i);
            if (hit != null && counts(text, hit, page.openingEnd())) {
                hits.add(hit);
                i = hit.end() - 1;
            }
        }
        return hits;
    }

    /** Where running text starts, or a line above it that is a whole contact block. */
    private int blockStart(Page page) {
        for (Line line : page.header()) {
            int count = 0;
            for (int i = line.start(); i < line.end(); i++) {
                Hit hit = labels.longest(page.text(), i);
                if (hit != null
                        && !hit.label().fields().isEmpty()
                        && hit.end() < line.end()
                        && page.text().charAt(hit.end()) == ':') {
                    count++;
                    i = hit.end();
                }
            }
            if (count >= LABELS_OF_BLOCK) {
                return line.start();
            }
        }
        return page.bodyStart();
    }

    private static boolean counts(String text, Hit hit, int opening) {
        int end = hit.end();
        if (end < text.length() && text.charAt(end) == ')') {
            end++;
        }
        char after = end < text.length() ? text.charAt(end) : '\n';
        char before = hit.start() == 0 ? '\n' : text.charAt(hit.start() - 1);
        if (after == ':') {
            return true;
        }
        if (hit.start() > opening) {
            return false;
        }
        List<String> fields = hit.label().fields();
        boolean address = fields.contains("contact_address");
        boolean parted = "(,;、。 \n".indexOf(before) >= 0 || before == '现';
        if (address) {
            return Character.isLetterOrDigit(after)
                    && AND.indexOf(after) < 0
                    && (parted || hit.label().label().startsWith("现"));
        }
        boolean number = Character.isDigit(after) || after == '(';
        return number && !fields.isEmpty() && !fields.contains("website");
    }

    private static int sentenceEnd(Page page, int from, int next) {
        int limit = Math.min(next, page.footer());
        boolean bracketed = isBracketed(page.text(), from);
        int end = from;
        while (end < limit
                && page.text().charAt(end) != '。'
                && (bracketed || page.text().charAt(end) != '\n')) {
            end++;
        }
        return end;
    }

    /** Inside an open bracket a line break is only the width of the page. */
    private static boolean isBracketed(String text, int at) {
        int open = text.lastIndexOf('(', at);
        boolean near = open >= 0 && at - open < LONGEST_BLOCK && text.lastIndexOf(')', at - 1) < open;
        int close = text.indexOf(')', at);
        return near
                && close >= 0
                && close - at < LONGEST_BLOCK
                && !text.substring(at, close).contains("\n\n");
    }

    private Set<Field> readValue(Page page, Hit hit, int end, Set<Field> done, Draft draft) {
        Set<Field> found = new HashSet<>();
        int start = hit.end();
        while (start < end && "):(, ".indexOf(page.text().charAt(start)) >= 0) {
            if (page.text().charAt(start) == '('
                    && start + 1 < end
                    && page.text().charAt(start + 1) == '0') {
                break;
            }
            start++;
        }
        for (String column : hit.label().fields()) {
            Field field = Field.valueOf(column.toUpperCase(Locale.ROOT));
            if (start < end && !done.contains(field) && add(page, hit, field, start, end, draft)) {
                found.add(field);
            }
        }
        return found;
    }

    private boolean add(Page page, Hit hit, Field field, int start, int end, Draft draft) {
        String label = page.printed(hit.start(), hit.end());
        double sure = hit.label().confidence();
        return switch (field) {
            case CONTACT_PHONE, CONTACT_FAX -> addPhones(page, field, start, end, label, sure, draft);
            case CONTACT_POSTCODE ->
                addMatch(page, POSTCODE, field, start, Math.min(end, start + 12), label, sure, draft);
            case CONTACT_EMAIL -> addEmail(page, start, end, label, sure, draft);
            case CONTACT_ADDRESS -> addAddress(page, start, end, label, sure, draft);
            default -> false;
        };
    }

    private static boolean addPhones(
            Page page, Field field, int start, int end, String label, double sure, Draft draft) {
        Matcher phone = PHONE.matcher(page.text());
        Matcher joint = JOINT.matcher(page.text());
        int at = start;
        boolean any = false;
        while (at < end && phone.region(at, end).lookingAt()) {
            draft.add(page.candidate(
                    field,
                    page.printed(phone.start(), phone.end()),
                    phone.start(),
                    phone.end(),
                    label,
                    "contact",
                    sure));
            any = true;
            at = phone.end();
            if (at >= end || !joint.region(at, end).useTransparentBounds(true).lookingAt()) {
                break;
            }
            at = joint.end();
        }
        return any;
    }

    private static boolean addMatch(
            Page page, Pattern shape, Field field, int start, int end, String label, double sure, Draft draft) {
        Matcher matcher = shape.matcher(page.text()).region(start, end).useTransparentBounds(true);
        if (!matcher.find()) {
            return false;
        }
        String value = page.printed(matcher.start(), matcher.end());
        draft.add(page.candidate(field, value, matcher.start(), matcher.end(), label, "contact", sure));
        return true;
    }

    private static boolean addEmail(Page page, int start, int end, String label, double sure, Draft draft) {
        return start < end
                && page.text().indexOf('@', start) >= 0
                && addMatch(page, EMAIL, Field.CONTACT_EMAIL, start, end, label, sure, draft);
    }

    private static boolean addAddress(Page page, int start, int end, String label, double sure, Draft draft) {
        int stop = addressEnd(page.text(), start, Math.min(end, start + LONGEST_ADDRESS));
        if (stop - start < 2 || LINK.matcher(page.text()).region(start, end).lookingAt()) {
            return false;
        }
        String value = page.printed(start, stop);
        draft.add(page.candidate(Field.CONTACT_ADDRESS, value, start, stop, label, "contact", sure));
        return true;
    }

    /** To the first separator, or the bracket that an address itself did not open. */
    private static int addressEnd(String text, int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean separator = c == ';' || c == ',' || c == '、' || c == '|' || c == '\t';
            if (depth < 0 || (separator && depth == 0)) {
                return i;
            }
        }
        int stop = end;
        while (stop > start && ",;、(: ".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return stop;
    }

    private void addUnlabelled(Page page, int end, Draft draft) {
        int from = Math.max(page.bodyStart(), end - 60);
        addFirst(page, Field.CONTACT_ADDRESS, Wording.first(addresses, page.text(), from, end), draft);
    }

    /** 请联系某局办公室83120000: no word for the telephone stands in front. */
    private void addUnlabelledPhone(Page page, Draft draft) {
        Optional<Wording.Match> phone = Wording.first(phones, page.text(), page.bodyStart(), page.openingEnd());
        addFirst(page, Field.CONTACT_PHONE, phone, draft);
    }

    private static void addFirst(Page page, Field field, Optional<Wording.Match> found, Draft draft) {
        found.ifPresent(match -> draft.add(page.candidate(field, page.printed(match.start(), match.end()), match)));
    }
}
