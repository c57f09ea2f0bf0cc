package kr.carbonpoint.browser;

import demo.DemoData;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member who is asked something signs in and stands in front of it: no steps of joining, no list to choose from. */
@ServiceTest
class MemberTaskBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobodyIsAskedAnyMore() {
        jdbc.sql("update payee_request set answered_on = current_date where half = 20231 and answered_on is null")
                .update();
    }

    @ParameterizedTest
    @EnumSource
    void memberAnswersAndIsDone(Screen screen) {
        jdbc.sql("""
                insert into payee_request (member_id, municipality_id, half, kind, opened_on, due_on)
                select id, municipality_id, 20231, 'CONFIRM', date '2023-11-01' + :screen, '2023-12-01' from member where login_id = :login
                on conflict do nothing
                """)
                .param("screen", screen.ordinal())
                .param("login", DemoData.RESIDENT)
                .update();
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("member-" + screen));

        visit.signIn(DemoData.RESIDENT, DemoData.PASSWORD);
        var form = new Wizard(visit).at("계좌와 주소 확인");
        visit.sees("받는 방법");
        visit.shot("asked");
        form.choose("decision", "그대로예요");
        visit.press("보내기");

        visit.page().waitForURL("**/me");
        visit.shot("done");
    }
}
