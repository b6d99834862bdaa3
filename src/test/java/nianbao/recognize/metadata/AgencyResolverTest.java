package nianbao.recognize.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nianbao.codebook.Codebook;
import nianbao.codebook.RegionEvidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AgencyResolverTest {
    private static final AgencyResolver RESOLVER = new AgencyResolver(Codebook.builtIn());

    @ParameterizedTest
    @CsvFileSource(
            resources = "/recognize/metadata/agencies.csv",
            numLinesToSkip = 1,
            nullValues = "null",
            emptyValue = "")
    void tellsFunctionLevelAndRegion(
            String agency,
            Integer year,
            @Nullable String creditCode,
            @Nullable String body,
            @Nullable String place,
            @Nullable String function,
            @Nullable String level,
            @Nullable String region) {
        AgencyProfile profile =
                RESOLVER.resolve(agency, year, new RegionEvidence(orEmpty(creditCode), list(body), list(place)));
        assertEquals(
                orEmpty(function) + "/" + orEmpty(level) + "/" + orEmpty(region),
                profile.function() + "/" + profile.levelCode() + "/" + profile.regionName());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static List<String> list(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
