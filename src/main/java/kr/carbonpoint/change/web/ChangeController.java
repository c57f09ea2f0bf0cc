package kr.carbonpoint.change.web;

import java.security.Principal;
import java.util.Map;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.change.TypedChanges;
import kr.carbonpoint.change.process.ChangeProcess;
import kr.carbonpoint.membership.Members;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** 내 정보 바꾸기, and 그만두기; for the script in Tasklist how a change stands, and a place to keep what is typed. */
@Controller
class ChangeController {

    private static final String ME = "redirect:/me";

    private final Members members;
    private final Changes changes;
    private final TypedChanges typed;
    private final ChangeProcess process;

    ChangeController(Members members, Changes changes, TypedChanges typed, ChangeProcess process) {
        this.members = members;
        this.changes = changes;
        this.typed = typed;
        this.process = process;
    }

    /** @param waits whether the change waits for somebody else than the member */
    record State(boolean waits) {}

    @GetMapping("/me/change")
    @ResponseBody
    State state(Principal user) {
        return new State(members.byLogin(user.getName())
                .map(member -> changes.standing(member.reference()).waits())
                .orElse(false));
    }

    /** Opens the first step, or the one at which the member left off. */
    @PostMapping("/me/change")
    String begin(Principal user) {
        return members.byLogin(user.getName())
                .map(member -> {
                    process.start(member.reference());
                    return process.task(member.reference(), user.getName())
                            .map(task -> "redirect:/camunda/app/tasklist/default/#/?forceDisplayTask=true&task=" + task)
                            .orElse(ME);
                })
                .orElse(ME);
    }

    /** Keeps what is typed into the open form. A form of another tab that is no longer open changes nothing. */
    @PutMapping("/me/change/tasks/{task}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String task, @RequestBody Map<String, Object> values, Principal user) {
        members.byLogin(user.getName())
                .ifPresent(member -> typed.keep(member.reference(), user.getName(), task, values));
    }

    /** Back to the search, from what was found by it. */
    @PostMapping("/me/change/back")
    String searchAgain(Principal user) {
        members.byLogin(user.getName()).ifPresent(member -> process.searchAgain(member.reference()));
        return begin(user);
    }

    @PostMapping("/me/change/stop")
    String stop(Principal user) {
        members.byLogin(user.getName()).ifPresent(member -> process.stop(member.reference()));
        return ME;
    }
}
