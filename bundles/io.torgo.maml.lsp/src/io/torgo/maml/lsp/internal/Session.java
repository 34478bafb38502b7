package io.torgo.maml.lsp.internal;

import io.torgo.maml.Profile;
import io.torgo.maml.ide.workspace.Navigator;
import io.torgo.maml.ide.workspace.Workspace;
import io.torgo.maml.lsp.Workflows;
import io.torgo.maml.project.ProjectSettings;
import java.net.URI;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;

/** Everything that belongs to one client. */
final class Session implements AutoCloseable {

    private final Workflows workflows;
    private final Lifecycle lifecycle;
    private final Threads threads = new Threads();
    private final Workspace workspace = new Workspace();
    private final Settings settings = new Settings();
    private final CodeFindings code = new CodeFindings();
    private final Findings findings = new Findings(workspace, settings, code);
    private final Publisher publisher = new Publisher(this);
    private final Reports reports = new Reports(this);
    private final Checks checks = new Checks(this, code);
    private LanguageClient client;
    private ClientTraits traits = new ClientTraits(null);
    private Documents documents;
    private Answers answers;

    Session(Workflows workflows, Lifecycle lifecycle) {
        this.workflows = workflows;
        this.lifecycle = lifecycle;
        begin(null);
    }

    void connect(LanguageClient other) {
        client = other;
    }

    /** Takes what the client can do; comes before all documents. */
    void begin(ClientCapabilities capabilities) {
        traits = new ClientTraits(capabilities);
        documents = new Documents(workspace, threads.pool(), traits.encoding(), checks::analysed);
        answers = new Answers(documents, threads.pool());
    }

    Workflows workflows() {
        return workflows;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    LanguageClient client() {
        return client;
    }

    ClientTraits traits() {
        return traits;
    }

    Threads threads() {
        return threads;
    }

    Workspace workspace() {
        return workspace;
    }

    Navigator navigator() {
        return new Navigator(workspace);
    }

    Settings settings() {
        return settings;
    }

    /** What a document is judged by: what the user wants, else its project. */
    Profile profile(URI document) {
        return settings.profile()
                .or(() -> Address.file(document).map(file -> ProjectSettings.of(file).profile(file)))
                .orElse(Profile.STRICT_2_0_0);
    }

    Documents documents() {
        return documents;
    }

    Answers answers() {
        return answers;
    }

    CodeFindings code() {
        return code;
    }

    Findings findings() {
        return findings;
    }

    Publisher publisher() {
        return publisher;
    }

    Reports reports() {
        return reports;
    }

    Checks checks() {
        return checks;
    }

    @Override
    public void close() {
        lifecycle.exit();
        threads.close();
        code.close();
    }
}
