/** Points and won as an append-only double-entry ledger: who is owed what, what is on its way, what was paid. */
package kr.carbonpoint.ledger;
