/** What people say against a refusal, and what the municipality answers. */
package kr.carbonpoint.objection;
