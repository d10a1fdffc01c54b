import { addCastFacts } from './cast-facts.js';
import type { City } from './city.js';
import { addArrears, addHoarding } from './facts/arrears-and-hoarding.js';
import { addAway } from './facts/away.js';
import { addCertification } from './facts/certification.js';
import { addAllowances, addChildWelfare } from './facts/child-welfare.js';
import { addDementia } from './facts/dementia.js';
import { addDisabilityServices } from './facts/disability-services.js';
import { addElderlySupport } from './facts/elderly-support.js';
import { addEmployment } from './facts/employment.js';
import { addFamilyCare, addSchoolLifeSurvey } from './facts/family-care.js';
import { addGuardianship } from './facts/guardianship.js';
import { addLivelihoodConsultations } from './facts/livelihood-consultations.js';
import { addMainCarers } from './facts/main-carers.js';
import {
  addIntellectualDisability,
  addMentalDisability,
} from './facts/mental-and-intellectual-disability.js';
import { addPhysicalDisability } from './facts/physical-disability.js';
import { addPublicAssistance } from './facts/public-assistance.js';
import { addReoffending } from './facts/reoffending.js';
import { addAbsence, addSchools } from './facts/school-life.js';
import { addUncertainBirths } from './facts/uncertain-births.js';
import { addWithdrawal } from './facts/withdrawal.js';

/** Each concern reads what the ones before it wrote. */
const concerns: readonly ((city: City) => void)[] = [
  addCastFacts,
  addUncertainBirths,
  addEmployment,
  addAway,
  addCertification,
  addDementia,
  addMainCarers,
  addElderlySupport,
  addPhysicalDisability,
  addIntellectualDisability,
  addMentalDisability,
  addDisabilityServices,
  addPublicAssistance,
  addSchools,
  addAbsence,
  addFamilyCare,
  addSchoolLifeSurvey,
  addAllowances,
  addChildWelfare,
  addWithdrawal,
  addArrears,
  addHoarding,
  addLivelihoodConsultations,
  addReoffending,
  addGuardianship,
];

export function addFacts(city: City): void {
  for (const add of concerns) add(city);
}
