import { describe, expect, test } from 'vitest'
import { expectClean, type Finding } from '../reading/check.ts'
import { readCode, type SourceFile } from '../reading/repository.ts'
import { findCrossingFeatures } from './console-fences.ts'
import { findModuleOrder } from './domain-modules.ts'
import { findFloats, findImpurity } from './domain-purity.ts'
import { findPackageImports } from './package-imports.ts'
import { findSql } from './sql-place.ts'

const code = readCode()

interface Check {
  readonly name: string
  readonly find: (files: readonly SourceFile[]) => Finding
  readonly saw: string
  readonly atLeast: number
  readonly planted: Readonly<Record<string, string>>
}

const CHECKS: readonly Check[] = [
  {
    name: 'each package imports only what the map allows it',
    find: findPackageImports,
    saw: 'imports between packages',
    atLeast: 300,
    planted: {
      'packages/domain/src/org/a.ts': "import { readFileSync } from 'node:fs'",
      'packages/db/src/a.ts': "import { x } from '@jianjia/api'",
      'packages/documents/src/a.ts': "import { Kysely } from 'kysely'",
      'packages/api/src/a.ts': "import pg from 'pg'",
      'packages/api/src/b.ts': "import { x } from '../../db/src/index.ts'",
      'apps/server/src/a.ts': "import React from 'react'",
      'apps/console/src/a.tsx': "import { appRouter } from '@jianjia/api'",
      'apps/console/src/b.tsx': "const x = await import('@jianjia/db')",
    },
  },
  {
    name: 'inside the domain a module imports only those on its left',
    find: findModuleOrder,
    saw: 'imports between modules of the domain',
    atLeast: 60,
    planted: {
      'packages/domain/src/org/a.ts': "import { x } from '../scheme/index.ts'",
      'packages/domain/src/ledger/a.ts': "export type { X } from '../rating/x.ts'",
      'packages/domain/src/gadgets/a.ts': "import { x } from '../kernel/index.ts'",
    },
  },
  {
    name: 'the domain has no clock, no randomness, no input or output',
    find: findImpurity,
    saw: 'files of the domain looked at for clocks and the like',
    atLeast: 40,
    planted: {
      'packages/domain/src/org/a.ts': 'const day = Date.now()',
      'packages/domain/src/org/b.ts': 'const day = new Date( )',
      'packages/domain/src/org/c.ts': 'const id = Math.random()',
      'packages/domain/src/org/d.ts': 'const x = process.env',
      'packages/domain/src/org/e.ts': 'await fetch(url)',
      'packages/domain/src/org/f.ts': 'const h = day.getHours()',
    },
  },
  {
    name: 'the domain does not calculate in floating point',
    find: findFloats,
    saw: 'files of the domain looked at for floats',
    atLeast: 40,
    planted: {
      'packages/domain/src/scoring/a.ts': 'const x = Math.round(y)',
      'packages/domain/src/scoring/b.ts': 'const x = parseFloat(y)',
      'packages/domain/src/scoring/c.ts': 'const x = y.toFixed(2)',
      'packages/domain/src/scoring/d.ts': 'const x = y > 0.5',
    },
  },
  {
    name: 'there is no SQL outside packages/db',
    find: findSql,
    saw: 'files outside packages/db looked at for SQL',
    atLeast: 100,
    planted: {
      'packages/api/src/a.ts': 'const rows = sql<Row>`values (1)`',
      'packages/api/src/b.ts': "query('select name from app.unit')",
      'apps/server/src/c.ts': 'client.query(`INSERT INTO APP.UNIT VALUES (1)`)',
      'apps/server/src/d.ts': 'client.query(`\n  update app.unit set name = 1`)',
    },
  },
  {
    name: 'no feature of the console imports another',
    find: findCrossingFeatures,
    saw: 'files in features of the console',
    atLeast: 20,
    planted: {
      'apps/console/src/features/a/list.tsx': "import { x } from '../b/parts/x.tsx'",
      'apps/console/src/features/a/b/c.tsx': "import { x } from '@/features/d/index.ts'",
    },
  },
]

describe.each(CHECKS)('$name', ({ find, saw, atLeast, planted }) => {
  test('as the code stands', () => expectClean(find(code), saw, atLeast))

  test('and each planted fault is found', () => {
    for (const [path, text] of Object.entries(planted)) {
      expect(find([{ path, text }]).faults, `${path}: ${text}`).toHaveLength(1)
    }
  })
})

test('what the checks let through on purpose', () => {
  const fine: Readonly<Record<string, string>> = {
    'packages/domain/src/org/a.ts': "import { z } from 'zod'\nimport { x } from '../kernel/index.ts' // Date.now()",
    'packages/domain/src/org/b.ts': "const say = 'new Date() and 0.5'\nconst day = new Date(Date.UTC(2026, 1, 1))",
    'packages/domain/src/org/c.test.ts': "import fc from 'fast-check'\nimport { y } from '../rating/y.ts'",
    'apps/console/src/a.tsx':
      "import type { AppRouter } from '@jianjia/api'\nconst text = 'Select a file from the list'",
    'apps/console/src/features/a/b/c.tsx': "import { x } from '../parts/x.tsx'\nimport { y } from '../../../ui/y.tsx'",
  }
  const files = Object.entries(fine).map(([path, text]) => ({ path, text }))
  for (const { find } of CHECKS) expect(find(files).faults).toEqual([])
})
