import { randomUUID } from 'node:crypto';
import { Kind, parse } from 'graphql';
import { isRoot } from '@kasane/directives/is-root';
import {
  PERSON_TYPE,
  readLabels,
  type FieldLabel,
  type TypeLabel,
} from '@kasane/directives/read-labels';
import type { Candidate, Check, CheckFinding, CheckInput, ProbeAnswer } from './check.js';
import { normalisedSdl } from './normalised-sdl.js';
import { failed, passed, skipped } from './passed.js';

type Probe = CheckInput['probe'];

/**
 * The server that runs there is the one that is published, is well, and shows nothing to a call
 * without a grant. It can be asked about people nobody knows only, so a server that would show
 * somebody's record is not found out by this; the second wall stays the department's duty
 * (PROTOCOL.md).
 */
export const health: Check = async ({ candidate, probe, composed }) => {
  if (composed.kind !== 'composed') return skipped('合成できないため、確かめていません。');
  const findings = [
    ...(await isWell(candidate, probe)),
    ...(await servesItsSdl(candidate, probe)),
    ...(await refusesUnsigned(candidate, probe)),
  ];
  return findings.length === 0
    ? passed(
        '動いているサブグラフは、登録する SDL のとおりで、許可証のない呼び出しに何も答えません。',
      )
    : failed('動いているサブグラフに誤りがあります。', findings);
};

async function isWell({ url }: Candidate, probe: Probe): Promise<CheckFinding[]> {
  const asked = new URL('/health', url).href;
  const answer = await probe({ method: 'GET', url: asked });
  return answer.kind === 'answered' && answer.status === 200
    ? []
    : [
        finding(
          `GET ${asked} に 200 で答えません (${told(answer)})`,
          'サブグラフを起動し、この URL に 200 で答えるようにしてください。/health は、登録する URL のパスの下でなく、ホストの直下です。',
        ),
      ];
}

async function servesItsSdl({ url, sdl }: Candidate, probe: Probe): Promise<CheckFinding[]> {
  const answer = await probe({ method: 'POST', url, query: '{ _service { sdl } }' });
  const served = at(answer, 'data', '_service', 'sdl');
  if (typeof served !== 'string') {
    return [
      finding(
        `{ _service { sdl } } に答えません (${told(answer)})`,
        'Apollo Federation のサブグラフとして SDL を返すようにしてください。',
      ),
    ];
  }
  return isSame(served, sdl)
    ? []
    : [
        finding(
          '動いているサブグラフの SDL が、登録する SDL と違います',
          '登録する版を配置してから登録するか、動いている SDL を登録してください。',
        ),
      ];
}

/** Without a grant, and with one that nobody signed (leaks.md 13). */
async function refusesUnsigned(candidate: Candidate, probe: Probe): Promise<CheckFinding[]> {
  const shown: string[] = [];
  let silent = false;
  for (const { coordinate, query, path } of labelledQueries(candidate.sdl)) {
    for (const headers of [{}, { 'x-kasane-grant': FORGED }]) {
      const answer = await probe({ method: 'POST', url: candidate.url, query, headers });
      const value = at(answer, ...path);
      const empty = value === undefined || value === null;
      if (!empty && !(Array.isArray(value) && value.length === 0)) shown.push(coordinate);
      else if ('x-kasane-grant' in headers && saysNoRecord(answer)) silent = true;
    }
  }
  return [
    ...[...new Set(shown)].map((coordinate) => ({
      coordinate,
      message: `${coordinate} に、許可証のない呼び出しで値を返します`,
      remedy:
        '許可証 (x-kasane-grant) を確かめ、許されていない項目は null にしてください (PROTOCOL.md)。',
    })),
    ...(silent
      ? [
          finding(
            '合わない許可証 (x-kasane-grant) に、エラーでなく空の答えを返します',
            '許可証が合わないときは data を返さず、errors (コード GRANT_REFUSED) だけを返してください。空の答えは「記録がない」と受け取られます (PROTOCOL.md)。',
          ),
        ]
      : []),
  ];
}

/** Nulls without an error, which the gateway takes for an answer (firewall/whole-answer.ts). */
function saysNoRecord(answer: ProbeAnswer): boolean {
  const errors = at(answer, 'errors');
  return (
    typeof (at(answer, 'data') ?? undefined) === 'object' &&
    !(Array.isArray(errors) && errors.length > 0)
  );
}

interface LabelledQuery {
  readonly coordinate: string;
  readonly query: string;
  readonly path: readonly (string | number)[];
}

/** Every labelled field of a person, and every labelled root field that asks for nothing. */
function labelledQueries(sdl: string): LabelledQuery[] {
  const labels = readLabels(parse(sdl));
  const leafless = (field: FieldLabel): string =>
    labels.has(field.returns) ? ' { __typename }' : '';
  const needed = neededArguments(sdl);
  const asked = ({ category, external, field, type }: FieldLabel): boolean =>
    category !== undefined && !external && !needed.has(`${type}.${field}`);
  const ofPerson = fieldsOf(labels.get(PERSON_TYPE)).filter(asked);
  const ofRoot = fieldsOf(labels.get('Query')).filter(asked);
  const id = randomUUID();
  return [
    ...ofPerson.map((field) => ({
      coordinate: `${PERSON_TYPE}.${field.field}`,
      query: `{ _entities(representations: [{ __typename: "${PERSON_TYPE}", id: "${id}" }]) { ... on ${PERSON_TYPE} { ${field.field}${leafless(field)} } } }`,
      path: ['data', '_entities', 0, field.field],
    })),
    ...ofRoot.map((field) => ({
      coordinate: `Query.${field.field}`,
      query: `{ ${field.field}${leafless(field)} }`,
      path: ['data', field.field],
    })),
  ];
}

const fieldsOf = (type: TypeLabel | undefined): FieldLabel[] => [...(type?.fields.values() ?? [])];

/** Fields that cannot be asked without an argument. */
function neededArguments(sdl: string): ReadonlySet<string> {
  return new Set(
    parse(sdl).definitions.flatMap((definition) =>
      (definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.OBJECT_TYPE_EXTENSION) &&
      (isRoot(definition.name.value) || definition.name.value === PERSON_TYPE)
        ? (definition.fields ?? [])
            .filter(({ arguments: given }) =>
              given?.some(
                ({ type, defaultValue }) =>
                  type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
              ),
            )
            .map((field) => `${definition.name.value}.${field.name.value}`)
        : [],
    ),
  );
}

/** Looks like a grant, opens everything, and is signed by nobody. */
const FORGED = [{ alg: 'none', typ: 'kasane-grant+jwt' }, { iss: 'kasane-gateway' }]
  .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  .concat('')
  .join('.');

function isSame(served: string, published: string): boolean {
  try {
    return normalisedSdl(served) === normalisedSdl(published);
  } catch {
    return false;
  }
}

/** What stands in a JSON answer at a path. */
function at(answer: ProbeAnswer, ...path: readonly (string | number)[]): unknown {
  let value: unknown = answer.kind === 'answered' ? answer.body : undefined;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined;
  }
  return value;
}

const told = (answer: ProbeAnswer): string =>
  answer.kind === 'answered' ? `HTTP ${String(answer.status)}` : answer.reason;

const finding = (message: string, remedy: string): CheckFinding => ({
  coordinate: null,
  message,
  remedy,
});
