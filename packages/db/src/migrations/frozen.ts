/** The published migrations by their SHA-256. Written by scripts/freeze-migrations.ts when a version is published. */
export const FROZEN: Readonly<Record<string, string>> = {
  '20261121T100000-foundation.ts': 'b38e0ad67bc6177e7c2697b5902516b2622dbc89a66c9825c4d8bc6420893e24',
  '20261121T101000-accounts.ts': '40d8456622fd1ccf5c86d398de5095461d8fc2dc6899498a2ed5c08f53b58cfc',
  '20261121T102000-org.ts': 'f84fef384d672ac2bbb7a68be36968580f0cba7eb2151e090d41cbbbf8505f77',
  '20261121T103000-ledger-and-evidence.ts': '465f653e02b07cc27200b337a565d216e5f0352ae011bff6ffbbb3e38f2f1d53',
  '20261121T104000-scheme-and-assessment.ts': '8c7823bea2dbd42a38dea50dce5ab816445457088e59bf99a388d9d7fb5c2d1b',
  '20261121T105000-results.ts': '446630740fbfbf90fbb46c3c95f15cc286027b6c92e91650b0046a5cd1285ea1',
  '20261121T106000-process.ts': 'af7dda25876984f62ad4e015d6f5f062d9dce711d654714f08e671393c5a191f',
  'statements.ts': '5bc4f5cd994942cca7a754e6ca8415a751809150e0d22195af4ec55489291002',
}
