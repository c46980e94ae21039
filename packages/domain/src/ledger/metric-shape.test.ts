import { expect, test } from 'vitest'
import { exampleDrafts } from '../../testing/ledger-examples.ts'
import { UnitId } from '../kernel/index.ts'
import { measuresOf } from './entry.ts'
import { METRIC_SHAPES } from './metric-shape.ts'

test.each(exampleDrafts(UnitId.parse('00000000-0000-4000-8000-000000000001')))(
  'what $kind measures is told apart as its shape says',
  (draft) => {
    for (const { metric, subject, level, kind } of measuresOf(draft)) {
      const shape = METRIC_SHAPES[metric]
      expect(shape.ledger).toBe(draft.kind)
      if (subject !== null) expect(shape.subject).toBeDefined()
      if (level !== null) expect(Object.keys(shape.levels ?? {})).toContain(level)
      if (kind !== null && typeof shape.kinds === 'object') expect(Object.keys(shape.kinds)).toContain(kind)
      if (shape.kinds === undefined) expect(kind).toBeNull()
      if (shape.levels === undefined) expect(level).toBeNull()
    }
  },
)
