package nianbao.compare;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which reports and indicators a user asks for; several conditions must all hold, of several values one.
 *
 * <pre>{@code
 * ReportFilter.of(List.of("function=商务", "years=2014-2021")).reports().test(report);
 * }</pre>
 */
public final class ReportFilter {
    private static final Pattern CONDITION =
            Pattern.compile("(agency|function|region|level|years|indicators)=(.+)", Pattern.DOTALL);
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    private Predicate<StoredReport> reports = report -> true;
    private Predicate<String> indicators = indicator -> true;
    private final Set<String> named = new TreeSet<>();

    private ReportFilter() {}

    /**
     * Reads conditions {@code KEY=VALUE[,VALUE]}: agency (part of the name), function, region (code, its first digits, or
     * part of the name), level, years ({@code 2014-2021}), indicators.
     *
     * @throws IllegalArgumentException with the condition that is none
     */
    public static ReportFilter of(List<String> conditions) {
        ReportFilter filter = new ReportFilter();
        conditions.forEach(filter::add);
        return filter;
    }

    private void add(String condition) {
        Matcher matcher = CONDITION.matcher(condition);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(condition);
        }
        List<String> wanted = Arrays.stream(matcher.group(2).split(",", -1))
                .map(String::strip)
                .toList();
        if (wanted.contains("")) {
            throw new IllegalArgumentException(condition);
        }
        if (matcher.group(1).equals("indicators")) {
            Set<String> codes = new HashSet<>(wanted);
            named.addAll(codes);
            indicators = indicators.and(codes::contains);
        } else {
            reports = reports.and(any(matcher.group(1), wanted));
        }
    }

    private static Predicate<StoredReport> any(String key, List<String> wanted) {
        return wanted.stream().map(value -> one(key, value)).reduce(report -> false, Predicate::or);
    }

    private static Predicate<StoredReport> one(String key, String value) {
        return switch (key) {
            case "agency" -> report -> report.agency().contains(value);
            case "function" -> report -> report.function().equals(value);
            case "level" -> report -> report.level().equals(value);
            case "region" ->
                report -> report.regionCode().startsWith(value)
                        || report.regionName().contains(value);
            default -> years(value);
        };
    }

    private static Predicate<StoredReport> years(String value) {
        Matcher years = YEARS.matcher(value);
        if (!years.matches()) {
            throw new IllegalArgumentException("years=" + value);
        }
        int from = Integer.parseInt(years.group(1));
        int to = years.group(2) == null ? from : Integer.parseInt(years.group(2));
        if (from > to) {
            throw new IllegalArgumentException("years=" + value + " (" + from + " > " + to + ")");
        }
        return report -> from <= report.year() && report.year() <= to;
    }

    Predicate<StoredReport> reports() {
        return reports;
    }

    /** The conditions on indicators without those on reports. */
    public ReportFilter ofAllReports() {
        ReportFilter filter = new ReportFilter();
        filter.indicators = indicators;
        filter.named.addAll(named);
        return filter;
    }

    /** Which indicators a user asks for, by code. */
    public Predicate<String> indicators() {
        return indicators;
    }

    /** The indicators that a user names and that are none of these codes. */
    public List<String> unknownIndicators(Set<String> known) {
        return named.stream().filter(code -> !known.contains(code)).toList();
    }

    Predicate<ValueKey> values() {
        return key -> indicators.test(key.indicator());
    }
}
