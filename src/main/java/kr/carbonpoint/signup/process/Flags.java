package kr.carbonpoint.signup.process;

import java.util.Set;

/** The process variables with text of {@code signup.bpmn} and of what it calls; none is about a person. */
final class Flags {

    static final Set<String> ALL = Set.of(
            "applicant",
            "goTo",
            "entry",
            "identityWay",
            "consent",
            "nameCheck",
            "nameCheckPause",
            "dwelling",
            "meters",
            "account",
            "review",
            "reviewGroup",
            "reviewReminder",
            "reviewDue",
            "reviewEscalation",
            "reviewDecision");

    private Flags() {}
}
