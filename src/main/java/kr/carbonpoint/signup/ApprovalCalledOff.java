package kr.carbonpoint.signup;

/** An application ended while its approval was still open. */
public record ApprovalCalledOff(String reference) {}
