/** What joining costs, beside plain JDBC and beside the stock way; run by {@code ./mvnw -Pbench verify} only. */
package kr.carbonpoint.bench;
