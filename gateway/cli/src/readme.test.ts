import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { commands } from './commands.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** First cells of the table below a heading. */
const firstCells = (heading: string): string[] => {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `?([^|`]+?)`? +\|/gm)]
    .map(([, cell = '']) => cell.trim())
    .filter((cell) => !/^(-+|command|code|check|variable)$/.test(cell));
};

it('lists exactly the commands there are, in their order', () => {
  expect(firstCells('Commands')).toEqual(
    commands.map(({ subject = 'subgraph', name }) => `${subject} ${name}`),
  );
});

it('lists the exit codes', () => {
  expect(firstCells('Exit codes')).toEqual(['0', '1', '2']);
});
