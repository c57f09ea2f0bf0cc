package kr.carbonpoint;

import java.time.Clock;
import java.time.ZoneId;
import java.util.TimeZone;
import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The carbon point service: joining in Tasklist, reviewing there, watching in Cockpit. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableProcessApplication
@EnableScheduling
public class CarbonPointApplication {

    /** Every date of the programme is a date in Korea. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    public static void main(String[] args) {
        // The engine reads timers and cron expressions in the zone of the JVM.
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        SpringApplication.run(CarbonPointApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
