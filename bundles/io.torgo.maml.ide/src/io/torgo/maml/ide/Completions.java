package io.torgo.maml.ide;

import io.torgo.maml.ide.workspace.Workspace;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proposes keys in the header, section names behind {@code ##} and languages behind a fence. */
public final class Completions {

    private static final Pattern TYPED = Pattern.compile("^(\\s*)([\\w-]*)$");
    private static final Pattern HEADING = Pattern.compile("^##\\s*(\\w*)$");
    private static final Pattern FENCE = Pattern.compile("^```(\\w*)$");
    private static final Pattern KEY = Pattern.compile("^([\\w-]+)\\s*:");
    private static final List<Word> LANGUAGES = Stream.of("python", "javascript", "ocaml", "qiskit", "bash", "json")
            .map(name -> new Word(name, "A block of " + name + ".", name)).toList();

    private Completions() {
    }

    /** What could be written at an offset from 0 to the text's length; keys and sections already there are left out. */
    public static List<Completion> at(DocumentAnalysis analysis, int offset, Workspace workspace) {
        String text = analysis.document().text();
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        String typed = text.substring(start, offset);
        Matcher heading = HEADING.matcher(typed);
        Matcher fence = FENCE.matcher(typed);
        if (inHeader(text, start)) {
            return keys(text, start, typed);
        }
        if (heading.matches()) {
            return sections(text, start, typed, heading.group(1));
        }
        return fence.matches() ? proposals(LANGUAGES.stream(), fence.group(1), offset, "") : List.of();
    }

    private static boolean inHeader(String text, int lineStart) {
        List<String> above = text.substring(0, lineStart).lines().toList();
        return !above.isEmpty() && above.getFirst().stripTrailing().equals("---")
                && above.stream().skip(1).noneMatch(line -> line.stripTrailing().equals("---"));
    }

    private static List<Completion> keys(String text, int start, String typed) {
        Matcher matcher = TYPED.matcher(typed);
        if (!matcher.matches()) {
            return List.of();
        }
        String indent = matcher.group(1);
        Stream<Word> words = indent.isEmpty() ? missingKeys(text) : WordBook.inside(parent(text, start)).stream();
        return proposals(words, matcher.group(2), start + typed.length(), indent);
    }

    private static Stream<Word> missingKeys(String text) {
        Set<String> present = text.lines().skip(1).takeWhile(line -> !line.startsWith("---"))
                .map(KEY::matcher).filter(Matcher::find).map(matcher -> matcher.group(1)).collect(Collectors.toSet());
        return WordBook.KEYS.stream().filter(word -> !present.contains(word.name()));
    }

    private static String parent(String text, int lineStart) {
        return text.substring(0, lineStart).lines().map(KEY::matcher).filter(Matcher::find)
                .map(matcher -> matcher.group(1)).reduce((first, second) -> second).orElse("");
    }

    private static List<Completion> sections(String text, int start, String typed, String prefix) {
        Set<String> present = text.lines().filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).strip()).collect(Collectors.toSet());
        Stream<Word> missing = WordBook.SECTIONS.stream().filter(word -> !present.contains(word.name()));
        String gap = typed.equals("##") ? " " : "";
        return proposals(missing, prefix, start + typed.length(), "").stream()
                .map(found -> new Completion(found.kind(), found.label(), gap + found.snippet(), found.offset(),
                        found.length(), found.detail(), found.meaning()))
                .toList();
    }

    private static List<Completion> proposals(Stream<Word> words, String prefix, int end, String indent) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        return words.filter(word -> word.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(word -> new Completion(Completion.Kind.KEY, word.name(),
                        word.pattern().replace("\n", "\n" + indent), end - prefix.length(), prefix.length(), "",
                        word.meaning()))
                .toList();
    }
}
