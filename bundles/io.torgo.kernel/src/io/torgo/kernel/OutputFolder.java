package io.torgo.kernel;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Folders that blocks wrote to. Links in them are removed, never followed. */
final class OutputFolder {

    private OutputFolder() {
    }

    /** Removes the folder and all that is in it. */
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Removes the folder, and the one it is in, where nothing is in them. */
    static void forgetEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try {
            Files.deleteIfExists(folder);
            Files.deleteIfExists(folder.getParent());
        } catch (DirectoryNotEmptyException e) {
            return; // a block left something: that is what the folder is for
        }
    }
}
