package io.torgo.maml.lsp.internal;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Addresses of documents. Clients write the same file's address in different ways; inside it has one form. */
final class Address {

    private Address() {
    }

    /** The one form of an address, with an invalid-parameters answer where it is none. */
    static URI of(String written) {
        return parse(written).orElseThrow(() -> new ResponseErrorException(
                new ResponseError(ResponseErrorCode.InvalidParams, "not an address: " + written, null)));
    }

    /** The one form of an address, if it is one. */
    static Optional<URI> parse(String written) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            URI address = URI.create(written);
            return Optional.of(file(address).map(Path::toUri).orElse(address));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The file of an address, if it names one. */
    static Optional<Path> file(URI address) {
        if (!"file".equalsIgnoreCase(address.getScheme())) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(address).toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException unusable) {
            return Optional.empty();
        }
    }

    /** The last part of an address. */
    static String name(URI address) {
        String path = address.getPath() == null ? address.toString() : address.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
