/** What administrators see of mails that could not be sent. */
package kr.carbonpoint.notice.web;
