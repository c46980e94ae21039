import { readFileSync } from 'node:fs'
import path from 'node:path'
import { clusterDirectory, SUPERUSER } from './cluster.ts'
import { isPostmasterOf } from './processes.ts'

/**
 * The superuser's URL of the embedded PostgreSQL that somebody else runs on this data folder now; undefined where none
 * does. PostgreSQL itself writes down where its socket lies.
 */
export function findRunningPostgres(dataDirectory: string): string | undefined {
  const cluster = clusterDirectory(path.resolve(dataDirectory))
  const [pid = '', , , port, sockets] = readNote(cluster)
  if (port === undefined || sockets === undefined || !isPostmasterOf(Number.parseInt(pid, 10), cluster))
    return undefined
  return `postgresql://${SUPERUSER}@localhost:${port}/postgres?host=${encodeURIComponent(sockets)}`
}

function readNote(cluster: string): readonly string[] {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}
