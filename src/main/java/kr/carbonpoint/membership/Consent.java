package kr.carbonpoint.membership;

import java.time.Instant;

/** Agreement to one version of a text. */
public record Consent(String term, int version, Instant agreedAt) {}
