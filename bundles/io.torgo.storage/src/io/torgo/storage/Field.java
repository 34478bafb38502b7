package io.torgo.storage;

/** Arithmetic in GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 (0x11d), generator 2. */
final class Field {

    static final int POLYNOMIAL = 0x11d;
    private static final int ORDER = 255;
    private static final int[] LOG = new int[256];
    private static final int[] EXP = new int[2 * ORDER];

    static {
        int power = 1;
        for (int exponent = 0; exponent < ORDER; exponent++) {
            EXP[exponent] = power;
            EXP[exponent + ORDER] = power;
            LOG[power] = exponent;
            power <<= 1;
            if (power > ORDER) {
                power ^= POLYNOMIAL;
            }
        }
    }

    private Field() {
    }

    static int multiply(int a, int b) {
        return a == 0 || b == 0 ? 0 : EXP[LOG[a] + LOG[b]];
    }

    static int invert(int a) {
        if (a == 0) {
            throw new ArithmeticException("zero has no inverse");
        }
        return EXP[ORDER - LOG[a]];
    }

    /** 2 to the power of {@code exponent}, which is not negative. */
    static int power(int exponent) {
        return EXP[exponent % ORDER];
    }
}
