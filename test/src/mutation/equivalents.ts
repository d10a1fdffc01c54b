/** Faults that change nothing anybody could see, each with why. `mutant` is how its name begins. */
export const equivalents: readonly { readonly mutant: string; readonly because: string }[] = [
  {
    mutant: "authorization-grounds.ts word swapped: 'OPEN'",
    because: 'the word is only ever compared with the two others',
  },
  {
    mutant: "authorization-grounds.ts word swapped: 'CATEGORY'",
    because: 'the word is only ever compared with FIELD',
  },
  {
    mutant:
      'authorization-grounds.ts clause dropped: field !== undefined && fields.includes(field)',
    because: 'fields is a list of texts, so undefined is never in it',
  },
];
