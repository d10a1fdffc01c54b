import { organOf } from '../tables/agencies.js';
import { isNoted, reach } from '../decision/authorization-grounds.js';
import { basisInForce } from '../tables/bases.js';
import { findCategory } from '../tables/categories.js';
import { timeOf } from '../records/live-until.js';
import { isRecipient } from '../records/recipients.js';
import type { ActOf, Check } from './act.js';
import { intervalOf } from './intervals.js';
import { notOwnMatter } from './recorder-conflict.js';

/** 69条2項4号 stands without a task of the recipient's, so two people answer for it (LB-04 [D]). */
export const needsApproval = (basis: string): boolean => basis === 'LB-04';

const basisOf = ({ provision, now }: ActOf<'RECORD_PROVISION'>) => {
  const basis = basisInForce(provision.basis, now);
  return basis?.stage === 'PROVISION' ? basis : undefined;
};

const holdsAll = ({ viewer, provision: { categories } }: ActOf<'RECORD_PROVISION'>): boolean =>
  viewer.role === 'DEPARTMENT_WORKER' &&
  categories.length > 0 &&
  categories.every((code) => findCategory(code)?.holder === viewer.agency);

/** How far the basis reaches a category towards the recipient's agency. */
const reachOf = (act: ActOf<'RECORD_PROVISION'>, code: string) => {
  const [basis, category] = [basisOf(act), findCategory(code)];
  return basis === undefined || category === undefined
    ? 'NOT'
    : reach(basis, { agency: act.provision.recipientAgency }, category);
};

/**
 * 内部利用・提供 (LB-02, 03, 04, 23): the holder gives, for a task the law gives the recipient, with a
 * 相当の理由 somebody can be asked about. Whoever receives has no part in it.
 */
export const recordProvision: readonly Check<'RECORD_PROVISION'>[] = [
  {
    refusal: 'BASIS_NOT_OPEN',
    law: '個人情報保護法69条2項',
    fails: (act) => basisOf(act) === undefined,
  },
  {
    refusal: 'NOT_YOUR_ACT',
    law: '個人情報保護法69条2項 (保有する機関)',
    fails: (act) => !holdsAll(act),
  },
  {
    refusal: 'SELF_GRANT',
    law: '個人情報保護法69条2項',
    fails: ({ viewer, provision: { recipientAgency, recipients } }) =>
      recipientAgency === viewer.agency || isRecipient(recipients, viewer),
  },
  notOwnMatter,
  {
    refusal: 'WRONG_PARTIES',
    law: '個人情報保護法69条2項2号・3号',
    fails: (act) => {
      const { subjects, recipients, recipientAgency } = act.provision;
      const organ = organOf(recipientAgency);
      return (
        subjects.length === 0 ||
        recipients.length === 0 ||
        basisOf(act)?.organs.some((one) => one === organ) !== true
      );
    },
  },
  {
    refusal: 'CATEGORY_NOT_OPEN',
    law: 'LB-02, LB-23, D-4',
    fails: (act) => act.provision.categories.some((code) => reachOf(act, code) === 'NOT'),
  },
  {
    // S4 is never passed on by default.
    refusal: 'NECESSITY_NOT_VOTED',
    law: 'S4 は一つずつ必要を認める [D]',
    fails: (act) =>
      act.provision.categories.some(
        (code) =>
          reachOf(act, code) === 'WITH_NOTE' && !isNoted(act.provision.specialNecessity, code),
      ),
  },
  {
    refusal: 'NO_REASON',
    law: '個人情報保護法69条2項 (相当の理由・所掌事務)',
    fails: ({ provision: { reason, recipientTask } }) =>
      reason.trim() === '' || recipientTask.trim() === '',
  },
  {
    refusal: 'TOO_LONG',
    law: 'LB-04 (≤ 30 d [D])',
    fails: ({ provision: { from, to }, now }) =>
      !(
        timeOf(from) < timeOf(to) &&
        timeOf(to) - timeOf(from) <= intervalOf('PROVISION_LONGEST', now)
      ),
  },
];

/** A second member of the holder's staff, who neither wrote it nor receives it. */
export const approveProvision: readonly Check<'APPROVE_PROVISION'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '個人情報保護法69条2項4号',
    fails: ({ viewer, provision: { recordedByAgency } }) =>
      viewer.role !== 'DEPARTMENT_WORKER' || viewer.agency !== recordedByAgency,
  },
  {
    refusal: 'OWN_APPROVAL',
    law: 'LB-04 (four-eyes [D])',
    fails: ({ viewer, provision: { recordedBy } }) => viewer.id === recordedBy,
  },
  {
    refusal: 'SELF_GRANT',
    law: '個人情報保護法69条2項',
    fails: ({ viewer, provision: { recipients } }) => isRecipient(recipients, viewer),
  },
  notOwnMatter,
];

/**
 * The holder's staff, as soon as the reason is gone (70条); whoever receives can't prolong it. What was
 * passed on may be how somebody gets help against one of that staff, who leaves it to a colleague.
 */
export const endProvision: readonly Check<'END_PROVISION'>[] = [
  {
    refusal: 'NOT_YOUR_ACT',
    law: '個人情報保護法70条',
    fails: ({ viewer, provision: { recordedByAgency } }) =>
      viewer.role !== 'DEPARTMENT_WORKER' || viewer.agency !== recordedByAgency,
  },
  notOwnMatter,
  { refusal: 'NO_REASON', law: '個人情報保護法70条', fails: ({ reason }) => reason.trim() === '' },
];
