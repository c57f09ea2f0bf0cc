package kr.carbonpoint.usage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.carbonpoint.membership.KeySeries;
import kr.carbonpoint.resource.Supplier;

/** Finds a supplier by the bytes of its code or name, without an object a line. */
final class SupplierTable {

    /** What a line needs to know of its supplier. */
    record Entry(byte[] name, byte[] key, int resource, int fewest, int most) {}

    private static final int SIZE = 4096;

    private final Entry[] entries = new Entry[SIZE];

    SupplierTable(List<Supplier> suppliers) {
        for (var supplier : suppliers) {
            put(supplier, supplier.code().getBytes(UTF_8));
            put(supplier, supplier.code().toLowerCase(Locale.ROOT).getBytes(UTF_8));
        }
        for (var supplier : suppliers) {
            boolean unique = suppliers.stream()
                            .filter(other -> other.name().equals(supplier.name()))
                            .count()
                    == 1;
            if (unique) {
                put(supplier, supplier.name().getBytes(UTF_8));
                put(supplier, supplier.name().getBytes(Charset.forName("MS949")));
            }
        }
    }

    /** {@code null} when there is none. */
    Entry find(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        while (entries[place] != null) {
            var name = entries[place].name();
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return entries[place];
            }
            place = (place + 1) % SIZE;
        }
        return null;
    }

    private void put(Supplier supplier, byte[] name) {
        int place = place(name, 0, name.length);
        while (entries[place] != null) {
            if (Arrays.equals(entries[place].name(), name)) {
                return;
            }
            place = (place + 1) % SIZE;
        }
        entries[place] = new Entry(
                name,
                KeySeries.supplier(supplier.code()),
                supplier.resource().ordinal() + 1,
                supplier.fewest(),
                supplier.most());
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return Math.floorMod(hash, SIZE);
    }
}
