package kr.carbonpoint.dispute;

/** A dispute has begun: its process is to start. */
public record DisputeRaised(String reference) {}
