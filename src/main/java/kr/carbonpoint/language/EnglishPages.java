package kr.carbonpoint.language;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Puts pages and mails into English when they are written for somebody who chose it: what stands in the template and what it was filled with. */
@Component
class EnglishPages extends AbstractDialect implements IPostProcessorDialect, IExecutionAttributeDialect {

    private static final String CATALOGUE = "catalogue";

    private final Catalogue catalogue;

    EnglishPages(Catalogue catalogue) {
        super("English");
        this.catalogue = catalogue;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return 1000;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(
                new PostProcessor(TemplateMode.HTML, Writer.class, 1000),
                new PostProcessor(TemplateMode.TEXT, Writer.class, 1000));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(CATALOGUE, catalogue);
    }

    /** Made by Thymeleaf for every page. */
    public static class Writer extends AbstractTemplateHandler {

        @Override
        public void handleText(IText text) {
            var korean = text.getText();
            var written = isHtml() ? html(korean) : english(korean);
            super.handleText(
                    written.equals(korean)
                            ? text
                            : getContext().getModelFactory().createText(written));
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(attributes(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(attributes(tag));
        }

        private <T extends IProcessableElementTag> T attributes(T tag) {
            if (language() == Language.KOREAN) {
                return tag;
            }
            var written = tag;
            for (var attribute : tag.getAllAttributes()) {
                var korean = attribute.getValue();
                if (korean != null && !html(korean).equals(korean)) {
                    written = getContext()
                            .getModelFactory()
                            .setAttribute(written, attribute.getAttributeCompleteName(), html(korean));
                }
            }
            return written;
        }

        private String html(String korean) {
            var plain = HtmlUtils.htmlUnescape(korean);
            var written = english(plain);
            return written.equals(plain) ? korean : HtmlUtils.htmlEscape(written, "UTF-8");
        }

        private String english(String korean) {
            var catalogue = (Catalogue)
                    getContext().getConfiguration().getExecutionAttributes().get(CATALOGUE);
            return catalogue.in(language(), korean);
        }

        private Language language() {
            return Language.of(getContext().getLocale());
        }

        private boolean isHtml() {
            return getContext().getTemplateMode() == TemplateMode.HTML;
        }
    }
}
