package kr.carbonpoint.terms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/** A text as a page shows it: headings one level higher than in a form, where they stand below that of a step. */
record TextPage(String html, List<Part> parts) {

    /** What a heading of the second level begins; {@code id} to link to it. */
    record Part(String id, String title) {}

    private static final List<Extension> TABLES = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(page -> new Attributes())
            .build();

    static TextPage of(String markdown) {
        var text = PARSER.parse(markdown);
        var parts = new ArrayList<Part>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(heading.getLevel() - 1);
                if (heading.getLevel() == 2) {
                    parts.add(new Part(Attributes.id(parts.size() + 1), words(heading)));
                }
            }
        });
        return new TextPage(HTML.render(text), parts);
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }

    /** Made for each page: it counts the headings. */
    private static class Attributes implements AttributeProvider {

        private int parts;

        private static String id(int part) {
            return "part-" + part;
        }

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof Heading heading && heading.getLevel() == 2) {
                attributes.put("id", id(++parts));
            } else if (tag.equals("th")) {
                attributes.put("scope", "col");
            } else if (node instanceof TableCell cell) {
                // On a telephone, where the row of headings is not shown.
                attributes.put("data-label", words(headOf(cell)));
            }
        }

        private static Node headOf(Node cell) {
            var head = cell.getParent()
                    .getParent()
                    .getParent()
                    .getFirstChild()
                    .getFirstChild()
                    .getFirstChild();
            for (var before = cell.getPrevious(); before != null; before = before.getPrevious()) {
                head = head.getNext();
            }
            return head;
        }
    }
}
