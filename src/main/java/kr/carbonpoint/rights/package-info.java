/** What members may ask for: everything that is held about them, and who looked at it (PIPA §35, §35-2). */
package kr.carbonpoint.rights;
