package kr.carbonpoint.privacy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The work that personal data is read for: what {@code access_log.purpose} says. */
public enum Purpose {
    AGENCY_ENROLMENT("담당자 계정 신청 확인"),
    APPLICATION_STATE("신청 상태 보기"),
    AUDIT_SEARCH("기록 찾기"),
    BANK_RESULT_REJECTS("반영하지 못한 은행 결과"),
    BILLING_REVIEW("관리비 청구 확인"),
    CLERK_IDENTITY("본인 확인"),
    GUARDIAN_CONSENT("보호자 동의 확인"),
    HOUSEHOLD_DISPUTE("같은 집·번호 신청 확인"),
    INSTITUTION_APPROVAL("기관 참여 승인"),
    MEMBER_CONTACT("회원 연락처 보기"),
    MEMBER_FILE("회원 정보 보기"),
    MEMBER_SEARCH("회원 찾기"),
    OBJECTION("이의신청 답변"),
    OWN_DATA("본인이 자기 정보를 내려받음"),
    PAPER_APPLICATION("종이 신청서 입력"),
    PAYOUT_FILE("이체 파일"),
    REGISTRATION_REQUEST("단지·업체 등록 요청"),
    RESULT_COMPARISON("결과 비교"),
    RESULT_EXPORT("결과 파일"),
    SIGN_IN_NUMBER("로그인 번호 내주기"),
    STAFF_ACCOUNT("담당자 계정"),
    USAGE_REJECTS("반영하지 못한 사용량");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** The work in the words of those who do it. */
    public String label() {
        return label;
    }

    /** As it is stored, for example {@code billing-review}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for one that an earlier version of this application had. */
    public static Optional<Purpose> of(String key) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.key().equals(key))
                .findFirst();
    }
}
