package kr.carbonpoint.dispute;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.address.Address;
import kr.carbonpoint.address.AddressDirectory;
import kr.carbonpoint.dispute.Dispute.Outcome;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.membership.Holder;
import kr.carbonpoint.membership.Holders;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** The clerk's form: what both sides say, and who gets it. */
@Component
class DecideDispute implements TaskForm {

    private static final Purpose PURPOSE = Purpose.HOUSEHOLD_DISPUTE;

    private final Disputes disputes;
    private final Holders holders;
    private final AddressDirectory addresses;
    private final ClaimWords words;
    private final AccessLog accessLog;
    private final Municipalities municipalities;
    private final Logins logins;
    private final Clock clock;

    DecideDispute(
            Disputes disputes,
            Holders holders,
            AddressDirectory addresses,
            ClaimWords words,
            AccessLog accessLog,
            Municipalities municipalities,
            Logins logins,
            Clock clock) {
        this.disputes = disputes;
        this.holders = holders;
        this.addresses = addresses;
        this.words = words;
        this.accessLog = accessLog;
        this.municipalities = municipalities;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "task_decideDispute";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var dispute = disputes.get(task.reference());
        if (!isClerk(task.user(), dispute)) {
            return Map.of("notice", "이 신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        var claims = disputes.claims(dispute);
        var values = new HashMap<String, Object>();
        values.put("reference", dispute.application());
        values.put("about", words.list(claims, "집 (동·호)"));
        disputes.facts(dispute).ifPresent(facts -> {
            accessLog.read(task.user(), dispute.application(), PURPOSE);
            values.put("applicant", applicant(facts));
        });
        holders.find(dispute.holder()).ifPresent(holder -> values.put("holder", holder(task.user(), dispute, holder)));
        values.put("answer", answer(dispute, claims));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var outcome = answers.choice("decision", Outcome.class, "결정을 골라 주세요.");
        if (outcome == Outcome.CALLED_OFF) {
            throw new Refusal("decision", "결정을 골라 주세요.");
        }
        var reason = answers.text("message", 1000).orElse(null);
        if (outcome != Outcome.TRANSFER && reason == null) {
            throw new Refusal("message", "신청인에게 보낼 안내나 거절 사유를 적어 주세요.");
        }
        var dispute = disputes.hold(task.reference());
        if (!isClerk(task.user(), dispute)) {
            throw new Refusal(null, "이 신청을 맡은 지자체의 담당자만 결정할 수 있습니다.");
        }
        if (!dispute.isOpen()) {
            throw new Refusal(null, "더 정할 것이 없습니다. 목록을 새로 고쳐 주세요.");
        }
        disputes.close(dispute, outcome, task.user(), outcome == Outcome.TRANSFER ? null : reason);
        if (outcome != Outcome.REFUSE) {
            holders.release(dispute.holder(), disputes.claims(dispute));
        }
        return Map.of();
    }

    /** Asked here as well: a claimed task belongs to whatever user was named, of whatever municipality. */
    private boolean isClerk(String user, Dispute dispute) {
        return logins.groups(user)
                .contains(municipalities.get(dispute.municipality()).group());
    }

    private static String applicant(Facts facts) {
        return "- 이름: **%s**\n- 적은 집: **%s**\n- 전입일자: **%s**"
                .formatted(
                        Markdown.plain(facts.applicant()),
                        Markdown.plain(facts.address() + " " + facts.home()),
                        facts.movedIn() == null ? "적지 않음" : "%tY년 %<tm월 %<td일".formatted(facts.movedIn()));
    }

    /** Of another municipality's member nothing is shown: their clerks know them. */
    private String holder(String clerk, Dispute dispute, Holder holder) {
        if (holder.municipality() != dispute.municipality()) {
            return "다른 지자체(%s)의 회원입니다. 개인정보는 표시하지 않습니다."
                    .formatted(municipalities.get(holder.municipality()).name());
        }
        accessLog.read(clerk, holder.reference(), PURPOSE);
        return "- 이름: **%s**\n- 등록된 집: **%s**\n- 가입일자: **%tY년 %<tm월 %<td일**"
                .formatted(
                        Markdown.plain(holder.profile().name()),
                        Markdown.plain(addresses
                                        .find(holder.address())
                                        .map(Address::roadAddress)
                                        .orElse("") + " " + holder.home()),
                        holder.joinedOn());
    }

    private String answer(Dispute dispute, List<Claim> claims) {
        if (dispute.answer() == null) {
            return "물어본 지 14일이 지나도록 답하지 않았습니다. (물어본 날 %s)".formatted(day(dispute.openedAt()));
        }
        boolean home = claims.get(0).isHome();
        return switch (dispute.answer()) {
                    case STILL_HERE -> home ? "**아직 살고 있다**고 답했습니다." : "**아직 쓰고 있다**고 답했습니다.";
                    case MOVED_OUT -> home ? "**이사했다**고 답했습니다." : "**이제 쓰지 않는다**고 답했습니다.";
                }
                + " (%s)".formatted(day(dispute.answeredAt()));
    }

    private String day(OffsetDateTime time) {
        return "%tY년 %<tm월 %<td일".formatted(time.atZoneSameInstant(clock.getZone()));
    }
}
