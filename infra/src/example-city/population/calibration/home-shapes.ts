import type { Resident } from '../../world.js';
import { around, type Census, type Figure } from './census.js';

type Shape = '単独' | '夫婦のみ' | '親と未婚の子のみ' | '三世代' | 'その他';

/** 国民生活基礎調査's shapes of homes with somebody of 65 or older, and homes with one parent. */
export function homeShapes(census: Census): Figure[] {
  const old = census.homes.filter((members) => members.some((one) => census.age(one) >= 65));
  const shapes = old.map(shapeOf);
  const count = (shape: Shape) => shapes.filter((one) => one === shape).length;
  const lone = census.homes.flatMap((members) => loneParentHome(census, members));
  const survey = '国民生活基礎調査 R6 の構成比';
  const national = '国勢調査・全国ひとり親世帯等調査の人口比';
  return [
    around('65歳以上のいる世帯', old.length, 12_900, 8, '国民生活基礎調査 R4'),
    around('65歳以上: 単独', count('単独'), 4200, 10, survey),
    around('65歳以上: 夫婦のみ', count('夫婦のみ'), 4090, 10, survey),
    around('65歳以上: 親と未婚の子のみ', count('親と未婚の子のみ'), 2620, 10, survey),
    around('65歳以上: 三世代', count('三世代'), 810, 12, survey),
    around('65歳以上: その他', count('その他'), 1130, 12, survey),
    around(
      '母子世帯 (祖父母同居を含む)',
      lone.filter((k) => k !== 'FATHER').length,
      560,
      10,
      national,
    ),
    around(
      '父子世帯 (祖父母同居を含む)',
      lone.filter((k) => k === 'FATHER').length,
      70,
      15,
      national,
    ),
    around('母子のみの世帯', lone.filter((k) => k === 'MOTHER_ONLY').length, 295, 10, national),
  ];
}

function shapeOf(members: readonly Resident[]): Shape {
  const [first, second] = members;
  if (members.length === 1) return '単独';
  const pair =
    first?.spouse === second?.index || members.some((one) => one.relationship.includes('未届'));
  if (members.length === 2 && pair) return '夫婦のみ';
  const inHome = new Map(members.map((one) => [one.index, one]));
  const parentsOf = (one: Resident) =>
    [one.father, one.mother].map((p) => inHome.get(p ?? -1)).filter((p) => p !== undefined);
  const depth = (one: Resident): number => 1 + Math.max(0, ...parentsOf(one).map(depth));
  if (Math.max(...members.map(depth)) >= 3) return '三世代';
  const children = members.filter((one) => parentsOf(one).length > 0);
  const parents = members.filter((one) => !children.includes(one));
  const nuclear = children.every(
    (child) =>
      child.spouse === undefined &&
      parents.every(({ index }) => child.father === index || child.mother === index),
  );
  return children.length > 0 && nuclear ? '親と未婚の子のみ' : 'その他';
}

/** Homes with a child under 18 of whom just one parent lives there. */
function loneParentHome(
  census: Census,
  members: readonly Resident[],
): ('MOTHER_ONLY' | 'MOTHER' | 'FATHER')[] {
  const here = (index: number | undefined) => members.some((one) => one.index === index);
  const child = members.find(
    (one) => census.age(one) < 18 && here(one.father) !== here(one.mother),
  );
  if (!child) return [];
  if (here(child.father)) return ['FATHER'];
  const only = members.every(
    ({ index, mother }) => index === child.mother || mother === child.mother,
  );
  return [only ? 'MOTHER_ONLY' : 'MOTHER'];
}
