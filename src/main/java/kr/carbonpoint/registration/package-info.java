/** What applicants and members who move did not find in a list and typed themselves: a clerk adds it for everyone, or says which one it is. */
package kr.carbonpoint.registration;
