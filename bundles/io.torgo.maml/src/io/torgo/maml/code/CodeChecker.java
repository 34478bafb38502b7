package io.torgo.maml.code;

import java.util.List;
import java.util.Set;

/** Looks for syntax errors in the code of some languages. Thread-safe. Never throws; answers within two seconds. */
public interface CodeChecker extends AutoCloseable {

    /** The languages that it knows, by the tags of code blocks. */
    Set<String> languages();

    /** The faults in a piece of code, in order; empty where it is sound or where the checker cannot tell. */
    List<CodeFault> check(String language, String code);

    /** Whether what it needs, such as an interpreter, is there; otherwise it finds nothing. */
    default boolean available() {
        return true;
    }

    /** Ends the processes that it holds, if any. */
    @Override
    void close();
}
