package kr.carbonpoint.change.web;

import java.security.Principal;
import kr.carbonpoint.change.Changes;
import kr.carbonpoint.change.process.ChangeProcess;
import kr.carbonpoint.membership.Members;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 내 정보 바꾸기, and 그만두기; for the script in Tasklist how a change stands. */
@Controller
class ChangeController {

    private static final String ME = "redirect:/me";

    private final Members members;
    private final Changes changes;
    private final ChangeProcess process;

    ChangeController(Members members, Changes changes, ChangeProcess process) {
        this.members = members;
        this.changes = changes;
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
