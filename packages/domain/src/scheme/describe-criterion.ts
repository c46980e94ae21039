import { counted } from '../kernel/index.ts'
import type { Bilingual, Language } from './bilingual.ts'
import { inLanguage } from './bilingual.ts'
import { stepName as nameOfStep } from '../ledger/index.ts'
import type { ObligationKind } from '../obligation/index.ts'
import { countsMoney } from './counts-money.ts'
import type { Criterion, DatumOwner, EvidenceMode, FactSource, ObligationFact } from './criterion.ts'
import { describeQuery, type StepName } from './describe-query.ts'
import { describeRule, type RuleContext } from './describe-rule.ts'
import { MISSING_EN, pts } from './describe/english.ts'
import { MISSING_ZH } from './describe/chinese.ts'
import { stepsOf } from './lint/query-and-rule.ts'
import { isCondition } from './rule-tree.ts'

export interface CriterionContext extends Pick<RuleContext, 'itemName' | 'segmentName'> {
  readonly stepName?: StepName
}

/**
 * A line of a scheme in full: how it gives points, what a missing datum means, how it is rounded, where the datum comes
 * from, who owns it, how it is proved. One sentence each, in the order in which somebody who must earn the points asks.
 */
export function describeCriterion(criterion: Criterion, language: Language, context: CriterionContext = {}): string {
  return criterionSentences(criterion, language, context).join(language === 'zh-CN' ? '' : ' ')
}

/** The same, sentence by sentence. */
export function criterionSentences(
  criterion: Criterion,
  language: Language,
  context: CriterionContext = {},
): readonly string[] {
  const zh = language === 'zh-CN'
  const said = [
    describeRuleOf(criterion, language, context),
    zh ? MISSING_ZH[criterion.missing] : MISSING_EN[criterion.missing],
    ...(isCondition(criterion.rule) ? [] : [roundingSentence(criterion, zh)]),
    ...(criterion.source === undefined ? [] : [describeSource(criterion.source, language, context.stepName)]),
    ...(criterion.owner === undefined ? [] : [inLanguage(OWNERS[criterion.owner], language)]),
    ...(criterion.evidenceMode === undefined ? [] : [inLanguage(EVIDENCE[criterion.evidenceMode], language)]),
    ...(criterion.minEvidence ? [filesSentence(criterion.minEvidence, zh)] : []),
  ]
  return said.map((sentence) => (zh ? `${sentence}。` : `${capital(sentence)}.`))
}

type DescribedPart = Exclude<keyof Criterion, 'id' | 'name' | 'category' | 'points' | 'rule'>

/** What a line says beside its points and its rule, each field in one sentence in both languages; also what it leaves open. */
export function criterionParts(criterion: Criterion): Readonly<Record<DescribedPart, Bilingual>> {
  const { source, owner, evidenceMode, minEvidence = 0, cohort = 'all', standard, countsDocumentsReason } = criterion
  return {
    standard: quoted(standard),
    source: source === undefined ? UNSAID : both((language) => describeSource(source, language)),
    missing: { zh: MISSING_ZH[criterion.missing], en: MISSING_EN[criterion.missing] },
    emptyRatio: EMPTY_RATIO[criterion.emptyRatio],
    rounding: both((language) => roundingSentence(criterion, language === 'zh-CN')),
    cohort: COHORTS[cohort],
    owner: owner === undefined ? UNSAID : OWNERS[owner],
    evidenceMode: evidenceMode === undefined ? UNSAID : EVIDENCE[evidenceMode],
    minEvidence: minEvidence === 0 ? NO_FILES : both((language) => filesSentence(minEvidence, language === 'zh-CN')),
    countsDocumentsReason: quoted(countsDocumentsReason),
  }
}

const UNSAID = { zh: '没有写明', en: 'nothing is said' } as const satisfies Bilingual
const NO_FILES = { zh: '不要求附文件', en: 'no file need be attached' } as const satisfies Bilingual

const EMPTY_RATIO = {
  notCounted: { zh: '分母为 0 时不计入', en: 'an empty ratio is left out' },
  zero: { zh: '分母为 0 时得 0 分', en: 'an empty ratio gives 0' },
  full: { zh: '分母为 0 时得满分', en: 'an empty ratio gives the full mark' },
  pending: { zh: '分母为 0 时结果待定', en: 'with an empty ratio the result waits' },
} as const satisfies Record<Criterion['emptyRatio'], Bilingual>

