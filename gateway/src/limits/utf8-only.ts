import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * JSON is UTF-8 (RFC 8259 §8.1). The reader of bodies would take any `utf-…`; in UTF-7 a text passes
 * whatever looks at the bytes on the way (leaks.md 36). Given to it as `verify`.
 */
export function utf8Only(
  _request: IncomingMessage,
  _response: ServerResponse,
  _body: Buffer,
  encoding: string,
): void {
  if (encoding !== 'utf-8') throw Object.assign(new Error('not in UTF-8'), { status: 415 });
}
