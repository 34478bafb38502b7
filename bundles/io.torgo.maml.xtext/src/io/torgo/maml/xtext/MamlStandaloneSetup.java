package io.torgo.maml.xtext;

import com.google.inject.Guice;
import com.google.inject.Injector;
import io.torgo.maml.model.MamlPackage;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.ISetup;
import org.eclipse.xtext.resource.IResourceServiceProvider;

/**
 * Makes the language known to EMF and Xtext in a plain Java program. EMF looks at the last part of a file's name only,
 * so the language is registered for {@code md} as well; its service provider refuses files that are not MAML.
 */
public class MamlStandaloneSetup implements ISetup {

    private static final List<String> EXTENSIONS = List.of("md", "maml");

    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        Injector injector = Guice.createInjector(new MamlRuntimeModule());
        EPackage.Registry.INSTANCE.putIfAbsent(MamlPackage.eNS_URI, MamlPackage.eINSTANCE);
        Map<String, Object> factories = Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap();
        Map<String, Object> providers = IResourceServiceProvider.Registry.INSTANCE.getExtensionToFactoryMap();
        for (String extension : EXTENSIONS) {
            factories.put(extension, injector.getInstance(Resource.Factory.class));
            providers.put(extension, injector.getInstance(IResourceServiceProvider.class));
        }
        return injector;
    }
}
