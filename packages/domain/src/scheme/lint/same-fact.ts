import { canonicalJson, withoutUndefined } from '../../kernel/index.ts'
import type { Criterion } from '../criterion.ts'

/** What a line is about, as far as the scheme tells: its source where it reads one, else its name. */
export interface Subject {
  readonly key: string
  /** Whether the name says that something did not happen: "未按期换届" against "按期换届". */
  readonly negated: boolean
}

export function subjectOf(item: Criterion): Subject {
  const { source } = item
  if (source?.kind === 'obligation') return { key: `obligation:${source.obligation}.${source.fact}`, negated: false }
  if (source?.kind === 'measure')
    return { key: `measure:${canonicalJson(withoutUndefined(source.query))}`, negated: false }
  return subjectOfName(item.name)
}

const NEGATIONS = /没有|未能|未|不得|不|无/g
const FILLERS = /已经|已|曾|发生|出现|存在|有|[\s\p{P}\p{S}]/gu

/** A name without the words that only deny or affirm. Two names that differ in nothing else are about one fact. */
export function subjectOfName(name: string): Subject {
  const plain = name.normalize('NFKC').toLowerCase()
  const denials = plain.match(NEGATIONS)?.length ?? 0
  return { key: `name:${plain.replace(NEGATIONS, '').replace(FILLERS, '')}`, negated: denials % 2 === 1 }
}
