package kr.carbonpoint.payout;

import java.util.function.Consumer;
import javax.sql.DataSource;
import kr.carbonpoint.incentive.IncentiveKind;
import kr.carbonpoint.membership.Profile;
import kr.carbonpoint.privacy.SealedDocuments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the payments of a list one by one through a cursor, always in the same order, with the profile they were made for. */
@Component
class PaymentLines {

    private static final int FETCH = 500;

    /** A part of the payments of a channel: {@code rows} of them after the first {@code skip}. */
    record Part(int run, IncentiveKind channel, long skip, long rows) {}

    record Totals(long count, long won) {}

    private final JdbcClient jdbc;
    private final SealedDocuments documents;
    private final TransactionTemplate reading;

    PaymentLines(DataSource dataSource, SealedDocuments documents, PlatformTransactionManager transactions) {
        var cursor = new JdbcTemplate(dataSource);
        cursor.setFetchSize(FETCH);
        jdbc = JdbcClient.create(cursor);
        this.documents = documents;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Hands over each line; returns what they come to. */
    Totals read(Part part, Consumer<PaymentLine> consumer) {
        // A cursor lives in a transaction.
        return reading.execute(status -> {
            long[] totals = new long[2];
            jdbc.sql("""
                            select payment.id, reference, road_address, won, coalesce(sent_to, profile) as profile
                            from payment join member on member.id = member_id
                            left join address on address.id = coalesce(sent_address, address_id)
                            where run_id = ? and channel = ? and state <> 'HELD'
                            order by member_id offset ? limit ?
                            """)
                    .params(part.run(), part.channel().name(), part.skip(), part.rows())
                    .query(row -> {
                        var reference = row.getString("reference");
                        var line = new PaymentLine(
                                row.getLong("id"),
                                part.skip() + totals[0] + 1,
                                reference,
                                row.getString("road_address"),
                                row.getLong("won"),
                                profile(row.getBytes("profile"), reference));
                        consumer.accept(line);
                        totals[0]++;
                        totals[1] += line.won();
                    });
            return new Totals(totals[0], totals[1]);
        });
    }

    /** Of somebody who left long ago nothing is known any more. */
    private Profile profile(byte[] sealed, String reference) {
        return sealed == null ? Profile.UNKNOWN : documents.open(sealed, reference, Profile.class);
    }

    /** What the lines should come to, from the list alone. */
    Totals expected(Part part) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(won), 0) as won from (
                            select won from payment where run_id = ? and channel = ? and state <> 'HELD'
                            order by member_id offset ? limit ?
                        ) part
                        """)
                .params(part.run(), part.channel().name(), part.skip(), part.rows())
                .query(Totals.class)
                .single();
    }
}
