/** The delegates of {@code settlement.bpmn}, and the way to start it. */
package kr.carbonpoint.settlement.process;
