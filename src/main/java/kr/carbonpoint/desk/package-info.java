/** What the staff of a municipality may look up about one member or application: by exact keys, for a reason, and written down. */
package kr.carbonpoint.desk;
