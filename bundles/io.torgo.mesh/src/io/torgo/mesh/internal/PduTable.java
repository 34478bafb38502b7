package io.torgo.mesh.internal;

import java.util.Arrays;

/** Network PDUs by number, from 1; a relayed copy keeps the number of the original. */
final class PduTable {

    private static final int ACKNOWLEDGEMENT = -1;

    private int[] message = new int[256];
    private int[] part = new int[256];
    private int[] segment = new int[256];
    private int[] block = new int[256];
    private int[] airtime = new int[256];
    private int[] destination = new int[256];
    private int count = 1;

    /** @param last whether the sender waits for an acknowledgement once this one is on the air */
    int addSegment(int messageIndex, Message of, int segmentIndex, boolean last) {
        int micros = Segmentation.airtime(of.payloadBytes, of.part, segmentIndex);
        return add(messageIndex, of.part, segmentIndex, last ? 1 : 0, micros, of.destination);
    }

    int addAcknowledgement(int messageIndex, Message of) {
        return add(messageIndex, of.part, ACKNOWLEDGEMENT, of.received, Segmentation.acknowledgementAirtime(),
                of.source);
    }

    int message(int pdu) {
        return message[pdu];
    }

    int part(int pdu) {
        return part[pdu];
    }

    int segment(int pdu) {
        return segment[pdu];
    }

    boolean isAcknowledgement(int pdu) {
        return segment[pdu] == ACKNOWLEDGEMENT;
    }

    /** The segments that an acknowledgement confirms, one a bit. */
    int block(int pdu) {
        return block[pdu];
    }

    boolean isLast(int pdu) {
        return !isAcknowledgement(pdu) && block[pdu] == 1;
    }

    int airtime(int pdu) {
        return airtime[pdu];
    }

    int destination(int pdu) {
        return destination[pdu];
    }

    private int add(int ofMessage, int ofPart, int ofSegment, int ofBlock, int micros, int to) {
        if (count == message.length) {
            grow(count * 2);
        }
        message[count] = ofMessage;
        part[count] = ofPart;
        segment[count] = ofSegment;
        block[count] = ofBlock;
        airtime[count] = micros;
        destination[count] = to;
        return count++;
    }

    private void grow(int length) {
        message = Arrays.copyOf(message, length);
        part = Arrays.copyOf(part, length);
        segment = Arrays.copyOf(segment, length);
        block = Arrays.copyOf(block, length);
        airtime = Arrays.copyOf(airtime, length);
        destination = Arrays.copyOf(destination, length);
    }
}
