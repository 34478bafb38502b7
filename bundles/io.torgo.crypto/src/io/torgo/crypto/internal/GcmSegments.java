package io.torgo.crypto.internal;

import io.torgo.api.Outcome;
import io.torgo.crypto.Aead;
import java.nio.ByteBuffer;

/** AES-256-GCM whose 96-bit nonce is the segment number, big-endian. */
public final class GcmSegments implements Aead {

    private final AesGcm gcm;

    public GcmSegments(byte[] key) {
        gcm = new AesGcm(key);
    }

    @Override
    public byte[] seal(long segment, byte[] plaintext, byte[] associatedData) {
        return gcm.seal(nonce(segment), plaintext, associatedData);
    }

    @Override
    public Outcome<byte[]> open(long segment, byte[] sealed, byte[] associatedData) {
        return Refusals.orNotAuthentic(gcm.open(nonce(segment), sealed, associatedData));
    }

    private static byte[] nonce(long segment) {
        return ByteBuffer.allocate(AesGcm.NONCE_BYTES).putInt(0).putLong(Refusals.requireSegment(segment)).array();
    }
}
