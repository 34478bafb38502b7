package io.torgo.verify.gospel;

/** The two states of the language that specifications are written in. */
public enum Dialect {
    /** Gospel 0.3, which ortac reads: {@code modifies}, {@code raises E -> t}, types of OCaml in terms. */
    V0_3,
    /** Gospel since: {@code consumes}, {@code produces}, {@code preserves}, models only. */
    CURRENT
}
