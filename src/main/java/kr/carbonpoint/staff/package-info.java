/** The desk of the municipalities' staff: who is at work and for which municipality, and the page that work starts from. */
package kr.carbonpoint.staff;
