package io.torgo.run.ui.internal.view;

import io.torgo.run.ui.internal.Sessions;
import io.torgo.run.ui.internal.command.Homes;
import io.torgo.run.ui.internal.command.Outcome;
import io.torgo.run.ui.internal.model.Receipt;
import io.torgo.run.ui.internal.model.ReceiptPage;
import io.torgo.run.ui.internal.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Fetches a receipt and has it verified, away from the UI thread. */
final class ReceiptJob extends Job {

    private static final long LARGEST_DOCUMENT = 4 << 20;
    private static final String HOME = "TORGO_HOME";

    private final Path folder;
    private final Path file;
    private final String id;
    private final Path document;
    private final Consumer<ReceiptPage> done;

    private ReceiptJob(Path folder, Path file, String id, Path document, Consumer<ReceiptPage> done) {
        super("Verifying receipt " + (id.isEmpty() ? file.getFileName() : id));
        this.folder = folder;
        this.file = file;
        this.id = id;
        this.document = document;
        this.done = done;
    }

    /** A receipt that the gateway of a folder wrote about a document, which may be null. */
    static ReceiptJob ofId(Path folder, String id, Path document, Consumer<ReceiptPage> done) {
        return new ReceiptJob(folder, null, id, document, done);
    }

    /** A receipt's file. */
    static ReceiptJob ofFile(Path file, Consumer<ReceiptPage> done) {
        return new ReceiptJob(file.toAbsolutePath().getParent(), file, "", null, done);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            String text = file == null ? shown(monitor) : Files.readString(file, StandardCharsets.UTF_8);
            String known = file == null ? id : Receipt.read(text).id();
            done.accept(ReceiptPage.of(text, Verdict.of(verified(known, monitor)), documentText(),
                    document == null ? "" : document.getFileName().toString()));
        } catch (IOException e) {
            Outcome outcome = Outcome.failed("IDE-NO-RECEIPT", "The receipt could not be read: " + e.getMessage());
            done.accept(ReceiptPage.of("", Verdict.of(outcome), "", ""));
        }
        return Status.OK_STATUS;
    }

    private String shown(IProgressMonitor monitor) throws IOException {
        Outcome outcome = Sessions.ask(folder, Map.of(), List.of("receipts", "show", id), monitor);
        if (outcome.problem() != null) {
            throw new IOException(outcome.problem().message());
        }
        return outcome.answer().path("text").asText("");
    }

    private Outcome verified(String known, IProgressMonitor monitor) {
        if (known.isEmpty()) {
            return Outcome.failed("IDE-NO-RECEIPT", "The file names no receipt.");
        }
        Path home = file == null ? null : Homes.ofReceipt(file);
        Map<String, String> environment = home == null ? Map.of() : Map.of(HOME, home.toString());
        return Sessions.ask(folder, environment, List.of("receipts", "verify", known), monitor);
    }

    private String documentText() throws IOException {
        boolean readable = document != null && Files.isRegularFile(document) && Files.size(document) < LARGEST_DOCUMENT;
        return readable ? new String(Files.readAllBytes(document), StandardCharsets.UTF_8) : "";
    }
}
