package kr.carbonpoint.recovery;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Reference;
import kr.carbonpoint.identity.BusinessNumber;
import kr.carbonpoint.identity.PersonName;
import kr.carbonpoint.membership.Institutions;
import kr.carbonpoint.membership.Member;
import kr.carbonpoint.membership.MemberKeys;
import kr.carbonpoint.membership.MemberLeft;
import kr.carbonpoint.membership.Members;
import kr.carbonpoint.notice.Mail;
import kr.carbonpoint.notice.Mailer;
import kr.carbonpoint.privacy.Fingerprints;
import kr.carbonpoint.privacy.Token;
import kr.carbonpoint.signin.PasswordSet;
import kr.carbonpoint.signin.Passwords;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has no id or password comes in again by a link to the mailbox of the membership, or by a number that staff hand over
 * to somebody whom they have in front of them (ADR 0032). Both are good once.
 */
@Service
public class Recoveries {

    private static final Duration LINK = Duration.ofHours(1);
    private static final Duration NUMBER = Duration.ofDays(1);

    private final RecoveryRows rows;
    private final Members members;
    private final Institutions institutions;
    private final MemberKeys keys;
    private final Fingerprints fingerprints;
    private final Logins logins;
    private final Passwords passwords;
    private final Mailer mailer;
    private final Clock clock;

    Recoveries(
            RecoveryRows rows,
            Members members,
            Institutions institutions,
            MemberKeys keys,
            Fingerprints fingerprints,
            Logins logins,
            Passwords passwords,
            Mailer mailer,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.institutions = institutions;
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.logins = logins;
        this.passwords = passwords;
        this.mailer = mailer;
        this.clock = clock;
    }

    /** @param number to type, in the form of a {@link Reference}; good until {@code until}, once */
    public record Handed(String number, OffsetDateTime until) {

        @Override
        public String toString() {
            return "Handed[until=" + until + "]";
        }
    }

    /**
     * Who is to get a link, for somebody who knows name, birth date and mailbox of a membership.
     *
     * @return references; none where nobody fits, and none when this mailbox was asked for often enough today
     */
    @Transactional
    public List<String> ofPerson(PersonName name, LocalDate birthDate, String email) {
        return mailable(
                members.namesakes(keys.birth(name, birthDate), null, null).stream()
                        .map(members::byReference)
                        .flatMap(Optional::stream),
                email);
    }

    /** The same for an institution, by its business number, the id or reference of the membership, and its mailbox. */
    @Transactional
    public List<String> ofInstitution(BusinessNumber number, String account, String email) {
        return mailable(
                byAccount(account).stream()
                        .filter(member -> institutions
                                .of(member.reference())
                                .filter(institution -> institution.number().equals(number.digits()))
                                .isPresent()),
                email);
    }

    /** Sends a link, in the place of the one before. */
    @Transactional
    public void mail(String reference) {
        members.byReference(reference)
                .filter(member -> member.profile().email() != null)
                .ifPresent(member -> {
                    var token = Token.next();
                    rows.open(member.loginId(), Way.LINK, token.hash(), in(LINK));
                    mailer.send(
                            member.profile().email(),
                            Mail.RECOVERY,
                            Map.of("reference", reference, "recoveryPath", "/recovery/password?token=" + token.text()));
                });
    }

    /** A number for somebody whose identity card was looked at, in the place of the one before. */
    @Transactional
    public Handed hand(String loginId) {
        var number = Reference.next();
        var until = in(NUMBER);
        rows.open(loginId, Way.NUMBER, secret(loginId, number), until);
        return new Handed(number, until);
    }

    /**
     * Takes a number that was handed over.
     *
     * @param account id or reference
     * @return the token of a link that is good now, or empty; a number that was missed too often is good no more
     */
    @Transactional
    public Optional<String> redeem(String account, String number) {
        // Ids of staff that were made in Admin may have capitals.
        var loginId = byAccount(account)
                .map(Member::loginId)
                .orElseGet(() -> logins.exists(account.strip()) ? account.strip() : id(account));
        if (!rows.take(loginId, secret(loginId, Reference.parse(number).orElse("")))) {
            return Optional.empty();
        }
        var token = Token.next();
        rows.open(loginId, Way.LINK, token.hash(), in(LINK));
        return Optional.of(token.text());
    }

    /** Whose id a link is for; empty when it is not good, or no more. */
    public Optional<String> loginId(String token) {
        return rows.find(new Token(token).hash());
    }

    /**
     * Sets the password that a link allows to set.
     *
     * @return false when the link is not good, or no more
     * @throws kr.carbonpoint.engine.Refusal as {@link Passwords#set}; the link stays good then
     */
    @Transactional
    public boolean reset(String token, String password, String again) {
        var loginId = rows.lock(new Token(token).hash());
        loginId.ifPresent(id -> passwords.set(id, password, again));
        return loginId.isPresent();
    }

    @EventListener
    void left(MemberLeft member) {
        rows.forget(member.loginId());
    }

    /** However that was: what was given out before is good no more. */
    @EventListener
    void set(PasswordSet password) {
        rows.forget(password.loginId());
    }

    private List<String> mailable(Stream<Member> found, String email) {
        if (!rows.count(fingerprints.of("recovery-mailbox", email.toLowerCase(Locale.ROOT)))) {
            return List.of();
        }
        return found.filter(member -> email.equalsIgnoreCase(member.profile().email()))
                .map(Member::reference)
                .toList();
    }

    private Optional<Member> byAccount(String typed) {
        return Reference.parse(typed).flatMap(members::byReference).or(() -> members.byLogin(id(typed)));
    }

    /** Keyed: eight letters alone are soon tried out by who has a copy of the database. */
    private byte[] secret(String loginId, String number) {
        return fingerprints.of("recovery", loginId, number);
    }

    private static String id(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private OffsetDateTime in(Duration duration) {
        return OffsetDateTime.now(clock).plus(duration);
    }
}
