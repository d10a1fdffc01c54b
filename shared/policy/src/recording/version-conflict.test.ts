import { describe, expect, it } from '@jest/globals';
import { readVersionConflict, versionConflictText } from './version-conflict.js';

const told = { version: 3, changedAt: '2026-10-01T00:05:00.000Z', agency: 'community' };

describe('what a writer is told who was too late', () => {
  it('names the agency, the moment in Japan and the version', () => {
    const conflict = readVersionConflict({ ...told, note: '佐倉さんの家' });
    expect(conflict).toEqual(told);
    expect(conflict && versionConflictText(conflict)).toBe(
      '読んだ後に、地域福祉課 地域づくり担当が2026年10月1日 9:05にこの記録を変えました (今の版は 3)。読み直してから、もう一度操作してください。',
    );
  });

  it.each([
    ['an agency nobody knows', { ...told, agency: '佐倉さん' }],
    ['a moment that is none', { ...told, changedAt: '昨日' }],
    ['a version that is none', { ...told, version: '三' }],
    ['no moment', { ...told, changedAt: null }],
    ['nothing', null],
    ['nothing at all', undefined],
    ['a text', '佐倉さんが変えました'],
  ])('says nothing of %s', (_what, value) => {
    expect(readVersionConflict(value)).toBeUndefined();
  });
});
