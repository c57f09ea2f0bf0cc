package kr.carbonpoint.agency;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The outside agencies of this deployment, {@code carbonpoint.agency.*}. The application does not start without them.
 *
 * @param nameCheck real-name check of a name and a registration number, {@code name-check}
 * @param authentication proof of identity by telephone or 간편인증, {@code authentication}
 * @param accountHolder check of a bank account's holder, {@code account-holder}
 * @param businessRegistry the national tax service's registry of businesses, {@code business-registry}
 */
@ConfigurationProperties("carbonpoint.agency")
public record AgencySettings(
        Endpoint nameCheck, Endpoint authentication, Endpoint accountHolder, Endpoint businessRegistry) {

    public AgencySettings {
        require(nameCheck, "name-check");
        require(authentication, "authentication");
        require(accountHolder, "account-holder");
        require(businessRegistry, "business-registry");
    }

    private static void require(Endpoint endpoint, String name) {
        if (endpoint == null) {
            throw new IllegalArgumentException("carbonpoint.agency." + name + ".url is not set");
        }
    }
}
