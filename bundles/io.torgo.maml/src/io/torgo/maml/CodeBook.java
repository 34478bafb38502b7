package io.torgo.maml;

import io.torgo.maml.internal.CodeBookReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The explanation of every code that can be reported. */
public final class CodeBook {

    private static final List<Explanation> ALL = CodeBookReader.read();
    private static final Map<String, Explanation> BY_CODE = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(Explanation::code, Function.identity()));

    private CodeBook() {
    }

    /** What a code means, by its full name such as {@code MAML-K01}. */
    public static Optional<Explanation> explain(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** All explanations in the order of their codes. */
    public static List<Explanation> all() {
        return ALL;
    }
}
