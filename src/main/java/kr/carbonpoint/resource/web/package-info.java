/** Pictures that show where on a bill the customer number stands. */
package kr.carbonpoint.resource.web;
