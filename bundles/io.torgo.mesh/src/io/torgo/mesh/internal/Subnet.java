package io.torgo.mesh.internal;

import io.torgo.mesh.MeshSettings;
import io.torgo.mesh.RadioProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** One connected subnet with its gateway, node 0, and the readings that its nodes have to send there. */
public final class Subnet {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final double ADVERTISER_LOAD = 0.5;
    private static final int GATEWAY = 0;

    private final int nodes;
    private final MeshSettings settings;
    private final boolean allRelay;
    private final RandomGenerator random;
    private final List<Integer> sources = new ArrayList<>();
    private final List<Integer> payloads = new ArrayList<>();

    /**
     * What happened in a subnet.
     *
     * @param relays nodes that relayed
     * @param ttl initial TTL
     * @param slotMillis time kept free for each PDU
     * @param events simulated events
     */
    public record Result(List<Message> messages, int relays, int ttl, double slotMillis, long events) {
    }

    /** @param seed the subnet's own, so that subnets may be simulated in any order */
    public Subnet(int nodes, MeshSettings settings, boolean allRelay, long seed) {
        this.nodes = nodes;
        this.settings = settings;
        this.allRelay = allRelay;
        random = new SplittableRandom(seed);
    }

    /** @param sourceNumber any number from 0; numbers beyond the subnet's size come round again */
    public void add(int sourceNumber, int payloadBytes) {
        sources.add(1 + sourceNumber % (nodes - 1));
        payloads.add(payloadBytes);
    }

    public boolean silent() {
        return sources.isEmpty();
    }

    /** Places the nodes, chooses the relays and floods the readings one after another. */
    public Result simulate() {
        RadioProfile radio = settings.radio();
        Topology topology = Topology.connected(nodes, settings.meanNeighbours(), radio.link().rangeMetres(), random);
        boolean[] relays = allRelay
                ? RelaySelection.all(topology, GATEWAY)
                : RelaySelection.dominating(topology, GATEWAY);
        int ttl = ttl(topology, relays);
        double slot = slotMicros(topology, relays);
        SubnetSimulator simulator = new SubnetSimulator(topology, relays, radio, ttl, (long) slot, random);
        List<Message> messages = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < sources.size(); i++) {
            long jitter = random.nextLong((long) slot);
            messages.add(simulator.send(sources.get(i), GATEWAY, payloads.get(i), (long) start + jitter));
            start += slot * (1 + Segmentation.segments(payloads.get(i)) + Segmentation.parts(payloads.get(i)));
        }
        simulator.run();
        return new Result(messages, count(relays), ttl, slot / MICROS_PER_MILLI, simulator.events());
    }

    /** Two hops more than the farthest node needs, so that a detour still arrives. */
    private int ttl(Topology topology, boolean[] relays) {
        int farthest = Arrays.stream(topology.hops(GATEWAY, relays)).max().orElse(1);
        return Math.min(127, farthest + 2);
    }

    /**
     * Admission control: the time kept free for a PDU, so that its flood takes no more than the load allowed of the
     * air around the busiest receiver, and an advertiser is busy for half of the time at most.
     */
    private double slotMicros(Topology topology, boolean[] relays) {
        RadioProfile.Advertiser advertiser = settings.radio().advertiser();
        double relaying = advertiser.relayTransmissions()
                * (advertiser.relayInterval() + advertiser.randomDelay() / 2.0);
        double sending = advertiser.networkTransmissions()
                * (advertiser.networkInterval() + advertiser.randomDelay() / 2.0);
        int busiest = 0;
        for (int node = 0; node < nodes; node++) {
            int heard = 0;
            for (int i = topology.offsets()[node]; i < topology.offsets()[node + 1]; i++) {
                heard += relays[topology.neighbours()[i]] ? 1 : 0;
            }
            busiest = Math.max(busiest, heard);
        }
        double flood = (busiest + 1.0) * advertiser.relayTransmissions() * RadioProfile.airtime(29);
        return Math.max(Math.max(relaying, sending) / ADVERTISER_LOAD, flood / settings.channelLoad());
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }
}
