/** The delegates of {@code membership-change.bpmn}, and the way to start and stop a change. */
package kr.carbonpoint.change.process;
