package kr.carbonpoint.dispute;

/** Nothing is left to decide about a dispute: its process is to end. */
public record DisputeCalledOff(String reference) {}
