package kr.carbonpoint.usage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/**
 * A clerk goes through the odd readings of the own municipality. Members are shown by their reference: whose name it is
 * does not matter here.
 */
@Component
class ReviewUsage implements TaskForm {

    private static final int SHOWN = 20;

    private final OpenQuestions questions;
    private final Municipalities municipalities;
    private final Logins logins;

    ReviewUsage(OpenQuestions questions, Municipalities municipalities, Logins logins) {
        this.questions = questions;
        this.municipalities = municipalities;
        this.logins = logins;
    }

    @Override
    public String task() {
        return "task_reviewUsage";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        long municipality = municipality(task);
        if (!isClerk(task.user(), municipality)) {
            return Map.of("notice", "이 지자체의 담당자만 볼 수 있습니다.");
        }
        var open = questions.next(municipality, SHOWN);
        return Map.of("questions", table(open, questions.count(municipality)), "openQuestions", options(open));
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        long municipality = municipality(task);
        if (!isClerk(task.user(), municipality)) {
            throw new Refusal(null, "이 지자체의 담당자만 답할 수 있습니다.");
        }
        if (questions.count(municipality) == 0) {
            return Map.of("moreQuestions", false);
        }
        var verdict = answers.choice("decision", Verdict.class, "결정을 골라 주세요.");
        var question = questions
                .lock(municipality, id(answers.required("question", "확인할 항목을 골라 주세요.")))
                .orElseThrow(() -> new Refusal("question", "이미 확인한 항목입니다. 다른 항목을 골라 주세요."));
        var ids =
                verdict == Verdict.ALL_SAME ? questions.lockAll(municipality, question.kind()) : List.of(question.id());
        questions.answer(ids, verdict, verdict == Verdict.REPLACE ? value(answers) : null, task.user());
        answers.text("note", 1000).ifPresent(note -> questions.keepNote(question.id(), note));
        return Map.of("moreQuestions", questions.count(municipality) > 0);
    }

    private static int value(Answers answers) {
        var value = answers.number("value").orElseThrow(() -> new Refusal("value", "고칠 사용량을 입력해 주세요."));
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Cells.MOST)) > 0) {
            throw new Refusal("value", "0부터 %,d까지의 숫자로 입력해 주세요.".formatted(Cells.MOST));
        }
        return value.setScale(1, RoundingMode.DOWN)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static long id(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new Refusal("question", "확인할 항목을 골라 주세요.");
        }
        return Long.parseLong(text);
    }

    private static List<Option> options(List<Question> open) {
        return open.stream()
                .map(question -> new Option(question.line(), String.valueOf(question.id())))
                .toList();
    }

    private static String table(List<Question> open, long count) {
        if (open.isEmpty()) {
            return "확인할 항목이 없습니다. 그대로 마쳐 주세요.";
        }
        String rows = open.stream()
                .map(question -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                Markdown.plain(question.member()),
                                question.what().label(),
                                question.monthText(),
                                question.kind().label(),
                                question.amount(question.usage()),
                                question.amount(question.usual())))
                .collect(Collectors.joining("\n"));
        String more = count > open.size() ? "\n\n모두 %,d건 가운데 %d건입니다.".formatted(count, open.size()) : "";
        return "| 회원 | 자원 | 달 | 까닭 | 들어온 값 | 평소 |\n|---|---|---|---|---|---|\n" + rows + more;
    }

    private static long municipality(FormTask task) {
        return Long.parseLong(task.reference().substring(task.reference().lastIndexOf('-') + 1));
    }

    private boolean isClerk(String user, long municipality) {
        return logins.groups(user).contains(municipalities.get(municipality).group());
    }
}
