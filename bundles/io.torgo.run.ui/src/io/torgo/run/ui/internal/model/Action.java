package io.torgo.run.ui.internal.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be asked for a document. The ids are those of the code lenses. */
public enum Action {

    /** Says what a run would do. */
    PLAN("torgo.plan", "Plan", "plan"),
    /** Runs the whole document. */
    RUN("torgo.run", "Run", "run"),
    /** Runs one block alone. */
    RUN_BLOCK("torgo.runBlock", "Run block", "run"),
    /** Runs the blocks up to one. */
    RUN_TO_HERE("torgo.runToHere", "Run to here", "run"),
    /** Checks the document's specifications. */
    VERIFY("torgo.verify", "Verify", "verify"),
    /** Signs the document. */
    SIGN("torgo.sign", "Sign", "sign");

    private final String id;
    private final String title;
    private final String word;

    Action(String id, String title, String word) {
        this.id = id;
        this.title = title;
        this.word = word;
    }

    /** The action of that id, if there is one. */
    public static Optional<Action> byId(String id) {
        return Arrays.stream(values()).filter(action -> action.id.equals(id)).findFirst();
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Whether it concerns one block. */
    public boolean needsBlock() {
        return this == RUN_BLOCK || this == RUN_TO_HERE;
    }

    /** Whether it executes code. */
    public boolean executes() {
        return this == RUN || needsBlock();
    }

    /** The command line's words for a file, without options. */
    List<String> words(String file, int block) {
        return switch (this) {
            case RUN_BLOCK -> List.of(word, file, "--block", Integer.toString(block));
            case RUN_TO_HERE -> List.of(word, file, "--to", Integer.toString(block));
            default -> List.of(word, file);
        };
    }
}
