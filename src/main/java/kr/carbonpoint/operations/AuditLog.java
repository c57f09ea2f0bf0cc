package kr.carbonpoint.operations;

/** The logs that are searched together. The numbers of {@link #ordinal} break ties of time, so new ones go to the end. */
public enum AuditLog {
    ACCESS(
            "개인정보 열람",
            "select at, %d as log, id, actor, subject, purpose as detail from access_log",
            "actor",
            "subject",
            "purpose",
            "at"),
    GRANT(
            "담당자 권한",
            "select at, %d as log, id, actor, login_id as subject, change || coalesce(' ' || group_id, '') as detail"
                    + " from staff_grant",
            "actor",
            "login_id",
            "change",
            "at"),
    PROPOSED(
            "기준 제안",
            "select proposed_at as at, %d as log, id, proposed_by as actor, 'RULE-' || id as subject, kind as detail"
                    + " from policy_proposal",
            "proposed_by",
            "'RULE-' || id",
            "kind",
            "proposed_at"),
    DECIDED(
            "기준 결정",
            "select decided_at as at, %d as log, proposal_id as id, decided_by as actor, 'RULE-' || proposal_id as"
                    + " subject, decision as detail from policy_decision",
            "decided_by",
            "'RULE-' || proposal_id",
            "decision",
            "decided_at"),
    EXPORT(
            "파일 내려받기",
            "select at, %d as log, id, actor, file as subject, reason as detail from export_log",
            "actor",
            "file",
            "reason",
            "at");

    private final String label;
    private final String select;
    final String actor;
    final String subject;
    final String purpose;
    final String at;

    AuditLog(String label, String select, String actor, String subject, String purpose, String at) {
        this.label = label;
        this.select = select;
        this.actor = actor;
        this.subject = subject;
        this.purpose = purpose;
        this.at = at;
    }

    public String label() {
        return label;
    }

    String select() {
        return select.formatted(ordinal());
    }

    String id() {
        return this == DECIDED ? "proposal_id" : "id";
    }
}
