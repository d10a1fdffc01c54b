/**
 * The file of one person in a case, from acceptance to the end (domain.md §3.2). A household's case is
 * one case id with a file for each member, because a consent is one person's (domain.md §0-3).
 */
export const caseStates = [
  { code: 'WITHOUT_CONSENT', name: '同意なし (支援会議・アウトリーチ)' },
  { code: 'CONSENTED', name: '受付 (同意あり)' },
  { code: 'ASSESSED', name: 'アセスメント済み' },
  { code: 'PLAN_DRAFTED', name: 'プラン案' },
  { code: 'IN_MEETING', name: '重層的支援会議に付議' },
  { code: 'DECIDED', name: '支援決定' },
  { code: 'SUPPORTING', name: '支援中' },
  { code: 'EVALUATED', name: '評価済み' },
  { code: 'SUSPENDED', name: '中断' },
  { code: 'ENDED', name: '終結' },
] as const;

export type CaseState = (typeof caseStates)[number]['code'];

export interface Transition {
  readonly act: string;
  /** `null`: the file begins with it. */
  readonly from: CaseState | null;
  readonly to: CaseState;
  /** Only while the person's own consent to the case is live. */
  readonly needsConsent: boolean;
  readonly law: string;
}

const FLOW = 'domain.md §3.2';
const MEETING = '重層的支援会議は本人の同意を得た事案に限る (domain.md §3.1 [S6])';

/**
 * Every step there is; the database enforces the same rows (migrations/create-files.ts), so that no
 * program can take another.
 */
// prettier-ignore
export const transitions = [
  { act: 'ACCEPT_WITHOUT_CONSENT', from: null, to: 'WITHOUT_CONSENT', needsConsent: false, law: '社会福祉法106条の4第2項4号' },
  { act: 'ACCEPT_WITH_CONSENT', from: null, to: 'CONSENTED', needsConsent: true, law: '社会福祉法106条の4第2項5号' },
  { act: 'RECEIVE_CONSENT', from: 'WITHOUT_CONSENT', to: 'CONSENTED', needsConsent: true, law: FLOW },
  { act: 'ASSESS', from: 'CONSENTED', to: 'ASSESSED', needsConsent: true, law: FLOW },
  { act: 'DRAFT_PLAN', from: 'ASSESSED', to: 'PLAN_DRAFTED', needsConsent: true, law: '社会福祉法106条の4第2項6号' },
  { act: 'PUT_TO_MEETING', from: 'PLAN_DRAFTED', to: 'IN_MEETING', needsConsent: true, law: MEETING },
  { act: 'RETURN_PLAN', from: 'IN_MEETING', to: 'PLAN_DRAFTED', needsConsent: true, law: MEETING },
  { act: 'DECIDE_SUPPORT', from: 'IN_MEETING', to: 'DECIDED', needsConsent: true, law: '支援決定は市町村 (domain.md §3.2 [S4])' },
  { act: 'START_SUPPORT', from: 'DECIDED', to: 'SUPPORTING', needsConsent: true, law: FLOW },
  { act: 'EVALUATE', from: 'SUPPORTING', to: 'EVALUATED', needsConsent: true, law: FLOW },
  { act: 'REPLAN', from: 'EVALUATED', to: 'ASSESSED', needsConsent: true, law: FLOW },
  { act: 'SUSPEND', from: 'WITHOUT_CONSENT', to: 'SUSPENDED', needsConsent: false, law: FLOW },
  { act: 'SUSPEND', from: 'SUPPORTING', to: 'SUSPENDED', needsConsent: false, law: FLOW },
  { act: 'SUSPEND', from: 'EVALUATED', to: 'SUSPENDED', needsConsent: false, law: FLOW },
  { act: 'RESUME_WITH_CONSENT', from: 'SUSPENDED', to: 'CONSENTED', needsConsent: true, law: FLOW },
  { act: 'RESUME_WITHOUT_CONSENT', from: 'SUSPENDED', to: 'WITHOUT_CONSENT', needsConsent: false, law: FLOW },
  { act: 'END', from: 'WITHOUT_CONSENT', to: 'ENDED', needsConsent: false, law: '主担当機関を定めて手を離す (domain.md §3.2)' },
  { act: 'END', from: 'EVALUATED', to: 'ENDED', needsConsent: true, law: '主担当機関を定めて手を離す (domain.md §3.2)' },
  { act: 'END', from: 'SUSPENDED', to: 'ENDED', needsConsent: false, law: '主担当機関を定めて手を離す (domain.md §3.2)' },
] as const satisfies readonly Transition[];

export type CaseAct = (typeof transitions)[number]['act'];

/** Where an act leads from a state; undefined where there is no such step. */
export const stepOf = (act: CaseAct, from: CaseState | null): Transition | undefined =>
  transitions.find((step) => step.act === act && step.from === from);
