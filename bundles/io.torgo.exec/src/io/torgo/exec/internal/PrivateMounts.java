package io.torgo.exec.internal;

import io.torgo.exec.SandboxConfig;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Folders that a worker's account cannot reach by their path, such as those in root's home, shown to it at another: in
 * mounts that exist for this worker only and are made while it is root still.
 */
public final class PrivateMounts {

    private static final String PLACE = "/mnt";
    private static final long MOST_SECONDS = 10;

    /** Mounts each of so many folders read-only below the place, then becomes the rest of the command. */
    private static final String TEXT = """
            mount -t tmpfs -o mode=755,size=64k torgo %1$s || exit 1
            number=0
            folders=$1
            shift
            while [ "$number" -lt "$folders" ]; do
                mkdir %1$s/$number && mount --bind "$1" %1$s/$number && mount -o remount,bind,ro %1$s/$number || exit 1
                shift
                number=$((number + 1))
            done
            exec "$@"
            """.formatted(PLACE);

    private static final boolean POSSIBLE = isRoot() && works();

    private PrivateMounts() {
    }

    /** Whether this process may make them, tried once. */
    public static boolean possible() {
        return POSSIBLE;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    private static boolean works() {
        Optional<Path> unshare = SandboxConfig.program("unshare");
        if (unshare.isEmpty() || !Files.isDirectory(Path.of(PLACE))) {
            return false;
        }
        List<String> trial = new ArrayList<>(command(List.of(Path.of("/usr"))));
        trial.add("/bin/true");
        try {
            Process process = new ProcessBuilder(trial).redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD).start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What to put before a command that is to see the folders. */
    static List<String> command(List<Path> folders) {
        List<String> command = new ArrayList<>(List.of(SandboxConfig.program("unshare").orElseThrow().toString(),
                "--mount", "--propagation", "private", "/bin/sh", "-c", TEXT, "torgo-worker",
                Integer.toString(folders.size())));
        folders.forEach(folder -> command.add(folder.toString()));
        return command;
    }

    /** Where the folder of that number is seen. */
    static String place(int number) {
        return PLACE + "/" + number;
    }
}
