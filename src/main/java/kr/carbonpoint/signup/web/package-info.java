/** The pages around the wizard, and what its script in Tasklist asks the server. */
package kr.carbonpoint.signup.web;
