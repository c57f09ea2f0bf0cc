package kr.carbonpoint.staff;

import java.util.Map;
import kr.carbonpoint.engine.Refusal;
import org.springframework.ui.Model;

/**
 * A file with data of members that somebody is about to take away: the page that asks why first.
 *
 * @param path where asking (GET) and taking (POST) go
 * @param rows without a header
 * @param back path of the page that led here
 */
public record Taking(String path, String file, long rows, String back) {

    public String page(Model model) {
        model.addAttribute("taking", this);
        return "staff/take";
    }

    /** The page again, with what was chosen and typed. */
    public String page(Model model, Refusal refused, String grounds, String words) {
        model.addAttribute("problem", refused.getMessage());
        model.addAttribute("given", Map.of("grounds", grounds, "words", words));
        return page(model);
    }
}
