package kr.carbonpoint.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads {@code data/<nn>-<table>.csv} (UTF-8, comma, header row with column names) after every migration, in the order
 * of the file names. New rows are inserted and changed ones updated by primary key; a row that left the file stays, for
 * something may refer to it: end its validity instead.
 */
@Component
public class ReferenceData extends BaseCallback {

    private static final Logger log = LoggerFactory.getLogger(ReferenceData.class);

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:data/*.csv");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                merge(file, context.getConnection());
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("Reference data cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void merge(Resource file, Connection connection) throws IOException, SQLException {
        String name = file.getFilename();
        String table = name.substring(name.indexOf('-') + 1, name.lastIndexOf('.'));
        try (Statement sql = connection.createStatement();
                var reader = new BufferedReader(new InputStreamReader(file.getInputStream(), "UTF-8"))) {
            var columns = List.of(reader.readLine().split(","));
            var all = String.join(", ", columns);
            sql.execute("create temp table incoming as select %s from %s with no data".formatted(all, table));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming (%s) from stdin (format csv)".formatted(all), reader);
            int changed = sql.executeUpdate(merging(table, columns, primaryKey(sql, table)));
            sql.execute("drop table incoming");
            log.info("{}: {} rows new or changed", name, changed);
        } catch (SQLException e) {
            throw new SQLException(name + ": " + e.getMessage(), e);
        }
    }

    private static String merging(String table, List<String> columns, List<String> key) {
        var rest = columns.stream().filter(column -> !key.contains(column)).toList();
        var action = rest.isEmpty()
                ? "nothing"
                : "update set (%s) = row(%s) where (%s) is distinct from (%s)"
                        .formatted(
                                String.join(", ", rest),
                                prefixed("excluded.", rest),
                                prefixed(table + ".", rest),
                                prefixed("excluded.", rest));
        var all = String.join(", ", columns);
        return "insert into %s (%s) select %s from incoming on conflict (%s) do %s"
                .formatted(table, all, all, String.join(", ", key), action);
    }

    private static String prefixed(String prefix, List<String> columns) {
        return columns.stream().map(prefix::concat).collect(Collectors.joining(", "));
    }

    private static List<String> primaryKey(Statement sql, String table) throws SQLException {
        try (var key = sql.executeQuery("""
                select array_agg(attname::text) from pg_attribute
                join pg_index on indrelid = attrelid and attnum = any (indkey)
                where indisprimary and attrelid = '%s'::regclass
                """.formatted(table))) {
            key.next();
            return List.of((String[]) key.getArray(1).getArray());
        }
    }
}
