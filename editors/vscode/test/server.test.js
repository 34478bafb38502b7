// @ts-check
// An off-the-shelf client of another vendor talks to the language server: vscode-jsonrpc with the protocol's own
// names and types. The server's command is TORGO_LSP, a JSON array; by default ["torgo", "lsp", "--stdio"].
'use strict';

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { mkdtemp, realpath, rm, writeFile } = require('node:fs/promises');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { after, before, describe, it } = require('node:test');
const { pathToFileURL } = require('node:url');
const protocol = require('vscode-languageserver-protocol/node');

const TEXT = `---
maml_version: "2.0.0"
id: "urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e41"
type: "mesh_workflow"
origin: "agent://torgo-agent"
permissions:
  read: ["agent://torgo-*"]
  write: ["agent://torgo-agent"]
  execute: ["gateway://local"]
created_at: 2026-11-21T06:00:00Z
---
## Intent
Say hello, then see [the other](other.maml.md).

## Code_Blocks

\`\`\`python
print("hello")
\`\`\`
`;
const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: { configuration: true, workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
  textDocument: {
    publishDiagnostics: { versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
    rename: { prepareSupport: true },
  },
};

describe('the language server', { timeout: 120_000 }, () => {
  const command = JSON.parse(process.env.TORGO_LSP ?? '["torgo", "lsp", "--stdio"]');
  /** @type {import('node:child_process').ChildProcess} */ let child;
  /** @type {import('vscode-languageserver-protocol').ProtocolConnection} */ let client;
  /** @type {string} */ let folder;
  /** @type {string} */ let uri;
  /** @type {import('vscode-languageserver-protocol').InitializeResult} */ let greeting;
  const published = [];
  const errors = [];

  const textDocument = () => ({ uri });
  const positionOf = (word) => {
    const lines = TEXT.slice(0, TEXT.indexOf(word)).split('\n');
    return { line: lines.length - 1, character: lines.at(-1).length };
  };
  const until = async (condition) => {
    for (let i = 0; i < 1000; i++) {
      const found = condition();
      if (found) {
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('it did not come');
  };

  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'maml-')));
    uri = pathToFileURL(join(folder, 'hello.maml.md')).toString();
    await writeFile(join(folder, 'hello.maml.md'), TEXT);
    await writeFile(join(folder, 'other.maml.md'), TEXT.replace('9e41', '9e42'));
    child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    client = protocol.createProtocolConnection(child.stdout, child.stdin);
    client.onError(([error]) => errors.push(error));
    client.onUnhandledNotification(() => {});
    client.onNotification(protocol.PublishDiagnosticsNotification.type, (found) => published.push(found));
    client.onRequest(protocol.ConfigurationRequest.type, (asked) => asked.items.map(() => ({ profile: '' })));
    client.onRequest(protocol.RegistrationRequest.type, () => {});
    client.onRequest(protocol.WorkDoneProgressCreateRequest.type, () => {});
    client.listen();
    greeting = await client.sendRequest(protocol.InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(folder).toString(),
      workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'work' }],
      capabilities: CAPABILITIES,
    });
    await client.sendNotification(protocol.InitializedNotification.type, {});
    await client.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'maml', version: 1, text: TEXT },
    });
  });

  after(async () => {
    client?.dispose();
    child?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('advertises what an editor of MAML needs', () => {
    assert.equal(greeting.serverInfo?.name, 'torgo');
    assert.equal(greeting.capabilities.positionEncoding, 'utf-16');
    for (const name of ['completionProvider', 'hoverProvider', 'definitionProvider', 'referencesProvider',
      'renameProvider', 'documentSymbolProvider', 'workspaceSymbolProvider', 'documentLinkProvider',
      'foldingRangeProvider', 'selectionRangeProvider', 'documentFormattingProvider', 'codeActionProvider',
      'codeLensProvider', 'inlayHintProvider', 'semanticTokensProvider', 'executeCommandProvider']) {
      assert.ok(greeting.capabilities[name], name);
    }
  });

  it('shows what is wrong, with the version it is wrong in', async () => {
    await until(() => published.find((found) => found.uri === uri && found.version === 1));
    await client.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' }],
    });
    const broken = await until(() => published.find((found) => found.uri === uri && found.version === 2));
    assert.ok(broken.diagnostics.some((found) => found.source === 'maml' && /^MAML-/.test(found.code)));
    await client.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
        text: 'maml_version: "2.0.0"\n' }],
    });
    const mended = await until(() => published.find((found) => found.uri === uri && found.version === 3));
    assert.ok(mended.diagnostics.length < broken.diagnostics.length);
  });

  it('proposes keys, and says what they mean when asked', async () => {
    const list = await client.sendRequest(protocol.CompletionRequest.type,
      { textDocument: textDocument(), position: positionOf('created_at') });
    assert.ok(list && 'items' in list && list.items.length > 0);
    const item = list.items.find((one) => one.label === 'quantum_security_flag');
    assert.ok(item, list.items.map((one) => one.label).join(' '));
    const resolved = await client.sendRequest(protocol.CompletionResolveRequest.type, item);
    assert.ok(resolved.documentation);
  });

  it('explains, outlines, folds, links and colours', async () => {
    const hover = await client.sendRequest(protocol.HoverRequest.type,
      { textDocument: textDocument(), position: positionOf('permissions') });
    assert.ok(hover);
    const symbols = await client.sendRequest(protocol.DocumentSymbolRequest.type, { textDocument: textDocument() });
    assert.ok(symbols?.some((symbol) => symbol.name === 'Code_Blocks'));
    const folds = await client.sendRequest(protocol.FoldingRangeRequest.type, { textDocument: textDocument() });
    assert.ok(folds?.length);
    const links = await client.sendRequest(protocol.DocumentLinkRequest.type, { textDocument: textDocument() });
    assert.ok(links?.some((link) => link.target?.endsWith('/other.maml.md')));
    const tokens = await client.sendRequest(protocol.SemanticTokensRequest.type, { textDocument: textDocument() });
    assert.ok(tokens && tokens.data.length % 5 === 0 && tokens.data.length > 0);
    const lenses = await client.sendRequest(protocol.CodeLensRequest.type, { textDocument: textDocument() });
    assert.ok(lenses?.length);
    const lens = await client.sendRequest(protocol.CodeLensResolveRequest.type, lenses[0]);
    assert.match(lens.command?.command ?? '', /^torgo\./);
  });

  it('renames an id', async () => {
    const position = positionOf('urn:uuid');
    const prepared = await client.sendRequest(protocol.PrepareRenameRequest.type,
      { textDocument: textDocument(), position });
    assert.ok(prepared);
    const edit = await client.sendRequest(protocol.RenameRequest.type,
      { textDocument: textDocument(), position, newName: 'urn:uuid:01936f2a-7c00-7a11-8b1e-5f0d6c2a9e77' });
    assert.ok(edit?.documentChanges?.length);
  });

  it('follows a file that gets another name', async () => {
    const edit = await client.sendRequest(protocol.WillRenameFilesRequest.type, {
      files: [{ oldUri: uri.replace('hello', 'other'), newUri: uri.replace('hello', 'later') }],
    });
    assert.match(JSON.stringify(edit), /later\.maml\.md/);
  });

  it('offers a fix that goes with its finding', async () => {
    await client.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: 4 },
      contentChanges: [{ text: TEXT.replace(/created_at.*\n/, '') }],
    });
    const actions = await client.sendRequest(protocol.CodeActionRequest.type, {
      textDocument: textDocument(),
      range: { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } },
      context: { diagnostics: [] },
    });
    const fix = actions?.find((action) => 'kind' in action && action.kind === 'quickfix');
    assert.ok(fix && 'edit' in fix && fix.edit && fix.diagnostics?.length);
  });

  it('goes in order, without an error on the wire', async () => {
    await client.sendRequest(protocol.ShutdownRequest.type);
    await client.sendNotification(protocol.ExitNotification.type);
    const code = await until(() => child.exitCode !== null && { value: child.exitCode });
    assert.equal(code.value, 0);
    assert.deepEqual(errors, []);
  });
});
