/** The delegates of {@code usage-collection.bpmn} and {@code usage-review.bpmn}, and the way to start them. */
package kr.carbonpoint.usage.process;
