/** The delegate of {@code resealing.bpmn}. */
package kr.carbonpoint.privacy.process;
