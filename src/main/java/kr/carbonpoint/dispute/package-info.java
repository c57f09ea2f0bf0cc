/** Two people for one home or customer number: the member who has it is asked, a clerk decides. */
package kr.carbonpoint.dispute;
