package kr.carbonpoint.identity;

import java.util.Map;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencySettings;
import kr.carbonpoint.agency.AgencyUnavailable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The contract of docs/agencies.md, "Name check". */
@Component
class HttpNameCheck implements NameCheck {

    private static final String AGENCY = "name-check";

    private final AgencyClient agency;

    @Autowired
    HttpNameCheck(AgencySettings agencies) {
        this(new AgencyClient(AGENCY, agencies.nameCheck()));
    }

    HttpNameCheck(AgencyClient agency) {
        this.agency = agency;
    }

    @Override
    public Answer check(String name, PersonNumber number) {
        var answer = agency.ask("/v1/name-check", Map.of("name", name, "residentNumber", number.digits()));
        var outcome = switch (answer.path("result_cd").asText()) {
            case "1" -> Outcome.MATCH;
            case "2" -> Outcome.MISMATCH;
            case "3" -> Outcome.NOT_HELD;
            case "7", "8" -> Outcome.BLOCKED;
            default -> throw new AgencyUnavailable(AGENCY, "unknown result_cd");
        };
        var ci = answer.path("ci").asText("");
        return new Answer(outcome, outcome == Outcome.MATCH && !ci.isEmpty() ? ci : null);
    }
}
