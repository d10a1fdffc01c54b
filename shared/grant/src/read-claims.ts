import type { GrantClaims, Scope, SubjectScope } from './grant.js';

/** The claims, if every one is there and has its form; whatever else stands beside them is dropped. */
export function readClaims(value: unknown): GrantClaims | undefined {
  if (!isRecord(value)) return undefined;
  const { iss, aud, iat, exp, jti, body, viewer, purpose } = value;
  // One audience: a list would make one grant good for several subgraphs.
  if (!isText(iss) || !isText(aud) || !isText(jti) || !isText(body) || !isText(purpose)) {
    return undefined;
  }
  if (!Number.isSafeInteger(iat) || !Number.isSafeInteger(exp) || !isRecord(viewer)) {
    return undefined;
  }
  const { id, agency, role, person } = viewer;
  if (!isText(id) || !isText(agency) || !isText(role)) return undefined;
  if (person !== undefined && !isText(person)) return undefined;
  const reader = { id, agency, role, ...(person === undefined ? {} : { person }) };
  // The tables of agencies, roles and purposes are the gateway's; it signed what it had read.
  return { iss, aud, iat, exp, jti, body, viewer: reader, purpose } as GrantClaims;
}

/** The scope of a body, `extensions.kasane`; undefined where anything in it has another form. */
export function readScope(body: unknown): Scope | undefined {
  const extensions = isRecord(body) ? body['extensions'] : undefined;
  const scope = isRecord(extensions) ? extensions['kasane'] : undefined;
  if (!isRecord(scope)) return undefined;
  const { subjects, visible } = scope;
  if (!Array.isArray(subjects) || !subjects.every(isSubjectScope) || !isRecord(visible)) {
    return undefined;
  }
  if (!Object.values(visible).every(isVisibility)) return undefined;
  return { subjects, visible: visible as Scope['visible'] };
}

const isVisibility = (value: unknown): boolean =>
  value === '*' || isTexts(value) || (isRecord(value) && isTexts(value['except']));

const isSubjectScope = (value: unknown): value is SubjectScope =>
  isRecord(value) && isTexts(value['people']) && isTexts(value['open']);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
