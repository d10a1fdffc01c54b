import type { ToldTable } from './told-table.js';

export const householdTables: readonly ToldTable[] = [
  {
    table: 'residents."住民"',
    owner: { system: '住民記録', key: '宛名番号' },
    keys: ['宛名番号', '履歴番号'],
    tells: [],
    columns: {
      氏名: ['RESIDENT_NAME'],
      フリガナ: ['RESIDENT_NAME'],
      アルファベット氏名: ['RESIDENT_NAME'],
      生年月日: ['RESIDENT_BIRTH'],
      性別: ['RESIDENT_BIRTH'],
      町字コード: ['RESIDENT_ADDRESS'],
      町字: ['RESIDENT_ADDRESS'],
      番地: ['RESIDENT_ADDRESS'],
      方書: ['RESIDENT_ADDRESS'],
      地区コード: ['RESIDENT_ADDRESS'],
      異動事由: ['RESIDENT_MOVEMENT'],
      異動年月日: ['RESIDENT_MOVEMENT'],
    },
  },
  {
    table: 'household.person_search',
    owner: { id: 'person_id' },
    keys: ['person_id'],
    tells: ['RESIDENT_NAME'],
    columns: { birth_date: ['RESIDENT_BIRTH'], atena_number: ['RESIDENT_NUMBER'] },
  },
  {
    table: 'household.person',
    owner: { id: 'id' },
    keys: ['id'],
    unique: 'atena_number',
    tells: ['RESIDENT_NUMBER'],
    // Without the row there is nobody to refer to, whatever the departments know.
    beyond: ['PERSON_REFERENCE'],
  },
  {
    table: 'household.household_member',
    owner: { id: 'person_id' },
    // The kind is its household's, and no column of its own.
    keys: ['household_id', 'person_id', 'kind'],
    tells: ['PERSON_REFERENCE', 'RESIDENT_HOUSEHOLD'],
    columns: { relationship: ['RESIDENT_HOUSEHOLD'] },
    kinds: {
      column: 'kind',
      tells: {
        LIVING: ['SUPPORT_HOUSEHOLD'],
        SUPPORT: ['SUPPORT_HOUSEHOLD'],
        WELFARE: ['PUBLIC_ASSISTANCE'],
      },
    },
  },
  {
    table: 'household.kinship',
    owner: { id: 'from_person' },
    keys: ['from_person', 'to_person'],
    tells: ['RESIDENT_HOUSEHOLD'],
    columns: { told: [] },
    names: { id: 'to_person', edge: true },
  },
];
