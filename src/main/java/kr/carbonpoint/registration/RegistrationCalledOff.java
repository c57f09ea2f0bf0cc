package kr.carbonpoint.registration;

/** Nothing is left to decide about a request: its process is to end. */
public record RegistrationCalledOff(String reference) {}
