package kr.carbonpoint.privacy.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import demo.DemoData;
import java.security.GeneralSecurityException;
import kr.carbonpoint.Jobs;
import kr.carbonpoint.ProcessTest;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.Services;
import kr.carbonpoint.Surroundings;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.privacy.PrivacyKeys;
import kr.carbonpoint.privacy.Seals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProcessTest
class ResealingProcessTests {

    @LocalServerPort
    int port;

    @Autowired
    Households households;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Seals seals;

    @Test
    void whatNeedsAFormerKeyIsSealedAnewAtNight() throws Exception {
        var reference = households.next().reference();
        var profile = seals.open(profile(reference), reference);
        jdbc.sql("update member set profile = ? where reference = ?")
                .params(with(Surroundings.FORMER_KEY).seal(profile, reference), reference)
                .update();

        var run = jobs.strike("resealing");
        while (jobs.next(run)) {}

        assertThat(run).isEnded().hasPassed("end_allLookedAt");
        assertThat(with(Services.KEY).open(profile(reference), reference)).isEqualTo(profile);
        assertThat(new RestVisitor(port)
                        .signIn(DemoData.ADMINISTRATOR, DemoData.PASSWORD)
                        .get("/staff/operations")
                        .body())
                .contains("개인정보 암호화 키", "옛 키가 있어야 열리는 값이 0개예요.", "개인정보 다시 암호화");
    }

    private byte[] profile(String reference) {
        return jdbc.sql("select profile from member where reference = ?")
                .param(reference)
                .query(byte[].class)
                .single();
    }

    private static Seals with(String key) throws GeneralSecurityException {
        return new Seals(new PrivacyKeys(key, null, null));
    }
}
