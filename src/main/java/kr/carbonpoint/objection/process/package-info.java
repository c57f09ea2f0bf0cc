/** The delegates of {@code objection.bpmn}, and how an objection begins. */
package kr.carbonpoint.objection.process;
