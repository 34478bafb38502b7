package io.torgo.crypto.internal;

import io.torgo.api.Home;
import io.torgo.crypto.KeyRing;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the home folder's keys as a service. */
@Component(service = {})
public final class KeyRingComponent {

    private final KeyRing keys;
    private final ServiceRegistration<KeyRing> registration;

    @Activate
    public KeyRingComponent(BundleContext context, @Reference Home home) {
        keys = home.orTell(KeyRing.open(home.keys()));
        registration = context.registerService(KeyRing.class, keys, null);
    }

    @Deactivate
    public void close() {
        registration.unregister();
        keys.close();
    }
}
