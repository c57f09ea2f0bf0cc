/** A municipality's own rules: what is in force, what somebody proposes, what it would change, and a second person who approves. */
package kr.carbonpoint.policy;
