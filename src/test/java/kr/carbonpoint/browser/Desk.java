package kr.carbonpoint.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** A clerk's Tasklist: the stock one, in Korean. */
final class Desk {

    private final Visit visit;

    Desk(Visit visit, String clerk, String password) {
        this.visit = visit;
        visit.signIn(clerk, password);
    }

    /** Waits until the queue of the municipality is listed. */
    Desk queue() {
        visit.page()
                .waitForResponse(
                        answer -> answer.url().contains("/list"),
                        () -> visit.press(visit.page().locator(".task-filters").getByText("우리 지자체 확인 업무")));
        return this;
    }

    Locator listed(String task) {
        return visit.page().locator(".tasks-list a[href*='task=%s']".formatted(task));
    }

    Desk open(String task) {
        return open(task, "관리비합산 정보 확인");
    }

    Desk open(String task, String title) {
        visit.press(listed(task).first());
        assertThat(visit.page().locator("h2.task")).hasText(title);
        return this;
    }

    Desk claim() {
        visit.page().waitForResponse(answer -> answer.url().endsWith("/claim"), () -> visit.press("내가 맡기"));
        // The form is read-only until the task belongs to somebody.
        assertThat(visit.button("내가 맡기")).hasCount(0);
        assertThat(new Wizard(visit).field("decision")).isEnabled();
        return this;
    }

    void accept(String task) {
        decide(task, "인정");
    }

    void decide(String task, String decision) {
        new Wizard(visit).choose("decision", decision);
        visit.press("완료");
        assertThat(listed(task)).hasCount(0);
    }
}
