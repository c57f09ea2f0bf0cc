package kr.carbonpoint.resource.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import kr.carbonpoint.Database;
import kr.carbonpoint.resource.Suppliers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class BillPicturesIntegrationTests {

    private final MockMvcTester web = MockMvcTester.of(new BillPictures(new Suppliers(Database.jdbc())));

    BillPicturesIntegrationTests() throws IOException {}

    @Test
    void pictureShowsTheNumbersNameAndPlace() throws IOException {
        var picture = web.get().uri("/bills/KEPCO.svg").exchange();

        assertThat(picture)
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.parseMediaType("image/svg+xml"))
                .hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, public")
                .bodyText()
                .contains("전기 요금 고지서", "한국전력공사", ">고객번호<", "00 0000 0000", "숫자 10자리", "<title", "<desc");
        keep("KEPCO", picture.getResponse().getContentAsByteArray());
    }

    @Test
    void unknownLengthIsNotDrawnAsACount() throws IOException {
        var picture = web.get().uri("/bills/WATER_INCHEON.svg").exchange();

        assertThat(picture).bodyText().contains(">0000 00…<", "숫자 6~20자리", "000 ㎥");
        keep("WATER_INCHEON", picture.getResponse().getContentAsByteArray());
    }

    @Test
    void longNumberIsDrawnInGroups() throws IOException {
        var picture = web.get().uri("/bills/GAS_MIRAEN_SEOHAE.svg").exchange();

        assertThat(picture).bodyText().contains("0 0000 0000 0000", "납부자번호");
        keep("GAS_MIRAEN_SEOHAE", picture.getResponse().getContentAsByteArray());
    }

    @Test
    void everySupplierHasAWellFormedPicture() throws Exception {
        var xml = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        for (var code : Database.jdbc()
                .sql("select code from supplier")
                .query(String.class)
                .list()) {
            var picture = web.get().uri("/bills/{code}.svg", code).exchange();

            assertThat(picture).hasStatusOk().bodyText().doesNotContain("{", "}");
            xml.parse(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray()));
        }
    }

    @Test
    void unknownSupplierHasNone() {
        assertThat(web.get().uri("/bills/NOBODY.svg")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** For a look at them: {@code target/bills}. */
    private static void keep(String code, byte[] picture) throws IOException {
        Files.write(Files.createDirectories(Path.of("target", "bills")).resolve(code + ".svg"), picture);
    }
}
