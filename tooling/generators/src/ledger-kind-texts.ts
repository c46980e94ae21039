import type { KindNames } from './kind-names.ts'

/** A kind that compiles and says something: held, by how many, in which form. Its author changes the fields. */
export function kindText({ kind, zh, en }: KindNames): string {
  return `import { z } from 'zod'
import { ATTENDANCE_HEADINGS, attendance, Line, Passage } from '../detail-fields.ts'
import { measuresOfGathering } from '../gathering.ts'
import { defineLedgerKind } from '../kind.ts'
import { wordsOf } from '../name.ts'

const FORMS = {
  session: { zh: '集中开展', en: 'together' },
  byGroups: { zh: '分组开展', en: 'in groups' },
} as const

/** ${zh}: held, in which form, by how many. */
export const ${kind} = defineLedgerKind({
  names: { zh: '${zh}', en: ${quoted(en)} },
  details: z.strictObject({
    form: z.enum(wordsOf(FORMS)),
    place: Line.nullable(),
    ...attendance,
    content: Passage.nullable(),
  }),
  headings: {
    form: { zh: '形式', en: 'Form' },
    place: { zh: '地点', en: 'Place' },
    ...ATTENDANCE_HEADINGS,
    content: { zh: '内容', en: 'Content' },
  },
  choices: { form: FORMS },
  members: ({ memberIds }) => memberIds,
  headcount: ({ headcount }) => headcount,
  minEvidence: () => 1,
  measures: (details) => measuresOfGathering('${kind}', details, details.form),
})
`
}

export function formText({ kind, pascal, zh }: KindNames): string {
  return `import { fieldOf } from '../fields/field.tsx'
import { EntryForm, type KindFormProps } from '../parts/entry-form.tsx'
import { useText } from '../text.ts'

const Field = fieldOf('${kind}')

/** ${zh}. */
export function ${pascal}Form({ frame }: KindFormProps<'${kind}'>) {
  const { t } = useText()
  return (
    <EntryForm frame={frame} titleHint={t('hint.${kind}')} proofHint={t('hint.photos')}>
      <Field name="form" />
      <Field name="place" />
      <Field name="headcount" />
      <Field name="memberIds" />
      <Field name="content" />
    </EntryForm>
  )
}
`
}

interface Lists {
  readonly kinds: readonly string[]
  readonly metrics: readonly string[]
}

/** The CHECK lists anew, with all words written out: a migration says what was true when it was written. */
export function migrationText({ kinds, metrics }: Lists): string {
  const checked = (
    table: string,
    column: string,
    words: readonly string[],
  ) => `    'alter table app.${table} drop constraint ${table}_${column}',
    \`alter table app.${table} add constraint ${table}_${column} check (${column} in (
${wrapped(words)}))\`,`
  return `import type { Kysely } from 'kysely'
import { run } from './statements.ts'

/** A further ledger. Checking the new lists against the rows takes about a second per million measures. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, [
${checked('ledger_entry', 'kind', kinds)}
${checked('ledger_measure', 'metric', metrics)}
${checked('unit_metric_total', 'metric', metrics)}
  ])
}
`
}

const WIDTH = 112

function wrapped(words: readonly string[]): string {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const piece = `'${word}'`
    if (last === undefined || last.length + piece.length + 2 > WIDTH) lines.push(`       ${piece}`)
    else lines[lines.length - 1] = `${last}, ${piece}`
  }
  return lines.join(',\n')
}

function quoted(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`
}
