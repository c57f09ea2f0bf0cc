package kr.carbonpoint.operations.web;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import kr.carbonpoint.account.GrantLog;
import kr.carbonpoint.operations.AuditTrail.Entry;
import kr.carbonpoint.policy.Proposal;
import kr.carbonpoint.policy.RuleKind;

/** What the logs keep, in the words of those who read it. */
final class AuditWords {

    /** The work that personal data was read for, by what {@code access_log.purpose} says. */
    static final Map<String, String> PURPOSES = new TreeMap<>(Map.ofEntries(
            Map.entry("agency-enrolment", "담당자 계정 신청 확인"),
            Map.entry("audit-search", "기록 찾기"),
            Map.entry("bank-result-rejects", "반영하지 못한 은행 결과"),
            Map.entry("billing-review", "관리비합산 확인"),
            Map.entry("clerk-identity", "본인 확인"),
            Map.entry("guardian-consent", "보호자 동의 확인"),
            Map.entry("household-dispute", "같은 집·번호 신청 확인"),
            Map.entry("institution-approval", "기관 참여 확인"),
            Map.entry("objection", "이의신청 답변"),
            Map.entry("paper-application", "종이 신청서 입력"),
            Map.entry("payout-file", "이체 파일"),
            Map.entry("registration-request", "단지·업체 등록 요청"),
            Map.entry("result-comparison", "결과 비교"),
            Map.entry("result-export", "결과 파일"),
            Map.entry("staff-account", "담당자 계정"),
            Map.entry("usage-rejects", "반영하지 못한 사용량")));

    /** Why a file was taken away, by what {@code export_log.reason} says. */
    private static final Map<String, String> REASONS = Map.of(
            "INQUIRY", "본인이나 가족의 문의",
            "CORRECTION", "잘못된 자료를 바로잡음",
            "DECISION", "신청·이의신청 처리",
            "SETTLEMENT", "정산 결과 확인",
            "PAYMENT", "지급·이체",
            "REPORT", "보고·통계",
            "AUDIT", "감사·자료 제출");

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
            case EXPORT -> REASONS.getOrDefault(entry.detail(), entry.detail());
            case DECIDED -> Proposal.Decision.valueOf(entry.detail()).label();
        };
    }

    private static String grant(String[] change) {
        var label = GrantLog.Change.valueOf(change[0]).label();
        return change.length == 1 ? label : label + " (" + change[1] + ")";
    }
}
