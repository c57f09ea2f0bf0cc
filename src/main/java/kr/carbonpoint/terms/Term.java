package kr.carbonpoint.terms;

/**
 * A published text. Consent is to one id and version.
 *
 * @param id {@code service}, {@code privacy}, {@code unique_id}, {@code provision}, {@code address_check}, {@code news}
 * @param body Markdown
 * @param required whether joining needs it
 */
public record Term(String id, int version, String title, String body, boolean required) {}
