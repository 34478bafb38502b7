package io.torgo.exec.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * System-call filter as a classic BPF program for {@code bwrap --seccomp}: eight bytes an instruction, in the layout of
 * {@code struct sock_filter} (linux/filter.h). Calls that administer, spy on other processes or reach other protocol
 * families than local sockets fail with EPERM; threads are allowed, new processes in one of the two profiles only, new
 * namespaces never. {@code clone3} fails with ENOSYS because its flags lie in memory, where a filter cannot look; the C
 * library then falls back to {@code clone}. Calls younger than this list fail with ENOSYS: nobody has judged them.
 */
public final class SeccompFilter {

    private static final int LOAD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_GREATER_EQUAL = 0x35;
    private static final int JUMP_SET = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050000 | 1;
    private static final int ENOSYS = 0x00050000 | 38;

    private static final int NUMBER_OFFSET = 0;
    private static final int ARCHITECTURE_OFFSET = 4;
    private static final int FIRST_ARGUMENT_OFFSET = 16;
    private static final int SECOND_ARGUMENT_OFFSET = 24;

    private static final int CLONE_THREAD = 0x00010000;

    /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET. */
    private static final int NEW_NAMESPACES = 0x7e020000;

    /** PR_SET_PDEATHSIG: a block that takes it back would outlive a gateway that is killed. */
    private static final int SET_PARENT_DEATH_SIGNAL = 1;

    /** TIOCSTI and TIOCLINUX: putting characters into somebody's terminal. */
    private static final int TYPE_INTO_TERMINAL = 0x5412;
    private static final int CONSOLE_CONTROL = 0x541c;

    /** The first number that was not given to a call when this list was made; the same on every architecture. */
    private static final int FIRST_UNKNOWN = 463;
    private static final int LOCAL_SOCKETS = 1;
    private static final int X32_BIT = 0x40000000;

    private final Calls calls;
    private final boolean mayStartProcesses;
    private final List<int[]> program = new ArrayList<>();

    private SeccompFilter(Calls calls, boolean mayStartProcesses) {
        this.calls = calls;
        this.mayStartProcesses = mayStartProcesses;
    }

    /**
     * The filter for an architecture by the name {@code os.arch} gives it; empty where its numbers are not known.
     *
     * @param mayStartProcesses whether fork and its kin pass
     */
    public static Optional<byte[]> forArchitecture(String name, boolean mayStartProcesses) {
        return Calls.forArchitecture(name).map(calls -> new SeccompFilter(calls, mayStartProcesses).assemble());
    }

