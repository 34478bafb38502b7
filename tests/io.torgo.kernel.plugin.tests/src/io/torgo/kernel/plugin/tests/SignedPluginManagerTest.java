package io.torgo.kernel.plugin.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Outcome;
import io.torgo.api.agent.AnomalyDetector;
import io.torgo.api.agent.TriageAdvisor;
import io.torgo.api.agent.VitalSigns;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.plugin.PluginInfo;
import io.torgo.crypto.SigningKey;
import io.torgo.kernel.plugin.PluginGate;
import io.torgo.kernel.plugin.PluginTiming;
import io.torgo.kernel.plugin.SignedPluginManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedPluginManagerTest {

    private static final String SAKINA = "io.torgo.agent.sakina";
    private static final String BELUGA = "io.torgo.agent.beluga";
    private static final String MARKUP = "io.torgo.agent.markup";
    private static final PluginTiming QUICK = new PluginTiming(Duration.ofMillis(400), Duration.ofSeconds(2),
            Duration.ofMillis(600), Duration.ofMillis(50), Duration.ofMillis(300));

    private final SigningKey maker = SigningKey.ofSeed(seed(1));
    private final SigningKey stranger = SigningKey.ofSeed(seed(2));

    @TempDir
    Path temporary;
    private Path plugins;
    private Path elsewhere;
    private RunningFramework framework;
    private SignedPluginManager manager;
    private byte[] sakina;

    @BeforeEach
    void start() throws Exception {
        sakina = AgentJars.built(SAKINA);
        plugins = Files.createDirectory(temporary.resolve("plugins"));
        elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        framework = RunningFramework.start(temporary.resolve("storage"));
    }

    @AfterEach
    void stop() throws Exception {
        if (manager != null) {
            manager.close();
        }
        if (framework != null) {
            framework.stop();
        }
    }

    @Test
    void startInstallsWhatLiesInTheFolder() throws Exception {
        for (String id : List.of(SAKINA, BELUGA, MARKUP)) {
            AgentJars.put(plugins.resolve(id + ".jar"), AgentJars.built(id), maker);
        }
        manage();

        assertEquals(List.of("active", "active", "active"), manager.list().stream().map(PluginInfo::state).toList());
        assertEquals(List.of(TriageAdvisor.class.getName()), manager.list().get(2).services());
        assertEquals(maker.fingerprint(), manager.list().get(2).signer());
        assertEquals(List.of(), manager.with(TriageAdvisor.class, a -> a.rank(List.of()).ranking()).orElseThrow());
        assertEquals(0, manager.with(AnomalyDetector.class, d -> d.scan(List.of()).scored()).orElseThrow());
        assertEquals("eucseR", manager.with(ReceiptWriter.class, w -> w.mirror("Rescue", "word")).orElseThrow());
    }

    @Test
    void installKeepsThePluginForTheNextStart() throws Exception {
        manage();
        Path jar = AgentJars.put(elsewhere.resolve("download.jar"), sakina, maker);

        assertEquals("active", manager.install(jar).orElseThrow().state());
        assertArrayEquals(sakina, Files.readAllBytes(plugins.resolve(SAKINA + ".jar")));
        manager.close();
        manage();
        assertEquals("active", manager.list().getFirst().state());
    }

    @Test
    void removeTakesOutPluginAndFile() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();

        assertEquals(SAKINA, manager.remove(SAKINA).orElseThrow().id());
        assertEquals(List.of(), manager.list());
        assertFalse(Files.exists(plugins.resolve("s.jar")));
        assertFalse(Files.exists(plugins.resolve("s.jar.sig")));
        assertEquals("AGENT-MISSING", code(rank()));
        assertEquals("PLUGIN-UNKNOWN", code(manager.remove(SAKINA)));
    }

    @Test
    void installReplacesTheOldVersion() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();

        Path jar = AgentJars.put(elsewhere.resolve("new.jar"), version("7.0.0"), maker);
        assertEquals("7.0.0", manager.install(jar).orElseThrow().version());
        assertEquals(1, manager.list().size());
        assertArrayEquals(version("7.0.0"), Files.readAllBytes(plugins.resolve("s.jar")));
        assertTrue(rank().isOk());
    }

    @Test
    void whatTheGateRefusesLeavesTheOldOneServing() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();
        String before = manager.list().getFirst().version();

        Path unsigned = Files.write(elsewhere.resolve("unsigned.jar"), version("7.0.0"));
        Path tampered = AgentJars.put(elsewhere.resolve("tampered.jar"), version("7.0.0"), maker);
        byte[] changed = Files.readAllBytes(tampered);
        changed[changed.length / 2] ^= 1;
        Files.write(tampered, changed);
        Path foreign = AgentJars.put(elsewhere.resolve("foreign.jar"), version("7.0.0"), stranger);
        Path forged = AgentJars.put(elsewhere.resolve("forged.jar"), version("7.0.0"), stranger);
        Path signature = elsewhere.resolve("forged.jar.sig");
        Files.writeString(signature,
                Files.readString(signature).replace(stranger.fingerprint(), maker.fingerprint()));
        Path text = AgentJars.put(elsewhere.resolve("text.jar"), "no jar".getBytes(), maker);

        assertEquals("PLUGIN-UNSIGNED", code(manager.install(unsigned)));
        assertEquals("PLUGIN-UNSIGNED", code(manager.install(elsewhere.resolve("absent.jar"))));
        assertEquals("PLUGIN-TAMPERED", code(manager.install(tampered)));
        assertEquals("PLUGIN-UNKNOWN-SIGNER", code(manager.install(foreign)));
        assertEquals("PLUGIN-TAMPERED", code(manager.install(forged)));
        assertEquals("PLUGIN-NOT-A-BUNDLE", code(manager.install(text)));
        assertEquals(List.of(before), manager.list().stream().map(PluginInfo::version).toList());
        assertTrue(rank().isOk());
    }

    @Test
    void aPluginThatDoesNotResolveNeverDisturbsTheOldOne() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();
        Object served = manager.with(TriageAdvisor.class, advisor -> (Object) advisor).orElseThrow();

        byte[] unresolvable = AgentJars.with(sakina, Map.of("Bundle-Version", "7.0.0", "Import-Package",
                "no.such.library;version=\"[3.0.0,4.0.0)\",io.torgo.api.agent"));
        Outcome<PluginInfo> refused = manager.install(AgentJars.put(elsewhere.resolve("u.jar"), unresolvable, maker));

        assertEquals("PLUGIN-NOT-RESOLVABLE", code(refused));
        assertTrue(message(refused).contains("no.such.library"), message(refused));
        assertTrue(served == manager.with(TriageAdvisor.class, advisor -> (Object) advisor).orElseThrow());
    }

    @Test
    void aPluginThatDoesNotStartIsRolledBack() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();
        String before = manager.list().getFirst().version();

        byte[] failing = AgentJars.with(sakina,
                Map.of("Bundle-Version", "7.0.0", "Bundle-Activator", "io.torgo.agent.sakina.NoSuchActivator"));
        byte[] silent = AgentJars.with(sakina, Map.of("Bundle-Version", "8.0.0", "iPOJO-Components", ""));
        Outcome<PluginInfo> first = manager.install(AgentJars.put(elsewhere.resolve("f.jar"), failing, maker));
        Outcome<PluginInfo> second = manager.install(AgentJars.put(elsewhere.resolve("q.jar"), silent, maker));

        assertEquals("PLUGIN-START-FAILED", code(first));
        assertTrue(message(first).contains("NoSuchActivator"), message(first));
        assertEquals("PLUGIN-START-FAILED", code(second));
        assertTrue(message(second).contains("serves on"), message(second));
        assertEquals(before, manager.list().getFirst().version());
        assertEquals("active", manager.list().getFirst().state());
        assertTrue(rank().isOk());
    }

    @Test
    void aSwapWaitsForCallsInsideAndGivesUpInTime() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();
        Path jar = AgentJars.put(elsewhere.resolve("new.jar"), version("7.0.0"), maker);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread caller = Thread.ofVirtual().start(() -> manager.with(TriageAdvisor.class, advisor -> {
            inside.countDown();
            await(leave);
            return advisor.rank(List.of());
        }));
        inside.await();

        assertEquals("PLUGIN-BUSY", code(manager.install(jar)));
        leave.countDown();
        caller.join();
        assertEquals("7.0.0", manager.install(jar).orElseThrow().version());
    }

    @Test
    void whatAnAgentThrowsIsItsFailureAlone() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage();
        Outcome<Object> failed = manager.with(TriageAdvisor.class, advisor -> {
            throw new IllegalStateException("secret of a patient");
        });
        assertEquals("AGENT-FAILED", code(failed));
        assertFalse(message(failed).contains("secret"));
        assertTrue(rank().isOk());
    }

    @Test
    void theFolderIsFollowed() throws Exception {
        manage();
        Path jar = plugins.resolve("s.jar");

        AgentJars.put(jar, sakina, maker);
        eventually(() -> manager.list().stream().anyMatch(plugin -> plugin.state().equals("active")));
        AgentJars.put(jar, version("7.0.0"), maker);
        eventually(() -> manager.list().getFirst().version().equals("7.0.0"));
        AgentJars.put(plugins.resolve("other.jar"), version("6.0.0"), maker);
        eventually(() -> manager.list().getLast().error().startsWith("PLUGIN-DUPLICATE"));
        AgentJars.put(jar, version("9.0.0"), stranger);
        eventually(() -> manager.list().stream().anyMatch(p -> p.error().startsWith("PLUGIN-UNKNOWN-SIGNER")));
        assertEquals("7.0.0", manager.list().getFirst().version());
        assertTrue(rank().isOk());
        Files.delete(jar);
        Files.delete(plugins.resolve("other.jar"));
        eventually(() -> manager.list().isEmpty());
    }

    @Test
    void aStreamOfCallsLosesNoneToSwaps() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage(PluginTiming.USUAL);
        Path[] jars = {AgentJars.put(elsewhere.resolve("a.jar"), version("7.0.0"), maker),
                AgentJars.put(elsewhere.resolve("b.jar"), version("8.0.0"), maker)};
        List<VitalSigns> patient = List.of(
                new VitalSigns(Instant.EPOCH, "colonist-01", Map.of(), Optional.of('A'), Optional.of(false)));
        AtomicInteger answered = new AtomicInteger();
        ConcurrentLinkedQueue<Long> swaps = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();

        Thread swapper = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 60 || answered.get() < 1_000; i++) {
                long before = System.nanoTime();
                manager.install(jars[i % 2]).orElseThrow();
                swaps.add(System.nanoTime() - before);
            }
        });
        List<Thread> callers = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            callers.add(Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 250; i++) {
                    long before = System.nanoTime();
                    if (manager.with(TriageAdvisor.class, a -> a.rank(patient).ranking().size()).orElseThrow() == 1) {
                        answered.incrementAndGet();
                    }
                    waits.add(System.nanoTime() - before);
                    pause(8);
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        swapper.join();

        System.getLogger("test").log(System.Logger.Level.INFO,
                "1000 calls, {0} answered, {1} swaps; whole install p50 {2} ms, p99 {3} ms; a call''s longest waits p99 "
                        + "{4} ms, max {5} ms",
                answered, swaps.size(), percentile(swaps, 50), percentile(swaps, 99),
                percentile(waits, 99), percentile(waits, 100));
        assertEquals(1_000, answered.get());
    }

    @Test
    void fourHundredSwapsLeakNothing() throws Exception {
        AgentJars.put(plugins.resolve("s.jar"), sakina, maker);
        manage(PluginTiming.USUAL);
        Path[] jars = {AgentJars.put(elsewhere.resolve("a.jar"), version("7.0.0"), maker),
                AgentJars.put(elsewhere.resolve("b.jar"), version("8.0.0"), maker)};
        swap(jars, 20);
        collect(List.of());
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        int threads = Thread.activeCount();
        List<WeakReference<ClassLoader>> loaders = swap(jars, 400);

        long left = collect(loaders);
        int grown = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes;
        System.getLogger("test").log(System.Logger.Level.INFO,
                "400 swaps: {0} of 400 class loaders left, {1} classes more", left, grown);
        assertTrue(left <= 2, left + " class loaders of 400 are still there");
        assertTrue(grown < 200, grown + " classes more");
        for (int i = 0; i < 100 && Thread.activeCount() > threads + 2; i++) {
            pause(50); // pools of framework and iPOJO let their idle threads go a little later
        }
        assertTrue(Thread.activeCount() <= threads + 10,
                () -> "threads before " + threads + ", after " + Thread.activeCount());
        assertEquals(1, Arrays.stream(framework.context().getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("torgo-")).count());
    }

    private List<WeakReference<ClassLoader>> swap(Path[] jars, int times) {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            manager.install(jars[i % 2]).orElseThrow();
            loaders.add(manager.with(TriageAdvisor.class,
                    advisor -> new WeakReference<>(advisor.getClass().getClassLoader())).orElseThrow());
        }
        return loaders;
    }

    private static long collect(List<WeakReference<ClassLoader>> loaders) {
        long left = loaders.size();
        for (int i = 0; i < 20 && (left > 2 || i < 3); i++) {
            System.gc();
            pause(50);
            left = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return left;
    }

    private void manage() {
        manage(QUICK);
    }

    private void manage(PluginTiming timing) {
        manager = new SignedPluginManager(framework.context(), plugins,
                new PluginGate(List.of(maker.verificationKey())), timing);
    }

    private byte[] version(String version) throws IOException {
        return AgentJars.with(sakina, Map.of("Bundle-Version", version));
    }

    private Outcome<Integer> rank() {
        return manager.with(TriageAdvisor.class, advisor -> advisor.rank(List.of()).ranking().size());
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.problem().code() : "ok";
    }

    private static String message(Outcome<?> outcome) {
        return outcome instanceof Outcome.Failed<?> failed ? failed.problem().message() : "";
    }

    private static byte[] seed(int fill) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        Arrays.fill(seed, (byte) fill);
        return seed;
    }

    private static String percentile(ConcurrentLinkedQueue<Long> nanos, int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format("%.1f", sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)] / 1e6);
    }

    private static void eventually(BooleanSupplier condition) {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            pause(50);
        }
        assertTrue(condition.getAsBoolean());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
