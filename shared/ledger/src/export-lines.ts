/** One sealed entry of an export: the characters that were hashed, and their place in the log. */
export interface ExportedEntry {
  readonly index: number;
  readonly body: string;
}

/** JSON Lines: `{"entry":{…},"index":0}`. The body stands there as it was hashed, untouched. */
export const writeLine = ({ index, body }: ExportedEntry): string =>
  `{"entry":${body},"index":${String(index)}}\n`;

/** Not `.`, which stops at U+2028 and U+2029 as well: JSON leaves these as they are. */
const LINE = /^\{"entry":(\{[^\n\r]*\}),"index":(0|[1-9]\d{0,14})\}$/;

/** Reads a line without its end; undefined where it is not exactly as we write it. */
export function readLine(line: Uint8Array): ExportedEntry | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line);
  } catch {
    return undefined;
  }
  const [, body, index] = LINE.exec(text) ?? [];
  return body === undefined || index === undefined ? undefined : { body, index: Number(index) };
}

/**
 * Cuts a file, given in parts wherever these end, at its line ends. A last line without an end is
 * given with `ended: false`.
 */
export function* linesOf(
  chunks: Iterable<Buffer>,
): Generator<{ readonly line: Buffer; readonly ended: boolean }> {
  let begun: Buffer[] = [];
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield { line: Buffer.concat([...begun, chunk.subarray(start, end)]), ended: true };
      begun = [];
      start = end + 1;
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  }
  if (begun.length > 0) yield { line: Buffer.concat(begun), ended: false };
}

const NEWLINE = 0x0a;
