package kr.carbonpoint.payout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.incentive.Bank;
import kr.carbonpoint.incentive.Banks;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.payout.PaymentLines.Part;
import kr.carbonpoint.payout.PayoutRun.State;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The files of an approved list: transfers by the municipality's template, a CSV list for each other channel. They are
 * written when asked for, never kept, and say the same every time.
 */
@Service
public class TransferFiles {

    private final RunStore runs;
    private final PayoutPolicies policies;
    private final TransferTemplates templates;
    private final PaymentList list;
    private final PaymentLines lines;
    private final Banks banks;
    private final AccessLog accessLog;
    private final JdbcClient jdbc;

    TransferFiles(
            RunStore runs,
            PayoutPolicies policies,
            TransferTemplates templates,
            PaymentList list,
            PaymentLines lines,
            Banks banks,
            AccessLog accessLog,
            JdbcClient jdbc) {
        this.runs = runs;
        this.policies = policies;
        this.templates = templates;
        this.list = list;
        this.lines = lines;
        this.banks = banks;
        this.accessLog = accessLog;
        this.jdbc = jdbc;
    }

    /** The names of all files of a list, as in {@code PAYOUT-2026H1-12-1-cash-1.xlsx}; empty before it is approved. */
    public List<String> names(int run) {
        return List.copyOf(parts(run(run)).keySet());
    }

    /**
     * How many lines a file has, without the header.
     *
     * @throws Refusal as {@link #write}
     */
    public long rows(int id, String name, String actor) {
        return lines.expected(permitted(run(id), name, actor)).count();
    }

    /**
     * Writes one file. Who did is logged.
     *
     * @throws Refusal when the list is not approved, or the actor prepared or approved it
     * @throws IllegalStateException when what was written is not what was approved: the file must not be used
     */
    public void write(int id, String name, String actor, OutputStream out) {
        var run = run(id);
        var part = permitted(run, name, actor);
        list.verify(id);
        accessLog.read(actor, run.reference(), Purpose.PAYOUT_FILE);
        runs.log(run, actor, "FILE_WRITTEN", name);
        try {
            var written = part.channel() == IncentiveKind.CASH ? transfers(run, part, out) : channel(part, out);
            if (!written.equals(lines.expected(part))) {
                throw new IllegalStateException("Pay-out %d: %s differs from the list".formatted(id, part.channel()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part permitted(PayoutRun run, String name, String actor) {
        var part = parts(run).get(name);
        if (part == null) {
            throw new Refusal(null, "그런 파일이 없어요. 화면을 새로 고쳐 주세요.");
        }
        if (!run.isIn(State.APPROVED) && !run.isIn(State.EXPORTED)) {
            throw new Refusal(null, "승인된 명단만 내려받을 수 있어요.");
        }
        if (actor.equals(run.preparedBy()) || actor.equals(run.approvedBy())) {
            throw new Refusal(null, "명단을 만들거나 승인한 사람은 파일을 내려받을 수 없어요.");
        }
        return part;
    }

    private PaymentLines.Totals transfers(PayoutRun run, Part part, OutputStream out) throws IOException {
        var template = template(run);
        var bankNames = banks.all().stream().collect(Collectors.toMap(Bank::code, Bank::name));
        var sheet = sheet(template, out);
        if (template.header()) {
            sheet.row(template.headers());
        }
        var totals = lines.read(
                part,
                line -> row(
                        sheet,
                        template.cells(
                                line, bankNames.getOrDefault(line.profile().bank(), ""), passbook(run))));
        sheet.finish();
        return totals;
    }

    private PaymentLines.Totals channel(Part part, OutputStream out) throws IOException {
        var columns = ChannelList.of(part.channel());
        var sheet = new CsvSheet(out, "UTF_8_BOM");
        sheet.row(columns.headers());
        var totals = lines.read(part, line -> row(sheet, columns.cells(line)));
        sheet.finish();
        return totals;
    }

    private static Sheet sheet(TransferTemplate template, OutputStream out) throws IOException {
        return switch (template.kind()) {
            case CSV -> new CsvSheet(out, template.encoding());
            case XLS -> WorkbookSheet.xls(template.sheet(), out);
            case XLSX -> WorkbookSheet.xlsx(template.sheet(), out);
        };
    }

    private static void row(Sheet sheet, List<Object> cells) {
        try {
            sheet.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most 14 bytes in the encoding of the banks, the width of a passbook. */
    private static String passbook(PayoutRun run) {
        return "탄소포인트%02d%s".formatted(run.half().year() % 100, run.half().number() == 1 ? "상" : "하");
    }

    private Map<String, Part> parts(PayoutRun run) {
        var parts = new LinkedHashMap<String, Part>();
        if (run.isIn(State.OPEN) || run.isIn(State.PREPARED)) {
            return parts;
        }
        for (var channel : channels(run)) {
            if (channel.kind() == IncentiveKind.CASH) {
                var template = template(run);
                for (int file = 0; (long) file * template.maxRows() < channel.count(); file++) {
                    long skip = (long) file * template.maxRows();
                    parts.put(
                            name(run, "cash-" + (file + 1), template.kind().name()),
                            new Part(run.id(), channel.kind(), skip, template.maxRows()));
                }
            } else {
                parts.put(
                        name(run, channel.kind().name().replace('_', '-'), "csv"),
                        new Part(run.id(), channel.kind(), 0, channel.count()));
            }
        }
        return parts;
    }

    private record Channel(IncentiveKind kind, long count) {}

    private List<Channel> channels(PayoutRun run) {
        return new ArrayList<>(
                jdbc.sql("""
                        select channel as kind, count(*) from payment
                        where run_id = ? and state <> 'HELD' group by channel order by channel
                        """).param(run.id()).query(Channel.class).list());
    }

    private static String name(PayoutRun run, String what, String ending) {
        return "%s-%d-%s.%s"
                .formatted(
                        run.reference(), run.round(), what.toLowerCase(Locale.ROOT), ending.toLowerCase(Locale.ROOT));
    }

    private TransferTemplate template(PayoutRun run) {
        return templates.get(policies.of(run.municipality()).template());
    }

    private PayoutRun run(int id) {
        return runs.find(id).orElseThrow(() -> new IllegalArgumentException("No pay-out " + id));
    }
}
