package io.torgo.crypto;

import io.torgo.api.Outcome;

/**
 * <b>Security guarantees.</b> Under one key, used for one object only: whoever lacks the key learns nothing of a
 * plaintext but its length, and cannot change, swap, reorder or re-label a sealed segment without {@link #open}
 * refusing it. The segment number and the associated data are authenticated, not hidden. The number of segments is
 * <em>not</em> protected: name it in the associated data, else a cut tail goes unnoticed.
 *
 * <p><b>What the caller owes.</b> One key per object, and each segment number sealed at most once under it, for with
 * AES-256-GCM the number is the nonce: two plaintexts under one number betray each other and the authentication key.
 * AES-SIV-CMAC-512 survives that mistake and then tells only whether both were equal. A segment of at most 64 KiB is
 * fastest and keeps an object of 2<sup>32</sup> segments far below the limits of SP 800-38D.
 *
 * <p>Thread-safe.
 */
public interface Aead {

    /** Bytes that sealing adds to a segment. */
    int OVERHEAD = 16;

    /**
     * Encrypts and authenticates one segment.
     *
     * @param segment number of the segment in its object, from 0
     * @param plaintext what to hide; may be empty
     * @param associatedData what to bind without hiding it; may be empty
     * @return {@link #OVERHEAD} bytes more than the plaintext
     * @throws IllegalArgumentException if the segment number is negative
     */
    byte[] seal(long segment, byte[] plaintext, byte[] associatedData);

    /**
     * Checks and decrypts one segment.
     *
     * @return the plaintext, or {@code CRYPTO-NOT-AUTHENTIC} where key, segment number, associated data or bytes differ
     *         from what was sealed; which of them is not told, and no plaintext is released
     * @throws IllegalArgumentException if the segment number is negative
     */
    Outcome<byte[]> open(long segment, byte[] sealed, byte[] associatedData);
}
