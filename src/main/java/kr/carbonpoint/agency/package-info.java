/** How outside agencies are called over HTTP: settings, timeouts, a limit on calls at a time, and one exception for "no answer". */
package kr.carbonpoint.agency;
