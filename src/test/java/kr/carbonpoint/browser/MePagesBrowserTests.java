package kr.carbonpoint.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.carbonpoint.Resident;
import kr.carbonpoint.ServiceTest;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.me.SomeProfile;
import kr.carbonpoint.period.Half;
import kr.carbonpoint.privacy.SealedDocuments;
import kr.carbonpoint.resource.Resource;
import kr.carbonpoint.settlement.ComplexSettlements;
import kr.carbonpoint.settlement.SettledComplex;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.SomeMembers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member looks through the own pages. */
@ServiceTest
class MePagesBrowserTests {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settlements settlements;

    @Autowired
    ComplexSettlements complexes;

    @Autowired
    Logins logins;

    @Autowired
    SealedDocuments documents;

    @Autowired
    Clock clock;

    @ParameterizedTest
    @EnumSource
    void memberWalksThroughTheOwnPages(Screen screen) {
        var visit = chromium.visit("http://localhost:" + port, screen, new Album("me-" + screen));
        visit.signIn(memberOfTwoYears(screen), Resident.PASSWORD);
        visit.sees("할 일이 없어요");

        visit.open("/me");
        visit.sees("님은 탄소포인트제에 참여하고 있어요", "예상");
        visit.shot("me");
        visit.follow("쓴 양");
        visit.sees("달마다 쓴 양과 기준(kWh)");
        PlaywrightAssertions.assertThat(visit.page().locator(".chart canvas")).hasCount(1);
        visit.shot("usage");
        visit.follow("상수도");
        visit.sees("달마다 쓴 양: 상수도");
        // Nothing is known of water.
        PlaywrightAssertions.assertThat(visit.page().locator(".chart canvas")).hasCount(0);
        visit.follow("도시가스");
        visit.sees("달마다 쓴 양: 도시가스");
        visit.shot("usage-gas");
        visit.follow("전기");
        visit.page().getByText("기준은 어떻게 정했나요?").first().click();
        visit.sees("기준이 된 두 해(kWh)");
        visit.shot("baseline");
        visit.follow("결과");
        visit.page().getByText("계산한 방법").first().click();
        visit.sees("소수점 아래를 버려서");
        visit.shot("results");
        visit.follow("받는 돈");
        visit.sees("지급을 준비하고 있어요.");
        visit.shot("payments");
        visit.follow("가입 내용");
        visit.sees("참여하는 에너지");
        visit.shot("membership");
    }

    @Test
    void complexWalksThroughItsPages() {
        var members = SettledComplex.of(181_020, jdbc, documents, complexes);
        var login = members.reference(0).toLowerCase();
        logins.createMember(login, logins.hash(Resident.PASSWORD));
        var visit = chromium.visit("http://localhost:" + port, Screen.PHONE, new Album("me-complex"));
        visit.signIn(login, Resident.PASSWORD);
        visit.sees("할 일이 없어요");

        visit.open("/me");
        visit.sees("2024년 7월~2025년 6월 결과");
        visit.shot("me");
        visit.follow("결과");
        visit.page().getByText("점수를 계산한 방법").click();
        visit.shot("results");
        visit.follow("이 한 해에 쓴 양 보기");
        PlaywrightAssertions.assertThat(visit.page().locator(".chart canvas")).hasCount(1);
        visit.shot("usage");
        visit.follow("받는 돈");
        visit.shot("payments");
    }

    /** The half before is settled, this one has begun. */
    private String memberOfTwoYears(Screen screen) {
        int municipality = 181_010 + screen.ordinal();
        var now = Half.of(LocalDate.now(clock));
        var first = YearMonth.from(now.previous().firstDay());
        var members = SomeMembers.of(jdbc, municipality)
                .joined(now.previous().firstDay().minusDays(10))
                .numbered(Resource.values())
                .profiles(documents, i -> SomeProfile.get())
                .insert(1);
        for (var resource : List.of(Resource.ELECTRICITY, Resource.GAS)) {
            for (int i = -24; i < 8; i++) {
                members.read(resource, first.plusMonths(i), i == 2 ? null : 310 - i % 6 * 7 - (i < 0 ? 0 : 20 + i * 2));
            }
        }
        settlements.settle(now.previous(), municipality, "test");
        var login = members.reference(0).toLowerCase();
        logins.createMember(login, logins.hash(Resident.PASSWORD));
        return login;
    }
}
