/** Who a person is: names, resident registration numbers and the agency that says whether they belong together. */
package kr.carbonpoint.identity;
