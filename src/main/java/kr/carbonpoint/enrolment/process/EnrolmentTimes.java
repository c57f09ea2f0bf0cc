package kr.carbonpoint.enrolment.process;

import kr.carbonpoint.enrolment.EnrolmentProperties;
import org.springframework.stereotype.Component;

/** What {@code agency-enrolment.bpmn} asks for its timers. */
@Component("enrolmentTimes")
public class EnrolmentTimes {

    private final EnrolmentProperties properties;

    EnrolmentTimes(EnrolmentProperties properties) {
        this.properties = properties;
    }

    /** How long an application waits for its applicant, as in PT72H. */
    public String lifetime() {
        return properties.lifetime().toString();
    }
}
