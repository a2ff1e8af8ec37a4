function c(n,t="",e={},...r){let i=document.createElement(n);t&&(i.className=t);for(let[o,s]of Object.entries(e))i.setAttribute(o,s);return i.append(...r),i}function v(n,t){
n.textContent!==t&&(n.textContent=t)}function w(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}function M(n,t,e){let r=$t(),i=Math.max(1,Math.round(t*r)),o=Math.
max(1,Math.round(e*r));(n.width!==i||n.height!==o)&&(n.width=i,n.height=o,n.style.width=`${t}px`,n.style.height=`${e}px`);let s=n.getContext("2d");return s.setTransform(
r,0,0,r,0,0),s.clearRect(0,0,t,e),s}function $t(){return Math.min(3,window.devicePixelRatio||1)}var nt=["fixed","quantity","unit"],ie=["symbols","vectors","unit"],oe=["new","difference"],se=[.25,.5,1,2,4,16],I=5,sr=8;function b(n,t,e){return n<t?t:n>e?e:n}
function j(n){let{start:t,quantities:e,orders:r}=n.meta,i=e.map(s=>s.key),o=i.filter(s=>["z","f","c","h"].includes(s));return{column:b(n.columnOf(t.t),0,n.columns-
1),unit:b(t.unit,0,n.hidden-1),kept:[],sort:zt(r.map(s=>s.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:i,why:i[0],depth:"unit",view:"new",present:!1}}
function zt(n){return n.includes("memory")?"memory":n[0]??"index"}function W(n){return Math.max(1,Math.floor(n.columns/sr))}function U(n,t){return b(Math.round(
n.columns/t),1,n.columns)}function Q(n,t){let e=U(t,n.zoom),r=Math.floor(e/10),i=t.columns-e,o=n.column-e+1+r,s=n.column-r;n.first=b(b(n.first,o,s),0,i)}function ae(n,t,e,r){
let i=U(t,n.zoom),o=(r-n.first+.5)/i;n.zoom=b(Math.round(e*100)/100,1,W(t));let s=U(t,n.zoom);n.first=b(Math.round(r+.5-o*s),0,t.columns-s)}function le(n,t,e){n.
first=b(Math.round(e),0,t.columns-U(t,n.zoom))}function pe(n,t){return n.meta.orders.find(r=>r.key===t)?.units??Int32Array.from({length:n.hidden},(r,i)=>i)}function ce(n,t){
n.kept.includes(t)?n.kept=n.kept.filter(e=>e!==t):n.kept=[...n.kept,t].slice(-I)}function de(n){return[n.unit,...n.kept.filter(t=>t!==n.unit)]}var it=["t","unit","sort","scale","zoom","why","depth","view","present"];function Ct(n){let t=new URLSearchParams(n),e={};for(let r of it){let i=t.get(r);i!==null&&
(e[r]=i)}return e}function ot(n){return it.map(t=>`${t}=${n[t]??""}`).join("&")}function ue(n,t){let e=j(t),r={};n.column!==e.column&&(r.t=String(t.stepOf(n.column))),
(n.unit!==e.unit||n.kept.length)&&(r.unit=[n.unit,...n.kept].join(",")),n.sort!==e.sort&&(r.sort=n.sort),n.scale!==e.scale&&(r.scale=n.scale),n.zoom!==1&&(r.zoom=
String(n.zoom));for(let i of["why","depth","view"])n[i]!==e[i]&&(r[i]=n[i]);return n.present&&(r.present="1"),r}function me(n,t){let e=n.replace(/^\?/,"").split(
"&").filter(o=>{let s=o.split("=")[0];return o!==""&&!it.includes(s)}),r=it.flatMap(o=>{let s=t[o];return s===void 0?[]:[`${o}=${encodeURIComponent(s).replaceAll(
"%2C",",")}`]}),i=[...e,...r];return i.length?`?${i.join("&")}`:""}function Nt(n,t,e,r){let i={...e},o=[],s=(p,d,u="note_url")=>{o.push(r(u,{name:p,value:lr(n[p]),
fallback:d,last:ar(p,t)}))},a=p=>/^\d{1,7}$/.test(p)?Number(p):-1;if(n.t!==void 0){let p=a(n.t);p>=0&&p<t.meta.steps?i.column=t.columnOf(p):s("t",String(t.stepOf(
i.column)),"note_url_range")}if(n.unit!==void 0){let p=n.unit.split(",").map(a);p.every(d=>d>=0&&d<t.hidden)?(i.unit=p[0],i.kept=[...new Set(p.slice(1,I+1))],p.
length>I+1&&o.push(r("note_url_units",{count:p.length,most:I+1}))):s("unit",String(i.unit),"note_url_range")}if(n.sort!==void 0){let p=t.meta.orders.map(d=>d.key);
p.includes(n.sort)?i.sort=n.sort:s("sort",zt(p))}let l=(p,d)=>{let u=n[p];u!==void 0&&(d.includes(u)?i[p]=u:s(p,i[p]))};if(l("scale",nt),l("why",t.meta.quantities.
map(p=>p.key)),l("depth",ie),l("view",oe),n.present!==void 0&&(n.present==="1"?i.present=!0:s("present","0")),n.zoom!==void 0){let p=/^\d{1,5}(\.\d{1,4})?$/.test(
n.zoom)?Number(n.zoom):NaN;p>=1?i.zoom=b(p,1,W(t)):s("zoom","1")}return{state:i,notes:o}}var ar=(n,t)=>(n==="t"?t.meta.steps:t.hidden)-1,lr=n=>n.length>24?`${n.
slice(0,24)}…`:n;var pr=300,cr=60,Ot="__gatescopeViewer";function T(){let n=window;if(!n[Ot]){let t={states:new Map,written:new Set,link:null,loaded:!1,active:null};n[Ot]=t;let e=()=>t.
link=null;for(let r of["pointerdown","keydown"])window.addEventListener(r,e,{capture:!0,passive:!0})}return n[Ot]}function Z(n=!1){let t=T();if(!n&&t.loaded&&!he())
return!1;let e=Ct(location.search);return t.loaded=!0,t.link=e,t.written.add(ot(e)),!0}function he(){let n=Ct(location.search);return Object.keys(n).length>0&&!T().
written.has(ot(n))}function fe(n,t){let{states:e}=T();e.delete(n),e.set(n,{...t}),e.size>cr&&e.delete(e.keys().next().value)}var st=class{constructor(t,e){this.
request=t;this.asked=e}request;asked;timer=0;last=0;touch(){if(this.timer)return;let t=Math.max(0,this.last+pr-performance.now());this.timer=window.setTimeout(()=>this.
write(),t)}write(){if(this.timer=0,this.last=performance.now(),he())return this.asked();let t=this.request();T().written.add(ot(t));let e=me(location.search,t);
if(e!==location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),this.
timer=0}};function J(n){return(t,e={})=>{let r=n[t];return r===void 0?`⟦${t}⟧`:r.replace(/\{(\w+)\}/g,(i,o)=>o in e?String(e[o]):i)}}function ge(n,t){let e=T(),{id:r,strings:i}=n.meta,o=Z(),s=j(n);t&&Object.assign(s,mr(t.stand.state,s,n));let a=t?.picture.meta.id!==r,l;return e.link&&(o||a)?l=
Nt(e.link,n,s,J(i)):t&&!a?l=t.stand:l={state:{...s,...e.states.get(r),...dr(n,t)},notes:[]},hr(l.state,n,s),Q(l.state,n),l}function dr(n,t){if(!t||!ur(n,t.picture))
return{};let{column:e,zoom:r,first:i}=t.stand.state;return e===j(t.picture).column&&r===1?{}:{column:e,zoom:r,first:i}}function ur(n,t){if(n.meta.steps!==t.meta.
steps)return!1;let[e,r]=[n.meta.input.tokens,t.meta.input.tokens];if(e&&r)return e.every((s,a)=>s===r[a]);let[i,o]=[n.arrays.input?.values,t.arrays.input?.values];
return!!i&&!!o&&i.length===o.length&&i.every((s,a)=>s===o[a])}function be(n,t){Z(!0);let e={...j(n),speed:t.speed,traced:t.traced,present:t.present},r=Nt(T().link??
{},n,e,J(n.meta.strings));return Q(r.state,n),r}function mr(n,t,e){let r=e.meta.orders.some(o=>o.key===n.sort),i=n.traced.every(o=>e.arrays[o]);return{sort:r?n.
sort:t.sort,scale:n.scale,speed:n.speed,depth:n.depth,view:n.view,present:n.present,why:e.meta.quantities.some(o=>o.key===n.why)?n.why:t.why,traced:i?n.traced:t.
traced}}function hr(n,t,e){n.column=b(n.column,0,t.columns-1),n.unit>=t.hidden&&(n.unit=e.unit),n.kept=n.kept.filter(r=>r<t.hidden),t.meta.orders.some(r=>r.key===
n.sort)||(n.sort=e.sort),t.meta.quantities.some(r=>r.key===n.why)||(n.why=e.why),n.traced.every(r=>t.arrays[r])||(n.traced=e.traced)}function at(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function y(n){return Number.isFinite(n)?at(n.toFixed(4)):"–"}function B(n){let t=y(
n);return n>0&&/[1-9]/.test(t)?`+${t}`:t}function D(n){return Number.isFinite(n)?at(n.toPrecision(7)):"–"}function C(n){return Number.isFinite(n)?at(String(Number(
n.toPrecision(4)))):"–"}function H(n){return Number.isFinite(n)?at(String(Number(n.toPrecision(Math.abs(n)>=100?3:2)))):"–"}function qt(n,t){let e=n/t;if(!(e>
0))return 1;let r=10**Math.floor(Math.log10(e)),i=e/r;return(i<1.41?1:i<3.16?2:i<6?5:10)*r}function It(n,t){let e=n/Math.max(1,t);if(!(e>0))return 1;let r=10**Math.
floor(Math.log10(e)),i=e/r;return(i<=1?1:i<=2?2:i<=5?5:10)*r}function xe(n){let e=new DataView(n.buffer,n.byteOffset,n.byteLength).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(n.subarray(4,4+e))),i=Math.ceil((4+e)/
4)*4,o=new Float32Array(n.slice(i).buffer),s={};for(let[l,{offset:p,shape:d}]of Object.entries(r.arrays)){let u=o.subarray(p,p+d[0]*d[1]);s[l]={values:u,width:d[1]}}
let a=r.columns?r.columns.length:r.steps;return{meta:r,columns:a,hidden:r.hidden,arrays:s,stepOf:l=>r.columns?r.columns[l]:l,columnOf:l=>fr(r.columns,l),reading:l=>gr(
r,s,l)}}function fr(n,t){if(!n)return t;let e=0,r=n.length-1;for(;e<r;){let i=e+r>>1;n[i]<t?e=i+1:r=i}return e>0&&t-n[e-1]<=n[e]-t?e-1:e}function gr(n,t,e){let{
tokens:r,names:i}=n.input;if(r)return r[e]??"";let{values:o,width:s}=t.input;return s>2?"":Array.from({length:s},(l,p)=>{let d=C(o[e*s+p]);return s>1?`${i?.[p]??
p} ${d}`:d}).join(", ")}var lt=class{node=c("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,r,i){let[o,...s]=t.lines,a=c("b",
"",{},o??"");t.q&&(a.dataset.of=t.q),a.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(a,...s.filter(Boolean).map(h=>c("span","",
{},h))),this.node.hidden=!1;let[l,p]=[this.node.offsetWidth,this.node.offsetHeight],d=e+14+l>i.width?e-l-14:e+14,u=r-p-12<0?r+18:r-p-12;this.node.style.transform=
`translate(${b(d,0,Math.max(0,i.width-l))}px, ${u}px)`}hide(){this.node.hidden=!0}};var pt=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new lt;box=c("div","hover-box");find(t,e,r){let{axis:i}=t.frame;if(e<0||e>=i.width)return null;
let o=t.surface.getBoundingClientRect().top;for(let s of t.tracks){let a=s.plot.getBoundingClientRect(),l=a.top-o;if(r<l||r>=l+a.height)continue;let p=s.hit?.(t.
frame,i.at(e),r-l);return p?{hit:p,top:l}:null}return null}unitAt(t,e,r){return this.find(t,e,r)?.hit.unit}hover(t,e,r){let i=this.find(t,e,r);if(!i)return this.
leave();this.light.point(i.hit.q??"");let o=this.root.getBoundingClientRect(),s=t.surface.getBoundingClientRect();this.tooltip.show(i.hit,s.left-o.left+e,s.top-
o.top+r,o);let{box:a}=i.hit;if(this.box.hidden=!a,!a)return;let{axis:l}=t.frame;this.box.parentElement!==t.surface&&t.surface.append(this.box),this.box.style.transform=
`translate(${l.left(l.at(e))}px, ${i.top+a.y}px)`,this.box.style.width=`${Math.max(2,l.cell)}px`,this.box.style.height=`${Math.max(2,a.height)}px`}leave(){this.
light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var br=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),ve=new Set(["BUTTON","A","SUMMARY"]),xr=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function ye(n){return n.composedPath()[0]??n.target}function vr(n){return n.composedPath().some(t=>t instanceof HTMLElement?
br.has(t.tagName)||t.isContentEditable:!1)}function yr(n,t,e){if(n.composedPath().includes(t))return!0;let i=ye(n);return!e||!(i instanceof Element)||xr.has(i.getAttribute(
"role")??"")||ve.has(i.tagName)?!1:wr(i,t)}function wr(n,t){for(let e=t;e;e=e.parentNode??e.host??null)if(e===n)return!0;return!1}function we(n,t,e,r,i){let o=s=>{
if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||vr(s)||!yr(s,n,e()))return;let a=kr(s,t,r());a&&(s.preventDefault(),s.stopPropagation(),a())};document.addEventListener(
"keydown",o,{signal:i,capture:!0})}function kr(n,t,e){let r=ye(n),i=n.shiftKey?10:1;switch(n.key){case"ArrowLeft":return()=>t.by(-i);case"ArrowRight":return()=>t.
by(i);case"ArrowUp":return()=>t.unitBy(-i);case"ArrowDown":return()=>t.unitBy(i);case"Home":return()=>t.go(0);case"End":return()=>t.go(e);case" ":return r instanceof
Element&&ve.has(r.tagName)?null:()=>t.play();default:return null}}var Mr="(prefers-reduced-motion: no-preference)",ct=class{constructor(t,e,r,i){this.root=t;this.actions=e;this.opens=r;t.addEventListener("pointerover",o=>this.
over(o),{signal:i}),t.addEventListener("pointerleave",()=>this.point(""),{signal:i}),t.addEventListener("focusin",o=>this.point(Tr(o)?Bt(o):""),{signal:i}),t.addEventListener(
"focusout",()=>this.point(""),{signal:i}),t.addEventListener("click",o=>this.open(o),{signal:i}),i.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(Bt(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let r of this.
root.querySelectorAll(".lit"))r.getAttribute("data-q")!==t&&r.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let r of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))r.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=Bt(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(Mr).matches?"smooth":"auto"})}};function Bt(n){let t=n.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function Tr(n){return n.target instanceof Element&&n.target.matches(":focus-visible")}function Me(n,t,e){let{actions:r}=t,i=new Map,o=null,s=0,a=m=>{let g=n.getBoundingClientRect();return{x:m.clientX-g.left,y:m.clientY-g.top}},l=m=>r.go(t.axis().
at(m)),p=m=>{if(m.button!==0)return;let{x:g,y:x}=a(m);i.set(m.pointerId,g),i.size===2&&(s=ke(i));let S=m.pointerType==="touch";o=i.size===1?{x:g,y:x,touch:S,column:t.
column(),course:"still"}:null,n.setPointerCapture(m.pointerId),r.stop(),t.leave(),S||l(g),S||n.focus({preventScroll:!0})},d=m=>{let{x:g,y:x}=a(m);if(!i.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(g,x);return}if(i.set(m.pointerId,g),i.size===2)return u();o&&(o.course==="still"&&(o.course=Sr(g-o.x,x-o.y,o.touch)),(o.course===
"scrub"||!o.touch)&&l(g))},u=()=>{let m=ke(i);if(Math.abs(m/s-1)<.04)return;let g=[...i.values()];r.zoom(m/s,t.axis().at((g[0]+g[1])/2)),s=m},h=m=>{let{x:g,y:x}=a(
m);o&&m.type==="pointercancel"?r.go(o.column):o?.course==="still"&&(o.touch&&l(g),t.pick(g,x,m.shiftKey)),i.delete(m.pointerId),o=null};n.addEventListener("poin\
terdown",p,{signal:e}),n.addEventListener("pointermove",d,{signal:e}),n.addEventListener("pointerup",h,{signal:e}),n.addEventListener("pointercancel",h,{signal:e}),
n.addEventListener("pointerleave",()=>t.leave(),{signal:e}),n.addEventListener("wheel",m=>Er(m,t,a(m).x),{signal:e,passive:!1})}function Sr(n,t,e){let[r,i]=[Math.
abs(n),Math.abs(t)];return r<=4&&i<=4?"still":!e||r>i?"scrub":"scroll"}function ke(n){let[t,e]=[...n.values()];return Math.max(12,Math.abs(t-e))}function Er(n,t,e){
let r=t.axis();if(n.ctrlKey||n.metaKey){n.preventDefault();let s=Math.max(-60,Math.min(60,n.deltaMode?n.deltaY*20:n.deltaY));t.actions.zoom(Math.exp(-s/120),r.at(
e));return}let i=n.shiftKey&&!n.deltaX?n.deltaY:n.deltaX;if(Math.abs(i)<=Math.abs(n.shiftKey?0:n.deltaY))return;n.preventDefault();let o=i/r.cell;t.actions.pan(
r.first+Math.sign(o)*Math.max(1,Math.round(Math.abs(o))))}var Dt=document.createElement("canvas");Dt.width=Dt.height=1;function tt(n){let t=Dt.getContext("2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="\
#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,r,i]=t.getImageData(0,0,1,1).data;return[e,r,i]}function E([n,t,e],r=1){return`rgba(${n}, ${t}, ${e}, ${r})`}function N(n,t,e){
return[0,1,2].map(r=>Math.round(n[r]+(t[r]-n[r])*e))}function Ar(n){let[t,e,r]=n.map(i=>{let o=i/255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*r}function Gt(n){let t=getComputedStyle(n),e=tt(t.backgroundColor),r=tt(t.color);return{dark:Ar(e)<.18,background:e,text:r,muted:E(N(e,r,.7)),line:E(
N(e,r,.16)),accent:t.getPropertyValue("--accent").trim()||E(r),font:t.fontFamily,key:`${e}|${r}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var Lr=n=>n<=.04045?n/12.92:((n+.055)/1.055)**2.4,Pr=n=>n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055;function Te(n){let[t,e,r]=n.map(a=>Lr(a/255)),i=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*r),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*r),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*r);return[.2104542553*
i+.793617785*o-.0040720468*s,1.9779984951*i-2.428592205*o+.4505937099*s,.0259040371*i+.7827717662*o-.808675766*s]}function Rr([n,t,e]){let r=(n+.3963377774*t+.2158037573*
e)**3,i=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*r-3.3077115913*i+.2309699292*o,-1.2684380046*r+2.6097574011*
i-.3413193965*o,-.0041960863*r-.7034186147*i+1.707614701*o].map(a=>Math.round(255*Math.min(1,Math.max(0,Pr(Math.max(0,a))))))}function Se(n,t,e){let r=Te(n),i=Te(
t);return Rr([0,1,2].map(o=>r[o]+(i[o]-r[o])*e))}function Ee(n,t){let e=t.dark?"dark":"light";if(n.range==="gate"){let o=tt(n[e]),s=N(t.background,o,.05);return Array.
from({length:256},(a,l)=>Se(s,o,l/255))}let r=N(t.background,t.text,.02),i=n.ends[e].map(tt);return Array.from({length:256},(o,s)=>{let a=s/127.5-1;return Se(r,
a<0?i[0]:i[1],Math.abs(a))})}function Ae(n){return Uint32Array.from(n,([t,e,r])=>(255<<24|r<<16|e<<8|t)>>>0)}function dt(n,t){return t.dark?n.dark:n.light}function G(n,t,e){
let r=e.dark?n.colours.dark:n.colours.light;return r[t%r.length]}var Le=new WeakMap;function L({arrays:n},t){return n[`ghost.${t}`]??null}function Kt({arrays:n}){return"ghost.h"in n}function _({picture:n,state:t}){return t.view===
"difference"&&Kt(n)}function K(n,t){let e=Le.get(n);if(e)return e;let r=n.values.map((s,a)=>s-t.values[a]),i=0;for(let s of r)Math.abs(s)>i&&(i=Math.abs(s));let o={
matrix:{values:r,width:n.width},largest:i};return Le.set(n,o),o}function V({text:n},t,e){return n("whatif_tip",{now:y(t),original:y(e),difference:B(t-e)})}function ut({
text:n},t){return t===0?n("whatif_none"):n("whatif_largest",{largest:C(t)})}function P(n,t,e,r){let i=c("div","label");if(r?.explanation&&(i.title=r.explanation),r){let u=`${r.name} ${r.symbol}`,h=c("button","symbol",{type:"button","ari\
a-label":u,"data-k":`open-${n}`},r.symbol);h.dataset.ink=r.key,i.append(h)}let o=c("span","now"),s=c("span","hint",{},e);i.append(c("span","name",{},t),s,o);let a=c(
"div","plot"),l=c("div","side"),p=c("div",`track track-${n}`,{"data-testid":`track-${n}`},i,a,l),d=n==="input"?"x":r?.key;return d&&(p.dataset.q=d),r&&p.style.setProperty(
"--ink",`var(--ink-${r.key}, var(--text))`),{node:p,label:i,hint:s,plot:a,side:l,now:o}}var Fr=[3,3],Hr=.6,Pe=8;function O(n,t,e){let r=t-n||1;return{low:n,high:t,height:e,y:i=>Pe+(1-(i-n)/r)*(e-2*Pe)}}function mt(n,t,e,r){let i=qt(e.high-e.low,3);
n.lineWidth=1,n.strokeStyle=r.line;for(let o=Math.ceil(e.low/i-1e-9)*i;o<=e.high+i*1e-6;o+=i){let s=Math.round(e.y(o))+.5;n.beginPath(),n.moveTo(0,s),n.lineTo(t.
width,s),n.stroke()}}function ht(n){let t=qt(n.high-n.low,3),e=[];for(let r=Math.ceil(n.low/t-1e-9)*t;r<=n.high+t*1e-6;r+=t){let i=c("span","y",{},H(Math.abs(r)<
t*1e-6?0:r));i.style.top=`${n.y(r)}px`,e.push(i)}return e}function et(n,t,e,r){let i=t.first+t.count;n.strokeStyle=r.colour,n.lineWidth=r.width,n.lineJoin="roun\
d",n.setLineDash(r.dash),n.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<i;s++){let a=r.value(s);if(Number.isNaN(a)){o=!1;continue}let l=t.middle(s);o?n.
lineTo(l,e.y(a)):n.moveTo(l,e.y(a)),o=!0}n.stroke(),n.setLineDash([]),_r(n,t,e,r)}function ft(n,t,e,r){n.globalAlpha=Hr;for(let i of r)i.was&&et(n,t,e,{...i,dash:Fr,
width:1.3,value:i.was});n.globalAlpha=1}function _r(n,t,e,r){let i=t.first+t.count-1,o=s=>s>=t.first&&s<=i&&!Number.isNaN(r.value(s));for(let s=t.first;s<=i;s++)
o(s)&&!o(s-1)&&!o(s+1)&&Ut(n,t.middle(s),e.y(r.value(s)),3,r.colour)}function Ut(n,t,e,r,i){n.fillStyle=i,n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fill()}function gt(n,t,e,r,i,o){
for(let s of i){let a=s.value(o);if(Number.isNaN(a))continue;let[l,p]=[t.middle(o),e.y(a)];Ut(n,l,p,5,E(r.background)),Ut(n,l,p,3.5,s.colour)}}function $r(n,t,e,r){
let i=n.map((l,p)=>p).sort((l,p)=>n[l]-n[p]||l-p),o=Math.min(t,(r-e)/Math.max(1,n.length-1)),s=i.map(l=>Math.min(r,Math.max(e,n[l])));for(let l=1;l<s.length;l++)
s[l]=Math.max(s[l],s[l-1]+o);s.length&&(s[s.length-1]=Math.min(r,s[s.length-1]));for(let l=s.length-2;l>=0;l--)s[l]=Math.min(s[l],s[l+1]-o);let a=new Array(n.length);
return i.forEach((l,p)=>a[l]=s[p]),a}function bt(n,t,e,r){let i=n.first+n.count-1,o=e.filter(l=>l.label!=="").slice(0,r),s=o.map(l=>t.y(zr(l,n.first,i,t.low))),
a=$r(s,14,6,t.height-6);return o.map((l,p)=>{let d=c("span","end",{title:l.label},l.label);return d.style.top=`${a[p]}px`,d.style.color=l.colour,l.q&&(d.dataset.
q=l.q),d})}function zr(n,t,e,r){for(let i=e;i>=t;i--){let o=n.value(i);if(!Number.isNaN(o))return o}return r}function $({picture:n,state:t},e,r=t.unit){let i=n.arrays[e];return i?i.values[t.column*i.width+r]:NaN}function R(n,t){let{picture:e,text:r}=n,i=e.reading(t),o=e.
stepOf(t);if(i==="")return r("at_step",{t:o});let s=r(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:o,reading:i}),a=e.meta.whatif?.tokens[t];
return a===void 0?s:r("whatif_was",{moment:s,token:a})}function Fe(n,t,e){let{width:r}=n,[i,o]=z(n),s=new Float32Array(r),a=new Float32Array(r),l=Re(t,e,Nr(i),Or(o)),p=t==="free"&&e==="fixed"?Cr(n.values,l[1]):l[1],
d=p<l[1],u=d?[-p,p]:l;for(let h=0;h<r;h++){let m=e==="unit"?Re(t,e,i[h],o[h]):u;s[h]=m[0],a[h]=m[1]-m[0]}return{low:s,span:a,shared:e==="unit"&&r>1?null:u,clipped:d}}
function Cr(n,t){let e=new Uint32Array(4097),r=0;for(let a of n)Number.isFinite(a)&&(r++,e[Math.floor(Math.abs(a)/t*4096)]++);let[i,o]=[0,0];for(;o<4096&&(i+=e[o])<
.9*r;)o++;let s=Number(((o+1)/4096*t).toPrecision(2));return s<.75*t?s:t}function Re(n,t,e,r){if(n==="gate")return t==="fixed"||!(r>e)?[0,1]:[e,r];if(n==="signe\
d"&&t==="fixed")return[-1,1];let i=Math.max(Math.abs(e),Math.abs(r));return i>0&&Number.isFinite(i)?[-i,i]:[-1,1]}function z({values:n,width:t}){let e=new Float32Array(
t).fill(1/0),r=new Float32Array(t).fill(-1/0);for(let i=0,o=0;i<n.length;i++){let s=n[i];s<e[o]&&(e[o]=s),s>r[o]&&(r[o]=s),++o===t&&(o=0)}return[e,r]}var Nr=n=>n.
reduce((t,e)=>Math.min(t,e),1/0),Or=n=>n.reduce((t,e)=>Math.max(t,e),-1/0);var Y=116,He=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],xt=class{constructor(t,e,r){this.actions=r;let i=P("lines",e("lines"),e("lines_hint"));this.node=i.node,this.
plot=i.plot,this.side=i.side,this.hint=i.hint,this.plot.style.height=`${Y}px`,this.plot.append(this.canvas,this.overlay,this.grid),i.label.append(this.chooser(t,
e),this.units);for(let{key:o}of t.meta.quantities){let[s,a]=z(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...a)])}}actions;node;plot;canvas=c("canvas",
"",{"aria-hidden":"true"});overlay=c("canvas","",{"aria-hidden":"true"});grid=c("div","y-labels");side;hint;units=c("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=O(
0,1,Y);chooser(t,e){let r=c("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:i,symbol:o,name:s}of t.meta.quantities){let a=c("button",
"toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${i}`},o);a.dataset.ink=a.dataset.q=i,a.addEventListener("click",()=>this.actions.trace(i)),this.
toggles.set(i,a),r.append(a)}return t.meta.quantities.length===1&&(r.hidden=!0),r}draw(t){let{axis:e,theme:r}=t;this.series(t);let i=M(this.canvas,e.width,Y);mt(
i,e,this.scale,r),ft(i,e,this.scale,this.all);for(let o of[...this.all].reverse())et(i,e,this.scale,o);this.grid.replaceChildren(...ht(this.scale)),this.side.replaceChildren(
...bt(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:r,theme:i,text:o}=t,s=e.meta.quantities.filter(u=>r.
traced.includes(u.key)),a=de(r);this.all=s.flatMap(u=>a.map((h,m)=>this.one(t,u,h,m,a.length,dt(u,i))));let l=Kt(e);if(v(this.hint,o(l?_(t)?"whatif_lines_differ\
ence":"whatif_lines":"lines_hint")),_(t))return this.aboutZero(s,e);let[p,d]=[s.every(u=>u.range==="gate")?0:-1,1];for(let{key:u}of s){let[h,m]=this.reach.get(u);
p=Math.min(p,h),d=Math.max(d,m)}this.scale=O(p,d,Y)}aboutZero(t,e){let r=t.map(({key:o})=>K(e.arrays[o],L(e,o)).largest),i=Math.max(...r)||1;this.scale=O(-i,i,Y)}one(t,{
key:e,symbol:r},i,o,s,a){let{picture:l}=t,p=l.arrays[e],d=L(l,e),u=d&&_(t),{values:h,width:m}=u?K(p,d).matrix:p,g=d&&!u?{was:x=>d.values[x*m+i]??NaN}:{};return{
label:s>1?`${r} ${i}`:r,q:e,colour:a,dash:He[o%He.length],width:o===0?2:1.4,value:x=>h[x*m+i]??NaN,...g}}chips({state:t,text:e}){for(let[i,o]of this.toggles)o.setAttribute(
"aria-pressed",String(t.traced.includes(i)));let r=t.kept.map(i=>{let o=e("release_unit",{unit:i}),s=c("button","chip",{type:"button",title:o,"aria-label":o,"da\
ta-k":`kept-${i}`},`${i} ×`);return s.addEventListener("click",()=>this.actions.keep(i)),s});if(!t.kept.includes(t.unit)&&t.kept.length<I){let i=c("button","ch\
ip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));i.addEventListener("click",()=>this.actions.keep(t.unit)),r.push(i)}
this.units.replaceChildren(...r)}step({axis:t,state:e,theme:r}){let i=M(this.overlay,t.width,Y);gt(i,t,this.scale,r,this.all,e.column)}hit(t,e,r){return jt(t,this.
all,this.scale,e,r)}};function jt(n,t,e,r,i){let o=null,s=1/0;for(let d of t){let u=Math.abs(e.y(d.value(r))-i);u<s&&([o,s]=[d,u])}if(!o)return null;let a=o.value(
r),l=_(n),p=[l?B(a):D(a),o.label,R(n,r)];return o.was?p.splice(1,0,V(n,a,o.was(r))):l&&p.splice(1,0,n.text("whatif_minus")),{lines:p,...o.q?{q:o.q}:{}}}var q=108,vt=12,A=8,Wt=class{constructor(t,e,r,i){this.output=t;this.matrix=e;this.truth=r;this.ghost=i;let o=P("output",t.name,t.hint);this.node=o.node,this.plot=
o.plot,this.side=o.side,this.hint=o.hint,this.named=qr(e),this.scale=this.ruler(null),this.plot.style.height=`${q+(this.strip?vt:0)}px`,this.plot.append(this.canvas,
this.overlay,this.grid)}output;matrix;truth;ghost;node;plot;canvas=c("canvas","",{"aria-hidden":"true"});overlay=c("canvas","",{"aria-hidden":"true"});grid=c("d\
iv","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:r,text:i}=t,o=this.ghost&&
_(t)?K(this.matrix,this.ghost):null,s=o?.matrix??this.matrix;this.scale=this.ruler(o?.largest??null),v(this.hint,o?ut(t,o.largest):this.output.hint),this.all=this.
output.kind==="classes"?this.classes(r,s):this.values(r,s,i("truth")),this.ghost&&!o&&this.haunt(this.ghost);let a=M(this.canvas,e.width,q+(this.strip?vt:0));mt(
a,e,this.scale,r),ft(a,e,this.scale,this.all.slice(0,A));for(let l of[...this.all].reverse())et(a,e,this.scale,l);this.grid.replaceChildren(...ht(this.scale)),this.
side.replaceChildren(...bt(e,this.scale,this.all,A)),this.strip&&this.drawStrip(a,t,this.strip),this.step(t)}ruler(t){return t!==null?O(-(t||1),t||1,q):this.output.
kind==="classes"?O(0,1,q):Ir([this.matrix,this.truth,this.ghost])}haunt({values:t,width:e}){let r=this.output.kind==="classes"?this.named:t.subarray(0,e).map((i,o)=>o);
this.all.slice(0,e).forEach((i,o)=>{i.was=s=>t[s*e+r[o]]??NaN})}drawStrip(t,{axis:e,theme:r,text:i},o){let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let l=e.first;l<
e.first+e.count;l++){let p=o.values[l*o.width];Number.isNaN(p)||(t.fillStyle=this.classColour(p,r),t.beginPath(),t.roundRect(e.middle(l)-s/2,q+2,s,vt-4,Math.min(
3,s/2)),t.fill())}let a=c("span","end muted",{},i("truth"));a.style.top=`${q+vt/2}px`,this.side.append(a)}classColour(t,e){return this.named.indexOf(t)<A?G(this.
output,t,e):e.muted}classes(t,{values:e,width:r}){return this.named.map((i,o)=>({label:o<A?this.output.labels[i]??String(i):"",colour:o<A?G(this.output,i,t):t.line,
dash:[],width:o<A?1.8:1,value:s=>e[s*r+i]??NaN}))}values(t,e,r){let{width:i}=e,o=Array.from({length:i},(p,d)=>({label:this.output.labels[d]??String(d),colour:G(
this.output,d,t),dash:[],width:1.8,value:u=>e.values[u*i+d]??NaN}));if(!this.truth||e!==this.matrix)return o;let{values:s,width:a}=this.truth,l=Array.from({length:Math.
min(a,i)},(p,d)=>({label:a>1?`${r} ${this.output.labels[d]??d}`:r,colour:a>1?G(this.output,d,t):t.muted,dash:[3,3],width:1.4,value:u=>s[u*a+d]??NaN}));return[...o,
...l]}step({axis:t,state:e,theme:r}){let i=M(this.overlay,t.width,q);gt(i,t,this.scale,r,this.all.slice(0,A),e.column)}hit(t,e,r){return jt(t,this.all,this.scale,
e,r)}};function qr(n){let[,t]=z(n),e=Array.from({length:n.width},(r,i)=>i);return n.width<=A?e:e.sort((r,i)=>t[i]-t[r]||r-i)}function Ir(n){let[t,e]=[1/0,-1/0];
for(let r of n)for(let i of r?.values??[])i<t&&(t=i),i>e&&(e=i);return e>t||([t,e]=Number.isFinite(t)?[t-1,t+1]:[0,1]),O(t,e,q)}function _e(n){let{meta:t,arrays:e}=n,
r=e.output;return!t.output||!r?[]:[new Wt(t.output,r,e.truth??null,L(n,"output"))]}var Br=5,yt=class{constructor(t,e){this.picture=t;this.text=e;let{output:r}=t.meta;this.node.hidden=!r,r&&this.fill(r)}picture;text;node=c("div","answered");rows=[];truth=c(
"p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,r=e<=A?e:Br;for(let i=0;i<r;i++)this.rows.push(Dr(t,i));this.node.append(c("h4","",{},t.name),
c("div","answers",{},...this.rows.map(i=>i.node))),e>r&&this.node.append(c("p","fine",{"data-testid":"answers-left-out"},this.text(`left_out_${t.kind}`,{count:e-
r}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,r=this.picture.arrays.output;if(!e||!r)return;let i=t.state.column*r.width,o=r.width>
this.rows.length,s=Qt(r,i,o&&e.kind==="classes"),a=L(this.picture,"output");this.rows.forEach(({label:d,number:u,was:h,fill:m},g)=>{let x=s[g],S=r.values[i+x];v(
d,e.labels[x]??String(x)),v(u,y(S)),v(h,a?this.text("whatif_was_number",{value:y(a.values[i+x])}):""),m.style.background=x<A?G(e,x,t.theme):"",e.kind==="classes"&&
Vt(m,S,0,1)});let[l,p]=this.truthText(t);v(this.truth,l),w(this.truth,"title",p)}truthText({state:t}){let e=this.picture.arrays.truth,{output:r}=this.picture.meta;
if(!e||!r)return["",""];let i=[...e.values.subarray(t.column*e.width,(t.column+1)*e.width)];if(i.every(Number.isNaN))return[this.text("not_asked"),this.text("ex\
plain_not_asked")];let o=r.kind==="classes"?r.labels[i[0]]??String(i[0]):i.map(C).join(", ");return[this.text("truth_is",{truth:o}),this.text("explain_truth")]}};
function Dr(n,t){let e=c("i"),r=c("span","name"),i=c("span","number",{"data-testid":`answer-${t}`}),o=c("span","was",{"data-testid":`answer-was-${t}`}),s=c("spa\
n","bar",{"aria-hidden":"true"},e);return n.kind==="values"&&(s.hidden=!0),{node:c("div",n.kind==="values"?"value answer no-bar":"value answer",{},r,s,i,o),label:r,
number:i,was:o,fill:e}}function Qt(n,t,e){let r=Array.from({length:n.width},(o,s)=>s),i=o=>n.values[t+o];return e?r.sort((o,s)=>i(s)-i(o)||o-s):r}function Vt(n,t,e,r){
let i=a=>Math.min(1,Math.max(0,(a-e)/(r-e))),[o,s]=[i(0),i(t)];n.style.transform=`translateX(${100*Math.min(o,s)}%) scaleX(${Math.abs(s-o)})`}function $e(n){let{picture:t,state:e,text:r}=n,i=r("readout_title",{unit:e.unit,moment:R(n,e.column)}),o=t.meta.quantities.map(s=>`${s.name} ${y($(n,s.key))}`);
return[i,...o,...Gr(n)].join(", ")}function Gr({picture:n,state:t}){let{output:e}=n.meta,r=n.arrays.output;if(!e||!r)return[];let i=t.column*r.width,o=Qt(r,i,e.
kind==="classes")[0];return[`${e.name} ${e.labels[o]??o} ${y(r.values[i+o])}`]}function Yt(n,t,e){let r=n/e;return{width:n,first:t,count:e,cell:r,left:i=>(i-t)*r,middle:i=>(i-t+.5)*r,at:i=>b(t+Math.floor(i/r),t,t+e-1)}}function ze(n,t,e,r){
let i=n.first+n.count-1,o=Math.max(1,Math.floor(n.width/r)),s=Math.max(e,It(t(i)-t(n.first),o));for(;s%e;)s=It(s+1,1);let a=[];for(let l=n.first;l<=i;l++)t(l)%s===
0&&a.push(l);return a}var Ce="M8 5.5v13l10.5-6.5z",Kr="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Ur(n){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",n),t.append(
e),t}var wt=class{constructor(t,e,r){this.picture=t;this.text=e;this.play=this.button("play","play",()=>r.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2;let{steps:i}=t.meta;this.step.append(this.number," ",c("span","range",{},i>1?`0–${i-1}`:e("only_step")));let o=c("div","transport",{},this.play,this.
step),s=se.map(p=>[String(p),`${p}×`.replace("0.25","¼").replace("0.5","½")]),a=t.meta.orders.map(p=>[p.key,p.name]),l=nt.map(p=>[p,e(`scale_${p}`)]);this.node.
append(o,this.select("speed",s,p=>r.speed(Number(p))),this.select("sort",a,p=>r.sort(p)),this.select("scale",l,p=>r.scale(p)),this.zoomGroup(r)),t.hidden<2&&(this.
selects.get("sort").parentElement.hidden=!0)}picture;text;node=c("div","controls");play;playIcon=Ur(Ce);step=c("span","step",{"data-testid":"step-label"});number=c(
"b");selects=new Map;zooms=[];button(t,e,r){let i=this.text(t.replace("-","_")),s=c("button",e,{type:"button","aria-label":i,title:i,"data-testid":t,"data-k":t});
return s.addEventListener("click",r),s}select(t,e,r){let i=c("select","",{"data-testid":t,"data-k":t});for(let[s,a]of e)i.append(c("option","",{value:s},a));i.addEventListener(
"change",()=>r(i.value)),this.selects.set(t,i);let o=t==="speed"?"":this.text(`explain_${t}`);return c("label","choice",o?{title:o}:{},c("span","",{},this.text(
t)),i)}zoomGroup(t){let e=c("div","zoom",{role:"group","aria-label":this.text("zoom")}),r=[["zoom-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[i,
o,s]of r){let a=this.button(i,"small",()=>t.zoom(s));a.append(o||this.text("zoom_all_short")),this.zooms.push(a),e.append(a)}return e.hidden=W(this.picture)<=1,
e}draw({state:t,picture:e}){let r={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,l]of Object.entries(r))this.selects.get(a).value=l;let[i,o,s]=this.
zooms;i.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=W(e)}move({state:t,picture:e},r){v(this.number,this.text("step_now",{t:e.stepOf(t.column)}));let i=this.
text(r?"pause":"play");w(this.play,"aria-label",i),w(this.play,"title",i),w(this.playIcon.firstElementChild,"d",r?Kr:Ce)}};function Ne(n,t){let e=c("p","keys"),
r=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"]];for(let[i,o]of r){let s=i.split(" ").
map(p=>c("kbd","",{},p)),l=t>1&&(o==="key_step"||o==="key_ten")?n("key_steps",{n:o==="key_ten"?10*t:t}):n(o);e.append(c("span","hint-key",{},...s,` ${l}`))}return e.
append(c("span","counted",{},n("counted_from_zero"))),e}function Oe(n,t){let e=c("summary","",{"data-k":"words"},t("words")),r=c("details","words",{"data-testid":"words"},e);return r.addEventListener("toggle",()=>r.append(
jr(n,t)),{once:!0}),r}function jr({meta:n,arrays:t},e){let r=c("dl"),i=(o,s)=>{let a=c("dt","",{},o);return r.append(c("div","",{},a,c("dd","",{},s))),a};for(let{
key:o,name:s,symbol:a,explanation:l}of n.quantities){let p=i("",l);p.append(c("button","term",{type:"button","data-q":o},`${s} ${a}`)),p.style.setProperty("--in\
k",`var(--ink-${o})`)}if(i(e("word_unit"),e("explain_unit")),t.truth)for(let o of["truth","not_asked"])i(e(`word_${o}`),e(`explain_${o}`));for(let o of["scale",
"sort"])i(e(o),e(`explain_${o}`));return r}function Wr(n,t,e){let{first:r,count:i,order:o,width:s,height:a}=e,l=o.length,p=new Float32Array(s*a),d=i/s,u=l/a;for(let h=0;h<a;h++){let m=Math.floor(h*u),g=Math.
max(m+1,Math.ceil((h+1)*u-1e-6));for(let x=m;x<g;x++){let S=qe(x,h*u,(h+1)*u)/u;Qr(n,t,o[x],S,p,h*s,s,r,d)}}return p}var qe=(n,t,e)=>Math.max(0,Math.min(n+1,e)-
Math.max(n,t));function Qr({values:n,width:t},e,r,i,o,s,a,l,p){let d=e.low[r],u=255/e.span[r]*i;if(p===1){for(let h=0;h<a;h++)o[s+h]+=(n[(l+h)*t+r]-d)*u;return}
for(let h=0;h<a;h++){let m=h*p,g=m+p,x=0;for(let S=Math.floor(m);S<g-1e-6;S++)x+=(n[(l+S)*t+r]-d)*qe(S,m,g);o[s+h]+=x/p*u}}function Ie(n,t,e,r,i){let o=Wr(n,t,e),
s=new ImageData(e.width,e.height),a=new Uint32Array(s.data.buffer);for(let l=0;l<a.length;l++){let p=Math.round(o[l]);a[l]=r[p<0?0:p>255?255:p]??0}i.width=e.width,
i.height=e.height,i.getContext("2d").putImageData(s,0,0)}var Be=16,De=8;function kt(n,t){let e=t===1?210:t>4?78:100,r=Math.max(132,e*1.6);if(n<=3)return Math.round(Math.min(e,n*26));let i=Math.max(n<=Be?De:2,Math.round(
e/n));return i*n<=r?i*n:Math.round(r)}var X=class{constructor(t,e,r,i=null){this.quantity=t;this.matrix=e;this.height=r;this.ghost=i;this.shown=e;let o=P(t.key,
t.name,t.hint,t);this.node=o.node,this.plot=o.plot,this.now=o.now,this.hint=o.hint,this.plot.style.height=`${r}px`,this.plot.append(this.canvas,this.boxes,this.
units),o.side.append(this.legend)}quantity;matrix;height;ghost;node;plot;canvas=c("canvas","",{"aria-hidden":"true"});cells=document.createElement("canvas");legend=c(
"div","legend");boxes=c("div","boxes");units=c("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";draw(t){let{
theme:e,axis:r}=t;this.choose(t);let i=Ee(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,Ae(i));let o=M(
this.canvas,r.width,this.height);o.imageSmoothingEnabled=!1,o.drawImage(this.cells,0,0,r.width,this.height),this.grid(o,t),this.drawLegend(t,i.map(s=>E(s))),this.
select(t)}get range(){return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&_(t);let r=this.compared?K(
this.matrix,this.ghost):null;this.shown=r?.matrix??this.matrix,v(this.hint,r?ut(t,r.largest):this.quantity.hint),this.legend.hidden=r?.largest===0;let i=`${e},${this.
compared}`;this.boundsKey!==i&&(this.bounds=Fe(this.shown,this.range,r&&e==="fixed"?"quantity":e),this.boundsKey=i)}paintCells({state:t,theme:e,axis:r,order:i},o){
let s=$t(),a=Math.round(r.width*s),l=Math.round(this.height*s),p=i.length,d=a>=2*r.count?r.count:a,u=l>=2*p?p:l,h=[r.first,r.count,d,u,t.sort,this.boundsKey,e.key].
join();if(h===this.painted)return;this.painted=h;let m={first:r.first,count:r.count,order:i,width:d,height:u};Ie(this.shown,this.bounds,m,o,this.cells)}grid(t,{
axis:e,theme:r,order:i}){let o=this.height/i.length;if(t.fillStyle=E(r.background,.55),e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,
1,this.height);if(o>=5)for(let s=1;s<i.length;s++)t.fillRect(0,Math.round(s*o)-.5,e.width,1)}drawLegend(t,e){let{text:r}=t,i=[0,32,64,96,128,160,191,223,255].map(
h=>e[h]).join(", "),o=c("div","ramp");o.style.background=`linear-gradient(to top, ${i})`;let s=this.bounds.shared,a=this.range!=="gate",l=a?[r("legend_own_reach"),
r("legend_own_minus")]:[r("legend_own_max"),r("legend_own_min")],[p,d]=s?this.endsOf(s):l,u=c("div","ends",{},c("span","",{},p));a&&this.height>=60&&u.append(c(
"span","",{},"0")),u.append(c("span","",{},d)),this.legend.replaceChildren(o,u),this.legend.title=s?this.bounds.clipped?r("legend_clipped"):"":r("legend_own")}endsOf([
t,e]){return this.bounds.clipped?[`≥ ${H(e)}`,`≤ ${H(t)}`]:[H(e),H(t)]}select(t){let{state:e,order:r}=t,i=this.height/r.length,o=[];for(let s of[...e.kept,e.
unit]){let a=Array.prototype.indexOf.call(r,s),l=c("div",s===e.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(a*i)-2}px)`,l.style.height=
`${Math.max(1,Math.round(i))+4}px`,o.push(l)}this.boxes.replaceChildren(...o),this.number(t)}number({state:t,order:e}){let r=this.height/e.length,i=e.length<=Be?
Array.from(e):[],o=new Map;for(let s of[t.unit,...t.kept,...i]){let a=(Array.prototype.indexOf.call(e,s)+.5)*r;if([...o.keys()].some(p=>Math.abs(p-a)<De))continue;
let l=c("span",s===t.unit?"selected":"",{},String(s));l.style.top=`${a}px`,o.set(a,l)}this.units.replaceChildren(...o.values())}step({state:t}){let e=this.value(
t.column,t.unit);v(this.now,this.compared?B(e):y(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,r){let i=e*this.matrix.width+r,o=this.
matrix.values[i];if(!this.ghost)return[D(o)];let s=this.ghost.values[i];return[this.compared?B(o-s):D(o),V(t,o,s)]}hit(t,e,r){let{order:i,text:o}=t,s=this.height/
i.length,a=Math.min(i.length-1,Math.max(0,Math.floor(r/s))),l=i[a],p=o("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.
numbers(t,e,l),p,o("tip_unit",{unit:l}),R(t,e)],unit:l,q:this.quantity.key,box:{y:a*s,height:s}}}};var Ge=26,Mt=24,Vr=13,Xt=72,Tt=class{constructor(t,e){this.changed=e;let r=P("input",t.name,t.hint);this.node=r.node,this.plot=r.plot,this.now=r.now,this.tokens=
t.tokens??[],this.priority=Yr(this.tokens),this.plot.append(this.canvas,this.chip,this.marks)}changed;node;plot;canvas=c("canvas","",{"aria-hidden":"true"});chip=c(
"div","chip-now",{"data-testid":"token-now"});marks=c("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=Mt;hidden="";draw(t){
let{axis:e,theme:r}=t,i=`500 ${Vr}px ${r.font}`;i!==this.font&&this.widths.clear(),this.font=i;let o=this.canvas.getContext("2d");o.font=i;for(let a of new Set(
this.tokens))this.widths.has(a)||this.widths.set(a,o.measureText(a).width);this.allFit=this.visible(e).every(a=>this.widthOf(a)+2<=e.cell)&&e.cell>=9,this.labels=
this.allFit?[]:this.place(e);let s=this.labels.some(a=>a.lane>0)?2:1;this.height=this.allFit?Mt:s*Ge+8,this.plot.style.height=`${this.height}px`,this.hidden="al\
l",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.step(t)}mark({axis:t}){let r=this.changed.filter(i=>i>=t.first&&i<t.first+t.count).map(i=>{let o=c(
"i","changed",{"data-testid":"changed-token"}),s=Math.max(4,Math.min(t.cell,Xt));return o.style.width=`${s}px`,o.style.transform=`translateX(${t.middle(i)-s/2}p\
x)`,o});this.marks.replaceChildren(...r)}context({axis:t}){let e=M(this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",e.textBaseline=
"middle",e}visible(t){return Array.from({length:t.count},(e,r)=>t.first+r)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:r}){for(let i of this.
visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=E(N(r.background,r.text,.075)),t.beginPath();let s=Math.min(e.cell,Xt)-2*o;t.roundRect(e.middle(i)-s/2,0,s,Mt,5),
t.fill(),t.fillStyle=E(r.text),t.fillText(this.tokens[i],e.middle(i),Mt/2+1)}}place(t){let e=t.first+t.count,r=this.tokens.some(s=>s.length>1)?2:1,i=Array.from(
{length:r},()=>[]),o=[];for(let s of this.priority){if(s<t.first||s>=e)continue;let a=this.widthOf(s),l=b(t.middle(s),a/2,Math.max(a/2,t.width-a/2)),p=[l-a/2-4,
l+a/2+4],d=i.findIndex(u=>u.every(([h,m])=>p[1]<=h||p[0]>=m));if(!(d<0)&&(i[d].push(p),o.push({column:s,lane:d,x:l,width:a}),o.length>t.width/8))break}return o}thinned(t,e){
let{axis:r,theme:i}=t,{height:o}=this,s=this.context(t);s.fillStyle=E(N(i.background,i.text,.3));let a=Math.max(1,r.cell-1);if(r.cell>=3)for(let l of this.visible(
r))s.fillRect(r.left(l),o-3,a,3);else s.fillRect(0,o-3,r.width,3);s.fillStyle=E(i.text);for(let{column:l,lane:p,x:d}of e){let u=o-8-(p+.5)*Ge+3;s.fillText(this.
tokens[l],d,u),!(r.cell<3||p===0)&&(s.globalAlpha=.25,s.fillRect(r.middle(l)-.5,u+10,1,o-5-u-10),s.globalAlpha=1)}}step(t){let{state:e,axis:r}=t,i=this.tokens[e.
column]??"";v(this.chip,i),v(this.now,i===""?"":`“${i}”`);let o=this.allFit?Math.min(r.cell,Xt):Math.max(r.cell,this.widthOf(e.column)+8),s=Math.min(r.width,
o),a=b(r.middle(e.column)-s/2,0,r.width-s);this.chip.style.width=`${s}px`,this.chip.style.transform=`translateX(${a}px)`,this.chip.classList.toggle("raised",!this.
allFit),this.allFit||this.makeRoom(t,a,a+s)}makeRoom(t,e,r){let i=({lane:s,x:a,width:l})=>s===0&&a+l/2+2>e&&a-l/2-2<r,o=this.labels.filter(i).map(s=>s.column).join();
o!==this.hidden&&(this.hidden=o,this.thinned(t,this.labels.filter(s=>!i(s))))}hit(t,e){return{q:"x",lines:[R(t,e)]}}};function Yr(n){let t=new Map;for(let r of n)
t.set(r,(t.get(r)??0)+1);let e=r=>r===0?1/0:r&-r;return n.map((r,i)=>i).sort((r,i)=>t.get(n[r])-t.get(n[i])||e(i)-e(r)||r-i)}var Xr=4,Zt=44;function Ke(n){let{input:t}=n.meta;if(t.kind==="tokens")return[new Tt(t,Zr(n))];let e=n.arrays.input,r=t.names??[];return e.width>Xr?[new te(t,e,
r,L(n,"input"))]:Array.from({length:e.width},(i,o)=>new Jt(r[o]??String(o),o?"":t.hint,e,o,L(n,"input")))}function Zr({meta:n}){return Object.keys(n.whatif?.tokens??
{}).map(Number)}var Jt=class{constructor(t,e,r,i,o){this.name=t;this.matrix=r;this.index=i;this.ghost=o;let s=P("input",t,e);this.node=s.node,this.plot=s.plot,this.
side=s.side,this.now=s.now;let a=[r,...o?[o]:[]].map(z);this.low=Math.min(0,...a.map(([p])=>p[i])),this.high=Math.max(0,...a.map(([,p])=>p[i])),this.high===this.
low&&(this.high=this.low+1),this.plot.style.height=`${Zt}px`,this.plot.append(this.canvas,this.marker);let l=[this.high,this.low].map(p=>c("span","",{},H(p)));this.
side.append(c("div","ends",{},...l))}name;matrix;index;ghost;node;plot;canvas=c("canvas","",{"aria-hidden":"true"});marker=c("div","bar-now");side;now;low;high;y(t){
return 2+(1-(t-this.low)/(this.high-this.low))*(Zt-4)}draw(t){let{axis:e,theme:r}=t,i=M(this.canvas,e.width,Zt);i.fillStyle=r.line,i.fillRect(0,Math.round(this.
y(0)),e.width,1),i.fillStyle=r.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.first;s<e.first+e.count;s++){let[a,l]=[this.y(this.value(s)),this.y(0)],p=Math.max(
1,e.cell-o);i.fillRect(e.left(s)+o/2,Math.min(a,l),p,Math.max(1,Math.abs(l-a)))}this.mark(i,t),this.step(t)}mark(t,{axis:e,theme:r}){if(!this.ghost)return;t.fillStyle=
r.accent;let i=Math.max(5,e.cell);for(let o=e.first;o<e.first+e.count;o++){let s=this.original(o);s!==this.value(o)&&t.fillRect(e.middle(o)-i/2,Math.round(this.
y(s))-1,i,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+
this.index]}step({state:t,axis:e}){let r=this.value(t.column),[i,o]=[this.y(r),this.y(0)],s=Math.max(3,e.cell-2),a=Math.max(2,Math.abs(o-i));this.marker.style.transform=
`translate(${e.middle(t.column)-s/2}px, ${Math.min(i,o)}px)`,this.marker.style.width=`${s}px`,this.marker.style.height=`${a}px`,v(this.now,C(r))}hit(t,e){let r=t.
picture.stepOf(e),[i,o]=[this.value(e),this.original(e)],s=i===o?[]:[V(t,i,o)];return{q:"x",lines:[D(i),...s,this.name,t.text("at_step",{t:r})]}}},te=class extends X{constructor({
name:e,hint:r,ends:i},o,s,a){super({key:"input",symbol:"x",name:e,hint:r,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:i},o,kt(o.width,6),a);this.
names=s;this.original=a;this.rows=Array.from({length:o.width},(p,d)=>d)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,r,i){
let o=super.hit({...e,order:this.rows},r,i);if(!o)return null;let{box:s,lines:a}=o,l=this.names[o.unit??0]??String(o.unit);return{q:"x",lines:[...a.slice(0,this.
original?2:1),l,e.text("at_step",{t:e.picture.stepOf(r)})],...s?{box:s}:{}}}};function Ue(n,t){let e=tn(n,t);if(!e)return[n];let r=[],i=0;for(let o of n.matchAll(e)){let s=rn(o[0],t);s&&(r.push(n.slice(i,o.index),Jr(o[0],s)),i=o.index+o[0].
length)}return[...r,n.slice(i)].filter(o=>o!=="")}function Jr(n,{key:t,explanation:e}){let r=c("button","term",{type:"button","data-q":t,title:e},n);return r.style.
setProperty("--ink",`var(--ink-${t})`),r}function tn(n,t){let r=[...t].sort((s,a)=>a.name.length-s.name.length).filter(s=>s.name).map(s=>`${en(s.name)}${rt(s.name)}\
(?:\\s?${rt(s.symbol)})?`);if(!r.length)return null;let o=t.filter(s=>new RegExp(`${rt(s.name)}\\s?${rt(s.symbol)}(?![A-Za-z])`,"iu").test(n)).map(s=>`(?<![\\p{L\
}\\p{N}“"'’])${rt(s.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...r,...o].join("|")})(?![A-Za-z])`,"giu")}var en=n=>/^[A-Za-z]/.test(n)?"(?<![A\
-Za-z])":"",rt=n=>n.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function rn(n,t){let e=t.find(i=>i.symbol===n);return e||t.filter(i=>i.name&&n.toLowerCase().startsWith(
i.name.toLowerCase())).sort((i,o)=>o.name.length-i.name.length)[0]}var nn="http://www.w3.org/1998/Math/MathML",k=n=>({quantity:n}),je=n=>({prev:n}),f=n=>({op:n}),on={word:"from_input",key:"in_n"},sn={word:"from_past",key:"rec_n"},
an={word:"from_past_reset",key:"rec_n"},We={word:"sum_word",key:"a_h"},Qe=(...n)=>[k("n"),f("="),{fn:"tanh"},f("("),on,f("+"),...n,f(")")],ee={"gru-after":[Qe(k(
"r"),f("·"),sn)],"gru-before":[Qe(an)],gru:[[k("h"),f("="),f("("),{num:"1"},f("−"),k("z"),f(")"),f("·"),k("n"),f("+"),k("z"),f("·"),je("h")]],lstm:[[k("c"),
f("="),k("f"),f("·"),je("c"),f("+"),k("i"),f("·"),k("g")],[k("h"),f("="),k("o"),f("·"),{fn:"tanh"},f("("),k("c"),f(")")]],"rnn-tanh":[[k("h"),f("="),{fn:"tan\
h"},f("("),We,f(")")]],"rnn-relu":[[k("h"),f("="),{fn:"max"},f("("),{num:"0"},f(","),We,f(")")]]};function ln({cell:n,activation:t,reset:e}){return n==="rnn"?ee[`\
rnn-${t}`]:[...n==="gru"?ee[`gru-${e}`]:[],...ee[n]]}function F(n,t=""){let e=document.createElementNS(nn,n);return t&&(e.textContent=t),e}function re(n){let t=F(
"mo",n);return t.setAttribute("stretchy","false"),t}function ne(n,t){return n.setAttribute("data-ink",t),n}function Ye(n,t){return ne(F("mi",t.get(n)??n),n)}function pn(n,t){
let e=re("′");e.setAttribute("lspace","0"),e.setAttribute("rspace","0");let r=ne(F("mrow"),n);return r.append(Ye(n,t),e),r}function Ve(n,t,e){return"word"in n?
F("mtext",e(n.word)):"quantity"in n?Ye(n.quantity,t):"prev"in n?pn(n.prev,t):"op"in n?re(n.op):"num"in n?F("mn",n.num):F("mi",n.fn)}function St(n,t=""){let e=F(
"mrow");e.append(...n);let r=F("math");return t&&r.setAttribute("class",t),r.append(e),r}var Et=class{constructor(t,e){this.picture=t;let{meta:r}=t,i=new Map(r.
quantities.map(s=>[s.key,s.symbol])),o=c("div","equations");for(let s of ln(r)){o.append(St(s.map(p=>Ve(p,i,e))));let a=s.map((p,d)=>cn(p,s[d-1],u=>Ve(u,i,e),this.
places)),l=s.findIndex(p=>"op"in p&&p.op==="+");l<0?o.append(St(a,"in-numbers last")):o.append(St(a.slice(0,l),"in-numbers"),St(a.slice(l),"in-numbers more last"))}
r.cell==="rnn"&&o.append(c("p","fine",{},e("sum_meaning"))),this.node.append(c("h4","",{},e("update")),o,c("p","fine",{},e("rounding")))}picture;node=c("div","m\
ade");places=[];at(t,e){if(e!=="in_n")return $(t,e);let r=$(t,"rec_n");return $(t,"a_n")-(this.picture.meta.reset==="after"?$(t,"r")*r:r)}step(t){un(this.places,
e=>this.at(t,e))}};function cn(n,t,e,r){let i=dn(n);if(!i)return"op"in n&&n.op==="="?re("≈"):e(n);let o="word"in n?F("mn"):ne(F("mn"),i.replace("_prev","")),s=t!==
void 0&&"op"in t&&"·+−".includes(t.op);return r.push({node:o,key:i,bracket:s}),o}function dn(n){return"quantity"in n?n.quantity:"prev"in n?`${n.prev}_prev`:"\
key"in n?n.key:""}function un(n,t){for(let{node:e,key:r,bracket:i}of n){let o=y(t(r)),s=i&&o.startsWith("−")?`(${o})`:o;e.textContent!==s&&(e.textContent=s)}}var At=class{constructor(t,e){this.picture=t;this.text=e;let{quantities:r}=t.meta;for(let i of["c","h"])this.before(r.find(o=>o.key===i));for(let i of r)this.row(
i.key,i,i.symbol,i.name)}picture;text;node=c("div","values");rows=[];before(t){let e=`${t?.key}_prev`;!t||!this.picture.arrays[e]||this.row(e,t,`${t.symbol}′`,
this.text("before",{name:t.name}))}row(t,e,r,i){let o=c("i"),s=c("span","number",{"data-testid":`value-${t}`}),a=c("span","symbol",{},r);a.dataset.ink=o.dataset.
ink=e.key;let l=c("span",e.range==="gate"?"bar":"bar centred",{"aria-hidden":"true"},o);this.node.append(c("div","value",{"data-q":t,style:`--ink: var(--ink-${e.
key})`},a,c("span","name",{title:e.explanation},i),l,s));let[p,d]=this.limits(e);this.rows.push({key:t,number:s,fill:o,low:p,high:d})}limits({key:t,range:e}){if(e===
"gate")return[0,1];if(e==="signed")return[-1,1];let[r,i]=z(this.picture.arrays[t]),o=Math.max(1e-9,-Math.min(...r),Math.max(...i));return[-o,o]}step(t){for(let{
key:e,number:r,fill:i,low:o,high:s}of this.rows){let a=$(t,e);v(r,y(a)),Vt(i,a,o,s)}}};var Lt=class{constructor(t,e,r){this.text=e;this.parts=[new At(t,e),new Et(t,e),new yt(t,e)],this.node.setAttribute("aria-label",e("readout")),this.node.append(
c("div","readout-head",{},this.title,this.stepper(r)),...this.parts.map(i=>i.node))}text;node=c("aside","readout",{"data-testid":"readout"});title=c("h3","reado\
ut-title",{"data-testid":"readout-title"});parts;stepper(t){let e=c("div","stepper");for(let[r,i,o]of[[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let s=this.text(
o),a=c("button","small",{type:"button","aria-label":s,title:s,"data-k":o},i);a.addEventListener("click",()=>t.unitBy(r)),e.append(a)}return e}draw(t){for(let e of this.
parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(t)}step(t){v(this.title,this.text("readout_title",{unit:t.state.unit,moment:R(t,t.state.column)}));
for(let e of this.parts)e.step?.(t)}};var Xe=20,Pt=class{constructor(t,e){this.actions=e;let r=P("time",t("time_axis"),"");this.node=r.node,this.plot=r.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=c("canvas","",{"aria-hidden":"true"});rail=c("div","rail",{"data-testi\
d":"overview"});thumb=c("div","thumb");mark=c("div","mark");draw(t){let{axis:e,theme:r,picture:i}=t,o=e.count<i.columns;this.rail.hidden=!o,this.plot.style.height=
`${Xe+(o?18:0)}px`;let s=M(this.canvas,e.width,Xe);s.font=`11px ${r.font}`,s.textAlign="center",s.fillStyle=r.muted;for(let a of ze(e,i.stepOf,i.meta.stride,56)){
let l=e.middle(a);s.fillRect(Math.round(l)-.5,0,1,4);let p=String(i.stepOf(a)),d=s.measureText(p).width/2;s.fillText(p,Math.min(e.width-d,Math.max(d,l)),16)}this.
thumb.style.left=`${100*e.first/i.columns}%`,this.thumb.style.width=`${100*e.count/i.columns}%`,this.step(t)}step({state:t,picture:e}){this.mark.style.left=`${100*
(t.column+.5)/e.columns}%`}listen(t){let e=r=>{if(!this.rail.hasPointerCapture(r.pointerId))return;let i=this.rail.getBoundingClientRect(),{axis:o,picture:s}=t(),
a=(r.clientX-i.left)/i.width*s.columns;this.actions.pan(a-o.count/2)};this.rail.addEventListener("pointerdown",r=>{r.stopPropagation(),this.rail.setPointerCapture(
r.pointerId),e(r)}),this.rail.addEventListener("pointermove",e)}};var mn=1e3,Ze=640,Je=6,Rt=class{constructor(t,e,r,i,o){this.root=t;this.surface=e;this.picture=r;let{meta:s,arrays:a,hidden:l}=r,p=J(s.strings);this.controls=new wt(
r,p,o),this.readout=new Lt(r,p,o);let d=kt(l,s.quantities.length),u=s.quantities.map(m=>new X(m,a[m.key],d,L(r,m.key))),h=new Pt(p,o);this.tracks=[...Ke(r),...u,
..._e(r),new xt(r,p,o),h],h.listen(()=>this.frame),this.frame={picture:r,state:i,text:p,theme:Gt(t),axis:Yt(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute(
"aria-label",p("scrub")),this.stack.append(...this.tracks.map(m=>m.node),e),t.setAttribute("aria-label",p("viewer"))}root;surface;picture;frame;tracks;readout;stack=c(
"div","stack");controls;notes=c("div","notes");cursor=c("div","cursor");themeKey="";width=0;parts(){let{meta:t}=this.picture,{text:e}=this.frame,r=c("header","h\
eading");t.title&&r.append(c("h2","",{"data-testid":"viewer-title"},t.title)),t.look&&r.append(c("p","look",{"data-testid":"viewer-look"},...Ue(t.look,t.quantities)));
let i=c("div","body",{},this.stack,this.readout.node);return[r,this.controls.node,Ne(e,t.stride),Oe(this.picture,e),this.notes,i]}showNotes(t){let e=[...this.picture.
meta.notes,...t];this.notes.replaceChildren(...e.map(r=>c("p","note",{"data-testid":"viewer-note"},r)))}retheme(){let t=Gt(this.root);if(t.key===this.themeKey)return!1;
this.themeKey=t.key,this.frame.theme=t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--in\
k-${e.key}`,dt(e,t));for(let e of this.root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){
let t=this.root.clientWidth;return t===0||t===this.width?!1:(this.width=t,this.root.dataset.layout=t>=mn?"wide":t>=Ze?"medium":"narrow",!0)}draw(t){let{frame:e,
picture:r}=this;e.state=t,e.order=pe(r,t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let i=Math.max(40,this.surface.clientWidth);e.axis=
Yt(i,t.first,U(r,t.zoom));for(let o of this.tracks)o.draw(e);this.readout.draw(e),this.controls.draw(e),this.cursor.classList.toggle("thin",e.axis.cell<Je)}sideWidth(){
let{picture:t,text:e,theme:r,state:i}=this.frame,{output:o}=t.meta,s=o?[...o.labels.slice(0,A),e("truth")]:[],a=i.scale==="unit"?["min","max","reach","minus"].map(
d=>e(`legend_own_${d}`)):[],l=document.createElement("canvas").getContext("2d");l.font=`600 12px ${r.font}`;let p=Math.max(0,...s.map(d=>l.measureText(d).width),
...a.map(d=>l.measureText(d).width+8));return this.width<Ze?b(Math.ceil(p)+10,44,92):b(Math.ceil(p)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;if(t.cell<
Je)return[b(Math.round(t.middle(e.column))-1,0,t.width-2),2];let r=Math.round(t.left(e.column));return[r,Math.round(t.left(e.column+1))-r]}step(t){let{frame:e,picture:r,
root:i,surface:o}=this,{state:s}=e,[a,l]=this.cursorBox();this.cursor.style.transform=`translateX(${a}px)`,this.cursor.style.width=`${l}px`;for(let d of this.tracks)
d.step?.(e);this.readout.step(e),this.controls.move(e,t);let p=String(r.stepOf(s.column));w(i,"data-step",p),w(i,"data-steps",String(r.meta.steps)),w(i,"data-un\
it",String(s.unit)),w(i,"data-playing",String(t)),w(o,"aria-valuemin","0"),w(o,"aria-valuemax",String(r.meta.steps-1)),w(o,"aria-valuenow",p),w(o,"aria-valuetex\
t",R(e,s.column))}select(){for(let t of this.tracks)t.select?.(this.frame);this.readout.select(this.frame)}};var Ft=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=r=>{let i=280/t(),o=0;if(r>=this.due&&(o=1+Math.floor((r-this.due)/i),this.due+=o*i,o*i>1e3&&([o,this.due]=[1,r+i])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var hn=600,Ht=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:r,inspector:i}=this;we(this.root,r,()=>T().active===this,()=>this.picture.columns-
1,e),Me(this.surface,{actions:r,axis:()=>this.stage.frame.axis,column:()=>this.state.column,pick:(a,l,p)=>this.pick(a,l,p),hover:(a,l)=>i.hover(this.stage,a,l),
leave:()=>i.leave()},e);let o=()=>T().active=this;this.root.addEventListener("focusin",o,{signal:e}),this.root.addEventListener("pointerdown",o,{signal:e}),window.
addEventListener("popstate",()=>this.revisit(),{signal:e});let s=new ResizeObserver(()=>this.fitIn());s.observe(this.root),e.addEventListener("abort",()=>s.disconnect()),
this.watchTheme(e)}style;root=c("section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=c("div","surface",{role:"slider",tabindex:"0",
"data-testid":"scrub","data-k":"scrub"});live=c("div","sr-only",{"aria-live":"polite","data-testid":"live"});address=new st(()=>ue(this.state,this.picture),()=>this.
revisit());timeline=new Ft(t=>this.advance(t),()=>this.paint());actions=this.makeActions();light=new ct(this.root,this.actions,t=>this.picture.meta.quantities.some(
e=>e.key===t),this.life.signal);inspector=new pt(this.root,this.light);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!gn(t,this.bytes)?this.change(t):Z()?this.revisit():this.
fitIn(),T().active||(T().active=this),this.address.touch()}change(t){let e=this.bytes?{picture:this.picture,stand:this.stand}:null;this.bytes=t,this.picture=xe(
t),this.timeline.stop(),this.inspector.leave(),this.stand=ge(this.picture,e);let r=this.focusKey();this.stage=new Rt(this.root,this.surface,this.picture,this.state,
this.actions),this.root.replaceChildren(...this.stage.parts(),this.inspector.tooltip.node,this.live),this.stage.showNotes(this.stand.notes),this.fitIn(),r&&this.
root.querySelector(`[data-k="${CSS.escape(r)}"]`)?.focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(
t)?t.getAttribute("data-k")??"":""}revisit(){this.timeline.stop(),this.stand=be(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){
if(!this.stage||!this.root.isConnected)return;let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){
this.dirty=!0,this.paint(),this.settled()}settled(){fe(this.picture.meta.id,this.state),this.address.touch()}paint(){this.handle||(this.handle=requestAnimationFrame(
()=>this.render()))}render(){this.handle=0,this.root.isConnected&&(this.dirty&&this.stage.draw(this.state),this.stage.step(this.timeline.playing),this.dirty&&this.
light.again(),this.dirty=!1,this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.playing&&(this.speaking=window.setTimeout(()=>v(this.
live,$e(this.stage.frame)),hn))}moveTo(t){let e=b(t,0,this.picture.columns-1);if(e===this.state.column)return;let{first:r}=this.state;this.state.column=e,Q(this.
state,this.picture),this.state.first!==r&&(this.dirty=!0),this.paint(),this.settled()}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.
picture.columns-1}play(){if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),
this.timeline.start(()=>this.state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{
order:e}=this.stage.frame,r=Array.prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[b(r+t,0,e.length-1)])}pick(t,e,r){let i=this.inspector.unitAt(this.
stage,t,e);i!==void 0&&(r?this.actions.keep(i):this.selectUnit(i))}makeActions(){let t=r=>{r(this.state),this.refresh()},e=r=>{this.timeline.stop(),this.moveTo(
r())};return{go:r=>e(()=>r),by:r=>e(()=>this.state.column+r),unitBy:r=>this.unitBy(r),keep:r=>t(i=>ce(i,r)),trace:r=>t(i=>i.traced=fn(i.traced,r)),sort:r=>t(i=>i.
sort=r),scale:r=>t(i=>i.scale=r),speed:r=>t(i=>i.speed=r),unit:r=>this.selectUnit(r),why:r=>t(i=>i.why=r),depth:r=>t(i=>i.depth=r),view:r=>t(i=>i.view=r),present:r=>t(
i=>i.present=r),edit:(r,i=!1)=>this.host.edit(r,i),zoom:(r,i)=>t(o=>{ae(o,this.picture,r?o.zoom*r:1,i??o.column),i===void 0&&Q(o,this.picture)}),pan:r=>t(i=>le(
i,this.picture,r)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),cancelAnimationFrame(
this.handle),window.clearTimeout(this.speaking),T().active===this&&(T().active=null),this.style.remove(),this.root.remove()}};function fn(n,t){return n.includes(
t)?n.length>1?n.filter(e=>e!==t):n:[...n,t]}function gn(n,t){return n===t||n.length===t.length&&n.every((e,r)=>e===t[r])}var tr="";var er="";var rr=`/* One quantity lit everywhere, the others a little back; nothing moves. */
.viewer .term { display: inline; padding: 1px 3px; margin: 0 -3px; border: 0; border-radius: 4px; background: none; color: var(--ink); font: inherit; font-weigh\
t: 600; text-align: inherit; white-space: nowrap; text-decoration: underline dotted 1px color-mix(in srgb, var(--ink) 60%, transparent); text-underline-offset: \
3px; }
.viewer button.symbol { display: grid; place-items: center end; min-width: 30px; min-height: 26px; margin: -3px -6px -2px 0; padding: 0 6px; border: 0; border-r\
adius: 6px; background: none; color: var(--ink, var(--text)); font: italic 600 21px/1.05 var(--math); }
.viewer .term.lit, .track.lit > .label .symbol, .viewer .symbol.lit { background: color-mix(in srgb, var(--ink, var(--text)) 18%, transparent); }
.track[data-q]:not([data-q="x"]) > .label { cursor: pointer; }
.track[data-q] > .plot::after { content: ""; position: absolute; inset: -3px; border: 2px solid var(--ink, var(--text)); border-radius: 4px; opacity: 0; pointer\
-events: none; }
.track.lit > .plot::after { opacity: 1; }
.toggle.lit { border-color: var(--ink) !important; box-shadow: 0 0 0 1px var(--ink); }
.viewer[data-lit] .track[data-q]:not(.lit) > :is(.label, .side) { opacity: .6; }
.viewer[data-lit] .track[data-q]:not(.lit) canvas { opacity: .85; }
.viewer[data-lit] :is(.term, .end[data-q]):not(.lit) { opacity: .6; }
.viewer[data-lit] .value[data-q]:not(.lit) > * { opacity: .7; }
.value[data-q].lit { box-shadow: 0 0 0 4px color-mix(in srgb, var(--ink) 14%, transparent); background: color-mix(in srgb, var(--ink) 14%, transparent); border-\
radius: 3px; }
.tooltip b[data-of]::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 6px; border: 1px solid var(--bg); border-radius: 3px;\
 background: var(--ink); }
[data-layout="narrow"] button.symbol { margin: -4px 0 -4px -6px; font-size: 19px; place-items: center; }
@media (hover: none) and (pointer: coarse) { .viewer button.symbol { min-width: 34px; min-height: 32px; } }
@media (prefers-reduced-motion: no-preference) {
  .track > .label, .track > .side, .track canvas, .track > .plot::after, .viewer .term { transition: opacity .12s, background-color .12s; }
}
@media (forced-colors: active) { .track.lit > .plot::after { border-color: Highlight; } .viewer .lit { text-decoration: underline; } }
`;var nr="";var ir=`.viewer {
  --bg: var(--st-background-color, #ffffff);
  --text: var(--st-text-color, #1f2430);
  --accent: var(--st-primary-color, #1d5fbf);
  --font: var(--st-font, system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif);
  --math: "STIX Two Math", "Latin Modern Math", "Cambria Math", "Noto Sans Math", Georgia, "DejaVu Serif", serif;
  --muted: color-mix(in srgb, var(--text) 70%, var(--bg));
  --line: color-mix(in srgb, var(--text) 14%, var(--bg));
  --soft: color-mix(in srgb, var(--text) 5%, var(--bg));
  --softer: color-mix(in srgb, var(--text) 2.5%, var(--bg));
  --label: 142px;
  --side: 64px;
  position: relative;
  box-sizing: border-box;
  width: 100%;
  min-width: 0;
  padding: 2px 2px 8px;
  background-color: var(--bg);
  color: var(--text);
  font: 400 14px/1.45 var(--font);
  font-variant-numeric: tabular-nums;
  text-align: left;
  transition: background-color 1ms linear;
  -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) {
  .viewer {
    --bg: var(--st-background-color, #0e1117);
    --text: var(--st-text-color, #e8eaed);
    --accent: var(--st-primary-color, #7db2ff);
  }
}
.viewer *, .viewer *::before, .viewer *::after { box-sizing: border-box; }
.viewer [hidden] { display: none !important; }
.viewer :focus { outline: none; }
.viewer :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.sr-only { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.heading h2 { margin: 0; padding: 0; font: 650 22px/1.25 var(--font); letter-spacing: -.01em; text-wrap: balance; }
.heading .look { margin: 6px 0 0; max-width: 96ch; color: var(--muted); font-size: 15px; line-height: 1.5; text-wrap: pretty; }

.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 20px; margin-top: 18px; }
.transport { display: flex; align-items: center; gap: 14px; min-width: 190px; }
.viewer button { font: inherit; color: inherit; cursor: pointer; }
.play { display: grid; place-items: center; width: 40px; height: 40px; padding: 0; border: 0; border-radius: 50%; background: var(--text); }
.viewer .play svg { width: 22px; height: 22px; fill: var(--bg); }
.viewer button:disabled { opacity: .35; cursor: default; }
.step { font-size: 15px; color: var(--muted); white-space: nowrap; }
.step .range { font-size: 12.5px; }
.step b { font-weight: 650; font-size: 17px; color: var(--text); }
.choice { display: flex; align-items: center; gap: 7px; font-size: 13px; color: var(--muted); }
.choice select {
  appearance: none; max-width: 190px; field-sizing: content; height: 32px; padding: 0 26px 0 10px; border: 1px solid var(--line); border-radius: 8px;
  background: var(--bg) no-repeat right 9px center / 9px; color: var(--text); font: inherit; font-size: 13px; cursor: pointer; text-overflow: ellipsis;
  background-image: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 6'%3E%3Cpath d='M1 1l4 4 4-4' fill='none' stroke='%23888' \
stroke-width='1.6'/%3E%3C/svg%3E");
}
.choice option { background: var(--bg); color: var(--text); }
.choice select:hover, .small:hover:not(:disabled), .chip:hover { border-color: color-mix(in srgb, var(--text) 40%, var(--bg)); }
.zoom { display: flex; gap: 4px; margin-left: auto; }
.small { min-width: 32px; height: 32px; padding: 0 8px; border: 1px solid var(--line); border-radius: 8px; background: transparent; font-size: 13px !important; \
}

.keys { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 12px 0 0; color: var(--muted); font-size: 12.5px; }
.hint-key { white-space: nowrap; }
kbd { display: inline-block; min-width: 19px; margin-right: 3px; padding: 0 5px; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; ba\
ckground: var(--softer); color: var(--text); font: 500 11px/17px var(--font); text-align: center; }
@media (hover: none) { .hint-key { display: none; } }
[data-layout="narrow"] .hint-key { display: none; }

.words { margin-top: 8px; font-size: 12.5px; }
.words summary { width: fit-content; padding: 2px 0; color: var(--muted); cursor: pointer; }
.words summary:hover, .words[open] summary { color: var(--text); }
.words dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr)); gap: 10px 28px; margin: 8px 0 0; padding: 14px 16px; border-\
radius: 10px; background: var(--soft); }
.words dt { color: var(--ink, var(--text)); font-weight: 600; }
.words dd { margin: 1px 0 0; }

.notes:empty { display: none; }
.note { margin: 12px 0 0; padding: 7px 12px; border-left: 3px solid var(--accent); border-radius: 0 6px 6px 0; background: var(--soft); font-size: 13px; overflo\
w-wrap: anywhere; }

.body { margin-top: 20px; }
[data-layout="wide"] .body { display: grid; grid-template-columns: minmax(0, 1fr) 328px; gap: 20px; align-items: start; }
.stack { position: relative; display: grid; gap: 12px; }
.track { display: grid; grid-template-columns: var(--label) minmax(0, 1fr) var(--side); min-width: 0; }
.plot { position: relative; grid-column: 2; }
.plot canvas { position: absolute; inset: 0 auto auto 0; display: block; }
.label { grid-column: 1; grid-row: 1; display: flex; flex-direction: column; justify-content: center; align-items: flex-end; padding-right: 14px; text-align: ri\
ght; line-height: 1.25; min-width: 0; }
.symbol { color: var(--ink, var(--text)); font: italic 600 21px/1.05 var(--math); }
.label .name { font-size: 13px; font-weight: 550; overflow-wrap: anywhere; }
.label .hint { margin-top: 1px; font-size: 11.5px; color: var(--muted); }
.label .now { display: none; }
.side { grid-column: 3; grid-row: 1; position: relative; padding-left: 10px; font-size: 11px; color: var(--muted); min-width: 0; }
.legend { display: flex; gap: 6px; height: 100%; }
.ramp { width: 9px; flex: none; border-radius: 2px; box-shadow: inset 0 0 0 1px color-mix(in srgb, var(--text) 12%, transparent); }
.ends { display: flex; flex-direction: column; justify-content: space-between; height: 100%; line-height: 1; }
.end { position: absolute; left: 10px; right: 0; overflow: hidden; font-size: 12px; font-weight: 600; line-height: 14px; text-overflow: ellipsis; white-space: n\
owrap; transform: translateY(-50%); }
.end.muted { color: var(--muted); font-weight: 400; }
.track-lines .end { font-family: var(--math); font-style: italic; font-size: 14px; }
.y-labels { pointer-events: none; }
.y { position: absolute; right: 100%; margin-right: 5px; transform: translateY(-50%); color: var(--muted); font-size: 10.5px; line-height: 1; }
.track-lines .label, .track-output .label { padding-right: 32px; }
.track-lines .chips { margin-left: -20px; }
.track-output { margin-top: 6px; }

:where(.track:has(.units)) .label { padding-right: 24px; }
.units span { position: absolute; right: calc(100% + 5px); color: var(--muted); font-size: 9px; line-height: 1; transform: translateY(-50%); pointer-events: non\
e; }
.units .selected { color: var(--text); font-weight: 700; }
.boxes .row { position: absolute; left: -2px; right: -2px; top: 0; border: 1px solid color-mix(in srgb, var(--text) 55%, transparent); border-radius: 2px; point\
er-events: none; }
.boxes .row.selected { border: 1.5px solid var(--text); }

.chip-now { position: absolute; left: 0; bottom: 0; height: 24px; border-radius: 5px; background: var(--text); color: var(--bg); font-size: 13px; font-weight: 6\
00; line-height: 24px; text-align: center; white-space: pre; overflow: hidden; text-overflow: ellipsis; pointer-events: none; }
.chip-now.raised { bottom: 6px; z-index: 2; }
.bar-now { position: absolute; left: 0; top: 0; border-radius: 1px; background: var(--text); pointer-events: none; }

.chips { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 3px; margin-top: 6px; }
.toggle { min-width: 25px; height: 26px; padding: 0 4px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: var(--muted) !import\
ant; font: italic 600 15px/1 var(--math) !important; }
.toggle[aria-pressed="true"] { border-color: var(--ink); background: color-mix(in srgb, var(--ink) 12%, transparent); color: var(--ink) !important; }
.chip { height: 24px; padding: 0 9px; border: 1px solid var(--line); border-radius: 12px; background: transparent; font-size: 11.5px !important; line-height: 1 \
!important; white-space: nowrap; }

.track-time .label { flex-direction: row; justify-content: flex-end; align-items: flex-start; gap: 5px; font-size: 12px; color: var(--muted); }
.track-time .label .name { font-weight: 400; font-size: 12px; }
.rail { position: absolute; left: 0; right: 0; bottom: 0; height: 12px; border-radius: 6px; background: var(--soft); z-index: 3; cursor: grab; touch-action: non\
e; }
.thumb { position: absolute; top: 0; bottom: 0; min-width: 8px; border-radius: 6px; background: color-mix(in srgb, var(--text) 26%, var(--bg)); }
.mark { position: absolute; top: -2px; bottom: -2px; width: 2px; margin-left: -1px; background: var(--text); }

.surface { position: absolute; left: var(--label); right: var(--side); top: 0; bottom: 0; z-index: 1; cursor: ew-resize; touch-action: pan-y; -webkit-tap-highli\
ght-color: transparent; user-select: none; -webkit-user-select: none; }
.viewer .surface:focus-visible { outline: 2px solid color-mix(in srgb, var(--accent) 70%, transparent); outline-offset: 3px; border-radius: 4px; }
.cursor { position: absolute; left: 0; top: -3px; bottom: 20px; border: 1.5px solid var(--text); border-radius: 6px; pointer-events: none; will-change: transfor\
m; }
.cursor.thin { border: 0; border-radius: 0; background: var(--text); box-shadow: 0 0 0 1px color-mix(in srgb, var(--bg) 65%, transparent); }
.hover-box { position: absolute; left: 0; top: 0; border: 1.5px solid var(--accent); border-radius: 2px; pointer-events: none; }
.tooltip { position: absolute; left: 0; top: 0; z-index: 5; display: flex; flex-direction: column; max-width: 240px; padding: 8px 11px; border-radius: 8px; back\
ground: var(--text); color: var(--bg); font-size: 12px; line-height: 1.4; pointer-events: none; overflow-wrap: anywhere; box-shadow: 0 4px 18px rgb(0 0 0 / 22%)\
; }
.tooltip b { font-size: 14px; font-weight: 650; }
.tooltip span { opacity: .86; }

.readout { min-width: 0; padding: 16px 18px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--softer); contain: layout paint; }
[data-layout="wide"] .readout { position: sticky; top: 64px; }
[data-layout="medium"] .readout, [data-layout="narrow"] .readout { margin-top: 24px; }
.readout-head { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; min-height: 44px; }
.readout-title { margin: 0; padding: 0; font: 650 16px/1.35 var(--font); letter-spacing: 0; overflow-wrap: anywhere; }
.stepper { display: flex; gap: 4px; flex: none; }
.readout h4 { margin: 18px 0 6px; padding: 14px 0 0; border-top: 1px solid var(--line); font: 600 13px/1.3 var(--font); color: var(--text); letter-spacing: 0; }\

.values { display: grid; gap: 7px; margin-top: 10px; }
.value { display: grid; grid-template-columns: 24px minmax(0, 1fr) 60px 62px; align-items: center; gap: 7px; }
.value .symbol { font-size: 18px; white-space: nowrap; }
.value .name { font-size: 13px; line-height: 1.2; color: var(--muted); overflow-wrap: anywhere; }
.value .number { font-weight: 600; text-align: right; font-size: 13.5px; }
.bar { position: relative; height: 6px; border-radius: 3px; background: color-mix(in srgb, var(--text) 9%, var(--bg)); overflow: hidden; }
.bar i { position: absolute; inset: 0; background: var(--ink, var(--muted)); transform-origin: left; transform: scaleX(0); }
.bar.centred::after { content: ""; position: absolute; left: calc(50% - .5px); top: 0; bottom: 0; width: 1px; background: color-mix(in srgb, var(--text) 45%, tr\
ansparent); }
.equations { overflow-x: auto; }
.equations math { display: block; margin: 4px 0; font-family: var(--math); font-size: 17px; text-align: left; }
.equations math.in-numbers { margin: 2px 0; font-size: 14.5px; }
.equations math.more { margin-left: 5.2em; }
.equations math.last { margin-bottom: 12px; }
.equations mtext { font-family: var(--font); font-size: 12.5px; }
.equations .fine { margin-top: -4px; }
.equations [data-ink] { color: var(--ink); }
.answers { display: grid; gap: 6px; }
.value.answer { grid-template-columns: minmax(0, 1fr) 96px 66px; }
.value.answer.no-bar { grid-template-columns: minmax(0, 1fr) 90px; }
.fine { margin: 8px 0 0; font-size: 12px; color: var(--muted); }
.fine:empty { display: none; }

[data-layout="medium"] .readout { display: grid; grid-template-columns: 1fr 1fr; column-gap: 36px; }
[data-layout="medium"] .readout-head { grid-column: 1 / -1; min-height: 0; }
[data-layout="medium"] .values { grid-column: 1; grid-row: 2 / span 2; align-content: start; }
[data-layout="medium"] .made { grid-column: 2; }
[data-layout="medium"] .made h4 { margin-top: 10px; padding-top: 0; border-top: 0; }
[data-layout="medium"] .answered { grid-column: 2; }

[data-layout="narrow"] { --label: 16px; }
[data-layout="narrow"] .track { row-gap: 4px; }
[data-layout="narrow"] .label { grid-column: 1 / -1; grid-row: 1; position: relative; z-index: 2; flex-flow: row wrap; align-items: baseline; justify-content: f\
lex-start; gap: 0 7px; padding: 0 0 1px; text-align: left; background: var(--bg); }
[data-layout="narrow"] .plot { grid-row: 2; }
[data-layout="narrow"] .side { grid-row: 2; padding-left: 8px; }
[data-layout="narrow"] .label .symbol { font-size: 19px; }
[data-layout="narrow"] .cursor { top: 18px; }
[data-layout="narrow"] .track-lines .chips { margin-left: 0; }
[data-layout="narrow"] .label .now { display: inline; margin-left: auto; font-size: 13px; font-weight: 600; white-space: nowrap; }
[data-layout="narrow"] .end { left: 8px; font-size: 11px; }
[data-layout="narrow"] .y { right: auto; left: 2px; margin: 0; transform: translateY(-100%); }
[data-layout="narrow"] .chips { justify-content: flex-start; margin: 2px 0 4px; }
[data-layout="narrow"] .track-time .label { display: none; }
[data-layout="narrow"] .controls { gap: 10px 12px; }
[data-layout="narrow"] .transport { flex: 1 1 auto; min-width: 0; }
[data-layout="narrow"] .choice { order: 2; }
[data-layout="narrow"] .choice { flex-direction: column; align-items: flex-start; gap: 2px; font-size: 12px; }
[data-layout="narrow"] .choice select { height: 38px; max-width: 150px; }
[data-layout="narrow"] .small { min-width: 40px; height: 38px; }
[data-layout="narrow"] .words summary { padding: 8px 0; }
[data-layout="narrow"] .units span { right: calc(100% + 4px); }
[data-layout="narrow"] .toggle { min-width: 38px; height: 36px; }
[data-layout="narrow"] .chip { height: 34px; border-radius: 17px; padding: 0 13px; }
[data-layout="narrow"] .play { width: 46px; height: 46px; }
[data-layout="medium"] .label .now { display: block; margin-top: 2px; font-size: 12.5px; font-weight: 600; }

@media (prefers-reduced-motion: no-preference) {
  .choice select, .small, .chip, .toggle { transition: border-color .15s, background-color .15s; }
  .hover-box { transition: none; }
}
@media (forced-colors: active) {
  .cursor { border-color: CanvasText; }
}
`;var or=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.changed { position: absolute; left: 0; top: -5px; height: 3px; border-radius: 2px; background: var(--accent); }
.was { grid-column: 1 / -1; margin-top: -5px; color: var(--muted); font-size: 11.5px; text-align: right; }
.was:empty { display: none; }
`;var Mn=[ir,rr,tr,er,or,nr].join(`
`),_t=new WeakMap;function Rs(n){let{data:t,parentElement:e,setTriggerValue:r}=n;if(!(t instanceof Uint8Array)||t.length<4)return;let i=_t.get(e);i?.root.isConnected||
(i?.destroy(),i=new Ht(c("style","",{},Mn)),_t.set(e,i),e.append(i.style,i.root));let o=i;return o.show(t,{edit:(s,a)=>r?.("edit",{text:s,live:a})}),()=>{o.destroy(),
_t.get(e)===o&&_t.delete(e)}}export{Rs as default};
