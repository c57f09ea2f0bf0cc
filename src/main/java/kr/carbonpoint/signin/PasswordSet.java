package kr.carbonpoint.signin;

/** An account has a new password; told in the transaction that makes it so. */
public record PasswordSet(String loginId) {}
