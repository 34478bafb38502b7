package io.torgo.verify.internal;

import io.torgo.api.verify.ContractChecker;
import io.torgo.verify.ContractVerifier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the contract checker as a service. */
@Component(service = {})
public final class VerifyComponent {

    private final ServiceRegistration<ContractChecker> registration;

    @Activate
    public VerifyComponent(BundleContext context) {
        registration = context.registerService(ContractChecker.class, new ContractVerifier(), null);
    }

    @Deactivate
    public void close() {
        registration.unregister();
    }
}
