package kr.carbonpoint.signup.process;

import kr.carbonpoint.signup.FormerResidents;
import kr.carbonpoint.signup.MissingThings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What begins when an application is whole. */
@Configuration(proxyBeanMethods = false)
class ApplicantsWork {

    @Bean
    ClerkWork askFormerResidents(FormerResidents former) {
        return former::ask;
    }

    @Bean
    ClerkWork requestMissingThings(MissingThings missing) {
        return missing::request;
    }
}
