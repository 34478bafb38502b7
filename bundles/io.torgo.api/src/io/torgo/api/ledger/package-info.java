/** Receipts of what the gateway did, in an append-only Merkle log (RFC 9162) that a stranger can verify. */
package io.torgo.api.ledger;
