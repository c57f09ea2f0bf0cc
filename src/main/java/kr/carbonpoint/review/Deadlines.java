package kr.carbonpoint.review;

import java.time.OffsetDateTime;

/** When the clerks are reminded, when the decision is due, and when the operator is told that it is late. */
public record Deadlines(OffsetDateTime reminder, OffsetDateTime due, OffsetDateTime escalation) {}
