/** The delegate of {@code ledger-check.bpmn}. */
package kr.carbonpoint.ledger.process;
