import { describe, expect, it } from '@jest/globals';
import { isObjectType, isInputObjectType, isEnumType, getNamedType } from 'graphql';
import { subgraph } from './subgraph.js';

const own = Object.values(subgraph.schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('_') && !name.startsWith('link__'),
);

describe('the consent subgraph', () => {
  it('describes every type, field, argument and value in Japanese', () => {
    const silent = own.flatMap((type) => {
      const parts: (readonly [string, string | null | undefined])[] = [];
      if (isEnumType(type)) {
        for (const { name, description } of type.getValues()) parts.push([name, description]);
      }
      if (isInputObjectType(type)) {
        for (const { name, description } of Object.values(type.getFields())) {
          parts.push([name, description]);
        }
      }
      if (isObjectType(type)) {
        for (const { name, description, args } of Object.values(type.getFields())) {
          if (name.startsWith('_')) continue;
          parts.push([name, description]);
          for (const argument of args) parts.push([argument.name, argument.description]);
        }
      }
      return parts
        .filter(([, description]) => !/[ぁ-んァ-ヶ一-龠]/.test(description ?? ''))
        .map(([name]) => `${type.name}.${name}`);
    });
    expect(silent).toEqual([]);
  });

  it('answers every act with a receipt that says nothing about anybody', () => {
    const acts = Object.values(subgraph.schema.getMutationType()?.getFields() ?? {});
    expect(acts.map(({ name, type }) => [name, getNamedType(type).name])).toEqual(
      [
        'giveConsent',
        'withdrawConsent',
        'recordGuardianPowers',
        'endGuardianPowers',
        'recordConflict',
        'endConflict',
        'recordProvision',
        'approveProvision',
        'endProvision',
        'openSitting',
        'closeSitting',
        'breakGlass',
        'reviewEmergency',
        'endEmergency',
        'registerProtectionMeasure',
        'renewProtectionMeasure',
        'liftProtectionMeasure',
        'releaseProtection',
        'endProtectionRelease',
        'declareDisaster',
        'endDisaster',
      ].map((name) => [name, 'Recorded']),
    );
  });
});
