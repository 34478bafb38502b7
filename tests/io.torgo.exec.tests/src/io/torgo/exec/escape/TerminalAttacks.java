package io.torgo.exec.escape;

import static io.torgo.exec.escape.Attack.plain;
import static io.torgo.exec.escape.Attack.raw;

import io.torgo.exec.escape.Attack.Group;
import java.util.List;

/** Output that a terminal would obey. What is shown must hold no character that it could. */
final class TerminalAttacks {

    private static final Group IN = Group.TERMINAL;

    private TerminalAttacks() {
    }

    static List<Attack> all() {
        return List.of(
                plain(IN, "colours, clearing and moving", "OK", "print('\\x1b[2J\\x1b[31m\\x1b[1;1Hroot# ')"),
                plain(IN, "setting the clipboard (OSC 52)", "OK", "print('\\x1b]52;c;cm0gLXJmIH4K\\x07')"),
                plain(IN, "setting the title and asking for it back", "OK", "print('\\x1b]0;rm\\x07\\x1b[21t')"),
                plain(IN, "links that show another target", "OK",
                        "print('\\x1b]8;;http://evil.example\\x1b\\\\torgo.io\\x1b]8;;\\x1b\\\\')"),
                plain(IN, "one-byte controls (C1)", "OK", "print('\\x9b31m\\x9d0;x\\x9c\\x90\\x85')"),
                plain(IN, "text that runs backwards", "OK", "print('\\u202e\\u2066txt.exe\\u2069\\u200f\\u061c')"),
                plain(IN, "text that is not seen", "OK",
                        "print('a\\u200bb\\u2060c\\ufeffd\\u00ade\\U000e0041\\u2028\\u2029')"),
                plain(IN, "overwriting a line", "OK", "print('error\\rok   \\x08\\x08\\x7f\\x0b\\x0c')"),
                plain(IN, "bell, device control and shift", "OK", "print('\\x07\\x05\\x0e\\x0f\\x11\\x13\\x18\\x1a')"),
                raw(IN, "bytes that are no UTF-8", "OK", """
                        C.write(1, b"\\xc0\\x9b31m \\xe0\\x80\\x9b \\xff\\xfe \\xed\\xa0\\x80 \\x9b31m\\n", 23)
                        C.write(2, b"\\xc2\\x9b31m \\xf4\\x90\\x80\\x80 \\x1b[2J\\n", 18)
                        """),
                plain(IN, "escapes in error output", "OK",
                        "import sys\nprint('\\x1b]52;c;eA==\\x07', file=sys.stderr)"),
                plain(IN, "escapes in an exception", "EXEC-ERROR", "raise ValueError('\\x1b]0;x\\x07\\u202e\\r')"),
                plain(IN, "escapes in the name of a module", "EXEC-MISSING-MODULE",
                        "__import__('a\\x1b[2Jb\\u202ec')"),
                plain(IN, "escapes in a path that is refused", "EXEC-FILE", "open('/etc/\\x1b[2J\\u202e')"),
                plain(IN, "a forged status line", "OK", "print('\\n\\x1b[1A\\x1b[2KOK torgo: verified')"));
    }
}
