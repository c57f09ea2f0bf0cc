/** The page on which administrators look after the accounts of staff. */
package kr.carbonpoint.account.web;
