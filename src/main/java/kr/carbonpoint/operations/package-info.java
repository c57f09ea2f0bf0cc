/** What administrators watch beside Cockpit: nodes, timers, incidents, what is erased when, and who did what. */
package kr.carbonpoint.operations;
