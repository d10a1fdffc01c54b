import { describe, expect, it } from '@jest/globals';
import { systems } from '@kasane/db/systems';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import { changers } from './keeping/may-change.js';
import type { Choices } from './keeping/choices.js';
import { kinds, personKinds } from './kinds.js';
import * as evacuations from './evacuation/evacuation-support.js';
import * as hints from './hints/meeting-hint.js';
import * as meetings from './kinds/networks/area-meeting.js';
import * as organisations from './kinds/networks/organisation.js';
import * as watches from './kinds/networks/watch-network.js';
import * as coordinators from './kinds/people/coordinator-post.js';
import * as courses from './kinds/people/supporter-course.js';
import * as supporters from './kinds/people/supporter-figure.js';
import * as bases from './kinds/places/base.js';
import * as events from './kinds/places/community-event.js';
import * as fundings from './kinds/support/funding.js';
import * as housings from './kinds/support/housing-support.js';
import * as transports from './kinds/support/transport-support.js';
import * as participation from './participation/participation-choices.js';
import * as days from './participation/weekdays.js';
import * as indicators from './plan/plan-indicator.js';
import { subgraph } from './subgraph.js';

const { schema } = subgraph;
const fieldsOf = (name: string): readonly string[] => {
  const type = schema.getType(name);
  return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];
};

/** Everything of those files that is a table of choices. */
const tables = [
  [meetings, organisations, watches, coordinators, courses, supporters, bases, events],
  [fundings, housings, transports, participation, days, indicators, evacuations, hints],
]
  .flat()
  .flatMap((file) => Object.values<object>(file))
  .filter((value): value is Choices => 'rows' in value);

describe('what is kept', () => {
  it.each(kinds)('$type is in the schema as it is stored', (kind) => {
    const input = schema.getType(`${kind.type}Input`);
    const shown = fieldsOf(kind.type);
    expect(fieldsOf(`${kind.type}Input`)).toEqual(kind.fields.map(({ name }) => name));
    expect(
      isInputObjectType(input) &&
        Object.values(input.getFields()).map(({ name, type }) => `${name}: ${String(type)}`),
    ).toEqual(
      kind.fields.map(({ name, graphql, required }) => `${name}: ${graphql}${required ? '!' : ''}`),
    );
    expect(shown).toEqual(
      expect.arrayContaining(['id', 'version', 'changedAt', 'changedByAgency']),
    );
    expect(fieldsOf('Mutation')).toContain(`save${kind.type}`);
    if (kind.list !== undefined) expect(fieldsOf('Query')).toContain(kind.list);
    expect(kind.naturalKey ?? []).toEqual(
      kind.fields.flatMap(({ name }) => (kind.naturalKey?.includes(name) === true ? [name] : [])),
    );
    expect(systems.community.inserts).toContain(`community.${kind.table}_version`);
  });

  it('has no mutation besides', () => {
    expect([...fieldsOf('Mutation')].sort()).toEqual(
      [
        ...[...kinds, ...personKinds].map(({ type }) => `save${type}`),
        'closeCommunityRecord',
      ].sort(),
    );
  });

  it('shows a number of people never as a number', () => {
    for (const { type, fields } of kinds) {
      for (const { meaning, shownAs } of fields) {
        if (meaning.is !== 'PEOPLE') continue;
        const shown = schema.getType(type);
        const field = isObjectType(shown) ? shown.getFields()[shownAs] : undefined;
        expect([type, shownAs, field && getNamedType(field.type).name]).toEqual([
          type,
          shownAs,
          'PeopleCount',
        ]);
      }
    }
  });

  it.each(tables)('$type has the choices of its table, each with its dates', ({ type, rows }) => {
    const found = schema.getType(type);
    expect(
      isEnumType(found) &&
        found.getValues().map(({ name, description }) => [name, description ?? '']),
    ).toEqual(rows.map(({ value, name }) => [value, name]));
    for (const { validFrom, validTo } of rows) {
      expect(validFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(validTo === null || validFrom < validTo).toBe(true);
    }
  });

  it('can be changed by somebody, each by name', () => {
    const types = new Set([...kinds, ...personKinds].map(({ type }) => type));
    for (const changer of changers) {
      const named = changer.types === 'ALL' ? [] : changer.types;
      expect([changer.agency, named.filter((type) => !types.has(type))]).toEqual([
        changer.agency,
        [],
      ]);
      expect(changer.law).not.toBe('');
    }
    expect(changers.some(({ types: all }) => all === 'ALL')).toBe(true);
  });
});

describe('the schema', () => {
  const silent = (type: GraphQLNamedType): readonly string[] => {
    const said = (text: string | null | undefined) => /[ぁ-んァ-ヶ一-龠]/.test(text ?? '');
    const parts: (readonly [string, string | null | undefined])[] = [[type.name, type.description]];
    if (isEnumType(type)) {
      for (const one of type.getValues()) parts.push([one.name, one.description]);
    }
    if (isObjectType(type) || isInputObjectType(type)) {
      const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values(
        type.getFields(),
      );
      for (const field of fields) {
        if (field.name.startsWith('_')) continue;
        parts.push([field.name, field.description]);
        const args = 'args' in field ? field.args : [];
        for (const { name, description } of args) parts.push([name, description]);
      }
    }
    return parts
      .filter(([name, text]) => name !== 'Query' && !said(text))
      .map(([name]) => `${type.name}.${name}`);
  };

  it('describes every type, field, argument and value in Japanese', () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => !/^_|^link__|^federation__/.test(type.name) && !isSpecifiedScalarType(type),
    );
    expect(own.flatMap(silent)).toEqual([]);
  });
});
