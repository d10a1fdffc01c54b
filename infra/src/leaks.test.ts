import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
/** `### 1. what must fail`, `**state**`, what holds it. */
const leaks = readFileSync(new URL('test/LEAKS.md', root), 'utf8')
  .split(/^#{2,3} /m)
  .filter((section) => /^\d/.test(section))
  .map((section) => /^(?<number>\d+)\. .+\n\n\*\*(?<state>.+)\*\*\n(?<held>[^]+)/.exec(section))
  .map((section) => ({ number: '', state: '', held: '', ...section?.groups }));

/** `file › test`, and names alone, which stand in the file named last. */
const named = leaks.flatMap(({ number, held }) => {
  let file = '';
  return [...held.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => {
    const [before = '', test] = text.split(' › ');
    if (test !== undefined) file = before;
    const name = test ?? before;
    return file === '' || /^[@_]|^npm run /.test(name) ? [] : [{ number, file, name }];
  });
});

const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  const at = new URL(file, root);
  const source = sources.get(file) ?? (existsSync(at) ? readFileSync(at, 'utf8') : '');
  sources.set(file, source);
  return source;
};

/** As a whole text of the file, not within another or a comment. */
const hasTest = (source: string, name: string): boolean =>
  ["'", '"', '`'].some((quote) => source.includes(`${quote}${name}${quote}`));

describe('test/LEAKS.md', () => {
  it('has every number once, in order, each with a state', () => {
    expect(leaks.map(({ number }) => number)).toEqual(
      Array.from({ length: 37 }, (_, at) => String(at + 1)),
    );
    const states = leaks.map(({ state }) => state);
    expect(states.filter((state) => !/^(held|partly|open|issue \d)$/.test(state))).toEqual([]);
  });

  it('names tests that exist', () => {
    expect(named.filter(({ file, name }) => !hasTest(sourceOf(file), name))).toEqual([]);
    expect(named.length).toBeGreaterThan(leaks.length);
  });

  it('says of nothing that it is held without a test', () => {
    const tested = new Set(named.map(({ number }) => number));
    expect(leaks.filter(({ number, state }) => state === 'held' && !tested.has(number))).toEqual(
      [],
    );
  });
});
