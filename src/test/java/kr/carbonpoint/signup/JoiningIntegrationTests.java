package kr.carbonpoint.signup;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class JoiningIntegrationTests {

    @LocalServerPort
    int port;

    @Test
    void residentJoinsStepByStep() {
        var resident = Resident.next();
        var visitor = new RestVisitor(port).begin();

        resident.fillInUntil("", visitor);

        assertThat(visitor.get("/signup/status").body()).contains("가입 완료", resident.loginId());
    }
}
