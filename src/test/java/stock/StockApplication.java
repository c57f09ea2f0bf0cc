package stock;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Map;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The plain starter: engine, webapps, authorizations, sessions in the database. Of its own it has a group that may open
 * Tasklist, one filter, and the password hash of the application that it is compared with.
 */
@SpringBootApplication
public class StockApplication {

    static final String RESIDENTS = "resident";

    @Bean
    ProcessEnginePlugin bcrypt() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setPasswordEncryptor(new Bcrypt());
            }
        };
    }

    @Bean
    ApplicationRunner setUp(ProcessEngine engine) {
        return arguments -> {
            // The webapps find engines there; the starter registers only that of a process application.
            RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine);
            var identity = engine.getIdentityService();
            var group = identity.newGroup(RESIDENTS);
            group.setName("주민");
            identity.saveGroup(group);
            var authorizations = engine.getAuthorizationService();
            var tasklist = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            tasklist.setGroupId(RESIDENTS);
            tasklist.setResource(Resources.APPLICATION);
            tasklist.setResourceId("tasklist");
            tasklist.addPermission(Permissions.ACCESS);
            authorizations.saveAuthorization(tasklist);
            var filter = engine.getFilterService().newTaskFilter("내 할 일");
            filter.setProperties(Map.of("priority", 0, "refresh", true));
            filter.setQuery(engine.getTaskService().createTaskQuery().taskAssigneeExpression("${currentUser()}"));
            engine.getFilterService().saveFilter(filter);
            var everybody = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
            everybody.setResource(Resources.FILTER);
            everybody.setResourceId(filter.getId());
            everybody.addPermission(Permissions.READ);
            authorizations.saveAuthorization(everybody);
        };
    }

    private static class Bcrypt implements PasswordEncryptor {

        private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

        @Override
        public String encrypt(String password) {
            return bcrypt.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return bcrypt.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "bcrypt";
        }
    }
}
