package kr.carbonpoint.usage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.net.http.HttpResponse;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.staff.Reasons;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import kr.carbonpoint.usage.UsageFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ReadingsPagesIntegrationTests {

    private static final String PAGE = "/staff/readings";

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    UsageFiles files;

    @Autowired
    JdbcClient jdbc;

    private InsertedMembers members;
    private RestVisitor clerk;

    @BeforeEach
    void clerkAtTheDesk() {
        members = SomeMembers.of(jdbc, (int) municipalities.of("28290").id())
                .numbered(Resource.ELECTRICITY)
                .insert(2);
        clerk = as(DemoData.CLERK);
    }

    @Test
    void uploadedFileIsLoadedForTheOwnMunicipality() {
        long file = upload("bills.csv", line(0, "301") + line(1, "-5"));
        assertThat(clerk.get(PAGE + "/" + file + "/state").body()).contains("\"stage\":\"기다리는 중\"", "\"over\":false");
        assertThat(clerk.get(PAGE).body()).contains("bills.csv", "<progress");

        files.load(file);

        assertThat(clerk.get(PAGE + "/" + file + "/state").body())
                .contains("\"over\":true", "\"loaded\":1", "\"rejected\":1", "\"percent\":100");
        assertThat(clerk.get(PAGE).body()).contains("반영하지 못한 줄 내려받기");
        assertThat(files.municipality(file))
                .isEqualTo(municipalities.of("28290").id());
    }

    @Test
    void rejectedLinesAreDownloadedAndThatIsLogged() {
        long file = upload("bills.csv", line(0, "-5"));
        files.load(file);

        var path = PAGE + "/" + file + "/rejects.csv";
        assertThat(clerk.get(path).body()).contains("rejects-" + file + ".csv", "1줄");
        assertThat(clerk.post(path, Reasons.FORM, "words=x").body()).contains("왜 필요한지 골라 주세요");
        var rejects = clerk.post(path, Reasons.FORM, Reasons.fields());

        assertThat(rejects.headers().firstValue("Content-Disposition").orElse(""))
                .contains("rejects-" + file + ".csv");
        assertThat(rejects.body()).startsWith("\uFEFF").contains(members.number(0, Resource.ELECTRICITY));
        assertThat(jdbc.sql("select count(*) from access_log where actor = ? and subject = ?")
                        .params(DemoData.CLERK, "usage-file-" + file)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select actor || ' ' || rows || ' ' || reason from export_log where file = ?")
                        .param("rejects-" + file + ".csv")
                        .query(String.class)
                        .list())
                .containsExactly(DemoData.CLERK + " 1 INQUIRY");
    }

    @Test
    void anotherMunicipalitysFileIsUnknown() {
        long file = upload("bills.csv", line(0, "-5"));
        files.load(file);
        var other = as(DemoData.OTHER_CLERK);
        assertThat(other.get(PAGE + "/" + file + "/state").statusCode()).isEqualTo(404);
        assertThat(other.get(PAGE + "/" + file + "/rejects.csv").statusCode()).isEqualTo(404);
        assertThat(other.post(PAGE + "/" + file + "/rejects.csv", Reasons.FORM, Reasons.fields())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get(PAGE).body()).doesNotContain("file-" + file);
        assertThat(other.get(PAGE + "/987654321/state").statusCode()).isEqualTo(404);
    }

    @Test
    void fileForTheWholeCountryIsTheAdministratorsAlone() {
        var administrator = as(DemoData.ADMINISTRATOR);
        administrator.post(
                "/staff/municipality",
                "application/x-www-form-urlencoded",
                "municipality=" + municipalities.of("28290").id());
        administrator.upload(PAGE, "country.csv", (HEADER + line(0, "12")).getBytes(UTF_8));
        long file = latest("country.csv");
        assertThat(files.municipality(file)).isNull();
        assertThat(administrator.get(PAGE + "/" + file + "/state").statusCode()).isEqualTo(200);
        assertThat(clerk.get(PAGE + "/" + file + "/state").statusCode()).isEqualTo(404);
    }

    @Test
    void filesThatCannotBeMeantAreRefusedInWords() {
        assertThat(refusal(clerk.upload(PAGE, "bills.xlsx", "PK".getBytes(UTF_8))))
                .contains("CSV 파일만 올릴 수 있어요");
        assertThat(refusal(clerk.upload(PAGE, "bills.csv", new byte[0]))).contains("파일이 비어 있어요");
        assertThat(refusal(clerk.upload(PAGE, "", new byte[0]))).contains("올릴 파일을 골라 주세요");
    }

    @Test
    void uploadNeedsTheTokenOfThePage() {
        assertThat(clerk.ledByAnotherSite()
                        .upload(PAGE, "bills.csv", HEADER.getBytes(UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    private static final String HEADER = "supplier,customer_number,month,usage\n";

    private String line(int member, String usage) {
        return "KEPCO,%s,202603,%s\n".formatted(members.number(member, Resource.ELECTRICITY), usage);
    }

    private long upload(String name, String lines) {
        assertThat(clerk.upload(PAGE, name, (HEADER + lines).getBytes(UTF_8)).statusCode())
                .isEqualTo(302);
        return latest(name);
    }

    private long latest(String name) {
        return jdbc.sql("select max(id) from usage_file where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return clerk.get(PAGE).body();
    }

    private RestVisitor as(String user) {
        var visitor = new RestVisitor(port).signIn(user, DemoData.PASSWORD);
        // A page of this site brings the token that its forms send.
        visitor.get("/staff");
        return visitor;
    }
}
