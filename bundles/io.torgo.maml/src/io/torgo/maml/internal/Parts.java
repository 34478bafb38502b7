package io.torgo.maml.internal;

import io.torgo.maml.Diagnostic;
import io.torgo.maml.model.Document;
import java.util.List;

/**
 * What parsing yields.
 *
 * @param document the model
 * @param problems what is wrong with the form, in the order of the places
 */
public record Parts(Document document, List<Diagnostic> problems) {
}
