package kr.carbonpoint.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of the {@code terms} folder. */
final class TermFolder {

    private static final String ENGLISH = ".en.md";

    private TermFolder() {}

    /** The texts that people consent to. */
    static List<TermFile> korean() {
        return read(false);
    }

    /** The texts that help to understand them, {@code <id>-<version>.en.md}. */
    static List<TermFile> english() {
        return read(true);
    }

    private static List<TermFile> read(boolean english) {
        var files = new ArrayList<TermFile>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:terms/*.md")) {
                var name = file.getFilename();
                if (name.endsWith(ENGLISH) == english) {
                    files.add(TermFile.parse(
                            name.replace(ENGLISH, ".md"), file.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
