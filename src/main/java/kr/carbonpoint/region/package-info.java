/** Regions and who pays in them: codes with their days of validity, what became of abolished ones, municipalities. */
package kr.carbonpoint.region;
