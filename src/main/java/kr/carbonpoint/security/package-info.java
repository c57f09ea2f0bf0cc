/** Who may open what: signing in, the session, and the allow-lists in front of the webapps and the REST API. */
package kr.carbonpoint.security;
