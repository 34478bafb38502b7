package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads OpenQASM 2.0 and 3 in linear time. It goes on behind a fault, so that one reading tells several. */
public final class QasmParser {

    static final int MAX_FAULTS = 100;
    static final int MAX_LENGTH = 64 << 20;

    private static final String VERSIONS = "OpenQASM 2.0 and 3 are known";

    private final Cursor cursor;
    private final StatementParser statements;
    private final List<Fault> faults = new ArrayList<>();

    private QasmParser(String source) {
        cursor = new Cursor(source);
        statements = new StatementParser(cursor, this::tell);
    }

    /** Reads a text of any content; never throws. */
    public static Parsed parse(String source) {
        if (source.length() > MAX_LENGTH) {
            Fault fault = new Fault("QASM-TOO-BIG", new Position(1, 1),
                    "The program has " + source.length() + " characters; 67,108,864 can be read.", "Split it.");
            return new Parsed(new Program(Optional.empty(), List.of()), List.of(fault));
        }
        QasmParser parser = new QasmParser(source);
        return new Parsed(parser.program(), List.copyOf(parser.faults));
    }

    private Program program() {
        List<Statement> read = new ArrayList<>();
        Optional<String> version = Optional.empty();
        try {
            cursor.next();
            version = version();
        } catch (FaultException e) {
            tell(e.fault());
            statements.recover();
        }
        while (!cursor.is(Token.END_OF_TEXT) && faults.size() < MAX_FAULTS) {
            statements.next(read);
            if (cursor.is(Token.RBRACE)) {
                tell(cursor.unexpected("a statement").fault());
                statements.skip();
            }
        }
        return new Program(version, read);
    }

    private void tell(Fault fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    private Optional<String> version() {
        if (!cursor.is(Token.OPENQASM)) {
            return Optional.empty();
        }
        cursor.next();
        Position at = cursor.at();
        String version = cursor.expectValue(Token.VERSION_NUMBER);
        if (version.equals("2") || version.equals("2.0")) {
            cursor.useVersion2();
            statements.version2 = true;
        } else if (!version.equals("3") && !version.startsWith("3.")) {
            tell(new Fault("QASM-VERSION", at, "OpenQASM " + version + " is not known; " + VERSIONS + ".",
                    "Name version 2.0 or 3.0."));
        }
        cursor.expect(Token.SEMICOLON);
        return Optional.of(version);
    }
}
