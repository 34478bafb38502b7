package io.torgo.kernel;

import io.torgo.api.verify.SpecFile;
import io.torgo.maml.ParsedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The specifications that a document names in {@code verification.spec_files}, as they are found beside it. */
final class Specifications {

    private static final long LARGEST = 1L << 20;

    private Specifications() {
    }

    /** Those that are there and at most 1 MiB large, in the document's order. */
    static List<SpecFile> of(ParsedDocument document, DataSets dataSets, Optional<Path> folder) {
        return document.specFiles().stream().flatMap(name -> read(name, dataSets, folder).stream()).toList();
    }

    static Optional<SpecFile> read(String name, DataSets dataSets, Optional<Path> folder) {
        Optional<Path> file = dataSets.find(name, folder).map(DataSets.Found::file);
        try {
            return file.isPresent() && Files.size(file.get()) <= LARGEST
                    ? Optional.of(new SpecFile(name, Files.readAllBytes(file.get())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // one that cannot be read is as good as absent: nothing is checked by it
        }
    }
}
