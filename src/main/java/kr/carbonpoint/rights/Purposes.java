package kr.carbonpoint.rights;

import static java.util.Map.entry;

import java.util.Map;
import kr.carbonpoint.privacy.AccessLog;

/** What staff read for, as members are told. */
final class Purposes {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("paper-application", "종이 신청서를 대신 입력하려고"),
            entry("clerk-identity", "본인이 맞는지 확인하려고"),
            entry("guardian-consent", "법정대리인의 동의를 기록하려고"),
            entry("audit-search", "누가 무엇을 보았는지 살피려고"),
            entry("billing-review", "요금 내는 방법을 확인하려고"),
            entry("institution-approval", "기관의 참여를 승인하려고"),
            entry("registration-request", "목록에 없던 집이나 업체를 확인하려고"),
            entry("household-dispute", "같은 집이나 번호로 들어온 신청을 정하려고"),
            entry("objection", "이의신청에 답하려고"),
            entry("result-export", "반기 결과를 파일로 정리하려고"),
            entry("result-comparison", "반기 결과를 다른 파일과 견주려고"),
            entry("payout-file", "인센티브를 보낼 명단을 만들려고"),
            entry("bank-result-rejects", "은행에서 온 결과를 확인하려고"),
            entry("member-search", "회원을 찾으려고"),
            entry("member-file", "회원 정보를 확인하려고"),
            entry("member-contact", "연락처를 확인하려고"),
            entry("application-state", "신청이 어디까지 왔는지 보려고"),
            entry(AccessLog.OWN_DATA, "내 정보를 내려받으려고"));

    private Purposes() {}

    static boolean isKnown(String purpose) {
        return WORDS.containsKey(purpose);
    }

    /** For example 이의신청에 답하려고. */
    static String words(String purpose) {
        return WORDS.getOrDefault(purpose, "그 밖의 업무를 하려고");
    }
}
