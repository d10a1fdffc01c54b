import type { Layout } from './meanings.js';
import { recommendedLayouts } from './recommended-layouts.js';
import { standardLayouts } from './standard-layouts.js';

/** Every layout that can be imported, newest generation first. */
export const layouts: readonly Layout[] = [...standardLayouts, ...recommendedLayouts];

/** Files people try to import that are something else; known by columns only they have. */
export const otherLayouts = [
  { name: '文部科学省 学校コード一覧', marks: ['学校コード', '学校種', '本分校'] },
  { name: '推奨データセット 地域・年齢別人口', marks: ['調査年月日', '地域名', '総人口'] },
  { name: '推奨データセット 観光施設一覧', marks: ['料金(基本)'] },
  { name: '推奨データセット 文化財一覧', marks: ['文化財分類'] },
  { name: '町字の一覧', marks: ['id', 'town'] },
] as const;
