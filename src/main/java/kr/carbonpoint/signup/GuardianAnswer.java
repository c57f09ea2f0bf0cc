package kr.carbonpoint.signup;

/** That a guardian has answered; what, is kept with the child's application. */
record GuardianAnswer(boolean given) {}
