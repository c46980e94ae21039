import type { ServerFacts } from '@jianjia/db/doctor'
import type { Finding } from './finding.ts'

const OLDEST = 150_000
const SECONDS_APART = 5

/** What the facts of a database server mean, at the time by the clock of this machine. */
export function lookAtServer(facts: ServerFacts, now: Date): readonly Finding[] {
  return [versionOf(facts), durabilityOf(facts), schemaOf(facts), driftOf(facts), clockOf(facts, now)]
}

function versionOf({ version, encoding }: ServerFacts): Finding {
  const isKnown = version >= OLDEST && encoding === 'UTF8'
  return {
    ...{ check: 'postgres', state: isKnown ? 'sound' : 'fault', seen: { version, encoding } },
    text: isKnown
      ? 'PostgreSQL 的版本和编码可用。 Version and encoding of PostgreSQL are fine.'
      : '需要 PostgreSQL 15 或更新版本，编码为 UTF8。 PostgreSQL 15 or newer with encoding UTF8 is needed.',
  }
}

function durabilityOf({ checksums, durable }: ServerFacts): Finding {
  const seen = { checksums, durable }
  if (!durable)
    return {
      ...{ check: 'durability', state: 'fault', seen },
      text: 'fsync、synchronous_commit 或 full_page_writes 被关闭：断电会丢失已确认的数据。请打开它们。 fsync, synchronous_commit or full_page_writes is off: acknowledged rows can be lost. Turn them on.',
    }
  if (!checksums)
    return {
      ...{ check: 'durability', state: 'warning', seen },
      text: '数据库没有开启页校验，磁盘损坏不会被发现（pg_checksums --enable）。 Data checksums are off: damage of the disk goes unnoticed (pg_checksums --enable).',
    }
  return {
    ...{ check: 'durability', state: 'sound', seen },
    text: '已确认的数据断电不丢，磁盘损坏会被发现。 Acknowledged rows survive a power cut, and damage is noticed.',
  }
}

function schemaOf({ missingMigrations, unknownMigrations }: ServerFacts): Finding {
  const seen = { missing: missingMigrations, unknown: unknownMigrations }
  if (unknownMigrations.length > 0)
    return {
      ...{ check: 'schema', state: 'fault', seen },
      text: '数据库已被更新的版本升级过，请使用那个版本。 A newer version has upgraded the database: run that one.',
    }
  if (missingMigrations.length > 0)
    return {
      ...{ check: 'schema', state: 'fault', seen },
      text: '数据库结构还没有升级，请运行 jianjia db setup。 The schema is older than this version: run jianjia db setup.',
    }
  return {
    ...{ check: 'schema', state: 'sound', seen },
    text: '数据库结构与本版本一致。 The schema is that of this version.',
  }
}

function driftOf({ drifted, tables }: ServerFacts): Finding {
  const seen = { tables, drifted }
  return drifted.length === 0
    ? {
        ...{ check: 'drift', state: 'sound', seen },
        text: '没有表被手工改动过。 No table was changed by hand.',
      }
    : {
        ...{ check: 'drift', state: 'fault', seen },
        text: '这些表的列、约束、触发器、策略或权限与本版本不同，可能被手工改动过。请恢复原样，或从备份恢复到新库。 Columns, constraints, triggers, policies or rights of these tables are not those of this version. Undo what was changed by hand, or restore a backup into a new database.',
      }
}

function clockOf({ now: there, toldTime }: ServerFacts, here: Date): Finding {
  const secondsApart = Math.round(Math.abs(there.getTime() - here.getTime()) / 1000)
  const seen = { secondsApart, toldTime }
  if (secondsApart > SECONDS_APART)
    return {
      ...{ check: 'clock', state: 'fault', seen },
      text: '数据库与本机的时钟相差过大，截止时间会算错。请同步时钟（NTP）。 The clocks of the database and of this machine are apart: deadlines will be wrong. Synchronise them (NTP).',
    }
  return {
    ...{ check: 'clock', state: toldTime ? 'warning' : 'sound', seen },
    text: toldTime
      ? '系统时间被拨动过：只应出现在演示数据里。 Time is told otherwise than by the clock: right for a demonstration only.'
      : '时钟一致。 The clocks agree.',
  }
}
