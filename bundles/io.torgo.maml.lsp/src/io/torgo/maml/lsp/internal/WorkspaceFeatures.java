package io.torgo.maml.lsp.internal;

import io.torgo.maml.MamlFiles;
import io.torgo.maml.project.ProjectSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The requests about all documents together, and what happens outside of the editor. */
public final class WorkspaceFeatures implements WorkspaceService {

    private final Session session;
    private final Commands commands;
    private final WorkspaceSymbols symbols;
    private final Set<Path> folders = new LinkedHashSet<>();

    WorkspaceFeatures(Session session, Commands commands) {
        this.session = session;
        this.commands = commands;
        this.symbols = new WorkspaceSymbols(session);
    }

    /** Takes the folders that the client works in. */
    @SuppressWarnings("deprecation") // rootUri is all that some clients send
    void begin(InitializeParams params) {
        Stream<String> named = params.getWorkspaceFolders() == null
                ? Stream.ofNullable(params.getRootUri())
                : params.getWorkspaceFolders().stream().map(WorkspaceFolder::getUri);
        named.map(WorkspaceFeatures::folder).flatMap(Optional::stream).forEach(folders::add);
    }

    private static Optional<Path> folder(String name) {
        return Address.parse(name).flatMap(Address::file);
    }

    /** The client is ready to be asked. */
    void initialized() {
        if (session.traits().watchesFiles()) {
            List<FileSystemWatcher> watchers = List.of(new FileSystemWatcher(Either.forLeft("**/*")));
            session.client().registerCapability(new RegistrationParams(List.of(new Registration("torgo-files",
                    "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers)))));
        }
        askSettings();
        index(List.copyOf(folders));
    }

    private void askSettings() {
        if (session.traits().tellsConfiguration()) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection(Settings.SECTION);
            session.client().configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(values -> values.stream().filter(Objects::nonNull).findFirst().ifPresent(this::take));
        }
    }

    private void take(Object settings) {
        if (session.settings().take(settings)) {
            session.reports().allChanged();
            session.reports().refresh();
            session.checks().recheck(everything());
        }
    }

    private List<URI> everything() {
        return Stream.concat(session.workspace().documents().stream(), session.documents().open().stream()).distinct()
                .toList();
    }

    private void index(List<Path> added) {
        session.threads().background().execute(() -> {
            if (added.isEmpty()) {
                return;
            }
            try (Progress progress = Progress.begin(session, null, "Reading MAML documents", false)) {
                for (Path folder : added) {
                    progress.accept(folder.toString());
                    session.workspace().addFolder(folder);
                }
            }
            session.reports().allChanged();
            session.reports().refresh();
            session.checks().recheck(everything());
        });
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().stream().map(WorkspaceFolder::getUri).map(WorkspaceFeatures::folder)
                .flatMap(Optional::stream).forEach(this::remove);
        List<Path> added = params.getEvent().getAdded().stream().map(WorkspaceFolder::getUri)
                .map(WorkspaceFeatures::folder).flatMap(Optional::stream).filter(folders::add).toList();
        index(added);
    }

    private void remove(Path folder) {
        folders.remove(folder);
        session.threads().background().execute(() -> {
            List<URI> before = session.workspace().documents();
            session.workspace().removeFolder(folder);
            List<URI> after = session.workspace().documents();
            session.checks().recheck(before.stream().filter(document -> !after.contains(document)).toList());
        });
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        if (session.traits().tellsConfiguration()) {
            askSettings();
        } else if (params.getSettings() != null) {
            take(params.getSettings());
        }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        List<URI> files = params.getChanges().stream().map(FileEvent::getUri).map(Address::parse)
                .flatMap(Optional::stream).distinct().toList();
        session.threads().background().execute(() -> changed(files));
    }

    private void changed(List<URI> files) {
        Set<URI> affected = new LinkedHashSet<>();
        boolean settings = false;
        for (URI file : files) {
            session.workspace().fileChanged(file);
            settings |= Address.name(file).equals(ProjectSettings.FILE);
            if (MamlFiles.isMaml(Address.name(file))) {
                affected.add(file);
            }
            affected.addAll(session.workspace().affectedBy(file));
        }
        List<URI> documents = settings ? everything() : List.copyOf(affected);
        if (!documents.isEmpty()) {
            session.checks().recheck(documents);
            session.reports().refresh();
        }
    }

    @Override
    public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        return Answers.on(session.threads().pool(), () -> new Edits(session).of(params.getFiles().stream()
                .map(file -> session.navigator().renameFile(Address.of(file.getOldUri()),
                        Address.of(file.getNewUri())))
                .toList()));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return Answers.on(session.threads().background(), () -> Either.forRight(symbols.matching(params.getQuery())));
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return session.reports().workspace(params);
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return commands.execute(params);
    }

    void cancel(Either<String, Integer> token) {
        commands.cancel(token);
    }
}
