/** Hyphens, dashes and long-vowel signs that stand for a hyphen between digits. */
const DASHES = /[‐‑‒–—―−－ーｰ─]/gu;

/** A value as it can be compared: width unified (NFKC), outer spaces gone. */
export const plainText = (raw: string): string => raw.normalize('NFKC').trim();

/** As `plainText`, with every dash a hyphen: for numbers only, since ー is also a letter. */
export const plainNumber = (raw: string): string => plainText(raw).replace(DASHES, '-');

/** As `plainText`, with dashes between digits made hyphens and letters left alone. */
export const plainAddress = (raw: string): string =>
  plainText(raw).replace(/(?<=[\d丁目番地号])\s*[‐‑‒–—―−－ーｰ─]\s*(?=\d)/gu, '-');
