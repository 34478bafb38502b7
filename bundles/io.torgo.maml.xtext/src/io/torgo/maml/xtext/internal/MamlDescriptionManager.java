package io.torgo.maml.xtext.internal;

import java.util.Collection;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionDelta;

/** Describes documents for Xtext's index. Documents do not refer to each other, so none is affected by another. */
public final class MamlDescriptionManager implements IResourceDescription.Manager {

    @Override
    public IResourceDescription getResourceDescription(Resource resource) {
        return new MamlDescription(resource);
    }

    @Override
    public Delta createDelta(IResourceDescription before, IResourceDescription after) {
        return new DefaultResourceDescriptionDelta(before, after);
    }

    @Override
    public boolean isAffected(Delta delta, IResourceDescription candidate) {
        return false;
    }

    @Override
    public boolean isAffected(Collection<Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
        return false;
    }
}
