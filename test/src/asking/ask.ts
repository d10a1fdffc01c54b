import { findDemoStaff, usualPurpose, type DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { signIn } from '@kasane/infra/issuer/sign-in';
import { stack } from '../stack/running-stack.js';

export interface Question {
  readonly as: DemoStaffKey;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The role's usual purpose unless given; null sends none. */
  readonly purpose?: string | null;
}

export interface GraphQLAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly id?: string };
  }[];
  readonly extensions?: {
    readonly consent: readonly {
      readonly subject: string;
      readonly category: string;
      readonly code: string;
    }[];
  };
}

export interface Reply {
  readonly status: number;
  readonly body: GraphQLAnswer;
  readonly text: string;
}

/** Asks the gateway as a member of the demo staff, over HTTP, as a frontend does. */
export async function ask({ as, query, variables, purpose }: Question): Promise<Reply> {
  return post({
    body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
    headers: await headersOf(as, purpose),
  });
}

/** What a signed-in frontend sends along. */
export async function headersOf(
  as: DemoStaffKey,
  purpose?: string | null,
): Promise<Record<string, string>> {
  const declared = purpose === undefined ? purposeOf(as) : purpose;
  return {
    'content-type': 'application/json',
    authorization: `Bearer ${await tokenOf(as)}`,
    ...(declared === null ? {} : { 'x-kasane-purpose': declared }),
  };
}

/** Sends a body as it is, to the stack's gateway or another. */
export async function post({
  at = stack.gateway,
  body,
  headers,
}: {
  readonly at?: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}): Promise<Reply> {
  const response = await fetch(new URL('/graphql', at), { method: 'POST', headers, body });
  const text = await response.text();
  return { status: response.status, text, body: readBody(text) };
}

/** A body that is no JSON stays in `text`. */
export function readBody(text: string): GraphQLAnswer {
  try {
    return JSON.parse(text) as GraphQLAnswer;
  } catch {
    return {};
  }
}

const tokens = new Map<DemoStaffKey, Promise<string>>();

/** An access token of the stack's own issuer, asked for once per test file. */
export function tokenOf(staff: DemoStaffKey): Promise<string> {
  const token = tokens.get(staff) ?? signIn({ issuer: stack.issuer, staff });
  tokens.set(staff, token);
  return token;
}

function purposeOf(staff: DemoStaffKey): string {
  const found = findDemoStaff(staff);
  if (found === undefined) throw new Error(`there is no ${staff}`);
  return usualPurpose(found);
}
