/** The pages on which a forgotten id is found and a new password set. */
package kr.carbonpoint.recovery.web;
