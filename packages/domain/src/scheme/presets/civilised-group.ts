import { eachField, lineField, percentField, placesField, pointsField, SPREAD_FIELD, TIES_FIELD } from './fields.ts'
import { AS_PRINTED, claimLine, districtLine, ledgerLine, shareOf } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  recommended: { zh: '推荐参加上级评选', en: 'Recommended to the level above' },
  civilised: { zh: '校文明组室', en: 'Civilised group' },
} as const

const PARAMETERS = {
  checkEach: eachField('一次检查不合格扣', 'Points off for each failed check', '2'),
  pieceEach: eachField('采用一条信息得', 'Points for each adopted piece', '1'),
  hygienePoints: pointsField('组室环境检查', 'Checks of the room', '20'),
  activityPoints: pointsField('参加工会活动', 'Taking part in activities', '20'),
  readingPoints: pointsField('参加读书', 'Taking part in reading', '20'),
  helpPoints: pointsField('互帮互助', 'Helping each other', '10'),
  pactPoints: pointsField('组室公约', 'Pact of the group', '5'),
  piecesPoints: pointsField('发布活动信息', 'Pieces about activities', '5'),
  introPoints: pointsField('当面介绍', 'Presentation', '5'),
  votePoints: pointsField('全员无记名推荐', 'Secret vote of the staff', '10'),
  panelPoints: pointsField('党支部和工会审核', 'Party branch and union', '5'),
  joiningPct: percentField({ zh: '活动参加率的满分线', en: 'Attendance that gives the full mark' }, 90),
  fairPct: percentField({ zh: '“可以推荐”折算', en: 'A vote “may be recommended” counts' }, 50),
  recommendedMin: lineField(LEVELS.recommended, '80'),
  civilisedMin: lineField(LEVELS.civilised, '70'),
  recommendedPlaces: placesField(LEVELS.recommended, 1),
  civilisedPlaces: placesField(LEVELS.civilised, 1),
  ties: TIES_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Rubric 28: running points 80, presentation, secret vote and panel 20; the first goes up, the second stays a school title. */
export const civilisedGroup = definePreset({
  purpose: 'single',
  title: { zh: '文明组室评比', en: 'Civilised groups' },
  summary: {
    zh: '平时积分 80，介绍、无记名推荐和审核 20；第一名推荐上级，第二名为校文明组室',
    en: 'running points 80, presentation, secret vote and panel 20; the first is recommended, the second is a school title',
  },
  basis: {
    zh: '一所小学的工会文明组室评比（2009 年）：九项分值和前两名照原文；计分细节和分数线由此处补定',
    en: 'a primary school in 2009: nine lines and two places are its own; how lines are scored and the lines are ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const window = { kind: 'assessment' } as const
  const running = 'running'
  const chosen = 'chosen'
  const chain = values.ties === 'tiebreak' ? { chain: ['vote', 'activities', 'hygiene'] } : {}
  const quota = { base: 'participating', round: 'floor', ties: values.ties, ...chain } as const
  return {
    format: 'jianjia.scheme/1',
    name: '文明组室评比办法',
    total: '100',
    categories: [
      { id: running, name: '平时积分', points: '80' },
      { id: chosen, name: '介绍与推荐', points: '20' },
    ],
    items: [
      districtLine({
        ...{ id: 'hygiene', category: running, name: '组室环境检查', points: values.hygienePoints },
        rule: { kind: 'deductPerOccurrence', each: values.checkEach },
        standard: '登记全年检查中不合格的次数。',
      }),
      claimLine({
        ...{ id: 'activities', category: running, name: '参加工会活动', points: values.activityPoints },
        rule: { kind: 'ratioLinear', baselinePct: `${values.joiningPct}`, stepPct: '5', up: '0', down: '2' },
        standard: '填写参加活动的人次和应参加的人次；每低 5 个百分点扣 2 分。',
      }),
      ledgerLine({
        ...{ id: 'reading', category: running, name: '参加读书', points: values.readingPoints },
        rule: { kind: 'ratioLinear' },
        source: {
          kind: 'measure',
          query: {
            ...{ aggregate: 'ratio', of: { metric: 'reading.participant', take: 'subject' }, window },
            over: { people: 'members', asOf: 'end' },
          },
        },
        standard: '参加过读书活动的会员占会员总数的比例，由读书登记自动统计。',
      }),
      claimLine({
        ...{ id: 'help', category: running, name: '互帮互助', points: values.helpPoints, rule: { kind: 'judged' } },
        ...{ evidenceMode: 'interview', standard: '同事有困难时有人帮，青年教师有人带。' },
      }),
      claimLine({
        ...{ id: 'pact', category: running, name: '组室公约', points: values.pactPoints, rule: { kind: 'judged' } },
        ...{ evidenceMode: 'interview', standard: '公约由大家商定，平时照着做。' },
      }),
      ledgerLine({
        ...{ id: 'pieces', category: running, name: '发布活动信息', points: values.piecesPoints },
        rule: { kind: 'pointsPerOccurrence', each: values.pieceEach, cap: values.piecesPoints },
        source: { kind: 'measure', query: { aggregate: 'sum', of: { metric: 'dispatch.adopted' }, window } },
        standard: '由信息报送登记自动统计，只计采用。',
      }),
      districtLine({
        ...{ id: 'intro', category: chosen, name: '当面介绍', points: values.introPoints, rule: { kind: 'judged' } },
        standard: '当面向全体教职工介绍一年的做法。由上级工会登记。',
      }),
      districtLine({
        ...{ id: 'vote', category: chosen, name: '全员无记名推荐', points: values.votePoints, evidenceMode: 'vote' },
        rule: { kind: 'voteShare', weights: { 推荐: '1', 可以推荐: shareOf(values.fairPct) } },
        standard: '全体教职工无记名投票；登记人数、收回票、有效票和各项票数。',
      }),
      districtLine({
        ...{
          id: 'panel',
          category: chosen,
          name: '党支部和工会审核',
          points: values.panelPoints,
          rule: { kind: 'judged' },
        },
        standard: '党支部和工会共同审核后给分。',
      }),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.recommended.zh, min: values.recommendedMin },
      { name: LEVELS.civilised.zh, min: values.civilisedMin },
    ],
    quotas: [
      { level: LEVELS.recommended.zh, count: values.recommendedPlaces, ...quota },
      { level: LEVELS.civilised.zh, count: values.civilisedPlaces, ...quota },
    ],
    review: { combine: 'mean', minReviews: 1, maxSpreadPct: values.maxSpreadPct },
  }
}
