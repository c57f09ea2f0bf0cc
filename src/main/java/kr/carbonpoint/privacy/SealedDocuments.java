package kr.carbonpoint.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Personal records as sealed JSON documents; see {@link Seals} for what {@code owner} means. */
@Component
public class SealedDocuments {

    private final Seals seals;
    private final ObjectMapper json;

    public SealedDocuments(Seals seals, ObjectMapper json) {
        this.seals = seals;
        this.json = json;
    }

    public byte[] seal(Object document, String owner) {
        try {
            return seals.seal(json.writeValueAsBytes(document), owner);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> T open(byte[] sealed, String owner, Class<T> type) {
        try {
            return json.readValue(seals.open(sealed, owner), type);
        } catch (IOException e) {
            // Without the cause: its message would quote the document.
            throw new IllegalStateException("A sealed document does not read as " + type.getSimpleName());
        }
    }
}
