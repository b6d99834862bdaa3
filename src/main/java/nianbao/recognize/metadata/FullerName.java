package nianbao.recognize.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.text.FoldedText;

/** Looks in the report's own text for a fuller form of a short name: the place in front, or 人民政府 behind. */
final class FullerName {
    private static final String COMMITTEE = "员会";
    private static final int LONGEST_PLACE = 24;
    /** The sentence that says whom to ask names offices, not the organ; it ends within this many characters. */
    private static final int CONTACT_WINDOW = 40;

    private static final Pattern ABBREVIATES = Pattern.compile("\\((?:以下)?简?称(?:为)?:?[“\"'《]?");

    private final List<String> leadIns;
    private final List<String> towns;
    private final List<String> regions;
    private final List<String> notGovernment;
    private final List<String> extensions;
    private final List<String> askedBefore;
    private final List<String> askedAfter;
    private final AgencyName names;
    private final Words words;

    FullerName(Words words) {
        this.words = words;
        names = new AgencyName(words);
        leadIns = words.longestFirst("stop");
        towns = words.longestFirst("town");
        regions = words.longestFirst("region");
        notGovernment = words.longestFirst("no_government");
        extensions = words.longestFirst("extension");
        askedBefore = words.longestFirst("asked_before");
        askedAfter = words.longestFirst("asked_after");
    }

    /** The first fuller form on the page, or empty if the name is full or nothing fuller stands there. */
    Optional<FieldCandidate> find(Page page, FieldCandidate agency, double sure) {
        String name = FoldedText.compact(agency.value()).text();
        String text = page.plain();
        Optional<FieldCandidate> abbreviated = abbreviated(page, name, sure);
        if (abbreviated.isPresent()) {
            return abbreviated;
        }
        boolean place =
                towns.stream().anyMatch(name::endsWith) || regions.stream().anyMatch(name::endsWith);
        if (!place && !names.isGeneric(name)) {
            return Optional.empty();
        }
        for (int at = text.indexOf(name); at >= 0 && at < page.openingEnd(); at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            end += text.startsWith(COMMITTEE, end) ? COMMITTEE.length() : 0; // 区商务委 in 两江新区商务委员会
            int start = names.isGeneric(name) ? placeStart(text, at, name) : at;
            int stop = place ? governmentEnd(text, end) : end;
            if ((start < at || stop > at + name.length()) && !isContact(text, start, stop) && isOwn(page, start)) {
                return Optional.of(page.candidate(
                        Field.AGENCY, page.printed(start, stop), start, stop, "", "agency_in_full", sure));
            }
        }
        return Optional.empty();
    }

    /** The name in front of the bracket that shortens it: 国家税务总局某市某区税务局(以下简称某区税务局). */
    private Optional<FieldCandidate> abbreviated(Page page, String name, double sure) {
        String text = page.plain();
        for (int at = text.indexOf(name); at >= 0 && at < page.openingEnd(); at = text.indexOf(name, at + 1)) {
            int open = text.lastIndexOf('(', at);
            if (open > 0 && ABBREVIATES.matcher(text).region(open, at).matches()) {
                int start = fullStart(text, open);
                String full = text.substring(start, open);
                if (full.length() > name.length() && words.isOrgan(full)) {
                    return Optional.of(page.candidate(
                            Field.AGENCY, page.printed(start, open), start, open, "", "agency_in_full", sure));
                }
            }
        }
        return Optional.empty();
    }

    private int fullStart(String text, int end) {
        int from = Wording.hanStart(text, end, LONGEST_PLACE);
        String before = text.substring(from, end);
        return from
                + leadIns.stream()
                        .filter(leadIn -> lastLeadIn(before, leadIn) >= 0)
                        .mapToInt(leadIn -> lastLeadIn(before, leadIn) + leadIn.length())
                        .max()
                        .orElse(0);
    }

    /** A catalogue value is somebody else's words; a line of its own and running text are the report's. */
    private static boolean isOwn(Page page, int start) {
        if (start >= page.bodyStart()) {
            return true;
        }
        return page.header().stream().anyMatch(line -> line.start() == start);
    }

    private int placeStart(String text, int at, String name) {
        int from = Wording.hanStart(text, at, LONGEST_PLACE);
        String before = text.substring(from, at);
        int cut = 0;
        for (String leadIn : leadIns) {
            int last = lastLeadIn(before, leadIn);
            cut = last < 0 ? cut : Math.max(cut, last + leadIn.length());
        }
        String place = before.substring(cut);
        boolean level = regions.stream().anyMatch(name::startsWith);
        boolean ends =
                regions.stream().anyMatch(place::endsWith) || towns.stream().anyMatch(place::endsWith);
        boolean fits = place.length() >= 2 && (level || (ends && place.length() >= 3));
        return fits && words.isOrgan(place + name) ? from + cut : at;
    }

    private int lastLeadIn(String before, String leadIn) {
        int last = before.lastIndexOf(leadIn);
        while (last >= 0 && words.isInPlaceWord(before, last)) {
            last = before.lastIndexOf(leadIn, last - 1);
        }
        return last;
    }

    private int governmentEnd(String text, int end) {
        for (String extension : extensions) {
            int stop = end + extension.length();
            if (text.startsWith(extension, end)
                    && notGovernment.stream().noneMatch(word -> text.startsWith(word, stop))) {
                return stop;
            }
        }
        return end;
    }

    private boolean isContact(String text, int start, int end) {
        boolean before = askedBefore.stream().anyMatch(word -> text.startsWith(word, start - word.length()));
        int stop = Math.min(text.length(), end + CONTACT_WINDOW);
        int sentence = text.indexOf('。', end);
        String after = text.substring(end, sentence < 0 ? stop : Math.min(stop, sentence));
        return before && (after.isEmpty() || askedAfter.stream().anyMatch(after::contains));
    }
}
