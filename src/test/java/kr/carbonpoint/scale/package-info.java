/** A month and a half-year of the whole country, measured beside the least that PostgreSQL needs for the same rows. */
package kr.carbonpoint.scale;
