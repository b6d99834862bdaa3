package nianbao.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the tables of a page by the lines that cross each other. */
final class GridFinder {
    /** Points by which a line may miss the one it should meet. */
    private static final double REACH = 3;

    /** Joined lines of one kind above which a page is a drawing and no table is looked for. */
    private static final int MOST_LINES = 1_500;

    private final List<Ruling> across;
    private final List<Ruling> down;
    private final int[] parent;

    private GridFinder(List<Ruling> across, List<Ruling> down) {
        this.across = across;
        this.down = down;
        this.parent = new int[across.size() + down.size()];
        Arrays.setAll(parent, i -> i);
    }

    /** The grids of connected lines, from top to bottom. */
    static List<Grid> find(List<Ruling> rulings) {
        List<Ruling> across = RulingMerge.merge(rulings, true);
        List<Ruling> down = RulingMerge.merge(rulings, false);
        if (across.size() > MOST_LINES || down.size() > MOST_LINES) {
            return List.of();
        }
        GridFinder finder = new GridFinder(across, down);
        finder.connect();
        return finder.grids();
    }

    private void connect() {
        for (int a = 0; a < across.size(); a++) {
            for (int d = 0; d < down.size(); d++) {
                if (meet(across.get(a), down.get(d))) {
                    parent[root(a)] = root(across.size() + d);
                }
            }
        }
    }

    private static boolean meet(Ruling across, Ruling down) {
        return down.at() >= across.from() - REACH
                && down.at() <= across.to() + REACH
                && across.at() >= down.from() - REACH
                && across.at() <= down.to() + REACH;
    }

    private int root(int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private List<Grid> grids() {
        List<List<Ruling>> parts = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < parent.length; i++) {
            parts.get(root(i)).add(i < across.size() ? across.get(i) : down.get(i - across.size()));
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Ruling> part : parts) {
            Grid grid = part.size() < 3 ? null : Grid.of(part);
            if (grid != null) {
                grids.add(grid);
            }
        }
        grids.sort(Comparator.comparingDouble(grid -> grid.box().top()));
        return grids;
    }
}
