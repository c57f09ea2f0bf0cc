package kr.carbonpoint.signup.process;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** The process variables with text of {@code signup.bpmn} and of what it calls; none is about a person. */
final class Flags {

    static final Set<String> ALL = Set.of(
            "applicant",
            "goTo",
            "entry",
            "identityWay",
            "consent",
            "consentReminder",
            "consentDue",
            "consentGroup",
            "awaiting",
            "paper",
            "proofWay",
            "authentication",
            "otherWay",
            "clerkIdentity",
            "identityGroup",
            "identityReminder",
            "identityDue",
            "identityEscalation",
            "identityLapse",
            "nameCheck",
            "businessCheck",
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

    /** A point in time as the engine's timers read it. */
    static String text(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
    }
}
