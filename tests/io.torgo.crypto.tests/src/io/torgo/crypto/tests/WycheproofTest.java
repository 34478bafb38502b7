package io.torgo.crypto.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.torgo.crypto.VerificationKey;
import io.torgo.crypto.internal.AesGcm;
import io.torgo.crypto.internal.AesSiv;
import io.torgo.crypto.internal.Hkdf;
import io.torgo.crypto.internal.MlDsa65;
import io.torgo.crypto.internal.MlKem768;
import io.torgo.crypto.internal.X25519Agreement;
import io.torgo.crypto.tests.Wycheproof.Case;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Every primitive against published vectors, valid and invalid ones. */
class WycheproofTest {

    @Test
    void aesGcm(TestReporter reporter) throws IOException {
        new Wycheproof("aes_gcm_test", reporter).run(316, (vector, valid) -> {
            byte[] nonce = vector.bytes("iv");
            AesGcm gcm = new AesGcm(vector.bytes("key"));
            byte[] sealed = join(vector.bytes("ct"), vector.bytes("tag"));
            if (nonce.length == 0) {
                assertThrows(IllegalArgumentException.class, () -> gcm.open(nonce, sealed, vector.bytes("aad")));
                return !valid;
            }
            Optional<byte[]> opened = gcm.open(nonce, sealed, vector.bytes("aad"));
            return opened.isPresent() == valid && (!valid || Arrays.equals(opened.get(), vector.bytes("msg"))
                    && Arrays.equals(sealed, gcm.seal(nonce, vector.bytes("msg"), vector.bytes("aad"))));
        });
    }

    @Test
    void aesSivWithNonce(TestReporter reporter) throws IOException {
        new Wycheproof("aead_aes_siv_cmac_test", reporter).run(900, (vector, valid) -> sivHolds(vector, valid,
                join(vector.bytes("tag"), vector.bytes("ct")), vector.bytes("aad"), vector.bytes("iv")));
    }

    @Test
    void aesSiv(TestReporter reporter) throws IOException {
        new Wycheproof("aes_siv_cmac_test", reporter).run(442,
                (vector, valid) -> sivHolds(vector, valid, vector.bytes("ct"), vector.bytes("aad")));
    }

    private static boolean sivHolds(Case vector, boolean valid, byte[] sealed, byte[]... headers) {
        AesSiv siv = new AesSiv(vector.bytes("key"));
        Optional<byte[]> opened = siv.open(sealed, headers);
        return opened.isPresent() == valid && (!valid || Arrays.equals(opened.get(), vector.bytes("msg"))
                && Arrays.equals(sealed, siv.seal(vector.bytes("msg"), headers)));
    }

    @Test
    void mlDsaVerify(TestReporter reporter) throws IOException {
        new Wycheproof("mldsa_65_verify_test", reporter).run(210, (vector, valid) -> {
            byte[] encoded = vector.groupBytes("publicKey");
            if (!VerificationKey.of(encoded).isOk()) {
                return !valid && encoded.length != MlDsa65.PUBLIC_KEY_BYTES;
            }
            return valid == MlDsa65.verify(MlDsa65.publicKey(encoded), vector.bytes("ctx"), vector.bytes("msg"),
                    vector.bytes("sig"));
        });
    }

    @Test
    void mlDsaSign(TestReporter reporter) throws IOException {
        new Wycheproof("mldsa_65_sign_seed_test", reporter).run(105, (vector, valid) -> {
            byte[] seed = vector.groupBytes("privateSeed");
            if (seed.length != MlDsa65.SEED_BYTES) {
                assertThrows(IllegalArgumentException.class, () -> MlDsa65.privateKey(seed));
                return !valid;
            }
            MLDSAPrivateKeyParameters key = MlDsa65.privateKey(seed);
            assertArrayEquals(vector.groupBytes("publicKey"), key.getPublicKey());
            if (vector.bytes("ctx").length > MlDsa65.MAX_CONTEXT_BYTES) {
                return !valid;
            }
            return valid && Arrays.equals(vector.bytes("sig"), signed(key, vector));
        });
    }

