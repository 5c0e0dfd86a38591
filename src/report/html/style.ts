/** The page's style sheet: light and dark, wide and narrow, screen and paper. */

/** `columns` is the number of sources in the table. */
export function styleSheet(columns: number): string {
  const sheet = `${COLOURS}${TEXT}${TOP}${TABLE}${DETAILS}${PICTURES}${PRINT}@media ${columns > PAPER_COLUMNS ? 'print,' : ''}screen and (max-width:46rem){${NARROW}}`
  return sheet.replaceAll('COLUMNS', String(Math.max(1, columns)))
}

// As many sources as fit beside each other on an upright sheet of A4; more are printed as on a telephone.
const PAPER_COLUMNS = 7

// All pairs of text and ground have a contrast of 4.5 or more (WCAG 2.2, 1.4.3); axe-core holds that in the tests.
const COLOURS = `
:root{color-scheme:light dark;--ground:#faf8f4;--paper:#fff;--ink:#20242b;--soft:#565c66;--line:#e3ded4;--link:#1d4f91;
--yes:#17654a;--yes-bg:#e5f1ea;--no:#9a3324;--no-bg:#fae9e4;--quiet:#5a5f69;--quiet-bg:#f0eee9;--open:#7a5200;--open-bg:#faf0d7;
--mark:#ffe59a;--mark-ink:#2b2300;--a:#1d4f91;--a-bg:#e6eef8;--b:#7a5200;--b-bg:#faf0d7;--c:#6a4a93;--c-bg:#efe8f7;--shadow:0 1px 2px rgb(40 30 10/.06),0 4px 16px rgb(40 30 10/.05)}
@media (prefers-color-scheme:dark){:root{--ground:#16181c;--paper:#1e2126;--ink:#e8e6e1;--soft:#a9adb5;--line:#353a42;--link:#9cc2f5;
--yes:#7fd1ac;--yes-bg:#1b3229;--no:#f2a293;--no-bg:#3b221d;--quiet:#aeb2ba;--quiet-bg:#282c32;--open:#e8c374;--open-bg:#362c15;
--mark:#6b5510;--mark-ink:#fff4cf;--a:#9cc2f5;--a-bg:#1c2a3d;--b:#e8c374;--b-bg:#362c15;--c:#c7aceb;--c-bg:#2f2540;--shadow:none}}
`

