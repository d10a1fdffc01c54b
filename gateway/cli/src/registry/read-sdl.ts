import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Refused } from '../refused.js';

/**
 * The SDL of a file, of standard input (`-`), or, where no file is given, of the running subgraph.
 * @throws Refused where there is none
 */
export async function readSdl(file: string | undefined, url: string): Promise<string> {
  if (file === undefined) return servedSdl(url);
  try {
    return file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
  } catch {
    throw new Refused(`--sdl のファイル ${file} を読めません。`, 2);
  }
}

async function servedSdl(url: string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
    signal: AbortSignal.timeout(10_000),
    redirect: 'error',
  }).catch(() => undefined);
  const answer: unknown = await response?.json().catch(() => undefined);
  const { data } = (answer ?? {}) as { data?: { _service?: { sdl?: unknown } } };
  const sdl = data?._service?.sdl;
  if (typeof sdl === 'string') return sdl;
  throw new Refused(
    `${url} が { _service { sdl } } に答えません。npx kasane subgraph serve で動かすか、--sdl でファイルを指定してください。`,
    2,
  );
}
