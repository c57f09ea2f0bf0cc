package kr.carbonpoint.inbox;

import java.util.List;
import org.springframework.util.PatternMatchUtils;

/**
 * A kind of file. Its SQL may use {@code :file}, the name of the file, and {@code :today}.
 *
 * @param pattern of the file's name, with {@code *} for anything; upper and lower case matter
 * @param check makes the table {@code checked} of {@code inbox_line} (number from 1, content, ended: whether a line
 *     break follows): number, content, and reason, the Korean reason to reject the line or null
 * @param apply brings the good lines of {@code checked} in; the update counts are rows that changed
 */
public record FileKind(String name, String pattern, Encoding encoding, String check, List<String> apply) {

    boolean covers(String fileName) {
        return PatternMatchUtils.simpleMatch(pattern, fileName);
    }
}
