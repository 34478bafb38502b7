package io.torgo.mesh;

import io.torgo.api.Outcome;
import io.torgo.api.Progress;
import io.torgo.api.mesh.MeshNetwork;
import io.torgo.api.mesh.RelayReport;
import io.torgo.api.mesh.RelayRequest;
import io.torgo.mesh.internal.Latencies;
import io.torgo.mesh.internal.Message;
import io.torgo.mesh.internal.Readings;
import io.torgo.mesh.internal.Readings.Reading;
import io.torgo.mesh.internal.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A mesh made of nothing but arithmetic; see {@link RadioProfile} for what it takes as given.
 *
 * <p>The nodes are divided evenly into subnets that do not hear each other, each with one gateway in its middle. Rows
 * with the same {@code subject} come from the same node; without that column each row comes from the next node.
 * Thread-safe: every relay has its own state.
 */
public final class SimulatedMesh implements MeshNetwork {

    /** Unicast addresses 0x0001 … 0x7FFF of one network (Mesh Protocol 1.1, section 3.4.2.2). */
    public static final int MAX_ELEMENTS = 32_767;

    private static final int MIN_NODES = 2;
    private static final int MAX_NODES = 1_000_000;
    private static final int PROGRESS_STEPS = 4;
    private static final String DYNAMIC = "dynamic";
    private static final String ALL = "all";

    private final MeshSettings settings;

    public SimulatedMesh() {
        this(MeshSettings.defaults());
    }

    public SimulatedMesh(MeshSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
    }

    /**
     * {@inheritDoc}
     *
     * <p>Refuses with {@code MESH-NODES} outside 2 … 1,000,000 nodes, {@code MESH-MODE} for an unknown relay mode,
     * {@code MESH-TOO-MANY-ELEMENTS} where a subnet would need more than {@value #MAX_ELEMENTS} addresses, and
     * {@code MESH-BAD-CSV}.
     */
    @Override
    public Outcome<RelayReport> relay(RelayRequest request, Progress progress) {
        if (request.nodes() < MIN_NODES || request.nodes() > MAX_NODES) {
            return Outcome.failed("MESH-NODES", "A mesh of " + request.nodes() + " nodes cannot be simulated.",
                    "Ask for 2 to 1,000,000 nodes.");
        }
        if (!DYNAMIC.equals(request.relayMode()) && !ALL.equals(request.relayMode())) {
            return Outcome.failed("MESH-MODE", "The relay mode '" + request.relayMode() + "' is not known.",
                    "Use 'dynamic' or 'all'.");
        }
        if (largestSubnet(request.nodes()) > MAX_ELEMENTS) {
            return Outcome.failed("MESH-TOO-MANY-ELEMENTS", "A subnet of " + largestSubnet(request.nodes())
                    + " nodes does not fit the 32,767 unicast addresses of a Bluetooth mesh network.",
                    "Set nodesPerSubnet to 32,767 or less; several networks are then joined by their gateways.");
        }
        return Readings.parse(request.csv()).map(readings -> relay(request, readings, progress));
    }

    private RelayReport relay(RelayRequest request, Readings readings, Progress progress) {
        List<Subnet> subnets = subnets(request);
        assign(readings.rows(), subnets);
        progress.report("relay", readings.rows().size() + " readings, " + request.nodes() + " simulated nodes in "
                + subnets.size() + (subnets.size() == 1 ? " subnet" : " subnets"));
        List<Subnet.Result> results = new ArrayList<>();
        int step = (subnets.size() + PROGRESS_STEPS - 1) / PROGRESS_STEPS;
        for (int from = 0; from < subnets.size(); from += step) {
            int to = Math.min(from + step, subnets.size());
            results.addAll(simulate(subnets.subList(from, to)));
            progress.report("relay", to + " of " + subnets.size() + " subnets simulated");
        }
        return report(request, readings, subnets.size(), results);
    }

    /** On all processors: subnets do not hear each other and have seeds of their own, so their order is no matter. */
    private static List<Subnet.Result> simulate(List<Subnet> subnets) {
        return subnets.parallelStream().filter(subnet -> !subnet.silent()).map(Subnet::simulate).toList();
    }

