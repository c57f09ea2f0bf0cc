/** The delegates of {@code billing-review.bpmn}. */
package kr.carbonpoint.review.process;
