package kr.carbonpoint.incentive;

import java.util.Map;
import kr.carbonpoint.agency.AgencyClient;
import kr.carbonpoint.agency.AgencySettings;
import kr.carbonpoint.agency.AgencyUnavailable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The contract of docs/agencies.md, "Account holder". */
@Component
class HttpAccountHolders implements AccountHolders {

    private static final String AGENCY = "account-holder";

    private final AgencyClient agency;

    @Autowired
    HttpAccountHolders(AgencySettings agencies) {
        this(new AgencyClient(AGENCY, agencies.accountHolder()));
    }

    HttpAccountHolders(AgencyClient agency) {
        this.agency = agency;
    }

    @Override
    public Outcome check(String bankCode, String accountNumber, String holder) {
        String result = agency.ask(
                        "/v1/account-holder",
                        Map.of("bankCode", bankCode, "accountNumber", accountNumber, "holder", holder))
                .path("result")
                .asText();
        return switch (result) {
            case "MATCH" -> Outcome.HOLDER_MATCHES;
            case "DIFFERENT" -> Outcome.HOLDER_DIFFERS;
            case "CLOSED" -> Outcome.CLOSED;
            case "UNKNOWN" -> Outcome.UNKNOWN_ACCOUNT;
            default -> throw new AgencyUnavailable(AGENCY, "unknown result");
        };
    }
}
