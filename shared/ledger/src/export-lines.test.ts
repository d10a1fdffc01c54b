import { describe, expect, it } from '@jest/globals';
import { readLine, writeLine } from './export-lines.js';

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
