package io.torgo.storage.internal;

import io.torgo.api.Home;
import io.torgo.api.storage.ObjectStore;
import io.torgo.crypto.KeyRing;
import io.torgo.storage.ShardStore;
import java.time.InstantSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the home folder's object store, with its embedded peers, as a service. */
@Component(service = {})
public final class StoreComponent {

    private static final int NEEDED = 4;
    private static final int PEERS = 7;

    private final ShardStore store;
    private final ServiceRegistration<ObjectStore> registration;

    @Activate
    public StoreComponent(BundleContext context, @Reference Home home, @Reference KeyRing keys) {
        store = home.orTell(ShardStore.open(home.storage(), keys, NEEDED, PEERS, InstantSource.system()));
        registration = context.registerService(ObjectStore.class, store, null);
    }

    @Deactivate
    public void close() {
        registration.unregister();
        store.close();
    }
}
