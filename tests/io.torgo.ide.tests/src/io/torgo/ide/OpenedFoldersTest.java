package io.torgo.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.ide.internal.OpenedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedFoldersTest {

    private final OpenedFolders folders = new OpenedFolders(ResourcesPlugin.getWorkspace());

    @TempDir
    private Path place;

    @AfterEach
    void forget() throws CoreException {
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            project.delete(true, true, null);
        }
    }

    @Test
    void showsAFileWithoutWritingBesideIt() throws CoreException, IOException {
        Path file = file("colony/a.maml.md");
        IFile shown = folders.show(file, null);
        assertEquals("/Documents/colony/a.maml.md", shown.getFullPath().toString());
        assertTrue(shown.exists());
        try (Stream<Path> all = Files.list(file.getParent())) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void linksAFolderOnce() throws CoreException, IOException {
        folders.show(file("colony/a.maml.md"), null);
        assertEquals("/Documents/colony/b.maml.md",
                folders.show(file("colony/b.maml.md"), null).getFullPath().toString());
    }

    @Test
    void tellsFoldersOfOneNameApart() throws CoreException, IOException {
        folders.show(file("one/colony/a.maml.md"), null);
        assertEquals("/Documents/colony 2/a.maml.md",
                folders.show(file("two/colony/a.maml.md"), null).getFullPath().toString());
    }

    private Path file(String name) throws IOException {
        Path file = place.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "---\n---\n");
    }
}
