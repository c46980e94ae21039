import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { type Ask, mustBe } from './ask-s3.ts'

const Listed = z.object({
  ListBucketResult: z.object({
    IsTruncated: z.string(),
    NextContinuationToken: z.string().optional(),
    Contents: z.array(z.object({ Key: z.string(), LastModified: z.string() })).default([]),
  }),
})

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Contents' })

interface Listing {
  readonly ask: Ask
  readonly prefix: string
}

/** Page by page; ages are those by the clock of the store. */
export async function* listS3(
  { ask, prefix }: Listing,
  segments: string,
  minAgeMillis: number,
): AsyncGenerator<string> {
  const query = { 'list-type': '2', prefix: `${prefix}${segments}/` }
  for (let token: string | undefined, more = true; more; ) {
    const asked = { ...query, ...(token === undefined ? {} : { 'continuation-token': token }) }
    const answer = await mustBe(await ask({ method: 'GET', query: asked }), [200])
    const now = Date.parse(answer.headers.get('date') ?? '') || Date.now()
    const { ListBucketResult: page } = Listed.parse(parser.parse(await answer.text()))
    for (const { Key, LastModified } of page.Contents)
      if (now - Date.parse(LastModified) >= minAgeMillis) yield Key.slice(prefix.length)
    token = page.NextContinuationToken
    more = page.IsTruncated === 'true' && token !== undefined
  }
}
