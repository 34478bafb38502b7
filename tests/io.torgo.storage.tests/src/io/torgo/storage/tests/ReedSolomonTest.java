package io.torgo.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.torgo.storage.ReedSolomon;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReedSolomonTest {

    /** Bit by bit, by the definition of the field: nothing shared with the code under test. */
    private static int multiply(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ ((product & 0x80) == 0 ? 0 : 0x11d);
            product ^= (b >> bit & 1) == 0 ? 0 : a;
        }
        return product & 0xff;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "4, 4", "4, 5", "4, 7", "9, 12", "10, 16", "3, 10", "100, 110", "252, 255"})
    void anyChoiceOfShardsGivesBackTheRest(int k, int n) {
        long seed = System.nanoTime();
        System.Logger log = System.getLogger("ReedSolomonTest");
        log.log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        Random random = new Random(seed);
        ReedSolomon code = new ReedSolomon(k, n);
        for (int round = 0; round < 20; round++) {
            int offset = random.nextInt(20);
            int length = random.nextInt(10_000);
            byte[][] shards = shards(code, random, offset, length);
            byte[][] damaged = new byte[n][];
            BitSet good = new BitSet();
            while (good.cardinality() < k) {
                good.set(random.nextInt(n));
            }
            for (int shard = 0; shard < n; shard++) {
                damaged[shard] = good.get(shard) ? shards[shard].clone() : new byte[offset + length];
            }
            code.reconstruct(damaged, good, offset, length);
            for (int shard = 0; shard < n; shard++) {
                if (!good.get(shard)) {
                    byte[] expected = new byte[offset + length];
                    System.arraycopy(shards[shard], offset, expected, offset, length);
                    assertArrayEquals(expected, damaged[shard], "seed " + seed + ", shard " + shard + " of " + good);
                }
            }
        }
    }

    @Test
    void parityOfFourPlusThreeIsWhatTheFieldSays() {
        Random random = new Random(7);
        byte[][] shards = shards(new ReedSolomon(4, 7), random, 0, 4_099);
        for (int at = 0; at < 4_099; at++) {
            for (int row = 0; row < 3; row++) {
                int sum = 0;
                int coefficient = 1;
                for (int data = 0; data < 4; data++) {
                    sum ^= multiply(shards[data][at] & 0xff, coefficient);
                    coefficient = multiply(coefficient, 1 << row);
                }
                assertEquals((byte) sum, shards[4 + row][at], "row " + row);
            }
        }
    }

    @Test
    void everyChoiceOfFourOfEightWithCauchyRows() {
        ReedSolomon code = new ReedSolomon(4, 8);
        byte[][] shards = shards(code, new Random(8), 0, 64);
        for (int mask = 0; mask < 256; mask++) {
            BitSet good = BitSet.valueOf(new long[]{mask});
            if (good.cardinality() == 4) {
                byte[][] damaged = new byte[8][64];
                good.stream().forEach(shard -> damaged[shard] = shards[shard]);
                code.reconstruct(damaged, good, 0, 64);
                assertArrayEquals(shards, damaged);
            }
        }
    }

    @Test
    void refusesWhatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> new ReedSolomon(0, 3));
        assertThrows(IllegalArgumentException.class, () -> new ReedSolomon(4, 3));
        assertThrows(IllegalArgumentException.class, () -> new ReedSolomon(4, 256));
        ReedSolomon code = new ReedSolomon(4, 7);
        BitSet three = new BitSet();
        three.set(0, 3);
        assertThrows(IllegalArgumentException.class, () -> code.reconstruct(new byte[7][8], three, 0, 8));
    }

    private static byte[][] shards(ReedSolomon code, Random random, int offset, int length) {
        byte[][] shards = new byte[code.n()][offset + length];
        for (int shard = 0; shard < code.k(); shard++) {
            random.nextBytes(shards[shard]);
        }
        code.encode(shards, offset, length);
        return shards;
    }
}