    private static byte[] signed(MLDSAPrivateKeyParameters key, Case vector) {
        SecureRandom fixed = new Fixed(vector.bytes("rnd"));
        if (vector.has("msg")) {
            return vector.has("rnd")
                    ? MlDsa65.sign(key, vector.bytes("ctx"), vector.bytes("msg"), fixed)
                    : MlDsa65.signDeterministic(key, vector.bytes("ctx"), vector.bytes("msg"));
        }
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, vector.has("rnd") ? new ParametersWithRandom(key, fixed) : key);
        try {
            return signer.generateMuSignature(vector.bytes("mu"));
        } catch (CryptoException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void mlKemKeys(TestReporter reporter) throws IOException {
        new Wycheproof("mlkem_768_keygen_seed_test", reporter).run(100, (vector, valid) -> {
            MLKEMPrivateKeyParameters key = MlKem768.privateKey(vector.bytes("seed"));
            byte[] expanded = key.withPreferredFormat(MLKEMPrivateKeyParameters.EXPANDED_KEY).getEncoded();
            return valid && Arrays.equals(vector.bytes("ek"), key.getPublicKey())
                    && Arrays.equals(vector.bytes("dk"), expanded);
        });
    }

    @Test
    void mlKemEncapsulate(TestReporter reporter) throws IOException {
        new Wycheproof("mlkem_768_encaps_test", reporter).run(265, (vector, valid) -> {
            byte[] key = vector.bytes("ek");
            if (!MlKem768.isPublicKey(key)) {
                assertThrows(IllegalArgumentException.class, () -> MlKem768.publicKey(key));
                return !valid;
            }
            SecretWithEncapsulation made = MLKEMGenerator.internalGenerateEncapsulated(MlKem768.publicKey(key),
                    vector.bytes("m"));
            return valid && Arrays.equals(vector.bytes("c"), made.getEncapsulation())
                    && Arrays.equals(vector.bytes("K"), made.getSecret());
        });
    }

    @Test
    void mlKemDecapsulate(TestReporter reporter) throws IOException {
        new Wycheproof("mlkem_768_test", reporter).run(193, (vector, valid) -> {
            if (!valid) {
                assertThrows(IllegalArgumentException.class, () -> MlKem768
                        .decapsulate(MlKem768.privateKey(vector.bytes("seed")), vector.bytes("c")), vector::toString);
                return true;
            }
            MLKEMPrivateKeyParameters key = MlKem768.privateKey(vector.bytes("seed"));
            return Arrays.equals(vector.bytes("ek"), key.getPublicKey())
                    && Arrays.equals(vector.bytes("K"), MlKem768.decapsulate(key, vector.bytes("c")));
        });
    }

    @Test
    void x25519(TestReporter reporter) throws IOException {
        new Wycheproof("x25519_test", reporter).run(518, (vector, valid) -> {
            Optional<byte[]> shared = X25519Agreement.shared(vector.bytes("private"), vector.bytes("public"));
            byte[] expected = vector.bytes("shared");
            return Arrays.equals(expected, new byte[32])
                    ? shared.isEmpty() && !valid
                    : shared.isPresent() && Arrays.equals(expected, shared.get());
        });
    }

    @Test
    void hkdfSha512(TestReporter reporter) throws IOException {
        new Wycheproof("hkdf_sha512_test", reporter).run(83, (vector, valid) -> {
            int size = vector.test().get("size").asInt();
            if (!valid) {
                assertThrows(IllegalArgumentException.class,
                        () -> Hkdf.derive(vector.bytes("ikm"), vector.bytes("salt"), vector.bytes("info"), size));
                return size > Hkdf.MAX_LENGTH;
            }
            return Arrays.equals(vector.bytes("okm"),
                    Hkdf.derive(vector.bytes("ikm"), vector.bytes("salt"), vector.bytes("info"), size));
        });
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** Gives the bytes that a vector names instead of random ones. */
    private static final class Fixed extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != bytes.length) {
                throw new AssertionError("the vector has " + bytes.length + " random bytes, not " + target.length);
            }
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
