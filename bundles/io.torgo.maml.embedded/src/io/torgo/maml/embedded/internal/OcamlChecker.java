package io.torgo.maml.embedded.internal;

import io.torgo.maml.LineMap;
import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks OCaml by {@code ocamlc -stop-after parsing}, which makes no file. */
public final class OcamlChecker implements CodeChecker {

    private static final Pattern COMPLAINT = Pattern.compile(
            "lines? (\\d{1,7})(?:-\\d{1,7})?, characters (\\d{1,7})-\\d{1,7}:");
    private static final Pattern ERROR = Pattern.compile("(?m)^Error: ([^\n]{1,500})");
    /** Commands of the interactive system and elisions, which a compiler does not take. */
    private static final Pattern FOREIGN = Pattern.compile("(?m)^\\s{0,20}#|\\.\\.\\.|…");

    private final Optional<Program> program;

    public OcamlChecker(SearchPath path) {
        program = path.find("ocamlc").map(file -> new Program(file,
                List.of("-stop-after", "parsing", "-color", "never", "-w", "-a", "-impl", "/dev/stdin")));
    }

    @Override
    public Set<String> languages() {
        return Set.of("ocaml", "ml");
    }

    @Override
    public boolean available() {
        return program.isPresent();
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        return FOREIGN.matcher(code).find()
                ? List.of()
                : program.flatMap(ocamlc -> ocamlc.complaint(code)).map(answer -> faults(code, answer))
                        .orElse(List.of());
    }

    /** An answer without a place, such as one of an old compiler that lacks the option, says nothing of the code. */
    private static List<CodeFault> faults(String code, String answer) {
        Matcher place = COMPLAINT.matcher(answer);
        Matcher error = ERROR.matcher(answer);
        if (!place.find() || !error.find() || !error.group(1).contains("yntax") && !error.group(1).contains("llegal")
                && !error.group(1).contains("nterminated")) {
            return List.of();
        }
        int offset = Places.atByte(new LineMap(code), Integer.parseInt(place.group(1)),
                Integer.parseInt(place.group(2)));
        return List.of(Places.word(code, offset, error.group(1)));
    }

    @Override
    public void close() {
        // Each check ends its own process.
    }
}
