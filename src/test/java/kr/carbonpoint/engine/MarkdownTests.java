package kr.carbonpoint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "홍길동               → 홍길동",
                "**굵게**             → \\*\\*굵게\\*\\*",
                "[누르세요](http://x) → \\[누르세요\\]\\(http\\://x\\)",
                "# 제목               → \\# 제목",
                "101동 - 202호        → 101동 \\- 202호",
                "1. 하나              → 1\\. 하나",
                "a_b_c `코드` ~~줄~~  → a\\_b\\_c \\`코드\\` \\~\\~줄\\~\\~",
                "{{name}}             → \\{\\{name\\}\\}",
                "<b>굵게</b>          → &lt;b\\>굵게&lt;/b\\>",
                "역사선\\             → 역사선\\\\"
            })
    void whatPeopleTypeShowsAsTyped(String typed, String markdown) {
        assertThat(Markdown.plain(typed)).isEqualTo(markdown);
    }

    @Test
    void charactersThatAreWrittenLikeAReferenceStayAsTyped() {
        assertThat(Markdown.plain("&lt;b&gt; A&B")).isEqualTo("&amp;lt;b&amp;gt; A&amp;B");
    }

    @Test
    void linesStayLines() {
        assertThat(Markdown.plain("첫 줄\n둘째 줄\r\n셋째 줄")).isEqualTo("첫 줄  \n둘째 줄  \n셋째 줄");
    }
}
