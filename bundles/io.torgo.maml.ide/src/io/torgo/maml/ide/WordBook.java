package io.torgo.maml.ide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys and sections of the reference profile, in its order, with their meanings. */
public final class WordBook {

    /** Keys of the header's top level. */
    public static final List<Word> KEYS = List.of(
            new Word("maml_version", "The version of the language that the document is written in.",
                    "maml_version: \"2.0.0\""),
            new Word("id", "The document's name in the world: a URN with a UUID, never used twice.",
                    "id: \"urn:uuid:\""),
            new Word("type", "What kind of document this is, such as emergency_workflow.", "type: \"\""),
            new Word("origin", "Who wrote it: an agent:// or user:// address.", "origin: \"agent://\""),
            new Word("requires", "What must be there before the document can run.", "requires:\n  resources: []"),
            new Word("permissions", "Who may read, write and execute. Nobody who is not named may.",
                    "permissions:\n  read: []\n  write: []\n  execute: []"),
            new Word("verification", "How the document's contracts are checked, and what happens without them.",
                    "verification:\n  method: \"ortac-runtime\"\n  level: \"strict\""),
            new Word("quantum_security_flag", "Asks for post-quantum signatures and key exchange.",
                    "quantum_security_flag: true"),
            new Word("created_at", "When it was written, in UTC.", "created_at: "));

    /** Keys that stand inside another key, named by their path. */
    public static final List<Word> INNER_KEYS = List.of(
            new Word("requires.resources", "Devices and services that the document uses.", "resources: []"),
            new Word("requires.libs", "Libraries that its code imports.", "libs: []"),
            new Word("requires.apis", "Interfaces that its code calls.", "apis: []"),
            new Word("permissions.read", "Who may read the document and its results.", "read: []"),
            new Word("permissions.write", "Who may change the document or add to its history.", "write: []"),
            new Word("permissions.execute", "Who may run the document's code.", "execute: []"),
            new Word("verification.method", "The checker of the contracts, such as ortac-runtime.", "method: \"\""),
            new Word("verification.level", "strict refuses to run without checkable contracts; warn runs and says so.",
                    "level: \"strict\""),
            new Word("verification.spec_files", "Files that hold the contracts.", "spec_files: []"));

    /** Sections, by the words behind {@code ##}. */
    public static final List<Word> SECTIONS = List.of(
            new Word("Intent", "What the document is to achieve, in plain words.", "Intent"),
            new Word("Context", "What the code needs to know, as key: value lines.", "Context"),
            new Word("Content", "Text and data that belong to the document.", "Content"),
            new Word("Code_Blocks", "The code to run, in fenced blocks, in order.", "Code_Blocks"),
            new Word("Input_Schema", "The JSON Schema that the input must fit.", "Input_Schema"),
            new Word("Output_Schema", "The JSON Schema that the result must fit.", "Output_Schema"),
            new Word("History", "What happened to the document. Lines are only ever added.", "History"));

    private WordBook() {
    }

    /** The key or section of that name; an inner key is found by its path or by its last part. */
    public static Optional<Word> find(String name) {
        return Stream.of(KEYS, SECTIONS, INNER_KEYS).flatMap(List::stream)
                .filter(word -> word.name().equals(name) || word.name().endsWith("." + name)).findFirst();
    }

    /** The keys that may stand inside a key of the top level, by their own names. */
    static List<Word> inside(String parent) {
        String prefix = parent + ".";
        return INNER_KEYS.stream().filter(word -> word.name().startsWith(prefix))
                .map(word -> new Word(word.name().substring(prefix.length()), word.meaning(), word.pattern())).toList();
    }
}
