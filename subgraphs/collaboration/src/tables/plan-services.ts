/** 利用する事業 (プラン兼利用申込書, second sheet). */
// prettier-ignore
export const planServices = [
  { code: 'MULTI_AGENCY', name: '多機関協働事業', law: '社会福祉法106条の4第2項5号' },
  { code: 'PARTICIPATION', name: '参加支援事業', law: '社会福祉法106条の4第2項2号' },
  { code: 'OUTREACH', name: 'アウトリーチ等を通じた継続的支援事業', law: '社会福祉法106条の4第2項4号' },
  { code: 'CONSULTATION', name: '包括的相談支援事業', law: '社会福祉法106条の4第2項1号' },
  { code: 'COMMUNITY', name: '地域づくり事業', law: '社会福祉法106条の4第2項3号' },
  { code: 'OTHER_SCHEME', name: '他の制度', law: '各制度の法' },
] as const;
