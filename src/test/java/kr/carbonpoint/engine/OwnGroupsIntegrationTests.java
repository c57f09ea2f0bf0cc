package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.carbonpoint.ServiceTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OwnGroupsIntegrationTests {

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    private Authorization denial;

    @AfterEach
    void lift() {
        identity.clearAuthentication();
        if (denial != null) {
            authorizations.deleteAuthorization(denial.getId());
        }
    }

    @Test
    void denialHoldsAtOnce() {
        assertThat(visibleFilters("deniedreader", Logins.RESIDENTS)).isPositive();

        denial = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
        denial.setUserId("deniedreader");
        denial.setResource(Resources.FILTER);
        denial.setResourceId("*");
        denial.removePermission(Permissions.READ);
        authorizations.saveAuthorization(denial);

        assertThat(visibleFilters("deniedreader", Logins.RESIDENTS)).isZero();
        assertThat(visibleFilters("otherreader", Logins.RESIDENTS)).isPositive();
    }

    private long visibleFilters(String user, String... groups) {
        identity.setAuthentication(user, List.of(groups));
        try {
            return filters.createTaskFilterQuery().count();
        } finally {
            identity.clearAuthentication();
        }
    }
}
