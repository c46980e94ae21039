import { inLanguage, type Language } from '../scheme/index.ts'
import { fill } from '../scoring/index.ts'
import type { Certificate, Check, QuotaSide } from './certificate.ts'

const OUTSIDE = {
  exempt: { zh: '免予考核，不参加评定', en: 'exempt: not rated' },
  notAdmitted: { zh: '门槛条件不满足，不得参评：{gates}', en: 'not admitted, entry condition not met: {gates}' },
  pending: { zh: '尚有数据待定，暂不评定', en: 'a datum is awaited: not rated yet' },
} as const

const SIDES = {
  withinPlaces: { zh: '在名额之内', en: 'within the places' },
  beyondPlaces: { zh: '名额已满', en: 'all places are taken' },
  tiedOut: { zh: '名额线上并列，按规定均不评', en: 'tied on the line, and the tied stay out' },
  tiedIn: { zh: '名额线上并列，按规定均评', en: 'tied on the line, and the tied all come in' },
  sharesPlace: { zh: '名额线上并列，按规定共享名额', en: 'tied on the line, and the tied share what is left' },
  wonTiebreak: { zh: '名额线上并列，比较 {chain} 后胜出', en: 'tied on the line, ahead on {chain}' },
  lostTiebreak: { zh: '名额线上并列，比较 {chain} 后落后', en: 'tied on the line, behind on {chain}' },
  stillTied: {
    zh: '名额线上并列，比较 {chain} 后仍并列，均不评',
    en: 'tied on the line and still tied after {chain}: out together',
  },
} as const satisfies Record<QuotaSide, { zh: string; en: string }>

const CHECKS = {
  veto: { zh: '否决情形：{vetoes}', en: 'vetoes: {vetoes}' },
  score: { zh: '得分 {actual}，分数线 {min}', en: 'score {actual}, line {min}' },
  categories: {
    zh: '各类别得分率不低于 {minPct}%：{percents}',
    en: 'every category at {minPct}% or more: {percents}',
  },
  vote: { zh: '测评“{item}”得票率 {percent}%，要求 {minPct}%', en: 'vote “{item}” {percent}%, asked {minPct}%' },
  voteMissed: { zh: '测评“{item}”参与率不足，不能作为依据', en: 'too few took part in the vote “{item}”' },
  prerequisite: { zh: '前提“{fact}”为 {actual}，要求 {min}', en: 'prerequisite “{fact}” is {actual}, asked {min}' },
  quota: {
    zh: '名额 {places} 个（参评 {base} 个单位），前面有 {ahead} 个，{tied}{side}',
    en: '{places} {places, place|places} ({base} {base, unit takes|units take} part), {ahead} ahead, {tied}{side}',
  },
} as const

const TIED = { zh: '并列：{units}，', en: 'tied: {units}; ' } as const
const HOLDS = { zh: { yes: '符合', no: '不符合' }, en: { yes: 'holds', no: 'does not hold' } } as const
const RESULT = {
  given: { zh: '评为“{level}”', en: 'rated “{level}”' },
  none: { zh: '未评上等级', en: 'no level' },
} as const

/** How ids (units, items, categories, facts) are shown; the id itself where absent. */
export type NameOf = (id: string) => string

/** One condition in a sentence, ending in whether it holds: "得分 91，分数线 90：符合". */
export function describeCheck(check: Check, language: Language, nameOf: NameOf = (id) => id): string {
  const holds = HOLDS[language === 'en' ? 'en' : 'zh'][check.holds ? 'yes' : 'no']
  return `${sentenceOf(check, language, nameOf)}${language === 'en' ? ': ' : '：'}${holds}`
}

function sentenceOf(check: Check, language: Language, nameOf: NameOf): string {
  const list = (ids: readonly string[]) => ids.map(nameOf).join('、')
  switch (check.kind) {
    case 'veto':
      return fill(CHECKS.veto, { vetoes: list(check.vetoes) }, language)
    case 'score':
      return fill(CHECKS.score, { actual: check.actual, min: check.min }, language)
    case 'categories': {
      const percents = check.percents
        .map(({ category, percent }) => `${nameOf(category)} ${percent ?? '—'}%`)
        .join('、')
      return fill(CHECKS.categories, { minPct: check.minPct, percents }, language)
    }
    case 'vote': {
      const values = { item: nameOf(check.item), percent: check.percent ?? '—', minPct: check.minPct }
      return fill(check.participationMissed ? CHECKS.voteMissed : CHECKS.vote, values, language)
    }
    case 'prerequisite':
      return fill(
        CHECKS.prerequisite,
        { fact: nameOf(check.fact), actual: check.actual ?? '—', min: check.min },
        language,
      )
    case 'quota': {
      const { places, base, ahead, tied, chain, side } = check
      const units = tied.length === 0 ? '' : fill(TIED, { units: list(tied) }, language)
      const why = fill(SIDES[side], { chain: chain.length === 0 ? '—' : list(chain) }, language)
      return fill(
        CHECKS.quota,
        { places: `${places}`, base: `${base}`, ahead: `${ahead}`, tied: units, side: why },
        language,
      )
    }
  }
}

/** The whole certificate, line by line: each level tried with its conditions, and the result. */
export function describeCertificate(
  certificate: Certificate,
  language: Language,
  nameOf: NameOf = (id) => id,
): readonly string[] {
  const { outside, trials, level } = certificate
  if (outside !== null)
    return [fill(OUTSIDE[outside], { gates: certificate.gatesNotMet.map(nameOf).join('、') }, language)]
  const lines = trials.flatMap((trial) =>
    trial.checks.map(
      (check) => `${trial.level}${language === 'en' ? ': ' : '：'}${describeCheck(check, language, nameOf)}`,
    ),
  )
  return [...lines, level === null ? inLanguage(RESULT.none, language) : fill(RESULT.given, { level }, language)]
}
