package io.torgo.maml.xtext;

import io.torgo.maml.model.MamlPackage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;

/** Finds ids that more than one document of an index claims. */
public final class DuplicateIds {

    private DuplicateIds() {
    }

    /** Every id that several documents carry, with their places, both in order. */
    public static Map<String, List<URI>> in(IResourceDescriptions index) {
        Map<String, List<URI>> places = StreamSupport
                .stream(index.getExportedObjectsByType(MamlPackage.Literals.DOCUMENT).spliterator(), false)
                .collect(Collectors.groupingBy(found -> found.getName().toString(), TreeMap::new,
                        Collectors.mapping(DuplicateIds::place, Collectors.toList())));
        places.values().removeIf(found -> found.size() < 2);
        places.values().forEach(found -> found.sort((one, other) -> one.toString().compareTo(other.toString())));
        return places;
    }

    private static URI place(IEObjectDescription description) {
        return description.getEObjectURI().trimFragment();
    }
}
