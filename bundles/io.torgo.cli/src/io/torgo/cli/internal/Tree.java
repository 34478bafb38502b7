package io.torgo.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JSON object to read from; what is absent reads as empty. */
record Tree(Map<String, Object> members) {

    @SuppressWarnings("unchecked")
    static Tree of(Object value) {
        return value instanceof Map<?, ?> map ? new Tree((Map<String, Object>) map) : new Tree(Map.of());
    }

    boolean has(String name) {
        return members.get(name) != null;
    }

    Tree at(String name) {
        return of(members.get(name));
    }

    String text(String name) {
        Object value = members.get(name);
        return value == null ? "" : value.toString();
    }

    long whole(String name) {
        return members.get(name) instanceof Number number ? number.longValue() : 0;
    }

    double real(String name) {
        return members.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    boolean is(String name) {
        return Boolean.TRUE.equals(members.get(name));
    }

    List<Tree> trees(String name) {
        List<Tree> trees = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            list.forEach(element -> trees.add(of(element)));
        }
        return trees;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (members.get(name) instanceof List<?> list) {
            list.forEach(element -> texts.add(String.valueOf(element)));
        }
        return texts;
    }
}
