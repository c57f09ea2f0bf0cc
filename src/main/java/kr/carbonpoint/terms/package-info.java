/** The texts that people consent to, and the privacy policy: versioned, published from files, never changed once published. */
package kr.carbonpoint.terms;
