package io.torgo.run.ui.internal;

import io.torgo.run.ui.internal.command.Homes;
import io.torgo.run.ui.internal.command.Outcome;
import io.torgo.run.ui.internal.command.TorgoCommand;
import io.torgo.run.ui.internal.command.TorgoProcess;
import io.torgo.run.ui.internal.model.Request;
import io.torgo.run.ui.internal.model.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;

/** The calls of the command line that the workbench made; views listen here. Safe for use by several threads. */
public final class Sessions {

    /** The calls of this workbench. */
    public static final Sessions INSTANCE = new Sessions();

    /** Node of the preferences that the editor and these views share. */
    public static final String PREFERENCES = "io.torgo.maml.ui";
    /** Preference: path of the command; empty to search for it. */
    public static final String COMMAND = "torgoCommand";

    private final List<Consumer<Session>> listeners = new CopyOnWriteArrayList<>();
    private volatile Session latest;

    private Sessions() {
    }

    /** The command line, if there is one. */
    public static Optional<Path> executable() {
        String preference = Platform.getPreferencesService().getString(PREFERENCES, COMMAND, "", null);
        return new TorgoCommand(preference, System::getProperty, System::getenv).find();
    }

    /** Tells a listener of each change of a call, on any thread. */
    public void addListener(Consumer<Session> listener) {
        listeners.add(listener);
    }

    /** Forgets a listener. */
    public void removeListener(Consumer<Session> listener) {
        listeners.remove(listener);
    }

    /** The call begun last. */
    public Optional<Session> latest() {
        return Optional.ofNullable(latest);
    }

    /** Begins a call and returns at once. */
    public Session start(Request request) {
        Session session = begin(request);
        ICoreRunnable work = monitor -> attend(session, monitor);
        Job job = Job.create(request.title(), work);
        job.setPriority(Job.LONG);
        job.schedule();
        return session;
    }

    /** Makes a call and returns with its answer; not for the UI thread. */
    public Outcome call(Request request, IProgressMonitor monitor) {
        Session session = begin(request);
        attend(session, monitor);
        return session.snapshot().outcome();
    }

    private Session begin(Request request) {
        Session session = new Session(request, System::nanoTime);
        latest = session;
        tell(session);
        return session;
    }

    private void attend(Session session, IProgressMonitor monitor) {
        Request request = session.request();
        Consumer<String> progress = line -> {
            session.add(line);
            monitor.subTask(line);
            tell(session);
        };
        BooleanSupplier cancelled = () -> session.isCancelled() || monitor.isCanceled();
        session.finish(ask(Homes.folder(request.file()), Map.of(), request.arguments(), progress, cancelled));
        tell(session);
    }

    /**
     * Asks the command line something that no view shows as a call; not for the UI thread.
     *
     * @param folder      where it works
     * @param environment variables to add
     */
    public static Outcome ask(Path folder, Map<String, String> environment, List<String> arguments,
            IProgressMonitor monitor) {
        return ask(folder, environment, arguments, monitor::subTask, monitor::isCanceled);
    }

    private static Outcome ask(Path folder, Map<String, String> environment, List<String> arguments,
            Consumer<String> progress, BooleanSupplier cancelled) {
        return executable()
                .map(torgo -> new TorgoProcess(torgo, folder, environment).run(arguments, progress, cancelled))
                .orElseGet(Outcome::absent);
    }

    private void tell(Session session) {
        listeners.forEach(listener -> listener.accept(session));
    }
}
