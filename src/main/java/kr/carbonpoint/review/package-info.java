/** The clerks' decision when a resident's billing data and the complex's record differ. */
package kr.carbonpoint.review;
