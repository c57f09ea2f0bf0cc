package kr.carbonpoint.operations.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.notice.DueMails;
import kr.carbonpoint.operations.Engine;
import kr.carbonpoint.operations.Engine.Incident;
import kr.carbonpoint.operations.Engine.Timer;
import kr.carbonpoint.operations.Nodes;
import kr.carbonpoint.operations.Retention;
import kr.carbonpoint.operations.Retention.Kept;
import kr.carbonpoint.operations.process.Steps;
import kr.carbonpoint.privacy.Resealing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the service is, at one look; for administrators (security/WebSecurity). Processes themselves are Cockpit's. */
@Controller
class OperationsPages {

    private final Nodes nodes;
    private final Engine engine;
    private final Steps steps;
    private final DueMails mails;
    private final Retention retention;
    private final Resealing resealing;
    private final Clock clock;

    OperationsPages(
            Nodes nodes,
            Engine engine,
            Steps steps,
            DueMails mails,
            Retention retention,
            Resealing resealing,
            Clock clock) {
        this.nodes = nodes;
        this.engine = engine;
        this.steps = steps;
        this.mails = mails;
        this.retention = retention;
        this.resealing = resealing;
        this.clock = clock;
    }

    /** An incident with the name of its step, and where Cockpit shows it. */
    record Stuck(LocalDateTime at, String process, String step, String reference, String link) {}

    /** What is kept, with the time when it is erased next; {@code null} where no timer does it. */
    record Clocked(Kept kept, LocalDateTime next) {}

    @GetMapping("/staff/operations")
    String show(Model model) {
        var timers = engine.timers();
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("timers", timers);
        model.addAttribute("incidentCount", engine.incidentCount());
        model.addAttribute(
                "incidents", engine.incidents().stream().map(this::stuck).toList());
        model.addAttribute("givenUp", mails.givenUp());
        model.addAttribute("clocks", clocks(timers));
        model.addAttribute("changingKey", resealing.isNeeded());
        model.addAttribute("lastPass", resealing.last().orElse(null));
        return "staff/operations";
    }

    private Stuck stuck(Incident incident) {
        return new Stuck(
                incident.at(),
                incident.process(),
                incident.activity() == null || incident.definition() == null
                        ? ""
                        : steps.name(incident.definition(), incident.activity()),
                incident.reference(),
                incident.instance() == null
                        ? "/camunda/app/cockpit/default/"
                        : "/camunda/app/cockpit/default/#/process-instance/" + incident.instance()
                                + "/runtime?tab=incidents-tab");
    }

    private List<Clocked> clocks(List<Timer> timers) {
        Map<String, LocalDateTime> next = timers.stream()
                .filter(timer -> !timer.isStopped())
                .collect(Collectors.toMap(Timer::process, Timer::at, (one, other) -> one));
        return retention.all().stream()
                .map(kept -> new Clocked(kept, kept.process() == null ? null : next.get(kept.process())))
                .toList();
    }
}
