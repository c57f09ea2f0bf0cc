package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import demo.DemoData;
import java.io.IOException;
import java.nio.file.Files;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.usage.InsertedMembers;
import kr.carbonpoint.usage.SomeMembers;
import kr.carbonpoint.usage.UsageFiles;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk of a clerk: a file with good and bad lines goes in, its progress is watched, what was rejected is fetched. */
@ServiceTest
class StaffBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    Municipalities municipalities;

    @Autowired
    UsageFiles files;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void clerkUploadsReadingsAndFetchesWhatWasRejected(Screen screen) throws IOException {
        var members = SomeMembers.of(jdbc, (int) municipalities.of("28290").id())
                .numbered(Resource.ELECTRICITY)
                .insert(3);
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("staff-" + screen));
        var page = visit.page();
        visit.signIn(DemoData.CLERK, DemoData.PASSWORD);
        page.waitForURL("**/camunda/app/tasklist/**");
        assertThat(page.locator(".desk-link a")).hasAttribute("href", "/staff");
        if (!screen.touch()) {
            visit.follow("업무 화면");
        } else {
            visit.open("/staff");
        }
        visit.sees("인천광역시 검단구", "사용량 파일을 올리고");
        visit.shot("desk");
        visit.press(page.locator(".desk").getByText("사용량").first());

        var name = "bills-" + screen + ".csv";
        page.getByLabel("사용량 파일 (CSV)").setInputFiles(new FilePayload(name, "text/csv", bills(members)));
        visit.press("올리기");
        visit.sees("파일을 받았어요", name);
        long file = file(name);
        var record = page.locator("#file-" + file);
        assertThat(record.locator("progress")).isVisible();
        visit.shot("waiting");

        files.load(file);

        // The page finds out by itself.
        assertThat(record.locator("[data-stage]")).hasText("마침");
        assertThat(record.locator(".figures")).containsText("반영한 줄");
        assertThat(record.locator(".figures dd").allTextContents()).containsExactly("3", "2", "2", "1");
        visit.shot("loaded");
        visit.press(record.getByText("반영하지 못한 줄 내려받기"));
        page.getByLabel("왜 필요한가요?").selectOption("CORRECTION");
        page.getByLabel("무슨 일인가요?").fill("공급업체에 다시 물어봄");
        visit.shot("why");
        var rejects = page.waitForDownload(() -> visit.press("내려받기"));
        assertThat(Files.readString(rejects.path())).contains(members.number(2, Resource.ELECTRICITY));
        for (var section : new String[] {"정산", "지급"}) {
            visit.press(page.locator(".staff-nav").getByText(section));
            assertThat(page.locator("h1")).hasText(section);
            visit.shot(section.equals("정산") ? "settlement" : "payouts");
        }
    }

    private static byte[] bills(InsertedMembers members) {
        return """
                supplier,customer_number,month,usage
                KEPCO,%s,202603,301
                KEPCO,%s,202603,287.5
                KEPCO,%s,202603,-12
                """.formatted(
                        members.number(0, Resource.ELECTRICITY),
                        members.number(1, Resource.ELECTRICITY),
                        members.number(2, Resource.ELECTRICITY))
                .getBytes(UTF_8);
    }

    private long file(String name) {
        return jdbc.sql("select max(id) from usage_file where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
