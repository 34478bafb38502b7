package io.torgo.run.ui.internal.command;

import io.torgo.maml.project.ProjectSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/** Chooses the folder that commands work in: there the gateway keeps its receipts and its storage. */
public final class Homes {

    private static final String HOME = ".torgo";
    private static final String LEDGER = "ledger";

    private Homes() {
    }

    /** The nearest folder above a document with a gateway's home or a project file, else the document's own folder. */
    public static Path folder(Path document) {
        Path own = document.toAbsolutePath().normalize().getParent();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(HOME)) || Files.isRegularFile(folder.resolve(ProjectSettings.FILE))) {
                return folder;
            }
        }
        return own;
    }

    /** The home whose ledger holds a receipt file; null where the file lies outside of any. */
    public static Path ofReceipt(Path receipt) {
        for (Path folder = receipt.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
            if (folder.getFileName() != null && LEDGER.equals(folder.getFileName().toString())) {
                return folder.getParent();
            }
        }
        return null;
    }
}
