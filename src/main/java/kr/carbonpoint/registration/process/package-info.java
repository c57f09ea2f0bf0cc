/** The delegates of {@code registration-request.bpmn}, and the way to start and stop it. */
package kr.carbonpoint.registration.process;
