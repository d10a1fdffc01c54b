import type { TableRows } from '@kasane/db/copy-rows';
import { toLong } from '@kasane/japanese/wareki';
import { createRandom, type Random } from '../../random.js';
import type { GuardianshipFacts, Resident, World } from '../../world.js';
import { onSheets, receptionNumber, typedDate, typedReading } from './guardianship-reception.js';

/** Invented practices and people; none of them exists. */
const professionals = {
  弁護士: [
    ['都農 一馬', 'かさね法律事務所'],
    ['串間 奈緒', '港町法律事務所'],
  ],
  司法書士: [
    ['三股 博', '三股司法書士事務所'],
    ['国富 里美', 'みどり司法書士事務所'],
  ],
  社会福祉士: [
    ['川南 優子', '独立型社会福祉士事務所 つむぎ'],
    ['北浦 実', '社会福祉士事務所 とも'],
  ],
  社会福祉協議会: [['重ね市社会福祉協議会', '重ね市社会福祉協議会']],
  市民後見人: [
    ['小林 香', '市民後見人登録者'],
    ['野尻 正', '市民後見人登録者'],
  ],
} as const;

type Professional = keyof typeof professionals;

/** 後見人等: a relative stands there by name, reading and birth date, never by a number. */
export const guardians = (world: World): TableRows => ({
  table: 'guardianship."後見人等"',
  columns: [
    '後見人番号',
    '受付番号',
    '種別',
    '氏名',
    'ふりがな',
    '生年月日',
    '性別',
    '続柄',
    '所属',
    '就任年月日',
    '退任年月日',
  ],
  rows: Array.from(onSheets(world)).flatMap(([resident, facts]) => {
    if (facts.type === undefined || facts.guardian === undefined) return [];
    const random = createRandom(world.seed, '後見人等', resident.index);
    const number = receptionNumber(world, resident);
    const since = toLong(facts.since ?? world.today);
    return [
      [
        `${number}-1`,
        number,
        facts.guardian,
        ...(facts.guardian === '親族'
          ? relative(world, resident, facts, random)
          : professional(facts.guardian, random)),
        since,
        '',
      ],
    ];
  }),
});

function professional(kind: Professional, random: Random): string[] {
  const [name, office] = random.pick<readonly [string, string]>(professionals[kind]);
  return [name, '', '', '', '', office];
}

/** One who is no resident of the city is known by family name alone. */
function relative(
  world: World,
  ward: Resident,
  { guardianResident }: GuardianshipFacts,
  random: Random,
): string[] {
  const guardian = guardianResident === undefined ? undefined : world.residents[guardianResident];
  if (guardian === undefined) {
    return [`${ward.familyName} (市外の親族)`, '', '', '', 'その他の親族', ''];
  }
  return [
    `${guardian.familyName}${random.pick([' ', '　'])}${guardian.givenName}`,
    typedReading(guardian.familyKana, guardian.givenKana, random),
    guardian.birthAsRecorded ?? typedDate(guardian.birth, random),
    guardian.sex === 'M' ? '男' : '女',
    relationship(ward, guardian),
    '',
  ];
}

function relationship(ward: Resident, guardian: Resident): string {
  if (ward.spouse === guardian.index) return guardian.sex === 'M' ? '夫' : '妻';
  if (guardian.mother === ward.index || guardian.father === ward.index) return '子';
  if (ward.mother === guardian.index) return '母';
  if (ward.father === guardian.index) return '父';
  const siblings =
    (ward.mother !== undefined && ward.mother === guardian.mother) ||
    (ward.father !== undefined && ward.father === guardian.father);
  return siblings ? '兄弟姉妹' : 'その他の親族';
}

/** A supervisor: always in 任意後見 (任意後見契約法4条), sometimes beside a relative. */
export function supervisor(facts: GuardianshipFacts, random: Random): readonly [string, string] {
  const needed = facts.type === '任意後見' || (facts.guardian === '親族' && random.chance(0.3));
  if (!needed) return ['', ''];
  const kind = random.pick(['弁護士', '司法書士'] as const);
  return [kind, random.pick<readonly [string, string]>(professionals[kind])[0]];
}
