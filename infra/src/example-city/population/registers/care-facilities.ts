import type { CareFacts } from '../../world.js';

/** The care facilities whose residents are registered there, fictional, in a town each. */
export interface CareFacility {
  readonly kind: NonNullable<CareFacts['facility']>;
  readonly name: string;
  readonly town: string;
  readonly block: string;
  readonly share: number;
}

// prettier-ignore
export const careFacilities: readonly CareFacility[] = [
  { kind: '特別養護老人ホーム', name: 'ひだまり苑', town: '川辺町四丁目', block: '9801', share: 26 },
  { kind: '特別養護老人ホーム', name: 'かさね荘', town: '大字鴎浜', block: '9802', share: 22 },
  { kind: '特別養護老人ホーム', name: '山手の里', town: '大字山手', block: '9803', share: 14 },
  { kind: '介護老人保健施設', name: 'あおぞら', town: '緑町一丁目', block: '9804', share: 20 },
  { kind: 'グループホーム', name: 'つむぎの家', town: '若葉台一丁目', block: '9805', share: 9 },
  { kind: 'グループホーム', name: '汐見の家', town: '汐見町一丁目', block: '9806', share: 9 },
];

/** The facility that a 方書 names, or undefined. */
export const facilityAt = (building: string): CareFacility | undefined =>
  building === ''
    ? undefined
    : careFacilities.find(({ kind, name }) => building.startsWith(`${kind} ${name}`));
