import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bases } from '@kasane/policy/tables/bases';
import { prohibitions } from '@kasane/policy/tables/prohibitions';

const page = readFileSync(new URL('../../shared/policy/LAW.md', import.meta.url), 'utf8');

/** The cells of every line of the page that begins with one of our codes. */
const rows = page.split('\n').flatMap((line) => {
  const cells = line.split('|').map((cell) => cell.trim());
  return /^`(LB|D)-\d+`$/.test(cells[1] ?? '') ? [cells.slice(1, -1)] : [];
});

describe('shared/policy/LAW.md', () => {
  it('says of every basis and every prohibition what the tables say, and names no other', () => {
    expect(rows).toEqual([
      ...[...bases]
        .sort((one, other) => one.code.localeCompare(other.code))
        .map(({ code, name, law, validFrom, sure }) => [`\`${code}\``, name, law, validFrom, sure]),
      ...prohibitions.map(({ id, name, citation, validFrom, openedBy }) => [
        `\`${id}\``,
        name,
        citation,
        validFrom,
        openedBy,
      ]),
    ]);
  });
});
