// @ts-check
// Loads the extension as VS Code does, against a stand-in for the module "vscode" that is only what the extension
// itself uses. The language client is a stand-in too: it notes how it was made. That the real client and the real
// server understand each other is shown in server.test.js; the real editor is not at hand here.
'use strict';

const assert = require('node:assert/strict');
const Module = require('node:module');
const { beforeEach, describe, it } = require('node:test');

const handlers = new Map();
const shown = [];
const executed = [];
/** @type {any} */ let made;
let failing = false;

class LanguageClient {
  constructor(id, name, server, options) {
    Object.assign(this, { id, name, server, options, state: 1, disposed: false });
    this.code2ProtocolConverter = { asUri: (uri) => uri.toString() };
    made = this;
  }

  async start() {
    if (failing) {
      throw new Error('no such file');
    }
    this.state = 2;
  }

  async dispose() {
    this.disposed = true;
  }
}

const vscode = {
  commands: {
    registerCommand: (name, handler) => {
      handlers.set(name, handler);
      return { dispose: () => handlers.delete(name) };
    },
    executeCommand: async (name, ...rest) => {
      executed.push([name, ...rest]);
      return name === 'vscode.executeCodeLensProvider' ? vscode.lenses : undefined;
    },
  },
  lenses: [],
  workspace: {
    textDocuments: [],
    getConfiguration: () => ({ get: (name, otherwise) => (name === 'command' ? '/opt/torgo' : otherwise) }),
    onDidChangeConfiguration: () => ({ dispose() {} }),
  },
  window: {
    activeTextEditor: undefined,
    showErrorMessage: async (text) => void shown.push(text),
    showWarningMessage: async (text) => void shown.push(text),
    showInformationMessage: async (text) => void shown.push(text),
  },
};

const load = Module._load;
Module._load = function (request, ...rest) {
  if (request === 'vscode') {
    return vscode;
  }
  return request === 'vscode-languageclient/node' ? { LanguageClient, State: { Running: 2 } }
    : load.call(this, request, ...rest);
};
const extension = require('../src/extension.js');
Module._load = load;

describe('the extension', () => {
  beforeEach(async () => {
    await extension.deactivate();
    failing = false;
    executed.length = 0;
    shown.length = 0;
    vscode.window.activeTextEditor = undefined;
    await extension.activate({ subscriptions: [] });
  });

  it('starts the server that the settings name', () => {
    assert.deepEqual(made.server, { command: '/opt/torgo', args: ['lsp', '--stdio'] });
    assert.ok(made.options.documentSelector.every((one) => one.language === 'maml' || one.pattern === '**/*.mli'));
  });

  it('saves the document before it is run', async () => {
    let saved = false;
    const uri = { toString: () => 'file:///a.maml.md' };
    vscode.workspace.textDocuments = [{ uri, isDirty: true, save: async () => (saved = true) }];
    const asked = [];
    const next = (command, parameters) => asked.push([saved, command, ...parameters]);
    await made.options.middleware.executeCommand('torgo.run', ['file:///a.maml.md', -1], next);
    assert.deepEqual(asked, [[true, 'torgo.run', 'file:///a.maml.md', -1]]);
  });

  it('hands the document to the server', async () => {
    await handlers.get('torgo.document.run')({ toString: () => 'file:///a.maml.md' });
    assert.deepEqual(executed, [['torgo.run', 'file:///a.maml.md']]);
  });

  it('runs the block in which the cursor stands', async () => {
    const uri = { toString: () => 'file:///a.maml.md' };
    vscode.window.activeTextEditor = { document: { uri }, selection: { active: { line: 12 } } };
    vscode.lenses = [5, 10, 15].map((line, index) => ({ range: { start: { line } },
      command: { command: 'torgo.runBlock', arguments: ['file:///a.maml.md', index] } }));
    await handlers.get('torgo.document.runBlock')();
    assert.deepEqual(executed.at(-1), ['torgo.runBlock', 'file:///a.maml.md', 1]);
  });

  it('says so when there is no document or no server', async () => {
    await handlers.get('torgo.document.plan')();
    failing = true;
    await handlers.get('torgo.server.restart')();
    await handlers.get('torgo.document.plan')({ toString: () => 'file:///a.maml.md' });
    assert.equal(shown.length, 3);
    assert.match(shown[1], /torgo\.command/);
    assert.deepEqual(executed, []);
  });

  it('ends its server with itself', async () => {
    const client = made;
    await extension.deactivate();
    assert.ok(client.disposed);
  });
});
