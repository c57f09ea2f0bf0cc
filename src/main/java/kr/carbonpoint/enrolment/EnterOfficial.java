package kr.carbonpoint.enrolment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.account.StaffAccounts;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.LoginIdRule;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.PasswordRule;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.enrolment.Draft.Official;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.wizard.Hint;
import org.springframework.stereotype.Component;

/** Name, address and phone at the office, id and password. The password is hashed at once; what was typed is kept nowhere. */
@Component
class EnterOfficial extends EnrolmentStep {

    private static final String TAKEN = "이미 쓰고 있는 아이디예요. 다른 아이디를 정해 주세요.";

    private final EnrolmentProperties properties;
    private final Enrolments enrolments;
    private final OfficialMailboxes mailboxes;
    private final StaffAccounts accounts;
    private final Members members;
    private final Logins logins;

    EnterOfficial(
            EnrolmentProperties properties,
            Enrolments enrolments,
            OfficialMailboxes mailboxes,
            StaffAccounts accounts,
            Members members,
            Logins logins) {
        super(Step.ENTER_OFFICIAL);
        this.properties = properties;
        this.enrolments = enrolments;
        this.mailboxes = mailboxes;
        this.accounts = accounts;
        this.members = members;
        this.logins = logins;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        var values = new HashMap<String, Object>();
        if (draft.official() != null) {
            values.put("name", draft.official().name());
            values.put("email", draft.official().email());
            values.put("phone", draft.official().phone());
            values.put("loginId", draft.official().loginId());
        }
        return values;
    }

    @Override
    protected Map<String, Object> answered(Enrolment enrolment, Answers answers) {
        var name = PersonName.parse(answers.required("name", "이름을 입력해 주세요."), "name");
        var email = Typed.email(answers.required("email", "공직 이메일 주소를 입력해 주세요."), properties.emailDomains(), "email");
        if (accounts.hasMailbox(mailboxes.key(email))) {
            throw new Refusal("email", OfficialMailboxes.TAKEN);
        }
        var phone = Typed.phone(answers.required("phone", "사무실 전화번호를 입력해 주세요."), "phone");
        var loginId = answers.required("loginId", "아이디를 입력해 주세요.");
        fault(loginId, enrolment).ifPresent(message -> {
            throw new Refusal("loginId", message);
        });
        var password = answers.verbatim("secret_password");
        PasswordRule.brokenBy(password).ifPresent(rule -> {
            throw new Refusal("secret_password", rule.message());
        });
        if (!password.equals(answers.verbatim("secret_passwordConfirm"))) {
            throw new Refusal("secret_passwordConfirm", "두 비밀번호가 서로 달라요. 같은 비밀번호를 한 번 더 입력해 주세요.");
        }
        if (!enrolments.reserve(enrolment.reference(), loginId)) {
            throw new Refusal("loginId", TAKEN);
        }
        enrolment.draft().official(new Official(name.text(), email, phone, loginId, logins.hash(password)));
        return Map.of();
    }

    @Override
    protected List<Hint> hints(Enrolment enrolment, Answers typed) {
        return typed
                .text("loginId")
                .map(id -> fault(id, enrolment)
                        .map(message -> new Hint("loginId", false, message))
                        .orElse(new Hint("loginId", true, "쓸 수 있는 아이디예요.")))
                .stream()
                .toList();
    }

    private Optional<String> fault(String id, Enrolment enrolment) {
        return LoginIdRule.brokenBy(id)
                .map(LoginIdRule::message)
                .or(() -> Optional.of(TAKEN).filter(taken -> isTaken(id, enrolment)));
    }

    private boolean isTaken(String id, Enrolment enrolment) {
        return members.hasLogin(id) || logins.exists(id) || enrolments.isReserved(id, enrolment.reference());
    }
}
