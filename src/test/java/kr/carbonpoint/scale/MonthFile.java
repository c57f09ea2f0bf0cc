package kr.carbonpoint.scale;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * The bills of a month as utilities send them, {@code supplier,customer_number,month,usage}: a line for each member and
 * resource, in no order that the database knows. Some are bad, in each of eight ways.
 */
public class MonthFile {

    private final Country country;
    private final YearMonth month;
    private final int every;

    /** @param every of so many lines one is bad in each way */
    public MonthFile(Country country, YearMonth month, int every) {
        this.country = country;
        this.month = month;
        this.every = every;
    }

    public Path write(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("supplier,customer_number,month,usage\n");
            for (int n = 1; n <= country.members(); n++) {
                // Another order than that of the ids.
                var home = country.home((int) (n * 1_000_003L % country.members()) + 1);
                for (int resource = 1; resource <= 3; resource++) {
                    line(out, home, resource, (n * 3L + resource) % every);
                }
            }
        }
        return file;
    }

    /** The bills of one member of a hundred again, each with one more. */
    public Path writeCorrections(Path file) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("supplier,customer_number,month,usage\n");
            for (int id = 100; id <= country.members(); id += 100) {
                var home = country.home(id);
                for (int resource = 1; resource <= 3; resource++) {
                    good(out, home, resource, Usage.of(home, resource, month) + 1);
                }
            }
        }
        return file;
    }

    private void line(Writer out, Home home, int resource, long kind) throws IOException {
        var supplier = home.supplier(resource);
        var number = home.number(resource);
        int usage = Usage.of(home, resource, month);
        switch ((int) kind) {
            case 0 -> raw(out, "NOBODY", number, month.toString(), String.valueOf(usage));
            case 1 -> raw(out, supplier, "9" + number.substring(1) + "9", month.toString(), String.valueOf(usage));
            case 2 -> raw(out, supplier, number, "2026-13", String.valueOf(usage));
            case 3 -> raw(out, supplier, number, "2099-01", String.valueOf(usage));
            case 4 -> raw(out, supplier, number, month.toString(), "-" + usage);
            case 5 -> raw(out, supplier, number, month.toString(), "many");
            case 6 -> raw(out, supplier, number, month.toString(), String.valueOf(usage * 100 + 100_000));
            case 7 -> {
                good(out, home, resource, usage);
                good(out, home, resource, usage + 7);
            }
            default -> good(out, home, resource, usage);
        }
    }

    private void good(Writer out, Home home, int resource, int usage) throws IOException {
        raw(
                out,
                home.supplier(resource),
                home.number(resource),
                month.toString(),
                usage + (home.id() % 2 == 0 ? "" : ".4"));
    }

    private static void raw(Writer out, String supplier, String number, String month, String usage) throws IOException {
        out.write(supplier);
        out.write(',');
        out.write(number);
        out.write(',');
        out.write(month);
        out.write(',');
        out.write(usage);
        out.write('\n');
    }
}
