/** Reminders of what clerks have to decide, and the groups of clerks. */
package kr.carbonpoint.review.process;
