package kr.carbonpoint.agency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The part of the stand-ins that has to know what it was asked before, and the CI of made-up people. */
final class StandInAuthentication implements ResponseDefinitionTransformerV2 {

    static final String NAME = "authentication";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    private record Asked(String name, String birthDate, boolean looked) {}

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        try {
            var question = JSON.readTree(event.getRequest().getBodyAsString());
            var answer = switch (event.getRequest().getUrl()) {
                case "/v1/authentications" -> request(question);
                case "/v1/authentications/result" ->
                    result(question.path("transaction").asText());
                default -> nameCheck(question);
            };
            return ResponseDefinitionBuilder.okForJson(answer).build();
        } catch (JsonProcessingException notJson) {
            return new ResponseDefinitionBuilder().withStatus(400).build();
        }
    }

    private Map<String, Object> request(JsonNode question) {
        var transaction = UUID.randomUUID().toString();
        asked.put(
                transaction,
                new Asked(
                        question.path("name").asText(),
                        question.path("birthDate").asText(),
                        false));
        return Map.of("transaction", transaction);
    }

    private Map<String, Object> result(String transaction) {
        var who = asked.get(transaction);
        if (who == null || who.name().startsWith("만료")) {
            return Map.of("status", "EXPIRED");
        }
        if (who.name().startsWith("거절")) {
            return Map.of("status", "REJECTED");
        }
        if (who.name().startsWith("대기") && !who.looked()) {
            asked.put(transaction, new Asked(who.name(), who.birthDate(), true));
            return Map.of("status", "PENDING");
        }
        return Map.of(
                "status",
                "DONE",
                "name",
                who.name().startsWith("딴사람") ? "다른이름" : who.name(),
                "birthDate",
                who.birthDate(),
                "foreigner",
                who.name().matches("[A-Za-z ]+"),
                "ci",
                ci(who.name(), who.birthDate()),
                "di",
                "di-of-" + transaction);
    }

    private static Map<String, Object> nameCheck(JsonNode question) {
        var number = question.path("residentNumber").asText();
        var century = "1256".indexOf(number.charAt(6)) >= 0 ? "19" : "20";
        return Map.of("result_cd", "1", "ci", ci(question.path("name").asText(), century + number.substring(0, 6)));
    }

    /** 88 characters, the same whichever way somebody comes. */
    static String ci(String name, String birthDate) {
        try {
            var hash = MessageDigest.getInstance("SHA-512").digest((name + birthDate).getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
