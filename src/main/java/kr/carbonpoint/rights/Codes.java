package kr.carbonpoint.rights;

import static java.util.Map.entry;

import java.util.Map;

/** Codes of the application as people read them; programs get the codes (docs/files.md). */
final class Codes {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("SELF", "본인"),
            entry("SPOUSE", "배우자"),
            entry("CHILD", "자녀"),
            entry("PARENT", "부모"),
            entry("SIBLING", "형제자매"),
            entry("OTHER", "그 밖"),
            entry("ENVIRONMENT", "온실가스 감축·환경 보호"),
            entry("SAVING", "전기 등 에너지 절약"),
            entry("INCENTIVE", "인센티브(포인트)"),
            entry("RECOMMENDATION", "주변 권유"),
            entry("CAMPAIGN", "지자체·기관 홍보"),
            entry("AGREEMENT", "업무 협약"),
            entry("KOREAN", "한국어"),
            entry("ENGLISH", "영어"),
            entry("WAITING_FOR_BUDGET", "예산을 기다림"),
            entry("DUE", "곧 드림"),
            entry("OWING", "다음에 뺌"),
            entry("LISTED", "명단에 넣음"),
            entry("SENT", "은행에 보냄"),
            entry("PAID", "드림"),
            entry("HELD", "이번에 빠짐"),
            entry("RETURNED", "돌아옴"),
            entry("NOTICED", "공고함"),
            entry("LAPSED", "기한이 지남"),
            entry("DONATED", "기부함"),
            entry("HOLDER_MATCHES", "맞음"),
            entry("HOLDER_DIFFERS", "다름"),
            entry("ACCOUNT_MISSING", "계좌가 없음"),
            entry("ACCOUNT_CLOSED", "해지된 계좌"),
            entry("ACCOUNT_UNKNOWN", "없는 계좌"),
            entry("TRANSFER_FAILED", "이체되지 않음"),
            entry("SEIZED", "압류된 계좌"),
            entry("DECEASED", "돌아가신 분의 계좌"),
            entry("CONFIRM", "계좌 확인"),
            entry("CORRECT", "계좌 고치기"),
            entry("UPHELD", "받아들임"),
            entry("ACCEPT", "받아들임"),
            entry("CONFIRMED", "확인함"),
            entry("REJECTED", "받아들이지 않음"),
            entry("REFUSE", "받아들이지 않음"),
            entry("REFUSED", "받아들이지 않음"),
            entry("ASKED_BACK", "더 물어봄"),
            entry("ASK_BACK", "더 물어봄"),
            entry("WITHDRAWN", "취소함"),
            entry("CALLED_OFF", "취소함"),
            entry("STILL_HERE", "그대로 씀"),
            entry("MOVED_OUT", "이사함"),
            entry("TRANSFER", "신청한 분에게 넘김"),
            entry("BOTH_WRONG", "둘 다 아님"),
            entry("BILLING", "요금 내는 방법"),
            entry("PAPER", "종이 서류"),
            entry("LINK", "메일의 주소"),
            entry("SAME_PERSON", "같은 분인지"),
            entry("INSTITUTION", "기관의 참여"),
            entry("ADDRESS", "목록에 없던 주소"),
            entry("DONG", "목록에 없던 동"),
            entry("SUPPLIER", "목록에 없던 업체"),
            entry("ADD", "새로 등록함"),
            entry("MAP", "이어 줌"));

    private Codes() {}

    /** Anything else stays as it is. */
    static String words(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
