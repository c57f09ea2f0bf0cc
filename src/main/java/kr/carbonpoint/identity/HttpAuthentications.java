package kr.carbonpoint.identity;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencySettings;
import kr.carbonpoint.agency.AgencyUnavailable;
import kr.carbonpoint.engine.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The contract of docs/agencies.md, "Authentication". */
@Component
class HttpAuthentications implements Authentications {

    private static final String AGENCY = "authentication";
    private static final Pattern TRANSACTION = Pattern.compile("[A-Za-z0-9._~-]{8,200}");

    private final AgencyClient agency;

    @Autowired
    HttpAuthentications(AgencySettings agencies) {
        this(new AgencyClient(AGENCY, agencies.authentication()));
    }

    HttpAuthentications(AgencyClient agency) {
        this.agency = agency;
    }

    @Override
    public String request(Request request) {
        var transaction = agency.ask(
                        "/v1/authentications",
                        Map.of(
                                "name", request.name().text(),
                                "birthDate", BirthDate.typed(request.birthDate()),
                                "mobile", request.mobile(),
                                "provider", request.provider()))
                .path("transaction")
                .asText();
        if (!TRANSACTION.matcher(transaction).matches()) {
            throw new AgencyUnavailable(AGENCY, "no transaction");
        }
        return transaction;
    }

    @Override
    public Result result(String transaction) {
        var answer = agency.ask("/v1/authentications/result", Map.of("transaction", transaction));
        return switch (answer.path("status").asText()) {
            case "PENDING" -> new Result(State.PENDING, null);
            case "DONE" -> new Result(State.DONE, person(answer));
            case "REJECTED" -> new Result(State.REJECTED, null);
            case "EXPIRED" -> new Result(State.EXPIRED, null);
            default -> throw new AgencyUnavailable(AGENCY, "unknown status");
        };
    }

    private static Person person(JsonNode answer) {
        try {
            return new Person(
                    PersonName.parse(answer.path("name").asText(), "name"),
                    LocalDate.parse(answer.path("birthDate").asText(), BASIC_ISO_DATE),
                    requireTruth(answer.path("foreigner")),
                    requireText(answer.path("ci")));
        } catch (Refusal | DateTimeException unreadable) {
            throw new AgencyUnavailable(AGENCY, "the person is not readable");
        }
    }

    /** Without it nobody could be told apart. */
    private static String requireText(JsonNode ci) {
        if (ci.asText("").length() < 20) {
            throw new AgencyUnavailable(AGENCY, "no ci");
        }
        return ci.asText();
    }

    private static boolean requireTruth(JsonNode foreigner) {
        if (!foreigner.isBoolean()) {
            throw new AgencyUnavailable(AGENCY, "foreigner is neither true nor false");
        }
        return foreigner.booleanValue();
    }
}
