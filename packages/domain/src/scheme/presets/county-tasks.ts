import { countField, eachField, lineField, percentField, pointsField, REVIEWERS_FIELD, SPREAD_FIELD } from './fields.ts'
import { AS_PRINTED, claimLine, districtLine, reportLine, vetoLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVELS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  qualified: { zh: '合格', en: 'Qualified' },
} as const

const PEOPLE = { zh: '人', en: 'people' }
const EVENTS = { zh: '次', en: 'times' }

const PARAMETERS = {
  members: countField({ zh: '发展会员任务数', en: 'Target: new members' }, PEOPLE, {
    least: 1,
    most: 100_000,
    standard: 50,
  }),
  training: countField({ zh: '培训任务数', en: 'Target: people trained' }, PEOPLE, {
    least: 1,
    most: 100_000,
    standard: 100,
  }),
  helped: countField({ zh: '帮扶任务数', en: 'Target: people helped' }, PEOPLE, {
    least: 1,
    most: 100_000,
    standard: 20,
  }),
  contests: countField({ zh: '劳动竞赛任务数', en: 'Target: contests' }, EVENTS, {
    least: 1,
    most: 1_000,
    standard: 4,
  }),
  overEach: { ...eachField('竞赛超额一次加', 'Bonus for each contest beyond the target', '1') },
  auditPct: percentField({ zh: '基层审计面达到', en: 'Branches audited, at least' }, 50),
  correctedPct: percentField({ zh: '审计整改率达到', en: 'Audit findings corrected, at least' }, 95),
  reportPoints: pointsField('按时报送', 'Reports on time', '10'),
  dailyPoints: pointsField('日常工作', 'Daily work', '10'),
  bonusMost: { ...pointsField('加分项目', 'Bonus', '5'), label: { zh: '加分项目最多加', en: 'Bonus, at most' } },
  excellentMin: lineField(LEVELS.excellent, '90'),
  goodMin: lineField(LEVELS.good, '80'),
  qualifiedMin: lineField(LEVELS.qualified, '60'),
  reviewers: REVIEWERS_FIELD,
  maxSpreadPct: SPREAD_FIELD,
} as const satisfies Parameters

/** Rubric 33: a table of targets for 80 points, daily work for 20, bonus on top, a debt that bars the top level. */
export const countyTasks = definePreset({
  purpose: 'annual',
  title: { zh: '年度任务完成考核', en: 'Targets of the year' },
  summary: {
    zh: '任务分解表 80 分，按完成数与任务数之比得分；日常工作 20 分；加分另计；经费未上解不得评优',
    en: 'targets for 80 points, by done over target; daily work for 20; bonus on top; unpaid dues bar the top level',
  },
  basis: {
    zh: '一个县的工会创先争优考核办法（2014 年）：80 分任务、20 分日常、审计面和整改率照原文；任务细目和加分由此处补定',
    en: 'county rules of 2014: 80 and 20 points and the two audit shares are their own; the targets and the bonus are ours',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const target = (count: number) => ({ kind: 'targetCompletion', target: `${count}` })
  const task = { category: 'tasks', points: '18' }
  return {
    format: 'jianjia.scheme/1',
    name: '年度任务完成考核办法',
    total: '100',
    categories: [
      { id: 'tasks', name: '重点工作目标', points: '80' },
      { id: 'daily', name: '日常工作', points: '20' },
    ],
    items: [
      districtLine({
        ...{ ...task, id: 'members', name: '发展会员', rule: target(values.members) },
        standard: '登记当年新发展的会员人数。',
      }),
      districtLine({
        ...{ ...task, id: 'training', name: '培训骨干', rule: target(values.training) },
        standard: '登记当年参加培训的人数。',
      }),
      districtLine({
        ...{ ...task, id: 'helped', name: '帮扶困难教职工', rule: target(values.helped) },
        standard: '登记当年得到帮扶的人数。',
      }),
      claimLine({
        ...{ ...task, id: 'contests', name: '劳动和技能竞赛', minEvidence: 1 },
        rule: { ...target(values.contests), overEach: values.overEach, overCap: '2' },
        standard: '填写当年组织的竞赛次数；超额最多加 2 分。',
      }),
      claimLine({
        ...{ id: 'audited', category: 'tasks', name: '基层审计面', points: '4' },
        rule: { kind: 'ratioThreshold', minPct: `${values.auditPct}` },
        standard: '填写当年审计的基层工会数和基层工会总数。',
      }),
      claimLine({
        ...{ id: 'corrected', category: 'tasks', name: '审计整改率', points: '4', emptyRatio: 'full' },
        rule: { kind: 'ratioThreshold', minPct: `${values.correctedPct}` },
        standard: '填写已整改的问题数和审计指出的问题数；没有指出问题的得满分。',
      }),
      reportLine({
        ...{ id: 'reports', category: 'daily', name: '计划按时报送', points: values.reportPoints },
        rule: { kind: 'ratioLinear' },
        source: { kind: 'obligation', obligation: 'plan', fact: 'onTimeShare' },
        standard: '以布置的时间和系统收到的时间为准。',
      }),
      claimLine({
        ...{ id: 'daily', category: 'daily', name: '日常工作', points: values.dailyPoints },
        ...{ rule: { kind: 'judged' }, standard: '上级布置的经常性工作落实，职工反映好。' },
      }),
      districtLine({
        ...{ id: 'bonus', name: '加分项目', points: '0', missing: 'notCounted' },
        rule: {
          ...{ kind: 'bonusPool', cap: values.bonusMost },
          parts: {
            市级表彰: { each: '1', cap: '3' },
            省级表彰: { each: '2', cap: '4' },
            经验推广: { each: '1', cap: '2' },
          },
        },
        standard: '当年获得的表彰和被推广的经验，同一事项只算一次。由上级工会登记。',
      }),
      vetoLine(
        { id: 'dues', name: '没有完成经费上解任务', standard: '到年底仍欠上解经费。由上级工会核实登记。' },
        'noTopLevel',
      ),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.excellent.zh, min: values.excellentMin },
      { name: LEVELS.good.zh, min: values.goodMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}
