/**
 * The MAML language: parsing, judging and extending documents.
 *
 * <p>Parsing never throws, whatever the bytes, and loses none of them; findings have a stable code, an exact place and
 * a cure. Runs in a plain {@code main}: no OSGi services, no files, no network. JSON-like values are {@code Map},
 * {@code List}, {@code String}, {@code Number}, {@code Boolean} and {@code null}.
 */
package io.torgo.maml;
