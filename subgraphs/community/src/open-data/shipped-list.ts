import type { DatasetSource } from './import-open-data.js';

/** The real list that comes with Kasane; see data/SOURCES.md. */
export const shippedList = {
  file: new URL('../../data/352071_care_service.csv', import.meta.url),
  fileName: '352071_care_service.csv',
  sha256: 'c3c2785a7aa93644b0cb463767c7f84dd9888dc3d70416e9416c929a3a399331',
  source: {
    publisher: '山口県下松市',
    title: '介護サービス事業所一覧',
    licence: 'CC BY 4.0',
    url: 'https://yamaguchi-opendata.jp/',
  },
} as const satisfies { readonly source: DatasetSource } & Record<string, unknown>;
