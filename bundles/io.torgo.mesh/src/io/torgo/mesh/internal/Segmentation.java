package io.torgo.mesh.internal;

import io.torgo.mesh.RadioProfile;

/**
 * How a payload is cut into access messages and those into network PDUs (Mesh Protocol 1.1, sections 3.4 to 3.7).
 *
 * <p>A payload travels behind a vendor opcode of 3 bytes. An access message of up to 11 bytes fits one unsegmented
 * PDU; a longer one, with its 4-byte TransMIC, goes in segments of 12 bytes, 32 at most, which leaves 380 bytes.
 */
final class Segmentation {

    static final int MAX_SEGMENTS = 32;

    private static final int OPCODE_BYTES = 3;
    private static final int UNSEGMENTED_BYTES = 11;
    private static final int SEGMENT_BYTES = 12;
    private static final int TRANSPORT_MIC_BYTES = 4;
    private static final int PART_BYTES = MAX_SEGMENTS * SEGMENT_BYTES - TRANSPORT_MIC_BYTES - OPCODE_BYTES;
    private static final int NETWORK_HEADER_BYTES = 9;
    private static final int NETWORK_MIC_BYTES = 4;
    private static final int CONTROL_MIC_BYTES = 8;
    private static final int SEGMENT_HEADER_BYTES = 4;
    private static final int ACKNOWLEDGEMENT_BYTES = 7;

    private Segmentation() {
    }

    /** Access messages that carry {@code payloadBytes}; at least one. */
    static int parts(int payloadBytes) {
        return Math.max(1, (payloadBytes + PART_BYTES - 1) / PART_BYTES);
    }

    /** Network PDUs of the given part; 1 means unsegmented or, rarely, a single segment. */
    static int segments(int payloadBytes, int part) {
        int access = accessBytes(payloadBytes, part);
        return access <= UNSEGMENTED_BYTES ? 1 : (access + TRANSPORT_MIC_BYTES + SEGMENT_BYTES - 1) / SEGMENT_BYTES;
    }

    static boolean acknowledged(int payloadBytes, int part) {
        return accessBytes(payloadBytes, part) > UNSEGMENTED_BYTES;
    }

    /** Network PDUs of all parts, without acknowledgements and repetitions. */
    static int segments(int payloadBytes) {
        int sum = 0;
        for (int part = 0; part < parts(payloadBytes); part++) {
            sum += segments(payloadBytes, part);
        }
        return sum;
    }

    /** Microseconds on the air of one segment. */
    static int airtime(int payloadBytes, int part, int segment) {
        int access = accessBytes(payloadBytes, part);
        int transport = access <= UNSEGMENTED_BYTES
                ? 1 + access + TRANSPORT_MIC_BYTES
                : SEGMENT_HEADER_BYTES
                        + Math.min(SEGMENT_BYTES, access + TRANSPORT_MIC_BYTES - segment * SEGMENT_BYTES);
        return RadioProfile.airtime(NETWORK_HEADER_BYTES + transport + NETWORK_MIC_BYTES);
    }

    /** Microseconds on the air of a segment acknowledgement. */
    static int acknowledgementAirtime() {
        return RadioProfile.airtime(NETWORK_HEADER_BYTES + ACKNOWLEDGEMENT_BYTES + CONTROL_MIC_BYTES);
    }

    private static int accessBytes(int payloadBytes, int part) {
        return OPCODE_BYTES + Math.min(PART_BYTES, payloadBytes - part * PART_BYTES);
    }
}
