/** Accounts of staff: who was given which group, which duties exclude one another, and accounts that rest because nobody uses them. */
package kr.carbonpoint.account;