const COHORTS = {
  all: { zh: '和全部参评单位比较', en: 'compared with every unit' },
  segment: { zh: '和同学段的单位比较', en: 'compared with units of the same segment' },
} as const satisfies Record<NonNullable<Criterion['cohort']>, Bilingual>

function both(say: (language: Language) => string): Bilingual {
  return { zh: say('zh-CN'), en: say('en') }
}

function quoted(text: string | undefined): Bilingual {
  return text === undefined ? UNSAID : { zh: `“${text}”`, en: `“${text}”` }
}

/** The rule of a line in one sentence; rows that stand for steps of a ledger are called what the ledger calls them. */
export function describeRuleOf(
  { rule, points, source }: Pick<Criterion, 'rule' | 'source'> & { readonly points?: Criterion['points'] | undefined },
  language: Language,
  { stepName, ...context }: CriterionContext = {},
): string {
  const named: StepName = stepName ?? ((step) => inLanguage(nameOfStep(step), language))
  const isOfSteps = source?.kind === 'measure' && stepsOf(source.query) !== undefined
  const about = {
    ...context,
    ...(points === undefined ? {} : { points }),
    ...(isOfSteps ? { rowName: named } : {}),
    money: countsMoney(source),
  }
  return describeRule(rule, language, about)
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

/** Where the fact comes from, in one sentence. */
export function describeSource(source: FactSource, language: Language, stepName?: StepName): string {
  const zh = language === 'zh-CN'
  switch (source.kind) {
    case 'measure': {
      const query = describeQuery(source.query, language, stepName)
      return zh ? `自动统计：${query}` : `counted from the ledger: ${query}`
    }
    case 'obligation': {
      const [what, fact] = [OWED[source.obligation], OBLIGATION_FACTS[source.fact]]
      return zh ? fact.zh(what.zh) : fact.en(what.en)
    }
    case 'judgement':
      return zh ? '由单位自评、评委评定' : 'claimed by the branch and judged by reviewers'
    case 'districtEntry':
      return zh ? '由区教育工会逐个单位登记' : 'entered by the district for each unit'
  }
}

const OWED = {
  selfAssessment: { zh: '自评', en: 'self-assessment' },
  plan: { zh: '工作计划', en: 'plans' },
  termSummary: { zh: '学期总结', en: 'term summaries' },
  yearSummary: { zh: '年度总结', en: 'year summaries' },
} as const satisfies Record<ObligationKind, Bilingual>

interface FactSentence {
  readonly zh: (what: string) => string
  readonly en: (what: string) => string
}

const OBLIGATION_FACTS = {
  daysLate: { zh: (w) => `自动取${w}提交的迟交天数`, en: (w) => `taken from the days by which the ${w} is late` },
  onTime: { zh: (w) => `自动判断${w}是否按时提交`, en: (w) => `taken from whether the ${w} is on time` },
  expectedCount: { zh: (w) => `自动统计应交${w}的次数`, en: (w) => `counted: ${w} that fell due` },
  onTimeCount: { zh: (w) => `自动统计按时交${w}的次数`, en: (w) => `counted: ${w} handed in on time` },
  lateCount: { zh: (w) => `自动统计迟交${w}的次数`, en: (w) => `counted: ${w} handed in late` },
  waivedCount: { zh: (w) => `自动统计免交${w}的次数`, en: (w) => `counted: ${w} that were waived` },
  missingCount: { zh: (w) => `自动统计逾期未交${w}的次数`, en: (w) => `counted: ${w} that are missing` },
  onTimeShare: {
    zh: (w) => `自动计算按时交${w}的次数占应交（不含免交）的比例`,
    en: (w) => `reckoned: the share of ${w} handed in on time, without those that were waived`,
  },
} as const satisfies Record<ObligationFact, FactSentence>

function roundingSentence({ rounding }: Criterion, zh: boolean): string {
  if (rounding === null) return zh ? '本项不取整' : 'not rounded'
  return zh ? `本项四舍五入到 ${rounding.step} 分` : `rounded half up to ${pts(rounding.step)}`
}

function filesSentence(files: number, zh: boolean): string {
  if (zh) return `至少附 ${files} 个证明文件`
  return `at least ${counted(files, 'file|files')} must be attached`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
