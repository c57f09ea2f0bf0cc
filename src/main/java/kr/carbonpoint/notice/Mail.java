package kr.carbonpoint.notice;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The mails there are. Each has a text and an HTML template, {@code templates/mail/<name>.txt} and {@code .html}. Every
 * mail needs {@code reference}, the public reference of the application or membership (to clerks: of the work), and
 * shows no name, address or account. Half-years are labels as in 2026년 상반기, sums of won are longs.
 */
public enum Mail {
    /**
     * To a new member. {@code loginId} (whole; the mail shows its beginning), {@code memberType} and {@code incentive}
     * (Korean labels), {@code joinedOn} ({@link java.time.LocalDate}).
     */
    WELCOME("가입이 끝났습니다", "loginId", "memberType", "incentive", "joinedOn"),

    /** To an applicant whose billing claim was accepted. Nothing but the reference. */
    BILLING_ACCEPTED("요금 내는 방법을 확인했습니다"),

    /**
     * To an applicant who has to look again. {@code message} (what the clerk wrote), {@code resumePath} (path and query
     * of the link that continues the application, for example {@code /signup/resume}); {@code municipalityPhone} is
     * optional.
     */
    BILLING_ASKED_BACK("신청 내용을 다시 확인해 주세요", "message", "resumePath"),

    /** To an applicant who was refused. {@code message} (the reason); {@code municipalityPhone} is optional. */
    BILLING_REFUSED("가입 신청 결과를 알려 드립니다", "message"),

    /** To an applicant who wants to go on later. {@code resumePath} (where the application goes on). */
    RESUME("신청을 이어서 쓰는 주소입니다", "resumePath"),

    /**
     * To somebody who objected. {@code message} (the answer), {@code outcome} (UPHELD, REJECTED or ASKED_BACK);
     * {@code subject} (what a member objected to) is {@code null} when it was a refusal.
     */
    OBJECTION_ANSWERED("이의신청에 답해 드립니다", "message", "outcome"),

    /**
     * To the legal guardian of a child. {@code guardianPath} (path and query of the link to answer at), {@code dueOn}
     * ({@link java.time.LocalDate}).
     */
    GUARDIAN_ASKED("자녀의 가입에 동의해 주세요", "guardianPath", "dueOn"),

    /** To a guardian who consented. {@code resumePath} (where the child's application goes on). */
    GUARDIAN_CONSENTED("자녀의 신청을 이어서 쓸 수 있습니다", "resumePath"),

    /** To an applicant of whom a clerk asks something again. {@code message}, {@code resumePath}; {@code municipalityPhone} is optional. */
    ASKED_BACK("신청 내용을 다시 확인해 주세요", "message", "resumePath"),

    /** To an applicant who was refused. {@code message} (the reason); {@code municipalityPhone} is optional. */
    REFUSED("가입 신청 결과를 알려 드립니다", "message"),

    /** To a member: somebody else says to live there. {@code about} (집 or 고객번호), {@code number} (of the question), {@code dueOn}. */
    DISPUTE_ASKED("등록하신 내용이 그대로인지 알려 주세요", "about", "number", "dueOn"),

    /** To that member: it stays. {@code about}, {@code number}. */
    DISPUTE_KEPT("등록하신 내용은 그대로입니다", "about", "number"),

    /** To that member: it ended. {@code about}, {@code number}, {@code endedOn}, {@code municipality} (its name); {@code municipalityPhone} is optional. */
    DISPUTE_ENDED("등록하신 내용이 끝났습니다", "about", "number", "endedOn", "municipality"),

    /** To that member: nobody asks any more. {@code about}, {@code number}. */
    DISPUTE_CALLED_OFF("이제 답하지 않으셔도 됩니다", "about", "number"),

    /** To the clerks of a municipality before the term ends. {@code step} (name of the task), {@code dueOn} ({@link java.time.LocalDate}). */
    CLERK_REMINDER("[업무] 처리 기한이 다가옵니다", "step", "dueOn"),

    /** To whoever watches over the clerks, after the term. {@code step}, {@code dueOn}, {@code municipality} (its name). */
    CLERK_ESCALATION("[업무] 처리 기한이 지났습니다", "step", "dueOn", "municipality"),

    /** To an official whose address has to be confirmed. {@code confirmPath} (path and query of the link). */
    ENROLMENT_CONFIRM("이메일 주소를 확인해 주세요", "confirmPath"),

    /** To an official who has an account now. {@code loginId} (whole; the mail shows its beginning). */
    ENROLMENT_APPROVED("담당자 계정을 만들었습니다", "loginId"),

    /** To an official who has to look again. {@code message}, {@code resumePath} as for residents. */
    ENROLMENT_ASKED_BACK("담당자 계정 신청을 다시 확인해 주세요", "message", "resumePath"),

    /** To an official who gets no account. {@code message} (the reason). */
    ENROLMENT_REFUSED("담당자 계정 신청 결과를 알려 드립니다", "message"),

