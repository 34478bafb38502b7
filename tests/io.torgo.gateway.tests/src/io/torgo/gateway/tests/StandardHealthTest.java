package io.torgo.gateway.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.torgo.api.Cancellation;
import io.torgo.api.Outcome;
import io.torgo.api.Problem;
import io.torgo.api.exec.BlockJob;
import io.torgo.api.exec.BlockResult;
import io.torgo.api.exec.BlockRunner;
import io.torgo.api.exec.PlatformCalls;
import io.torgo.api.ledger.ReceiptWriter;
import io.torgo.api.plugin.PluginInfo;
import io.torgo.api.plugin.PluginManager;
import io.torgo.gateway.ComponentHealth;
import io.torgo.gateway.ComponentHealth.State;
import io.torgo.gateway.StandardHealth;
import io.torgo.gateway.fakes.FakeStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the health of plugins says. */
class StandardHealthTest {

    private static final PluginInfo WRITER = plugin("io.torgo.agent.markup", "active", ReceiptWriter.class.getName(),
            "");
    private static final PluginInfo OTHER = plugin("other", "active", "x.Y", "");

    @TempDir
    private Path folder;

    private static PluginInfo plugin(String id, String state, String service, String error) {
        return new PluginInfo(id, "1", state, "", service.isEmpty() ? List.of() : List.of(service), List.of(), error);
    }

    private ComponentHealth plugins(PluginInfo... plugins) {
        return new StandardHealth(new NoRunner(), new FakeStore(), new Listed(List.of(plugins)), folder).check()
                .stream().filter(part -> part.component().equals("plugins")).findFirst().orElseThrow();
    }

    @Test
    void allActiveIsOk() {
        assertEquals(State.OK, plugins(WRITER, OTHER).state());
    }

    @Test
    void anotherPluginThatIsIllIsAWarning() {
        assertEquals(State.WARN, plugins(WRITER, plugin("other", "waiting", "", "")).state());
    }

    @Test
    void nobodyWhoWritesReceiptsIsCriticalAndSaysWhy() {
        ComponentHealth health = plugins(OTHER, plugin("a.jar", "failed", "", "PLUGIN-UNSIGNED: no signature"),
                plugin("io.torgo.agent.markup.jar", "failed", "", "PLUGIN-TAMPERED: changed"));
        assertEquals(State.CRITICAL, health.state());
        assertTrue(health.reason().contains("; io.torgo.agent.markup.jar: PLUGIN-TAMPERED: changed; a.jar: "),
                health.reason());
        PluginInfo waiting = plugin("m", "waiting", ReceiptWriter.class.getName(), "");
        assertEquals(State.CRITICAL, plugins(waiting).state());
        assertEquals(State.CRITICAL, plugins().state());
    }

    private record Listed(List<PluginInfo> list) implements PluginManager {

        @Override
        public Outcome<PluginInfo> install(Path jar) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<PluginInfo> remove(String id) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoRunner implements BlockRunner {

        @Override
        public Optional<Problem> unavailable() {
            return Optional.empty();
        }

        @Override
        public Set<String> languages() {
            return Set.of();
        }

        @Override
        public BlockResult run(BlockJob job, PlatformCalls calls, Cancellation cancellation) {
            throw new UnsupportedOperationException();
        }
    }
}
