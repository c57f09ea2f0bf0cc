package kr.carbonpoint.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ClientCertificate;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium that is installed on this machine, without a window. Where there is none the tests are skipped; in CI
 * (environment {@code CI=true}) they fail instead.
 */
final class Chromium implements ExecutionCondition, AfterTestExecutionCallback, AfterAllCallback {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final String MISSING = "No Chromium on the PATH (looked for " + String.join(", ", NAMES)
            + "); install one to run the browser tests";

    // Without a word to the outside: updates, field trials and the like.
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<Visit> visits = new ArrayList<>();
    private Playwright playwright;
    private Browser browser;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return find().isPresent() || "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("Chromium is there, or has to be")
                : ConditionEvaluationResult.disabled(MISSING);
    }

    /** A new visitor: no cookies, nothing stored. Ends with the test. */
    Visit visit(String base, Screen screen, Album album) {
        var visit = new Visit(browser().newContext(screen.options()), base, screen, album);
        visits.add(visit);
        return visit;
    }

    /** Somebody whose browser runs no scripts, or could not load them. */
    Visit visitWithoutScripts(String base, Album album) {
        var options = Screen.PHONE.options().setJavaScriptEnabled(false);
        var visit = new Visit(browser().newContext(options), base, Screen.PHONE, album);
        visits.add(visit);
        return visit;
    }

    /** The same with a certificate installed that is offered at one address. */
    Visit visit(String base, Screen screen, Album album, String address, Path certificate, String password) {
        var installed = new ClientCertificate(address).setPfxPath(certificate).setPassphrase(password);
        var options = screen.options().setIgnoreHTTPSErrors(true).setClientCertificates(List.of(installed));
        var visit = new Visit(browser().newContext(options), base, screen, album);
        visits.add(visit);
        return visit;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            visits.forEach(visit -> visit.keep("failed"));
        }
        var over = List.copyOf(visits);
        // Closing fails where something was found: the next test begins without them all the same.
        visits.clear();
        over.forEach(Visit::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Browser browser() {
        if (browser == null) {
            var executable = find().orElseThrow(() -> new AssertionError(MISSING));
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(Visit.PATIENCE);
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(executable).setArgs(QUIET));
        }
        return browser;
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
