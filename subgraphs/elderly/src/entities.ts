import { CareCertification } from './entities/care-certification.js';
import { CarePlan } from './entities/care-plan.js';
import { CareService } from './entities/care-service.js';
import { Consultation } from './entities/consultation.js';
import { ConsultationClient } from './entities/consultation-client.js';
import { ElderAbuse } from './entities/elder-abuse.js';
import { InsuredPerson } from './entities/insured-person.js';
import { MainCarer } from './entities/main-carer.js';
import { WatchService } from './entities/watch-service.js';

/** Every table of the department that this subgraph reads. */
export const entities = [
  InsuredPerson,
  CareCertification,
  CarePlan,
  CareService,
  MainCarer,
  ConsultationClient,
  Consultation,
  WatchService,
  ElderAbuse,
];
