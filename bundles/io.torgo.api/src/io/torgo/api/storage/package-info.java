/**
 * Objects that survive the loss of storage peers: encrypted by the gateway, cut into k-of-n erasure-coded shards, one
 * shard a peer, described by a signed manifest.
 */
package io.torgo.api.storage;
