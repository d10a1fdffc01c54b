import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * JSON is UTF-8 (RFC 8259 §8.1). Express's reader of bodies would take any `utf-…`: in UTF-7 a text
 * passes whatever looks at the bytes on the way, and bytes that a grant was signed over ask another
 * question (leaks.md 36). Given to the reader as its `verify`.
 *
 * @throws an error with `status` 415, which the reader passes on.
 */
export function utf8Only(
  _request: IncomingMessage,
  _response: ServerResponse,
  _body: Buffer,
  encoding: string,
): void {
  if (encoding === 'utf-8') return;
  throw Object.assign(new Error('not in UTF-8'), { status: 415, type: 'charset.unsupported' });
}
