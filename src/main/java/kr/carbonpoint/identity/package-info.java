/** Who a person is: names, registration numbers, and the agencies that say whether they belong together or ask the person's telephone. */
package kr.carbonpoint.identity;
