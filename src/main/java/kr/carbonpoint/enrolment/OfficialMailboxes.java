package kr.carbonpoint.enrolment;

import java.util.Arrays;
import kr.carbonpoint.privacy.Fingerprints;
import org.springframework.stereotype.Component;

/** Tells mailboxes apart without keeping their addresses: one account for one person. */
@Component
class OfficialMailboxes {

    static final String TAKEN = "이 이메일로 이미 신청했거나 만든 계정이 있어요. 쓰던 계정이 잠겼다면 관리자에게 알려 주세요.";

    private final Fingerprints fingerprints;

    OfficialMailboxes(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** @param email in small letters */
    byte[] key(String email) {
        return fingerprints.of("mailbox", email);
    }

    /** Whether the address in the draft is the one that was confirmed. */
    boolean isConfirmed(Enrolment enrolment) {
        return Arrays.equals(
                enrolment.mailbox(), key(enrolment.draft().official().email()));
    }
}
