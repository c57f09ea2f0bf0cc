/** The pages around an official's application, and what the wizard's script in Tasklist asks about it. */
package kr.carbonpoint.enrolment.web;
