import type { Bilingual } from '../bilingual.ts'
import { GROUPS, lineField, PERCENT, TIES_WITHOUT_ITEMS_FIELD } from './fields.ts'
import { shareOf } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const BANDS = {
  first: { zh: '一档奖励', en: 'First reward' },
  second: { zh: '二档奖励', en: 'Second reward' },
} as const satisfies Record<string, Bilingual>

const PARAMETERS = {
  selfPct: {
    kind: 'count',
    label: { zh: '自检所占比重', en: 'Weight of the self-check' },
    help: { zh: '其余为工会评分', en: 'The rest is the mark of the union' },
    group: GROUPS.review,
    min: 0,
    max: 100,
    default: 20,
    unit: PERCENT,
  },
  unionCombine: {
    kind: 'choice',
    label: { zh: '工会多人评分如何合成', en: 'How several marks of the union combine' },
    group: GROUPS.review,
    options: [
      { value: 'mean', label: { zh: '平均', en: 'mean' } },
      { value: 'median', label: { zh: '中位数', en: 'median' } },
    ],
    default: 'mean',
  },
  firstMin: lineField(BANDS.first, '90'),
  secondMin: lineField(BANDS.second, '85'),
  firstPlacesPct: {
    kind: 'count',
    label: { zh: '一档奖励名额占参评单位', en: 'Places for the first reward, of the participating units' },
    help: { zh: '100 表示不限名额，达线即奖', en: '100 = no limit, everyone above the line' },
    group: GROUPS.quota,
    min: 1,
    max: 100,
    default: 100,
    unit: PERCENT,
  },
  ties: TIES_WITHOUT_ITEMS_FIELD,
} as const satisfies Parameters

/** Two voices of one mark, self-check 20% and union 80%; reward bands at 90 and 85; ranks 1, 1, 3. */
export const branchTargets = definePreset({
  purpose: 'annual',
  title: { zh: '基层分会目标责任考核', en: 'Yearly targets of branches' },
  summary: {
    zh: '自检 20%、工会评分 80% 合成；90 分以上一档奖励，85 分以上二档；并列同名次',
    en: 'self-check 20%, union 80%; first reward from 90, second from 85; equal totals share a rank',
  },
  basis: {
    zh: '一所高校基层分会目标责任考核（2009 年）：比重、两档分数线照原办法，其公布的 26 个分会得分可按此重算',
    en: 'a university scheme of 2009: its weights and bands; the published marks of its 26 branches come out of it',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const share = shareOf(values.firstPlacesPct)
  const quota = { level: BANDS.first.zh, share, base: 'participating', round: 'floor', ties: values.ties } as const
  return {
    format: 'jianjia.scheme/1',
    name: '基层分会目标责任考核办法',
    items: [],
    raters: [
      { id: '自检', weight: shareOf(values.selfPct), combine: 'mean', missing: 'zero' },
      { id: '工会', weight: shareOf(100 - values.selfPct), combine: values.unionCombine, missing: 'zero' },
    ],
    total: '100',
    totalRounding: { step: '0.1', mode: 'halfUp' },
    rankBy: 'final',
    compare: 'afterRounding',
    levels: [
      { name: BANDS.first.zh, min: values.firstMin },
      { name: BANDS.second.zh, min: values.secondMin },
    ],
    ...(values.firstPlacesPct === 100 ? {} : { quotas: [quota] }),
  }
}
