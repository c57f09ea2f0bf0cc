/** What clerks decide about applications: billing data that contradicts the complex's record, institutions that want to take part. */
package kr.carbonpoint.review;
