/** Paying out what the ledger says is due: lists, three people, files for banks and other channels, and what came back. */
package kr.carbonpoint.payout;
