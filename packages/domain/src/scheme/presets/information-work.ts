import { exact, multiply, toText } from '../../kernel/index.ts'
import { countField, eachField, placesField, TIES_WITHOUT_ITEMS_FIELD } from './fields.ts'
import { AS_PRINTED, districtLine, ledgerLine } from './lines.ts'
import type { Parameters, ValuesOf } from './parameter.ts'
import { definePreset, type SchemeDraft } from './preset.ts'

const LEVEL = { zh: '信息工作先进单位', en: 'Advanced in information work' } as const

const PARAMETERS = {
  monthlyPieces: countField(
    { zh: '当月采用达到', en: 'Pieces adopted in a month, at least' },
    { zh: '条', en: 'pieces' },
    { least: 1, most: 50, standard: 2 },
  ),
  monthlyEach: eachField('每个达标月得', 'Points for each month that reaches it', '5'),
  schoolEach: eachField('校级采用每条得', 'Each piece adopted by the school', '5'),
  districtEach: eachField('区县级采用每条得', 'Each piece adopted by the district', '10'),
  briefEach: eachField('市级以上采用简讯每条得', 'Each brief adopted by the city or above', '15'),
  newsEach: eachField('市级以上采用信息每条得', 'Each news piece adopted by the city or above', '20'),
  researchEach: eachField('市级以上采用调研文章每篇得', 'Each research article adopted by the city or above', '30'),
  places: placesField(LEVEL, 8),
  ties: TIES_WITHOUT_ITEMS_FIELD,
} as const satisfies Parameters

/** Rubric 23: open-ended points for what was adopted, by who took it and how long it is; the best eight. */
export const informationWork = definePreset({
  purpose: 'single',
  title: { zh: '信息工作考核', en: 'Information work' },
  summary: {
    zh: '每月达标得 5 分；校级 5、区县级 10，市级以上按篇幅 15、20、30，上不封顶；前 8 名为先进',
    en: '5 for each month reached; school 5, district 10, higher 15, 20 or 30 by length, without a cap; the best eight',
  },
  basis: {
    zh: '一所高校的分工会信息工作考核办法（2018 年）：各项分值和先进 8 名照原办法；原办法按投稿计月，此处按采用计，不以材料数量评价',
    en: 'university rules of 2018: points and eight places are its own; months count what was adopted, not what was sent in',
  },
  parameters: PARAMETERS,
  draft,
})

function draft(values: ValuesOf<typeof PARAMETERS>): SchemeDraft {
  const piece = (line: { readonly id: string; readonly name: string }, each: string, of: object) =>
    ledgerLine({
      ...{ ...line, points: '0', rule: { kind: 'pointsPerOccurrence', each } },
      source: {
        kind: 'measure',
        query: { aggregate: 'sum', of: { metric: 'dispatch.adopted', ...of }, window: { kind: 'assessment' } },
      },
      standard: '由信息报送登记自动统计，只计采用、不计报送；活动结束后一周内报送的有效。',
    })
  const months = toText(multiply(exact('12'), exact(values.monthlyEach)))
  const levels = ['city', 'province', 'national']
  return {
    format: 'jianjia.scheme/1',
    name: '信息工作考核办法',
    items: [
      districtLine({
        ...{ id: 'months', name: '每月达标', points: months },
        rule: { kind: 'pointsPerOccurrence', each: values.monthlyEach, cap: months },
        standard: `登记当月采用达到 ${values.monthlyPieces} 条的月数。`,
      }),
      piece({ id: 'school', name: '校级采用' }, values.schoolEach, { levels: ['school'] }),
      piece({ id: 'district', name: '区县级采用' }, values.districtEach, { levels: ['district'] }),
      piece({ id: 'brief', name: '市级以上采用：简讯' }, values.briefEach, { levels, kinds: ['brief'] }),
      piece({ id: 'news', name: '市级以上采用：信息' }, values.newsEach, { levels, kinds: ['news'] }),
      piece({ id: 'research', name: '市级以上采用：调研文章' }, values.researchEach, { levels, kinds: ['research'] }),
    ],
    ...AS_PRINTED,
    levels: [{ name: LEVEL.zh, min: '1' }],
    quotas: [{ level: LEVEL.zh, count: values.places, base: 'participating', round: 'floor', ties: values.ties }],
  }
}
