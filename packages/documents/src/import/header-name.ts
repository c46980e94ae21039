/**
 * A column name reduced to what identifies it: width, blanks, line ends, stars, marks of duty and final colons are
 * gone.
 */
export interface HeaderName {
  /** With its brackets: 金额(万元). */
  readonly full: string
  /** Without them: 金额. */
  readonly bare: string
}

const STARS = /[*﹡＊★☆※✱]/g
const DUTY = /[([【〔](?:必填|选填|可选|必填项|选填项|非必填|可不填|required|optional)[)\]】〕]/gi

export function headerName(printed: string): HeaderName {
  const full = printed
    .normalize('NFKC')
    .replaceAll(STARS, '')
    .replaceAll(DUTY, '')
    .replaceAll(/[\s\u200b\ufeff]/g, '')
    .replace(/[::.、]+$/, '')
    .toLowerCase()
  const bare = full.replaceAll(/[([【〔<《"“][^)\]】〕>》"”]*[)\]】〕>》"”]/g, '').replace(/[:]+$/, '')
  return { full, bare: bare === '' ? full : bare }
}

/** Are the amounts of this column given in ten thousands (万元)? */
export function isInTenThousands(printed: string): boolean {
  return /万元/.test(headerName(printed).full)
}
