import type { World } from '../world.js';

/** 日常生活圏域 with its 自治会, by the codes `loadAreas` gives them. */
export interface CityArea {
  readonly code: string;
  /** `汐見圏域` */
  readonly name: string;
  /** `汐見` */
  readonly short: string;
  readonly neighbourhoods: readonly { readonly code: string; readonly name: string }[];
}

export const cityAreas = ({ areas }: Pick<World, 'areas'>): readonly CityArea[] =>
  areas.map(({ code, name, towns }) => {
    const firstTown = new Map<string, string>();
    for (const town of towns) {
      const known = firstTown.get(town.neighbourhood);
      if (known === undefined || town.code < known) firstTown.set(town.neighbourhood, town.code);
    }
    return {
      code,
      name,
      short: name.replace('圏域', ''),
      neighbourhoods: [...firstTown].map(([neighbourhood, town]) => ({
        code: `${code}-${town}`,
        name: neighbourhood.replace('自治会', ''),
      })),
    };
  });
