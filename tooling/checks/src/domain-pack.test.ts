import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const domain = path.join(root, 'packages/domain')

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>
}

/** Another team's app: a plain Node project that has the packed archive and zod, and nothing of this workspace. */
test('the packed domain package works in another app, without a TypeScript loader', () => {
  const app = mkdtempSync(path.join(tmpdir(), 'other-app-'))
  try {
    execFileSync('pnpm', ['pack', '--pack-destination', app], { cwd: domain, stdio: 'pipe' })
    const archive = readdirSync(app).find((name) => name.endsWith('.tgz')) ?? ''
    const installed = path.join(app, 'node_modules/@jianjia/domain')
    mkdirSync(installed, { recursive: true })
    execFileSync('tar', ['-xzf', path.join(app, archive), '-C', installed, '--strip-components=1'])
    symlinkSync(path.join(domain, 'node_modules/zod'), path.join(app, 'node_modules/zod'))

    const manifest = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as Manifest
    const modules = Object.keys(manifest.exports).filter((name) => name !== './testing')
    const imports = modules.map((name, n) => `import * as m${n} from '@jianjia/domain/${name.slice(2)}'`)
    const counts = `[${modules.map((_, n) => `Object.keys(m${n}).length`).join(', ')}]`
    writeFileSync(path.join(app, 'app.mjs'), `${imports.join('\n')}\nconsole.log(JSON.stringify(${counts}))\n`)
    const output = execFileSync(process.execPath, [path.join(app, 'app.mjs')], { encoding: 'utf8' })
    const seen = JSON.parse(output) as readonly number[]
    console.log(`modules of the packed domain seen: ${modules.length}`)
    expect(modules.length).toBeGreaterThanOrEqual(12)
    expect(seen.filter((count) => count === 0).length).toBeLessThanOrEqual(1)
  } finally {
    rmSync(app, { recursive: true, force: true })
    rmSync(path.join(domain, 'dist'), { recursive: true, force: true })
  }
}, 60_000)
