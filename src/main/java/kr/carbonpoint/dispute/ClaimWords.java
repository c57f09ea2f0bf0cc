package kr.carbonpoint.dispute;

import java.util.List;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.membership.Claim;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.stereotype.Component;

/** What a dispute is about, in words that give nobody away: "등록하신 집", "도시가스 고객번호 (인천도시가스)". */
@Component
class ClaimWords {

    private final Suppliers suppliers;

    ClaimWords(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** For a mail to the member. */
    static String about(List<Claim> claims) {
        return claims.stream().anyMatch(Claim::isHome) ? "등록하신 집" : "등록하신 고객번호";
    }

    /** @param home what a home is called */
    String list(List<Claim> claims, String home) {
        return claims.stream()
                .map(claim -> "- " + (claim.isHome() ? home : number(claim)))
                .collect(Collectors.joining("\n"));
    }

    private String number(Claim claim) {
        return "%s 고객번호 (%s)"
                .formatted(
                        claim.resource().label(),
                        Markdown.plain(suppliers
                                .find(claim.supplier())
                                .map(Supplier::name)
                                .orElse(claim.supplier())));
    }
}
