package io.torgo.quantum;

/**
 * What every circuit is lowered to. Each step is either diagonal or acts on one target; bits are wires, one a bit of a
 * mask.
 */
sealed interface Step {

    /** Wires on which the step is diagonal: controls, and the wires of a phase. */
    int reads();

    /** Wires on which it is not. */
    int writes();

    /** Multiplies by e^(i·angle) where all wires of the mask are 1. */
    record Phase(int reads, double angle) implements Step {

        @Override
        public int writes() {
            return 0;
        }
    }

    /** Swaps 0 and 1 of the target where all controls are 1: no arithmetic at all. */
    record Flip(int reads, int writes) implements Step {
    }

    /** A real orthogonal matrix on the target where all controls are 1. */
    record Turn(int reads, int writes, double m00, double m01, double m10, double m11) implements Step {
    }

    /** A unitary of several targets; the first is the low bit of the matrix index. */
    record Dense(int[] targets, double[] re, double[] im) implements Step {

        @Override
        public int reads() {
            return 0;
        }

        @Override
        public int writes() {
            int mask = 0;
            for (int target : targets) {
                mask |= 1 << target;
            }
            return mask;
        }
    }
}
