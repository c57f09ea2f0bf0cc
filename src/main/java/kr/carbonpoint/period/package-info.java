/** The half-years that everything is evaluated and paid by, and deadlines in working days. */
package kr.carbonpoint.period;
