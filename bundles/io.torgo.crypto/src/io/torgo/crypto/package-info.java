/**
 * Encryption, signatures, key agreement and keys at rest, from published primitives only.
 *
 * <p>Promises: AES-256-GCM (NIST SP 800-38D), AES-SIV-CMAC-512 (RFC 5297), ML-DSA-65 (FIPS 204), X25519 (RFC 7748)
 * with ML-KEM-768 (FIPS 203), HKDF-SHA-512 (RFC 5869) and scrypt (RFC 7914), each run against published vectors. Every
 * suite here has a 256-bit security level at most, whatever number its documented name carries. Refused data is an
 * {@link io.torgo.api.Outcome.Failed} whose problem never holds a secret; a wrong key length is an
 * {@link IllegalArgumentException}, for it is a bug. No class shows a secret in {@code toString}.
 */
package io.torgo.crypto;
