package nianbao.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The administrative divisions by code, with their full names. Immutable. */
final class Divisions {
    static final RuleFile FILE = new RuleFile(
            "regions.csv", List.of("code", "name"), List.of("code", "name", "level", "from_year", "to_year"));

    private final List<Division> all;
    private final Map<String, List<Division>> byCode = new HashMap<>();

    private Divisions(List<Division> all) {
        this.all = all;
        for (Division division : all) {
            byCode.computeIfAbsent(division.code(), code -> new ArrayList<>(1)).add(division);
        }
    }

    static Divisions read(List<RuleRow> rows) {
        return new Divisions(RuleRows.read(rows, Divisions::division));
    }

    private static Division division(RuleRow row) {
        String code = row.required("code");
        AgencyLevel level = row.choice("level", AgencyLevel.class);
        if (code.length() != 6 || !code.chars().allMatch(c -> c >= '0' && c <= '9') || level(code) != level) {
            throw row.error("the code '" + code + "' is not a code of level " + level.code());
        }
        Division division =
                new Division(code, row.required("name"), level, year(row, "from_year"), year(row, "to_year"));
        Integer from = division.fromYear();
        Integer to = division.toYear();
        if (from != null && to != null && from > to) {
            throw row.error("from_year " + from + " is after to_year " + to);
        }
        return division;
    }

    private static AgencyLevel level(String code) {
        if (code.endsWith("0000")) {
            return AgencyLevel.PROVINCE;
        }
        return code.endsWith("00") ? AgencyLevel.CITY : AgencyLevel.COUNTY;
    }

    private static @Nullable Integer year(RuleRow row, String column) {
        return row.text(column).isEmpty() ? null : (Integer) row.integer(column);
    }

    List<Division> all() {
        return all;
    }

    /** Every name the code has had; empty for an unknown code. */
    List<Division> named(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The region with its full name in the year. */
    Region region(Division division, @Nullable Integer year) {
        StringBuilder path = new StringBuilder();
        for (Division part : path(division, year)) {
            path.append(part.name());
        }
        return new Region(division.code(), path.toString(), division.level());
    }

    /** Province, city and county, as far as there are such: the division itself last. */
    List<Division> path(Division division, @Nullable Integer year) {
        List<Division> path = new ArrayList<>();
        String code = division.code();
        if (division.level() != AgencyLevel.PROVINCE) {
            inYear(code.substring(0, 2) + "0000", year).ifPresent(path::add);
        }
        if (division.level() == AgencyLevel.COUNTY) {
            inYear(code.substring(0, 4) + "00", year).ifPresent(path::add);
        }
        path.add(division);
        return path;
    }

    private Optional<Division> inYear(String code, @Nullable Integer year) {
        List<Division> names = named(code);
        return names.stream()
                .filter(division -> division.isValid(year))
                .reduce((first, second) -> second)
                .or(() -> names.stream().reduce((first, second) -> second));
    }
}
