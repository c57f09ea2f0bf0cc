/** The half-years that everything is evaluated and paid by. */
package kr.carbonpoint.period;
