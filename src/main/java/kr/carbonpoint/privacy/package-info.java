/** Keeping personal data unreadable at rest, and a record of who of the staff read it. */
package kr.carbonpoint.privacy;
