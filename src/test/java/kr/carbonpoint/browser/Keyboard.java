package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse. Wherever the focus stops on the way, it has to be seen. */
final class Keyboard {

    /** More stops than any page has: who is not there by then is in a trap. */
    private static final int STOPS = 80;

    /**
     * form-js shows the focus of a select field around it, for the input itself is transparent. A heading, where reading
     * begins, is no stop; while Tasklist still draws, the focus may come back to it.
     */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              const shown = getComputedStyle(at.closest('.fjs-form-field-select')?.querySelector('.fjs-input-group') ?? at);
              return at === document.body || at.matches('h2') || (shown.outlineStyle !== 'none' && parseFloat(shown.outlineWidth) >= 2);
            }""";

    private static final String NEXT_FRAME =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

    private final Page page;
    private final Wizard wizard;

    Keyboard(Visit visit) {
        page = visit.page();
        wizard = new Wizard(visit);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Goes on with the tab key until it is there. */
    Keyboard to(Locator place) {
        return go("Tab", place);
    }

    Keyboard backTo(Locator place) {
        return go("Shift+Tab", place);
    }

    private Keyboard go(String key, Locator place) {
        for (int stop = 0; stop < STOPS && !isAt(place); stop++) {
            press(key);
            assertThat(page.evaluate(SEEN)).as("seen: " + where()).isEqualTo(true);
        }
        assertThat(place).isFocused();
        return this;
    }

    Keyboard type(String key, String text) {
        to(wizard.field(key));
        page.keyboard().type(text);
        return this;
    }

    Keyboard tick(String key) {
        to(wizard.field(key)).press("Space");
        assertThat(wizard.field(key)).isChecked();
        return this;
    }

    /** One of a row of radio buttons: the arrow keys choose. */
    Keyboard choose(String key, int number) {
        to(wizard.field(key)).press("Space");
        for (int i = 0; i < number; i++) {
            press("ArrowDown");
        }
        assertThat(wizard.box(key).locator("input[type=radio]").nth(number)).isChecked();
        return this;
    }

    /** A line of a list that opens when the focus comes. */
    Keyboard select(String key, String label) {
        to(wizard.field(key));
        var box = wizard.box(key);
        var lines = box.locator("[role=option]");
        assertThat(lines.first()).isVisible();
        if (wizard.field(key).inputValue().isEmpty()) {
            markWithArrows(lines, label);
        } else {
            // A list that can be searched shows what fits the text in its field.
            press("Control+A");
            page.keyboard().type(label);
            assertThat(lines).hasText(new String[] {label});
        }
        press("Enter");
        assertThat(box.locator("[role=listbox]")).hasCount(0);
        return this;
    }

    private void markWithArrows(Locator lines, String label) {
        for (int i = 1; !label.equals(lines.nth(i - 1).innerText()); i++) {
            press("ArrowDown");
            assertThat(lines.nth(i)).hasAttribute("aria-selected", "true");
            // Only in the frame after it has drawn it form-js knows which line is marked; a hand is slower than that.
            page.evaluate(NEXT_FRAME);
        }
    }

    /** Sends the step; the next one begins at its heading, which is what a screen reader then says. */
    Keyboard next(String step) {
        to(wizard.primary()).press("Enter");
        return at(step);
    }

    Keyboard at(String step) {
        wizard.at(step);
        assertThat(page.locator("h2.task")).isFocused();
        return this;
    }

    private static boolean isAt(Locator place) {
        return (Boolean) place.evaluate("place => place === document.activeElement");
    }

    private String where() {
        return (String) page.evaluate("() => `${document.activeElement.tagName} ${document.activeElement.className}`");
    }
}
