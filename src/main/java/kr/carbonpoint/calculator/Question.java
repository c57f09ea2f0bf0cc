package kr.carbonpoint.calculator;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.membership.MemberKind;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Estimates;
import kr.carbonpoint.settlement.Estimates.Supposed;

/**
 * What somebody asks the calculator, as the address of the page has it.
 *
 * @param asked false while the page is opened for the first time
 */
record Question(boolean asked, boolean shop, long place, List<Usage> usages) {

    static Question of(Map<String, String> typed, List<Estimates.Place> places) {
        var usages = Stream.of(Resource.values())
                .map(resource -> Usage.of(resource, typed))
                .toList();
        var asked = usages.stream().flatMap(Usage::amounts).map(Amount::name).anyMatch(typed::containsKey);
        var place = places.stream()
                .map(Estimates.Place::id)
                .filter(id -> id.toString().equals(typed.get("place")))
                .findFirst()
                .orElse(Estimates.NATIONAL);
        return new Question(asked, "shop".equals(typed.get("kind")), place, asked ? complete(usages) : usages);
    }

    private static List<Usage> complete(List<Usage> usages) {
        return usages.stream().allMatch(Usage::isBlank)
                ? Stream.concat(
                                Stream.of(usages.get(0).missing()),
                                usages.stream().skip(1))
                        .toList()
                : usages;
    }

    MemberKind kind() {
        return shop ? MemberKind.BUSINESS : MemberKind.ADULT;
    }

    /** The first field that is wrong, or {@code null}. */
    public String firstWrong() {
        return usages.stream()
                .flatMap(Usage::amounts)
                .filter(amount -> amount.problem() != null)
                .map(Amount::name)
                .findFirst()
                .orElse(null);
    }

    boolean isAnswerable() {
        return asked && firstWrong() == null;
    }

    List<Supposed> supposed() {
        return usages.stream()
                .filter(usage -> !usage.isBlank())
                .map(usage -> new Supposed(
                        usage.resource(), usage.before().value(), usage.now().value()))
                .toList();
    }
}
