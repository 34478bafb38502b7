package io.torgo.exec.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A tree of control groups that this process may add groups to.
 *
 * @param folder group below which new ones are made: the one that this process is in
 * @param controllers those of {@code memory}, {@code pids} and {@code cpu} that new groups here have
 * @param unified whether it is version 2 of the interface
 */
record Hierarchy(Path folder, Set<String> controllers, boolean unified) {

    private static final Set<String> WANTED = Set.of("memory", "pids", "cpu");

    Hierarchy {
        controllers = Set.copyOf(controllers);
    }

    /**
     * The hierarchies that can be used.
     *
     * @param mounts lines of {@code /proc/self/mountinfo}
     * @param own lines of {@code /proc/self/cgroup}
     * @param usable whether a new group can be made below a folder
     */
    static List<Hierarchy> among(List<String> mounts, List<String> own, Predicate<Hierarchy> usable) {
        return mounts.stream().flatMap(line -> mounted(line, own).stream()).filter(usable).toList();
    }

    /** One line: id, parent, device, root, mount point, options …, "-", type, source, options of the file system. */
    private static Optional<Hierarchy> mounted(String line, List<String> own) {
        String[] halves = line.split(" - ", 2);
        String[] left = halves[0].split(" ");
        String[] right = halves.length < 2 ? new String[0] : halves[1].split(" ");
        if (left.length < 5 || right.length < 3 || !right[0].startsWith("cgroup")) {
            return Optional.empty();
        }
        boolean unified = "cgroup2".equals(right[0]);
        Set<String> mounted = wanted(Arrays.asList(right[2].split(",")));
        return ownGroup(own, unified, mounted).map(group -> below(Path.of(left[4]), left[3], group))
                .map(folder -> new Hierarchy(folder, unified ? enabled(folder) : mounted, unified))
                .filter(found -> !found.controllers().isEmpty());
    }

    private static Set<String> wanted(List<String> names) {
        Set<String> found = new TreeSet<>(names);
        found.retainAll(WANTED);
        return found;
    }

    /** The path after the second colon of the line whose controllers are these. */
    private static Optional<String> ownGroup(List<String> own, boolean unified, Set<String> mounted) {
        return own.stream().map(line -> line.split(":", 3)).filter(parts -> parts.length == 3)
                .filter(parts -> unified
                        ? parts[1].isEmpty()
                        : !mounted.isEmpty() && Arrays.asList(parts[1].split(",")).containsAll(mounted))
                .map(parts -> parts[2]).findFirst();
    }

    private static Path below(Path mountPoint, String root, String group) {
        boolean shown = group.startsWith(root) && !"/".equals(root);
        String rest = shown ? group.substring(root.length()) : group;
        return mountPoint.resolve(rest.replaceFirst("^/+", ""));
    }

    /** What this process' own group may hand on, which is all that groups below it can have. */
    private static Set<String> enabled(Path folder) {
        try {
            String names = Files.readString(folder.resolve("cgroup.controllers")).strip();
            return wanted(Arrays.asList(names.split(" ")));
        } catch (IOException absent) {
            return Set.of();
        }
    }
}
