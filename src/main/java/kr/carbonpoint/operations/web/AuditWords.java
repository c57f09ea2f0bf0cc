package kr.carbonpoint.operations.web;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import kr.carbonpoint.account.GrantLog;
import kr.carbonpoint.operations.AuditTrail.Entry;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.RuleKind;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Grounds;

/** What the logs keep, in the words of those who read it. */
final class AuditWords {

    /** The work that personal data was read for, by what {@code access_log.purpose} says. */
    static final Map<String, String> PURPOSES = new TreeMap<>(Map.ofEntries(
            Map.entry("agency-enrolment", "담당자 계정 신청 확인"),
            Map.entry("application-state", "신청 상태"),
            Map.entry("audit-search", "기록 찾기"),
            Map.entry("bank-result-rejects", "반영하지 못한 은행 결과"),
            Map.entry("billing-review", "관리비합산 확인"),
            Map.entry("clerk-identity", "본인 확인"),
            Map.entry("guardian-consent", "보호자 동의 확인"),
            Map.entry("household-dispute", "같은 집·번호 신청 확인"),
            Map.entry("institution-approval", "기관 참여 확인"),
            Map.entry("member-contact", "회원 연락처"),
            Map.entry("member-file", "회원 정보"),
            Map.entry("member-search", "회원 찾기"),
            Map.entry("objection", "이의신청 답변"),
            Map.entry(AccessLog.OWN_DATA, "본인이 자기 정보를 내려받음"),
            Map.entry("paper-application", "종이 신청서 입력"),
            Map.entry("payout-file", "이체 파일"),
            Map.entry("registration-request", "단지·업체 등록 요청"),
            Map.entry("result-comparison", "결과 비교"),
            Map.entry("result-export", "결과 파일"),
            Map.entry("staff-account", "담당자 계정"),
            Map.entry("usage-rejects", "반영하지 못한 사용량")));

    private AuditWords() {}

    static String of(Entry entry) {
        return switch (entry.log()) {
            case ACCESS -> PURPOSES.getOrDefault(entry.detail(), entry.detail());
            case GRANT -> grant(entry.detail().split(" ", 2));
            case PROPOSED ->
                Arrays.stream(RuleKind.values())
                        .filter(kind -> kind.name().equals(entry.detail()))
                        .map(RuleKind::label)
                        .findFirst()
                        .orElse(entry.detail());
            case EXPORT -> Grounds.valueOf(entry.detail()).label();
            case DECIDED -> Proposal.Decision.valueOf(entry.detail()).label();
        };
    }

    private static String grant(String[] change) {
        var label = GrantLog.Change.valueOf(change[0]).label();
        return change.length == 1 ? label : label + " (" + change[1] + ")";
    }
}
