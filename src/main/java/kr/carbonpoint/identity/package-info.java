/** Who somebody is: names and numbers of people and of businesses, and the agencies that say whether they belong together or ask a person's telephone. */
package kr.carbonpoint.identity;
