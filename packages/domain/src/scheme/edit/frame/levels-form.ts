import type { Level, Prerequisite, Scheme } from '../../scheme.ts'
import { findHeldTitleLevel, heldTitleFact } from '../../held-title.ts'
import { decimal } from '../../decimal.ts'
import { figureReader } from '../figure-reader.ts'
import { type FrameReading, frameReading } from './frame-reading.ts'

/** A level while somebody writes it. */
export interface LevelForm {
  /** The name under which the rest of the scheme knows it; null = it is new. */
  readonly was: string | null
  readonly name: string
  readonly min: string
  /** Every category must reach this percentage; "" = no such line. */
  readonly eachCategoryMinPct: string
  /** The item whose vote must reach `voteMinPct`; "" = no vote. */
  readonly voteItem: string
  readonly voteMinPct: string
  /** The title that must be held beforehand; "" = none. */
  readonly held: string
}

/** Levels from the top, and the conditions that come before them. */
export interface LevelsForm {
  readonly levels: readonly LevelForm[]
  /** Prerequisites by other facts than a title that is held. */
  readonly others: readonly Prerequisite[]
}

export const NEW_LEVEL: LevelForm = {
  ...{ was: null, name: '', min: '', eachCategoryMinPct: '', voteItem: '', voteMinPct: '', held: '' },
}

export function formOfLevels({ levels, prerequisites = [] }: Scheme): LevelsForm {
  const shown = new Set<Prerequisite>()
  const list = levels.map(({ name, min, eachCategoryMinPct = '', vote }): LevelForm => {
    const held = prerequisites.find((one) => one.level === name && isHeldTitle(one))
    if (held) shown.add(held)
    return {
      ...{ was: name, name, min, eachCategoryMinPct, held: held ? (findHeldTitleLevel(held.fact) ?? '') : '' },
      ...{ voteItem: vote?.item ?? '', voteMinPct: vote?.minPct ?? '' },
    }
  })
  return { levels: list, others: prerequisites.filter((one) => !shown.has(one)) }
}

export function levelsOfForm(form: LevelsForm): FrameReading {
  const reader = figureReader()
  const names = new Set<string>()
  const levels = form.levels.map((one, at) => {
    const path = `levels.${at}.`
    const name = reader.text(`${path}name`, one.name)
    if (name !== '' && names.has(name)) reader.fault(`${path}name`, 'twice')
    names.add(name)
    const min = reader.number('decimal', `${path}min`, one.min)
    const line = reader.optional('amount', `${path}eachCategoryMinPct`, one.eachCategoryMinPct)
    const minPct = one.voteItem === '' ? undefined : reader.number('amount', `${path}voteMinPct`, one.voteMinPct)
    const level: Level = {
      ...{ name, min },
      ...(line !== undefined && { eachCategoryMinPct: line }),
      ...(minPct !== undefined && { vote: { item: one.voteItem, minPct } }),
    }
    return { was: one.was, level }
  })
  const held = form.levels.flatMap((one) =>
    one.held.trim() === '' ? [] : [{ level: one.name.trim(), fact: heldTitleFact(one.held.trim()), min: decimal('1') }],
  )
  const nameOf = new Map(form.levels.map(({ was, name }) => [was, name.trim()]))
  const others = form.others.flatMap((one) => {
    const level = nameOf.get(one.level)
    return level === undefined ? [] : [{ ...one, level }]
  })
  return frameReading(reader.faults, [
    // Prerequisites first go, so that a level which only they name can go too.
    { do: 'setPrerequisites', prerequisites: [] },
    { do: 'setLevels', levels },
    { do: 'setPrerequisites', prerequisites: [...others, ...held] },
  ])
}

function isHeldTitle({ fact, min }: Prerequisite): boolean {
  return findHeldTitleLevel(fact) !== undefined && min === '1'
}
