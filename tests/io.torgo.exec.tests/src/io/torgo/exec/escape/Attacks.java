package io.torgo.exec.escape;

import java.util.List;
import java.util.stream.Stream;

/** All attacks, in the order of the table in docs/sandbox.md. */
final class Attacks {

    private Attacks() {
    }

    static List<Attack> all() {
        return Stream.of(FileAttacks.all(), NetworkAttacks.all(), ProcessAttacks.all(), NamespaceAttacks.all(),
                KernelAttacks.all(), ResourceAttacks.all(), FrameAttacks.all(), OutputAttacks.all(),
                TerminalAttacks.all()).flatMap(List::stream).toList();
    }
}
