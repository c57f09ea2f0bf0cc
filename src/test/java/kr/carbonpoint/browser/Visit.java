package kr.carbonpoint.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.List;

/** One person in front of one screen. */
final class Visit {

    /** How long to wait for anything, in milliseconds. */
    static final int PATIENCE = 30_000;

    private final BrowserContext context;
    private final String base;
    private final Screen screen;
    private final Album album;
    private final List<String> errors = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Page page;

    Visit(BrowserContext context, String base, Screen screen, Album album) {
        this.context = context;
        this.base = base;
        this.screen = screen;
        this.album = album;
        context.setDefaultTimeout(PATIENCE);
        page = tab();
    }

    Page page() {
        return page;
    }

    /** Another tab of the same browser. */
    Page tab() {
        var tab = context.newPage();
        tab.onPageError(errors::add);
        tab.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                errors.add(tab.url() + ": " + message.text());
            }
        });
        return tab;
    }

    void open(String path) {
        page.navigate(base + path);
    }

    /** Goes on where somebody without a screen has come to. */
    Visit with(List<HttpCookie> cookies) {
        context.addCookies(cookies.stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setDomain("localhost")
                        .setPath(cookie.getPath()))
                .toList());
        return this;
    }

    void forget(String cookie) {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
    }

    /** With the finger or with the mouse. */
    void press(Locator place) {
        if (screen.touch()) {
            place.tap();
        } else {
            place.click();
        }
    }

    void press(String button) {
        press(button(button));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void follow(String link) {
        press(page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true)));
    }

    void signIn(String user, String password) {
        open("/login");
        page.getByLabel("아이디").fill(user);
        page.getByLabel("비밀번호").fill(password);
        press("로그인");
    }

    /** Waits until the page says so. */
    void sees(String... words) {
        for (var word : words) {
            page.getByText(word)
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .waitFor();
        }
    }

    /** Nothing personal is left for the next person who sits down at this browser. */
    void keepsNothingOf(List<String> personal) {
        var kept = page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");
        assertThat((String) kept).doesNotContain(personal);
    }

    /** Keeps a picture, and lets {@link Axe} look as well. */
    void shot(String name) {
        fits(name);
        Axe.faults(page).forEach(fault -> faults.add(name + ": " + fault));
    }

    /** Keeps a picture of a page that nobody has to scroll sideways. */
    void fits(String name) {
        keep(name);
        if (Axe.overflows(page)) {
            faults.add(name + ": has to be scrolled sideways");
        }
    }

    /** Keeps a picture only. */
    void keep(String name) {
        album.add(page, name);
    }

    void close() {
        context.close();
        assertThat(errors).as("errors of scripts").isEmpty();
        assertThat(faults).as("what keeps people out").isEmpty();
    }
}
