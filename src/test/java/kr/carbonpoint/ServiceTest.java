package kr.carbonpoint;

import demo.DemoData;
import demo.DemoDuties;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kr.carbonpoint.change.Households;
import kr.carbonpoint.web.Doors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port: PostgreSQL, SMTP and agencies over the network, the people of {@link DemoData},
 * and no job executor, so that a test runs jobs and timers when it wants them ({@link Jobs}). One context for all tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Surroundings.class)
@Import({
    DemoData.class,
    DemoDuties.class,
    Jobs.class,
    TestClock.class,
    ModelCoverage.class,
    Applicants.class,
    Clerk.class,
    StaffMembers.class,
    Households.class,
    Doors.class
})
public @interface ServiceTest {}
