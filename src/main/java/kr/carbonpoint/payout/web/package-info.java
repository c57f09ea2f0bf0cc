/** The staff's pages about pay-out: lists and what holds them up, files for the bank, results from it. */
package kr.carbonpoint.payout.web;
