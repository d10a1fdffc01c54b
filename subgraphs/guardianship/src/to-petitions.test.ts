import { describe, expect, it } from '@jest/globals';
import { Petition } from './entities/petition.js';
import { PetitionStep } from './entities/petition-step.js';
import { toPetitions } from './to-petitions.js';

const petition = (facts: Partial<Petition> = {}) =>
  Object.assign(new Petition(), {
    receptionNumber: 'R07-00031',
    petitioner: '市長',
    surveyStartedOn: '2026/5/11',
    surveyFinishedOn: '2026/6/30',
    relativeWillFile: 'なし',
    wishes: '家で暮らしたい。',
    judgement: '契約の代理が必要。',
    ...facts,
  });

const step = (line: number, stage: string, on: string, receptionNumber = 'R07-00031') =>
  Object.assign(new PetitionStep(), { receptionNumber, line, stage, on });

const steps = [
  step(1, '相談受付', '2026/4/2'),
  step(2, '親族調査', 'R08.05.11'),
  step(3, '申立準備', '令和8年7月2日'),
  step(1, '相談受付', '2026/8/1', 'R08-00044'),
];

describe('a petition', () => {
  it('stands where its last step stands, and has no steps of another', () => {
    expect(toPetitions([petition()], steps)).toEqual([
      {
        petitioner: 'MAYOR',
        stage: 'PREPARATION',
        history: [
          { stage: 'CONSULTATION', on: '2026-04-02' },
          { stage: 'RELATIVES_SURVEY', on: '2026-05-11' },
          { stage: 'PREPARATION', on: '2026-07-02' },
        ],
        relativesSurvey: {
          startedOn: '2026-05-11',
          finishedOn: '2026-06-30',
          someoneWillFile: false,
        },
        wishes: '家で暮らしたい。',
        judgement: '契約の代理が必要。',
      },
    ]);
  });

  it('knows no outcome of a survey that goes on, and no survey where none was made', () => {
    const surveyOf = (facts: Partial<Petition>) =>
      toPetitions([petition(facts)], [])[0]?.relativesSurvey;
    expect(surveyOf({ surveyFinishedOn: '', relativeWillFile: '' })).toEqual({
      startedOn: '2026-05-11',
      finishedOn: null,
      someoneWillFile: null,
    });
    expect(surveyOf({ surveyStartedOn: '' })).toBeNull();
  });
});
