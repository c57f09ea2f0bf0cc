package kr.carbonpoint.language;

/** Text that shows as it is where Markdown is read. */
public final class Plain {

    private Plain() {}

    /** The text with every character escaped that could be markup. */
    public static String markdown(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+.!|>~:=-])", "\\\\$1")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("\\R", "  \n");
    }
}
