package io.torgo.maml.xtext.internal;

import io.torgo.maml.xtext.MamlResource;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.AbstractResourceDescription;

/** What the index keeps of a document: its id and type. */
final class MamlDescription extends AbstractResourceDescription {

    private final URI uri;
    private final List<IEObjectDescription> exported;

    MamlDescription(Resource resource) {
        this.uri = getNormalizedURI(resource);
        this.exported = resource instanceof MamlResource maml ? describe(maml) : List.of();
    }

    private static List<IEObjectDescription> describe(MamlResource resource) {
        return resource.document().id().filter(id -> !id.isBlank()).map(id -> EObjectDescription
                .create(QualifiedName.create(id), resource.document().model(), userData(resource))).stream().toList();
    }

    private static Map<String, String> userData(MamlResource resource) {
        return Map.of("type", resource.document().type().orElse(""));
    }

    @Override
    protected List<IEObjectDescription> computeExportedObjects() {
        return exported;
    }

    @Override
    public Iterable<QualifiedName> getImportedNames() {
        return List.of();
    }

    @Override
    public Iterable<IReferenceDescription> getReferenceDescriptions() {
        return List.of();
    }

    @Override
    public URI getURI() {
        return uri;
    }
}
