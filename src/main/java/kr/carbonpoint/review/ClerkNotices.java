package kr.carbonpoint.review;

import java.time.LocalDate;
import java.util.Map;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.notice.StaffMailer;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Service;

/** Mails about work of clerks that waits: first to the municipality, when it is late to the operator as well. */
@Service
public class ClerkNotices {

    private final Municipalities municipalities;
    private final ReviewProperties properties;
    private final StaffMailer staff;
    private final Mailer mailer;

    ClerkNotices(Municipalities municipalities, ReviewProperties properties, StaffMailer staff, Mailer mailer) {
        this.municipalities = municipalities;
        this.properties = properties;
        this.staff = staff;
        this.mailer = mailer;
    }

    /**
     * Work that waits.
     *
     * @param reference of the work, as clerks see it
     * @param step name of the task
     */
    public record Waiting(String reference, String step, long municipality, LocalDate dueOn) {}

    /** To the municipality, or to the operator where the municipality has given no address. */
    public void remind(Waiting work) {
        staff.send(
                work.municipality(),
                Mail.CLERK_REMINDER,
                Map.of("reference", work.reference(), "step", work.step(), "dueOn", work.dueOn()));
    }

    public void escalate(Waiting work) {
        mailer.send(
                properties.operatorEmail(),
                Mail.CLERK_ESCALATION,
                Map.of(
                        "reference", work.reference(),
                        "step", work.step(),
                        "dueOn", work.dueOn(),
                        "municipality", municipalities.get(work.municipality()).name()));
    }
}
