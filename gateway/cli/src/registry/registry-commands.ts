import { writeFile } from 'node:fs/promises';
import type { Command } from '../commands.js';
import { checkLines } from './check-lines.js';
import { readSdl } from './read-sdl.js';
import type { Change, CheckResult, ServedVersion } from './registry-answers.js';
import { registryCommand, type Given } from './registry-command.js';

const at = (name: string, act = ''): string =>
  `/v1/subgraphs/${encodeURIComponent(name)}${act === '' ? '' : `/${act}`}`;

const candidate = async ({ text }: Given) => {
  const url = text('url') ?? '';
  return { url, sdl: await readSdl(text('sdl'), url) };
};

const toldChange = (body: object, done: string): readonly string[] => {
  const { outcome, subgraph, versionId, checks } = body as Change;
  return outcome === 'unchanged'
    ? [`${subgraph} は、もうそのとおりです (版 ${versionId ?? 'なし'})。何も変えていません。`]
    : [
        `${subgraph} を${done}${versionId === null ? '' : ` (版 ${versionId})`}。`,
        ...checkLines(checks),
      ];
};

const versionLine = ({ versionId, id, url, publishedAt, publishedBy, reason }: ServedVersion) =>
  `版 ${versionId ?? id ?? ''}  ${japaneseTime.format(new Date(publishedAt))}  ${publishedBy}  ${url}  ${reason}`;

/** As the console shows it. */
const japaneseTime = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** What a department does with the registry, in the order of its work. */
export const registryCommands: readonly Command[] = [
  registryCommand({
    name: 'check',
    summary: '登録できるか確かめる (何も変えない)',
    takesName: true,
    takesUrl: true,
    texts: ['sdl'],
    act: async (ask, given) => ask('POST', at(given.name, 'check'), await candidate(given)),
    tell: (body, { name }) => [
      `${name}: ${body['outcome'] === 'passed' ? '登録できます' : '登録できません'} (sha256 ${String(body['sdlSha256'])})`,
      ...checkLines(body['checks'] as readonly CheckResult[]),
    ],
  }),
  registryCommand({
    name: 'publish',
    summary: '確かめて登録する。すべてのゲートウェイが使い始める',
    takesName: true,
    required: ['reason'],
    takesUrl: true,
    texts: ['sdl'],
    act: async (ask, given) =>
      ask('POST', at(given.name, 'publish'), {
        ...(await candidate(given)),
        reason: given.text('reason'),
      }),
    tell: (body) => toldChange(body, '登録しました'),
  }),
  registryCommand({
    name: 'rollback',
    summary: '前の版 (--to で指定した版) に戻す',
    takesName: true,
    required: ['reason'],
    texts: ['to'],
    act: (ask, { name, text }) =>
      ask('POST', at(name, 'rollback'), { to: text('to'), reason: text('reason') }),
    tell: (body) => toldChange(body, '戻しました'),
  }),
  registryCommand({
    name: 'list',
    summary: '登録されているサブグラフの一覧',
    takesName: false,
    act: (ask) => ask('GET', '/v1/subgraphs'),
    tell: (body) =>
      (body['subgraphs'] as readonly Listed[]).map(({ name, department, active }) =>
        [name, department, active === null ? '(登録なし)' : versionLine(active)].join('  '),
      ),
  }),
  registryCommand({
    name: 'show',
    summary: '一つのサブグラフの版の一覧。--version でその版の SDL',
    takesName: true,
    texts: ['version'],
    act: (ask, { name, text }) => {
      const version = text('version');
      return ask(
        'GET',
        version === undefined ? at(name) : at(name, `versions/${encodeURIComponent(version)}`),
      );
    },
    tell: (body) => {
      const { name, department, active, versions, version } = body as unknown as Shown;
      if (version !== undefined) return [version.sdl];
      return [
        `${name} (${department})`,
        `いま: ${active === null ? '登録なし' : versionLine(active)}`,
        ...versions.map((one) => `  ${versionLine(one)}`),
      ];
    },
  }),
  registryCommand({
    name: 'delete',
    summary: '登録をやめる。--even-if-used で、使われていてもやめる',
    takesName: true,
    required: ['reason'],
    flags: ['even-if-used'],
    act: (ask, { name, text, flag }) =>
      ask('DELETE', at(name), { reason: text('reason'), evenIfUsed: flag('even-if-used') }),
    tell: (body) => toldChange(body, '取り除きました'),
  }),
  registryCommand({
    name: 'approve',
    summary: '札が弱まる SDL を承認する (情報管理者。一度だけ有効)',
    takesName: true,
    required: ['sha256', 'reason'],
    usually: 'officer',
    act: (ask, { name, text }) =>
      ask('POST', at(name, 'approve'), { sdlSha256: text('sha256'), reason: text('reason') }),
    tell: (_body, { name, text }) => [
      `${name} の SDL ${text('sha256') ?? ''} を承認しました。課が登録すると使われます。`,
    ],
  }),
  registryCommand({
    name: 'fetch',
    subject: 'supergraph',
    summary: 'いま使われているスーパーグラフ。--out でファイルに書く',
    takesName: false,
    texts: ['out'],
    act: async (ask, { text }) => {
      const answer = await ask('GET', '/v1/supergraph');
      const out = text('out');
      const { supergraph } = answer.body as { readonly supergraph?: { readonly sdl: string } };
      if (out !== undefined && supergraph !== undefined) await writeFile(out, supergraph.sdl);
      return answer;
    },
    tell: (body, { text }) => {
      const { id, sdl } = body['supergraph'] as { readonly id: string; readonly sdl: string };
      const out = text('out');
      return [out === undefined ? sdl : `スーパーグラフ ${id} を ${out} に書きました。`];
    },
  }),
];

interface Listed {
  readonly name: string;
  readonly department: string;
  readonly active: ServedVersion | null;
}

interface Shown extends Listed {
  readonly versions: readonly ServedVersion[];
  readonly version?: { readonly sdl: string };
}
