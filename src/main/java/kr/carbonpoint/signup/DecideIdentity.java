package kr.carbonpoint.signup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.carbonpoint.engine.Answers;
import kr.carbonpoint.engine.FormTask;
import kr.carbonpoint.engine.Logins;
import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.engine.Option;
import kr.carbonpoint.engine.Refusal;
import kr.carbonpoint.engine.TaskForm;
import kr.carbonpoint.privacy.AccessLog;
import kr.carbonpoint.privacy.Purpose;
import kr.carbonpoint.region.Municipalities;
import kr.carbonpoint.signup.IdentityCase.Decision;
import kr.carbonpoint.signup.IdentityCase.Question;
import org.springframework.stereotype.Component;

/** The clerk's form: who it is about, and what the clerk has found. */
@Component
class DecideIdentity implements TaskForm {

    private final IdentityCases cases;
    private final Applications applications;
    private final PaperProof papers;
    private final Likeness likeness;
    private final Municipalities municipalities;
    private final Logins logins;
    private final AccessLog accessLog;
    private final Clock clock;

    DecideIdentity(
            IdentityCases cases,
            Applications applications,
            PaperProof papers,
            Likeness likeness,
            Municipalities municipalities,
            Logins logins,
            AccessLog accessLog,
            Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.papers = papers;
        this.likeness = likeness;
        this.municipalities = municipalities;
        this.logins = logins;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "task_decideIdentity";
    }

    @Override
    public Map<String, Object> show(FormTask task) {
        var about = open(cases.latest(task.reference()));
        if (!isClerk(task.user(), about)) {
            return Map.of("notice", "이 신청을 맡은 지자체의 담당자만 볼 수 있습니다.");
        }
        accessLog.read(task.user(), task.reference(), Purpose.CLERK_IDENTITY);
        var dossier = cases.dossier(about);
        var values = new HashMap<String, Object>();
        values.put("question", about.question().name());
        values.put("reference", task.reference());
        values.put("applicant", Markdown.plain(dossier.name()));
        values.put("birth", dossier.birthDate().toString());
        values.put("contact", Markdown.plain(dossier.mobile()));
        if (about.question() == Question.PAPER) {
            values.put("way", dossier.way().label());
        } else {
            accessLog.read(task.user(), about.member(), Purpose.CLERK_IDENTITY);
            values.put("likeness", likeness.of(dossier, about.member()));
        }
        values.put("decisions", decisions(about.question()));
        return values;
    }

    @Override
    public Map<String, Object> submit(FormTask task, Answers answers) {
        var decision = answers.choice("decision", Decision.class, "결과를 골라 주세요.");
        if (decision == Decision.CALLED_OFF) {
            throw new Refusal("decision", "결과를 골라 주세요.");
        }
        var message = answers.text("message", 1000).orElse(null);
        if (decision != Decision.CONFIRMED && message == null) {
            throw new Refusal("message", "신청인에게 보낼 안내나 까닭을 적어 주세요.");
        }
        // First the application, as everybody does who changes both.
        var application = applications.lock(task.reference());
        var about = open(cases.lock(task.reference()));
        if (!isClerk(task.user(), about)) {
            throw new Refusal(null, "이 신청을 맡은 지자체의 담당자만 결정할 수 있습니다.");
        }
        var dossier = cases.dossier(about);
        cases.close(about, decision, task.user(), decision == Decision.CONFIRMED ? null : message);
        if (about.question() == Question.PAPER) {
            if (decision == Decision.CONFIRMED) {
                papers.confirm(application, about, dossier, answers, LocalDate.now(clock));
            } else {
                application.draft().notice(Step.PROVE_IDENTITY, "담당자가 적은 말: " + Markdown.plain(message));
                applications.save(application);
            }
            applications.waits(task.reference(), false);
        }
        return Map.of("clerkIdentity", decision.name());
    }

    /** Asked here as well: a claimed task belongs to whatever user was named, of whatever municipality. */
    private boolean isClerk(String user, IdentityCase about) {
        return logins.groups(user)
                .contains(municipalities.get(about.municipality()).group());
    }

    private static IdentityCase open(Optional<IdentityCase> about) {
        return about.filter(IdentityCase::isOpen)
                .orElseThrow(() -> new Refusal(null, "신청인이 다른 방법으로 확인하여 더 하실 일이 없습니다. 목록을 새로 고쳐 주세요."));
    }

    private static List<Option> decisions(Question question) {
        boolean paper = question == Question.PAPER;
        return List.of(
                new Option(paper ? "본인임을 확인함" : "다른 사람임 (가입 계속)", Decision.CONFIRMED.name()),
                new Option("다시 요청", Decision.ASKED_BACK.name()),
                new Option(paper ? "확인할 수 없음" : "같은 사람임 (이미 회원)", Decision.REFUSED.name()));
    }
}
