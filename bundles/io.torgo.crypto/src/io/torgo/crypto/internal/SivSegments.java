package io.torgo.crypto.internal;

import io.torgo.api.Outcome;
import io.torgo.crypto.Aead;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** AES-SIV-CMAC-512 under four keys in turn; the segment number is the last header of S2V (RFC 5297, section 3). */
public final class SivSegments implements Aead {

    private static final int KEYS = 4;

    private final AesSiv[] keys = new AesSiv[KEYS];

    public SivSegments(byte[] material) {
        int length = material.length / KEYS;
        for (int i = 0; i < KEYS; i++) {
            keys[i] = new AesSiv(Arrays.copyOfRange(material, i * length, (i + 1) * length));
        }
    }

    @Override
    public byte[] seal(long segment, byte[] plaintext, byte[] associatedData) {
        return key(segment).seal(plaintext, associatedData, number(segment));
    }

    @Override
    public Outcome<byte[]> open(long segment, byte[] sealed, byte[] associatedData) {
        return Refusals.orNotAuthentic(key(segment).open(sealed, associatedData, number(segment)));
    }

    private AesSiv key(long segment) {
        return keys[(int) (Refusals.requireSegment(segment) % KEYS)];
    }

    private static byte[] number(long segment) {
        return ByteBuffer.allocate(Long.BYTES).putLong(segment).array();
    }
}
