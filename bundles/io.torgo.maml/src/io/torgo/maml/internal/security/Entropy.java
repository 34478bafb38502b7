package io.torgo.maml.internal.security;

/** How evenly the characters of a text are spread (Shannon's entropy). */
final class Entropy {

    private Entropy() {
    }

    /** Bits a character, from 0. */
    static double ofCharacters(String text) {
        int[] counts = new int[128];
        text.chars().forEach(c -> counts[c & 127]++);
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / text.length();
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
