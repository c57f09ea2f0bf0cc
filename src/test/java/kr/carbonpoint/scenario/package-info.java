/** Whole lives in the programme, each a story from beginning to end. */
package kr.carbonpoint.scenario;
