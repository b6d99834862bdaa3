package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes whole lines of the pieces in which programs draw them. */
final class RulingMerge {
    /** Lines closer than this are one, in points. */
    static final double SNAP = 2;

    private RulingMerge() {}

    /** The lines of one kind, those on one straight line joined where they touch, ordered by place. */
    static List<Ruling> merge(List<Ruling> rulings, boolean across) {
        List<Ruling> sorted = rulings.stream()
                .filter(ruling -> ruling.across() == across)
                .sorted(Comparator.comparingDouble(Ruling::at))
                .toList();
        List<Ruling> merged = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(i - 1).at() > SNAP) {
                joinLine(sorted.subList(start, i), merged);
                start = i;
            }
        }
        return merged;
    }

    private static void joinLine(List<Ruling> pieces, List<Ruling> merged) {
        double at = pieces.stream().mapToDouble(Ruling::at).average().orElseThrow();
        List<Ruling> sorted =
                pieces.stream().sorted(Comparator.comparingDouble(Ruling::from)).toList();
        double from = sorted.get(0).from();
        double to = sorted.get(0).to();
        for (Ruling piece : sorted) {
            if (piece.from() > to + SNAP) {
                merged.add(new Ruling(piece.across(), at, from, to));
                from = piece.from();
                to = piece.to();
            }
            to = Math.max(to, piece.to());
        }
        merged.add(new Ruling(sorted.get(0).across(), at, from, to));
    }
}
