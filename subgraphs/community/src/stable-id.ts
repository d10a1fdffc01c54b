import { createHash } from 'node:crypto';

/** Namespace of our ids (RFC 9562 §5.5); changing it would change every id. */
const NAMESPACE = Buffer.from('6f1b7c0e2d5d4a8f9a3e51c7d0b84e26', 'hex');

/** UUID version 5: the same name gives the same id on every machine and in every run. */
export function stableId(...parts: readonly string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(JSON.stringify(parts)).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.subarray(0, 16).toString('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
