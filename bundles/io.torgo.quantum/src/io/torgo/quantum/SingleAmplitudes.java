package io.torgo.quantum;

/** Amplitudes in single precision: 8 bytes each. */
final class SingleAmplitudes extends Amplitudes {

    private final float[] re;
    private final float[] im;

    SingleAmplitudes(int size) {
        this(new float[size], new float[size]);
    }

    private SingleAmplitudes(float[] re, float[] im) {
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
        re[place] = (float) real;
        im[place] = (float) imaginary;
    }

    @Override
    Block block(int rows, int columns) {
        return new SingleBlock(re, im, rows, columns);
    }

    @Override
    Amplitudes copy() {
        return new SingleAmplitudes(re.clone(), im.clone());
    }

    @Override
    double weight(int from, int to, int mask, int value) {
        double sum = 0;
        for (int place = from; place < to; place++) {
            if ((place & mask) == value) {
                sum += (double) re[place] * re[place] + (double) im[place] * im[place];
            }
        }
        return sum;
    }

    @Override
    void scale(int from, int to, int mask, double without, double with) {
        for (int place = from; place < to; place++) {
            double factor = (place & mask) == 0 ? without : with;
            re[place] = (float) (re[place] * factor);
            im[place] = (float) (im[place] * factor);
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
                    ? (double) re[other] * im[place] - (double) im[other] * re[place]
                    : (double) re[other] * re[place] + (double) im[other] * im[place];
            sum += (Integer.bitCount(place & signs) & 1) == 0 ? part : -part;
        }
        return sum;
    }
}
