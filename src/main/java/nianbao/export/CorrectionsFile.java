package nianbao.export;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.codebook.Indicator;
import nianbao.csv.CsvException;
import nianbao.csv.CsvReader;
import nianbao.csv.CsvRow;
import nianbao.csv.CsvTable;
import nianbao.csv.CsvWriter;
import nianbao.record.Correction;
import nianbao.record.Field;
import org.jspecify.annotations.Nullable;

/** Reads a researcher's corrections file (contract.md 4); columns in any order, those that are not needed may lack. */
public final class CorrectionsFile {
    private static final Set<String> COLUMNS = Set.of(
            "report_id", "source", "field", "indicator", "applicant", "old_value", "new_value", "reason", "author");

    private final String name;
    private final Map<String, Indicator> indicators = new HashMap<>();

    private CorrectionsFile(String name, List<Indicator> indicators) {
        this.name = name;
        indicators.forEach(indicator -> this.indicators.put(indicator.code(), indicator));
    }

    /**
     * The corrections, in file order.
     *
     * @param indicators of the rules in force
     * @throws CsvException naming file and line, if a row cannot be understood
     */
    public static List<Correction> read(Path file, List<Indicator> indicators) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new CorrectionsFile(String.valueOf(file.getFileName()), indicators)
                    .corrections(CsvReader.read(String.valueOf(file.getFileName()), in));
        }
    }

    private List<Correction> corrections(CsvTable table) {
        for (String column : table.header()) {
            if (!COLUMNS.contains(column)) {
                throw problem(1, "unknown column '" + column + "' (未知列)");
            }
        }
        List<Correction> corrections = new ArrayList<>();
        Map<List<String>, Long> lines = new HashMap<>();
        for (CsvRow row : table.rows()) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < table.header().size(); i++) {
                cells.put(
                        table.header().get(i),
                        CsvWriter.unguard(row.values().get(i)).strip());
            }
            Correction correction = correction(row.line(), cells);
            Long before = lines.put(
                    List.of(correction.reportId(), correction.source(), correction.subject()), correction.line());
            if (before != null) {
                throw problem(row.line(), "line " + before + " corrects the same (与第 " + before + " 行重复)");
            }
            corrections.add(correction);
        }
        return corrections;
    }

    private Correction correction(long line, Map<String, String> cells) {
        String fieldName = cell(cells, "field");
        String code = cell(cells, "indicator");
        if (cell(cells, "report_id").isEmpty() && cell(cells, "source").isEmpty()) {
            throw problem(line, "report_id or source is needed (须填 report_id 或 source)");
        }
        if (fieldName.isEmpty() == code.isEmpty()) {
            throw problem(line, "either field or indicator is needed (field 和 indicator 须填且只填一个)");
        }
        String applicant = cell(cells, "applicant");
        String newValue = cell(cells, "new_value");
        if (!code.isEmpty()) {
            applicant = applicant(line, code, applicant);
            if (newValue.isEmpty() && cell(cells, "old_value").isEmpty()) {
                throw problem(line, "old_value or new_value is needed (old_value、new_value 须填一个)");
            }
            if (!newValue.isEmpty()) {
                number(line, newValue);
            }
        }
        return new Correction(
                line,
                cell(cells, "report_id"),
                cell(cells, "source"),
                fieldName.isEmpty() ? null : field(line, fieldName),
                code,
                applicant,
                cell(cells, "old_value"),
                newValue,
                cell(cells, "reason"),
                cell(cells, "author"));
    }

    private String applicant(long line, String code, String applicant) {
        Indicator indicator = indicators.get(code);
        if (indicator == null) {
            throw problem(line, "unknown indicator '" + code + "' (未知指标)");
        }
        if (!applicant.isEmpty() && (!indicator.hasApplicant() || !PanelColumns.isApplicant(applicant))) {
            throw problem(line, "'" + code + "' has no applicant '" + applicant + "' (没有这类申请人)");
        }
        return applicant.isEmpty() ? indicator.defaultApplicant() : applicant;
    }

    private @Nullable Field field(long line, String fieldName) {
        Optional<Field> field = Arrays.stream(Field.values())
                .filter(each -> each.column().equals(fieldName))
                .findFirst();
        return field.orElseThrow(() -> problem(line, "unknown field '" + fieldName + "' (未知字段)"));
    }

    private void number(long line, String value) {
        try {
            BigDecimal parsed = new BigDecimal(value);
            if (parsed.precision() - parsed.scale() > 18) {
                throw problem(line, "too large a number (数字过大): '" + value + "'");
            }
        } catch (NumberFormatException e) {
            throw problem(line, "new_value is not a number in plain digits (new_value 不是数字): '" + value + "'");
        }
    }

    private CsvException problem(long line, String sentence) {
        return new CsvException(name + ":" + line + ": " + sentence);
    }

    private static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "");
    }
}
