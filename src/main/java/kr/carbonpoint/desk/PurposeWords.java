package kr.carbonpoint.desk;

import java.util.Map;

/** The purposes of the access log in the words of staff. */
final class PurposeWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(LookLog.SEARCH, "회원 찾기"),
            Map.entry(LookLog.FILE, "회원 정보 보기"),
            Map.entry(LookLog.CONTACT, "연락처 보기"),
            Map.entry(LookLog.APPLICATION, "신청 상태 보기"),
            Map.entry("billing-review", "관리비 청구 확인"),
            Map.entry("clerk-identity", "본인 확인"),
            Map.entry("guardian-consent", "보호자 동의 확인"),
            Map.entry("household-dispute", "같은 집·번호 확인"),
            Map.entry("institution-approval", "기관 참여 승인"),
            Map.entry("objection", "이의신청 답변"),
            Map.entry("paper-application", "종이 신청서 입력"),
            Map.entry("registration-request", "단지·업체 등록"),
            Map.entry("usage-review", "사용량 확인"));

    private PurposeWords() {}

    static String of(String purpose) {
        return WORDS.getOrDefault(purpose, "업무 처리");
    }
}
