package kr.carbonpoint.signup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.LoginIdRule;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.PasswordRule;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.wizard.Hint;
import org.springframework.stereotype.Component;

/** Id and password (guide, 정보입력). The password is hashed at once; what was typed is kept nowhere. */
@Component
class CreateAccount extends WizardStep {

    private final Logins logins;
    private final Members members;

    CreateAccount(Logins logins, Members members) {
        super(Step.CREATE_ACCOUNT);
        this.logins = logins;
        this.members = members;
    }

    @Override
    protected Map<String, Object> shown(Draft draft) {
        return draft.find(Account.class)
                .<Map<String, Object>>map(account -> Map.of("loginId", account.loginId()))
                .orElse(Map.of());
    }

    @Override
    protected Map<String, Object> answered(Application application, Answers answers) {
        var loginId = answers.required("loginId", "아이디를 입력해 주세요.");
        refusal(loginId).ifPresent(message -> {
            throw new Refusal("loginId", message);
        });
        var password = answers.verbatim("secret_password");
        PasswordRule.brokenBy(password).ifPresent(rule -> {
            throw new Refusal("secret_password", rule.message());
        });
        if (!password.equals(answers.verbatim("secret_passwordConfirm"))) {
            throw new Refusal("secret_passwordConfirm", "두 비밀번호가 서로 달라요. 같은 비밀번호를 한 번 더 입력해 주세요.");
        }
        application.draft().put(Step.CREATE_ACCOUNT, new Account(loginId, logins.hash(password)));
        return Map.of();
    }

    @Override
    protected List<Hint> hints(Application application, Answers typed) {
        return typed
                .text("loginId")
                .map(id -> refusal(id)
                        .map(message -> new Hint("loginId", false, message))
                        .orElse(new Hint("loginId", true, "쓸 수 있는 아이디예요.")))
                .stream()
                .toList();
    }

    private Optional<String> refusal(String id) {
        return LoginIdRule.brokenBy(id)
                .map(LoginIdRule::message)
                .or(() -> Optional.of("이미 쓰고 있는 아이디예요. 다른 아이디를 정해 주세요.")
                        .filter(taken -> members.hasLogin(id) || logins.exists(id)));
    }
}
