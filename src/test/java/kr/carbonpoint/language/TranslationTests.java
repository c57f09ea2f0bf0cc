package kr.carbonpoint.language;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.carbonpoint.language.KoreanTexts.Text;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Everything that a resident can read exists in English, and nothing is left in the catalogue that nobody says any more. */
class TranslationTests {

    private static final Pattern GAPS = Pattern.compile("%(?:\\d+\\$)?[,.\\d]*[sdf]");

    /** Parts that are put together differently than the source shows (composed.yaml), and a line to clerks in a frame that all share. */
    private static final Pattern COMPOSED = Pattern.compile(
            "1 입력해 주세요\\.|이름과 1| 또는 |1 1예요\\..*|그림 속 번호는 예시예요\\..*1 입력해 주세요\\.|1- \\*\\*주소\\*\\*: 1|[상하]반기|한국어|개인정보 보호를 위해 신청자 정보는 .*");

    /** What is only written in Korean on bills and addresses. */
    private static final Pattern ON_PAPER =
            Pattern.compile("동아아파트|마전동|고객정보|대표고객번호|관리비|수용가번호|관리번호|전자납부번호|납부자번호|사용계약번호|고객번호|세대주|"
                    + "\\d+동|\\d+호|평|동|호|2층|완정로34번길|네임체크|온라인 실명인증 등록");

    private final Catalogue catalogue =
            new Catalogue(new StaticListableBeanFactory().getBeanProvider(Translated.class));

    @Test
    void everyTextOfFormsTasksPagesMailsAndFeaturesIsTranslated() {
        var missing = Stream.of(KoreanTexts.forms(), KoreanTexts.tasks(), KoreanTexts.templates(), JavaTexts.all())
                .flatMap(List::stream)
                .flatMap(this::missing)
                .distinct()
                .collect(joining("\n"));

        assertThat(missing)
                .as("lines to add, with English, to a file of src/main/resources/english")
                .isEmpty();
    }

    @Test
    void everyWordOfTheScriptsIsTranslated() {
        assertThat(KoreanTexts.scripts().stream().map(Text::korean))
                .isNotEmpty()
                .allMatch(catalogue.file("scripts.yaml")::containsKey);
    }

    @Test
    void scriptsSayNothingPastTheCatalogue() {
        var korean = Pattern.compile("['`][^'`\\n]*[가-힣][^'`\\n]*['`]");
        // korean.js is what English does without, and the switch names each language in itself.
        assertThat(KoreanTexts.scriptFiles())
                .filteredOn(file -> !file.endsWith("korean.js") && !file.endsWith("language-switch.js"))
                .allSatisfy(file -> assertThat(korean.matcher(KoreanTexts.read(file)
                                        .replaceAll("say\\('[^']*'", "")
                                        .replaceAll("(?s)/\\*.*?\\*/", ""))
                                .results())
                        .isEmpty());
    }

    @Test
    void nothingIsLeftOver() {
        var data = Stream.concat(
                KoreanTexts.files("src/main/resources/data", ".csv").stream(),
                Stream.of(Path.of("src/main/resources/application.yml")));
        var said = Stream.concat(KoreanTexts.all().stream().map(Text::korean), data.map(KoreanTexts::read))
                .collect(joining("\n"));

        assertThat(catalogue.files().entrySet().stream()
                        .filter(file -> !file.getKey().equals("composed.yaml"))
                        .flatMap(file -> file.getValue().keySet().stream())
                        .filter(korean -> !GAPS.splitAsStream(korean.replace("%%", "%"))
                                .map(String::strip)
                                .filter(words ->
                                        KoreanTexts.HANGUL.matcher(words).find())
                                .allMatch(said::contains)))
                .isEmpty();
    }

    @Test
    void englishHasNoHangulButWordsThatStandOnPaper() {
        assertThat(texts().map(Map.Entry::getValue).filter(TranslationTests::hasHangul))
                .isEmpty();
    }

    @Test
    void englishFillsInNoMoreThanKoreanDoes() {
        assertThat(texts().filter(text -> gaps(text.getKey()) < gaps(text.getValue())))
                .isEmpty();
    }

    @Test
    void wordsInStyleSheetsHaveTheirEnglish() {
        var css = KoreanTexts.read(Path.of("src/main/resources/static/css/site.css"));
        assertThat(css.lines().filter(rule -> KoreanTexts.HANGUL.matcher(rule).find()))
                .isNotEmpty()
                .allMatch(rule -> css.contains("\n:lang(en) " + rule.substring(0, rule.indexOf('{') + 1)));
    }

    private Stream<Map.Entry<String, String>> texts() {
        return catalogue.files().values().stream().flatMap(texts -> texts.entrySet().stream());
    }

    private static long gaps(String text) {
        return GAPS.matcher(text).results().count();
    }

    private static boolean hasHangul(String english) {
        return KoreanTexts.HANGUL
                .matcher(ON_PAPER.matcher(english).replaceAll(""))
                .find();
    }

    private Stream<String> missing(Text text) {
        return catalogue
                .in(Language.ENGLISH, text.korean())
                .lines()
                .filter(line -> hasHangul(line) && !COMPOSED.matcher(line).matches())
                .map(line -> "\"%s\": \"\"  # %s".formatted(line.strip(), text.source()));
    }
}
