import { columnOf, type Field, type Kind } from './kind.js';

/** Columns a reader gets, named as in the graph, over the view `r`. */
export const selected = (kind: Kind): string =>
  [
    'r.id::text AS id',
    'r.version',
    'r.recorded_at AS "changedAt"',
    'r.recorded_by_agency AS "changedByAgency"',
    'r.closed_at AS "closedAt"',
    ...kind.fields.map((field) => `r.${columnOf(field)}${readAs(field)} AS "${field.name}"`),
  ].join(', ');

/** Without it a driver makes a moment of a day, and a text of a decimal number. */
const casts: Partial<Record<Field['storage'], string>> = {
  date: '::text',
  numeric: '::float8',
  uuid: '::text',
};

const readAs = ({ storage }: Field): string => casts[storage] ?? '';

/** A row of a kind, as `selected` reads it. */
export interface Row extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByAgency: string;
  readonly closedAt: Date | null;
}
