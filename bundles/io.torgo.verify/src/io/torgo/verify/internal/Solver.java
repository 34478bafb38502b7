package io.torgo.verify.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Decides whether formulas can hold together. Used by one thread. */
interface Solver {

    /**
     * @param limit how long to try; a little more passes until the solver notices
     */
    Answer check(List<Formula> assertions, Duration limit);

    /** What is known. */
    sealed interface Answer {

        Answer NEVER = new Never();
        Answer UNKNOWN = new Unknown();

        /** They cannot. */
        record Never() implements Answer {
        }

        /**
         * They can.
         *
         * @param model values of the constants, by name
         */
        record Possible(Map<String, String> model) implements Answer {
        }

        /** It was not found out. */
        record Unknown() implements Answer {
        }
    }
}
