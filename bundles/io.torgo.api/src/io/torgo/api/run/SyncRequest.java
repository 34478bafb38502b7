package io.torgo.api.run;

import java.util.OptionalLong;

/**
 * @param name name of the data set
 * @param csv its bytes
 * @param uri {@code tor://host:port/namespace}; empty for the embedded peers
 * @param principal who asks
 */
public record SyncRequest(String name, byte[] csv, String uri, String principal, OptionalLong seed) {
}
