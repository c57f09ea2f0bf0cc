package kr.carbonpoint.terms;

import java.time.LocalDate;

/**
 * A published text. Consent is to one id and version.
 *
 * @param id {@code service}, {@code privacy}, {@code unique_id}, {@code provision}, {@code address_check}, {@code news}
 * @param body Markdown
 * @param required whether joining needs it
 * @param validFrom its first day
 */
public record Term(String id, int version, String title, String body, boolean required, LocalDate validFrom) {}
