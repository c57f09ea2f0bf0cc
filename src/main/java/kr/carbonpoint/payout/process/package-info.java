/** The delegates of {@code payout.bpmn}, {@code payout-municipality.bpmn} and {@code payee-check.bpmn}, and the ways to start them. */
package kr.carbonpoint.payout.process;
