package kr.carbonpoint.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The texts of a Thymeleaf template: between tags, in attributes, and the literals of expressions. */
final class TemplateTexts {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("(<[^>]*>|\\[[#/][^]]*])|([^<\\[]+)", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("\\[\\((.*?)\\)]");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("(\\+\\s*)?'([^']*)'(\\s*\\+)?|\\|([^|]*)\\|");
    private static final Pattern DATE = Pattern.compile(".*(yyyy|M월).*");

    private TemplateTexts() {}

    static List<String> of(String template) {
        var texts = new ArrayList<String>();
        var written = COMMENT.matcher(template).replaceAll("");
        INLINE.matcher(written).results().forEach(inline -> literals(inline.group(1), texts));
        var parts = PART.matcher(INLINE.matcher(written).replaceAll("1"));
        boolean replaced = false;
        while (parts.find()) {
            if (parts.group(1) != null) {
                tag(parts.group(1), texts);
                replaced = parts.group(1).contains("th:text=");
            } else {
                // What stands in an element with th:text is only seen by who opens the template itself.
                if (!replaced) {
                    parts.group(2).lines().map(String::strip).forEach(texts::add);
                }
                replaced = false;
            }
        }
        return texts;
    }

    private static void tag(String tag, List<String> texts) {
        var attributes = ATTRIBUTE.matcher(tag);
        while (attributes.find()) {
            if (attributes.group(1).startsWith("th:")) {
                literals(attributes.group(2), texts);
            } else {
                texts.add(attributes.group(2));
            }
        }
    }

    private static void literals(String expression, List<String> texts) {
        var literals = LITERAL.matcher(expression);
        while (literals.find()) {
            var text = literals.group(4) != null
                    ? literals.group(4).replaceAll("\\$\\{[^}]*}", "1")
                    : (literals.group(1) == null ? "" : "1")
                            + literals.group(2)
                            + (literals.group(3) == null ? "" : "1");
            if (!DATE.matcher(text).matches()) {
                texts.add(text);
            }
        }
    }
}
