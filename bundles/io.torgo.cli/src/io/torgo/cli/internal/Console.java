package io.torgo.cli.internal;

import io.torgo.gateway.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Where a command's result and its talk go: results to standard output, everything else to standard error. */
public final class Console {

    /** How much is said. */
    enum Talk {
        QUIET, NORMAL, VERBOSE
    }

    private static final String RESET = "\u001b[0m";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private boolean json;
    private boolean colour;
    private Talk talk = Talk.NORMAL;

    /** @param terminal whether a person reads the streams */
    public Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public static Console ofProcess() {
        return new Console(System.in, new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8), isTerminal(1) && isTerminal(2));
    }

    /** Asks the operating system instead of {@code System.console()}, whose provider may take longer than a command. */
    private static boolean isTerminal(int descriptor) {
        try {
            String device = Path.of("/proc/self/fd/" + descriptor).toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    void configure(boolean asJson, boolean mayColour, Talk amount) {
        json = asJson;
        colour = terminal && mayColour;
        talk = amount;
    }

    /** From now on standard output is for programs. */
    void forPrograms() {
        json = true;
    }

    boolean isJson() {
        return json;
    }

    boolean isVerbose() {
        return talk == Talk.VERBOSE;
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** A line of the result for people; nothing with {@code --json}. */
    void line(String text) {
        if (!json) {
            out.println(text);
        }
    }

    /** The result for programs: one object, one line. */
    void json(Map<String, Object> object) {
        out.println(Json.text(object));
    }

    /** One line of progress or advice. */
    void say(String text) {
        if (talk != Talk.QUIET) {
            err.println(text);
        }
    }

    void progress(String phase, String message) {
        say(dim(phase + ": " + message));
    }

    /** Something that went wrong; said even when quiet. */
    void complain(String text) {
        err.println(text);
    }

    void flush() {
        out.flush();
        err.flush();
    }

    String bold(String text) {
        return styled("\u001b[1m", text);
    }

    String red(String text) {
        return styled("\u001b[31m", text);
    }

    String yellow(String text) {
        return styled("\u001b[33m", text);
    }

    String green(String text) {
        return styled("\u001b[32m", text);
    }

    String dim(String text) {
        return styled("\u001b[2m", text);
    }

    private String styled(String start, String text) {
        return colour ? start + text + RESET : text;
    }
}
