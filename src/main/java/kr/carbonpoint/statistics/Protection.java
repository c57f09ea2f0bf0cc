package kr.carbonpoint.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which numbers of one kind may be told, in every municipality, 시도 and the country (docs/adr/0024). What is below 5 is
 * hidden, and so much more that no hidden number follows from the sums that are told: at least two are hidden together,
 * and their sum lies between the least and the most that they can be.
 */
class Protection {

    private static final long UNBOUNDED = Long.MAX_VALUE / 1000;

    /** A municipality. */
    private static final class Leaf {
        private final long count;
        private boolean hidden;

        Leaf(long count) {
            this.count = count;
            this.hidden = Figure.isSmall(count);
        }
    }

    /** A 시도; when hidden, its hidden leaves are protected together with those of other hidden ones. */
    private static final class Branch {
        private final List<Leaf> leaves = new ArrayList<>();
        private boolean hidden;

        long count() {
            return leaves.stream().mapToLong(leaf -> leaf.count).sum();
        }

        List<Leaf> hiddenLeaves() {
            return leaves.stream().filter(leaf -> leaf.hidden).toList();
        }

        Optional<Leaf> smallestTold() {
            return leaves.stream()
                    .filter(leaf -> !leaf.hidden && leaf.count > 0)
                    .min(Comparator.comparingLong(leaf -> leaf.count));
        }

        /** That it is below 5 would tell that four are one each. */
        boolean isSmall() {
            return Figure.isSmall(count()) && hiddenLeaves().size() < Figure.FEW - 1;
        }
    }

    /** What can be known about a hidden number, or a sum of such. */
    private record Range(long least, long count, long most) {

        static Range of(Leaf leaf) {
            return Figure.isSmall(leaf.count)
                    ? new Range(1, leaf.count, Figure.FEW - 1)
                    : new Range(Figure.FEW, leaf.count, UNBOUNDED);
        }

        static Range of(Branch branch) {
            var sum = sum(branch.hiddenLeaves().stream().map(Range::of).toList());
            return branch.isSmall() ? new Range(sum.least, sum.count, Math.min(sum.most, Figure.FEW - 1)) : sum;
        }

        static Range sum(Collection<Range> parts) {
            return parts.stream()
                    .reduce(
                            new Range(0, 0, 0),
                            (a, b) -> new Range(
                                    a.least + b.least, a.count + b.count, Math.min(a.most + b.most, UNBOUNDED)));
        }

        static boolean tellsNothing(Collection<Range> parts) {
            var sum = sum(parts);
            return parts.isEmpty() || parts.size() > 1 && sum.least < sum.count && sum.count < sum.most;
        }
    }

    private final Map<Integer, Leaf> leaves;
    private final Map<String, Branch> branches = new TreeMap<>();
    private boolean hidden;

    /**
     * @param counts by municipality; a missing one is 0
     * @param provinces by municipality
     */
    Protection(Map<Integer, Long> counts, Map<Integer, String> provinces) {
        leaves = counts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> new Leaf(count.getValue())));
        leaves.forEach((municipality, leaf) -> branches.computeIfAbsent(
                        provinces.getOrDefault(municipality, ""), code -> new Branch())
                .leaves
                .add(leaf));
        branches.values().forEach(Protection::protect);
        protect();
    }

    Figure of(Area area) {
        return area.municipality() != null
                ? municipality(area.municipality())
                : area.province() != null ? province(area.province()) : country();
    }

    private Figure municipality(int id) {
        var leaf = leaves.getOrDefault(id, new Leaf(0));
        return leaf.hidden ? Figure.hidden(leaf.count) : Figure.exact(leaf.count);
    }

    private Figure province(String code) {
        var branch = branches.getOrDefault(code, new Branch());
        return !branch.hidden
                ? Figure.exact(branch.count())
                : branch.isSmall() ? Figure.hidden(branch.count()) : Figure.withheld();
    }

    private Figure country() {
        boolean few = leaves.values().stream().filter(leaf -> leaf.hidden).count() < Figure.FEW - 1;
        return !hidden ? Figure.exact(count()) : few ? Figure.hidden(count()) : Figure.withheld();
    }

    private long count() {
        return branches.values().stream().mapToLong(Branch::count).sum();
    }

    private static void protect(Branch branch) {
        while (!branch.hidden
                && !Range.tellsNothing(
                        branch.hiddenLeaves().stream().map(Range::of).toList())) {
            branch.smallestTold().ifPresentOrElse(leaf -> leaf.hidden = true, () -> branch.hidden = true);
        }
        branch.hidden |= Figure.isSmall(branch.count());
    }

    private void protect() {
        hidden = Figure.isSmall(count());
        while (!hidden
                && !Range.tellsNothing(branches.values().stream()
                        .filter(branch -> branch.hidden)
                        .map(Range::of)
                        .toList())) {
            branches.values().stream()
                    .filter(branch -> !branch.hidden && branch.count() > 0)
                    .min(Comparator.<Branch>comparingInt(
                                    branch -> branch.hiddenLeaves().isEmpty() ? 1 : 0)
                            .thenComparingLong(Branch::count))
                    .ifPresentOrElse(Protection::hide, () -> hidden = true);
        }
    }

    /** With one leaf at least, or it would be the sum of what is told below it. */
    private static void hide(Branch branch) {
        branch.hidden = true;
        if (branch.hiddenLeaves().isEmpty()) {
            branch.smallestTold().ifPresent(leaf -> leaf.hidden = true);
        }
    }
}
