import type { Client } from 'pg';

/** 日常生活圏域 with the 町 in it, each in its 自治会. */
export interface AreaInput {
  readonly code: string;
  readonly name: string;
  readonly towns: readonly {
    readonly code: string;
    readonly name: string;
    /** Name of the 自治会. */
    readonly neighbourhood: string;
  }[];
}

export interface MunicipalityInput {
  /** 全国地方公共団体コード */
  readonly code: string;
  readonly name: string;
}

export interface AreasReport {
  readonly areas: number;
  readonly towns: number;
}

/**
 * Replaces the tree 市 → 日常生活圏域 → 自治会 of one municipality. A 自治会 gets the code of its first
 * 町 within its 圏域, so its code does not depend on how many there are.
 *
 * @param client connected as a role that may write `community`; one transaction is opened on it.
 */
export async function loadAreas(
  client: Client,
  municipality: MunicipalityInput,
  areas: readonly AreaInput[],
): Promise<AreasReport> {
  const rows = [
    { code: municipality.code, name: municipality.name, kind: 'MUNICIPALITY', parent: null },
    ...areas.flatMap((area) => [
      { code: area.code, name: area.name, kind: 'DAILY_LIFE_AREA', parent: municipality.code },
      ...neighbourhoods(area).map(({ code, name }) => {
        return { code, name, kind: 'NEIGHBOURHOOD', parent: area.code };
      }),
    ]),
  ];
  const towns = areas.flatMap((area) => neighbourhoods(area).flatMap((place) => place.towns));
  await client.query('BEGIN');
  try {
    await client.query('DELETE FROM community.town WHERE municipality_code = $1', [
      municipality.code,
    ]);
    await client.query(DELETE_TREE, [municipality.code]);
    await client.query(INSERT_AREAS, [JSON.stringify(rows)]);
    await client.query(INSERT_TOWNS, [municipality.code, JSON.stringify(towns)]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
  return { areas: rows.length, towns: towns.length };
}

interface Neighbourhood {
  readonly code: string;
  readonly name: string;
  readonly towns: readonly {
    readonly code: string;
    readonly name: string;
    readonly area: string;
  }[];
}

function neighbourhoods(area: AreaInput): readonly Neighbourhood[] {
  const names = [...new Set(area.towns.map(({ neighbourhood }) => neighbourhood))];
  return names.map((name) => {
    const towns = area.towns
      .filter(({ neighbourhood }) => neighbourhood === name)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    const code = `${area.code}-${towns[0]?.code ?? ''}`;
    return { code, name, towns: towns.map((town) => ({ ...town, area: code })) };
  });
}

const DELETE_TREE = `
  WITH RECURSIVE tree AS (
    SELECT code FROM community.area WHERE code = $1
    UNION SELECT a.code FROM community.area a JOIN tree ON a.parent_code = tree.code
  )
  DELETE FROM community.area WHERE code IN (SELECT code FROM tree)`;

const INSERT_AREAS = `
  INSERT INTO community.area (code, name, kind, parent_code)
  SELECT code, name, kind, parent
  FROM jsonb_to_recordset($1) AS r(code text, name text, kind text, parent text)`;

const INSERT_TOWNS = `
  INSERT INTO community.town (code, name, municipality_code, area_code)
  SELECT code, name, $1, area FROM jsonb_to_recordset($2) AS r(code text, name text, area text)`;
