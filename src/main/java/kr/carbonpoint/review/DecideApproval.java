package kr.carbonpoint.review;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** The clerk's form about an institution that wants to take part: what it is, and the decision. */
@Component
class DecideApproval implements TaskForm {

    private final InstitutionApprovals approvals;
    private final AccessLog accessLog;
    private final Municipalities municipalities;
    private final Logins logins;

    DecideApproval(InstitutionApprovals approvals, AccessLog accessLog, Municipalities municipalities, Logins logins) {
        this.approvals = approvals;
        this.accessLog = accessLog;
        this.municipalities = municipalities;
        this.logins = logins;
    }

    @Override
    public String task() {
        return "task_decideApproval";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var approval = open(approvals.latest(task.reference()));
        if (!isInCharge(task.user(), approval)) {
            return Map.of("notice", "이 신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        accessLog.read(task.user(), task.reference(), Purpose.INSTITUTION_APPROVAL);
        return Map.of(
                "reference", task.reference(),
                "institution", facts(approvals.about(approval)),
                "history", history(task.reference()));
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var decision = answers.choice("decision", Decision.class, "처리 결과를 골라 주세요.");
        if (decision == Decision.WITHDRAWN) {
            throw new Refusal("decision", "처리 결과를 골라 주세요.");
        }
        var message = answers.text("message", 1000).orElse(null);
        if (decision != Decision.ACCEPT && message == null) {
            throw new Refusal("message", "신청 기관에 보낼 안내나 거절 사유를 적어 주세요.");
        }
        var approval = open(approvals.lock(task.reference()));
        if (!isInCharge(task.user(), approval)) {
            throw new Refusal(null, "이 신청을 맡은 지자체의 담당자만 결정할 수 있습니다.");
        }
        approvals.close(approval, decision, task.user(), decision == Decision.ACCEPT ? null : message);
        return Map.of();
    }

    /** Asked here as well: a claimed task belongs to whatever user was named, of whatever municipality. */
    private boolean isInCharge(String user, Review approval) {
        return logins.groups(user)
                .contains(municipalities.get(approval.municipality()).group());
    }

    private static Review open(Optional<Review> approval) {
        return approval.filter(Review::isOpen)
                .orElseThrow(() -> new Refusal(null, "신청이 바뀌거나 끝나 더 확인할 것이 없습니다. 목록을 새로 고쳐 주세요."));
    }

    private static String facts(ApprovalCase about) {
        return """
                - 유형: **%s**
                - 기관 이름: **%s**
                - 사업자등록번호: **%s**
                - 대표자: **%s**
                - 참여하는 곳: **%s**
                - 주소: **%s**
                - 면적: **%s㎡**
                - 담당자: **%s**
                """.formatted(
                        about.kind(),
                        Markdown.plain(about.name()),
                        about.number(),
                        Markdown.plain(about.representative()),
                        Markdown.plain(about.place()),
                        Markdown.plain(about.address()),
                        about.area(),
                        Markdown.plain(about.contact()));
    }

    private String history(String reference) {
        var earlier = approvals.closed(reference);
        return earlier.isEmpty()
                ? "이 신청의 첫 확인입니다."
                : earlier.stream().map(DecideApproval::line).collect(Collectors.joining("\n"));
    }

    private static String line(Review approval) {
        var message = approval.message() == null ? "" : ": " + Markdown.plain(approval.message());
        var by = approval.decidedBy() == null ? "" : " (" + approval.decidedBy() + ")";
        var decision = approval.decision() == Decision.ACCEPT
                ? "승인"
                : approval.decision().label();
        return "- %tF %s%s%s".formatted(approval.closedAt(), decision, by, message);
    }
}
