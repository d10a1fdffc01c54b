/** What one entry of the minutes is. */
export interface MinuteKind {
  readonly code: string;
  readonly name: string;
  /** Only where a plan may be the outcome (`MeetingKind.plans`). */
  readonly planOnly: boolean;
}

/** Outputs of domain.md §3.1: those of a 支援会議 first, those of the meetings about a plan after. */
// prettier-ignore
export const minuteKinds = [
  { code: 'SHARED', name: '共有したこと', planOnly: false },
  { code: 'DISCUSSED', name: '協議したこと', planOnly: false },
  { code: 'AGREED_WATCH', name: '見守りの方針', planOnly: false },
  { code: 'AGREED_OUTREACH', name: 'アウトリーチ等へつなぐ決定', planOnly: false },
  { code: 'NEXT_TIME', name: '次回', planOnly: false },
  { code: 'PLAN_FOUND_FIT', name: 'プランを適切と認めた', planOnly: true },
  { code: 'PLAN_SENT_BACK', name: 'プランを案に戻す意見', planOnly: true },
  { code: 'PLAN_EVALUATED', name: 'プランの評価', planOnly: true },
  { code: 'END_FOUND_FIT', name: '終結・中断を適切と認めた', planOnly: true },
  { code: 'RESOURCE_MISSING', name: '足りない社会資源', planOnly: true },
] as const satisfies readonly MinuteKind[];

export type MinuteKindCode = (typeof minuteKinds)[number]['code'];

export const isPlanOnly = (code: string): boolean =>
  minuteKinds.some((kind) => kind.code === code && kind.planOnly);
