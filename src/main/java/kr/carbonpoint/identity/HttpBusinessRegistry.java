package kr.carbonpoint.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencySettings;
import kr.carbonpoint.agency.AgencyUnavailable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The public API of docs/agencies.md, "Business registry". */
@Component
class HttpBusinessRegistry implements BusinessRegistry {

    static final String AGENCY = "business-registry";

    /** Its key goes into the query: calls of it must be logged nowhere. */
    static final String KEY = "serviceKey";

    private final AgencyClient registry;

    @Autowired
    HttpBusinessRegistry(AgencySettings agencies) {
        this(new AgencyClient(AGENCY, agencies.businessRegistry(), KEY));
    }

    HttpBusinessRegistry(AgencyClient registry) {
        this.registry = registry;
    }

    @Override
    public Outcome check(BusinessClaim claim) {
        var validated = ask("/nts-businessman/v1/validate", Map.of("businesses", List.of(question(claim))));
        boolean matches = switch (validated.path("valid").asText()) {
            case "01" -> true;
            case "02" -> false;
            default -> throw new AgencyUnavailable(AGENCY, "unknown valid");
        };
        var status = validated.path("status");
        // What does not match says nothing of its state.
        return outcome(matches, status.has("b_stt_cd") ? status : status(claim.number()));
    }

    private static Outcome outcome(boolean matches, JsonNode status) {
        return switch (status.path("b_stt_cd").asText("none")) {
            case "01" -> matches ? Outcome.MATCHES : Outcome.MISMATCH;
            case "02" -> Outcome.SUSPENDED;
            case "03" -> Outcome.CLOSED;
            case "" -> Outcome.UNKNOWN;
            default -> throw new AgencyUnavailable(AGENCY, "unknown b_stt_cd");
        };
    }

    private JsonNode status(BusinessNumber number) {
        return ask("/nts-businessman/v1/status", Map.of("b_no", List.of(number.digits())));
    }

    private JsonNode ask(String path, Map<String, ?> question) {
        var answer = registry.ask(path, question);
        if (!"OK".equals(answer.path("status_code").asText())) {
            throw new AgencyUnavailable(AGENCY, "status_code is not OK");
        }
        return answer.path("data").path(0);
    }

    private static Map<String, String> question(BusinessClaim claim) {
        return Map.of(
                "b_no",
                claim.number().digits(),
                "start_dt",
                DateTimeFormatter.BASIC_ISO_DATE.format(claim.openedOn()),
                "p_nm",
                claim.representative().text(),
                "p_nm2",
                "",
                "b_nm",
                claim.name().text(),
                "corp_no",
                claim.corporateNumber() == null ? "" : claim.corporateNumber().digits(),
                "b_sector",
                "",
                "b_type",
                "",
                "b_adr",
                "");
    }
}
