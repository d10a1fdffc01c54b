/** What is wrong with a label, in words for the department that wrote it. */
export interface LabelFault {
  /** `Type.field`, `Type.field(argument:)` or `Type`. */
  readonly coordinate: string;
  /** Name of the rule that is broken. */
  readonly rule: string;
  /** Japanese: what is wrong, beginning with the coordinate. */
  readonly message: string;
  /** Japanese: what to do. */
  readonly remedy: string;
}

/** What a rule says; whoever applies it knows where and which. */
export interface Problem {
  /** Name of the argument it is about, where it is about one. */
  readonly argument?: string;
  readonly message: string;
  readonly remedy: string;
}
