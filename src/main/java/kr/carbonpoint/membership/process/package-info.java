/** The delegate of {@code member-keys.bpmn}. */
package kr.carbonpoint.membership.process;
