import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { migrations } from '../database/migrate.js';
import { countedFiles } from './city-fingerprint.js';
import { standIns } from './stand-ins.js';

/**
 * A migration is applied once, by its name: what is changed in it later takes effect on a folder that
 * is there already only because the fingerprint differs and the database is filled anew.
 */
describe('the fingerprint of the example city', () => {
  it('counts the text of every room’s migrations', async () => {
    const files = await countedFiles();
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    const written = migrations.map(({ name }) => name).filter((name) => /[a-z]\d{13}$/.test(name));
    expect(written.length + standIns.length).toBe(migrations.length);
    expect(
      written.filter((name) => !texts.some((text) => text.includes(`class ${name} `))),
    ).toEqual([]);
  });
});
