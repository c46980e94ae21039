import type { Criterion } from '../criterion.ts'
import { parseScheme, type SchemeReading } from '../parse-scheme.ts'
import { type SchemeFault, schemeFault } from '../parse/scheme-fault.ts'
import type { Category, Scheme } from '../scheme.ts'
import { applyFrame, type CommandFault, commandFault as fault } from './apply-frame.ts'
import type { DraftCommand, LineCommand } from './draft-command.ts'
import { FrameCommand } from './frame-command.ts'

/**
 * The draft after some commands, in their order. All of them are taken or none: a name that leads nowhere, a line that
 * something else still names, or a category that still holds lines is a fault of the command that asks for it.
 */
export function applyCommands(scheme: Scheme, commands: readonly DraftCommand[]): SchemeReading {
  let state = scheme
  for (const [at, command] of commands.entries()) {
    const next = applyOne(state, command)
    if ('fault' in next) return { ok: false, faults: [faultAt(next, at)] }
    state = next
  }
  const { categories, ...rest } = state
  return parseScheme({ ...rest, ...(categories && categories.length > 0 ? { categories } : {}) })
}

function applyOne(scheme: Scheme, command: DraftCommand): Scheme | CommandFault {
  if (isOfFrame(command)) return applyFrame(scheme, command)
  const { items, categories = [] } = scheme
  const next = applied({ items, categories }, command, scheme)
  return 'fault' in next ? next : { ...scheme, items: [...next.items], categories: [...next.categories] }
}

const FRAME = new Set<string>(FrameCommand.options.map((one) => one.shape.do.value))

function isOfFrame(command: DraftCommand): command is FrameCommand {
  return FRAME.has(command.do)
}

/** A name that no line of the draft has. */
export function freeCriterionId({ items }: Pick<Scheme, 'items'>): string {
  return freeId(items, 'n')
}

/** A name that no category of the draft has. */
export function freeCategoryId({ categories = [] }: Pick<Scheme, 'categories'>): string {
  return freeId(categories, 'k')
}

interface Lists {
  readonly items: readonly Criterion[]
  readonly categories: readonly Category[]
}

type Fault = CommandFault

function applied(lists: Lists, command: LineCommand, scheme: Scheme): Lists | Fault {
  const { items, categories } = lists
  switch (command.do) {
    case 'addCriterion': {
      const { criterion, before } = command
      if (has(items, criterion.id)) return fault('duplicateId', criterion.id)
      return withItems(lists, placed(items, criterion, before))
    }
    case 'setCriterion': {
      const { criterion } = command
      const old = items.find(({ id }) => id === criterion.id)
      if (old === undefined) return fault('unknownItem', criterion.id)
      if (old.category !== criterion.category)
        return withItems(lists, placed(without(items, criterion.id), criterion, null))
      return { ...lists, items: items.map((item) => (item.id === criterion.id ? criterion : item)) }
    }
    case 'moveCriterion': {
      const old = items.find(({ id }) => id === command.id)
      if (old === undefined) return fault('unknownItem', command.id)
      const { category: _, ...kept } = old
      const moved = command.category === null ? kept : { ...kept, category: command.category }
      return withItems(lists, placed(without(items, command.id), moved, command.before))
    }
    case 'removeCriterion': {
      const gone = items.find(({ id }) => id === command.id)
      if (gone === undefined) return fault('unknownItem', command.id)
      const left = without(items, command.id)
      return isNamed(gone.id, left, scheme) ? fault('itemInUse', gone.name) : { ...lists, items: left }
    }
    case 'addCategory': {
      const { category, before } = command
      if (has(categories, category.id)) return fault('duplicateId', category.id)
      return withCategories(lists, inserted(categories, category, before))
    }
    case 'setCategory': {
      const { category } = command
      if (!has(categories, category.id)) return fault('unknownCategory', category.id)
      return { ...lists, categories: categories.map((one) => (one.id === category.id ? category : one)) }
    }
    case 'moveCategory': {
      const moved = categories.find(({ id }) => id === command.id)
      if (moved === undefined) return fault('unknownCategory', command.id)
      return withCategories(lists, inserted(without(categories, command.id), moved, command.before))
    }
    case 'removeCategory': {
      const gone = categories.find(({ id }) => id === command.id)
      if (gone === undefined) return fault('unknownCategory', command.id)
      if (items.some(({ category }) => category === command.id)) return fault('categoryInUse', gone.name)
      return { ...lists, categories: without(categories, command.id) }
    }
  }
}

/** Whether a veto, the vote line of a level or the order of a tie-break names the line. */
function isNamed(id: string, items: readonly Criterion[], { levels, quotas = [] }: Scheme): boolean {
  return (
    items.some(({ rule }) => rule.kind === 'veto' && rule.item === id) ||
    levels.some(({ vote }) => vote?.item === id) ||
    quotas.some(({ chain = [] }) => chain.includes(id))
  )
}

function withItems(lists: Lists, items: readonly Criterion[] | Fault): Lists | Fault {
  return 'fault' in items ? items : { ...lists, items }
}

function withCategories(lists: Lists, categories: readonly Category[] | Fault): Lists | Fault {
  return 'fault' in categories ? categories : { ...lists, categories }
}

/** A line among the others: before the one that is named, of its own category, else behind the last of its category. */
function placed(items: readonly Criterion[], item: Criterion, before: string | null): readonly Criterion[] | Fault {
  if (before === null) {
    const last = items.findLastIndex(({ category }) => category === item.category)
    const at = last === -1 ? items.length : last + 1
    return [...items.slice(0, at), item, ...items.slice(at)]
  }
  const next = items.find(({ id }) => id === before)
  return next?.category === item.category ? inserted(items, item, before) : fault('unknownItem', before)
}

interface Named {
  readonly id: string
}

function inserted<T extends Named>(list: readonly T[], one: T, before: string | null): readonly T[] | Fault {
  const at = before === null ? list.length : list.findIndex(({ id }) => id === before)
  return at === -1 ? fault('unknownCategory', before ?? '') : [...list.slice(0, at), one, ...list.slice(at)]
}

function without<T extends Named>(list: readonly T[], id: string): readonly T[] {
  return list.filter((one) => one.id !== id)
}

function has(list: readonly Named[], id: string): boolean {
  return list.some((one) => one.id === id)
}

function faultAt({ fault: { code, what, at: field } }: CommandFault, at: number): SchemeFault {
  return schemeFault(code, ['commands', at, ...field], { what })
}

function freeId(list: readonly Named[], letter: string): string {
  let number = list.length + 1
  while (has(list, `${letter}${number}`)) number += 1
  return `${letter}${number}`
}
