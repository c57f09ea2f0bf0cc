/** An official's application for an account (공공·유관기관회원), until an administrator has decided about it: one class a step. */
package kr.carbonpoint.enrolment;
