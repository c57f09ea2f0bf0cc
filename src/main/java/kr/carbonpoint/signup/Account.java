package kr.carbonpoint.signup;

import kr.carbonpoint.engine.Logins.PasswordHash;

/** The id that was chosen, and the hash of the password. */
record Account(String loginId, PasswordHash password) {}
