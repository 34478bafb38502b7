// @ts-check
// What is in the package, and what is in its manifest. The package is TORGO_VSIX; it is a ZIP archive whose listing is
// read by the unzip program.
'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { describe, it } = require('node:test');

const root = join(__dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the manifest', () => {
  it('pins every dependency to one version', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      assert.match(version, /^\d+\.\d+\.\d+$/);
    }
  });

  it('has a lock file that names no host', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    assert.ok(!lock.includes('"resolved"'));
    assert.ok(Object.entries(JSON.parse(lock).packages).every(([name, one]) => name === '' || one.integrity || one.inBundle));
  });

  it('names only files that are there', () => {
    const files = [manifest.main, manifest.contributes.languages[0].configuration, manifest.contributes.grammars[0].path,
      ...manifest.contributes.walkthroughs.flatMap((one) => one.steps.map((step) => step.media.markdown))];
    for (const file of files) {
      assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('registers the commands that it contributes, and no other', () => {
    const source = readFileSync(join(root, manifest.main), 'utf8');
    const registered = new Set([...source.matchAll(/'(torgo\.(?:document|server)\.\w+)'/g)].map((found) => found[1]));
    assert.deepEqual([...registered].sort(), manifest.contributes.commands.map((one) => one.command).sort());
  });

  it('takes the files of MAML', () => {
    const [language] = manifest.contributes.languages;
    assert.ok(['.maml.md', '.maml'].every((extension) => language.extensions.includes(extension)));
    assert.ok(new RegExp(language.firstLine).test('maml_version: "2.0.0"'));
  });
});

describe('the grammar', () => {
  const grammar = JSON.parse(readFileSync(join(root, manifest.contributes.grammars[0].path), 'utf8'));

  it('includes only what it has', () => {
    const names = [...JSON.stringify(grammar).matchAll(/"include":"#([\w-]+)"/g)].map((found) => found[1]);
    assert.ok(names.length > 5);
    assert.ok(names.every((name) => grammar.repository[name]));
  });

  it('finds fences by their language', () => {
    const fence = new RegExp(grammar.repository['fence-python'].begin.replace('(?i:', '(?:'), 'i');
    assert.ok(fence.test('```python') && fence.test('~~~ Qiskit') && !fence.test('```pythonic'));
  });

  it('names the languages that it embeds', () => {
    const embedded = manifest.contributes.grammars[0].embeddedLanguages;
    const scopes = new Set(Object.values(grammar.repository).map((rule) => rule.contentName));
    assert.ok(Object.keys(embedded).every((scope) => scopes.has(scope)));
  });
});

describe('the package', { skip: !process.env.TORGO_VSIX }, () => {
  it('holds the extension and what it needs, and nothing else', () => {
    const files = execFileSync('unzip', ['-Z1', process.env.TORGO_VSIX ?? ''], { encoding: 'utf8' }).split('\n')
      .filter(Boolean);
    for (const wanted of ['extension/package.json', 'extension/src/extension.js', 'extension/readme.md',
      'extension/LICENSE.txt', 'extension/syntaxes/maml.tmLanguage.json',
      'extension/node_modules/vscode-languageclient/package.json']) {
      assert.ok(files.includes(wanted), wanted);
    }
    const own = files.filter((file) => file.startsWith('extension/') && !file.startsWith('extension/node_modules/'));
    assert.ok(own.every((file) => /^extension\/(package\.json|readme\.md|LICENSE\.txt|language-configuration\.json|(src|syntaxes|media)\/[\w.-]+)$/i.test(file)),
      own.join(' '));
    const stray = files.filter((file) => /\.(map|ts|vsix|tsbuildinfo)$|\/test\/|\.npmrc|package-lock|@vscode|typescript/.test(file));
    assert.deepEqual(stray, []);
    assert.ok(files.length < 300, `${files.length} files`);
  });
});
