import type { TenantRead } from '@jianjia/db'
import type { KeptTitle } from '@jianjia/db/title'
import type { TitleCertificate } from '@jianjia/documents'
import type { DistrictId } from '@jianjia/domain/kernel'
import { issuerOf } from './issuer-of.ts'
import { numberOf } from './title-line.ts'

interface Place {
  readonly districtId: DistrictId
  readonly publicOrigin: string | null
}

/** What stands on a certificate. Its code leads to what the register says on the day on which somebody looks. */
export async function certificateOf(
  read: TenantRead,
  kept: KeptTitle,
  { districtId, publicOrigin }: Place,
): Promise<TitleCertificate> {
  const path = `/public/${districtId}/titles/${kept.titleAwardId}`
  const { unitName, level, title, validFrom, validTo, awardedOn } = kept
  return {
    ...{ unitName, level, scheme: title, validFrom, validTo, awardedOn },
    issuer: await issuerOf(read, kept),
    number: numberOf(kept),
    verify: publicOrigin === null ? path : new URL(path, publicOrigin).href,
  }
}
