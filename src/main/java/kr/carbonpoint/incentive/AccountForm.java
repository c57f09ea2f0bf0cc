package kr.carbonpoint.incentive;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.InstitutionName;
import kr.carbonpoint.identity.PersonName;
import org.springframework.stereotype.Component;

/** The fields {@code bank}, {@code accountNumber} and {@code accountHolder}, wherever a member says where money goes. */
@Component
public class AccountForm {

    private final Banks banks;
    private final AccountChecks limited;

    AccountForm(Banks banks, AccountChecks limited) {
        this.banks = banks;
        this.limited = limited;
    }

    public List<Option> banks() {
        return banks.all().stream()
                .map(bank -> new Option(bank.name(), bank.code()))
                .toList();
    }

    /**
     * Only the member's own account is paid into; an institution's may be that of who represents it (domain.md §1.6).
     *
     * @param owner name of the member
     * @param representative who represents an institution; {@code null} for a person
     * @throws Refusal on the field that is wrong
     */
    public BankAccount read(Answers answers, String owner, String representative) {
        var bank = bank(answers);
        var number = number(answers);
        var holder = holder(answers);
        return new BankAccount(
                bank,
                number,
                representative == null ? person(holder, owner) : institution(holder, owner, representative));
    }

    private static String person(String typed, String owner) {
        var holder = PersonName.parse(typed, "accountHolder");
        if (!same(holder.text(), owner)) {
            throw new Refusal("accountHolder", "본인 이름의 계좌만 쓸 수 있어요. 본인 계좌를 입력해 주세요.");
        }
        return holder.text();
    }

    private static String institution(String typed, String name, String representative) {
        var holder = InstitutionName.parse(typed, "accountHolder");
        if (!holder.isSameAs(name) && !holder.isSameAs(representative)) {
            throw new Refusal("accountHolder", "상호나 대표자 이름의 계좌만 쓸 수 있어요. 통장에 적힌 예금주를 다시 확인해 주세요.");
        }
        return holder.text();
    }

    private String bank(Answers answers) {
        return banks.find(answers.required("bank", "은행을 골라 주세요."))
                .orElseThrow(() -> new Refusal("bank", "목록에 있는 은행을 골라 주세요."))
                .code();
    }

    private static String number(Answers answers) {
        return AccountNumber.parse(answers.text("accountNumber").orElse("")).digits();
    }

    private static String holder(Answers answers) {
        return answers.required("accountHolder", "예금주를 입력해 주세요.");
    }

    /**
     * Asks the agency whose account a member's is, so many times a day ({@link AccountChecks}).
     *
     * @throws Refusal when it cannot be paid into, or the agency gives no answer: what was typed stays on the screen
     */
    public void check(long member, BankAccount account) {
        problem(
                        () -> limited.check(
                                AccountChecks.member(member), account.bank(), account.number(), account.holder()),
                        "이 계좌의 예금주가 본인과 달라요. 본인 이름의 계좌번호를 다시 입력해 주세요.")
                .ifPresent(message -> {
                    throw new Refusal("accountNumber", message);
                });
    }

    /**
     * Why an account cannot be paid into, as the agency says when it is asked, so many times a day.
     *
     * @param asker stands for who asks
     * @param differs what to say when it is somebody else's
     * @throws Refusal when the agency gives no answer, or was asked often enough today
     */
    public Optional<String> problem(String asker, BankAccount account, String differs) {
        return problem(() -> limited.check(asker, account.bank(), account.number(), account.holder()), differs);
    }

    private static Optional<String> problem(Supplier<AccountHolders.Outcome> question, String differs) {
        try {
            return switch (question.get()) {
                case HOLDER_MATCHES -> Optional.empty();
                case HOLDER_DIFFERS -> Optional.of(differs);
                case CLOSED -> Optional.of("해지되었거나 쓸 수 없는 계좌예요. 다른 계좌를 입력해 주세요.");
                case UNKNOWN_ACCOUNT -> Optional.of("없는 계좌번호예요. 은행과 계좌번호를 다시 확인해 주세요.");
            };
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal("accountNumber", "은행의 계좌 확인이 지금 되지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 다시 눌러 주세요.");
        }
    }

    private static boolean same(String one, String other) {
        return one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }
}
