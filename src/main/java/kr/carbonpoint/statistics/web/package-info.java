/** The public page of the statistics, its map, and the same as files. */
package kr.carbonpoint.statistics.web;
