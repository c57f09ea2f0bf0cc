/** The pages on which the staff of a municipality read its rules and propose others. */
package kr.carbonpoint.policy.web;
