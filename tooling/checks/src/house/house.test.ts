import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectClean, type Finding } from '../reading/check.ts'
import {
  type Manifest,
  readCode,
  readFiles,
  readPackages,
  readText,
  ROOT,
  type SourceFile,
} from '../reading/repository.ts'
import { findBadNames, findDefaultExports, findLongFiles, findTwoStepCasts, findUnfinished } from './files.ts'
import { findListWordsTwice } from './list-words.ts'
import { findProofFaults } from './proof.ts'
import { findReadmeFaults } from './readmes.ts'

const code = readCode()

/** Where an opaque type is made: its value has another type inside. Lifecycles are checked by the signature that takes them. */
const OPAQUE = [
  'packages/domain/src/kernel/exact.ts',
  'packages/domain/src/kernel/lifecycle.ts',
  'packages/db/src/frame/handles.ts',
  'packages/db/src/frame/transactions.ts',
]

interface Check {
  readonly name: string
  readonly find: (files: readonly SourceFile[]) => Finding
  readonly planted: Readonly<Record<string, string>>
}

const CHECKS: readonly Check[] = [
  {
    name: 'no file is longer than 400 lines',
    find: findLongFiles,
    planted: { 'packages/x/src/a.ts': 'a\n'.repeat(401), 'packages/x/src/a.test.ts': 'a\n'.repeat(401) },
  },
  {
    name: 'names are in kebab-case and say something',
    find: findBadNames,
    planted: {
      'packages/x/src/utils.ts': '',
      'packages/x/src/string-helpers.ts': '',
      'packages/x/src/common/a.ts': '',
      'packages/x/src/tree-v2.ts': '',
      'packages/x/src/TreeView.tsx': '',
    },
  },
  {
    name: 'exports have names',
    find: findDefaultExports,
    planted: {
      'packages/x/src/a.ts': 'export default function f() {}',
      'packages/x/src/b.ts': 'const a = 1\nexport { a as default }',
    },
  },
  {
    name: 'nothing is unfinished, silenced or left out',
    find: findUnfinished,
    planted: {
      'packages/x/src/a.ts': `// ${'TO'}DO later`,
      'packages/x/src/b.ts': `// @ts-${'ignore'}`,
      'packages/x/src/c.test.ts': "test.skip('x', () => {})",
      'packages/x/src/d.ts': 'const x = y as any',
    },
  },
  {
    name: 'casts through unknown are only where opaque types are made',
    find: (files) => findTwoStepCasts(files, OPAQUE),
    planted: { 'packages/x/src/a.ts': 'const x = y as unknown as Z' },
  },
]

describe.each(CHECKS)('$name', ({ name, find, planted }) => {
  test('as the code stands', () => expectClean(find(code), `files (${name})`, 200))

  test('and each planted fault is found', () => {
    for (const [file, text] of Object.entries(planted)) {
      expect(find([{ path: file, text }]).faults, file).toHaveLength(1)
    }
  })
})

describe('what a list calls its columns stands once, for the screen and for its file', () => {
  test('as the code stands', () => expectClean(findListWordsTwice(code), 'files of lists', 30))

  test('and planted faults are found', () => {
    const planted = [
      {
        path: 'packages/api/src/a-file.ts',
        text: "export const a = listFile(b, { title: { zh: '单位', en: 'Unit' } })",
      },
      {
        path: 'apps/console/src/a.tsx',
        text: "<LocalTable file={{}} columns={[{ key: 'unit', title: t('unit') }]} />",
      },
      {
        path: 'apps/console/src/b.tsx',
        text: "import { useListed } from '../use-listed.tsx'\nconst x = [{ key: 'act', title: t('act') }]",
      },
    ]
    expect(findListWordsTwice(planted)).toEqual({
      seen: 3,
      faults: [
        'packages/api/src/a-file.ts: says in words what the columns of the list say',
        'apps/console/src/a.tsx: gives the column unit a heading',
      ],
    })
  })
})

describe('each package has a README with four headings', () => {
  test('as they stand', () => {
    const folders = readPackages().map(({ folder }) => folder)
    const read = (file: string) => (existsSync(path.join(ROOT, file)) ? readText(file) : undefined)
    expectClean(findReadmeFaults(folders, read), 'packages with a README', 10)
  })

  test('and a missing one, and one with an empty part, are found', () => {
    const text = '# x\n## What belongs here\na\n## What does not\n\n## May import\nc\n## How to test\nd\n'
    const read = (file: string) => (file.startsWith('a/') ? text : undefined)
    expect(findReadmeFaults(['a', 'b'], read).faults).toEqual([
      'a/README.md: nothing under "What does not"',
      'b: no README.md',
    ])
  })
})

describe('each line of the proofs names what shows it', () => {
  const manifest: Manifest = JSON.parse(readText('package.json'))
  const places = {
    exists: (file: string) => existsSync(path.join(ROOT, file)),
    scripts: Object.keys(manifest.scripts ?? {}),
  }

  test('as they stand', () => {
    const files = readFiles('docs/proof', ['.md']).filter(({ path: file }) => file !== 'docs/proof/long.md')
    expectClean(findProofFaults(files, places), 'lines of proof', 20)
  })

  test('and planted faults are found', () => {
    const text = [
      '| promise | shown by |',
      '| --- | --- |',
      '| a | `npm test` |',
      '| b | `package.json` and `docs/none.md` |',
      '| c | we looked |',
      '| d |',
      '| e | `npm run nothing` |',
      '|  | `npm test` |',
    ].join('\n')
    const found = findProofFaults([{ path: 'p.md', text }], places)
    expect(found).toEqual({
      seen: 6,
      faults: [
        'p.md:4: docs/none.md does not exist',
        'p.md:5: names neither a test nor a command',
        'p.md:6: 1 cells, the head has 2',
        'p.md:7: npm run nothing is unknown',
        'p.md:8: an empty cell',
      ],
    })
  })
})
