package kr.carbonpoint.payout;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.identity.InstitutionName;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.incentive.AccountHolders;
import kr.carbonpoint.incentive.AccountNumber;
import kr.carbonpoint.incentive.Bank;
import kr.carbonpoint.incentive.Banks;
import kr.carbonpoint.incentive.MemberAccountCheck;
import kr.carbonpoint.membership.Profile;
import org.springframework.stereotype.Component;

/** The fields {@code bank}, {@code accountNumber} and {@code accountHolder} of both forms. */
@Component
class AccountAnswers {

    private final Banks banks;
    private final MemberAccountCheck agency;

    AccountAnswers(Banks banks, MemberAccountCheck agency) {
        this.banks = banks;
        this.agency = agency;
    }

    /** The banks to choose from and what is known; never the number. */
    Map<String, Object> shown(Payee payee) {
        var values = new HashMap<String, Object>();
        values.put(
                "banks",
                banks.all().stream()
                        .map(bank -> new Option(bank.name(), bank.code()))
                        .toList());
        values.put("bank", payee.profile().bank());
        values.put("accountHolder", payee.profile().name());
        return values;
    }

    /** As in {@code 국민은행 012******90 (예금주 김하늘)}, as Markdown. */
    String masked(Payee payee) {
        var profile = payee.profile();
        if (profile.account() == null) {
            return "등록된 계좌가 없어요.";
        }
        String bank = banks.find(profile.bank()).map(Bank::name).orElse("");
        return Markdown.plain("%s %s (예금주 %s)".formatted(bank, payee.maskedAccount(), profile.accountHolder()));
    }

    /**
     * Reads the account and asks the agency whose it is.
     *
     * @throws Refusal when it cannot be paid into: what was typed stays on the screen
     */
    Account parse(Payee payee, Answers answers) {
        var bank = banks.find(answers.required("bank", "은행을 골라 주세요."))
                .orElseThrow(() -> new Refusal("bank", "목록에 있는 은행을 골라 주세요."));
        var number = AccountNumber.parse(answers.text("accountNumber").orElse(""));
        var holder = holder(payee.profile(), answers.required("accountHolder", "예금주를 입력해 주세요."));
        if (payee.problem() == HoldReason.SEIZED
                && number.digits().equals(payee.profile().account())) {
            throw new Refusal("accountNumber", "압류되어 보낼 수 없던 계좌예요. 받을 수 있는 다른 계좌를 입력해 주세요.");
        }
        var message = message(ask(payee, bank, number, holder));
        if (message != null) {
            throw new Refusal("accountNumber", message);
        }
        return new Account(bank.code(), number.digits(), holder);
    }

    /** Only the member's own account is paid into; an institution's may be that of who represents it. */
    private static String holder(Profile profile, String typed) {
        if (!profile.institution()) {
            var holder = PersonName.parse(typed, "accountHolder");
            if (!same(holder.text(), profile.name())) {
                throw new Refusal("accountHolder", "회원 본인 이름의 계좌만 쓸 수 있어요. 본인 계좌를 입력해 주세요.");
            }
            return holder.text();
        }
        var holder = InstitutionName.parse(typed, "accountHolder");
        if (!holder.isSameAs(profile.name()) && !holder.isSameAs(profile.householder())) {
            throw new Refusal("accountHolder", "상호나 대표자 이름의 계좌만 쓸 수 있어요. 통장에 적힌 예금주를 다시 확인해 주세요.");
        }
        return holder.text();
    }

    private AccountHolders.Outcome ask(Payee payee, Bank bank, AccountNumber number, String holder) {
        try {
            return agency.check(payee.member(), bank.code(), number.digits(), holder);
        } catch (AgencyUnavailable unavailable) {
            throw new Refusal("accountNumber", "은행의 계좌 확인이 지금 되지 않아요. 입력하신 내용은 그대로 있으니 잠시 뒤에 다시 눌러 주세요.");
        }
    }

    private static String message(AccountHolders.Outcome outcome) {
        return switch (outcome) {
            case HOLDER_MATCHES -> null;
            case HOLDER_DIFFERS -> "이 계좌의 예금주가 회원과 달라요. 본인 이름의 계좌번호를 다시 입력해 주세요.";
            case CLOSED -> "해지되었거나 쓸 수 없는 계좌예요. 다른 계좌를 입력해 주세요.";
            case UNKNOWN_ACCOUNT -> "없는 계좌번호예요. 은행과 계좌번호를 다시 확인해 주세요.";
        };
    }

    private static boolean same(String one, String other) {
        return one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }
}
