/**
 * Objects that outlive their peers: sealed in segments, cut into k-of-n Reed-Solomon shards, one shard a peer,
 * described by a manifest that is signed and kept by every peer. {@link io.torgo.storage.ShardStore} is the store,
 * {@link io.torgo.storage.StoragePeer} what a transport has to offer it.
 *
 * <p>Promises: what {@code put} answered is on the disks of all n peers; any k peers give it back; a changed byte is
 * noticed and treated as lost; a peer learns neither content nor name.
 */
package io.torgo.storage;
