import { toEdtf } from '@kasane/japanese/partial-date';
import { petitioners, petitionStages } from './codes.js';
import type { Petition } from './entities/petition.js';
import type { PetitionStep } from './entities/petition-step.js';

/** Each petition with its steps in the order of the sheet; the last step is the stage of today. */
export const toPetitions = (petitions: readonly Petition[], steps: readonly PetitionStep[]) =>
  petitions.map((petition) => {
    const history = steps
      .filter((step) => step.receptionNumber === petition.receptionNumber)
      .map(({ stage, on }) => ({ stage: petitionStages.read(stage), on: toEdtf(on) }));
    return {
      petitioner: petitioners.read(petition.petitioner),
      stage: history.at(-1)?.stage ?? null,
      history,
      relativesSurvey: toSurvey(petition),
      wishes: petition.wishes,
      judgement: petition.judgement,
    };
  });

function toSurvey({ surveyStartedOn, surveyFinishedOn, relativeWillFile }: Petition) {
  if (surveyStartedOn === '') return null;
  const answers: Readonly<Record<string, boolean>> = { あり: true, なし: false };
  return {
    startedOn: toEdtf(surveyStartedOn),
    finishedOn: toEdtf(surveyFinishedOn),
    someoneWillFile: answers[relativeWillFile] ?? null,
  };
}
