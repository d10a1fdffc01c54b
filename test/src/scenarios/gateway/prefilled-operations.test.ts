import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OperationTypeNode, getOperationAST, parse, validate } from 'graphql';
import type { DemoStaffKey } from '@kasane/infra/issuer/demo-staff';
import { apiSchema } from '../../stack/api-schema.js';
import { ask } from '../../asking/ask.js';
import { acceptedFile, consentTo, withdrawConsent } from '../../records/consented-file.js';
import { person, stack } from '../../stack/running-stack.js';
import { saysAnything } from '../../asking/says-anything.js';
import { dayFromNow, recorded, sendAct, sendInput, type Recorded } from '../../asking/send-act.js';
import { unknownResidents } from '../../records/unknown-residents.js';

interface Prefilled {
  readonly key: string;
  readonly query: string;
  readonly variables: string;
}

const { operations } = (await (await fetch(`${stack.gateway}/graphiql/config.json`)).json()) as {
  readonly operations: readonly Prefilled[];
};

const variablesOf = ({ variables }: Prefilled) =>
  JSON.parse(variables === '' ? '{}' : variables) as Record<string, unknown>;

/** Whose question it is, where it is not the coordinator's. */
const readers: Readonly<Record<string, DemoStaffKey>> = {
  disclosures: 'resident',
  reminders: 'household',
  explain: 'officer',
};

/** Mutations would leave records behind that other scenarios meet; the-story.test.ts runs them. */
const queries = operations
  .filter(({ query }) => getOperationAST(parse(query))?.operation === OperationTypeNode.QUERY)
  .map((operation) => [operation.key, operation] as const);

/** What each root field says to a reader who may know of nobody. */
const nothing: Readonly<Record<string, unknown>> = {
  household: null,
  person: null,
  me: null,
  caseload: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
  outreachCandidates: { edges: [], pageInfo: { hasNextPage: false } },
  outreachReports: [],
  meetings: [],
  reminders: [],
  meetingDuties: [],
  recordedHere: [],
  searchPeople: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } },
};

const folder = new URL('operations/', import.meta.resolve('@kasane/gateway/graphiql/operations'));

describe('the operations GraphiQL opens with', () => {
  let file: Recorded;
  let outreach: Recorded;
  let consent: Awaited<ReturnType<typeof consentTo>>;

  // A resident's list of who looked is empty until somebody has, and nobody has a case from the start.
  beforeAll(async () => {
    await ask({
      as: 'coordinator',
      query: 'query ($id: ID!) { person(id: $id) { name } }',
      variables: { id: person('kashiwagi-mother') },
    });
    file = await acceptedFile(person('kashiwagi-son'));
    consent = await consentTo(person('kashiwagi-son'));
    const [sought = ''] = await unknownResidents(1);
    outreach = await recorded(
      sendInput('community', 'reportOutreach', 'OutreachReportInput', {
        ...{ person: sought, source: 'NEIGHBOUR', topic: 'NO_FOOD' },
      }),
    );
    await recorded(
      sendInput('coordinator', 'takeOnOutreach', 'TakeOnInput', {
        ...{ outreach: outreach.id, expectedVersion: 1, worker: 'coordinator' },
        ...{ workerName: '重野 つむぎ', agency: 'multi-agency', why: '受け持つ' },
        ...{ nextMethod: 'VISIT', nextOn: dayFromNow(1) },
      }),
    );
  });
  afterAll(async () => {
    await withdrawConsent(consent);
    const ending = '$expectedVersion: Int!, $why: String!';
    await recorded(
      sendAct('coordinator', 'endCase', `$file: ID!, ${ending}`, {
        ...{ file: file.id, expectedVersion: 1, why: '試験のあと' },
      }),
    );
    await recorded(
      sendAct(
        ...(['coordinator', 'endOutreach'] as const),
        `$outreach: ID!, ${ending}, $ending: OutreachEnding!`,
        { outreach: outreach.id, expectedVersion: 2, why: '試験のあと', ending: 'NOT_NEEDED' },
      ),
    );
  });

  it('are all the files there are', () => {
    const files = readdirSync(fileURLToPath(folder)).filter((file) => file.endsWith('.graphql'));
    expect(operations.map(({ key }) => key)).toEqual(
      files.sort().map((file) => file.replace(/^\d+-|\.graphql$/g, '')),
    );
    for (const file of files) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      expect([file, validate(apiSchema, parse(text))]).toEqual([file, []]);
    }
  });

  it.each(queries)(
    '%s is valid and shows the reader it is for something',
    async (key, operation) => {
      const variables = variablesOf(operation);
      expect(Object.values(variables)).not.toContain('');
      const { status, body } = await ask({
        as: readers[key] ?? 'coordinator',
        query: operation.query,
        variables,
      });
      expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
      expect(saysAnything(body.data)).toBe(true);
    },
  );

  it.each(queries)('%s shows the analyst no value about anybody', async (_key, operation) => {
    const variables = variablesOf(operation);
    const { body } = await ask({ as: 'analyst', query: operation.query, variables });
    // Places and the plan say nothing about anybody, and access is about the reader's own rights.
    const open = [
      'places',
      'access',
      'welfarePlans',
      'matchPlaces',
      'meetingRules',
      'consultationCounts',
    ];
    const people = Object.fromEntries(
      Object.entries(body.data ?? {}).filter(([field]) => !open.includes(field)),
    );
    expect(body.errors).toBeUndefined();
    expect(people).toEqual(
      Object.fromEntries(Object.keys(people).map((field) => [field, nothing[field]])),
    );
  });
});
