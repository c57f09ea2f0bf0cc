/** The delegates of {@code staff-suspension.bpmn}. */
package kr.carbonpoint.account.process;
