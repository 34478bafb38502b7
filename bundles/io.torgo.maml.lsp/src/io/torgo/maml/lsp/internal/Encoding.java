package io.torgo.maml.lsp.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a client counts when it names a place in a line. */
enum Encoding {
    UTF_16("utf-16"), UTF_8("utf-8"), UTF_32("utf-32");

    private final String id;

    Encoding(String id) {
        this.id = id;
    }

    /** The name in the protocol. */
    String id() {
        return id;
    }

    /** The first of the client's choices that is known; UTF-16, which every client must know, where it names none. */
    static Encoding choose(List<String> offered) {
        return offered == null
                ? UTF_16
                : offered.stream().map(Encoding::byId).flatMap(Optional::stream).findFirst().orElse(UTF_16);
    }

    private static Optional<Encoding> byId(String id) {
        return Arrays.stream(values()).filter(encoding -> encoding.id.equals(id)).findFirst();
    }

    /** The number of units of a stretch of text. */
    int units(CharSequence text, int from, int to) {
        if (this == UTF_16) {
            return to - from;
        }
        int units = 0;
        for (int at = from; at < to;) {
            int character = Character.codePointAt(text, at);
            units += size(character);
            at += Character.charCount(character);
        }
        return units;
    }

    /** The offset that many units behind an offset, at most the given end; inside a character, that character's. */
    int advance(CharSequence text, int from, int end, int units) {
        if (this == UTF_16) {
            return (int) Math.min(end, (long) from + units);
        }
        int at = from;
        int left = units;
        while (at < end) {
            int character = Character.codePointAt(text, at);
            left -= size(character);
            if (left < 0) {
                return at;
            }
            at += Character.charCount(character);
        }
        return Math.min(at, end);
    }

    private int size(int character) {
        if (this == UTF_32) {
            return 1;
        }
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
