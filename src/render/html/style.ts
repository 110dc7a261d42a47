/** Black on white, one column, and on paper as it should be. No address in it: the page fetches nothing. */
export const STYLE = `
:root { font: 1rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif; color: #000; background: #fff; }
:root.large { font-size: 1.5rem; }
body { max-width: 42em; margin: 0 auto; padding: 1em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; break-after: avoid; }
p, li, td, th { overflow-wrap: anywhere; }
a { color: #0b3d91; }
li { margin: .25em 0; }
li > p:first-of-type { margin-top: 0; }
li > p:last-child { margin-bottom: 0; }
ul.tasks { list-style: none; padding-left: 0; }
ul.tasks > li { padding-left: 2em; position: relative; }
ul.tasks > li > .tick { position: absolute; left: 0; top: .1em; }
.tick { display: inline-block; width: 1.15em; height: 1.15em; border: 2px solid; line-height: 1.1; text-align: center; vertical-align: text-bottom; font-weight: bold; }
.circle { border-radius: 50%; }
.blank { display: inline-block; border-bottom: 1px solid; height: 1.3em; max-width: 100%; vertical-align: baseline; }
.line { border-bottom: 1px solid; height: 2.2em; }
.box { border: 2px solid; padding: .1em 1em; margin: 1em 0; break-inside: avoid; }
.small { font-size: .85em; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35em .6em .35em 0; border-bottom: 1px solid #767676; }
thead th { border-bottom: 2px solid; }
.right { text-align: right; } .center { text-align: center; }
tr, figure, .areas > li { break-inside: avoid; }
ul.areas { list-style: none; padding-left: 0; }
.bar { height: .9em; width: 9em; vertical-align: middle; margin-right: .6em; }
figure { margin: 1em 0; }
figure img, figure svg { max-width: 100%; height: auto; }
figure img { max-height: 28rem; }
hr { border: 0; border-top: 1px solid #767676; margin: 2em 0; }
footer { margin-top: 2em; border-top: 1px solid #767676; }
@page { margin: .8in .75in .85in 1in; }
@media print {
  body { max-width: none; padding: 0; }
  a { color: inherit; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
  hr { border: 0; margin: 0; break-after: page; }
}
`;
