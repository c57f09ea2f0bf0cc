/** A home and how it is supplied, as people tell it in forms, with the rules that hold for joining and for moving. */
package kr.carbonpoint.home;
