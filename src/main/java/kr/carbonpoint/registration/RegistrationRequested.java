package kr.carbonpoint.registration;

/** Something is to be registered: the process of the request is to start. */
public record RegistrationRequested(String reference) {}
