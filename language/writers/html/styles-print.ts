/** How a page is printed: A4, the cover alone, the running foot from the second page on, nothing cut that can stay whole. */
export const PRINT_STYLES = `
@page{size:A4;margin:20mm 18mm 22mm 22mm;
@bottom-left{font:8pt "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#55606b;vertical-align:top;padding-top:5mm}
@bottom-right{font:8pt "Helvetica Neue",Helvetica,Arial,"Liberation Sans",sans-serif;color:#55606b;vertical-align:top;padding-top:5mm}}
@page cover{margin:24mm 20mm 20mm 26mm;@bottom-left{content:none}@bottom-right{content:none}}
@media print{
html{font-size:9.6pt}
html.large{font-size:15pt}
html.large .cover-facts{gap:5mm 8mm}
html.large .cover-facts dt{font-size:7pt}
html.large .cover-facts dd{font-size:9.4pt}
html.large .cover .genre{font-size:8pt}
html.large p.note{font-size:9pt}
body{background:#fff;line-height:1.46;orphans:3;widows:3;-webkit-print-color-adjust:exact;print-color-adjust:exact}
a,a.ref{color:inherit;text-decoration:none}
.skip,.colophon,figure summary{display:none}
.cover{page:cover;min-height:0;height:250mm;padding:0;border:0;break-after:page}
.cover h1{font-size:32pt}
.cover .subtitle{font-size:14pt}
.cover-facts{grid-template-columns:repeat(3,1fr)}
.layout{display:block}
.contents{position:static;max-height:none;overflow:visible;border:0;padding:0;break-after:page;font-size:9.6pt}
.contents-title{font-family:var(--sans);font-size:18pt;letter-spacing:-.01em;text-transform:none;color:var(--ink-text);margin-bottom:8mm;
padding-top:3mm;border-top:3px solid var(--ink-accent)}
.contents a{break-inside:avoid}
.contents>ol>li>a{break-after:avoid}
.contents a::after{content:leader(".") " " target-counter(attr(href url),page)}
main{padding:0;max-width:none}
main p,main ul,main ol,main blockquote,dl.glossary,.callout{max-width:none}
main h2{font-size:20pt;margin-bottom:7mm}
main h3{font-size:13pt;margin-top:9mm}
main h2,main h3,main h4,main h5,main h6,caption,.callout-title{break-after:avoid}
.part+.part{margin-top:14mm}
.part+.part.new-page{margin-top:0}
.new-page,.page-break{break-before:page}
.page-break{display:block;height:0}
.group,.callout,blockquote,figure .scroll,tr,li,dl div{break-inside:avoid}
.card{break-inside:avoid;margin:5mm 0}
.card>header{break-after:avoid}
dl.fields,dl.facts{grid-template-columns:1fr 1fr}
figcaption{break-before:avoid}
.scroll{overflow:visible}
table{font-size:8.4pt}
thead{display:table-header-group;break-after:avoid}
tbody:first-of-type>tr:first-child{break-before:avoid}
tfoot{display:table-row-group}
.table table caption{break-inside:avoid}
figure svg{max-width:100%;max-height:205mm;width:auto;margin:0 auto}
figure details{display:none}
:target{outline:0!important}
ul.index{columns:2;font-size:8.4pt}
.badge{border-color:var(--ink-line)}
}
`;
