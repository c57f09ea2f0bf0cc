package kr.carbonpoint;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.core.env.Environment;

/** Lets residents begin their applications. */
public class Applicants {

    private final Environment environment;
    private final RuntimeService runtime;

    Applicants(Environment environment, RuntimeService runtime) {
        this.environment = environment;
        this.runtime = runtime;
    }

    public Applicant begin() {
        return begin(Resident.next());
    }

    public Applicant begin(Resident resident) {
        var visitor = new RestVisitor(environment.getRequiredProperty("local.server.port", Integer.class)).begin();
        var application = runtime.createProcessInstanceQuery()
                .processDefinitionKey("signup")
                .processInstanceBusinessKey(visitor.reference())
                .singleResult();
        return new Applicant(resident, visitor, application);
    }
}
