package kr.carbonpoint.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * What the database alone allows: the rows that one join leaves in our tables, in the sizes seen there, written by plain
 * JDBC in one transaction a member. No HTTP, no checks, no encryption, no password hash.
 */
class Floor {

    private final DataSource database;
    private final Map<String, Object> member;
    private final List<Map<String, Object>> meters;
    private final List<Map<String, Object>> consents;

    /** Takes the latest member of the application's database as the pattern. */
    Floor(Arena arena) {
        database = arena.dataSource("floor");
        var ours = arena.jdbc("ours");
        member = ours.sql("select * from member order by id desc limit 1")
                .query()
                .singleRow();
        meters = ours.sql("select * from member_meter where member_id = ?")
                .param(member.get("id"))
                .query()
                .listOfRows();
        consents = ours.sql("select * from member_consent where member_id = ?")
                .param(member.get("id"))
                .query()
                .listOfRows();
    }

    Load.Rate run(Duration time) {
        var connections = new ArrayList<Connection>();
        var own = ThreadLocal.withInitial(() -> open(connections));
        try {
            return Load.together(time, () -> write(own.get()));
        } finally {
            connections.forEach(Floor::close);
        }
    }

    private void write(Connection connection) {
        var reference = UUID.randomUUID().toString();
        var now = Timestamp.from(Instant.now());
        var today = LocalDate.now();
        try {
            execute(
                    connection,
                    "insert into application (reference, applicant, started_at, touched_at, ended_at, outcome) values (?, ?, ?, ?, ?, 'JOINED')",
                    reference,
                    reference,
                    now,
                    now,
                    now);
            long id = key(
                    connection,
                    """
                    insert into member (reference, login_id, kind, person, municipality_id, address_id, apartment, dwelling, incentive, profile, joined_on)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                    """,
                    reference,
                    reference.substring(0, 20),
                    member.get("kind"),
                    random(member.get("person")),
                    member.get("municipality_id"),
                    member.get("address_id"),
                    member.get("apartment"),
                    random(member.get("dwelling")),
                    member.get("incentive"),
                    random(member.get("profile")),
                    today);
            for (var meter : meters) {
                execute(
                        connection,
                        "insert into member_meter (member_id, resource, since, billing, supplier_code, number, sealed_number) values (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        meter.get("resource"),
                        today,
                        meter.get("billing"),
                        meter.get("supplier_code"),
                        random(meter.get("number")),
                        random(meter.get("sealed_number")));
            }
            for (var consent : consents) {
                execute(
                        connection,
                        "insert into member_consent values (?, ?, ?, ?)",
                        id,
                        consent.get("term_id"),
                        consent.get("version"),
                        now);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static long key(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = prepared(connection, sql, values);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Other bytes of the same number. */
    private static byte[] random(Object pattern) {
        if (pattern == null) {
            return null;
        }
        var bytes = new byte[((byte[]) pattern).length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    private Connection open(List<Connection> opened) {
        try {
            var connection = database.getConnection();
            connection.setAutoCommit(false);
            synchronized (opened) {
                opened.add(connection);
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
