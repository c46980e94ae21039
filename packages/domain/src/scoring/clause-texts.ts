import type { Bilingual } from '../scheme/index.ts'

/** Every clause that can give points, once. `{name}` is replaced by the clause's value of that name. */
export const CLAUSES = {
  met: { zh: '条件满足，得满分 {full} 分', en: 'the condition is met: full mark {full}' },
  notMet: { zh: '条件不满足，不得分（满分 {full} 分）', en: 'the condition is not met: nothing of {full}' },
  noOccurrence: { zh: '没有发生，得满分 {full} 分', en: 'no occurrence: full mark {full}' },
  deducted: {
    zh: '{count} 次，每次扣 {each} 分，共扣 {deducted} 分，满分 {full} 分',
    en: '{count} {count, occurrence|occurrences} at −{each}: −{deducted} of {full}',
  },
  noCondition: { zh: '没有扣分情形，得满分 {full} 分', en: 'no condition found: full mark {full}' },
  conditions: {
    zh: '扣分情形：{conditions}，共扣 {deducted} 分，满分 {full} 分',
    en: 'conditions found: {conditions}; −{deducted} of {full}',
  },
  minimumReached: {
    zh: '{count} 次，达到规定的 {min} 次，得满分 {full} 分',
    en: '{count} {count, reaches|reach} the {min} asked: full mark {full}',
  },
  minimumExceeded: {
    zh: '{count} 次，超过规定的 {min} 次，满分 {full} 分，另加 {extra} 分',
    en: '{count} {count, exceeds|exceed} the {min} asked: full mark {full} and {extra} more',
  },
  minimumMissed: {
    zh: '{count} 次，未达到规定的 {min} 次，不得分',
    en: '{count} {count, does|do} not reach the {min} asked: nothing',
  },
  minimumShare: {
    zh: '{count} 次，未达到规定的 {min} 次，按比例得分（满分 {full} 分）',
    en: '{count} of the {min} asked: that share of {full}',
  },
  perOccurrence: { zh: '{count} 次，每次 {each} 分', en: '{count} at {each} each' },
  awards: { zh: '奖项计分：{awards}', en: 'awards counted: {awards}' },
  noAward: { zh: '没有可计分的奖项', en: 'no award counts' },
  thresholdReached: {
    zh: '比例 {pct}%，达到 {min}%，得满分 {full} 分',
    en: '{pct}% reaches {min}%: full mark {full}',
  },
  thresholdMissed: { zh: '比例 {pct}%，未达到 {min}%，不得分', en: '{pct}% does not reach {min}%: nothing' },
  tier: { zh: '比例 {pct}%，达到 {min}% 档，得 {points} 分', en: '{pct}% reaches the step of {min}%: {points}' },
  belowTiers: {
    zh: '比例 {pct}%，未达到最低档 {min}%，得 {points} 分',
    en: '{pct}% is below the lowest step of {min}%: {points}',
  },
  proportional: { zh: '比例 {pct}%，按比例得分（满分 {full} 分）', en: '{pct}% of the full mark {full}' },
  atBaseline: {
    zh: '比例 {pct}%，正好达到基准 {baseline}%，得满分 {full} 分',
    en: '{pct}% is exactly the baseline {baseline}%: full mark {full}',
  },
  aboveBaseline: {
    zh: '比例 {pct}%，高于基准 {baseline}%，每高 {step} 个百分点加 {each} 分',
    en: '{pct}% is above the baseline {baseline}%: +{each} per {step} {step, point|points} of percentage',
  },
  belowBaseline: {
    zh: '比例 {pct}%，低于基准 {baseline}%，每低 {step} 个百分点扣 {each} 分',
    en: '{pct}% is below the baseline {baseline}%: −{each} per {step} {step, point|points} of percentage',
  },
  grade: { zh: '评为“{level}”，得 {points} 分', en: 'graded “{level}”: {points}' },
  gradeShare: { zh: '评为“{level}”，得满分 {full} 分的 {pct}%', en: 'graded “{level}”: {pct}% of {full}' },
  chosen: { zh: '评定 {points} 分（可评 {min} 至 {max} 分）', en: 'a person gave {points} (from {min} to {max})' },
  reviewed: { zh: '评审评定 {points} 分（满分 {full} 分）', en: 'reviewers gave {points} of {full}' },
  corrected: {
    zh: '经异议复核更正为 {points} 分（满分 {full} 分）',
    en: 'corrected to {points} of {full} after an objection',
  },
  rank: {
    zh: '{value}，在 {cohort} 个单位中列第 {rank} 名，得 {points} 分',
    en: '{value} is number {rank} of {cohort}: {points}',
  },
  rankBeyond: {
    zh: '{value}，在 {cohort} 个单位中列第 {rank} 名，该名次不计分',
    en: '{value} is number {rank} of {cohort}, a place without points',
  },
  leader: {
    zh: '{value}，为 {cohort} 个单位中最高，得满分 {full} 分',
    en: '{value} leads {cohort} {cohort, unit|units}: full mark {full}',
  },
  shareOfLeader: {
    zh: '{value}，最高为 {leader}，按与最高的比例得分（满分 {full} 分）',
    en: '{value} of the leader’s {leader}: that share of {full}',
  },
  atMean: {
    zh: '{value}，平均为 {mean}，不扣分，得满分 {full} 分',
    en: '{value} against a mean of {mean}: full mark {full}',
  },
  fromMean: {
    zh: '{value}，平均为 {mean}，相差 {distance}，每差 {one} 扣 {each} 分',
    en: '{value} is {distance} away from the mean of {mean}: −{each} for each {one}',
  },
  votes: {
    zh: '有效票 {valid} 张，按各选项权重折算为 {pct}%（满分 {full} 分）',
    en: '{valid} valid {valid, vote|votes}, weighted {pct}% of the full mark {full}',
  },
  children: {
    zh: '下级 {count} 个单位平均 {mean} 分，乘以 {weight}',
    en: 'mean {mean} of {count} {count, unit|units} below × {weight}',
  },
  noChildrenZero: { zh: '没有可计分的下级单位，得 0 分', en: 'no unit below counts: 0' },
  noChildrenNotCounted: { zh: '没有可计分的下级单位，本项不计', en: 'no unit below counts: the item is not counted' },
  noChildrenScaled: {
    zh: '没有可计分的下级单位，其余各项按满分比例放大',
    en: 'no unit below counts: the other items are scaled up',
  },
  childrenPending: {
    zh: '尚有 {count} 个下级单位没有公布结果，待定',
    en: '{count} {count, unit|units} below {count, has|have} no published result: pending',
  },
  onTime: { zh: '按时，得满分 {full} 分', en: 'on time: full mark {full}' },
  late: {
    zh: '迟 {days} 天，每天扣 {each} 分，共扣 {deducted} 分',
    en: '{days} {days, day|days} late at −{each}: −{deducted}',
  },
  targetShare: {
    zh: '完成 {done}，目标 {target}，按完成比例得分（满分 {full} 分）',
    en: '{done} of the target {target}: that share of {full}',
  },
  targetReached: {
    zh: '完成 {done}，达到目标 {target}，得满分 {full} 分',
    en: '{done} reaches the target {target}: full mark {full}',
  },
  targetExceeded: {
    zh: '完成 {done}，超过目标 {target}，满分 {full} 分，另加 {extra} 分',
    en: '{done} exceeds the target {target}: full mark {full} and {extra} more',
  },
  gateMet: { zh: '门槛条件满足，不计分', en: 'the entry condition is met; it gives no points' },
  gateNotMet: { zh: '门槛条件不满足，不得参评', en: 'the entry condition is not met: not admitted' },
  gateMissing: { zh: '没有数据，视为门槛条件不满足', en: 'no datum: the entry condition counts as not met' },
  gateNotAsked: { zh: '没有数据，不作为门槛', en: 'no datum: the entry condition is not asked' },
  vetoMissing: { zh: '没有数据，视为没有否决情形', en: 'no datum: the veto counts as not applying' },
  vetoClear: { zh: '没有否决情形', en: 'the veto does not apply' },
  vetoItemZero: { zh: '否决情形成立：有关项目记 0 分', en: 'the veto applies: the item falls to 0' },
  vetoNoTopLevel: { zh: '否决情形成立：不得评最高等级', en: 'the veto applies: no top level' },
  vetoVoid: { zh: '否决情形成立：不评等级', en: 'the veto applies: no level at all' },
  vetoLevel: { zh: '否决情形成立：最高只能评“{level}”', en: 'the veto applies: no level above “{level}”' },
  bonusPool: { zh: '加分：{parts}', en: 'bonus: {parts}' },
  noBonus: { zh: '没有加分', en: 'no bonus' },
  parts: { zh: '分项得分：{parts}', en: 'parts: {parts}' },
  missingZero: { zh: '没有数据，按 0 分计', en: 'no datum: counted as 0' },
  missingNotCounted: { zh: '没有数据，本项不计', en: 'no datum: the item is not counted' },
  missingPending: { zh: '没有数据，待定', en: 'no datum: pending' },
  waiting: { zh: '等待下级结果公布，待定', en: 'waits for published results below' },
  emptyNotCounted: { zh: '比例没有基数，本项不计', en: 'the ratio has no base: the item is not counted' },
  emptyZero: { zh: '比例没有基数，按 0 分计', en: 'the ratio has no base: counted as 0' },
  emptyFull: { zh: '比例没有基数，按满分 {full} 分计', en: 'the ratio has no base: full mark {full}' },
  emptyPending: { zh: '比例没有基数，待定', en: 'the ratio has no base: pending' },
  zeroedByVeto: { zh: '因“{veto}”记 0 分', en: 'falls to 0 because of “{veto}”' },
  exempt: { zh: '免予考核，不计分', en: 'exempt: not scored' },
  notAdmitted: { zh: '不得参评，不计分', en: 'not admitted: not scored' },
} as const satisfies Record<string, Bilingual>

export type ClauseCode = keyof typeof CLAUSES
