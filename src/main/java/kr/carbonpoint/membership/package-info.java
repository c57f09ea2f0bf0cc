/** Members of the programme: who takes part, with which home and which meters. */
package kr.carbonpoint.membership;
