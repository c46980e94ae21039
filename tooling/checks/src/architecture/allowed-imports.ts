/**
 * Who may import what (docs/map.md): our own packages, and the libraries that belong to the package's job. Node's own
 * modules are `node:`. What a package's tests need beyond it is in `TESTS`.
 */
export interface Allowance {
  readonly ours: readonly string[]
  readonly libraries: readonly string[]
  /** Packages of which only types may be taken. */
  readonly types?: readonly string[]
}

export const ALLOWED: Readonly<Record<string, Allowance>> = {
  'packages/domain': { ours: [], libraries: ['zod'] },
  'packages/documents': {
    ours: ['@jianjia/domain'],
    libraries: [
      'node:',
      'fflate',
      'docx',
      'hucre',
      'papaparse',
      'saxes',
      'unpdf',
      'uqr',
      'iconv-lite',
      'sharp',
      'heic-decode',
    ],
  },
  'packages/db': { ours: ['@jianjia/domain'], libraries: ['node:', 'kysely', 'pg', 'pg-copy-streams'] },
  'packages/api': {
    ours: ['@jianjia/domain', '@jianjia/db', '@jianjia/documents'],
    libraries: ['node:', '@trpc/server', 'zod'],
  },
  'apps/server': {
    ours: ['@jianjia/domain', '@jianjia/db', '@jianjia/documents', '@jianjia/api'],
    libraries: [
      ...[
        'node:',
        'fastify',
        '@fastify/static',
        '@tus/server',
        '@tus/file-store',
        'better-auth',
        '@trpc/server',
        'kysely',
        'pg',
      ],
      ...['pino', 'zod', 'file-type', 'pg-boss', 'pinyin-pro', 'prom-client', 'ical-generator'],
      // Evidence in an S3-compatible store: signatures, and the lists that it tells in XML.
      ...['aws4fetch', 'fast-xml-parser'],
    ],
  },
  'apps/console': {
    ours: ['@jianjia/domain'],
    types: ['@jianjia/api', '@trpc/server'],
    libraries: [
      ...['react', 'react-dom', '@mantine/core', '@mantine/form', '@mantine/hooks'],
      ...['@mantine/notifications', '@tabler/icons-react', '@tanstack/react-query'],
      ...['@tanstack/react-router', '@trpc/client', '@trpc/tanstack-react-query', 'i18next', 'react-i18next'],
      ...['zod', 'pinyin-pro', 'tus-js-client', 'pdfjs-dist', 'uqr'],
      ...['@dnd-kit/core', '@dnd-kit/sortable', '@dnd-kit/utilities'],
    ],
  },
}

/** Tests may also use the test tools, Node, the fixtures of a package below, and start what they test. */
export const TESTS: Allowance = {
  ours: ['@jianjia/domain', '@jianjia/db', '@jianjia/documents', '@jianjia/api', '@jianjia/browser'],
  libraries: [
    'node:',
    'vitest',
    's3rver',
    'docx',
    'fast-check',
    '@playwright/test',
    'axe-core',
    'playwright-core',
    'pg',
    'ical.js',
    'tus-js-client',
    'sharp',
  ],
}

/** Packages of the domain, the only ones with an order among their modules: each imports only those to its left. */
export const DOMAIN_MODULES = [
  ...[
    'kernel',
    'search',
    'bin',
    'period',
    'org',
    'policy',
    'obligation',
    'notice',
    'evidence',
    'ledger',
    'duty',
    'scheme',
  ],
  ...['scoring', 'plan', 'assessment', 'task', 'rating', 'title', 'binder', 'proposal', 'appeal', 'list'],
]
