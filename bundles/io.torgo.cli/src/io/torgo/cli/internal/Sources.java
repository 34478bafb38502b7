package io.torgo.cli.internal;

import io.torgo.maml.MamlFiles;
import io.torgo.maml.project.ProjectSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the files that a command was given: those named, and the ones in the folders named. */
final class Sources {

    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "target", "bin");

    private Sources() {
    }

    /** The documents named, and in folders everything that is one, but for what the project leaves out. */
    static List<Path> documents(List<Path> given) {
        return files(given, file -> MamlFiles.isMaml(file.getFileName().toString())
                && !ProjectSettings.of(file).isExcluded(file));
    }

    /** The files named, and in folders those that are wanted; links are not followed. */
    static List<Path> files(List<Path> given, Predicate<Path> wanted) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(below(path, wanted));
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new CliFailure(ExitCode.USAGE, "CLI-NO-DOCUMENTS", "there is nothing to work on in " + given,
                    "Name a file, or a folder with files ending in .maml.md.");
        }
        return files;
    }

    private static Collection<Path> below(Path folder, Predicate<Path> wanted) {
        Set<Path> found = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new Visitor(folder, wanted, found));
        } catch (IOException e) {
            throw Inputs.unreadable(folder, e);
        }
        return found;
    }

    static Source read(Path file, InputStream standard) {
        boolean typed = "-".equals(file.toString());
        byte[] bytes = Inputs.bytes(file, standard);
        return new Source(file.toString(), typed ? Optional.empty() : Optional.of(file.toAbsolutePath().normalize()),
                bytes);
    }

    /** Collects wanted files; folders that tools fill are not entered. */
    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path top;
        private final Predicate<Path> wanted;
        private final Set<Path> found;

        Visitor(Path top, Predicate<Path> wanted, Set<Path> found) {
            this.top = top;
            this.wanted = wanted;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skipped = !folder.equals(top) && (name.startsWith(".") || NOT_ENTERED.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && wanted.test(file)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            // a folder that may not be read holds nothing for this user
            return FileVisitResult.CONTINUE;
        }
    }
}
