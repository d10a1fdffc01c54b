import { describe, expect, it } from '@jest/globals';
import { everyFormat } from './formats/every-format.js';
import { createDice } from './tamper/dice.js';
import { fileOf, linesOf, notesOf, sampleBody, samplePublicKey } from './tamper/sample-log.js';
import { tryTamperings } from './tamper/try-tamperings.js';
import { tamperings } from './tamper/tamperings.js';
import { verify, type Verdict } from './verify.js';

const dice = createDice(7);
const bodies = Array.from({ length: 5 }, (_none, at) => sampleBody(dice, at));
const others = Array.from({ length: 5 }, (_none, at) => sampleBody(dice, at));
const sizes = [2, 5];

interface Left {
  readonly entries?: string;
  readonly notes?: readonly string[];
  readonly witness?: readonly string[] | null;
}

const look = ({
  entries = linesOf(bodies),
  notes = notesOf(bodies, sizes),
  witness = notesOf(bodies, sizes),
}: Left): Verdict =>
  verify({
    entries: { name: 'entries.jsonl', chunks: [Buffer.from(entries)] },
    checkpoints: { name: 'checkpoints.txt', bytes: Buffer.from(fileOf(notes)) },
    ...(witness === null
      ? {}
      : { witness: { name: 'witness.txt', bytes: Buffer.from(fileOf(witness)) } }),
    publicKey: samplePublicKey,
  });

const codes = (left: Left) => {
  const verdict = look(left);
  return verdict.kind === 'OK' ? 'OK' : verdict.findings.map(({ code }) => code);
};

describe('the verifier', () => {
  it('says size and root of what nobody touched', () => {
    expect(look({})).toEqual({
      kind: 'OK',
      size: 5,
      root: notesOf(bodies, sizes)[1]?.split('\n')[2],
      sealedAt: '2026-10-01T00:00:05.000Z',
      witnessed: 5,
    });
    expect(codes({ entries: '', notes: [], witness: [] })).toBe('OK');
  });

  it('reads no format out of an entry: an old ledger stays proven', () => {
    const old = everyFormat.map((write, at) =>
      write(`00000000-0000-4000-8000-00000000000${String(at)}`),
    );
    const notes = notesOf(old, [3]);
    expect(codes({ entries: linesOf(old), notes, witness: notes })).toBe('OK');
    const entries = linesOf(old.toReversed());
    expect(codes({ entries, notes, witness: notes })).toEqual(['REWRITTEN']);
  });

  it('reads an entry whose reader’s name has a line end that JSON does not know', () => {
    const named = bodies.with(1, bodies[1]?.replace('"viewer":"', '"viewer":"\u2028\u2029') ?? '');
    expect(named[1]).not.toBe(bodies[1]);
    const left = { entries: linesOf(named), notes: notesOf(named, sizes) };
    expect(codes({ ...left, witness: left.notes })).toBe('OK');
    const entries = linesOf(named.with(1, named[1]?.replace('\u2029', '') ?? ''));
    expect(codes({ ...left, entries, witness: left.notes })).toEqual(['REWRITTEN']);
  });

  it('takes a witness that is behind, and none at all, and says up to where it reached', () => {
    const behind = notesOf(bodies, sizes).slice(0, 1);
    expect(look({ witness: behind })).toMatchObject({ kind: 'OK', witnessed: 2 });
    expect(look({ witness: [] })).toMatchObject({ kind: 'OK', witnessed: 0 });
    expect(look({ witness: null })).toMatchObject({ kind: 'OK', witnessed: undefined });
  });

  it.each<[string, Left, readonly string[]]>([
    ['truncation', { entries: linesOf(bodies.slice(0, 4)) }, ['TRUNCATED']],
    ['a rewrite', { entries: linesOf(bodies.with(3, others[3] ?? '')) }, ['REWRITTEN']],
    [
      'a reorder',
      { entries: linesOf(bodies.with(0, bodies[1] ?? '').with(1, bodies[0] ?? '')) },
      ['REWRITTEN'],
    ],
    [
      'a missing entry',
      { entries: linesOf(bodies).replace(/^.*"index":2}\n/m, '') },
      ['MISSING_ENTRY', 'TRUNCATED'],
    ],
    [
      'a line that is none',
      { entries: linesOf(bodies).replace('"index":2', '"index": 2') },
      ['MALFORMED_ENTRY', 'TRUNCATED'],
    ],
    [
      'an entry nobody sealed',
      { entries: linesOf([...bodies, others[0] ?? '']) },
      ['UNSEALED_ENTRY'],
    ],
    ['a fork', { entries: linesOf(others), notes: notesOf(others, sizes) }, ['FORK']],
    [
      'a bad signature',
      { notes: notesOf(bodies, sizes).map((note) => note.replace('2026', '2027')) },
      [
        'BAD_CHECKPOINT',
        'BAD_CHECKPOINT',
        'MISSING_CHECKPOINT',
        'MISSING_CHECKPOINT',
        'UNSEALED_ENTRY',
      ],
    ],
    [
      'checkpoints out of order',
      { notes: notesOf(bodies, sizes).toReversed() },
      ['REORDERED_CHECKPOINT', 'UNSEALED_ENTRY'],
    ],
    [
      'a checkpoint taken from the witness',
      { witness: notesOf(bodies, [5]) },
      ['UNWITNESSED_CHECKPOINT'],
    ],
    [
      'everything cut back',
      { entries: linesOf(bodies.slice(0, 2)), notes: notesOf(bodies, [2]) },
      ['MISSING_CHECKPOINT', 'TRUNCATED'],
    ],
    [
      'what a restore lost, whatever was sealed after it',
      {
        entries: linesOf([...bodies.slice(0, 2), ...others]),
        notes: notesOf([...bodies.slice(0, 2), ...others], [2, 7]),
      },
      ['MISSING_CHECKPOINT', 'FORK'],
    ],
  ])('finds %s', (_what, left, found) => {
    expect(codes(left)).toEqual(found);
  });

  it('says where a rewrite is', () => {
    const verdict = look({ entries: linesOf(bodies.with(3, others[3] ?? '')) });
    expect(verdict).toEqual({
      kind: 'WRONG',
      findings: [
        {
          code: 'REWRITTEN',
          message: '番号 2 から 4 までの記録のどれかが、封印した後に書き換えられています。',
        },
      ],
    });
  });
});

it(`finds each of 300 random tamperings, ${String(tamperings.length)} kinds of them`, () => {
  const { tried, found, missed } = tryTamperings(300, 40_000);
  expect({ tried, found, missed }).toEqual({ tried: 300, found: 300, missed: [] });
});
