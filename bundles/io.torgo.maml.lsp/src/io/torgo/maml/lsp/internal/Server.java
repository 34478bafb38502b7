package io.torgo.maml.lsp.internal;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;

/** The beginning and the end of a session. */
public final class Server implements LanguageServer {

    private final Session session;
    private final Doorkeeper doorkeeper;
    private final TextFeatures text;
    private final WorkspaceFeatures workspace;

    Server(Session session, Doorkeeper doorkeeper) {
        this.session = session;
        this.doorkeeper = doorkeeper;
        Commands commands = new Commands(session);
        this.text = new TextFeatures(session);
        this.workspace = new WorkspaceFeatures(session, commands);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        if (!doorkeeper.admits(params.getInitializationOptions())) {
            session.lifecycle().exitAfterAnswer();
            return CompletableFuture.failedFuture(new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.InvalidRequest, "initializationOptions.token is wrong", null)));
        }
        session.begin(params.getCapabilities());
        session.settings().take(params.getInitializationOptions());
        workspace.begin(params);
        session.lifecycle().initialized();
        ServerInfo info = new ServerInfo("torgo", Server.class.getPackage().getImplementationVersion());
        return CompletableFuture.completedFuture(new InitializeResult(Capabilities.of(session.traits()), info));
    }

    @Override
    public void initialized(InitializedParams params) {
        workspace.initialized();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        session.lifecycle().shutDown();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        session.lifecycle().exit();
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        workspace.cancel(params.getToken());
    }

    /** Traces are the client's: it sees all messages anyway. */
    @Override
    public void setTrace(SetTraceParams params) {
    }

    @Override
    public TextFeatures getTextDocumentService() {
        return text;
    }

    @Override
    public WorkspaceFeatures getWorkspaceService() {
        return workspace;
    }
}
