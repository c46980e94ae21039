import type { Bilingual } from '../bilingual.ts'
import {
  describeLevelLine,
  describePrerequisite,
  describeQuota,
  describeRater,
  describeReview,
  describeTotals,
} from '../describe-frame.ts'
import type { Level, Prerequisite, Quota, Rater, Scheme } from '../scheme.ts'
import { groupedBy, movedBetween } from './moved.ts'
import { type ChangedPart, fromTo, isSame, type SchemeChange } from './scheme-change.ts'

/** What differs in what belongs to the schemes as a whole. */
export function compareFrames(before: Scheme, after: Scheme): readonly SchemeChange[] {
  return [
    ...nameChange(before, after),
    ...totalsChange(before, after),
    ...voicesChange(before, after),
    ...levelsChange(before, after),
    ...prerequisitesChange(before, after),
    ...quotasChange(before, after),
  ]
}

function nameChange({ name: old = '' }: Scheme, { name = '' }: Scheme): readonly SchemeChange[] {
  if (old === name) return []
  const quoted = fromTo(`“${old}”`, `“${name}”`)
  return [
    whole('totals', { zh: `细则名称 ${quoted}`, en: `the name of the scheme: ${fromTo(`“${old}”`, `“${name}”`)}` }),
  ]
}

/** Sentences that are there on one side only; where each side has one in a place, it took the place of the other. */
function totalsChange(before: Scheme, after: Scheme): readonly SchemeChange[] {
  if (before.total !== undefined && after.total !== undefined && before.total !== after.total) {
    const figures = fromTo(before.total, after.total)
    const rest = totalsChange({ ...before, total: after.total }, after)
    return [whole('totals', { zh: `总分 ${figures} 分`, en: `points in all: ${figures}` }), ...rest]
  }
  const [old, now] = [describeTotals(before), describeTotals(after)]
  const gone = old.filter((one) => !now.some(({ zh }) => zh === one.zh))
  const come = now.filter((one) => !old.some(({ zh }) => zh === one.zh))
  return [
    ...gone.map((text) => ({ ...whole('totals', text), kind: 'removed' as const })),
    ...come.map((text) => ({ ...whole('totals', text), kind: 'added' as const })),
  ]
}

function voicesChange(before: Scheme, after: Scheme): readonly SchemeChange[] {
  const [old, now] = [before.raters ?? [], after.raters ?? []]
  const raters = pairedChanges<Rater>({
    ...{ about: 'voices', noun: { zh: '评分主体', en: 'the rater' } },
    ...{ before: old, after: now, keyOf: ({ id }) => id, nameOf: ({ id }) => id },
    say: [describeRater, describeRater],
  })
  const order = orderChange('voices', [old.map(({ id }) => id), now.map(({ id }) => id)])
  if (isSame(before.review, after.review)) return [...raters, ...order]
  const text = { zh: '评委评分的办法改变', en: 'reviewers give marks otherwise' }
  return [...raters, ...order, { ...whole('voices', text), before: saidReview(before), after: saidReview(after) }]
}

function saidReview({ review }: Scheme): Bilingual {
  return review === undefined
    ? { zh: '没有写明，有几份取几份的平均', en: 'nothing is said: the mean of whatever marks there are' }
    : describeReview(review)
}

function levelsChange(before: Scheme, after: Scheme): readonly SchemeChange[] {
  const levels = pairedChanges<Level>({
    ...{ about: 'level', noun: { zh: '等级', en: 'the level' } },
    ...{ before: before.levels, after: after.levels, keyOf: ({ name }) => name, nameOf: ({ name }) => name },
    say: [(one) => describeLevelLine(one, before), (one) => describeLevelLine(one, after)],
  })
  const names = [before.levels.map(({ name }) => name), after.levels.map(({ name }) => name)] as const
  return [...levels, ...orderChange('level', names)]
}

function prerequisitesChange(before: Scheme, after: Scheme): readonly SchemeChange[] {
  return pairedChanges<Prerequisite>({
    ...{ about: 'level', noun: { zh: '前提，等级', en: 'the prerequisite of' }, nameOf: ({ level }) => level },
    ...{ before: before.prerequisites ?? [], after: after.prerequisites ?? [] },
    keyOf: ({ level, fact }) => `${level} ${fact}`,
    say: [describePrerequisite, describePrerequisite],
  })
}

function quotasChange(before: Scheme, after: Scheme): readonly SchemeChange[] {
  return pairedChanges<Quota>({
    ...{ about: 'quota', noun: { zh: '名额，等级', en: 'the places of' }, nameOf: ({ level }) => level },
    ...{ before: before.quotas ?? [], after: after.quotas ?? [] },
    keyOf: ({ level, segment = '' }) => `${level} ${segment}`,
    say: [(one) => describeQuota(one, before), (one) => describeQuota(one, after)],
  })
}

interface Lists<T> {
  readonly about: ChangedPart
  readonly noun: Bilingual
  readonly before: readonly T[]
  readonly after: readonly T[]
  /** What makes two entries one and the same. */
  readonly keyOf: (one: T) => string
  readonly nameOf: (one: T) => string
  readonly say: readonly [(one: T) => Bilingual, (one: T) => Bilingual]
}

/** Entries that came, went, or say something else; several of one key are paired in their order. */
function pairedChanges<T>({ about, noun, before, after, keyOf, nameOf, say }: Lists<T>): readonly SchemeChange[] {
  const left = groupedBy(before, keyOf)
  const [sayBefore, sayAfter] = say
  const named = (one: T): Bilingual => ({ zh: `${noun.zh}“${nameOf(one)}”`, en: `${noun.en} “${nameOf(one)}”` })
  const changes = after.flatMap((now): readonly SchemeChange[] => {
    const old = left.get(keyOf(now))?.shift()
    const [{ zh, en }, said] = [named(now), sayAfter(now)]
    if (old === undefined) return [added({ zh: `新增${zh}：${said.zh}`, en: `${en} is new: ${said.en}` })]
    const was = sayBefore(old)
    if (isSame(old, now)) return []
    return [{ ...whole(about, { zh: `${zh}改变`, en: `${en} changes` }), before: was, after: said }]
  })
  const gone = [...left.values()].flat().map((old): SchemeChange => {
    const [{ zh, en }, said] = [named(old), sayBefore(old)]
    return { ...whole(about, { zh: `删去${zh}：${said.zh}`, en: `${en} is gone: ${said.en}` }), kind: 'removed' }
  })
  return [...changes, ...gone]

  function added(text: Bilingual): SchemeChange {
    return { ...whole(about, text), kind: 'added' }
  }
}

function orderChange(
  about: 'level' | 'voices',
  [before, after]: readonly [readonly string[], readonly string[]],
): readonly SchemeChange[] {
  if (movedBetween(before, after).size === 0) return []
  const noun = about === 'level' ? { zh: '等级', en: 'levels' } : { zh: '评分主体', en: 'raters' }
  const text = { zh: `${noun.zh}的次序改变`, en: `the order of ${noun.en} changes` }
  const [old, now] = [
    { zh: before.join('、'), en: before.join(', ') },
    { zh: after.join('、'), en: after.join(', ') },
  ]
  return [{ ...whole(about, text), kind: 'moved', before: old, after: now }]
}

function whole(about: ChangedPart, text: Bilingual): SchemeChange {
  return { kind: 'changed', about, id: '', text }
}
