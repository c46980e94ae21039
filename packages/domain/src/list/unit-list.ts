import type { UnitId } from '../kernel/index.ts'
import { segmentName, type UnitKind } from '../org/index.ts'
import type { ListColumn } from './list-column.ts'
import { UNIT_KIND_NAMES } from './org-names.ts'

export interface UnitNode {
  readonly unitId: UnitId
  readonly name: string
  readonly shortName: string
  readonly kind: UnitKind
  readonly path: readonly UnitId[]
  readonly pinyin: string
  readonly initials: string
  readonly code: string | null
  readonly members: number | null
  readonly stage: string | null
  readonly chairs: readonly string[]
}

/** `depth`: how far below the highest unit that is seen. */
export type UnitRow = Pick<UnitNode, 'name' | 'kind' | 'members' | 'stage' | 'chairs'> & { readonly depth: number }

export const UNIT_LIST = { zh: '单位', en: 'Units' } as const

export const UNIT_COLUMNS = [
  {
    key: 'name',
    heading: { zh: '名称', en: 'Name' },
    say: ({ name, depth }) => `${'　'.repeat(depth)}${name}`,
  },
  { key: 'kind', heading: { zh: '类别', en: 'Kind' }, say: (row, language) => UNIT_KIND_NAMES[row.kind][language] },
  {
    key: 'stage',
    heading: { zh: '学段', en: 'Stage' },
    say: ({ stage }, language) => (stage === null ? '—' : segmentName(stage)[language]),
  },
  { key: 'members', heading: { zh: '会员', en: 'Members' }, say: ({ members }) => members ?? '—' },
  {
    key: 'chair',
    heading: { zh: '负责人', en: 'Led by' },
    say: ({ chairs }) => (chairs.length === 0 ? '—' : chairs.join(' ')),
  },
] as const satisfies readonly ListColumn<UnitRow>[]

export interface UnitFilter {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly stage?: string | undefined
}

export function isUnitFilter({ q, kind, stage }: UnitFilter): boolean {
  return plain(q ?? '') !== '' || kind !== undefined || stage !== undefined
}

/** The units that fit: by any part of a name, of its full pinyin, of its initials, or of the code. */
export function fittingUnits<Node extends UnitNode>(
  nodes: readonly Node[],
  { q, kind, stage }: UnitFilter,
): readonly Node[] {
  const typed = plain(q ?? '')
  return nodes.filter(
    (node) =>
      (kind === undefined || node.kind === kind) &&
      (stage === undefined || node.stage === stage) &&
      [node.name, node.shortName, node.pinyin, node.initials, node.code ?? ''].some((word) =>
        plain(word).includes(typed),
      ),
  )
}

/** The units that fit with everything above them, each with its depth: what stands in a tree that is narrowed. */
export function unitsWithWay<Node extends UnitNode>(nodes: readonly Node[], filter: UnitFilter) {
  const wanted = new Set(fittingUnits(nodes, filter).flatMap(({ path }) => path))
  const known = new Set(nodes.map(({ unitId }) => unitId))
  return nodes
    .filter(({ unitId }) => wanted.has(unitId))
    .map((node) => ({ ...node, depth: node.path.filter((id) => known.has(id)).length - 1 }))
}

/** Case, width and blanks do not matter. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[\s']/g, '')
}
