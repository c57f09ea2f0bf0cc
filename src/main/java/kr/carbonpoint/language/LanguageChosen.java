package kr.carbonpoint.language;

/** Somebody who is signed in chose a language. */
public record LanguageChosen(String user, Language language) {}
