import { expect, it } from 'vitest'
import { appUrlOf } from './set-up-database.ts'

it('keeps server, database and options, and replaces the role', () => {
  expect(appUrlOf('postgres://boss:secret@db.example:5433/unions?sslmode=require', 'p w')).toBe(
    'postgres://jianjia_app:p%20w@db.example:5433/unions?sslmode=require',
  )
  expect(appUrlOf('postgres://boss:secret@db.example/unions')).toBe('postgres://jianjia_app@db.example/unions')
})

it('works for a socket, whose address has no host', () => {
  const url = new URL(appUrlOf('postgresql:///unions?host=/var/run/pg&user=boss&password=x'))
  expect(Object.fromEntries(url.searchParams)).toEqual({ host: '/var/run/pg', user: 'jianjia_app' })
})
