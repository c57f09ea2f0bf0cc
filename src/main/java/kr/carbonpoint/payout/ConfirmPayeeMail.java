package kr.carbonpoint.payout;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.membership.Mailboxes;
import kr.carbonpoint.notice.DueMail;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.period.Half;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks a member to confirm where the money goes. {@code about} is the request; answered ones are not asked any more. */
@Component
class ConfirmPayeeMail implements DueMail {

    private final Mailboxes mailboxes;
    private final JdbcClient jdbc;

    ConfirmPayeeMail(Mailboxes mailboxes, JdbcClient jdbc) {
        this.mailboxes = mailboxes;
        this.jdbc = jdbc;
    }

    private record Request(int half, LocalDate dueOn) {}

    @Override
    public Mail mail() {
        return Mail.CONFIRM_PAYEE;
    }

    @Override
    public Optional<Letter> letter(long memberId, long about) {
        return mailboxes
                .of(memberId)
                .flatMap(mailbox -> open(memberId, about)
                        .map(request -> new Letter(
                                mailbox.address(),
                                Map.of(
                                        "reference", mailbox.reference(),
                                        "half", Half.ofCode(request.half()).label(),
                                        "dueOn", request.dueOn()))));
    }

    private Optional<Request> open(long member, long id) {
        return jdbc.sql("select half, due_on from payee_request where id = ? and member_id = ? and answered_on is null")
                .params(id, member)
                .query(Request.class)
                .optional();
    }
}
