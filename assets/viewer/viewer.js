function p(r,t="",e={},...n){let i=document.createElement(r);t&&(i.className=t);for(let[o,s]of Object.entries(e))i.setAttribute(o,s);return i.append(...n),i}function v(r,t){
r.textContent!==t&&(r.textContent=t)}function x(r,t,e){r.getAttribute(t)!==e&&r.setAttribute(t,e)}function S(r,t,e){let n=Kt(),i=Math.max(1,Math.round(t*n)),o=Math.
max(1,Math.round(e*n));(r.width!==i||r.height!==o)&&(r.width=i,r.height=o,r.style.width=`${t}px`,r.style.height=`${e}px`);let s=r.getContext("2d");return s.setTransform(
n,0,0,n,0,0),s.clearRect(0,0,t,e),s}function Kt(){return Math.min(3,window.devicePixelRatio||1)}var lt=["fixed","quantity","unit"],be=["symbols","vectors","unit"],xe=["new","difference"],we=[.25,.5,1,2,4,16],B=5,Lr=8;function b(r,t,e){return r<t?t:r>e?e:r}
function U(r){let{start:t,quantities:e,orders:n}=r.meta,i=e.map(s=>s.key),o=i.filter(s=>["z","f","c","h"].includes(s));return{column:b(r.columnOf(t.t),0,r.columns-
1),unit:b(t.unit,0,r.hidden-1),kept:[],sort:jt(n.map(s=>s.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:i,why:i[0],depth:"unit",view:"new",present:!1}}
function jt(r){return r.includes("memory")?"memory":r[0]??"index"}function V(r){return Math.max(1,Math.floor(r.columns/Lr))}function j(r,t){return b(Math.round(
r.columns/t),1,r.columns)}function Q(r,t){let e=j(t,r.zoom),n=Math.floor(e/10),i=t.columns-e,o=r.column-e+1+n,s=r.column-n;r.first=b(b(r.first,o,s),0,i)}function ke(r,t,e,n){
let i=j(t,r.zoom),o=(n-r.first+.5)/i;r.zoom=b(Math.round(e*100)/100,1,V(t));let s=j(t,r.zoom);r.first=b(Math.round(n+.5-o*s),0,t.columns-s)}function Me(r,t,e){r.
first=b(Math.round(e),0,t.columns-j(t,r.zoom))}function _e(r,t){return r.meta.orders.find(n=>n.key===t)?.units??Int32Array.from({length:r.hidden},(n,i)=>i)}function Se(r,t){
r.kept.includes(t)?r.kept=r.kept.filter(e=>e!==t):r.kept=[...r.kept,t].slice(-B)}function Te(r){return[r.unit,...r.kept.filter(t=>t!==r.unit)]}var dt=["t","unit","sort","scale","zoom","why","depth","view","present"];function Ut(r){let t=new URLSearchParams(r),e={};for(let n of dt){let i=t.get(n);i!==null&&
(e[n]=i)}return e}function pt(r){return dt.map(t=>`${t}=${r[t]??""}`).join("&")}function Ee(r,t){let e=U(t),n={};r.column!==e.column&&(n.t=String(t.stepOf(r.column))),
(r.unit!==e.unit||r.kept.length)&&(n.unit=[r.unit,...r.kept].join(",")),r.sort!==e.sort&&(n.sort=r.sort),r.scale!==e.scale&&(n.scale=r.scale),r.zoom!==1&&(n.zoom=
String(r.zoom));for(let i of["why","depth","view"])r[i]!==e[i]&&(n[i]=r[i]);return r.present&&(n.present="1"),n}function Ae(r,t){let e=r.replace(/^\?/,"").split(
"&").filter(o=>{let s=o.split("=")[0];return o!==""&&!dt.includes(s)}),n=dt.flatMap(o=>{let s=t[o];return s===void 0?[]:[`${o}=${encodeURIComponent(s).replaceAll(
"%2C",",")}`]}),i=[...e,...n];return i.length?`?${i.join("&")}`:""}function Vt(r,t,e,n){let i={...e},o=[],s=(d,c,u="note_url")=>{o.push(n(u,{name:d,value:$r(r[d]),
fallback:c,last:Pr(d,t)}))},a=d=>/^\d{1,7}$/.test(d)?Number(d):-1;if(r.t!==void 0){let d=a(r.t);d>=0&&d<t.meta.steps?i.column=t.columnOf(d):s("t",String(t.stepOf(
i.column)),"note_url_range")}if(r.unit!==void 0){let d=r.unit.split(",").map(a);d.every(c=>c>=0&&c<t.hidden)?(i.unit=d[0],i.kept=[...new Set(d.slice(1,B+1))],d.
length>B+1&&o.push(n("note_url_units",{count:d.length,most:B+1}))):s("unit",String(i.unit),"note_url_range")}if(r.sort!==void 0){let d=t.meta.orders.map(c=>c.key);
d.includes(r.sort)?i.sort=r.sort:s("sort",jt(d))}let l=(d,c)=>{let u=r[d];u!==void 0&&(c.includes(u)?i[d]=u:s(d,i[d]))};if(l("scale",lt),l("why",t.meta.quantities.
map(d=>d.key)),l("depth",be),l("view",xe),r.present!==void 0&&(r.present==="1"?i.present=!0:s("present","0")),r.zoom!==void 0){let d=/^\d{1,5}(\.\d{1,4})?$/.test(
r.zoom)?Number(r.zoom):NaN;d>=1?i.zoom=b(d,1,V(t)):s("zoom","1")}return{state:i,notes:o}}var Pr=(r,t)=>(r==="t"?t.meta.steps:t.hidden)-1,$r=r=>r.length>24?`${r.
slice(0,24)}…`:r;var Fr=300,qr=60,Qt="__gatescopeViewer";function T(){let r=window;if(!r[Qt]){let t={states:new Map,written:new Set,link:null,loaded:!1,active:null};r[Qt]=t;let e=()=>t.
link=null;for(let n of["pointerdown","keydown"])window.addEventListener(n,e,{capture:!0,passive:!0})}return r[Qt]}function et(r=!1){let t=T();if(!r&&t.loaded&&!Le())
return!1;let e=Ut(location.search);return t.loaded=!0,t.link=e,t.written.add(pt(e)),!0}function Le(){let r=Ut(location.search);return Object.keys(r).length>0&&!T().
written.has(pt(r))}function Pe(r,t){let{states:e}=T();e.delete(r),e.set(r,{...t}),e.size>qr&&e.delete(e.keys().next().value)}var ct=class{constructor(t,e){this.
request=t;this.asked=e}request;asked;timer=0;last=0;touch(){if(this.timer)return;let t=Math.max(0,this.last+Fr-performance.now());this.timer=window.setTimeout(()=>this.
write(),t)}write(){if(this.timer=0,this.last=performance.now(),Le())return this.asked();let t=this.request();T().written.add(pt(t));let e=Ae(location.search,t);
if(e!==location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),this.
timer=0}};function rt(r){return(t,e={})=>{let n=r[t];return n===void 0?`⟦${t}⟧`:n.replace(/\{(\w+)\}/g,(i,o)=>o in e?String(e[o]):i)}}function $e(r,t){let e=T(),{id:n,strings:i}=r.meta,o=et(),s=U(r);t&&Object.assign(s,Hr(t.stand.state,s,r));let a=t?.picture.meta.id!==n,l;return e.link&&(o||a)?
l=Vt(e.link,r,s,rt(i)):t&&!a?l=t.stand:l={state:{...s,...e.states.get(n),...Rr(r,t)},notes:[]},Nr(l.state,r,s),Q(l.state,r),l}function Rr(r,t){if(!t||!zr(r,t.picture))
return{};let{column:e,zoom:n,first:i}=t.stand.state;return e===U(t.picture).column&&n===1?{}:{column:e,zoom:n,first:i}}function zr(r,t){if(r.meta.steps!==t.meta.
steps)return!1;let[e,n]=[r.meta.input.tokens,t.meta.input.tokens];if(e&&n)return e.every((s,a)=>s===n[a]);let[i,o]=[r.arrays.input?.values,t.arrays.input?.values];
return!!i&&!!o&&i.length===o.length&&i.every((s,a)=>s===o[a])}function Fe(r,t){et(!0);let e={...U(r),speed:t.speed,traced:t.traced,present:t.present},n=Vt(T().link??
{},r,e,rt(r.meta.strings));return Q(n.state,r),n}function Hr(r,t,e){let n=e.meta.orders.some(o=>o.key===r.sort),i=r.traced.every(o=>e.arrays[o]);return{sort:n?r.
sort:t.sort,scale:r.scale,speed:r.speed,depth:r.depth,view:r.view,present:r.present,why:e.meta.quantities.some(o=>o.key===r.why)?r.why:t.why,traced:i?r.traced:t.
traced}}function Nr(r,t,e){r.column=b(r.column,0,t.columns-1),r.unit>=t.hidden&&(r.unit=e.unit),r.kept=r.kept.filter(n=>n<t.hidden),t.meta.orders.some(n=>n.key===
r.sort)||(r.sort=e.sort),t.meta.quantities.some(n=>n.key===r.why)||(r.why=e.why),r.traced.every(n=>t.arrays[n])||(r.traced=e.traced)}function ut(r){return/^-0(\.0*)?$/.test(r)?r.slice(1):r.replace("-","−")}function w(r){return Number.isFinite(r)?ut(r.toFixed(4)):"–"}function D(r){let t=w(
r);return r>0&&/[1-9]/.test(t)?`+${t}`:t}function R(r){return Number.isFinite(r)?ut(r.toPrecision(7)):"–"}function N(r){return Number.isFinite(r)?ut(String(Number(
r.toPrecision(4)))):"–"}function z(r){return Number.isFinite(r)?ut(String(Number(r.toPrecision(Math.abs(r)>=100?3:2)))):"–"}function Xt(r,t){let e=r/t;if(!(e>
0))return 1;let n=10**Math.floor(Math.log10(e)),i=e/n;return(i<1.41?1:i<3.16?2:i<6?5:10)*n}function Yt(r,t){let e=r/Math.max(1,t);if(!(e>0))return 1;let n=10**Math.
floor(Math.log10(e)),i=e/n;return(i<=1?1:i<=2?2:i<=5?5:10)*n}function qe(r){let e=new DataView(r.buffer,r.byteOffset,r.byteLength).getUint32(0,!0),n=JSON.parse(new TextDecoder().decode(r.subarray(4,4+e))),i=Math.ceil((4+e)/
4)*4,o=new Float32Array(r.slice(i).buffer),s={};for(let[l,{offset:d,shape:c}]of Object.entries(n.arrays)){let u=o.subarray(d,d+c[0]*c[1]);s[l]={values:u,width:c[1]}}
let a=n.columns?n.columns.length:n.steps;return{meta:n,columns:a,hidden:n.hidden,arrays:s,stepOf:l=>n.columns?n.columns[l]:l,columnOf:l=>Cr(n.columns,l),reading:l=>Or(
n,s,l)}}function Cr(r,t){if(!r)return t;let e=0,n=r.length-1;for(;e<n;){let i=e+n>>1;r[i]<t?e=i+1:n=i}return e>0&&t-r[e-1]<=r[e]-t?e-1:e}function Or(r,t,e){let{
tokens:n,names:i}=r.input;if(n)return n[e]??"";let{values:o,width:s}=t.input;return s>2?"":Array.from({length:s},(l,d)=>{let c=N(o[e*s+d]);return s>1?`${i?.[d]??
d} ${c}`:c}).join(", ")}var X=class{node=p("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,n,i){let[o,...s]=t.lines,a=p("b","",
{},o??"");t.q&&(a.dataset.of=t.q),a.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(a,...s.filter(Boolean).map(h=>p("span","",{},
h))),this.node.hidden=!1;let[l,d]=[this.node.offsetWidth,this.node.offsetHeight],c=e+14+l>i.width?e-l-14:e+14,u=n-d-12<0?n+18:n-d-12;this.node.style.transform=`\
translate(${b(c,0,Math.max(0,i.width-l))}px, ${u}px)`}hide(){this.node.hidden=!0}};var mt=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new X;box=p("div","hover-box");find(t,e,n){let{axis:i}=t.frame;if(e<0||e>=i.width)return null;
let o=t.surface.getBoundingClientRect().top;for(let s of t.tracks){let a=s.plot.getBoundingClientRect(),l=a.top-o;if(n<l||n>=l+a.height)continue;let d=s.hit?.(t.
frame,i.at(e),n-l);return d?{hit:d,top:l}:null}return null}unitAt(t,e,n){return this.find(t,e,n)?.hit.unit}hover(t,e,n){let i=this.find(t,e,n);if(!i)return this.
leave();this.light.point(i.hit.q??"");let o=this.root.getBoundingClientRect(),s=t.surface.getBoundingClientRect();this.tooltip.show(i.hit,s.left-o.left+e,s.top-
o.top+n,o);let{box:a}=i.hit;if(this.box.hidden=!a,!a)return;let{axis:l}=t.frame;this.box.parentElement!==t.surface&&t.surface.append(this.box),this.box.style.transform=
`translate(${l.left(l.at(e))}px, ${i.top+a.y}px)`,this.box.style.width=`${Math.max(2,l.cell)}px`,this.box.style.height=`${Math.max(2,a.height)}px`}leave(){this.
light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var Ir=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),Re=new Set(["BUTTON","A","SUMMARY"]),Br=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function ze(r){return r.composedPath()[0]??r.target}function Dr(r){return r.composedPath().some(t=>t instanceof HTMLElement?
Ir.has(t.tagName)||t.isContentEditable:!1)}function Gr(r,t,e){if(r.composedPath().includes(t))return!0;let i=ze(r);return!e||!(i instanceof Element)||Br.has(i.getAttribute(
"role")??"")||Re.has(i.tagName)?!1:Wr(i,t)}function Wr(r,t){for(let e=t;e;e=e.parentNode??e.host??null)if(e===r)return!0;return!1}function He(r,t,e,n,i){let o=s=>{
if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||Dr(s)||!Gr(s,r,e()))return;let a=Kr(s,t,n());a&&(s.preventDefault(),s.stopPropagation(),a())};document.addEventListener(
"keydown",o,{signal:i,capture:!0})}function Kr(r,t,e){let n=ze(r),i=r.shiftKey?10:1;switch(r.key){case"ArrowLeft":return()=>t.by(-i);case"ArrowRight":return()=>t.
by(i);case"ArrowUp":return()=>t.unitBy(-i);case"ArrowDown":return()=>t.unitBy(i);case"Home":return()=>t.go(0);case"End":return()=>t.go(e);case" ":return n instanceof
Element&&Re.has(n.tagName)?null:()=>t.play();default:return null}}var jr="(prefers-reduced-motion: no-preference)",ht=class{constructor(t,e,n,i){this.root=t;this.actions=e;this.opens=n;t.addEventListener("pointerover",o=>this.
over(o),{signal:i}),t.addEventListener("pointerleave",()=>this.point(""),{signal:i}),t.addEventListener("focusin",o=>this.point(Ur(o)?Zt(o):""),{signal:i}),t.addEventListener(
"focusout",()=>this.point(""),{signal:i}),t.addEventListener("click",o=>this.open(o),{signal:i}),i.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(Zt(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let n of this.
root.querySelectorAll(".lit"))n.getAttribute("data-q")!==t&&n.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let n of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))n.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=Zt(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(jr).matches?"smooth":"auto"})}};function Zt(r){let t=r.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function Ur(r){return r.target instanceof Element&&r.target.matches(":focus-visible")}function Ce(r,t,e){let{actions:n}=t,i=new Map,o=null,s=0,a=m=>{let f=r.getBoundingClientRect();return{x:m.clientX-f.left,y:m.clientY-f.top}},l=m=>n.go(t.axis().
at(m)),d=m=>{if(m.button!==0)return;let{x:f,y:g}=a(m);i.set(m.pointerId,f),i.size===2&&(s=Ne(i));let k=m.pointerType==="touch";o=i.size===1?{x:f,y:g,touch:k,column:t.
column(),course:"still"}:null,r.setPointerCapture(m.pointerId),n.stop(),t.leave(),k||l(f),k||r.focus({preventScroll:!0})},c=m=>{let{x:f,y:g}=a(m);if(!i.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(f,g);return}if(i.set(m.pointerId,f),i.size===2)return u();o&&(o.course==="still"&&(o.course=Vr(f-o.x,g-o.y,o.touch)),(o.course===
"scrub"||!o.touch)&&l(f))},u=()=>{let m=Ne(i);if(Math.abs(m/s-1)<.04)return;let f=[...i.values()];n.zoom(m/s,t.axis().at((f[0]+f[1])/2)),s=m},h=m=>{let{x:f,y:g}=a(
m);o&&m.type==="pointercancel"?n.go(o.column):o?.course==="still"&&(o.touch&&l(f),t.pick(f,g,m.shiftKey)),i.delete(m.pointerId),o=null};r.addEventListener("poin\
terdown",d,{signal:e}),r.addEventListener("pointermove",c,{signal:e}),r.addEventListener("pointerup",h,{signal:e}),r.addEventListener("pointercancel",h,{signal:e}),
r.addEventListener("pointerleave",()=>t.leave(),{signal:e}),r.addEventListener("wheel",m=>Qr(m,t,a(m).x),{signal:e,passive:!1})}function Vr(r,t,e){let[n,i]=[Math.
abs(r),Math.abs(t)];return n<=4&&i<=4?"still":!e||n>i?"scrub":"scroll"}function Ne(r){let[t,e]=[...r.values()];return Math.max(12,Math.abs(t-e))}function Qr(r,t,e){
let n=t.axis();if(r.ctrlKey||r.metaKey){r.preventDefault();let s=Math.max(-60,Math.min(60,r.deltaMode?r.deltaY*20:r.deltaY));t.actions.zoom(Math.exp(-s/120),n.at(
e));return}let i=r.shiftKey&&!r.deltaX?r.deltaY:r.deltaX;if(Math.abs(i)<=Math.abs(r.shiftKey?0:r.deltaY))return;r.preventDefault();let o=i/n.cell;t.actions.pan(
n.first+Math.sign(o)*Math.max(1,Math.round(Math.abs(o))))}var Jt=document.createElement("canvas");Jt.width=Jt.height=1;function nt(r){let t=Jt.getContext("2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="\
#000",t.fillStyle=r,t.fillRect(0,0,1,1);let[e,n,i]=t.getImageData(0,0,1,1).data;return[e,n,i]}function A([r,t,e],n=1){return`rgba(${r}, ${t}, ${e}, ${n})`}function C(r,t,e){
return[0,1,2].map(n=>Math.round(r[n]+(t[n]-r[n])*e))}function Xr(r){let[t,e,n]=r.map(i=>{let o=i/255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*n}function te(r){let t=getComputedStyle(r),e=nt(t.backgroundColor),n=nt(t.color);return{dark:Xr(e)<.18,background:e,text:n,muted:A(C(e,n,.7)),line:A(
C(e,n,.16)),accent:t.getPropertyValue("--accent").trim()||A(n),font:t.fontFamily,key:`${e}|${n}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var Yr=r=>r<=.04045?r/12.92:((r+.055)/1.055)**2.4,Zr=r=>r<=.0031308?12.92*r:1.055*r**(1/2.4)-.055;function Oe(r){let[t,e,n]=r.map(a=>Yr(a/255)),i=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*n),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*n),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*n);return[.2104542553*
i+.793617785*o-.0040720468*s,1.9779984951*i-2.428592205*o+.4505937099*s,.0259040371*i+.7827717662*o-.808675766*s]}function Jr([r,t,e]){let n=(r+.3963377774*t+.2158037573*
e)**3,i=(r-.1055613458*t-.0638541728*e)**3,o=(r-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*i+.2309699292*o,-1.2684380046*n+2.6097574011*
i-.3413193965*o,-.0041960863*n-.7034186147*i+1.707614701*o].map(a=>Math.round(255*Math.min(1,Math.max(0,Zr(Math.max(0,a))))))}function Ie(r,t,e){let n=Oe(r),i=Oe(
t);return Jr([0,1,2].map(o=>n[o]+(i[o]-n[o])*e))}function ft(r,t){let e=t.dark?"dark":"light";if(r.range==="gate"){let o=nt(r[e]),s=C(t.background,o,.05);return Array.
from({length:256},(a,l)=>Ie(s,o,l/255))}let n=C(t.background,t.text,.02),i=r.ends[e].map(nt);return Array.from({length:256},(o,s)=>{let a=s/127.5-1;return Ie(n,
a<0?i[0]:i[1],Math.abs(a))})}function gt(r){return Uint32Array.from(r,([t,e,n])=>(255<<24|n<<16|e<<8|t)>>>0)}function vt(r,t){return t.dark?r.dark:r.light}function G(r,t,e){
let n=e.dark?r.colours.dark:r.colours.light;return n[t%n.length]}var Be=new WeakMap;function P({arrays:r},t){return r[`ghost.${t}`]??null}function ee({arrays:r}){return"ghost.h"in r}function H({picture:r,state:t}){return t.view===
"difference"&&ee(r)}function W(r,t){let e=Be.get(r);if(e)return e;let n=r.values.map((s,a)=>s-t.values[a]),i=0;for(let s of n)Math.abs(s)>i&&(i=Math.abs(s));let o={
matrix:{values:n,width:r.width},largest:i};return Be.set(r,o),o}function Y({text:r},t,e){return r("whatif_tip",{now:w(t),original:w(e),difference:D(t-e)})}function yt({
text:r},t){return t===0?r("whatif_none"):r("whatif_largest",{largest:N(t)})}function $(r,t,e,n){let i=p("div","label");if(n?.explanation&&(i.title=n.explanation),n){let u=`${n.name} ${n.symbol}`,h=p("button","symbol",{type:"button","ari\
a-label":u,"data-k":`open-${r}`},n.symbol);h.dataset.ink=n.key,i.append(h)}let o=p("span","now"),s=p("span","hint",{},e);i.append(p("span","name",{},t),s,o);let a=p(
"div","plot"),l=p("div","side"),d=p("div",`track track-${r}`,{"data-testid":`track-${r}`},i,a,l),c=r==="input"?"x":n?.key;return c&&(d.dataset.q=c),n&&d.style.setProperty(
"--ink",`var(--ink-${n.key}, var(--text))`),{node:d,label:i,hint:s,plot:a,side:l,now:o}}var tn=[3,3],en=.6,De=8;function O(r,t,e){let n=t-r||1;return{low:r,high:t,height:e,y:i=>De+(1-(i-r)/n)*(e-2*De)}}function bt(r,t,e,n){let i=Xt(e.high-e.low,3);
r.lineWidth=1,r.strokeStyle=n.line;for(let o=Math.ceil(e.low/i-1e-9)*i;o<=e.high+i*1e-6;o+=i){let s=Math.round(e.y(o))+.5;r.beginPath(),r.moveTo(0,s),r.lineTo(t.
width,s),r.stroke()}}function xt(r){let t=Xt(r.high-r.low,3),e=[];for(let n=Math.ceil(r.low/t-1e-9)*t;n<=r.high+t*1e-6;n+=t){let i=p("span","y",{},z(Math.abs(n)<
t*1e-6?0:n));i.style.top=`${r.y(n)}px`,e.push(i)}return e}function it(r,t,e,n){let i=t.first+t.count;r.strokeStyle=n.colour,r.lineWidth=n.width,r.lineJoin="roun\
d",r.setLineDash(n.dash),r.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<i;s++){let a=n.value(s);if(Number.isNaN(a)){o=!1;continue}let l=t.middle(s);o?r.
lineTo(l,e.y(a)):r.moveTo(l,e.y(a)),o=!0}r.stroke(),r.setLineDash([]),rn(r,t,e,n)}function wt(r,t,e,n){r.globalAlpha=en;for(let i of n)i.was&&it(r,t,e,{...i,dash:tn,
width:1.3,value:i.was});r.globalAlpha=1}function rn(r,t,e,n){let i=t.first+t.count-1,o=s=>s>=t.first&&s<=i&&!Number.isNaN(n.value(s));for(let s=t.first;s<=i;s++)
o(s)&&!o(s-1)&&!o(s+1)&&re(r,t.middle(s),e.y(n.value(s)),3,n.colour)}function re(r,t,e,n,i){r.fillStyle=i,r.beginPath(),r.arc(t,e,n,0,2*Math.PI),r.fill()}function kt(r,t,e,n,i,o){
for(let s of i){let a=s.value(o);if(Number.isNaN(a))continue;let[l,d]=[t.middle(o),e.y(a)];re(r,l,d,5,A(n.background)),re(r,l,d,3.5,s.colour)}}function nn(r,t,e,n){
let i=r.map((l,d)=>d).sort((l,d)=>r[l]-r[d]||l-d),o=Math.min(t,(n-e)/Math.max(1,r.length-1)),s=i.map(l=>Math.min(n,Math.max(e,r[l])));for(let l=1;l<s.length;l++)
s[l]=Math.max(s[l],s[l-1]+o);s.length&&(s[s.length-1]=Math.min(n,s[s.length-1]));for(let l=s.length-2;l>=0;l--)s[l]=Math.min(s[l],s[l+1]-o);let a=new Array(r.length);
return i.forEach((l,d)=>a[l]=s[d]),a}function Mt(r,t,e,n){let i=r.first+r.count-1,o=e.filter(l=>l.label!=="").slice(0,n),s=o.map(l=>t.y(on(l,r.first,i,t.low))),
a=nn(s,14,6,t.height-6);return o.map((l,d)=>{let c=p("span","end",{title:l.label},l.label);return c.style.top=`${a[d]}px`,c.style.color=l.colour,l.q&&(c.dataset.
q=l.q),c})}function on(r,t,e,n){for(let i=e;i>=t;i--){let o=r.value(i);if(!Number.isNaN(o))return o}return n}function M({picture:r,state:t},e,n=t.unit){let i=r.arrays[e];return i?i.values[t.column*i.width+n]:NaN}function F(r,t){let{picture:e,text:n}=r,i=e.reading(t),o=e.
stepOf(t);if(i==="")return n("at_step",{t:o});let s=n(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:o,reading:i}),a=e.meta.whatif?.tokens[t];
return a===void 0?s:n("whatif_was",{moment:s,token:a})}function Z(r,t,e){let{width:n}=r,[i,o]=K(r),s=new Float32Array(n),a=new Float32Array(n),l=Ge(t,e,an(i),ln(o)),d=t==="free"&&e==="fixed"?sn(r.values,l[1]):l[1],c=d<
l[1],u=c?[-d,d]:l;for(let h=0;h<n;h++){let m=e==="unit"?Ge(t,e,i[h],o[h]):u;s[h]=m[0],a[h]=m[1]-m[0]}return{low:s,span:a,shared:e==="unit"&&n>1?null:u,clipped:c}}
function sn(r,t){let e=new Uint32Array(4097),n=0;for(let a of r)Number.isFinite(a)&&(n++,e[Math.floor(Math.abs(a)/t*4096)]++);let[i,o]=[0,0];for(;o<4096&&(i+=e[o])<
.9*n;)o++;let s=Number(((o+1)/4096*t).toPrecision(2));return s<.75*t?s:t}function Ge(r,t,e,n){if(r==="gate")return t==="fixed"||!(n>e)?[0,1]:[e,n];if(r==="signe\
d"&&t==="fixed")return[-1,1];let i=Math.max(Math.abs(e),Math.abs(n));return i>0&&Number.isFinite(i)?[-i,i]:[-1,1]}function K({values:r,width:t}){let e=new Float32Array(
t).fill(1/0),n=new Float32Array(t).fill(-1/0);for(let i=0,o=0;i<r.length;i++){let s=r[i];s<e[o]&&(e[o]=s),s>n[o]&&(n[o]=s),++o===t&&(o=0)}return[e,n]}var an=r=>r.
reduce((t,e)=>Math.min(t,e),1/0),ln=r=>r.reduce((t,e)=>Math.max(t,e),-1/0);var J=116,We=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],_t=class{constructor(t,e,n){this.actions=n;let i=$("lines",e("lines"),e("lines_hint"));this.node=i.node,this.
plot=i.plot,this.side=i.side,this.hint=i.hint,this.plot.style.height=`${J}px`,this.plot.append(this.canvas,this.overlay,this.grid),i.label.append(this.chooser(t,
e),this.units);for(let{key:o}of t.meta.quantities){let[s,a]=K(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...a)])}}actions;node;plot;canvas=p("canvas",
"",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labels");side;hint;units=p("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=O(
0,1,J);chooser(t,e){let n=p("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:i,symbol:o,name:s}of t.meta.quantities){let a=p("button",
"toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${i}`},o);a.dataset.ink=a.dataset.q=i,a.addEventListener("click",()=>this.actions.trace(i)),this.
toggles.set(i,a),n.append(a)}return t.meta.quantities.length===1&&(n.hidden=!0),n}draw(t){let{axis:e,theme:n}=t;this.series(t);let i=S(this.canvas,e.width,J);bt(
i,e,this.scale,n),wt(i,e,this.scale,this.all);for(let o of[...this.all].reverse())it(i,e,this.scale,o);this.grid.replaceChildren(...xt(this.scale)),this.side.replaceChildren(
...Mt(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:n,theme:i,text:o}=t,s=e.meta.quantities.filter(u=>n.
traced.includes(u.key)),a=Te(n);this.all=s.flatMap(u=>a.map((h,m)=>this.one(t,u,h,m,a.length,vt(u,i))));let l=ee(e);if(v(this.hint,o(l?H(t)?"whatif_lines_differ\
ence":"whatif_lines":"lines_hint")),H(t))return this.aboutZero(s,e);let[d,c]=[s.every(u=>u.range==="gate")?0:-1,1];for(let{key:u}of s){let[h,m]=this.reach.get(u);
d=Math.min(d,h),c=Math.max(c,m)}this.scale=O(d,c,J)}aboutZero(t,e){let n=t.map(({key:o})=>W(e.arrays[o],P(e,o)).largest),i=Math.max(...n)||1;this.scale=O(-i,i,J)}one(t,{
key:e,symbol:n},i,o,s,a){let{picture:l}=t,d=l.arrays[e],c=P(l,e),u=c&&H(t),{values:h,width:m}=u?W(d,c).matrix:d,f=c&&!u?{was:g=>c.values[g*m+i]??NaN}:{};return{
label:s>1?`${n} ${i}`:n,q:e,colour:a,dash:We[o%We.length],width:o===0?2:1.4,value:g=>h[g*m+i]??NaN,...f}}chips({state:t,text:e}){for(let[i,o]of this.toggles)o.setAttribute(
"aria-pressed",String(t.traced.includes(i)));let n=t.kept.map(i=>{let o=e("release_unit",{unit:i}),s=p("button","chip",{type:"button",title:o,"aria-label":o,"da\
ta-k":`kept-${i}`},`${i} ×`);return s.addEventListener("click",()=>this.actions.keep(i)),s});if(!t.kept.includes(t.unit)&&t.kept.length<B){let i=p("button","ch\
ip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));i.addEventListener("click",()=>this.actions.keep(t.unit)),n.push(i)}
this.units.replaceChildren(...n)}step({axis:t,state:e,theme:n}){let i=S(this.overlay,t.width,J);kt(i,t,this.scale,n,this.all,e.column)}hit(t,e,n){return ne(t,this.
all,this.scale,e,n)}};function ne(r,t,e,n,i){let o=null,s=1/0;for(let c of t){let u=Math.abs(e.y(c.value(n))-i);u<s&&([o,s]=[c,u])}if(!o)return null;let a=o.value(
n),l=H(r),d=[l?D(a):R(a),o.label,F(r,n)];return o.was?d.splice(1,0,Y(r,a,o.was(n))):l&&d.splice(1,0,r.text("whatif_minus")),{lines:d,...o.q?{q:o.q}:{}}}var I=108,St=12,L=8,ie=class{constructor(t,e,n,i){this.output=t;this.matrix=e;this.truth=n;this.ghost=i;let o=$("output",t.name,t.hint);this.node=o.node,this.plot=
o.plot,this.side=o.side,this.hint=o.hint,this.named=dn(e),this.scale=this.ruler(null),this.plot.style.height=`${I+(this.strip?St:0)}px`,this.plot.append(this.canvas,
this.overlay,this.grid)}output;matrix;truth;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("d\
iv","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:n,text:i}=t,o=this.ghost&&
H(t)?W(this.matrix,this.ghost):null,s=o?.matrix??this.matrix;this.scale=this.ruler(o?.largest??null),v(this.hint,o?yt(t,o.largest):this.output.hint),this.all=this.
output.kind==="classes"?this.classes(n,s):this.values(n,s,i("truth")),this.ghost&&!o&&this.haunt(this.ghost);let a=S(this.canvas,e.width,I+(this.strip?St:0));bt(
a,e,this.scale,n),wt(a,e,this.scale,this.all.slice(0,L));for(let l of[...this.all].reverse())it(a,e,this.scale,l);this.grid.replaceChildren(...xt(this.scale)),this.
side.replaceChildren(...Mt(e,this.scale,this.all,L)),this.strip&&this.drawStrip(a,t,this.strip),this.step(t)}ruler(t){return t!==null?O(-(t||1),t||1,I):this.output.
kind==="classes"?O(0,1,I):pn([this.matrix,this.truth,this.ghost])}haunt({values:t,width:e}){let n=this.output.kind==="classes"?this.named:t.subarray(0,e).map((i,o)=>o);
this.all.slice(0,e).forEach((i,o)=>{i.was=s=>t[s*e+n[o]]??NaN})}drawStrip(t,{axis:e,theme:n,text:i},o){let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let l=e.first;l<
e.first+e.count;l++){let d=o.values[l*o.width];Number.isNaN(d)||(t.fillStyle=this.classColour(d,n),t.beginPath(),t.roundRect(e.middle(l)-s/2,I+2,s,St-4,Math.min(
3,s/2)),t.fill())}let a=p("span","end muted",{},i("truth"));a.style.top=`${I+St/2}px`,this.side.append(a)}classColour(t,e){return this.named.indexOf(t)<L?G(this.
output,t,e):e.muted}classes(t,{values:e,width:n}){return this.named.map((i,o)=>({label:o<L?this.output.labels[i]??String(i):"",colour:o<L?G(this.output,i,t):t.line,
dash:[],width:o<L?1.8:1,value:s=>e[s*n+i]??NaN}))}values(t,e,n){let{width:i}=e,o=Array.from({length:i},(d,c)=>({label:this.output.labels[c]??String(c),colour:G(
this.output,c,t),dash:[],width:1.8,value:u=>e.values[u*i+c]??NaN}));if(!this.truth||e!==this.matrix)return o;let{values:s,width:a}=this.truth,l=Array.from({length:Math.
min(a,i)},(d,c)=>({label:a>1?`${n} ${this.output.labels[c]??c}`:n,colour:a>1?G(this.output,c,t):t.muted,dash:[3,3],width:1.4,value:u=>s[u*a+c]??NaN}));return[...o,
...l]}step({axis:t,state:e,theme:n}){let i=S(this.overlay,t.width,I);kt(i,t,this.scale,n,this.all.slice(0,L),e.column)}hit(t,e,n){return ne(t,this.all,this.scale,
e,n)}};function dn(r){let[,t]=K(r),e=Array.from({length:r.width},(n,i)=>i);return r.width<=L?e:e.sort((n,i)=>t[i]-t[n]||n-i)}function pn(r){let[t,e]=[1/0,-1/0];
for(let n of r)for(let i of n?.values??[])i<t&&(t=i),i>e&&(e=i);return e>t||([t,e]=Number.isFinite(t)?[t-1,t+1]:[0,1]),O(t,e,I)}function Ke(r){let{meta:t,arrays:e}=r,
n=e.output;return!t.output||!n?[]:[new ie(t.output,n,e.truth??null,P(r,"output"))]}var cn=5,Tt=class{constructor(t,e){this.picture=t;this.text=e;let{output:n}=t.meta;this.node.hidden=!n,n&&this.fill(n)}picture;text;node=p("div","answered");rows=[];truth=p(
"p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,n=e<=L?e:cn;for(let i=0;i<n;i++)this.rows.push(un(t,i));this.node.append(p("h4","",{},t.name),
p("div","answers",{},...this.rows.map(i=>i.node))),e>n&&this.node.append(p("p","fine",{"data-testid":"answers-left-out"},this.text(`left_out_${t.kind}`,{count:e-
n}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,n=this.picture.arrays.output;if(!e||!n)return;let i=t.state.column*n.width,o=n.width>
this.rows.length,s=oe(n,i,o&&e.kind==="classes"),a=P(this.picture,"output");this.rows.forEach(({label:c,number:u,was:h,fill:m},f)=>{let g=s[f],k=n.values[i+g];v(
c,e.labels[g]??String(g)),v(u,w(k)),v(h,a?this.text("whatif_was_number",{value:w(a.values[i+g])}):""),m.style.background=g<L?G(e,g,t.theme):"",e.kind==="classes"&&
mn(m,k,0,1)});let[l,d]=this.truthText(t);v(this.truth,l),x(this.truth,"title",d)}truthText({state:t}){let e=this.picture.arrays.truth,{output:n}=this.picture.meta;
if(!e||!n)return["",""];let i=[...e.values.subarray(t.column*e.width,(t.column+1)*e.width)];if(i.every(Number.isNaN))return[this.text("not_asked"),this.text("ex\
plain_not_asked")];let o=n.kind==="classes"?n.labels[i[0]]??String(i[0]):i.map(N).join(", ");return[this.text("truth_is",{truth:o}),this.text("explain_truth")]}};
function un(r,t){let e=p("i"),n=p("span","name"),i=p("span","number",{"data-testid":`answer-${t}`}),o=p("span","was",{"data-testid":`answer-was-${t}`}),s=p("spa\
n","bar",{"aria-hidden":"true"},e);return r.kind==="values"&&(s.hidden=!0),{node:p("div",r.kind==="values"?"value answer no-bar":"value answer",{},n,s,i,o),label:n,
number:i,was:o,fill:e}}function oe(r,t,e){let n=Array.from({length:r.width},(o,s)=>s),i=o=>r.values[t+o];return e?n.sort((o,s)=>i(s)-i(o)||o-s):n}function mn(r,t,e,n){
let i=a=>Math.min(1,Math.max(0,(a-e)/(n-e))),[o,s]=[i(0),i(t)];r.style.transform=`translateX(${100*Math.min(o,s)}%) scaleX(${Math.abs(s-o)})`}function je(r){let{picture:t,state:e,text:n}=r,i=n("readout_title",{unit:e.unit,moment:F(r,e.column)}),o=t.meta.quantities.map(s=>`${s.name} ${w(M(r,s.key))}`);
return[i,...o,...hn(r)].join(", ")}function hn({picture:r,state:t}){let{output:e}=r.meta,n=r.arrays.output;if(!e||!n)return[];let i=t.column*n.width,o=oe(n,i,e.
kind==="classes")[0];return[`${e.name} ${e.labels[o]??o} ${w(n.values[i+o])}`]}function se(r,t,e){let n=r/e;return{width:r,first:t,count:e,cell:n,left:i=>(i-t)*n,middle:i=>(i-t+.5)*n,at:i=>b(t+Math.floor(i/n),t,t+e-1)}}function Ue(r,t,e,n){
let i=r.first+r.count-1,o=Math.max(1,Math.floor(r.width/n)),s=Math.max(e,Yt(t(i)-t(r.first),o));for(;s%e;)s=Yt(s+1,1);let a=[];for(let l=r.first;l<=i;l++)t(l)%s===
0&&a.push(l);return a}var Ve="M8 5.5v13l10.5-6.5z",fn="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function gn(r){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",r),t.append(
e),t}var Et=class{constructor(t,e,n){this.picture=t;this.text=e;this.play=this.button("play","play",()=>n.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2;let{steps:i}=t.meta;this.step.append(this.number," ",p("span","range",{},i>1?`0–${i-1}`:e("only_step")));let o=p("div","transport",{},this.play,this.
step),s=we.map(d=>[String(d),`${d}×`.replace("0.25","¼").replace("0.5","½")]),a=t.meta.orders.map(d=>[d.key,d.name]),l=lt.map(d=>[d,e(`scale_${d}`)]);this.node.
append(o,this.select("speed",s,d=>n.speed(Number(d))),this.select("sort",a,d=>n.sort(d)),this.select("scale",l,d=>n.scale(d)),this.zoomGroup(n)),t.hidden<2&&(this.
selects.get("sort").parentElement.hidden=!0)}picture;text;node=p("div","controls");play;playIcon=gn(Ve);step=p("span","step",{"data-testid":"step-label"});number=p(
"b");selects=new Map;zooms=[];button(t,e,n){let i=this.text(t.replace("-","_")),s=p("button",e,{type:"button","aria-label":i,title:i,"data-testid":t,"data-k":t});
return s.addEventListener("click",n),s}select(t,e,n){let i=p("select","",{"data-testid":t,"data-k":t});for(let[s,a]of e)i.append(p("option","",{value:s},a));i.addEventListener(
"change",()=>n(i.value)),this.selects.set(t,i);let o=t==="speed"?"":this.text(`explain_${t}`);return p("label","choice",o?{title:o}:{},p("span","",{},this.text(
t)),i)}zoomGroup(t){let e=p("div","zoom",{role:"group","aria-label":this.text("zoom")}),n=[["zoom-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[i,
o,s]of n){let a=this.button(i,"small",()=>t.zoom(s));a.append(o||this.text("zoom_all_short")),this.zooms.push(a),e.append(a)}return e.hidden=V(this.picture)<=1,
e}draw({state:t,picture:e}){let n={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,l]of Object.entries(n))this.selects.get(a).value=l;let[i,o,s]=this.
zooms;i.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=V(e)}move({state:t,picture:e},n){v(this.number,this.text("step_now",{t:e.stepOf(t.column)}));let i=this.
text(n?"pause":"play");x(this.play,"aria-label",i),x(this.play,"title",i),x(this.playIcon.firstElementChild,"d",n?fn:Ve)}};function Qe(r,t){let e=p("p","keys"),
n=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"]];for(let[i,o]of n){let s=i.split(" ").
map(d=>p("kbd","",{},d)),l=t>1&&(o==="key_step"||o==="key_ten")?r("key_steps",{n:o==="key_ten"?10*t:t}):r(o);e.append(p("span","hint-key",{},...s,` ${l}`))}return e.
append(p("span","counted",{},r("counted_from_zero"))),e}function Xe(r,t){let e=p("summary","",{"data-k":"words"},t("words")),n=p("details","words",{"data-testid":"words"},e);return n.addEventListener("toggle",()=>n.append(
vn(r,t)),{once:!0}),n}function vn({meta:r,arrays:t},e){let n=p("dl"),i=(o,s)=>{let a=p("dt","",{},o);return n.append(p("div","",{},a,p("dd","",{},s))),a};for(let{
key:o,name:s,symbol:a,explanation:l}of r.quantities){let d=i("",l);d.append(p("button","term",{type:"button","data-q":o},`${s} ${a}`)),d.style.setProperty("--in\
k",`var(--ink-${o})`)}if(i(e("word_unit"),e("explain_unit")),t.truth)for(let o of["truth","not_asked"])i(e(`word_${o}`),e(`explain_${o}`));for(let o of["scale",
"sort"])i(e(o),e(`explain_${o}`));return n}function yn(r,t,e){let{first:n,count:i,order:o,width:s,height:a}=e,l=o.length,d=new Float32Array(s*a),c=i/s,u=l/a;for(let h=0;h<a;h++){let m=Math.floor(h*u),f=Math.
max(m+1,Math.ceil((h+1)*u-1e-6));for(let g=m;g<f;g++){let k=Ye(g,h*u,(h+1)*u)/u;bn(r,t,o[g],k,d,h*s,s,n,c)}}return d}var Ye=(r,t,e)=>Math.max(0,Math.min(r+1,e)-
Math.max(r,t));function bn({values:r,width:t},e,n,i,o,s,a,l,d){let c=e.low[n],u=255/e.span[n]*i;if(d===1){for(let h=0;h<a;h++)o[s+h]+=(r[(l+h)*t+n]-c)*u;return}
for(let h=0;h<a;h++){let m=h*d,f=m+d,g=0;for(let k=Math.floor(m);k<f-1e-6;k++)g+=(r[(l+k)*t+n]-c)*Ye(k,m,f);o[s+h]+=g/d*u}}function Ze(r,t,e,n,i){let o=yn(r,t,e),
s=new ImageData(e.width,e.height),a=new Uint32Array(s.data.buffer);for(let l=0;l<a.length;l++){let d=Math.round(o[l]);a[l]=n[d<0?0:d>255?255:d]??0}i.width=e.width,
i.height=e.height,i.getContext("2d").putImageData(s,0,0)}var Je=16,tr=8;function At(r,t){let e=t===1?210:t>4?78:100,n=Math.max(132,e*1.6);if(r<=3)return Math.round(Math.min(e,r*26));let i=Math.max(r<=Je?tr:2,Math.round(
e/r));return i*r<=n?i*r:Math.round(n)}var tt=class{constructor(t,e,n,i=null){this.quantity=t;this.matrix=e;this.height=n;this.ghost=i;this.shown=e;let o=$(t.key,
t.name,t.hint,t);this.node=o.node,this.plot=o.plot,this.now=o.now,this.hint=o.hint,this.plot.style.height=`${n}px`,this.plot.append(this.canvas,this.boxes,this.
units),o.side.append(this.legend)}quantity;matrix;height;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});cells=document.createElement("canvas");legend=p(
"div","legend");boxes=p("div","boxes");units=p("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";draw(t){let{
theme:e,axis:n}=t;this.choose(t);let i=ft(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,gt(i));let o=S(
this.canvas,n.width,this.height);o.imageSmoothingEnabled=!1,o.drawImage(this.cells,0,0,n.width,this.height),this.grid(o,t),this.drawLegend(t,i.map(s=>A(s))),this.
select(t)}get range(){return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&H(t);let n=this.compared?W(
this.matrix,this.ghost):null;this.shown=n?.matrix??this.matrix,v(this.hint,n?yt(t,n.largest):this.quantity.hint),this.legend.hidden=n?.largest===0;let i=`${e},${this.
compared}`;this.boundsKey!==i&&(this.bounds=Z(this.shown,this.range,n&&e==="fixed"?"quantity":e),this.boundsKey=i)}paintCells({state:t,theme:e,axis:n,order:i},o){
let s=Kt(),a=Math.round(n.width*s),l=Math.round(this.height*s),d=i.length,c=a>=2*n.count?n.count:a,u=l>=2*d?d:l,h=[n.first,n.count,c,u,t.sort,this.boundsKey,e.key].
join();if(h===this.painted)return;this.painted=h;let m={first:n.first,count:n.count,order:i,width:c,height:u};Ze(this.shown,this.bounds,m,o,this.cells)}grid(t,{
axis:e,theme:n,order:i}){let o=this.height/i.length;if(t.fillStyle=A(n.background,.55),e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,
1,this.height);if(o>=5)for(let s=1;s<i.length;s++)t.fillRect(0,Math.round(s*o)-.5,e.width,1)}drawLegend(t,e){let{text:n}=t,i=[0,32,64,96,128,160,191,223,255].map(
h=>e[h]).join(", "),o=p("div","ramp");o.style.background=`linear-gradient(to top, ${i})`;let s=this.bounds.shared,a=this.range!=="gate",l=a?[n("legend_own_reach"),
n("legend_own_minus")]:[n("legend_own_max"),n("legend_own_min")],[d,c]=s?this.endsOf(s):l,u=p("div","ends",{},p("span","",{},d));a&&this.height>=60&&u.append(p(
"span","",{},"0")),u.append(p("span","",{},c)),this.legend.replaceChildren(o,u),this.legend.title=s?this.bounds.clipped?n("legend_clipped"):"":n("legend_own")}endsOf([
t,e]){return this.bounds.clipped?[`≥ ${z(e)}`,`≤ ${z(t)}`]:[z(e),z(t)]}select(t){let{state:e,order:n}=t,i=this.height/n.length,o=[];for(let s of[...e.kept,e.
unit]){let a=Array.prototype.indexOf.call(n,s),l=p("div",s===e.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(a*i)-2}px)`,l.style.height=
`${Math.max(1,Math.round(i))+4}px`,o.push(l)}this.boxes.replaceChildren(...o),this.number(t)}number({state:t,order:e}){let n=this.height/e.length,i=e.length<=Je?
Array.from(e):[],o=new Map;for(let s of[t.unit,...t.kept,...i]){let a=(Array.prototype.indexOf.call(e,s)+.5)*n;if([...o.keys()].some(d=>Math.abs(d-a)<tr))continue;
let l=p("span",s===t.unit?"selected":"",{},String(s));l.style.top=`${a}px`,o.set(a,l)}this.units.replaceChildren(...o.values())}step({state:t}){let e=this.value(
t.column,t.unit);v(this.now,this.compared?D(e):w(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,n){let i=e*this.matrix.width+n,o=this.
matrix.values[i];if(!this.ghost)return[R(o)];let s=this.ghost.values[i];return[this.compared?D(o-s):R(o),Y(t,o,s)]}hit(t,e,n){let{order:i,text:o}=t,s=this.height/
i.length,a=Math.min(i.length-1,Math.max(0,Math.floor(n/s))),l=i[a],d=o("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.
numbers(t,e,l),d,o("tip_unit",{unit:l}),F(t,e)],unit:l,q:this.quantity.key,box:{y:a*s,height:s}}}};var er=26,Lt=24,xn=13,ae=72,Pt=class{constructor(t,e){this.changed=e;let n=$("input",t.name,t.hint);this.node=n.node,this.plot=n.plot,this.now=n.now,this.tokens=
t.tokens??[],this.priority=wn(this.tokens),this.plot.append(this.canvas,this.chip,this.marks)}changed;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});chip=p(
"div","chip-now",{"data-testid":"token-now"});marks=p("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=Lt;hidden="";draw(t){
let{axis:e,theme:n}=t,i=`500 ${xn}px ${n.font}`;i!==this.font&&this.widths.clear(),this.font=i;let o=this.canvas.getContext("2d");o.font=i;for(let a of new Set(
this.tokens))this.widths.has(a)||this.widths.set(a,o.measureText(a).width);this.allFit=this.visible(e).every(a=>this.widthOf(a)+2<=e.cell)&&e.cell>=9,this.labels=
this.allFit?[]:this.place(e);let s=this.labels.some(a=>a.lane>0)?2:1;this.height=this.allFit?Lt:s*er+8,this.plot.style.height=`${this.height}px`,this.hidden="al\
l",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.step(t)}mark({axis:t}){let n=this.changed.filter(i=>i>=t.first&&i<t.first+t.count).map(i=>{let o=p(
"i","changed",{"data-testid":"changed-token"}),s=Math.max(4,Math.min(t.cell,ae));return o.style.width=`${s}px`,o.style.transform=`translateX(${t.middle(i)-s/2}p\
x)`,o});this.marks.replaceChildren(...n)}context({axis:t}){let e=S(this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",e.textBaseline=
"middle",e}visible(t){return Array.from({length:t.count},(e,n)=>t.first+n)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:n}){for(let i of this.
visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=A(C(n.background,n.text,.075)),t.beginPath();let s=Math.min(e.cell,ae)-2*o;t.roundRect(e.middle(i)-s/2,0,s,Lt,5),
t.fill(),t.fillStyle=A(n.text),t.fillText(this.tokens[i],e.middle(i),Lt/2+1)}}place(t){let e=t.first+t.count,n=this.tokens.some(s=>s.length>1)?2:1,i=Array.from(
{length:n},()=>[]),o=[];for(let s of this.priority){if(s<t.first||s>=e)continue;let a=this.widthOf(s),l=b(t.middle(s),a/2,Math.max(a/2,t.width-a/2)),d=[l-a/2-4,
l+a/2+4],c=i.findIndex(u=>u.every(([h,m])=>d[1]<=h||d[0]>=m));if(!(c<0)&&(i[c].push(d),o.push({column:s,lane:c,x:l,width:a}),o.length>t.width/8))break}return o}thinned(t,e){
let{axis:n,theme:i}=t,{height:o}=this,s=this.context(t);s.fillStyle=A(C(i.background,i.text,.3));let a=Math.max(1,n.cell-1);if(n.cell>=3)for(let l of this.visible(
n))s.fillRect(n.left(l),o-3,a,3);else s.fillRect(0,o-3,n.width,3);s.fillStyle=A(i.text);for(let{column:l,lane:d,x:c}of e){let u=o-8-(d+.5)*er+3;s.fillText(this.
tokens[l],c,u),!(n.cell<3||d===0)&&(s.globalAlpha=.25,s.fillRect(n.middle(l)-.5,u+10,1,o-5-u-10),s.globalAlpha=1)}}step(t){let{state:e,axis:n}=t,i=this.tokens[e.
column]??"";v(this.chip,i),v(this.now,i===""?"":`“${i}”`);let o=this.allFit?Math.min(n.cell,ae):Math.max(n.cell,this.widthOf(e.column)+8),s=Math.min(n.width,
o),a=b(n.middle(e.column)-s/2,0,n.width-s);this.chip.style.width=`${s}px`,this.chip.style.transform=`translateX(${a}px)`,this.chip.classList.toggle("raised",!this.
allFit),this.allFit||this.makeRoom(t,a,a+s)}makeRoom(t,e,n){let i=({lane:s,x:a,width:l})=>s===0&&a+l/2+2>e&&a-l/2-2<n,o=this.labels.filter(i).map(s=>s.column).join();
o!==this.hidden&&(this.hidden=o,this.thinned(t,this.labels.filter(s=>!i(s))))}hit(t,e){return{q:"x",lines:[F(t,e)]}}};function wn(r){let t=new Map;for(let n of r)
t.set(n,(t.get(n)??0)+1);let e=n=>n===0?1/0:n&-n;return r.map((n,i)=>i).sort((n,i)=>t.get(r[n])-t.get(r[i])||e(i)-e(n)||n-i)}var kn=4,le=44;function rr(r){let{input:t}=r.meta;if(t.kind==="tokens")return[new Pt(t,Mn(r))];let e=r.arrays.input,n=t.names??[];return e.width>kn?[new pe(t,e,
n,P(r,"input"))]:Array.from({length:e.width},(i,o)=>new de(n[o]??String(o),o?"":t.hint,e,o,P(r,"input")))}function Mn({meta:r}){return Object.keys(r.whatif?.tokens??
{}).map(Number)}var de=class{constructor(t,e,n,i,o){this.name=t;this.matrix=n;this.index=i;this.ghost=o;let s=$("input",t,e);this.node=s.node,this.plot=s.plot,this.
side=s.side,this.now=s.now;let a=[n,...o?[o]:[]].map(K);this.low=Math.min(0,...a.map(([d])=>d[i])),this.high=Math.max(0,...a.map(([,d])=>d[i])),this.high===this.
low&&(this.high=this.low+1),this.plot.style.height=`${le}px`,this.plot.append(this.canvas,this.marker);let l=[this.high,this.low].map(d=>p("span","",{},z(d)));this.
side.append(p("div","ends",{},...l))}name;matrix;index;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});marker=p("div","bar-now");side;now;low;high;y(t){
return 2+(1-(t-this.low)/(this.high-this.low))*(le-4)}draw(t){let{axis:e,theme:n}=t,i=S(this.canvas,e.width,le);i.fillStyle=n.line,i.fillRect(0,Math.round(this.
y(0)),e.width,1),i.fillStyle=n.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.first;s<e.first+e.count;s++){let[a,l]=[this.y(this.value(s)),this.y(0)],d=Math.max(
1,e.cell-o);i.fillRect(e.left(s)+o/2,Math.min(a,l),d,Math.max(1,Math.abs(l-a)))}this.mark(i,t),this.step(t)}mark(t,{axis:e,theme:n}){if(!this.ghost)return;t.fillStyle=
n.accent;let i=Math.max(5,e.cell);for(let o=e.first;o<e.first+e.count;o++){let s=this.original(o);s!==this.value(o)&&t.fillRect(e.middle(o)-i/2,Math.round(this.
y(s))-1,i,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+
this.index]}step({state:t,axis:e}){let n=this.value(t.column),[i,o]=[this.y(n),this.y(0)],s=Math.max(3,e.cell-2),a=Math.max(2,Math.abs(o-i));this.marker.style.transform=
`translate(${e.middle(t.column)-s/2}px, ${Math.min(i,o)}px)`,this.marker.style.width=`${s}px`,this.marker.style.height=`${a}px`,v(this.now,N(n))}hit(t,e){let n=t.
picture.stepOf(e),[i,o]=[this.value(e),this.original(e)],s=i===o?[]:[Y(t,i,o)];return{q:"x",lines:[R(i),...s,this.name,t.text("at_step",{t:n})]}}},pe=class extends tt{constructor({
name:e,hint:n,ends:i},o,s,a){super({key:"input",symbol:"x",name:e,hint:n,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:i},o,At(o.width,6),a);this.
names=s;this.original=a;this.rows=Array.from({length:o.width},(d,c)=>c)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,n,i){
let o=super.hit({...e,order:this.rows},n,i);if(!o)return null;let{box:s,lines:a}=o,l=this.names[o.unit??0]??String(o.unit);return{q:"x",lines:[...a.slice(0,this.
original?2:1),l,e.text("at_step",{t:e.picture.stepOf(n)})],...s?{box:s}:{}}}};function nr(r,t){let e=Sn(r,t);if(!e)return[r];let n=[],i=0;for(let o of r.matchAll(e)){let s=En(o[0],t);s&&(n.push(r.slice(i,o.index),_n(o[0],s)),i=o.index+o[0].
length)}return[...n,r.slice(i)].filter(o=>o!=="")}function _n(r,{key:t,explanation:e}){let n=p("button","term",{type:"button","data-q":t,title:e},r);return n.style.
setProperty("--ink",`var(--ink-${t})`),n}function Sn(r,t){let n=[...t].sort((s,a)=>a.name.length-s.name.length).filter(s=>s.name).map(s=>`${Tn(s.name)}${ot(s.name)}\
(?:\\s?${ot(s.symbol)})?`);if(!n.length)return null;let o=t.filter(s=>new RegExp(`${ot(s.name)}\\s?${ot(s.symbol)}(?![A-Za-z])`,"iu").test(r)).map(s=>`(?<![\\p{L\
}\\p{N}“"'’])${ot(s.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...n,...o].join("|")})(?![A-Za-z])`,"giu")}var Tn=r=>/^[A-Za-z]/.test(r)?"(?<![A\
-Za-z])":"",ot=r=>r.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function En(r,t){let e=t.find(i=>i.symbol===r);return e||t.filter(i=>i.name&&r.toLowerCase().startsWith(
i.name.toLowerCase())).sort((i,o)=>o.name.length-i.name.length)[0]}var st=362,ir=[86,50],or=[58,27];function sr(r,t,e,n){let{arrays:i}=r.picture,{column:o,unit:s}=r.state,[a,l,d]=[i[t],i[e],i[n]];if(!a||!l||!d)return NaN;let c=l.
values[s],[u,h]=[s*a.width,o*d.width];for(let m=0;m<a.width;m++)c+=a.values[u+m]*d.values[h+m];return c}function $t(r){return t=>t.startsWith("in.")?An(r,t.slice(
3)):t.startsWith("past.")?sr(r,`w_h.${t.slice(5)}`,`b_h.${t.slice(5)}`,"h_prev"):M(r,t)}function An(r,t){if(t!=="n")return sr(r,`w_i.${t}`,`b_i.${t}`,"x");let e=M(
r,"rec_n");return M(r,"a_n")-(r.picture.meta.reset==="after"?M(r,"r")*e:e)}var Ln=128,at=class{constructor(t,e,n,i){this.quantity=t;this.matrix=e;this.ruler=n;let o=Math.min(e.width,Ln);this.canvas.width=o,this.image=new ImageData(o,1),
this.pixels=new Uint32Array(this.image.data.buffer),this.node=p("span","strip",{"aria-hidden":"true"},this.canvas),i&&this.node.append(this.mark)}quantity;matrix;ruler;node;canvas=p(
"canvas","",{height:"1"});context=this.canvas.getContext("2d",{willReadFrequently:!0});mark=p("i");image;pixels;colours=null;bounds=null;drawn="";draw(t){let{scale:e}=t.
state,n=`${e}|${t.theme.key}`;n!==this.drawn&&(this.drawn=n,this.bounds=Z(this.ruler,this.quantity.range,e),this.colours=gt(ft(this.quantity,t.theme))),this.select(
t)}select({state:t,order:e}){if(!this.mark.parentNode)return;let n=Array.prototype.indexOf.call(e,t.unit);this.mark.style.left=`${100*(n+.5)/e.length}%`,this.mark.
style.width=`max(3px, ${100/e.length}%)`}step({state:t,order:e}){let{matrix:n,pixels:i,colours:o}=this,s=this.bounds;if(!s||!o)return;let a=n.width,l=t.column*a,
d=e.length===a;for(let c=0;c<i.length;c++){let u=Math.floor(c*a/i.length),h=Math.floor((c+1)*a/i.length),m=0;for(let g=u;g<h;g++){let k=d?e[g]:g;m+=(n.values[l+
k]-s.low[k])/s.span[k]}let f=Math.round(255*m/(h-u));i[c]=o[f<0?0:f>255?255:f]??0}this.context.putImageData(this.image,0,0)}};var Pn=5e-5,ar=[6,7],Ft=class{constructor(t,e,n){this.spec=t;this.picture=e;this.text=n;let{meta:i}=e,o=t.key.replace("_prev","");this.quantity=i.quantities.find(
a=>a.key===o);let s=t.key!==o&&this.quantity!==void 0;this.name=this.nameOf(s),this.meaning=t.small?"":t.key==="x"?i.input.hint:this.quantity?.explanation??"",this.
number=p("span","number",{"data-testid":`value-${t.key}`}),this.strip=this.makeStrip(o),this.node=this.makeNode(s)}spec;picture;text;node;name;meaning;number;small=p(
"span","name");strip;quantity;was="";get opens(){return this.quantity?.key===this.spec.key}get symbol(){return this.spec.key==="x"?"x":this.quantity?this.opens?
this.quantity.symbol:`${this.quantity.symbol}′`:""}nameOf(t){if(this.spec.small)return this.text(this.spec.small);if(this.spec.key==="x")return this.picture.meta.
input.name;let e=this.quantity?.name??"";return t?this.text("before",{name:e}):e}makeStrip(t){let{arrays:e,meta:n}=this.picture,i=e[this.spec.key];if(!i||this.spec.
small)return null;if(this.quantity)return new at(this.quantity,i,e[t]??i,i.width>1);let{name:o,hint:s,ends:a}=n.input;return new at({key:t,symbol:t,name:o,hint:s,
explanation:s,light:"",dark:"",range:"free",ends:a},i,i,!1)}makeNode(t){let{spec:e}=this,n={"data-q":e.key,"data-box":e.id,"data-k":`box-${e.id}`},i=this.opens?
p("button","box",{type:"button",...n}):p("div","box",{role:"group",...n}),[o,s]=e.small?or:ir;i.classList.toggle("small-box",e.small!==void 0);for(let[l,d]of[["\
x",e.x-o/2],["y",e.y-s/2],["w",o],["h",s]])i.style.setProperty(`--${l}`,String(d));this.quantity&&(i.dataset.ink=this.quantity.key),v(this.small,t?this.text("di\
agram_before"):this.name);let a=p("span","top",{},...this.symbol?[p("span","symbol",{},this.symbol)]:[],this.number);return i.append(...e.small?[this.small,a]:[
a,this.small]),this.strip&&i.append(this.strip.node),e.fn&&i.append(p("span",`fn ${e.fn.side}`,{"aria-hidden":"true"},e.fn.text)),i}draw(t){if(this.strip?.draw(
t),!this.opens)return;let e=t.state.why===this.spec.key;this.node.classList.toggle("open",e),x(this.node,"aria-current",String(e))}select(t){this.strip?.select(
t)}step(t){let e=this.said(t);v(this.number,e),this.node.classList.toggle("long",e.length>ar[0]),this.node.classList.toggle("longer",e.length>ar[1]),this.strip?.
step(t),this.compare(t)}said(t){if(this.spec.key!=="x")return w(M(t,this.spec.key));let e=this.picture.reading(t.state.column);return this.picture.meta.input.kind===
"tokens"?`“${e}”`:e}compare(t){let e=M(t,`ghost.${this.spec.key}`),n=Math.abs(e-M(t,this.spec.key))>Pn,i=n?this.text("diagram_was",{value:w(e)}):"";i!==this.
was&&(this.was=i,this.node.classList.toggle("changed",n),v(this.small,i||(this.opens||this.spec.small||this.spec.key==="x"?this.name:this.text("diagram_before"))))}settle(t){
x(this.node,"aria-label",[`${this.name} ${this.symbol}`.trim(),this.said(t),this.was].filter(Boolean).join(", "))}};var $n=[{id:"h_prev",x:43,y:35,key:"h_prev"},{id:"h",x:319,y:35,key:"h"},{id:"z",x:140,y:118,key:"z",fn:{text:"σ",side:"left"}},{id:"n",x:250,y:188,key:"n",fn:{
text:"tanh",side:"bottom"}},{id:"r",x:140,y:252,key:"r",fn:{text:"σ",side:"left"}},{id:"x",x:43,y:336,key:"x"}],Fn=[{id:"keep",x:140,y:35,sign:"×",q:"z",says:"\
diagram_times_keep"},{id:"add",x:250,y:35,sign:"+",q:"h",says:"diagram_plus_state"},{id:"write",x:250,y:118,sign:"×",q:"n",says:"diagram_times_write"},{id:"res\
t",x:211,y:118,sign:"1−z",q:"z",says:"diagram_one_minus"},{id:"sum",x:250,y:252,sign:"+",q:"n",says:"diagram_plus_candidate"}];function lr(r,t,e){return[{id:`\
past.${r}`,lines:[[[14,e-14],[t,e-14]]],q:"h_prev",says:"diagram_past_gate",formula:"W h′ + b",value:n=>n(`past.${r}`),reach:"sum"},{id:`in.${r}`,lines:[[[30,
e+14],[t,e+14]]],q:"x",says:"diagram_input_gate",formula:"W x + b",value:n=>n(`in.${r}`),reach:"sum"}]}var dr=r=>[{id:"from.h",lines:[[[14,60],[14,300],...r]],q:"\
h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[30,311],[30,132]]],q:"x",says:"diagram_all_input"}],qn=[...lr("z",97,118),...lr("r",97,252),{id:"h_prev",
lines:[[[86,35],[129,35]]],q:"h_prev",says:"diagram_old_state",formula:"h′",value:r=>r("h_prev"),reach:"one"},{id:"z",lines:[[[140,93],[140,46]]],q:"z",says:"\
diagram_z",formula:"z",value:r=>r("z"),reach:"one",ink:"z"},{id:"kept",lines:[[[151,35],[239,35]]],q:"h_prev",says:"diagram_kept",formula:"z · h′",value:r=>r(
"z")*r("h_prev"),reach:"one",label:{x:195,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"1-z",lines:[[[183,118],[239,118]]],q:"z",says:"diagram_one_minus_\
z",formula:"1 − z",value:r=>1-r("z"),reach:"one",ink:"z"},{id:"n",lines:[[[250,163],[250,129]]],q:"n",says:"diagram_candidate",formula:"n",value:r=>r("n"),reach:"\
one"},{id:"written",lines:[[[250,107],[250,46]]],q:"n",says:"diagram_written",formula:"(1 − z) · n",value:r=>(1-r("z"))*r("n"),reach:"one",label:{x:262,y:80,
anchor:"start",word:"diagram_written_word"}},{id:"h",lines:[[[261,35],[276,35]]],q:"h",says:"diagram_new_state",formula:"h",value:r=>r("h"),reach:"one"},{id:"in\
.n",lines:[[[86,344],[250,344],[250,263]]],q:"x",says:"diagram_input_candidate",formula:"W x + b",value:r=>r("in.n"),reach:"sum"},{id:"a_n",lines:[[[250,241],[250,
228]]],q:"n",says:"diagram_sum_candidate",formula:"a",value:r=>r("a_n"),reach:"sum"}],ce=r=>r("r")*r("rec_n"),Rn={boxes:[{id:"rec_n",x:208,y:300,key:"rec_n",small:"\
diagram_past"}],ops:[{id:"reset",x:208,y:252,sign:"×",q:"r",says:"diagram_times_reset"}],wires:[...dr([[179,300]]),{id:"r",lines:[[[183,252],[197,252]]],q:"r",
says:"diagram_r",formula:"r",value:r=>r("r"),reach:"one",ink:"r"},{id:"rec_n",lines:[[[208,286],[208,263]]],q:"h_prev",says:"diagram_rec",formula:"W h′ + b",value:r=>r(
"rec_n"),reach:"sum"},{id:"reset",lines:[[[219,252],[239,252]]],q:"r",says:"diagram_reset_after",formula:"r · (W h′ + b)",value:ce,reach:"sum"}]},zn={boxes:[
{id:"rec_n",x:200,y:300,key:"rec_n",small:"diagram_past"}],ops:[{id:"reset",x:140,y:300,sign:"×",q:"r",says:"diagram_times_reset_before"}],wires:[...dr([[129,300]]),
{id:"r",lines:[[[140,277],[140,289]]],q:"r",says:"diagram_r",formula:"r",value:r=>r("r"),reach:"one",ink:"r"},{id:"reset",lines:[[[151,300],[171,300]]],q:"r",says:"\
diagram_reset_before",formula:"r · h′",value:r=>r("r")*r("h_prev"),reach:"one"},{id:"rec_n",lines:[[[200,286],[200,252],[239,252]]],q:"h_prev",says:"diagram_\
rec_before",formula:"W (r · h′) + b",value:r=>r("rec_n"),reach:"sum"}]};function Hn(r){let t=r?e=>e("rec_n"):ce;return[{says:"slow_read",on:["x","h_prev","fr\
om.x","from.h"],values:e=>({h_prev:e("h_prev")})},{says:"slow_r",on:["in.r","past.r","r"],values:e=>({r:e("r"),percent:100*e("r")})},{says:"slow_z",on:["in.z","\
past.z","z"],values:e=>({z:e("z"),percent:100*e("z")})},{says:r?"slow_reset_before":"slow_reset_after",on:r?["r","from.h","reset","rec_n"]:["from.h","rec_n","r",
"reset"],values:e=>({r:e("r"),rec:e("rec_n"),h_prev:e("h_prev"),product:r?e("r")*e("h_prev"):ce(e)})},{says:"slow_candidate",on:["in.n","x","sum","a_n","n"],values:e=>({
input:e("in.n"),past:t(e),n:e("n")})},{says:"slow_kept",on:["h_prev","z","keep","kept"],values:e=>({z:e("z"),h_prev:e("h_prev"),kept:e("z")*e("h_prev")})},{says:"\
slow_written",on:["z","1-z","rest","n","write","written"],values:e=>({rest:1-e("z"),n:e("n"),written:(1-e("z"))*e("n")})},{says:"slow_new",on:["kept","written",
"add","h"],values:e=>({kept:e("z")*e("h_prev"),written:(1-e("z"))*e("n"),h:e("h")})}]}function pr(r){let t=r==="before"?zn:Rn;return{height:362,road:{from:43,to:319,
y:35,q:"h"},boxes:[...$n,...t.boxes],ops:[...Fn,...t.ops],wires:[...t.wires,...qn],stages:Hn(r==="before")}}function qt(r,t,e){return[{id:`past.${r}`,lines:[t],q:"h_prev",says:"diagram_past_gate",formula:"W h′ + b",value:n=>n(`past.${r}`),reach:"sum"},{id:`in.${r}`,
lines:[e],q:"x",says:"diagram_input_gate",formula:"W x + b",value:n=>n(`in.${r}`),reach:"sum"}]}var ue=r=>r("f")*r("c_prev"),me=r=>r("i")*r("g"),Nn=[{id:"from.h",
lines:[[[43,276],[43,264],[14,264],[14,108]],[[43,264],[285,264],[285,200]]],q:"h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[143,276],[143,250],[30,250],
[30,136]],[[143,250],[272,250],[272,200]]],q:"x",says:"diagram_all_input"},...qt("f",[[14,108],[69,108]],[[30,136],[69,136]]),...qt("i",[[14,192],[87,192]],[[30,
220],[87,220]]),...qt("g",[[243,264],[243,231]],[[201,250],[201,231]]),...qt("o",[[285,200],[285,147]],[[272,200],[272,147]]),{id:"c_prev",lines:[[[86,35],[101,
35]]],q:"c_prev",says:"diagram_old_cell",formula:"c′",value:r=>r("c_prev"),reach:"cell"},{id:"f",lines:[[[112,97],[112,46]]],q:"f",says:"diagram_f",formula:"f",
value:r=>r("f"),reach:"one",ink:"f"},{id:"kept",lines:[[[123,35],[171,35]]],q:"c_prev",says:"diagram_kept_cell",formula:"f · c′",value:ue,reach:"cell",label:{
x:147,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"i",lines:[[[164,181],[164,122],[171,122]]],q:"i",says:"diagram_i",formula:"i",value:r=>r("i"),reach:"\
one",ink:"i"},{id:"g",lines:[[[200,181],[200,122],[193,122]]],q:"g",says:"diagram_g",formula:"g",value:r=>r("g"),reach:"one"},{id:"added",lines:[[[182,111],[182,
46]]],q:"g",says:"diagram_added",formula:"i · g",value:me,reach:"cell",label:{x:194,y:72,anchor:"start",word:"diagram_added_word"}},{id:"c",lines:[[[193,35],[276,
35]]],q:"c",says:"diagram_new_cell",formula:"c",value:r=>r("c"),reach:"cell"},{id:"tanh_c",lines:[[[319,60],[319,111]]],q:"c",says:"diagram_tanh_cell",formula:"\
tanh(c)",value:r=>Math.tanh(r("c")),reach:"one"},{id:"o",lines:[[[293,122],[308,122]]],q:"o",says:"diagram_o",formula:"o",value:r=>r("o"),reach:"one",ink:"o"},{
id:"h",lines:[[[319,133],[319,276]]],q:"h",says:"diagram_shown",formula:"o · tanh(c)",value:r=>r("h"),reach:"one"}],Cn=[{says:"slow_read_lstm",on:["x","h_prev",
"c_prev","from.x","from.h"],values:r=>({h_prev:r("h_prev"),c_prev:r("c_prev")})},{says:"slow_f",on:["in.f","past.f","f"],values:r=>({f:r("f"),percent:100*r("f")})},
{says:"slow_i",on:["in.i","past.i","i"],values:r=>({i:r("i"),percent:100*r("i")})},{says:"slow_g",on:["in.g","past.g","g"],values:r=>({g:r("g")})},{says:"slow_o",
on:["in.o","past.o","o"],values:r=>({o:r("o"),percent:100*r("o")})},{says:"slow_kept_cell",on:["c_prev","f","keep","kept"],values:r=>({f:r("f"),c_prev:r("c_prev"),
kept:ue(r)})},{says:"slow_added",on:["i","g","write","added"],values:r=>({i:r("i"),g:r("g"),added:me(r)})},{says:"slow_new_cell",on:["kept","added","add","c"],values:r=>({
kept:ue(r),added:me(r),c:r("c")})},{says:"slow_shown",on:["c","o","tanh","tanh_c","show","h"],values:r=>({o:r("o"),c:r("c"),h:r("h")})}],cr={height:328,road:{from:43,
to:319,y:35,q:"c"},boxes:[{id:"c_prev",x:43,y:35,key:"c_prev"},{id:"c",x:319,y:35,key:"c"},{id:"f",x:112,y:122,key:"f",fn:{text:"σ",side:"left"}},{id:"i",x:130,
y:206,key:"i",fn:{text:"σ",side:"left"}},{id:"g",x:222,y:206,key:"g",fn:{text:"tanh",side:"bottom"}},{id:"o",x:250,y:122,key:"o",fn:{text:"σ",side:"bottom"}},
{id:"h_prev",x:43,y:301,key:"h_prev"},{id:"x",x:143,y:301,key:"x"},{id:"h",x:319,y:301,key:"h"}],ops:[{id:"keep",x:112,y:35,sign:"×",q:"f",says:"diagram_times_\
forget"},{id:"add",x:182,y:35,sign:"+",q:"c",says:"diagram_plus_cell"},{id:"write",x:182,y:122,sign:"×",q:"i",says:"diagram_times_add"},{id:"tanh",x:319,y:86,sign:"\
tanh",q:"c",says:"diagram_tanh_op"},{id:"show",x:319,y:122,sign:"×",q:"o",says:"diagram_times_show"}],wires:Nn,stages:Cn};function ur(r){return{height:186,boxes:[{id:"h_prev",x:43,y:46,key:"h_prev"},{id:"x",x:160,y:158,key:"x"},{id:"h",x:319,y:46,key:"h"}],ops:[{id:"sum",x:160,y:46,
sign:"+",q:"h",says:"diagram_plus_rnn"},{id:"squash",x:236,y:46,sign:r,q:"h",says:r==="relu"?"diagram_relu_op":"diagram_tanh_op"}],wires:[{id:"past.h",lines:[[[
86,46],[149,46]]],q:"h_prev",says:"diagram_past_rnn",formula:"W h′ + b",value:t=>t("past.h"),reach:"sum",label:{x:117,y:22,anchor:"middle",word:"diagram_past_\
word"}},{id:"in.h",lines:[[[160,133],[160,57]]],q:"x",says:"diagram_input_rnn",formula:"W x + b",value:t=>t("in.h"),reach:"sum",label:{x:172,y:92,anchor:"start",
word:"diagram_input_word"}},{id:"a_h",lines:[[[171,46],[217,46]]],q:"h",says:"diagram_sum_rnn",formula:"a",value:t=>t("a_h"),reach:"sum",label:{x:195,y:22,anchor:"\
middle",word:"diagram_sum_word"}},{id:"h",lines:[[[254,46],[276,46]]],q:"h",says:"diagram_new_rnn",formula:"h",value:t=>t("h"),reach:"one"}],stages:[{says:"slow\
_read",on:["x","h_prev"],values:t=>({h_prev:t("h_prev")})},{says:"slow_past_rnn",on:["h_prev","past.h"],values:t=>({past:t("past.h")})},{says:"slow_input_rnn",on:[
"x","in.h"],values:t=>({input:t("in.h")})},{says:"slow_sum_rnn",on:["past.h","in.h","sum","a_h"],values:t=>({past:t("past.h"),input:t("in.h"),sum:t("a_h")})},{says:r===
"relu"?"slow_relu":"slow_tanh",on:["a_h","squash","h"],values:t=>({sum:t("a_h"),h:t("h")})}]}}var On="http://www.w3.org/2000/svg",he=1.2,In=8,Bn=5,mr=6,Rt=6;function E(r,t={},e=""){let n=document.createElementNS(On,r);for(let[i,o]of Object.entries(t))n.setAttribute(
i,String(o));return e&&(n.textContent=e),n}function hr(r){let t=([n,i],[o,s],a)=>{let l=Math.hypot(o-n,s-i)||1,d=Math.min(a,l/2)/l;return[n+(o-n)*d,i+(s-i)*d]},
e=r.slice(1,-1).map((n,i)=>{let[o,s]=[t(n,r[i],mr),t(n,r[i+2],mr)];return`L${o.join(" ")}Q${n.join(" ")} ${s.join(" ")}`});return`M${r[0].join(" ")}${e.join("")}\
L${r.at(-1).join(" ")}`}function Dn(r){let[t,e]=r.at(-1),[n,i]=r.at(-2),o=Math.hypot(t-n,e-i),[s,a]=[(t-n)/o,(e-i)/o],[l,d]=[t-s*Rt,e-a*Rt],c=`M${t} ${e}L${l-a*
5} ${d+s*5}L${l+a*5} ${d-s*5}Z`;return[hr([...r.slice(0,-1),[t-s*(Rt-1),e-a*(Rt-1)]]),c]}var fe=class{constructor(t,e){this.spec=t;this.text=e;let n=t.value!==void 0,
i=t.lines.map(s=>n?Dn(s):[hr(s),""]),o=i.map(([s])=>s).join("");this.line=E("path",{d:o,class:"line","stroke-width":he}),this.pulse=E("path",{d:o,class:"pulse",
pathLength:100}),this.node.append(E("path",{d:o,class:"halo"}),this.line,this.pulse,E("path",{d:o,class:"grip"})),n&&this.node.append(E("path",{d:i.map(([,s])=>s).
join(""),class:"head"})),t.label&&(this.number=this.write(t.label));for(let[s,a]of Object.entries({class:n?"wire":"wire trunk",role:"img","data-wire":t.id,"data\
-q":t.q}))x(this.node,s,a);t.ink?this.node.setAttribute("style",`--ink: var(--ink-${t.ink})`):n||this.node.setAttribute("style",`--ink: var(--ink-${t.q.replace(
"_prev","")}, var(--muted))`),this.node.classList.toggle("inked",t.ink!==void 0||!n)}spec;text;node=E("g");pulse;line;number=null;reach=1;write({x:t,y:e,anchor:n,
word:i}){let o=E("text",{x:t,y:e+12,"text-anchor":n,class:"wire-number"});return this.node.append(E("text",{x:t,y:e,"text-anchor":n,class:"wire-word"},this.text(
i)),o),o}draw(t){let{reach:e="one"}=this.spec;e!=="cell"?this.reach=e==="sum"?Bn:1:this.reach=Z(t.picture.arrays.c,"free","fixed").shared?.[1]??1}step(t){let e=this.
spec.value?.(t);if(e===void 0)return;let n=Number.isNaN(e)?0:Math.min(1,Math.abs(e)/this.reach);x(this.line,"stroke-width",(he+(In-he)*n).toFixed(2)),this.node.
classList.toggle("minus",e<0),this.node.classList.toggle("unknown",Number.isNaN(e)),this.number&&v(this.number,w(e))}said(t,e){let n=this.text(this.spec.says),i=this.
spec.value?.(t);return i===void 0?[n]:Number.isNaN(i)?[n,this.text("diagram_unknown")]:[`${this.spec.formula} = ${e(i)}`,n]}settle(t){x(this.node,"aria-label",this.
said(t,w).join(". "))}},zt=class{node;wires;ops;constructor(t,e){this.wires=t.wires.map(n=>new fe(n,e)),this.ops=new Map(t.ops.map(n=>[n.id,Wn(n,e)])),this.node=
E("svg",{viewBox:`0 0 ${st} ${t.height}`,class:"wires"}),t.road&&this.node.append(Gn(t.road)),this.node.append(...this.wires.map(n=>n.node),...this.ops.values())}};
function Gn({from:r,to:t,y:e,q:n}){return E("rect",{x:r,y:e-10,width:t-r,height:20,class:"road","data-ink":n})}function Wn({id:r,x:t,y:e,sign:n,q:i,says:o},s){let a=n.
length>1,l=E("g",{class:a?"op pill":"op",role:"img","aria-label":s(o),"data-op":r,"data-q":i}),d=n.length>3?36:28;return l.append(a?E("rect",{x:t-d/2,y:e-9,width:d,
height:18,rx:9}):E("circle",{cx:t,cy:e,r:11})),l.append(E("text",{x:t,y:e+(a?4:5.5),"text-anchor":"middle","aria-hidden":"true"},n)),l}var Kn=120;function jn({cell:r,reset:t,activation:e}){return r==="lstm"?cr:r==="rnn"?ur(e):pr(t)}var Ht=class{node=p("div","diagram",{"data-testid":"diagram"});cell=p(
"div","cell",{role:"group"});boxes;wires;tooltip=new X;frame=null;settling=0;constructor(t,e){let n=jn(t.meta);this.wires=new zt(n,e),this.boxes=n.boxes.map(i=>new Ft(
i,t,e)),this.cell.setAttribute("aria-label",e("diagram")),this.cell.style.setProperty("--units",String(st)),this.cell.style.aspectRatio=`${st} / ${n.height}`,this.
cell.append(this.wires.node,...this.boxes.map(i=>i.node)),this.tooltip.node.dataset.testid="diagram-tooltip",this.node.append(this.cell,p("p","fine legend-line",
{},e("diagram_legend")),this.tooltip.node),this.cell.addEventListener("pointermove",i=>this.hover(i)),this.cell.addEventListener("pointerleave",()=>this.tooltip.
hide())}draw(t){this.frame=t;let{quantities:e}=t.picture.meta,n=e.at(-1).ends[t.theme.dark?"dark":"light"];this.cell.style.setProperty("--minus",n[0]),this.cell.
style.setProperty("--plus",n[1]);for(let i of[...this.boxes,...this.wires.wires])i.draw(t)}select(t){for(let e of this.boxes)e.select(t)}step(t){let e=$t(t);for(let n of this.
boxes)n.step(t);for(let n of this.wires.wires)n.step(e);window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>this.settle(t),Kn)}settle(t){for(let e of this.
boxes)e.settle(t);for(let e of this.wires.wires)e.settle($t(t))}hover(t){let e=t.target instanceof Element?t.target.closest("[data-wire], [data-op], [data-box]"):
null;if(!e||!this.frame)return this.tooltip.hide();let n=this.node.getBoundingClientRect();this.tooltip.show({lines:this.said(e,this.frame)},t.clientX-n.left,t.
clientY-n.top,n)}said(t,e){let n=this.boxes.find(({node:o})=>o===t);if(n)return[`${n.symbol||n.name} = ${n.said(e)}`,n.symbol?n.name:"",n.meaning];let i=this.wires.
wires.find(({node:o})=>o===t);return i?i.said($t(e),R):[t.getAttribute("aria-label")??""]}};var Un="http://www.w3.org/1998/Math/MathML",_=r=>({quantity:r}),fr=r=>({prev:r}),y=r=>({op:r}),Vn={word:"from_input",key:"in_n"},Qn={word:"from_past",key:"rec_n"},
Xn={word:"from_past_reset",key:"rec_n"},gr={word:"sum_word",key:"a_h"},vr=(...r)=>[_("n"),y("="),{fn:"tanh"},y("("),Vn,y("+"),...r,y(")")],ge={"gru-after":[vr(_(
"r"),y("·"),Qn)],"gru-before":[vr(Xn)],gru:[[_("h"),y("="),y("("),{num:"1"},y("−"),_("z"),y(")"),y("·"),_("n"),y("+"),_("z"),y("·"),fr("h")]],lstm:[[_("c"),
y("="),_("f"),y("·"),fr("c"),y("+"),_("i"),y("·"),_("g")],[_("h"),y("="),_("o"),y("·"),{fn:"tanh"},y("("),_("c"),y(")")]],"rnn-tanh":[[_("h"),y("="),{fn:"tan\
h"},y("("),gr,y(")")]],"rnn-relu":[[_("h"),y("="),{fn:"max"},y("("),{num:"0"},y(","),gr,y(")")]]};function Yn({cell:r,activation:t,reset:e}){return r==="rnn"?ge[`\
rnn-${t}`]:[...r==="gru"?ge[`gru-${e}`]:[],...ge[r]]}function q(r,t=""){let e=document.createElementNS(Un,r);return t&&(e.textContent=t),e}function ve(r){let t=q(
"mo",r);return t.setAttribute("stretchy","false"),t}function ye(r,t){return r.setAttribute("data-ink",t),r}function br(r,t){return ye(q("mi",t.get(r)??r),r)}function Zn(r,t){
let e=ve("′");e.setAttribute("lspace","0"),e.setAttribute("rspace","0");let n=ye(q("mrow"),r);return n.append(br(r,t),e),n}function yr(r,t,e){return"word"in r?
q("mtext",e(r.word)):"quantity"in r?br(r.quantity,t):"prev"in r?Zn(r.prev,t):"op"in r?ve(r.op):"num"in r?q("mn",r.num):q("mi",r.fn)}function Nt(r,t=""){let e=q(
"mrow");e.append(...r);let n=q("math");return t&&n.setAttribute("class",t),n.append(e),n}var Ct=class{constructor(t,e){this.picture=t;let{meta:n}=t,i=new Map(n.
quantities.map(s=>[s.key,s.symbol])),o=p("div","equations");for(let s of Yn(n)){o.append(Nt(s.map(d=>yr(d,i,e))));let a=s.map((d,c)=>Jn(d,s[c-1],u=>yr(u,i,e),this.
places)),l=s.findIndex(d=>"op"in d&&d.op==="+");l<0?o.append(Nt(a,"in-numbers last")):o.append(Nt(a.slice(0,l),"in-numbers"),Nt(a.slice(l),"in-numbers more last"))}
n.cell==="rnn"&&o.append(p("p","fine",{},e("sum_meaning"))),this.node.append(p("h4","",{},e("update")),o,p("p","fine",{},e("rounding")))}picture;node=p("div","m\
ade");places=[];at(t,e){if(e!=="in_n")return M(t,e);let n=M(t,"rec_n");return M(t,"a_n")-(this.picture.meta.reset==="after"?M(t,"r")*n:n)}step(t){ei(this.places,
e=>this.at(t,e))}};function Jn(r,t,e,n){let i=ti(r);if(!i)return"op"in r&&r.op==="="?ve("≈"):e(r);let o="word"in r?q("mn"):ye(q("mn"),i.replace("_prev","")),s=t!==
void 0&&"op"in t&&"·+−".includes(t.op);return n.push({node:o,key:i,bracket:s}),o}function ti(r){return"quantity"in r?r.quantity:"prev"in r?`${r.prev}_prev`:"\
key"in r?r.key:""}function ei(r,t){for(let{node:e,key:n,bracket:i}of r){let o=w(t(n)),s=i&&o.startsWith("−")?`(${o})`:o;e.textContent!==s&&(e.textContent=s)}}var Ot=class{constructor(t,e,n){this.text=e;this.parts=[new Ht(t,e),new Ct(t,e),new Tt(t,e)],this.node.setAttribute("aria-label",e("readout")),this.node.append(
p("div","readout-head",{},this.title,this.stepper(n)),...this.parts.map(i=>i.node))}text;node=p("aside","readout",{"data-testid":"readout"});title=p("h3","reado\
ut-title",{"data-testid":"readout-title"});parts;stepper(t){let e=p("div","stepper");for(let[n,i,o]of[[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let s=this.text(
o),a=p("button","small",{type:"button","aria-label":s,title:s,"data-k":o},i);a.addEventListener("click",()=>t.unitBy(n)),e.append(a)}return e}draw(t){for(let e of this.
parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(t)}step(t){v(this.title,this.text("readout_title",{unit:t.state.unit,moment:F(t,t.state.column)}));
for(let e of this.parts)e.step?.(t)}};var xr=20,It=class{constructor(t,e){this.actions=e;let n=$("time",t("time_axis"),"");this.node=n.node,this.plot=n.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});rail=p("div","rail",{"data-testi\
d":"overview"});thumb=p("div","thumb");mark=p("div","mark");draw(t){let{axis:e,theme:n,picture:i}=t,o=e.count<i.columns;this.rail.hidden=!o,this.plot.style.height=
`${xr+(o?18:0)}px`;let s=S(this.canvas,e.width,xr);s.font=`11px ${n.font}`,s.textAlign="center",s.fillStyle=n.muted;for(let a of Ue(e,i.stepOf,i.meta.stride,56)){
let l=e.middle(a);s.fillRect(Math.round(l)-.5,0,1,4);let d=String(i.stepOf(a)),c=s.measureText(d).width/2;s.fillText(d,Math.min(e.width-c,Math.max(c,l)),16)}this.
thumb.style.left=`${100*e.first/i.columns}%`,this.thumb.style.width=`${100*e.count/i.columns}%`,this.step(t)}step({state:t,picture:e}){this.mark.style.left=`${100*
(t.column+.5)/e.columns}%`}listen(t){let e=n=>{if(!this.rail.hasPointerCapture(n.pointerId))return;let i=this.rail.getBoundingClientRect(),{axis:o,picture:s}=t(),
a=(n.clientX-i.left)/i.width*s.columns;this.actions.pan(a-o.count/2)};this.rail.addEventListener("pointerdown",n=>{n.stopPropagation(),this.rail.setPointerCapture(
n.pointerId),e(n)}),this.rail.addEventListener("pointermove",e)}};var ri=1e3,wr=640,kr=6,Bt=class{constructor(t,e,n,i,o){this.root=t;this.surface=e;this.picture=n;let{meta:s,arrays:a,hidden:l}=n,d=rt(s.strings);this.controls=new Et(
n,d,o),this.readout=new Ot(n,d,o);let c=At(l,s.quantities.length),u=s.quantities.map(m=>new tt(m,a[m.key],c,P(n,m.key))),h=new It(d,o);this.tracks=[...rr(n),...u,
...Ke(n),new _t(n,d,o),h],h.listen(()=>this.frame),this.frame={picture:n,state:i,text:d,theme:te(t),axis:se(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute(
"aria-label",d("scrub")),this.stack.append(...this.tracks.map(m=>m.node),e),t.setAttribute("aria-label",d("viewer"))}root;surface;picture;frame;tracks;readout;stack=p(
"div","stack");controls;notes=p("div","notes");cursor=p("div","cursor");themeKey="";width=0;parts(){let{meta:t}=this.picture,{text:e}=this.frame,n=p("header","h\
eading");t.title&&n.append(p("h2","",{"data-testid":"viewer-title"},t.title)),t.look&&n.append(p("p","look",{"data-testid":"viewer-look"},...nr(t.look,t.quantities)));
let i=p("div","body",{},this.stack,this.readout.node);return[n,this.controls.node,Qe(e,t.stride),Xe(this.picture,e),this.notes,i]}showNotes(t){let e=[...this.picture.
meta.notes,...t];this.notes.replaceChildren(...e.map(n=>p("p","note",{"data-testid":"viewer-note"},n)))}retheme(){let t=te(this.root);if(t.key===this.themeKey)return!1;
this.themeKey=t.key,this.frame.theme=t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--in\
k-${e.key}`,vt(e,t));for(let e of this.root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){
let t=this.root.clientWidth;return t===0||t===this.width?!1:(this.width=t,this.root.dataset.layout=t>=ri?"wide":t>=wr?"medium":"narrow",!0)}draw(t){let{frame:e,
picture:n}=this;e.state=t,e.order=_e(n,t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let i=Math.max(40,this.surface.clientWidth);e.axis=
se(i,t.first,j(n,t.zoom));for(let o of this.tracks)o.draw(e);this.readout.draw(e),this.controls.draw(e),this.cursor.classList.toggle("thin",e.axis.cell<kr)}sideWidth(){
let{picture:t,text:e,theme:n,state:i}=this.frame,{output:o}=t.meta,s=o?[...o.labels.slice(0,L),e("truth")]:[],a=i.scale==="unit"?["min","max","reach","minus"].map(
c=>e(`legend_own_${c}`)):[],l=document.createElement("canvas").getContext("2d");l.font=`600 12px ${n.font}`;let d=Math.max(0,...s.map(c=>l.measureText(c).width),
...a.map(c=>l.measureText(c).width+8));return this.width<wr?b(Math.ceil(d)+10,44,92):b(Math.ceil(d)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;if(t.cell<
kr)return[b(Math.round(t.middle(e.column))-1,0,t.width-2),2];let n=Math.round(t.left(e.column));return[n,Math.round(t.left(e.column+1))-n]}step(t){let{frame:e,picture:n,
root:i,surface:o}=this,{state:s}=e,[a,l]=this.cursorBox();this.cursor.style.transform=`translateX(${a}px)`,this.cursor.style.width=`${l}px`;for(let c of this.tracks)
c.step?.(e);this.readout.step(e),this.controls.move(e,t);let d=String(n.stepOf(s.column));x(i,"data-step",d),x(i,"data-steps",String(n.meta.steps)),x(i,"data-un\
it",String(s.unit)),x(i,"data-playing",String(t)),x(o,"aria-valuemin","0"),x(o,"aria-valuemax",String(n.meta.steps-1)),x(o,"aria-valuenow",d),x(o,"aria-valuetex\
t",F(e,s.column))}select(){for(let t of this.tracks)t.select?.(this.frame);this.readout.select(this.frame)}};var Dt=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=n=>{let i=280/t(),o=0;if(n>=this.due&&(o=1+Math.floor((n-this.due)/i),this.due+=o*i,o*i>1e3&&([o,this.due]=[1,n+i])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var ni=600,Gt=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:n,inspector:i}=this;He(this.root,n,()=>T().active===this,()=>this.picture.columns-
1,e),Ce(this.surface,{actions:n,axis:()=>this.stage.frame.axis,column:()=>this.state.column,pick:(a,l,d)=>this.pick(a,l,d),hover:(a,l)=>i.hover(this.stage,a,l),
leave:()=>i.leave()},e);let o=()=>T().active=this;this.root.addEventListener("focusin",o,{signal:e}),this.root.addEventListener("pointerdown",o,{signal:e}),window.
addEventListener("popstate",()=>this.revisit(),{signal:e});let s=new ResizeObserver(()=>this.fitIn());s.observe(this.root),e.addEventListener("abort",()=>s.disconnect()),
this.watchTheme(e)}style;root=p("section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=p("div","surface",{role:"slider",tabindex:"0",
"data-testid":"scrub","data-k":"scrub"});live=p("div","sr-only",{"aria-live":"polite","data-testid":"live"});address=new ct(()=>Ee(this.state,this.picture),()=>this.
revisit());timeline=new Dt(t=>this.advance(t),()=>this.paint());actions=this.makeActions();light=new ht(this.root,this.actions,t=>this.picture.meta.quantities.some(
e=>e.key===t),this.life.signal);inspector=new mt(this.root,this.light);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!oi(t,this.bytes)?this.change(t):et()?this.revisit():this.
fitIn(),T().active||(T().active=this),this.address.touch()}change(t){let e=this.bytes?{picture:this.picture,stand:this.stand}:null;this.bytes=t,this.picture=qe(
t),this.timeline.stop(),this.inspector.leave(),this.stand=$e(this.picture,e);let n=this.focusKey();this.stage=new Bt(this.root,this.surface,this.picture,this.state,
this.actions),this.root.replaceChildren(...this.stage.parts(),this.inspector.tooltip.node,this.live),this.stage.showNotes(this.stand.notes),this.fitIn(),n&&this.
root.querySelector(`[data-k="${CSS.escape(n)}"]`)?.focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(
t)?t.getAttribute("data-k")??"":""}revisit(){this.timeline.stop(),this.stand=Fe(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){
if(!this.stage||!this.root.isConnected)return;let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){
this.dirty=!0,this.paint(),this.settled()}settled(){Pe(this.picture.meta.id,this.state),this.address.touch()}paint(){this.handle||(this.handle=requestAnimationFrame(
()=>this.render()))}render(){this.handle=0,this.root.isConnected&&(this.dirty&&this.stage.draw(this.state),this.stage.step(this.timeline.playing),this.dirty&&this.
light.again(),this.dirty=!1,this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.playing&&(this.speaking=window.setTimeout(()=>v(this.
live,je(this.stage.frame)),ni))}moveTo(t){let e=b(t,0,this.picture.columns-1);if(e===this.state.column)return;let{first:n}=this.state;this.state.column=e,Q(this.
state,this.picture),this.state.first!==n&&(this.dirty=!0),this.paint(),this.settled()}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.
picture.columns-1}play(){if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),
this.timeline.start(()=>this.state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{
order:e}=this.stage.frame,n=Array.prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[b(n+t,0,e.length-1)])}pick(t,e,n){let i=this.inspector.unitAt(this.
stage,t,e);i!==void 0&&(n?this.actions.keep(i):this.selectUnit(i))}makeActions(){let t=n=>{n(this.state),this.refresh()},e=n=>{this.timeline.stop(),this.moveTo(
n())};return{go:n=>e(()=>n),by:n=>e(()=>this.state.column+n),unitBy:n=>this.unitBy(n),keep:n=>t(i=>Se(i,n)),trace:n=>t(i=>i.traced=ii(i.traced,n)),sort:n=>t(i=>i.
sort=n),scale:n=>t(i=>i.scale=n),speed:n=>t(i=>i.speed=n),unit:n=>this.selectUnit(n),why:n=>t(i=>i.why=n),depth:n=>t(i=>i.depth=n),view:n=>t(i=>i.view=n),present:n=>t(
i=>i.present=n),edit:(n,i=!1)=>this.host.edit(n,i),zoom:(n,i)=>t(o=>{ke(o,this.picture,n?o.zoom*n:1,i??o.column),i===void 0&&Q(o,this.picture)}),pan:n=>t(i=>Me(
i,this.picture,n)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),cancelAnimationFrame(
this.handle),window.clearTimeout(this.speaking),T().active===this&&(T().active=null),this.style.remove(),this.root.remove()}};function ii(r,t){return r.includes(
t)?r.length>1?r.filter(e=>e!==t):r:[...r,t]}function oi(r,t){return r===t||r.length===t.length&&r.every((e,n)=>e===t[n])}var Mr=`.diagram { position: relative; margin-top: 10px; }
.cell { position: relative; width: 100%; max-width: 580px; margin: 0 auto; container-type: inline-size; }
.cell > * { --u: calc(100cqw / var(--units)); }
.wires { position: absolute; inset: 0; display: block; width: 100%; height: 100%; overflow: visible; }
.wire { color: var(--plus); }
.wire.minus { color: var(--minus); }
.wire.inked { color: var(--ink); }
.wire.unknown { color: var(--muted); }
.wire path { fill: none; stroke-linejoin: round; }
.wire .line { stroke: currentColor; }
.wire .head { fill: currentColor; }
.wire .halo { stroke: none; }
.wire.trunk .halo, .wire[data-wire^="past."] .halo { stroke: var(--softer); stroke-width: 5; }
.wire .grip { stroke: transparent; stroke-width: 15; }
.wire .pulse { stroke: var(--text); stroke-width: 3; stroke-linecap: round; stroke-dasharray: 10 110; stroke-dashoffset: 10; opacity: 0; pointer-events: none; }\

.wire.trunk .line { opacity: .6; }
.wire-word { fill: var(--muted); font: 10px var(--font); }
.wire-number { fill: var(--text); font: 600 10.5px var(--font); font-variant-numeric: tabular-nums; }
.op circle { fill: var(--text); }
.op text { fill: var(--bg); font: 700 16px/1 var(--font); pointer-events: none; }
.op.pill rect { fill: var(--bg); stroke: color-mix(in srgb, var(--text) 45%, var(--bg)); }
.op.pill text { fill: var(--text); font: italic 500 12px var(--math); }

.viewer .box { --edge: var(--ink, var(--muted)); position: absolute; left: calc(var(--x) * var(--u)); top: calc(var(--y) * var(--u)); width: calc(var(--w) * var\
(--u)); height: calc(var(--h) * var(--u)); display: flex; flex-direction: column; margin: 0; padding: calc(3 * var(--u)) calc(5 * var(--u)) 0; border: 1.5px sol\
id var(--edge); border-radius: calc(7 * var(--u)); background: var(--bg); color: var(--text); font: 400 calc(13 * var(--u))/1.2 var(--font); text-align: left; }\

.viewer button.box:hover, .viewer .box.lit { background: color-mix(in srgb, var(--edge) 9%, var(--bg)); }
.viewer .box.open { border-width: 2.5px; box-shadow: 0 0 0 calc(3 * var(--u)) color-mix(in srgb, var(--edge) 24%, transparent); }
.viewer .box:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
.box .top { display: flex; align-items: baseline; justify-content: space-between; gap: calc(3 * var(--u)); min-width: 0; }
.box .symbol { font-size: calc(15 * var(--u)); line-height: 1; color: var(--edge); }
.box .number { overflow: hidden; font-weight: 650; font-size: calc(12.5 * var(--u)); text-overflow: ellipsis; white-space: nowrap; }
.box .name { overflow: hidden; color: var(--muted); font-size: calc(9.5 * var(--u)); line-height: 1.25; text-overflow: ellipsis; white-space: nowrap; }
.box.changed .name { color: var(--text); font-style: italic; }
.small-box { --ink: color-mix(in srgb, var(--text) 45%, var(--bg)); align-items: center; padding-top: calc(1 * var(--u)) !important; border-width: 1px !importan\
t; }
.small-box .number { font-size: calc(10.5 * var(--u)); }
.small-box .name { font-size: calc(9 * var(--u)); line-height: 1.15; }
.strip { position: absolute; left: calc(5 * var(--u)); right: calc(5 * var(--u)); bottom: calc(5 * var(--u)); height: calc(7 * var(--u)); }
.strip canvas { display: block; width: 100%; height: 100%; border-radius: 1px; image-rendering: pixelated; box-shadow: 0 0 0 .5px color-mix(in srgb, var(--text)\
 25%, transparent); }
.strip i { position: absolute; top: -2px; bottom: -2px; border: 1.5px solid var(--text); border-radius: 1.5px; transform: translateX(-50%); }
.fn { position: absolute; padding: 0 calc(4 * var(--u)); border: 1px solid var(--edge); border-radius: calc(8 * var(--u)); background: var(--bg); color: var(--t\
ext); font: italic 500 calc(11 * var(--u))/calc(14 * var(--u)) var(--math); }
.fn.left { right: 100%; top: 50%; transform: translate(28%, -50%); }
.fn.bottom { left: 50%; top: 100%; transform: translate(-50%, -22%); }
.box.long .number { font-size: calc(11.3 * var(--u)); }
.box.longer .number { font-size: calc(10 * var(--u)); }
.road { fill: color-mix(in srgb, var(--ink) 10%, transparent); }
.wire.lit .line, .wire.lit .head { filter: drop-shadow(0 0 2px currentColor); }
`;var _r="";var Sr=`/* One quantity lit everywhere, the others a little back; nothing moves. */
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
`;var Tr="";var Er=`.viewer {
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
[data-layout="wide"] .body { display: grid; grid-template-columns: minmax(0, 1fr) clamp(340px, 36%, 420px); gap: 20px; align-items: start; }
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

.readout { min-width: 0; padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--softer); contain: layout paint; }
[data-layout="wide"] .readout { position: sticky; top: 64px; }
[data-layout="medium"] .readout, [data-layout="narrow"] .readout { margin-top: 24px; }
.readout-head { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; min-height: 44px; }
.readout-title { margin: 0; padding: 0; font: 650 16px/1.35 var(--font); letter-spacing: 0; overflow-wrap: anywhere; }
.stepper { display: flex; gap: 4px; flex: none; }
.readout h4 { margin: 18px 0 6px; padding: 14px 0 0; border-top: 1px solid var(--line); font: 600 13px/1.3 var(--font); color: var(--text); letter-spacing: 0; }\

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
[data-layout="medium"] .diagram { grid-column: 1 / -1; }
[data-layout="medium"] .made { grid-column: 1; }
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
`;var Ar=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.changed { position: absolute; left: 0; top: -5px; height: 3px; border-radius: 2px; background: var(--accent); }
.was { grid-column: 1 / -1; margin-top: -5px; color: var(--muted); font-size: 11.5px; text-align: right; }
.was:empty { display: none; }
`;var ui=[Er,Sr,Mr,_r,Ar,Tr].join(`
`),Wt=new WeakMap;function Ga(r){let{data:t,parentElement:e,setTriggerValue:n}=r;if(!(t instanceof Uint8Array)||t.length<4)return;let i=Wt.get(e);i?.root.isConnected||
(i?.destroy(),i=new Gt(p("style","",{},ui)),Wt.set(e,i),e.append(i.style,i.root));let o=i;return o.show(t,{edit:(s,a)=>n?.("edit",{text:s,live:a})}),()=>{o.destroy(),
Wt.get(e)===o&&Wt.delete(e)}}export{Ga as default};
