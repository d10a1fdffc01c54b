/** What an act of this room answers: nothing that says anything about anybody. */
export interface Recorded {
  readonly id: string;
  readonly version: number;
  /** The case, where the act concerns one. */
  readonly case?: string;
  /** Records made besides, in the order of the input. */
  readonly also?: readonly string[];
}
