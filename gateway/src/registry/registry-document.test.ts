import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { routes } from './http/routes.js';
import { registryErrors } from './registry-errors.js';

const document = readFileSync(new URL('../../REGISTRY.md', import.meta.url), 'utf8');

describe('REGISTRY.md', () => {
  it('lists exactly the requests there are, in their order, with who may', () => {
    const rows = [...document.matchAll(/^\| `(GET|POST|DELETE) (\S+)` +\| (\w+) /gm)];
    expect(rows.map(([, method, path, who]) => ({ method, path, who }))).toEqual(
      routes.map(({ method, path, who }) => ({ method, path, who })),
    );
  });

  it('lists exactly the codes there are, in their order, with status and text', () => {
    const rows = [...document.matchAll(/^\| `([A-Z_]+)` +\| (\d{3}) +\| (.+?) +\|$/gm)];
    expect(rows.map(([, code, status, text]) => ({ code, status: Number(status), text }))).toEqual(
      registryErrors.map(({ code, status, message, remedy }) => ({
        code,
        status,
        text: `${message} ${remedy}`,
      })),
    );
  });
});
