/** 氏 and 名 as the register parts them with a space; a name without one stays whole. */
export function splitName(name: string | undefined): {
  readonly family: string | null;
  readonly given: string | null;
} {
  const [family, ...rest] = (name ?? '').split(/\s+/u).filter((part) => part !== '');
  if (family === undefined || rest.length === 0) return { family: null, given: null };
  return { family, given: rest.join(' ') };
}
