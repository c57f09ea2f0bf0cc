package kr.carbonpoint.browser;

import com.microsoft.playwright.Browser;

/** What people hold in their hands or have on their desks. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    boolean touch() {
        return this == PHONE;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(touch())
                .setHasTouch(touch())
                .setDeviceScaleFactor(touch() ? 2 : 1)
                .setLocale("ko-KR")
                .setTimezoneId("Asia/Seoul");
    }

    /** As in the names of folders. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
