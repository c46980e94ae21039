/**
 * The number on a receipt: year of the window, running number in the assessment, and a check digit against slips of the
 * pen (Luhn over the digits). "2026-0007-8" is read out on the telephone without ambiguity.
 */
export function receiptNumber(year: number, running: number): string {
  const body = `${year.toString().padStart(4, '0')}${running.toString().padStart(4, '0')}`
  return `${body.slice(0, 4)}-${body.slice(4)}-${luhnDigit(body)}`
}

function luhnDigit(digits: string): number {
  const sum = [...digits].toReversed().reduce((total, character, index) => {
    const digit = Number.parseInt(character, 10) * (index % 2 === 0 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return (10 - (sum % 10)) % 10
}