const TEXT = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
main,.masthead,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
h1,h2,h3,.lead,blockquote,.claim,.claim-details summary .words{font-family:Charter,"Iowan Old Style",Cambria,Georgia,"Noto Serif",serif}
h1{font-size:clamp(1.7rem,4.5vw,2.6rem);line-height:1.15;margin:.2rem 0 .6rem;font-weight:650;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.45rem;line-height:1.25;margin:0 0 .4rem;font-weight:650}
h3{font-size:1.1rem;margin:1rem 0 .3rem}
h4{margin:0}
.claim-details h3,.block h3{font-family:inherit;font-size:.95rem;margin:0 0 .6rem;font-weight:600;line-height:1.5}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:4px}
section{margin:2.4rem 0}
section section{margin:1.2rem 0}
ul,ol{padding-left:1.2rem;margin:.5rem 0}
p{margin:.5rem 0}
.intro{color:var(--soft);max-width:46rem;margin:.2rem 0 1rem}
.id,.place,.where,.check{font:.8em/1.4 ui-monospace,"SF Mono",Menlo,Consolas,monospace;color:var(--soft)}
.where{margin:.3rem 0 .8rem}
.standing{color:var(--soft);margin:.2rem 0 .8rem}
q{quotes:none;font-weight:650}
mark{background:var(--mark);color:var(--mark-ink);padding:.05em .15em;border-radius:3px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99em;background:var(--paper);padding:.5rem 1rem;z-index:9}
.skip:focus{left:1rem;top:1rem}
[hidden]{display:none!important}
.tag{display:inline-block;font-size:.75rem;color:var(--soft);border:1px solid var(--line);border-radius:4px;padding:0 .35em;margin-left:.3em}
`

const TOP = `
.masthead{padding-top:2.2rem}
.kicker{color:var(--soft);font-size:.9rem;margin:0}
.lead{font-size:1.2rem;line-height:1.5;max-width:52rem;margin:0 0 1.4rem;color:var(--ink)}
.bar{margin:0 0 1.4rem}
.bar svg{display:block;border-radius:7px;background:var(--line)}
.bar ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;padding:0;margin:.7rem 0 0;font-size:.9rem}
.outcome{display:inline-block;font-size:.8rem;line-height:1.3;font-weight:600;padding:.12em .6em;border-radius:1em;white-space:nowrap;font-family:system-ui,sans-serif}
.o-agreed{color:var(--yes);background:var(--yes-bg)}.o-disputed,.o-unsupported{color:var(--no);background:var(--no-bg)}
.o-unsourced{color:var(--no);background:transparent;box-shadow:inset 0 0 0 1px currentcolor}
.o-single-origin{color:var(--open);background:var(--open-bg)}.o-unread{color:var(--quiet);background:var(--quiet-bg);box-shadow:inset 0 0 0 1px currentcolor}
.bar rect{stroke:var(--ground);stroke-width:2}
rect.o-agreed{fill:var(--yes)}rect.o-disputed{fill:var(--no)}rect.o-unsupported{fill:var(--no);fill-opacity:.7}rect.o-unsourced{fill:var(--no);fill-opacity:.4}
rect.o-single-origin{fill:var(--open);fill-opacity:.75}rect.o-unread{fill:var(--quiet);fill-opacity:.5}
.guide,.claim-details,.block{background:var(--paper);border:1px solid var(--line);border-radius:10px}
summary{cursor:pointer;padding:.7rem 1rem;border-radius:10px}
.guide .body{padding:0 1.2rem 1rem}
.keys{display:flex;flex-wrap:wrap;gap:1rem 3rem}
.keys dl{margin:.4rem 0}
.keys dl div{display:flex;gap:.7rem;margin:.35rem 0;align-items:baseline}
.keys dt{flex:0 0 auto}.keys dd{margin:0;color:var(--soft);font-size:.95rem}
.head{font-weight:650}
.keys .mark{display:inline-block;width:1.5em;text-align:center;border-radius:4px}
.first ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,32rem),1fr));gap:.7rem 2rem}
.first li{padding-left:1rem;border-left:3px solid var(--no)}
.first .of{display:block;font-size:.92rem;color:var(--soft)}
.jump{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;margin:1.2rem 0 0;padding:.8rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:.95rem}
.filters{display:none}
.js .filters{display:flex;flex-wrap:wrap;gap:.6rem .9rem;align-items:center;margin:0 0 1rem;font-size:.9rem}
.buttons{display:flex;flex-wrap:wrap;gap:.4rem}
button,select,input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:7px;padding:.3rem .6rem;min-height:2.2rem;max-width:100%}
button{cursor:pointer}
button:hover,select:hover,input:hover{border-color:var(--soft)}
button[aria-pressed=true]{border-color:var(--ink);box-shadow:inset 0 0 0 1px var(--ink)}
#filter-count{margin:0;color:var(--soft)}
`

// Rows are grids, not table rows: only then can the browser skip those that are not in view (CSS Containment 2, 4.1).
// Cards are blocks, not list items: Chromium numbers list items anew, each from the first, when one is hidden (63 s for 5,000).
const TABLE = `
.scroll{overflow:auto;max-height:min(85vh,64rem);border:1px solid var(--line);border-radius:10px;background:var(--paper);box-shadow:var(--shadow)}
.grid{display:block;width:max(100%,16rem + COLUMNS*9.5rem);font-size:.92rem;line-height:1.45}
.grid thead,.grid tbody{display:block}
.grid thead{position:sticky;top:0;z-index:3}
.grid tr{display:grid;grid-template-columns:minmax(16rem,2fr) repeat(COLUMNS,minmax(9.5rem,1fr))}
.grid tbody tr{content-visibility:auto;contain-intrinsic-size:auto 7rem;border-bottom:1px solid var(--line)}
.grid tbody tr:last-child{border-bottom:0}
.grid th,.grid td{padding:.7rem .5rem;border-left:1px solid var(--line);text-align:left;font-weight:400;min-width:0}
.grid thead th{background:var(--quiet-bg);font-weight:650;border-bottom:1px solid var(--soft)}
.grid thead th a{color:inherit}
.grid th:first-child{position:sticky;left:0;z-index:2;border-left:0;background:var(--paper)}
.grid thead th:first-child{background:var(--quiet-bg)}
.date{display:block;font-weight:400;font-size:.8rem;color:var(--soft)}
.claim{color:var(--ink);font-size:1.02rem;line-height:1.4;text-decoration-color:var(--line)}
.under{display:flex;flex-wrap:wrap;gap:.2rem .6rem;align-items:center;margin-top:.45rem}
.found{font-size:.8rem;color:var(--soft)}
.mark{font-weight:700;margin-right:.35em}
.value{font-size:1.05rem}
.grid .value{display:inline;font-size:.96rem}
.words{font-size:.92em}
.at{display:block;font-size:.78rem;color:var(--soft);margin-top:.2rem;font-variant-numeric:tabular-nums}
.at a,.place a{color:inherit}
.grade{display:block;font-size:.8rem;color:var(--no)}
td.s-supports,.cards .s-supports{background:var(--yes-bg)}td.s-contradicts,.cards .s-contradicts{background:var(--no-bg)}
td.s-unread,.cards .s-unread{background:repeating-linear-gradient(135deg,transparent 0 7px,var(--quiet-bg) 7px 14px)}
.s-supports .mark{color:var(--yes)}.s-contradicts .mark{color:var(--no)}.s-silent .mark,.s-unread .mark{color:var(--quiet)}
td.s-silent,td.s-unread{color:var(--quiet)}
td.s-supports .at,td.s-supports .id{color:var(--yes)}td.s-contradicts .at{color:var(--no)}
.cards{list-style:none;padding:0;display:grid;gap:.6rem}
.cards li{display:block}
.cards .card{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:.8rem 1rem;content-visibility:auto;contain-intrinsic-size:auto 8rem}
.cards p{margin:0 0 .5rem}
.cards ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:.4rem}
.cards ul li{border-radius:7px;padding:.35rem .6rem;font-size:.9rem;max-width:22rem;border:1px solid var(--line)}
.cards .source{font-weight:650}
.cards .at{display:inline;margin-left:.4em;color:inherit}
.plain{max-height:none;margin-top:1.5rem}
.plain table{border-collapse:collapse;width:100%;font-size:.92rem}
.plain th,.plain td{padding:.5rem .8rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top;min-width:7rem}
.plain th .id{display:block}
.plain tbody tr:last-child>*{border-bottom:0}
.plain thead th{background:var(--quiet-bg)}
`

const DETAILS = `
.bring{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:baseline}
.bring button{display:none}.js .bring button{display:inline-block}
.claim-details{margin:.6rem 0;content-visibility:auto;contain-intrinsic-size:auto 3.4rem;scroll-margin-top:1rem}
.claim-details summary{display:flex;gap:.4rem .8rem;align-items:baseline;flex-wrap:wrap;list-style:none}
.claim-details summary::-webkit-details-marker{display:none}
.claim-details summary::before{content:"";flex:0 0 auto;width:.45rem;height:.45rem;border-right:2px solid var(--soft);border-bottom:2px solid var(--soft);transform:rotate(-45deg);transition:transform .12s}
.claim-details[open] summary::before{transform:rotate(45deg)}
.claim-details summary .words{flex:1 1 20rem;font-size:1.05rem}
.claim-details summary:hover{background:var(--quiet-bg)}
.claim-details .body,.block{padding:.2rem 1.2rem 1rem}
.block{margin:.8rem 0;padding-top:1rem}
.block .finding{margin:.2rem 0}
.finding{border-left:3px solid var(--line);padding:.1rem 0 .1rem 1rem}
.f-error{border-left-color:var(--no)}.f-warning{border-left-color:var(--open)}
.st-known,.st-waived{opacity:1;border-left-style:dotted}
.severity{font-size:.8rem;font-weight:650}
.f-error .severity{color:var(--no)}.f-warning .severity{color:var(--open)}.f-note .severity{color:var(--soft)}
.finding .message{display:block;font-weight:500;font-size:1rem}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:.8rem;margin:.6rem 0}
.side{border:1px solid var(--line);border-top:3px solid var(--soft);border-radius:8px;padding:.6rem .9rem}
.side.yes{border-top-color:var(--yes)}.side.no{border-top-color:var(--no)}.side.a{border-top-color:var(--a)}.side.b{border-top-color:var(--b)}.side.c{border-top-color:var(--c)}
.side .value{font:650 1.25rem/1.3 Charter,Cambria,Georgia,serif}
.who{color:var(--soft);font-size:.9rem;margin:0 0 .5rem}
.quotation{margin:.5rem 0 .8rem}
blockquote{margin:0;font-size:1rem;line-height:1.5}
blockquote p{margin:0}
.quotation figcaption{font-size:.82rem;color:var(--soft);margin-top:.15rem}
.quotation .place{font-size:1em}
.differs{text-decoration:underline dotted 2px var(--open);text-underline-offset:.2em}
.note,.help{font-size:.92rem}
.help{color:var(--soft)}
.agreed .weight{color:var(--soft);font-size:.9rem}
.evidence>ul{list-style:none;padding:0;display:grid;gap:.5rem}
.evidence li{border-left:3px solid var(--line);padding-left:.9rem}
.evidence li.s-supports{border-left-color:var(--yes)}.evidence li.s-contradicts{border-left-color:var(--no)}
.evidence p{margin:.1rem 0}
.quote-line{font-size:.95rem}.quote-line q{font-weight:500;font-style:italic}
.missing{color:var(--no)}
.altered{margin:.4rem 0;font-size:.97rem}
.altered div{display:flex;gap:.8rem;margin:.2rem 0}
.altered dt{flex:0 0 6rem;color:var(--soft);font-size:.85rem;padding-top:.1rem}
.altered dd{margin:0}
del{background:var(--no-bg);color:var(--no)}ins{background:var(--yes-bg);color:var(--yes);text-decoration:underline}
.problems{max-width:76rem;margin:2rem auto;padding:1rem 1.5rem;background:var(--no-bg)}
footer{color:var(--soft);font-size:.85rem;padding-top:1.5rem;padding-bottom:3rem}
`

const PICTURES = `
svg text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
.picture{margin:.6rem 0 1.2rem;max-width:27rem}
.picture figcaption{font-size:.85rem;color:var(--soft);margin-bottom:.3rem}
.picture svg{width:100%;height:auto;display:block}
.band{fill:var(--quiet-bg)}
.lane .label{font-size:15px;font-weight:650}
.lane .name{font-size:12px;text-anchor:middle}
.pill{fill:var(--paper);stroke:var(--soft);stroke-width:1.2}
.lane.yes .pill{stroke:var(--yes)}.lane.no .pill{stroke:var(--no)}.lane.a .pill{stroke:var(--a)}.lane.b .pill{stroke:var(--b)}.lane.c .pill{stroke:var(--c)}
.lane.yes .band{fill:var(--yes-bg)}.lane.no .band{fill:var(--no-bg)}.lane.a .band{fill:var(--a-bg)}.lane.b .band{fill:var(--b-bg)}.lane.c .band{fill:var(--c-bg)}
.origin{fill:none;stroke:var(--ink);stroke-width:1.4;stroke-dasharray:4 3}
.family{margin:1rem 0 1.4rem}
.family svg{width:100%;max-width:40rem;height:auto;display:block}
.box{fill:var(--paper);stroke:var(--soft);stroke-width:1.2}
.box.outside{stroke-dasharray:4 3;fill:none}
.branch{fill:none;stroke:var(--soft);stroke-width:1.4}
.branch.outside{stroke-dasharray:4 3}
.family .name{font-size:13.5px;font-weight:650}.family .tie{font-size:11.5px;fill:var(--soft)}
.ties{font-size:.95rem}
.family blockquote{font-size:.95rem}
`

const NARROW = `
main,.masthead,footer{padding-left:1rem;padding-right:1rem}
.masthead{padding-top:1.6rem}
section{margin:2.2rem 0}
.scroll:not(.plain){border:0;background:none;box-shadow:none;max-height:none;overflow:visible}
.grid{width:auto;min-width:0}
.grid thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.grid tr{display:block;background:var(--paper);border:1px solid var(--line);border-radius:10px;margin:0 0 .8rem;overflow:hidden}
.grid th:first-child{position:static;display:block}
.grid td{display:block;border-left:0;border-top:1px solid var(--line)}
.grid td.none{display:none}
.grid td::before{content:attr(data-source);display:block;font-size:.8rem;color:var(--soft)}
.grid td .at{display:inline;margin-left:.5em}
.filters label{flex:1 1 8rem}.filters select,.filters input{width:100%}
.claim-details .body{padding:.2rem .9rem 1rem}
.altered div{display:block}
`

const PRINT = `
@media print{
:root{color-scheme:light;--ground:#fff;--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--link:#000;--yes:#17654a;--yes-bg:#eef6f1;--no:#8a2c1e;--no-bg:#fdf1ed;
--quiet:#444;--quiet-bg:#f4f3f0;--open:#6b4800;--open-bg:#fbf5e6;--mark:#ffe59a;--mark-ink:#000;--shadow:none}
body{font-size:10pt}
main,.masthead,footer{max-width:none;padding-left:0;padding-right:0}
.js .filters,.jump,.skip,.js .bring button{display:none}
.scroll{overflow:visible;max-height:none;border:0;box-shadow:none}
.grid{width:100%;font-size:8pt}
.claim{font-size:9pt}
.grid tr{grid-template-columns:minmax(0,2fr) repeat(COLUMNS,minmax(0,1fr));break-inside:avoid}
.grid tbody tr,.claim-details,.cards .card{content-visibility:visible}
.grid thead,.grid th:first-child{position:static}
.grid th,.grid td{padding:.3rem .4rem}
.quotation,.picture,.family svg{break-inside:avoid-page}
mark,td,.outcome,.mark,svg *,.band{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.grid .value{font-size:9pt}
h2,h3,summary{break-after:avoid}
details::details-content{content-visibility:visible;display:block}
}
`
