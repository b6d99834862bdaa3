package nianbao.recognize.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.codebook.Indicator;
import nianbao.codebook.LabelKey;
import nianbao.codebook.StandardUnits;
import nianbao.codebook.TableLabel;
import nianbao.codebook.TableLabel.Match;
import nianbao.codebook.TableType;
import nianbao.document.Span;
import nianbao.quantity.Qualifier;
import nianbao.record.Evidence;
import nianbao.record.Observation;
import nianbao.record.Observation.Origin;
import nianbao.record.Observation.Period;
import nianbao.record.State;
import org.jspecify.annotations.Nullable;

/** Turns the aligned rows of a report's tables into observations. Used by one thread for one document. */
final class ValueCollector {
    private static final String RULE = "table_";
    /** How far a figure is trusted whose table may be another year's; an estimate. */
    private static final double DOUBTED = 0.5;

    /** Columns that hold no figure of the report's own year and bodies. */
    private static final List<String> PASSED_OVER =
            List.of(HeaderColumn.UNIT, HeaderColumn.PART, "", "skip", "ordinal", "label", "subtotal");

    private final TableContext context;
    private final Function<String, Optional<Indicator>> indicators;
    private final StandardUnits units;
    private final StatedUnits stated;
    private final TableFindings findings;
    private final List<Observation> observations = new ArrayList<>();
    private boolean doubted;

    ValueCollector(
            TableContext context,
            Function<String, Optional<Indicator>> indicators,
            StandardUnits units,
            StatedUnits stated,
            TableFindings findings) {
        this.context = context;
        this.indicators = indicators;
        this.units = units;
        this.stated = stated;
        this.findings = findings;
    }

    /** Whether the figures that follow stand under a line that speaks of another year or body. */
    void doubt(boolean isDoubtful) {
        doubted = isDoubtful;
    }

    List<Observation> observations() {
        return List.copyOf(observations);
    }

    /**
     * Adds the figures of a row.
     *
     * @param label what the row stands for; null in tables whose rows have no labels
     */
    void add(@Nullable TableLabel label, Header header, Alignment row) {
        String unit = unitOfRow(label, header, row);
        List<HeaderColumn> columns = header.columns();
        boolean several = count(columns, HeaderColumn.VALUE) == 0 && count(columns, HeaderColumn.PART) > 1;
        for (int i = 0; i < columns.size(); i++) {
            if (!PASSED_OVER.contains(columns.get(i).code())) {
                add(label, header.type(), columns.get(i), row.values().get(i), unit);
            }
        }
        if (several && label != null) {
            addParts(label, header, row, unit);
        }
    }

    private static long count(List<HeaderColumn> columns, String code) {
        return columns.stream().filter(column -> column.code().equals(code)).count();
    }

    /** The unit that the row prints in a column of its own or behind its label, else that of the form. */
    private String unitOfRow(@Nullable TableLabel label, Header header, Alignment row) {
        for (int i = 0; i < header.columns().size(); i++) {
            if (header.columns().get(i).code().equals(HeaderColumn.UNIT)) {
                String printed = row.values().get(i).key().full();
                return printed;
            }
        }
        Optional<String> behindLabel = row.labels().stream()
                .map(GridCell::key)
                .map(LabelKey::note)
                .map(note -> note.replace("单位", ""))
                .filter(units::isUnit)
                .findFirst();
        return behindLabel.orElse(label == null ? "" : label.unit());
    }

    private void add(@Nullable TableLabel label, TableType type, HeaderColumn column, GridCell cell, String rowUnit) {
        CellValue read = cell.value();
        if (read == null) {
            findings.unreadable(cell.source().span(), cell.text());
            return;
        }
        Optional<Indicator> indicator = indicator(label, type, column);
        if (indicator.isEmpty()) {
            if (read.state() == State.READ) {
                findings.noSuchCell(cell.source().span(), cell.text());
            }
            return;
        }
        String unit = type == TableType.ARTICLE20 || type == TableType.REVIEW ? column.unit() : rowUnit;
        String applicant =
                type == TableType.APPLICATIONS ? column.code() : indicator.get().defaultApplicant();
        Period period = column.code().equals(HeaderColumn.CUMULATIVE) ? Period.CUMULATIVE : Period.YEAR;
        double confidence =
                Math.min(doubted ? DOUBTED : 1, Math.min(column.confidence(), label == null ? 1 : label.confidence()));
        Evidence evidence = new Evidence(cell.source().span(), cell.text(), rule(label), confidence);
        observations.add(observation(indicator.get(), applicant, period, read, unit, evidence));
    }

