/** The buttons of {@code /me} that begin and stop a change. */
package kr.carbonpoint.change.web;
