package kr.carbonpoint.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** A second person reads what would change and approves it, or refuses it with the reason. */
@Component
class ApprovePolicy implements TaskForm {

    private enum Choice {
        APPROVE,
        REFUSE
    }

    private final Proposals proposals;
    private final Municipalities municipalities;
    private final Logins logins;

    ApprovePolicy(Proposals proposals, Municipalities municipalities, Logins logins) {
        this.proposals = proposals;
        this.municipalities = municipalities;
        this.logins = logins;
    }

    @Override
    public String task() {
        return "task_approvePolicy";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var proposal = proposals.get(task.reference());
        if (!isInCharge(task.user(), proposal)) {
            return Map.of("notice", "이 지자체의 정산 담당자와 관리자만 볼 수 있어요.");
        }
        var shown = new HashMap<String, Object>(Map.of("proposal", about(proposal), "changes", changes(proposal)));
        if (proposal.effect() != null) {
            shown.put("effect", effect(proposal));
        }
        if (proposal.proposedBy().equals(task.user())) {
            shown.put("notice", "제안한 사람은 결정할 수 없어요. 다른 담당자에게 넘겨 주세요.");
        }
        return shown;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var choice = answers.choice("decision", Choice.class, "승인할지, 반려할지 골라 주세요.");
        if (!isInCharge(task.user(), proposals.get(task.reference()))) {
            throw new Refusal(null, "이 지자체의 정산 담당자와 관리자만 결정할 수 있어요.");
        }
        if (choice == Choice.APPROVE) {
            proposals.approve(task.reference(), task.user());
        } else {
            var reason = answers.text("message", 1000)
                    .orElseThrow(() -> new Refusal("message", "제안한 담당자에게 반려하는 까닭을 적어 주세요."));
            proposals.refuse(task.reference(), task.user(), reason);
        }
        return Map.of("policyApproved", choice == Choice.APPROVE);
    }

    /** Asked here as well: a claimed task belongs to whatever user was named. */
    private boolean isInCharge(String user, Proposal proposal) {
        var groups = logins.groups(user);
        return groups.contains(Logins.ADMINISTRATORS)
                || groups.contains(municipalities.get(proposal.municipality()).group() + "-settler");
    }

    private String about(Proposal proposal) {
        return """
            - 지자체: **%s**
            - 바꿀 기준: **%s**
            - 언제부터: **%s부터**
            - 근거: **%s**
            - 제안한 사람: **%s**
            """.formatted(
                        municipalities.get(proposal.municipality()).name(),
                        proposal.kind().label(),
                        proposal.from().label(),
                        Markdown.plain(proposal.source()),
                        Markdown.plain(proposal.proposedBy()));
    }

    private static String changes(Proposal proposal) {
        return proposal.changes().stream()
                .map(change -> "- %s: %s → **%s**"
                        .formatted(
                                Markdown.plain(change.label()),
                                Markdown.plain(change.before()),
                                Markdown.plain(change.after())))
                .collect(Collectors.joining("\n"));
    }

    private static String effect(Proposal proposal) {
        var effect = proposal.effect();
        return """
            %s로 미리 계산한 것이에요.

            - 드릴 금액: %,d원 → **%,d원**
            - 그 가운데 예산을 넘는 금액: %,d원 → **%,d원**
            """.formatted(
                        effect.half().label(),
                        effect.before().due(),
                        effect.after().due(),
                        effect.before().waiting(),
                        effect.after().waiting());
    }
}
