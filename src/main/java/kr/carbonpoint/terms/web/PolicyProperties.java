package kr.carbonpoint.terms.web;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only the operator knows of the privacy policy; empty where it is not told.
 *
 * @param officer name of the 개인정보 보호책임자 (PIPA §31)
 * @param department who answers questions and requests
 * @param processors companies that work with personal data for the operator (PIPA §26), each with its work, between semicolons
 */
@ConfigurationProperties("carbonpoint.privacy-policy")
record PolicyProperties(String officer, String department, String phone, String email, String processors) {}
