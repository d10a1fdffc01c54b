import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { patterns, type Pattern } from './pattern-table.js';

const schema = parse(
  readFileSync(new URL('../../schema/findings.graphql', import.meta.url), 'utf8'),
);
const offered = schema.definitions.flatMap((node) =>
  node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'FindingPattern'
    ? (node.values ?? [])
    : [],
);
const described = new Map(
  offered.map(({ name, description }) => [name.value, description?.value ?? '']),
);

it('the schema offers the patterns of the table, in its order', () => {
  expect([...described.keys()]).toEqual(patterns.map(({ code }) => code));
});

describe('what a social worker reads of a pattern', () => {
  it.each(patterns)('$name is a prompt to ask, with its source', ({ code, name, citation }) => {
    const text = described.get(code) ?? '';
    expect(text.startsWith(`${name}。`)).toBe(true);
    expect(text.endsWith(`。出典: ${citation}`)).toBe(true);
    expect(text).toContain('きっかけ');
    expect(text).not.toMatch(/問題家族|対象者|該当者|疑い例/);
  });
});

describe('each pattern', () => {
  it.each<Pattern>([...patterns])(
    '$code has one rule on every day since it began',
    ({ versions }) => {
      expect(versions.length).toBeGreaterThan(0);
      versions.forEach(({ validFrom, validTo }, at) => {
        const next = versions[at + 1];
        expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (next === undefined) expect(validTo).toBeNull();
        else expect((validTo ?? '') < next.validFrom && validFrom <= (validTo ?? '')).toBe(true);
      });
    },
  );
});
