import type { Resident } from './entities/resident.js';

/** 住所 as shown: 町字, 番地 and 方書, with the code of the 日常生活圏域. */
export const toAddress = ({ townCode, town, block, building, area }: Resident) => ({
  text: `${town}${block}${building === '' ? '' : `\u3000${building}`}`,
  townCode,
  town,
  block,
  building: building === '' ? null : building,
  areaCode: area,
});
