import { shareOf } from './lines.ts'
import type { ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'
import { reportLines } from './report-lines.ts'
import { democracy, duties, organisation } from './school-union-annual-lines.ts'
import { LEVELS, PARAMETERS } from './school-union-annual-parameters.ts'

type Values = ValuesOf<typeof PARAMETERS>

/** The yearly assessment of school branches: 30 + 30 + 40 points, three score columns, four kinds of evidence. */
export const schoolUnionAnnual = definePreset({
  purpose: 'annual',
  title: { zh: '学校工会年度考核', en: 'Yearly assessment of school unions' },
  summary: {
    zh: '自身建设 30 分、民主管理 30 分、履行职能 40 分；自评、考评、综评三列；模范、先进、合格三级，模范有名额',
    en: 'Organisation 30, democratic management 30, duties 40; self, review and final columns; three levels, the top one with places',
  },
  basis: {
    zh: '学校标准化建设的工会考核细则（2017 年），类别与各项分值照原表，原表缺失的末 15 分按信息采用、女职工和特色工作补齐',
    en: 'a 2017 school standardisation scheme; its points are kept, the 15 points missing from the source are filled in',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: Values): SchemeDraft {
  const categoryLine = values.categoryMinPct === '0' ? {} : { eachCategoryMinPct: values.categoryMinPct }
  return {
    format: 'jianjia.scheme/1',
    name: '学校工会年度考核细则',
    total: '100',
    categories: [
      { id: 'organisation', name: '自身建设', points: '30' },
      { id: 'democracy', name: '民主管理', points: '30' },
      { id: 'duties', name: '履行职能', points: '40' },
    ],
    items: [...organisation(values), ...democracy(values), ...duties(values), ...reportLines(values, 'duties')],
    totalRounding: { step: '0.1', mode: 'halfUp' },
    rankBy: 'final',
    compare: 'afterRounding',
    levels: [
      { name: LEVELS.model.zh, min: values.modelMin, ...categoryLine },
      { name: LEVELS.advanced.zh, min: values.advancedMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    quotas: [
      {
        level: LEVELS.model.zh,
        share: shareOf(values.modelSharePct),
        base: 'participating',
        round: 'floor',
        ties: values.ties,
        ...(values.ties === 'tiebreak' ? { chain: ['powers', 'warmth', 'dispatch-adopted'] } : {}),
      },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }
}
