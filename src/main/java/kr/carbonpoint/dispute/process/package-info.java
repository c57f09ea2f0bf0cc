/** The delegates of {@code household-dispute.bpmn}, and the way to start and stop it. */
package kr.carbonpoint.dispute.process;
