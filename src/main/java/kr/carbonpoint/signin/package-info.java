/** Signing in without a password: passkeys and certificates, and the page on which their owners look after them. */
package kr.carbonpoint.signin;
