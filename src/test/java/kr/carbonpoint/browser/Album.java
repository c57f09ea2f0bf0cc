package kr.carbonpoint.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotScale;
import java.nio.file.Path;

/** The numbered pictures of one story, kept as build output. */
final class Album {

    private final Path folder;
    private int pictures;

    Album(String story) {
        folder = Path.of("target/screenshots", story);
    }

    void add(Page page, String name) {
        var file = folder.resolve("%02d-%s.png".formatted(++pictures, name));
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setScale(ScreenshotScale.CSS)
                .setPath(file));
    }
}
