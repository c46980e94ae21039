import { UNIT_COLUMNS, UNIT_KIND_NAMES, UNIT_LIST, unitsWithWay } from '@jianjia/domain/list'
import { segmentName, Stage, UnitKind } from '@jianjia/domain/org'
import { z } from 'zod'
import { listFile } from '../../frame/list-file.ts'
import { treeRead } from './get-tree.ts'

/** The tree as a file, every unit before those below it; narrowed, with the way to what fits. */
export const unitListFile = listFile(treeRead, {
  title: UNIT_LIST,
  filters: { q: z.string().max(100).optional(), kind: UnitKind.optional(), stage: Stage.optional() },
  whole: () => ({}),
  rows: ({ nodes }, filters) => unitsWithWay(nodes, filters),
  columns: () => UNIT_COLUMNS,
  conditions: ({ q = '', kind, stage }, language) => [
    ...(q === '' ? [] : [`“${q}”`]),
    ...(kind === undefined ? [] : [UNIT_KIND_NAMES[kind][language]]),
    ...(stage === undefined ? [] : [segmentName(stage)[language]]),
  ],
})
