/** The delegate of {@code mail-dispatch.bpmn}. */
package kr.carbonpoint.notice.process;
