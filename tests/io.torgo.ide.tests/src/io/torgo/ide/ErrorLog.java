package io.torgo.ide;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Listens for errors that anything in the workbench logs. */
public final class ErrorLog implements AutoCloseable {

    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR) {
            errors.add(status);
        }
    };

    /** Listens from now on. */
    public ErrorLog() {
        Platform.addLogListener(listener);
    }

    /** What was logged as an error since then. */
    public List<IStatus> errors() {
        return errors;
    }

    @Override
    public void close() {
        Platform.removeLogListener(listener);
    }
}
