/** A member's own page: membership, results of half-years, payments, and what waits for the member. */
package kr.carbonpoint.me;
