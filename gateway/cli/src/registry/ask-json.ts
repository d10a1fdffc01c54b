import { Refused } from '../refused.js';

export interface JsonAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Checks take seconds, and wait for those of the same department. */
const LONGEST = 120_000;

/**
 * @param whom who is asked, for the refusal
 * @throws Refused where nobody answers, or not in JSON
 */
export async function askJson(whom: string, url: URL, init: RequestInit = {}): Promise<JsonAnswer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST) });
    const body: unknown = await response.json();
    return { status: response.status, body: body as JsonAnswer['body'] };
  } catch {
    throw new Refused(
      `${whom} (${url.origin}) が答えません。動いているか、アドレスが正しいかを確かめてください。`,
      2,
    );
  }
}
