/** How the folder looks: paper, black on white, no font and no file from elsewhere. */
export const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 20px 80px; max-width: 1000px; background: #fff; color: #1c1c1a;
  font: 15px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; font-variant-numeric: tabular-nums; }
h1 { font-size: 26px; line-height: 1.3; margin: 24px 0 12px; }
h2 { font-size: 20px; line-height: 1.4; margin: 0 0 8px; }
h3 { font-size: 16px; margin: 20px 0 6px; }
a { color: #1f5f58; }
nav { border-bottom: 1px solid #8a8780; padding-bottom: 8px; display: flex; flex-wrap: wrap; gap: 4px 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; }
dt { color: #5c5a55; } dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; }
th, td { border: 1px solid #8a8780; padding: 4px 8px; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; }
article { border-top: 2px solid #2f6f68; padding-top: 16px; margin-top: 40px; }
.code { float: right; width: 92px; margin: 0 0 8px 16px; } .code svg, td svg { display: block; width: 100%; }
th.signs { width: 30%; height: 48px; }
td.qr { width: 84px; padding: 2px; }
.gap { color: #9a3324; } .quiet { color: #5c5a55; font-size: 13px; overflow-wrap: anywhere; }
.photographs { display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); gap: 16px; }
figure { margin: 0; } figure img { width: 100%; height: 190px; object-fit: contain; background: #f3f1ec; display: block; }
figcaption { font-size: 13px; overflow-wrap: anywhere; }
.contents ol { list-style: none; padding-left: 20px; } .contents > ol { padding: 0; }
@page { size: A4; margin: 24mm 20mm 22mm 28mm; }
@media print { nav { display: none; } article { break-before: page; } tr, figure { break-inside: avoid; } }
@media (max-width: 640px) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 8px; } }
`
