package kr.carbonpoint.payout.web;

import kr.carbonpoint.payout.PayoutRun;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lists of the own municipality; another one's are as unknown as those that do not exist. */
@Component
class OwnRuns {

    private final PayoutRuns runs;

    OwnRuns(PayoutRuns runs) {
        this.runs = runs;
    }

    PayoutRun get(int id, Staff staff) {
        return runs.of(staff.municipality().id()).stream()
                .filter(run -> run.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The same, for the one whose work files and results are; for anybody else there is nothing here. */
    PayoutRun ofExporter(int id, Staff staff) {
        var run = get(id, staff);
        if (!isExporter(staff)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return run;
    }

    static boolean isExporter(Staff staff) {
        return staff.has("payout-exporter");
    }
}
