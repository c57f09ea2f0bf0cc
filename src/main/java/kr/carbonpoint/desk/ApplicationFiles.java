package kr.carbonpoint.desk;

import java.util.List;
import java.util.Optional;
import kr.carbonpoint.engine.TaskQueues.Work;
import kr.carbonpoint.signup.Standings;
import kr.carbonpoint.signup.Standings.Standing;
import org.springframework.stereotype.Service;

/** How one application stands and whom it waits for; nothing of what was filled in. */
@Service
public class ApplicationFiles {

    private final Standings standings;
    private final Matters matters;

    ApplicationFiles(Standings standings, Matters matters) {
        this.standings = standings;
        this.matters = matters;
    }

    /** @param tasks the open ones: the applicant's step, and what the staff has to decide */
    public record ApplicationFile(Standing standing, List<Work> tasks) {}

    public Optional<ApplicationFile> open(String reference, long municipality) {
        return standings.of(reference, municipality).map(found -> new ApplicationFile(found, matters.of(reference)));
    }
}
