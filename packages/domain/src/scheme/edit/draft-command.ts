import { z } from 'zod'
import { Criterion } from '../criterion.ts'
import { Category } from '../scheme.ts'
import { FRAME_COMMANDS } from './frame-command.ts'

const CriterionId = Criterion.shape.id
const CategoryId = Category.shape.id
/** Before which one it stands; null = at the end: of its category, or of the categories. */
const beforeCriterion = CriterionId.nullable()
const beforeCategory = CategoryId.nullable()

/** Changes of lines and categories. */
const LINE_COMMANDS = [
  z.strictObject({ do: z.literal('addCriterion'), criterion: Criterion, before: beforeCriterion }),
  z.strictObject({ do: z.literal('setCriterion'), criterion: Criterion }),
  /** Into a category (null = into none), before another line of it. */
  z.strictObject({
    do: z.literal('moveCriterion'),
    id: CriterionId,
    category: CategoryId.nullable(),
    before: beforeCriterion,
  }),
  z.strictObject({ do: z.literal('removeCriterion'), id: CriterionId }),
  z.strictObject({ do: z.literal('addCategory'), category: Category, before: beforeCategory }),
  z.strictObject({ do: z.literal('setCategory'), category: Category }),
  z.strictObject({ do: z.literal('moveCategory'), id: CategoryId, before: beforeCategory }),
  /** Only one that holds no lines: nobody's lines go with it. */
  z.strictObject({ do: z.literal('removeCategory'), id: CategoryId }),
] as const

export const LineCommand = z.discriminatedUnion('do', [...LINE_COMMANDS])
export type LineCommand = z.infer<typeof LineCommand>

/** One change of a draft. What is set is given as a whole; what is not named stays as it is. */
export const DraftCommand = z.discriminatedUnion('do', [...LINE_COMMANDS, ...FRAME_COMMANDS])
export type DraftCommand = z.infer<typeof DraftCommand>
