package io.torgo.verify.gospel;

import io.torgo.api.verify.SpecReport.Finding;
import java.util.List;

/**
 * What reading gave.
 *
 * @param ast all that could be read; whole where there is no finding
 * @param findings in order of position
 */
public record Parsed(Interface ast, List<Finding> findings) {
}
