package io.torgo.build.agent;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Writes {@code <jar>.sig}, the detached ML-DSA-65 signature over the whole packaged bundle. */
@Mojo(name = "sign", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class SignMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    /** Folder of the signing key; a key is made there on first use. */
    @Parameter(property = "torgo.signing.dir", required = true)
    private File signingFolder;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path jar = Agents.jar(project);
        try {
            DevelopmentKey key = DevelopmentKey.in(signingFolder.toPath());
            Files.writeString(jar.resolveSibling(jar.getFileName() + ".sig"), key.sign(Files.readAllBytes(jar)));
            getLog().info("signed by " + key.fingerprint());
        } catch (IOException failed) {
            throw new MojoExecutionException("cannot sign " + jar.getFileName(), failed);
        }
    }
}
