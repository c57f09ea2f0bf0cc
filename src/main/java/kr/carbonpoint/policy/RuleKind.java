package kr.carbonpoint.policy;

import static kr.carbonpoint.policy.RuleField.choice;
import static kr.carbonpoint.policy.RuleField.day;
import static kr.carbonpoint.policy.RuleField.decimal;
import static kr.carbonpoint.policy.RuleField.lines;
import static kr.carbonpoint.policy.RuleField.number;
import static kr.carbonpoint.policy.RuleField.points;
import static kr.carbonpoint.policy.RuleField.yesNo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.settlement.Band;

/** What a municipality may rule for itself (docs/settlement.md, docs/adr/0029). */
public enum RuleKind {
    HOUSEHOLD("가정 정산 기준", "집에서 줄인 양을 포인트와 금액으로 바꾸는 기준이에요.", settlement()),
    BUSINESS("상업·공공·학교 정산 기준", "가게, 기관, 학교가 줄인 양을 포인트와 금액으로 바꾸는 기준이에요.", settlement()),
    COMPLEX("단지 평가 기준", "아파트 단지, 학교, 건물을 평가해 인센티브를 드리는 기준이에요.", complex()),
    PAYOUT("지급 기준", "언제 어떻게 지급하고, 보내지 못한 돈을 어떻게 하는지 정해요.", payout()),
    OFFER("인센티브 종류", "가입할 때 고를 수 있는 인센티브예요.", offer());

    /** Fields that belong together, under a title. */
    public record Group(String title, List<RuleField> fields) {}

    private final String label;
    private final String about;
    private final List<Group> groups;

    RuleKind(String label, String about, List<Group> groups) {
        this.label = label;
        this.about = about;
        this.groups = groups;
    }

    public String label() {
        return label;
    }

    public String about() {
        return about;
    }

    public List<Group> groups() {
        return groups;
    }

    public List<RuleField> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    /** As in addresses of pages. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a past half-year shows what a rule would change. */
    public boolean canBeTried() {
        return this != PAYOUT && this != OFFER;
    }

    private static List<Group> settlement() {
        var calculation = new Group(
                "계산",
                List.of(
                        choice(
                                "baseline_window",
                                "무엇과 비교하나요?",
                                List.of(
                                        new Option("가입하기 전 2년", "BEFORE_JOINING"),
                                        new Option("그 반기의 바로 전 2년", "BEFORE_PERIOD"))),
                        number("max_missing", "자료가 없어도 되는 달", "달", 0, 5).hint("이만큼까지는 다른 달의 평균으로 채워요."),
                        yesNo("pro_rata", "반기 중간에 가입하면 달수만큼 나누어 드리나요?"),
                        number("cooking_limit", "취사용으로 보는 가스 사용량 (한 달)", "㎥", 0, 1000)
                                .hint("한 달 평균이 이보다 적으면 가스는 평가하지 않아요."),
                        number("maintain_streak", "유지 인센티브까지 이어서 줄인 반기", "번", 1, 20),
                        yesNo("maintain_keeps", "유지한 반기도 이어진 것으로 보나요?"),
                        yesNo("standard", "표준사용량 인센티브를 드리나요?")));
        var money = new Group(
                "금액",
                List.of(
                        decimal("won_per_point", "1포인트의 금액", "원", 2).hint("2원까지예요. 예: 1.5"),
                        number("yearly_ceiling", "한 해에 드리는 가장 많은 금액", "원", 0, 100_000_000)
                                .hint("0이면 한도가 없어요."),
                        choice(
                                "budget_rule",
                                "예산이 모자라면",
                                List.of(
                                        new Option("먼저 가입한 분부터 드려요", "BY_JOINING"),
                                        new Option("모두 같은 비율로 줄여요", "EQUAL_CUT")))));
        var resources = List.of("전기", "수도", "가스");
        return Stream.of(
                        Stream.of(calculation),
                        IntStream.range(0, 3).mapToObj(n -> worth(resources.get(n), n + 1)),
                        Stream.of(money))
                .flatMap(groups -> groups)
                .toList();
    }

    private static Group worth(String resource, int number) {
        var bands = Arrays.stream(Band.values())
                .map(band -> points("points_%d_%s".formatted(number, band), resource + " " + band.label()));
        return new Group(
                resource + " 포인트",
                Stream.concat(bands, Stream.of(points("points_%d_STANDARD".formatted(number), resource + " 표준사용량")))
                        .toList());
    }

    private static List<Group> complex() {
        return List.of(new Group(
                "단지 평가",
                List.of(
                        yesNo("enabled", "단지 인센티브를 운영하나요?"),
                        number("min_households", "참여할 수 있는 세대수", "세대", 0, 100_000),
                        number("gate_percent", "하나라도 줄여야 하는 비율", "%", 0, 100),
                        number("weight_reduction", "점수에서 줄인 양이 차지하는 몫", "%", 0, 100)
                                .hint("나머지는 참여율의 몫이에요."),
                        number("max_missing", "자료가 없어도 되는 달", "달", 0, 11),
                        lines("grades", "드리는 금액").hint("한 줄에 하나씩 ‘세대수/상위 %/금액’으로 적어 주세요. 예: 150/10/1000000"))));
    }

    private static List<Group> payout() {
        return List.of(
                new Group(
                        "지급하는 날",
                        List.of(
                                day("pay_first_half", "상반기 금액을 드리는 날 (그 해)"),
                                day("pay_second_half", "하반기 금액을 드리는 날 (다음 해)"),
                                number("list_days", "명단은 며칠 전에 만드나요?", "일", 0, 90),
                                number("ask_days", "명단 며칠 전에 회원에게 물어보나요?", "일", 0, 90))),
                new Group(
                        "확인",
                        List.of(
                                number("recheck_days", "계좌 확인이 유효한 날수", "일", 1, 366),
                                number("confirm_days", "회원의 확인이 유효한 날수", "일", 1, 1000),
                                yesNo("hold_unconfirmed", "회원이 확인하지 않으면 지급을 미루나요?"),
                                number("minimum_won", "이보다 적으면 다음에 함께 드려요", "원", 0, 100_000))),
                new Group(
                        "보내지 못한 돈",
                        List.of(
                                number("notice_days", "며칠 지나면 공고하나요?", "일", 1, 1000),
                                // 지방재정법 §82②: five years; a municipality may wait longer, not less.
                                number("claim_years", "몇 년 동안 청구할 수 있나요?", "년", 5, 20),
                                choice(
                                        "after_deadline",
                                        "그 뒤에는",
                                        List.of(new Option("소멸돼요", "LAPSE"), new Option("기부해요", "DONATE"))))));
    }

    private static List<Group> offer() {
        return List.of(new Group(
                "고를 수 있는 인센티브",
                Arrays.stream(IncentiveKind.values())
                        .map(kind -> yesNo("offer_" + kind, kind.label()))
                        .toList()));
    }
}
