package io.torgo.quantum;

/** All 2^n amplitudes in one precision, by place; what a place means is the state's business. */
abstract class Amplitudes {

    abstract double re(int place);

    abstract double im(int place);

    abstract void set(int place, double re, double im);

    /** Working storage for one thread. */
    abstract Block block(int rows, int columns);

    /** Another copy. */
    abstract Amplitudes copy();

    /** Sum of the squares from one place to another, of those places that agree with {@code value} under the mask. */
    abstract double weight(int from, int to, int mask, int value);

    /** Multiplies the places without and those with the bit of the mask. */
    abstract void scale(int from, int to, int mask, double without, double with);

    /** Adds the probability of each place from {@code from} on to the sum of its group. */
    abstract void group(int from, int[] groupOf, int group, double[] sums);

    /**
     * Sum of conjugate(a at place ^ flips) · a, its sign turned by each bit of {@code signs}.
     *
     * @param odd whether the imaginary part is wanted, not the real one
     */
    abstract double overlap(int from, int to, int flips, int signs, boolean odd);

    final double probability(int place) {
        double re = re(place);
        double im = im(place);
        return re * re + im * im;
    }
}
