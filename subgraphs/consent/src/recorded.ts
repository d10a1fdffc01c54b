/** What an act answers. */
export interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly authorization?: string;
  readonly review?: string;
}
