package kr.carbonpoint.incentive;

/** An organisation whose people join under an agreement (소속기관). */
public record Affiliation(String code, String name) {}
