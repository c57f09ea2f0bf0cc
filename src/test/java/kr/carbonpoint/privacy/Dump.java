package kr.carbonpoint.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that PostgreSQL keeps: as a copy of every table, and as the files on the disk. */
final class Dump {

    private static final Pattern BINARY = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    private final DataSource database;
    private final JdbcClient jdbc;

    Dump(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * The rows of every table of every schema, the system's and the large objects included; binary values also decoded.
     * What the planner has sampled of a table counts to that table: what may stand there may stand in its statistics.
     */
    Map<String, byte[]> tables() throws SQLException, IOException {
        var names = jdbc.sql("""
                        select format('%I.%I', nspname, relname) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                        where relkind in ('r', 'm', 'p') and relpersistence <> 't' and relname <> 'pg_statistic' order by 1
                        """).query(String.class).list();
        var tables = new TreeMap<String, byte[]>();
        try (Connection connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var name : names) {
                var rows = new ByteArrayOutputStream();
                for (var query : new String[] {name, "pg_statistic where starelid = '" + name + "'::regclass"}) {
                    copy.copyOut("copy (select * from " + query + ") to stdout (format csv)", rows);
                }
                BINARY.matcher(rows.toString(ISO_8859_1))
                        .results()
                        .map(binary -> HexFormat.of().parseHex(binary.group(1)))
                        .forEach(rows::writeBytes);
                tables.put(name, rows.toByteArray());
            }
        }
        return tables;
    }

    /** Hands over the database's files and its write-ahead log. */
    void files(BiConsumer<Path, byte[]> reader) throws IOException {
        jdbc.sql("checkpoint").update();
        var root = Path.of(jdbc.sql("show data_directory").query(String.class).single());
        var own = jdbc.sql("select oid::text from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        for (var folder : new Path[] {root.resolve("base").resolve(own), root.resolve("pg_wal")}) {
            Files.walkFileTree(folder, new Reading(reader));
        }
    }

    /** Passes over what is gone: the server tidies up while we read. */
    private static final class Reading extends SimpleFileVisitor<Path> {

        private final BiConsumer<Path, byte[]> reader;

        Reading(BiConsumer<Path, byte[]> reader) {
            this.reader = reader;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                reader.accept(file, Files.readAllBytes(file));
            } catch (NoSuchFileException gone) {
                return visitFileFailed(file, gone);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
