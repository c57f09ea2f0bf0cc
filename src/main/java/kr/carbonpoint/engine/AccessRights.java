package kr.carbonpoint.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.spring.boot.starter.event.PostDeployEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups, and what they may open in Tasklist. Rights on single tasks come from the engine: to the assignee, to the candidate group. */
@Component
class AccessRights {

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    AccessRights(
            IdentityService identity, AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    @EventListener(PostDeployEvent.class)
    @Transactional
    public void grant() {
        group(Logins.RESIDENTS, "주민");
        group(Logins.CLERKS, "지자체 담당자");
        grant(Logins.RESIDENTS, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Logins.CLERKS, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        for (var worked : List.of(
                "billing-review",
                "clerk-identity",
                "guardian-consent",
                "household-dispute",
                "institution-approval",
                "objection",
                "policy-approval",
                "registration-request",
                "usage-review",
                "payout-municipality")) {
            grant(Logins.CLERKS, Resources.PROCESS_DEFINITION, worked, Permissions.READ);
        }
        // Tasklist opens the first filter: for a clerk the queue, for a resident the only one.
        filter("우리 지자체 확인 업무", 0, queue(), Logins.CLERKS);
        filter(
                "내 할 일",
                1,
                tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"),
                Logins.CLERKS,
                Logins.RESIDENTS);
    }

    private TaskQuery queue() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private void group(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(name);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void grant(String group, Resource resource, String id, Permission permission) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            var right = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            right.setGroupId(group);
            right.setResource(resource);
            right.setResourceId(id);
            right.addPermission(permission);
            authorizations.saveAuthorization(right);
        }
    }

    private void filter(String name, int priority, TaskQuery query, String... groups) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = filters.newTaskFilter(name);
        filter.setProperties(Map.of("priority", priority, "refresh", true));
        filter.setQuery(query);
        filters.saveFilter(filter);
        for (var group : groups) {
            grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
