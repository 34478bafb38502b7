package io.torgo.ledger.internal;

import io.torgo.api.Home;
import io.torgo.api.ledger.Ledger;
import io.torgo.crypto.KeyRing;
import io.torgo.ledger.FileLedger;
import java.io.IOException;
import java.time.InstantSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Offers the home folder's ledger as a service. */
@Component(service = {})
public final class LedgerComponent {

    private final FileLedger ledger;
    private final ServiceRegistration<Ledger> registration;

    @Activate
    public LedgerComponent(BundleContext context, @Reference Home home, @Reference KeyRing keys) {
        ledger = home.orTell(FileLedger.open(home.ledger(), keys.signing(), InstantSource.system()));
        registration = context.registerService(Ledger.class, ledger, null);
    }

    @Deactivate
    public void close() throws IOException {
        registration.unregister();
        ledger.close();
    }
}
