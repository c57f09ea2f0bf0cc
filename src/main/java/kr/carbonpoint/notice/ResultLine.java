package kr.carbonpoint.notice;

/**
 * What became of one resource, for {@link Mail#SETTLED}.
 *
 * @param resource Korean label, as in 전기
 * @param text points and rate, or the reason why there is nothing, in plain words
 */
public record ResultLine(String resource, String text) {}
