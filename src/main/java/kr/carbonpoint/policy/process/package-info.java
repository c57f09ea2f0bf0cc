/** The way of a proposal through {@code policy-approval.bpmn}. */
package kr.carbonpoint.policy.process;
