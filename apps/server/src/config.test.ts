import { expect, test } from 'vitest'
import { isLoopback, readConfig } from './config.ts'
import { StartError } from './start-error.ts'

const places = { root: '/project', caller: '/elsewhere' }
const read = (args: string[], env: Record<string, string> = {}) => readConfig(args, env, places)

test('without any option the data lie in the project, on the loopback, at the next free port', () => {
  expect(read([])).toMatchObject({
    ...{ dataFolder: '/project/data', host: '127.0.0.1', port: undefined, empty: false, demo: false },
    ...{ databaseUrl: undefined, publicOrigin: undefined, logLevel: 'warn' },
  })
})

test('a relative folder is taken from where the command was called', () => {
  expect(read(['--data', '工会 数据']).dataFolder).toBe('/elsewhere/工会 数据')
  expect(read([], { JIANJIA_DATA: 'x' }).dataFolder).toBe('/elsewhere/x')
})

test('the command line wins over the environment, and a blank is as good as nothing', () => {
  expect(read(['--port', '9000'], { PORT: '8000' }).port).toBe(9000)
  expect(read([], { PORT: '8000' }).port).toBe(8000)
  expect(read([], { PORT: ' ', DATABASE_URL: '', PUBLIC_URL: '' })).toMatchObject({
    port: undefined,
    publicOrigin: undefined,
  })
})

test.each([
  [['--port', '0'], {}],
  [['--port', '70000'], {}],
  [['--port', 'http'], {}],
  [['--prot', '1'], {}],
  [['extra'], {}],
  [['--empty', '--demo'], {}],
  [[], { PUBLIC_URL: 'home.example' }],
  [[], { PUBLIC_URL: 'ftp://home.example' }],
])('%j is answered with a sentence in both languages', (args, env) => {
  expect(() => read(args, env)).toThrow(StartError)
  expect(() => read(args, env)).toThrow(/\p{Script=Han}.*\n.*[a-z]/u)
})

test('only this machine itself is loopback', () => {
  expect(['127.0.0.1', '127.1.2.3', 'localhost', '::1'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '192.168.1.5', '::', '127.0.0.1.evil.example'].some(isLoopback)).toBe(false)
})
