import type { PersonId } from '@jianjia/domain/kernel'
import type { BilingualText } from '../import/cell-codes.ts'
import { comparable } from '../import/values/plain-text.ts'
import type { ImportMember } from './ledger-import.ts'
import { ambiguousMember, unknownMember } from './row-faults.ts'

export interface FoundPeople {
  readonly ids: readonly PersonId[]
  readonly reasons: readonly BilingualText[]
}

/** Finds members by the names in a cell: 张三, or 张三（数学组） where several are called so. */
export interface KnownPeople {
  readonly find: (names: readonly string[]) => FoundPeople
  /** The name by which `find` finds the member again. */
  readonly nameOf: (personId: PersonId) => string
}

export function knownPeople(members: readonly ImportMember[]): KnownPeople {
  const byName = Map.groupBy(members, ({ name }) => comparable(name))
  const byId = new Map(members.map((member) => [member.personId, member]))
  function candidates(text: string): readonly ImportMember[] {
    const whole = byName.get(comparable(text))
    if (whole !== undefined) return whole
    const [, name = '', unit = ''] = /^(.+?)[（(]([^（()）]+)[)）]$/.exec(text.trim()) ?? []
    return (byName.get(comparable(name)) ?? []).filter(({ unitName }) => comparable(unitName) === comparable(unit))
  }
  function split(text: string): readonly string[] {
    const parts = text.split(/\s+/)
    return candidates(text).length === 0 && parts.length > 1 && parts.every((part) => part.length > 1) ? parts : [text]
  }
  return {
    find: (names) => {
      const found = names.flatMap(split).map((name) => ({ name, who: candidates(name) }))
      return {
        ids: found.flatMap(({ who }) => (who.length === 1 && who[0] !== undefined ? [who[0].personId] : [])),
        reasons: found
          .filter(({ who }) => who.length !== 1)
          .map(({ name, who }) => (who.length === 0 ? unknownMember(name) : ambiguousMember(name))),
      }
    },
    nameOf: (personId) => {
      const member = byId.get(personId)
      if (member === undefined) return ''
      const namesakes = byName.get(comparable(member.name)) ?? []
      return namesakes.length > 1 ? `${member.name}（${member.unitName}）` : member.name
    },
  }
}
