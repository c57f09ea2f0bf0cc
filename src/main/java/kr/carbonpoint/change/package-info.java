/** What members change themselves: a move, customer numbers, how they are paid and reached, and that they leave. */
package kr.carbonpoint.change;
