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

    private final AgencyResolver resolver;

    AgencyFields(Codebook codebook) {
        this.resolver = new AgencyResolver(codebook);
    }

    /** The metadata with the agency's fields behind what was read; unchanged if no agency was. */
    Metadata complete(Metadata metadata, Document document) {
        String agency = metadata.value(Field.AGENCY);
        if (agency.isEmpty()) {
            return metadata;
        }
        String year = metadata.value(Field.REPORT_YEAR);
        AgencyProfile profile =
                resolver.resolve(agency, year.isEmpty() ? null : Integer.valueOf(year), evidence(metadata, document));
        List<FieldCandidate> candidates = new ArrayList<>(metadata.candidates());
        derive(candidates, Field.AGENCY_FUNCTION, profile.function(), agency);
        derive(candidates, Field.AGENCY_LEVEL, profile.levelCode(), agency);
        derive(candidates, Field.REGION_CODE, profile.regionCode(), agency);
        derive(candidates, Field.REGION_NAME, profile.regionName(), agency);
        return new Metadata(candidates, metadata.titleBuilt());
    }

    private static void derive(List<FieldCandidate> candidates, Field field, String value, String agency) {
        if (!value.isEmpty()) {
            candidates.add(new FieldCandidate(field, value, agency, "", null, Origin.DERIVED, RULE, CONFIDENCE, true));
        }
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
