/** How a page looks on a screen. Colours are the palette's inks, so that text and figures turn dark together. */
export const SCREEN_STYLES = `
*,*::before,*::after{box-sizing:border-box}
:root{
--serif:Charter,"Bitstream Charter","Sitka Text",Cambria,"Source Serif 4",Georgia,"Liberation Serif","Noto Serif",serif;
--sans:"Avenir Next",Avenir,"Segoe UI","Helvetica Neue",Helvetica,Arial,"Liberation Sans","Noto Sans",sans-serif;
--measure:43rem;--gap:1.5rem;
}
html{font-size:106.25%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1.5rem}
body{margin:0;background:var(--ink-paper);color:var(--ink-text);font-family:var(--serif);line-height:1.58;
font-feature-settings:"kern","liga";overflow-wrap:break-word}
a{color:var(--ink-accent);text-decoration-thickness:.06em;text-underline-offset:.16em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:2px solid var(--ink-accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem;top:0;background:var(--ink-accent);color:var(--ink-text-on-strong);padding:.6rem 1.2rem;z-index:2;
font-family:var(--sans)}
.skip:focus{left:0}

.cover{min-height:92vh;display:flex;flex-direction:column;padding:clamp(2rem,9vh,6rem) clamp(1.25rem,9vw,9rem) clamp(2rem,6vh,4rem);
border-bottom:1px solid var(--ink-line-soft);font-family:var(--sans)}
.cover.one-of-several{min-height:0}
.cover .genre{margin:0 0 auto;font-size:.82rem;letter-spacing:.13em;text-transform:uppercase;color:var(--ink-text-soft)}
.cover h1{font-family:var(--serif);font-weight:400;font-size:clamp(2.1rem,5.4vw,4.1rem);line-height:1.1;letter-spacing:-.015em;
margin:3rem 0 0;max-width:19em;text-wrap:balance;hyphens:manual}
.cover h1::before{content:"";display:block;width:4.5rem;height:4px;background:var(--ink-accent);margin-bottom:2.2rem}
.cover .subtitle{font-family:var(--serif);font-size:clamp(1.1rem,2vw,1.4rem);font-style:italic;color:var(--ink-text-soft);margin:1.1rem 0 0;
max-width:34em}
.cover-facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(12.5rem,1fr));gap:1.1rem 2.2rem;margin:clamp(3rem,9vh,7rem) 0 0;
padding-top:1.4rem;border-top:1px solid var(--ink-line-soft)}
.cover-facts dt{font-size:.74rem;color:var(--ink-text-soft);letter-spacing:.02em}
.cover-facts dd{margin:.1rem 0 0;font-size:.98rem}
.cover .callout{margin:0 0 2.5rem}

.layout{display:grid;grid-template-columns:minmax(15rem,19rem) minmax(0,1fr)}
.brief .layout{display:block}
.brief main{padding-left:clamp(1.25rem,9vw,9rem)}
.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:2.6rem 1.4rem 3rem clamp(1.25rem,2.4vw,2.6rem);
font-family:var(--sans);font-size:.83rem;line-height:1.38;border-right:1px solid var(--ink-line-soft);scrollbar-width:thin}
.contents-title{margin:0 0 1rem;font-size:.78rem;letter-spacing:.13em;text-transform:uppercase;color:var(--ink-text-soft)}
.contents ol{list-style:none;margin:0;padding:0}
.contents li{margin:.12rem 0}
.contents>ol>li{margin:.55rem 0}
.contents ol ol{margin:.2rem 0 .3rem 1.9rem;font-size:.96em}
.contents a{display:grid;grid-template-columns:minmax(1.5rem,max-content) 1fr;column-gap:.4rem;color:inherit;text-decoration:none;
padding:.14rem 0}
.contents a .title:first-child{grid-column:1/-1}
.contents ol ol a{grid-template-columns:minmax(1.9rem,max-content) 1fr;color:var(--ink-text-soft)}
.contents a:hover{color:var(--ink-accent);text-decoration:underline}
.contents .number{color:var(--ink-accent);font-variant-numeric:tabular-nums}

main{padding:2.2rem clamp(1.25rem,5vw,5.5rem) 5rem;max-width:76rem;min-width:0}
main h2,main h3,main h4,main h5,main h6{font-family:var(--sans);font-weight:600;line-height:1.22;hyphens:manual;text-wrap:balance}
main h2{font-size:1.85rem;font-weight:500;letter-spacing:-.012em;margin:0 0 1.5rem;padding-top:1.1rem;
border-top:3px solid var(--ink-accent)}
main h3{font-size:1.28rem;margin:2.9rem 0 .9rem}
main h4{font-size:1.06rem;margin:2.1rem 0 .6rem}
main h5,main h6{font-size:.95rem;margin:1.6rem 0 .5rem}
main h2 .number,main h3 .number,main h4 .number{color:var(--ink-accent);font-weight:400;margin-right:.35em;
font-variant-numeric:tabular-nums}
main .inner{color:var(--ink-text);font-weight:600}
.part+.part{margin-top:5rem}
p{margin:0 0 .85rem;hyphens:auto}
main p,main ul,main ol,main blockquote,dl.glossary{max-width:var(--measure)}
p.lead{font-size:1.14rem;line-height:1.52;color:var(--ink-text)}
p.note{font-family:var(--sans);font-size:.78rem;color:var(--ink-text-soft);margin:.45rem 0 0}
ul,ol{padding-left:1.4em;margin:0 0 .95rem}
li{margin:.22rem 0}
li>p{margin:.2rem 0}
li::marker{color:var(--ink-accent)}
li.task{list-style:none;margin-left:-1.25em}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.86em}
code{background:var(--ink-panel);padding:.08em .3em;border-radius:3px}
pre{background:var(--ink-panel);padding:1rem 1.2rem;overflow-x:auto;border-radius:4px}
pre code{padding:0;background:none}
hr{border:0;border-top:1px solid var(--ink-line-soft);margin:2.2rem 0;max-width:var(--measure)}
blockquote{margin:1.3rem 0;padding:.1rem 0 .1rem 1.3rem;border-left:3px solid var(--ink-accent);font-style:italic}
blockquote>:last-child{margin-bottom:.2rem}
blockquote footer{font-style:normal;font-family:var(--sans);font-size:.82rem;color:var(--ink-text-soft)}
.q{white-space:nowrap}
.id{font-family:var(--sans);font-weight:600;font-size:.9em;letter-spacing:.005em;font-variant-numeric:tabular-nums}
a.ref{text-decoration:underline 1px var(--ink-line-soft);text-underline-offset:.22em}
a.ref .id{white-space:nowrap}
a.ref:hover{text-decoration-color:currentColor}
:target{scroll-margin-top:1.5rem}
.card:target,figure:target,tr:target,li:target{outline:2px solid var(--ink-accent);outline-offset:4px;border-radius:4px}

.callout{max-width:var(--measure);margin:1.4rem 0;padding:.85rem 1.2rem .35rem;border-left:4px solid var(--ink-accent);
background:var(--ink-accent-soft);font-size:.95rem}
.callout.warning{border-left-color:var(--ink-alert);background:var(--ink-level-2)}
.callout-title{font-family:var(--sans);font-weight:600;font-size:.86rem;margin-bottom:.3rem}

.badge{display:inline-block;font-family:var(--sans);font-size:.73rem;line-height:1.35;font-weight:500;font-style:normal;
padding:.08rem .5rem;
border-radius:2rem;border:1px solid var(--ink-line-soft);white-space:nowrap;text-decoration:none;color:var(--ink-text);
background:var(--ink-panel)}
abbr.badge{cursor:help}
.badge.tone-accent{background:var(--ink-accent);border-color:var(--ink-accent);color:var(--ink-text-on-strong)}
.tone-positive{background:var(--ink-level-1)}
.tone-caution{background:var(--ink-level-2)}
.tone-negative{background:var(--ink-level-4)}
.badge.tone-positive{border-color:var(--ink-series-4)}
.badge.tone-caution{border-color:var(--ink-series-2)}
.badge.tone-negative{border-color:var(--ink-level-4)}
.badge.tone-muted,td.tone-muted{background:none;color:var(--ink-text-soft)}
td.tone-accent,th.tone-accent{background:var(--ink-accent-soft)}

.card{margin:1.5rem 0;border:1px solid var(--ink-line-soft);border-radius:5px;background:var(--ink-paper)}
.card>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:.35rem 1.2rem;justify-content:space-between;padding:.7rem 1.2rem .62rem;
border-bottom:1px solid var(--ink-line-soft);background:var(--ink-panel);border-radius:5px 5px 0 0}
.card>header>:is(h2,h3,h4,h5,h6){margin:0;font-size:1.02rem;flex:1 1 18rem;text-wrap:wrap}
.card .pictogram{flex:none;width:3.4rem;align-self:center}
.card .pictogram svg{display:block;width:100%;height:auto}
.card>header:has(.pictogram){align-items:center}
.card>header .id{color:var(--ink-accent);margin-right:.7em}
.card .badges{margin:0;display:flex;flex-wrap:wrap;gap:.35rem;font-size:1rem}
.card .body{padding:.95rem 1.2rem .5rem}
.card .body>h4,.card .body>h5,.card .body>h6{margin:1.1rem 0 .2rem;font-size:.88rem}
.card .body>:first-child{margin-top:0}
.card.requirement{border-left:3px solid var(--ink-accent)}
.card.space>header{background:var(--ink-accent-soft)}
dl.fields,dl.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:.5rem 1.8rem;margin:.9rem 0 .6rem;
font-family:var(--sans);font-size:.84rem;line-height:1.42}
dl.fields{border-top:1px solid var(--ink-line-soft);padding-top:.75rem}
dl.fields:first-child{border-top:0;padding-top:0}
dl.fields .badge,dl.facts .badge{padding-top:0;padding-bottom:0;line-height:1.25}
dl.fields div,dl.facts div{display:grid;grid-template-columns:8rem minmax(0,1fr);gap:.6rem}
dl.fields .wide,dl.facts .wide{grid-column:1/-1}
dl.fields dt,dl.facts dt{color:var(--ink-text-soft)}
dl.fields dd,dl.facts dd{margin:0}
dl.fields p,dl.facts p,dl.fields ul,dl.facts ul{margin:0;hyphens:manual}
dl.fields ul,dl.facts ul{padding-left:1.1em}
dl.glossary dt{font-family:var(--sans);font-weight:600;font-size:.95rem}
dl.glossary dd{margin:.1rem 0 1rem}
dl.glossary dd p{margin:0}

.table{margin:1.3rem 0 1.8rem}
.card .table{margin:.7rem 0 1rem}
.scroll{overflow-x:auto;scrollbar-width:thin}
table{border-collapse:collapse;width:100%;font-family:var(--sans);font-size:.84rem;line-height:1.4;border-bottom:1px solid var(--ink-line)}
table.matrix{width:auto}
caption{text-align:left;padding:0 0 .55rem;font-size:.86rem;font-weight:600}
caption .number,figcaption .number{color:var(--ink-accent)}
th,td{padding:.4rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--ink-line-soft);hyphens:manual}
th{font-weight:600}
tbody th,tfoot th{font-weight:500}
thead th,thead td{border-top:0;border-bottom:1.5px solid var(--ink-line);vertical-align:bottom;font-size:.92em;color:var(--ink-text-soft)}
thead tr:first-child>*{border-top:1.5px solid var(--ink-line)}
th.number,td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
th.mark,td.mark{text-align:center;padding-left:.4rem;padding-right:.4rem}
th.code,td.code{white-space:nowrap}
tr.group>*{padding-top:.9rem;font-weight:600;color:var(--ink-accent);border-top:1px solid var(--ink-line)}
tr.subtotal>*{font-weight:600;border-top:1px solid var(--ink-line);background:var(--ink-panel)}
tr.total>*,tfoot tr>*{font-weight:600;border-top:1.5px solid var(--ink-line);background:var(--ink-accent-soft)}
table.matrix td,table.matrix th{border:1px solid var(--ink-line-soft)}
table.form td,table.form th{border:1px solid var(--ink-line)}
html.large{font-size:132%}
table.form{width:calc(100% - 1px)}
html.large .card>header>:is(h2,h3,h4,h5,h6){font-size:1.2rem}
html.large p.lead{font-weight:600}

figure{margin:1.8rem 0 2.2rem}
figure svg{display:block;max-width:100%;height:auto;font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","Nimbus Sans",sans-serif}
figcaption{font-family:var(--sans);font-size:.86rem;font-weight:600;margin-top:.7rem}
figure details{font-family:var(--sans);font-size:.84rem;margin-top:.35rem}
figure summary{cursor:pointer;color:var(--ink-accent);width:fit-content}
figure .table{margin:.7rem 0}

ul.index{list-style:none;padding:0;columns:2 20rem;column-gap:2.6rem;max-width:none;font-family:var(--sans);font-size:.82rem;
line-height:1.4}
ul.index li{break-inside:avoid;margin:0;padding:.28rem 0;border-bottom:1px solid var(--ink-line-soft)}
ul.index .mentions{display:block;font-size:.93em;color:var(--ink-text-soft)}
ul.index .mentions .id{font-weight:400}
.page-break{display:none}
.colophon{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 2rem;padding:1.4rem clamp(1.25rem,5vw,5.5rem);
border-top:1px solid var(--ink-line-soft);font-family:var(--sans);font-size:.8rem;color:var(--ink-text-soft)}
.colophon p{margin:0}

@media screen and (max-width:62rem){
.layout{display:block}
.contents{position:static;max-height:none;border-right:0;border-bottom:1px solid var(--ink-line-soft);padding:2rem 1.25rem}
.contents ol ol ol{display:none}
.contents a{padding:.28rem 0}
main{padding-top:2rem}
}
@media screen and (max-width:40rem){
html{font-size:100%}
.cover{min-height:100svh}
.cover-facts{grid-template-columns:1fr 1fr;gap:1rem 1.2rem}
.contents ol ol{display:none}
.contents{font-size:.95rem}
main h2{font-size:1.5rem}
main h3{font-size:1.18rem;margin-top:2.3rem}
.part+.part{margin-top:3.5rem}
.card>header,.card .body{padding-left:.9rem;padding-right:.9rem}
dl.fields,dl.facts{grid-template-columns:minmax(0,1fr)}
dl.fields div,dl.facts div{grid-template-columns:7rem minmax(0,1fr)}
.scroll{margin-inline:-1.25rem;padding-inline:1.25rem}
.card .scroll{margin-inline:-.9rem;padding-inline:.9rem}
.scroll table{width:auto;min-width:34rem}
table.matrix{min-width:0}
figure svg{max-width:none}
th,td{padding:.4rem .5rem}
dd a.ref .id,li a.ref .id{white-space:normal;overflow-wrap:anywhere}
.table>table{overflow-wrap:anywhere}
.table>table a.ref .id,.table>table .q{white-space:normal}
.table>table:has(colgroup){table-layout:fixed}
.table>table th,.table>table td{padding:.35rem .3rem}
dl.fields dd,dl.facts dd{overflow-wrap:anywhere}
dl.fields .q,dl.facts .q,.card .badge{white-space:normal}
}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.badge,.callout,.card{border:1px solid}}
`;
