package kr.carbonpoint.signin;

import java.net.URI;
import java.util.Set;
import kr.carbonpoint.privacy.Seals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** Spring Security's parts for passkeys. They hold for the public address of the site and for no other. */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    PublicKeyCredentialRpEntity passkeySite(@Value("${carbonpoint.public-url}") URI address) {
        return PublicKeyCredentialRpEntity.builder()
                .id(address.getHost())
                .name("탄소포인트제")
                .build();
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository storedPasskeys(JdbcOperations jdbc, Seals seals) {
        return new SealedLabels(new JdbcUserCredentialRepository(jdbc), seals);
    }

    @Bean
    WebAuthnRelyingPartyOperations passkeyChecks(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            PublicKeyCredentialRpEntity site,
            @Value("${carbonpoint.public-url}") URI address) {
        var origin = address.getScheme() + "://" + address.getAuthority();
        return new Webauthn4JRelyingPartyOperations(owners, passkeys, site, Set.of(origin));
    }
}
