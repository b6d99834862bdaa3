package nianbao.export;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import nianbao.codebook.CrosswalkRow;
import nianbao.codebook.Form;
import nianbao.codebook.Indicator;

/**
 * What the files of one data set look like.
 *
 * @param indicators in codebook order
 * @param labels how panel.csv names its value columns
 * @param byteOrderMark true if every CSV file begins with one
 * @param terms true if there is a terms.csv
 * @param wording language of the sentences in data files
 */
public record DataSetSchema(
        List<Indicator> indicators,
        List<CrosswalkRow> crosswalk,
        PanelLabels labels,
        boolean byteOrderMark,
        boolean terms,
        Wording wording) {
    public DataSetSchema {
        indicators = List.copyOf(indicators);
        crosswalk = List.copyOf(crosswalk);
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(wording, "wording");
    }

    /** The CSV files of the data set. */
    public List<DataFile> files() {
        return Stream.of(DataFile.values())
                .filter(file -> terms || file != DataFile.TERMS)
                .toList();
    }

    /** All columns of a file, those of panel.csv with its value columns. */
    public List<Column> columns(DataFile file) {
        return file == DataFile.PANEL ? panelColumns().columns(labels) : file.columns();
    }

    /** The value columns of panel.csv. */
    public PanelColumns panelColumns() {
        return new PanelColumns(indicators);
    }

    /** The whole of codebook.csv below its header. */
    String codebookRows() {
        RowWriter row = new RowWriter(DataFile.CODEBOOK);
        for (Indicator entry : indicators) {
            row.text(entry.code()).text(entry.labelZh()).text(entry.labelEn()).text(entry.unit());
            row.text(joined(entry.measureWords()))
                    .flag(entry.hasApplicant())
                    .text(entry.section().code());
            row.text(joined(entry.forms().stream().map(Form::code).toList()))
                    .text(joined(entry.comparableWith()))
                    .text(entry.definition());
            row.text(entry.caveat()).text(entry.stataName());
            row.end();
        }
        return row.rows();
    }

    private static String joined(List<String> values) {
        return String.join(" ", values);
    }

    /** The whole of crosswalk.csv below its header. */
    String crosswalkRows() {
        RowWriter row = new RowWriter(DataFile.CROSSWALK);
        for (CrosswalkRow entry : crosswalk) {
            row.text(entry.harmonized()).text(entry.form().code()).text(entry.indicator());
            row.text(entry.applicant())
                    .text(entry.operation().name().toLowerCase(Locale.ROOT))
                    .text(entry.caveat());
            row.end();
        }
        return row.rows();
    }
}
