import { z } from 'zod'
import { Line, Link } from '../detail-fields.ts'
import { defineLedgerKind, measure } from '../kind.ts'
import { LEVEL_NAMES, Level } from '../levels.ts'
import { wordsOf } from '../name.ts'

const OUTCOMES = {
  finished: { zh: '完成', en: 'finished' },
  submitted: { zh: '报送', en: 'submitted' },
  published: { zh: '发表', en: 'published' },
  commended: { zh: '获奖', en: 'commended' },
} as const

/** 调研论文 and union theory (domain.md S14). */
export const researchPaper = defineLedgerKind({
  names: { zh: '调研论文', en: 'Research papers' },
  details: z.strictObject({
    authors: Line,
    outcome: z.enum(wordsOf(OUTCOMES)),
    level: Level,
    /** The journal, collection or contest. */
    outlet: Line.nullable(),
    link: Link.nullable(),
  }),
  headings: {
    authors: { zh: '作者', en: 'Authors' },
    outcome: { zh: '成果状态', en: 'Outcome' },
    level: { zh: '级别', en: 'Level' },
    outlet: { zh: '刊物或评比', en: 'Journal or contest' },
    link: { zh: '网页链接', en: 'Web address' },
  },
  choices: { outcome: OUTCOMES, level: LEVEL_NAMES },
  minEvidence: ({ link }) => (link === null ? 1 : 0),
  measures: ({ outcome: kind, level }) => [measure('research.finished', { level, kind })],
})
