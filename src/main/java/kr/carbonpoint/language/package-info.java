/** English beside Korean: the catalogue, the edges at which it translates, and the switch. No feature knows of it. */
package kr.carbonpoint.language;
