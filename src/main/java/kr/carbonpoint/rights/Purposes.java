package kr.carbonpoint.rights;

import kr.carbonpoint.privacy.Purpose;

/** What staff read for, as members are told. */
final class Purposes {

    private static final String OTHER = "그 밖의 업무를 하려고";

    private Purposes() {}

    /** @param key as the access log has it; the words for example 이의신청에 답하려고 */
    static String words(String key) {
        return Purpose.of(key).map(Purposes::words).orElse(OTHER);
    }

    private static String words(Purpose purpose) {
        return switch (purpose) {
            case PAPER_APPLICATION -> "종이 신청서를 대신 입력하려고";
            case CLERK_IDENTITY -> "본인이 맞는지 확인하려고";
            case GUARDIAN_CONSENT -> "법정대리인의 동의를 기록하려고";
            case AUDIT_SEARCH -> "누가 무엇을 보았는지 살피려고";
            case BILLING_REVIEW -> "요금 내는 방법을 확인하려고";
            case INSTITUTION_APPROVAL -> "기관의 참여를 승인하려고";
            case REGISTRATION_REQUEST -> "목록에 없던 집이나 업체를 확인하려고";
            case HOUSEHOLD_DISPUTE -> "같은 집이나 번호로 들어온 신청을 정하려고";
            case OBJECTION -> "이의신청에 답하려고";
            case RESULT_EXPORT -> "반기 결과를 파일로 정리하려고";
            case RESULT_COMPARISON -> "반기 결과를 다른 파일과 견주려고";
            case PAYOUT_FILE -> "인센티브를 보낼 명단을 만들려고";
            case BANK_RESULT_REJECTS -> "은행에서 온 결과를 확인하려고";
            case MEMBER_SEARCH -> "회원을 찾으려고";
            case MEMBER_FILE -> "회원 정보를 확인하려고";
            case MEMBER_CONTACT -> "연락처를 확인하려고";
            case SIGN_IN_NUMBER -> "다시 로그인할 번호를 내드리려고";
            case APPLICATION_STATE -> "신청이 어디까지 왔는지 보려고";
            case OWN_DATA -> "내 정보를 내려받으려고";
            // About members of staff, officials who apply, or the lines of a file.
            case STAFF_ACCOUNT, AGENCY_ENROLMENT, USAGE_REJECTS -> OTHER;
        };
    }
}
