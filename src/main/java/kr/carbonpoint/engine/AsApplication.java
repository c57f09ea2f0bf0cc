package kr.carbonpoint.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Lets the application itself start and steer processes while somebody is signed in who may not: inside a form's
 * {@code submit} the engine still asks for the rights of whoever pressed the button, and finds them no instance.
 */
@Component
public class AsApplication {

    private final IdentityService identity;

    AsApplication(IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable steering) {
        var user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            steering.run();
        } finally {
            if (user != null) {
                identity.setAuthentication(user);
            }
        }
    }
}
