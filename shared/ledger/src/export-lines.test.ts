import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { linesOf, readLine, writeLine } from './export-lines.js';
import { readChunks } from './read-chunks.js';

const entry = { index: 12, body: '{"viewer":"worker"}' };
const read = (line: string) => readLine(Buffer.from(line).subarray(0, -1));

describe('a line of an export', () => {
  it.each([
    ['a plain one', 'worker'],
    // JSON leaves them as they are, and a regular expression takes them for ends of a line.
    ['U+2028', 'wor\u2028ker'],
    ['U+2029', 'wor\u2029ker'],
    ['U+0085', 'wor\u0085ker'],
    ['what looks like its end', '"},"index":3}'],
  ])('says what was written, with %s', (_what, viewer) => {
    const written = { index: 12, body: JSON.stringify({ viewer }) };
    expect(read(writeLine(written))).toEqual(written);
  });

  it.each([
    ['a line end inside', '{"viewer":\n"worker"}'],
    ['an old line end inside', '{"viewer":\r"worker"}'],
    ['no object', '"worker"'],
  ])('is none with %s', (_what, body) => {
    expect(read(writeLine({ ...entry, body }))).toBeUndefined();
    expect(read(writeLine(entry))).toEqual(entry);
  });

  it.each([
    ['a number written otherwise', '"index":12', '"index":012'],
    ['a space', '"entry":', '"entry": '],
    ['something after it', '}\n', '} \n'],
  ])('is none with %s', (_what, ours, theirs) => {
    const line = writeLine(entry);
    expect(line.replace(ours, theirs)).not.toBe(line);
    expect(read(line.replace(ours, theirs))).toBeUndefined();
    expect(read(line)).toEqual(entry);
  });
});

describe('a file of them', () => {
  const entries = ['職員', 'worker', '𠮷野家の\u2028職員', ''].map((viewer, index) => ({
    body: JSON.stringify({ viewer }),
    index,
  }));
  const text = entries.map(writeLine).join('');
  /** What is read of it, and of what stands there without an end. */
  const readAll = (chunks: Iterable<Buffer>) =>
    Array.from(linesOf(chunks), ({ line, ended }) => (ended ? readLine(line) : String(line)));

  it('comes out whole, wherever its parts end, in a letter too', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kasane-lines-'));
    const file = path.join(folder, 'entries.jsonl');
    try {
      writeFileSync(file, text);
      const sizes = Array.from({ length: Buffer.byteLength(text) + 1 }, (_none, at) => at + 1);
      const wrong = sizes.filter(
        (size) => JSON.stringify(readAll(readChunks(file, size))) !== JSON.stringify(entries),
      );
      expect({ wrong, tried: sizes.length > 100 }).toEqual({ wrong: [], tried: true });
      // Whoever keeps the parts still has them after the last.
      expect(String(Buffer.concat([...readChunks(file, 3)]))).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has a last line that was cut off, and nothing where it is empty', () => {
    const cut = Buffer.from(text).subarray(0, -1);
    const parts = [cut.subarray(0, 50), cut.subarray(50)];
    const last = entries.slice(-1).map((entry) => writeLine(entry).slice(0, -1));
    expect(readAll(parts)).toEqual([...entries.slice(0, -1), ...last]);
    expect(readAll([])).toEqual([]);
    expect(readAll([Buffer.of()])).toEqual([]);
  });
});
