/** The staff's page about settlement: trying it out, running it, the budget, files of results. */
package kr.carbonpoint.settlement.web;
