package kr.carbonpoint.calculator;

import java.util.Map;
import java.util.stream.Stream;
import kr.carbonpoint.resource.Resource;

/** The two fields of a resource: both are filled in, or none. */
record Usage(Resource resource, Amount before, Amount now) {

    static Usage of(Resource resource, Map<String, String> typed) {
        var before = amount(resource, "before", typed);
        var now = amount(resource, "now", typed);
        if (before.isBlank() && !now.isBlank()) {
            before = before.missing("예전에 쓴 양도 적어 주세요.");
        } else if (now.isBlank() && !before.isBlank()) {
            now = now.missing("지금 쓰는 양도 적어 주세요.");
        }
        return new Usage(resource, before, now);
    }

    private static Amount amount(Resource resource, String when, Map<String, String> typed) {
        var name = resource.name().toLowerCase() + "-" + when;
        return Amount.of(name, typed.getOrDefault(name, ""));
    }

    /** Nothing at all was filled in, and something has to be. */
    Usage missing() {
        return new Usage(resource, before.missing("전기·상수도·도시가스 가운데 하나는 적어 주세요."), now);
    }

    boolean isBlank() {
        return before.isBlank() && now.isBlank();
    }

    Stream<Amount> amounts() {
        return Stream.of(before, now);
    }
}
