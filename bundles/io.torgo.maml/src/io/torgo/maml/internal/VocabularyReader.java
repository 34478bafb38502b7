package io.torgo.maml.internal;

import io.torgo.maml.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the registry of words from the resource {@code vocabulary.txt} beside this class, which tells its form. */
public final class VocabularyReader {

    /**
     * What the resource holds.
     *
     * @param terms    the words of each kind by their names, those of the reference first
     * @param dialects the dialect's id of each word that is met in one dialect only
     */
    public record Registry(Map<Term.Kind, Map<String, Term>> terms, Map<Term, String> dialects) {
    }

    private static final String PARTING = " | ";

    private final Map<Term.Kind, Map<String, Term>> official = new EnumMap<>(Term.Kind.class);
    private final Map<Term.Kind, Map<String, Term>> further = new EnumMap<>(Term.Kind.class);
    private final Map<Term, String> dialects = new LinkedHashMap<>();
    private Term.Kind kind;

    private VocabularyReader() {
    }

    /** All words, read anew. */
    public static Registry read() {
        return new VocabularyReader().read(load().lines().toList());
    }

    private static String load() {
        try (InputStream in = VocabularyReader.class.getResourceAsStream("vocabulary.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the registry of words cannot be read", broken);
        }
    }

    private Registry read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("# ")) {
                kind = Term.Kind.valueOf(line.substring(2));
            } else if (kind != null && (line.startsWith("* ") || line.startsWith("- "))) {
                word(line, template(lines, i + 1));
            }
        }
        Map<Term.Kind, Map<String, Term>> all = new EnumMap<>(Term.Kind.class);
        for (Term.Kind one : Term.Kind.values()) {
            Map<String, Term> words = new LinkedHashMap<>(official.getOrDefault(one, Map.of()));
            words.putAll(further.getOrDefault(one, Map.of()));
            all.put(one, Collections.unmodifiableMap(words));
        }
        return new Registry(Collections.unmodifiableMap(all), Map.copyOf(dialects));
    }

    private void word(String line, List<String> template) {
        int parting = line.indexOf(PARTING);
        String head = line.substring(2, parting);
        int at = head.indexOf(" @");
        String name = at < 0 ? head : head.substring(0, at);
        boolean reference = line.charAt(0) == '*';
        Term term = new Term(kind, name, line.substring(parting + PARTING.length()),
                template.isEmpty() ? name : String.join("\n", template), reference);
        (reference ? official : further).computeIfAbsent(kind, key -> new LinkedHashMap<>()).put(name, term);
        if (at >= 0) {
            dialects.put(term, head.substring(at + 2));
        }
    }

    private static List<String> template(List<String> lines, int from) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < lines.size() && lines.get(i).startsWith(">"); i++) {
            found.add(lines.get(i).substring(Math.min(2, lines.get(i).length())));
        }
        return found;
    }
}