    private byte[] assemble() {
        add(LOAD, 0, 0, ARCHITECTURE_OFFSET);
        add(JUMP_EQUAL, 1, 0, calls.architecture());
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER_OFFSET);
        if (calls.hasX32()) {
            add(JUMP_GREATER_EQUAL, 0, 1, X32_BIT);
            add(RETURN, 0, 0, KILL);
        }
        add(JUMP_GREATER_EQUAL, 0, 1, FIRST_UNKNOWN);
        add(RETURN, 0, 0, ENOSYS);
        calls.denied().forEach(number -> answer(number, EPERM));
        answer(calls.clone3(), ENOSYS);
        refuseIf(calls.newTask(), FIRST_ARGUMENT_OFFSET, JUMP_SET, NEW_NAMESPACES);
        if (!mayStartProcesses) {
            calls.fork().forEach(number -> answer(number, EPERM));
            onlyIf(calls.newTask(), JUMP_SET, CLONE_THREAD);
        }
        refuseIf(calls.prctl(), FIRST_ARGUMENT_OFFSET, JUMP_EQUAL, SET_PARENT_DEATH_SIGNAL);
        refuseIf(calls.ioctl(), SECOND_ARGUMENT_OFFSET, JUMP_EQUAL, TYPE_INTO_TERMINAL);
        refuseIf(calls.ioctl(), SECOND_ARGUMENT_OFFSET, JUMP_EQUAL, CONSOLE_CONTROL);
        onlyIf(calls.socket(), JUMP_EQUAL, LOCAL_SOCKETS);
        onlyIf(calls.socketpair(), JUMP_EQUAL, LOCAL_SOCKETS);
        add(RETURN, 0, 0, ALLOW);
        return bytes();
    }

    private void answer(int number, int action) {
        add(JUMP_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, action);
    }

    /** Allows a call only where its first argument passes the test; its upper half is ignored by the kernel as well. */
    private void onlyIf(int number, int test, int value) {
        add(JUMP_EQUAL, 0, 4, number);
        add(LOAD, 0, 0, FIRST_ARGUMENT_OFFSET);
        add(test, 1, 0, value);
        add(RETURN, 0, 0, EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    /** Refuses a call where an argument passes the test, and looks at the number again for what follows. */
    private void refuseIf(int number, int argument, int test, int value) {
        add(JUMP_EQUAL, 0, 4, number);
        add(LOAD, 0, 0, argument);
        add(test, 0, 1, value);
        add(RETURN, 0, 0, EPERM);
        add(LOAD, 0, 0, NUMBER_OFFSET);
    }

    private void add(int code, int ifTrue, int ifFalse, int operand) {
        program.add(new int[]{code, ifTrue, ifFalse, operand});
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int[] instruction : program) {
            out.writeBytes(ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putShort((short) instruction[0])
                    .put((byte) instruction[1]).put((byte) instruction[2]).putInt(instruction[3]).array());
        }
        return out.toByteArray();
    }

    /**
     * System-call numbers of one architecture.
     *
     * @param architecture the kernel's AUDIT_ARCH value
     * @param denied numbers that are always refused
     * @param fork those that start a process and nothing else
     */
    private record Calls(int architecture, boolean hasX32, List<Integer> denied, List<Integer> fork, int newTask,
            int clone3, int socket, int socketpair, int ioctl, int prctl) {

        /** Numbers that are the same everywhere: io_uring, the new mount interface, pidfd_getfd, memfd_secret, … */
        private static final List<Integer> COMMON = List.of(425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 440, 442,
                443, 447, 448, 450, 453, 457, 458, 460);

        /** asm/unistd_64.h: ptrace, bpf, keys, mounts, namespaces, modules, clocks, System V IPC, memfd, … */
        private static final Calls X86_64 = new Calls(0xC000003E, true,
                with(101, 310, 311, 312, 321, 248, 249, 250, 165, 166, 155, 161, 272, 308, 298, 323, 246, 320, 175, 313,
                        176, 169, 167, 168, 163, 179, 103, 303, 304, 300, 135, 279, 237, 238, 256, 227, 164, 305, 159,
                        170, 171, 172, 173, 154, 134, 180, 153, 212, 29, 64, 68, 240, 319),
                List.of(57, 58), 56, 435, 41, 53, 16, 157);

        /** asm-generic/unistd.h: the same calls; there is no fork, vfork, iopl, ioperm, modify_ldt, uselib. */
        private static final Calls AARCH64 = new Calls(0xC00000B7, false,
                with(117, 270, 271, 272, 280, 217, 218, 219, 40, 39, 41, 51, 97, 268, 241, 282, 104, 294, 105, 273, 106,
                        142, 224, 225, 89, 60, 116, 264, 265, 262, 92, 239, 235, 237, 238, 112, 170, 266, 171, 161, 162,
                        58, 18, 194, 190, 186, 180, 279),
                List.of(), 220, 435, 198, 199, 29, 167);

        static Optional<Calls> forArchitecture(String name) {
            return switch (name) {
                case "amd64", "x86_64" -> Optional.of(X86_64);
                case "aarch64", "arm64" -> Optional.of(AARCH64);
                default -> Optional.empty();
            };
        }

        private static List<Integer> with(Integer... numbers) {
            List<Integer> all = new ArrayList<>(List.of(numbers));
            all.addAll(COMMON);
            return List.copyOf(all);
        }
    }
}
