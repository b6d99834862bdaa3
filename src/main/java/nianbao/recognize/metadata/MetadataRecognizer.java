package nianbao.recognize.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.MetadataLabel;
import nianbao.codebook.MetadataLabel.Kind;
import nianbao.codebook.MetadataVocabulary;
import nianbao.document.Document;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.record.Metadata;
import nianbao.text.FoldedText;

/**
 * Reads what a report says about itself: catalogue block, title, period, preamble, contact and signature. Immutable,
 * and safe to share between threads.
 *
 * <pre>{@code
 * var recognizer = new MetadataRecognizer(Codebook.builtIn().metadata());
 * recognizer.recognize(document).metadata().value(Field.AGENCY); // 张店区商务局
 * }</pre>
 */
public final class MetadataRecognizer {
    /** Fields that may have several values: two telephone numbers, two classes. */
    private static final Set<Field> SEVERAL = EnumSet.of(Field.CONTACT_PHONE, Field.CONTACT_FAX, Field.CATEGORY);

    /** Above a browser title, which is the site's wording and not the report's. */
    private static final double BUILT = 0.55;

    private final Words words;
    private final String titleWords;
    private final CatalogueReader catalogue;
    private final TitleFinder titles;
    private final PeriodReader periods;
    private final SignatureReader signatures;
    private final ContactReader contacts;
    private final WebsiteReader websites;
    private final AgencyFinder agencies;
    private final YearResolver years;
    private final ScopeReader scopes;
    private final MetaTagReader metaTags;

    /** A recognizer with these labels and wordings. */
    public MetadataRecognizer(MetadataVocabulary vocabulary) {
        words = new Words(vocabulary);
        titleWords = vocabulary.words("built_title").get(0);
        catalogue = new CatalogueReader(labels(vocabulary, Kind.CATALOGUE), words);
        titles = new TitleFinder(vocabulary, words, catalogue);
        periods = new PeriodReader(vocabulary);
        signatures = new SignatureReader(vocabulary, words);
        contacts = new ContactReader(vocabulary, labels(vocabulary, Kind.CONTACT));
        websites = new WebsiteReader(vocabulary);
        agencies = new AgencyFinder(vocabulary, words);
        years = new YearResolver(vocabulary, words);
        scopes = new ScopeReader(vocabulary, words);
        metaTags = new MetaTagReader(words);
    }

    private static List<MetadataLabel> labels(MetadataVocabulary vocabulary, Kind kind) {
        return vocabulary.labels().stream()
                .filter(label -> label.kind() == kind)
                .toList();
    }

    /** Every value the document states, the likeliest of each field chosen, and what looks wrong. */
    public MetadataResult recognize(Document document) {
        return recognize(document, FoldedText.compact(document.text()));
    }

    /**
     * As {@link #recognize(Document)}.
     *
     * @param compact the document's text, folded, blanks dropped
     */
    public MetadataResult recognize(Document document, FoldedText compact) {
        Page page = new Page(document, compact, words);
        Draft draft = new Draft();
        catalogue.read(page, draft);
        metaTags.read(page, draft);
        titles.read(page, draft);
        signatures.read(page, draft);
        periods.read(page, draft);
        contacts.read(page, draft);
        websites.read(page, draft);
        agencies.read(page, draft);
        years.read(page, draft);
        scopes.read(page, draft);
        addCreditCode(draft);
        MetadataChecks.check(draft);
        boolean built = buildTitle(draft);
        return new MetadataResult(new Metadata(chosen(draft), built), draft.findings());
    }

    /**
     * True for a line that may be this report's own title: it names no other year and no other agency. A cover letter
     * and an attachment's line repeat the title in other words.
     */
    public boolean mayBeOwnTitle(String line, Metadata stated) {
        String folded = FoldedText.compact(line).text();
        Title title = words.title(folded);
        String year = stated.value(Field.REPORT_YEAR);
        boolean sameYear =
                title.yearOf(folded).filter(other -> !other.equals(year)).isEmpty();
        return sameYear && agencies.mayName(folded, title, stated.value(Field.AGENCY));
    }

    private static void addCreditCode(Draft draft) {
        draft.best(Field.INDEX_NUMBER)
                .ifPresent(number -> IndexNumber.parse(number.value())
                        .flatMap(IndexNumber::creditCode)
                        .ifPresent(code -> draft.add(new FieldCandidate(
                                Field.CREDIT_CODE,
                                code,
                                number.raw(),
                                number.label(),
                                number.span(),
                                Origin.DERIVED,
                                "credit_code_of_index",
                                number.confidence(),
                                false))));
    }

    private boolean buildTitle(Draft draft) {
        Optional<FieldCandidate> agency = draft.best(Field.AGENCY);
        Optional<FieldCandidate> year = draft.best(Field.REPORT_YEAR);
        boolean printed = draft.best(Field.TITLE)
                .filter(title -> !title.rule().equals(TitleFinder.BROWSER_RULE))
                .isPresent();
        if (printed || agency.isEmpty() || year.isEmpty()) {
            return false;
        }
        String title = agency.get().value() + year.get().value() + "年" + titleWords;
        draft.add(new FieldCandidate(Field.TITLE, title, title, "", null, Origin.DERIVED, "title_built", BUILT, false));
        return true;
    }

    private static List<FieldCandidate> chosen(Draft draft) {
        List<FieldCandidate> all = new ArrayList<>(draft.candidates());
        for (Field field : Field.values()) {
            draft.best(field).ifPresent(best -> {
                for (int i = 0; i < all.size(); i++) {
                    FieldCandidate each = all.get(i);
                    boolean same = each.field() == field && (SEVERAL.contains(field) || each.equals(best));
                    all.set(i, same ? each.withChosen(true) : each);
                }
            });
        }
        all.sort(Comparator.comparingInt(Draft::position).thenComparing(FieldCandidate::field));
        return all;
    }
}
