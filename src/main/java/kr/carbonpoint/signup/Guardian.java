package kr.carbonpoint.signup;

/** The legal guardian of a child under 14. The step counts as answered once the guardian has consented. */
record Guardian(String name, String relation, String email) {}
