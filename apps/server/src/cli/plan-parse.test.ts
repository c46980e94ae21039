import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { command } from './plan-parse.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '计划 读取-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(name: string, bytes: string | Uint8Array) {
  await writeFile(join(folder, name), bytes)
  return command([name], { callerDirectory: folder })
}

const PLAN =
  '柳堤学校工会2026年工作计划\n一、指导思想\n围绕学校中心工作，服务教职工。\n二、月份安排\n3月：庆“三八”；义务植树。\n'

describe('plan parse', () => {
  it('gives one reading for a file of one document', async () => {
    const { output, faults } = await run('计划.txt', PLAN)
    expect(faults).toBeUndefined()
    expect(output).toMatchObject({
      kind: 'plan',
      title: '柳堤学校工会2026年工作计划',
      guidingIdeology: { headed: true, text: '围绕学校中心工作，服务教职工。', paragraphs: [2, 3] },
      sections: [
        { level: 1, number: '一、', heading: '指导思想' },
        { level: 1, number: '二、', heading: '月份安排' },
      ],
      schedule: [{ months: [3], term: null, theme: null, items: [{ text: '庆“三八”；' }, { text: '义务植树。' }] }],
      unread: [],
    })
  })

  it('ends when it has answered: no thread kept for a next file holds the command', async () => {
    await writeFile(join(folder, '一份.txt'), PLAN)
    const main = join(import.meta.dirname, 'main.ts')
    const env = { ...process.env, JIANJIA_CALLER_DIR: folder }
    const { stdout } = await promisify(execFile)(process.execPath, [main, 'plan', 'parse', '一份.txt'], { env })
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'plan' })
  })

  it('gives pieces for a file of several', async () => {
    const { output } = await run('合集.txt', `工会工作计划 篇一\n${PLAN}工会工作计划 篇二\n${PLAN}`)
    expect(output).toMatchObject({ pieces: [{ kind: 'plan' }, { kind: 'plan' }] })
  })

  it('names the file and the reason where there is nothing to read', async () => {
    expect(await run('空.txt', '')).toMatchObject({ faults: [{ path: '空.txt', code: 'documentEmpty' }] })
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3])
    const answer = await run('照片.docx', picture)
    expect(answer.output).toBeUndefined()
    expect(answer.faults).toHaveLength(1)
    expect(await command(['没有.txt'], { callerDirectory: folder })).toMatchObject({
      faults: [{ path: '没有.txt', code: 'fileNotFound' }],
    })
    expect(await command([], { callerDirectory: folder })).toMatchObject({ faults: [{ code: 'usage' }] })
  })
})
