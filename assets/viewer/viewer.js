function p(n,t="",e={},...i){let r=document.createElement(n);t&&(r.className=t);for(let[s,o]of Object.entries(e))r.setAttribute(s,o);return r.append(...i),r}function Xi(n,t){
for(let i of[...n.children])t.includes(i)||i.remove();let e=n.firstElementChild;for(let i of t)i===e?e=e.nextElementSibling:n.insertBefore(i,e)}function f(n,t){
let e=n.firstChild;!(e instanceof Text)||e.nextSibling||t===""?n.textContent!==t&&(n.textContent=t):e.data!==t&&(e.data=t)}function C(n,t){n.hidden!==t&&(n.hidden=
t)}function v(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}var Bt=null;function Yi(n,t){Bt=n;try{t()}finally{Bt=null}}function q(n,t,e){if(Bt)return Bt(n);
let i=ai(),r=Math.max(1,Math.round(t*i)),s=Math.max(1,Math.round(e*i));(n.width!==r||n.height!==s)&&(n.width=r,n.height=s,n.style.width=`${t}px`,n.style.height=
`${e}px`);let o=n.getContext("2d");return o.setTransform(i,0,0,i,0,0),o.clearRect(0,0,t,e),o}function ai(){return Math.min(3,window.devicePixelRatio||1)}var Gt=["fixed","quantity","unit"],lt=["symbols","vectors","unit"],Zi=["new","difference"],Ji=[.25,.5,1,2,4,16],et=5,is=8;function w(n,t,e){return n<t?t:n>e?e:n}
function j(n){let{start:t,quantities:e,orders:i}=n.meta,r=e.map(o=>o.key),s=r.filter(o=>["z","f","c","h"].includes(o));return{column:w(n.columnOf(t.t),0,n.columns-
1),unit:w(t.unit,0,n.hidden-1),kept:[],sort:li(i.map(o=>o.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:s.length?s:r,why:r[0],all:!1,depth:"unit",view:"new",
present:!1}}function li(n){return n.includes("memory")?"memory":n[0]??"index"}function pt(n){return Math.max(1,Math.floor(n.columns/is))}function at(n,t){return w(
Math.round(n.columns/t),1,n.columns)}function dt(n,t){let e=at(t,n.zoom),i=Math.floor(e/10),r=t.columns-e,s=n.column-e+1+i,o=n.column-i;n.first=w(w(n.first,s,o),
0,r)}function tn(n,t,e,i){let r=at(t,n.zoom),s=(i-n.first+.5)/r;n.zoom=w(Math.round(e*100)/100,1,pt(t));let o=at(t,n.zoom);n.first=w(Math.round(i+.5-s*o),0,t.columns-
o)}function en(n,t,e){n.first=w(Math.round(e),0,t.columns-at(t,n.zoom))}function nn(n,t){return n.meta.orders.find(i=>i.key===t)?.units??Int32Array.from({length:n.
hidden},(i,r)=>r)}function rn(n,t){n.kept.includes(t)?n.kept=n.kept.filter(e=>e!==t):n.kept=[...n.kept,t].slice(-et)}function sn(n){return[n.unit,...n.kept.filter(
t=>t!==n.unit)]}var Dt=["t","unit","sort","scale","zoom","why","depth","view","present"];function pi(n){let t=new URLSearchParams(n),e={};for(let i of Dt){let r=t.get(i);r!==null&&
(e[i]=r)}return e}function Wt(n){return Dt.map(t=>`${t}=${n[t]??""}`).join("&")}function di(n,t){let e=j(t),i={};n.column!==e.column&&(i.t=String(t.stepOf(n.column))),
(n.unit!==e.unit||n.kept.length)&&(i.unit=[n.unit,...n.kept].join(",")),n.sort!==e.sort&&(i.sort=n.sort),n.scale!==e.scale&&(i.scale=n.scale),n.zoom!==1&&(i.zoom=
String(n.zoom));for(let r of["why","depth","view"])n[r]!==e[r]&&(i[r]=n[r]);return n.present&&(i.present="1"),i}function on(n,t){let e=n.replace(/^\?/,"").split(
"&").filter(s=>{let o=s.split("=")[0];return s!==""&&!Dt.includes(o)}),i=Dt.flatMap(s=>{let o=t[s];return o===void 0?[]:[`${s}=${encodeURIComponent(o).replaceAll(
"%2C",",")}`]}),r=[...e,...i];return r.length?`?${r.join("&")}`:""}function Ut(n,t,e,i){let r={...e},s=[],o=(d,h,c="note_url")=>{s.push(i(c,{name:d,value:rs(n[d]),
fallback:h,last:ns(d,t)}))},a=d=>/^\d{1,7}$/.test(d)?Number(d):-1;if(n.t!==void 0){let d=a(n.t);d>=0&&d<t.meta.steps?r.column=t.columnOf(d):o("t",String(t.stepOf(
r.column)),"note_url_range")}if(n.unit!==void 0){let d=n.unit.split(",").map(a);d.every(h=>h>=0&&h<t.hidden)?(r.unit=d[0],r.kept=[...new Set(d.slice(1,et+1))],d.
length>et+1&&s.push(i("note_url_units",{count:d.length,most:et+1}))):o("unit",String(r.unit),"note_url_range")}if(n.sort!==void 0){let d=t.meta.orders.map(h=>h.
key);d.includes(n.sort)?r.sort=n.sort:o("sort",li(d))}let l=(d,h)=>{let c=n[d];c!==void 0&&(h.includes(c)?r[d]=c:o(d,r[d]))};if(l("scale",Gt),l("why",t.meta.quantities.
map(d=>d.key)),l("depth",lt),l("view",Zi),n.present!==void 0&&(n.present==="1"?r.present=!0:o("present","0")),n.zoom!==void 0){let d=/^\d{1,5}(\.\d{1,4})?$/.test(
n.zoom)?Number(n.zoom):NaN;d>=1?r.zoom=w(d,1,pt(t)):o("zoom","1")}return{state:r,notes:s}}var ns=(n,t)=>(n==="t"?t.meta.steps:t.hidden)-1,rs=n=>n.length>24?`${n.
slice(0,24)}…`:n;var an=300,ss=150,os=2e3,as=60,hi="__gatescopeViewer";function $(){let n=window;if(!n[hi]){let t={states:new Map,edits:new Map,written:new Set,link:null,loaded:!1,
active:null};n[hi]=t;let e=()=>t.link=null;for(let i of["pointerdown","keydown"])window.addEventListener(i,e,{capture:!0,passive:!0})}return n[hi]}function Mt(n=!1){
let t=$();if(!n&&t.loaded&&!ln())return!1;let e=pi(location.search);return t.loaded=!0,t.link=e,t.written.add(Wt(e)),!0}function ln(){let n=pi(location.search);
return Object.keys(n).length>0&&!$().written.has(Wt(n))}function ui(n,t){dn($().states,n,{...t,present:!1})}function pn(n){let{edits:t}=$();return dn(t,n,t.get(
n)??{past:[],future:[]})}function dn(n,t,e){return n.delete(t),n.set(t,e),n.size>as&&n.delete(n.keys().next().value),e}var jt=class{constructor(t,e){this.request=
t;this.asked=e}request;asked;timer=0;last=0;begun=0;touch(){this.timer||this.schedule(this.last+an)}moved(){let t=performance.now();this.timer||(this.begun=t),this.
schedule(Math.max(this.last+an,Math.min(t+ss,this.begun+os)))}schedule(t){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.write(),Math.max(
0,t-performance.now()))}write(){if(this.timer=0,this.last=performance.now(),ln())return this.asked();let t=this.request();$().written.add(Wt(t));let e=on(location.
search,t);if(e!==location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),
this.timer=0}};function K(n){return(t,e={})=>{let i=n[t];return i===void 0?`⟦${t}⟧`:i.replace(/\{(\w+)\}/g,(r,s)=>s in e?String(e[s]):r)}}function hn(n,t){let e=$(),{id:i,opens:r,strings:s}=n.meta,o=Mt(),a=r?Ut(r,n,j(n),K(s)).state:j(n);t&&Object.assign(a,ds(t,a,n));let l=t?.picture.meta.id!==i,d;
return e.link&&(o||l)?d=Ut(e.link,n,a,K(s)):t&&!l?d=t.stand:d={state:{...a,...e.states.get(i),...ls(n,t)},notes:[]},hs(d.state,n,a),dt(d.state,n),d}function ls(n,t){
if(!t||!ps(n,t.picture))return{};let{column:e,zoom:i,first:r}=t.stand.state;return e===j(t.picture).column&&i===1?{}:{column:e,zoom:i,first:r}}function ps(n,t){
if(n.meta.steps!==t.meta.steps)return!1;let[e,i]=[n.meta.input.tokens,t.meta.input.tokens];if(e&&i)return e.every((o,a)=>o===i[a]);let[r,s]=[n.arrays.input?.values,
t.arrays.input?.values];return!!r&&!!s&&r.length===s.length&&r.every((o,a)=>o===s[a])}function un(n,t){Mt(!0);let e={...j(n),speed:t.speed,traced:t.traced,present:t.
present},i=Ut($().link??{},n,e,K(n.meta.strings));return dt(i.state,n),i}function ds(n,t,e){let{state:i}=n.stand,r=i.why!==j(n.picture).why,s=e.meta.orders.some(
a=>a.key===i.sort),o=i.traced.every(a=>e.arrays[a]);return{sort:s?i.sort:t.sort,scale:i.scale,speed:i.speed,all:i.all,depth:i.depth,view:i.view,present:i.present,
why:r&&e.meta.quantities.some(a=>a.key===i.why)?i.why:t.why,traced:o?i.traced:t.traced}}function hs(n,t,e){n.column=w(n.column,0,t.columns-1),n.unit>=t.hidden&&
(n.unit=e.unit),n.kept=n.kept.filter(i=>i<t.hidden),t.meta.orders.some(i=>i.key===n.sort)||(n.sort=e.sort),t.meta.quantities.some(i=>i.key===n.why)||(n.why=e.why),
n.traced.every(i=>t.arrays[i])||(n.traced=e.traced)}function Kt(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function b(n){return Number.isFinite(n)?Kt(n.toFixed(4)):"–"}function R(n){let t=b(
n);return n>0&&/[1-9]/.test(t)?`+${t}`:t}function G(n){return Number.isFinite(n)?Kt(n.toPrecision(7)):"–"}function F(n){return Number.isFinite(n)?Kt(String(Number(
n.toPrecision(4)))):"–"}function z(n){return Number.isFinite(n)?Kt(String(Number(n.toPrecision(Math.abs(n)>=100?3:2)))):"–"}function _t(n,t){let e=n/t;if(!(e>
0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<1.41?1:r<3.16?2:r<6?5:10)*i}function ci(n,t){let e=n/Math.max(1,t);if(!(e>0))return 1;let i=10**Math.
floor(Math.log10(e)),r=e/i;return(r<=1?1:r<=2?2:r<=5?5:10)*i}function cn(n){let e=new DataView(n.buffer,n.byteOffset,n.byteLength).getUint32(0,!0),i=JSON.parse(new TextDecoder().decode(n.subarray(4,4+e))),r=Math.ceil((4+e)/
4)*4,s=new Float32Array(n.slice(r).buffer),o={};for(let[l,{offset:d,shape:h}]of Object.entries(i.arrays)){let c=s.subarray(d,d+h[0]*h[1]);o[l]={values:c,width:h[1]}}
let a=i.columns?i.columns.length:i.steps;return{meta:i,columns:a,hidden:i.hidden,arrays:o,stepOf:l=>i.columns?i.columns[l]:l,columnOf:l=>us(i.columns,l),reading:l=>cs(
i,o,l)}}function us(n,t){if(!n)return t;let e=0,i=n.length-1;for(;e<i;){let r=e+i>>1;n[r]<t?e=r+1:i=r}return e>0&&t-n[e-1]<=n[e]-t?e-1:e}function cs(n,t,e){let{
tokens:i,names:r}=n.input;if(i)return i[e]??"";let{values:s,width:o}=t.input;return o>2?"":Array.from({length:o},(l,d)=>{let h=F(s[e*o+d]);return o>1?`${r?.[d]??
d} ${h}`:h}).join(", ")}var ht=class{node=p("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,i,r){let[s,...o]=t.lines,a=p("b",
"",{},s??"");t.q&&(a.dataset.of=t.q),a.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(a,...o.filter(Boolean).map(u=>p("span","",
{},u))),this.node.hidden=!1;let[l,d]=[this.node.offsetWidth,this.node.offsetHeight],h=e+14+l>r.width?e-l-14:e+14,c=i-d-12<0?i+18:i-d-12;this.node.style.transform=
`translate(${w(h,0,Math.max(0,r.width-l))}px, ${c}px)`}hide(){this.node.hidden=!0}};var Vt=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new ht;box=p("div","hover-box");find(t,e,i){let{axis:r}=t.frame;if(e<0||e>=r.width)return null;
let s=t.surface.getBoundingClientRect().top;for(let o of t.tracks){let a=o.plot.getBoundingClientRect(),l=a.top-s;if(i<l||i>=l+a.height)continue;let d=o.hit?.(t.
frame,r.at(e),i-l);return d?{hit:d,top:l}:null}return null}hitAt(t,e,i){return this.find(t,e,i)?.hit??null}unitAt(t,e,i){return this.find(t,e,i)?.hit.unit}hover(t,e,i){
let r=this.find(t,e,i);if(!r)return this.leave();this.light.point(r.hit.q??"");let s=this.root.getBoundingClientRect(),o=t.surface.getBoundingClientRect();this.
tooltip.show(r.hit,o.left-s.left+e,o.top-s.top+i,s);let{box:a}=r.hit;if(this.box.hidden=!a,!a)return;let{axis:l}=t.frame;this.box.parentElement!==t.surface&&t.surface.
append(this.box),this.box.style.transform=`translate(${l.left(l.at(e))}px, ${r.top+a.y}px)`,this.box.style.width=`${Math.max(2,l.cell)}px`,this.box.style.height=
`${Math.max(2,a.height)}px`}leave(){this.light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var ms=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),mn=new Set(["BUTTON","A","SUMMARY"]),fs=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function fn(n){return n.composedPath()[0]??n.target}function gs(n){return n.composedPath().some(t=>t instanceof HTMLElement?
ms.has(t.tagName)||t.isContentEditable:!1)}function vs(n,t,e){let i=n.composedPath();if(i.some(s=>s instanceof HTMLElement&&s.dataset.keys==="own"))return!1;if(i.
includes(t))return!0;let r=fn(n);return!e||!(r instanceof Element)||fs.has(r.getAttribute("role")??"")||mn.has(r.tagName)?!1:bs(r,t)}function bs(n,t){for(let e=t;e;e=
e.parentNode??e.host??null)if(e===n)return!0;return!1}function gn(n,t,e,i){let r=s=>{if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||gs(s)||!vs(s,n,e.active()))
return;let o=xs(s,t,e);o&&(s.preventDefault(),s.stopPropagation(),o())};document.addEventListener("keydown",r,{signal:i,capture:!0})}function xs(n,t,e){let i=fn(
n),r=n.shiftKey?10:1;switch(n.key){case"ArrowLeft":return()=>t.by(-r);case"ArrowRight":return()=>t.by(r);case"ArrowUp":return()=>t.unitBy(-r);case"ArrowDown":return()=>t.
unitBy(r);case"Home":return()=>t.go(0);case"End":return()=>t.go(e.last());case"p":case"P":return()=>t.present(!e.presenting());case"Escape":return e.presenting()?
()=>t.present(!1):null;case" ":return i instanceof Element&&mn.has(i.tagName)?null:()=>t.play();default:return null}}var ys="(prefers-reduced-motion: no-preference)",Qt=class{constructor(t,e,i,r){this.root=t;this.actions=e;this.opens=i;t.addEventListener("pointerover",s=>this.
over(s),{signal:r}),t.addEventListener("pointerleave",()=>this.point(""),{signal:r}),t.addEventListener("focusin",s=>this.point(ws(s)?mi(s):""),{signal:r}),t.addEventListener(
"focusout",()=>this.point(""),{signal:r}),t.addEventListener("click",s=>this.open(s),{signal:r}),r.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(mi(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let i of this.
root.querySelectorAll(".lit"))i.getAttribute("data-q")!==t&&i.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let i of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))i.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=mi(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(ys).matches?"smooth":"auto"})}};function mi(n){let t=n.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function ws(n){return n.target instanceof Element&&n.target.matches(":focus-visible")}var[ks,Ms,_s,Es]=["gatescope:at","gatescope:ask","gatescope:go","gatescope:here"];function vn(n){window.dispatchEvent(new CustomEvent(ks,{detail:n}))}function bn(n){
window.dispatchEvent(new CustomEvent(Es,{detail:n}))}function xn(n,t,e){window.addEventListener(Ms,n,{signal:e}),window.addEventListener(_s,i=>{let r=i instanceof
CustomEvent?i.detail:void 0;typeof r=="number"&&Number.isInteger(r)&&t(r)},{signal:e})}function wn(n,t,e){let{actions:i}=t,r=new Map,s=null,o=0,a=m=>{let g=n.getBoundingClientRect();return{x:m.clientX-g.left,y:m.clientY-g.top}},l=m=>i.go(t.axis().
at(m)),d=m=>{if(m.button!==0)return;let{x:g,y}=a(m);r.set(m.pointerId,g),r.size===2&&(o=yn(r));let M=m.pointerType==="touch";s=r.size===1?{x:g,y,touch:M,column:t.
column(),course:"still"}:null,n.setPointerCapture(m.pointerId),i.stop(),t.leave(),M||l(g),M||n.focus({preventScroll:!0})},h=m=>{let{x:g,y}=a(m);if(!r.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(g,y);return}if(r.set(m.pointerId,g),r.size===2)return c();s&&(s.course==="still"&&(s.course=Ss(g-s.x,y-s.y,s.touch)),(s.course===
"scrub"||!s.touch)&&l(g))},c=()=>{let m=yn(r);if(Math.abs(m/o-1)<.04)return;let g=[...r.values()];i.zoom(m/o,t.axis().at((g[0]+g[1])/2)),o=m},u=m=>{let{x:g,y}=a(
m);s&&m.type==="pointercancel"?i.go(s.column):s?.course==="still"&&(s.touch&&l(g),t.pick(g,y,m.shiftKey,s.column)),r.delete(m.pointerId),s=null};n.addEventListener(
"pointerdown",d,{signal:e}),n.addEventListener("pointermove",h,{signal:e}),n.addEventListener("pointerup",u,{signal:e}),n.addEventListener("pointercancel",u,{signal:e}),
n.addEventListener("pointerleave",()=>t.leave(),{signal:e}),n.addEventListener("wheel",m=>Ts(m,t,a(m).x),{signal:e,passive:!1})}function Ss(n,t,e){let[i,r]=[Math.
abs(n),Math.abs(t)];return i<=4&&r<=4?"still":!e||i>r?"scrub":"scroll"}function yn(n){let[t,e]=[...n.values()];return Math.max(12,Math.abs(t-e))}function Ts(n,t,e){
let i=t.axis();if(n.ctrlKey||n.metaKey){n.preventDefault();let o=Math.max(-60,Math.min(60,n.deltaMode?n.deltaY*20:n.deltaY));t.actions.zoom(Math.exp(-o/120),i.at(
e));return}let r=n.shiftKey&&!n.deltaX?n.deltaY:n.deltaX;if(Math.abs(r)<=Math.abs(n.shiftKey?0:n.deltaY))return;n.preventDefault();let s=r/i.cell;t.actions.pan(
i.first+Math.sign(s)*Math.max(1,Math.round(Math.abs(s))))}var $s="data-gs-presenting",Xt=class{constructor(t,e,i){this.root=t;document.addEventListener("fullscreenchange",()=>{this.on&&!document.fullscreenElement&&e()},
{signal:i}),i.addEventListener("abort",()=>this.apply(!1))}root;on=!1;apply(t){return t===this.on?!1:(this.on=t,this.root.toggleAttribute("data-presenting",t),document.
documentElement.toggleAttribute($s,t),!t&&document.fullscreenElement&&document.exitFullscreen().catch(()=>{}),!0)}};function kn(){document.documentElement.requestFullscreen?.().
catch(()=>{})}var fi=document.createElement("canvas");fi.width=fi.height=1;var Mn=new Map;function Et(n){let t=Mn.get(n)??Ls(n);return Mn.set(n,t),t}function Ls(n){let t=fi.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,i,r]=t.getImageData(0,0,1,1).data;return[e,i,r]}function P([
n,t,e],i=1){return`rgba(${n}, ${t}, ${e}, ${i})`}function V(n,t,e){return[0,1,2].map(i=>Math.round(n[i]+(t[i]-n[i])*e))}function As(n){let[t,e,i]=n.map(r=>{let s=r/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*i}function gi(n){let t=getComputedStyle(n),e=Et(t.backgroundColor),i=Et(t.color);
return{dark:As(e)<.18,background:e,text:i,muted:P(V(e,i,.7)),line:P(V(e,i,.16)),accent:t.getPropertyValue("--accent").trim()||P(i),font:t.fontFamily,key:`${e}|${i}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var qs=n=>n<=.04045?n/12.92:((n+.055)/1.055)**2.4,Fs=n=>n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055;function _n(n){let[t,e,i]=n.map(a=>qs(a/255)),r=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*i),s=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*i),o=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*i);return[.2104542553*
r+.793617785*s-.0040720468*o,1.9779984951*r-2.428592205*s+.4505937099*o,.0259040371*r+.7827717662*s-.808675766*o]}function zs([n,t,e]){let i=(n+.3963377774*t+.2158037573*
e)**3,r=(n-.1055613458*t-.0638541728*e)**3,s=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*i-3.3077115913*r+.2309699292*s,-1.2684380046*i+2.6097574011*
r-.3413193965*s,-.0041960863*i-.7034186147*r+1.707614701*s].map(a=>Math.round(255*Math.min(1,Math.max(0,Fs(Math.max(0,a))))))}function En(n,t,e){let i=_n(n),r=_n(
t);return zs([0,1,2].map(s=>i[s]+(r[s]-i[s])*e))}var Sn=new Map;function ut(n,t){let e=t.dark?"dark":"light",i=[n.range==="gate"?n[e]:n.ends[e],t.background,t.text].
join("|"),r=Sn.get(i)??Hs(n,t,e);return Sn.set(i,r),r}function Hs(n,t,e){if(n.range==="gate"){let s=Et(n[e]),o=V(t.background,s,.05);return Array.from({length:256},
(a,l)=>En(o,s,l/255))}let i=V(t.background,t.text,.02),r=n.ends[e].map(Et);return Array.from({length:256},(s,o)=>{let a=o/127.5-1;return En(i,a<0?r[0]:r[1],Math.
abs(a))})}function ct(n){return Uint32Array.from(n,([t,e,i])=>(255<<24|i<<16|e<<8|t)>>>0)}function Yt(n,t){return t.dark?n.dark:n.light}function it(n,t,e){let i=e.
dark?n.colours.dark:n.colours.light;return i[t%i.length]}var Tn=new WeakMap;function L({arrays:n},t){return n[`ghost.${t}`]??null}function S({arrays:n}){return"ghost.h"in n}function D({picture:n,state:t}){return t.view===
"difference"&&S(n)}function nt(n,t){let e=Tn.get(n);if(e)return e;let i=n.values.map((o,a)=>o-t.values[a]),r=0;for(let o of i)Math.abs(o)>r&&(r=Math.abs(o));let s={
matrix:{values:i,width:n.width},largest:r};return Tn.set(n,s),s}function mt({text:n},t,e){return n("whatif_tip",{now:b(t),original:b(e),difference:R(t-e)})}function Zt({
text:n},t){return t===0?n("whatif_none"):n("whatif_largest",{largest:F(t)})}function O(n,t,e,i){let r=p("div","label");if(i?.explanation&&(r.title=i.explanation),i){let c=`${i.name} ${i.symbol}`,u=p("button","symbol",{type:"button","ari\
a-label":c,"data-k":`open-${n}`},i.symbol);u.dataset.ink=i.key,r.append(u)}let s=p("span","now"),o=p("span","hint",{},e);r.append(p("span","name",{},t),o,s);let a=p(
"div","plot"),l=p("div","side"),d=p("div",`track track-${n}`,{"data-testid":`track-${n}`},r,a,l),h=n==="input"?"x":i?.key;return h&&(d.dataset.q=h),i&&d.style.setProperty(
"--ink",`var(--ink-${i.key}, var(--text))`),{node:d,label:r,hint:o,plot:a,side:l,now:s}}var Rs=[3,3],Ps=.6,$n=8;function Q(n,t,e){let i=t-n||1;return{low:n,high:t,height:e,y:r=>$n+(1-(r-n)/i)*(e-2*$n)}}function Jt(n,t,e,i){let r=_t(e.high-e.low,3);
n.lineWidth=1,n.strokeStyle=i.line;for(let s=Math.ceil(e.low/r-1e-9)*r;s<=e.high+r*1e-6;s+=r){let o=Math.round(e.y(s))+.5;n.beginPath(),n.moveTo(0,o),n.lineTo(t.
width,o),n.stroke()}}function te(n){let t=_t(n.high-n.low,3),e=[];for(let i=Math.ceil(n.low/t-1e-9)*t;i<=n.high+t*1e-6;i+=t){let r=p("span","y",{},z(Math.abs(i)<
t*1e-6?0:i));r.style.top=`${n.y(i)}px`,e.push(r)}return e}function St(n,t,e,i){let r=t.first+t.count;n.strokeStyle=i.colour,n.lineWidth=i.width,n.lineJoin="roun\
d",n.setLineDash(i.dash),n.beginPath();let s=!1;for(let o=Math.max(0,t.first);o<r;o++){let a=i.value(o);if(Number.isNaN(a)){s=!1;continue}let l=t.middle(o);s?n.
lineTo(l,e.y(a)):n.moveTo(l,e.y(a)),s=!0}n.stroke(),n.setLineDash([]),Ns(n,t,e,i)}function ee(n,t,e,i){n.globalAlpha=Ps;for(let r of i)r.was&&St(n,t,e,{...r,dash:Rs,
width:1.3,value:r.was});n.globalAlpha=1}function Ns(n,t,e,i){let r=t.first+t.count-1,s=o=>o>=t.first&&o<=r&&!Number.isNaN(i.value(o));for(let o=t.first;o<=r;o++)
s(o)&&!s(o-1)&&!s(o+1)&&vi(n,t.middle(o),e.y(i.value(o)),3,i.colour)}function vi(n,t,e,i,r){n.fillStyle=r,n.beginPath(),n.arc(t,e,i,0,2*Math.PI),n.fill()}function ie(n,t,e,i,r,s){
for(let o of r){let a=o.value(s);if(Number.isNaN(a))continue;let[l,d]=[t.middle(s),e.y(a)];vi(n,l,d,5,P(i.background)),vi(n,l,d,3.5,o.colour)}}function Cs(n,t,e,i){
let r=n.map((l,d)=>d).sort((l,d)=>n[l]-n[d]||l-d),s=Math.min(t,(i-e)/Math.max(1,n.length-1)),o=r.map(l=>Math.min(i,Math.max(e,n[l])));for(let l=1;l<o.length;l++)
o[l]=Math.max(o[l],o[l-1]+s);o.length&&(o[o.length-1]=Math.min(i,o[o.length-1]));for(let l=o.length-2;l>=0;l--)o[l]=Math.min(o[l],o[l+1]-s);let a=new Array(n.length);
return r.forEach((l,d)=>a[l]=o[d]),a}function ne(n,t,e,i,r=14,s=t.height-6){let o=n.first+n.count-1,a=e.filter(h=>h.label!=="").slice(0,i),l=a.map(h=>t.y(Os(h,n.
first,o,t.low))),d=Cs(l,r,6,s);return a.map((h,c)=>{let u=p("span","end",{title:h.label},h.label);return u.style.top=`${d[c]}px`,u.style.color=h.colour,h.q&&(u.
dataset.q=h.q),u})}function Os(n,t,e,i){for(let r=e;r>=t;r--){let s=n.value(r);if(!Number.isNaN(s))return s}return i}function x({picture:n,state:t},e,i=t.unit){let r=n.arrays[e];return r?r.values[t.column*r.width+i]:NaN}function T(n,t){let{picture:e,text:i}=n,r=e.reading(t),s=e.
stepOf(t);if(r==="")return i("at_step",{t:s});let o=i(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:s,reading:r}),a=e.meta.whatif?.tokens[t];
return a===void 0?o:i("whatif_was",{moment:o,token:a})}function X(n,t,e){let{width:i}=n,[r,s]=W(n),o=new Float32Array(i),a=new Float32Array(i),l=Ln(t,e,Bs(r),Gs(s)),d=t==="free"&&e==="fixed"?Is(n.values,l[1]):l[1],h=d<
l[1],c=h?[-d,d]:l;for(let u=0;u<i;u++){let m=e==="unit"?Ln(t,e,r[u],s[u]):c;o[u]=m[0],a[u]=m[1]-m[0]}return{low:o,span:a,shared:e==="unit"&&i>1?null:c,clipped:h}}
function Is(n,t){let e=new Uint32Array(4097),i=0;for(let a of n)Number.isFinite(a)&&(i++,e[Math.floor(Math.abs(a)/t*4096)]++);let[r,s]=[0,0];for(;s<4096&&(r+=e[s])<
.9*i;)s++;let o=Number(((s+1)/4096*t).toPrecision(2));return o<.75*t?o:t}function Ln(n,t,e,i){if(n==="gate")return t==="fixed"||!(i>e)?[0,1]:[e,i];if(n==="signe\
d"&&t==="fixed")return[-1,1];let r=Math.max(Math.abs(e),Math.abs(i));return r>0&&Number.isFinite(r)?[-r,r]:[-1,1]}function W({values:n,width:t}){let e=new Float32Array(
t).fill(1/0),i=new Float32Array(t).fill(-1/0);for(let r=0,s=0;r<n.length;r++){let o=n[r];o<e[s]&&(e[s]=o),o>i[s]&&(i[s]=o),++s===t&&(s=0)}return[e,i]}var Bs=n=>n.
reduce((t,e)=>Math.min(t,e),1/0),Gs=n=>n.reduce((t,e)=>Math.max(t,e),-1/0);var ft=116,An=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],re=class{constructor(t,e,i){this.actions=i;let r=O("lines",e("lines"),e("lines_hint"));this.node=r.node,this.
plot=r.plot,this.side=r.side,this.hint=r.hint,this.plot.style.height=`${ft}px`,this.plot.append(this.canvas,this.overlay,this.grid),r.label.append(this.chooser(
t,e),this.units);for(let{key:s}of t.meta.quantities){let[o,a]=W(t.arrays[s]);this.reach.set(s,[Math.min(...o),Math.max(...a)])}}actions;node;plot;canvas=p("canv\
as","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labels");side;hint;units=p("div","chips",{"data-testid":"traced-uni\
ts"});toggles=new Map;reach=new Map;all=[];scale=Q(0,1,ft);chooser(t,e){let i=p("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:r,symbol:s,
name:o}of t.meta.quantities){let a=p("button","toggle",{type:"button",title:o,"aria-label":o,"data-k":`trace-${r}`},s);a.dataset.ink=a.dataset.q=r,a.addEventListener(
"click",()=>this.actions.trace(r)),this.toggles.set(r,a),i.append(a)}return t.meta.quantities.length===1&&(i.hidden=!0),i}draw(t){let{axis:e,theme:i}=t;this.series(
t);let r=q(this.canvas,e.width,ft);Jt(r,e,this.scale,i),ee(r,e,this.scale,this.all);for(let s of[...this.all].reverse())St(r,e,this.scale,s);this.grid.replaceChildren(
...te(this.scale)),this.side.replaceChildren(...ne(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:i,theme:r,
text:s}=t,o=e.meta.quantities.filter(c=>i.traced.includes(c.key)),a=sn(i);this.all=o.flatMap(c=>a.map((u,m)=>this.one(t,c,u,m,a.length,Yt(c,r))));let l=S(e);if(f(
this.hint,s(l?D(t)?"whatif_lines_difference":"whatif_lines":"lines_hint")),D(t))return this.aboutZero(o,e);let[d,h]=[o.every(c=>c.range==="gate")?0:-1,1];for(let{
key:c}of o){let[u,m]=this.reach.get(c);d=Math.min(d,u),h=Math.max(h,m)}this.scale=Q(d,h,ft)}aboutZero(t,e){let i=t.map(({key:s})=>nt(e.arrays[s],L(e,s)).largest),
r=Math.max(...i)||1;this.scale=Q(-r,r,ft)}one(t,{key:e,symbol:i},r,s,o,a){let{picture:l}=t,d=l.arrays[e],h=L(l,e),c=h&&D(t),{values:u,width:m}=c?nt(d,h).matrix:
d,g=h&&!c?{was:y=>h.values[y*m+r]??NaN}:{};return{label:o>1?`${i} ${r}`:i,q:e,colour:a,dash:An[s%An.length],width:s===0?2:1.4,value:y=>u[y*m+r]??NaN,...g}}chips({
state:t,text:e}){for(let[r,s]of this.toggles)s.setAttribute("aria-pressed",String(t.traced.includes(r)));let i=t.kept.map(r=>{let s=e("release_unit",{unit:r}),o=p(
"button","chip",{type:"button",title:s,"aria-label":s,"data-k":`kept-${r}`},`${r} ×`);return o.addEventListener("click",()=>this.actions.keep(r)),o});if(!t.kept.
includes(t.unit)&&t.kept.length<et){let r=p("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));r.addEventListener(
"click",()=>this.actions.keep(t.unit)),i.push(r)}this.units.replaceChildren(...i)}step({axis:t,state:e,theme:i}){let r=q(this.overlay,t.width,ft);ie(r,t,this.scale,
i,this.all,e.column)}hit(t,e,i){return bi(t,this.all,this.scale,e,i)}};function bi(n,t,e,i,r){let s=null,o=1/0;for(let h of t){let c=Math.abs(e.y(h.value(i))-r);
c<o&&([s,o]=[h,c])}if(!s)return null;let a=s.value(i),l=D(n),d=[l?R(a):G(a),s.label,T(n,i)];return s.was?d.splice(1,0,mt(n,a,s.was(i))):l&&d.splice(1,0,n.text("\
whatif_minus")),{lines:d,...s.q?{q:s.q}:{}}}var I=108,Tt=12,N=8,xi=class{constructor(t,e,i,r){this.output=t;this.matrix=e;this.truth=i;this.ghost=r;let s=O("output",t.name,t.hint);this.node=s.node,this.plot=
s.plot,this.side=s.side,this.hint=s.hint,this.named=Ds(e),this.scale=this.ruler(null),this.plot.style.height=`${I+(this.strip?Tt:0)}px`,this.plot.append(this.canvas,
this.overlay,this.grid)}output;matrix;truth;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("d\
iv","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:i,text:r}=t,s=this.ghost&&
D(t)?nt(this.matrix,this.ghost):null,o=s?.matrix??this.matrix;this.scale=this.ruler(s?.largest??null),f(this.hint,s?Zt(t,s.largest):this.output.hint),this.all=this.
output.kind==="classes"?this.classes(i,o):this.values(i,o,r("truth")),this.ghost&&!s&&this.haunt(this.ghost);let a=q(this.canvas,e.width,I+(this.strip?Tt:0));Jt(
a,e,this.scale,i),ee(a,e,this.scale,this.all.slice(0,N));for(let h of[...this.all].reverse())St(a,e,this.scale,h);this.grid.replaceChildren(...te(this.scale));let l=t.
state.present?18:15,d=this.strip?I+Tt/2-l:I-6;this.side.replaceChildren(...ne(e,this.scale,this.all,N,l,d)),this.strip&&this.drawStrip(a,t,this.strip),this.step(
t)}ruler(t){return t!==null?Q(-(t||1),t||1,I):this.output.kind==="classes"?Q(0,1,I):Ws([this.matrix,this.truth,this.ghost])}haunt({values:t,width:e}){let i=this.
output.kind==="classes"?this.named:t.subarray(0,e).map((r,s)=>s);this.all.slice(0,e).forEach((r,s)=>{r.was=o=>t[o*e+i[s]]??NaN})}drawStrip(t,{axis:e,theme:i,text:r},s){
let o=Math.max(3,e.cell-(e.cell>6?2:0));for(let l=e.first;l<e.first+e.count;l++){let d=s.values[l*s.width];Number.isNaN(d)||(t.fillStyle=this.classColour(d,i),t.
beginPath(),t.roundRect(e.middle(l)-o/2,I+2,o,Tt-4,Math.min(3,o/2)),t.fill())}let a=p("span","end muted",{},r("truth"));a.style.top=`${I+Tt/2}px`,this.side.append(
a)}classColour(t,e){return this.named.indexOf(t)<N?it(this.output,t,e):e.muted}classes(t,{values:e,width:i}){return this.named.map((r,s)=>({label:s<N?this.output.
labels[r]??String(r):"",colour:s<N?it(this.output,r,t):t.line,dash:[],width:s<N?1.8:1,value:o=>e[o*i+r]??NaN}))}values(t,e,i){let{width:r}=e,s=Array.from({length:r},
(d,h)=>({label:this.output.labels[h]??String(h),colour:it(this.output,h,t),dash:[],width:1.8,value:c=>e.values[c*r+h]??NaN}));if(!this.truth||e!==this.matrix)return s;
let{values:o,width:a}=this.truth,l=Array.from({length:Math.min(a,r)},(d,h)=>({label:a>1?`${i} ${this.output.labels[h]??h}`:i,colour:a>1?it(this.output,h,t):t.muted,
dash:[3,3],width:1.4,value:c=>o[c*a+h]??NaN}));return[...s,...l]}step({axis:t,state:e,theme:i}){let r=q(this.overlay,t.width,I);ie(r,t,this.scale,i,this.all.slice(
0,N),e.column)}hit(t,e,i){return bi(t,this.all,this.scale,e,i)}};function Ds(n){let[,t]=W(n),e=Array.from({length:n.width},(i,r)=>r);return n.width<=N?e:e.sort(
(i,r)=>t[r]-t[i]||i-r)}function Ws(n){let[t,e]=[1/0,-1/0];for(let i of n)for(let r of i?.values??[])r<t&&(t=r),r>e&&(e=r);return e>t||([t,e]=Number.isFinite(t)?
[t-1,t+1]:[0,1]),Q(t,e,I)}function qn(n){let{meta:t,arrays:e}=n,i=e.output;return!t.output||!i?[]:[new xi(t.output,i,e.truth??null,L(n,"output"))]}var Us=5,se=class{constructor(t,e){this.picture=t;this.text=e;let{output:i}=t.meta;this.node.hidden=!i,i&&this.fill(i)}picture;text;node=p("div","answered");rows=[];colours=[];truth=p(
"p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,i=e<=N?e:Us;for(let r=0;r<i;r++)this.rows.push(js(t,r));this.node.append(p("h4","",{},t.name),
p("div",e>i?"answers few":"answers",{},...this.rows.map(r=>r.node))),e>i&&this.node.append(p("p","fine",{"data-testid":"answers-left-out"},this.text(`left_out_${t.
kind}`,{count:e-i}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,i=this.picture.arrays.output;if(!e||!i)return;let r=t.state.column*i.
width,s=i.width>this.rows.length,o=$t(i,r,s&&e.kind==="classes"),a=L(this.picture,"output"),{colours:l}=this;this.rows.forEach(({label:c,number:u,was:m,fill:g},y)=>{
let M=o[y],Vi=i.values[r+M];f(c,e.labels[M]??String(M)),f(u,b(Vi)),f(m,a?this.text("whatif_was_number",{value:b(a.values[r+M])}):"");let Qi=M<N?it(e,M,t.theme):
"";l[y]!==Qi&&(g.style.background=l[y]=Qi),e.kind==="classes"&&Ks(g,Vi,0,1)});let[d,h]=this.truthText(t);f(this.truth,d),v(this.truth,"title",h)}truthText({state:t}){
let e=this.picture.arrays.truth,{output:i}=this.picture.meta;if(!e||!i)return["",""];let r=[...e.values.subarray(t.column*e.width,(t.column+1)*e.width)];if(r.every(
Number.isNaN))return[this.text("not_asked"),this.text("explain_not_asked")];let s=i.kind==="classes"?i.labels[r[0]]??String(r[0]):r.map(F).join(", ");return[this.
text("truth_is",{truth:s}),this.text("explain_truth")]}};function js(n,t){let e=p("i"),i=p("span","name"),r=p("span","number",{"data-testid":`answer-${t}`}),s=p(
"span","was",{"data-testid":`answer-was-${t}`}),o=p("span","bar",{"aria-hidden":"true"},e);return n.kind==="values"&&(o.hidden=!0),{node:p("div",n.kind==="value\
s"?"value answer no-bar":"value answer",{},i,o,r,s),label:i,number:r,was:s,fill:e}}function $t(n,t,e){let i=Array.from({length:n.width},(s,o)=>o),r=s=>n.values[t+
s];return e?i.sort((s,o)=>r(o)-r(s)||s-o):i}function Ks(n,t,e,i){let r=a=>Math.min(1,Math.max(0,(a-e)/(i-e))),[s,o]=[r(0),r(t)];n.style.transform=`translateX(${100*
Math.min(s,o)}%) scaleX(${Math.abs(o-s)})`}function Fn(n){let{picture:t,state:e,text:i}=n,r=i("readout_title",{unit:e.unit,moment:T(n,e.column)}),s=t.meta.quantities.map(o=>`${o.name} ${b(x(n,o.key))}`);
return[r,...s,...Vs(n)].join(", ")}function Vs({picture:n,state:t}){let{output:e}=n.meta,i=n.arrays.output;if(!e||!i)return[];let r=t.column*i.width,s=$t(i,r,e.
kind==="classes")[0];return[`${e.name} ${e.labels[s]??s} ${b(i.values[r+s])}`]}function yi(n,t,e){let i=n/e;return{width:n,first:t,count:e,cell:i,left:r=>(r-t)*i,middle:r=>(r-t+.5)*i,at:r=>w(t+Math.floor(r/i),t,t+e-1)}}function zn(n,t,e,i){
let r=n.first+n.count-1,s=Math.max(1,Math.floor(n.width/i)),o=Math.max(e,ci(t(r)-t(n.first),s));for(;o%e;)o=ci(o+1,1);let a=[];for(let l=n.first;l<=r;l++)t(l)%o===
0&&a.push(l);return a}var Hn="M8 5.5v13l10.5-6.5z",Qs="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Xs(n){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",n),t.append(
e),t}var oe=class{constructor(t,e,i){this.picture=t;this.text=e;this.play=this.button("play","play",()=>i.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2;let{steps:r}=t.meta;this.step.append(this.number," ",p("span","range",{},r>1?`0–${r-1}`:e("only_step")));let s=p("div","transport",{},this.play,this.
step),o=Ji.map(d=>[String(d),`${d}×`.replace("0.25","¼").replace("0.5","½")]),a=t.meta.orders.map(d=>[d.key,d.name]),l=Gt.map(d=>[d,e(`scale_${d}`)]);this.node.
append(s,this.select("speed",o,d=>i.speed(Number(d))),this.select("sort",a,d=>i.sort(d)),this.select("scale",l,d=>i.scale(d)),this.zoomGroup(i)),t.hidden<2&&(this.
selects.get("sort").parentElement.hidden=!0)}picture;text;node=p("div","controls");play;playIcon=Xs(Hn);step=p("span","step",{"data-testid":"step-label"});number=p(
"b");selects=new Map;zooms=[];button(t,e,i){let r=this.text(t.replace("-","_")),o=p("button",e,{type:"button","aria-label":r,title:r,"data-testid":t,"data-k":t});
return o.addEventListener("click",i),o}select(t,e,i){let r=p("select","",{"data-testid":t,"data-k":t});for(let[o,a]of e)r.append(p("option","",{value:o},a));r.addEventListener(
"change",()=>i(r.value)),this.selects.set(t,r);let s=t==="speed"?"":this.text(`explain_${t}`);return p("label","choice",s?{title:s}:{},p("span","",{},this.text(
t)),r)}zoomGroup(t){let e=p("div","zoom",{role:"group","aria-label":this.text("zoom")}),i=[["zoom-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[r,
s,o]of i){let a=this.button(r,"small",()=>t.zoom(o));a.append(s||this.text("zoom_all_short")),this.zooms.push(a),e.append(a)}return e.hidden=pt(this.picture)<=1,
e}draw({state:t,picture:e}){let i={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,l]of Object.entries(i))this.selects.get(a).value=l;let[r,s,o]=this.
zooms;r.disabled=o.disabled=t.zoom<=1,s.disabled=t.zoom>=pt(e)}move({state:t,picture:e},i){f(this.number,this.text("step_now",{t:e.stepOf(t.column)}));let r=this.
text(i?"pause":"play");v(this.play,"aria-label",r),v(this.play,"title",r),v(this.playIcon.firstElementChild,"d",i?Qs:Hn)}};function Rn(n,t){let e=p("p","keys"),
i=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"],["Esc","key_leave"]];for(let[r,s]of i){
let o=r.split(" ").map(d=>p("kbd","",{},d)),l=t>1&&(s==="key_step"||s==="key_ten")?n("key_steps",{n:s==="key_ten"?10*t:t}):n(s);e.append(p("span",`hint-key ${s}`,
{},...o,` ${l}`))}return e.append(p("span","counted",{},n("counted_from_zero"))),e}function Pn(n,t){let e=p("summary","",{"data-k":"words"},t("words")),i=p("details","words",{"data-testid":"words"},e);return i.addEventListener("toggle",()=>i.append(
Ys(n,t)),{once:!0}),i}function Ys({meta:n,arrays:t},e){let i=p("dl"),r=(s,o)=>{let a=p("dt","",{},s);return i.append(p("div","",{},a,p("dd","",{},o))),a};for(let{
key:s,name:o,symbol:a,explanation:l}of n.quantities){let d=r("",l);d.append(p("button","term",{type:"button","data-q":s},`${o} ${a}`)),d.style.setProperty("--in\
k",`var(--ink-${s})`)}if(r(e("word_unit"),e("explain_unit")),t.truth)for(let s of["truth","not_asked"])r(e(`word_${s}`),e(`explain_${s}`));for(let s of["scale",
"sort"])r(e(s),e(`explain_${s}`));return i}function Zs(n,t,e){let{first:i,count:r,order:s,width:o,height:a}=e,l=s.length,d=new Float32Array(o*a),h=r/o,c=l/a;for(let u=0;u<a;u++){let m=Math.floor(u*c),g=Math.
max(m+1,Math.ceil((u+1)*c-1e-6));for(let y=m;y<g;y++){let M=Nn(y,u*c,(u+1)*c)/c;Js(n,t,s[y],M,d,u*o,o,i,h)}}return d}var Nn=(n,t,e)=>Math.max(0,Math.min(n+1,e)-
Math.max(n,t));function Js({values:n,width:t},e,i,r,s,o,a,l,d){let h=e.low[i],c=255/e.span[i]*r;if(d===1){for(let u=0;u<a;u++)s[o+u]+=(n[(l+u)*t+i]-h)*c;return}
for(let u=0;u<a;u++){let m=u*d,g=m+d,y=0;for(let M=Math.floor(m);M<g-1e-6;M++)y+=(n[(l+M)*t+i]-h)*Nn(M,m,g);s[o+u]+=y/d*c}}function Cn(n,t,e,i,r){let s=Zs(n,t,e),
o=new ImageData(e.width,e.height),a=new Uint32Array(o.data.buffer);for(let l=0;l<a.length;l++){let d=Math.round(s[l]);a[l]=i[d<0?0:d>255?255:d]??0}r.width=e.width,
r.height=e.height,r.getContext("2d").putImageData(o,0,0)}var On=16,In=8;function ae(n,t){let e=t===1?210:t>4?78:100,i=Math.max(132,e*1.6);if(n<=3)return Math.round(Math.min(e,n*26));let r=Math.max(n<=On?In:2,Math.round(
e/n));return r*n<=i?r*n:Math.round(i)}var gt=class{constructor(t,e,i,r=null){this.quantity=t;this.matrix=e;this.usual=i;this.ghost=r;this.height=i,this.shown=e;
let s=O(t.key,t.name,t.hint,t);this.node=s.node,this.plot=s.plot,this.now=s.now,this.hint=s.hint,this.plot.style.height=`${i}px`,this.plot.append(this.canvas,this.
boxes,this.units),s.side.append(this.legend)}quantity;matrix;usual;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});cells=document.createElement("ca\
nvas");legend=p("div","legend");boxes=p("div","boxes");units=p("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";height;resize(t){
this.height=t??this.usual,this.plot.style.height=`${this.height}px`}get extra(){return this.node.offsetHeight-this.plot.offsetHeight}draw(t){let{theme:e,axis:i}=t;
this.choose(t);let r=ut(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,ct(r));let s=q(this.canvas,i.width,
this.height);s.imageSmoothingEnabled=!1,s.drawImage(this.cells,0,0,i.width,this.height),this.grid(s,t),this.drawLegend(t,r.map(o=>P(o))),this.select(t)}get range(){
return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&D(t);let i=this.compared?nt(this.matrix,this.ghost):
null;this.shown=i?.matrix??this.matrix,f(this.hint,i?Zt(t,i.largest):this.quantity.hint),this.legend.hidden=i?.largest===0;let r=`${e},${this.compared}`;this.boundsKey!==
r&&(this.bounds=X(this.shown,this.range,i&&e==="fixed"?"quantity":e),this.boundsKey=r)}paintCells({state:t,theme:e,axis:i,order:r},s){let o=ai(),a=Math.round(i.
width*o),l=Math.round(this.height*o),d=r.length,h=a>=2*i.count?i.count:a,c=l>=2*d?d:l,u=[i.first,i.count,h,c,t.sort,this.boundsKey,e.key].join();if(u===this.painted)
return;this.painted=u;let m={first:i.first,count:i.count,order:r,width:h,height:c};Cn(this.shown,this.bounds,m,s,this.cells)}grid(t,{axis:e,theme:i,order:r}){let s=this.
height/r.length;if(t.fillStyle=P(i.background,.55),e.cell>=9)for(let o=1;o<e.count;o++)t.fillRect(Math.round(o*e.cell)-.5,0,1,this.height);if(s>=5)for(let o=1;o<
r.length;o++)t.fillRect(0,Math.round(o*s)-.5,e.width,1)}drawLegend(t,e){let{text:i}=t,r=[0,32,64,96,128,160,191,223,255].map(u=>e[u]).join(", "),s=p("div","ramp");
s.style.background=`linear-gradient(to top, ${r})`;let o=this.bounds.shared,a=this.range!=="gate",l=a?[i("legend_own_reach"),i("legend_own_minus")]:[i("legend_o\
wn_max"),i("legend_own_min")],[d,h]=o?this.endsOf(o):l,c=p("div","ends",{},p("span","",{},d));a&&this.height>=60&&c.append(p("span","",{},"0")),c.append(p("span",
"",{},h)),this.legend.replaceChildren(s,c),this.legend.title=o?this.bounds.clipped?i("legend_clipped"):"":i("legend_own")}endsOf([t,e]){return this.bounds.clipped?
[`≥ ${z(e)}`,`≤ ${z(t)}`]:[z(e),z(t)]}select(t){let{state:e,order:i}=t,r=this.height/i.length,s=[];for(let o of[...e.kept,e.unit]){let a=Array.prototype.indexOf.
call(i,o),l=p("div",o===e.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(a*r)-2}px)`,l.style.height=`${Math.max(1,Math.round(r))+4}px`,s.
push(l)}this.boxes.replaceChildren(...s),this.number(t)}number({state:t,order:e}){let i=this.height/e.length,r=e.length<=On?Array.from(e):[],s=new Map;for(let o of[
t.unit,...t.kept,...r]){let a=(Array.prototype.indexOf.call(e,o)+.5)*i;if([...s.keys()].some(d=>Math.abs(d-a)<In))continue;let l=p("span",o===t.unit?"selected":
"",{},String(o));l.style.top=`${a}px`,s.set(a,l)}this.units.replaceChildren(...s.values())}step({state:t}){let e=this.value(t.column,t.unit);f(this.now,this.compared?
R(e):b(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,i){let r=e*this.matrix.width+i,s=this.matrix.values[r];if(!this.ghost)return[G(
s)];let o=this.ghost.values[r];return[this.compared?R(s-o):G(s),mt(t,s,o)]}hit(t,e,i){let{order:r,text:s}=t,o=this.height/r.length,a=Math.min(r.length-1,Math.max(
0,Math.floor(i/o))),l=r[a],d=s("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.numbers(t,e,l),d,s("tip_unit",{unit:l}),
T(t,e)],unit:l,q:this.quantity.key,box:{y:a*o,height:o}}}};var Bn=26,le=24,to=13,eo=17,wi=72,pe=class{constructor(t,e,i){this.changed=e;this.editable=i;let r=O("input",t.name,t.hint);this.node=r.node,this.plot=r.plot,this.
now=r.now,this.tokens=t.tokens??[],this.priority=io(this.tokens),this.plot.append(this.canvas,this.above,this.marks),this.chip.classList.toggle("editable",i)}changed;editable;node;plot;canvas=p(
"canvas","",{"aria-hidden":"true"});chip=p("div","chip-now",{"data-testid":"token-now"});above=p("div","chip-room",{},this.chip);marks=p("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=le;hidden="";chipWidth=NaN;draw(t){
let{axis:e,theme:i,state:r}=t,s=`500 ${r.present?eo:to}px ${i.font}`;s!==this.font&&this.widths.clear(),this.font=s;let o=this.canvas.getContext("2d");o.font=s;
for(let l of new Set(this.tokens))this.widths.has(l)||this.widths.set(l,o.measureText(l).width);this.allFit=this.visible(e).every(l=>this.widthOf(l)+2<=e.cell)&&
e.cell>=9,this.labels=this.allFit?[]:this.place(e);let a=this.labels.some(l=>l.lane>0)?2:1;this.height=this.allFit?le:a*Bn+8,this.plot.style.height=`${this.height}\
px`;for(let l of[this.above,this.chip])l.classList.toggle("raised",!this.allFit);this.hidden="all",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.
step(t)}mark({axis:t}){let i=this.changed.filter(r=>r>=t.first&&r<t.first+t.count).map(r=>{let s=p("i","changed",{"data-testid":"changed-token"}),o=Math.max(4,Math.
min(t.cell,wi));return s.style.width=`${o}px`,s.style.transform=`translateX(${t.middle(r)-o/2}px)`,s});this.marks.replaceChildren(...i)}context({axis:t}){let e=q(
this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,i)=>t.first+
i)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:i}){for(let r of this.visible(e)){let s=e.cell>16?1.5:.5;t.fillStyle=P(V(i.background,
i.text,.075)),t.beginPath();let o=Math.min(e.cell,wi)-2*s;t.roundRect(e.middle(r)-o/2,0,o,le,5),t.fill(),t.fillStyle=P(i.text),t.fillText(this.tokens[r],e.middle(
r),le/2+1)}}place(t){let e=t.first+t.count,i=this.tokens.some(o=>o.length>1)?2:1,r=Array.from({length:i},()=>[]),s=[];for(let o of this.priority){if(o<t.first||
o>=e)continue;let a=this.widthOf(o),l=w(t.middle(o),a/2,Math.max(a/2,t.width-a/2)),d=[l-a/2-4,l+a/2+4],h=r.findIndex(c=>c.every(([u,m])=>d[1]<=u||d[0]>=m));if(!(h<
0)&&(r[h].push(d),s.push({column:o,lane:h,x:l,width:a}),s.length>t.width/8))break}return s}thinned(t,e){let{axis:i,theme:r}=t,{height:s}=this,o=this.context(t);
o.fillStyle=P(V(r.background,r.text,.3));let a=Math.max(1,i.cell-1);if(i.cell>=3)for(let l of this.visible(i))o.fillRect(i.left(l),s-3,a,3);else o.fillRect(0,s-
3,i.width,3);o.fillStyle=P(r.text);for(let{column:l,lane:d,x:h}of e){let c=s-8-(d+.5)*Bn+3;o.fillText(this.tokens[l],h,c),!(i.cell<3||d===0)&&(o.globalAlpha=.25,
o.fillRect(i.middle(l)-.5,c+10,1,s-5-c-10),o.globalAlpha=1)}}step(t){let{state:e,axis:i}=t,r=this.tokens[e.column]??"";f(this.chip,r),f(this.now,r===""?"":`“${r}\
”`);let s=this.allFit?Math.min(i.cell,wi):Math.max(i.cell,this.widthOf(e.column)+8),o=Math.min(i.width,s),a=w(i.middle(e.column)-o/2,0,i.width-o);o!==this.chipWidth&&
(this.chip.style.width=`${this.chipWidth=o}px`),this.chip.style.transform=`translateX(${a}px)`,this.allFit||this.makeRoom(t,a,a+o)}makeRoom(t,e,i){let r=({lane:o,
x:a,width:l})=>o===0&&a+l/2+2>e&&a-l/2-2<i,s=this.labels.filter(r).map(o=>o.column).join();s!==this.hidden&&(this.hidden=s,this.thinned(t,this.labels.filter(o=>!r(
o))))}hit(t,e){let i=this.editable&&e===t.state.column?[t.text("whatif_click_token")]:[];return{q:"x",lines:[T(t,e),...i]}}};function io(n){let t=new Map;for(let i of n)
t.set(i,(t.get(i)??0)+1);let e=i=>i===0?1/0:i&-i;return n.map((i,r)=>r).sort((i,r)=>t.get(n[i])-t.get(n[r])||e(r)-e(i)||i-r)}var no=.02,de=class{constructor(t,e,i,r,s){this.column=e;this.editor=i;this.span=r;this.height=s;this.node=p("div","value-handle",{role:"slider",tabindex:"0","a\
ria-orientation":"vertical","aria-label":t,"data-k":`handle-${e}`,"data-keys":"own","data-testid":`value-handle-${e}`}),this.node.addEventListener("pointerdown",
o=>this.grasp(o)),this.node.addEventListener("keydown",o=>this.key(o))}column;editor;span;height;node;frame=null;value=0;place(t,e,i){this.frame=t,this.value=e;
let{axis:r,state:s}=t;this.node.style.transform=`translate(${r.middle(s.column)}px, ${i}px)`,v(this.node,"aria-valuenow",String(e)),v(this.node,"aria-valuetext",
F(e))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}grasp(t){if(t.button!==0||!this.frame)return;t.stopPropagation(),t.preventDefault(),
this.node.focus({preventScroll:!0});let{editor:e,column:i,step:r,value:s,span:o,height:a}=this,l=new AbortController,d=u=>Gn(s+(t.clientY-u.clientY)/a*o,o),h=!1,
c=(u,m)=>window.addEventListener(u,g=>{g.pointerId===t.pointerId&&m(g)},{signal:l.signal});c("pointermove",u=>{h=!0,e.number(r,i,d(u),!0)}),c("pointerup",u=>{l.
abort(),h&&e.number(r,i,d(u),!1)}),c("pointercancel",()=>{l.abort(),h&&e.number(r,i,s,!1)})}key(t){let e={ArrowUp:1,ArrowRight:1,ArrowDown:-1,ArrowLeft:-1,PageUp:5,
PageDown:-5}[t.key];!e||t.ctrlKey||t.metaKey||t.altKey||(t.preventDefault(),this.editor.number(this.step,this.column,Gn(this.value+e*no*this.span,this.span),!1))}};
function Gn(n,t){let e=10**(Math.floor(Math.log10(t))-2);return Number((Math.round(n/e)*e).toFixed(6))}var ro=4,he=44;function Dn(n,t,e){let i=oo(n,t,e),[r]=i;return e&&r&&so(r,t,e),i}function so(n,t,e){let{node:i,plot:r}=n,s=p("button","invite",{type:"button",title:t(
"whatif_kind_input"),"data-k":"change-input","data-testid":"change-input"},t("whatif_change"));s.addEventListener("click",()=>e.openInput(r.querySelector(".chip\
-now")??r));let o=i.querySelector(".hint");n instanceof ue?o.after(s):o.append(" ",s)}function oo(n,t,e){let{input:i}=n.meta;if(i.kind==="tokens")return[new pe(
i,ao(n),e!==null)];let r=n.arrays.input,s=i.names??[];return r.width>ro?[new ue(i,r,s,L(n,"input"))]:Array.from({length:r.width},(o,a)=>new ki(s[a]??String(a),a?
"":i.hint,r,a,L(n,"input"),e,t))}function ao({meta:n}){return Object.keys(n.whatif?.tokens??{}).map(Number)}var ki=class{constructor(t,e,i,r,s,o,a){this.name=t;
this.matrix=i;this.index=r;this.ghost=s;let l=O("input",t,e);this.node=l.node,this.plot=l.plot,this.side=l.side,this.now=l.now;let d=[i,...s?[s]:[]].map(W);this.
low=Math.min(0,...d.map(([u])=>u[r])),this.high=Math.max(0,...d.map(([,u])=>u[r])),this.high===this.low&&(this.high=this.low+1),this.plot.style.height=`${he}px`,
this.plot.append(this.canvas,this.marker);let h=a("whatif_handle",{name:t});this.handle=o?new de(h,r,o,this.high-this.low,he-4):null,this.handle&&this.plot.append(
this.handle.node);let c=[this.high,this.low].map(u=>p("span","",{},z(u)));this.side.append(p("div","ends",{},...c))}name;matrix;index;ghost;node;plot;canvas=p("\
canvas","",{"aria-hidden":"true"});marker=p("div","bar-now");side;now;handle;low;high;y(t){return 2+(1-(t-this.low)/(this.high-this.low))*(he-4)}draw(t){let{axis:e,
theme:i}=t,r=q(this.canvas,e.width,he);r.fillStyle=i.line,r.fillRect(0,Math.round(this.y(0)),e.width,1),r.fillStyle=i.muted;let s=e.cell>8?2:e.cell>3?1:0;for(let o=e.
first;o<e.first+e.count;o++){let[a,l]=[this.y(this.value(o)),this.y(0)],d=Math.max(1,e.cell-s);r.fillRect(e.left(o)+s/2,Math.min(a,l),d,Math.max(1,Math.abs(l-a)))}
this.mark(r,t),this.step(t)}mark(t,{axis:e,theme:i}){if(!this.ghost)return;t.fillStyle=i.accent;let r=Math.max(5,e.cell);for(let s=e.first;s<e.first+e.count;s++){
let o=this.original(s);o!==this.value(s)&&t.fillRect(e.middle(s)-r/2,Math.round(this.y(o))-1,r,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.
width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step(t){let{state:e,axis:i}=t,r=this.value(e.column),[s,o]=[this.
y(r),this.y(0)],a=Math.max(3,i.cell-2),l=Math.max(2,Math.abs(o-s));this.marker.style.transform=`translate(${i.middle(e.column)-a/2}px, ${Math.min(s,o)}px)`,this.
marker.style.width=`${a}px`,this.marker.style.height=`${l}px`,f(this.now,F(r)),this.handle?.place(t,r,s)}hit(t,e){let i=t.picture.stepOf(e),[r,s]=[this.value(e),
this.original(e)],o=r===s?[]:[mt(t,r,s)];return{q:"x",lines:[G(r),...o,this.name,t.text("at_step",{t:i})]}}},ue=class extends gt{constructor({name:e,hint:i,ends:r},s,o,a){
super({key:"input",symbol:"x",name:e,hint:i,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:r},s,ae(s.width,6),a);this.names=o;this.original=a;this.
rows=Array.from({length:s.width},(d,h)=>h)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,i,r){let s=super.hit({...e,order:this.
rows},i,r);if(!s)return null;let{box:o,lines:a}=s,l=this.names[s.unit??0]??String(s.unit);return{q:"x",lines:[...a.slice(0,this.original?2:1),l,e.text("at_step",
{t:e.picture.stepOf(i)})],...o?{box:o}:{}}}};function Wn(n,t){let[e,...i]=n.map(s=>p("span","",{"data-testid":"viewer-note"},s));if(!e)return[];if(!i.length)return[p("p","note",{},e)];let r=p("u","",{},t("\
notes_more",{count:i.length}));return[p("details","note",{},p("summary","",{},e," ",r),...i.map(s=>p("p","",{},s)))]}function Un(n,t){let e=po(n,t);if(!e)return[n];let i=[],r=0;for(let s of n.matchAll(e)){let o=uo(s[0],t);o&&(i.push(n.slice(r,s.index),lo(s[0],o)),r=s.index+s[0].
length)}return[...i,n.slice(r)].filter(s=>s!=="")}function lo(n,{key:t,explanation:e}){let i=p("button","term",{type:"button","data-q":t,title:e},n);return i.style.
setProperty("--ink",`var(--ink-${t})`),i}function po(n,t){let i=[...t].sort((o,a)=>a.name.length-o.name.length).filter(o=>o.name).map(o=>`${ho(o.name)}${Lt(o.name)}\
(?:\\s?${Lt(o.symbol)})?`);if(!i.length)return null;let s=t.filter(o=>new RegExp(`${Lt(o.name)}\\s?${Lt(o.symbol)}(?![A-Za-z])`,"iu").test(n)).map(o=>`(?<![\\p{L\
}\\p{N}“"'’])${Lt(o.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...i,...s].join("|")})(?![A-Za-z])`,"giu")}var ho=n=>/^[A-Za-z]/.test(n)?"(?<![A\
-Za-z])":"",Lt=n=>n.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function uo(n,t){let e=t.find(r=>r.symbol===n);return e||t.filter(r=>r.name&&n.toLowerCase().startsWith(
r.name.toLowerCase())).sort((r,s)=>s.name.length-r.name.length)[0]}var At=362,jn=[86,50],Kn=[64,27];function Vn(n,t,e,i){let{arrays:r}=n.picture,{column:s,unit:o}=n.state,[a,l]=[r[t],r[i]];if(!a||!l)return NaN;let d=e.reduce((u,m)=>u+
(r[m]?.values[o]??NaN),0),[h,c]=[o*a.width,s*l.width];for(let u=0;u<a.width;u++)d+=a.values[h+u]*l.values[c+u];return d}function vt(n){return t=>t.startsWith("i\
n.")?co(n,t.slice(3)):t.startsWith("past.")?Vn(n,`w_h.${t.slice(5)}`,[],"h_prev"):x(n,t)}function co(n,t){if(t!=="n")return Vn(n,`w_i.${t}`,[`b_i.${t}`,`b_h.${t}`],
"x");let e=x(n,"rec_n");return x(n,"a_n")-(n.picture.meta.reset==="after"?x(n,"r")*e:e)}var mo=128,qt=class{constructor(t,e,i,r){this.quantity=t;this.matrix=e;this.ruler=i;let s=Math.min(e.width,mo);this.canvas.width=s,this.image=new ImageData(s,1),
this.pixels=new Uint32Array(this.image.data.buffer),this.node=p("span","strip",{"aria-hidden":"true"},this.canvas),r&&this.node.append(this.mark)}quantity;matrix;ruler;node;canvas=p(
"canvas","",{height:"1"});context=this.canvas.getContext("2d",{willReadFrequently:!0});mark=p("i");image;pixels;colours=null;bounds=null;drawn="";draw(t){let{scale:e}=t.
state,i=`${e}|${t.theme.key}`;i!==this.drawn&&(this.drawn=i,this.bounds=X(this.ruler,this.quantity.range,e),this.colours=ct(ut(this.quantity,t.theme))),this.select(
t)}select({state:t,order:e}){if(!this.mark.parentNode)return;let i=Array.prototype.indexOf.call(e,t.unit);this.mark.style.left=`${100*(i+.5)/e.length}%`,this.mark.
style.width=`max(3px, ${100/e.length}%)`}step({state:t,order:e}){let{matrix:i,pixels:r,colours:s}=this,o=this.bounds;if(!o||!s)return;let a=i.width,l=t.column*a,
d=e.length===a;for(let h=0;h<r.length;h++){let c=Math.floor(h*a/r.length),u=Math.floor((h+1)*a/r.length),m=0;for(let y=c;y<u;y++){let M=d?e[y]:y;m+=(i.values[l+
M]-o.low[M])/o.span[M]}let g=Math.round(255*m/(u-c));r[h]=s[g<0?0:g>255?255:g]??0}this.context.putImageData(this.image,0,0)}};var fo=5e-5,Mi={long:6,longer:7,longest:10},ce=class{constructor(t,e,i){this.spec=t;this.picture=e;this.text=i;let{meta:r}=e,s=t.key.replace("_prev","");this.quantity=
r.quantities.find(a=>a.key===s);let o=t.key!==s&&this.quantity!==void 0;this.name=this.nameOf(o),this.meaning=t.small?"":t.key==="x"?r.input.hint:this.quantity?.
explanation??"",this.number=p("span","number",{"data-testid":`value-${t.key}`}),this.ghosted=e.arrays[`ghost.${t.key}`]!==void 0,this.strip=this.makeStrip(s),this.
node=this.makeNode(o)}spec;picture;text;node;name;meaning;number;small=p("span","name");strip;quantity;ghosted;was="";shown="";size="";get opens(){return this.quantity?.
key===this.spec.key}get symbol(){return this.spec.key==="x"?"x":this.quantity?this.opens?this.quantity.symbol:`${this.quantity.symbol}′`:""}nameOf(t){if(this.
spec.small)return this.text(this.spec.small);if(this.spec.key==="x")return this.picture.meta.input.name;let e=this.quantity?.name??"";return t?this.text("before",
{name:e}):e}makeStrip(t){let{arrays:e,meta:i}=this.picture,r=e[this.spec.key];if(!r||this.spec.small)return null;if(this.quantity)return new qt(this.quantity,r,
e[t]??r,r.width>1);let{name:s,hint:o,ends:a}=i.input;return new qt({key:t,symbol:t,name:s,hint:o,explanation:o,light:"",dark:"",range:"free",ends:a},r,r,!1)}makeNode(t){
let{spec:e}=this,i={"data-q":e.key,"data-box":e.id,"data-k":`box-${e.id}`},r=this.opens?p("button","box",{type:"button",...i}):p("div","box",{role:"group",...i}),
[s,o]=e.small?Kn:jn;r.classList.toggle("small-box",e.small!==void 0);for(let[l,d]of[["x",e.x-s/2],["y",e.y-o/2],["w",s],["h",o]])r.style.setProperty(`--${l}`,String(
d));this.quantity&&(r.dataset.ink=this.quantity.key),f(this.small,t?this.text("diagram_before"):this.name);let a=p("span","top",{},...this.symbol?[p("span","sym\
bol",{},this.symbol)]:[],this.number);return r.append(...e.small?[this.small,a]:[a,this.small]),this.strip&&r.append(this.strip.node),e.fn&&r.append(p("span",`f\
n ${e.fn.side}`,{"aria-hidden":"true"},e.fn.text)),r}draw(t){if(this.strip?.draw(t),!this.opens)return;let e=t.state.why===this.spec.key;this.node.classList.toggle(
"open",e),v(this.node,"aria-current",String(e))}select(t){this.strip?.select(t)}step(t){this.write(this.said(t)),this.strip?.step(t),this.ghosted&&this.compare(
t)}write(t){if(t===this.shown)return;f(this.number,this.shown=t);let{length:e}=t,i=e>Mi.longest?"longest":e>Mi.longer?"longer":e>Mi.long?"long":"";i!==this.size&&
(this.number.className=`number ${this.size=i}`)}said(t){return this.spec.key!=="x"?b(x(t,this.spec.key)):this.read(t.state.column)}read(t){let{arrays:e,meta:i}=this.
picture;if(i.input.kind==="tokens")return`“${this.picture.reading(t)}”`;let{values:r,width:s}=e.input;if(s>2)return this.text("diagram_numbers",{count:s});let o=s===
1?F:z;return Array.from({length:s},(a,l)=>o(r[t*s+l])).join(", ")}compare(t){let e=x(t,`ghost.${this.spec.key}`),i=Math.abs(e-x(t,this.spec.key))>fo,r=i?this.text(
"diagram_was",{value:b(e)}):"";r!==this.was&&(this.was=r,this.node.classList.toggle("changed",i),f(this.small,r||(this.opens||this.spec.small||this.spec.key==="\
x"?this.name:this.text("diagram_before"))))}settle(t){v(this.node,"aria-label",[`${this.name} ${this.symbol}`.trim(),this.said(t),this.was].filter(Boolean).join(
", "))}};var go=[{id:"h_prev",x:43,y:35,key:"h_prev"},{id:"h",x:319,y:35,key:"h"},{id:"z",x:140,y:118,key:"z",fn:{text:"σ",side:"left"}},{id:"n",x:250,y:188,key:"n",fn:{
text:"tanh",side:"bottom"}},{id:"r",x:140,y:252,key:"r",fn:{text:"σ",side:"left"}},{id:"x",x:43,y:336,key:"x"}],vo=[{id:"keep",x:140,y:35,sign:"×",q:"z",says:"\
diagram_times_keep"},{id:"add",x:250,y:35,sign:"+",q:"h",says:"diagram_plus_state"},{id:"write",x:250,y:118,sign:"×",q:"n",says:"diagram_times_write"},{id:"res\
t",x:211,y:118,sign:"1−z",q:"z",says:"diagram_one_minus"},{id:"sum",x:250,y:252,sign:"+",q:"n",says:"diagram_plus_candidate"}];function Qn(n,t,e){return[{id:`\
past.${n}`,lines:[[[14,e-14],[t,e-14]]],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[[[30,e+14],
[t,e+14]]],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Xn=n=>[{id:"from.h",lines:[[[14,60],[14,300],...n]],q:"h_pr\
ev",says:"diagram_all_past"},{id:"from.x",lines:[[[30,311],[30,132]]],q:"x",says:"diagram_all_input"}],bo=[...Qn("z",97,118),...Qn("r",97,252),{id:"old",lines:[
[[86,35],[129,35]]],q:"h_prev",says:"diagram_old_state",formula:"h′",value:n=>n("h_prev"),reach:"one"},{id:"z",lines:[[[140,93],[140,46]]],q:"z",says:"diagram\
_z",formula:"z",value:n=>n("z"),reach:"one",ink:"z"},{id:"kept",lines:[[[151,35],[239,35]]],q:"h_prev",says:"diagram_kept",formula:"z · h′",value:n=>n("z")*n(
"h_prev"),reach:"one",label:{x:195,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"1-z",lines:[[[183,118],[239,118]]],q:"z",says:"diagram_one_minus_z",formula:"\
1 − z",value:n=>1-n("z"),reach:"one",ink:"z"},{id:"n",lines:[[[250,163],[250,129]]],q:"n",says:"diagram_candidate",formula:"n",value:n=>n("n"),reach:"one"},{id:"\
written",lines:[[[250,107],[250,46]]],q:"n",says:"diagram_written",formula:"(1 − z) · n",value:n=>(1-n("z"))*n("n"),reach:"one",label:{x:262,y:80,anchor:"sta\
rt",word:"diagram_written_word"}},{id:"h",lines:[[[261,35],[276,35]]],q:"h",says:"diagram_new_state",formula:"h",value:n=>n("h"),reach:"one"},{id:"in.n",lines:[
[[86,344],[250,344],[250,263]]],q:"x",says:"diagram_input_candidate",formula:"W x + b",value:n=>n("in.n"),reach:"sum"},{id:"a_n",lines:[[[250,241],[250,228]]],q:"\
n",says:"diagram_sum_candidate",formula:"a",value:n=>n("a_n"),reach:"sum"}],_i=n=>n("r")*n("rec_n"),xo={boxes:[{id:"rec_n",x:208,y:300,key:"rec_n",small:"diagra\
m_past"}],ops:[{id:"reset",x:208,y:252,sign:"×",q:"r",says:"diagram_times_reset"}],wires:[...Xn([[176,300]]),{id:"r",lines:[[[183,252],[197,252]]],q:"r",says:"\
diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"rec_n",lines:[[[208,286],[208,263]]],q:"h_prev",says:"diagram_rec",formula:"W h′ + b",value:n=>n(
"rec_n"),reach:"sum"},{id:"reset",lines:[[[219,252],[239,252]]],q:"r",says:"diagram_reset_after",formula:"r · (W h′ + b)",value:_i,reach:"sum"}]},yo={boxes:[
{id:"rec_n",x:200,y:300,key:"rec_n",small:"diagram_past"}],ops:[{id:"reset",x:140,y:300,sign:"×",q:"r",says:"diagram_times_reset_before"}],wires:[...Xn([[129,300]]),
{id:"r",lines:[[[140,277],[140,289]]],q:"r",says:"diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"reset",lines:[[[151,300],[168,300]]],q:"r",says:"\
diagram_reset_before",formula:"r · h′",value:n=>n("r")*n("h_prev"),reach:"one"},{id:"rec_n",lines:[[[200,286],[200,252],[239,252]]],q:"h_prev",says:"diagram_\
rec_before",formula:"W (r · h′) + b",value:n=>n("rec_n"),reach:"sum"}]};function wo(n){let t=n?e=>e("rec_n"):_i;return[{says:"slow_read",on:["x","h_prev","fr\
om.x","from.h"],values:e=>({h_prev:e("h_prev")})},{says:n?"slow_r_before":"slow_r",on:["x","h_prev","from.x","from.h","in.r","past.r","r"],values:e=>({r:e("r"),
percent:100*e("r")})},{says:"slow_z",on:["x","h_prev","from.x","from.h","in.z","past.z","z"],values:e=>({z:e("z"),percent:100*e("z")})},{says:n?"slow_reset_befo\
re":"slow_reset_after",on:n?["h_prev","r","from.h","reset","rec_n"]:["h_prev","from.h","rec_n","r","reset"],values:e=>({r:e("r"),rec:e("rec_n"),h_prev:e("h_prev"),
product:n?e("r")*e("h_prev"):_i(e)})},{says:"slow_candidate",on:["x","in.n",...n?["rec_n"]:["reset"],"sum","a_n","n"],values:e=>({input:e("in.n"),past:t(e),n:e(
"n")})},{says:"slow_kept",on:["h_prev","old","z","keep","kept"],values:e=>({z:e("z"),h_prev:e("h_prev"),kept:e("z")*e("h_prev")})},{says:"slow_written",on:["z",
"1-z","rest","n","write","written"],values:e=>({rest:1-e("z"),n:e("n"),written:(1-e("z"))*e("n")})},{says:"slow_new",on:["kept","written","add","h"],values:e=>({
kept:e("z")*e("h_prev"),written:(1-e("z"))*e("n"),h:e("h")})}]}function Yn(n){let t=n==="before"?yo:xo;return{height:362,road:{from:43,to:319,y:35,q:"h"},boxes:[
...go,...t.boxes],ops:[...vo,...t.ops],wires:[...t.wires,...bo],stages:wo(n==="before")}}function me(n,t,e){return[{id:`past.${n}`,lines:[t],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[
e],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Ei=n=>n("f")*n("c_prev"),Si=n=>n("i")*n("g"),ko=[{id:"from.h",lines:[
[[43,276],[43,264],[14,264],[14,108]],[[43,264],[285,264],[285,200]]],q:"h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[143,276],[143,250],[30,250],[30,
136]],[[143,250],[272,250],[272,200]]],q:"x",says:"diagram_all_input"},...me("f",[[14,108],[69,108]],[[30,136],[69,136]]),...me("i",[[14,192],[87,192]],[[30,220],
[87,220]]),...me("g",[[243,264],[243,231]],[[201,250],[201,231]]),...me("o",[[285,200],[285,147]],[[272,200],[272,147]]),{id:"old",lines:[[[86,35],[101,35]]],q:"\
c_prev",says:"diagram_old_cell",formula:"c′",value:n=>n("c_prev"),reach:"cell"},{id:"f",lines:[[[112,97],[112,46]]],q:"f",says:"diagram_f",formula:"f",value:n=>n(
"f"),reach:"one",ink:"f"},{id:"kept",lines:[[[123,35],[171,35]]],q:"c_prev",says:"diagram_kept_cell",formula:"f · c′",value:Ei,reach:"cell",label:{x:147,y:13,
anchor:"middle",word:"diagram_kept_word"}},{id:"i",lines:[[[164,181],[164,122],[171,122]]],q:"i",says:"diagram_i",formula:"i",value:n=>n("i"),reach:"one",ink:"i"},
{id:"g",lines:[[[200,181],[200,122],[193,122]]],q:"g",says:"diagram_g",formula:"g",value:n=>n("g"),reach:"one"},{id:"added",lines:[[[182,111],[182,46]]],q:"g",says:"\
diagram_added",formula:"i · g",value:Si,reach:"cell",label:{x:194,y:72,anchor:"start",word:"diagram_added_word"}},{id:"c",lines:[[[193,35],[276,35]]],q:"c",says:"\
diagram_new_cell",formula:"c",value:n=>n("c"),reach:"cell"},{id:"tanh_c",lines:[[[319,60],[319,111]]],q:"c",says:"diagram_tanh_cell",formula:"tanh(c)",value:n=>Math.
tanh(n("c")),reach:"one"},{id:"o",lines:[[[293,122],[308,122]]],q:"o",says:"diagram_o",formula:"o",value:n=>n("o"),reach:"one",ink:"o"},{id:"h",lines:[[[319,133],
[319,276]]],q:"h",says:"diagram_shown",formula:"o · tanh(c)",value:n=>n("h"),reach:"one"}],Ft=["x","h_prev","from.x","from.h"],Mo=[{says:"slow_read_lstm",on:[...Ft,
"c_prev"],values:n=>({h_prev:n("h_prev"),c_prev:n("c_prev")})},{says:"slow_f",on:[...Ft,"in.f","past.f","f"],values:n=>({f:n("f"),percent:100*n("f")})},{says:"s\
low_i",on:[...Ft,"in.i","past.i","i"],values:n=>({i:n("i"),percent:100*n("i")})},{says:"slow_g",on:[...Ft,"in.g","past.g","g"],values:n=>({g:n("g")})},{says:"sl\
ow_o",on:[...Ft,"in.o","past.o","o"],values:n=>({o:n("o"),percent:100*n("o")})},{says:"slow_kept_cell",on:["c_prev","old","f","keep","kept"],values:n=>({f:n("f"),
c_prev:n("c_prev"),kept:Ei(n)})},{says:"slow_added",on:["i","g","write","added"],values:n=>({i:n("i"),g:n("g"),added:Si(n)})},{says:"slow_new_cell",on:["kept","\
added","add","c"],values:n=>({kept:Ei(n),added:Si(n),c:n("c")})},{says:"slow_shown",on:["c","o","tanh","tanh_c","show","h"],values:n=>({o:n("o"),c:n("c"),h:n("h")})}],
Zn={height:328,road:{from:43,to:319,y:35,q:"c"},boxes:[{id:"c_prev",x:43,y:35,key:"c_prev"},{id:"c",x:319,y:35,key:"c"},{id:"f",x:112,y:122,key:"f",fn:{text:"σ",
side:"left"}},{id:"i",x:130,y:206,key:"i",fn:{text:"σ",side:"left"}},{id:"g",x:222,y:206,key:"g",fn:{text:"tanh",side:"bottom"}},{id:"o",x:250,y:122,key:"o",fn:{
text:"σ",side:"bottom"}},{id:"h_prev",x:43,y:301,key:"h_prev"},{id:"x",x:143,y:301,key:"x"},{id:"h",x:319,y:301,key:"h"}],ops:[{id:"keep",x:112,y:35,sign:"×",
q:"f",says:"diagram_times_forget"},{id:"add",x:182,y:35,sign:"+",q:"c",says:"diagram_plus_cell"},{id:"write",x:182,y:122,sign:"×",q:"i",says:"diagram_times_add"},
{id:"tanh",x:319,y:86,sign:"tanh",q:"c",says:"diagram_tanh_op"},{id:"show",x:319,y:122,sign:"×",q:"o",says:"diagram_times_show"}],wires:ko,stages:Mo};function Jn(n){return{height:186,boxes:[{id:"h_prev",x:43,y:46,key:"h_prev"},{id:"x",x:160,y:158,key:"x"},{id:"h",x:319,y:46,key:"h"}],ops:[{id:"sum",x:160,y:46,
sign:"+",q:"h",says:"diagram_plus_rnn"},{id:"squash",x:236,y:46,sign:n,q:"h",says:n==="relu"?"diagram_relu_op":"diagram_tanh_op"}],wires:[{id:"past.h",lines:[[[
86,46],[149,46]]],q:"h_prev",says:"diagram_past_rnn",formula:"W h′",value:t=>t("past.h"),reach:"sum",label:{x:117,y:22,anchor:"middle",word:"diagram_past_word"}},
{id:"in.h",lines:[[[160,133],[160,57]]],q:"x",says:"diagram_input_rnn",formula:"W x + b",value:t=>t("in.h"),reach:"sum",label:{x:172,y:92,anchor:"start",word:"d\
iagram_input_word"}},{id:"a_h",lines:[[[171,46],[217,46]]],q:"h",says:"diagram_sum_rnn",formula:"a",value:t=>t("a_h"),reach:"sum",label:{x:195,y:22,anchor:"midd\
le",word:"diagram_sum_word"}},{id:"h",lines:[[[254,46],[276,46]]],q:"h",says:"diagram_new_rnn",formula:"h",value:t=>t("h"),reach:"one"}],stages:[{says:"slow_rea\
d",on:["x","h_prev"],values:t=>({h_prev:t("h_prev")})},{says:"slow_past_rnn",on:["h_prev","past.h"],values:t=>({past:t("past.h")})},{says:"slow_input_rnn",on:["\
x","in.h"],values:t=>({input:t("in.h")})},{says:"slow_sum_rnn",on:["past.h","in.h","sum","a_h"],values:t=>({past:t("past.h"),input:t("in.h"),sum:t("a_h")})},{says:n===
"relu"?"slow_relu":"slow_tanh",on:["a_h","squash","h"],values:t=>({sum:t("a_h"),h:t("h")})}]}}var _o="(prefers-reduced-motion: reduce)";function zt(){return matchMedia(_o).matches}var Eo=[{strokeDashoffset:0,opacity:.85,visibility:"visible"},{strokeDashoffset:-100,
opacity:.85,visibility:"visible"}],So=[{boxShadow:"0 0 0 0 var(--edge)"},{boxShadow:"0 0 0 4px color-mix(in srgb, var(--edge) 55%, transparent)",offset:.4},{boxShadow:"\
0 0 0 0 transparent"}],To=[{opacity:1},{opacity:.35,offset:.4},{opacity:1}],fe=class{constructor(t,e){this.node=t;this.groups=e}node;groups;running=[];column=NaN;unit=NaN;moved=-1/0;step({
state:t}){let{column:e,unit:i}=t;if(e===this.column&&i===this.unit)return;let r=e===this.column+1&&i===this.unit,s=performance.now(),o=s-this.moved;[this.column,
this.unit,this.moved]=[e,i,s],this.finish(),!(!r||o<250||this.held()||zt())&&this.play(o>1.2*500?500:.85*o)}held(){return this.node.getRootNode().querySelector(
".surface:active")!==null}play(t){let e=t/(this.groups.length+1);this.groups.forEach((i,r)=>this.show(i,r*e,2*e))}stage(t,e){this.finish(),zt()||this.show(t,0,e)}show({
pulses:t,boxes:e,ops:i},r,s){let o={delay:r,duration:s,easing:"ease-in-out"};for(let[a,l]of[[t,Eo],[e,So],[i,To]])for(let d of a)this.running.push(d.animate(l,o))}finish(){
for(let t of this.running)t.cancel();this.running=[]}};var $o=2e3,ge=class{constructor(t,e,i){this.stages=t;this.text=e;this.shown=i;this.start=this.button("slow-motion",`▷ ${e("slow_motion")}`,()=>this.begin()),this.
back=this.button("slow-back","‹",()=>this.by(-1),e("slow_back")),this.pauser=this.button("slow-pause","❚❚",()=>this.pause(!this.paused),e("slow_pause")),this.
next=this.button("slow-next","›",()=>this.by(1),e("slow_next"));let r=this.button("slow-end","✕",()=>this.end(),e("slow_end"));this.walk.hidden=!0,this.walk.
append(this.back,this.pauser,this.next,this.count,r);let s=p("p","fine legend-line",{},e("diagram_legend"));this.node.append(p("div","slow-text",{},s,this.sentence),
this.start,this.walk),this.pausesOver(this.sentence)}stages;text;shown;node=p("div","slow");sentence=p("p","slow-sentence",{"aria-live":"polite","data-testid":"\
slow-sentence"});start;pauser;back;next;count=p("span","slow-count",{"data-testid":"slow-count"});walk=p("div","slow-walk");index=null;paused=!1;hovered=!1;timer=0;frame=null;column=NaN;life=new AbortController;button(t,e,i,r=""){
let s=p("button","small",{type:"button","data-testid":t,"data-k":t},e);if(r)for(let o of["aria-label","title"])s.setAttribute(o,r);return s.addEventListener("cl\
ick",i),s}pausesOver(t){t.addEventListener("pointerenter",()=>this.hover(!0)),t.addEventListener("pointerleave",()=>this.hover(!1))}hover(t){this.hovered=t,this.
schedule()}begin(){this.shown.started(),this.life=new AbortController;let t=e=>{e.key!=="Escape"||!this.node.isConnected||(e.preventDefault(),this.end())};document.
addEventListener("keydown",t,{signal:this.life.signal,capture:!0}),this.column=this.frame?.state.column??NaN,this.start.hidden=!0,this.walk.hidden=!1,this.pauser.
hidden=zt(),this.node.classList.add("walking"),this.pause(!1),this.show(0),this.next.focus({preventScroll:!0})}end(){if(this.index===null)return;let t=this.node.
getRootNode(),e=this.walk.contains(t.activeElement);this.index=null,this.life.abort(),window.clearTimeout(this.timer),this.walk.hidden=!0,this.start.hidden=!1,this.
node.classList.remove("walking"),f(this.sentence,""),this.shown.stage(null),e&&this.start.focus({preventScroll:!0})}pause(t){this.paused=t,f(this.pauser,t?"▷":
"❚❚");for(let e of["aria-label","title"])this.pauser.setAttribute(e,this.text(t?"slow_go_on":"slow_pause"));this.schedule()}by(t){this.index!==null&&this.show(
Math.max(0,Math.min(this.stages.length-1,this.index+t)))}show(t){this.index=t,this.back.disabled=t===0,this.next.disabled=t===this.stages.length-1,f(this.count,
this.text("slow_count",{k:t+1,n:this.stages.length})),this.shown.stage(t),this.say(),this.schedule()}say(){let{frame:t}=this;if(this.index===null||!t)return;let{
says:e,values:i}=this.stages[this.index];f(this.sentence,this.text(e,{unit:t.state.unit,reading:this.shown.reading(t),...Lo(i?.(vt(t))??{})}))}schedule(){window.
clearTimeout(this.timer),!(this.index===null||this.paused||this.hovered||zt())&&(this.timer=window.setTimeout(()=>this.node.isConnected?this.by(1):this.end(),$o))}step(t){
this.frame=t,this.index!==null&&(t.state.column!==this.column?this.end():this.say())}};function Lo(n){let t={};for(let[e,i]of Object.entries(n)){let r=e==="perc\
ent"?`${Math.round(i)} %`:b(i);t[e]=r,t[`${e}_b`]=r.startsWith("−")?`(${r})`:r}return t}var Ao="http://www.w3.org/2000/svg",Ti=1.2,qo=8,Fo=5,tr=6,ve=6;function H(n,t={},e=""){let i=document.createElementNS(Ao,n);for(let[r,s]of Object.entries(t))i.setAttribute(
r,String(s));return e&&(i.textContent=e),i}function er(n){let t=([i,r],[s,o],a)=>{let l=Math.hypot(s-i,o-r)||1,d=Math.min(a,l/2)/l;return[i+(s-i)*d,r+(o-r)*d]},
e=n.slice(1,-1).map((i,r)=>{let[s,o]=[t(i,n[r],tr),t(i,n[r+2],tr)];return`L${s.join(" ")}Q${i.join(" ")} ${o.join(" ")}`});return`M${n[0].join(" ")}${e.join("")}\
L${n.at(-1).join(" ")}`}function zo(n){let[t,e]=n.at(-1),[i,r]=n.at(-2),s=Math.hypot(t-i,e-r),[o,a]=[(t-i)/s,(e-r)/s],[l,d]=[t-o*ve,e-a*ve],h=`M${t} ${e}L${l-a*
5} ${d+o*5}L${l+a*5} ${d-o*5}Z`;return[er([...n.slice(0,-1),[t-o*(ve-1),e-a*(ve-1)]]),h]}var $i=class{constructor(t,e){this.spec=t;this.text=e;let i=t.value!==void 0,
r=i?t.ink?"wire inked":"wire":"wire trunk inked",s=t.lines.map(a=>i?zo(a):[er(a),""]),o=s.map(([a])=>a).join("");this.line=H("path",{d:o,class:"line","stroke-wi\
dth":Ti}),this.pulse=H("path",{d:o,class:"pulse",pathLength:100}),this.node.append(H("path",{d:o,class:"halo"}),this.line,this.pulse,H("path",{d:o,class:"grip"})),
i&&this.node.append(H("path",{d:s.map(([,a])=>a).join(""),class:"head"})),t.label&&(this.number=this.write(t.label));for(let[a,l]of Object.entries({class:r,role:"\
img","data-wire":t.id,"data-q":t.q}))v(this.node,a,l);t.ink?this.node.setAttribute("style",`--ink: var(--ink-${t.ink})`):i||this.node.setAttribute("style",`--in\
k: var(--ink-${t.q.replace("_prev","")}, var(--muted))`)}spec;text;node=H("g");pulse;line;number=null;reach=0;width=0;sign="";write({x:t,y:e,anchor:i,word:r}){let s=H(
"text",{x:t,y:e+12,"text-anchor":i,class:"wire-number"});return this.node.append(H("text",{x:t,y:e,"text-anchor":i,class:"wire-word"},this.text(r)),s),s}draw(t){
if(this.reach>0)return;let{reach:e="one"}=this.spec;e!=="cell"?this.reach=e==="sum"?Fo:1:this.reach=X(t.picture.arrays.c,"free","fixed").shared?.[1]??1}step(t){
let e=this.spec.value?.(t);if(e===void 0)return;let i=Number.isNaN(e)?0:Math.min(1,Math.abs(e)/this.reach),r=Math.round(100*(Ti+(qo-Ti)*i));r!==this.width&&this.
line.setAttribute("stroke-width",String((this.width=r)/100));let s=Number.isNaN(e)?"unknown":e<0?"minus":"";s!==this.sign&&this.mark(s),this.number&&f(this.number,
b(e))}mark(t){this.sign&&this.node.classList.remove(this.sign),t&&this.node.classList.add(t),this.sign=t}said(t,e){let i=this.text(this.spec.says),r=this.spec.value?.(
t);return r===void 0?[i]:Number.isNaN(r)?[i,this.text("diagram_unknown")]:[`${this.spec.formula} = ${e(r)}`,i]}settle(t){v(this.node,"aria-label",this.said(t,b).
join(". "))}},be=class{node;wires;ops;constructor(t,e){this.wires=t.wires.map(i=>new $i(i,e)),this.ops=new Map(t.ops.map(i=>[i.id,Ro(i,e)])),this.node=H("svg",{
viewBox:`0 0 ${At} ${t.height}`,class:"wires"}),t.road&&this.node.append(Ho(t.road)),this.node.append(...this.wires.map(i=>i.node),...this.ops.values())}};function Ho({
from:n,to:t,y:e,q:i}){return H("rect",{x:n,y:e-10,width:t-n,height:20,class:"road","data-ink":i})}function Ro({id:n,x:t,y:e,sign:i,q:r,says:s},o){let a=i.length>
1,l=H("g",{class:a?"op pill":"op",role:"img","aria-label":o(s),"data-op":n,"data-q":r}),d=i.length>3?36:28;return l.append(a?H("rect",{x:t-d/2,y:e-9,width:d,height:18,
rx:9}):H("circle",{cx:t,cy:e,r:11})),l.append(H("text",{x:t,y:e+(a?4:5.5),"text-anchor":"middle","aria-hidden":"true"},i)),l}var Po=120,No=900;function Co({cell:n,reset:t,activation:e}){return n==="lstm"?Zn:n==="rnn"?Jn(e):Yn(t)}var xe=class{node=p("div","diagram",{"data-testid":"diag\
ram"});cell=p("div","cell",{role:"group"});boxes;wires;groups;flow;slow;tooltip=new ht;frame=null;settling=0;constructor(t,e,i){let r=Co(t.meta);this.wires=new be(
r,e),this.boxes=r.boxes.map(o=>new ce(o,t,e)),this.cell.setAttribute("aria-label",e("diagram")),this.cell.style.setProperty("--units",String(At)),this.cell.style.
aspectRatio=`${At} / ${r.height}`,this.cell.append(this.wires.node,...this.boxes.map(o=>o.node)),this.groups=r.stages.map(({on:o})=>this.group(o)),this.flow=new fe(
this.node,this.groups.map((o,a)=>Oo(o,this.groups.slice(0,a))));let s=this.boxes.find(o=>o.spec.key==="x");this.slow=new ge(r.stages,e,{stage:o=>this.light(o),reading:o=>s.
said(o),started:()=>i.stop()}),this.slow.pausesOver(this.cell),this.tooltip.node.dataset.testid="diagram-tooltip",this.node.append(this.cell,this.slow.node,this.
tooltip.node),this.cell.addEventListener("pointermove",o=>this.hover(o)),this.cell.addEventListener("pointerleave",()=>this.tooltip.hide())}draw(t){this.frame=t;
let{quantities:e}=t.picture.meta,i=e.at(-1).ends[t.theme.dark?"dark":"light"];this.cell.style.setProperty("--minus",i[0]),this.cell.style.setProperty("--plus",i[1]);
for(let r of[...this.boxes,...this.wires.wires])r.draw(t)}select(t){for(let e of this.boxes)e.select(t)}step(t){let e=vt(t);for(let i of this.boxes)i.step(t);for(let i of this.
wires.wires)i.step(e);this.flow.step(t),this.slow.step(t),window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>this.settle(t),Po)}group(t){return{
pulses:this.wires.wires.filter(({spec:e})=>t.includes(e.id)).map(({pulse:e})=>e),boxes:this.boxes.filter(({spec:e})=>t.includes(e.id)).map(({node:e})=>e),ops:t.
flatMap(e=>this.wires.ops.get(e)??[])}}light(t){let e=t===null?null:this.groups[t],i=new Set(e?[...e.boxes,...e.ops,...e.pulses.map(r=>r.parentElement)]:[]);this.
cell.classList.toggle("staged",e!==null);for(let r of this.cell.querySelectorAll("[data-box], [data-op], [data-wire]"))r.classList.toggle("on",i.has(r));e?this.
flow.stage(e,No):this.flow.finish()}settle(t){for(let e of this.boxes)e.settle(t);for(let e of this.wires.wires)e.settle(vt(t))}hover(t){let e=t.target instanceof
Element?t.target.closest("[data-wire], [data-op], [data-box]"):null;if(!e||!this.frame)return this.tooltip.hide();let i=this.node.getBoundingClientRect();this.tooltip.
show({lines:this.said(e,this.frame)},t.clientX-i.left,t.clientY-i.top,i)}said(t,e){let i=this.boxes.find(({node:s})=>s===t);if(i)return[`${i.symbol||i.name} = ${i.
said(e)}`,i.symbol?i.name:"",i.meaning];let r=this.wires.wires.find(({node:s})=>s===t);return r?r.said(vt(e),G):[t.getAttribute("aria-label")??""]}};function Oo(n,t){
let e=new Set(t.flatMap(({pulses:r,boxes:s,ops:o})=>[...r,...s,...o])),i=r=>r.filter(s=>!e.has(s));return{pulses:i(n.pulses),boxes:i(n.boxes),ops:i(n.ops)}}var bt=class{constructor(t){this.picture=t;this.inputs=t.arrays.x?.width??0,this.values=new Float64Array(this.inputs+t.hidden),this.order=new Int32Array(this.inputs+
t.hidden),this.hot=t.meta.input.kind==="tokens"}picture;values;order;inputs;hot;mass=0;bias=0;input=0;past=0;get count(){return this.values.length+2}oneHot(t){if(!this.
hot)return!1;let e=0;for(let i=0;i<this.inputs;i++){let r=this.x(t,i);if(r===1)e++;else if(r!==0)return!1}return e===1}x(t,e){return this.picture.arrays.x.values[t*
this.inputs+e]}weight(t,e,i,r){let{values:s,width:o}=this.picture.arrays[`w_${t}.${e}`];return s[i*o+r]}reset(t,e,i,r){let{meta:s,arrays:o,hidden:a}=this.picture;
return s.cell!=="gru"||t!=="n"?1:o.r.values[e*a+(s.reset==="after"?i:r)]}compute(t,e,i){let{arrays:r,hidden:s,meta:o}=this.picture,{values:a,inputs:l}=this,d=r[`\
w_h.${t}`].values,h=r[`w_i.${t}`].values,c=r.h_prev.values,u=o.cell==="gru"&&t==="n"?r.r.values:null,m=u&&o.reset==="after"?u[e*s+i]:1,g=u&&o.reset==="before"?u:
null;this.bias=ye(r[`b_i.${t}`],i)+m*ye(r[`b_h.${t}`],i),this.mass=Math.abs(ye(r[`b_i.${t}`],i))+Math.abs(m*ye(r[`b_h.${t}`],i)),this.input=this.past=0;for(let y=0;y<
l;y++)this.input+=a[y]=h[i*l+y]*this.x(e,y),this.mass+=Math.abs(a[y]);for(let y=0;y<s;y++){let M=g?g[e*s+y]:m;this.past+=a[l+y]=M*d[i*s+y]*c[e*s+y],this.mass+=Math.
abs(a[l+y])}}rows(t,e){let{values:i,inputs:r,order:s}=this,o=this.oneHot(t),a=this.hot&&!o&&!e,l=!e&&this.noPast(),d=0;for(let g=0;g<i.length;g++)if(!(g<r&&(a||
o&&this.x(t,g)===0))){if(l&&g>=r)break;s[d++]=g}let h=a?[{kind:"input",index:-1,value:this.input,count:r,inputs:r}]:[],c=e||d+h.length<=10?d:8-h.length,u=Io(i,s,
d,c).map(g=>this.single(g)),m=[...h,...u].sort((g,y)=>Math.abs(y.value)-Math.abs(g.value));return m.unshift({kind:"bias",index:-1,value:this.bias,count:1,inputs:0}),
c<d&&m.push(this.rest(c,d)),l&&m.push({kind:"rest",index:-1,value:0,count:i.length-r,inputs:0,past:this.start(t)}),m}noPast(){for(let t=this.inputs;t<this.values.
length;t++)if(this.values[t]!==0)return!1;return!0}start(t){let{arrays:e,hidden:i}=this.picture,r=e.h_prev.values;for(let s=t*i;s<(t+1)*i;s++)if(r[s]!==0)return"\
shut";return"start"}single(t){let e=t>=this.inputs;return{kind:e?"unit":"input",index:e?t-this.inputs:t,value:this.values[t],count:1,inputs:e?0:1}}rest(t,e){let[
i,r]=[0,0];for(let s=t;s<e;s++)i+=this.values[this.order[s]],this.order[s]<this.inputs&&r++;return{kind:"rest",index:-1,value:i,count:e-t,inputs:r}}},ye=(n,t)=>n.
values[t];function Io(n,t,e,i){let r=s=>Math.abs(n[t[s]]);if(i>10)return t.subarray(0,e).sort((s,o)=>Math.abs(n[o])-Math.abs(n[s])||s-o),[...t.subarray(0,e)];for(let s=1;s<
e;s++){if(s>=i&&r(s)<=r(i-1))continue;let o=t[s],a=s;for(s>=i&&(t[s]=t[i-1],a=i-1);a>0&&Math.abs(n[o])>r(a-1);)t[a]=t[a-1],a--;t[a]=o}return[...t.subarray(0,i)]}function rt(n,t){return n.cell==="rnn"?n.activation:t==="n"||t==="g"?"tanh":t==="h"||t==="c"?null:"σ"}var Bo=n=>n==="relu"?"max ( 0 ,":`${n} (`;function we(n,t){
let e=Bo(rt(n,t)),i=n.closeup?`${e} #bias/bias | ±input/input | ±past/past ) || ≈ `:"";return{key:t,symbols:`${t} = ${e} | W_i${t} x | + b_i${t} | + W_h${t}\
 h′ | + b_h${t} )`,vectors:`${t} = ${e} %a_${t}/sum )`,numbers:`${t} = ${i}${e} #a ) | ≈ #result`,gated:n.cell!=="rnn"}}function Go(n){let t=n.reset==="afte\
r";return{key:"n",symbols:t?"n = tanh ( | W_in x | + b_in | + r ⊙ | ( W_hn h′ | + b_hn ) )":"n = tanh ( | W_in x | + b_in | + W_hn ( r ⊙ h′ ) | + b_hn )",
vectors:t?"n = tanh ( %in_n/input + r ⊙ %rec_n/past )":"n = tanh ( %in_n/input + %rec_n/past_reset )",numbers:t?"n = tanh ( #input/input_bias | + #r · #past/p\
ast ) || ≈ tanh ( #a ) | ≈ #result":"n = tanh ( #input/input_bias | ±past/past_reset ) || ≈ tanh ( #a ) | ≈ #result",gated:!0}}var Li=(n,t,e)=>({key:n,
symbols:t,vectors:t.replaceAll(" |",""),numbers:`${t.replaceAll("⊙","·")} || ${e} | ≈ #result`,gated:!1});function ir(n){if(n.cell==="rnn")return[we(n,"h")];
if(n.cell==="gru"){let t=Li("h","h = ( 1 − z ) ⊙ n | + z ⊙ h′","≈ ( 1 − #z ) · #n | + #z2 · #h_prev");return[we(n,"r"),we(n,"z"),Go(n),t]}return[...[
"i","f","g","o"].map(t=>we(n,t)),Li("c","c = f ⊙ c′ | + i ⊙ g","≈ #f · #c_prev | + #i · #g"),Li("h","h = o ⊙ tanh ( c )","≈ #o · tanh ( #c )")]}var Do="http://www.w3.org/1998/Math/MathML",Wo=new Set(["σ","tanh","max"]),Uo=new Set(["+","−","≈","·","⊙"]),jo=/^([Wb])_([ih])(\w)$/,Ko=/^([#±])(\w+)(?:\/(\w+))?$/;
function E(n,...t){let e=document.createElementNS(Do,n);return e.append(...t),e}function B(n,t){let e=t.replace("_prev","");return n.setAttribute("data-q",t),e===
"x"||(n.setAttribute("data-ink",e),n.style.setProperty("--ink",`var(--ink-${e})`)),n}function Ai(n,t=!1){let e=E("mo",n);if(e.setAttribute("stretchy","false"),Uo.
has(n)&&e.setAttribute("form","infix"),t)for(let i of["lspace","rspace"])e.setAttribute(i,"0");return e}function Ht(n,t){return n.split(/ (\|+) /).map(e=>{if(e===
"|")return" ";if(e==="||")return document.createElement("br");let i=e.split(" "),r=i.map((s,o)=>Vo(s,i[o-1]??"",t));return E("math",E("mrow",...r))})}function Vo(n,t,e){
let i=Ko.exec(n);if(i)return Xo(i,t,e);let r=jo.exec(n);return r?Qo(r[1],r[2],r[3]):Wo.has(n)?E("mi",n):/^\d+$/.test(n)?E("mn",n):qi(n,e.meta)??Ai(n)}function Qo(n,t,e){
let i=E("mrow",E("mi",t),B(E("mi",e),e)),r=E("msub",E("mi",n),i);return r.setAttribute("data-q",e),r}function qi(n,t){if(n==="x")return B(E("mi","x"),"x");let e=t.
quantities.find(r=>r.key===n[0]);if(!e||n.length>2)return null;let i=B(E("mi",e.symbol),e.key);return n.length===1?i:(i.removeAttribute("data-q"),B(E("mrow",i,Ai(
"′",!0)),`${e.key}_prev`))}function Xo([,n,t,e],i,r){let{key:s,text:o,meta:a,places:l}=r,d=E("mn"),h=t==="result"||t==="held"?s:t.replace(/\d$/,"");a.quantities.
some(g=>g.key===h||`${g.key}_prev`===h)&&B(d,h);let c=n==="±"?Ai("+"):null;l.push({node:d,name:t,sign:c,bracket:i!==""&&"·+−".includes(i)});let u=c?E("mrow",
c,d):d;if(u.setAttribute("data-testid",`eq-${s}-${t}`),!e)return u;let m=E("munder",u,E("mtext",o(`eq_${e}`)));return m.setAttribute("class","under"),m}function Fi({
node:n,sign:t,bracket:e},i){let r=i,s=i.startsWith("−");t?(f(t,s?"−":"+"),s&&(r=i.slice(1))):e&&s&&(r=`(${i})`),f(n,r)}var ke={σ:{sum:6,low:0,high:1},tanh:{sum:3,low:-1,high:1},relu:{sum:3,low:-.5,high:3}};function st(n,t){return n==="relu"?Math.max(0,t):n==="tanh"?Math.tanh(t):
.5+.5*Math.tanh(.5*t)}function Rt(n,t){return n==="relu"?`max(0, ${b(t)})`:`${n}(${b(t)})`}function nr(n,t){if(n==="relu")return t>0?"straight":"off";let e=st(n,
t),i=n==="tanh"?(e+1)/2:e;return i<.1||i>.9?"flat":"steep"}var Y=(n,t)=>x(n,`held.${t}`)===1;function zi(n,t){let e=x(n,"rec_n",t);return x(n,"a_n",t)-(n.picture.meta.reset==="after"?x(n,"r",t)*e:e)}var Me=class{constructor(t,e,i){this.equation=t;this.text=
i;let{key:r,gated:s,numbers:o}=t;this.squash=s?rt(e,r):null,this.opens=/#bias/.test(o),this.written.append(...Ht(o,{meta:e,text:i,key:r,places:this.places})),this.
node=p("div","eq-block",{"data-testid":`eq-${r}`,"data-q":r},this.written),this.node.style.setProperty("--ink",`var(--ink-${r})`),this.was=p("p","fine eq-was",{
"data-testid":`was-${r}`}),this.was.hidden=!0,this.node.append(this.was),s&&(this.holding.append(...Ht(`${r} = #held`,{meta:e,text:i,key:r,places:this.held}),this.
heldText),this.holding.hidden=!0,this.node.append(this.holding))}equation;text;node;places=[];written=p("div","eq in-numbers");holding=p("div","eq-held");held=[];heldText=p(
"p","fine");was;squash;opens;draw({state:t}){this.node.classList.toggle("asked",t.why===this.equation.key)}step(t,e){let{key:i}=this.equation,{column:r,unit:s}=t.
state;this.opens&&e.compute(i,r,s);for(let o of this.places)Fi(o,b(this.value(t,o.name,e)));this.squash?this.hold(t,this.squash):this.compare(t)}compare(t){let{
key:e}=this.equation;C(this.was,!S(t.picture)),this.was.hidden||f(this.was,this.text("eq_was",{value:b(x(t,`ghost.${e}`))}))}hold(t,e){let{key:i}=this.equation,
r=Y(t,i);if(this.holding.hidden===r&&(this.holding.hidden=!r,this.written.hidden=r),C(this.was,r||!S(t.picture)),this.was.hidden||f(this.was,this.text("eq_was",
{value:Yo(t,i,e)})),!!r){for(let s of this.held)Fi(s,b(x(t,i)));f(this.heldText,Hi(t,i,e))}}value(t,e,{bias:i,input:r,past:s}){let{key:o}=this.equation;return e===
"result"?x(t,o):e==="a"?x(t,`a_${o}`):o==="n"&&e==="input"?zi(t,t.state.unit):o==="n"&&e==="past"?x(t,"rec_n"):e==="bias"?i:e==="input"?r:e==="past"?s:x(t,e.replace(
/\d$/,""))}};function Yo(n,t,e){return`${Rt(e,x(n,`ghost.a_${t}`))} ≈ ${b(x(n,`ghost.${t}`))}`}function Hi(n,t,e){let{text:i,picture:r}=n,s=x(n,`a_${t}`),o={value:b(
x(n,t)),formula:Rt(e,s),otherwise:b(st(e,s))},a=i("eq_held",o);return S(r)?`${a} ${i("eq_held_was",{original:b(x(n,`ghost.${t}`))})}`:a}var[Zo,rr]=[26,88],_e=class{constructor(t,e){this.key=t;let{hidden:i,meta:r}=e,s=r.quantities.find(a=>a.key===t.replace("_prev",""));this.quantity=s??{...r.quantities[0],
range:"free"},this.canvas.width=1,this.canvas.height=i,this.image=new ImageData(1,i),this.pixels=new Uint32Array(this.image.data.buffer);let o=Math.min(rr,Math.
max(Zo,i*9));this.node.style.height=`${o}px`,this.row=Math.max(3,o/i),this.mark.style.height=`${this.row}px`,this.node.classList.toggle("dense",i>rr),this.node.
append(this.canvas,this.mark)}key;node=p("span","units-column");canvas=p("canvas","",{"aria-hidden":"true"});mark=p("i","mark-unit");image;pixels;quantity;colours=new Uint32Array(
256);bounds=null;scale="";row=0;draw(t){let{state:e,theme:i,picture:r}=t;this.colours=ct(ut(this.quantity,i));let s=this.quantity.key===this.key.replace("_prev",
"")?e.scale:"fixed";if(this.scale!==s){let d=r.arrays[this.key==="in_n"?"a_n":this.key];this.bounds=X(d,this.quantity.range,s),this.scale=s}let o=Array.prototype.
indexOf.call(t.order,e.unit),a=parseFloat(this.node.style.height),l=Math.min(a-this.row,o*a/r.hidden);this.mark.style.transform=`translateY(${l}px)`}step(t){let{
picture:e,order:i,state:r}=t,{low:s,span:o}=this.bounds,a=e.arrays[this.key],l=r.column*e.hidden;for(let d=0;d<i.length;d++){let h=i[d],c=a?a.values[l+h]:zi(t,h),
u=Math.round((c-s[h])/o[h]*255);this.pixels[d]=Number.isNaN(u)?0:this.colours[u<0?0:u>255?255:u]}this.canvas.getContext("2d").putImageData(this.image,0,0)}};var Jo=/^%(\w+)\/(\w+)$/,Ee=class{constructor(t,e,i){this.picture=e;this.text=i;for(let{key:r,vectors:s}of t){let o=p("div","eq-columns",{"data-testid":`eq-vect\
ors-${r}`});o.append(...s.split(" ").map(a=>this.word(a))),this.node.append(o)}this.node.append(p("p","fine",{},i("eq_vectors_hint")))}picture;text;node=p("div",
"eq-vectors");columns=[];word(t){let e=Jo.exec(t);if(e)return this.column(e[1],p("span","eq-word",{},this.text(`eq_${e[2]}`)));let i=qi(t,this.picture.meta);if(!i)
return p("span","eq-op",{},t);let r=i.getAttribute("data-q");return this.column(r,p("span","eq-letter",{},E("math",i)))}column(t,e){let i=new _e(t,this.picture);
this.columns.push(i);let r=p("span","eq-column",{},i.node,e);return/^(a|rec|in)_/.test(t)?r:B(r,t)}draw(t){for(let e of this.columns)e.draw(t)}step(t){for(let e of this.
columns)e.step(t)}};var Se=class{constructor(t,e,i){this.text=e;let{meta:r}=t,s=ir(r);this.contributions=new bt(t),this.numbers=s.map(l=>new Me(l,r,e)),this.vectors=new Ee(s,t,e);let o=p(
"p","fine",{},e("eq_rounding"));this.bodies={symbols:this.symbols(s,t),vectors:p("div","equations",{},this.vectors.node),unit:p("div","equations",{},...this.numbers.
map(l=>l.node),o)};let a=p("div","eq-head",{},p("h4","",{},e("eq_title")),this.switcher(i));this.node.append(a,...lt.map(l=>this.bodies[l]))}text;node=p("div","\
made",{"data-testid":"equations"});bodies;buttons=new Map;numbers;vectors;contributions;switcher(t){let e=p("div","segments",{role:"group","aria-label":this.text(
"eq_depth")});for(let i of lt){let s={type:"button",title:this.text(`eq_depth_title_${i}`),"data-k":`depth-${i}`,"data-testid":`depth-${i}`},o=p("button","segme\
nt",s,this.text(`eq_depth_${i}`));o.addEventListener("click",()=>t.depth(i)),this.buttons.set(i,o),e.append(o)}return e}symbols(t,{meta:e}){let{text:i}=this,r=t.
map(({key:o,symbols:a})=>{let l=Ht(a,{meta:e,text:i,key:o,places:[]});return p("div","eq in-symbols",{"data-testid":`eq-symbols-${o}`,"data-q":o},...l)}),s=i(e.
cell==="rnn"?"eq_symbols_hint_plain":"eq_symbols_hint");return p("div","equations",{},...r,p("p","fine",{},s))}draw(t){let{depth:e}=t.state;for(let i of lt)this.
bodies[i].hidden=i!==e,v(this.buttons.get(i),"aria-pressed",String(i===e));for(let i of this.numbers)i.draw(t);this.select(t)}select(t){t.state.depth==="vectors"&&
this.vectors.draw(t)}step(t){let{depth:e}=t.state;if(e==="vectors"&&this.vectors.step(t),e==="unit")for(let i of this.numbers)i.step(t,this.contributions)}};var Te=class{constructor(t){this.node=t;t.classList.add("part"),new IntersectionObserver(e=>this.look(e.at(-1).isIntersecting)).observe(t)}node;away=!1;timer=0;look(t){
this.away=!t,t&&this.rest()}step(){this.away&&(this.timer||this.node.classList.toggle("away",!this.node.matches(":focus-within")),window.clearTimeout(this.timer),
this.timer=window.setTimeout(()=>this.rest(),120))}rest(){window.clearTimeout(this.timer),this.timer=0,this.node.classList.remove("away")}};function or(n,t){let e={low:Math.min(0,t),high:Math.max(0,t),from:[],to:[]},i=0;for(let{kind:s,value:o}of n){let a=s==="factor"?0:i;i=a+o,e.from.push(a),e.to.push(
i),e.low=Math.min(e.low,i),e.high=Math.max(e.high,i)}let r=_t(e.high-e.low,3);return e.low=Math.floor(e.low/r+1e-9)*r+0,e.high=Math.ceil(e.high/r-1e-9)*r+0,e.low===
e.high&&(e.high=e.low+1),e}var $e=({low:n,high:t},e)=>(e-n)/(t-n);function ar(n,t,e){let[i,r]=[$e(n,Math.min(t,e)),$e(n,Math.max(t,e))];return`translateX(${sr(100*
i)}%) scaleX(${sr(Math.max(r-i,.006))})`}var lr=({low:n,high:t})=>[z(n),z(t)],sr=n=>Math.round(n*1e4)/1e4;var[Le,Pt,Z]=[132,76,8],pr=60;function Nt(n,t){let e=document.createElementNS("http://www.w3.org/2000/svg",n);for(let[i,r]of Object.entries(t))e.setAttribute(i,
r);return e}var Ae=class{constructor(t){this.text=t;let e=Nt("svg",{viewBox:`0 0 ${Le} ${Pt}`,width:String(Le),height:String(Pt),"aria-hidden":"true"});e.append(
this.axes,this.line,this.guide,this.dot);let i=p("div","",{},this.formula,this.slope,this.held),r=p("div","curve-picture");r.append(e),this.node.append(r,i)}text;node=p(
"div","curve",{"data-testid":"why-curve"});line=Nt("path",{class:"curve-line"});axes=Nt("path",{class:"curve-axes"});guide=Nt("path",{class:"curve-guide"});dot=Nt(
"circle",{class:"curve-dot",r:"4.5"});formula=p("p","curve-formula",{"data-testid":"why-formula"});slope=p("p","fine",{"data-testid":"why-slope"});held=p("p","f\
ine",{"data-testid":"why-held"});squash=null;choose(t){if(this.node.hidden=t===null,!t||t===this.squash)return;this.squash=t;let{sum:e}=ke[t],i=Array.from({length:pr+
1},(r,s)=>{let o=(2*s/pr-1)*e;return`${this.x(o)} ${this.y(st(t,o))}`});v(this.line,"d",`M${i.join("L")}`),v(this.axes,"d",`M${Z} ${this.y(0)}H${Le-Z}M${this.x(
0)} ${Z}V${Pt-Z}`)}x(t){let e=ke[this.squash].sum;return dr(Z+(w(t,-e,e)+e)/(2*e)*(Le-2*Z))}y(t){let{low:e,high:i}=ke[this.squash];return dr(Pt-Z-(w(t,e,i)-e)/(i-
e)*(Pt-2*Z))}step(t,e,i=""){let r=this.squash,[s,o]=[this.x(t),this.y(st(r,t))];v(this.dot,"transform",`translate(${s} ${o})`),v(this.guide,"d",`M${s} ${this.y(
0)}V${o}H${this.x(0)}`),v(this.dot,"class",i?"curve-dot aside":"curve-dot"),f(this.formula,`${Rt(r,t)} ≈ ${b(i?st(r,t):e)}`),f(this.slope,this.text(`why_slope\
_${nr(r,t)}`)),C(this.held,!i),C(this.slope,i!==""),f(this.held,i)}},dr=n=>Math.round(n*100)/100;var ta={gru:"z",lstm:"f",rnn:""};function hr(n){let{text:t,state:e,picture:i}=n,{why:r}=e;if(r!==ta[i.meta.cell])return"";let s=Y(n,r)?1/(1-x(n,r)):1+Math.exp(x(
n,`a_${r}`));return t("why_memory",{symbol:r,n:s>1e7?"∞":s>=1e3?Math.round(s):s.toFixed(1)})}var ea={"gru.h":[{name:"kept",opens:"z",value:n=>n("z")*n("h_prev"),factors:"z · h_prev"},{name:"written",opens:"n",value:n=>(1-n("z"))*n("n"),factors:"1−z · n"}],
"lstm.c":[{name:"kept_c",opens:"f",value:n=>n("f")*n("c_prev"),factors:"f · c_prev"},{name:"added",opens:"g",value:n=>n("i")*n("g"),factors:"i · g"}],"lstm.h":[
{name:"shown",opens:"o",value:n=>n("o"),factors:"o"},{name:"stored",opens:"c",value:n=>Math.tanh(n("c")),factors:"tanh(c)"}]},xt=(n,t)=>`${n}.${t}`=="lstm.h";function qe({
picture:n,state:t}){return ea[`${n.meta.cell}.${t.why}`]}function ur(n){let t=xt(n.picture.meta.cell,n.state.why)?"factor":"term",e=i=>x(n,i);return qe(n).map((i,r)=>({
kind:t,index:r,value:i.value(e),count:1,inputs:0}))}function cr(n,t,e){let{text:i,picture:r,state:s}=n,{index:o,kind:a,count:l,inputs:d}=t;return a==="term"||a===
"factor"?i(`why_${qe(n)[o].name}`):a==="bias"?i("why_bias"):a==="unit"?i("why_unit",{unit:o}):t.past?i(`why_past_${t.past}`):a==="rest"?i(`why_rest_${d===0?"uni\
ts":d===l?"inputs":"mixed"}`,{count:l}):e||o<0?i("why_token",{token:r.reading(s.column)}):i("why_input",{name:fr(n,o)})}function mr(n,t,e){let{text:i,picture:r,
state:s}=n;return t.kind==="bias"?i("why_say_bias"):t.kind==="unit"?i("why_say_unit",{unit:t.index}):e||t.index<0?i("why_say_token",{token:r.reading(s.column)}):
i("why_say_input",{name:fr(n,t.index)})}var fr=(n,t)=>n.picture.meta.closeup?.inputs[t]??String(t);function gr(n,t,e){let{text:i,state:r}=n,{why:s,unit:o,column:a}=r,
l=R(t.value);if(t.kind==="term"||t.kind==="factor")return`${qe(n)[t.index].factors.split(" · ").map(g=>na(n,g)).join(" × ")} = ${l}`;if(t.past)return i(`why_p\
ast_${t.past}_factors`);if(t.kind==="bias")return ia(n,l);if(t.kind==="rest")return i("why_rest_factors",{count:t.count,value:l});if(t.index<0)return i("why_tok\
en_factors",{count:t.count,value:l});let d=t.kind==="unit"?"h":"i",h=t.kind==="unit",c=h?`h′ = ${b(x(n,"h_prev",t.index))}`:`x = ${b(e.x(a,t.index))}`,u=[`w =\
 ${b(e.weight(d,s,o,t.index))}`,c];return h&&vr(n)&&u.unshift(`r = ${b(e.reset(s,a,o,t.index))}`),`${u.join(" × ")} = ${l}`}var vr=({picture:n,state:t})=>n.meta.
cell==="gru"&&t.why==="n";function ia(n,t){let{arrays:e,meta:i}=n.picture,{why:r,unit:s}=n.state,[o,a]=["i","h"].map(h=>b(e[`b_${h}.${r}`].values[s])),d=vr(n)&&
i.reset==="after"?`r · b_h${r} = ${b(x(n,"r"))} × ${a}`:`b_h${r} = ${a}`;return`b_i${r} = ${o}, ${d}: ${t}`}function na(n,t){let e=t==="1−z"?1-x(n,"z"):t===
"tanh(c)"?Math.tanh(x(n,"c")):x(n,t);return`${t.replace("_prev","′")} = ${b(e)}`}function br(n,t){let e=Ri(n,t);return e?e==="all"?n.text("why_all"):"unit"in e?
n.text("why_select_unit",e):n.text("why_opens",{symbol:e.why}):""}function Ri(n,t){return t.kind==="unit"?{unit:t.index}:t.kind==="rest"?"all":t.kind==="term"||
t.kind==="factor"?{why:qe(n)[t.index].opens}:null}var Fe=class{constructor(t,e,i){this.picture=t;this.text=e;let r=p("h4","",{},...this.around(e("why_title"))),s=p("div","why-tabs",{role:"group","aria-label":e(
"why_choose")});for(let{key:o,symbol:a,name:l}of t.meta.quantities){let d={type:"button",title:l,"aria-label":`${l} ${a}`,"data-k":`why-${o}`,"data-testid":`why\
-tab-${o}`},h=B(p("button","why-tab",d,a),o);h.addEventListener("click",c=>{c.stopPropagation(),i.why(o)}),this.tabs.set(o,h),s.append(h)}t.meta.quantities.length<
2&&(s.hidden=!0),this.node.append(p("div","why-top",{},r,s),this.say)}picture;text;node=p("div","why-head");symbol=p("span","symbol");result=p("b","why-result",
{"data-testid":"why-result"});was=p("span","why-was",{"data-testid":"why-was"});say=p("p","why-say",{"data-testid":"why-say"});tabs=new Map;around(t){let e={"{s\
ymbol}":[this.symbol],"{value}":[this.result,this.was]};return t.split(/(\{\w+\})/).flatMap(i=>e[i]??i)}draw({state:t,picture:e}){let i=e.meta.quantities.find(r=>r.
key===t.why);f(this.symbol,i.symbol);for(let r of[this.symbol,this.result])B(r,t.why);C(this.was,!S(e));for(let[r,s]of this.tabs)v(s,"aria-pressed",String(r===t.
why))}step(t,e,i){f(this.result,b(x(t,t.state.why))),this.was.hidden||f(this.was,` ${this.text("why_was",{value:b(x(t,`ghost.${t.state.why}`))})}`),f(this.say,this.
answer(t,e,i))}answer(t,e,i){let{why:r}=t.state;return rt(this.picture.meta,r)?Y(t,r)?this.text("why_say_held",{value:b(x(t,r))}):this.most(t,e,i):this.shares(t)}most(t,e,i){
let r=e.filter(a=>a.kind!=="rest");if(!r.length)return"";let s=r.reduce((a,l)=>Math.abs(l.value)>Math.abs(a.value)?l:a),o=s.value<0?"down":"up";return this.text(
`why_most_${o}`,{name:mr(t,s,i),value:R(s.value)})}shares(t){let{cell:e}=this.picture.meta,i=s=>`${Math.round(100*s)} %`,r=s=>x(t,s);return e==="gru"?this.text(
"why_shares_gru",{kept:i(r("z")),written:i(1-r("z"))}):t.state.why==="c"?this.text("why_shares_c",{kept:i(r("f")),added:i(r("i"))}):this.text("why_shares_h",{shown:i(
r("o"))})}};var ra=5960464477539063e-23;function xr(n,t,e){let i=e?e.mass:n.reduce((s,{value:o})=>s+Math.abs(o),0),r=e?e.count:n.length;return(n.length+1)*5e-5+(r+4)*ra*(i+
Math.abs(t))}function yr(n){let t=Math.floor(Math.log10(n))-1;return+`${Math.ceil(t<0?n*10**-t:n/10**t)}e${t}`}var wr=n=>n<1?n.toFixed(1-Math.floor(Math.log10(n))):
String(n);var sa={input:"x",unit:"h_prev"},Ct=class{constructor(t,e){this.node=t;this.number=p("span","why-number",{"data-testid":e}),this.node.append(this.name,p("span",
"why-bar",{"aria-hidden":"true"},this.bar),this.number)}node;name=p("span","why-name");bar=p("i");number;was=null;at="";sign="";write(t,e,i,r,s){let{node:o}=this;
v(o,"data-kind",t.kind),v(o,"data-index",String(t.index));let a=sa[t.kind];a?v(o,"data-q",a):o.removeAttribute("data-q"),o.classList.toggle("leads",i!==""),v(o,
"title",i||e),f(this.name,e),f(this.number,R(t.value)),this.place(r,r.from[s],r.to[s])}writeTotal(t,e,i,r){f(this.name,t),f(this.number,e),this.place(i,0,r)}compare(t){
t&&!this.was&&this.node.append(this.was=p("span","why-was",{"data-testid":"why-sum-was"})),this.was&&f(this.was,t)}place(t,e,i){let r=ar(t,e,i);r!==this.at&&(this.
bar.style.transform=this.at=r);let s=i<e?"minus":"plus";s!==this.sign&&(this.bar.className=this.sign=s)}};var ze=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;this.head=new Fe(t,e,i),this.curve=new Ae(e),this.contributions=new bt(t),this.sum=new Ct(
p("div","why-row why-total"),"why-sum"),this.scale.append(p("span"),p("span")),this.chart.append(this.zero,this.list,this.sum.node,this.scale),this.button.addEventListener(
"click",()=>this.showAll(!this.all)),f(this.leftOut,e("why_left_out")),this.node.append(this.head.node,this.leftOut,this.chart,this.detail,this.button,this.curve.
node,this.memory,this.rounding)}picture;text;actions;node=p("section","why",{"data-testid":"why"});head;list=p("div","why-list");chart=p("div","why-chart");zero=p(
"i","why-zero");scale=p("div","why-scale",{"aria-hidden":"true"});sum;rounding=p("p","fine",{"data-testid":"why-rounding"});detail=p("p","fine why-detail",{"dat\
a-testid":"why-detail",id:"why-detail"});leftOut=p("p","fine",{"data-testid":"why-left-out"});button=p("button","chip",{type:"button","data-testid":"why-all","d\
ata-k":"why-all"});memory=p("p","fine",{"data-testid":"why-memory"});curve;contributions;rows=[];shown=[];origin="";active=-1;frame=null;squash(t){return rt(this.
picture.meta,t.state.why)}showAll(t){this.active=-1,this.actions.all(t)}get all(){return this.frame?.state.all??!1}draw(t){this.frame=t;let{meta:e}=this.picture,
{why:i}=t.state,r=this.squash(t),s=r===null||e.closeup!==null,[o,a]=e.quantities[0].ends[t.theme.dark?"dark":"light"];this.node.style.setProperty("--minus",o),this.
node.style.setProperty("--plus",a),this.node.style.setProperty("--ink",`var(--ink-${i})`),v(this.node,"data-quantity",i),v(this.node,"data-product",String(xt(e.
cell,i))),this.head.draw(t),this.leftOut.hidden=s,this.list.hidden=this.scale.hidden=this.detail.hidden=this.rounding.hidden=!s,f(this.button,this.text(this.all?
"why_fewer":"why_all")),v(this.button,"aria-expanded",String(this.all)),this.node.classList.toggle("blend",r===null),this.node.classList.toggle("all",this.all&&
r!==null);let l=this.all?this.list.offsetWidth-this.list.clientWidth:0;this.chart.style.setProperty("--gutter",`${l}px`),this.curve.choose(xt(e.cell,i)?"tanh":r)}step(t){
this.frame=t;let{meta:e}=this.picture,{why:i,column:r,unit:s}=t.state,o=this.squash(t),a=x(t,i),l=o?x(t,`a_${i}`):a,d=!1;o?e.closeup?(this.contributions.compute(
i,r,s),d=this.contributions.oneHot(r),this.shown=this.contributions.rows(r,this.all)):this.shown=[]:this.shown=ur(t);let h=or(this.shown,l);C(this.button,!o||!this.
all&&this.shown.every(u=>u.count===1)),this.writeRows(t,h,d),this.writeSum(t,h,l,o),this.head.step(t,this.shown,d),o?this.curve.step(l,a,Y(t,i)?Hi(t,i,o):""):xt(
e.cell,i)&&this.curve.step(x(t,"c"),Math.tanh(x(t,"c")));let c=hr(t);C(this.memory,c===""),f(this.memory,c),this.tell()}writeRows(t,e,i){for(;this.rows.length<this.
shown.length;)this.addRow();this.rows.forEach((s,o)=>{let a=this.shown[o];C(s.node,!a),a&&s.write(a,cr(t,a,i),br(t,a),e,o)});let r=String($e(e,0));r!==this.origin&&
this.zero.style.setProperty("--zero",this.origin=r)}writeSum(t,e,i,r){let s=xt(this.picture.meta.cell,t.state.why),o=this.text(r?"why_sum":s?"why_product":"why_\
together");this.sum.writeTotal(o,b(i),e,i),lr(e).forEach((d,h)=>f(this.scale.children[h],d));let a=yr(xr(this.shown,i,r?this.contributions:null));v(this.rounding,
"data-bound",String(a));let l={count:this.shown.length,bound:wr(a)};this.sum.compare(this.before(t,r)),f(this.rounding,s?this.text("eq_rounding"):this.text("why\
_rounding",l))}before(t,e){let i=e&&S(t.picture)?x(t,`ghost.a_${t.state.why}`):NaN;return Number.isNaN(i)?"":this.text("eq_was",{value:b(i)})}addRow(){let t=this.
rows.length,e=p("button","why-row",{type:"button","data-testid":"why-row","data-k":`why-row-${t}`,"aria-describedby":"why-detail"}),i=s=>{this.active=s,this.tell()};
e.addEventListener("pointerenter",()=>i(t)),e.addEventListener("focus",()=>i(t)),e.addEventListener("pointerleave",()=>i(-1)),e.addEventListener("blur",()=>i(-1)),
e.addEventListener("click",s=>this.follow(t,s));let r=new Ct(e,"why-number");this.rows.push(r),this.list.append(e)}follow(t,e){let i=this.shown[t],r=i&&this.frame?
Ri(this.frame,i):null;r&&(e.stopPropagation(),r==="all"?this.showAll(!0):"unit"in r?this.actions.unit(r.unit):this.actions.why(r.why))}tell(){let t=this.shown[this.
active],{frame:e,text:i}=this;if(!t||!e)return f(this.detail,i("why_point"));f(this.detail,gr(e,t,this.contributions))}};var He=class{constructor(t,e,i){this.text=e;let r=[new xe(t,e,i),new ze(t,e,i)],s=[new Se(t,e,i),new se(t,e)];this.parts=[...r,...s],this.sights=this.parts.map(
({node:o})=>new Te(o)),this.node.setAttribute("aria-label",e("readout")),this.under.setAttribute("aria-label",e("update")),this.node.append(p("div","readout-hea\
d",{},this.title,this.stepper(i)),...r.map(o=>o.node),this.under),this.under.append(...s.map(o=>o.node))}text;node=p("aside","readout",{"data-testid":"readout"});title=p(
"h3","readout-title",{"data-testid":"readout-title"});under=p("section","under");parts;sights;stepper(t){let e=p("div","stepper");for(let[i,r,s]of[[-1,"↑","un\
it_up"],[1,"↓","unit_down"]]){let o=this.text(s),a=p("button","small",{type:"button","aria-label":o,title:o,"data-k":s},r);a.addEventListener("click",()=>t.unitBy(
i)),e.append(a)}return e}draw(t){for(let e of this.parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(t)}step(t){f(this.title,this.text("readout_tit\
le",{unit:t.state.unit,moment:T(t,t.state.column)}));for(let e of this.parts)e.step?.(t);for(let e of this.sights)e.step()}};var oa="http://www.w3.org/2000/svg";function _(n,t={},e=""){let i=document.createElementNS(oa,n);for(let[r,s]of Object.entries(t))s!==""&&i.setAttribute(r,typeof s==
"number"?k(s):kr(s));return e&&(i.textContent=kr(e)),i}function k(n){return String(Math.round(n*100)/100)}function kr(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}function Re(n,t,e,i,r,s){let{width:o,height:a}=n;if(o*a>s)return _("image",{x:t,y:e,width:i,height:r,href:n.toDataURL(),preserveAspectRatio:"none",style:"im\
age-rendering: pixelated"});let l=_("g",{class:"cells","shape-rendering":"crispEdges"}),{data:d}=n.getContext("2d").getImageData(0,0,o,a);for(let h=0;h<o*a;h++){
let c=[0,1,2].map(g=>d[4*h+g].toString(16).padStart(2,"0")).join(""),[u,m]=[h%o,Math.floor(h/o)];l.append(_("rect",{x:t+u*i/o,y:e+m*r/a,width:i/o,height:r/a,fill:`\
#${c}`,"fill-opacity":d[4*h+3]===255?"":d[4*h+3]/255}))}return l}var Pe=class{constructor(t){this.most=t}most;group=_("g");fillStyle="#000";strokeStyle="#000";lineWidth=1;lineJoin="miter";globalAlpha=1;font="10px sans-serif";textAlign="\
start";textBaseline="alphabetic";imageSmoothingEnabled=!0;path="";dash=[];ruler=document.createElement("canvas").getContext("2d");beginPath(){this.path=""}moveTo(t,e){
this.path+=`M${k(t)} ${k(e)}`}lineTo(t,e){this.path+=`L${k(t)} ${k(e)}`}arc(t,e,i){let[r,s]=[k(t-i),k(t+i)];this.path+=`M${r} ${k(e)}A${k(i)} ${k(i)} 0 1 0 ${s}\
 ${k(e)}A${k(i)} ${k(i)} 0 1 0 ${r} ${k(e)}Z`}rect(t,e,i,r){this.path+=`M${k(t)} ${k(e)}h${k(i)}v${k(r)}h${k(-i)}Z`}roundRect(t,e,i,r,s){let o=Math.max(0,Math.min(
s,i/2,r/2)),a=(l,d)=>`a${k(o)} ${k(o)} 0 0 1 ${k(l)} ${k(d)}`;this.path+=`M${k(t+o)} ${k(e)}h${k(i-2*o)}${a(o,o)}v${k(r-2*o)}${a(-o,o)}`,this.path+=`h${k(2*o-i)}${a(
-o,-o)}v${k(2*o-r)}${a(o,-o)}Z`}closePath(){this.path+="Z"}setLineDash(t){this.dash=t}get opacity(){return this.globalAlpha===1?"":this.globalAlpha}stroke(){if(!this.
path)return;let t={d:this.path,fill:"none",stroke:this.strokeStyle,"stroke-width":this.lineWidth,"stroke-linejoin":this.lineJoin};this.group.append(_("path",{...t,
"stroke-dasharray":this.dash.join(" "),opacity:this.opacity}))}fill(){this.path&&this.group.append(_("path",{d:this.path,fill:this.fillStyle,opacity:this.opacity}))}fillRect(t,e,i,r){
this.group.append(_("rect",{x:t,y:e,width:i,height:r,fill:this.fillStyle,opacity:this.opacity}))}fillText(t,e,i){let r={center:"middle",right:"end",end:"end"}[this.
textAlign]??"start",s=this.textBaseline==="middle"?"central":"";this.group.append(_("text",{x:e,y:i,fill:this.fillStyle,"text-anchor":r,"dominant-baseline":s,style:`\
font: ${this.font}; white-space: pre`,opacity:this.opacity},t))}measureText(t){return this.ruler.font=this.font,this.ruler.measureText(t)}drawImage(t,e,i,r,s){this.
group.append(Re(t,e,i,r,s,this.most))}};var aa=1024,la=["fill","fill-opacity","stroke","stroke-width","stroke-linecap","stroke-linejoin","stroke-dasharray","stroke-dashoffset","opacity","text-anchor",
"dominant-baseline","font-family","font-size","font-style","font-weight","transform","visibility"],Ne=class{constructor(t,e){this.drawn=t;this.leftOut=e}drawn;leftOut;gradients=0;ruler=document.
createElement("canvas").getContext("2d");element(t,e){let i=getComputedStyle(t);if(i.display==="none"||i.visibility==="hidden"||i.opacity==="0"||t.matches(this.
leftOut))return null;let r=t.getAttribute("data-testid")??"",s=_("g",{...r?{"data-part":r}:{},...i.opacity==="1"?{}:{opacity:i.opacity}});return t instanceof SVGSVGElement?
s.append(this.drawing(t,e)):t instanceof HTMLCanvasElement?s.append(this.canvas(t,e)):this.within(t,i,e,s),s.childElementCount?s:null}within(t,e,i,r){r.append(...this.
box(t,e,i));for(let s of t.childNodes)s instanceof Element?r.append(...[this.element(s,i)].filter(o=>o!==null)):s instanceof Text&&r.append(...this.text(s,e,i))}box(t,e,i){
let{left:r,top:s,width:o,height:a}=t.getBoundingClientRect();if(o===0||a===0)return[];let[l,d]=[r-i.x,s-i.y],h=[],c=e.backgroundImage.startsWith("linear-gradien\
t")?this.gradient(e.backgroundImage,h):e.backgroundColor,u=Math.min(parseFloat(e.borderTopLeftRadius)||0,o/2,a/2);return pa(c)||h.push(_("rect",{x:l,y:d,width:o,
height:a,rx:u||"",fill:c})),[...h,...this.border(e,{x:l,y:d,width:o,height:a},u)]}border(t,{x:e,y:i,width:r,height:s},o){let a=["Top","Right","Bottom","Left"].map(
m=>t[`border${m}Style`]==="none"?0:parseFloat(t[`border${m}Width`])),[l,d,h,c]=a;if(!l&&!d&&!h&&!c)return[];if(a.every(m=>m===l)){let m=l/2;return[_("rect",{x:e+
m,y:i+m,width:Math.max(0,r-l),height:Math.max(0,s-l),rx:o||"",fill:"none",stroke:t.borderTopColor,"stroke-width":l})]}let u=[];return l&&u.push(_("rect",{x:e,y:i,
width:r,height:l,fill:t.borderTopColor})),h&&u.push(_("rect",{x:e,y:i+s-h,width:r,height:h,fill:t.borderBottomColor})),c&&u.push(_("rect",{x:e,y:i,width:c,height:s,
fill:t.borderLeftColor})),d&&u.push(_("rect",{x:e+r-d,y:i,width:d,height:s,fill:t.borderRightColor})),u}gradient(t,e){let i=t.match(/(?:rgba?|oklch|color)\([^)]*\)/g)??
[],r=`ramp${this.gradients++}`,s=i.map((a,l)=>_("stop",{offset:l/Math.max(1,i.length-1),"stop-color":a})),o=_("linearGradient",{id:r,x1:0,x2:0,y1:1,y2:0});return o.
append(...s),e.push(o),`url(#${r})`}text(t,e,i){if(!t.data.trim())return[];let s=`${t.parentElement?.localName==="mi"&&t.data.trim().length===1?"italic":e.fontStyle}\
 ${e.fontWeight} ${e.fontSize} ${e.fontFamily}`;this.ruler.font=s;let{fontBoundingBoxAscent:o,fontBoundingBoxDescent:a}=this.ruler.measureText("x"),l={fill:e.color,
style:`font: ${s}; white-space: pre`};return da(t).map(({text:d,box:h})=>{let c=h.top-i.y+(h.height-o-a)/2+o;return _("text",{...l,x:h.left-i.x,y:c},d)})}canvas(t,e){
let{left:i,top:r,width:s,height:o}=t.getBoundingClientRect(),a=this.drawn.get(t),l=_("g",{transform:`translate(${i-e.x} ${r-e.y})`});return l.append(a?a.group:Re(
t,0,0,s,o,aa)),l}drawing(t,e){let{a:i,b:r,c:s,d:o,e:a,f:l}=t.getScreenCTM()??new DOMMatrix,d=_("g",{transform:`matrix(${[i,r,s,o,a-e.x,l-e.y].join(" ")})`});for(let h of t.
children)d.append(...[Mr(h)].filter(c=>c!==null));return d}};function Mr(n){let t=getComputedStyle(n);if(t.display==="none"||t.opacity==="0"||t.visibility==="hi\
dden"||t.fill==="none"&&t.stroke==="none"&&!n.childElementCount)return null;let e=n.cloneNode(!1);for(let i of["class","style","tabindex","role","aria-label"])e.
removeAttribute(i);for(let i of la){let r=t.getPropertyValue(i);r&&!(i==="transform"&&r==="none")&&e.setAttribute(i==="transform"?"style":i,i==="transform"?`tra\
nsform: ${r}`:r)}for(let i of n.childNodes)i instanceof Element?e.append(...[Mr(i)].filter(r=>r!==null)):e.append(i.cloneNode());return e}var pa=n=>n==="transpa\
rent"||/[,/] ?0\)$/.test(n);function da(n){let t=[],e=document.createRange(),i=0;for(let r of n.data){e.setStart(n,i),e.setEnd(n,i+=r.length);let s=e.getBoundingClientRect();
if(s.width===0&&!r.trim())continue;let o=t.at(-1);o&&Math.abs(o.box.top-s.top)<s.height/2?o.text+=r:r.trim()&&t.push({text:r,box:s})}return t.map(({text:r,box:s})=>({
text:r.replace(/\s+/g," ").trimEnd(),box:s}))}var _r=2e4,ot=20,Er=2,ha=".tools, .stepper, .chip, .hover-box, .rail, .sr-only, .tooltip, select, summary, [data-unsaved]";function Sr(n){let t=new Map,e=n.cells>
_r?0:_r;Yi(g=>{let y=new Pe(e);return t.set(g,y),y},()=>n.redraw());let[i,r,s,o]=[n.root,n.heading,n.step,n.body].map(g=>g.getBoundingClientRect()),a=new Ne(t,ha),
l=i.left-ot,d=[[n.heading,{x:l,y:r.top-ot}],[n.step,{x:s.left-ot,y:s.top-r.height-ot-10}],[n.body,{x:l,y:o.top-r.height-ot-s.height-26}]],h=Math.ceil(i.width+2*
ot),c=Math.ceil(r.height+s.height+o.height+26+2*ot),{backgroundColor:u}=getComputedStyle(n.root),m=_("svg",{width:h,height:c,viewBox:`0 0 ${h} ${c}`});m.append(
_("rect",{width:h,height:c,fill:u}));for(let[g,y]of d)m.append(...[a.element(g,y)].filter(M=>M!==null));return m}function Tr(n,t){Ar(Lr(Sr(n)),`${t}.svg`)}async function $r(n,t){
let e=Sr(n),i=new Image,r=URL.createObjectURL(Lr(e));i.src=r,await i.decode();let s=document.createElement("canvas");s.width=Er*Number(e.getAttribute("width")),
s.height=Er*Number(e.getAttribute("height")),s.getContext("2d").drawImage(i,0,0,s.width,s.height),URL.revokeObjectURL(r),s.toBlob(o=>o&&Ar(o,`${t}.png`))}function Lr(n){
return new Blob([new XMLSerializer().serializeToString(n)],{type:"image/svg+xml"})}function Ar(n,t){let e=document.createElement("a");e.href=URL.createObjectURL(
n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}function qr(n,t,e){return[...n.toLowerCase().match(/[\p{L}\p{N}]+/gu)??["gatesc\
ope"],t,e].join("-").slice(-120)}var Fr=20,Ce=class{constructor(t,e){this.actions=e;let i=O("time",t("time_axis"),"");this.node=i.node,this.plot=i.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});rail=p("div","rail",{"data-testi\
d":"overview"});thumb=p("div","thumb");mark=p("div","mark");draw(t){let{axis:e,theme:i,picture:r,state:s}=t,o=e.count<r.columns;this.rail.hidden=!o,this.plot.style.
height=`${Fr+(o?18:0)}px`;let a=q(this.canvas,e.width,Fr);a.font=`${s.present?14:11}px ${i.font}`,a.textAlign="center",a.fillStyle=i.muted;for(let l of zn(e,r.stepOf,
r.meta.stride,56)){let d=e.middle(l);a.fillRect(Math.round(d)-.5,0,1,4);let h=String(r.stepOf(l)),c=a.measureText(h).width/2;a.fillText(h,Math.min(e.width-c,Math.
max(c,d)),16)}this.thumb.style.left=`${100*e.first/r.columns}%`,this.thumb.style.width=`${100*e.count/r.columns}%`,this.step(t)}step({state:t,picture:e}){this.rail.
hidden||(this.mark.style.left=`${100*(t.column+.5)/e.columns}%`)}listen(t){let e=i=>{if(!this.rail.hasPointerCapture(i.pointerId))return;let r=this.rail.getBoundingClientRect(),
{axis:s,picture:o}=t(),a=(i.clientX-r.left)/r.width*o.columns;this.actions.pan(a-s.count/2)};this.rail.addEventListener("pointerdown",i=>{i.stopPropagation(),this.
rail.setPointerCapture(i.pointerId),e(i)}),this.rail.addEventListener("pointermove",e)}};var Oe=class{constructor(t,e,i){this.text=t;let r=t("present_hint");this.present=p("button","small",{type:"button",title:r,"data-testid":"present","data-k":"pre\
sent"}),this.present.addEventListener("click",()=>{this.presenting||kn(),e.present(!this.presenting)}),this.node.append(this.saving(i),this.present)}text;node=p(
"div","tools");present;presenting=!1;saving(t){let e=p("div","saving",{role:"group","aria-label":this.text("save")},p("span","",{},this.text("save")));for(let i of[
"svg","png"]){let r=this.text(`save_${i}`),s=p("button","small",{type:"button","aria-label":r,title:r,"data-testid":`save-${i}`,"data-k":`save-${i}`},i.toUpperCase());
s.addEventListener("click",()=>t(i)),e.append(s)}return e}draw({state:t}){this.presenting=t.present,f(this.present,this.text(t.present?"present_leave":"present")),
v(this.present,"aria-pressed",String(t.present))}};function zr(n,t){let e=t.values.filter(Number.isFinite),[i,r]=W({values:e,width:1}),s=e.length?Math.max(Math.abs(i[0]),Math.abs(r[0])):0;return{meta:n,values:t.
values,reach:n.format==="share"?1:s||1}}function ua({format:n},t,e){return Number.isNaN(t)?"–":n==="share"?`${F(Math.round(t*1e3)/10)} %`:Number.isFinite(t)?n===
"steps"?e("units_steps",{n:t>=1e3?Math.round(t):t.toFixed(1)}):t.toFixed(3).replace(/^-(?=0\.000$)/,"").replace("-","−"):t>0?"∞":"−∞"}function Hr(n,t,e){
let i=n.values[t],r=Math.min(1,Math.abs(i)/n.reach),s=p("i",i<0?"minus":"");return s.style.transform=`scaleX(${Number.isNaN(i)?0:i===1/0?1:r})`,p("td","",{},p("\
span","bar",{"aria-hidden":"true"},s),p("span","number",{},ua(n.meta,i,e)))}function Rr(n,t,e){let i=Array.from({length:t},(s,o)=>o);if(!n)return e?i:i.reverse();
let r=e?1:-1;return i.sort((s,o)=>{let[a,l]=[n[s],n[o]];return Number.isNaN(a)||Number.isNaN(l)?Number(Number.isNaN(a))-Number(Number.isNaN(l))||s-o:a===l?s-o:r*
(a<l?-1:1)})}var Pi=50,Ie=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;let r=(t.meta.units??[]).filter(s=>t.arrays[`unit.${s.key}`]);this.columns=r.map(
s=>zr(s,t.arrays[`unit.${s.key}`])),this.node.hidden=this.columns.length===0||t.hidden<2,this.more=p("button","chip",{type:"button","data-k":"units-all"},e("uni\
ts_all",{count:t.hidden})),this.more.addEventListener("click",()=>this.showAll()),this.node.append(p("summary","",{"data-k":"units"},e("units_title"))),this.node.
addEventListener("toggle",()=>this.build(),{once:!0})}picture;text;actions;node=p("details","units-table",{"data-testid":"units"});columns;heads=[];body=p("tbod\
y");rows=new Map;more;sorting={column:-1,rising:!0};all=!1;selected=-1;build(){let t=p("tr","",{},this.head(-1,this.text("units_unit"),this.text("explain_unit"),
null));this.columns.forEach(({meta:s},o)=>t.append(this.head(o,s.name,s.explanation,s.quantity)));let e=this.text("units_title"),i=p("table","",{"aria-label":e},
p("thead","",{},t),this.body),r=p("div","units-scroll",{role:"region",tabindex:"0","aria-label":e,"data-k":"units-scroll"},i);this.node.append(p("p","fine",{},this.
text("units_hint")),r,this.more,this.meanings()),this.columns.length&&this.sortBy(0)}head(t,e,i,r){let s=p("button","",{type:"button",title:i,"data-k":`units-so\
rt-${t}`},e,p("span","way",{"aria-hidden":"true"}));s.addEventListener("click",()=>this.sortBy(t));let o=p("th","",{scope:"col"},s);return Ni(o,r),this.heads.push(
o),o}meanings(){let t=p("dl","meanings");for(let{meta:e}of this.columns){let i=p("dt","",{},e.name);Ni(i,e.quantity),t.append(p("div","",{},i,p("dd","",{},e.explanation)))}
return t}sortBy(t){let e=this.sorting.column===t&&this.rows.size>0;this.sorting={column:t,rising:e?!this.sorting.rising:t<0},this.heads.forEach((i,r)=>{r-1===t?
v(i,"aria-sort",this.sorting.rising?"ascending":"descending"):i.removeAttribute("aria-sort")}),this.fill()}showAll(){this.all=!0,this.fill(),this.body.querySelectorAll(
"button")[Pi]?.focus()}fill(){let{column:t,rising:e}=this.sorting,i=Rr(this.columns[t]?.values??null,this.picture.hidden,e),r=this.all?i:i.slice(0,Pi);!r.includes(
this.selected)&&this.selected>=0&&r.push(this.selected),this.body.replaceChildren(...r.map(s=>this.row(s))),this.more.hidden=this.all||i.length<=Pi}row(t){let e=this.
rows.get(t);if(e)return e;let i=p("button","",{type:"button","data-k":`units-${t}`,"aria-label":this.text("tip_unit",{unit:t})},String(t)),r=this.columns.map(o=>{
let a=Hr(o,t,this.text);return Ni(a,o.meta.quantity,!1),a}),s=p("tr","",{"data-unit":String(t)},p("th","",{scope:"row"},i),...r);return s.addEventListener("clic\
k",()=>this.actions.unit(t)),this.rows.set(t,s),this.mark(s,t===this.selected),s}mark(t,e){t?.classList.toggle("selected",e),t?.querySelector("button")?.setAttribute(
"aria-pressed",String(e))}draw(t){this.select(t)}select({state:t}){t.unit!==this.selected&&(this.mark(this.rows.get(this.selected),!1),this.selected=t.unit,this.
mark(this.rows.get(this.selected),!0),this.node.open&&this.rows.size&&!this.rows.get(this.selected)?.isConnected&&this.fill())}};function Ni(n,t,e=!0){t&&(n.style.
setProperty("--ink",`var(--ink-${t})`),e&&(n.dataset.of=t))}function J(n){return n.split(";").map(t=>t.trim()).filter(t=>t!=="")}function Ci(n){let[t="",e=""]=Ot(n,"="),i=Ot(e,"@")[1];return i?`${t}@${i}`:t}function ca(n){
return Ot(Ot(n,"=")[1]??"","@")[0]}function Pr(n,t){let e=J(n).find(i=>Ci(i)===t);return e===void 0?NaN:Number(ca(e))}function Oi(n,t){let e=Ci(t);return[...J(n).
filter(i=>Ci(i)!==e),t].join(";")}function Ii(n,t){return J(n).filter(e=>e!==t).join(";")}function Bi(n,t){let e=J(n);return J(t).every(i=>e.includes(i))}function Nr(n){
return n.length>2e3||J(n).length>64}function Gi(n){let t=n.toFixed(6).replace(/\.?0+$/,"");return t==="-0"?"0":t}function Cr({unit:n,steps:t}){let e=[];return n!==
null&&e.push(`u${n}`),t&&e.push(t[0]===t[1]?`t${t[0]}`:`t${t[0]}-${t[1]}`),e.length?`@${e.join(",")}`:""}var Or=(n,t)=>n+Cr(t),Ir=(n,t)=>`bias.${n}${Cr({unit:t,
steps:null})}`,Br=n=>n===null?"scale":`scale.${n}`,Gr=(n,t,e,i)=>`${n}.${t}.${e}.${i}`,Be=(n,t)=>`x.${n}.${t}`;function yt(n,t){let[e,i]=Ot(n,"@");return`${e}=${Gi(
t)}${i===void 0?"":`@${i}`}`}function Ge(n,t){let e=t.replace(/[%;=@\s\u0000-\u001f\u007f]/g,encodeURIComponent);return`x.${n}=${e}`}function Ot(n,t){let e=n.indexOf(
t);return e<0?[n]:[n.slice(0,e),n.slice(e+1)]}var ma=2e3,fa=6e3,ga=200,De=class{constructor(t,e){this.send=t;this.changed=e}send;changed;text="";settled="";asked=[];queued=null;shown="";patience=0;memory=0;history={
past:[],future:[]};get awaited(){return this.asked.length>0||this.queued!==null}get canUndo(){return this.history.past.length>0}get canRedo(){return this.history.
future.length>0}arrived(t,e){let i=pn(t),r=this.history!==i;this.history=i;let s=this.asked.lastIndexOf(e);this.shown=e,r?this.start(e):s>=0?this.asked.splice(0,
s+1):this.asked.length?this.accept(e):e!==this.settled&&this.follow(e);let o=this.queued;!this.asked.length&&o!==null&&o!==e?this.ask(o,!0):this.asked.length||this.
stopWaiting(),this.changed()}again(){this.asked.at(-1)===this.shown&&(this.asked=[],this.changed())}start(t){this.forget(),this.text=this.settled=t}accept(t){this.
asked=[],this.queued===null&&(this.text=this.settled=t)}follow(t){let{past:e,future:i}=this.history;e.at(-1)===t?(i.push(this.settled),e.pop()):i.at(-1)===t?(e.
push(this.settled),i.pop()):e.push(this.settled),this.text=this.settled=t}put(t,e=!1){this.set(Oi(this.text,t),e)}remove(t){this.set(Ii(this.text,t))}toggle(t,e){
this.set(J(t).reduce((i,r)=>e?Oi(i,r):Ii(i,r),this.text))}reset(){this.set("")}undo(){this.travel(this.history.past,this.history.future)}redo(){this.travel(this.
history.future,this.history.past)}travel(t,e){let i=t.pop();i!==void 0&&(e.push(this.settled),this.settled=this.text=i,this.ask(i,!1),this.changed())}set(t,e=!1){
if(!Nr(t)){if(this.text=t,e)this.asked.length?this.wait(t):this.ask(t,!0);else{let{past:i,future:r}=this.history;t!==this.settled&&(i.push(this.settled),i.splice(
0,i.length-ga),r.length=0),this.settled=t,this.ask(t,!1)}this.changed()}}wait(t){this.queued=t,this.patience||=window.setTimeout(()=>this.ask(this.text,!0),ma)}ask(t,e){
this.stopWaiting(),(this.asked.length||t!==this.shown)&&this.asked.push(t),window.clearTimeout(this.memory),this.memory=window.setTimeout(()=>this.giveUp(),fa),
this.send(t,e)}giveUp(){this.awaited&&(this.start(this.shown),this.changed())}forget(){this.stopWaiting(),this.asked=[]}stopWaiting(){window.clearTimeout(this.patience),
this.patience=0,this.queued=null}};var We=class{name=p("span");now=p("b");was=p("span","before");node;constructor(t){this.node=p("span","effect-pair",{"data-testid":t},this.name," ",this.now," ",
this.was)}show(t,e,i,r){f(this.name,e),f(this.now,b(i)),f(this.was,`(${t.text("whatif_was_number",{value:b(r)})})`)}},Ue=class{node=p("p","effect",{"data-testid":"\
what-if-effect"});moment=p("span","effect-step");answer=new We("effect-answer");state=new We("effect-state");constructor(){this.node.append(this.moment,this.answer.
node,this.state.node)}step(t){let{picture:e,state:i,text:r}=t;if(this.node.classList.toggle("none",!S(e)),!S(e))return;f(this.moment,r("step_now",{t:e.stepOf(i.
column)}));let s=e.arrays.h,o=i.column*s.width+i.unit;this.state.show(t,`h, ${r("tip_unit",{unit:i.unit})}:`,s.values[o],L(e,"h").values[o]),this.said(t)}said(t){
let{picture:e,state:i}=t,{output:r}=e.meta,[s,o]=[e.arrays.output,L(e,"output")];if(this.answer.node.hidden=!r||!s||!o,!r||!s||!o)return;let a=i.column*s.width,
l=$t(s,a,r.kind==="classes")[0];this.answer.show(t,`${r.name}: ${r.labels[l]??l}`,s.values[a+l],o.values[a+l])}};var va=400;function A(n,...t){return p("div","field",{},p("span","field-name",{"aria-hidden":"true"},n),p("div","field-body",{},...t))}var tt=class{constructor(t,e,i,r){
this.name=e;this.node=p("div","options",{role:"group","aria-label":e});for(let{key:s,label:o,ink:a,symbol:l}of i){let d=p("button","option",{type:"button","data\
-k":`${t}-${s}`,"data-testid":`${t}-${s}`});l&&d.append(p("span","letter",{},l)," "),d.append(p("span","",{},o)),a&&d.style.setProperty("--ink",`var(--ink-${a})`),
d.addEventListener("click",()=>r(s)),this.buttons.set(s,d),this.node.append(d)}}name;node;buttons=new Map;show(t){for(let[e,i]of this.buttons)v(i,"aria-pressed",
String(e===t))}label(t,e){let i=this.buttons.get(t);i&&f(i.lastElementChild,e)}},wt=class{constructor(t,e,i,r=!0){this.act=i;this.slider=p("input","slide",{type:"\
range","aria-label":e,"data-k":`${t}-slider`,"data-testid":`${t}-slider`}),this.number=p("input","typed",{type:"number",step:"any",inputmode:"decimal","aria-lab\
el":e,"data-k":`${t}-number`,"data-testid":`${t}-number`}),this.slider.hidden=!r,this.node.append(this.slider,this.number),this.listen()}act;node=p("div","amoun\
t");slider;number;widest=[0,1];timer=0;held=!1;listen(){let{slider:t,number:e}=this,i=!1;t.addEventListener("keydown",()=>i=!0),t.addEventListener("pointerdown",
()=>{i=!1,this.held=!0});for(let r of["pointerup","pointercancel","change"])t.addEventListener(r,()=>this.held=!1);t.addEventListener("input",()=>{e.value=t.value,
this.act(Number(t.value),!0)}),t.addEventListener("change",()=>{window.clearTimeout(this.timer);let r=()=>this.act(Number(t.value),!1);i?this.timer=window.setTimeout(
r,va):r()}),e.addEventListener("change",()=>{let r=Number(e.value);e.value.trim()===""||!Number.isFinite(r)||this.act(Math.min(this.widest[1],Math.max(this.widest[0],
r)),!1)})}reach({low:t,high:e,step:i,widest:r}){this.widest=r??[t,e];for(let[s,o]of Object.entries({min:t,max:e,step:i}))v(this.slider,s,String(o));v(this.number,
"min",String(this.widest[0])),v(this.number,"max",String(this.widest[1]))}show(t){let e=Number.isFinite(t)?Gi(Math.round(t*1e4)/1e4):"";!this.held&&e!==""&&this.
slider.value!==e&&(this.slider.value=e);let i=this.number.getRootNode().activeElement===this.number;!this.held&&!i&&this.number.value!==e&&(this.number.value=e)}};var ba={gru:["z","r","n"],lstm:["f","i","g","o"],rnn:[]},xa=["n","g"];function It({meta:n}){return n.quantities.filter(({key:t})=>ba[n.cell].includes(t))}function Dr(n){
return n.meta.cell==="rnn"?n.meta.quantities:It(n)}var Ye=({key:n,symbol:t,name:e})=>({key:n,symbol:t,label:e,ink:n}),je=class{constructor(t,e,i,r){this.text=i;
let s=[{key:"one",label:""},{key:"all",label:i("whatif_all_units",{count:e.hidden})}];this.choice=new tt(`${t}-units`,i("whatif_units"),s,o=>{this.all=o==="all",
r()}),this.field=A(i("whatif_units"),this.choice.node),this.field.hidden=e.hidden<2}text;choice;field;all=!1;unit({state:t,picture:e}){return this.all||e.hidden<
2?null:t.unit}update({state:t}){this.choice.label("one",this.text("tip_unit",{unit:t.unit})),this.choice.show(this.all?"all":"one")}},Di=class{constructor(t,e,i){
this.picture=t;this.text=e;this.changed=i;let r=["all","one","some"].map(s=>({key:s,label:e(`whatif_steps_${s}`)}));this.choice=new tt("hold-steps",e("whatif_st\
eps"),r,s=>{this.kind=s,i()}),this.ends=["from","to"].map(s=>this.end(s)),this.range.append(this.ends[0]," – ",this.ends[1]),this.field=A(e("whatif_steps"),this.
choice.node,this.range),this.field.hidden=t.meta.steps<2,this.ends[0].value="0",this.ends[1].value=String(t.meta.steps-1)}picture;text;changed;field;choice;range=p(
"span","span-range");ends;kind="all";end(t){let e=p("input","typed short",{type:"number",min:"0",max:String(this.picture.meta.steps-1),step:"1","aria-label":this.
text(`whatif_${t}`),"data-k":`hold-${t}`,"data-testid":`hold-${t}`});return e.addEventListener("change",()=>this.changed()),e}span({state:t,picture:e}){if(this.
kind==="all"||e.meta.steps<2)return null;let i=e.stepOf(t.column);if(this.kind==="one")return[i,i];let r=e.meta.steps-1,[s,o]=this.ends.map(a=>w(Math.round(Number(
a.value)||0),0,r));return[Math.min(s,o),Math.max(s,o)]}update({state:t,picture:e}){this.choice.label("one",this.text("at_step",{t:e.stepOf(t.column)})),this.choice.
show(this.kind),this.range.hidden=this.kind!=="some"}},kt=class{constructor(t,e,i,r,s,o=!0){this.key=t;this.edits=e;this.gate=i[0].key,this.gates=new tt(`${t}-g\
ate`,s("whatif_gate"),i,l=>{this.gate=l,this.again()}),this.amount=new wt(t,r,(l,d)=>this.frame&&this.edits.put(yt(this.target(this.frame),l),d),o);let a=A(s("w\
hatif_gate"),this.gates.node);a.hidden=i.length<2,this.node.append(p("p","explained",{},s(`whatif_explain_${t}`)),a)}key;edits;node=p("div","page");amount;gate;frame=null;gates;again=()=>{
this.frame&&this.update(this.frame)};update(t){this.frame=t,this.gates.show(this.gate);let e=Pr(this.edits.text,this.target(t));this.amount.show(Number.isNaN(e)?
this.usual(t):e)}},Ke=class extends kt{units;steps;constructor(t,e,i){super("hold",t,It(e).map(Ye),i("whatif_value"),i),this.units=new je("hold",e,i,this.again),
this.steps=new Di(e,i,this.again),this.node.append(this.units.field,this.steps.field,A(i("whatif_value"),this.amount.node))}scope(t){return{unit:this.units.unit(
t),steps:this.steps.span(t)}}target(t){return Or(this.gate,this.scope(t))}usual(t){return x(t,this.gate)}update(t){this.units.update(t),this.steps.update(t),this.
amount.reach({low:xa.includes(this.gate)?-1:0,high:1,step:.01}),super.update(t)}},Ve=class extends kt{units;constructor(t,e,i){super("bias",t,Dr(e).map(Ye),i("w\
hatif_shift"),i),this.units=new je("bias",e,i,this.again),this.amount.reach({low:-5,high:5,step:.05,widest:[-50,50]}),this.node.append(this.units.field,A(i("wha\
tif_shift"),this.amount.node))}target(t){return Ir(this.gate,this.units.unit(t))}usual(){return 0}update(t){this.units.update(t),super.update(t)}},Qe=class extends kt{constructor(t,e,i){
let r=It(e).map(Ye);super("scale",t,[{key:"all",label:i("whatif_all_gates")},...r],i("whatif_factor"),i),this.amount.reach({low:0,high:3,step:.01,widest:[0,10]}),
this.node.append(A(i("whatif_factor"),this.amount.node))}target(){return Br(this.gate==="all"?null:this.gate)}usual(){return 1}},Xe=class extends kt{constructor(e,i,r){
super("weight",e,Dr(i).map(Ye),r("whatif_weight"),r,!1);this.text=r;this.amount.reach({low:-100,high:100,step:.1}),this.source.setAttribute("aria-label",r("what\
if_source")),this.source.append(this.group("whatif_inputs","w_i",i.meta.closeup.inputs.map(o=>r("whatif_input_named",{name:o}))),this.group("whatif_units_before",
"w_h",Array.from({length:i.hidden},(o,a)=>r("tip_unit",{unit:a})))),this.source.addEventListener("change",this.again);let s=p("span","choice",{},this.source);this.
node.append(A(r("whatif_source"),s),A(r("whatif_target"),this.receiver),A(r("whatif_weight"),this.amount.node))}text;source=p("select","",{"data-k":"weight-sour\
ce","data-testid":"weight-source"});receiver=p("b");group(e,i,r){let s=r.map((o,a)=>p("option","",{value:`${i}.${a}`},o));return p("optgroup","",{label:this.text(
e)},...s)}get chosen(){let[e,i]=this.source.value.split(".");return[e,Number(i)]}target({state:e}){let[i,r]=this.chosen;return Gr(i,this.gate,e.unit,r)}usual({state:e,
picture:i}){let[r,s]=this.chosen,o=i.arrays[`${r}.${this.gate}`];return o?o.values[e.unit*o.width+s]:NaN}update(e){f(this.receiver,this.text("tip_unit",{unit:e.
state.unit})),super.update(e)}show(e,i){this.gate=e,this.source.value=i,this.again()}};var Wi=8,ya=60,Wr=1e6,Ze=class{constructor(t,{presets:e}){this.edits=t;for(let{key:i,name:r,text:s,explanation:o}of e){let a=p("button","preset",{type:"button",
"data-k":`preset-${i}`,"data-testid":`preset-${i}`},p("b","",{},r),p("span","",{},o));a.addEventListener("click",()=>t.toggle(s,!Bi(t.text,s))),this.buttons.push(
[a,s]),this.node.append(a)}}edits;key="presets";node=p("div","page presets");buttons=[];update(){for(let[t,e]of this.buttons)v(t,"aria-pressed",String(Bi(this.edits.
text,e)))}};function Ui(n,t,e){let i=p("div","token-choice",{role:"group"});if(n.length>ya){let r=p("select","",{"data-k":e});for(let s of n)r.append(p("option",
"",{value:s},s));return r.addEventListener("change",()=>t(r.value)),i.append(p("span","choice",{},r)),i}for(let r of n){let s=p("button","token",{type:"button",
"data-k":`${e}-${r}`,"data-token":r},r);s.addEventListener("click",()=>t(r)),i.append(s)}return i}function ji(n,t){for(let i of n.querySelectorAll("button"))v(i,
"aria-pressed",String(i.dataset.token===t));let e=n.querySelector("select");e&&(e.value=t)}var Je=class{constructor(t,e,i){this.edits=t;this.text=i;let{vocabulary:r}=e.
meta.whatif;this.node.append(this.now),this.tokens=r.length?Ui(r,s=>this.read(s),"read"):null,this.tokens?(this.tokens.setAttribute("aria-label",i("whatif_read")),
this.node.append(A(i("whatif_read"),this.tokens))):this.numbers(e)}edits;text;key="input";node=p("div","page");now=p("p","explained",{"data-testid":"input-now"});tokens;amounts=[];column=p(
"select","",{"data-k":"input-column"});frame=null;numbers(t){let e=t.meta.input.names??[],i=e.length>Wi;if(e.slice(0,i?1:Wi).forEach((s,o)=>{let a=new wt(`input\
-${o}`,i?this.text("whatif_read"):s,(l,d)=>this.set(i?Number(this.column.value):o,l,d),!1);a.reach({low:-Wr,high:Wr,step:.1}),this.amounts.push(a),i||this.node.
append(A(s,a.node))}),!i)return;e.forEach((s,o)=>this.column.append(p("option","",{value:String(o)},s))),this.column.setAttribute("aria-label",this.text("whatif\
_column")),this.column.addEventListener("change",()=>this.frame&&this.update(this.frame));let r=p("span","choice",{},this.column);this.node.append(A(this.text("\
whatif_column"),r),A(this.text("whatif_read"),this.amounts[0].node))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}read(t){this.frame&&
this.edits.put(Ge(this.step,t))}set(t,e,i){this.frame&&this.edits.put(yt(Be(this.step,t),e),i)}update(t){this.frame=t;let{picture:e,state:i}=t;if(f(this.now,this.
text("whatif_explain_input",{moment:T(t,i.column)})),this.tokens)return ji(this.tokens,e.reading(i.column));let r=e.arrays.input,s=r.width>Wi;this.amounts.forEach(
(o,a)=>o.show(r.values[i.column*r.width+(s?Number(this.column.value):a)]))}};var ti=class{constructor(t){this.edits=t;this.node.hidden=!0}edits;node=p("div","whatif-form",{"data-testid":"what-if-form"});pages=[];kinds=null;chosen="";frame=null;build(t,e){
this.pages=this.made(t,e),this.page||(this.chosen=this.pages[0].key);let i=this.pages.map(({key:r})=>({key:r,label:e(`whatif_kind_${r}`)}));this.kinds=new tt("w\
hatif-kind",e("whatif_kind"),i,r=>this.choose(r)),this.kinds.node.classList.add("kinds"),this.node.replaceChildren(this.kinds.node,...this.pages.map(r=>r.node)),
this.reveal()}made(t,e){let{edits:i}=this,{closeup:r,whatif:s}=t.meta;return[...s.presets.length?[new Ze(i,s)]:[],...It(t).length?[new Ke(i,t,e)]:[],new Je(i,t,
e),new Qe(i,t,e),new Ve(i,t,e),...r?[new Xe(i,t,e)]:[]]}get page(){return this.pages.find(({key:t})=>t===this.chosen)}choose(t){this.chosen=t,this.reveal(),this.
frame&&this.update(this.frame)}reveal(){for(let{key:t,node:e}of this.pages)e.hidden=t!==this.chosen;this.kinds?.show(this.chosen),v(this.node,"data-kind",this.chosen)}update(t){
this.frame=t,this.node.hidden||this.page?.update(t)}};var ei=class{node=p("div","token-list",{role:"dialog","data-keys":"own","data-testid":"token-list"});opener=null;constructor(){this.node.hidden=!0,this.node.addEventListener(
"keydown",t=>this.key(t)),this.node.addEventListener("pointerdown",t=>t.stopPropagation()),this.node.addEventListener("focusout",t=>{this.node.contains(t.relatedTarget)||
this.close(!1)})}open(t,e,i,r,s,o,a){let l=Ui(r,u=>{this.close(!0),o(u)},"list");ji(l,s),this.opener=a,this.node.setAttribute("aria-label",i),this.node.replaceChildren(
p("p","fine",{},i),l),this.node.hidden=!1;let d=t.left-e.left+t.width/2-this.node.offsetWidth/2,h=Math.max(0,e.width-this.node.offsetWidth);this.node.style.transform=
`translate(${w(d,0,h)}px, ${t.bottom-e.top+8}px)`,(l.querySelector('[aria-pressed="true"]')??l.querySelector("button, select"))?.focus({preventScroll:!0})}close(t){
this.node.hidden||(this.node.hidden=!0,t&&this.opener?.focus({preventScroll:!0}))}key(t){let e=[...this.node.querySelectorAll("button")],i=e.indexOf(t.target),r={
ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.key];if(t.key==="Escape")this.close(!0);else if(r&&i>=0)e[(i+r+e.length)%e.length].focus();else return;t.preventDefault(),
t.stopPropagation()}};var wa=300,U=({meta:n})=>!!n.whatif&&!n.whatif.fixed,ii=class{constructor(t){this.actions=t;this.edits=new De((e,i)=>t.edit(e,i),()=>this.changed()),this.form=new ti(
this.edits),this.toggle.addEventListener("click",()=>this.open(this.form.node.hidden)),this.form.node.addEventListener("keydown",e=>{e.key==="Escape"&&this.open(
!1)}),this.node.append(p("div","whatif-row",{},this.toggle,this.lead,this.chips,this.steps,this.views),this.form.node,this.effect.node,this.said)}actions;node=p(
"section","whatif",{"data-testid":"what-if"});list=new ei;edits;toggle=p("button","whatif-toggle",{type:"button","aria-expanded":"false","data-k":"whatif","data\
-testid":"what-if-toggle"});lead=p("p","lead");chips=p("div","edits",{"data-testid":"what-if-edits"});steps=p("div","whatif-steps");views=p("div","options",{role:"\
group","data-testid":"what-if-view"});said=p("span","sr-only",{role:"status"});buttons=new Map;form;effect=new Ue;text=t=>t;frame=null;waiting=0;built="";listen(t,e){
t.addEventListener("pointerdown",i=>{i.composedPath().includes(this.list.node)||this.list.close(!1)},{signal:e}),t.addEventListener("keydown",i=>{let[r]=i.composedPath(),
s=r instanceof HTMLInputElement&&r.type==="number";i.key.toLowerCase()!=="z"||!(i.ctrlKey||i.metaKey)||i.altKey||s||!this.frame||!U(this.frame.picture)||(i.preventDefault(),
i.shiftKey?this.edits.redo():this.edits.undo())},{signal:e})}show(t){let{whatif:e,strings:i,id:r}=t.meta;if(this.node.hidden=!e,!e)return;this.text=K(i),this.list.
close(!1),this.frame=null;let{cell:s,input:o,quantities:a,closeup:l}=t.meta,d=JSON.stringify([r,s,o.names,a,l,t.hidden,t.meta.steps,e.presets,e.vocabulary]);d!==
this.built&&this.build(t),this.built=d,this.node.classList.toggle("fixed",!!e.fixed),this.label(t),this.edits.arrived(r,e.text)}again(){this.edits.again()}build(t){
let{text:e}=this;f(this.toggle,e("whatif")),f(this.lead,e(U(t)?"whatif_lead":"whatif")),this.toggle.hidden=!U(t),this.node.setAttribute("aria-label",e("whatif")),
this.form.build(t,e);let r=Object.entries({undo:()=>this.edits.undo(),redo:()=>this.edits.redo(),reset:()=>this.reset()}).map(([o,a])=>this.button(o,a));this.steps.
replaceChildren(...r);let s=["new","difference"].map(o=>this.button(o,()=>this.actions.view(o)));for(let o of s)o.className="option";this.views.setAttribute("ar\
ia-label",e("whatif_view")),this.views.replaceChildren(...s)}button(t,e){let i=`whatif-${t}`,r=p("button","small",{type:"button",title:this.text(`whatif_hint_${t}`),
"data-k":i,"data-testid":i},this.text(`whatif_${t}`));return r.addEventListener("click",e),this.buttons.set(t,r),r}reset(){this.edits.reset(),this.toggle.focus(
{preventScroll:!0})}label(t){let{edits:e}=t.meta.whatif,i=this.chips.getRootNode(),r=this.chips.contains(i.activeElement),s=e.map(({text:o,label:a})=>{let l=this.
text("whatif_remove",{edit:a}),d=p("button","out",{type:"button","aria-label":l,title:l},"×");d.addEventListener("click",()=>this.edits.remove(o));let h=p("spa\
n","",{},a);return p("span","edit",{"data-testid":"what-if-edit"},h,...U(t)?[d]:[])});this.chips.replaceChildren(...s),this.chips.hidden=!e.length,this.lead.hidden=
e.length>0&&U(t),r&&this.toggle.focus({preventScroll:!0})}changed(){this.buttons.get("undo").disabled=!this.edits.canUndo,this.buttons.get("redo").disabled=!this.
edits.canRedo,this.buttons.get("reset").disabled=this.edits.text==="",this.steps.hidden=this.node.classList.contains("fixed")||!this.edits.canUndo&&!this.edits.
canRedo&&this.edits.text==="",window.clearTimeout(this.waiting),this.edits.awaited?this.waiting=window.setTimeout(()=>this.busy(!0),wa):this.busy(!1),this.frame&&
this.form.update(this.frame)}busy(t){this.node.classList.toggle("busy",t),f(this.said,t?this.text("whatif_busy"):"")}draw(t){if(!this.node.hidden){this.frame=t,
this.views.hidden=!S(t.picture);for(let e of["new","difference"])v(this.buttons.get(e),"aria-pressed",String(t.state.view===e));this.form.update(t),this.effect.
step(t)}}step(t){this.node.hidden||(this.form.node.hidden||this.form.update(t),this.effect.step(t))}open(t){this.form.node.hidden=!t,this.toggle.setAttribute("a\
ria-expanded",String(t)),t&&this.frame&&this.form.update(this.frame),t||this.toggle.focus({preventScroll:!0})}openInput(t){let{picture:e,state:i}=this.frame,{vocabulary:r}=e.
meta.whatif;if(!r.length){this.open(!0),this.form.choose("input"),this.form.node.querySelector(".page:not([hidden]) input:not([hidden])")?.focus({preventScroll:!0});
return}let s=this.node.parentElement.getBoundingClientRect(),o=this.text("whatif_instead",{moment:T(this.frame,i.column)}),a=e.stepOf(i.column),l=this.node.parentElement.
querySelector('[data-k="scrub"]');this.list.open(t.getBoundingClientRect(),s,o,r,e.reading(i.column),d=>this.edits.put(Ge(a,d)),l)}number(t,e,i,r){this.edits.put(
yt(Be(t,e),i),r)}};var Ur=1e3,Ki=640,jr=6,Kr=12,Vr=12,ni=class{constructor(t,e,i,r,s,o){this.root=t;this.surface=e;this.picture=i;this.whatIf=o;let{meta:a,arrays:l,hidden:d}=i,h=K(
a.strings);this.controls=new oe(i,h,s),this.tools=new Oe(h,s,m=>this.save(m)),this.units=new Ie(i,h,s),this.readout=new He(i,h,s);let c=ae(d,a.quantities.length);
this.maps=a.quantities.map(m=>new gt(m,l[m.key],c,L(i,m.key)));let u=new Ce(h,s);this.tracks=[...Dn(i,h,U(i)?o:null),...this.maps,...qn(i),new re(i,h,s),u],u.listen(
()=>this.frame),this.frame={picture:i,state:r,text:h,theme:gi(t),axis:yi(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute("aria-label",h("scrub")),
this.stack.append(...this.tracks.map(m=>m.node),e),t.setAttribute("aria-label",h("viewer")),t.toggleAttribute("data-many",a.quantities.length>4)}root;surface;picture;whatIf;frame;tracks;readout;stack=p(
"div","stack");controls;tools;units;maps;heading=p("header","heading");body=p("div","body");help=p("div","help");foot=p("footer","foot");notes=p("div","notes");cursor=p(
"div","cursor");kept={width:0,height:0};themeKey="";size="";presented=!1;width=0;cursorWidth=NaN;parts(){let{meta:t}=this.picture,{text:e}=this.frame,{heading:i}=this;
return t.title&&i.append(p("h2","",{"data-testid":"viewer-title"},t.title)),(t.look||U(this.picture))&&i.append(p("p","look",{"data-testid":"viewer-look"},...Un(
t.look,t.quantities))),this.body.append(this.stack,this.readout.node),this.help.append(Rn(e,t.stride),Pn(this.picture,e)),[i,this.controls.node,this.help,this.whatIf.
node,this.notes,this.body,this.units.node,this.foot]}get above(){return{width:this.width,height:this.heading.getBoundingClientRect().height}}keep(t){this.kept=t,
this.heading.style.minHeight=`${t.height}px`}showNotes(t){let e=[...this.picture.meta.notes,...t];this.notes.replaceChildren(...Wn(e,this.frame.text))}retheme(){
let t=gi(this.root);if(t.key===this.themeKey)return!1;this.themeKey=t.key,this.frame.theme=t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.
meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,Yt(e,t));for(let e of this.root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--i\
nk-${e.getAttribute("data-ink")})`);return!0}relayout(){let{root:t}=this,e=t.clientWidth,i=t.hasAttribute("data-presenting"),r=i?`${e}×${t.clientHeight}`:String(
e);return e===0||r===this.size?!1:(this.size=r,this.width=e,e!==this.kept.width&&(this.heading.style.minHeight=""),t.dataset.layout=e>=Ur?"wide":e>=Ki?"medium":
"narrow",this.placeTools(e,i),(e>=Ur&&!i?this.body:this.readout.node).append(this.readout.under),!0)}placeTools(t,e){let{controls:i,help:r,tools:s}=this;if(e)return i.
node.append(r,s.node);i.node.after(r),(t<Ki?this.foot:this.heading).append(s.node)}fillScreen(t){if(!t){for(let o of this.maps)o.resize(null);return}let i=this.
tracks.filter(o=>!this.maps.includes(o)&&o.node.offsetHeight>0).reduce((o,a)=>o+a.node.offsetHeight+Kr,0),r=this.stack.getBoundingClientRect().top+this.root.scrollTop;
this.root.style.setProperty("--above",`${r+Vr}px`);let s=this.root.clientHeight-r-i-Vr;for(let o of this.maps)o.resize(w(Math.floor(s/this.maps.length)-Kr-o.extra,
36,300))}draw(t){let{frame:e,picture:i}=this;e.state=t,e.order=nn(i,t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let r=Math.max(40,this.
surface.clientWidth);e.axis=yi(r,t.first,at(i,t.zoom));for(let s of this.tracks)s.draw(e);if((this.presented||t.present)&&this.fillScreen(t.present),this.presented||
t.present)for(let s of this.maps)s.draw(e);this.presented=t.present,this.tools.draw(e),this.readout.draw(e),this.units.draw(e),this.controls.draw(e),this.whatIf.
draw(e),this.cursor.classList.toggle("thin",e.axis.cell<jr)}sideWidth(){let{picture:t,text:e,theme:i,state:r}=this.frame,{output:s}=t.meta,o=s?[...s.labels.slice(
0,N),e("truth")]:[],a=r.scale==="unit"?["min","max","reach","minus"].map(h=>e(`legend_own_${h}`)):[];t.meta.quantities.some(h=>h.range==="free")&&a.push("≤ −0.0\
00");let l=document.createElement("canvas").getContext("2d");l.font=`600 ${r.present?15:12}px ${i.font}`;let d=Math.max(0,...o.map(h=>l.measureText(h).width),...a.
map(h=>l.measureText(h).width+8));return this.width<Ki?w(Math.ceil(d)+10,44,92):w(Math.ceil(d)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;if(t.cell<jr)
return[w(Math.round(t.middle(e.column))-1,0,t.width-2),2];let i=Math.round(t.left(e.column));return[i,Math.round(t.left(e.column+1))-i]}step(t){let{frame:e,picture:i,
root:r,surface:s}=this,{state:o}=e,[a,l]=this.cursorBox();this.cursor.style.transform=`translateX(${a}px)`,l!==this.cursorWidth&&(this.cursor.style.width=`${this.
cursorWidth=l}px`);for(let h of this.tracks)h.step?.(e);this.readout.step(e),this.controls.move(e,t),this.whatIf.step(e);let d=String(i.stepOf(o.column));v(r,"d\
ata-step",d),v(r,"data-steps",String(i.meta.steps)),v(r,"data-unit",String(o.unit)),v(r,"data-playing",String(t)),v(s,"aria-valuemin","0"),v(s,"aria-valuemax",String(
i.meta.steps-1)),v(s,"aria-valuenow",d),v(s,"aria-valuetext",T(e,o.column))}press(t){let e=this.tracks[0];return t?.q!=="x"||!U(this.picture)||!e?!1:(this.whatIf.
openInput(e.plot.querySelector(".chip-now")??e.plot),!0)}save(t){let{frame:e,picture:i,root:r,heading:s,body:o}=this,{meta:a,hidden:l}=i,d=e.axis.count*l*a.quantities.
length,h=()=>{for(let m of this.tracks)m.draw(e);for(let m of this.tracks)m.step?.(e)},c={root:r,heading:s,body:o,step:this.controls.step,cells:d,redraw:h},u=qr(
a.title,a.cell,i.stepOf(e.state.column));t==="svg"?Tr(c,u):$r(c,u)}select(){for(let t of this.tracks)t.select?.(this.frame);this.readout.select(this.frame),this.
units.select(this.frame)}};var ri=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=i=>{let r=280/t(),s=0;if(i>=this.due&&(s=1+Math.floor((i-this.due)/r),this.due+=s*r,s*r>1e3&&([s,this.due]=[1,i+r])),s>
0&&!this.advance(s))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var ka=600,si=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:i,inspector:r}=this;gn(this.root,i,{active:()=>$().active===this,last:()=>this.
picture.columns-1,presenting:()=>this.state.present},e),wn(this.surface,{actions:i,axis:()=>this.stage.frame.axis,column:()=>this.state.column,pick:(a,l,d,h)=>this.
pick(a,l,d,h),hover:(a,l)=>r.hover(this.stage,a,l),leave:()=>r.leave()},e),xn(()=>this.answer(),a=>i.go(this.picture.columnOf(a)),e);let s=()=>$().active=this;this.
root.addEventListener("focusin",s,{signal:e}),this.root.addEventListener("pointerdown",s,{signal:e}),window.addEventListener("popstate",()=>this.revisit(),{signal:e});
let o=new ResizeObserver(()=>this.fitIn());o.observe(this.root),e.addEventListener("abort",()=>o.disconnect()),this.watchTheme(e),this.whatIf.listen(this.root,e)}style;root=p(
"section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=p("div","surface",{role:"slider",tabindex:"0","data-testid":"scrub","data-k":"\
scrub"});live=p("div","sr-only",{"aria-live":"polite","data-testid":"live"});address=new jt(()=>di(this.state,this.picture),()=>this.revisit());timeline=new ri(
t=>this.advance(t),()=>this.paint());actions=this.makeActions();light=new Qt(this.root,this.actions,t=>this.picture.meta.quantities.some(e=>e.key===t),this.life.
signal);inspector=new Vt(this.root,this.light);presenter=new Xt(this.root,()=>this.actions.present(!1),this.life.signal);whatIf=new ii(this.actions);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!_a(t,this.bytes)?this.change(t):Mt()?this.revisit():this.
sameAgain(),$().active||($().active=this),this.address.touch()}sameAgain(){this.whatIf.again(),this.fitIn()}change(t){let e=this.stage?.above,i=this.bytes?{picture:this.
picture,stand:this.stand}:null;this.bytes=t,this.picture=cn(t),i?.picture.meta.id!==this.picture.meta.id&&this.timeline.stop(),this.inspector.leave(),this.stand=
hn(this.picture,i),this.whatIf.show(this.picture);let r=this.focusKey();this.stage=new ni(this.root,this.surface,this.picture,this.state,this.actions,this.whatIf),
Xi(this.root,[...this.stage.parts(),this.whatIf.list.node,this.inspector.tooltip.node,this.live]),this.stage.showNotes(this.stand.notes),e&&i?.picture.meta.id===
this.picture.meta.id&&this.stage.keep(e),this.fitIn(),this.tell(),r&&this.focusKey()!==r&&this.root.querySelector(`[data-k="${CSS.escape(r)}"]`)?.focus({preventScroll:!0})}focusKey(){
let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute("data-k")??"":""}revisit(){this.timeline.stop(),this.stand=un(this.picture,
this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||!this.root.isConnected)return;let t=this.stage.retheme(),e=this.stage.
relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){this.dirty=!0,this.paint(),this.settled()}settled(){ui(this.picture.
meta.id,this.state),this.address.touch(),this.tell()}tell(){this.picture&&vn(this.place())}place(){return{t:this.picture.stepOf(this.state.column),unit:this.state.
unit}}answer(){this.tell(),this.picture&&bn({...this.place(),view:di(this.state,this.picture)})}paint(){this.handle||(this.handle=requestAnimationFrame(()=>this.
render()))}render(){this.handle=0,this.root.isConnected&&(this.presenter.apply(this.state.present)&&this.stage.relayout(),this.dirty&&this.stage.draw(this.state),
this.stage.step(this.timeline.playing),this.dirty&&this.light.again(),this.dirty=!1,this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.
playing&&(this.speaking=window.setTimeout(()=>f(this.live,Fn(this.stage.frame)),ka))}moveTo(t){let e=w(t,0,this.picture.columns-1);if(e===this.state.column)return;
let{first:i}=this.state;this.state.column=e,dt(this.state,this.picture),this.state.first!==i&&(this.dirty=!0),this.paint(),ui(this.picture.meta.id,this.state),this.
address.moved(),this.tell()}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.picture.columns-1}play(){if(this.timeline.playing)return this.
timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(()=>this.state.speed))}selectUnit(t){t!==
this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{order:e}=this.stage.frame,i=Array.prototype.indexOf.call(e,this.
state.unit);this.selectUnit(e[w(i+t,0,e.length-1)])}pick(t,e,i,r){if(r===this.state.column&&this.stage.press(this.inspector.hitAt(this.stage,t,e)))return;let s=this.
inspector.unitAt(this.stage,t,e);s!==void 0&&(i?this.actions.keep(s):this.selectUnit(s))}makeActions(){let t=i=>{i(this.state),this.refresh()},e=i=>{this.timeline.
stop(),this.moveTo(i())};return{go:i=>e(()=>i),by:i=>e(()=>this.state.column+i),unitBy:i=>this.unitBy(i),keep:i=>t(r=>rn(r,i)),trace:i=>t(r=>r.traced=Ma(r.traced,
i)),sort:i=>t(r=>r.sort=i),scale:i=>t(r=>r.scale=i),speed:i=>t(r=>r.speed=i),unit:i=>this.selectUnit(i),why:i=>t(r=>r.why=i),all:i=>t(r=>r.all=i),depth:i=>t(r=>r.
depth=i),view:i=>t(r=>r.view=i),present:i=>t(r=>r.present=i),edit:(i,r=!1)=>this.host.edit(i,r),zoom:(i,r)=>t(s=>{tn(s,this.picture,i?s.zoom*i:1,r??s.column),r===
void 0&&dt(s,this.picture)}),pan:i=>t(r=>en(r,this.picture,i)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),
this.address.stop(),cancelAnimationFrame(this.handle),window.clearTimeout(this.speaking),$().active===this&&($().active=null),this.style.remove(),this.root.remove()}};
function Ma(n,t){return n.includes(t)?n.length>1?n.filter(e=>e!==t):n:[...n,t]}function _a(n,t){return n===t||n.length===t.length&&n.every((e,i)=>e===t[i])}var Qr=`.diagram { position: relative; margin-top: 2px; }
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
.wire .pulse { stroke: var(--text); stroke-width: 6.5; stroke-linecap: round; stroke-dasharray: .1 120; stroke-dashoffset: 0; visibility: hidden; pointer-events\
: none; }
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
.strip canvas { display: block; width: 100%; height: 100%; image-rendering: pixelated; box-shadow: 0 0 0 .5px color-mix(in srgb, var(--text) 25%, transparent); \
}
.strip i { position: absolute; top: -2px; bottom: -2px; border: 1.5px solid var(--text); border-radius: 1.5px; transform: translateX(-50%); }
.fn { position: absolute; padding: 0 calc(4 * var(--u)); border: 1px solid var(--edge); border-radius: calc(8 * var(--u)); background: var(--bg); color: var(--t\
ext); font: italic 500 calc(11 * var(--u))/calc(14 * var(--u)) var(--math); }
.fn.left { right: 100%; top: 50%; transform: translate(28%, -50%); }
.fn.bottom { left: 50%; top: 100%; transform: translate(-50%, -22%); }
.box .number.long { font-size: calc(11.3 * var(--u)); }
.box .number.longest { font-size: calc(8.5 * var(--u)); }
.box .number.longer { font-size: calc(10 * var(--u)); }
.road { fill: color-mix(in srgb, var(--ink) 10%, transparent); }
.wire.lit .line, .wire.lit .head { filter: drop-shadow(0 0 2px currentColor); }
.staged .wire:not(.on) { opacity: .14; }
.staged .op:not(.on), .staged .box:not(.on), .staged .road { opacity: .28; }
@media (prefers-reduced-motion: no-preference) {
  .wire, .op, .viewer .box { transition: opacity .2s; }
}
.slow { display: grid; gap: 6px; margin-top: 8px; }
.slow-text { position: relative; min-height: 42px; }
.slow-text .legend-line { margin: 0; }
.slow-sentence { margin: 0; font-size: 14px; line-height: 1.45; }
.walking .legend-line { display: none; }
.slow > .small { justify-self: start; }
.slow-walk { display: flex; align-items: center; gap: 5px; }
.slow-count { margin: 0 auto 0 6px; color: var(--muted); font-size: 12.5px; }
`;var Xr=`.eq-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 10px; margin-top: 18px; padding-top: 14px; bord\
er-top: 1px solid var(--line); }
.body > .under .eq-head { margin-top: 0; padding-top: 0; border-top: 0; }
:is(.readout, .body > .under) .eq-head h4 { margin: 0; padding: 0; border: 0; }
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
.eq-block { position: relative; border-radius: 4px; cursor: pointer; }
.eq-block.asked::before { content: ""; position: absolute; left: -9px; top: 7px; bottom: 2px; width: 3px; border-radius: 2px; background: var(--ink); }
.eq-block:hover { background: color-mix(in srgb, var(--text) 4%, transparent); }
.eq :is(mi, mn, mrow, msub).lit, .eq-held mn.lit, .eq-column.lit { border-radius: 3px; background: color-mix(in srgb, var(--ink, var(--text)) 18%, transparent);\
 }
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
.why-tab { min-width: 26px; height: 26px; padding: 0 4px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: var(--muted) !impor\
tant; font: italic 600 15px/1 var(--math) !important; }
.why-tab[aria-pressed="true"] { border-color: var(--ink); background: color-mix(in srgb, var(--ink) 12%, transparent); color: var(--ink) !important; }
.why-tab.lit { border-color: var(--ink); box-shadow: 0 0 0 1px var(--ink); }
.why-say { margin: 5px 0 8px; font-size: 13px; line-height: 1.4; min-height: 2.8em; }
.why-say:empty { display: none; }
.why.blend .why-say { min-height: 0; }
.why-chart { position: relative; --name: 92px; --number: 58px; --gutter: 0px; }
.why.all .why-list { max-height: 340px; overflow-y: auto; scrollbar-gutter: stable; border-block: 1px solid var(--line); }
.why.all .why-list .why-row { content-visibility: auto; contain-intrinsic-size: auto 21px; }
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
.why-zero { position: absolute; top: 0; bottom: 15px; left: calc(var(--name) + 8px + (100% - var(--name) - var(--number) - var(--gutter) - 16px) * var(--zero, 0\
)); width: 1px; background: color-mix(in srgb, var(--text) 45%, transparent); pointer-events: none; }
.why-total { margin-top: 3px; padding-right: calc(var(--gutter) + 2px); border-top: 1px solid var(--line); border-radius: 0; height: 25px; }
.why-total .why-name, .why-total .why-number { color: var(--text); font-weight: 650; }
.why-total .why-bar i { background: color-mix(in srgb, var(--text) 72%, var(--bg)); }
.why-was { color: var(--muted); font-size: 12px; font-weight: 400; white-space: nowrap; }
.why-total { position: relative; }
.why-total .why-was { position: absolute; top: 100%; left: 2px; font-size: 10.5px; line-height: 14px; }
.eq-block .eq-was { margin-top: 0; }
.why-scale { display: flex; justify-content: space-between; height: 14px; margin: 0 calc(var(--number) + var(--gutter) + 8px) 0 calc(var(--name) + 8px); color: \
var(--muted); font-size: 10px; line-height: 14px; }
.why-detail { margin-top: 4px; min-height: 1.5em; }
.why[data-quantity="n"] .why-detail { min-height: 2.9em; }
.why.blend .why-chart { --name: 116px; }
.why .chip { margin-top: 2px; }
.curve { display: flex; align-items: center; gap: 12px; margin-top: 10px; }
.curve-picture { flex: none; width: 132px; height: 76px; contain: size layout; }
.curve svg { display: block; }
.curve-line { fill: none; stroke: var(--ink); stroke-width: 2; }
.curve-axes { fill: none; stroke: var(--line); }
.curve-guide { fill: none; stroke: var(--muted); stroke-dasharray: 3 3; }
.curve-dot { fill: var(--ink); stroke: var(--bg); stroke-width: 1.5; }
.curve-dot.aside { fill: var(--bg); stroke: var(--ink); }
.curve-formula { margin: 0; font-size: 13.5px; font-weight: 600; }
.curve .fine { margin-top: 3px; }

[data-layout="narrow"] .segment { height: 38px; padding: 0 13px; }
[data-layout="narrow"] .why-row { height: 30px; }
[data-layout="narrow"] .why-tab { min-width: 38px; height: 36px; }

[data-presenting] .eq, [data-presenting] .eq-held { font-size: clamp(17px, 1.25vw, 23px); }
[data-presenting] .eq.in-symbols { font-size: clamp(19px, 1.35vw, 25px); }
[data-presenting] .equations .under mtext { font-size: 13px; }
[data-presenting] .eq-letter { height: 22px; font-size: 19px; line-height: 22px; }
[data-presenting] .eq-word { height: 22px; font-size: 14px; line-height: 22px; }
.viewer[data-presenting] .segment { height: 36px; padding: 0 13px; font-size: 15px; }
[data-presenting] .readout .why-top h4, [data-presenting] .curve-formula { font-size: 18px; }
[data-presenting] .why-top .symbol { font-size: 24px; }
[data-presenting] .why-tab { min-width: 34px; height: 34px; font-size: 19px !important; }
[data-presenting] .why-say { font-size: 16.5px; }
[data-presenting] .why-chart { --name: 122px; --number: 78px; }
[data-presenting] .why.blend .why-chart { --name: 148px; }
[data-presenting] .why-row { height: 27px; }
[data-presenting] .why-name, [data-presenting] .why-number { font-size: 16px; }
[data-presenting] .why-bar { height: 14px; }
[data-presenting] .why-scale { font-size: 13px; }
[data-presenting] :is(.why, .made) .fine { font-size: 14.5px; }
`;var Yr=`/* One quantity lit everywhere, the others a little back; nothing moves. */
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
/* Ink on a grey or tinted ground is read with as much contrast as on the page. */
.viewer :is(.words .term, .term.lit) { color: color-mix(in srgb, var(--ink) 84%, var(--text)); }
`;var Zr=`.heading { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: flex-start; }
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
[data-presenting] .answers { grid-template-columns: fit-content(60%) minmax(30px, 1fr) minmax(84px, auto); }
[data-presenting] .value.answer { grid-template-columns: subgrid; }
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
.saving { display: flex; align-items: center; gap: 4px; margin-right: 8px; }
.saving span { margin-right: 3px; }
[data-presenting] .whatif:not(:has([data-testid="what-if-edit"])) { display: none; }
/* Bars and ramps are pictures: their colours are what they say. */
@media (forced-colors: active) { .ramp, .bar, .bar i, .strip, .wires { forced-color-adjust: none; } }
.ends span { white-space: nowrap; }
`;var Jr=`.units-table { margin-top: 20px; border-top: 1px solid var(--line); font-size: 13px; }
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
`;var ts=`.viewer {
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
.heading .look:empty { min-height: 1.45em; }

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

.note summary { cursor: pointer; }
.note summary u { white-space: nowrap; text-underline-offset: 3px; }
.note p { margin: 6px 0 0; }

.body { margin-top: 16px; }
[data-layout="wide"] .body { display: grid; grid-template: auto 1fr / minmax(0, 1fr) clamp(340px, 36%, 420px); gap: 20px; align-items: start; }
[data-layout="wide"] .body > .readout { grid-column: 2; grid-row: 1 / span 2; }
.body > .under { display: grid; grid-column: 1; grid-template-columns: minmax(0, 1.75fr) minmax(0, 1fr); gap: 32px; padding: 14px 4px 0 0; border-top: 1px solid\
 var(--line); }
.body > .under:not(:has(.answered:not([hidden]))) { grid-template-columns: minmax(0, 1fr); }
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
.chip-room { position: absolute; inset: 0; contain: size layout; pointer-events: none; z-index: 0; }
.chip-room.raised { z-index: 2; }
.chip-now.raised { bottom: 6px; }
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
/* Its size is remembered for while nothing of it is laid out; margins stay within. */
.part { display: flow-root; contain-intrinsic-size: auto 1px; }
.part.away { content-visibility: hidden; }
.readout-head { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; min-height: 44px; }
.readout-title { margin: 0; padding: 0; font: 650 16px/1.35 var(--font); letter-spacing: 0; overflow-wrap: anywhere; }
.stepper { display: flex; gap: 4px; flex: none; }
.body > .under h4 { margin: 0 0 8px; font: 600 13px/1.3 var(--font); letter-spacing: 0; }
.readout h4 { margin: 18px 0 6px; padding: 14px 0 0; border-top: 1px solid var(--line); font: 600 13px/1.3 var(--font); color: var(--text); letter-spacing: 0; }\

.value { display: grid; grid-template-columns: 24px minmax(0, 1fr) 60px 62px; align-items: center; gap: 7px; }
.value .symbol { font-size: 18px; white-space: nowrap; }
.value .name { font-size: 13px; line-height: 1.2; color: var(--muted); overflow-wrap: anywhere; }
.value .number { font-weight: 600; text-align: right; font-size: 13.5px; }
.bar { position: relative; height: 6px; border-radius: 3px; background: color-mix(in srgb, var(--text) 9%, var(--bg)); overflow: hidden; }
.bar i { position: absolute; inset: 0; background: var(--ink, var(--muted)); transform-origin: left; transform: scaleX(0); }
.bar.centred::after { content: ""; position: absolute; left: calc(50% - .5px); top: 0; bottom: 0; width: 1px; background: color-mix(in srgb, var(--text) 45%, tr\
ansparent); }
.answers { display: grid; grid-template-columns: fit-content(60%) minmax(30px, 1fr) minmax(66px, auto); gap: 6px 10px; }
.answers.few { grid-template-columns: minmax(0, 1fr) 80px minmax(66px, auto); }
.value.answer { grid-column: 1 / -1; grid-template-columns: subgrid; }
.value.answer .number { grid-column: 3; }
.fine { margin: 8px 0 0; font-size: 12px; color: var(--muted); }
.fine:empty { display: none; }

[data-layout="medium"] .readout { display: grid; grid-template-columns: 1fr 1fr; column-gap: 36px; }
[data-layout="medium"] .readout-head { grid-column: 1 / -1; min-height: 0; }
[data-layout="medium"] .diagram { grid-column: 1 / -1; }
[data-layout="medium"] .under { grid-column: 2; }

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
`;var es=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.changed { position: absolute; left: 0; top: -5px; height: 3px; border-radius: 2px; background: var(--accent); }
.was { grid-column: 1 / -1; margin-top: -5px; color: var(--muted); font-size: 11.5px; text-align: right; }
.was:empty { display: none; }

.whatif { position: relative; margin-top: 16px; padding: 9px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--softer); }
.whatif.busy::after { content: ""; position: absolute; left: 12px; right: 12px; bottom: -1px; height: 2px; border-radius: 1px; background: linear-gradient(90deg\
, transparent, var(--accent), transparent) 0 0 / 40% 100% no-repeat; }
.whatif-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.whatif-toggle { flex: none; height: 34px; padding: 0 28px 0 13px; border: 0; border-radius: 8px; background: var(--text) no-repeat right 12px center / 9px; col\
or: var(--bg) !important; font-weight: 600 !important; }
.whatif-toggle { position: relative; }
.whatif-toggle::after { content: ""; position: absolute; right: 12px; top: 13px; width: 6px; height: 6px; border: solid var(--bg); border-width: 0 1.6px 1.6px 0\
; transform: rotate(45deg); }
.whatif-toggle[aria-expanded="true"]::after { top: 16px; transform: rotate(225deg); }
.whatif .lead { flex: 1 1 260px; margin: 0; color: var(--muted); font-size: 13.5px; line-height: 1.35; }
.fixed .lead { flex: none; color: var(--text); font-weight: 600; }
.fixed .edit { padding-right: 11px; }
.edits { flex: 1 1 200px; display: flex; flex-wrap: wrap; gap: 5px; min-width: 0; }
.edit { display: inline-flex; align-items: center; max-width: 100%; min-height: 30px; padding: 0 0 0 11px; border: 1px solid var(--accent); border-radius: 15px;\
 background: color-mix(in srgb, var(--accent) 9%, var(--bg)); font-size: 13px; line-height: 1.25; overflow-wrap: anywhere; }
.edit .out { flex: none; width: 30px; height: 28px; padding: 0; border: 0; border-radius: 14px; background: transparent; color: var(--muted); font-size: 16px; l\
ine-height: 1; }
.edit .out:hover { color: var(--text); }
.whatif-steps { display: flex; gap: 4px; margin-left: auto; }
.whatif-steps .small { padding: 0 10px; }

/* The line keeps its place while the form is open: nothing may move below a hand. */
.effect { display: none; flex-wrap: wrap; gap: 0 18px; margin: 10px 0 0; font-size: 13.5px; }
.whatif-form:not([hidden]) + .effect { display: flex; min-height: 1.45em; }
.effect .before, .effect-step { color: var(--muted); }
.effect.none > * { visibility: hidden; }

.options { display: inline-flex; flex-wrap: wrap; gap: 3px; padding: 3px; border-radius: 10px; background: color-mix(in srgb, var(--text) 6%, var(--bg)); }
.option { min-height: 30px; padding: 2px 11px; border: 1px solid transparent; border-radius: 7px; background: transparent; color: color-mix(in srgb, var(--text)\
 84%, var(--bg)) !important; font-size: 13px !important; line-height: 1.2 !important; }
.option:hover { color: var(--text) !important; }
.option[aria-pressed="true"] { border-color: var(--ink, var(--line)); background: var(--bg); color: var(--text) !important; font-weight: 600 !important; }
.option .letter { color: var(--ink); font: italic 600 17px/1 var(--math); }

.whatif-form { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line); }
.kinds { margin-bottom: 12px; }
.page { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 12px 22px; }
.explained { flex: 1 0 100%; margin: 0; max-width: 92ch; color: var(--muted); font-size: 13.5px; line-height: 1.45; }
.field { display: flex; flex-direction: column; gap: 4px; min-width: 0; }
.field-name { color: var(--muted); font-size: 12px; }
.field-body { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-height: 38px; }
.amount { display: flex; align-items: center; gap: 12px; }
.slide { width: 200px; height: 30px; margin: 0; accent-color: var(--accent); cursor: pointer; }
.typed { width: 92px; height: 34px; padding: 0 8px; border: 1px solid var(--line); border-radius: 8px; background: var(--bg); color: var(--text); font: inherit;\
 font-size: 14px; text-align: right; }
.typed.short { width: 68px; }
.span-range { display: inline-flex; align-items: center; gap: 6px; }
.presets { align-items: stretch; gap: 10px; }
.preset { display: flex; flex-direction: column; gap: 3px; flex: 1 1 190px; max-width: 320px; padding: 9px 13px; border: 1px solid var(--line); border-radius: 1\
0px; background: var(--bg); text-align: left; }
.preset b { font-weight: 650; }
.preset span { color: var(--muted); font-size: 12.5px; line-height: 1.4; }
.preset:hover, .token:hover { border-color: color-mix(in srgb, var(--text) 40%, var(--bg)); }
.preset[aria-pressed="true"] { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 9%, var(--bg)); }
.token-choice { display: flex; flex-wrap: wrap; gap: 4px; }
.token { min-width: 34px; height: 34px; padding: 0 9px; border: 1px solid var(--line); border-radius: 7px; background: var(--bg); font-weight: 550 !important; w\
hite-space: pre; }
.token[aria-pressed="true"] { background: var(--text); color: var(--bg) !important; border-color: var(--text); }
.token-list { position: absolute; left: 0; top: 0; z-index: 6; width: max-content; max-width: min(340px, 100%); padding: 10px 12px 12px; border: 1px solid var(-\
-line); border-radius: 10px; background: var(--bg); box-shadow: 0 6px 24px rgb(0 0 0 / 20%); }
.token-list .fine { margin: 0 0 8px; }

.invite { margin-top: 1px; padding: 0; border: 0; background: none; color: var(--text) !important; font-size: 11.5px !important; text-decoration: underline; tex\
t-underline-offset: 2px; }
.chip-now.editable { text-decoration: underline dotted; text-underline-offset: 3px; text-decoration-thickness: 1px; }
.value-handle { position: absolute; left: -8px; top: -8px; z-index: 2; width: 16px; height: 16px; border: 2px solid var(--bg); border-radius: 50%; background: v\
ar(--accent); box-shadow: 0 0 0 1px var(--accent); cursor: ns-resize; touch-action: none; }
.value-handle::before { content: ""; position: absolute; inset: -12px; }

[data-layout="narrow"] .whatif-steps .small, [data-layout="narrow"] .option, [data-layout="narrow"] .whatif-toggle { min-height: 38px; }
[data-layout="narrow"] .whatif-steps { order: 1; }
[data-layout="narrow"] .whatif-steps .small { padding: 0 8px; }
[data-layout="narrow"] .whatif-toggle { padding: 0 25px 0 11px; }
[data-layout="narrow"] .whatif-row .lead { order: 2; }
[data-layout="narrow"] .edits { order: 3; flex-basis: 100%; }
[data-layout="narrow"] .whatif-row > .options { order: 4; }
[data-layout="narrow"] .effect:not(.none) { display: flex; }
[data-layout="narrow"] [data-kind="weight"] .field:has(:is(.choice, b, .amount)) { width: auto; }
[data-layout="narrow"] [data-kind="weight"] .amount { width: auto; }
[data-layout="narrow"] .page { gap: 10px 16px; }
[data-layout="narrow"] .field, [data-layout="narrow"] .amount { width: 100%; }
[data-layout="narrow"] .slide { flex: 1 1 120px; min-width: 0; width: 100%; height: 38px; }
[data-layout="narrow"] .typed { height: 40px; font-size: 16px; }
[data-layout="narrow"] .token { min-width: 42px; height: 42px; }
[data-layout="narrow"] .edit { min-height: 38px; border-radius: 19px; }
[data-layout="narrow"] .edit .out { width: 38px; height: 36px; }
[data-layout="narrow"] .preset { max-width: none; flex-basis: 100%; }
[data-layout="narrow"] .invite { padding: 6px 4px; margin: -6px -4px; font-size: 13px !important; }
@media (prefers-reduced-motion: no-preference) {
  .whatif.busy::after { animation: whatif-busy 1.1s linear infinite; }
  @keyframes whatif-busy { from { background-position: -60% 0; } to { background-position: 160% 0; } }
}
`;var Fa=[ts,Yr,Qr,Xr,es,Jr,Zr].join(`
`),oi=new WeakMap;function pm(n){let{data:t,parentElement:e,setTriggerValue:i}=n;if(!(t instanceof Uint8Array)||t.length<4)return;let r=oi.get(e);r?.root.isConnected||
(r?.destroy(),r=new si(p("style","",{},Fa)),oi.set(e,r),e.append(r.style,r.root));let s=r;return s.show(t,{edit:(o,a)=>i?.("edit",{text:o,live:a})}),()=>{s.destroy(),
oi.get(e)===s&&oi.delete(e)}}export{pm as default};
