/** What is left when the application or PostgreSQL is killed in the middle, or when two nodes do the same at once. */
package kr.carbonpoint.survival;
