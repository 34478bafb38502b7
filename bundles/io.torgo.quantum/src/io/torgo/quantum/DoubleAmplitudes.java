package io.torgo.quantum;

/** Amplitudes in double precision: 16 bytes each. */
final class DoubleAmplitudes extends Amplitudes {

    private final double[] re;
    private final double[] im;

    DoubleAmplitudes(int size) {
        this(new double[size], new double[size]);
    }

    private DoubleAmplitudes(double[] re, double[] im) {
        this.re = re;
        this.im = im;
    }

    @Override
    double re(int place) {
        return re[place];
    }

    @Override
    double im(int place) {
        return im[place];
    }

    @Override
    void set(int place, double real, double imaginary) {
        re[place] = real;
        im[place] = imaginary;
    }

    @Override
    Block block(int rows, int columns) {
        return new DoubleBlock(re, im, rows, columns);
    }

    @Override
    Amplitudes copy() {
        return new DoubleAmplitudes(re.clone(), im.clone());
    }

    @Override
    double weight(int from, int to, int mask, int value) {
        double sum = 0;
        for (int place = from; place < to; place++) {
            if ((place & mask) == value) {
                sum += re[place] * re[place] + im[place] * im[place];
            }
        }
        return sum;
    }

    @Override
    void scale(int from, int to, int mask, double without, double with) {
        for (int place = from; place < to; place++) {
            double factor = (place & mask) == 0 ? without : with;
            re[place] = re[place] * factor;
            im[place] = im[place] * factor;
        }
    }

    @Override
    void group(int from, int[] groupOf, int group, double[] sums) {
        for (int i = 0; i < groupOf.length; i++) {
            sums[group | groupOf[i]] += probability(from | i);
        }
    }

    @Override
    double overlap(int from, int to, int flips, int signs, boolean odd) {
        double sum = 0;
        for (int place = from; place < to; place++) {
            int other = place ^ flips;
            double part = odd
                    ? re[other] * im[place] - im[other] * re[place]
                    : re[other] * re[place] + im[other] * im[place];
            sum += (Integer.bitCount(place & signs) & 1) == 0 ? part : -part;
        }
        return sum;
    }
}
