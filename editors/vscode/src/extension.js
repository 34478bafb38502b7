// @ts-check
'use strict';

const vscode = require('vscode');
const { LanguageClient, State } = require('vscode-languageclient/node');

/** The commands of the palette and the server's commands behind them. A server's name cannot be registered twice. */
const COMMANDS = Object.freeze({
  'torgo.document.plan': 'torgo.plan',
  'torgo.document.run': 'torgo.run',
  'torgo.document.verify': 'torgo.verify',
  'torgo.document.sign': 'torgo.sign',
  'torgo.document.fixAll': 'torgo.fixAll',
});

/** @type {LanguageClient | undefined} */
let client;

/**
 * Starts the language server and registers the commands.
 * @param {import('vscode').ExtensionContext} context
 */
async function activate(context) {
  for (const [command, served] of Object.entries(COMMANDS)) {
    context.subscriptions.push(vscode.commands.registerCommand(command, (uri) => perform(served, uri)));
  }
  context.subscriptions.push(
    vscode.commands.registerCommand('torgo.document.runBlock', runBlock),
    vscode.commands.registerCommand('torgo.server.restart', restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (['torgo.command', 'torgo.arguments', 'torgo.specifications'].some((name) => change.affectsConfiguration(name))) {
        await restart();
      }
    }),
  );
  await start();
}

async function deactivate() {
  const ending = client;
  client = undefined;
  await ending?.dispose();
}

async function start() {
  const settings = vscode.workspace.getConfiguration('torgo');
  const server = {
    command: settings.get('command', 'torgo'),
    args: settings.get('arguments', ['lsp', '--stdio']),
  };
  client = new LanguageClient('torgo', 'MAML (TORGO)', server, {
    documentSelector: [
      { language: 'maml', scheme: 'file' },
      { language: 'maml', scheme: 'untitled' },
      ...(settings.get('specifications', true) ? [{ scheme: 'file', pattern: '**/*.mli' }] : []),
    ],
    synchronize: { configurationSection: 'torgo' },
    initializationOptions: { profile: settings.get('profile', '') },
    middleware: { executeCommand: saveThenExecute },
  });
  try {
    await client.start();
  } catch (fault) {
    const open = 'Open the setting';
    const chosen = await vscode.window.showErrorMessage(
      `TORGO's language server does not start (${server.command}): ${fault}. Say in torgo.command where it is.`, open);
    if (chosen === open) {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'torgo.command');
    }
  }
}

async function restart() {
  await deactivate();
  await start();
}

/**
 * Saves the document before the server is asked, from a button or the palette: what is run is the file.
 * @param {string} command the server's command
 * @param {any[]} parameters the document's address, then what else the command needs
 * @param {(command: string, parameters: any[]) => any} next asks the server
 */
async function saveThenExecute(command, parameters, next) {
  const document = vscode.workspace.textDocuments.find((open) => addressOf(open.uri) === parameters[0]);
  if (document?.isDirty && command !== 'torgo.fixAll' && !(await document.save())) {
    return undefined;
  }
  return next(command, parameters);
}

/** @param {import('vscode').Uri} uri */
function addressOf(uri) {
  return client?.code2ProtocolConverter.asUri(uri);
}

/**
 * Hands a document to the server.
 * @param {string} command the server's command
 * @param {import('vscode').Uri | undefined} uri the document; the one in the active editor where it is absent
 * @param {...unknown} more further arguments of the command
 */
async function perform(command, uri, ...more) {
  const target = uri ?? vscode.window.activeTextEditor?.document.uri;
  if (!target || client?.state !== State.Running) {
    await vscode.window.showWarningMessage(target ? 'The language server is not running.' : 'No document is open.');
    return undefined;
  }
  return vscode.commands.executeCommand(command, addressOf(target), ...more);
}

/** Runs the block in which the cursor stands: the last one that begins above it. */
async function runBlock() {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return undefined;
  }
  const lenses = await vscode.commands.executeCommand('vscode.executeCodeLensProvider', editor.document.uri, 1000);
  const block = lenses
    .filter((lens) => lens.command?.command === 'torgo.runBlock' && lens.range.start.line <= editor.selection.active.line)
    .sort((one, other) => one.range.start.line - other.range.start.line)
    .at(-1);
  if (!block) {
    await vscode.window.showInformationMessage('There is no code block at the cursor.');
    return undefined;
  }
  return perform('torgo.runBlock', editor.document.uri, block.command.arguments[1]);
}

module.exports = { activate, deactivate };
