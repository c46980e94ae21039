import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Edit } from './apply-edits.ts'
import type { KindNames } from './kind-names.ts'
import { formText, kindText, migrationText } from './ledger-kind-texts.ts'

const LEDGER = 'packages/domain/src/ledger'
const CONSOLE = 'apps/console/src/features/ledger'
const MIGRATIONS = 'packages/db/src/migrations'

/** Everything that a further ledger touches. It begins as a gathering; its fields are then changed by hand. */
export async function ledgerKindEdits(root: string, names: KindNames): Promise<readonly Edit[]> {
  return [...domainEdits(names), ...(await databaseEdits(root, names)), ...consoleEdits(names)]
}

function domainEdits({ kind, kebab, zh, en, pascal }: KindNames): readonly Edit[] {
  const english = en.toLowerCase()
  const before = (file: string, line: string, text: string): Edit => ({ file, line, put: 'before', text })
  const after = (file: string, line: string, text: string): Edit => ({ file, line, put: 'after', text })
  const shape = `{ ledger: '${kind}', kinds: K.${kind}.choices.form }`
  return [
    { file: `${LEDGER}/kinds/${kebab}.ts`, text: kindText({ kind, kebab, zh, en, pascal }) },
    before(
      `${LEDGER}/registry.ts`,
      "import type { LedgerKindSpec } from './kind.ts'",
      `import { ${kind} } from './kinds/${kebab}.ts'`,
    ),
    after(`${LEDGER}/registry.ts`, '  publicity,', `  ${kind},`),
    after(`${LEDGER}/entry-draft.ts`, "  draft('publicity', K.publicity),", `  draft('${kind}', K.${kind}),`),
    before(
      `${LEDGER}/metric.ts`,
      '} as const satisfies Record<string, { zh: string; en: string; unit: MetricUnit; papers: boolean }>',
      [
        `  '${kind}.held': { zh: '开展${zh}', en: '${english} held', unit: 'count', papers: false },`,
        `  '${kind}.attendance': { zh: '${zh}参加人次', en: 'attendances at ${english}', unit: 'persons', papers: false },`,
        `  '${kind}.participant': { zh: '参加${zh}的会员', en: 'members at ${english}', unit: 'members', papers: false },`,
      ].join('\n'),
    ),
    after(
      `${LEDGER}/metric-shape.ts`,
      "  'womensWork.participant': { ...WOMEN, subject: 'member' },",
      [
        `  '${kind}.held': ${shape},`,
        `  '${kind}.attendance': ${shape},`,
        `  '${kind}.participant': { ledger: '${kind}', kinds: K.${kind}.choices.form, subject: 'member' },`,
      ].join('\n'),
    ),
    after('packages/domain/src/plan/named-work.ts', '  publicity: null,', `  ${kind}: /${zh}/u,`),
    before(
      'packages/domain/testing/ledger-examples.ts',
      '  publicity: {',
      `  ${kind}: { title: '三月${zh}', details: { ...COUNTED, form: 'session', content: '按计划开展。' } },`,
    ),
  ]
}

async function databaseEdits(root: string, { kind, kebab }: KindNames): Promise<readonly Edit[]> {
  const registry = await readFile(join(root, LEDGER, 'entry-draft.ts'), 'utf8')
  const metrics = await readFile(join(root, LEDGER, 'metric.ts'), 'utf8')
  const list = await readFile(join(root, MIGRATIONS, 'list.ts'), 'utf8')
  const kinds = [...registry.matchAll(/^ {2}draft\('(\w+)'/gm)].flatMap(([, name]) => name ?? [])
  const words = [...metrics.matchAll(/^ {2}'(\w+\.\w+)':/gm)].flatMap(([, name]) => name ?? [])
  const own = ['held', 'attendance', 'participant'].map((part) => `${kind}.${part}`)
  const last = [...list.matchAll(/^ {2}'(\d{8}T\d{6})-/gm)].at(-1)?.[1] ?? '20261122T000000'
  const name = `${following(last)}-ledger-${kebab}`
  return [
    { file: `${MIGRATIONS}/${name}.ts`, text: migrationText({ kinds: [...kinds, kind], metrics: [...words, ...own] }) },
    {
      ...{ file: `${MIGRATIONS}/list.ts`, put: 'before', line: lastImportOf(list) },
      text: `import { up as ${kind}Ledger } from './${name}.ts'`,
    },
    {
      ...{ file: `${MIGRATIONS}/list.ts`, put: 'after', line: lastEntryOf(list) },
      text: `  '${name}': { up: ${kind}Ledger },`,
    },
  ]
}

/** A second later, so that it stands behind all that are there. */
function following(stamp: string): string {
  const seconds = String(Number(stamp.slice(9)) + 1).padStart(6, '0')
  return `${stamp.slice(0, 9)}${seconds}`
}

function lastImportOf(list: string): string {
  return list.split('\n').findLast((line) => line.startsWith('import ')) ?? ''
}

function lastEntryOf(list: string): string {
  return list.split('\n').findLast((line) => /^ {2}'\d{8}T\d{6}-/.test(line)) ?? ''
}

function consoleEdits({ kind, kebab, pascal, zh, en }: KindNames): readonly Edit[] {
  const after = (file: string, line: string, text: string): Edit => ({ file, line, put: 'after', text })
  return [
    { file: `${CONSOLE}/kinds/${kebab}-form.tsx`, text: formText({ kind, kebab, pascal, zh, en }) },
    after(
      `${CONSOLE}/kinds/kind-forms.ts`,
      "import { WomensWorkForm } from './womens-work-form.tsx'",
      `import { ${pascal}Form } from './${kebab}-form.tsx'`,
    ),
    after(`${CONSOLE}/kinds/kind-forms.ts`, '  publicity: PublicityForm,', `  ${kind}: ${pascal}Form,`),
    after(
      `${CONSOLE}/list/columns.tsx`,
      "  publicity: ['outlet', 'level', 'outletName'],",
      `  ${kind}: ['form', 'headcount', 'place'],`,
    ),
    {
      ...{ file: `${CONSOLE}/parts/kind-groups.ts`, words: "'researchPaper', 'publicity'" },
      text: `'researchPaper', 'publicity', '${kind}'`,
    },
    { ...{ file: `${CONSOLE}/zh.ts`, put: 'after', line: '  hint: {' }, text: `    ${kind}: '例如：三月${zh}',` },
    {
      ...{ file: `${CONSOLE}/en.ts`, put: 'after', line: '  hint: {' },
      text: `    ${kind}: 'For example: ${en.toLowerCase()} of March',`,
    },
  ]
}
