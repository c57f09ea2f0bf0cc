/** The texts for everybody to read, also those of earlier times. */
package kr.carbonpoint.terms.web;
