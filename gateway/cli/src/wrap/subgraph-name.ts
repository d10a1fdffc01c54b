import { schemas } from '@kasane/db/systems';
import { isAgencyCode, type AgencyCode } from '@kasane/policy/tables/agencies';
import { agencies } from '@kasane/policy/tables/agencies';
import { Refused } from '../refused.js';

/** Longer ones would not fit into the name of a role. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const LONGEST = 40;

/** @throws Refused where a subgraph cannot be called so, or one of Kasane's own is */
export function requireName(name: string | undefined): string {
  if (name === undefined || !NAME.test(name) || name.length > LONGEST) {
    throw new Refused(
      `--name に、英小文字・数字・ハイフンの名前を指定してください (例: public-housing)。`,
      2,
    );
  }
  if (schemas.some((schema) => schema.name === name.replaceAll('-', '_'))) {
    throw new Refused(`--name ${name} は Kasane が使っています。別の名前にしてください。`, 2);
  }
  return name;
}

/** @throws Refused listing the departments there are */
export function requireDepartment(code: string | undefined): AgencyCode {
  if (isAgencyCode(code)) return code;
  const known = agencies.map((agency) => `  ${agency.code.padEnd(24)}${agency.name}`).join('\n');
  throw new Refused(`--department に課の符号を指定してください。\n${known}`, 2);
}
