package io.torgo.gateway.internal;

import io.torgo.api.Home;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Offers the home folder as a service, which wakes all that keep state in it. In a framework that is told no home folder,
 * such as the one that unit tests run in, they stay asleep.
 */
@Component(service = {})
public final class HomeComponent {

    private ServiceRegistration<Home> registration;

    @Activate
    public HomeComponent(BundleContext context) {
        String folder = context.getProperty(Home.PROPERTY);
        if (folder != null) {
            Home home = Home.of(folder);
            registration = context.registerService(Home.class, home.orTell(home.prepare()), null);
        }
    }

    @Deactivate
    public void close() {
        if (registration != null) {
            registration.unregister();
        }
    }
}
