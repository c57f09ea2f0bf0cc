/** Joining: the application that a resident fills in, step by step, until it becomes a membership. */
package kr.carbonpoint.signup;
