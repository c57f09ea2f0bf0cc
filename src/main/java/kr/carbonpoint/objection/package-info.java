/** What people say against a refusal or a result, and what the municipality answers. */
package kr.carbonpoint.objection;
