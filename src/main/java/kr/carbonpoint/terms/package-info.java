/** The texts that people consent to: versioned, published from files, never changed once published. */
package kr.carbonpoint.terms;
