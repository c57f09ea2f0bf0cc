package kr.carbonpoint.wizard;

/** What is said below a field while it is filled in. */
public record Hint(String field, boolean ok, String text) {}
