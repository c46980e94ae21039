import { expect, test } from 'vitest'
import { findsText, pinyinKeys } from './pinyin.ts'

const names = ['海棠区第一实验小学工会', '清河中学工会', '重庆路幼儿园', 'PTA联络组']

async function found(typed: string): Promise<string[]> {
  const keys = await pinyinKeys(names)
  return names.filter((name) => findsText(typed, name, keys.get(name)))
}

test('a name is found by its characters, with blanks between', async () => {
  expect(await found('清河 中学')).toEqual(['清河中学工会'])
})
test('by its pinyin, and by its initials', async () => {
  expect(await found('qinghe')).toEqual(['清河中学工会'])
  expect(await found('qhzx')).toEqual(['清河中学工会'])
})
test('a character of two readings is read as the word says', async () => {
  expect(await found('chongqing')).toEqual(['重庆路幼儿园'])
})
test('Latin letters inside a name count as themselves', async () => {
  expect(await found('pta')).toEqual(['PTA联络组'])
})
test('what fits nothing finds nothing, and nothing typed finds all', async () => {
  expect(await found('zzzz')).toEqual([])
  expect(await found(' ')).toEqual(names)
})
