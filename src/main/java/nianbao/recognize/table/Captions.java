package nianbao.recognize.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;
import nianbao.document.Table;

/** The short line over a table, which may name another year or a unit of its own. */
final class Captions {
    /** Characters of a line that is a caption and no sentence. */
    private static final int LONGEST = 40;

    private static final Pattern MULTIPLE_UNIT = Pattern.compile("单位[:：]?\\s*[十百千万亿][件条次人项]");

    private Captions() {}

    /** The caption of a table; empty if a longer line, another table or nothing stands before it. */
    static Optional<Span> of(Document document, Table table) {
        List<Block> blocks = document.blocks();
        int at = blocks.indexOf(table);
        return at > 0
                        && blocks.get(at - 1) instanceof Paragraph line
                        && line.span().length() <= LONGEST
                ? Optional.of(line.span())
                : Optional.empty();
    }

    /** True if the caption speaks of another year; a full date is one of publication. */
    static boolean namesOtherYear(String caption, OptionalInt reportYear) {
        return reportYear.isPresent()
                && !caption.contains("月")
                && Years.namesOther(caption.replace(" ", ""), reportYear.getAsInt());
    }

    /** True if the caption says that figures are in thousands or the like. */
    static boolean multipliesUnit(String caption) {
        return MULTIPLE_UNIT.matcher(caption).find();
    }
}
