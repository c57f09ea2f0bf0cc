/** What everybody may know (참여현황): who takes part where and since when, what was saved and earned, without small numbers. */
package kr.carbonpoint.statistics;
