package io.torgo.ide.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.torgo.ide.OpenEditor;
import io.torgo.ide.Waiting;
import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.launch.LaunchKeys;
import io.torgo.run.ui.internal.launch.MamlShortcut;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    private final ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();

    @TempDir
    private Path place;

    private OpenEditor desk;

    @BeforeEach
    void open() throws CoreException, IOException {
        desk = new OpenEditor();
        InstanceScope.INSTANCE.getNode(Sessions.PREFERENCES).put(Sessions.COMMAND, Recorded.command(place).toString());
    }

    @AfterEach
    void close() throws CoreException {
        InstanceScope.INSTANCE.getNode(Sessions.PREFERENCES).put(Sessions.COMMAND, "");
        for (ILaunchConfiguration configuration : manager.getLaunchConfigurations()) {
            configuration.delete();
        }
        desk.close();
    }

    @Test
    void runAsMakesAConfigurationOnceAndRunsIt() throws CoreException {
        StructuredSelection file = new StructuredSelection(desk.file("a.maml.md", Recorded.text("document.maml.md")));
        new MamlShortcut().launch(file, ILaunchManager.RUN_MODE);
        Waiting.until("the run is over", () -> over("a.maml.md"));
        new MamlShortcut().launch(file, ILaunchManager.RUN_MODE);
        Waiting.until("the launches are over", () -> over("a.maml.md") && manager.getLaunches().length == 0);
        assertEquals(1, manager.getLaunchConfigurations().length);
        assertEquals(List.of(), desk.errors());
    }

    @Test
    void optionsBecomeWordsOfTheCommand() throws CoreException, IOException {
        ILaunchConfigurationWorkingCopy configuration = copy();
        configuration.setAttribute(LaunchKeys.SEED, "7");
        configuration.setAttribute(LaunchKeys.BLOCK, "1");
        configuration.launch(ILaunchManager.RUN_MODE, null);
        List<String> words = Sessions.INSTANCE.latest().orElseThrow().request().arguments();
        assertEquals(List.of("--block", "0", "--seed", "7"), words.subList(2, words.size()));
    }

    @Test
    void wrongValuesAreRefusedInASentence() throws CoreException {
        ILaunchConfigurationWorkingCopy configuration = copy();
        configuration.setAttribute(LaunchKeys.BLOCK, "0");
        CoreException refused = assertThrows(CoreException.class,
                () -> configuration.launch(ILaunchManager.RUN_MODE, null));
        assertEquals("A block is a number from 1.", refused.getStatus().getMessage());
    }

    private ILaunchConfigurationWorkingCopy copy() throws CoreException {
        ILaunchConfigurationWorkingCopy configuration = manager.getLaunchConfigurationType(LaunchKeys.TYPE)
                .newInstance(null, "test");
        configuration.setAttribute(LaunchKeys.FILE,
                desk.file("b.maml.md", Recorded.text("document.maml.md")).getLocation().toOSString());
        return configuration;
    }

    private static boolean over(String name) {
        return Sessions.INSTANCE.latest().filter(session -> session.request().file().endsWith(name))
                .filter(session -> !session.snapshot().running()).isPresent();
    }
}
