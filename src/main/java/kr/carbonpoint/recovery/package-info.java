/** Signing in again after id or password was forgotten, or where a membership began on paper and never had them. */
package kr.carbonpoint.recovery;
