package kr.carbonpoint.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.region.Regions;
import kr.carbonpoint.statistics.Overview.Growth;
import kr.carbonpoint.statistics.Overview.Region;
import kr.carbonpoint.statistics.Overview.Row;
import kr.carbonpoint.statistics.Participation.Flow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** The public statistics (domain.md §8), numbers that would tell about few people left out. */
@Service
public class Statistics {

    private final Participation participation;
    private final Settled settled;
    private final Places places;
    private final Regions regions;
    private final Clock clock;

    Statistics(Participation participation, Settled settled, Places places, Regions regions, Clock clock) {
        this.participation = participation;
        this.settled = settled;
        this.places = places;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * About a 시도 or one of its municipalities; what does not exist or lies elsewhere is passed over.
     *
     * @param province code of a 시도, as somebody asked for it; empty or null for the country
     * @param municipality likewise an id
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview of(String province, String municipality) {
        var all = places.all();
        var provinces = regions.provinces().stream()
                .filter(region -> !region.code().equals(Regions.SEOUL))
                .map(region -> new Area(region.code(), null, region.name()))
                .toList();
        var chosen = provinces.stream()
                .filter(area -> area.province().equals(province))
                .findFirst()
                .orElse(Area.COUNTRY);
        var municipalities = all.stream()
                .filter(place -> place.province().equals(chosen.province()))
                .map(place -> new Area(place.province(), place.municipality(), place.name()))
                .toList();
        var area = municipalities.stream()
                .filter(place -> place.municipality().toString().equals(municipality))
                .findFirst()
                .orElse(chosen);
        var told = new Told(all);
        return new Overview(
                LocalDate.now(clock),
                area,
                told.total(area, false),
                told.total(area, true),
                Stream.of(Group.values())
                        .map(group -> new Row(group, told.count(area, group)))
                        .toList(),
                provinces.stream()
                        .map(one -> new Region(one.province(), one.name(), told.total(one, false)))
                        .toList(),
                municipalities.stream()
                        .map(one -> new Region(
                                one.municipality().toString(),
                                StringUtils.delete(one.name(), chosen.name() + " "),
                                told.total(one, false)))
                        .toList(),
                growth(area, all, told),
                new Savings(settled, all).of(area));
    }

    /** Who takes part, as far as it is told. */
    private final class Told {

        private final Map<Group, Protection> protections = new EnumMap<>(Group.class);

        Told(List<Place> all) {
            var provinces = all.stream().collect(Collectors.toMap(Place::municipality, Place::province));
            participation
                    .standing()
                    .forEach((group, counts) -> protections.put(group, new Protection(counts, provinces)));
        }

        Figure count(Area area, Group group) {
            return protections.get(group).of(area);
        }

        Figure total(Area area, boolean complexes) {
            var parts = Group.of(complexes).stream()
                    .map(group -> count(area, group))
                    .toList();
            long sum = parts.stream()
                    .filter(Figure::isExact)
                    .mapToLong(Figure::number)
                    .sum();
            return parts.stream().allMatch(Figure::isExact) ? Figure.exact(sum) : Figure.atLeast(sum);
        }
    }

    private List<Growth> growth(Area area, List<Place> all, Told told) {
        var flows = area.province() == null
                ? participation.flows()
                : participation.flows(all.stream()
                        .filter(area.contains())
                        .map(Place::municipality)
                        .toList());
        var halves = flows.stream()
                .filter(flow -> !flow.kind().isComplex())
                .filter(flow -> told.count(area, flow.kind()).isExact())
                .collect(Collectors.groupingBy(Flow::half));
        if (halves.isEmpty()) {
            return List.of();
        }
        var growth = new ArrayList<Growth>();
        long standing = 0;
        var last = Math.max(Half.of(LocalDate.now(clock)).code(), Collections.max(halves.keySet()));
        for (var half = Half.ofCode(Collections.min(halves.keySet())); half.code() <= last; half = half.next()) {
            var flow = halves.getOrDefault(half.code(), List.of());
            long joined = flow.stream().mapToLong(Flow::joined).sum();
            long departed = flow.stream().mapToLong(Flow::departed).sum();
            standing += joined - departed + flow.stream().mapToLong(Flow::moved).sum();
            growth.add(new Growth(
                    half.toString(),
                    half.label(),
                    Figure.rounded(joined),
                    Figure.rounded(departed),
                    Figure.rounded(standing)));
        }
        return growth;
    }
}
