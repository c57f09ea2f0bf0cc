package kr.carbonpoint.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import kr.carbonpoint.period.WorkingDays;
import org.springframework.stereotype.Component;

/**
 * The terms of what clerks decide, counted from now. Models read them by name when a task begins:
 * {@code ${clerkDeadlines.due()}}.
 */
@Component("clerkDeadlines")
public class ClerkDeadlines {

    private final WorkingDays workingDays;
    private final ReviewProperties properties;
    private final Clock clock;

    ClerkDeadlines(WorkingDays workingDays, ReviewProperties properties, Clock clock) {
        this.workingDays = workingDays;
        this.properties = properties;
        this.clock = clock;
    }

    /** Those of a task that begins now. */
    public Deadlines next() {
        return next(properties.workingDays());
    }

    /** Those of a task that begins now and takes longer than others. */
    public Deadlines next(int days) {
        return new Deadlines(after(days - 1), after(days), after(days + properties.escalationWorkingDays()));
    }

    /** When the clerks are reminded. */
    public Date reminder() {
        return date(next().reminder());
    }

    public Date due() {
        return date(next().due());
    }

    /** When the operator is told that it is late. */
    public Date escalation() {
        return date(next().escalation());
    }

    private OffsetDateTime after(int days) {
        return workingDays.after(ZonedDateTime.now(clock), days).toOffsetDateTime();
    }

    private static Date date(OffsetDateTime time) {
        return Date.from(time.toInstant());
    }
}
