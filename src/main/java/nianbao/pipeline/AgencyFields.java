package nianbao.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nianbao.codebook.Codebook;
import nianbao.codebook.RegionEvidence;
import nianbao.document.Document;
import nianbao.document.MetaTag;
import nianbao.recognize.metadata.AgencyProfile;
import nianbao.recognize.metadata.AgencyResolver;
import nianbao.recognize.metadata.PlaceHints;
import nianbao.record.Field;
import nianbao.record.FieldCandidate;
import nianbao.record.FieldCandidate.Origin;
import nianbao.record.Metadata;
import nianbao.text.FoldedText;

/** Adds what follows from the agency's name: its function, its level and its region. Immutable. */
final class AgencyFields {
    private static final String SITE_NAME = "SiteName";
    private static final String RULE = "agency_name";
    /** Share of the labelled agencies whose function, level and region were right. */
    private static final double CONFIDENCE = 0.95;

    private static final String TEXT_RULE = "place_in_text";
    /** Below what the name itself tells; of the regions so found on 290 real openings none was wrong. */
    private static final double TEXT_CONFIDENCE = 0.85;
    /** Below it a name is only the subject of a sentence or somebody whose site is mentioned. */
    private static final double OWN_NAME = 0.7;

    private final AgencyResolver resolver;
    private final PlaceHints.Reader hints;

    AgencyFields(Codebook codebook) {
        this.resolver = new AgencyResolver(codebook);
        this.hints = new PlaceHints.Reader(codebook.metadata());
    }

    /**
     * The metadata with the agency's fields behind what was read; unchanged if no agency was.
     *
     * @param compact the document's text, folded, blanks dropped
     */
    Metadata complete(Metadata metadata, Document document, FoldedText compact) {
        String agency = metadata.value(Field.AGENCY);
        if (agency.isEmpty()) {
            return metadata;
        }
        String stated = metadata.value(Field.REPORT_YEAR);
        Integer year = stated.isEmpty() ? null : Integer.valueOf(stated);
        AgencyProfile named = resolver.resolve(agency, year, evidence(metadata, document));
        AgencyProfile profile = named.region().isPresent() || named.isNational()
                ? named
                : resolver.resolve(agency, year, hints(metadata, agency, compact))
                        .orElse(named);
        boolean inText = !profile.equals(named);
        List<FieldCandidate> candidates = new ArrayList<>(metadata.candidates());
        derive(candidates, Field.AGENCY_FUNCTION, profile.function(), agency);
        derive(candidates, Field.AGENCY_LEVEL, profile.levelCode(), agency);
        String rule = inText ? TEXT_RULE : RULE;
        double sure = inText ? TEXT_CONFIDENCE : CONFIDENCE;
        derive(candidates, Field.REGION_CODE, profile.regionCode(), agency, rule, sure);
        derive(candidates, Field.REGION_NAME, profile.regionName(), agency, rule, sure);
        return new Metadata(candidates, metadata.titleBuilt());
    }

    private static void derive(List<FieldCandidate> candidates, Field field, String value, String agency) {
        derive(candidates, field, value, agency, RULE, CONFIDENCE);
    }

    private static void derive(
            List<FieldCandidate> candidates, Field field, String value, String agency, String rule, double sure) {
        if (!value.isEmpty()) {
            candidates.add(new FieldCandidate(field, value, agency, "", null, Origin.DERIVED, rule, sure, true));
        }
    }

    private PlaceHints hints(Metadata metadata, String agency, FoldedText compact) {
        Stream<String> others = metadata.candidates().stream()
                .filter(candidate -> candidate.field() == Field.AGENCY && candidate.confidence() >= OWN_NAME)
                .map(FieldCandidate::value)
                .filter(name -> !name.equals(agency));
        return hints.read(compact.text(), FoldedText.compact(agency).text(), folded(others));
    }

    private static RegionEvidence evidence(Metadata metadata, Document document) {
        Stream<String> stated = Stream.of(Field.PUBLISHER, Field.TITLE).map(metadata::value);
        Stream<String> site = document.metaTags().stream()
                .filter(tag -> tag.name().equalsIgnoreCase(SITE_NAME))
                .map(MetaTag::content);
        return new RegionEvidence(
                metadata.value(Field.CREDIT_CODE),
                folded(Stream.concat(stated, site)),
                folded(Stream.of(metadata.value(Field.CONTACT_ADDRESS))));
    }

    private static List<String> folded(Stream<String> texts) {
        return texts.filter(text -> !text.isBlank())
                .map(text -> FoldedText.compact(text).text())
                .toList();
    }
}
