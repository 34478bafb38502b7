package io.torgo.exec.internal;

import io.torgo.api.exec.Limits;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Control groups for workers, one a worker, in whichever hierarchies of version 1 or 2 this process may write to.
 * Source: the kernel's Documentation/admin-guide/cgroup-v1 and cgroup-v2.rst.
 */
final class ControlGroups {

    private static final Logger LOG = System.getLogger(ControlGroups.class.getName());
    private static final String PREFIX = "torgo-";

    private final List<Hierarchy> hierarchies;
    private final String own = PREFIX + ProcessHandle.current().pid() + "-";

    private ControlGroups(List<Hierarchy> hierarchies) {
        this.hierarchies = List.copyOf(hierarchies);
    }

    static ControlGroups none() {
        return new ControlGroups(List.of());
    }

    /** Looks what this process may use, and removes the groups of gateways that were killed. */
    static ControlGroups detect() {
        try {
            List<Hierarchy> found = Hierarchy.among(Files.readAllLines(Path.of("/proc/self/mountinfo")),
                    Files.readAllLines(Path.of("/proc/self/cgroup")), ControlGroups::isUsable);
            found.forEach(ControlGroups::sweep);
            return new ControlGroups(firstOfEach(found));
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.log(Level.DEBUG, "control groups cannot be read: {0}", unreadable.getMessage());
            return none();
        }
    }

    /** A hierarchy that is mounted twice is entered once. */
    private static List<Hierarchy> firstOfEach(List<Hierarchy> found) {
        Set<String> seen = new TreeSet<>();
        return found.stream().filter(one -> seen.addAll(one.controllers())).toList();
    }

    /** Tried by making a group: whether the folder looks writable says little in a container. */
    private static boolean isUsable(Hierarchy hierarchy) {
        Path trial = hierarchy.folder().resolve(PREFIX + ProcessHandle.current().pid() + "-trial");
        try {
            if (hierarchy.unified()) {
                handDown(hierarchy);
            }
            Files.createDirectory(trial);
            boolean complete = hierarchy.controllers().stream()
                    .allMatch(name -> ControlGroup.isLimitedBy(trial, name, hierarchy.unified()));
            Files.delete(trial);
            return complete;
        } catch (IOException forbidden) {
            return false;
        }
    }

    /** A group of version 2 with processes in it hands nothing down: those of this one first move to a leaf. */
    private static void handDown(Hierarchy hierarchy) throws IOException {
        String wish = hierarchy.controllers().stream().map(name -> "+" + name).collect(Collectors.joining(" "));
        Path subtree = hierarchy.folder().resolve("cgroup.subtree_control");
        Set<String> handed = Set.of(Files.readString(subtree).strip().split(" "));
        if (handed.containsAll(hierarchy.controllers())) {
            return;
        }
        try {
            Files.writeString(subtree, wish);
        } catch (IOException occupied) {
            Path leaf = hierarchy.folder().resolve("torgo");
            Files.createDirectories(leaf);
            Files.writeString(leaf.resolve("cgroup.procs"), Long.toString(ProcessHandle.current().pid()));
            Files.writeString(subtree, wish);
        }
    }

    private static void sweep(Hierarchy hierarchy) {
        try (Stream<Path> groups = Files.list(hierarchy.folder())) {
            groups.filter(ControlGroups::isAbandoned).sorted(Comparator.reverseOrder())
                    .forEach(group -> new ControlGroup(List.of(group)).close());
        } catch (IOException unreadable) {
            LOG.log(Level.DEBUG, "{0} cannot be listed", hierarchy.folder());
        }
    }

    private static boolean isAbandoned(Path group) {
        String[] parts = group.getFileName().toString().split("-");
        return parts.length == 3 && "torgo".equals(parts[0]) && parts[1].matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
    }

    /** @param number of the worker, for the name; a group that cannot be made is left out */
    ControlGroup create(int number, Limits limits) {
        List<Path> folders = new ArrayList<>();
        for (Hierarchy hierarchy : hierarchies) {
            Path folder = hierarchy.folder().resolve(own + number);
            try {
                Files.createDirectory(folder);
                folders.add(folder);
            } catch (IOException failed) {
                LOG.log(Level.WARNING, "no control group {0}: {1}", folder, failed.getMessage());
            }
        }
        ControlGroup group = new ControlGroup(folders);
        group.limit(limits);
        return group;
    }

    /** Names of the controllers in use, each with its version: {@code memory (v1)}. */
    List<String> controllers() {
        return hierarchies.stream()
                .flatMap(one -> one.controllers().stream().map(name -> name + (one.unified() ? " (v2)" : " (v1)")))
                .sorted().toList();
    }
}
