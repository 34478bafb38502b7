package io.torgo.exec.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Runs the filter in a small interpreter of classic BPF. */
class SeccompFilterTest {

    private static final int X86_64 = 0xC000003E;
    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int EPERM = 0x00050001;

    private static final int ENOSYS = 0x00050000 | 38;

    private static int verdict(String machine, int architecture, int number, int argument) {
        return verdict(false, machine, architecture, number, argument);
    }

    private static int verdict(boolean mayStartProcesses, String machine, int architecture, int number,
            int argument) {
        ByteBuffer program = ByteBuffer
                .wrap(SeccompFilter.forArchitecture(machine, mayStartProcesses).orElseThrow())
                .order(ByteOrder.nativeOrder());
        int accumulator = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(at * 8);
            int ifTrue = program.get(at * 8 + 2);
            int ifFalse = program.get(at * 8 + 3);
            int operand = program.getInt(at * 8 + 4);
            boolean test = switch (code) {
                case 0x15 -> accumulator == operand;
                case 0x35 -> Integer.compareUnsigned(accumulator, operand) >= 0;
                case 0x45 -> (accumulator & operand) != 0;
                default -> false;
            };
            if (code == 0x06) {
                return operand;
            }
            if (code == 0x20) {
                accumulator = operand == 0 ? number : operand == 4 ? architecture : argument;
            }
            at += 1 + (code == 0x20 ? 0 : test ? ifTrue : ifFalse);
        }
    }

    @Test
    void ordinaryCallsPass() {
        assertEquals(ALLOW, verdict("amd64", X86_64, 0, 0));
        assertEquals(ALLOW, verdict("amd64", X86_64, 59, 0));
        assertEquals(ALLOW, verdict("aarch64", 0xC00000B7, 63, 0));
    }

    @Test
    void threadsPassAndProcessesDoNot() {
        assertEquals(ALLOW, verdict("amd64", X86_64, 56, 0x00010f00));
        assertEquals(EPERM, verdict("amd64", X86_64, 56, 17));
        assertEquals(EPERM, verdict("amd64", X86_64, 57, 0));
        assertEquals(EPERM, verdict("aarch64", 0xC00000B7, 220, 17));
    }

    @Test
    void processesPassWhereTheyMayAndNamespacesNever() {
        assertEquals(ALLOW, verdict(true, "amd64", X86_64, 56, 17));
        assertEquals(ALLOW, verdict(true, "amd64", X86_64, 57, 0));
        assertEquals(EPERM, verdict(true, "amd64", X86_64, 56, 0x10000000 | 17));
        assertEquals(EPERM, verdict(true, "amd64", X86_64, 56, 0x00020000));
        assertEquals(ENOSYS, verdict(true, "amd64", X86_64, 435, 0));
        assertEquals(EPERM, verdict(true, "amd64", X86_64, 101, 0));
        assertEquals(EPERM, verdict(true, "amd64", X86_64, 41, 2));
    }

    @Test
    void callsYoungerThanTheListAreUnknown() {
        assertEquals(ENOSYS, verdict("amd64", X86_64, 463, 0));
        assertEquals(ENOSYS, verdict("aarch64", 0xC00000B7, 500, 0));
        assertEquals(ALLOW, verdict("amd64", X86_64, 452, 0));
    }

    @Test
    void nothingIsTypedIntoATerminal() {
        assertEquals(EPERM, verdict("amd64", X86_64, 16, 0x5412));
        assertEquals(EPERM, verdict("amd64", X86_64, 16, 0x541c));
        assertEquals(ALLOW, verdict("amd64", X86_64, 16, 0x5401));
    }

    @Test
    void onlyLocalSocketsPass() {
        assertEquals(ALLOW, verdict("amd64", X86_64, 41, 1));
        assertEquals(EPERM, verdict("amd64", X86_64, 41, 2));
        assertEquals(ALLOW, verdict("amd64", X86_64, 53, 1));
        assertEquals(EPERM, verdict("amd64", X86_64, 53, 30));
        assertEquals(ALLOW, verdict("aarch64", 0xC00000B7, 199, 1));
        assertEquals(EPERM, verdict("aarch64", 0xC00000B7, 199, 30));
    }

    @Test
    void otherArchitecturesAreKilled() {
        assertEquals(KILL, verdict("amd64", 0x40000003, 0, 0));
        assertEquals(KILL, verdict("amd64", X86_64, 0x40000000, 0));
        assertTrue(SeccompFilter.forArchitecture("vax", true).isEmpty());
    }
}
