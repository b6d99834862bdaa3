package nianbao.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeSet;

/**
 * Writes the page's data: one JSON object with the words of both languages, the indicators, the agencies with their
 * reports and values, the findings with their quotes, and the differences of neighbouring texts.
 */
final class PageData {
    /** Values beyond this number would make the page slow; the agencies behind are left out and the page says so. */
    static final int MOST_VALUES = 2_000_000;

    /** Characters of texts in the page; beyond, agencies come without their texts side by side. */
    static final int MOST_CHARACTERS = 8_000_000;

    private final List<Series> all;
    private final PageIndicators indicators;
    private final JsonGenerator json;

    PageData(List<Series> all, PageIndicators indicators, JsonGenerator json) {
        this.all = all;
        this.indicators = indicators;
        this.json = json;
    }

    void write(String language, PageFindings findings) throws IOException {
        json.writeStartObject();
        json.writeStringField("language", language);
        json.writeObjectFieldStart("words");
        words("zh", Locale.CHINESE);
        words("en", Locale.ENGLISH);
        json.writeEndObject();
        indicators();
        outcomes();
        series();
        findings(findings);
        texts();
        json.writeEndObject();
    }

    private void words(String language, Locale locale) throws IOException {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "nianbao.compare.page.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        json.writeObjectFieldStart(language);
        for (String key : new TreeSet<>(bundle.keySet())) {
            json.writeStringField(key, bundle.getString(key));
        }
        json.writeEndObject();
    }

    private void indicators() throws IOException {
        json.writeArrayFieldStart("indicators");
        for (PageIndicators.Entry entry : indicators.entries()) {
            json.writeStartObject();
            json.writeStringField("code", entry.key().indicator());
            json.writeStringField("applicant", entry.key().applicant());
            json.writeStringField("zh", entry.zh());
            json.writeStringField("en", entry.en());
            json.writeStringField("unit", entry.unit());
            json.writeStringField("section", entry.section());
            json.writeStringField("caveat", entry.caveat());
            json.writeBooleanField("joined", entry.joined());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void outcomes() throws IOException {
        json.writeObjectFieldStart("outcomes");
        for (Map.Entry<String, List<String>> form : Outcomes.byForm().entrySet()) {
            json.writeArrayFieldStart(form.getKey());
            for (String indicator : form.getValue()) {
                json.writeString(indicator);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void series() throws IOException {
        int values = 0;
        int leftOut = 0;
        json.writeArrayFieldStart("series");
        for (Series series : all) {
            if (values > MOST_VALUES) {
                leftOut++;
                continue;
            }
            StoredReport last = series.reports().get(series.reports().size() - 1);
            json.writeStartObject();
            json.writeStringField("agency", last.agency());
            json.writeStringField("region", last.regionCode());
            json.writeStringField("regionName", last.regionName());
            json.writeStringField("scope", last.scope());
            json.writeStringField("duty", last.function());
            json.writeArrayFieldStart("reports");
            for (StoredReport report : series.reports()) {
                values += report(report);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("seriesLeftOut", leftOut);
    }

    private int report(StoredReport report) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", report.id());
        json.writeNumberField("year", report.year());
        json.writeStringField("form", report.form().code());
        json.writeStringField("status", report.status());
        json.writeStringField("source", report.source());
        json.writeStringField("stated", report.counts().values());
        json.writeStringField("errors", report.counts().errors());
        json.writeStringField("warnings", report.counts().warnings());
        Map<Integer, StoredValue> values = indicators.of(report);
        json.writeArrayFieldStart("numbers");
        for (Map.Entry<Integer, StoredValue> entry : values.entrySet()) {
            if (entry.getValue().number() != null) {
                json.writeNumber(entry.getKey());
                json.writeNumber(entry.getValue().number().stripTrailingZeros().toPlainString());
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("remarks");
        for (Map.Entry<Integer, StoredValue> entry : values.entrySet()) {
            String remark = remark(entry.getValue());
            if (!remark.isEmpty()) {
                json.writeStringField(Integer.toString(entry.getKey()), remark);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        return values.size();
    }

    /** Why there is no number, or what a reader must know of it; a key of the page's words. */
    private static String remark(StoredValue value) {
        if (value.gap() != StoredValue.Gap.NONE) {
            return value.gap().name().toLowerCase(Locale.ROOT);
        }
        return value.approximate() ? "approximate" : value.missing().isEmpty() ? "" : "parts";
    }

    private void findings(PageFindings findings) throws IOException {
        List<PageFinding> shown = findings.shown(all);
        Quotes quotes = Quotes.of(shown);
        json.writeNumberField("findingsCount", findings.count());
        json.writeArrayFieldStart("findings");
        for (PageFinding finding : shown) {
            json.writeStartObject();
            json.writeStringField("report", finding.report().id());
            json.writeStringField("rule", finding.rule());
            json.writeStringField("severity", finding.severity());
            json.writeStringField("message", finding.message());
            json.writeArrayFieldStart("evidence");
            for (PageFinding.Place place : finding.evidence()) {
                place(place, quotes.at(place));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(PageFinding.Place place, Optional<Quotes.Quote> quote) throws IOException {
        json.writeStartObject();
        json.writeStringField("report", place.report().id());
        json.writeStringField("locator", place.locator());
        if (quote.isPresent()) {
            json.writeStringField("before", quote.get().before());
            json.writeStringField("words", quote.get().words());
            json.writeStringField("after", quote.get().after());
            json.writeNumberField(
                    "indicator", quote.get().key().map(indicators::ordinal).orElse(-1));
        }
        json.writeEndObject();
    }

    private void texts() throws IOException {
        long characters = 0;
        int leftOut = 0;
        json.writeArrayFieldStart("texts");
        for (Series series : all) {
            for (int i = 1; i < series.reports().size(); i++) {
                StoredReport before = series.reports().get(i - 1);
                StoredReport after = series.reports().get(i);
                if (!before.hasText() || !after.hasText()) {
                    continue;
                }
                if (characters > MOST_CHARACTERS) {
                    leftOut++;
                } else {
                    characters += text(before, after);
                }
            }
        }
        json.writeEndArray();
        json.writeNumberField("textsLeftOut", leftOut);
    }

    /** Writes the rows of two texts, {@code [kind, left, right]}, of a kept line {@code [0, line]}. */
    private long text(StoredReport before, StoredReport after) throws IOException {
        long characters = 0;
        json.writeStartObject();
        json.writeStringField("from", before.id());
        json.writeStringField("to", after.id());
        json.writeArrayFieldStart("rows");
        for (TextDiff.Row row : TextDiff.of(before.text(), after.text())) {
            json.writeStartArray();
            json.writeNumber(row.kind().code());
            json.writeString(row.left());
            characters += row.left().length();
            if (row.kind() != TextDiff.Kind.KEPT) {
                json.writeString(row.right());
                characters += row.right().length();
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        return characters;
    }
}
