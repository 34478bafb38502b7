package io.torgo.quantum.internal;

import io.torgo.api.quantum.CircuitSimulator;
import io.torgo.quantum.StateVectorSimulator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the state-vector simulator as a service. */
@Component(service = {})
public final class CircuitComponent {

    private final ServiceRegistration<CircuitSimulator> registration;

    @Activate
    public CircuitComponent(BundleContext context) {
        registration = context.registerService(CircuitSimulator.class, new StateVectorSimulator(), null);
    }

    @Deactivate
    public void close() {
        registration.unregister();
    }
}
