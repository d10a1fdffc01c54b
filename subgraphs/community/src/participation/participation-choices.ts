import { choicesOf } from '../keeping/choices.js';

/** 参加支援事業 (社会福祉法106条の4第2項2号): what somebody can take part in. */
export const participationKinds = choicesOf('ParticipationPlaceKind', [
  ['GATHERING', '居場所・サロン'],
  ['MEAL', '食堂・会食 (こども食堂など)'],
  ['LEARNING', '学習の場'],
  ['VOLUNTEERING', 'ボランティア・地域の役割'],
  ['WORK_EXPERIENCE', '就労体験・中間的就労'],
  ['FARM', '農園・ものづくり'],
  ['SPORT_CULTURE', '運動・文化の活動'],
  ['PEER', '当事者・家族の集まり'],
  ['ONLINE', 'オンラインの居場所'],
]);

export const participantGroups = choicesOf('ParticipantGroup', [
  ['EVERYBODY', 'だれでも'],
  ['CHILDREN', '子ども'],
  ['YOUTH', '若者 (おおむね40歳未満)'],
  ['ADULTS', '働く世代'],
  ['SENIORS', '高齢者'],
  ['PARENTS', '子育て中の人'],
  ['CARERS', '家族を介護・世話している人'],
  ['PEOPLE_WITH_DISABILITIES', '障がいのある人'],
  ['FOREIGN_RESIDENTS', '外国にルーツのある人'],
]);

/**
 * With which needs a place has experience. Offences and violence are not among them, on purpose: who
 * goes to a place known for them would be known for them, too (D-5, leaks.md 22).
 */
export const supportNeeds = choicesOf('SupportNeed', [
  ['SOCIAL_WITHDRAWAL', '長く家にいた人の、少しずつの参加'],
  ['SCHOOL_ABSENCE', '学校に行きづらい子ども'],
  ['DISABILITY', '障がいへの配慮'],
  ['DEMENTIA', '認知症への配慮'],
  ['MENTAL_HEALTH', 'こころの不調への配慮'],
  ['DEVELOPMENTAL', '感覚の過敏・見通しの必要への配慮'],
  ['CARING_DUTY', '介護・世話のあいまの参加'],
  ['JAPANESE_LANGUAGE', '日本語の手助け'],
  ['WHEELCHAIR', '車いすでの利用'],
  ['FIRST_STEP_TO_WORK', '働くことへの最初の一歩'],
]);

export const accessKinds = choicesOf('AccessKind', [
  ['WALK', '徒歩 (坂や段差が少ない)'],
  ['BUS', 'バス・デマンド交通の停留所から近い'],
  ['PICKUP', '送迎がある'],
  ['CAR', '駐車場がある'],
  ['HOME', '家から参加できる'],
]);
