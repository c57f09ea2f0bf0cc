package kr.carbonpoint.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import demo.DemoData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every request says that it has gigabytes to send, and sends none of them: who is answered was not waited for. */
@ServiceTest
class UploadGateIntegrationTests {

    private static final long LIMIT = 2L << 30;

    @LocalServerPort
    int port;

    @Test
    void strangersUploadIsRefusedUnread() throws IOException {
        assertThat(answer("/staff/readings", LIMIT / 2, "")).contains(" 403 ");
        assertThat(answer("/login", LIMIT / 2, "")).contains(" 403 ");
    }

    @Test
    void membersUploadIsRefusedUnread() throws IOException {
        assertThat(answer("/staff/readings", LIMIT / 2, session(DemoData.RESIDENT)))
                .contains(" 403 ");
    }

    @Test
    void clerksUploadThatIsTooLargeIsRefusedUnread() throws IOException {
        assertThat(answer("/staff/readings", LIMIT + 1, session(DemoData.CLERK)))
                .contains(" 413 ");
    }

    @Test
    void clerksUploadGoesNowhereElse() throws IOException {
        assertThat(answer("/logout", LIMIT / 2, session(DemoData.CLERK))).contains(" 403 ");
    }

    private String session(String user) {
        return new RestVisitor(port).signIn(user, DemoData.PASSWORD).cookie("CARBON-SESSION");
    }

    private String answer(String path, long length, String session) throws IOException {
        try (var connection = new Socket("localhost", port)) {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: %d\r
                    Cookie: CARBON-SESSION=%s\r
                    \r
                    """.formatted(path, length, session)
                    .getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8)).readLine();
        }
    }
}
