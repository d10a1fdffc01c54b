import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { parse } from 'graphql';
import * as codes from './codes.js';
import { subgraph } from './subgraph.js';

describe('the reoffending subgraph', () => {
  it('says these things about a person, each under its category', () => {
    const person = readLabels(parse(subgraph.sdl)).get('Person');
    expect([...(person?.fields.values() ?? [])].map((f) => [f.field, f.category])).toEqual([
      ['id', undefined],
      ['reentrySupport', 'REOFFENDING_SUPPORT'],
      ['reentryContact', 'REOFFENDING_CONTACT'],
    ]);
  });

  it('has no word for why anybody was away, in its schema or its codes', () => {
    const names = Object.values(codes).flatMap(({ rows }) =>
      rows.flatMap(({ code, value, name }) => [code, value, name]),
    );
    expect([subgraph.sdl, ...names].join('\n')).not.toMatch(
      /[罪犯刑]|窃盗|詐欺|覚醒|薬物|傷害|暴行|殺人|放火|横領|判決|裁判|事件|前科|crime|offen[cs]e|convict|sentence/i,
    );
  });
});
