/** Reference data: the CSV files of {@code data/}, merged into the tables that they are named after. */
package kr.carbonpoint.reference;
