import type { Attributes } from '../../sheet/xlsx/parse-xml.ts'
import type { ListInstance, ListLevel } from '../numbering/list-level.ts'
import type { Styles } from './styles.ts'
import { attributeOf, isOn, numberOf, walkPart } from './walk-part.ts'

interface LevelDraft {
  start: number
  format: string
  digits?: number
  text: string
  signFont?: string
  restartAfter?: number
  legal: boolean
  /** The style whose paragraphs stand on this level. */
  style?: string
}

interface Definition {
  readonly id: string
  readonly levels: Map<number, LevelDraft>
  /** The style of lists that holds the levels of this definition. */
  borrowedFrom?: string
}

interface Instance {
  readonly id: number
  definition: string
  readonly levels: Map<number, LevelDraft>
  readonly startsAt: Map<number, number>
}

export interface Lists {
  find(numId: number): ListInstance | undefined
  /** The level of a list that is bound to a style. */
  levelOfStyle(numId: number, style: string): number | undefined
}

/** Reads numbering.xml; without it no list is known and no number shown. */
export function readLists(part: Uint8Array | undefined, styles: Styles): Lists {
  const { definitions, instances } = part === undefined ? EMPTY : parseNumbering(part)
  const known = new Map<number, ListInstance | undefined>()

  function definitionOf(instance: Instance, steps = 0): Definition | undefined {
    const own = definitions.get(instance.definition)
    if (own?.borrowedFrom === undefined || steps > 9) return own
    const lender = instances.get(styles.listOf(own.borrowedFrom) ?? -1)
    return lender === undefined ? own : definitionOf(lender, steps + 1)
  }

  function resolve(numId: number): ListInstance | undefined {
    const instance = instances.get(numId)
    const definition = instance === undefined ? undefined : definitionOf(instance)
    if (instance === undefined || definition === undefined) return undefined
    const levels = new Map<number, ListLevel>([...definition.levels, ...instance.levels])
    return { id: String(numId), counter: definition.id, levels, startsAt: instance.startsAt }
  }

  return {
    find(numId) {
      if (!known.has(numId)) known.set(numId, resolve(numId))
      return known.get(numId)
    },
    levelOfStyle(numId, style) {
      const instance = instances.get(numId)
      const levels = instance === undefined ? undefined : definitionOf(instance)?.levels
      return [...(levels ?? [])].find(([, level]) => level.style === style)?.[0]
    },
  }
}

const EMPTY = { definitions: new Map<string, Definition>(), instances: new Map<number, Instance>() }

function parseNumbering(part: Uint8Array): typeof EMPTY {
  const definitions = new Map<string, Definition>()
  const instances = new Map<number, Instance>()
  let definition: Definition | undefined
  let instance: Instance | undefined
  let level: LevelDraft | undefined
  let overridden: number | undefined

  function openLevel(attributes: Attributes): void {
    level = { start: 0, format: 'decimal', text: '', legal: false }
    const at = numberOf(attributes, 'ilvl') ?? overridden ?? 0
    if (instance !== undefined) instance.levels.set(at, level)
    else definition?.levels.set(at, level)
  }

  walkPart(part, {
    open(name, attributes, path) {
      if (name === 'abstractNum') {
        definition = { id: attributeOf(attributes, 'abstractNumId') ?? '', levels: new Map() }
        definitions.set(definition.id, definition)
        instance = undefined
      } else if (name === 'num') {
        instance = { id: numberOf(attributes, 'numId') ?? -1, definition: '', levels: new Map(), startsAt: new Map() }
        instances.set(instance.id, instance)
      } else if (name === 'lvl') openLevel(attributes)
      else if (path.at(-1) === 'lvl' || path.includes('lvl')) {
        if (level !== undefined) fillLevel(level, name, attributes)
      } else if (name === 'abstractNumId' && instance !== undefined) {
        instance.definition = attributeOf(attributes, 'val') ?? ''
      } else if (name === 'numStyleLink' && definition !== undefined) {
        const style = attributeOf(attributes, 'val')
        if (style !== undefined) definition.borrowedFrom = style
      } else if (name === 'lvlOverride') overridden = numberOf(attributes, 'ilvl')
      else if (name === 'startOverride' && overridden !== undefined)
        instance?.startsAt.set(overridden, numberOf(attributes, 'val') ?? 1)
      return true
    },
    close(name) {
      if (name === 'lvl') level = undefined
      if (name === 'num') instance = undefined
    },
  })
  return { definitions, instances }
}

function fillLevel(level: LevelDraft, name: string, attributes: Attributes): void {
  const value = attributeOf(attributes, 'val')
  if (name === 'start') level.start = numberOf(attributes, 'val') ?? 0
  if (name === 'numFmt' && value !== undefined) {
    level.format = value === 'custom' ? 'decimal' : value
    const zeros = /^0+1/.exec(attributeOf(attributes, 'format') ?? '')?.[0].length
    if (value === 'custom' && zeros !== undefined) level.digits = zeros
  }
  if (name === 'lvlText') level.text = value ?? ''
  if (name === 'lvlRestart') level.restartAfter = numberOf(attributes, 'val') ?? 0
  if (name === 'isLgl') level.legal = isOn(attributes)
  if (name === 'pStyle' && value !== undefined) level.style = value
  if (name === 'rFonts') {
    const font = attributeOf(attributes, 'ascii') ?? attributeOf(attributes, 'hAnsi')
    if (font !== undefined) level.signFont = font
  }
}
