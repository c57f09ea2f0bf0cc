package kr.carbonpoint.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services that a resident can choose from, {@code carbonpoint.authentication.providers}, in the order in which they
 * are shown.
 */
@ConfigurationProperties("carbonpoint.authentication")
public record AuthenticationProviders(List<Provider> providers) {

    /**
     * @param code what the authentication agency knows it by
     * @param name as residents know it
     */
    public record Provider(String code, String name) {}

    public Optional<Provider> find(String code) {
        return providers.stream()
                .filter(provider -> provider.code().equals(code))
                .findFirst();
    }
}
