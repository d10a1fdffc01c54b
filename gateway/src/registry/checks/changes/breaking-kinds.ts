import { BreakingChangeType, type BreakingChange } from 'graphql';

interface BreakingKind {
  /** Reads the coordinates of what changed out of the library's sentence. */
  readonly pattern: RegExp;
  /** Japanese, after the coordinate. */
  readonly message: string;
}

const NAME = '[A-Za-z_]\\w*';

/** Every kind of breaking change graphql-js knows; a new one does not compile. */
// prettier-ignore
const kinds: Readonly<Record<BreakingChangeType, BreakingKind>> = {
  TYPE_REMOVED: { pattern: new RegExp(`^(?<type>${NAME}) was`), message: '型がなくなります' },
  TYPE_CHANGED_KIND: { pattern: new RegExp(`^(?<type>${NAME}) changed`), message: '型の種類が変わります' },
  TYPE_REMOVED_FROM_UNION: { pattern: new RegExp(`type (?<type>${NAME})\\.$`), message: 'ユニオンから型が一つなくなります' },
  VALUE_REMOVED_FROM_ENUM: { pattern: new RegExp(`type (?<type>${NAME})\\.$`), message: '列挙型から値が一つなくなります' },
  REQUIRED_INPUT_FIELD_ADDED: { pattern: new RegExp(`input type (?<type>${NAME}) was`), message: '必須の入力項目が増えます' },
  IMPLEMENTED_INTERFACE_REMOVED: { pattern: new RegExp(`^(?<type>${NAME}) no`), message: 'インターフェースを実装しなくなります' },
  FIELD_REMOVED: { pattern: new RegExp(`^(?<type>${NAME})\\.(?<field>${NAME}) `), message: '項目がなくなります' },
  FIELD_CHANGED_KIND: { pattern: new RegExp(`^(?<type>${NAME})\\.(?<field>${NAME}) `), message: '項目の型が変わります' },
  REQUIRED_ARG_ADDED: { pattern: new RegExp(`^A required arg ${NAME} on (?<type>${NAME})\\.(?<field>${NAME}) `), message: '必須の引数が増えます' },
  ARG_REMOVED: { pattern: new RegExp(`^(?<type>${NAME})\\.(?<field>${NAME}) arg (?<argument>${NAME}) `), message: '引数がなくなります' },
  ARG_CHANGED_KIND: { pattern: new RegExp(`^(?<type>${NAME})\\.(?<field>${NAME}) arg (?<argument>${NAME}) `), message: '引数の型が変わります' },
  DIRECTIVE_REMOVED: { pattern: new RegExp(`^(?<type>${NAME}) `), message: 'ディレクティブがなくなります' },
  DIRECTIVE_ARG_REMOVED: { pattern: new RegExp(`(?<type>${NAME})\\.$`), message: 'ディレクティブの引数がなくなります' },
  REQUIRED_DIRECTIVE_ARG_ADDED: { pattern: new RegExp(`(?<type>${NAME}) was`), message: 'ディレクティブに必須の引数が増えます' },
  DIRECTIVE_REPEATABLE_REMOVED: { pattern: new RegExp(`from (?<type>${NAME})\\.$`), message: 'ディレクティブを繰り返せなくなります' },
  DIRECTIVE_LOCATION_REMOVED: { pattern: new RegExp(`from (?<type>${NAME})\\.$`), message: 'ディレクティブを置ける場所が減ります' },
};

export interface SchemaChange {
  /** `Type`, `Type.field` or `Type.field(argument:)`. */
  readonly coordinate: string;
  readonly message: string;
  /** Coordinate whose users it breaks; of an argument that becomes required, all of its field. */
  readonly felt: string;
}

/** Where a breaking change is, and what it is in Japanese. */
export function describeChange({ type, description }: BreakingChange): SchemaChange {
  const { pattern, message } = kinds[type];
  const found = pattern.exec(description)?.groups;
  if (found === undefined) throw new Error(`no coordinate in "${description}"`);
  const { type: name = '', field, argument } = found;
  const coordinate = [
    name,
    ...(field === undefined ? [] : [`.${field}`]),
    ...(argument === undefined ? [] : [`(${argument}:)`]),
  ].join('');
  const required = type === BreakingChangeType.ARG_CHANGED_KIND && description.endsWith('!.');
  return { coordinate, message, felt: required ? `${name}.${field ?? ''}` : coordinate };
}
