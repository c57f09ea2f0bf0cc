package kr.carbonpoint.signup;

import java.util.HashMap;
import java.util.Map;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.signup.IdentityCase.Question;
import org.springframework.stereotype.Service;

/** Mails to applicants about who they are. */
@Service
public class IdentityNotices {

    private final IdentityCases cases;
    private final Applications applications;
    private final Municipalities municipalities;
    private final ResumeTokens tokens;
    private final Mailer mailer;

    IdentityNotices(
            IdentityCases cases,
            Applications applications,
            Municipalities municipalities,
            ResumeTokens tokens,
            Mailer mailer) {
        this.cases = cases;
        this.applications = applications;
        this.municipalities = municipalities;
        this.tokens = tokens;
        this.mailer = mailer;
    }

    /** Tells the applicant, where an address was given, and forgets it. A new member is welcomed by another mail. */
    public void decision(String reference) {
        cases.decided(reference).ifPresent(about -> {
            cases.address(about)
                    .filter(address -> about.question() == Question.PAPER || about.message() != null)
                    .ifPresent(address -> mailer.send(address, Mail.IDENTITY_DECIDED, told(about)));
            cases.forget(about);
        });
    }

    private Map<String, Object> told(IdentityCase about) {
        var values = new HashMap<String, Object>();
        values.put("reference", about.reference());
        values.put("message", about.message() == null ? "서류로 본인임을 확인했습니다. 이어서 가입해 주세요." : about.message());
        if (applications.get(about.reference()).outcome() == null) {
            values.put("resumePath", "/signup/resume?token=" + tokens.issue(about.reference()));
        }
        var phone = municipalities.get(about.municipality()).phone();
        if (phone != null) {
            values.put("municipalityPhone", phone);
        }
        return values;
    }
}
