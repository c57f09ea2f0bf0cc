/** The directory of addresses: loads the official files of the 도로명주소 and finds what people type. */
package kr.carbonpoint.address;
