package nianbao.recognize.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import nianbao.document.Block;
import nianbao.document.Document;
import nianbao.document.Paragraph;
import nianbao.document.Span;

/** The short lines around a table, which may name another year or a unit of its own. */
final class Captions {
    /** Characters of a line that is a caption and no sentence. */
    private static final int LONGEST = 40;

    /** Lines over a table that may belong to it: its title, who filled it in, and the unit. */
    private static final int MOST_LINES = 3;

    private static final Pattern NOTE = Pattern.compile("\\s*(?:注|备注|说明|附注)[^\\n]*+");

    private static final Pattern MULTIPLE_UNIT = Pattern.compile("单位[:：]?\\s*[十百千万亿][件条次人项]");

    private Captions() {}

    /**
     * The short lines over a table, the farthest first, then the note under it.
     *
     * @param at the table's place among the blocks
     */
    static List<Span> linesAround(Document document, int at) {
        List<Block> blocks = document.blocks();
        List<Span> lines = new ArrayList<>();
        int first = at;
        while (first > 0 && at - first < MOST_LINES && isShortLine(blocks.get(first - 1))) {
            first--;
        }
        blocks.subList(first, at).forEach(line -> lines.add(line.span()));
        if (at + 1 < blocks.size() && isShortLine(blocks.get(at + 1))) {
            Span below = blocks.get(at + 1).span();
            if (NOTE.matcher(below.of(document.text())).matches()) {
                lines.add(below);
            }
        }
        return lines;
    }

    private static boolean isShortLine(Block block) {
        return block instanceof Paragraph line && line.span().length() <= LONGEST;
    }

    /** The caption of the table at this place; empty if a longer line, another table or nothing stands before it. */
    static Optional<Span> of(Document document, int at) {
        List<Block> blocks = document.blocks();
        return at > 0 && isShortLine(blocks.get(at - 1))
                ? Optional.of(blocks.get(at - 1).span())
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
