/** Tests through a real browser: what people see and press, from the landing page to the clerk's desk. */
package kr.carbonpoint.browser;
