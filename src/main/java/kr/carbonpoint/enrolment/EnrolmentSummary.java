package kr.carbonpoint.enrolment;

import kr.carbonpoint.engine.Markdown;
import kr.carbonpoint.region.Municipalities;
import org.springframework.stereotype.Component;

/** The answers of a finished draft as Markdown. */
@Component
class EnrolmentSummary {

    private final Municipalities municipalities;

    EnrolmentSummary(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    String of(Draft draft) {
        return office(draft) + official(draft) + line("아이디", draft.official().loginId());
    }

    String office(Draft draft) {
        var office = draft.office();
        var work = draft.work();
        return line("기관", office.organisation())
                + line("부서", office.department())
                + line("직위", office.position())
                + line("담당 시·군·구", municipalities.get(work.municipality()).name())
                + line("맡은 업무", work.duty().label());
    }

    String official(Draft draft) {
        var official = draft.official();
        return line("이름", official.name()) + line("공직 이메일", official.email()) + line("사무실 전화", official.phone());
    }

    private static String line(String label, String value) {
        return "- %s: **%s**\n".formatted(label, Markdown.plain(value));
    }
}
