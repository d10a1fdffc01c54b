import type { MigrationInterface } from 'typeorm';
import { CreateLedger1760000003000 } from './create-ledger.js';
import { CheckPlaces1760000003700 } from './check-places.js';
import { CreateDisclosureView1760000003100 } from './create-disclosure-view.js';
import { GroupDisclosures1760000003500 } from './group-disclosures.js';
import { IndexSubjects1760000003400 } from './index-subjects.js';
import { JudgeWithinEntry1760000003900 } from './judge-within-entry.js';
import { LeaveOutBareReferences1760000003910 } from './leave-out-bare-references.js';
import { NoteSubjectsOnce1760000003300 } from './note-subjects-once.js';
import { RestrictByAgency1760000003600 } from './restrict-by-agency.js';
import { RestrictOutreach1760000003800 } from './restrict-outreach.js';
import { RestrictReentryOffice1760000003920 } from './restrict-reentry-office.js';
import { RestrictRightsConsultation1760000003930 } from './restrict-rights-consultation.js';
import { ReadShownLists1760000003200 } from './read-shown-lists.js';

/** The schema `ledger`, in order. It needs the schema itself to exist. */
export const ledgerMigrations: readonly (new () => MigrationInterface)[] = [
  CreateLedger1760000003000,
  CreateDisclosureView1760000003100,
  ReadShownLists1760000003200,
  NoteSubjectsOnce1760000003300,
  IndexSubjects1760000003400,
  GroupDisclosures1760000003500,
  RestrictByAgency1760000003600,
  CheckPlaces1760000003700,
  RestrictOutreach1760000003800,
  JudgeWithinEntry1760000003900,
  LeaveOutBareReferences1760000003910,
  RestrictReentryOffice1760000003920,
  RestrictRightsConsultation1760000003930,
];
