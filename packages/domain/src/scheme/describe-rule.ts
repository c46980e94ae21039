import type { Language } from './bilingual.ts'
import { CHINESE } from './describe/chinese.ts'
import { ENGLISH } from './describe/english.ts'
import type { PartContext, RuleContext, Sentences } from './describe/sentences.ts'
import type { Rule } from './rule.ts'

export type { RuleContext } from './describe/sentences.ts'

/**
 * A rule in one plain sentence without a full stop, as it may stand beside the box: "每次扣 0.5 分，扣完为止". It says
 * every parameter, also one that has no effect, so two rules that score differently never read the same.
 */
export function describeRule(rule: Rule, language: Language, context: RuleContext = {}): string {
  const sentences = language === 'zh-CN' ? CHINESE : ENGLISH
  const describe = (one: Rule, at: PartContext): string => say(sentences, one, at)
  return describe(rule, { ...context, number: '', describe })
}

function say(sentences: Sentences, rule: Rule, context: PartContext): string {
  const sentence = sentences[rule.kind] as (one: Rule, at: PartContext) => string
  return sentence(rule, context)
}
