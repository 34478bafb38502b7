package io.torgo.maml.ui.internal.problems;

/** How problem markers of MAML are named. */
public final class Markers {

    /** Type of the markers. */
    public static final String TYPE = "io.torgo.maml.problem";
    /** Type of the markers of specifications, which have no fixes: those would be of MAML. */
    static final String SPEC_TYPE = "io.torgo.maml.specProblem";
    /** The attribute that names the rule, such as {@code MAML-K01}. */
    public static final String CODE = "io.torgo.maml.code";
    /** The attribute that says what to do. */
    public static final String CURE = "io.torgo.maml.cure";

    private Markers() {
    }
}
