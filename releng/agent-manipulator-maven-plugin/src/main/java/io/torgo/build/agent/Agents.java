package io.torgo.build.agent;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** What the goals share. */
final class Agents {

    private Agents() {
    }

    static Path jar(MavenProject project) throws MojoFailureException {
        File file = project.getArtifact().getFile();
        if (file == null || !file.isFile()) {
            throw new MojoFailureException("there is no packaged jar yet: bind this goal to the phase package");
        }
        return file.toPath();
    }
}
