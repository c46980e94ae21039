import type { JsonPath } from '../parse/json-path.ts'
import type { SchemeFaultCode } from '../parse/scheme-fault.ts'
import type { Scheme } from '../scheme.ts'
import type { FrameCommand } from './frame-command.ts'

/** Why a command cannot be done; `at` leads to the field within the command. */
export interface CommandFault {
  readonly fault: { readonly code: SchemeFaultCode; readonly what: string; readonly at: JsonPath }
}

/** The draft after a command about the scheme as a whole. Names that lead nowhere afterwards are found by the reader. */
export function applyFrame(scheme: Scheme, command: FrameCommand): Scheme | CommandFault {
  switch (command.do) {
    case 'setTotals': {
      const { total, rescaleTo, totalRounding, rankBy, compare } = command
      const rest = { ...without(scheme, ['total', 'rescaleTo']), totalRounding, rankBy, compare }
      return { ...rest, ...(total !== null && { total }), ...(rescaleTo !== null && { rescaleTo }) }
    }
    case 'setPoints': {
      const { id, points } = command
      if (!scheme.items.some((item) => item.id === id)) return commandFault('unknownItem', id, ['id'])
      return { ...scheme, items: scheme.items.map((item) => (item.id === id ? { ...item, points } : item)) }
    }
    case 'setBonus': {
      const { bonus } = command
      const rest = without(scheme, ['bonus'])
      return bonus === null ? rest : { ...rest, bonus: bonus.cap === null ? {} : { cap: bonus.cap } }
    }
    case 'setLateness': {
      const rest = without(scheme, ['penalties'])
      return command.lateness === null ? rest : { ...rest, penalties: [{ kind: 'lateness', ...command.lateness }] }
    }
    case 'setRaters':
      return { ...without(scheme, ['raters']), ...(command.raters.length > 0 && { raters: command.raters }) }
    case 'setReview':
      return { ...without(scheme, ['review']), ...(command.review !== null && { review: command.review }) }
    case 'setLevels':
      return withLevels(scheme, command.levels)
    case 'setPrerequisites': {
      const { prerequisites } = command
      return { ...without(scheme, ['prerequisites']), ...(prerequisites.length > 0 && { prerequisites }) }
    }
    case 'setQuotas':
      return { ...without(scheme, ['quotas']), ...(command.quotas.length > 0 && { quotas: command.quotas }) }
  }
}

export function commandFault(code: SchemeFaultCode, what: string, at: JsonPath = []): CommandFault {
  return { fault: { code, what, at } }
}

type NewLevels = Extract<FrameCommand, { do: 'setLevels' }>['levels']

function withLevels(scheme: Scheme, list: NewLevels): Scheme | CommandFault {
  const known = new Set(scheme.levels.map(({ name }) => name))
  const nameNow = new Map(list.map(({ level }) => [level.name, level.name]))
  const seen = new Set<string>()
  for (const [at, { was, level }] of list.entries()) {
    if (was === null) continue
    if (!known.has(was)) return commandFault('unknownLevel', was, ['levels', at, 'was'])
    if (seen.has(was)) return commandFault('duplicateId', was, ['levels', at, 'was'])
    seen.add(was)
    nameNow.set(was, level.name)
  }
  const quotas = scheme.quotas?.map((quota) => ({ ...quota, level: nameNow.get(quota.level) ?? quota.level }))
  const prerequisites = scheme.prerequisites?.map((one) => ({ ...one, level: nameNow.get(one.level) ?? one.level }))
  const items = scheme.items.map((item) => {
    const { rule } = item
    if (rule.kind !== 'veto' || typeof rule.effect !== 'object') return item
    const level = nameNow.get(rule.effect.level) ?? rule.effect.level
    return { ...item, rule: { ...rule, effect: { level } } }
  })
  const kept = new Set(nameNow.keys())
  const lost = namedLevels(scheme).find((level) => !kept.has(level))
  if (lost !== undefined) return commandFault('levelInUse', lost, ['levels'])
  const levels = list.map(({ level }) => level)
  return { ...scheme, items, levels, ...(quotas && { quotas }), ...(prerequisites && { prerequisites }) }
}

/** The levels that a quota, a prerequisite or a veto names. */
function namedLevels({ items, quotas = [], prerequisites = [] }: Scheme): readonly string[] {
  return [
    ...quotas.map(({ level }) => level),
    ...prerequisites.map(({ level }) => level),
    ...items.flatMap(({ rule }) =>
      rule.kind === 'veto' && typeof rule.effect === 'object' ? [rule.effect.level] : [],
    ),
  ]
}

function without<Key extends keyof Scheme>(scheme: Scheme, keys: readonly Key[]): Omit<Scheme, Key> & Partial<Scheme> {
  const kept: Partial<Scheme> & Omit<Scheme, Key> = { ...scheme }
  for (const key of keys) delete kept[key]
  return kept
}
