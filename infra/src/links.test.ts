import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every paper of the repository; the folders are those of the workspaces, without what is made. */
const papers = [
  ...papersIn('.', false),
  ...['gateway', 'infra', 'shared', 'subgraphs', 'test'].flatMap((folder) =>
    papersIn(folder, true),
  ),
];

/** The targets of `[text](target)` outside fenced code, without those of other places and anchors. */
const linksOf = (text: string): string[] =>
  [...text.replace(/^```[^]*?^```/gm, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));

describe('the links of the papers', () => {
  it('are looked for where they are', () => {
    expect(linksOf('[a](x.md#b) [c](https://x.example) [d](#e)\n```\n[f](y.md)\n```\n')).toEqual([
      'x.md',
    ]);
    expect(papers).toEqual(
      expect.arrayContaining(['README.md', 'README.ja.md', 'gateway/ERRORS.md', 'infra/story.md']),
    );
  });

  it.each(papers)('of %s lead to something that is there', (paper) => {
    const text = readFileSync(path.join(root, paper), 'utf8');
    const missing = linksOf(text).filter(
      (target) => !existsSync(path.join(root, path.dirname(paper), decodeURI(target))),
    );
    expect(missing).toEqual([]);
  });
});

function papersIn(folder: string, below: boolean): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isFile()) return entry.name.endsWith('.md') ? [name] : [];
    const made = ['node_modules', 'dist'].includes(entry.name) || entry.name.startsWith('.');
    return below && entry.isDirectory() && !made ? papersIn(name, true) : [];
  });
}
