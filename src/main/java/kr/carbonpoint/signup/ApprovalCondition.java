package kr.carbonpoint.signup;

import java.util.Optional;
import kr.carbonpoint.review.Decision;
import kr.carbonpoint.review.InstitutionApprovals;
import kr.carbonpoint.review.Review;
import kr.carbonpoint.signup.Application.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** An authority or a school joins only when its municipality approves (REG26 §5②). */
@Component
class ApprovalCondition implements JoinCondition {

    private final InstitutionApprovals approvals;
    private final ApplicationEventPublisher events;

    ApprovalCondition(InstitutionApprovals approvals, ApplicationEventPublisher events) {
        this.approvals = approvals;
        this.events = events;
    }

    @Override
    public Standing standing(Application application) {
        return application.draft().needs().approval()
                ? approvals
                        .lock(application.reference())
                        .map(ApprovalCondition::standing)
                        .orElse(waiting())
                : Standing.CLEAR;
    }

    @Override
    public Optional<Standing> seen(String reference) {
        return approvals.latest(reference).map(ApprovalCondition::standing);
    }

    /** Whoever is refused is still to be told by mail. */
    @Override
    public void ended(Application application, Outcome outcome) {
        var reference = application.reference();
        var latest = approvals.lock(reference);
        if (latest.isEmpty()) {
            return;
        }
        if (latest.get().isOpen()) {
            approvals.withdraw(latest.get());
            events.publishEvent(new ApprovalCalledOff(reference));
        }
        if (latest.get().decision() == Decision.REFUSE && outcome == Outcome.REFUSED) {
            application.draft().email().ifPresent(email -> approvals.keepAddress(reference, email));
        } else {
            approvals.forget(reference);
        }
    }

    private static Standing standing(Review approval) {
        if (approval.isOpen()) {
            return waiting();
        }
        return switch (approval.decision()) {
            case ACCEPT, WITHDRAWN -> Standing.CLEAR;
            case ASK_BACK -> Standing.askedBack(Step.CHECK_ANSWERS, approval.message());
            case REFUSE -> Standing.refused(approval.message());
        };
    }

    private static Standing waiting() {
        return Standing.open("공공기관과 학교는 시·군·구가 승인해야 가입할 수 있어요. 담당자가 신청 내용을 살펴보고 있어요.");
    }
}
