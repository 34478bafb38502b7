package io.torgo.maml.ide.workspace;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a workspace keeps of a document that is not open.
 *
 * @param document   the document
 * @param id         its id with its place; empty where it has none
 * @param title      the first line of its intent; may be empty
 * @param type       its type; may be empty
 * @param identities the agents, gateways and other addresses in its origin and permissions, each once
 * @param files      the files that it names
 * @param parameters the names of its parameters
 * @param sections   its sections
 * @param mentions   URNs that it names besides its own id
 */
public record DocumentSummary(URI document, Optional<Named> id, String title, String type, List<String> identities,
        List<FileUse> files, List<Named> parameters, List<Named> sections, List<Named> mentions) {
}
