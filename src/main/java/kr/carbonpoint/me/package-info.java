/** A member's own pages: usage, expectation, results of half-years, payments, membership, and what waits for the member. */
package kr.carbonpoint.me;
