package kr.carbonpoint.engine;

/** One choice of a select or radio field, in the form that Camunda Forms read. */
public record Option(String label, String value) {}
