package io.torgo.verify.internal;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The real tool for OCaml, which writes assertions into the code itself. It is looked for and not yet used. */
final class Ortac {

    private static final boolean INSTALLED = isOn(Optional.ofNullable(System.getenv("PATH")).orElse(""));

    private Ortac() {
    }

    /** What a clause of an OCaml block must say of it. */
    static String note() {
        return INSTALLED
                ? "ortac is installed and not used by this version: the clause saw the values of the block only"
                : "ortac is not installed: the clause saw the values of the block only";
    }

    private static boolean isOn(String path) {
        return Stream.of(path.split(File.pathSeparator)).filter(each -> !each.isEmpty())
                .anyMatch(Ortac::isIn);
    }

    private static boolean isIn(String folder) {
        try {
            return Files.isExecutable(Path.of(folder, "ortac"));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
