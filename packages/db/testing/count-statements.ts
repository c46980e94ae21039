import { type Db, internals } from '../src/frame/db.ts'

export interface CountedStatements<T> {
  readonly result: T
  /** The texts in the order in which they were sent; begin, tenant setting and commit are not counted. */
  readonly statements: readonly string[]
}

/** Runs `work` and tells which statements its transactions sent, so that a test can hold a use case to a number. */
export async function countStatements<T>(db: Db, work: () => Promise<T>): Promise<CountedStatements<T>> {
  const statements: string[] = []
  const observe = (text: string) => {
    statements.push(text)
  }
  db[internals].observers.add(observe)
  try {
    return { result: await work(), statements }
  } finally {
    db[internals].observers.delete(observe)
  }
}
