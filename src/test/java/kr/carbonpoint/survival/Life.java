package kr.carbonpoint.survival;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import kr.carbonpoint.Services;
import kr.carbonpoint.payout.BankResults;
import kr.carbonpoint.payout.Campaigns;
import kr.carbonpoint.payout.PayoutRun;
import kr.carbonpoint.payout.PayoutRuns;
import kr.carbonpoint.payout.TransferFiles;
import kr.carbonpoint.settlement.Settlements;
import kr.carbonpoint.usage.UsageFiles;
import kr.carbonpoint.usage.UsageQuestions;

/** What happens to a village from the file of a month to the money, as processes and people would have it done. */
class Life implements AutoCloseable {

    /** In this order; one that did not end is begun again, as a job or a person would. */
    enum Step {
        LOAD,
        COLLECT,
        SETTLE,
        CHECK_PAYEES,
        LIST,
        PREPARE,
        APPROVE,
        EXPORT,
        READ_RESULTS,
        LIST_AGAIN
    }

    private final Services services;
    private final Path folder;
    private boolean backwards;

    private Life(Services services, Path folder) {
        this.services = services;
        this.folder = folder;
    }

    /** Takes the last municipality first. */
    Life backwards() {
        backwards = true;
        return this;
    }

    /** @param folder with the files that come in, and for those that go out */
    static Life on(String url, Path folder, Moments moments) {
        var settings = Map.of("carbonpoint.usage.inbox", folder.resolve("in").toString());
        return new Life(Services.open(url, settings, moments::around), folder);
    }

    void take(Step step) {
        switch (step) {
            case LOAD -> {
                var files = services.get(UsageFiles.class);
                files.arrived().forEach(files::load);
            }
            case COLLECT -> services.get(UsageQuestions.class).collect(Village.MONTH);
            case SETTLE ->
                municipalities().forEach(m -> services.get(Settlements.class).settle(Village.HALF, m, "timer"));
            case CHECK_PAYEES ->
                municipalities().forEach(m -> {
                    services.get(Campaigns.class).ask(Village.HALF, m);
                    while (services.get(Campaigns.class).recheckHolders(Village.HALF, m)) {}
                });
            default -> municipalities().forEach(m -> pay(step, m));
        }
    }

    private void pay(Step step, long municipality) {
        var runs = services.get(PayoutRuns.class);
        var reference = "PAYOUT-" + Village.HALF + "-" + municipality;
        if (step == Step.LIST || step == Step.LIST_AGAIN) {
            runs.list(runs.open(Village.HALF, municipality, reference).id());
            return;
        }
        var run = runs.get(reference);
        // A person sees where the list is, and presses only the button that is there.
        switch (step) {
            case PREPARE -> unlessDone(run, "OPEN", () -> runs.prepare(run.id(), "preparer"));
            case APPROVE ->
                unlessDone(run, "PREPARED", () -> runs.approve(run.id(), "approver", run.members(), run.won()));
            case EXPORT -> {
                write(run);
                unlessDone(run, "APPROVED", () -> runs.export(run.id(), "exporter"));
            }
            default -> {
                readResults(run);
                runs.close(run.id());
            }
        }
    }

    private void write(PayoutRun run) {
        var files = services.get(TransferFiles.class);
        for (var name : files.names(run.id())) {
            try (var out = Files.newOutputStream(folder.resolve("out").resolve(name))) {
                files.write(run.id(), name, "exporter", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void readResults(PayoutRun run) {
        try (var in = Files.newInputStream(Bank.result(folder, run.reference()))) {
            services.get(BankResults.class).read(run.id(), "result.csv", in, "exporter");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unlessDone(PayoutRun run, String state, Runnable button) {
        if (run.state().toString().equals(state)) {
            button.run();
        }
    }

    private List<Long> municipalities() {
        var all = new ArrayList<>(services.get(Settlements.class).municipalities(Village.HALF));
        if (backwards) {
            Collections.reverse(all);
        }
        return all;
    }

    @Override
    public void close() {
        services.close();
    }
}
