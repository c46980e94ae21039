import type { Bilingual } from '../scheme/index.ts'

/** Every "what is missing for more", once. `{gain}` is the additional points after the item's rounding. */
export const MORE = {
  meetCondition: { zh: '满足条件可多得 {gain} 分', en: 'meeting the condition gives +{gain}' },
  fewerOccurrences: {
    zh: '少发生 {count} 次可多得 {gain} 分',
    en: '{count} {count, occurrence|occurrences} fewer {count, gives|give} +{gain}',
  },
  clearConditions: { zh: '消除“{conditions}”可多得 {gain} 分', en: 'without “{conditions}” +{gain}' },
  moreOccurrences: { zh: '再有 {count} 次可多得 {gain} 分', en: '{count} more {count, gives|give} +{gain}' },
  moreOfPart: {
    zh: '“{part}”再有 {count} 次可多得 {gain} 分',
    en: '{count} more of “{part}” {count, gives|give} +{gain}',
  },
  award: {
    zh: '再获一个“{level}”第 {place} 名奖项可多得 {gain} 分',
    en: 'one more award at “{level}”, place {place}, gives +{gain}',
  },
  raiseNumerator: {
    zh: '分子再增加 {count}（达到 {pct}%）可多得 {gain} 分',
    en: '{count} more in the numerator (to {pct}%) {count, gives|give} +{gain}',
  },
  betterGrade: { zh: '评为“{level}”可多得 {gain} 分', en: 'graded “{level}” +{gain}' },
  higherMark: { zh: '最高还可多得 {gain} 分', en: 'up to +{gain} is open' },
  overtake: {
    zh: '再增加 {count}，达到第 {rank} 名，可多得 {gain} 分',
    en: '{count} more {count, reaches|reach} place {rank}: +{gain}',
  },
  reachLeader: {
    zh: '再增加 {count}，与最高相同，可多得 {gain} 分',
    en: '{count} more {count, equals|equal} the leader: +{gain}',
  },
  closerToMean: {
    zh: '与平均数的差距缩小 {distance} 可多得 {gain} 分',
    en: '{distance} closer to the mean gives +{gain}',
  },
  betterVote: {
    zh: '{count} 张票改投“{option}”可多得 {gain} 分',
    en: '{count} {count, vote|votes} moved to “{option}” {count, gives|give} +{gain}',
  },
  childrenOutstanding: {
    zh: '尚有 {count} 个下级单位没有结果',
    en: '{count} {count, unit|units} below {count, has|have} no result yet',
  },
  higherChildren: {
    zh: '下级平均分每提高 1 分可多得 {gain} 分',
    en: 'each 1 more in the mean of the units below gives +{gain}',
  },
  fewerDays: {
    zh: '早 {count} 天可多得 {gain} 分',
    en: '{count} {count, day|days} earlier {count, gives|give} +{gain}',
  },
  doMore: { zh: '再完成 {count} 可多得 {gain} 分', en: '{count} more done {count, gives|give} +{gain}' },
  meetGate: { zh: '满足门槛条件方可参评', en: 'meeting the entry condition admits the unit' },
  provideFact: { zh: '提供数据后最高可得 {gain} 分', en: 'with the datum up to {gain}' },
} as const satisfies Record<string, Bilingual>

export type MoreCode = keyof typeof MORE