    /**
     * To an applicant, what a clerk found about who they are. {@code message}; {@code resumePath} (path and query of the
     * link that continues the application) and {@code municipalityPhone} are optional.
     */
    IDENTITY_DECIDED("본인 확인 결과를 알려 드립니다", "message"),

    /**
     * The result of a half-year. {@code half} (its label), {@code lines} (a {@link ResultLine} for each resource),
     * {@code points} and {@code won} (longs) of all of them together.
     */
    SETTLED("아낀 결과가 나왔습니다", "half", "lines", "points", "won"),

    /**
     * A passkey or certificate came or went. {@code change} (Korean label), {@code at}
     * ({@link java.time.ZonedDateTime}).
     */
    SIGN_IN_CHANGED("로그인 방법이 바뀌었습니다", "change", "at"),

    /** To a member who forgot id or password. {@code recoveryPath} (path and query of the link). */
    RECOVERY("다시 로그인하는 주소입니다", "recoveryPath"),

    /** To somebody of the staff: an administrator has made a number for signing in. Nothing but the reference. */
    CLERK_NUMBER_HANDED("[업무] 로그인 번호를 내드렸습니다"),

    /** The budget of the municipality ran out. {@code half}, {@code won} (what waits). */
    BUDGET_OUT("지급이 늦어지는 금액이 있습니다", "half", "won"),

    /** Before a payment: is the account still the right one? {@code half}, {@code dueOn} (a date). */
    CONFIRM_PAYEE("인센티브를 받을 곳을 확인해 주세요", "half", "dueOn"),

    /** {@code half}, {@code won}, {@code channel} (label of the kind of incentive), {@code paidOn} (a date). */
    PAYMENT_DONE("인센티브를 드렸습니다", "half", "won", "channel", "paidOn"),

    /** {@code half}, {@code won}, {@code reason} and {@code advice} (what to do), both whole sentences. */
    PAYMENT_RETURNED("인센티브를 보내지 못했습니다", "half", "won", "reason", "advice"),

    /** Left out of a payment. {@code half}, {@code won}, {@code reason} and {@code advice}, both whole sentences. */
    PAYMENT_HELD("이번에 드리지 못한 인센티브가 있습니다", "half", "won", "reason", "advice"),

    /** Money that nobody claimed. {@code half}, {@code won}, {@code claimBy} (last day), {@code after} (what happens then, a whole sentence). */
    LAPSING("아직 받지 않은 인센티브가 있습니다", "half", "won", "claimBy", "after"),

    /** A member changed something. {@code what} (label of the kind of change), {@code changedOn} (a date). */
    MEMBER_CHANGED("가입 내용을 바꾸었습니다", "what", "changedOn"),

    /** A clerk wants a change looked over. {@code message} (what the clerk wrote). */
    CHANGE_ASKED_BACK("바꾸신 내용을 다시 확인해 주세요", "message"),

    /** A clerk refused a change. {@code what} (label of the kind of change), {@code message} (the reason). */
    CHANGE_REFUSED("가입 내용을 바꾸지 못했습니다", "what", "message"),

    /** A member left. {@code leftOn} (a date), {@code paidLater} (whether money is still to come). */
    MEMBER_LEFT("탈퇴하셨습니다", "leftOn", "paidLater"),

    /** To the clerks of a municipality. {@code questions} (how many wait), {@code dueOn}. */
    USAGE_REMINDER("[업무] 사용량 확인이 남아 있습니다", "questions", "dueOn"),

    /** To the clerks of a municipality. {@code half}, {@code step} (name of the task that waits), {@code dueOn}. */
    PAYOUT_REMINDER("[업무] 지급 업무가 남아 있습니다", "half", "step", "dueOn"),

    /**
     * To who proposed a rule. {@code rule} (label of its kind), {@code from} (label of the first half-year),
     * {@code approved}, {@code path} (of the proposal); {@code message} (the reason of a refusal) is {@code null} otherwise.
     */
    CLERK_POLICY_DECIDED("[업무] 제안하신 기준의 처리 결과입니다", "rule", "from", "approved", "path");

    private final String subject;
    private final Set<String> needs;

    Mail(String subject, String... needs) {
        this.subject = subject;
        this.needs = Set.of(needs);
    }

    /** For example {@code "[탄소포인트제] 가입이 끝났습니다 (7KMP-2QXR)"}. */
    String subject(Object reference) {
        return "[탄소포인트제] %s (%s)".formatted(subject, reference);
    }

    /** As the subject says it. */
    String title() {
        return subject;
    }

    /** Whoever works for a municipality works in Korean, whatever those read whom it is about. */
    boolean isToStaff() {
        return subject.startsWith("[업무]");
    }

    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when a value is missing: better no mail than one with a hole in it */
    void check(Map<String, Object> values) {
        for (String key : needs) {
            require(values, key);
        }
        require(values, "reference");
    }

    private void require(Map<String, Object> values, String key) {
        if (values.get(key) == null) {
            throw new IllegalArgumentException("The mail %s needs %s".formatted(template(), key));
        }
    }
}
