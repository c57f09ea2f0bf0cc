package demo;

import java.util.Map;
import kr.carbonpoint.InstitutionAnswers;
import kr.carbonpoint.Resident;
import kr.carbonpoint.RestVisitor;
import kr.carbonpoint.engine.Logins;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop and a 단지 that joined as anybody does, and a school that waits for its municipality. */
class DemoInstitutions {

    static final String SHOP = "shop01";
    static final String SCHOOL = "school01";
    static final String COMPLEX = "complex01";

    private final ServletWebServerApplicationContext server;
    private final Logins logins;
    private final JdbcClient jdbc;

    DemoInstitutions(ServletWebServerApplicationContext server, Logins logins, JdbcClient jdbc) {
        this.server = server;
        this.logins = logins;
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    void join() {
        if (!logins.exists(SHOP)) {
            join(Resident.next().as("BUSINESS"), SHOP);
            join(InstitutionAnswers.complex(jdbc), COMPLEX);
            join(Resident.next().as("SCHOOL"), SCHOOL);
        }
    }

    private void join(Resident person, String loginId) {
        var visitor = new RestVisitor(server.getWebServer().getPort()).begin();
        for (var step = visitor.current(); !step.isEmpty(); step = visitor.current()) {
            visitor.submit(
                    step.equals("task_createAccount")
                            ? Map.of(
                                    "loginId", loginId,
                                    "secret_password", DemoData.PASSWORD,
                                    "secret_passwordConfirm", DemoData.PASSWORD)
                            : person.answers(step));
            if (visitor.current().equals(step)) {
                throw new IllegalStateException(step + " was not accepted: " + visitor.form());
            }
        }
    }
}
