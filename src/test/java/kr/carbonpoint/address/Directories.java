package kr.carbonpoint.address;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import kr.carbonpoint.CarbonPointApplication;
import kr.carbonpoint.Database;
import kr.carbonpoint.inbox.InboxFiles;
import kr.carbonpoint.reference.ReferenceData;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Empty directories for tests, each in a database of its own, and lines to fill them with. */
final class Directories {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), CarbonPointApplication.ZONE);

    private Directories() {}

    static DataSource empty(String database) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Database.url(Database.create(database)));
        dataSource.setUser("postgres");
        Flyway.configure()
                .dataSource(dataSource)
                .callbacks(new ReferenceData())
                .load()
                .migrate();
        return dataSource;
    }

    static InboxFiles files(DataSource dataSource) {
        return new InboxFiles(dataSource, new JdbcTransactionManager(dataSource), CLOCK);
    }

    static AddressAdditions additions(DataSource dataSource) {
        return new AddressAdditions(JdbcClient.create(dataSource), event -> {}, CLOCK);
    }

    static InputStream ms949(String... lines) {
        return new ByteArrayInputStream((String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName("MS949")));
    }

    /** A line of 도로명주소 한글 in 검단구 마전동, 완정로. */
    static String address(int number, String name, String change) {
        return address("2829010300", "검단구", number, name, change);
    }

    static String address(String dongCode, String district, int number, String name, String change) {
        return "%s4265063%s|%s|인천광역시|%s|마전동||0|1003|%d|%s4265063|완정로|0|%d|0|%s|마전동|22642||20260701|1|%s||%s|"
                .formatted(
                        dongCode.substring(0, 8),
                        "0%05d00000".formatted(number),
                        dongCode,
                        district,
                        number,
                        dongCode.substring(0, 5),
                        number,
                        dongCode,
                        change,
                        name);
    }

    static String id(int number) {
        return "2829010342650630%05d00000".formatted(number);
    }

    /** A line of 건물DB for one building at that address. */
    static String building(int number, int serial, String dong, String change) {
        return ("2829010300|인천광역시|검단구|마전동||0|1003|%d|282904265063|완정로|0|%d|0||%s|%s|00|2829010300|마전동|22642|||%s"
                        + "|20260701|||1|22642|1||")
                .formatted(number, number, dong, "282901030010030001%07d".formatted(serial), change);
    }

    /** A line of 상세주소DB for one 호. */
    static String detail(int number, int serial, String dong, int ho) {
        return "28290|1|1|1|0|%s|1층|%d호||0|%s|2829010300|282904265063|0|%d|0"
                .formatted(dong, ho, "282901030010030001%07d".formatted(serial), number);
    }
}
