/** Mail to residents and clerks: which mails there are, what they say, and handing them to the mail server. */
package kr.carbonpoint.notice;
