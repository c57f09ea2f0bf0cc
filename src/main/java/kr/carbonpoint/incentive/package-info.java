/** How a member can be rewarded: kinds of incentive per municipality, banks, account numbers and their holders. */
package kr.carbonpoint.incentive;
