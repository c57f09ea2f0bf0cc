package kr.carbonpoint.review;

import java.util.List;
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
import kr.carbonpoint.resource.BillingConflict;
import kr.carbonpoint.resource.BillingRecord;
import kr.carbonpoint.resource.ComplexBillings;
import kr.carbonpoint.resource.Resource;
import org.springframework.stereotype.Component;

/** The clerk's form: everything needed to decide, and the decision. */
@Component
class DecideBilling implements TaskForm {

    private final BillingReviews reviews;
    private final ComplexBillings billings;
    private final BillingWords words;
    private final AccessLog accessLog;
    private final Municipalities municipalities;
    private final Logins logins;

    DecideBilling(
            BillingReviews reviews,
            ComplexBillings billings,
            BillingWords words,
            AccessLog accessLog,
            Municipalities municipalities,
            Logins logins) {
        this.reviews = reviews;
        this.billings = billings;
        this.words = words;
        this.accessLog = accessLog;
        this.municipalities = municipalities;
        this.logins = logins;
    }

    @Override
    public String task() {
        return "task_decideBilling";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var review = open(reviews.latest(task.reference()));
        if (!isReviewer(task.user(), review)) {
            return Map.of("notice", "이 신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        accessLog.read(task.user(), task.reference(), Purpose.BILLING_REVIEW);
        var about = reviews.about(review);
        return Map.of(
                "reference", task.reference(),
                "applicant", Markdown.plain(about.applicant()),
                "addressLine", Markdown.plain(about.address() + " " + about.home()),
                "claim", claim(reviews.conflicts(review.id()), about.numbers()),
                "note", about.note() == null ? "적은 내용이 없습니다." : Markdown.plain(about.note()),
                "history", history(task.reference()));
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var decision = answers.choice("decision", Decision.class, "결정을 골라 주세요.");
        if (decision == Decision.WITHDRAWN) {
            throw new Refusal("decision", "결정을 골라 주세요.");
        }
        var message = answers.text("message", 1000).orElse(null);
        if (decision != Decision.ACCEPT && message == null) {
            throw new Refusal("message", "신청자에게 보낼 안내나 거절 사유를 적어 주세요.");
        }
        var review = open(reviews.lock(task.reference()));
        if (!isReviewer(task.user(), review)) {
            throw new Refusal(null, "이 신청을 맡은 지자체의 담당자만 결정할 수 있습니다.");
        }
        boolean correct = decision == Decision.ACCEPT && answers.ticked("correctRecord");
        if (correct) {
            for (var conflict : reviews.conflicts(review.id())) {
                var record = new BillingRecord(
                        conflict.resource(),
                        conflict.claimed().billing(),
                        conflict.claimed().supplierCode());
                billings.correct(review.addressId(), record, task.user());
            }
        }
        reviews.close(review, decision, task.user(), decision == Decision.ACCEPT ? null : message, correct);
        return Map.of("reviewDecision", decision.name());
    }

    /** Asked here as well: a claimed task belongs to whatever user was named, of whatever municipality; and an administrator watches processes, not people. */
    private boolean isReviewer(String user, Review review) {
        return logins.groups(user)
                .contains(municipalities.get(review.municipality()).group());
    }

    private static Review open(Optional<Review> review) {
        return review.filter(Review::isOpen)
                .orElseThrow(() -> new Refusal(null, "신청자가 내용을 바꾸어 더 확인할 것이 없습니다. 목록을 새로 고쳐 주세요."));
    }

    private String claim(List<BillingConflict> conflicts, Map<Resource, String> numbers) {
        return conflicts.stream()
                .map(conflict -> "- **%s**: 단지 기록은 **%s**, 신청자는 **%s**%s"
                        .formatted(
                                conflict.resource().label(),
                                words.of(
                                        conflict.recorded().billing(),
                                        conflict.recorded().supplierCode()),
                                words.of(
                                        conflict.claimed().billing(),
                                        conflict.claimed().supplierCode()),
                                numbers.containsKey(conflict.resource())
                                        ? ", 고객번호 " + numbers.get(conflict.resource())
                                        : ""))
                .collect(Collectors.joining("\n"));
    }

    private String history(String reference) {
        var earlier = reviews.closed(reference);
        return earlier.isEmpty()
                ? "이 신청의 첫 확인입니다."
                : earlier.stream().map(DecideBilling::line).collect(Collectors.joining("\n"));
    }

    private static String line(Review review) {
        var message = review.message() == null ? "" : ": " + Markdown.plain(review.message());
        var by = review.decidedBy() == null ? "" : " (" + review.decidedBy() + ")";
        return "- %tF %s%s%s".formatted(review.closedAt(), review.decision().label(), by, message);
    }
}
