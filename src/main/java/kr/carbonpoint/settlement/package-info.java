/** What comes out of a half-year: reduction, points and won of every member, by sets, a municipality at a time. */
package kr.carbonpoint.settlement;
