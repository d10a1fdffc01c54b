import { ApolloServer } from '@apollo/server';
import { describe, expect, it } from '@jest/globals';
import type { LedgerEntry } from '@kasane/ledger/entry';
import { createRequestContext, type RequestContext } from '../request-context.js';
import { ledgerPlugin } from './ledger-plugin.js';

const subject = '00000000-0000-4000-8000-000000000001';
const consent = { id: '00000000-0000-4000-8000-0000000000cc', version: 3 };
const until = new Date('2027-01-01T00:00:00Z');

/** A server with one field that shows a name by consent, and one that shows nothing personal. */
async function ask(query: string, record: (entry: LedgerEntry) => Promise<void>) {
  const server = new ApolloServer<RequestContext>({
    typeDefs: 'type Query { name: String, motto: String } type Mutation { close: Query! }',
    resolvers: {
      Mutation: { close: () => ({}) },
      Query: {
        motto: () => '重ねる',
        name: (_root: unknown, _arguments: unknown, { onDisclosed }: RequestContext) => {
          const permit = { kind: 'permit', basis: 'LB-01', authorization: consent, until } as const;
          const shown = (...coordinates: readonly string[]) => [
            { label: 'RESIDENT_NAME', category: 'RESIDENT_NAME', coordinates },
          ];
          onDisclosed(subject, shown('Person.name'), permit);
          onDisclosed(subject, shown('Person.kana', 'Person.name'), { ...permit });
          return '花';
        },
      },
    },
    plugins: [
      // An answer's extensions must go as well.
      {
        requestDidStart: () =>
          Promise.resolve({
            willSendResponse: ({ response: { body } }) => {
              if (body.kind === 'single') body.singleResult.extensions = { consent: ['花'] };
              return Promise.resolve();
            },
          }),
      },
      ledgerPlugin({
        ledger: { record },
        log: () => undefined,
        now: () => new Date('2026-10-01T00:00:00Z'),
      }),
    ],
  });
  const nobody = () => Promise.resolve({ authorizations: [], prohibitions: [] });
  const contextValue = createRequestContext({
    viewer: {
      id: 'coordinator',
      issuer: 'https://issuer.example',
      agency: 'multi-agency',
      role: 'MULTI_AGENCY_COORDINATOR',
      name: '架空 花子',
    },
    purpose: 'MULTI_AGENCY_SUPPORT',
    store: {
      about: () => nobody().then((records) => ({ ...records, changes: '0' })),
      changes: () => Promise.resolve('0'),
      openTo: nobody,
      protections: () => Promise.resolve([]),
      now: () => new Date(),
      close: () => Promise.resolve(),
    },
  });
  const { body, http } = await server.executeOperation({ query }, { contextValue });
  await server.stop();
  return { status: http.status ?? 200, result: body.kind === 'single' ? body.singleResult : body };
}

describe('the ledger plugin', () => {
  it('records who saw what about whom, without a value or a name', async () => {
    const entries: LedgerEntry[] = [];
    const { status, result } = await ask('query Look { name }', (entry) => {
      entries.push(entry);
      return Promise.resolve();
    });
    expect({ status, result }).toMatchObject({
      status: 200,
      result: { data: { name: '花' }, extensions: { consent: ['花'] } },
    });
    expect(entries).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: '2026-10-01T00:00:00.000Z',
        viewer: 'coordinator',
        issuer: 'https://issuer.example',
        agency: 'multi-agency',
        role: 'MULTI_AGENCY_COORDINATOR',
        purpose: 'MULTI_AGENCY_SUPPORT',
        operation: {
          name: 'Look',
          sha256: '587e0791845559461f755636d11df9f3b173eefdd9575ef8b33a40b6e0e72aa3',
        },
        disclosures: [
          {
            subject,
            basis: 'LB-01',
            authorization: consent,
            shown: [
              { category: 'RESIDENT_NAME', fields: ['Person.name'] },
              { category: 'RESIDENT_NAME', fields: ['Person.kana', 'Person.name'] },
            ],
          },
        ],
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('花');
  });

  it('shows nothing that cannot be recorded', async () => {
    const { status, result } = await ask('{ name motto }', () => Promise.reject(new Error('down')));
    expect({ status, result }).toEqual({
      status: 503,
      result: {
        data: null,
        errors: [
          {
            message: expect.stringMatching(/^開示の記録を残せない/),
            extensions: { code: 'LEDGER_UNAVAILABLE', id: expect.any(String) },
          },
        ],
      },
    });
  });

  it('does not say that an act failed which was recorded', async () => {
    const { status, result } = await ask('mutation { close { name } }', () =>
      Promise.reject(new Error('down')),
    );
    expect({ status, result }).toEqual({
      status: 503,
      result: {
        data: null,
        errors: [
          {
            message: expect.stringMatching(/^記録できたかどうか分かりません/),
            extensions: { code: 'OUTCOME_UNKNOWN', id: expect.any(String) },
          },
        ],
      },
    });
  });

  it('needs no ledger for an answer about nobody', async () => {
    const { status, result } = await ask('{ motto }', () => Promise.reject(new Error('down')));
    expect({ status, result }).toMatchObject({
      status: 200,
      result: { data: { motto: '重ねる' } },
    });
  });
});