    private Optional<Indicator> indicator(@Nullable TableLabel label, TableType type, HeaderColumn column) {
        String code = label == null
                ? column.group() + "_" + column.code()
                : type == TableType.ARTICLE20 ? label.code() + "_" + column.code() : label.code();
        return indicators.apply(code).filter(found -> found.carriedBy(context.form()));
    }

    private static String rule(@Nullable TableLabel label) {
        boolean byWords = label != null && label.match() == Match.WORDS;
        return RULE + (byWords ? "words" : "label");
    }

    private Observation observation(
            Indicator indicator, String applicant, Period period, CellValue cell, String formUnit, Evidence evidence) {
        BigDecimal value = cell.value();
        String unit = unit(indicator, cell, formUnit, evidence.span());
        BigDecimal standard = value == null ? null : standard(indicator, value, unit, evidence.span());
        if (value != null) {
            checkShape(indicator, value, evidence);
        }
        return new Observation(
                indicator.code(),
                applicant,
                period,
                value,
                unit,
                cell.state(),
                cell.qualifier(),
                Origin.TABLE,
                context.section(evidence.span()),
                evidence,
                List.of(),
                standard,
                standard == null ? "" : indicator.unit(),
                false);
    }

    private String unit(Indicator indicator, CellValue cell, String formUnit, Span span) {
        if (!cell.unit().isEmpty()) {
            return cell.unit();
        }
        boolean isAmount = cell.multiplied() && units.isMoney(indicator); // 3.2万 is 32000元 under 万元 too
        return isAmount ? indicator.unit() : unit(indicator, cell.value(), formUnit, span);
    }

    /** The unit of a cell that prints none: as in the header or the row, else around the table. */
    private String unit(Indicator indicator, @Nullable BigDecimal value, String formUnit, Span span) {
        if (value == null || !units.isMoney(indicator)) {
            return formUnit;
        }
        String unit = formUnit.isEmpty() ? stated.ofAmounts() : formUnit;
        if (value.signum() != 0) {
            stated.against(unit).ifPresent(statement -> findings.otherUnit(span, indicator.code(), unit, statement));
        }
        return unit;
    }

    private @Nullable BigDecimal standard(Indicator indicator, BigDecimal value, String unit, Span span) {
        boolean money = units.isMoney(indicator);
        BigDecimal standard = money
                ? units.money(indicator, value, unit)
                : unit.isEmpty() || units.accepts(indicator, unit) ? value : null;
        if (standard == null && value.signum() == 0) {
            return value;
        }
        if (standard == null) {
            findings.unknownUnit(span, indicator.code(), unit);
        }
        return standard;
    }

    /** Only a change can be negative, and only an amount of money broken. */
    private void checkShape(Indicator indicator, BigDecimal value, Evidence evidence) {
        boolean isChange = indicator.code().endsWith("_delta");
        boolean isBroken = value.stripTrailingZeros().scale() > 0 && !units.isMoney(indicator);
        if ((value.signum() < 0 && !isChange) || isBroken) {
            findings.unlikely(evidence.span(), indicator.code(), evidence.quote());
        }
    }

    /** 区政府统计数, 区直单位统计数 and so on without a total: their sum, once every one of them is a number. */
    private void addParts(TableLabel label, Header header, Alignment row, String unit) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Evidence> parts = new ArrayList<>();
        for (int i = 0; i < header.columns().size(); i++) {
            if (header.columns().get(i).code().equals(HeaderColumn.PART)) {
                GridCell cell = row.values().get(i);
                CellValue read = cell.value();
                BigDecimal value = read == null ? null : read.value();
                if (value == null) {
                    return;
                }
                sum = sum.add(value);
                parts.add(new Evidence(cell.source().span(), cell.text(), RULE + "parts", label.confidence()));
            }
        }
        Optional<Indicator> indicator =
                indicator(label, header.type(), header.columns().get(0));
        if (indicator.isPresent()) {
            findings.countsAdded(header.table());
            observations.add(sum(indicator.get(), sum, unit, parts, label));
        }
    }

    private Observation sum(
            Indicator indicator, BigDecimal sum, String rowUnit, List<Evidence> parts, TableLabel label) {
        String quote = parts.stream().map(Evidence::quote).collect(Collectors.joining("+"));
        Evidence evidence = parts.get(0).readAs(quote, RULE + "parts", label.confidence());
        String unit = unit(indicator, sum, rowUnit, evidence.span());
        BigDecimal standard = standard(indicator, sum, unit, evidence.span());
        return new Observation(
                indicator.code(),
                indicator.defaultApplicant(),
                Period.YEAR,
                sum,
                unit,
                State.DERIVED,
                Qualifier.EXACT,
                Origin.DERIVED,
                context.section(evidence.span()),
                evidence,
                parts,
                standard,
                standard == null ? "" : indicator.unit(),
                false);
    }
}
