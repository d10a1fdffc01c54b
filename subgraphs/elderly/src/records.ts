import type { RecordSpec } from '@kasane/subgraph-kit/person-records';
import { CareCertification } from './entities/care-certification.js';
import { CarePlan } from './entities/care-plan.js';
import { CareService } from './entities/care-service.js';
import { Consultation } from './entities/consultation.js';
import { ConsultationClient } from './entities/consultation-client.js';
import { ElderAbuse } from './entities/elder-abuse.js';
import { InsuredPerson } from './entities/insured-person.js';
import { MainCarer } from './entities/main-carer.js';
import { WatchService } from './entities/watch-service.js';

/** How each table belongs to a person: 介護保険 by 被保険者番号, the 包括 by its own client number. */
const insured = { system: '介護保険', key: 'insuredNumber' } as const;
const client = { system: '包括相談', key: 'clientNumber' } as const;

export const insuredPerson: RecordSpec<InsuredPerson> = {
  entity: InsuredPerson,
  ...insured,
  orderBy: ['insuredNumber'],
};

export const careCertification: RecordSpec<CareCertification> = {
  entity: CareCertification,
  ...insured,
  orderBy: ['-historyNumber'],
};

export const carePlan: RecordSpec<CarePlan> = {
  entity: CarePlan,
  ...insured,
  orderBy: ['-historyNumber'],
};

export const careService: RecordSpec<CareService> = {
  entity: CareService,
  ...insured,
  orderBy: ['-month', 'code'],
};

export const mainCarer: RecordSpec<MainCarer> = {
  entity: MainCarer,
  ...insured,
  orderBy: ['insuredNumber'],
  people: { carerPersonId: { system: '介護者', key: 'carerAtena' } },
};

export const consultationClient: RecordSpec<ConsultationClient> = {
  entity: ConsultationClient,
  ...client,
  orderBy: ['clientNumber'],
};

export const consultation: RecordSpec<Consultation> = {
  entity: Consultation,
  ...client,
  orderBy: ['-branch', 'clientNumber'],
};

export const watchService: RecordSpec<WatchService> = {
  entity: WatchService,
  ...insured,
  orderBy: ['kind'],
};

export const elderAbuse: RecordSpec<ElderAbuse> = {
  entity: ElderAbuse,
  ...insured,
  orderBy: ['-receivedOn'],
};
