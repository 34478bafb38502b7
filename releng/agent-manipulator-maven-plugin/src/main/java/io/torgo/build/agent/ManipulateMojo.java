package io.torgo.build.agent;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Turns the packaged bundle into an iPOJO agent, in place; see {@link NestSafeManipulator}. */
@Mojo(name = "manipulate", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.COMPILE)
public final class ManipulateMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        Path jar = Agents.jar(project);
        try (URLClassLoader classPath = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            String components = new NestSafeManipulator(classPath, getLog()::warn).manipulate(jar);
            getLog().info("iPOJO-Components written, " + components.length() + " characters");
        } catch (ManipulationException unfit) {
            throw new MojoFailureException(jar.getFileName() + ": " + unfit.getMessage(), unfit);
        } catch (IOException failed) {
            throw new MojoExecutionException("cannot rewrite " + jar.getFileName(), failed);
        }
    }

    private URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            File file = artifact.getFile();
            if (file != null && Files.exists(file.toPath())) {
                urls.add(file.toURI().toURL());
            }
        }
        return urls.toArray(URL[]::new);
    }
}
