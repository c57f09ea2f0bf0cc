package kr.carbonpoint.objection.process;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.membership.ProfileBuilder;
import kr.carbonpoint.membership.Relation;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.SomeMembers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member with the result of domain.md §1.4 for 2025H1, in front of a browser. */
public record SettledMember(JdbcClient jdbc, long id, String reference, String email, RestVisitor visitor) {

    public static final Half HALF = new Half(2025, 1);

    static final String FORM = "application/x-www-form-urlencoded";

    public static SettledMember of(
            int municipality,
            JdbcClient jdbc,
            SealedDocuments documents,
            Settlements settlements,
            Logins logins,
            int port) {
        var resident = Resident.next();
        var members = SomeMembers.of(jdbc, municipality)
                .joined(LocalDate.of(2024, 12, 15))
                .numbered(Resource.ELECTRICITY)
                .profiles(documents, i -> profile(resident))
                .insert(1);
        members.read(Resource.ELECTRICITY, YearMonth.of(2023, 1), 320, 300, 280, 250, 240, 260)
                .read(Resource.ELECTRICITY, YearMonth.of(2024, 1), 300, 280, 260, 240, 230, 250)
                .read(Resource.ELECTRICITY, YearMonth.of(2025, 1), 251, 251, 251, 251, 251, 250);
        settlements.settle(HALF, municipality, "test");
        String login = members.reference(0).toLowerCase();
        logins.createMember(login, logins.hash(Resident.PASSWORD));
        return new SettledMember(
                jdbc,
                members.id(0),
                members.reference(0),
                resident.email(),
                new RestVisitor(port).signIn(login, Resident.PASSWORD));
    }

    String page() {
        return visitor.get("/me/objections").body();
    }

    String overview() {
        return visitor.get("/me").body();
    }

    public HttpResponse<String> objects(String subject, String text) {
        page();
        return sends(subject, text);
    }

    /** Presses the button of the page that is open. */
    HttpResponse<String> sends(String subject, String text) {
        return visitor.post("/me/objections", FORM, "subject=%s&text=%s".formatted(subject, encoded(text)));
    }

    HttpResponse<String> withdraws(String objection) {
        page();
        return visitor.post("/me/objections/withdraw", FORM, "reference=" + encoded(objection));
    }

    /** Business key of the latest objection. */
    public String objection() {
        return jdbc.sql("select reference from objection where about = ? order by raised_at desc, reference desc limit"
                        + " 1")
                .param(reference)
                .query(String.class)
                .single();
    }

    long count() {
        return jdbc.sql("select count(*) from objection where about = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Profile profile(Resident resident) {
        return ProfileBuilder.builder()
                .name(resident.name())
                .birthDate(LocalDate.of(1980, 3, 4))
                .dong("101")
                .ho("1203")
                .mobile("010-2345-6789")
                .householder(resident.name())
                .relation(Relation.SELF)
                .bank("004")
                .account("110234567891")
                .accountHolder(resident.name())
                .motive("SAVING")
                .householdSize(2)
                .email(resident.email())
                .build();
    }
}
