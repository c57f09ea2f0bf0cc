/** What {@code recovery.bpmn} does, and how it begins. */
package kr.carbonpoint.recovery.process;
