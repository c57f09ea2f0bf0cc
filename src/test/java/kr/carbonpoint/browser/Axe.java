package kr.carbonpoint.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Asks axe what keeps people out of a page: WCAG 2.0 to 2.2, A and AA, and axe's own best practices. Nothing
 * is excluded; but of the stock Tasklist that clerks see only the form is ours, and {@code docs/accessibility.md} says what
 * the rest leaves.
 */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String OVERFLOW =
            "() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) > document.documentElement.clientWidth";

    private Axe() {}

    /** One line a finding: rule, what it says, and where. */
    static List<String> faults(Page page) {
        var findingsOnly = new AxeRunOptions();
        findingsOnly.setResultTypes(List.of("violations"));
        // Legacy: without a second browser page, which only pages with foreign frames need.
        var axe = new AxeBuilder(page).options(findingsOnly).withTags(RULES).setLegacyMode(true);
        if (isStock(page)) {
            if (page.locator(".fjs-container").count() == 0) {
                return List.of();
            }
            axe.include(".fjs-container");
        }
        return axe.analyze().getViolations().stream().map(Axe::line).toList();
    }

    /** WCAG 1.4.10: whether the page has to be scrolled sideways. */
    static boolean overflows(Page page) {
        return !isStock(page) && (Boolean) page.evaluate(OVERFLOW);
    }

    private static boolean isStock(Page page) {
        return page.url().contains("/camunda/") && page.locator("body.resident").count() == 0;
    }

    private static String line(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getHelp(),
                        rule.getNodes().stream().map(CheckedNode::getTarget).toList());
    }
}
