package io.torgo.maml.xtext;

import com.google.inject.AbstractModule;
import com.google.inject.name.Names;
import io.torgo.maml.xtext.internal.MamlDescriptionManager;
import io.torgo.maml.xtext.internal.MamlResourceValidator;
import io.torgo.maml.xtext.internal.MamlServiceProvider;
import java.nio.charset.StandardCharsets;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.SimpleResourceDescriptionsBasedContainerManager;
import org.eclipse.xtext.service.DispatchingProvider;
import org.eclipse.xtext.validation.IResourceValidator;

/** The services by which Xtext knows the language: resource, validation, description; no parser, linker or scopes. */
public class MamlRuntimeModule extends AbstractModule {

    @Override
    protected void configure() {
        bindConstant().annotatedWith(Names.named(Constants.LANGUAGE_NAME)).to("io.torgo.maml");
        bindConstant().annotatedWith(Names.named(Constants.FILE_EXTENSIONS)).to("md,maml");
        bind(IResourceServiceProvider.class).to(MamlServiceProvider.class);
        bind(IResourceValidator.class).to(MamlResourceValidator.class);
        bind(IResourceDescription.Manager.class).to(MamlDescriptionManager.class);
        bind(IContainer.Manager.class).to(SimpleResourceDescriptionsBasedContainerManager.class);
        bind(Resource.Factory.class).toInstance(MamlResource::new);
        IEncodingProvider utf8 = uri -> StandardCharsets.UTF_8.name();
        bind(IEncodingProvider.class).toInstance(utf8);
        bind(IEncodingProvider.class).annotatedWith(DispatchingProvider.Runtime.class).toInstance(utf8);
    }
}
