package kr.carbonpoint.desk;

import java.util.List;

/** What a search found, by reference: members, or else one application. */
public record Found(List<String> members, String application) {}
