package io.torgo.maml.xtext.internal;

import io.torgo.maml.MamlFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;

/** Xtext's door to the language; goes by the whole file name, since {@code .md} alone is any Markdown. */
public final class MamlServiceProvider extends DefaultResourceServiceProvider {

    @Override
    public boolean canHandle(URI uri) {
        return uri.lastSegment() != null && MamlFiles.isMaml(uri.lastSegment());
    }
}
