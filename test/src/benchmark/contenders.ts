/** Who is measured, in the order of the rounds. The first is what the others are compared with. */
// prettier-ignore
export const contenders = [
  { key: 'a', name: '素の @apollo/gateway (同意・認証なし、全員への許可証)', program: 'plain-gateway', fetcher: 'default' },
  { key: 'a2', name: '素の @apollo/gateway + undici', program: 'plain-gateway', fetcher: 'undici' },
  { key: 'b', name: '重ね (サインインと同意あり)', program: 'kasane', fetcher: '' },
  { key: 'c', name: '手書きの統合 (同じ HTTP 呼び出し)', program: 'hand-written', fetcher: '' },
  { key: 'd', name: '管理者の SQL 一文 (下限)', program: 'one-statement', fetcher: '' },
] as const satisfies readonly {
  readonly key: string;
  readonly name: string;
  readonly program: string;
  readonly fetcher: string;
}[];

export type ContenderKey = (typeof contenders)[number]['key'];
