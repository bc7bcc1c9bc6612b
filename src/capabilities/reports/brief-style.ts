// The look of an issued brief: a court record set by a newspaper, with the reader's own fonts.

export const STYLE = `
body{font:17px/1.55 Georgia,"Times New Roman",serif;color:#14191b;background:#fff;
max-width:42em;margin:2em auto;padding:0 1em}
h1{font-size:1.9em;line-height:1.15;margin:0 0 .2em}
h2{font-size:1em;margin:1.8em 0 .3em;border-top:2px solid #14191b;padding-top:.6em}
p{margin:.4em 0}
p.f{font-size:1.3em;line-height:1.25}
p.f b{font-weight:inherit}
.g{border-left:5px solid #14191b;padding-left:.8em;margin-top:1.2em}
small,ol,aside{font:14px/1.5 "Segoe UI",Roboto,Arial,sans-serif;color:#454f51}
aside{margin:.6em 0;padding-left:.8em;border-left:1px solid #7d8886}
sup{line-height:0}
sup a{color:#0b4a78;text-decoration:none;font:600 .65em sans-serif;padding:0 .15em}
.k{font-weight:inherit;border-bottom:1px dotted #5f696b}
aside b{font-weight:600}
.r{color:#8a3d00;font-weight:600}
li{margin:.4em 0}
li:target{background:#ffe48a;color:#14191b}
q{font-family:Georgia,serif;font-style:italic}
li a,code{color:#0b4a78;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){
body{background:#11161a;color:#e9edee}
small,ol,aside{color:#b8c2c6}
h2,.g{border-color:#e9edee}
sup a,li a,code{color:#8cc3ee}
.r{color:#f0a264}}
@media print{body{margin:0;max-width:none}section{break-inside:avoid-page}}`;
