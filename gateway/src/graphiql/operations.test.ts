import { describe, expect, it } from '@jest/globals';
import { purposes } from '@kasane/policy/tables/purposes';
import { Kind, parse } from 'graphql';
import { fillVariables, readOperations } from './operations.js';

const operations = await readOperations();

/** What the editor shows of a line in a window of 1,360 pixels; a Japanese character takes two. */
const MOST_COLUMNS = 62;
const columns = (line: string) => line.length + (line.match(/[\u0100-\uffff]/g)?.length ?? 0);

describe('the prefilled operations', () => {
  it('come in the order of their files, with Japanese titles', () => {
    expect(operations.map(({ key, title }) => [key, title])).toEqual([
      ['household-8050', '8050世帯を6つの窓口から見る'],
      ['young-carer', 'ヤングケアラーの世帯'],
      ['search-by-kana', 'カナで人を探す'],
      ['social-resources', '社会資源を探す'],
      ['what-i-may-see', '自分の権限で見えるもの'],
      ['look', 'ある家族の物語: 文江さんと修さんを見る'],
      ['access', '何が見え、何をすれば開くか'],
      ['findings', '世帯の課題の重なりを見つける'],
      ['person-findings', '一人について言える課題の手がかり'],
      ['receive-consultation', '相談を受け付ける (記録が残ります)'],
      ['triage-consultation', '相談を振り分ける (記録が残ります)'],
      ['accept-case', 'ケースとして受け持つ (記録が残ります)'],
      ['report-outreach', '気づきを知らせる (アウトリーチ) (記録が残ります)'],
      ['take-on-outreach', '気づきを受け持ち、担当を決める (記録が残ります)'],
      ['outreach-candidates', '働きかけている人と、受け持つ前の気づき'],
      ['plan-meeting', '支援会議を招集する (記録が残ります)'],
      ['pledge-secrecy', '守秘を誓約する (記録が残ります)'],
      ['put-on-agenda', '会議の議題に入れる (記録が残ります)'],
      ['open-sitting', '支援会議を開く (記録が残ります)'],
      ['open-meeting', '会議を始める (記録が残ります)'],
      ['record-minutes', '議事録と決めたことを書く (記録が残ります)'],
      ['meetings', '会議・議事録・決めたこと'],
      ['close-sitting', '支援会議を閉じる (記録が残ります)'],
      ['record-attempt', '働きかけと、関係の段階を書く (記録が残ります)'],
      ['consent-to-case', 'ケースへの同意を記録する (記録が残ります)'],
      ['hand-over-outreach', 'アウトリーチをケースへつなぐ (記録が残ります)'],
      ['case-file', 'ケースのファイルを見る'],
      ['record-assessment', 'アセスメントを書いて終える (記録が残ります)'],
      ['draft-plan', '支援プランの案を作る (記録が残ります)'],
      ['put-to-meeting', 'プランを重層的支援会議にかける (記録が残ります)'],
      ['decide-support', '支援決定 (市) (記録が残ります)'],
      ['start-support', '支援を始め、経過を書く (記録が残ります)'],
      ['record-wishes', '参加支援の望みを書く (記録が残ります)'],
      ['match-places', '参加の場を探す'],
      ['introduce-to-place', '場に紹介し、体験を始める (記録が残ります)'],
      ['evaluate-plan', 'プランを評価する (記録が残ります)'],
      ['end-case', '残る課題の主担当機関を決めて、終結する (記録が残ります)'],
      ['caseload', '受け持つ人の一覧 (連絡が間遠な人は?)'],
      ['give-consent', '本人の同意を記録する (記録が残ります)'],
      ['withdraw-consent', '同意を撤回する (記録が残ります)'],
      ['disclosures', '自分の情報が、どの機関に示されたか'],
      ['break-glass', '緊急閲覧で開く (記録が残ります)'],
      ['reminders', '期限が近いか、過ぎている仕事'],
      ['review-emergency', '緊急閲覧の事後確認を終える (記録が残ります)'],
      ['explain', 'ある職員に見えた (見えなかった) 理由を調べる'],
      ['register-protection-measure', 'DV等支援措置を登録する (記録が残ります)'],
      ['release-protection', '支援措置の一時開示を決める (記録が残ります)'],
      ['record-guardian-powers', '後見人等の権限を記録する (記録が残ります)'],
      ['record-provision', '同意によらない提供を記録する (記録が残ります)'],
      ['approve-provision', '特別の理由による提供を承認する (記録が残ります)'],
      ['welfare-plan', '地域福祉計画の木と、★の指標'],
      ['save-platform', 'プラットフォームを記録する (記録が残ります)'],
      ['consultation-counts', '相談支援の件数と、★の指標の実績'],
      ['recorded-here', '記録を取り消すために探す'],
      ['declare-disaster', '災害を宣言して開く (記録が残ります)'],
    ]);
  });

  it.each(operations.map((operation) => [operation.key, operation] as const))(
    '%s is one named operation and brings the variables it declares',
    (_key, operation) => {
      const [definition, ...others] = parse(operation.query).definitions;
      expect(others).toEqual([]);
      if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
      expect(definition.name?.value).toMatch(/^[A-Z]/);
      const declared = definition.variableDefinitions?.map(({ variable }) => variable.name.value);
      const brought = JSON.parse(fillVariables(operation, {}).variables || '{}') as object;
      expect(Object.keys(brought)).toEqual(declared);
      expect(operation.query).not.toContain('変数:');
    },
  );

  it.each(operations.map((operation) => [operation.key, operation] as const))(
    '%s explains itself in lines that are not cut off beside the answer',
    (_key, { query }) => {
      const comments = query.split('\n').filter((line) => line.trimStart().startsWith('#'));
      expect(comments.filter((line) => columns(line) > MOST_COLUMNS)).toEqual([]);
    },
  );

  it.each(operations.map((operation) => [operation.key, operation] as const))(
    '%s names a purpose as the menu does',
    (_key, { query }) => {
      const text = query.replaceAll(/\n# */g, '');
      const named = [...text.matchAll(/利用目的を「([^」]+)」/g)].map(([, name]) => name);
      expect(named.filter((name) => purposes.every((one) => one.name !== name))).toEqual([]);
    },
  );
});

describe('fillVariables', () => {
  const operation = { key: 'x', title: 'x', query: '{ x }', variables: '{ "id": "{{person:x}}" }' };
  const filled = (ids: Record<string, string>): unknown =>
    JSON.parse(fillVariables(operation, ids).variables);

  it('puts the id of the running city in, whatever it is made of', () => {
    expect(filled({ 'person:x': 'p-1' })).toEqual({ id: 'p-1' });
    expect(filled({ 'person:x': '"}, $& {{a}}\n' })).toEqual({ id: '"}, $& {{a}}\n' });
  });

  it('leaves an empty text where the city gave none', () => {
    expect(filled({ 'person:y': 'p-1' })).toEqual({ id: '' });
  });
});
