package kr.carbonpoint.statistics.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kr.carbonpoint.statistics.Overview;
import kr.carbonpoint.statistics.Overview.Region;

/**
 * The map of the 시도. Each is coloured by how many take part there: the 시도, ordered by that, fall into four steps of about
 * the same size, equals into the same. Outlines are in {@code static/img/south-korea.svg}, with the ids p and code.
 */
record ProvinceMap(List<Shape> shapes, List<Step> steps) {

    private static final int STEPS = 4;

    /** Where the number of the step stands in the picture: within the outline. */
    private static final Map<String, int[]> PLACES = Map.ofEntries(
            Map.entry("12", new int[] {150, 432}),
            Map.entry("26", new int[] {353, 402}),
            Map.entry("27", new int[] {304, 345}),
            Map.entry("28", new int[] {121, 140}),
            Map.entry("30", new int[] {192, 284}),
            Map.entry("31", new int[] {369, 368}),
            Map.entry("36", new int[] {177, 252}),
            Map.entry("41", new int[] {200, 165}),
            Map.entry("43", new int[] {240, 222}),
            Map.entry("44", new int[] {130, 265}),
            Map.entry("47", new int[] {325, 270}),
            Map.entry("48", new int[] {268, 387}),
            Map.entry("50", new int[] {113, 615}),
            Map.entry("51", new int[] {276, 109}),
            Map.entry("52", new int[] {168, 350}));

    /** @param step from 1; 0 where the number is not told */
    record Shape(Region region, int step, int x, int y, boolean chosen) {}

    /** What a colour means: from the least to the most. */
    record Step(int number, Region least, Region most) {}

    static ProvinceMap of(Overview overview) {
        var numbers = overview.provinces().stream()
                .map(region -> region.count().number())
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .toList();
        var shapes = overview.provinces().stream()
                .filter(region -> PLACES.containsKey(region.code()))
                .map(region -> new Shape(
                        region,
                        step(numbers, region),
                        PLACES.get(region.code())[0],
                        PLACES.get(region.code())[1],
                        region.code().equals(overview.area().province())))
                .toList();
        var steps = shapes.stream()
                .filter(shape -> shape.step() > 0)
                .sorted(Comparator.comparing(shape -> shape.region().count().number()))
                .collect(Collectors.toMap(
                        Shape::step,
                        shape -> new Step(shape.step(), shape.region(), shape.region()),
                        (before, now) -> new Step(before.number(), before.least(), now.most()),
                        TreeMap::new));
        return new ProvinceMap(shapes, List.copyOf(steps.values()));
    }

    private static int step(List<Long> numbers, Region region) {
        int place = numbers.indexOf(region.count().number());
        return place < 0 ? 0 : place * STEPS / numbers.size() + 1;
    }
}
