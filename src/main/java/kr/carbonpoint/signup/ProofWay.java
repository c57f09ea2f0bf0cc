package kr.carbonpoint.signup;

/** The ways to prove who one is; the one without a number comes first and is as good (PIPA §24의2③). */
enum ProofWay {
    AUTHENTICATION,
    NUMBER,
    /** Neither will do: registering the name first, or a clerk who looks at papers. */
    OTHER
}
