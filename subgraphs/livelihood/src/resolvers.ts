import { toEdtf } from '@kasane/japanese/partial-date';
import { releasedTo } from '@kasane/subgraph-kit/released-to';
import type { SubgraphResolvers } from '@kasane/subgraph-kit/subgraph-resolvers';
import { assistanceStatus } from './assistance-status.js';
import * as codes from './codes.js';
import { problemItems } from './problem-items.js';
import { readMark } from './problem-mark.js';
import * as records from './records.js';

/** Each field of a person loads its own table; the record loader makes one statement of them all. */
export const resolvers: SubgraphResolvers = {
  Person: {
    livelihoodConsultations: async ({ id }, _arguments, { records: from }) =>
      (await from('livelihood').load(records.consultation, id)).map((row) => ({
        consultedOn: toEdtf(row.consultedOn),
        route: codes.consultationRoutes.read(row.route),
        note: row.note,
        staff: row.staff,
        desk: row.desk,
      })),
    livelihoodDesk: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('livelihood').load(records.consultation, id);
      return row === undefined ? null : { name: row.desk, staff: row.staff };
    },
    livelihoodProblems: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('livelihood').load(records.assessment, id);
      return row === undefined
        ? null
        : {
            assessedOn: toEdtf(row.assessedOn),
            ...Object.fromEntries(problemItems.map((item) => [item, readMark(row[item])])),
          };
    },
    livelihoodPlan: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('livelihood').load(records.supportPlan, id);
      return row === undefined
        ? null
        : {
            goal: row.goal,
            periodFrom: toEdtf(row.periodFrom),
            periodTo: toEdtf(row.periodTo),
            nextMonitoringOn: toEdtf(row.nextMonitoringOn),
          };
    },
    arrears: async ({ id }, _arguments, { records: from }) =>
      (await from('livelihood').load(records.arrear, id)).map((row) => ({
        kind: codes.arrearKinds.read(row.kind),
        months: row.months,
      })),
    healthInsuranceTaxArrears: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('livelihood').load(records.taxArrear, id);
      return row === undefined
        ? null
        : {
            months: row.months,
            receivedOn: toEdtf(row.receivedOn),
            receivedOnGround: codes.taxGrounds.read(row.ground),
          };
    },
    socialWithdrawal: async ({ id }, _arguments, { records: from }) => {
      const [row] = await from('livelihood').load(records.withdrawal, id);
      return row === undefined
        ? null
        : {
            sinceYears: row.sinceYears,
            knownOn: toEdtf(row.knownOn),
            outings: codes.outings.read(row.outings),
          };
    },
    outreachNotices: async ({ id }, _arguments, { records: from }) =>
      (await from('livelihood').load(records.outreachNotice, id)).map((row) => ({
        kind: codes.outreachNoticeKinds.read(row.kind),
        noticedOn: toEdtf(row.noticedOn),
        channel: codes.outreachChannels.read(row.channel),
      })),
    publicAssistanceHousehold: async ({ id }, _arguments, context) => {
      const from = context.records('livelihood');
      const [known, released] = await Promise.all([
        from.load(records.welfareHousehold, id),
        from.load(records.releasedWelfareHousehold, id),
      ]);
      const [row] = [...releasedTo(context, released), ...known];
      return row === undefined ? null : { id: row.householdId };
    },
    publicAssistance: async ({ id }, _arguments, { records: from }) => {
      const [cases, kinds] = await Promise.all([
        from('livelihood').load(records.assistedPerson, id),
        from('livelihood').load(records.assistanceKind, id),
      ]);
      const [current] = cases;
      return current === undefined
        ? null
        : {
            since: toEdtf(current.joinedOn),
            householdType: codes.assistedHouseholdTypes.read(current.householdType),
            kinds: kinds
              .filter((row) => row.memberKey === current.memberKey)
              .flatMap((row) => codes.assistanceKinds.read(row.kind) ?? []),
            status: assistanceStatus(current),
            caseWorker: current.caseWorker,
          };
    },
  },
};
