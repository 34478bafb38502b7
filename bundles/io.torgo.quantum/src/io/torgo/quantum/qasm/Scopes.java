package io.torgo.quantum.qasm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names in reach: the innermost block first, then those around it up to the gate or subroutine, then the program. */
final class Scopes {

    private final Map<String, Symbol> global = new HashMap<>();
    private final List<Map<String, Symbol>> inner = new ArrayList<>();
    private int bottom;

    Symbol find(String name) {
        for (int i = inner.size() - 1; i >= bottom; i--) {
            Symbol symbol = inner.get(i).get(name);
            if (symbol != null) {
                return symbol;
            }
        }
        return global.get(name);
    }

    void open() {
        inner.add(new HashMap<>());
    }

    void close() {
        inner.remove(inner.size() - 1);
    }

    /** Opens the scope of a gate or subroutine, which sees no block of its caller; {@link #leave} takes the answer. */
    int enter() {
        int before = bottom;
        bottom = inner.size();
        open();
        return before;
    }

    void leave(int before) {
        close();
        bottom = before;
    }

    boolean isGlobal() {
        return inner.isEmpty();
    }

    /** Whether the name is new in the innermost block. */
    boolean declare(String name, Symbol symbol) {
        return (inner.isEmpty() ? global : inner.get(inner.size() - 1)).putIfAbsent(name, symbol) == null;
    }

    void replace(String name, Symbol symbol) {
        (inner.isEmpty() ? global : inner.get(inner.size() - 1)).put(name, symbol);
    }
}
