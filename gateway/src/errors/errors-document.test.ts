import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { remedies } from '@kasane/policy/decision/remedies';
import { recordErrors } from '@kasane/policy/recording/record-errors';
import { authErrors } from '../auth/auth-error.js';
import { keyAliases } from '../limits/key-alias-rule.js';
import { operationLimits } from '../limits/operation-limits.js';
import { variableLimits } from '../limits/variable-limits.js';
import { errorCodes, subgraphErrorCode } from './error-codes.js';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const document = read('../../ERRORS.md');
const protocol = read('../../../shared/grant/PROTOCOL.md');
const [, opening = ''] = /^### What would open it\n([^]*?)^## /m.exec(document) ?? [];
const rows = [...document.replace(opening, '').matchAll(/^\| `(\w+)`\s*\|(?: (\d{3}) +\|)?/gm)].map(
  ([, code, status]) => ({
    code,
    ...(status === undefined ? {} : { status: Number(status) }),
  }),
);

describe('ERRORS.md', () => {
  it('lists exactly the codes there are, in their order, with their HTTP status', () => {
    expect(rows).toEqual([
      ...errorCodes.map(({ code }) => ({ code })),
      ...Object.entries(authErrors).map(([code, { status }]) => ({ code, status })),
    ]);
  });

  it('lists every remedy, and the graph describes each as the table does', () => {
    const told = [...opening.matchAll(/^\| `(\w+)` +\|/gm)].map(([, code]) => code);
    expect(told).toEqual(remedies.map(({ code }) => code));
    const schema = read('../../../subgraphs/consent/schema.graphql');
    const [, described = ''] =
      /^type CategoryAccess [^]*?([^"]*)"""\n {2}remedy: /m.exec(schema) ?? [];
    expect(described.trim().split(/\n */).slice(1)).toEqual(
      remedies.map(({ code, text }) => `${code}: ${text}`),
    );
  });

  it('gives the limits that hold', () => {
    const told = [...document.matchAll(/^\| (operation|variables): (\w+) +\| ([\d,]+) +\|/gm)];
    expect(
      told.map(([, of, name, most = '']) => [of, name, Number(most.replace(',', ''))]),
    ).toEqual([
      ...Object.entries(operationLimits).map(([name, most]) => ['operation', name, most]),
      ...Object.entries(variableLimits).map(([name, most]) => ['variables', name, most]),
    ]);
    const names = keyAliases.names.map((name) => `\`${name}\``).join(', ');
    const beginnings = keyAliases.beginnings.map((each) => `\`${each}\``).join(' or ');
    expect(document).toContain(`No alias may be ${names}, or begin with ${beginnings} (`);
  });
});

describe('PROTOCOL.md', () => {
  it('lists exactly the codes of reading that pass from a subgraph to a reader', () => {
    const [, list = ''] = /its code alone: ([^.]*), and those of a change/.exec(protocol) ?? [];
    const recording = new Set<string>(recordErrors.map(({ code }) => code));
    expect(list.replaceAll('`', '').split(', ')).toEqual(
      errorCodes
        .map(({ code }) => code)
        .filter((code) => code !== 'SUBGRAPH_ERROR' && subgraphErrorCode(code) === code)
        .filter((code) => !recording.has(code)),
    );
  });

  it('begins a schema as the other vendor’s server does', () => {
    const head = (text: string) =>
      /extend schema[\s\S]*directive @personEdge on OBJECT/.exec(text)?.[0].replace(/\s+/g, ' ');
    const served = head(read('../../../test/foreign/public-housing-sdl.mjs'));
    expect(head(protocol)).toBe(served ?? 'none');
  });
});
