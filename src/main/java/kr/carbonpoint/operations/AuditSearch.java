package kr.carbonpoint.operations;

import java.time.LocalDate;

/**
 * What is looked for; each part but the period may be {@code null}.
 *
 * @param actor user id of who did something
 * @param subject reference of the application or membership, of a proposal, or login of an account
 * @param from the first day, {@code until}: the last one
 */
public record AuditSearch(
        AuditLog log, String actor, String subject, String purpose, LocalDate from, LocalDate until) {}
