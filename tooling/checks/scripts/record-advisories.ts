import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { readText, ROOT } from '../src/reading/repository.ts'
import { withReported } from '../src/supply/advisories.ts'

/**
 * Adds what the registry knows of holes to the record that the checks compare every installed version with:
 * `pnpm audit --json | node tooling/checks/scripts/record-advisories.ts`. Run before a version is published, and each month.
 */
const FILE = 'tooling/checks/src/supply/advisories.json'

const recorded = JSON.parse(readText(FILE))
const today = new Date().toISOString().slice(0, 10)
const next = withReported(recorded, JSON.parse(await text(process.stdin)), today)
const lines = next.advisories.map((advisory) => `    ${JSON.stringify(advisory)}`).join(',\n')
writeFileSync(path.join(ROOT, FILE), `{\n  "asked": "${next.asked}",\n  "advisories": [\n${lines}\n  ]\n}\n`)
process.stdout.write(`${next.advisories.length - recorded.advisories.length} new of ${next.advisories.length}\n`)
