package nianbao.compare;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.export.DataFile;

/** What stands at the places that findings name: the words of the text, or the value of a table's cell. */
final class Quotes {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

    /** Code points shown on either side of the words meant. */
    private static final int CONTEXT = 24;

    /** A longer stretch is shown up to here. */
    private static final int LONGEST = 200;

    private final Map<PageFinding.Place, Quote> quotes = new HashMap<>();

    /**
     * What stands at a place.
     *
     * @param key what is measured there; of table cells only
     */
    record Quote(String before, String words, String after, Optional<ValueKey> key) {}

    /** Reads the quotes of all findings: one text after the other, and indicators.csv once for the table cells. */
    static Quotes of(List<PageFinding> findings) throws IOException {
        Quotes quotes = new Quotes();
        Map<String, Set<PageFinding.Place>> byReport = new HashMap<>();
        Set<ComparedDataSet> dataSets = new LinkedHashSet<>();
        for (PageFinding finding : findings) {
            for (PageFinding.Place place : finding.evidence()) {
                byReport.computeIfAbsent(place.report().id(), id -> new HashSet<>())
                        .add(place);
                dataSets.add(place.report().dataSet());
            }
        }
        for (Set<PageFinding.Place> places : byReport.values()) {
            quotes.fromText(places);
        }
        for (ComparedDataSet dataSet : dataSets) {
            quotes.fromTables(dataSet, byReport);
        }
        return quotes;
    }

    /** The quote, or empty if nothing can be shown. */
    Optional<Quote> at(PageFinding.Place place) {
        return Optional.ofNullable(quotes.get(place));
    }

    private void fromText(Set<PageFinding.Place> places) throws IOException {
        StoredReport report = places.iterator().next().report();
        if (!report.hasText()
                || places.stream()
                        .noneMatch(place -> SPAN.matcher(place.locator()).matches())) {
            return;
        }
        int[] text = report.text().codePoints().toArray();
        for (PageFinding.Place place : places) {
            Matcher span = SPAN.matcher(place.locator());
            if (span.matches()) {
                int start = Integer.parseInt(span.group(1));
                int end = Integer.parseInt(span.group(2));
                if (start < end && end <= text.length) {
                    quotes.put(place, quote(text, start, Math.min(end, start + LONGEST)));
                }
            }
        }
    }

    private static Quote quote(int[] text, int start, int end) {
        int from = Math.max(0, start - CONTEXT);
        int to = Math.min(text.length, end + CONTEXT);
        return new Quote(
                oneLine(text, from, start), oneLine(text, start, end), oneLine(text, end, to), Optional.empty());
    }

    private static String oneLine(int[] text, int start, int end) {
        return new String(text, start, end - start).replaceAll("\\s+", " ");
    }

    private void fromTables(ComparedDataSet dataSet, Map<String, Set<PageFinding.Place>> byReport) throws IOException {
        dataSet.read(DataFile.INDICATORS, row -> {
            Set<PageFinding.Place> places = byReport.getOrDefault(row.text("report_id"), Set.of());
            if (places.isEmpty() || SPAN.matcher(row.text("locator")).matches()) {
                return;
            }
            boolean cumulative = row.text("period").equals("cumulative");
            ValueKey key = new ValueKey(row.text("indicator"), row.text("applicant"), cumulative);
            for (PageFinding.Place place : places) {
                if (place.locator().equals(row.text("locator"))
                        && place.report().dataSet().equals(dataSet)) {
                    quotes.putIfAbsent(place, new Quote("", row.textOrEmpty("quote"), "", Optional.of(key)));
                }
            }
        });
    }
}
