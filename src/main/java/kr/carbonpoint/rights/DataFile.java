package kr.carbonpoint.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.carbonpoint.privacy.OwnData;
import kr.carbonpoint.privacy.OwnTable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Everything held about a member as a file: a page to read and print, JSON, and a CSV for each table (docs/files.md). */
@Component
class DataFile {

    private final List<OwnData> features;
    private final ITemplateEngine templates;
    private final ObjectMapper json;
    private final Clock clock;

    DataFile(List<OwnData> features, ITemplateEngine templates, ObjectMapper json, Clock clock) {
        this.features = features;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<OwnTable> collect(String reference) {
        return features.stream()
                .flatMap(feature -> feature.of(reference).stream())
                .toList();
    }

    /** Writes part by part; {@code out} is not closed. */
    void write(String reference, List<OwnTable> tables, Locale language, OutputStream out) throws IOException {
        var texts = new Texts(clock.getZone());
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var page = new Context(
                language,
                Map.of(
                        "reference", reference,
                        "madeAt", ZonedDateTime.now(clock),
                        "tables", tables,
                        "texts", texts));
        part(zip, "index.html", templates.process("own-data-file", page).getBytes(StandardCharsets.UTF_8));
        try (InputStream style = new ClassPathResource("static/css/own-data-file.css").getInputStream()) {
            part(zip, "own-data-file.css", style.readAllBytes());
        }
        part(zip, "data.json", json.writerWithDefaultPrettyPrinter().writeValueAsBytes(objects(tables, texts)));
        for (var table : tables) {
            part(zip, "csv/" + table.name() + ".csv", texts.csv(table).getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    private static Map<String, List<Map<String, Object>>> objects(List<OwnTable> tables, Texts texts) {
        var all = new LinkedHashMap<String, List<Map<String, Object>>>();
        tables.forEach(table -> all.put(
                table.name(),
                table.rows().stream().map(row -> texts.object(table, row)).toList()));
        return all;
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
