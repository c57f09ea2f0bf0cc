package kr.carbonpoint.staff;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.TaskQueues;
import kr.carbonpoint.engine.TaskQueues.Queue;
import kr.carbonpoint.engine.TaskQueues.Work;
import org.springframework.stereotype.Component;

/** What there is to do in Tasklist, as the desk shows it. */
@Component
class OpenWork {

    private static final int OWN = 20;

    private final TaskQueues queues;
    private final Clock clock;

    OpenWork(TaskQueues queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    /** A number that leads to the tasks; {@code link} is {@code null} where there are none to open. */
    record Count(int tasks, String link) {}

    /** The tasks of one kind: all, those that are due by the end of tomorrow, and those that are late. */
    record Kind(String name, Count open, Count soon, Count overdue) {}

    /** One that this person has claimed. */
    record Own(String name, String process, String reference, LocalDateTime due, boolean late, String link) {}

    List<Kind> kinds(Staff staff) {
        var now = LocalDateTime.now(clock);
        var soon = now.toLocalDate().plusDays(2).atStartOfDay();
        return queues
                .of(
                        groups(staff),
                        now.atZone(clock.getZone()).toInstant(),
                        soon.atZone(clock.getZone()).toInstant())
                .stream()
                .map(queue -> kind(queue, staff, now, soon))
                .toList();
    }

    List<Own> own(Staff staff) {
        var now = LocalDateTime.now(clock);
        return queues.claimed(staff.user(), groups(staff), OWN).stream()
                .map(work -> own(work, now))
                .toList();
    }

    private static Own own(Work work, LocalDateTime now) {
        return new Own(
                work.name(),
                work.process(),
                work.reference(),
                work.due(),
                work.due() != null && work.due().isBefore(now),
                TasklistLink.task(work.id()));
    }

    private static Kind kind(Queue queue, Staff staff, LocalDateTime now, LocalDateTime soon) {
        return new Kind(
                queue.name(),
                count(queue.open(), staff, TasklistLink.of(queue.process())),
                count(
                        queue.soon(),
                        staff,
                        TasklistLink.of(queue.process()).dueAfter(now).dueBefore(soon)),
                count(queue.overdue(), staff, TasklistLink.of(queue.process()).dueBefore(now)));
    }

    /** Administrators are in no queue of a municipality: Tasklist would show them an empty list. */
    private static Count count(int tasks, Staff staff, TasklistLink link) {
        return new Count(tasks, tasks == 0 || staff.administrator() ? null : link.toString());
    }

    private List<String> groups(Staff staff) {
        var own = staff.municipality().group();
        if (staff.administrator()) {
            var all = new ArrayList<>(queues.groups(own));
            all.add(Logins.ADMINISTRATORS);
            return all;
        }
        return staff.groups().stream()
                .filter(group -> group.equals(own) || group.startsWith(own + "-"))
                .toList();
    }
}
