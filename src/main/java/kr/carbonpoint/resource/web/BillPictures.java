package kr.carbonpoint.resource.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import kr.carbonpoint.resource.Supplier;
import kr.carbonpoint.resource.Suppliers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Draws a plain sample bill of a supplier, the customer number ringed in red: {@code /bills/KEPCO.svg}. */
@RestController
class BillPictures {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final int GROUP = 4;

    private final Suppliers suppliers;
    private final String template;

    BillPictures(Suppliers suppliers) throws IOException {
        this.suppliers = suppliers;
        this.template = new ClassPathResource("bills/bill.svg").getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping("/bills/{code}.svg")
    ResponseEntity<String> picture(@PathVariable String code) {
        return suppliers
                .find(code)
                .map(supplier -> ResponseEntity.ok()
                        .contentType(SVG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                        .body(draw(supplier)))
                .orElse(ResponseEntity.notFound().build());
    }

    private String draw(Supplier supplier) {
        var picture = template;
        for (var value : values(supplier).entrySet()) {
            picture = picture.replace("{" + value.getKey() + "}", HtmlUtils.htmlEscape(value.getValue(), "UTF-8"));
        }
        return picture;
    }

    private static Map<String, String> values(Supplier supplier) {
        var resource = supplier.resource();
        return Map.of(
                "resource", resource.label(),
                "unit", resource.unit(),
                "supplier", supplier.name(),
                "label", supplier.numberLabel(),
                "digits", supplier.digits(),
                "number", zeros(supplier),
                "colour",
                        switch (resource) {
                            case ELECTRICITY -> "#1d4f91";
                            case WATER -> "#00697a";
                            case GAS -> "#8a4300";
                        });
    }

    /** Zeros in groups of four from the right; of an unknown length only a beginning, so that nobody counts them. */
    private static String zeros(Supplier supplier) {
        if (supplier.fewest() != supplier.most()) {
            return "0000 00…";
        }
        return "0".repeat(supplier.most()).replaceAll("(?<=0)(?=(?:0{%d})+$)".formatted(GROUP), " ");
    }
}
