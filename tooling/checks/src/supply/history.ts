import { execFileSync } from 'node:child_process'
import type { Finding } from '../reading/check.ts'
import { ROOT } from '../reading/repository.ts'
import { secretsIn } from './secrets.ts'

const MEGABYTE = 1024 * 1024
const LARGEST = 512 * MEGABYTE

export interface History {
  /** Commits that this clone knows: a shallow one knows few, a copy without its history none. */
  readonly commits: number
  /** What was ever added, and every message, in the form of `git log --patch`. */
  readonly text: string
}

/** Everything that was ever added to the files of this branch, or that a message said, as far as this clone knows. */
export function readHistory(folder: string = ROOT): History {
  const git = (...words: readonly string[]) =>
    execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  try {
    const commits = Number(git('rev-list', '--count', 'HEAD'))
    return {
      commits,
      text: git('log', '--patch', '--unified=0', '--no-color', '--no-ext-diff', '--format=commit %h%n%B'),
    }
  } catch {
    return { commits: 0, text: '' }
  }
}

const COMMIT = /^commit [0-9a-f]{7,40}$/
const FILE = /^\+\+\+ b\/(.+)$/

/** Secrets that were added once, even if they were taken away again: whoever has a clone has them. */
export function findSecretsOfHistory({ commits, text }: History): Finding {
  if (secretsIn(text).length === 0) return { seen: commits, faults: [] }
  let commit = ''
  let file = 'message'
  const faults = text.split('\n').flatMap((line) => {
    if (COMMIT.test(line)) [commit, file] = [line, 'message']
    else if (FILE.test(line)) file = FILE.exec(line)?.[1] ?? file
    if (line.startsWith('-') || line.startsWith('@@')) return []
    return secretsIn(line).map((what) => `${commit}, ${file}: looks like ${what}`)
  })
  return { seen: commits, faults }
}
