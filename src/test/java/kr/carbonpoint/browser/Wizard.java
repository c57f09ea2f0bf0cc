package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.regex.Pattern;

/** The open step of a resident in Tasklist. Fields are given by their keys. */
final class Wizard {

    private final Visit visit;
    private final Page page;

    Wizard(Visit visit) {
        this(visit, visit.page());
    }

    Wizard(Visit visit, Page tab) {
        this.visit = visit;
        this.page = tab;
    }

    /** Waits for a step, by the name of its task. */
    Wizard at(String step) {
        assertThat(page.locator("h2.task")).hasText(step);
        assertThat(page.locator(".signup-actions")).hasCount(1);
        return this;
    }

    /** The input of a field, or the first of its radio buttons. */
    Locator field(String key) {
        return page.locator("input[id$='-%1$s'], textarea[id$='-%1$s'], input[id$='-%1$s-0']".formatted(key));
    }

    Locator box(String key) {
        return field(key).locator("xpath=ancestor::*[contains(concat(' ', @class, ' '), ' fjs-form-field ')][1]");
    }

    Wizard type(String key, String text) {
        field(key).fill(text);
        return this;
    }

    Wizard tick(String key) {
        visit.press(field(key));
        assertThat(field(key)).isChecked();
        return this;
    }

    Wizard choose(String key, String label) {
        visit.press(box(key).locator("label[for]").filter(exactly(label)));
        return this;
    }

    Wizard select(String key, String label) {
        var item = box(key).locator(".fjs-dropdownlist-item").filter(exactly(label));
        for (int press = 0; press == 0 || press < 5 && !appears(item); press++) {
            visit.press(box(key).locator(".fjs-input-group"));
        }
        visit.press(item);
        return this;
    }

    /** A list that does not open while the page still settles is pressed again, as a person would. */
    private static boolean appears(Locator item) {
        try {
            item.waitFor(new Locator.WaitForOptions().setTimeout(4_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    /** Waits until the server keeps it. */
    Wizard typeAndKeep(String key, String text) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/draft")
                        && answer.ok()
                        && answer.request().postData().contains(text),
                () -> type(key, text));
        return this;
    }

    Wizard check(String key) {
        visit.press(box(key).locator(".signup-check"));
        return this;
    }

    Locator hint(String key) {
        return box(key).locator(".signup-hint");
    }

    Locator fault(String key) {
        return box(key).locator(".fjs-form-field-error");
    }

    Locator notice() {
        return page.locator(".form-notice");
    }

    Locator primary() {
        return page.locator(".signup-actions .primary");
    }

    void back() {
        visit.press(page.locator(".signup-actions").getByText("이전"));
    }

    void next() {
        visit.press(primary());
    }

    /** The public reference of the application. */
    String reference() {
        return (String)
                page.evaluate("() => fetch('/signup/state').then(state => state.json()).then(it => it.reference)");
    }

    private static Locator.FilterOptions exactly(String label) {
        var escaped = label.replaceAll("[\\W&&[\\p{ASCII}]&&[^ ]]", "\\\\$0");
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + escaped + "\\s*$"));
    }
}
