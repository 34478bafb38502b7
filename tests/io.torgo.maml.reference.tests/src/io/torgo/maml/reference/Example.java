package io.torgo.maml.reference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One example of the language reference: a text and what the reference says of it.
 *
 * @param page    file name of the page
 * @param line    line of its opening fence, from 1
 * @param kind    what the text is
 * @param text    the whole document, to which a fragment is completed; or the settings of a project
 * @param verdict what the reference says of it
 * @param profile name of the profile it is judged by; the default's is not named
 * @param dialect the dialect that must be recognised, where one is named
 * @param codes   what must be found, such as {@code MAML-K02}, or {@code MAML-K02@2:15} with its place in the example;
 *                with {@code !} before it, what must not be found; {@code nothing} where nothing may be found at all
 * @param shift   how many lines stand before the example's lines in the document
 * @param caption the line that stands below the example
 */
record Example(String page, int line, Kind kind, String text, Verdict verdict, Optional<String> profile,
        Optional<String> dialect, List<String> codes, int shift, String caption) {

    private static final String NOTHING = "nothing";

    /** What an example shows. */
    enum Kind {
        /** A whole document. */
        DOCUMENT,
        /** Lines of the front matter; the usual ones are added. */
        HEAD,
        /** The sections behind the usual front matter. */
        BODY,
        /** A {@code maml.yaml}. */
        SETTINGS
    }

    /** What is said of an example. */
    enum Verdict {
        /** No error is found. */
        ACCEPTS("→ accepted"),
        /** An error is found. */
        REFUSES("→ refused"),
        /** Only the codes count. */
        REPORTS("→ read");

        private final String caption;

        Verdict(String caption) {
            this.caption = caption;
        }
    }

    /** Whether nothing at all may be found. */
    boolean isSilent() {
        return codes.contains(NOTHING);
    }

    /** What the caption has to say: readers of the rendered page do not see what stands behind the fence. */
    String wantedCaption() {
        StringBuilder said = new StringBuilder(verdict.caption);
        List<String> found = codes.stream().filter(code -> !code.startsWith("!") && !code.equals(NOTHING)).toList();
        List<String> absent = codes.stream().filter(code -> code.startsWith("!")).map(code -> code.substring(1))
                .toList();
        said.append(isSilent() ? ", nothing to report" : "");
        said.append(found.isEmpty() ? "" : ": " + list(found)).append(absent.isEmpty() ? "" : "; not " + list(absent));
        profile.ifPresent(name -> said.append(", profile `").append(name).append('`'));
        dialect.ifPresent(name -> said.append(", dialect `").append(name).append('`'));
        return said.toString();
    }

    private static String list(List<String> codes) {
        return codes.stream().map(code -> code.split("@", 2))
                .map(code -> "`" + code[0] + "`" + (code.length > 1 ? " at " + code[1] : ""))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
