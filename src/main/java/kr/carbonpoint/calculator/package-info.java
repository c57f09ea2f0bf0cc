/** What saving would bring, for everybody who wants to know before joining. */
package kr.carbonpoint.calculator;
