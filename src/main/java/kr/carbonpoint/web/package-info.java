/** The public pages around the task list: the landing page, signing in, and the frame that all pages share. */
package kr.carbonpoint.web;
