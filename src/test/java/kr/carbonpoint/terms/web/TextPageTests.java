package kr.carbonpoint.terms.web;

import static org.assertj.core.api.Assertions.assertThat;

import kr.carbonpoint.terms.web.TextPage.Part;
import org.junit.jupiter.api.Test;

class TextPageTests {

    @Test
    void headingsStandOneLevelHigherAndCanBeLinkedTo() {
        var page = TextPage.of("### 1. **하나**\n글\n\n#### 조금\n\n### 2. 둘\n");

        assertThat(page.parts()).containsExactly(new Part("part-1", "1. 하나"), new Part("part-2", "2. 둘"));
        assertThat(page.html())
                .contains(
                        "<h2 id=\"part-1\">1. <strong>하나</strong></h2>", "<h3>조금</h3>", "<h2 id=\"part-2\">2. 둘</h2>");
    }

    @Test
    void cellsSayWhatTheirColumnIs() {
        assertThat(TextPage.of("| 무엇을 | 언제까지 |\n|---|---|\n| 신청 | 7일 |\n| 기록 | 2년 |\n")
                        .html())
                .contains(
                        "<th scope=\"col\">언제까지</th>",
                        "<td data-label=\"무엇을\">신청</td>",
                        "<td data-label=\"언제까지\">7일</td>",
                        "<td data-label=\"언제까지\">2년</td>");
    }

    @Test
    void markupInATextIsShownAndDoesNothing() {
        assertThat(TextPage.of("<script>alert(1)</script>\n\n글 <b>x</b> [여기](javascript:alert(1))\n")
                        .html())
                .contains("&lt;script&gt;", "&lt;b&gt;")
                .doesNotContain("<script", "<b>", "javascript:");
    }
}