    private RelayReport report(RelayRequest request, Readings readings, int subnets, List<Subnet.Result> results) {
        List<Message> messages = results.stream().flatMap(result -> result.messages().stream()).toList();
        List<Message> delivered = messages.stream().filter(Message::delivered).toList();
        RelayReport.Latency latency = Latencies.of(delivered);
        boolean targetMet = delivered.size() == messages.size() && latency.p95() <= request.latencyTargetMillis();
        return new RelayReport(request.nodes(), subnets, messages.size(), delivered.size(), readings.segments(),
                latency, Latencies.byHops(delivered), request.latencyTargetMillis(), targetMet, true,
                assumptions(request, subnets, results));
    }

    private List<Subnet> subnets(RelayRequest request) {
        int count = subnetCount(request.nodes());
        SplittableRandom seeds = new SplittableRandom(request.seed());
        List<Subnet> subnets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int nodes = request.nodes() / count + (i < request.nodes() % count ? 1 : 0);
            subnets.add(new Subnet(nodes, settings, ALL.equals(request.relayMode()), seeds.nextLong()));
        }
        return subnets;
    }

    /** Sources take the subnets in turn, and within a subnet its nodes. */
    private static void assign(List<Reading> rows, List<Subnet> subnets) {
        Map<String, Integer> subjects = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Reading row = rows.get(i);
            int source = row.subject().isEmpty() ? i : subjects.computeIfAbsent(row.subject(), key -> subjects.size());
            subnets.get(source % subnets.size()).add(source / subnets.size(), row.payloadBytes());
        }
    }

    private int subnetCount(int nodes) {
        return (nodes + settings.nodesPerSubnet() - 1) / settings.nodesPerSubnet();
    }

    private int largestSubnet(int nodes) {
        return (nodes + subnetCount(nodes) - 1) / subnetCount(nodes);
    }

    private String assumptions(RelayRequest request, int subnets, List<Subnet.Result> results) {
        RadioProfile radio = settings.radio();
        RadioProfile.Advertiser advertiser = radio.advertiser();
        int networks = (request.nodes() + MAX_ELEMENTS - 1) / MAX_ELEMENTS;
        return String.format(Locale.ROOT,
                "simulated; BLE advertising bearer, LE 1M, 3 channels, profile %s; range %.0f m, about %.0f neighbours,"
                        + " %.0f %% loss without collision; %d subnets that do not hear each other, a gateway in the"
                        + " middle of each, in %d network(s) of at most 32,767 addresses; %s;"
                        + " %d transmissions every %d ms by the source, %d every %d ms"
                        + " by a relay; relay wait %d to %d ms; TTL %s; AES-128-CCM, 4-byte MIC, 3-byte opcode;"
                        + " paced: one message at a time in each subnet, the next when it is acknowledged or given up,"
                        + " %s ms kept free for each PDU (floods at most %.0f %% of a channel); latency counts from a"
                        + " message's turn, not from the sensor's reading",
                radio.name(), radio.link().rangeMetres(), settings.meanNeighbours(), radio.link().packetLoss() * 100,
                subnets, networks, relays(request, results), advertiser.networkTransmissions(),
                advertiser.networkInterval() / 1_000, advertiser.relayTransmissions(),
                advertiser.relayInterval() / 1_000,
                (radio.stack().processing() + radio.stack().relayDelay().min()) / 1_000,
                (radio.stack().processing() + radio.stack().relayDelay().max()) / 1_000,
                range(results.stream().mapToInt(Subnet.Result::ttl).summaryStatistics()),
                range(results.stream().mapToInt(result -> (int) Math.round(result.slotMillis())).summaryStatistics()),
                settings.channelLoad() * 100);
    }

    private static String relays(RelayRequest request, List<Subnet.Result> results) {
        String share = range(results.stream().mapToInt(Subnet.Result::relays).summaryStatistics());
        return ALL.equals(request.relayMode())
                ? "every node relays"
                : share + " relays a subnet (greedy connected dominating set)";
    }

    private static String range(IntSummaryStatistics values) {
        return values.getMin() == values.getMax()
                ? String.valueOf(values.getMin())
                : values.getMin() + " to " + values.getMax();
    }
}
