package nianbao.recognize.mention;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import nianbao.codebook.Indicator;
import nianbao.codebook.SectionType;
import nianbao.codebook.StandardUnits;
import nianbao.document.Span;
import nianbao.quantity.Kind;
import nianbao.quantity.MeasureWord;
import nianbao.quantity.NumberToken;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.State;
import nianbao.record.TimeScope;
import org.jspecify.annotations.Nullable;

/** Builds the observations of running text, with the value in the codebook's unit beside the printed one. Immutable. */
final class Observations {
    private static final String PEOPLE = "人";

    private final StandardUnits units;
    private final Function<String, Indicator> indicators;

    Observations(List<MeasureWord> units, Function<String, Indicator> indicators) {
        this.units = new StandardUnits(units);
        this.indicators = indicators;
    }

    /** A number that was read. */
    Observation read(
            String code, String applicant, NumberToken token, TimeScope scope, String section, Evidence evidence) {
        Indicator indicator = indicators.apply(code);
        BigDecimal standard = standard(indicator, token);
        return new Observation(
                code,
                applicant.isEmpty() ? indicator.defaultApplicant() : applicant,
                scope == TimeScope.CUMULATIVE && !isStaff(indicator)
                        ? Observation.Period.CUMULATIVE
                        : Observation.Period.YEAR,
                token.value(),
                token.unit(),
                State.READ,
                token.qualifier(),
                Observation.Origin.TEXT,
                section,
                evidence,
                List.of(),
                standard,
                standard == null ? "" : indicator.unit(),
                false);
    }

    /** 目前专兼职人员总计9人: people are counted at a time, and never summed over the years. */
    private static boolean isStaff(Indicator indicator) {
        return indicator.section() == SectionType.ORGANISATION
                && indicator.unit().equals(PEOPLE);
    }

    /** True if values of the indicator are told apart by applicant type. */
    boolean hasApplicant(String code) {
        return !code.isEmpty() && indicators.apply(code).hasApplicant();
    }

    /** True for what is counted of applications. */
    boolean isOfApplications(String code) {
        return !code.isEmpty() && indicators.apply(code).section() == SectionType.ON_REQUEST;
    }

    /** True for indicators of reviews and suits; a part of such cases is a case too, and no application. */
    boolean isCase(String code) {
        return !code.isEmpty() && indicators.apply(code).section() == SectionType.REVIEW_LITIGATION;
    }

    /** True for what is counted of information published. */
    boolean isDisclosed(String code) {
        return !code.isEmpty() && indicators.apply(code).section() == SectionType.PROACTIVE;
    }

    /** True for acts such as interviews; 公开信息207条,其中政策解读3条 counts pieces of information and no acts. */
    boolean isResponse(String code) {
        return !code.isEmpty() && indicators.apply(code).section() == SectionType.RESPONSE;
    }

    /** A zero said in words. */
    Observation zero(ZeroStatement zero, String section, Span span, String quote) {
        Indicator indicator = indicators.apply(zero.indicator());
        return new Observation(
                zero.indicator(),
                indicator.defaultApplicant(),
                Observation.Period.YEAR,
                BigDecimal.ZERO,
                indicator.unit(),
                State.ZERO_STATED,
                Qualifier.EXACT,
                Observation.Origin.TEXT,
                section,
                new Evidence(span, quote, zero.rule(), zero.confidence()),
                List.of(),
                BigDecimal.ZERO,
                indicator.unit(),
                false);
    }

    /** The unit of a number as labels.csv writes it. */
    String unit(NumberToken token) {
        return units.plain(token.unit());
    }

    /** True if the indicator is counted in this unit, or if no unit is printed. */
    boolean accepts(String code, NumberToken token) {
        Indicator indicator = indicators.apply(code);
        boolean money = units.isMoney(indicator);
        return money == (token.kind() == Kind.MONEY)
                && (token.unit().isEmpty() ? !money : units.accepts(indicator, token.unit()));
    }

    private @Nullable BigDecimal standard(Indicator indicator, NumberToken token) {
        BigDecimal value = token.value();
        return value == null || token.kind() != Kind.MONEY ? value : units.money(indicator, value, token.unit());
    }
}
