function p(n,t="",e={},...r){let i=document.createElement(n);t&&(i.className=t);for(let[o,s]of Object.entries(e))i.setAttribute(o,s);return i.append(...r),i}function f(n,t){
n.textContent!==t&&(n.textContent=t)}function g(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}function M(n,t,e){let r=ge(),i=Math.max(1,Math.round(t*r)),o=Math.
max(1,Math.round(e*r));(n.width!==i||n.height!==o)&&(n.width=i,n.height=o,n.style.width=`${t}px`,n.style.height=`${e}px`);let s=n.getContext("2d");return s.setTransform(
r,0,0,r,0,0),s.clearRect(0,0,t,e),s}function ge(){return Math.min(3,window.devicePixelRatio||1)}var yt=["fixed","quantity","unit"],X=["symbols","vectors","unit"],Xe=["new","difference"],Ye=[.25,.5,1,2,4,16],j=5,Mn=8;function w(n,t,e){return n<t?t:n>e?e:n}function Y(n){
let{start:t,quantities:e,orders:r}=n.meta,i=e.map(s=>s.key),o=i.filter(s=>["z","f","c","h"].includes(s));return{column:w(n.columnOf(t.t),0,n.columns-1),unit:w(t.
unit,0,n.hidden-1),kept:[],sort:be(r.map(s=>s.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:i,why:i[0],depth:"unit",view:"new",present:!1}}function be(n){
return n.includes("memory")?"memory":n[0]??"index"}function Z(n){return Math.max(1,Math.floor(n.columns/Mn))}function Q(n,t){return w(Math.round(n.columns/t),1,
n.columns)}function J(n,t){let e=Q(t,n.zoom),r=Math.floor(e/10),i=t.columns-e,o=n.column-e+1+r,s=n.column-r;n.first=w(w(n.first,o,s),0,i)}function Ze(n,t,e,r){let i=Q(
t,n.zoom),o=(r-n.first+.5)/i;n.zoom=w(Math.round(e*100)/100,1,Z(t));let s=Q(t,n.zoom);n.first=w(Math.round(r+.5-o*s),0,t.columns-s)}function Je(n,t,e){n.first=w(
Math.round(e),0,t.columns-Q(t,n.zoom))}function tr(n,t){return n.meta.orders.find(r=>r.key===t)?.units??Int32Array.from({length:n.hidden},(r,i)=>i)}function er(n,t){
n.kept.includes(t)?n.kept=n.kept.filter(e=>e!==t):n.kept=[...n.kept,t].slice(-j)}function rr(n){return[n.unit,...n.kept.filter(t=>t!==n.unit)]}var wt=["t","unit","sort","scale","zoom","why","depth","view","present"];function xe(n){let t=new URLSearchParams(n),e={};for(let r of wt){let i=t.get(r);i!==null&&
(e[r]=i)}return e}function kt(n){return wt.map(t=>`${t}=${n[t]??""}`).join("&")}function nr(n,t){let e=Y(t),r={};n.column!==e.column&&(r.t=String(t.stepOf(n.column))),
(n.unit!==e.unit||n.kept.length)&&(r.unit=[n.unit,...n.kept].join(",")),n.sort!==e.sort&&(r.sort=n.sort),n.scale!==e.scale&&(r.scale=n.scale),n.zoom!==1&&(r.zoom=
String(n.zoom));for(let i of["why","depth","view"])n[i]!==e[i]&&(r[i]=n[i]);return n.present&&(r.present="1"),r}function ir(n,t){let e=n.replace(/^\?/,"").split(
"&").filter(o=>{let s=o.split("=")[0];return o!==""&&!wt.includes(s)}),r=wt.flatMap(o=>{let s=t[o];return s===void 0?[]:[`${o}=${encodeURIComponent(s).replaceAll(
"%2C",",")}`]}),i=[...e,...r];return i.length?`?${i.join("&")}`:""}function ve(n,t,e,r){let i={...e},o=[],s=(d,h,c="note_url")=>{o.push(r(c,{name:d,value:Tn(n[d]),
fallback:h,last:Sn(d,t)}))},a=d=>/^\d{1,7}$/.test(d)?Number(d):-1;if(n.t!==void 0){let d=a(n.t);d>=0&&d<t.meta.steps?i.column=t.columnOf(d):s("t",String(t.stepOf(
i.column)),"note_url_range")}if(n.unit!==void 0){let d=n.unit.split(",").map(a);d.every(h=>h>=0&&h<t.hidden)?(i.unit=d[0],i.kept=[...new Set(d.slice(1,j+1))],d.
length>j+1&&o.push(r("note_url_units",{count:d.length,most:j+1}))):s("unit",String(i.unit),"note_url_range")}if(n.sort!==void 0){let d=t.meta.orders.map(h=>h.key);
d.includes(n.sort)?i.sort=n.sort:s("sort",be(d))}let l=(d,h)=>{let c=n[d];c!==void 0&&(h.includes(c)?i[d]=c:s(d,i[d]))};if(l("scale",yt),l("why",t.meta.quantities.
map(d=>d.key)),l("depth",X),l("view",Xe),n.present!==void 0&&(n.present==="1"?i.present=!0:s("present","0")),n.zoom!==void 0){let d=/^\d{1,5}(\.\d{1,4})?$/.test(
n.zoom)?Number(n.zoom):NaN;d>=1?i.zoom=w(d,1,Z(t)):s("zoom","1")}return{state:i,notes:o}}var Sn=(n,t)=>(n==="t"?t.meta.steps:t.hidden)-1,Tn=n=>n.length>24?`${n.
slice(0,24)}…`:n;var En=300,$n=60,ye="__gatescopeViewer";function S(){let n=window;if(!n[ye]){let t={states:new Map,written:new Set,link:null,loaded:!1,active:null};n[ye]=t;let e=()=>t.
link=null;for(let r of["pointerdown","keydown"])window.addEventListener(r,e,{capture:!0,passive:!0})}return n[ye]}function lt(n=!1){let t=S();if(!n&&t.loaded&&!or())
return!1;let e=xe(location.search);return t.loaded=!0,t.link=e,t.written.add(kt(e)),!0}function or(){let n=xe(location.search);return Object.keys(n).length>0&&!S().
written.has(kt(n))}function sr(n,t){let{states:e}=S();e.delete(n),e.set(n,{...t,present:!1}),e.size>$n&&e.delete(e.keys().next().value)}var _t=class{constructor(t,e){
this.request=t;this.asked=e}request;asked;timer=0;last=0;touch(){if(this.timer)return;let t=Math.max(0,this.last+En-performance.now());this.timer=window.setTimeout(
()=>this.write(),t)}write(){if(this.timer=0,this.last=performance.now(),or())return this.asked();let t=this.request();S().written.add(kt(t));let e=ir(location.search,
t);if(e!==location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),this.
timer=0}};function pt(n){return(t,e={})=>{let r=n[t];return r===void 0?`⟦${t}⟧`:r.replace(/\{(\w+)\}/g,(i,o)=>o in e?String(e[o]):i)}}function ar(n,t){let e=S(),{id:r,strings:i}=n.meta,o=lt(),s=Y(n);t&&Object.assign(s,Ln(t.stand.state,s,n));let a=t?.picture.meta.id!==r,l;return e.link&&(o||a)?
l=ve(e.link,n,s,pt(i)):t&&!a?l=t.stand:l={state:{...s,...e.states.get(r),...An(n,t)},notes:[]},zn(l.state,n,s),J(l.state,n),l}function An(n,t){if(!t||!qn(n,t.picture))
return{};let{column:e,zoom:r,first:i}=t.stand.state;return e===Y(t.picture).column&&r===1?{}:{column:e,zoom:r,first:i}}function qn(n,t){if(n.meta.steps!==t.meta.
steps)return!1;let[e,r]=[n.meta.input.tokens,t.meta.input.tokens];if(e&&r)return e.every((s,a)=>s===r[a]);let[i,o]=[n.arrays.input?.values,t.arrays.input?.values];
return!!i&&!!o&&i.length===o.length&&i.every((s,a)=>s===o[a])}function lr(n,t){lt(!0);let e={...Y(n),speed:t.speed,traced:t.traced,present:t.present},r=ve(S().link??
{},n,e,pt(n.meta.strings));return J(r.state,n),r}function Ln(n,t,e){let r=e.meta.orders.some(o=>o.key===n.sort),i=n.traced.every(o=>e.arrays[o]);return{sort:r?n.
sort:t.sort,scale:n.scale,speed:n.speed,depth:n.depth,view:n.view,present:n.present,why:e.meta.quantities.some(o=>o.key===n.why)?n.why:t.why,traced:i?n.traced:t.
traced}}function zn(n,t,e){n.column=w(n.column,0,t.columns-1),n.unit>=t.hidden&&(n.unit=e.unit),n.kept=n.kept.filter(r=>r<t.hidden),t.meta.orders.some(r=>r.key===
n.sort)||(n.sort=e.sort),t.meta.quantities.some(r=>r.key===n.why)||(n.why=e.why),n.traced.every(r=>t.arrays[r])||(n.traced=e.traced)}function Mt(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function v(n){return Number.isFinite(n)?Mt(n.toFixed(4)):"–"}function E(n){let t=v(
n);return n>0&&/[1-9]/.test(t)?`+${t}`:t}function P(n){return Number.isFinite(n)?Mt(n.toPrecision(7)):"–"}function $(n){return Number.isFinite(n)?Mt(String(Number(
n.toPrecision(4)))):"–"}function L(n){return Number.isFinite(n)?Mt(String(Number(n.toPrecision(Math.abs(n)>=100?3:2)))):"–"}function dt(n,t){let e=n/t;if(!(e>
0))return 1;let r=10**Math.floor(Math.log10(e)),i=e/r;return(i<1.41?1:i<3.16?2:i<6?5:10)*r}function we(n,t){let e=n/Math.max(1,t);if(!(e>0))return 1;let r=10**Math.
floor(Math.log10(e)),i=e/r;return(i<=1?1:i<=2?2:i<=5?5:10)*r}function pr(n){let e=new DataView(n.buffer,n.byteOffset,n.byteLength).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(n.subarray(4,4+e))),i=Math.ceil((4+e)/
4)*4,o=new Float32Array(n.slice(i).buffer),s={};for(let[l,{offset:d,shape:h}]of Object.entries(r.arrays)){let c=o.subarray(d,d+h[0]*h[1]);s[l]={values:c,width:h[1]}}
let a=r.columns?r.columns.length:r.steps;return{meta:r,columns:a,hidden:r.hidden,arrays:s,stepOf:l=>r.columns?r.columns[l]:l,columnOf:l=>Fn(r.columns,l),reading:l=>Rn(
r,s,l)}}function Fn(n,t){if(!n)return t;let e=0,r=n.length-1;for(;e<r;){let i=e+r>>1;n[i]<t?e=i+1:r=i}return e>0&&t-n[e-1]<=n[e]-t?e-1:e}function Rn(n,t,e){let{
tokens:r,names:i}=n.input;if(r)return r[e]??"";let{values:o,width:s}=t.input;return s>2?"":Array.from({length:s},(l,d)=>{let h=$(o[e*s+d]);return s>1?`${i?.[d]??
d} ${h}`:h}).join(", ")}var tt=class{node=p("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,r,i){let[o,...s]=t.lines,a=p("b",
"",{},o??"");t.q&&(a.dataset.of=t.q),a.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(a,...s.filter(Boolean).map(u=>p("span","",
{},u))),this.node.hidden=!1;let[l,d]=[this.node.offsetWidth,this.node.offsetHeight],h=e+14+l>i.width?e-l-14:e+14,c=r-d-12<0?r+18:r-d-12;this.node.style.transform=
`translate(${w(h,0,Math.max(0,i.width-l))}px, ${c}px)`}hide(){this.node.hidden=!0}};var St=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new tt;box=p("div","hover-box");find(t,e,r){let{axis:i}=t.frame;if(e<0||e>=i.width)return null;
let o=t.surface.getBoundingClientRect().top;for(let s of t.tracks){let a=s.plot.getBoundingClientRect(),l=a.top-o;if(r<l||r>=l+a.height)continue;let d=s.hit?.(t.
frame,i.at(e),r-l);return d?{hit:d,top:l}:null}return null}unitAt(t,e,r){return this.find(t,e,r)?.hit.unit}hover(t,e,r){let i=this.find(t,e,r);if(!i)return this.
leave();this.light.point(i.hit.q??"");let o=this.root.getBoundingClientRect(),s=t.surface.getBoundingClientRect();this.tooltip.show(i.hit,s.left-o.left+e,s.top-
o.top+r,o);let{box:a}=i.hit;if(this.box.hidden=!a,!a)return;let{axis:l}=t.frame;this.box.parentElement!==t.surface&&t.surface.append(this.box),this.box.style.transform=
`translate(${l.left(l.at(e))}px, ${i.top+a.y}px)`,this.box.style.width=`${Math.max(2,l.cell)}px`,this.box.style.height=`${Math.max(2,a.height)}px`}leave(){this.
light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var Hn=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),dr=new Set(["BUTTON","A","SUMMARY"]),Pn=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function hr(n){return n.composedPath()[0]??n.target}function Nn(n){return n.composedPath().some(t=>t instanceof HTMLElement?
Hn.has(t.tagName)||t.isContentEditable:!1)}function Cn(n,t,e){if(n.composedPath().includes(t))return!0;let i=hr(n);return!e||!(i instanceof Element)||Pn.has(i.getAttribute(
"role")??"")||dr.has(i.tagName)?!1:On(i,t)}function On(n,t){for(let e=t;e;e=e.parentNode??e.host??null)if(e===n)return!0;return!1}function cr(n,t,e,r){let i=o=>{
if(o.defaultPrevented||o.ctrlKey||o.metaKey||o.altKey||Nn(o)||!Cn(o,n,e.active()))return;let s=Bn(o,t,e);s&&(o.preventDefault(),o.stopPropagation(),s())};document.
addEventListener("keydown",i,{signal:r,capture:!0})}function Bn(n,t,e){let r=hr(n),i=n.shiftKey?10:1;switch(n.key){case"ArrowLeft":return()=>t.by(-i);case"Arrow\
Right":return()=>t.by(i);case"ArrowUp":return()=>t.unitBy(-i);case"ArrowDown":return()=>t.unitBy(i);case"Home":return()=>t.go(0);case"End":return()=>t.go(e.last());case"\
p":case"P":return()=>t.present(!e.presenting());case"Escape":return e.presenting()?()=>t.present(!1):null;case" ":return r instanceof Element&&dr.has(r.tagName)?
null:()=>t.play();default:return null}}var In="(prefers-reduced-motion: no-preference)",Tt=class{constructor(t,e,r,i){this.root=t;this.actions=e;this.opens=r;t.addEventListener("pointerover",o=>this.
over(o),{signal:i}),t.addEventListener("pointerleave",()=>this.point(""),{signal:i}),t.addEventListener("focusin",o=>this.point(Dn(o)?ke(o):""),{signal:i}),t.addEventListener(
"focusout",()=>this.point(""),{signal:i}),t.addEventListener("click",o=>this.open(o),{signal:i}),i.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(ke(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let r of this.
root.querySelectorAll(".lit"))r.getAttribute("data-q")!==t&&r.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let r of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))r.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=ke(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(In).matches?"smooth":"auto"})}};function ke(n){let t=n.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function Dn(n){return n.target instanceof Element&&n.target.matches(":focus-visible")}function mr(n,t,e){let{actions:r}=t,i=new Map,o=null,s=0,a=m=>{let x=n.getBoundingClientRect();return{x:m.clientX-x.left,y:m.clientY-x.top}},l=m=>r.go(t.axis().
at(m)),d=m=>{if(m.button!==0)return;let{x,y:b}=a(m);i.set(m.pointerId,x),i.size===2&&(s=ur(i));let k=m.pointerType==="touch";o=i.size===1?{x,y:b,touch:k,column:t.
column(),course:"still"}:null,n.setPointerCapture(m.pointerId),r.stop(),t.leave(),k||l(x),k||n.focus({preventScroll:!0})},h=m=>{let{x,y:b}=a(m);if(!i.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(x,b);return}if(i.set(m.pointerId,x),i.size===2)return c();o&&(o.course==="still"&&(o.course=Wn(x-o.x,b-o.y,o.touch)),(o.course===
"scrub"||!o.touch)&&l(x))},c=()=>{let m=ur(i);if(Math.abs(m/s-1)<.04)return;let x=[...i.values()];r.zoom(m/s,t.axis().at((x[0]+x[1])/2)),s=m},u=m=>{let{x,y:b}=a(
m);o&&m.type==="pointercancel"?r.go(o.column):o?.course==="still"&&(o.touch&&l(x),t.pick(x,b,m.shiftKey)),i.delete(m.pointerId),o=null};n.addEventListener("poin\
terdown",d,{signal:e}),n.addEventListener("pointermove",h,{signal:e}),n.addEventListener("pointerup",u,{signal:e}),n.addEventListener("pointercancel",u,{signal:e}),
n.addEventListener("pointerleave",()=>t.leave(),{signal:e}),n.addEventListener("wheel",m=>Gn(m,t,a(m).x),{signal:e,passive:!1})}function Wn(n,t,e){let[r,i]=[Math.
abs(n),Math.abs(t)];return r<=4&&i<=4?"still":!e||r>i?"scrub":"scroll"}function ur(n){let[t,e]=[...n.values()];return Math.max(12,Math.abs(t-e))}function Gn(n,t,e){
let r=t.axis();if(n.ctrlKey||n.metaKey){n.preventDefault();let s=Math.max(-60,Math.min(60,n.deltaMode?n.deltaY*20:n.deltaY));t.actions.zoom(Math.exp(-s/120),r.at(
e));return}let i=n.shiftKey&&!n.deltaX?n.deltaY:n.deltaX;if(Math.abs(i)<=Math.abs(n.shiftKey?0:n.deltaY))return;n.preventDefault();let o=i/r.cell;t.actions.pan(
r.first+Math.sign(o)*Math.max(1,Math.round(Math.abs(o))))}var jn="data-gs-presenting",Et=class{constructor(t,e,r){this.root=t;document.addEventListener("fullscreenchange",()=>{this.on&&!document.fullscreenElement&&e()},
{signal:r}),r.addEventListener("abort",()=>this.apply(!1))}root;on=!1;apply(t){return t===this.on?!1:(this.on=t,this.root.toggleAttribute("data-presenting",t),document.
documentElement.toggleAttribute(jn,t),!t&&document.fullscreenElement&&document.exitFullscreen().catch(()=>{}),!0)}};function fr(){document.documentElement.requestFullscreen?.().
catch(()=>{})}var _e=document.createElement("canvas");_e.width=_e.height=1;function ht(n){let t=_e.getContext("2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="\
#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,r,i]=t.getImageData(0,0,1,1).data;return[e,r,i]}function A([n,t,e],r=1){return`rgba(${n}, ${t}, ${e}, ${r})`}function O(n,t,e){
return[0,1,2].map(r=>Math.round(n[r]+(t[r]-n[r])*e))}function Un(n){let[t,e,r]=n.map(i=>{let o=i/255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*r}function Me(n){let t=getComputedStyle(n),e=ht(t.backgroundColor),r=ht(t.color);return{dark:Un(e)<.18,background:e,text:r,muted:A(O(e,r,.7)),line:A(
O(e,r,.16)),accent:t.getPropertyValue("--accent").trim()||A(r),font:t.fontFamily,key:`${e}|${r}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var Kn=n=>n<=.04045?n/12.92:((n+.055)/1.055)**2.4,Vn=n=>n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055;function gr(n){let[t,e,r]=n.map(a=>Kn(a/255)),i=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*r),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*r),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*r);return[.2104542553*
i+.793617785*o-.0040720468*s,1.9779984951*i-2.428592205*o+.4505937099*s,.0259040371*i+.7827717662*o-.808675766*s]}function Qn([n,t,e]){let r=(n+.3963377774*t+.2158037573*
e)**3,i=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*r-3.3077115913*i+.2309699292*o,-1.2684380046*r+2.6097574011*
i-.3413193965*o,-.0041960863*r-.7034186147*i+1.707614701*o].map(a=>Math.round(255*Math.min(1,Math.max(0,Vn(Math.max(0,a))))))}function br(n,t,e){let r=gr(n),i=gr(
t);return Qn([0,1,2].map(o=>r[o]+(i[o]-r[o])*e))}function et(n,t){let e=t.dark?"dark":"light";if(n.range==="gate"){let o=ht(n[e]),s=O(t.background,o,.05);return Array.
from({length:256},(a,l)=>br(s,o,l/255))}let r=O(t.background,t.text,.02),i=n.ends[e].map(ht);return Array.from({length:256},(o,s)=>{let a=s/127.5-1;return br(r,
a<0?i[0]:i[1],Math.abs(a))})}function rt(n){return Uint32Array.from(n,([t,e,r])=>(255<<24|r<<16|e<<8|t)>>>0)}function $t(n,t){return t.dark?n.dark:n.light}function U(n,t,e){
let r=e.dark?n.colours.dark:n.colours.light;return r[t%r.length]}var xr=new WeakMap;function z({arrays:n},t){return n[`ghost.${t}`]??null}function Se({arrays:n}){return"ghost.h"in n}function N({picture:n,state:t}){return t.view===
"difference"&&Se(n)}function K(n,t){let e=xr.get(n);if(e)return e;let r=n.values.map((s,a)=>s-t.values[a]),i=0;for(let s of r)Math.abs(s)>i&&(i=Math.abs(s));let o={
matrix:{values:r,width:n.width},largest:i};return xr.set(n,o),o}function nt({text:n},t,e){return n("whatif_tip",{now:v(t),original:v(e),difference:E(t-e)})}function At({
text:n},t){return t===0?n("whatif_none"):n("whatif_largest",{largest:$(t)})}function F(n,t,e,r){let i=p("div","label");if(r?.explanation&&(i.title=r.explanation),r){let c=`${r.name} ${r.symbol}`,u=p("button","symbol",{type:"button","ari\
a-label":c,"data-k":`open-${n}`},r.symbol);u.dataset.ink=r.key,i.append(u)}let o=p("span","now"),s=p("span","hint",{},e);i.append(p("span","name",{},t),s,o);let a=p(
"div","plot"),l=p("div","side"),d=p("div",`track track-${n}`,{"data-testid":`track-${n}`},i,a,l),h=n==="input"?"x":r?.key;return h&&(d.dataset.q=h),r&&d.style.setProperty(
"--ink",`var(--ink-${r.key}, var(--text))`),{node:d,label:i,hint:s,plot:a,side:l,now:o}}var Xn=[3,3],Yn=.6,vr=8;function B(n,t,e){let r=t-n||1;return{low:n,high:t,height:e,y:i=>vr+(1-(i-n)/r)*(e-2*vr)}}function qt(n,t,e,r){let i=dt(e.high-e.low,3);
n.lineWidth=1,n.strokeStyle=r.line;for(let o=Math.ceil(e.low/i-1e-9)*i;o<=e.high+i*1e-6;o+=i){let s=Math.round(e.y(o))+.5;n.beginPath(),n.moveTo(0,s),n.lineTo(t.
width,s),n.stroke()}}function Lt(n){let t=dt(n.high-n.low,3),e=[];for(let r=Math.ceil(n.low/t-1e-9)*t;r<=n.high+t*1e-6;r+=t){let i=p("span","y",{},L(Math.abs(r)<
t*1e-6?0:r));i.style.top=`${n.y(r)}px`,e.push(i)}return e}function ct(n,t,e,r){let i=t.first+t.count;n.strokeStyle=r.colour,n.lineWidth=r.width,n.lineJoin="roun\
d",n.setLineDash(r.dash),n.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<i;s++){let a=r.value(s);if(Number.isNaN(a)){o=!1;continue}let l=t.middle(s);o?n.
lineTo(l,e.y(a)):n.moveTo(l,e.y(a)),o=!0}n.stroke(),n.setLineDash([]),Zn(n,t,e,r)}function zt(n,t,e,r){n.globalAlpha=Yn;for(let i of r)i.was&&ct(n,t,e,{...i,dash:Xn,
width:1.3,value:i.was});n.globalAlpha=1}function Zn(n,t,e,r){let i=t.first+t.count-1,o=s=>s>=t.first&&s<=i&&!Number.isNaN(r.value(s));for(let s=t.first;s<=i;s++)
o(s)&&!o(s-1)&&!o(s+1)&&Te(n,t.middle(s),e.y(r.value(s)),3,r.colour)}function Te(n,t,e,r,i){n.fillStyle=i,n.beginPath(),n.arc(t,e,r,0,2*Math.PI),n.fill()}function Ft(n,t,e,r,i,o){
for(let s of i){let a=s.value(o);if(Number.isNaN(a))continue;let[l,d]=[t.middle(o),e.y(a)];Te(n,l,d,5,A(r.background)),Te(n,l,d,3.5,s.colour)}}function Jn(n,t,e,r){
let i=n.map((l,d)=>d).sort((l,d)=>n[l]-n[d]||l-d),o=Math.min(t,(r-e)/Math.max(1,n.length-1)),s=i.map(l=>Math.min(r,Math.max(e,n[l])));for(let l=1;l<s.length;l++)
s[l]=Math.max(s[l],s[l-1]+o);s.length&&(s[s.length-1]=Math.min(r,s[s.length-1]));for(let l=s.length-2;l>=0;l--)s[l]=Math.min(s[l],s[l+1]-o);let a=new Array(n.length);
return i.forEach((l,d)=>a[l]=s[d]),a}function Rt(n,t,e,r){let i=n.first+n.count-1,o=e.filter(l=>l.label!=="").slice(0,r),s=o.map(l=>t.y(ti(l,n.first,i,t.low))),
a=Jn(s,14,6,t.height-6);return o.map((l,d)=>{let h=p("span","end",{title:l.label},l.label);return h.style.top=`${a[d]}px`,h.style.color=l.colour,l.q&&(h.dataset.
q=l.q),h})}function ti(n,t,e,r){for(let i=e;i>=t;i--){let o=n.value(i);if(!Number.isNaN(o))return o}return r}function y({picture:n,state:t},e,r=t.unit){let i=n.arrays[e];return i?i.values[t.column*i.width+r]:NaN}function R(n,t){let{picture:e,text:r}=n,i=e.reading(t),o=e.
stepOf(t);if(i==="")return r("at_step",{t:o});let s=r(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:o,reading:i}),a=e.meta.whatif?.tokens[t];
return a===void 0?s:r("whatif_was",{moment:s,token:a})}function I(n,t,e){let{width:r}=n,[i,o]=C(n),s=new Float32Array(r),a=new Float32Array(r),l=yr(t,e,ri(i),ni(o)),d=t==="free"&&e==="fixed"?ei(n.values,l[1]):l[1],h=d<
l[1],c=h?[-d,d]:l;for(let u=0;u<r;u++){let m=e==="unit"?yr(t,e,i[u],o[u]):c;s[u]=m[0],a[u]=m[1]-m[0]}return{low:s,span:a,shared:e==="unit"&&r>1?null:c,clipped:h}}
function ei(n,t){let e=new Uint32Array(4097),r=0;for(let a of n)Number.isFinite(a)&&(r++,e[Math.floor(Math.abs(a)/t*4096)]++);let[i,o]=[0,0];for(;o<4096&&(i+=e[o])<
.9*r;)o++;let s=Number(((o+1)/4096*t).toPrecision(2));return s<.75*t?s:t}function yr(n,t,e,r){if(n==="gate")return t==="fixed"||!(r>e)?[0,1]:[e,r];if(n==="signe\
d"&&t==="fixed")return[-1,1];let i=Math.max(Math.abs(e),Math.abs(r));return i>0&&Number.isFinite(i)?[-i,i]:[-1,1]}function C({values:n,width:t}){let e=new Float32Array(
t).fill(1/0),r=new Float32Array(t).fill(-1/0);for(let i=0,o=0;i<n.length;i++){let s=n[i];s<e[o]&&(e[o]=s),s>r[o]&&(r[o]=s),++o===t&&(o=0)}return[e,r]}var ri=n=>n.
reduce((t,e)=>Math.min(t,e),1/0),ni=n=>n.reduce((t,e)=>Math.max(t,e),-1/0);var it=116,wr=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],Ht=class{constructor(t,e,r){this.actions=r;let i=F("lines",e("lines"),e("lines_hint"));this.node=i.node,this.
plot=i.plot,this.side=i.side,this.hint=i.hint,this.plot.style.height=`${it}px`,this.plot.append(this.canvas,this.overlay,this.grid),i.label.append(this.chooser(
t,e),this.units);for(let{key:o}of t.meta.quantities){let[s,a]=C(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...a)])}}actions;node;plot;canvas=p("canv\
as","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labels");side;hint;units=p("div","chips",{"data-testid":"traced-uni\
ts"});toggles=new Map;reach=new Map;all=[];scale=B(0,1,it);chooser(t,e){let r=p("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:i,symbol:o,
name:s}of t.meta.quantities){let a=p("button","toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${i}`},o);a.dataset.ink=a.dataset.q=i,a.addEventListener(
"click",()=>this.actions.trace(i)),this.toggles.set(i,a),r.append(a)}return t.meta.quantities.length===1&&(r.hidden=!0),r}draw(t){let{axis:e,theme:r}=t;this.series(
t);let i=M(this.canvas,e.width,it);qt(i,e,this.scale,r),zt(i,e,this.scale,this.all);for(let o of[...this.all].reverse())ct(i,e,this.scale,o);this.grid.replaceChildren(
...Lt(this.scale)),this.side.replaceChildren(...Rt(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:r,theme:i,
text:o}=t,s=e.meta.quantities.filter(c=>r.traced.includes(c.key)),a=rr(r);this.all=s.flatMap(c=>a.map((u,m)=>this.one(t,c,u,m,a.length,$t(c,i))));let l=Se(e);if(f(
this.hint,o(l?N(t)?"whatif_lines_difference":"whatif_lines":"lines_hint")),N(t))return this.aboutZero(s,e);let[d,h]=[s.every(c=>c.range==="gate")?0:-1,1];for(let{
key:c}of s){let[u,m]=this.reach.get(c);d=Math.min(d,u),h=Math.max(h,m)}this.scale=B(d,h,it)}aboutZero(t,e){let r=t.map(({key:o})=>K(e.arrays[o],z(e,o)).largest),
i=Math.max(...r)||1;this.scale=B(-i,i,it)}one(t,{key:e,symbol:r},i,o,s,a){let{picture:l}=t,d=l.arrays[e],h=z(l,e),c=h&&N(t),{values:u,width:m}=c?K(d,h).matrix:d,
x=h&&!c?{was:b=>h.values[b*m+i]??NaN}:{};return{label:s>1?`${r} ${i}`:r,q:e,colour:a,dash:wr[o%wr.length],width:o===0?2:1.4,value:b=>u[b*m+i]??NaN,...x}}chips({
state:t,text:e}){for(let[i,o]of this.toggles)o.setAttribute("aria-pressed",String(t.traced.includes(i)));let r=t.kept.map(i=>{let o=e("release_unit",{unit:i}),s=p(
"button","chip",{type:"button",title:o,"aria-label":o,"data-k":`kept-${i}`},`${i} ×`);return s.addEventListener("click",()=>this.actions.keep(i)),s});if(!t.kept.
includes(t.unit)&&t.kept.length<j){let i=p("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));i.addEventListener(
"click",()=>this.actions.keep(t.unit)),r.push(i)}this.units.replaceChildren(...r)}step({axis:t,state:e,theme:r}){let i=M(this.overlay,t.width,it);Ft(i,t,this.scale,
r,this.all,e.column)}hit(t,e,r){return Ee(t,this.all,this.scale,e,r)}};function Ee(n,t,e,r,i){let o=null,s=1/0;for(let h of t){let c=Math.abs(e.y(h.value(r))-i);
c<s&&([o,s]=[h,c])}if(!o)return null;let a=o.value(r),l=N(n),d=[l?E(a):P(a),o.label,R(n,r)];return o.was?d.splice(1,0,nt(n,a,o.was(r))):l&&d.splice(1,0,n.text("\
whatif_minus")),{lines:d,...o.q?{q:o.q}:{}}}var D=108,Pt=12,q=8,$e=class{constructor(t,e,r,i){this.output=t;this.matrix=e;this.truth=r;this.ghost=i;let o=F("output",t.name,t.hint);this.node=o.node,this.plot=
o.plot,this.side=o.side,this.hint=o.hint,this.named=ii(e),this.scale=this.ruler(null),this.plot.style.height=`${D+(this.strip?Pt:0)}px`,this.plot.append(this.canvas,
this.overlay,this.grid)}output;matrix;truth;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("d\
iv","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:r,text:i}=t,o=this.ghost&&
N(t)?K(this.matrix,this.ghost):null,s=o?.matrix??this.matrix;this.scale=this.ruler(o?.largest??null),f(this.hint,o?At(t,o.largest):this.output.hint),this.all=this.
output.kind==="classes"?this.classes(r,s):this.values(r,s,i("truth")),this.ghost&&!o&&this.haunt(this.ghost);let a=M(this.canvas,e.width,D+(this.strip?Pt:0));qt(
a,e,this.scale,r),zt(a,e,this.scale,this.all.slice(0,q));for(let l of[...this.all].reverse())ct(a,e,this.scale,l);this.grid.replaceChildren(...Lt(this.scale)),this.
side.replaceChildren(...Rt(e,this.scale,this.all,q)),this.strip&&this.drawStrip(a,t,this.strip),this.step(t)}ruler(t){return t!==null?B(-(t||1),t||1,D):this.output.
kind==="classes"?B(0,1,D):oi([this.matrix,this.truth,this.ghost])}haunt({values:t,width:e}){let r=this.output.kind==="classes"?this.named:t.subarray(0,e).map((i,o)=>o);
this.all.slice(0,e).forEach((i,o)=>{i.was=s=>t[s*e+r[o]]??NaN})}drawStrip(t,{axis:e,theme:r,text:i},o){let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let l=e.first;l<
e.first+e.count;l++){let d=o.values[l*o.width];Number.isNaN(d)||(t.fillStyle=this.classColour(d,r),t.beginPath(),t.roundRect(e.middle(l)-s/2,D+2,s,Pt-4,Math.min(
3,s/2)),t.fill())}let a=p("span","end muted",{},i("truth"));a.style.top=`${D+Pt/2}px`,this.side.append(a)}classColour(t,e){return this.named.indexOf(t)<q?U(this.
output,t,e):e.muted}classes(t,{values:e,width:r}){return this.named.map((i,o)=>({label:o<q?this.output.labels[i]??String(i):"",colour:o<q?U(this.output,i,t):t.line,
dash:[],width:o<q?1.8:1,value:s=>e[s*r+i]??NaN}))}values(t,e,r){let{width:i}=e,o=Array.from({length:i},(d,h)=>({label:this.output.labels[h]??String(h),colour:U(
this.output,h,t),dash:[],width:1.8,value:c=>e.values[c*i+h]??NaN}));if(!this.truth||e!==this.matrix)return o;let{values:s,width:a}=this.truth,l=Array.from({length:Math.
min(a,i)},(d,h)=>({label:a>1?`${r} ${this.output.labels[h]??h}`:r,colour:a>1?U(this.output,h,t):t.muted,dash:[3,3],width:1.4,value:c=>s[c*a+h]??NaN}));return[...o,
...l]}step({axis:t,state:e,theme:r}){let i=M(this.overlay,t.width,D);Ft(i,t,this.scale,r,this.all.slice(0,q),e.column)}hit(t,e,r){return Ee(t,this.all,this.scale,
e,r)}};function ii(n){let[,t]=C(n),e=Array.from({length:n.width},(r,i)=>i);return n.width<=q?e:e.sort((r,i)=>t[i]-t[r]||r-i)}function oi(n){let[t,e]=[1/0,-1/0];
for(let r of n)for(let i of r?.values??[])i<t&&(t=i),i>e&&(e=i);return e>t||([t,e]=Number.isFinite(t)?[t-1,t+1]:[0,1]),B(t,e,D)}function kr(n){let{meta:t,arrays:e}=n,
r=e.output;return!t.output||!r?[]:[new $e(t.output,r,e.truth??null,z(n,"output"))]}var si=5,Nt=class{constructor(t,e){this.picture=t;this.text=e;let{output:r}=t.meta;this.node.hidden=!r,r&&this.fill(r)}picture;text;node=p("div","answered");rows=[];truth=p(
"p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,r=e<=q?e:si;for(let i=0;i<r;i++)this.rows.push(ai(t,i));this.node.append(p("h4","",{},t.name),
p("div","answers",{},...this.rows.map(i=>i.node))),e>r&&this.node.append(p("p","fine",{"data-testid":"answers-left-out"},this.text(`left_out_${t.kind}`,{count:e-
r}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,r=this.picture.arrays.output;if(!e||!r)return;let i=t.state.column*r.width,o=r.width>
this.rows.length,s=Ae(r,i,o&&e.kind==="classes"),a=z(this.picture,"output");this.rows.forEach(({label:h,number:c,was:u,fill:m},x)=>{let b=s[x],k=r.values[i+b];f(
h,e.labels[b]??String(b)),f(c,v(k)),f(u,a?this.text("whatif_was_number",{value:v(a.values[i+b])}):""),m.style.background=b<q?U(e,b,t.theme):"",e.kind==="classes"&&
li(m,k,0,1)});let[l,d]=this.truthText(t);f(this.truth,l),g(this.truth,"title",d)}truthText({state:t}){let e=this.picture.arrays.truth,{output:r}=this.picture.meta;
if(!e||!r)return["",""];let i=[...e.values.subarray(t.column*e.width,(t.column+1)*e.width)];if(i.every(Number.isNaN))return[this.text("not_asked"),this.text("ex\
plain_not_asked")];let o=r.kind==="classes"?r.labels[i[0]]??String(i[0]):i.map($).join(", ");return[this.text("truth_is",{truth:o}),this.text("explain_truth")]}};
function ai(n,t){let e=p("i"),r=p("span","name"),i=p("span","number",{"data-testid":`answer-${t}`}),o=p("span","was",{"data-testid":`answer-was-${t}`}),s=p("spa\
n","bar",{"aria-hidden":"true"},e);return n.kind==="values"&&(s.hidden=!0),{node:p("div",n.kind==="values"?"value answer no-bar":"value answer",{},r,s,i,o),label:r,
number:i,was:o,fill:e}}function Ae(n,t,e){let r=Array.from({length:n.width},(o,s)=>s),i=o=>n.values[t+o];return e?r.sort((o,s)=>i(s)-i(o)||o-s):r}function li(n,t,e,r){
let i=a=>Math.min(1,Math.max(0,(a-e)/(r-e))),[o,s]=[i(0),i(t)];n.style.transform=`translateX(${100*Math.min(o,s)}%) scaleX(${Math.abs(s-o)})`}function _r(n){let{picture:t,state:e,text:r}=n,i=r("readout_title",{unit:e.unit,moment:R(n,e.column)}),o=t.meta.quantities.map(s=>`${s.name} ${v(y(n,s.key))}`);
return[i,...o,...pi(n)].join(", ")}function pi({picture:n,state:t}){let{output:e}=n.meta,r=n.arrays.output;if(!e||!r)return[];let i=t.column*r.width,o=Ae(r,i,e.
kind==="classes")[0];return[`${e.name} ${e.labels[o]??o} ${v(r.values[i+o])}`]}function qe(n,t,e){let r=n/e;return{width:n,first:t,count:e,cell:r,left:i=>(i-t)*r,middle:i=>(i-t+.5)*r,at:i=>w(t+Math.floor(i/r),t,t+e-1)}}function Mr(n,t,e,r){
let i=n.first+n.count-1,o=Math.max(1,Math.floor(n.width/r)),s=Math.max(e,we(t(i)-t(n.first),o));for(;s%e;)s=we(s+1,1);let a=[];for(let l=n.first;l<=i;l++)t(l)%s===
0&&a.push(l);return a}var Sr="M8 5.5v13l10.5-6.5z",di="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function hi(n){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",n),t.append(
e),t}var Ct=class{constructor(t,e,r){this.picture=t;this.text=e;this.play=this.button("play","play",()=>r.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2;let{steps:i}=t.meta;this.step.append(this.number," ",p("span","range",{},i>1?`0–${i-1}`:e("only_step")));let o=p("div","transport",{},this.play,this.
step),s=Ye.map(d=>[String(d),`${d}×`.replace("0.25","¼").replace("0.5","½")]),a=t.meta.orders.map(d=>[d.key,d.name]),l=yt.map(d=>[d,e(`scale_${d}`)]);this.node.
append(o,this.select("speed",s,d=>r.speed(Number(d))),this.select("sort",a,d=>r.sort(d)),this.select("scale",l,d=>r.scale(d)),this.zoomGroup(r)),t.hidden<2&&(this.
selects.get("sort").parentElement.hidden=!0)}picture;text;node=p("div","controls");play;playIcon=hi(Sr);step=p("span","step",{"data-testid":"step-label"});number=p(
"b");selects=new Map;zooms=[];button(t,e,r){let i=this.text(t.replace("-","_")),s=p("button",e,{type:"button","aria-label":i,title:i,"data-testid":t,"data-k":t});
return s.addEventListener("click",r),s}select(t,e,r){let i=p("select","",{"data-testid":t,"data-k":t});for(let[s,a]of e)i.append(p("option","",{value:s},a));i.addEventListener(
"change",()=>r(i.value)),this.selects.set(t,i);let o=t==="speed"?"":this.text(`explain_${t}`);return p("label","choice",o?{title:o}:{},p("span","",{},this.text(
t)),i)}zoomGroup(t){let e=p("div","zoom",{role:"group","aria-label":this.text("zoom")}),r=[["zoom-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[i,
o,s]of r){let a=this.button(i,"small",()=>t.zoom(s));a.append(o||this.text("zoom_all_short")),this.zooms.push(a),e.append(a)}return e.hidden=Z(this.picture)<=1,
e}draw({state:t,picture:e}){let r={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,l]of Object.entries(r))this.selects.get(a).value=l;let[i,o,s]=this.
zooms;i.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=Z(e)}move({state:t,picture:e},r){f(this.number,this.text("step_now",{t:e.stepOf(t.column)}));let i=this.
text(r?"pause":"play");g(this.play,"aria-label",i),g(this.play,"title",i),g(this.playIcon.firstElementChild,"d",r?di:Sr)}};function Tr(n,t){let e=p("p","keys"),
r=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"],["Esc","key_leave"]];for(let[i,o]of r){
let s=i.split(" ").map(d=>p("kbd","",{},d)),l=t>1&&(o==="key_step"||o==="key_ten")?n("key_steps",{n:o==="key_ten"?10*t:t}):n(o);e.append(p("span",`hint-key ${o}`,
{},...s,` ${l}`))}return e.append(p("span","counted",{},n("counted_from_zero"))),e}function Er(n,t){let e=p("summary","",{"data-k":"words"},t("words")),r=p("details","words",{"data-testid":"words"},e);return r.addEventListener("toggle",()=>r.append(
ci(n,t)),{once:!0}),r}function ci({meta:n,arrays:t},e){let r=p("dl"),i=(o,s)=>{let a=p("dt","",{},o);return r.append(p("div","",{},a,p("dd","",{},s))),a};for(let{
key:o,name:s,symbol:a,explanation:l}of n.quantities){let d=i("",l);d.append(p("button","term",{type:"button","data-q":o},`${s} ${a}`)),d.style.setProperty("--in\
k",`var(--ink-${o})`)}if(i(e("word_unit"),e("explain_unit")),t.truth)for(let o of["truth","not_asked"])i(e(`word_${o}`),e(`explain_${o}`));for(let o of["scale",
"sort"])i(e(o),e(`explain_${o}`));return r}function ui(n,t,e){let{first:r,count:i,order:o,width:s,height:a}=e,l=o.length,d=new Float32Array(s*a),h=i/s,c=l/a;for(let u=0;u<a;u++){let m=Math.floor(u*c),x=Math.
max(m+1,Math.ceil((u+1)*c-1e-6));for(let b=m;b<x;b++){let k=$r(b,u*c,(u+1)*c)/c;mi(n,t,o[b],k,d,u*s,s,r,h)}}return d}var $r=(n,t,e)=>Math.max(0,Math.min(n+1,e)-
Math.max(n,t));function mi({values:n,width:t},e,r,i,o,s,a,l,d){let h=e.low[r],c=255/e.span[r]*i;if(d===1){for(let u=0;u<a;u++)o[s+u]+=(n[(l+u)*t+r]-h)*c;return}
for(let u=0;u<a;u++){let m=u*d,x=m+d,b=0;for(let k=Math.floor(m);k<x-1e-6;k++)b+=(n[(l+k)*t+r]-h)*$r(k,m,x);o[s+u]+=b/d*c}}function Ar(n,t,e,r,i){let o=ui(n,t,e),
s=new ImageData(e.width,e.height),a=new Uint32Array(s.data.buffer);for(let l=0;l<a.length;l++){let d=Math.round(o[l]);a[l]=r[d<0?0:d>255?255:d]??0}i.width=e.width,
i.height=e.height,i.getContext("2d").putImageData(s,0,0)}var qr=16,Lr=8;function Ot(n,t){let e=t===1?210:t>4?78:100,r=Math.max(132,e*1.6);if(n<=3)return Math.round(Math.min(e,n*26));let i=Math.max(n<=qr?Lr:2,Math.round(
e/n));return i*n<=r?i*n:Math.round(r)}var ot=class{constructor(t,e,r,i=null){this.quantity=t;this.matrix=e;this.usual=r;this.ghost=i;this.height=r,this.shown=e;
let o=F(t.key,t.name,t.hint,t);this.node=o.node,this.plot=o.plot,this.now=o.now,this.hint=o.hint,this.plot.style.height=`${r}px`,this.plot.append(this.canvas,this.
boxes,this.units),o.side.append(this.legend)}quantity;matrix;usual;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});cells=document.createElement("ca\
nvas");legend=p("div","legend");boxes=p("div","boxes");units=p("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";height;resize(t){
this.height=t??this.usual,this.plot.style.height=`${this.height}px`}get extra(){return this.node.offsetHeight-this.plot.offsetHeight}draw(t){let{theme:e,axis:r}=t;
this.choose(t);let i=et(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,rt(i));let o=M(this.canvas,r.width,
this.height);o.imageSmoothingEnabled=!1,o.drawImage(this.cells,0,0,r.width,this.height),this.grid(o,t),this.drawLegend(t,i.map(s=>A(s))),this.select(t)}get range(){
return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&N(t);let r=this.compared?K(this.matrix,this.ghost):
null;this.shown=r?.matrix??this.matrix,f(this.hint,r?At(t,r.largest):this.quantity.hint),this.legend.hidden=r?.largest===0;let i=`${e},${this.compared}`;this.boundsKey!==
i&&(this.bounds=I(this.shown,this.range,r&&e==="fixed"?"quantity":e),this.boundsKey=i)}paintCells({state:t,theme:e,axis:r,order:i},o){let s=ge(),a=Math.round(r.
width*s),l=Math.round(this.height*s),d=i.length,h=a>=2*r.count?r.count:a,c=l>=2*d?d:l,u=[r.first,r.count,h,c,t.sort,this.boundsKey,e.key].join();if(u===this.painted)
return;this.painted=u;let m={first:r.first,count:r.count,order:i,width:h,height:c};Ar(this.shown,this.bounds,m,o,this.cells)}grid(t,{axis:e,theme:r,order:i}){let o=this.
height/i.length;if(t.fillStyle=A(r.background,.55),e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,1,this.height);if(o>=5)for(let s=1;s<
i.length;s++)t.fillRect(0,Math.round(s*o)-.5,e.width,1)}drawLegend(t,e){let{text:r}=t,i=[0,32,64,96,128,160,191,223,255].map(u=>e[u]).join(", "),o=p("div","ramp");
o.style.background=`linear-gradient(to top, ${i})`;let s=this.bounds.shared,a=this.range!=="gate",l=a?[r("legend_own_reach"),r("legend_own_minus")]:[r("legend_o\
wn_max"),r("legend_own_min")],[d,h]=s?this.endsOf(s):l,c=p("div","ends",{},p("span","",{},d));a&&this.height>=60&&c.append(p("span","",{},"0")),c.append(p("span",
"",{},h)),this.legend.replaceChildren(o,c),this.legend.title=s?this.bounds.clipped?r("legend_clipped"):"":r("legend_own")}endsOf([t,e]){return this.bounds.clipped?
[`≥ ${L(e)}`,`≤ ${L(t)}`]:[L(e),L(t)]}select(t){let{state:e,order:r}=t,i=this.height/r.length,o=[];for(let s of[...e.kept,e.unit]){let a=Array.prototype.indexOf.
call(r,s),l=p("div",s===e.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(a*i)-2}px)`,l.style.height=`${Math.max(1,Math.round(i))+4}px`,o.
push(l)}this.boxes.replaceChildren(...o),this.number(t)}number({state:t,order:e}){let r=this.height/e.length,i=e.length<=qr?Array.from(e):[],o=new Map;for(let s of[
t.unit,...t.kept,...i]){let a=(Array.prototype.indexOf.call(e,s)+.5)*r;if([...o.keys()].some(d=>Math.abs(d-a)<Lr))continue;let l=p("span",s===t.unit?"selected":
"",{},String(s));l.style.top=`${a}px`,o.set(a,l)}this.units.replaceChildren(...o.values())}step({state:t}){let e=this.value(t.column,t.unit);f(this.now,this.compared?
E(e):v(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,r){let i=e*this.matrix.width+r,o=this.matrix.values[i];if(!this.ghost)return[P(
o)];let s=this.ghost.values[i];return[this.compared?E(o-s):P(o),nt(t,o,s)]}hit(t,e,r){let{order:i,text:o}=t,s=this.height/i.length,a=Math.min(i.length-1,Math.max(
0,Math.floor(r/s))),l=i[a],d=o("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.numbers(t,e,l),d,o("tip_unit",{unit:l}),
R(t,e)],unit:l,q:this.quantity.key,box:{y:a*s,height:s}}}};var zr=26,Bt=24,fi=13,gi=17,Le=72,It=class{constructor(t,e){this.changed=e;let r=F("input",t.name,t.hint);this.node=r.node,this.plot=r.plot,this.now=r.now,this.
tokens=t.tokens??[],this.priority=bi(this.tokens),this.plot.append(this.canvas,this.chip,this.marks)}changed;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});chip=p(
"div","chip-now",{"data-testid":"token-now"});marks=p("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=Bt;hidden="";draw(t){
let{axis:e,theme:r,state:i}=t,o=`500 ${i.present?gi:fi}px ${r.font}`;o!==this.font&&this.widths.clear(),this.font=o;let s=this.canvas.getContext("2d");s.font=o;
for(let l of new Set(this.tokens))this.widths.has(l)||this.widths.set(l,s.measureText(l).width);this.allFit=this.visible(e).every(l=>this.widthOf(l)+2<=e.cell)&&
e.cell>=9,this.labels=this.allFit?[]:this.place(e);let a=this.labels.some(l=>l.lane>0)?2:1;this.height=this.allFit?Bt:a*zr+8,this.plot.style.height=`${this.height}\
px`,this.hidden="all",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.step(t)}mark({axis:t}){let r=this.changed.filter(i=>i>=t.first&&i<t.first+t.count).
map(i=>{let o=p("i","changed",{"data-testid":"changed-token"}),s=Math.max(4,Math.min(t.cell,Le));return o.style.width=`${s}px`,o.style.transform=`translateX(${t.
middle(i)-s/2}px)`,o});this.marks.replaceChildren(...r)}context({axis:t}){let e=M(this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",
e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,r)=>t.first+r)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,
theme:r}){for(let i of this.visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=A(O(r.background,r.text,.075)),t.beginPath();let s=Math.min(e.cell,Le)-2*o;t.roundRect(
e.middle(i)-s/2,0,s,Bt,5),t.fill(),t.fillStyle=A(r.text),t.fillText(this.tokens[i],e.middle(i),Bt/2+1)}}place(t){let e=t.first+t.count,r=this.tokens.some(s=>s.length>
1)?2:1,i=Array.from({length:r},()=>[]),o=[];for(let s of this.priority){if(s<t.first||s>=e)continue;let a=this.widthOf(s),l=w(t.middle(s),a/2,Math.max(a/2,t.width-
a/2)),d=[l-a/2-4,l+a/2+4],h=i.findIndex(c=>c.every(([u,m])=>d[1]<=u||d[0]>=m));if(!(h<0)&&(i[h].push(d),o.push({column:s,lane:h,x:l,width:a}),o.length>t.width/8))
break}return o}thinned(t,e){let{axis:r,theme:i}=t,{height:o}=this,s=this.context(t);s.fillStyle=A(O(i.background,i.text,.3));let a=Math.max(1,r.cell-1);if(r.cell>=
3)for(let l of this.visible(r))s.fillRect(r.left(l),o-3,a,3);else s.fillRect(0,o-3,r.width,3);s.fillStyle=A(i.text);for(let{column:l,lane:d,x:h}of e){let c=o-8-
(d+.5)*zr+3;s.fillText(this.tokens[l],h,c),!(r.cell<3||d===0)&&(s.globalAlpha=.25,s.fillRect(r.middle(l)-.5,c+10,1,o-5-c-10),s.globalAlpha=1)}}step(t){let{state:e,
axis:r}=t,i=this.tokens[e.column]??"";f(this.chip,i),f(this.now,i===""?"":`“${i}”`);let o=this.allFit?Math.min(r.cell,Le):Math.max(r.cell,this.widthOf(e.column)+
8),s=Math.min(r.width,o),a=w(r.middle(e.column)-s/2,0,r.width-s);this.chip.style.width=`${s}px`,this.chip.style.transform=`translateX(${a}px)`,this.chip.classList.
toggle("raised",!this.allFit),this.allFit||this.makeRoom(t,a,a+s)}makeRoom(t,e,r){let i=({lane:s,x:a,width:l})=>s===0&&a+l/2+2>e&&a-l/2-2<r,o=this.labels.filter(
i).map(s=>s.column).join();o!==this.hidden&&(this.hidden=o,this.thinned(t,this.labels.filter(s=>!i(s))))}hit(t,e){return{q:"x",lines:[R(t,e)]}}};function bi(n){
let t=new Map;for(let r of n)t.set(r,(t.get(r)??0)+1);let e=r=>r===0?1/0:r&-r;return n.map((r,i)=>i).sort((r,i)=>t.get(n[r])-t.get(n[i])||e(i)-e(r)||r-i)}var xi=4,ze=44;function Fr(n){let{input:t}=n.meta;if(t.kind==="tokens")return[new It(t,vi(n))];let e=n.arrays.input,r=t.names??[];return e.width>xi?[new Re(t,e,
r,z(n,"input"))]:Array.from({length:e.width},(i,o)=>new Fe(r[o]??String(o),o?"":t.hint,e,o,z(n,"input")))}function vi({meta:n}){return Object.keys(n.whatif?.tokens??
{}).map(Number)}var Fe=class{constructor(t,e,r,i,o){this.name=t;this.matrix=r;this.index=i;this.ghost=o;let s=F("input",t,e);this.node=s.node,this.plot=s.plot,this.
side=s.side,this.now=s.now;let a=[r,...o?[o]:[]].map(C);this.low=Math.min(0,...a.map(([d])=>d[i])),this.high=Math.max(0,...a.map(([,d])=>d[i])),this.high===this.
low&&(this.high=this.low+1),this.plot.style.height=`${ze}px`,this.plot.append(this.canvas,this.marker);let l=[this.high,this.low].map(d=>p("span","",{},L(d)));this.
side.append(p("div","ends",{},...l))}name;matrix;index;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});marker=p("div","bar-now");side;now;low;high;y(t){
return 2+(1-(t-this.low)/(this.high-this.low))*(ze-4)}draw(t){let{axis:e,theme:r}=t,i=M(this.canvas,e.width,ze);i.fillStyle=r.line,i.fillRect(0,Math.round(this.
y(0)),e.width,1),i.fillStyle=r.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.first;s<e.first+e.count;s++){let[a,l]=[this.y(this.value(s)),this.y(0)],d=Math.max(
1,e.cell-o);i.fillRect(e.left(s)+o/2,Math.min(a,l),d,Math.max(1,Math.abs(l-a)))}this.mark(i,t),this.step(t)}mark(t,{axis:e,theme:r}){if(!this.ghost)return;t.fillStyle=
r.accent;let i=Math.max(5,e.cell);for(let o=e.first;o<e.first+e.count;o++){let s=this.original(o);s!==this.value(o)&&t.fillRect(e.middle(o)-i/2,Math.round(this.
y(s))-1,i,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+
this.index]}step({state:t,axis:e}){let r=this.value(t.column),[i,o]=[this.y(r),this.y(0)],s=Math.max(3,e.cell-2),a=Math.max(2,Math.abs(o-i));this.marker.style.transform=
`translate(${e.middle(t.column)-s/2}px, ${Math.min(i,o)}px)`,this.marker.style.width=`${s}px`,this.marker.style.height=`${a}px`,f(this.now,$(r))}hit(t,e){let r=t.
picture.stepOf(e),[i,o]=[this.value(e),this.original(e)],s=i===o?[]:[nt(t,i,o)];return{q:"x",lines:[P(i),...s,this.name,t.text("at_step",{t:r})]}}},Re=class extends ot{constructor({
name:e,hint:r,ends:i},o,s,a){super({key:"input",symbol:"x",name:e,hint:r,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:i},o,Ot(o.width,6),a);this.
names=s;this.original=a;this.rows=Array.from({length:o.width},(d,h)=>h)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,r,i){
let o=super.hit({...e,order:this.rows},r,i);if(!o)return null;let{box:s,lines:a}=o,l=this.names[o.unit??0]??String(o.unit);return{q:"x",lines:[...a.slice(0,this.
original?2:1),l,e.text("at_step",{t:e.picture.stepOf(r)})],...s?{box:s}:{}}}};function Rr(n,t){let e=wi(n,t);if(!e)return[n];let r=[],i=0;for(let o of n.matchAll(e)){let s=_i(o[0],t);s&&(r.push(n.slice(i,o.index),yi(o[0],s)),i=o.index+o[0].
length)}return[...r,n.slice(i)].filter(o=>o!=="")}function yi(n,{key:t,explanation:e}){let r=p("button","term",{type:"button","data-q":t,title:e},n);return r.style.
setProperty("--ink",`var(--ink-${t})`),r}function wi(n,t){let r=[...t].sort((s,a)=>a.name.length-s.name.length).filter(s=>s.name).map(s=>`${ki(s.name)}${ut(s.name)}\
(?:\\s?${ut(s.symbol)})?`);if(!r.length)return null;let o=t.filter(s=>new RegExp(`${ut(s.name)}\\s?${ut(s.symbol)}(?![A-Za-z])`,"iu").test(n)).map(s=>`(?<![\\p{L\
}\\p{N}“"'’])${ut(s.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...r,...o].join("|")})(?![A-Za-z])`,"giu")}var ki=n=>/^[A-Za-z]/.test(n)?"(?<![A\
-Za-z])":"",ut=n=>n.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function _i(n,t){let e=t.find(i=>i.symbol===n);return e||t.filter(i=>i.name&&n.toLowerCase().startsWith(
i.name.toLowerCase())).sort((i,o)=>o.name.length-i.name.length)[0]}var mt=362,Hr=[86,50],Pr=[58,27];function Nr(n,t,e,r){let{arrays:i}=n.picture,{column:o,unit:s}=n.state,[a,l,d]=[i[t],i[e],i[r]];if(!a||!l||!d)return NaN;let h=l.
values[s],[c,u]=[s*a.width,o*d.width];for(let m=0;m<a.width;m++)h+=a.values[c+m]*d.values[u+m];return h}function Dt(n){return t=>t.startsWith("in.")?Mi(n,t.slice(
3)):t.startsWith("past.")?Nr(n,`w_h.${t.slice(5)}`,`b_h.${t.slice(5)}`,"h_prev"):y(n,t)}function Mi(n,t){if(t!=="n")return Nr(n,`w_i.${t}`,`b_i.${t}`,"x");let e=y(
n,"rec_n");return y(n,"a_n")-(n.picture.meta.reset==="after"?y(n,"r")*e:e)}var Si=128,ft=class{constructor(t,e,r,i){this.quantity=t;this.matrix=e;this.ruler=r;let o=Math.min(e.width,Si);this.canvas.width=o,this.image=new ImageData(o,1),
this.pixels=new Uint32Array(this.image.data.buffer),this.node=p("span","strip",{"aria-hidden":"true"},this.canvas),i&&this.node.append(this.mark)}quantity;matrix;ruler;node;canvas=p(
"canvas","",{height:"1"});context=this.canvas.getContext("2d",{willReadFrequently:!0});mark=p("i");image;pixels;colours=null;bounds=null;drawn="";draw(t){let{scale:e}=t.
state,r=`${e}|${t.theme.key}`;r!==this.drawn&&(this.drawn=r,this.bounds=I(this.ruler,this.quantity.range,e),this.colours=rt(et(this.quantity,t.theme))),this.select(
t)}select({state:t,order:e}){if(!this.mark.parentNode)return;let r=Array.prototype.indexOf.call(e,t.unit);this.mark.style.left=`${100*(r+.5)/e.length}%`,this.mark.
style.width=`max(3px, ${100/e.length}%)`}step({state:t,order:e}){let{matrix:r,pixels:i,colours:o}=this,s=this.bounds;if(!s||!o)return;let a=r.width,l=t.column*a,
d=e.length===a;for(let h=0;h<i.length;h++){let c=Math.floor(h*a/i.length),u=Math.floor((h+1)*a/i.length),m=0;for(let b=c;b<u;b++){let k=d?e[b]:b;m+=(r.values[l+
k]-s.low[k])/s.span[k]}let x=Math.round(255*m/(u-c));i[h]=o[x<0?0:x>255?255:x]??0}this.context.putImageData(this.image,0,0)}};var Ti=5e-5,Cr=[6,7],Wt=class{constructor(t,e,r){this.spec=t;this.picture=e;this.text=r;let{meta:i}=e,o=t.key.replace("_prev","");this.quantity=i.quantities.find(
a=>a.key===o);let s=t.key!==o&&this.quantity!==void 0;this.name=this.nameOf(s),this.meaning=t.small?"":t.key==="x"?i.input.hint:this.quantity?.explanation??"",this.
number=p("span","number",{"data-testid":`value-${t.key}`}),this.strip=this.makeStrip(o),this.node=this.makeNode(s)}spec;picture;text;node;name;meaning;number;small=p(
"span","name");strip;quantity;was="";get opens(){return this.quantity?.key===this.spec.key}get symbol(){return this.spec.key==="x"?"x":this.quantity?this.opens?
this.quantity.symbol:`${this.quantity.symbol}′`:""}nameOf(t){if(this.spec.small)return this.text(this.spec.small);if(this.spec.key==="x")return this.picture.meta.
input.name;let e=this.quantity?.name??"";return t?this.text("before",{name:e}):e}makeStrip(t){let{arrays:e,meta:r}=this.picture,i=e[this.spec.key];if(!i||this.spec.
small)return null;if(this.quantity)return new ft(this.quantity,i,e[t]??i,i.width>1);let{name:o,hint:s,ends:a}=r.input;return new ft({key:t,symbol:t,name:o,hint:s,
explanation:s,light:"",dark:"",range:"free",ends:a},i,i,!1)}makeNode(t){let{spec:e}=this,r={"data-q":e.key,"data-box":e.id,"data-k":`box-${e.id}`},i=this.opens?
p("button","box",{type:"button",...r}):p("div","box",{role:"group",...r}),[o,s]=e.small?Pr:Hr;i.classList.toggle("small-box",e.small!==void 0);for(let[l,d]of[["\
x",e.x-o/2],["y",e.y-s/2],["w",o],["h",s]])i.style.setProperty(`--${l}`,String(d));this.quantity&&(i.dataset.ink=this.quantity.key),f(this.small,t?this.text("di\
agram_before"):this.name);let a=p("span","top",{},...this.symbol?[p("span","symbol",{},this.symbol)]:[],this.number);return i.append(...e.small?[this.small,a]:[
a,this.small]),this.strip&&i.append(this.strip.node),e.fn&&i.append(p("span",`fn ${e.fn.side}`,{"aria-hidden":"true"},e.fn.text)),i}draw(t){if(this.strip?.draw(
t),!this.opens)return;let e=t.state.why===this.spec.key;this.node.classList.toggle("open",e),g(this.node,"aria-current",String(e))}select(t){this.strip?.select(
t)}step(t){let e=this.said(t);f(this.number,e),this.node.classList.toggle("long",e.length>Cr[0]),this.node.classList.toggle("longer",e.length>Cr[1]),this.strip?.
step(t),this.compare(t)}said(t){if(this.spec.key!=="x")return v(y(t,this.spec.key));let e=this.picture.reading(t.state.column);return this.picture.meta.input.kind===
"tokens"?`“${e}”`:e}compare(t){let e=y(t,`ghost.${this.spec.key}`),r=Math.abs(e-y(t,this.spec.key))>Ti,i=r?this.text("diagram_was",{value:v(e)}):"";i!==this.
was&&(this.was=i,this.node.classList.toggle("changed",r),f(this.small,i||(this.opens||this.spec.small||this.spec.key==="x"?this.name:this.text("diagram_before"))))}settle(t){
g(this.node,"aria-label",[`${this.name} ${this.symbol}`.trim(),this.said(t),this.was].filter(Boolean).join(", "))}};var Ei=[{id:"h_prev",x:43,y:35,key:"h_prev"},{id:"h",x:319,y:35,key:"h"},{id:"z",x:140,y:118,key:"z",fn:{text:"σ",side:"left"}},{id:"n",x:250,y:188,key:"n",fn:{
text:"tanh",side:"bottom"}},{id:"r",x:140,y:252,key:"r",fn:{text:"σ",side:"left"}},{id:"x",x:43,y:336,key:"x"}],$i=[{id:"keep",x:140,y:35,sign:"×",q:"z",says:"\
diagram_times_keep"},{id:"add",x:250,y:35,sign:"+",q:"h",says:"diagram_plus_state"},{id:"write",x:250,y:118,sign:"×",q:"n",says:"diagram_times_write"},{id:"res\
t",x:211,y:118,sign:"1−z",q:"z",says:"diagram_one_minus"},{id:"sum",x:250,y:252,sign:"+",q:"n",says:"diagram_plus_candidate"}];function Or(n,t,e){return[{id:`\
past.${n}`,lines:[[[14,e-14],[t,e-14]]],q:"h_prev",says:"diagram_past_gate",formula:"W h′ + b",value:r=>r(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[[[30,
e+14],[t,e+14]]],q:"x",says:"diagram_input_gate",formula:"W x + b",value:r=>r(`in.${n}`),reach:"sum"}]}var Br=n=>[{id:"from.h",lines:[[[14,60],[14,300],...n]],q:"\
h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[30,311],[30,132]]],q:"x",says:"diagram_all_input"}],Ai=[...Or("z",97,118),...Or("r",97,252),{id:"h_prev",
lines:[[[86,35],[129,35]]],q:"h_prev",says:"diagram_old_state",formula:"h′",value:n=>n("h_prev"),reach:"one"},{id:"z",lines:[[[140,93],[140,46]]],q:"z",says:"\
diagram_z",formula:"z",value:n=>n("z"),reach:"one",ink:"z"},{id:"kept",lines:[[[151,35],[239,35]]],q:"h_prev",says:"diagram_kept",formula:"z · h′",value:n=>n(
"z")*n("h_prev"),reach:"one",label:{x:195,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"1-z",lines:[[[183,118],[239,118]]],q:"z",says:"diagram_one_minus_\
z",formula:"1 − z",value:n=>1-n("z"),reach:"one",ink:"z"},{id:"n",lines:[[[250,163],[250,129]]],q:"n",says:"diagram_candidate",formula:"n",value:n=>n("n"),reach:"\
one"},{id:"written",lines:[[[250,107],[250,46]]],q:"n",says:"diagram_written",formula:"(1 − z) · n",value:n=>(1-n("z"))*n("n"),reach:"one",label:{x:262,y:80,
anchor:"start",word:"diagram_written_word"}},{id:"h",lines:[[[261,35],[276,35]]],q:"h",says:"diagram_new_state",formula:"h",value:n=>n("h"),reach:"one"},{id:"in\
.n",lines:[[[86,344],[250,344],[250,263]]],q:"x",says:"diagram_input_candidate",formula:"W x + b",value:n=>n("in.n"),reach:"sum"},{id:"a_n",lines:[[[250,241],[250,
228]]],q:"n",says:"diagram_sum_candidate",formula:"a",value:n=>n("a_n"),reach:"sum"}],He=n=>n("r")*n("rec_n"),qi={boxes:[{id:"rec_n",x:208,y:300,key:"rec_n",small:"\
diagram_past"}],ops:[{id:"reset",x:208,y:252,sign:"×",q:"r",says:"diagram_times_reset"}],wires:[...Br([[179,300]]),{id:"r",lines:[[[183,252],[197,252]]],q:"r",
says:"diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"rec_n",lines:[[[208,286],[208,263]]],q:"h_prev",says:"diagram_rec",formula:"W h′ + b",value:n=>n(
"rec_n"),reach:"sum"},{id:"reset",lines:[[[219,252],[239,252]]],q:"r",says:"diagram_reset_after",formula:"r · (W h′ + b)",value:He,reach:"sum"}]},Li={boxes:[
{id:"rec_n",x:200,y:300,key:"rec_n",small:"diagram_past"}],ops:[{id:"reset",x:140,y:300,sign:"×",q:"r",says:"diagram_times_reset_before"}],wires:[...Br([[129,300]]),
{id:"r",lines:[[[140,277],[140,289]]],q:"r",says:"diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"reset",lines:[[[151,300],[171,300]]],q:"r",says:"\
diagram_reset_before",formula:"r · h′",value:n=>n("r")*n("h_prev"),reach:"one"},{id:"rec_n",lines:[[[200,286],[200,252],[239,252]]],q:"h_prev",says:"diagram_\
rec_before",formula:"W (r · h′) + b",value:n=>n("rec_n"),reach:"sum"}]};function zi(n){let t=n?e=>e("rec_n"):He;return[{says:"slow_read",on:["x","h_prev","fr\
om.x","from.h"],values:e=>({h_prev:e("h_prev")})},{says:"slow_r",on:["in.r","past.r","r"],values:e=>({r:e("r"),percent:100*e("r")})},{says:"slow_z",on:["in.z","\
past.z","z"],values:e=>({z:e("z"),percent:100*e("z")})},{says:n?"slow_reset_before":"slow_reset_after",on:n?["r","from.h","reset","rec_n"]:["from.h","rec_n","r",
"reset"],values:e=>({r:e("r"),rec:e("rec_n"),h_prev:e("h_prev"),product:n?e("r")*e("h_prev"):He(e)})},{says:"slow_candidate",on:["in.n","x","sum","a_n","n"],values:e=>({
input:e("in.n"),past:t(e),n:e("n")})},{says:"slow_kept",on:["h_prev","z","keep","kept"],values:e=>({z:e("z"),h_prev:e("h_prev"),kept:e("z")*e("h_prev")})},{says:"\
slow_written",on:["z","1-z","rest","n","write","written"],values:e=>({rest:1-e("z"),n:e("n"),written:(1-e("z"))*e("n")})},{says:"slow_new",on:["kept","written",
"add","h"],values:e=>({kept:e("z")*e("h_prev"),written:(1-e("z"))*e("n"),h:e("h")})}]}function Ir(n){let t=n==="before"?Li:qi;return{height:362,road:{from:43,to:319,
y:35,q:"h"},boxes:[...Ei,...t.boxes],ops:[...$i,...t.ops],wires:[...t.wires,...Ai],stages:zi(n==="before")}}function Gt(n,t,e){return[{id:`past.${n}`,lines:[t],q:"h_prev",says:"diagram_past_gate",formula:"W h′ + b",value:r=>r(`past.${n}`),reach:"sum"},{id:`in.${n}`,
lines:[e],q:"x",says:"diagram_input_gate",formula:"W x + b",value:r=>r(`in.${n}`),reach:"sum"}]}var Pe=n=>n("f")*n("c_prev"),Ne=n=>n("i")*n("g"),Fi=[{id:"from.h",
lines:[[[43,276],[43,264],[14,264],[14,108]],[[43,264],[285,264],[285,200]]],q:"h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[143,276],[143,250],[30,250],
[30,136]],[[143,250],[272,250],[272,200]]],q:"x",says:"diagram_all_input"},...Gt("f",[[14,108],[69,108]],[[30,136],[69,136]]),...Gt("i",[[14,192],[87,192]],[[30,
220],[87,220]]),...Gt("g",[[243,264],[243,231]],[[201,250],[201,231]]),...Gt("o",[[285,200],[285,147]],[[272,200],[272,147]]),{id:"c_prev",lines:[[[86,35],[101,
35]]],q:"c_prev",says:"diagram_old_cell",formula:"c′",value:n=>n("c_prev"),reach:"cell"},{id:"f",lines:[[[112,97],[112,46]]],q:"f",says:"diagram_f",formula:"f",
value:n=>n("f"),reach:"one",ink:"f"},{id:"kept",lines:[[[123,35],[171,35]]],q:"c_prev",says:"diagram_kept_cell",formula:"f · c′",value:Pe,reach:"cell",label:{
x:147,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"i",lines:[[[164,181],[164,122],[171,122]]],q:"i",says:"diagram_i",formula:"i",value:n=>n("i"),reach:"\
one",ink:"i"},{id:"g",lines:[[[200,181],[200,122],[193,122]]],q:"g",says:"diagram_g",formula:"g",value:n=>n("g"),reach:"one"},{id:"added",lines:[[[182,111],[182,
46]]],q:"g",says:"diagram_added",formula:"i · g",value:Ne,reach:"cell",label:{x:194,y:72,anchor:"start",word:"diagram_added_word"}},{id:"c",lines:[[[193,35],[276,
35]]],q:"c",says:"diagram_new_cell",formula:"c",value:n=>n("c"),reach:"cell"},{id:"tanh_c",lines:[[[319,60],[319,111]]],q:"c",says:"diagram_tanh_cell",formula:"\
tanh(c)",value:n=>Math.tanh(n("c")),reach:"one"},{id:"o",lines:[[[293,122],[308,122]]],q:"o",says:"diagram_o",formula:"o",value:n=>n("o"),reach:"one",ink:"o"},{
id:"h",lines:[[[319,133],[319,276]]],q:"h",says:"diagram_shown",formula:"o · tanh(c)",value:n=>n("h"),reach:"one"}],Ri=[{says:"slow_read_lstm",on:["x","h_prev",
"c_prev","from.x","from.h"],values:n=>({h_prev:n("h_prev"),c_prev:n("c_prev")})},{says:"slow_f",on:["in.f","past.f","f"],values:n=>({f:n("f"),percent:100*n("f")})},
{says:"slow_i",on:["in.i","past.i","i"],values:n=>({i:n("i"),percent:100*n("i")})},{says:"slow_g",on:["in.g","past.g","g"],values:n=>({g:n("g")})},{says:"slow_o",
on:["in.o","past.o","o"],values:n=>({o:n("o"),percent:100*n("o")})},{says:"slow_kept_cell",on:["c_prev","f","keep","kept"],values:n=>({f:n("f"),c_prev:n("c_prev"),
kept:Pe(n)})},{says:"slow_added",on:["i","g","write","added"],values:n=>({i:n("i"),g:n("g"),added:Ne(n)})},{says:"slow_new_cell",on:["kept","added","add","c"],values:n=>({
kept:Pe(n),added:Ne(n),c:n("c")})},{says:"slow_shown",on:["c","o","tanh","tanh_c","show","h"],values:n=>({o:n("o"),c:n("c"),h:n("h")})}],Dr={height:328,road:{from:43,
to:319,y:35,q:"c"},boxes:[{id:"c_prev",x:43,y:35,key:"c_prev"},{id:"c",x:319,y:35,key:"c"},{id:"f",x:112,y:122,key:"f",fn:{text:"σ",side:"left"}},{id:"i",x:130,
y:206,key:"i",fn:{text:"σ",side:"left"}},{id:"g",x:222,y:206,key:"g",fn:{text:"tanh",side:"bottom"}},{id:"o",x:250,y:122,key:"o",fn:{text:"σ",side:"bottom"}},
{id:"h_prev",x:43,y:301,key:"h_prev"},{id:"x",x:143,y:301,key:"x"},{id:"h",x:319,y:301,key:"h"}],ops:[{id:"keep",x:112,y:35,sign:"×",q:"f",says:"diagram_times_\
forget"},{id:"add",x:182,y:35,sign:"+",q:"c",says:"diagram_plus_cell"},{id:"write",x:182,y:122,sign:"×",q:"i",says:"diagram_times_add"},{id:"tanh",x:319,y:86,sign:"\
tanh",q:"c",says:"diagram_tanh_op"},{id:"show",x:319,y:122,sign:"×",q:"o",says:"diagram_times_show"}],wires:Fi,stages:Ri};function Wr(n){return{height:186,boxes:[{id:"h_prev",x:43,y:46,key:"h_prev"},{id:"x",x:160,y:158,key:"x"},{id:"h",x:319,y:46,key:"h"}],ops:[{id:"sum",x:160,y:46,
sign:"+",q:"h",says:"diagram_plus_rnn"},{id:"squash",x:236,y:46,sign:n,q:"h",says:n==="relu"?"diagram_relu_op":"diagram_tanh_op"}],wires:[{id:"past.h",lines:[[[
86,46],[149,46]]],q:"h_prev",says:"diagram_past_rnn",formula:"W h′ + b",value:t=>t("past.h"),reach:"sum",label:{x:117,y:22,anchor:"middle",word:"diagram_past_\
word"}},{id:"in.h",lines:[[[160,133],[160,57]]],q:"x",says:"diagram_input_rnn",formula:"W x + b",value:t=>t("in.h"),reach:"sum",label:{x:172,y:92,anchor:"start",
word:"diagram_input_word"}},{id:"a_h",lines:[[[171,46],[217,46]]],q:"h",says:"diagram_sum_rnn",formula:"a",value:t=>t("a_h"),reach:"sum",label:{x:195,y:22,anchor:"\
middle",word:"diagram_sum_word"}},{id:"h",lines:[[[254,46],[276,46]]],q:"h",says:"diagram_new_rnn",formula:"h",value:t=>t("h"),reach:"one"}],stages:[{says:"slow\
_read",on:["x","h_prev"],values:t=>({h_prev:t("h_prev")})},{says:"slow_past_rnn",on:["h_prev","past.h"],values:t=>({past:t("past.h")})},{says:"slow_input_rnn",on:[
"x","in.h"],values:t=>({input:t("in.h")})},{says:"slow_sum_rnn",on:["past.h","in.h","sum","a_h"],values:t=>({past:t("past.h"),input:t("in.h"),sum:t("a_h")})},{says:n===
"relu"?"slow_relu":"slow_tanh",on:["a_h","squash","h"],values:t=>({sum:t("a_h"),h:t("h")})}]}}var Hi="http://www.w3.org/2000/svg",Ce=1.2,Pi=8,Ni=5,Gr=6,jt=6;function T(n,t={},e=""){let r=document.createElementNS(Hi,n);for(let[i,o]of Object.entries(t))r.setAttribute(
i,String(o));return e&&(r.textContent=e),r}function jr(n){let t=([r,i],[o,s],a)=>{let l=Math.hypot(o-r,s-i)||1,d=Math.min(a,l/2)/l;return[r+(o-r)*d,i+(s-i)*d]},
e=n.slice(1,-1).map((r,i)=>{let[o,s]=[t(r,n[i],Gr),t(r,n[i+2],Gr)];return`L${o.join(" ")}Q${r.join(" ")} ${s.join(" ")}`});return`M${n[0].join(" ")}${e.join("")}\
L${n.at(-1).join(" ")}`}function Ci(n){let[t,e]=n.at(-1),[r,i]=n.at(-2),o=Math.hypot(t-r,e-i),[s,a]=[(t-r)/o,(e-i)/o],[l,d]=[t-s*jt,e-a*jt],h=`M${t} ${e}L${l-a*
5} ${d+s*5}L${l+a*5} ${d-s*5}Z`;return[jr([...n.slice(0,-1),[t-s*(jt-1),e-a*(jt-1)]]),h]}var Oe=class{constructor(t,e){this.spec=t;this.text=e;let r=t.value!==void 0,
i=t.lines.map(s=>r?Ci(s):[jr(s),""]),o=i.map(([s])=>s).join("");this.line=T("path",{d:o,class:"line","stroke-width":Ce}),this.pulse=T("path",{d:o,class:"pulse",
pathLength:100}),this.node.append(T("path",{d:o,class:"halo"}),this.line,this.pulse,T("path",{d:o,class:"grip"})),r&&this.node.append(T("path",{d:i.map(([,s])=>s).
join(""),class:"head"})),t.label&&(this.number=this.write(t.label));for(let[s,a]of Object.entries({class:r?"wire":"wire trunk",role:"img","data-wire":t.id,"data\
-q":t.q}))g(this.node,s,a);t.ink?this.node.setAttribute("style",`--ink: var(--ink-${t.ink})`):r||this.node.setAttribute("style",`--ink: var(--ink-${t.q.replace(
"_prev","")}, var(--muted))`),this.node.classList.toggle("inked",t.ink!==void 0||!r)}spec;text;node=T("g");pulse;line;number=null;reach=1;write({x:t,y:e,anchor:r,
word:i}){let o=T("text",{x:t,y:e+12,"text-anchor":r,class:"wire-number"});return this.node.append(T("text",{x:t,y:e,"text-anchor":r,class:"wire-word"},this.text(
i)),o),o}draw(t){let{reach:e="one"}=this.spec;e!=="cell"?this.reach=e==="sum"?Ni:1:this.reach=I(t.picture.arrays.c,"free","fixed").shared?.[1]??1}step(t){let e=this.
spec.value?.(t);if(e===void 0)return;let r=Number.isNaN(e)?0:Math.min(1,Math.abs(e)/this.reach);g(this.line,"stroke-width",(Ce+(Pi-Ce)*r).toFixed(2)),this.node.
classList.toggle("minus",e<0),this.node.classList.toggle("unknown",Number.isNaN(e)),this.number&&f(this.number,v(e))}said(t,e){let r=this.text(this.spec.says),i=this.
spec.value?.(t);return i===void 0?[r]:Number.isNaN(i)?[r,this.text("diagram_unknown")]:[`${this.spec.formula} = ${e(i)}`,r]}settle(t){g(this.node,"aria-label",this.
said(t,v).join(". "))}},Ut=class{node;wires;ops;constructor(t,e){this.wires=t.wires.map(r=>new Oe(r,e)),this.ops=new Map(t.ops.map(r=>[r.id,Bi(r,e)])),this.node=
T("svg",{viewBox:`0 0 ${mt} ${t.height}`,class:"wires"}),t.road&&this.node.append(Oi(t.road)),this.node.append(...this.wires.map(r=>r.node),...this.ops.values())}};
function Oi({from:n,to:t,y:e,q:r}){return T("rect",{x:n,y:e-10,width:t-n,height:20,class:"road","data-ink":r})}function Bi({id:n,x:t,y:e,sign:r,q:i,says:o},s){let a=r.
length>1,l=T("g",{class:a?"op pill":"op",role:"img","aria-label":s(o),"data-op":n,"data-q":i}),d=r.length>3?36:28;return l.append(a?T("rect",{x:t-d/2,y:e-9,width:d,
height:18,rx:9}):T("circle",{cx:t,cy:e,r:11})),l.append(T("text",{x:t,y:e+(a?4:5.5),"text-anchor":"middle","aria-hidden":"true"},r)),l}var Ii=120;function Di({cell:n,reset:t,activation:e}){return n==="lstm"?Dr:n==="rnn"?Wr(e):Ir(t)}var Kt=class{node=p("div","diagram",{"data-testid":"diagram"});cell=p(
"div","cell",{role:"group"});boxes;wires;tooltip=new tt;frame=null;settling=0;constructor(t,e){let r=Di(t.meta);this.wires=new Ut(r,e),this.boxes=r.boxes.map(i=>new Wt(
i,t,e)),this.cell.setAttribute("aria-label",e("diagram")),this.cell.style.setProperty("--units",String(mt)),this.cell.style.aspectRatio=`${mt} / ${r.height}`,this.
cell.append(this.wires.node,...this.boxes.map(i=>i.node)),this.tooltip.node.dataset.testid="diagram-tooltip",this.node.append(this.cell,p("p","fine legend-line",
{},e("diagram_legend")),this.tooltip.node),this.cell.addEventListener("pointermove",i=>this.hover(i)),this.cell.addEventListener("pointerleave",()=>this.tooltip.
hide())}draw(t){this.frame=t;let{quantities:e}=t.picture.meta,r=e.at(-1).ends[t.theme.dark?"dark":"light"];this.cell.style.setProperty("--minus",r[0]),this.cell.
style.setProperty("--plus",r[1]);for(let i of[...this.boxes,...this.wires.wires])i.draw(t)}select(t){for(let e of this.boxes)e.select(t)}step(t){let e=Dt(t);for(let r of this.
boxes)r.step(t);for(let r of this.wires.wires)r.step(e);window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>this.settle(t),Ii)}settle(t){for(let e of this.
boxes)e.settle(t);for(let e of this.wires.wires)e.settle(Dt(t))}hover(t){let e=t.target instanceof Element?t.target.closest("[data-wire], [data-op], [data-box]"):
null;if(!e||!this.frame)return this.tooltip.hide();let r=this.node.getBoundingClientRect();this.tooltip.show({lines:this.said(e,this.frame)},t.clientX-r.left,t.
clientY-r.top,r)}said(t,e){let r=this.boxes.find(({node:o})=>o===t);if(r)return[`${r.symbol||r.name} = ${r.said(e)}`,r.symbol?r.name:"",r.meaning];let i=this.wires.
wires.find(({node:o})=>o===t);return i?i.said(Dt(e),P):[t.getAttribute("aria-label")??""]}};var st=class{constructor(t){this.picture=t;this.inputs=t.arrays.x?.width??0,this.values=new Float64Array(this.inputs+t.hidden),this.order=new Int32Array(this.inputs+
t.hidden),this.hot=t.meta.input.kind==="tokens"}picture;values;order;inputs;hot;bias=0;input=0;past=0;oneHot(t){if(!this.hot)return!1;let e=0;for(let r=0;r<this.
inputs;r++){let i=this.x(t,r);if(i===1)e++;else if(i!==0)return!1}return e===1}x(t,e){return this.picture.arrays.x.values[t*this.inputs+e]}weight(t,e,r,i){let{values:o,
width:s}=this.picture.arrays[`w_${t}.${e}`];return o[r*s+i]}reset(t,e,r,i){let{meta:o,arrays:s,hidden:a}=this.picture;return o.cell!=="gru"||t!=="n"?1:s.r.values[e*
a+(o.reset==="after"?r:i)]}compute(t,e,r){let{arrays:i,hidden:o,meta:s}=this.picture,{values:a,inputs:l}=this,d=i[`w_h.${t}`].values,h=i[`w_i.${t}`].values,c=i.
h_prev.values,u=s.cell==="gru"&&t==="n"?i.r.values:null,m=u&&s.reset==="after"?u[e*o+r]:1,x=u&&s.reset==="before"?u:null;this.bias=Ur(i[`b_i.${t}`],r)+m*Ur(i[`b\
_h.${t}`],r),this.input=this.past=0;for(let b=0;b<l;b++)this.input+=a[b]=h[r*l+b]*this.x(e,b);for(let b=0;b<o;b++){let k=x?x[e*o+b]:m;this.past+=a[l+b]=k*d[r*o+
b]*c[e*o+b]}}rows(t,e){let{values:r,inputs:i,order:o}=this,s=this.oneHot(t),a=this.hot&&!s&&!e,l=0;for(let m=0;m<r.length;m++)m<i&&(a||s&&this.x(t,m)===0)||(o[l++]=
m);let d=a?[{kind:"input",index:-1,value:this.input,count:i,inputs:i}]:[],h=e||l+d.length<=9?l:8-d.length,c=Wi(r,o,l,h).map(m=>this.single(m)),u=[...d,...c].sort(
(m,x)=>Math.abs(x.value)-Math.abs(m.value));return u.unshift({kind:"bias",index:-1,value:this.bias,count:1,inputs:0}),h<l&&u.push(this.rest(h,l)),u}single(t){let e=t>=
this.inputs;return{kind:e?"unit":"input",index:e?t-this.inputs:t,value:this.values[t],count:1,inputs:e?0:1}}rest(t,e){let[r,i]=[0,0];for(let o=t;o<e;o++)r+=this.
values[this.order[o]],this.order[o]<this.inputs&&i++;return{kind:"rest",index:-1,value:r,count:e-t,inputs:i}}},Ur=(n,t)=>n.values[t];function Wi(n,t,e,r){let i=o=>Math.
abs(n[t[o]]);if(r>9)return t.subarray(0,e).sort((o,s)=>Math.abs(n[s])-Math.abs(n[o])||o-s),[...t.subarray(0,e)];for(let o=1;o<e;o++){if(o>=r&&i(o)<=i(r-1))continue;
let s=t[o],a=o;for(o>=r&&(t[o]=t[r-1],a=r-1);a>0&&Math.abs(n[s])>i(a-1);)t[a]=t[a-1],a--;t[a]=s}return[...t.subarray(0,r)]}function V(n,t){return n.cell==="rnn"?n.activation:t==="n"||t==="g"?"tanh":t==="h"||t==="c"?null:"σ"}var Gi=n=>n==="relu"?"max ( 0 ,":`${n} (`;function Vt(n,t){
let e=Gi(V(n,t)),r=n.closeup?`${e} #bias/bias | ±input/input | ±past/past ) || ≈ `:"";return{key:t,symbols:`${t} = ${e} | W_i${t} x | + b_i${t} | + W_h${t} \
h′ | + b_h${t} )`,vectors:`${t} = ${e} %a_${t}/sum )`,numbers:`${t} = ${r}${e} #a ) | ≈ #result`,gated:n.cell!=="rnn"}}function ji(n){let t=n.reset==="after";
return{key:"n",symbols:t?"n = tanh ( | W_in x | + b_in | + r ⊙ | ( W_hn h′ | + b_hn ) )":"n = tanh ( | W_in x | + b_in | + W_hn ( r ⊙ h′ ) | + b_hn )",vectors:t?
"n = tanh ( %in_n/input + r ⊙ %rec_n/past )":"n = tanh ( %in_n/input + %rec_n/past_reset )",numbers:t?"n = tanh ( #input/input_bias | + #r · #past/past ) || ≈\
 tanh ( #a ) | ≈ #result":"n = tanh ( #input/input_bias | ±past/past_reset ) || ≈ tanh ( #a ) | ≈ #result",gated:!0}}var Be=(n,t,e)=>({key:n,symbols:t,vectors:t.
replaceAll(" |",""),numbers:`${t.replaceAll("⊙","·")} || ${e} | ≈ #result`,gated:!1});function Kr(n){if(n.cell==="rnn")return[Vt(n,"h")];if(n.cell==="gru"){
let t=Be("h","h = ( 1 − z ) ⊙ n | + z ⊙ h′","≈ ( 1 − #z ) · #n | + #z2 · #h_prev");return[Vt(n,"r"),Vt(n,"z"),ji(n),t]}return[...["i","f","g","o"].
map(t=>Vt(n,t)),Be("c","c = f ⊙ c′ | + i ⊙ g","≈ #f · #c_prev | + #i · #g"),Be("h","h = o ⊙ tanh ( c )","≈ #o · tanh ( #c )")]}var Ui="http://www.w3.org/1998/Math/MathML",Ki=new Set(["σ","tanh","max"]),Vi=new Set(["+","−","≈","·","⊙"]),Qi=/^([Wb])_([ih])(\w)$/,Xi=/^([#±])(\w+)(?:\/(\w+))?$/;
function _(n,...t){let e=document.createElementNS(Ui,n);return e.append(...t),e}function H(n,t){let e=t.replace("_prev","");return n.setAttribute("data-q",t),e===
"x"||(n.setAttribute("data-ink",e),n.style.setProperty("--ink",`var(--ink-${e})`)),n}function Ie(n,t=!1){let e=_("mo",n);if(e.setAttribute("stretchy","false"),Vi.
has(n)&&e.setAttribute("form","infix"),t)for(let r of["lspace","rspace"])e.setAttribute(r,"0");return e}function gt(n,t){return n.split(/ (\|+) /).map(e=>{if(e===
"|")return" ";if(e==="||")return document.createElement("br");let r=e.split(" "),i=r.map((o,s)=>Yi(o,r[s-1]??"",t));return _("math",_("mrow",...i))})}function Yi(n,t,e){
let r=Xi.exec(n);if(r)return Ji(r,t,e);let i=Qi.exec(n);return i?Zi(i[1],i[2],i[3]):Ki.has(n)?_("mi",n):/^\d+$/.test(n)?_("mn",n):De(n,e.meta)??Ie(n)}function Zi(n,t,e){
let r=_("mrow",_("mi",t),H(_("mi",e),e)),i=_("msub",_("mi",n),r);return i.setAttribute("data-q",e),i}function De(n,t){if(n==="x")return H(_("mi","x"),"x");let e=t.
quantities.find(i=>i.key===n[0]);if(!e||n.length>2)return null;let r=H(_("mi",e.symbol),e.key);return n.length===1?r:(r.removeAttribute("data-q"),H(_("mrow",r,Ie(
"′",!0)),`${e.key}_prev`))}function Ji([,n,t,e],r,i){let{key:o,text:s,meta:a,places:l}=i,d=_("mn"),h=t==="result"||t==="held"?o:t.replace(/\d$/,"");a.quantities.
some(x=>x.key===h||`${x.key}_prev`===h)&&H(d,h);let c=n==="±"?Ie("+"):null;l.push({node:d,name:t,sign:c,bracket:r!==""&&"·+−".includes(r)});let u=c?_("mrow",
c,d):d;if(u.setAttribute("data-testid",`eq-${o}-${t}`),!e)return u;let m=_("munder",u,_("mtext",s(`eq_${e}`)));return m.setAttribute("class","under"),m}function We({
node:n,sign:t,bracket:e},r){let i=r,o=r.startsWith("−");if(t){let s=o?"−":"+";t.textContent!==s&&(t.textContent=s),o&&(i=r.slice(1))}else e&&o&&(i=`(${r})`);
n.textContent!==i&&(n.textContent=i)}var Qt={σ:{sum:6,low:0,high:1},tanh:{sum:3,low:-1,high:1},relu:{sum:3,low:-.5,high:3}};function W(n,t){return n==="relu"?Math.max(0,t):n==="tanh"?Math.tanh(t):
.5+.5*Math.tanh(.5*t)}function Xt(n,t){return n==="relu"?`max(0, ${v(t)})`:`${n}(${v(t)})`}function Vr(n,t){if(n==="relu")return t>0?"straight":"off";let e=W(n,
t),r=n==="tanh"?(e+1)/2:e;return r<.1||r>.9?"flat":"steep"}var Yt=(n,t,e)=>Math.abs(W(n,t)-e)>1e-4;function Ge(n,t){let e=y(n,"rec_n",t);return y(n,"a_n",t)-(n.picture.meta.reset==="after"?y(n,"r",t)*e:e)}var Zt=class{constructor(t,e,r){this.equation=t;this.text=
r;let{key:i,gated:o,numbers:s}=t;this.squash=o?V(e,i):null,this.opens=/#bias/.test(s),this.written.append(...gt(s,{meta:e,text:r,key:i,places:this.places})),this.
node=p("div","eq-block",{"data-testid":`eq-${i}`,"data-q":i},this.written),o&&(this.holding.append(...gt(`${i} = #held`,{meta:e,text:r,key:i,places:this.held}),
this.heldText),this.holding.hidden=!0,this.node.append(this.holding))}equation;text;node;places=[];written=p("div","eq in-numbers");holding=p("div","eq-held");held=[];heldText=p(
"p","fine");squash;opens;step(t,e){let{key:r}=this.equation,{column:i,unit:o}=t.state;this.opens&&e.compute(r,i,o);for(let s of this.places)We(s,v(this.value(t,
s.name,e)));this.squash&&this.hold(t,this.squash)}hold(t,e){let{key:r}=this.equation,[i,o]=[y(t,r),y(t,`a_${r}`)],s=Yt(e,o,i);this.holding.hidden===s&&(this.holding.
hidden=!s,this.written.hidden=s),s&&to(this.held,this.heldText,this.text,e,o,i)}value(t,e,{bias:r,input:i,past:o}){let{key:s}=this.equation;return e==="result"?
y(t,s):e==="a"?y(t,`a_${s}`):s==="n"&&e==="input"?Ge(t,t.state.unit):s==="n"&&e==="past"?y(t,"rec_n"):e==="bias"?r:e==="input"?i:e==="past"?o:y(t,e.replace(/\d$/,
""))}};function to(n,t,e,r,i,o){for(let s of n)We(s,v(o));f(t,je(e,r,i,o))}function je(n,t,e,r){return n("eq_held",{value:v(r),formula:Xt(t,e),otherwise:v(W(t,e))})}var[eo,Qr]=[26,88],Jt=class{constructor(t,e){this.key=t;let{hidden:r,meta:i}=e,o=i.quantities.find(a=>a.key===t.replace("_prev",""));this.quantity=o??{...i.quantities[0],
range:"free"},this.canvas.width=1,this.canvas.height=r,this.image=new ImageData(1,r),this.pixels=new Uint32Array(this.image.data.buffer);let s=Math.min(Qr,Math.
max(eo,r*9));this.node.style.height=`${s}px`,this.row=Math.max(3,s/r),this.mark.style.height=`${this.row}px`,this.node.classList.toggle("dense",r>Qr),this.node.
append(this.canvas,this.mark)}key;node=p("span","units-column");canvas=p("canvas","",{"aria-hidden":"true"});mark=p("i","mark-unit");image;pixels;quantity;colours=new Uint32Array(
256);bounds=null;scale="";row=0;draw(t){let{state:e,theme:r,picture:i}=t;this.colours=rt(et(this.quantity,r));let o=this.quantity.key===this.key.replace("_prev",
"")?e.scale:"fixed";if(this.scale!==o){let d=i.arrays[this.key==="in_n"?"a_n":this.key];this.bounds=I(d,this.quantity.range,o),this.scale=o}let s=Array.prototype.
indexOf.call(t.order,e.unit),a=parseFloat(this.node.style.height),l=Math.min(a-this.row,s*a/i.hidden);this.mark.style.transform=`translateY(${l}px)`}step(t){let{
picture:e,order:r,state:i}=t,{low:o,span:s}=this.bounds,a=e.arrays[this.key],l=i.column*e.hidden;for(let d=0;d<r.length;d++){let h=r[d],c=a?a.values[l+h]:Ge(t,h),
u=Math.round((c-o[h])/s[h]*255);this.pixels[d]=Number.isNaN(u)?0:this.colours[u<0?0:u>255?255:u]}this.canvas.getContext("2d").putImageData(this.image,0,0)}};var ro=/^%(\w+)\/(\w+)$/,te=class{constructor(t,e,r){this.picture=e;this.text=r;for(let{key:i,vectors:o}of t){let s=p("div","eq-columns",{"data-testid":`eq-vect\
ors-${i}`});s.append(...o.split(" ").map(a=>this.word(a))),this.node.append(s)}this.node.append(p("p","fine",{},r("eq_vectors_hint")))}picture;text;node=p("div",
"eq-vectors");columns=[];word(t){let e=ro.exec(t);if(e)return this.column(e[1],p("span","eq-word",{},this.text(`eq_${e[2]}`)));let r=De(t,this.picture.meta);if(!r)
return p("span","eq-op",{},t);let i=r.getAttribute("data-q");return this.column(i,p("span","eq-letter",{},_("math",r)))}column(t,e){let r=new Jt(t,this.picture);
this.columns.push(r);let i=p("span","eq-column",{},r.node,e);return/^(a|rec|in)_/.test(t)?i:H(i,t)}draw(t){for(let e of this.columns)e.draw(t)}step(t){for(let e of this.
columns)e.step(t)}};var ee=class{constructor(t,e,r){this.text=e;let{meta:i}=t,o=Kr(i);this.contributions=new st(t),this.numbers=o.map(l=>new Zt(l,i,e)),this.vectors=new te(o,t,e);let s=p(
"p","fine",{},e("eq_rounding"));this.bodies={symbols:this.symbols(o,t),vectors:p("div","equations",{},this.vectors.node),unit:p("div","equations",{},...this.numbers.
map(l=>l.node),s)};let a=p("div","eq-head",{},p("h4","",{},e("eq_title")),this.switcher(r));this.node.append(a,...X.map(l=>this.bodies[l]))}text;node=p("div","m\
ade",{"data-testid":"equations"});bodies;buttons=new Map;numbers;vectors;contributions;switcher(t){let e=p("div","segments",{role:"group","aria-label":this.text(
"eq_depth")});for(let r of X){let o={type:"button",title:this.text(`eq_depth_title_${r}`),"data-k":`depth-${r}`,"data-testid":`depth-${r}`},s=p("button","segmen\
t",o,this.text(`eq_depth_${r}`));s.addEventListener("click",()=>t.depth(r)),this.buttons.set(r,s),e.append(s)}return e}symbols(t,{meta:e}){let{text:r}=this,i=t.
map(({key:s,symbols:a})=>{let l=gt(a,{meta:e,text:r,key:s,places:[]});return p("div","eq in-symbols",{"data-testid":`eq-symbols-${s}`,"data-q":s},...l)}),o=r(e.
cell==="rnn"?"eq_symbols_hint_plain":"eq_symbols_hint");return p("div","equations",{},...i,p("p","fine",{},o))}draw(t){let{depth:e}=t.state;for(let r of X)this.
bodies[r].hidden=r!==e,g(this.buttons.get(r),"aria-pressed",String(r===e));this.select(t)}select(t){t.state.depth==="vectors"&&this.vectors.draw(t)}step(t){let{
depth:e}=t.state;if(e==="vectors"&&this.vectors.step(t),e==="unit")for(let r of this.numbers)r.step(t,this.contributions)}};function Yr(n,t){let e={low:Math.min(0,t),high:Math.max(0,t),from:[],to:[]},r=0;for(let{kind:o,value:s}of n){let a=o==="factor"?0:r;r=a+s,e.from.push(a),e.to.push(
r),e.low=Math.min(e.low,r),e.high=Math.max(e.high,r)}let i=dt(e.high-e.low,3);return e.low=Math.floor(e.low/i+1e-9)*i+0,e.high=Math.ceil(e.high/i-1e-9)*i+0,e.low===
e.high&&(e.high=e.low+1),e}var re=({low:n,high:t},e)=>(e-n)/(t-n);function Zr(n,t,e){let[r,i]=[re(n,Math.min(t,e)),re(n,Math.max(t,e))];return`translateX(${Xr(100*
r)}%) scaleX(${Xr(Math.max(i-r,.006))})`}var Jr=({low:n,high:t})=>[L(n),L(t)],Xr=n=>Math.round(n*1e4)/1e4;var[ne,bt,G]=[132,76,8],tn=60;function xt(n,t){let e=document.createElementNS("http://www.w3.org/2000/svg",n);for(let[r,i]of Object.entries(t))e.setAttribute(r,
i);return e}var ie=class{constructor(t){this.text=t;let e=xt("svg",{viewBox:`0 0 ${ne} ${bt}`,width:String(ne),height:String(bt),"aria-hidden":"true"});e.append(
this.axes,this.line,this.guide,this.dot);let r=p("div","",{},this.formula,this.slope,this.held);this.node.append(e,r)}text;node=p("div","curve",{"data-testid":"\
why-curve"});line=xt("path",{class:"curve-line"});axes=xt("path",{class:"curve-axes"});guide=xt("path",{class:"curve-guide"});dot=xt("circle",{class:"curve-dot",
r:"4.5"});formula=p("p","curve-formula",{"data-testid":"why-formula"});slope=p("p","fine",{"data-testid":"why-slope"});held=p("p","fine",{"data-testid":"why-hel\
d"});squash=null;choose(t){if(this.node.hidden=t===null,!t||t===this.squash)return;this.squash=t;let{sum:e}=Qt[t],r=Array.from({length:tn+1},(i,o)=>{let s=(2*o/
tn-1)*e;return`${this.x(s)} ${this.y(W(t,s))}`});g(this.line,"d",`M${r.join("L")}`),g(this.axes,"d",`M${G} ${this.y(0)}H${ne-G}M${this.x(0)} ${G}V${bt-G}`)}x(t){
let e=Qt[this.squash].sum;return en(G+(w(t,-e,e)+e)/(2*e)*(ne-2*G))}y(t){let{low:e,high:r}=Qt[this.squash];return en(bt-G-(w(t,e,r)-e)/(r-e)*(bt-2*G))}step(t,e){
let r=this.squash,[i,o]=[this.x(t),this.y(W(r,t))];g(this.dot,"transform",`translate(${i} ${o})`),g(this.guide,"d",`M${i} ${this.y(0)}V${o}H${this.x(0)}`);let s=Yt(
r,t,e);g(this.dot,"class",s?"curve-dot aside":"curve-dot"),f(this.formula,`${Xt(r,t)} ≈ ${v(s?W(r,t):e)}`),f(this.slope,this.text(`why_slope_${Vr(r,t)}`)),this.
held.hidden=!s,s&&f(this.held,je(this.text,r,t,e))}},en=n=>Math.round(n*100)/100;var no={"gru.h":[{name:"kept",opens:"z",value:n=>n("z")*n("h_prev"),factors:"z · h_prev"},{name:"written",opens:"n",value:n=>(1-n("z"))*n("n"),factors:"1−z · n"}],
"lstm.c":[{name:"kept_c",opens:"f",value:n=>n("f")*n("c_prev"),factors:"f · c_prev"},{name:"added",opens:"g",value:n=>n("i")*n("g"),factors:"i · g"}],"lstm.h":[
{name:"shown",opens:"o",value:n=>n("o"),factors:"o"},{name:"stored",opens:"c",value:n=>Math.tanh(n("c")),factors:"tanh(c)"}]},at=(n,t)=>`${n}.${t}`=="lstm.h";function oe({
picture:n,state:t}){return no[`${n.meta.cell}.${t.why}`]}function rn(n){let t=at(n.picture.meta.cell,n.state.why)?"factor":"term",e=r=>y(n,r);return oe(n).map((r,i)=>({
kind:t,index:i,value:r.value(e),count:1,inputs:0}))}function nn(n,t,e){let{text:r,picture:i,state:o}=n,{index:s,kind:a,count:l,inputs:d}=t;return a==="term"||a===
"factor"?r(`why_${oe(n)[s].name}`):a==="bias"?r("why_bias"):a==="unit"?r("why_unit",{unit:s}):a==="rest"?r(`why_rest_${d===0?"units":d===l?"inputs":"mixed"}`,{count:l}):
e||s<0?r("why_token",{token:i.reading(o.column)}):r("why_input",{name:sn(n,s)})}function on(n,t,e){let{text:r,picture:i,state:o}=n;return t.kind==="bias"?r("why\
_say_bias"):t.kind==="unit"?r("why_say_unit",{unit:t.index}):e||t.index<0?r("why_say_token",{token:i.reading(o.column)}):r("why_say_input",{name:sn(n,t.index)})}
var sn=(n,t)=>n.picture.meta.closeup?.inputs[t]??String(t);function an(n,t,e){let{text:r,state:i}=n,{why:o,unit:s,column:a}=i,l=E(t.value);if(t.kind==="term"||t.
kind==="factor")return`${oe(n)[t.index].factors.split(" · ").map(x=>oo(n,x)).join(" × ")} = ${l}`;if(t.kind==="bias")return io(n,l);if(t.kind==="rest")return r(
"why_rest_factors",{count:t.count,value:l});if(t.index<0)return r("why_token_factors",{count:t.count,value:l});let d=t.kind==="unit"?"h":"i",h=t.kind==="unit",c=h?
`h′ = ${v(y(n,"h_prev",t.index))}`:`x = ${v(e.x(a,t.index))}`,u=[`w = ${v(e.weight(d,o,s,t.index))}`,c];return h&&ln(n)&&u.unshift(`r = ${v(e.reset(o,a,s,t.index))}`),
`${u.join(" × ")} = ${l}`}var ln=({picture:n,state:t})=>n.meta.cell==="gru"&&t.why==="n";function io(n,t){let{arrays:e,meta:r}=n.picture,{why:i,unit:o}=n.state,
[s,a]=["i","h"].map(h=>v(e[`b_${h}.${i}`].values[o])),d=ln(n)&&r.reset==="after"?`r · b_h${i} = ${v(y(n,"r"))} × ${a}`:`b_h${i} = ${a}`;return`b_i${i} = ${s},\
 ${d}: ${t}`}function oo(n,t){let e=t==="1−z"?1-y(n,"z"):t==="tanh(c)"?Math.tanh(y(n,"c")):y(n,t);return`${t.replace("_prev","′")} = ${v(e)}`}function pn(n,t){
let e=Ue(n,t);return e?e==="all"?n.text("why_all"):"unit"in e?n.text("why_select_unit",e):n.text("why_opens",{symbol:e.why}):""}function Ue(n,t){return t.kind===
"unit"?{unit:t.index}:t.kind==="rest"?"all":t.kind==="term"||t.kind==="factor"?{why:oe(n)[t.index].opens}:null}var se=class{constructor(t,e,r){this.picture=t;this.text=e;let i=p("h4","",{},...this.around(e("why_title"))),o=p("div","why-tabs",{role:"group","aria-label":e(
"why_choose")});for(let{key:s,symbol:a,name:l}of t.meta.quantities){let d={type:"button",title:l,"aria-label":`${l} ${a}`,"data-k":`why-${s}`,"data-testid":`why\
-tab-${s}`},h=H(p("button","toggle",d,a),s);h.addEventListener("click",c=>{c.stopPropagation(),r.why(s)}),this.tabs.set(s,h),o.append(h)}t.meta.quantities.length<
2&&(o.hidden=!0),this.node.append(p("div","why-top",{},i,o),this.say)}picture;text;node=p("div","why-head");symbol=p("span","symbol");result=p("b","why-result",
{"data-testid":"why-result"});say=p("p","why-say",{"data-testid":"why-say"});tabs=new Map;around(t){let e={"{symbol}":this.symbol,"{value}":this.result};return t.
split(/(\{\w+\})/).map(r=>e[r]??r)}draw({state:t,picture:e}){let r=e.meta.quantities.find(i=>i.key===t.why);f(this.symbol,r.symbol);for(let i of[this.symbol,this.
result])H(i,t.why);for(let[i,o]of this.tabs)g(o,"aria-pressed",String(i===t.why))}step(t,e,r){f(this.result,v(y(t,t.state.why)));let i=V(this.picture.meta,t.state.
why)?this.most(t,e,r):this.shares(t);f(this.say,i)}most(t,e,r){let i=e.filter(a=>a.kind!=="rest");if(!i.length)return"";let o=i.reduce((a,l)=>Math.abs(l.value)>
Math.abs(a.value)?l:a),s=o.value<0?"down":"up";return this.text(`why_most_${s}`,{name:on(t,o,r),value:E(o.value)})}shares(t){let{cell:e}=this.picture.meta,r=o=>`${Math.
round(100*o)}`,i=o=>y(t,o);return e==="gru"?this.text("why_shares_gru",{kept:r(i("z")),written:r(1-i("z"))}):t.state.why==="c"?this.text("why_shares_c",{kept:r(
i("f")),added:r(i("i"))}):this.text("why_shares_h",{shown:r(i("o"))})}};var so={input:"x",unit:"h_prev"},vt=class{constructor(t,e){this.node=t;this.number=p("span","why-number",{"data-testid":e}),this.node.append(this.name,p("span",
"why-bar",{"aria-hidden":"true"},this.bar),this.number)}node;name=p("span","why-name");bar=p("i");number;write(t,e,r,i,o){let{node:s}=this;g(s,"data-kind",t.kind),
g(s,"data-index",String(t.index));let a=so[t.kind];a?g(s,"data-q",a):s.removeAttribute("data-q"),s.classList.toggle("leads",r!==""),g(s,"title",r),f(this.name,e),
f(this.number,E(t.value)),this.place(i,i.from[o],i.to[o])}writeTotal(t,e,r,i){f(this.name,t),f(this.number,e),this.place(r,0,i)}place(t,e,r){this.bar.style.transform=
Zr(t,e,r),this.bar.className=r<e?"minus":"plus"}};var ae=class{constructor(t,e,r){this.picture=t;this.text=e;this.actions=r;this.head=new se(t,e,r),this.curve=new ie(e),this.contributions=new st(t),this.sum=new vt(
p("div","why-row why-total"),"why-sum"),this.scale.append(p("span"),p("span"));let i=p("div","why-chart",{},this.zero,this.list,this.sum.node,this.scale);this.button.
addEventListener("click",()=>this.showAll(!this.all)),f(this.leftOut,e("why_left_out")),this.node.append(this.head.node,this.leftOut,i,this.detail,this.button,this.
curve.node,this.rounding)}picture;text;actions;node=p("section","why",{"data-testid":"why"});head;list=p("div","why-list");zero=p("i","why-zero");scale=p("div",
"why-scale",{"aria-hidden":"true"});sum;rounding=p("p","fine",{"data-testid":"why-rounding"});detail=p("p","fine why-detail",{"data-testid":"why-detail","aria-l\
ive":"polite"});leftOut=p("p","fine",{"data-testid":"why-left-out"});button=p("button","chip",{type:"button","data-testid":"why-all","data-k":"why-all"});curve;contributions;rows=[];shown=[];all=!1;active=-1;frame=null;squash(t){
return V(this.picture.meta,t.state.why)}showAll(t){this.all=t,this.active=-1,this.frame&&(this.draw(this.frame),this.step(this.frame))}draw(t){this.frame=t;let{
meta:e}=this.picture,{why:r}=t.state,i=this.squash(t),o=i===null||e.closeup!==null,[s,a]=e.quantities[0].ends[t.theme.dark?"dark":"light"];this.node.style.setProperty(
"--minus",s),this.node.style.setProperty("--plus",a),this.node.style.setProperty("--ink",`var(--ink-${r})`),g(this.node,"data-quantity",r),g(this.node,"data-pro\
duct",String(at(e.cell,r))),this.head.draw(t),this.leftOut.hidden=o,this.list.hidden=this.scale.hidden=this.detail.hidden=this.rounding.hidden=!o,f(this.button,
this.text(this.all?"why_fewer":"why_all")),g(this.button,"aria-expanded",String(this.all)),this.node.classList.toggle("blend",i===null),this.node.classList.toggle(
"all",this.all&&i!==null),this.curve.choose(at(e.cell,r)?"tanh":i)}step(t){this.frame=t;let{meta:e}=this.picture,{why:r,column:i,unit:o}=t.state,s=this.squash(t),
a=y(t,r),l=s?y(t,`a_${r}`):a,d=!1;s?e.closeup?(this.contributions.compute(r,i,o),d=this.contributions.oneHot(i),this.shown=this.contributions.rows(i,this.all)):
this.shown=[]:this.shown=rn(t);let h=Yr(this.shown,l);this.button.hidden=!s||!this.all&&this.shown.every(c=>c.count===1),this.writeRows(t,h,d),this.writeSum(t,h,
l,s),this.head.step(t,this.shown,d),s?this.curve.step(l,a):at(e.cell,r)&&this.curve.step(y(t,"c"),Math.tanh(y(t,"c"))),this.tell()}writeRows(t,e,r){for(;this.rows.
length<this.shown.length;)this.addRow();this.rows.forEach((i,o)=>{let s=this.shown[o];i.node.hidden=!s,s&&i.write(s,nn(t,s,r),pn(t,s),e,o)}),this.zero.style.setProperty(
"--zero",String(re(e,0)))}writeSum(t,e,r,i){let o=at(this.picture.meta.cell,t.state.why),s=this.text(i?"why_sum":o?"why_product":"why_together");this.sum.writeTotal(
s,v(r),e,r),Jr(e).forEach((d,h)=>f(this.scale.children[h],d));let a=(this.shown.length+1)*5e-5;g(this.rounding,"data-bound",$(a));let l={count:this.shown.length,
bound:$(a)};f(this.rounding,o?this.text("eq_rounding"):this.text("why_rounding",l))}addRow(){let t=this.rows.length,e=p("button","why-row",{type:"button","data-\
testid":"why-row","data-k":`why-${t}`}),r=o=>{this.active=o,this.tell()};e.addEventListener("pointerenter",()=>r(t)),e.addEventListener("focus",()=>r(t)),e.addEventListener(
"pointerleave",()=>r(-1)),e.addEventListener("blur",()=>r(-1)),e.addEventListener("click",o=>this.follow(t,o));let i=new vt(e,"why-number");this.rows.push(i),this.
list.append(e)}follow(t,e){let r=this.shown[t],i=r&&this.frame?Ue(this.frame,r):null;i&&(e.stopPropagation(),i==="all"?this.showAll(!0):"unit"in i?this.actions.
unit(i.unit):this.actions.why(i.why))}tell(){let t=this.shown[this.active],{frame:e,text:r}=this;if(!t||!e)return f(this.detail,r("why_point"));f(this.detail,an(
e,t,this.contributions))}};var le=class{constructor(t,e,r){this.text=e;this.parts=[new Kt(t,e),new ee(t,e,r),new ae(t,e,r),new Nt(t,e)],this.node.setAttribute("aria-label",e("readout")),this.
node.append(p("div","readout-head",{},this.title,this.stepper(r)),...this.parts.map(i=>i.node))}text;node=p("aside","readout",{"data-testid":"readout"});title=p(
"h3","readout-title",{"data-testid":"readout-title"});parts;stepper(t){let e=p("div","stepper");for(let[r,i,o]of[[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let s=this.
text(o),a=p("button","small",{type:"button","aria-label":s,title:s,"data-k":o},i);a.addEventListener("click",()=>t.unitBy(r)),e.append(a)}return e}draw(t){for(let e of this.
parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(t)}step(t){f(this.title,this.text("readout_title",{unit:t.state.unit,moment:R(t,t.state.column)}));
for(let e of this.parts)e.step?.(t)}};var dn=20,pe=class{constructor(t,e){this.actions=e;let r=F("time",t("time_axis"),"");this.node=r.node,this.plot=r.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});rail=p("div","rail",{"data-testi\
d":"overview"});thumb=p("div","thumb");mark=p("div","mark");draw(t){let{axis:e,theme:r,picture:i,state:o}=t,s=e.count<i.columns;this.rail.hidden=!s,this.plot.style.
height=`${dn+(s?18:0)}px`;let a=M(this.canvas,e.width,dn);a.font=`${o.present?14:11}px ${r.font}`,a.textAlign="center",a.fillStyle=r.muted;for(let l of Mr(e,i.stepOf,
i.meta.stride,56)){let d=e.middle(l);a.fillRect(Math.round(d)-.5,0,1,4);let h=String(i.stepOf(l)),c=a.measureText(h).width/2;a.fillText(h,Math.min(e.width-c,Math.
max(c,d)),16)}this.thumb.style.left=`${100*e.first/i.columns}%`,this.thumb.style.width=`${100*e.count/i.columns}%`,this.step(t)}step({state:t,picture:e}){this.mark.
style.left=`${100*(t.column+.5)/e.columns}%`}listen(t){let e=r=>{if(!this.rail.hasPointerCapture(r.pointerId))return;let i=this.rail.getBoundingClientRect(),{axis:o,
picture:s}=t(),a=(r.clientX-i.left)/i.width*s.columns;this.actions.pan(a-o.count/2)};this.rail.addEventListener("pointerdown",r=>{r.stopPropagation(),this.rail.
setPointerCapture(r.pointerId),e(r)}),this.rail.addEventListener("pointermove",e)}};var de=class{constructor(t,e){this.text=t;let r=t("present_hint");this.present=p("button","small",{type:"button",title:r,"data-testid":"present","data-k":"prese\
nt"}),this.present.addEventListener("click",()=>{this.presenting||fr(),e.present(!this.presenting)}),this.node.append(this.present)}text;node=p("div","tools");present;presenting=!1;draw({
state:t}){this.presenting=t.present,f(this.present,this.text(t.present?"present_leave":"present")),g(this.present,"aria-pressed",String(t.present))}};function hn(n,t){let e=t.values.filter(Number.isFinite),[r,i]=C({values:e,width:1}),o=e.length?Math.max(Math.abs(r[0]),Math.abs(i[0])):0;return{meta:n,values:t.
values,reach:n.format==="share"?1:o||1}}function ao({format:n},t,e){return Number.isNaN(t)?"–":n==="share"?`${$(Math.round(t*1e3)/10)} %`:Number.isFinite(t)?n===
"steps"?e("units_steps",{n:t>=1e3?Math.round(t):t.toFixed(1)}):t.toFixed(3).replace(/^-(?=0\.000$)/,"").replace("-","−"):t>0?"∞":"−∞"}function cn(n,t,e){
let r=n.values[t],i=Math.min(1,Math.abs(r)/n.reach),o=p("i",r<0?"minus":"");return o.style.transform=`scaleX(${Number.isNaN(r)?0:r===1/0?1:i})`,p("td","",{},p("\
span","bar",{"aria-hidden":"true"},o),p("span","number",{},ao(n.meta,r,e)))}function un(n,t,e){let r=Array.from({length:t},(o,s)=>s);if(!n)return e?r:r.reverse();
let i=e?1:-1;return r.sort((o,s)=>{let[a,l]=[n[o],n[s]];return Number.isNaN(a)||Number.isNaN(l)?Number(Number.isNaN(a))-Number(Number.isNaN(l))||o-s:a===l?o-s:i*
(a<l?-1:1)})}var Ke=50,he=class{constructor(t,e,r){this.picture=t;this.text=e;this.actions=r;let i=(t.meta.units??[]).filter(o=>t.arrays[`unit.${o.key}`]);this.columns=i.map(
o=>hn(o,t.arrays[`unit.${o.key}`])),this.node.hidden=this.columns.length===0||t.hidden<2,this.more=p("button","chip",{type:"button","data-k":"units-all"},e("uni\
ts_all",{count:t.hidden})),this.more.addEventListener("click",()=>this.showAll()),this.node.append(p("summary","",{"data-k":"units"},e("units_title"))),this.node.
addEventListener("toggle",()=>this.build(),{once:!0})}picture;text;actions;node=p("details","units-table",{"data-testid":"units"});columns;heads=[];body=p("tbod\
y");rows=new Map;more;sorting={column:-1,rising:!0};all=!1;selected=-1;build(){let t=p("tr","",{},this.head(-1,this.text("units_unit"),this.text("explain_unit"),
null));this.columns.forEach(({meta:o},s)=>t.append(this.head(s,o.name,o.explanation,o.quantity)));let e=this.text("units_title"),r=p("table","",{"aria-label":e},
p("thead","",{},t),this.body),i=p("div","units-scroll",{role:"region",tabindex:"0","aria-label":e,"data-k":"units-scroll"},r);this.node.append(p("p","fine",{},this.
text("units_hint")),i,this.more,this.meanings()),this.columns.length&&this.sortBy(0)}head(t,e,r,i){let o=p("button","",{type:"button",title:r,"data-k":`units-so\
rt-${t}`},e,p("span","way",{"aria-hidden":"true"}));o.addEventListener("click",()=>this.sortBy(t));let s=p("th","",{scope:"col"},o);return Ve(s,i),this.heads.push(
s),s}meanings(){let t=p("dl","meanings");for(let{meta:e}of this.columns){let r=p("dt","",{},e.name);Ve(r,e.quantity),t.append(p("div","",{},r,p("dd","",{},e.explanation)))}
return t}sortBy(t){let e=this.sorting.column===t&&this.rows.size>0;this.sorting={column:t,rising:e?!this.sorting.rising:t<0},this.heads.forEach((r,i)=>{i-1===t?
g(r,"aria-sort",this.sorting.rising?"ascending":"descending"):r.removeAttribute("aria-sort")}),this.fill()}showAll(){this.all=!0,this.fill(),this.body.querySelectorAll(
"button")[Ke]?.focus()}fill(){let{column:t,rising:e}=this.sorting,r=un(this.columns[t]?.values??null,this.picture.hidden,e),i=this.all?r:r.slice(0,Ke);!i.includes(
this.selected)&&this.selected>=0&&i.push(this.selected),this.body.replaceChildren(...i.map(o=>this.row(o))),this.more.hidden=this.all||r.length<=Ke}row(t){let e=this.
rows.get(t);if(e)return e;let r=p("button","",{type:"button","data-k":`units-${t}`,"aria-label":this.text("tip_unit",{unit:t})},String(t)),i=this.columns.map(s=>{
let a=cn(s,t,this.text);return Ve(a,s.meta.quantity,!1),a}),o=p("tr","",{"data-unit":String(t)},p("th","",{scope:"row"},r),...i);return o.addEventListener("clic\
k",()=>this.actions.unit(t)),this.rows.set(t,o),this.mark(o,t===this.selected),o}mark(t,e){t?.classList.toggle("selected",e),t?.querySelector("button")?.setAttribute(
"aria-pressed",String(e))}draw(t){this.select(t)}select({state:t}){t.unit!==this.selected&&(this.mark(this.rows.get(this.selected),!1),this.selected=t.unit,this.
mark(this.rows.get(this.selected),!0),this.node.open&&this.rows.size&&!this.rows.get(this.selected)?.isConnected&&this.fill())}};function Ve(n,t,e=!0){t&&(n.style.
setProperty("--ink",`var(--ink-${t})`),e&&(n.dataset.of=t))}var lo=1e3,Qe=640,mn=6,fn=12,gn=12,ce=class{constructor(t,e,r,i,o){this.root=t;this.surface=e;this.picture=r;let{meta:s,arrays:a,hidden:l}=r,d=pt(s.strings);this.
controls=new Ct(r,d,o),this.tools=new de(d,o),this.units=new he(r,d,o),this.readout=new le(r,d,o);let h=Ot(l,s.quantities.length);this.maps=s.quantities.map(u=>new ot(
u,a[u.key],h,z(r,u.key)));let c=new pe(d,o);this.tracks=[...Fr(r),...this.maps,...kr(r),new Ht(r,d,o),c],c.listen(()=>this.frame),this.frame={picture:r,state:i,
text:d,theme:Me(t),axis:qe(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute("aria-label",d("scrub")),this.stack.append(...this.tracks.map(u=>u.node),
e),t.setAttribute("aria-label",d("viewer")),t.toggleAttribute("data-many",s.quantities.length>4)}root;surface;picture;frame;tracks;readout;stack=p("div","stack");controls;tools;units;maps;heading=p(
"header","heading");help=p("div","help");foot=p("footer","foot");notes=p("div","notes");cursor=p("div","cursor");themeKey="";size="";presented=!1;width=0;parts(){
let{meta:t}=this.picture,{text:e}=this.frame,{heading:r}=this;t.title&&r.append(p("h2","",{"data-testid":"viewer-title"},t.title)),t.look&&r.append(p("p","look",
{"data-testid":"viewer-look"},...Rr(t.look,t.quantities)));let i=p("div","body",{},this.stack,this.readout.node);return this.help.append(Tr(e,t.stride),Er(this.
picture,e)),[r,this.controls.node,this.help,this.notes,i,this.units.node,this.foot]}showNotes(t){let e=[...this.picture.meta.notes,...t];this.notes.replaceChildren(
...e.map(r=>p("p","note",{"data-testid":"viewer-note"},r)))}retheme(){let t=Me(this.root);if(t.key===this.themeKey)return!1;this.themeKey=t.key,this.frame.theme=
t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,$t(e,t));for(let e of this.
root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){let{root:t}=this,e=t.clientWidth,
r=t.hasAttribute("data-presenting"),i=r?`${e}×${t.clientHeight}`:String(e);return e===0||i===this.size?!1:(this.size=i,this.width=e,t.dataset.layout=e>=lo?"wid\
e":e>=Qe?"medium":"narrow",this.placeTools(e,r),!0)}placeTools(t,e){let{controls:r,help:i,tools:o}=this;if(e)return r.node.append(i,o.node);r.node.after(i),(t<Qe?
this.foot:this.heading).append(o.node)}fillScreen(t){if(!t){for(let s of this.maps)s.resize(null);return}let r=this.tracks.filter(s=>!this.maps.includes(s)&&s.node.
offsetHeight>0).reduce((s,a)=>s+a.node.offsetHeight+fn,0),i=this.stack.getBoundingClientRect().top+this.root.scrollTop;this.root.style.setProperty("--above",`${i+
gn}px`);let o=this.root.clientHeight-i-r-gn;for(let s of this.maps)s.resize(w(Math.floor(o/this.maps.length)-fn-s.extra,36,300))}draw(t){let{frame:e,picture:r}=this;
e.state=t,e.order=tr(r,t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let i=Math.max(40,this.surface.clientWidth);e.axis=qe(i,t.first,Q(r,
t.zoom));for(let o of this.tracks)o.draw(e);if((this.presented||t.present)&&this.fillScreen(t.present),this.presented||t.present)for(let o of this.maps)o.draw(e);
this.presented=t.present,this.tools.draw(e),this.readout.draw(e),this.units.draw(e),this.controls.draw(e),this.cursor.classList.toggle("thin",e.axis.cell<mn)}sideWidth(){
let{picture:t,text:e,theme:r,state:i}=this.frame,{output:o}=t.meta,s=o?[...o.labels.slice(0,q),e("truth")]:[],a=i.scale==="unit"?["min","max","reach","minus"].map(
h=>e(`legend_own_${h}`)):[],l=document.createElement("canvas").getContext("2d");l.font=`600 ${i.present?15:12}px ${r.font}`;let d=Math.max(0,...s.map(h=>l.measureText(
h).width),...a.map(h=>l.measureText(h).width+8));return this.width<Qe?w(Math.ceil(d)+10,44,92):w(Math.ceil(d)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;
if(t.cell<mn)return[w(Math.round(t.middle(e.column))-1,0,t.width-2),2];let r=Math.round(t.left(e.column));return[r,Math.round(t.left(e.column+1))-r]}step(t){let{
frame:e,picture:r,root:i,surface:o}=this,{state:s}=e,[a,l]=this.cursorBox();this.cursor.style.transform=`translateX(${a}px)`,this.cursor.style.width=`${l}px`;for(let h of this.
tracks)h.step?.(e);this.readout.step(e),this.controls.move(e,t);let d=String(r.stepOf(s.column));g(i,"data-step",d),g(i,"data-steps",String(r.meta.steps)),g(i,"\
data-unit",String(s.unit)),g(i,"data-playing",String(t)),g(o,"aria-valuemin","0"),g(o,"aria-valuemax",String(r.meta.steps-1)),g(o,"aria-valuenow",d),g(o,"aria-v\
aluetext",R(e,s.column))}select(){for(let t of this.tracks)t.select?.(this.frame);this.readout.select(this.frame),this.units.select(this.frame)}};var ue=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=r=>{let i=280/t(),o=0;if(r>=this.due&&(o=1+Math.floor((r-this.due)/i),this.due+=o*i,o*i>1e3&&([o,this.due]=[1,r+i])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var po=600,me=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:r,inspector:i}=this;cr(this.root,r,{active:()=>S().active===this,last:()=>this.
picture.columns-1,presenting:()=>this.state.present},e),mr(this.surface,{actions:r,axis:()=>this.stage.frame.axis,column:()=>this.state.column,pick:(a,l,d)=>this.
pick(a,l,d),hover:(a,l)=>i.hover(this.stage,a,l),leave:()=>i.leave()},e);let o=()=>S().active=this;this.root.addEventListener("focusin",o,{signal:e}),this.root.
addEventListener("pointerdown",o,{signal:e}),window.addEventListener("popstate",()=>this.revisit(),{signal:e});let s=new ResizeObserver(()=>this.fitIn());s.observe(
this.root),e.addEventListener("abort",()=>s.disconnect()),this.watchTheme(e)}style;root=p("section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=p(
"div","surface",{role:"slider",tabindex:"0","data-testid":"scrub","data-k":"scrub"});live=p("div","sr-only",{"aria-live":"polite","data-testid":"live"});address=new _t(
()=>nr(this.state,this.picture),()=>this.revisit());timeline=new ue(t=>this.advance(t),()=>this.paint());actions=this.makeActions();light=new Tt(this.root,this.
actions,t=>this.picture.meta.quantities.some(e=>e.key===t),this.life.signal);inspector=new St(this.root,this.light);presenter=new Et(this.root,()=>this.actions.
present(!1),this.life.signal);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){return this.stand.state}watchTheme(t){this.
root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>this.
fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!co(t,this.bytes)?this.change(t):lt()?this.revisit():this.fitIn(),S().active||(S().active=this),this.address.
touch()}change(t){let e=this.bytes?{picture:this.picture,stand:this.stand}:null;this.bytes=t,this.picture=pr(t),this.timeline.stop(),this.inspector.leave(),this.
stand=ar(this.picture,e);let r=this.focusKey();this.stage=new ce(this.root,this.surface,this.picture,this.state,this.actions),this.root.replaceChildren(...this.
stage.parts(),this.inspector.tooltip.node,this.live),this.stage.showNotes(this.stand.notes),this.fitIn(),r&&this.root.querySelector(`[data-k="${CSS.escape(r)}"]`)?.
focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute("data-k")??"":""}revisit(){this.
timeline.stop(),this.stand=lr(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||!this.root.isConnected)return;
let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){this.dirty=!0,this.paint(),
this.settled()}settled(){sr(this.picture.meta.id,this.state),this.address.touch()}paint(){this.handle||(this.handle=requestAnimationFrame(()=>this.render()))}render(){
this.handle=0,this.root.isConnected&&(this.presenter.apply(this.state.present)&&this.stage.relayout(),this.dirty&&this.stage.draw(this.state),this.stage.step(this.
timeline.playing),this.dirty&&this.light.again(),this.dirty=!1,this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.playing&&(this.speaking=
window.setTimeout(()=>f(this.live,_r(this.stage.frame)),po))}moveTo(t){let e=w(t,0,this.picture.columns-1);if(e===this.state.column)return;let{first:r}=this.state;
this.state.column=e,J(this.state,this.picture),this.state.first!==r&&(this.dirty=!0),this.paint(),this.settled()}advance(t){return this.moveTo(this.state.column+
t),this.state.column<this.picture.columns-1}play(){if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.
columns-1&&this.moveTo(0),this.timeline.start(()=>this.state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.
settled())}unitBy(t){let{order:e}=this.stage.frame,r=Array.prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[w(r+t,0,e.length-1)])}pick(t,e,r){let i=this.
inspector.unitAt(this.stage,t,e);i!==void 0&&(r?this.actions.keep(i):this.selectUnit(i))}makeActions(){let t=r=>{r(this.state),this.refresh()},e=r=>{this.timeline.
stop(),this.moveTo(r())};return{go:r=>e(()=>r),by:r=>e(()=>this.state.column+r),unitBy:r=>this.unitBy(r),keep:r=>t(i=>er(i,r)),trace:r=>t(i=>i.traced=ho(i.traced,
r)),sort:r=>t(i=>i.sort=r),scale:r=>t(i=>i.scale=r),speed:r=>t(i=>i.speed=r),unit:r=>this.selectUnit(r),why:r=>t(i=>i.why=r),depth:r=>t(i=>i.depth=r),view:r=>t(
i=>i.view=r),present:r=>t(i=>i.present=r),edit:(r,i=!1)=>this.host.edit(r,i),zoom:(r,i)=>t(o=>{Ze(o,this.picture,r?o.zoom*r:1,i??o.column),i===void 0&&J(o,this.
picture)}),pan:r=>t(i=>Je(i,this.picture,r)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),
cancelAnimationFrame(this.handle),window.clearTimeout(this.speaking),S().active===this&&(S().active=null),this.style.remove(),this.root.remove()}};function ho(n,t){
return n.includes(t)?n.length>1?n.filter(e=>e!==t):n:[...n,t]}function co(n,t){return n===t||n.length===t.length&&n.every((e,r)=>e===t[r])}var bn=`.diagram { position: relative; margin-top: 10px; }
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
`;var xn=`.eq-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 10px; margin-top: 18px; padding-top: 14px; bord\
er-top: 1px solid var(--line); }
.readout .eq-head h4 { margin: 0; padding: 0; border: 0; }
.segments { display: inline-flex; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.viewer .segment { height: 28px; padding: 0 9px; border: 0; border-left: 1px solid var(--line); background: transparent; color: var(--muted); font-size: 12px; }\

.viewer .segment:first-child { border-left: 0; }
.viewer .segment:focus-visible { outline-offset: -2px; }
.segment[aria-pressed="true"] { background: color-mix(in srgb, var(--accent) 13%, transparent); color: var(--text) !important; font-weight: 600 !important; }

.equations { margin-top: 8px; }
.eq { padding-left: 26px; text-indent: -26px; font-size: 14.5px; line-height: 1.5; font-variant-numeric: lining-nums; }
.eq math, .eq-held math, .eq-letter math { font-family: var(--math); text-indent: 0; }
.eq.in-symbols { font-size: 16px; margin-bottom: 5px; }
.eq-block + .eq-block { margin-top: 7px; padding-top: 6px; border-top: 1px solid color-mix(in srgb, var(--line) 55%, transparent); }
.equations [data-ink], .why-head [data-ink] { color: var(--ink); }
.equations .under mtext { color: var(--muted); font: 400 10.5px/1.1 var(--font); }
.eq-held .fine { margin-top: 0; }

.eq-vectors { display: flex; flex-wrap: wrap; gap: 10px 26px; margin-top: 10px; }
.eq-vectors .fine { flex-basis: 100%; margin-top: 0; }
.eq-columns { display: flex; flex-wrap: wrap; align-items: center; gap: 0 6px; }
.eq-op { padding-bottom: 20px; font: 16px/1 var(--math); }
.eq-column { display: inline-flex; flex-direction: column; align-items: center; gap: 3px; }
.units-column { position: relative; display: block; width: 15px; border: 1px solid var(--line); border-radius: 2px; }
.units-column canvas { display: block; width: 100%; height: 100%; image-rendering: pixelated; }
.units-column.dense canvas { image-rendering: auto; }
.mark-unit { position: absolute; left: -3px; right: -3px; top: -1px; border: 1.5px solid var(--text); border-radius: 2px; }
.eq-letter { height: 17px; font-size: 15px; line-height: 17px; }
.eq-word { height: 17px; color: var(--muted); font-size: 11px; line-height: 17px; white-space: nowrap; }

.why { margin-top: 18px; padding-top: 14px; border-top: 1px solid var(--line); min-width: 0; }
.why-top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 10px; }
.readout .why-top h4 { margin: 0; padding: 0; border: 0; font-size: 14px; }
.why-top .symbol { font-size: 18px; }
.why-tabs { display: flex; gap: 3px; }
.why-say { margin: 5px 0 8px; font-size: 13px; line-height: 1.4; min-height: 2.8em; }
.why-chart { position: relative; --name: 92px; --number: 58px; }
.why.all .why-list { max-height: 340px; overflow-y: auto; scrollbar-gutter: stable; border-block: 1px solid var(--line); }
.why-row { display: grid; grid-template-columns: var(--name) minmax(0, 1fr) var(--number); align-items: center; gap: 6px; width: 100%; height: 21px; padding: 0 \
2px; border: 0; border-radius: 4px; background: transparent; text-align: left; font: inherit; }
.viewer button.why-row { cursor: default; }
.viewer button.why-row.leads { cursor: pointer; }
button.why-row:hover, button.why-row:focus-visible { background: color-mix(in srgb, var(--text) 7%, transparent); }
.why-name { overflow: hidden; color: var(--muted); font-size: 12px; text-overflow: ellipsis; white-space: nowrap; }
.leads .why-name { text-decoration: underline dotted color-mix(in srgb, var(--muted) 60%, transparent); text-underline-offset: 3px; }
.why-number { font-size: 12.5px; font-weight: 550; text-align: right; white-space: nowrap; }
.why-bar { position: relative; height: 11px; overflow: hidden; }
.why-bar i { position: absolute; inset: 0; transform-origin: left; background: var(--plus); }
.why-bar i.minus { background: var(--minus); }
.why-zero { position: absolute; top: 0; bottom: 15px; left: calc(var(--name) + 8px + (100% - var(--name) - var(--number) - 16px) * var(--zero, 0)); width: 1px; \
background: color-mix(in srgb, var(--text) 45%, transparent); pointer-events: none; }
.why-total { margin-top: 3px; border-top: 1px solid var(--line); border-radius: 0; height: 25px; }
.why-total .why-name, .why-total .why-number { color: var(--text); font-weight: 650; }
.why-total .why-bar i { background: var(--ink); }
.why-scale { display: flex; justify-content: space-between; height: 14px; margin: 0 calc(var(--number) + 8px) 0 calc(var(--name) + 8px); color: var(--muted); fo\
nt-size: 10px; line-height: 14px; }
.why-detail { margin-top: 4px; min-height: 1.5em; }
.why[data-quantity="n"] .why-detail { min-height: 2.9em; }
.why.blend .why-chart { --name: 116px; }
.why .chip { margin-top: 2px; }
.curve { display: flex; align-items: center; gap: 12px; margin-top: 10px; }
.curve svg { flex: none; }
.curve-line { fill: none; stroke: var(--ink); stroke-width: 2; }
.curve-axes { fill: none; stroke: var(--line); }
.curve-guide { fill: none; stroke: var(--muted); stroke-dasharray: 3 3; }
.curve-dot { fill: var(--ink); stroke: var(--bg); stroke-width: 1.5; }
.curve-dot.aside { fill: var(--bg); stroke: var(--ink); }
.curve-formula { margin: 0; font-size: 13.5px; font-weight: 600; }
.curve .fine { margin-top: 3px; }

[data-layout="medium"] .made, [data-layout="medium"] .answered { grid-column: 1; }
[data-layout="medium"] .why { grid-column: 2; grid-row: span 2; }
[data-layout="narrow"] .segment { height: 38px; padding: 0 13px; }
[data-layout="narrow"] .why-row { height: 30px; }
[data-layout="narrow"] .why-tabs .toggle { min-width: 38px; height: 36px; }
`;var vn=`/* One quantity lit everywhere, the others a little back; nothing moves. */
.viewer .term { display: inline; padding: 1px 3px; margin: 0 -3px; border: 0; border-radius: 4px; background: none; color: var(--ink); font: inherit; font-weigh\
t: 550; text-align: inherit; white-space: nowrap; text-decoration: underline dotted 1px color-mix(in srgb, var(--ink) 60%, transparent); text-underline-offset: \
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
`;var yn=`.heading { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: flex-start; }
.heading h2 { flex: 1 1 260px; }
.heading .look { order: 2; flex: 1 1 100%; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; order: 1; margin-left: auto; color: var(--muted); font-size: 12.5px; }
.viewer .tools .small { height: 28px; padding: 0 9px; font-size: 12.5px !important; }
.help { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 22px; margin-top: 8px; }
.help .keys { margin: 0; }
.help .words { margin: 0; }
.help .words[open] { flex: 1 1 100%; }
.key_leave { display: none; }
.foot { display: flex; flex-wrap: wrap; margin-top: 18px; }
.foot:empty { display: none; }
.foot .tools { margin: 0; }
[data-layout="narrow"] .tools .small { height: 38px; padding: 0 13px; }

/* For a projector: alone on the screen, larger, more contrast. */
.viewer[data-presenting] {
  --label: 190px;
  --muted: color-mix(in srgb, var(--text) 86%, var(--bg));
  --line: color-mix(in srgb, var(--text) 30%, var(--bg));
  position: fixed; inset: 0; z-index: 999990; width: auto; overflow: auto; padding: 14px 28px 10px; font-size: 17px;
}
/* Black on a light page, white on a dark one, without asking which it is. */
@supports (color: oklch(from white l c h)) { .viewer[data-presenting] { --text: oklch(from var(--bg) clamp(.1, (.6 - l) * 1000, .99) 0 0); } }
[data-presenting] .heading { padding-right: 400px; }
[data-presenting] .heading h2 { font-size: clamp(24px, 2.1vw, 40px); }
[data-presenting] .help { margin: 0 0 0 12px; }
[data-presenting] .heading .look { max-width: 110ch; margin: 4px 0 0; font-size: clamp(16px, 1.25vw, 24px); line-height: 1.35; }
[data-presenting] .tools .small { height: 34px; font-size: 15px !important; }
[data-presenting] .controls { margin-top: 10px; }
[data-presenting] :is(.choice, .zoom, .words, .counted, .key_ends, .track-lines, .what-if, .units-table, .saving) { display: none; }
[data-presenting] .key_leave { display: inline; }
[data-presenting] .play { width: 48px; height: 48px; }
[data-presenting] .step b { font-size: clamp(22px, 1.7vw, 32px); }
[data-presenting] .step .range { font-size: 16px; }
[data-presenting] .keys { font-size: 15px; }
[data-presenting] kbd { font-size: 13px; line-height: 20px; }
[data-presenting] .body { margin-top: 14px; }
.viewer[data-presenting][data-layout="wide"] .body { grid-template-columns: minmax(0, 1fr) clamp(380px, 31vw, 600px); gap: 28px; }
[data-presenting] .label .name { font-size: clamp(15px, 1.1vw, 21px); }
[data-presenting] .label .hint { font-size: clamp(12.5px, .85vw, 16px); }
.viewer[data-presenting] button.symbol { min-height: 34px; font-size: clamp(27px, 2vw, 38px); }
@media (min-height: 900px) { [data-presenting] .units span { font-size: 11px; } }
[data-presenting] .track-time .label .name { font-size: 15px; }
[data-presenting] .side { font-size: 14px; }
[data-presenting] .end { font-size: 15px; }
[data-presenting] .y { font-size: 12.5px; }
[data-presenting] .boxes .row.selected { border-width: 2.5px; }
[data-presenting] .cursor { border-width: 2.5px; }
[data-presenting] .tooltip { font-size: 16px; }
[data-presenting] .tooltip b { font-size: 19px; }
.viewer[data-presenting][data-layout="wide"] .readout { position: static; max-height: calc(100vh - var(--above, 190px)); overflow: auto; }
[data-presenting] .readout-title { font-size: clamp(18px, 1.35vw, 26px); }
[data-presenting] .value .name { font-size: 16px; }
[data-presenting] .value .number { font-size: 17px; }
[data-presenting] .value { grid-template-columns: 28px minmax(0, 1fr) 70px 84px; }
[data-presenting] .value.answer { grid-template-columns: minmax(0, 1fr) 110px 84px; }
[data-presenting] .value .symbol { font-size: 23px; }
[data-presenting] .readout h4 { font-size: 17px; }
@media (max-width: 999px) { [data-presenting] .heading { padding-right: 0; margin-top: 44px; } }
[data-presenting] .chip-now { font-size: 17px; }
/* Where many maps share a low screen a name and its symbol stand in one line. */
[data-presenting][data-many] .label { flex-direction: row-reverse; align-items: center; justify-content: flex-start; gap: 4px; }
[data-presenting][data-many] .label .hint { display: none; }
[data-presenting] .track-input .hint { display: none; }
@media (max-height: 800px) {
  [data-presenting] .track:not(.track-output) .label { flex-direction: row-reverse; align-items: center; justify-content: flex-start; gap: 4px; }
  [data-presenting] .label .hint { display: none; }
  [data-presenting] .body { margin-top: 10px; }
  [data-presenting] .heading .look { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
}
`;var wn=`.units-table { margin-top: 20px; border-top: 1px solid var(--line); font-size: 13px; }
.units-table > summary { width: fit-content; padding: 12px 6px 8px 0; font-weight: 600; font-size: 14px; cursor: pointer; }
.units-table .fine { margin: 0 0 8px; }
.units-scroll { max-width: 100%; max-height: min(520px, 70vh); overflow: auto; border: 1px solid var(--line); border-radius: 10px; overscroll-behavior-x: contai\
n; }
.units-table table { width: 100%; border-collapse: separate; border-spacing: 0; }
.units-table :is(th, td) { padding: 0; border-bottom: 1px solid color-mix(in srgb, var(--line) 60%, var(--bg)); text-align: right; white-space: nowrap; font-wei\
ght: 400; }
.units-table tr:last-child > * { border-bottom: 0; }
.units-table thead th { position: sticky; top: 0; z-index: 2; background: var(--soft); }
.units-table tr > th:first-child { position: sticky; left: 0; z-index: 1; background: var(--bg); text-align: left; box-shadow: 1px 0 0 var(--line); }
.units-table thead tr > th:first-child { z-index: 3; background: var(--soft); }
.viewer .units-table :is(th button) { width: 100%; min-height: 34px; padding: 4px 12px; border: 0; background: none; text-align: inherit; font-size: 12.5px; }
.viewer .units-table thead button { color: var(--ink, var(--text)); font-weight: 600; }
.viewer .units-table thead button:hover { text-decoration: underline; text-underline-offset: 3px; }
.viewer .units-table :is(button, .units-scroll):focus-visible { outline-offset: -2px; }
.way { display: inline-block; width: 1.1em; text-align: center; }
.way::after { content: "↕"; opacity: .35; }
[aria-sort="ascending"] .way::after { content: "↑"; opacity: 1; }
[aria-sort="descending"] .way::after { content: "↓"; opacity: 1; }
.units-table td { min-width: 84px; padding: 4px 12px 4px 8px; }
.units-table td .bar { display: block; height: 4px; margin-bottom: 3px; }
.units-table td .bar i { transform-origin: right; }
.units-table td .bar i.minus { opacity: .5; }
.units-table tbody tr { cursor: pointer; }
.units-table tbody tr:hover > * { background: var(--softer); }
.units-table tbody tr.selected > * { background: color-mix(in srgb, var(--accent) 13%, var(--bg)); }
.units-table tbody tr.selected > th:first-child { box-shadow: inset 3px 0 0 var(--accent), 1px 0 0 var(--line); font-weight: 700; }
.units-table tbody tr.selected button { font-weight: 700; }
.units-table > .chip { margin: 10px 0 0; height: 30px; }
.meanings { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 8px 26px; margin: 14px 0 0; font-size: 12.5px; }
.meanings dt { color: var(--ink, var(--text)); font-weight: 600; }
.meanings dd { margin: 1px 0 0; color: var(--muted); }
[data-layout="narrow"] .units-table > summary { padding: 14px 6px 12px 0; }
[data-layout="narrow"] .units-table :is(th button) { min-height: 44px; }
@media (forced-colors: active) { .units-table tr.selected { outline: 2px solid Highlight; outline-offset: -2px; } .bar i { background: CanvasText; } }
`;var kn=`.viewer {
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
.heading .look { margin: 3px 0 0; max-width: 124ch; color: var(--muted); font-size: 14.5px; line-height: 1.45; text-wrap: pretty; }

.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; margin-top: 12px; }
.transport { display: flex; align-items: center; gap: 14px; min-width: 190px; }
.viewer button { font: inherit; color: inherit; cursor: pointer; }
.play { display: grid; place-items: center; width: 38px; height: 38px; padding: 0; border: 0; border-radius: 50%; background: var(--text); }
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

.body { margin-top: 16px; }
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
`;var _n=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.changed { position: absolute; left: 0; top: -5px; height: 3px; border-radius: 2px; background: var(--accent); }
.was { grid-column: 1 / -1; margin-top: -5px; color: var(--muted); font-size: 11.5px; text-align: right; }
.was:empty { display: none; }
`;var yo=[kn,vn,bn,xn,_n,wn,yn].join(`
`),fe=new WeakMap;function xd(n){let{data:t,parentElement:e,setTriggerValue:r}=n;if(!(t instanceof Uint8Array)||t.length<4)return;let i=fe.get(e);i?.root.isConnected||
(i?.destroy(),i=new me(p("style","",{},yo)),fe.set(e,i),e.append(i.style,i.root));let o=i;return o.show(t,{edit:(s,a)=>r?.("edit",{text:s,live:a})}),()=>{o.destroy(),
fe.get(e)===o&&fe.delete(e)}}export{xd as default};
