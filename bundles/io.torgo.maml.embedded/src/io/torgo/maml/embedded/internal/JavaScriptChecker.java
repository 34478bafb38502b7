package io.torgo.maml.embedded.internal;

import io.torgo.maml.code.CodeChecker;
import io.torgo.maml.code.CodeFault;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks JavaScript by acorn, the parser of the newest edition, which Rhino interprets in this process. */
public final class JavaScriptChecker implements CodeChecker {

    /** Rhino interprets about 20 KB of code a second. */
    private static final int LARGEST = 32 * 1024;
    /** Elements written into the code (JSX) are an extension of the language. */
    private static final Pattern FOREIGN = Pattern.compile("</[A-Za-z>]|<[A-Za-z][\\w.]{0,40}[^<>\n]{0,200}/>|<>");

    private Acorn acorn;

    @Override
    public Set<String> languages() {
        return Set.of("javascript", "js", "mjs");
    }

    @Override
    public List<CodeFault> check(String language, String code) {
        if (code.length() > LARGEST || FOREIGN.matcher(code).find()) {
            return List.of();
        }
        return acorn().fault(code)
                .filter(fault -> !Places.isPlaceholder(code, fault.offset()))
                .map(fault -> List.of(Places.word(code, fault.offset(), fault.message()))).orElse(List.of());
    }

    private synchronized Acorn acorn() {
        if (acorn == null) {
            acorn = new Acorn();
        }
        return acorn;
    }

    @Override
    public void close() {
        // Holds no process.
    }
}
