package kr.carbonpoint.signup;

/** The person in charge at an institution, beside the {@link Contact}. The department may be {@code null}. */
record ContactPerson(String name, String department) {}
