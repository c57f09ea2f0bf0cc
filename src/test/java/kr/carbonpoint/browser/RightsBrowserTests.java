package kr.carbonpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.objection.process.SettledMember;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.settlement.Settlements;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member objects to a result, takes the data home and looks who looked. */
@ServiceTest
class RightsBrowserTests {

    private static final int MUNICIPALITY = 320_401;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Settlements settlements;

    @Autowired
    Logins logins;

    @Autowired
    AccessLog log;

    @ParameterizedTest
    @EnumSource
    void memberUsesTheOwnRights(Screen screen) {
        var member = SettledMember.of(MUNICIPALITY, jdbc, documents, settlements, logins, port);
        log.read("gone", member.reference(), Purpose.OBJECTION);
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("rights-" + screen));
        visit.with(member.visitor().cookies());
        var page = visit.page();

        visit.open("/me/objections");
        visit.shot("objections");
        page.getByLabel("어떤 것이 사실과 다른가요?").selectOption("2025H1-ELECTRICITY-" + MUNICIPALITY);
        page.getByLabel("사실과 다른 점").fill("3월 고지서에는 240kWh로 적혀 있어요.");
        visit.press("이의신청 보내기");
        visit.sees("이의신청을 받았어요.", "답을 기다려요");
        visit.shot("objected");
        page.getByLabel("어떤 것이 사실과 다른가요?").selectOption("2025H1-ELECTRICITY-" + MUNICIPALITY);
        page.getByLabel("사실과 다른 점").fill("한 번 더요.");
        visit.press("이의신청 보내기");
        visit.sees("담당자가 보고 있어요");
        visit.shot("twice");
        jdbc.sql("update objection set outcome = 'ASKED_BACK', answered_at = now() where about = ?")
                .param(member.reference())
                .update();
        visit.open("/me");
        visit.sees("이의신청에 답이 왔어요.", "더 알려 주세요");
        visit.shot("answered");

        visit.open("/me/data");
        visit.shot("data");
        page.getByLabel("비밀번호").fill("Wrong#2026");
        visit.press("내 정보 내려받기");
        visit.sees("비밀번호가 맞지 않아요");
        visit.shot("refused");
        jdbc.sql("update act_id_user set lock_exp_time_ = null, attempts_ = 0 where id_ = lower(?)")
                .param(member.reference())
                .update();
        page.getByLabel("비밀번호").fill(Resident.PASSWORD);
        var file = page.waitForDownload(() -> visit.press("내 정보 내려받기"));
        assertThat(file.suggestedFilename()).isEqualTo("carbon-point-data.zip");

        visit.open("/me/access");
        visit.sees("이의신청에 답하려고", "본인");
        visit.shot("looks");
    }
}
