/** Faults that change nothing anybody could see, each with why. `mutant` is how its name begins. */
export const equivalents: readonly { readonly mutant: string; readonly because: string }[] = [];
