/** The delegates of {@code agency-enrolment.bpmn}, and the way to start and steer an application. */
package kr.carbonpoint.enrolment.process;
