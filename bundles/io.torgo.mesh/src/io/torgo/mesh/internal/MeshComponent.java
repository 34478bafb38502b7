package io.torgo.mesh.internal;

import io.torgo.api.mesh.MeshNetwork;
import io.torgo.mesh.SimulatedMesh;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Offers the simulated mesh as a service. */
@Component(service = {})
public final class MeshComponent {

    /** A radio adapter that comes with the default ranking is asked instead. */
    private static final int BELOW_REAL_RADIOS = -100;

    private final ServiceRegistration<MeshNetwork> registration;

    @Activate
    public MeshComponent(BundleContext context) {
        registration = context.registerService(MeshNetwork.class, new SimulatedMesh(),
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, BELOW_REAL_RADIOS)));
    }

    @Deactivate
    public void close() {
        registration.unregister();
    }
}
