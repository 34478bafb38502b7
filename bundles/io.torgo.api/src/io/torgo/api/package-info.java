/**
 * What every domain shares: expected failures as values, progress, and the names of platform capabilities.
 *
 * <p>Nothing in the contracts depends on OSGi, on a JSON library or on a network. JSON-like values are plain Java:
 * {@code Map<String, Object>}, {@code List<Object>}, {@code String}, {@code Number}, {@code Boolean}, {@code null}.
 */
package io.torgo.api;
