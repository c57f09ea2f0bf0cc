package kr.carbonpoint.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/** {@link PasswordRule} for users that an administrator makes in Camunda Admin. */
class LoginPasswordPolicy implements PasswordPolicy {

    @Override
    public List<PasswordPolicyRule> getRules() {
        return Arrays.stream(PasswordRule.values())
                .<PasswordPolicyRule>map(Adapter::new)
                .toList();
    }

    private record Adapter(PasswordRule rule) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return rule.name();
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String candidate) {
            return rule.holdsFor(candidate);
        }

        @Override
        public boolean execute(String candidate, User user) {
            return rule.holdsFor(candidate);
        }
    }
}
