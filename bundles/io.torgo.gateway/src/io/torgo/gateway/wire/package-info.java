/**
 * How the platform's records look as JSON. Field names are a contract with programs: added to, never renamed or
 * retyped. Times are milliseconds, sizes bytes, positions 1-based; what is not a number is {@code null}.
 */
package io.torgo.gateway.wire;
