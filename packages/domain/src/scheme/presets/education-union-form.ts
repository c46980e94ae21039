import { formFoundation, formOwnAreas, formPublicity } from './education-union-form-lines.ts'
import { LEVELS, PARAMETERS } from './education-union-form-parameters.ts'
import { AS_PRINTED, vetoLine } from './lines.ts'
import { definePreset } from './preset.ts'

/** Rubric 01: deductions, bonus inside the lines by level and place, and a late election that zeroes its line. */
export const educationUnionForm = definePreset({
  purpose: 'annual',
  title: { zh: '基层教育工会年度考核（项内加分）', en: 'Yearly assessment with bonus inside the lines' },
  summary: {
    zh: '基础工作 20、组织宣传 15、民主管理 15，另两类各 25；称号、竞赛和信息按级别加分；未按期换届整项为 0',
    en: 'foundation 20, publicity 15, democracy 15, two areas of 25; titles, contests and dispatches add by level',
  },
  basis: {
    zh: '一个县级市的基层教育工会年度考核自评表（2010 年）：前三类的分值、扣分和加分照原表；原表后半缺失，按两类各 25 分补足',
    en: 'a self-assessment form of 2010: points, deductions and bonus of three categories are its own; the lost half is two areas of 25',
  },
  parameters: PARAMETERS,
  draft: (values) => ({
    format: 'jianjia.scheme/1',
    name: '基层教育工会年度考核办法',
    total: '100',
    categories: [
      { id: 'foundation', name: '工会基础工作', points: '20' },
      { id: 'publicity', name: '组织宣传', points: '15' },
      { id: 'democracy', name: '学校民主管理', points: '15' },
      { id: 'rights', name: '维护权益', points: values.rightsPoints },
      { id: 'service', name: '服务教职工', points: values.servicePoints },
    ],
    items: [
      ...formFoundation(values),
      ...formPublicity(values),
      ...formOwnAreas(values),
      vetoLine(
        { id: 'late-election', name: '未按期换届', standard: '任期届满没有换届，也没有报批延期。由上级工会登记。' },
        'itemZero',
        'leadership',
      ),
    ],
    ...AS_PRINTED,
    levels: [
      { name: LEVELS.excellent.zh, min: values.excellentMin },
      { name: LEVELS.good.zh, min: values.goodMin },
      { name: LEVELS.qualified.zh, min: values.qualifiedMin },
    ],
    review: { combine: 'mean', minReviews: values.reviewers, maxSpreadPct: values.maxSpreadPct },
  }),
})
