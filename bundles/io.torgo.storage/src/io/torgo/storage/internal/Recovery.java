package io.torgo.storage.internal;

import io.torgo.storage.PeerException;
import io.torgo.storage.StoragePeer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings table and peers together when a store opens. A manifest on any peer means that all shards were on disk: the
 * object counts. A shard without a manifest anywhere is half of a put that was never acknowledged: it goes.
 */
public final class Recovery {

    private final PeerGroup peers;
    private final Manifests manifests;
    private final Catalog catalog;

    public Recovery(PeerGroup peers, Manifests manifests, Catalog catalog) {
        this.peers = peers;
        this.manifests = manifests;
        this.catalog = catalog;
    }

    public void run() throws StoreException {
        List<Optional<List<String>>> listings = listings();
        Set<String> known = new HashSet<>();
        catalog.all().forEach(object -> known.add(object.id()));
        if (known.isEmpty() && listings.stream().allMatch(names -> names.filter(List::isEmpty).isPresent())) {
            peers.all("set up the store", (peer, index) -> peer.prepare());
            return;
        }
        Set<String> described = idsOf(listings, FileNames.MANIFEST);
        for (String id : described) {
            if (known.add(id)) {
                adopt(id);
            }
        }
        removeRemains(listings, known);
    }

    private List<Optional<List<String>>> listings() {
        List<Optional<List<String>>> listings = new ArrayList<>();
        for (StoragePeer peer : peers.peers()) {
            try {
                listings.add(Optional.of(peer.names()));
            } catch (PeerException e) {
                // an unreachable peer is not an empty one: while it is away nothing is cleaned up
                listings.add(Optional.empty());
            }
        }
        return listings;
    }

    private void adopt(String id) throws StoreException {
        Optional<Manifest> manifest = manifests.describe(id);
        if (manifest.isPresent()) {
            catalog.add(manifest.get().object(), manifest.get().key());
        }
    }

    private void removeRemains(List<Optional<List<String>>> listings, Set<String> known) {
        boolean allAnswered = listings.stream().allMatch(Optional::isPresent);
        peers.tryAll((peer, index) -> {
            for (String name : listings.get(index).orElse(List.of())) {
                boolean orphan = allAnswered && !known.contains(FileNames.objectId(name));
                if (orphan || name.endsWith(FileNames.PART)) {
                    peer.delete(name);
                }
            }
        });
    }

    private static Set<String> idsOf(List<Optional<List<String>>> listings, String kind) {
        Set<String> ids = new HashSet<>();
        for (Optional<List<String>> names : listings) {
            names.orElse(List.of()).stream().filter(name -> name.endsWith(kind))
                    .forEach(name -> ids.add(FileNames.objectId(name)));
        }
        return ids;
    }
}
