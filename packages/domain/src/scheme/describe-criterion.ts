import type { Bilingual, Language } from './bilingual.ts'
import { inLanguage } from './bilingual.ts'
import type { Criterion, DatumOwner, EvidenceMode, FactSource } from './criterion.ts'
import { describeQuery, type StepName } from './describe-query.ts'
import { describeRule, type RuleContext } from './describe-rule.ts'
import { MISSING_EN, pts } from './describe/english.ts'
import { MISSING_ZH } from './describe/chinese.ts'
import { isCondition } from './rule-tree.ts'

export interface CriterionContext extends Pick<RuleContext, 'itemName' | 'segmentName'> {
  readonly stepName?: StepName
}

/**
 * A line of a scheme in full: how it gives points, what a missing datum means, how it is rounded, where the datum comes
 * from, who owns it, how it is proved. One sentence each, in the order in which somebody who must earn the points asks.
 */
export function describeCriterion(criterion: Criterion, language: Language, context: CriterionContext = {}): string {
  const rule = describeRule(criterion.rule, language, { ...context, points: criterion.points })
  const zh = language === 'zh-CN'
  const said = [
    rule,
    zh ? MISSING_ZH[criterion.missing] : MISSING_EN[criterion.missing],
    ...(isCondition(criterion.rule) ? [] : [roundingSentence(criterion, zh)]),
    ...(criterion.source === undefined ? [] : [sourceSentence(criterion.source, language, context.stepName)]),
    ...(criterion.owner === undefined ? [] : [inLanguage(OWNERS[criterion.owner], language)]),
    ...(criterion.evidenceMode === undefined ? [] : [inLanguage(EVIDENCE[criterion.evidenceMode], language)]),
    ...(criterion.minEvidence ? [filesSentence(criterion.minEvidence, zh)] : []),
  ]
  return zh ? `${said.join('。')}。` : `${said.map(capital).join('. ')}.`
}

const OWNERS = {
  group: { zh: '数据由工会小组负责', en: 'the group owns the datum' },
  branch: { zh: '数据由学校工会负责', en: 'the branch owns the datum' },
  district: { zh: '数据由区教育工会负责', en: 'the district owns the datum' },
} as const satisfies Record<DatumOwner, Bilingual>

const EVIDENCE = {
  records: { zh: '凭平时的登记核实', en: 'proved by the records of daily work' },
  interview: { zh: '通过访谈核实', en: 'proved by interview' },
  onSite: { zh: '现场查看', en: 'proved on site' },
  districtSupplied: { zh: '由区教育工会提供', en: 'supplied by the district' },
  vote: { zh: '以投票结果为准', en: 'proved by the vote' },
} as const satisfies Record<EvidenceMode, Bilingual>

function sourceSentence(source: FactSource, language: Language, stepName?: StepName): string {
  const zh = language === 'zh-CN'
  switch (source.kind) {
    case 'measure': {
      const query = describeQuery(source.query, language, stepName)
      return zh ? `自动统计：${query}` : `counted from the ledger: ${query}`
    }
    case 'obligation': {
      const late = source.fact === 'daysLate'
      if (zh) return late ? '自动取自评提交的迟交天数' : '自动判断自评是否按时提交'
      return late
        ? 'taken from the days by which the self-assessment is late'
        : 'taken from whether the self-assessment is on time'
    }
    case 'judgement':
      return zh ? '由单位自评、评委评定' : 'claimed by the branch and judged by reviewers'
    case 'districtEntry':
      return zh ? '由区教育工会逐个单位登记' : 'entered by the district for each unit'
  }
}

function roundingSentence({ rounding }: Criterion, zh: boolean): string {
  if (rounding === null) return zh ? '本项不取整' : 'not rounded'
  return zh ? `本项四舍五入到 ${rounding.step} 分` : `rounded half up to ${pts(rounding.step)}`
}

function filesSentence(files: number, zh: boolean): string {
  if (zh) return `至少附 ${files} 个证明文件`
  return files === 1 ? 'at least 1 file must be attached' : `at least ${files} files must be attached`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
