package kr.carbonpoint.statistics;

import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.statistics.Overview.Saving;
import kr.carbonpoint.statistics.Settled.Factor;
import kr.carbonpoint.statistics.Settled.Sum;

/** What was saved and earned in an area, for half-years that were settled anywhere in it. */
class Savings {

    private static final int GRAMS = 1000;

    private final List<Sum> sums;
    private final List<Factor> factors;
    private final List<Place> places;

    Savings(Settled settled, List<Place> places) {
        this.sums = settled.sums();
        this.factors = settled.factors();
        this.places = places;
    }

    /** The earliest half-year first. */
    List<Saving> of(Area area) {
        var within =
                places.stream().filter(area.contains()).map(Place::municipality).collect(Collectors.toSet());
        var halves = new TreeMap<Integer, List<Sum>>(sums.stream().collect(Collectors.groupingBy(Sum::half)));
        return halves.entrySet().stream()
                .filter(half -> half.getValue().stream().anyMatch(sum -> within.contains(sum.municipalityId())))
                .map(half -> saving(
                        Half.ofCode(half.getKey()),
                        half.getValue().stream()
                                .filter(sum -> within.contains(sum.municipalityId()))
                                .toList(),
                        told(half.getValue(), Sum::savers).of(area),
                        told(half.getValue(), Sum::rewarded).of(area),
                        paid(half.getValue(), area)))
                .toList();
    }

    /** Who was paid, told where those who wait are as well: what is owed less what was paid is theirs. */
    private Figure paid(List<Sum> half, Area area) {
        var people = told(half, Sum::paidPeople).of(area);
        var waiting =
                told(half, sum -> Math.abs(sum.rewarded() - sum.paidPeople())).of(area);
        return waiting.isExact() ? people : Figure.withheld();
    }

    private Protection told(List<Sum> half, ToLongFunction<Sum> people) {
        return new Protection(
                half.stream().collect(Collectors.toMap(Sum::municipalityId, people::applyAsLong)),
                places.stream().collect(Collectors.toMap(Place::municipality, Place::province)));
    }

    private Saving saving(Half half, List<Sum> area, Figure savers, Figure rewarded, Figure paid) {
        long electricity = sum(area, Sum::co2Electricity);
        long water = sum(area, Sum::co2Water);
        long gas = sum(area, Sum::co2Gas);
        var grams = IntStream.rangeClosed(1, 3)
                .mapToObj(resource -> factor(resource, half))
                .toList();
        return new Saving(
                half.toString(),
                half.label(),
                savers,
                savers.shared(electricity / grams.get(0)),
                savers.shared(water / grams.get(1)),
                savers.shared(gas / grams.get(2)),
                savers.shared((electricity + water + gas) / GRAMS),
                rewarded,
                rewarded.shared(sum(area, Sum::points)),
                rewarded.shared(sum(area, Sum::won)),
                paid.shared(sum(area, Sum::paid)),
                grams);
    }

    private int factor(int resource, Half half) {
        return factors.stream()
                .filter(factor -> factor.resource() == resource && factor.fromHalf() <= half.code())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No emission factor for " + half))
                .grams();
    }

    private static long sum(List<Sum> sums, ToLongFunction<Sum> value) {
        return sums.stream().mapToLong(value).sum();
    }
}
