/** The delegates of {@code signup.bpmn} and {@code draft-expiry.bpmn}, and the way to start and steer an application. */
package kr.carbonpoint.signup.process;
