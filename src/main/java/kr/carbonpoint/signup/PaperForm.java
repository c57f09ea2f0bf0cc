package kr.carbonpoint.signup;

/** A form on paper (regulation §8①): no id and password are asked for. */
record PaperForm(String enteredBy) {}
