package kr.carbonpoint.account;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.carbonpoint.region.Municipality;

/**
 * What somebody does for a municipality. Checking is everybody's; of the three about payments a person has at most one,
 * wherever (지방회계법 §36: 재무관, 지출원 and 현금출납 are different people).
 */
public enum Duty {
    REVIEWER("확인 담당", null),
    PREPARER("지급 명단 작성", "payout-preparer"),
    APPROVER("지급 승인", "payout-approver"),
    EXPORTER("이체 담당", "payout-exporter");

    private static final Pattern GROUP = Pattern.compile("municipality-\\d+-(payout-[a-z]+)");

    private final String label;
    private final String suffix;

    Duty(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    public String label() {
        return label;
    }

    /** The engine's group of those who have this duty there; empty for {@link #REVIEWER}, whom the municipality's own group makes one. */
    public Optional<String> group(Municipality municipality) {
        return Optional.ofNullable(suffix).map(name -> municipality.group() + "-" + name);
    }

    /** What a group of a municipality stands for. */
    public static String labelOf(String group) {
        return group.endsWith("-settler") ? "정산" : of(group).orElse(REVIEWER).label;
    }

    /** The duty about payments that a group stands for. */
    static Optional<Duty> of(String group) {
        var name = GROUP.matcher(group);
        return name.matches()
                ? Arrays.stream(values())
                        .filter(duty -> name.group(1).equals(duty.suffix))
                        .findFirst()
                : Optional.empty();
    }
}
