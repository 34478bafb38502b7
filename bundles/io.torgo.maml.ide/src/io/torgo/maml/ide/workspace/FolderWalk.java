package io.torgo.maml.ide.workspace;

import io.torgo.maml.MamlFiles;
import io.torgo.maml.ide.DocumentAnalysis;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.Consumer;

/** Finds the documents below a folder; links are not followed, hidden and built things are left out. */
final class FolderWalk extends SimpleFileVisitor<Path> {

    private static final Set<String> SKIPPED = Set.of("target", "node_modules", "build", "dist", "bin", "out");
    private static final int MAX_DEPTH = 32;

    private final Path root;
    private final Consumer<Path> found;

    private FolderWalk(Path root, Consumer<Path> found) {
        this.root = root;
        this.found = found;
    }

    /** Gives every document to a consumer; ends early when the thread is interrupted. */
    static void walk(Path root, Consumer<Path> found) {
        try {
            Files.walkFileTree(root, Set.of(), MAX_DEPTH, new FolderWalk(root, found));
        } catch (IOException e) {
            throw new IllegalStateException("every failure of a visit is skipped", e);
        }
    }

    /** Whether a file of that size is small enough for the index. */
    static boolean isIndexed(long size) {
        return size <= DocumentAnalysis.LARGE;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        boolean skipped = !folder.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
        return skipped ? FileVisitResult.SKIP_SUBTREE : next();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = String.valueOf(file.getFileName());
        if (attributes.isRegularFile() && isIndexed(attributes.size()) && !name.startsWith(".")
                && MamlFiles.isMaml(name)) {
            found.accept(file);
        }
        return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return next();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
        return next();
    }

    private static FileVisitResult next() {
        return Thread.currentThread().isInterrupted() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
