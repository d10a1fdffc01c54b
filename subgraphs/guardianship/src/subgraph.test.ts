import { describe, expect, it } from '@jest/globals';
import { readLabels } from '@kasane/directives/read-labels';
import { isBeyondPowers } from '@kasane/policy/tables/beyond-powers';
import { parse } from 'graphql';
import { subgraph } from './subgraph.js';

const labels = readLabels(parse(subgraph.sdl));

describe('the guardianship subgraph', () => {
  it('says these things about a person, each under its category', () => {
    const person = labels.get('Person');
    expect([...(person?.fields.values() ?? [])].map((f) => [f.field, f.category])).toEqual([
      ['id', undefined],
      ['guardianships', 'GUARDIANSHIP_TYPE'],
      ['guardians', 'GUARDIANSHIP_CONTACT'],
      ['guardianshipSupervisors', 'GUARDIANSHIP_CONTACT'],
      ['rightsAdvocacyContact', 'GUARDIANSHIP_CONTACT'],
      ['guardianshipPetitions', 'GUARDIANSHIP_PETITION'],
      ['rightsAdvocacyConsultations', 'RIGHTS_CONSULTATION'],
      ['dailyLifeSupportContracts', 'RIGHTS_ADVOCACY'],
    ]);
  });

  it('keeps what the person wants apart from what the supporters think, wherever there is text', () => {
    const texts = [...labels.values()].filter(({ fields }) => fields.has('wishes'));
    expect(texts.map(({ name, fields }) => [name, fields.has('judgement')])).toEqual([
      ['GuardianshipPetition', true],
      ['RightsAdvocacyConsultation', true],
      ['DailyLifeSupportContract', true],
    ]);
  });

  it('tells no guardian who came about the ward, but tells the contract that is paid for', () => {
    const under = (type: string) => [
      ...new Set([...(labels.get(type)?.fields.values() ?? [])].map(({ category }) => category)),
    ];
    const consultation = under('RightsAdvocacyConsultation');
    expect(consultation.filter((category) => !isBeyondPowers(category ?? ''))).toEqual([]);
    const contract = under('DailyLifeSupportContract');
    expect(contract).toEqual(['RIGHTS_ADVOCACY', 'GUARDIANSHIP_CONTACT']);
    expect(contract.filter((category) => isBeyondPowers(category ?? ''))).toEqual([]);
  });

  it('has no text about the surveyed relatives', () => {
    const survey = labels.get('GuardianshipRelativesSurvey');
    expect([...(survey?.fields.values() ?? [])].map((f) => [f.field, f.returns])).toEqual([
      ['startedOn', 'PartialDate'],
      ['finishedOn', 'PartialDate'],
      ['someoneWillFile', 'Boolean'],
    ]);
  });
});
