package kr.carbonpoint.enrolment.process;

import java.util.Set;

/** The process variables with text of {@code agency-enrolment.bpmn}; none is about a person. */
final class Flags {

    static final Set<String> ALL = Set.of("applicant", "goTo", "approval");

    private Flags() {}
}
