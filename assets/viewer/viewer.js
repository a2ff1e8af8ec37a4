function p(n,t="",e={},...i){let r=document.createElement(n);t&&(r.className=t);for(let[o,s]of Object.entries(e))r.setAttribute(o,s);return r.append(...i),r}function Qi(n,t){
for(let i of[...n.children])t.includes(i)||i.remove();let e=n.firstElementChild;for(let i of t)i===e?e=e.nextElementSibling:n.insertBefore(i,e)}function f(n,t){
let e=n.firstChild;!(e instanceof Text)||e.nextSibling||t===""?n.textContent!==t&&(n.textContent=t):e.data!==t&&(e.data=t)}function ot(n,t){n.hidden!==t&&(n.hidden=
t)}function g(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}var It=null;function Xi(n,t){It=n;try{t()}finally{It=null}}function q(n,t,e){if(It)return It(n);
let i=si(),r=Math.max(1,Math.round(t*i)),o=Math.max(1,Math.round(e*i));(n.width!==r||n.height!==o)&&(n.width=r,n.height=o,n.style.width=`${t}px`,n.style.height=
`${e}px`);let s=n.getContext("2d");return s.setTransform(i,0,0,i,0,0),s.clearRect(0,0,t,e),s}function si(){return Math.min(3,window.devicePixelRatio||1)}var Bt=["fixed","quantity","unit"],at=["symbols","vectors","unit"],Yi=["new","difference"],Zi=[.25,.5,1,2,4,16],tt=5,Zr=8;function w(n,t,e){return n<t?t:n>e?e:n}
function W(n){let{start:t,quantities:e,orders:i}=n.meta,r=e.map(s=>s.key),o=r.filter(s=>["z","f","c","h"].includes(s));return{column:w(n.columnOf(t.t),0,n.columns-
1),unit:w(t.unit,0,n.hidden-1),kept:[],sort:ai(i.map(s=>s.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:r,why:r[0],depth:"unit",view:"new",present:!1}}
function ai(n){return n.includes("memory")?"memory":n[0]??"index"}function lt(n){return Math.max(1,Math.floor(n.columns/Zr))}function st(n,t){return w(Math.round(
n.columns/t),1,n.columns)}function pt(n,t){let e=st(t,n.zoom),i=Math.floor(e/10),r=t.columns-e,o=n.column-e+1+i,s=n.column-i;n.first=w(w(n.first,o,s),0,r)}function Ji(n,t,e,i){
let r=st(t,n.zoom),o=(i-n.first+.5)/r;n.zoom=w(Math.round(e*100)/100,1,lt(t));let s=st(t,n.zoom);n.first=w(Math.round(i+.5-o*s),0,t.columns-s)}function tn(n,t,e){
n.first=w(Math.round(e),0,t.columns-st(t,n.zoom))}function en(n,t){return n.meta.orders.find(i=>i.key===t)?.units??Int32Array.from({length:n.hidden},(i,r)=>r)}function nn(n,t){
n.kept.includes(t)?n.kept=n.kept.filter(e=>e!==t):n.kept=[...n.kept,t].slice(-tt)}function rn(n){return[n.unit,...n.kept.filter(t=>t!==n.unit)]}var Gt=["t","unit","sort","scale","zoom","why","depth","view","present"];function li(n){let t=new URLSearchParams(n),e={};for(let i of Gt){let r=t.get(i);r!==null&&
(e[i]=r)}return e}function Dt(n){return Gt.map(t=>`${t}=${n[t]??""}`).join("&")}function pi(n,t){let e=W(t),i={};n.column!==e.column&&(i.t=String(t.stepOf(n.column))),
(n.unit!==e.unit||n.kept.length)&&(i.unit=[n.unit,...n.kept].join(",")),n.sort!==e.sort&&(i.sort=n.sort),n.scale!==e.scale&&(i.scale=n.scale),n.zoom!==1&&(i.zoom=
String(n.zoom));for(let r of["why","depth","view"])n[r]!==e[r]&&(i[r]=n[r]);return n.present&&(i.present="1"),i}function on(n,t){let e=n.replace(/^\?/,"").split(
"&").filter(o=>{let s=o.split("=")[0];return o!==""&&!Gt.includes(s)}),i=Gt.flatMap(o=>{let s=t[o];return s===void 0?[]:[`${o}=${encodeURIComponent(s).replaceAll(
"%2C",",")}`]}),r=[...e,...i];return r.length?`?${r.join("&")}`:""}function Wt(n,t,e,i){let r={...e},o=[],s=(d,h,c="note_url")=>{o.push(i(c,{name:d,value:to(n[d]),
fallback:h,last:Jr(d,t)}))},a=d=>/^\d{1,7}$/.test(d)?Number(d):-1;if(n.t!==void 0){let d=a(n.t);d>=0&&d<t.meta.steps?r.column=t.columnOf(d):s("t",String(t.stepOf(
r.column)),"note_url_range")}if(n.unit!==void 0){let d=n.unit.split(",").map(a);d.every(h=>h>=0&&h<t.hidden)?(r.unit=d[0],r.kept=[...new Set(d.slice(1,tt+1))],d.
length>tt+1&&o.push(i("note_url_units",{count:d.length,most:tt+1}))):s("unit",String(r.unit),"note_url_range")}if(n.sort!==void 0){let d=t.meta.orders.map(h=>h.
key);d.includes(n.sort)?r.sort=n.sort:s("sort",ai(d))}let l=(d,h)=>{let c=n[d];c!==void 0&&(h.includes(c)?r[d]=c:s(d,r[d]))};if(l("scale",Bt),l("why",t.meta.quantities.
map(d=>d.key)),l("depth",at),l("view",Yi),n.present!==void 0&&(n.present==="1"?r.present=!0:s("present","0")),n.zoom!==void 0){let d=/^\d{1,5}(\.\d{1,4})?$/.test(
n.zoom)?Number(n.zoom):NaN;d>=1?r.zoom=w(d,1,lt(t)):s("zoom","1")}return{state:r,notes:o}}var Jr=(n,t)=>(n==="t"?t.meta.steps:t.hidden)-1,to=n=>n.length>24?`${n.
slice(0,24)}…`:n;var sn=300,eo=150,io=2e3,no=60,di="__gatescopeViewer";function $(){let n=window;if(!n[di]){let t={states:new Map,edits:new Map,written:new Set,link:null,loaded:!1,
active:null};n[di]=t;let e=()=>t.link=null;for(let i of["pointerdown","keydown"])window.addEventListener(i,e,{capture:!0,passive:!0})}return n[di]}function Mt(n=!1){
let t=$();if(!n&&t.loaded&&!an())return!1;let e=li(location.search);return t.loaded=!0,t.link=e,t.written.add(Dt(e)),!0}function an(){let n=li(location.search);
return Object.keys(n).length>0&&!$().written.has(Dt(n))}function hi(n,t){pn($().states,n,{...t,present:!1})}function ln(n){let{edits:t}=$();return pn(t,n,t.get(
n)??{past:[],future:[]})}function pn(n,t,e){return n.delete(t),n.set(t,e),n.size>no&&n.delete(n.keys().next().value),e}var Ut=class{constructor(t,e){this.request=
t;this.asked=e}request;asked;timer=0;last=0;begun=0;touch(){this.timer||this.schedule(this.last+sn)}moved(){let t=performance.now();this.timer||(this.begun=t),this.
schedule(Math.max(this.last+sn,Math.min(t+eo,this.begun+io)))}schedule(t){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.write(),Math.max(
0,t-performance.now()))}write(){if(this.timer=0,this.last=performance.now(),an())return this.asked();let t=this.request();$().written.add(Dt(t));let e=on(location.
search,t);if(e!==location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),
this.timer=0}};function U(n){return(t,e={})=>{let i=n[t];return i===void 0?`⟦${t}⟧`:i.replace(/\{(\w+)\}/g,(r,o)=>o in e?String(e[o]):r)}}function dn(n,t){let e=$(),{id:i,opens:r,strings:o}=n.meta,s=Mt(),a=r?Wt(r,n,W(n),U(o)).state:W(n);t&&Object.assign(a,so(t,a,n));let l=t?.picture.meta.id!==i,d;
return e.link&&(s||l)?d=Wt(e.link,n,a,U(o)):t&&!l?d=t.stand:d={state:{...a,...e.states.get(i),...ro(n,t)},notes:[]},ao(d.state,n,a),pt(d.state,n),d}function ro(n,t){
if(!t||!oo(n,t.picture))return{};let{column:e,zoom:i,first:r}=t.stand.state;return e===W(t.picture).column&&i===1?{}:{column:e,zoom:i,first:r}}function oo(n,t){
if(n.meta.steps!==t.meta.steps)return!1;let[e,i]=[n.meta.input.tokens,t.meta.input.tokens];if(e&&i)return e.every((s,a)=>s===i[a]);let[r,o]=[n.arrays.input?.values,
t.arrays.input?.values];return!!r&&!!o&&r.length===o.length&&r.every((s,a)=>s===o[a])}function hn(n,t){Mt(!0);let e={...W(n),speed:t.speed,traced:t.traced,present:t.
present},i=Wt($().link??{},n,e,U(n.meta.strings));return pt(i.state,n),i}function so(n,t,e){let{state:i}=n.stand,r=i.why!==W(n.picture).why,o=e.meta.orders.some(
a=>a.key===i.sort),s=i.traced.every(a=>e.arrays[a]);return{sort:o?i.sort:t.sort,scale:i.scale,speed:i.speed,depth:i.depth,view:i.view,present:i.present,why:r&&e.
meta.quantities.some(a=>a.key===i.why)?i.why:t.why,traced:s?i.traced:t.traced}}function ao(n,t,e){n.column=w(n.column,0,t.columns-1),n.unit>=t.hidden&&(n.unit=e.
unit),n.kept=n.kept.filter(i=>i<t.hidden),t.meta.orders.some(i=>i.key===n.sort)||(n.sort=e.sort),t.meta.quantities.some(i=>i.key===n.why)||(n.why=e.why),n.traced.
every(i=>t.arrays[i])||(n.traced=e.traced)}function jt(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function b(n){return Number.isFinite(n)?jt(n.toFixed(4)):"–"}function F(n){let t=b(
n);return n>0&&/[1-9]/.test(t)?`+${t}`:t}function I(n){return Number.isFinite(n)?jt(n.toPrecision(7)):"–"}function S(n){return Number.isFinite(n)?jt(String(Number(
n.toPrecision(4)))):"–"}function z(n){return Number.isFinite(n)?jt(String(Number(n.toPrecision(Math.abs(n)>=100?3:2)))):"–"}function _t(n,t){let e=n/t;if(!(e>
0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<1.41?1:r<3.16?2:r<6?5:10)*i}function ui(n,t){let e=n/Math.max(1,t);if(!(e>0))return 1;let i=10**Math.
floor(Math.log10(e)),r=e/i;return(r<=1?1:r<=2?2:r<=5?5:10)*i}function un(n){let e=new DataView(n.buffer,n.byteOffset,n.byteLength).getUint32(0,!0),i=JSON.parse(new TextDecoder().decode(n.subarray(4,4+e))),r=Math.ceil((4+e)/
4)*4,o=new Float32Array(n.slice(r).buffer),s={};for(let[l,{offset:d,shape:h}]of Object.entries(i.arrays)){let c=o.subarray(d,d+h[0]*h[1]);s[l]={values:c,width:h[1]}}
let a=i.columns?i.columns.length:i.steps;return{meta:i,columns:a,hidden:i.hidden,arrays:s,stepOf:l=>i.columns?i.columns[l]:l,columnOf:l=>lo(i.columns,l),reading:l=>po(
i,s,l)}}function lo(n,t){if(!n)return t;let e=0,i=n.length-1;for(;e<i;){let r=e+i>>1;n[r]<t?e=r+1:i=r}return e>0&&t-n[e-1]<=n[e]-t?e-1:e}function po(n,t,e){let{
tokens:i,names:r}=n.input;if(i)return i[e]??"";let{values:o,width:s}=t.input;return s>2?"":Array.from({length:s},(l,d)=>{let h=S(o[e*s+d]);return s>1?`${r?.[d]??
d} ${h}`:h}).join(", ")}var dt=class{node=p("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,i,r){let[o,...s]=t.lines,a=p("b",
"",{},o??"");t.q&&(a.dataset.of=t.q),a.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(a,...s.filter(Boolean).map(u=>p("span","",
{},u))),this.node.hidden=!1;let[l,d]=[this.node.offsetWidth,this.node.offsetHeight],h=e+14+l>r.width?e-l-14:e+14,c=i-d-12<0?i+18:i-d-12;this.node.style.transform=
`translate(${w(h,0,Math.max(0,r.width-l))}px, ${c}px)`}hide(){this.node.hidden=!0}};var Kt=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new dt;box=p("div","hover-box");find(t,e,i){let{axis:r}=t.frame;if(e<0||e>=r.width)return null;
let o=t.surface.getBoundingClientRect().top;for(let s of t.tracks){let a=s.plot.getBoundingClientRect(),l=a.top-o;if(i<l||i>=l+a.height)continue;let d=s.hit?.(t.
frame,r.at(e),i-l);return d?{hit:d,top:l}:null}return null}hitAt(t,e,i){return this.find(t,e,i)?.hit??null}unitAt(t,e,i){return this.find(t,e,i)?.hit.unit}hover(t,e,i){
let r=this.find(t,e,i);if(!r)return this.leave();this.light.point(r.hit.q??"");let o=this.root.getBoundingClientRect(),s=t.surface.getBoundingClientRect();this.
tooltip.show(r.hit,s.left-o.left+e,s.top-o.top+i,o);let{box:a}=r.hit;if(this.box.hidden=!a,!a)return;let{axis:l}=t.frame;this.box.parentElement!==t.surface&&t.surface.
append(this.box),this.box.style.transform=`translate(${l.left(l.at(e))}px, ${r.top+a.y}px)`,this.box.style.width=`${Math.max(2,l.cell)}px`,this.box.style.height=
`${Math.max(2,a.height)}px`}leave(){this.light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var ho=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),cn=new Set(["BUTTON","A","SUMMARY"]),uo=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function mn(n){return n.composedPath()[0]??n.target}function co(n){return n.composedPath().some(t=>t instanceof HTMLElement?
ho.has(t.tagName)||t.isContentEditable:!1)}function mo(n,t,e){let i=n.composedPath();if(i.some(o=>o instanceof HTMLElement&&o.dataset.keys==="own"))return!1;if(i.
includes(t))return!0;let r=mn(n);return!e||!(r instanceof Element)||uo.has(r.getAttribute("role")??"")||cn.has(r.tagName)?!1:fo(r,t)}function fo(n,t){for(let e=t;e;e=
e.parentNode??e.host??null)if(e===n)return!0;return!1}function fn(n,t,e,i){let r=o=>{if(o.defaultPrevented||o.ctrlKey||o.metaKey||o.altKey||co(o)||!mo(o,n,e.active()))
return;let s=go(o,t,e);s&&(o.preventDefault(),o.stopPropagation(),s())};document.addEventListener("keydown",r,{signal:i,capture:!0})}function go(n,t,e){let i=mn(
n),r=n.shiftKey?10:1;switch(n.key){case"ArrowLeft":return()=>t.by(-r);case"ArrowRight":return()=>t.by(r);case"ArrowUp":return()=>t.unitBy(-r);case"ArrowDown":return()=>t.
unitBy(r);case"Home":return()=>t.go(0);case"End":return()=>t.go(e.last());case"p":case"P":return()=>t.present(!e.presenting());case"Escape":return e.presenting()?
()=>t.present(!1):null;case" ":return i instanceof Element&&cn.has(i.tagName)?null:()=>t.play();default:return null}}var vo="(prefers-reduced-motion: no-preference)",Vt=class{constructor(t,e,i,r){this.root=t;this.actions=e;this.opens=i;t.addEventListener("pointerover",o=>this.
over(o),{signal:r}),t.addEventListener("pointerleave",()=>this.point(""),{signal:r}),t.addEventListener("focusin",o=>this.point(bo(o)?ci(o):""),{signal:r}),t.addEventListener(
"focusout",()=>this.point(""),{signal:r}),t.addEventListener("click",o=>this.open(o),{signal:r}),r.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(ci(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let i of this.
root.querySelectorAll(".lit"))i.getAttribute("data-q")!==t&&i.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let i of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))i.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=ci(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(vo).matches?"smooth":"auto"})}};function ci(n){let t=n.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function bo(n){return n.target instanceof Element&&n.target.matches(":focus-visible")}var[xo,yo,wo,ko]=["gatescope:at","gatescope:ask","gatescope:go","gatescope:here"];function gn(n){window.dispatchEvent(new CustomEvent(xo,{detail:n}))}function vn(n){
window.dispatchEvent(new CustomEvent(ko,{detail:n}))}function bn(n,t,e){window.addEventListener(yo,n,{signal:e}),window.addEventListener(wo,i=>{let r=i instanceof
CustomEvent?i.detail:void 0;typeof r=="number"&&Number.isInteger(r)&&t(r)},{signal:e})}function yn(n,t,e){let{actions:i}=t,r=new Map,o=null,s=0,a=m=>{let v=n.getBoundingClientRect();return{x:m.clientX-v.left,y:m.clientY-v.top}},l=m=>i.go(t.axis().
at(m)),d=m=>{if(m.button!==0)return;let{x:v,y:x}=a(m);r.set(m.pointerId,v),r.size===2&&(s=xn(r));let M=m.pointerType==="touch";o=r.size===1?{x:v,y:x,touch:M,column:t.
column(),course:"still"}:null,n.setPointerCapture(m.pointerId),i.stop(),t.leave(),M||l(v),M||n.focus({preventScroll:!0})},h=m=>{let{x:v,y:x}=a(m);if(!r.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(v,x);return}if(r.set(m.pointerId,v),r.size===2)return c();o&&(o.course==="still"&&(o.course=Mo(v-o.x,x-o.y,o.touch)),(o.course===
"scrub"||!o.touch)&&l(v))},c=()=>{let m=xn(r);if(Math.abs(m/s-1)<.04)return;let v=[...r.values()];i.zoom(m/s,t.axis().at((v[0]+v[1])/2)),s=m},u=m=>{let{x:v,y:x}=a(
m);o&&m.type==="pointercancel"?i.go(o.column):o?.course==="still"&&(o.touch&&l(v),t.pick(v,x,m.shiftKey,o.column)),r.delete(m.pointerId),o=null};n.addEventListener(
"pointerdown",d,{signal:e}),n.addEventListener("pointermove",h,{signal:e}),n.addEventListener("pointerup",u,{signal:e}),n.addEventListener("pointercancel",u,{signal:e}),
n.addEventListener("pointerleave",()=>t.leave(),{signal:e}),n.addEventListener("wheel",m=>_o(m,t,a(m).x),{signal:e,passive:!1})}function Mo(n,t,e){let[i,r]=[Math.
abs(n),Math.abs(t)];return i<=4&&r<=4?"still":!e||i>r?"scrub":"scroll"}function xn(n){let[t,e]=[...n.values()];return Math.max(12,Math.abs(t-e))}function _o(n,t,e){
let i=t.axis();if(n.ctrlKey||n.metaKey){n.preventDefault();let s=Math.max(-60,Math.min(60,n.deltaMode?n.deltaY*20:n.deltaY));t.actions.zoom(Math.exp(-s/120),i.at(
e));return}let r=n.shiftKey&&!n.deltaX?n.deltaY:n.deltaX;if(Math.abs(r)<=Math.abs(n.shiftKey?0:n.deltaY))return;n.preventDefault();let o=r/i.cell;t.actions.pan(
i.first+Math.sign(o)*Math.max(1,Math.round(Math.abs(o))))}var Eo="data-gs-presenting",Qt=class{constructor(t,e,i){this.root=t;document.addEventListener("fullscreenchange",()=>{this.on&&!document.fullscreenElement&&e()},
{signal:i}),i.addEventListener("abort",()=>this.apply(!1))}root;on=!1;apply(t){return t===this.on?!1:(this.on=t,this.root.toggleAttribute("data-presenting",t),document.
documentElement.toggleAttribute(Eo,t),!t&&document.fullscreenElement&&document.exitFullscreen().catch(()=>{}),!0)}};function wn(){document.documentElement.requestFullscreen?.().
catch(()=>{})}var mi=document.createElement("canvas");mi.width=mi.height=1;var kn=new Map;function Et(n){let t=kn.get(n)??So(n);return kn.set(n,t),t}function So(n){let t=mi.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,i,r]=t.getImageData(0,0,1,1).data;return[e,i,r]}function R([
n,t,e],i=1){return`rgba(${n}, ${t}, ${e}, ${i})`}function j(n,t,e){return[0,1,2].map(i=>Math.round(n[i]+(t[i]-n[i])*e))}function To(n){let[t,e,i]=n.map(r=>{let o=r/
255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*i}function fi(n){let t=getComputedStyle(n),e=Et(t.backgroundColor),i=Et(t.color);
return{dark:To(e)<.18,background:e,text:i,muted:R(j(e,i,.7)),line:R(j(e,i,.16)),accent:t.getPropertyValue("--accent").trim()||R(i),font:t.fontFamily,key:`${e}|${i}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var $o=n=>n<=.04045?n/12.92:((n+.055)/1.055)**2.4,Lo=n=>n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055;function Mn(n){let[t,e,i]=n.map(a=>$o(a/255)),r=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*i),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*i),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*i);return[.2104542553*
r+.793617785*o-.0040720468*s,1.9779984951*r-2.428592205*o+.4505937099*s,.0259040371*r+.7827717662*o-.808675766*s]}function Ao([n,t,e]){let i=(n+.3963377774*t+.2158037573*
e)**3,r=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*i-3.3077115913*r+.2309699292*o,-1.2684380046*i+2.6097574011*
r-.3413193965*o,-.0041960863*i-.7034186147*r+1.707614701*o].map(a=>Math.round(255*Math.min(1,Math.max(0,Lo(Math.max(0,a))))))}function _n(n,t,e){let i=Mn(n),r=Mn(
t);return Ao([0,1,2].map(o=>i[o]+(r[o]-i[o])*e))}var En=new Map;function ht(n,t){let e=t.dark?"dark":"light",i=[n.range==="gate"?n[e]:n.ends[e],t.background,t.text].
join("|"),r=En.get(i)??qo(n,t,e);return En.set(i,r),r}function qo(n,t,e){if(n.range==="gate"){let o=Et(n[e]),s=j(t.background,o,.05);return Array.from({length:256},
(a,l)=>_n(s,o,l/255))}let i=j(t.background,t.text,.02),r=n.ends[e].map(Et);return Array.from({length:256},(o,s)=>{let a=s/127.5-1;return _n(i,a<0?r[0]:r[1],Math.
abs(a))})}function ut(n){return Uint32Array.from(n,([t,e,i])=>(255<<24|i<<16|e<<8|t)>>>0)}function Xt(n,t){return t.dark?n.dark:n.light}function et(n,t,e){let i=e.
dark?n.colours.dark:n.colours.light;return i[t%i.length]}var Sn=new WeakMap;function L({arrays:n},t){return n[`ghost.${t}`]??null}function K({arrays:n}){return"ghost.h"in n}function B({picture:n,state:t}){return t.view===
"difference"&&K(n)}function it(n,t){let e=Sn.get(n);if(e)return e;let i=n.values.map((s,a)=>s-t.values[a]),r=0;for(let s of i)Math.abs(s)>r&&(r=Math.abs(s));let o={
matrix:{values:i,width:n.width},largest:r};return Sn.set(n,o),o}function ct({text:n},t,e){return n("whatif_tip",{now:b(t),original:b(e),difference:F(t-e)})}function Yt({
text:n},t){return t===0?n("whatif_none"):n("whatif_largest",{largest:S(t)})}function N(n,t,e,i){let r=p("div","label");if(i?.explanation&&(r.title=i.explanation),i){let c=`${i.name} ${i.symbol}`,u=p("button","symbol",{type:"button","ari\
a-label":c,"data-k":`open-${n}`},i.symbol);u.dataset.ink=i.key,r.append(u)}let o=p("span","now"),s=p("span","hint",{},e);r.append(p("span","name",{},t),s,o);let a=p(
"div","plot"),l=p("div","side"),d=p("div",`track track-${n}`,{"data-testid":`track-${n}`},r,a,l),h=n==="input"?"x":i?.key;return h&&(d.dataset.q=h),i&&d.style.setProperty(
"--ink",`var(--ink-${i.key}, var(--text))`),{node:d,label:r,hint:s,plot:a,side:l,now:o}}var zo=[3,3],Ho=.6,Tn=8;function V(n,t,e){let i=t-n||1;return{low:n,high:t,height:e,y:r=>Tn+(1-(r-n)/i)*(e-2*Tn)}}function Zt(n,t,e,i){let r=_t(e.high-e.low,3);
n.lineWidth=1,n.strokeStyle=i.line;for(let o=Math.ceil(e.low/r-1e-9)*r;o<=e.high+r*1e-6;o+=r){let s=Math.round(e.y(o))+.5;n.beginPath(),n.moveTo(0,s),n.lineTo(t.
width,s),n.stroke()}}function Jt(n){let t=_t(n.high-n.low,3),e=[];for(let i=Math.ceil(n.low/t-1e-9)*t;i<=n.high+t*1e-6;i+=t){let r=p("span","y",{},z(Math.abs(i)<
t*1e-6?0:i));r.style.top=`${n.y(i)}px`,e.push(r)}return e}function St(n,t,e,i){let r=t.first+t.count;n.strokeStyle=i.colour,n.lineWidth=i.width,n.lineJoin="roun\
d",n.setLineDash(i.dash),n.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<r;s++){let a=i.value(s);if(Number.isNaN(a)){o=!1;continue}let l=t.middle(s);o?n.
lineTo(l,e.y(a)):n.moveTo(l,e.y(a)),o=!0}n.stroke(),n.setLineDash([]),Fo(n,t,e,i)}function te(n,t,e,i){n.globalAlpha=Ho;for(let r of i)r.was&&St(n,t,e,{...r,dash:zo,
width:1.3,value:r.was});n.globalAlpha=1}function Fo(n,t,e,i){let r=t.first+t.count-1,o=s=>s>=t.first&&s<=r&&!Number.isNaN(i.value(s));for(let s=t.first;s<=r;s++)
o(s)&&!o(s-1)&&!o(s+1)&&gi(n,t.middle(s),e.y(i.value(s)),3,i.colour)}function gi(n,t,e,i,r){n.fillStyle=r,n.beginPath(),n.arc(t,e,i,0,2*Math.PI),n.fill()}function ee(n,t,e,i,r,o){
for(let s of r){let a=s.value(o);if(Number.isNaN(a))continue;let[l,d]=[t.middle(o),e.y(a)];gi(n,l,d,5,R(i.background)),gi(n,l,d,3.5,s.colour)}}function Ro(n,t,e,i){
let r=n.map((l,d)=>d).sort((l,d)=>n[l]-n[d]||l-d),o=Math.min(t,(i-e)/Math.max(1,n.length-1)),s=r.map(l=>Math.min(i,Math.max(e,n[l])));for(let l=1;l<s.length;l++)
s[l]=Math.max(s[l],s[l-1]+o);s.length&&(s[s.length-1]=Math.min(i,s[s.length-1]));for(let l=s.length-2;l>=0;l--)s[l]=Math.min(s[l],s[l+1]-o);let a=new Array(n.length);
return r.forEach((l,d)=>a[l]=s[d]),a}function ie(n,t,e,i,r=14,o=t.height-6){let s=n.first+n.count-1,a=e.filter(h=>h.label!=="").slice(0,i),l=a.map(h=>t.y(Po(h,n.
first,s,t.low))),d=Ro(l,r,6,o);return a.map((h,c)=>{let u=p("span","end",{title:h.label},h.label);return u.style.top=`${d[c]}px`,u.style.color=h.colour,h.q&&(u.
dataset.q=h.q),u})}function Po(n,t,e,i){for(let r=e;r>=t;r--){let o=n.value(r);if(!Number.isNaN(o))return o}return i}function y({picture:n,state:t},e,i=t.unit){let r=n.arrays[e];return r?r.values[t.column*r.width+i]:NaN}function T(n,t){let{picture:e,text:i}=n,r=e.reading(t),o=e.
stepOf(t);if(r==="")return i("at_step",{t:o});let s=i(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:o,reading:r}),a=e.meta.whatif?.tokens[t];
return a===void 0?s:i("whatif_was",{moment:s,token:a})}function Q(n,t,e){let{width:i}=n,[r,o]=G(n),s=new Float32Array(i),a=new Float32Array(i),l=$n(t,e,Co(r),Oo(o)),d=t==="free"&&e==="fixed"?No(n.values,l[1]):l[1],h=d<
l[1],c=h?[-d,d]:l;for(let u=0;u<i;u++){let m=e==="unit"?$n(t,e,r[u],o[u]):c;s[u]=m[0],a[u]=m[1]-m[0]}return{low:s,span:a,shared:e==="unit"&&i>1?null:c,clipped:h}}
function No(n,t){let e=new Uint32Array(4097),i=0;for(let a of n)Number.isFinite(a)&&(i++,e[Math.floor(Math.abs(a)/t*4096)]++);let[r,o]=[0,0];for(;o<4096&&(r+=e[o])<
.9*i;)o++;let s=Number(((o+1)/4096*t).toPrecision(2));return s<.75*t?s:t}function $n(n,t,e,i){if(n==="gate")return t==="fixed"||!(i>e)?[0,1]:[e,i];if(n==="signe\
d"&&t==="fixed")return[-1,1];let r=Math.max(Math.abs(e),Math.abs(i));return r>0&&Number.isFinite(r)?[-r,r]:[-1,1]}function G({values:n,width:t}){let e=new Float32Array(
t).fill(1/0),i=new Float32Array(t).fill(-1/0);for(let r=0,o=0;r<n.length;r++){let s=n[r];s<e[o]&&(e[o]=s),s>i[o]&&(i[o]=s),++o===t&&(o=0)}return[e,i]}var Co=n=>n.
reduce((t,e)=>Math.min(t,e),1/0),Oo=n=>n.reduce((t,e)=>Math.max(t,e),-1/0);var mt=116,Ln=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],ne=class{constructor(t,e,i){this.actions=i;let r=N("lines",e("lines"),e("lines_hint"));this.node=r.node,this.
plot=r.plot,this.side=r.side,this.hint=r.hint,this.plot.style.height=`${mt}px`,this.plot.append(this.canvas,this.overlay,this.grid),r.label.append(this.chooser(
t,e),this.units);for(let{key:o}of t.meta.quantities){let[s,a]=G(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...a)])}}actions;node;plot;canvas=p("canv\
as","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labels");side;hint;units=p("div","chips",{"data-testid":"traced-uni\
ts"});toggles=new Map;reach=new Map;all=[];scale=V(0,1,mt);chooser(t,e){let i=p("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:r,symbol:o,
name:s}of t.meta.quantities){let a=p("button","toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${r}`},o);a.dataset.ink=a.dataset.q=r,a.addEventListener(
"click",()=>this.actions.trace(r)),this.toggles.set(r,a),i.append(a)}return t.meta.quantities.length===1&&(i.hidden=!0),i}draw(t){let{axis:e,theme:i}=t;this.series(
t);let r=q(this.canvas,e.width,mt);Zt(r,e,this.scale,i),te(r,e,this.scale,this.all);for(let o of[...this.all].reverse())St(r,e,this.scale,o);this.grid.replaceChildren(
...Jt(this.scale)),this.side.replaceChildren(...ie(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:i,theme:r,
text:o}=t,s=e.meta.quantities.filter(c=>i.traced.includes(c.key)),a=rn(i);this.all=s.flatMap(c=>a.map((u,m)=>this.one(t,c,u,m,a.length,Xt(c,r))));let l=K(e);if(f(
this.hint,o(l?B(t)?"whatif_lines_difference":"whatif_lines":"lines_hint")),B(t))return this.aboutZero(s,e);let[d,h]=[s.every(c=>c.range==="gate")?0:-1,1];for(let{
key:c}of s){let[u,m]=this.reach.get(c);d=Math.min(d,u),h=Math.max(h,m)}this.scale=V(d,h,mt)}aboutZero(t,e){let i=t.map(({key:o})=>it(e.arrays[o],L(e,o)).largest),
r=Math.max(...i)||1;this.scale=V(-r,r,mt)}one(t,{key:e,symbol:i},r,o,s,a){let{picture:l}=t,d=l.arrays[e],h=L(l,e),c=h&&B(t),{values:u,width:m}=c?it(d,h).matrix:
d,v=h&&!c?{was:x=>h.values[x*m+r]??NaN}:{};return{label:s>1?`${i} ${r}`:i,q:e,colour:a,dash:Ln[o%Ln.length],width:o===0?2:1.4,value:x=>u[x*m+r]??NaN,...v}}chips({
state:t,text:e}){for(let[r,o]of this.toggles)o.setAttribute("aria-pressed",String(t.traced.includes(r)));let i=t.kept.map(r=>{let o=e("release_unit",{unit:r}),s=p(
"button","chip",{type:"button",title:o,"aria-label":o,"data-k":`kept-${r}`},`${r} ×`);return s.addEventListener("click",()=>this.actions.keep(r)),s});if(!t.kept.
includes(t.unit)&&t.kept.length<tt){let r=p("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));r.addEventListener(
"click",()=>this.actions.keep(t.unit)),i.push(r)}this.units.replaceChildren(...i)}step({axis:t,state:e,theme:i}){let r=q(this.overlay,t.width,mt);ee(r,t,this.scale,
i,this.all,e.column)}hit(t,e,i){return vi(t,this.all,this.scale,e,i)}};function vi(n,t,e,i,r){let o=null,s=1/0;for(let h of t){let c=Math.abs(e.y(h.value(i))-r);
c<s&&([o,s]=[h,c])}if(!o)return null;let a=o.value(i),l=B(n),d=[l?F(a):I(a),o.label,T(n,i)];return o.was?d.splice(1,0,ct(n,a,o.was(i))):l&&d.splice(1,0,n.text("\
whatif_minus")),{lines:d,...o.q?{q:o.q}:{}}}var C=108,Tt=12,P=8,bi=class{constructor(t,e,i,r){this.output=t;this.matrix=e;this.truth=i;this.ghost=r;let o=N("output",t.name,t.hint);this.node=o.node,this.plot=
o.plot,this.side=o.side,this.hint=o.hint,this.named=Io(e),this.scale=this.ruler(null),this.plot.style.height=`${C+(this.strip?Tt:0)}px`,this.plot.append(this.canvas,
this.overlay,this.grid)}output;matrix;truth;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("d\
iv","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:i,text:r}=t,o=this.ghost&&
B(t)?it(this.matrix,this.ghost):null,s=o?.matrix??this.matrix;this.scale=this.ruler(o?.largest??null),f(this.hint,o?Yt(t,o.largest):this.output.hint),this.all=this.
output.kind==="classes"?this.classes(i,s):this.values(i,s,r("truth")),this.ghost&&!o&&this.haunt(this.ghost);let a=q(this.canvas,e.width,C+(this.strip?Tt:0));Zt(
a,e,this.scale,i),te(a,e,this.scale,this.all.slice(0,P));for(let h of[...this.all].reverse())St(a,e,this.scale,h);this.grid.replaceChildren(...Jt(this.scale));let l=t.
state.present?18:15,d=this.strip?C+Tt/2-l:C-6;this.side.replaceChildren(...ie(e,this.scale,this.all,P,l,d)),this.strip&&this.drawStrip(a,t,this.strip),this.step(
t)}ruler(t){return t!==null?V(-(t||1),t||1,C):this.output.kind==="classes"?V(0,1,C):Bo([this.matrix,this.truth,this.ghost])}haunt({values:t,width:e}){let i=this.
output.kind==="classes"?this.named:t.subarray(0,e).map((r,o)=>o);this.all.slice(0,e).forEach((r,o)=>{r.was=s=>t[s*e+i[o]]??NaN})}drawStrip(t,{axis:e,theme:i,text:r},o){
let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let l=e.first;l<e.first+e.count;l++){let d=o.values[l*o.width];Number.isNaN(d)||(t.fillStyle=this.classColour(d,i),t.
beginPath(),t.roundRect(e.middle(l)-s/2,C+2,s,Tt-4,Math.min(3,s/2)),t.fill())}let a=p("span","end muted",{},r("truth"));a.style.top=`${C+Tt/2}px`,this.side.append(
a)}classColour(t,e){return this.named.indexOf(t)<P?et(this.output,t,e):e.muted}classes(t,{values:e,width:i}){return this.named.map((r,o)=>({label:o<P?this.output.
labels[r]??String(r):"",colour:o<P?et(this.output,r,t):t.line,dash:[],width:o<P?1.8:1,value:s=>e[s*i+r]??NaN}))}values(t,e,i){let{width:r}=e,o=Array.from({length:r},
(d,h)=>({label:this.output.labels[h]??String(h),colour:et(this.output,h,t),dash:[],width:1.8,value:c=>e.values[c*r+h]??NaN}));if(!this.truth||e!==this.matrix)return o;
let{values:s,width:a}=this.truth,l=Array.from({length:Math.min(a,r)},(d,h)=>({label:a>1?`${i} ${this.output.labels[h]??h}`:i,colour:a>1?et(this.output,h,t):t.muted,
dash:[3,3],width:1.4,value:c=>s[c*a+h]??NaN}));return[...o,...l]}step({axis:t,state:e,theme:i}){let r=q(this.overlay,t.width,C);ee(r,t,this.scale,i,this.all.slice(
0,P),e.column)}hit(t,e,i){return vi(t,this.all,this.scale,e,i)}};function Io(n){let[,t]=G(n),e=Array.from({length:n.width},(i,r)=>r);return n.width<=P?e:e.sort(
(i,r)=>t[r]-t[i]||i-r)}function Bo(n){let[t,e]=[1/0,-1/0];for(let i of n)for(let r of i?.values??[])r<t&&(t=r),r>e&&(e=r);return e>t||([t,e]=Number.isFinite(t)?
[t-1,t+1]:[0,1]),V(t,e,C)}function An(n){let{meta:t,arrays:e}=n,i=e.output;return!t.output||!i?[]:[new bi(t.output,i,e.truth??null,L(n,"output"))]}var Go=5,re=class{constructor(t,e){this.picture=t;this.text=e;let{output:i}=t.meta;this.node.hidden=!i,i&&this.fill(i)}picture;text;node=p("div","answered");rows=[];colours=[];truth=p(
"p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,i=e<=P?e:Go;for(let r=0;r<i;r++)this.rows.push(Do(t,r));this.node.append(p("h4","",{},t.name),
p("div",e>i?"answers few":"answers",{},...this.rows.map(r=>r.node))),e>i&&this.node.append(p("p","fine",{"data-testid":"answers-left-out"},this.text(`left_out_${t.
kind}`,{count:e-i}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,i=this.picture.arrays.output;if(!e||!i)return;let r=t.state.column*i.
width,o=i.width>this.rows.length,s=$t(i,r,o&&e.kind==="classes"),a=L(this.picture,"output"),{colours:l}=this;this.rows.forEach(({label:c,number:u,was:m,fill:v},x)=>{
let M=s[x],Ki=i.values[r+M];f(c,e.labels[M]??String(M)),f(u,b(Ki)),f(m,a?this.text("whatif_was_number",{value:b(a.values[r+M])}):"");let Vi=M<P?et(e,M,t.theme):
"";l[x]!==Vi&&(v.style.background=l[x]=Vi),e.kind==="classes"&&Wo(v,Ki,0,1)});let[d,h]=this.truthText(t);f(this.truth,d),g(this.truth,"title",h)}truthText({state:t}){
let e=this.picture.arrays.truth,{output:i}=this.picture.meta;if(!e||!i)return["",""];let r=[...e.values.subarray(t.column*e.width,(t.column+1)*e.width)];if(r.every(
Number.isNaN))return[this.text("not_asked"),this.text("explain_not_asked")];let o=i.kind==="classes"?i.labels[r[0]]??String(r[0]):r.map(S).join(", ");return[this.
text("truth_is",{truth:o}),this.text("explain_truth")]}};function Do(n,t){let e=p("i"),i=p("span","name"),r=p("span","number",{"data-testid":`answer-${t}`}),o=p(
"span","was",{"data-testid":`answer-was-${t}`}),s=p("span","bar",{"aria-hidden":"true"},e);return n.kind==="values"&&(s.hidden=!0),{node:p("div",n.kind==="value\
s"?"value answer no-bar":"value answer",{},i,s,r,o),label:i,number:r,was:o,fill:e}}function $t(n,t,e){let i=Array.from({length:n.width},(o,s)=>s),r=o=>n.values[t+
o];return e?i.sort((o,s)=>r(s)-r(o)||o-s):i}function Wo(n,t,e,i){let r=a=>Math.min(1,Math.max(0,(a-e)/(i-e))),[o,s]=[r(0),r(t)];n.style.transform=`translateX(${100*
Math.min(o,s)}%) scaleX(${Math.abs(s-o)})`}function qn(n){let{picture:t,state:e,text:i}=n,r=i("readout_title",{unit:e.unit,moment:T(n,e.column)}),o=t.meta.quantities.map(s=>`${s.name} ${b(y(n,s.key))}`);
return[r,...o,...Uo(n)].join(", ")}function Uo({picture:n,state:t}){let{output:e}=n.meta,i=n.arrays.output;if(!e||!i)return[];let r=t.column*i.width,o=$t(i,r,e.
kind==="classes")[0];return[`${e.name} ${e.labels[o]??o} ${b(i.values[r+o])}`]}function xi(n,t,e){let i=n/e;return{width:n,first:t,count:e,cell:i,left:r=>(r-t)*i,middle:r=>(r-t+.5)*i,at:r=>w(t+Math.floor(r/i),t,t+e-1)}}function zn(n,t,e,i){
let r=n.first+n.count-1,o=Math.max(1,Math.floor(n.width/i)),s=Math.max(e,ui(t(r)-t(n.first),o));for(;s%e;)s=ui(s+1,1);let a=[];for(let l=n.first;l<=r;l++)t(l)%s===
0&&a.push(l);return a}var Hn="M8 5.5v13l10.5-6.5z",jo="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Ko(n){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",n),t.append(
e),t}var oe=class{constructor(t,e,i){this.picture=t;this.text=e;this.play=this.button("play","play",()=>i.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2;let{steps:r}=t.meta;this.step.append(this.number," ",p("span","range",{},r>1?`0–${r-1}`:e("only_step")));let o=p("div","transport",{},this.play,this.
step),s=Zi.map(d=>[String(d),`${d}×`.replace("0.25","¼").replace("0.5","½")]),a=t.meta.orders.map(d=>[d.key,d.name]),l=Bt.map(d=>[d,e(`scale_${d}`)]);this.node.
append(o,this.select("speed",s,d=>i.speed(Number(d))),this.select("sort",a,d=>i.sort(d)),this.select("scale",l,d=>i.scale(d)),this.zoomGroup(i)),t.hidden<2&&(this.
selects.get("sort").parentElement.hidden=!0)}picture;text;node=p("div","controls");play;playIcon=Ko(Hn);step=p("span","step",{"data-testid":"step-label"});number=p(
"b");selects=new Map;zooms=[];button(t,e,i){let r=this.text(t.replace("-","_")),s=p("button",e,{type:"button","aria-label":r,title:r,"data-testid":t,"data-k":t});
return s.addEventListener("click",i),s}select(t,e,i){let r=p("select","",{"data-testid":t,"data-k":t});for(let[s,a]of e)r.append(p("option","",{value:s},a));r.addEventListener(
"change",()=>i(r.value)),this.selects.set(t,r);let o=t==="speed"?"":this.text(`explain_${t}`);return p("label","choice",o?{title:o}:{},p("span","",{},this.text(
t)),r)}zoomGroup(t){let e=p("div","zoom",{role:"group","aria-label":this.text("zoom")}),i=[["zoom-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[r,
o,s]of i){let a=this.button(r,"small",()=>t.zoom(s));a.append(o||this.text("zoom_all_short")),this.zooms.push(a),e.append(a)}return e.hidden=lt(this.picture)<=1,
e}draw({state:t,picture:e}){let i={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,l]of Object.entries(i))this.selects.get(a).value=l;let[r,o,s]=this.
zooms;r.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=lt(e)}move({state:t,picture:e},i){f(this.number,this.text("step_now",{t:e.stepOf(t.column)}));let r=this.
text(i?"pause":"play");g(this.play,"aria-label",r),g(this.play,"title",r),g(this.playIcon.firstElementChild,"d",i?jo:Hn)}};function Fn(n,t){let e=p("p","keys"),
i=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"],["Esc","key_leave"]];for(let[r,o]of i){
let s=r.split(" ").map(d=>p("kbd","",{},d)),l=t>1&&(o==="key_step"||o==="key_ten")?n("key_steps",{n:o==="key_ten"?10*t:t}):n(o);e.append(p("span",`hint-key ${o}`,
{},...s,` ${l}`))}return e.append(p("span","counted",{},n("counted_from_zero"))),e}function Rn(n,t){let e=p("summary","",{"data-k":"words"},t("words")),i=p("details","words",{"data-testid":"words"},e);return i.addEventListener("toggle",()=>i.append(
Vo(n,t)),{once:!0}),i}function Vo({meta:n,arrays:t},e){let i=p("dl"),r=(o,s)=>{let a=p("dt","",{},o);return i.append(p("div","",{},a,p("dd","",{},s))),a};for(let{
key:o,name:s,symbol:a,explanation:l}of n.quantities){let d=r("",l);d.append(p("button","term",{type:"button","data-q":o},`${s} ${a}`)),d.style.setProperty("--in\
k",`var(--ink-${o})`)}if(r(e("word_unit"),e("explain_unit")),t.truth)for(let o of["truth","not_asked"])r(e(`word_${o}`),e(`explain_${o}`));for(let o of["scale",
"sort"])r(e(o),e(`explain_${o}`));return i}function Qo(n,t,e){let{first:i,count:r,order:o,width:s,height:a}=e,l=o.length,d=new Float32Array(s*a),h=r/s,c=l/a;for(let u=0;u<a;u++){let m=Math.floor(u*c),v=Math.
max(m+1,Math.ceil((u+1)*c-1e-6));for(let x=m;x<v;x++){let M=Pn(x,u*c,(u+1)*c)/c;Xo(n,t,o[x],M,d,u*s,s,i,h)}}return d}var Pn=(n,t,e)=>Math.max(0,Math.min(n+1,e)-
Math.max(n,t));function Xo({values:n,width:t},e,i,r,o,s,a,l,d){let h=e.low[i],c=255/e.span[i]*r;if(d===1){for(let u=0;u<a;u++)o[s+u]+=(n[(l+u)*t+i]-h)*c;return}
for(let u=0;u<a;u++){let m=u*d,v=m+d,x=0;for(let M=Math.floor(m);M<v-1e-6;M++)x+=(n[(l+M)*t+i]-h)*Pn(M,m,v);o[s+u]+=x/d*c}}function Nn(n,t,e,i,r){let o=Qo(n,t,e),
s=new ImageData(e.width,e.height),a=new Uint32Array(s.data.buffer);for(let l=0;l<a.length;l++){let d=Math.round(o[l]);a[l]=i[d<0?0:d>255?255:d]??0}r.width=e.width,
r.height=e.height,r.getContext("2d").putImageData(s,0,0)}var Cn=16,On=8;function se(n,t){let e=t===1?210:t>4?78:100,i=Math.max(132,e*1.6);if(n<=3)return Math.round(Math.min(e,n*26));let r=Math.max(n<=Cn?On:2,Math.round(
e/n));return r*n<=i?r*n:Math.round(i)}var ft=class{constructor(t,e,i,r=null){this.quantity=t;this.matrix=e;this.usual=i;this.ghost=r;this.height=i,this.shown=e;
let o=N(t.key,t.name,t.hint,t);this.node=o.node,this.plot=o.plot,this.now=o.now,this.hint=o.hint,this.plot.style.height=`${i}px`,this.plot.append(this.canvas,this.
boxes,this.units),o.side.append(this.legend)}quantity;matrix;usual;ghost;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});cells=document.createElement("ca\
nvas");legend=p("div","legend");boxes=p("div","boxes");units=p("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";height;resize(t){
this.height=t??this.usual,this.plot.style.height=`${this.height}px`}get extra(){return this.node.offsetHeight-this.plot.offsetHeight}draw(t){let{theme:e,axis:i}=t;
this.choose(t);let r=ht(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,ut(r));let o=q(this.canvas,i.width,
this.height);o.imageSmoothingEnabled=!1,o.drawImage(this.cells,0,0,i.width,this.height),this.grid(o,t),this.drawLegend(t,r.map(s=>R(s))),this.select(t)}get range(){
return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&B(t);let i=this.compared?it(this.matrix,this.ghost):
null;this.shown=i?.matrix??this.matrix,f(this.hint,i?Yt(t,i.largest):this.quantity.hint),this.legend.hidden=i?.largest===0;let r=`${e},${this.compared}`;this.boundsKey!==
r&&(this.bounds=Q(this.shown,this.range,i&&e==="fixed"?"quantity":e),this.boundsKey=r)}paintCells({state:t,theme:e,axis:i,order:r},o){let s=si(),a=Math.round(i.
width*s),l=Math.round(this.height*s),d=r.length,h=a>=2*i.count?i.count:a,c=l>=2*d?d:l,u=[i.first,i.count,h,c,t.sort,this.boundsKey,e.key].join();if(u===this.painted)
return;this.painted=u;let m={first:i.first,count:i.count,order:r,width:h,height:c};Nn(this.shown,this.bounds,m,o,this.cells)}grid(t,{axis:e,theme:i,order:r}){let o=this.
height/r.length;if(t.fillStyle=R(i.background,.55),e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,1,this.height);if(o>=5)for(let s=1;s<
r.length;s++)t.fillRect(0,Math.round(s*o)-.5,e.width,1)}drawLegend(t,e){let{text:i}=t,r=[0,32,64,96,128,160,191,223,255].map(u=>e[u]).join(", "),o=p("div","ramp");
o.style.background=`linear-gradient(to top, ${r})`;let s=this.bounds.shared,a=this.range!=="gate",l=a?[i("legend_own_reach"),i("legend_own_minus")]:[i("legend_o\
wn_max"),i("legend_own_min")],[d,h]=s?this.endsOf(s):l,c=p("div","ends",{},p("span","",{},d));a&&this.height>=60&&c.append(p("span","",{},"0")),c.append(p("span",
"",{},h)),this.legend.replaceChildren(o,c),this.legend.title=s?this.bounds.clipped?i("legend_clipped"):"":i("legend_own")}endsOf([t,e]){return this.bounds.clipped?
[`≥ ${z(e)}`,`≤ ${z(t)}`]:[z(e),z(t)]}select(t){let{state:e,order:i}=t,r=this.height/i.length,o=[];for(let s of[...e.kept,e.unit]){let a=Array.prototype.indexOf.
call(i,s),l=p("div",s===e.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(a*r)-2}px)`,l.style.height=`${Math.max(1,Math.round(r))+4}px`,o.
push(l)}this.boxes.replaceChildren(...o),this.number(t)}number({state:t,order:e}){let i=this.height/e.length,r=e.length<=Cn?Array.from(e):[],o=new Map;for(let s of[
t.unit,...t.kept,...r]){let a=(Array.prototype.indexOf.call(e,s)+.5)*i;if([...o.keys()].some(d=>Math.abs(d-a)<On))continue;let l=p("span",s===t.unit?"selected":
"",{},String(s));l.style.top=`${a}px`,o.set(a,l)}this.units.replaceChildren(...o.values())}step({state:t}){let e=this.value(t.column,t.unit);f(this.now,this.compared?
F(e):b(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,i){let r=e*this.matrix.width+i,o=this.matrix.values[r];if(!this.ghost)return[I(
o)];let s=this.ghost.values[r];return[this.compared?F(o-s):I(o),ct(t,o,s)]}hit(t,e,i){let{order:r,text:o}=t,s=this.height/r.length,a=Math.min(r.length-1,Math.max(
0,Math.floor(i/s))),l=r[a],d=o("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.numbers(t,e,l),d,o("tip_unit",{unit:l}),
T(t,e)],unit:l,q:this.quantity.key,box:{y:a*s,height:s}}}};var In=26,ae=24,Yo=13,Zo=17,yi=72,le=class{constructor(t,e,i){this.changed=e;this.editable=i;let r=N("input",t.name,t.hint);this.node=r.node,this.plot=r.plot,this.
now=r.now,this.tokens=t.tokens??[],this.priority=Jo(this.tokens),this.plot.append(this.canvas,this.above,this.marks),this.chip.classList.toggle("editable",i)}changed;editable;node;plot;canvas=p(
"canvas","",{"aria-hidden":"true"});chip=p("div","chip-now",{"data-testid":"token-now"});above=p("div","chip-room",{},this.chip);marks=p("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=ae;hidden="";chipWidth=NaN;draw(t){
let{axis:e,theme:i,state:r}=t,o=`500 ${r.present?Zo:Yo}px ${i.font}`;o!==this.font&&this.widths.clear(),this.font=o;let s=this.canvas.getContext("2d");s.font=o;
for(let l of new Set(this.tokens))this.widths.has(l)||this.widths.set(l,s.measureText(l).width);this.allFit=this.visible(e).every(l=>this.widthOf(l)+2<=e.cell)&&
e.cell>=9,this.labels=this.allFit?[]:this.place(e);let a=this.labels.some(l=>l.lane>0)?2:1;this.height=this.allFit?ae:a*In+8,this.plot.style.height=`${this.height}\
px`;for(let l of[this.above,this.chip])l.classList.toggle("raised",!this.allFit);this.hidden="all",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.
step(t)}mark({axis:t}){let i=this.changed.filter(r=>r>=t.first&&r<t.first+t.count).map(r=>{let o=p("i","changed",{"data-testid":"changed-token"}),s=Math.max(4,Math.
min(t.cell,yi));return o.style.width=`${s}px`,o.style.transform=`translateX(${t.middle(r)-s/2}px)`,o});this.marks.replaceChildren(...i)}context({axis:t}){let e=q(
this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,i)=>t.first+
i)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:i}){for(let r of this.visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=R(j(i.background,
i.text,.075)),t.beginPath();let s=Math.min(e.cell,yi)-2*o;t.roundRect(e.middle(r)-s/2,0,s,ae,5),t.fill(),t.fillStyle=R(i.text),t.fillText(this.tokens[r],e.middle(
r),ae/2+1)}}place(t){let e=t.first+t.count,i=this.tokens.some(s=>s.length>1)?2:1,r=Array.from({length:i},()=>[]),o=[];for(let s of this.priority){if(s<t.first||
s>=e)continue;let a=this.widthOf(s),l=w(t.middle(s),a/2,Math.max(a/2,t.width-a/2)),d=[l-a/2-4,l+a/2+4],h=r.findIndex(c=>c.every(([u,m])=>d[1]<=u||d[0]>=m));if(!(h<
0)&&(r[h].push(d),o.push({column:s,lane:h,x:l,width:a}),o.length>t.width/8))break}return o}thinned(t,e){let{axis:i,theme:r}=t,{height:o}=this,s=this.context(t);
s.fillStyle=R(j(r.background,r.text,.3));let a=Math.max(1,i.cell-1);if(i.cell>=3)for(let l of this.visible(i))s.fillRect(i.left(l),o-3,a,3);else s.fillRect(0,o-
3,i.width,3);s.fillStyle=R(r.text);for(let{column:l,lane:d,x:h}of e){let c=o-8-(d+.5)*In+3;s.fillText(this.tokens[l],h,c),!(i.cell<3||d===0)&&(s.globalAlpha=.25,
s.fillRect(i.middle(l)-.5,c+10,1,o-5-c-10),s.globalAlpha=1)}}step(t){let{state:e,axis:i}=t,r=this.tokens[e.column]??"";f(this.chip,r),f(this.now,r===""?"":`“${r}\
”`);let o=this.allFit?Math.min(i.cell,yi):Math.max(i.cell,this.widthOf(e.column)+8),s=Math.min(i.width,o),a=w(i.middle(e.column)-s/2,0,i.width-s);s!==this.chipWidth&&
(this.chip.style.width=`${this.chipWidth=s}px`),this.chip.style.transform=`translateX(${a}px)`,this.allFit||this.makeRoom(t,a,a+s)}makeRoom(t,e,i){let r=({lane:s,
x:a,width:l})=>s===0&&a+l/2+2>e&&a-l/2-2<i,o=this.labels.filter(r).map(s=>s.column).join();o!==this.hidden&&(this.hidden=o,this.thinned(t,this.labels.filter(s=>!r(
s))))}hit(t,e){let i=this.editable&&e===t.state.column?[t.text("whatif_click_token")]:[];return{q:"x",lines:[T(t,e),...i]}}};function Jo(n){let t=new Map;for(let i of n)
t.set(i,(t.get(i)??0)+1);let e=i=>i===0?1/0:i&-i;return n.map((i,r)=>r).sort((i,r)=>t.get(n[i])-t.get(n[r])||e(r)-e(i)||i-r)}var ts=.02,pe=class{constructor(t,e,i,r,o){this.column=e;this.editor=i;this.span=r;this.height=o;this.node=p("div","value-handle",{role:"slider",tabindex:"0","a\
ria-orientation":"vertical","aria-label":t,"data-k":`handle-${e}`,"data-keys":"own","data-testid":`value-handle-${e}`}),this.node.addEventListener("pointerdown",
s=>this.grasp(s)),this.node.addEventListener("keydown",s=>this.key(s))}column;editor;span;height;node;frame=null;value=0;place(t,e,i){this.frame=t,this.value=e;
let{axis:r,state:o}=t;this.node.style.transform=`translate(${r.middle(o.column)}px, ${i}px)`,g(this.node,"aria-valuenow",String(e)),g(this.node,"aria-valuetext",
S(e))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}grasp(t){if(t.button!==0||!this.frame)return;t.stopPropagation(),t.preventDefault(),
this.node.focus({preventScroll:!0});let{editor:e,column:i,step:r,value:o,span:s,height:a}=this,l=new AbortController,d=u=>Bn(o+(t.clientY-u.clientY)/a*s,s),h=!1,
c=(u,m)=>window.addEventListener(u,v=>{v.pointerId===t.pointerId&&m(v)},{signal:l.signal});c("pointermove",u=>{h=!0,e.number(r,i,d(u),!0)}),c("pointerup",u=>{l.
abort(),h&&e.number(r,i,d(u),!1)}),c("pointercancel",()=>{l.abort(),h&&e.number(r,i,o,!1)})}key(t){let e={ArrowUp:1,ArrowRight:1,ArrowDown:-1,ArrowLeft:-1,PageUp:5,
PageDown:-5}[t.key];!e||t.ctrlKey||t.metaKey||t.altKey||(t.preventDefault(),this.editor.number(this.step,this.column,Bn(this.value+e*ts*this.span,this.span),!1))}};
function Bn(n,t){let e=10**(Math.floor(Math.log10(t))-2);return Number((Math.round(n/e)*e).toFixed(6))}var es=4,de=44;function Gn(n,t,e){let i=ns(n,t,e),[r]=i;return e&&r&&is(r,t,e),i}function is(n,t,e){let{node:i,plot:r}=n,o=p("button","invite",{type:"button",title:t(
"whatif_kind_input"),"data-k":"change-input","data-testid":"change-input"},t("whatif_change"));o.addEventListener("click",()=>e.openInput(r.querySelector(".chip\
-now")??r));let s=i.querySelector(".hint");n instanceof he?s.after(o):s.append(" ",o)}function ns(n,t,e){let{input:i}=n.meta;if(i.kind==="tokens")return[new le(
i,rs(n),e!==null)];let r=n.arrays.input,o=i.names??[];return r.width>es?[new he(i,r,o,L(n,"input"))]:Array.from({length:r.width},(s,a)=>new wi(o[a]??String(a),a?
"":i.hint,r,a,L(n,"input"),e,t))}function rs({meta:n}){return Object.keys(n.whatif?.tokens??{}).map(Number)}var wi=class{constructor(t,e,i,r,o,s,a){this.name=t;
this.matrix=i;this.index=r;this.ghost=o;let l=N("input",t,e);this.node=l.node,this.plot=l.plot,this.side=l.side,this.now=l.now;let d=[i,...o?[o]:[]].map(G);this.
low=Math.min(0,...d.map(([u])=>u[r])),this.high=Math.max(0,...d.map(([,u])=>u[r])),this.high===this.low&&(this.high=this.low+1),this.plot.style.height=`${de}px`,
this.plot.append(this.canvas,this.marker);let h=a("whatif_handle",{name:t});this.handle=s?new pe(h,r,s,this.high-this.low,de-4):null,this.handle&&this.plot.append(
this.handle.node);let c=[this.high,this.low].map(u=>p("span","",{},z(u)));this.side.append(p("div","ends",{},...c))}name;matrix;index;ghost;node;plot;canvas=p("\
canvas","",{"aria-hidden":"true"});marker=p("div","bar-now");side;now;handle;low;high;y(t){return 2+(1-(t-this.low)/(this.high-this.low))*(de-4)}draw(t){let{axis:e,
theme:i}=t,r=q(this.canvas,e.width,de);r.fillStyle=i.line,r.fillRect(0,Math.round(this.y(0)),e.width,1),r.fillStyle=i.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.
first;s<e.first+e.count;s++){let[a,l]=[this.y(this.value(s)),this.y(0)],d=Math.max(1,e.cell-o);r.fillRect(e.left(s)+o/2,Math.min(a,l),d,Math.max(1,Math.abs(l-a)))}
this.mark(r,t),this.step(t)}mark(t,{axis:e,theme:i}){if(!this.ghost)return;t.fillStyle=i.accent;let r=Math.max(5,e.cell);for(let o=e.first;o<e.first+e.count;o++){
let s=this.original(o);s!==this.value(o)&&t.fillRect(e.middle(o)-r/2,Math.round(this.y(s))-1,r,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.
width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step(t){let{state:e,axis:i}=t,r=this.value(e.column),[o,s]=[this.
y(r),this.y(0)],a=Math.max(3,i.cell-2),l=Math.max(2,Math.abs(s-o));this.marker.style.transform=`translate(${i.middle(e.column)-a/2}px, ${Math.min(o,s)}px)`,this.
marker.style.width=`${a}px`,this.marker.style.height=`${l}px`,f(this.now,S(r)),this.handle?.place(t,r,o)}hit(t,e){let i=t.picture.stepOf(e),[r,o]=[this.value(e),
this.original(e)],s=r===o?[]:[ct(t,r,o)];return{q:"x",lines:[I(r),...s,this.name,t.text("at_step",{t:i})]}}},he=class extends ft{constructor({name:e,hint:i,ends:r},o,s,a){
super({key:"input",symbol:"x",name:e,hint:i,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:r},o,se(o.width,6),a);this.names=s;this.original=a;this.
rows=Array.from({length:o.width},(d,h)=>h)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,i,r){let o=super.hit({...e,order:this.
rows},i,r);if(!o)return null;let{box:s,lines:a}=o,l=this.names[o.unit??0]??String(o.unit);return{q:"x",lines:[...a.slice(0,this.original?2:1),l,e.text("at_step",
{t:e.picture.stepOf(i)})],...s?{box:s}:{}}}};function Dn(n,t){let[e,...i]=n.map(o=>p("span","",{"data-testid":"viewer-note"},o));if(!e)return[];if(!i.length)return[p("p","note",{},e)];let r=p("u","",{},t("\
notes_more",{count:i.length}));return[p("details","note",{},p("summary","",{},e," ",r),...i.map(o=>p("p","",{},o)))]}function Wn(n,t){let e=ss(n,t);if(!e)return[n];let i=[],r=0;for(let o of n.matchAll(e)){let s=ls(o[0],t);s&&(i.push(n.slice(r,o.index),os(o[0],s)),r=o.index+o[0].
length)}return[...i,n.slice(r)].filter(o=>o!=="")}function os(n,{key:t,explanation:e}){let i=p("button","term",{type:"button","data-q":t,title:e},n);return i.style.
setProperty("--ink",`var(--ink-${t})`),i}function ss(n,t){let i=[...t].sort((s,a)=>a.name.length-s.name.length).filter(s=>s.name).map(s=>`${as(s.name)}${Lt(s.name)}\
(?:\\s?${Lt(s.symbol)})?`);if(!i.length)return null;let o=t.filter(s=>new RegExp(`${Lt(s.name)}\\s?${Lt(s.symbol)}(?![A-Za-z])`,"iu").test(n)).map(s=>`(?<![\\p{L\
}\\p{N}“"'’])${Lt(s.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...i,...o].join("|")})(?![A-Za-z])`,"giu")}var as=n=>/^[A-Za-z]/.test(n)?"(?<![A\
-Za-z])":"",Lt=n=>n.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function ls(n,t){let e=t.find(r=>r.symbol===n);return e||t.filter(r=>r.name&&n.toLowerCase().startsWith(
r.name.toLowerCase())).sort((r,o)=>o.name.length-r.name.length)[0]}var At=362,Un=[86,50],jn=[64,27];function Kn(n,t,e,i){let{arrays:r}=n.picture,{column:o,unit:s}=n.state,[a,l]=[r[t],r[i]];if(!a||!l)return NaN;let d=e.reduce((u,m)=>u+
(r[m]?.values[s]??NaN),0),[h,c]=[s*a.width,o*l.width];for(let u=0;u<a.width;u++)d+=a.values[h+u]*l.values[c+u];return d}function gt(n){return t=>t.startsWith("i\
n.")?ps(n,t.slice(3)):t.startsWith("past.")?Kn(n,`w_h.${t.slice(5)}`,[],"h_prev"):y(n,t)}function ps(n,t){if(t!=="n")return Kn(n,`w_i.${t}`,[`b_i.${t}`,`b_h.${t}`],
"x");let e=y(n,"rec_n");return y(n,"a_n")-(n.picture.meta.reset==="after"?y(n,"r")*e:e)}var ds=128,qt=class{constructor(t,e,i,r){this.quantity=t;this.matrix=e;this.ruler=i;let o=Math.min(e.width,ds);this.canvas.width=o,this.image=new ImageData(o,1),
this.pixels=new Uint32Array(this.image.data.buffer),this.node=p("span","strip",{"aria-hidden":"true"},this.canvas),r&&this.node.append(this.mark)}quantity;matrix;ruler;node;canvas=p(
"canvas","",{height:"1"});context=this.canvas.getContext("2d",{willReadFrequently:!0});mark=p("i");image;pixels;colours=null;bounds=null;drawn="";draw(t){let{scale:e}=t.
state,i=`${e}|${t.theme.key}`;i!==this.drawn&&(this.drawn=i,this.bounds=Q(this.ruler,this.quantity.range,e),this.colours=ut(ht(this.quantity,t.theme))),this.select(
t)}select({state:t,order:e}){if(!this.mark.parentNode)return;let i=Array.prototype.indexOf.call(e,t.unit);this.mark.style.left=`${100*(i+.5)/e.length}%`,this.mark.
style.width=`max(3px, ${100/e.length}%)`}step({state:t,order:e}){let{matrix:i,pixels:r,colours:o}=this,s=this.bounds;if(!s||!o)return;let a=i.width,l=t.column*a,
d=e.length===a;for(let h=0;h<r.length;h++){let c=Math.floor(h*a/r.length),u=Math.floor((h+1)*a/r.length),m=0;for(let x=c;x<u;x++){let M=d?e[x]:x;m+=(i.values[l+
M]-s.low[M])/s.span[M]}let v=Math.round(255*m/(u-c));r[h]=o[v<0?0:v>255?255:v]??0}this.context.putImageData(this.image,0,0)}};var hs=5e-5,ki={long:6,longer:7,longest:10},ue=class{constructor(t,e,i){this.spec=t;this.picture=e;this.text=i;let{meta:r}=e,o=t.key.replace("_prev","");this.quantity=
r.quantities.find(a=>a.key===o);let s=t.key!==o&&this.quantity!==void 0;this.name=this.nameOf(s),this.meaning=t.small?"":t.key==="x"?r.input.hint:this.quantity?.
explanation??"",this.number=p("span","number",{"data-testid":`value-${t.key}`}),this.ghosted=e.arrays[`ghost.${t.key}`]!==void 0,this.strip=this.makeStrip(o),this.
node=this.makeNode(s)}spec;picture;text;node;name;meaning;number;small=p("span","name");strip;quantity;ghosted;was="";shown="";size="";get opens(){return this.quantity?.
key===this.spec.key}get symbol(){return this.spec.key==="x"?"x":this.quantity?this.opens?this.quantity.symbol:`${this.quantity.symbol}′`:""}nameOf(t){if(this.
spec.small)return this.text(this.spec.small);if(this.spec.key==="x")return this.picture.meta.input.name;let e=this.quantity?.name??"";return t?this.text("before",
{name:e}):e}makeStrip(t){let{arrays:e,meta:i}=this.picture,r=e[this.spec.key];if(!r||this.spec.small)return null;if(this.quantity)return new qt(this.quantity,r,
e[t]??r,r.width>1);let{name:o,hint:s,ends:a}=i.input;return new qt({key:t,symbol:t,name:o,hint:s,explanation:s,light:"",dark:"",range:"free",ends:a},r,r,!1)}makeNode(t){
let{spec:e}=this,i={"data-q":e.key,"data-box":e.id,"data-k":`box-${e.id}`},r=this.opens?p("button","box",{type:"button",...i}):p("div","box",{role:"group",...i}),
[o,s]=e.small?jn:Un;r.classList.toggle("small-box",e.small!==void 0);for(let[l,d]of[["x",e.x-o/2],["y",e.y-s/2],["w",o],["h",s]])r.style.setProperty(`--${l}`,String(
d));this.quantity&&(r.dataset.ink=this.quantity.key),f(this.small,t?this.text("diagram_before"):this.name);let a=p("span","top",{},...this.symbol?[p("span","sym\
bol",{},this.symbol)]:[],this.number);return r.append(...e.small?[this.small,a]:[a,this.small]),this.strip&&r.append(this.strip.node),e.fn&&r.append(p("span",`f\
n ${e.fn.side}`,{"aria-hidden":"true"},e.fn.text)),r}draw(t){if(this.strip?.draw(t),!this.opens)return;let e=t.state.why===this.spec.key;this.node.classList.toggle(
"open",e),g(this.node,"aria-current",String(e))}select(t){this.strip?.select(t)}step(t){this.write(this.said(t)),this.strip?.step(t),this.ghosted&&this.compare(
t)}write(t){if(t===this.shown)return;f(this.number,this.shown=t);let{length:e}=t,i=e>ki.longest?"longest":e>ki.longer?"longer":e>ki.long?"long":"";i!==this.size&&
(this.number.className=`number ${this.size=i}`)}said(t){return this.spec.key!=="x"?b(y(t,this.spec.key)):this.read(t.state.column)}read(t){let{arrays:e,meta:i}=this.
picture;if(i.input.kind==="tokens")return`“${this.picture.reading(t)}”`;let{values:r,width:o}=e.input;if(o>2)return this.text("diagram_numbers",{count:o});let s=o===
1?S:z;return Array.from({length:o},(a,l)=>s(r[t*o+l])).join(", ")}compare(t){let e=y(t,`ghost.${this.spec.key}`),i=Math.abs(e-y(t,this.spec.key))>hs,r=i?this.text(
"diagram_was",{value:b(e)}):"";r!==this.was&&(this.was=r,this.node.classList.toggle("changed",i),f(this.small,r||(this.opens||this.spec.small||this.spec.key==="\
x"?this.name:this.text("diagram_before"))))}settle(t){g(this.node,"aria-label",[`${this.name} ${this.symbol}`.trim(),this.said(t),this.was].filter(Boolean).join(
", "))}};var us=[{id:"h_prev",x:43,y:35,key:"h_prev"},{id:"h",x:319,y:35,key:"h"},{id:"z",x:140,y:118,key:"z",fn:{text:"σ",side:"left"}},{id:"n",x:250,y:188,key:"n",fn:{
text:"tanh",side:"bottom"}},{id:"r",x:140,y:252,key:"r",fn:{text:"σ",side:"left"}},{id:"x",x:43,y:336,key:"x"}],cs=[{id:"keep",x:140,y:35,sign:"×",q:"z",says:"\
diagram_times_keep"},{id:"add",x:250,y:35,sign:"+",q:"h",says:"diagram_plus_state"},{id:"write",x:250,y:118,sign:"×",q:"n",says:"diagram_times_write"},{id:"res\
t",x:211,y:118,sign:"1−z",q:"z",says:"diagram_one_minus"},{id:"sum",x:250,y:252,sign:"+",q:"n",says:"diagram_plus_candidate"}];function Vn(n,t,e){return[{id:`\
past.${n}`,lines:[[[14,e-14],[t,e-14]]],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[[[30,e+14],
[t,e+14]]],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Qn=n=>[{id:"from.h",lines:[[[14,60],[14,300],...n]],q:"h_pr\
ev",says:"diagram_all_past"},{id:"from.x",lines:[[[30,311],[30,132]]],q:"x",says:"diagram_all_input"}],ms=[...Vn("z",97,118),...Vn("r",97,252),{id:"old",lines:[
[[86,35],[129,35]]],q:"h_prev",says:"diagram_old_state",formula:"h′",value:n=>n("h_prev"),reach:"one"},{id:"z",lines:[[[140,93],[140,46]]],q:"z",says:"diagram\
_z",formula:"z",value:n=>n("z"),reach:"one",ink:"z"},{id:"kept",lines:[[[151,35],[239,35]]],q:"h_prev",says:"diagram_kept",formula:"z · h′",value:n=>n("z")*n(
"h_prev"),reach:"one",label:{x:195,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"1-z",lines:[[[183,118],[239,118]]],q:"z",says:"diagram_one_minus_z",formula:"\
1 − z",value:n=>1-n("z"),reach:"one",ink:"z"},{id:"n",lines:[[[250,163],[250,129]]],q:"n",says:"diagram_candidate",formula:"n",value:n=>n("n"),reach:"one"},{id:"\
written",lines:[[[250,107],[250,46]]],q:"n",says:"diagram_written",formula:"(1 − z) · n",value:n=>(1-n("z"))*n("n"),reach:"one",label:{x:262,y:80,anchor:"sta\
rt",word:"diagram_written_word"}},{id:"h",lines:[[[261,35],[276,35]]],q:"h",says:"diagram_new_state",formula:"h",value:n=>n("h"),reach:"one"},{id:"in.n",lines:[
[[86,344],[250,344],[250,263]]],q:"x",says:"diagram_input_candidate",formula:"W x + b",value:n=>n("in.n"),reach:"sum"},{id:"a_n",lines:[[[250,241],[250,228]]],q:"\
n",says:"diagram_sum_candidate",formula:"a",value:n=>n("a_n"),reach:"sum"}],Mi=n=>n("r")*n("rec_n"),fs={boxes:[{id:"rec_n",x:208,y:300,key:"rec_n",small:"diagra\
m_past"}],ops:[{id:"reset",x:208,y:252,sign:"×",q:"r",says:"diagram_times_reset"}],wires:[...Qn([[176,300]]),{id:"r",lines:[[[183,252],[197,252]]],q:"r",says:"\
diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"rec_n",lines:[[[208,286],[208,263]]],q:"h_prev",says:"diagram_rec",formula:"W h′ + b",value:n=>n(
"rec_n"),reach:"sum"},{id:"reset",lines:[[[219,252],[239,252]]],q:"r",says:"diagram_reset_after",formula:"r · (W h′ + b)",value:Mi,reach:"sum"}]},gs={boxes:[
{id:"rec_n",x:200,y:300,key:"rec_n",small:"diagram_past"}],ops:[{id:"reset",x:140,y:300,sign:"×",q:"r",says:"diagram_times_reset_before"}],wires:[...Qn([[129,300]]),
{id:"r",lines:[[[140,277],[140,289]]],q:"r",says:"diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"reset",lines:[[[151,300],[168,300]]],q:"r",says:"\
diagram_reset_before",formula:"r · h′",value:n=>n("r")*n("h_prev"),reach:"one"},{id:"rec_n",lines:[[[200,286],[200,252],[239,252]]],q:"h_prev",says:"diagram_\
rec_before",formula:"W (r · h′) + b",value:n=>n("rec_n"),reach:"sum"}]};function vs(n){let t=n?e=>e("rec_n"):Mi;return[{says:"slow_read",on:["x","h_prev","fr\
om.x","from.h"],values:e=>({h_prev:e("h_prev")})},{says:n?"slow_r_before":"slow_r",on:["x","h_prev","from.x","from.h","in.r","past.r","r"],values:e=>({r:e("r"),
percent:100*e("r")})},{says:"slow_z",on:["x","h_prev","from.x","from.h","in.z","past.z","z"],values:e=>({z:e("z"),percent:100*e("z")})},{says:n?"slow_reset_befo\
re":"slow_reset_after",on:n?["h_prev","r","from.h","reset","rec_n"]:["h_prev","from.h","rec_n","r","reset"],values:e=>({r:e("r"),rec:e("rec_n"),h_prev:e("h_prev"),
product:n?e("r")*e("h_prev"):Mi(e)})},{says:"slow_candidate",on:["x","in.n",...n?["rec_n"]:["reset"],"sum","a_n","n"],values:e=>({input:e("in.n"),past:t(e),n:e(
"n")})},{says:"slow_kept",on:["h_prev","old","z","keep","kept"],values:e=>({z:e("z"),h_prev:e("h_prev"),kept:e("z")*e("h_prev")})},{says:"slow_written",on:["z",
"1-z","rest","n","write","written"],values:e=>({rest:1-e("z"),n:e("n"),written:(1-e("z"))*e("n")})},{says:"slow_new",on:["kept","written","add","h"],values:e=>({
kept:e("z")*e("h_prev"),written:(1-e("z"))*e("n"),h:e("h")})}]}function Xn(n){let t=n==="before"?gs:fs;return{height:362,road:{from:43,to:319,y:35,q:"h"},boxes:[
...us,...t.boxes],ops:[...cs,...t.ops],wires:[...t.wires,...ms],stages:vs(n==="before")}}function ce(n,t,e){return[{id:`past.${n}`,lines:[t],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[
e],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var _i=n=>n("f")*n("c_prev"),Ei=n=>n("i")*n("g"),bs=[{id:"from.h",lines:[
[[43,276],[43,264],[14,264],[14,108]],[[43,264],[285,264],[285,200]]],q:"h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[143,276],[143,250],[30,250],[30,
136]],[[143,250],[272,250],[272,200]]],q:"x",says:"diagram_all_input"},...ce("f",[[14,108],[69,108]],[[30,136],[69,136]]),...ce("i",[[14,192],[87,192]],[[30,220],
[87,220]]),...ce("g",[[243,264],[243,231]],[[201,250],[201,231]]),...ce("o",[[285,200],[285,147]],[[272,200],[272,147]]),{id:"old",lines:[[[86,35],[101,35]]],q:"\
c_prev",says:"diagram_old_cell",formula:"c′",value:n=>n("c_prev"),reach:"cell"},{id:"f",lines:[[[112,97],[112,46]]],q:"f",says:"diagram_f",formula:"f",value:n=>n(
"f"),reach:"one",ink:"f"},{id:"kept",lines:[[[123,35],[171,35]]],q:"c_prev",says:"diagram_kept_cell",formula:"f · c′",value:_i,reach:"cell",label:{x:147,y:13,
anchor:"middle",word:"diagram_kept_word"}},{id:"i",lines:[[[164,181],[164,122],[171,122]]],q:"i",says:"diagram_i",formula:"i",value:n=>n("i"),reach:"one",ink:"i"},
{id:"g",lines:[[[200,181],[200,122],[193,122]]],q:"g",says:"diagram_g",formula:"g",value:n=>n("g"),reach:"one"},{id:"added",lines:[[[182,111],[182,46]]],q:"g",says:"\
diagram_added",formula:"i · g",value:Ei,reach:"cell",label:{x:194,y:72,anchor:"start",word:"diagram_added_word"}},{id:"c",lines:[[[193,35],[276,35]]],q:"c",says:"\
diagram_new_cell",formula:"c",value:n=>n("c"),reach:"cell"},{id:"tanh_c",lines:[[[319,60],[319,111]]],q:"c",says:"diagram_tanh_cell",formula:"tanh(c)",value:n=>Math.
tanh(n("c")),reach:"one"},{id:"o",lines:[[[293,122],[308,122]]],q:"o",says:"diagram_o",formula:"o",value:n=>n("o"),reach:"one",ink:"o"},{id:"h",lines:[[[319,133],
[319,276]]],q:"h",says:"diagram_shown",formula:"o · tanh(c)",value:n=>n("h"),reach:"one"}],zt=["x","h_prev","from.x","from.h"],xs=[{says:"slow_read_lstm",on:[...zt,
"c_prev"],values:n=>({h_prev:n("h_prev"),c_prev:n("c_prev")})},{says:"slow_f",on:[...zt,"in.f","past.f","f"],values:n=>({f:n("f"),percent:100*n("f")})},{says:"s\
low_i",on:[...zt,"in.i","past.i","i"],values:n=>({i:n("i"),percent:100*n("i")})},{says:"slow_g",on:[...zt,"in.g","past.g","g"],values:n=>({g:n("g")})},{says:"sl\
ow_o",on:[...zt,"in.o","past.o","o"],values:n=>({o:n("o"),percent:100*n("o")})},{says:"slow_kept_cell",on:["c_prev","old","f","keep","kept"],values:n=>({f:n("f"),
c_prev:n("c_prev"),kept:_i(n)})},{says:"slow_added",on:["i","g","write","added"],values:n=>({i:n("i"),g:n("g"),added:Ei(n)})},{says:"slow_new_cell",on:["kept","\
added","add","c"],values:n=>({kept:_i(n),added:Ei(n),c:n("c")})},{says:"slow_shown",on:["c","o","tanh","tanh_c","show","h"],values:n=>({o:n("o"),c:n("c"),h:n("h")})}],
Yn={height:328,road:{from:43,to:319,y:35,q:"c"},boxes:[{id:"c_prev",x:43,y:35,key:"c_prev"},{id:"c",x:319,y:35,key:"c"},{id:"f",x:112,y:122,key:"f",fn:{text:"σ",
side:"left"}},{id:"i",x:130,y:206,key:"i",fn:{text:"σ",side:"left"}},{id:"g",x:222,y:206,key:"g",fn:{text:"tanh",side:"bottom"}},{id:"o",x:250,y:122,key:"o",fn:{
text:"σ",side:"bottom"}},{id:"h_prev",x:43,y:301,key:"h_prev"},{id:"x",x:143,y:301,key:"x"},{id:"h",x:319,y:301,key:"h"}],ops:[{id:"keep",x:112,y:35,sign:"×",
q:"f",says:"diagram_times_forget"},{id:"add",x:182,y:35,sign:"+",q:"c",says:"diagram_plus_cell"},{id:"write",x:182,y:122,sign:"×",q:"i",says:"diagram_times_add"},
{id:"tanh",x:319,y:86,sign:"tanh",q:"c",says:"diagram_tanh_op"},{id:"show",x:319,y:122,sign:"×",q:"o",says:"diagram_times_show"}],wires:bs,stages:xs};function Zn(n){return{height:186,boxes:[{id:"h_prev",x:43,y:46,key:"h_prev"},{id:"x",x:160,y:158,key:"x"},{id:"h",x:319,y:46,key:"h"}],ops:[{id:"sum",x:160,y:46,
sign:"+",q:"h",says:"diagram_plus_rnn"},{id:"squash",x:236,y:46,sign:n,q:"h",says:n==="relu"?"diagram_relu_op":"diagram_tanh_op"}],wires:[{id:"past.h",lines:[[[
86,46],[149,46]]],q:"h_prev",says:"diagram_past_rnn",formula:"W h′",value:t=>t("past.h"),reach:"sum",label:{x:117,y:22,anchor:"middle",word:"diagram_past_word"}},
{id:"in.h",lines:[[[160,133],[160,57]]],q:"x",says:"diagram_input_rnn",formula:"W x + b",value:t=>t("in.h"),reach:"sum",label:{x:172,y:92,anchor:"start",word:"d\
iagram_input_word"}},{id:"a_h",lines:[[[171,46],[217,46]]],q:"h",says:"diagram_sum_rnn",formula:"a",value:t=>t("a_h"),reach:"sum",label:{x:195,y:22,anchor:"midd\
le",word:"diagram_sum_word"}},{id:"h",lines:[[[254,46],[276,46]]],q:"h",says:"diagram_new_rnn",formula:"h",value:t=>t("h"),reach:"one"}],stages:[{says:"slow_rea\
d",on:["x","h_prev"],values:t=>({h_prev:t("h_prev")})},{says:"slow_past_rnn",on:["h_prev","past.h"],values:t=>({past:t("past.h")})},{says:"slow_input_rnn",on:["\
x","in.h"],values:t=>({input:t("in.h")})},{says:"slow_sum_rnn",on:["past.h","in.h","sum","a_h"],values:t=>({past:t("past.h"),input:t("in.h"),sum:t("a_h")})},{says:n===
"relu"?"slow_relu":"slow_tanh",on:["a_h","squash","h"],values:t=>({sum:t("a_h"),h:t("h")})}]}}var ys="(prefers-reduced-motion: reduce)";function Ht(){return matchMedia(ys).matches}var ws=[{strokeDashoffset:0,opacity:.85,visibility:"visible"},{strokeDashoffset:-100,
opacity:.85,visibility:"visible"}],ks=[{boxShadow:"0 0 0 0 var(--edge)"},{boxShadow:"0 0 0 4px color-mix(in srgb, var(--edge) 55%, transparent)",offset:.4},{boxShadow:"\
0 0 0 0 transparent"}],Ms=[{opacity:1},{opacity:.35,offset:.4},{opacity:1}],me=class{constructor(t,e){this.node=t;this.groups=e}node;groups;running=[];column=NaN;unit=NaN;moved=-1/0;step({
state:t}){let{column:e,unit:i}=t;if(e===this.column&&i===this.unit)return;let r=e===this.column+1&&i===this.unit,o=performance.now(),s=o-this.moved;[this.column,
this.unit,this.moved]=[e,i,o],this.finish(),!(!r||s<250||this.held()||Ht())&&this.play(s>1.2*500?500:.85*s)}held(){return this.node.getRootNode().querySelector(
".surface:active")!==null}play(t){let e=t/(this.groups.length+1);this.groups.forEach((i,r)=>this.show(i,r*e,2*e))}stage(t,e){this.finish(),Ht()||this.show(t,0,e)}show({
pulses:t,boxes:e,ops:i},r,o){let s={delay:r,duration:o,easing:"ease-in-out"};for(let[a,l]of[[t,ws],[e,ks],[i,Ms]])for(let d of a)this.running.push(d.animate(l,s))}finish(){
for(let t of this.running)t.cancel();this.running=[]}};var _s=2e3,fe=class{constructor(t,e,i){this.stages=t;this.text=e;this.shown=i;this.start=this.button("slow-motion",`▷ ${e("slow_motion")}`,()=>this.begin()),this.
back=this.button("slow-back","‹",()=>this.by(-1),e("slow_back")),this.pauser=this.button("slow-pause","❚❚",()=>this.pause(!this.paused),e("slow_pause")),this.
next=this.button("slow-next","›",()=>this.by(1),e("slow_next"));let r=this.button("slow-end","✕",()=>this.end(),e("slow_end"));this.walk.hidden=!0,this.walk.
append(this.back,this.pauser,this.next,this.count,r);let o=p("p","fine legend-line",{},e("diagram_legend"));this.node.append(p("div","slow-text",{},o,this.sentence),
this.start,this.walk),this.pausesOver(this.sentence)}stages;text;shown;node=p("div","slow");sentence=p("p","slow-sentence",{"aria-live":"polite","data-testid":"\
slow-sentence"});start;pauser;back;next;count=p("span","slow-count",{"data-testid":"slow-count"});walk=p("div","slow-walk");index=null;paused=!1;hovered=!1;timer=0;frame=null;column=NaN;life=new AbortController;button(t,e,i,r=""){
let o=p("button","small",{type:"button","data-testid":t,"data-k":t},e);if(r)for(let s of["aria-label","title"])o.setAttribute(s,r);return o.addEventListener("cl\
ick",i),o}pausesOver(t){t.addEventListener("pointerenter",()=>this.hover(!0)),t.addEventListener("pointerleave",()=>this.hover(!1))}hover(t){this.hovered=t,this.
schedule()}begin(){this.shown.started(),this.life=new AbortController;let t=e=>{e.key!=="Escape"||!this.node.isConnected||(e.preventDefault(),this.end())};document.
addEventListener("keydown",t,{signal:this.life.signal,capture:!0}),this.column=this.frame?.state.column??NaN,this.start.hidden=!0,this.walk.hidden=!1,this.pauser.
hidden=Ht(),this.node.classList.add("walking"),this.pause(!1),this.show(0),this.next.focus({preventScroll:!0})}end(){if(this.index===null)return;let t=this.node.
getRootNode(),e=this.walk.contains(t.activeElement);this.index=null,this.life.abort(),window.clearTimeout(this.timer),this.walk.hidden=!0,this.start.hidden=!1,this.
node.classList.remove("walking"),f(this.sentence,""),this.shown.stage(null),e&&this.start.focus({preventScroll:!0})}pause(t){this.paused=t,f(this.pauser,t?"▷":
"❚❚");for(let e of["aria-label","title"])this.pauser.setAttribute(e,this.text(t?"slow_go_on":"slow_pause"));this.schedule()}by(t){this.index!==null&&this.show(
Math.max(0,Math.min(this.stages.length-1,this.index+t)))}show(t){this.index=t,this.back.disabled=t===0,this.next.disabled=t===this.stages.length-1,f(this.count,
this.text("slow_count",{k:t+1,n:this.stages.length})),this.shown.stage(t),this.say(),this.schedule()}say(){let{frame:t}=this;if(this.index===null||!t)return;let{
says:e,values:i}=this.stages[this.index];f(this.sentence,this.text(e,{unit:t.state.unit,reading:this.shown.reading(t),...Es(i?.(gt(t))??{})}))}schedule(){window.
clearTimeout(this.timer),!(this.index===null||this.paused||this.hovered||Ht())&&(this.timer=window.setTimeout(()=>this.node.isConnected?this.by(1):this.end(),_s))}step(t){
this.frame=t,this.index!==null&&(t.state.column!==this.column?this.end():this.say())}};function Es(n){let t={};for(let[e,i]of Object.entries(n)){let r=e==="perc\
ent"?`${Math.round(i)} %`:b(i);t[e]=r,t[`${e}_b`]=r.startsWith("−")?`(${r})`:r}return t}var Ss="http://www.w3.org/2000/svg",Si=1.2,Ts=8,$s=5,Jn=6,ge=6;function H(n,t={},e=""){let i=document.createElementNS(Ss,n);for(let[r,o]of Object.entries(t))i.setAttribute(
r,String(o));return e&&(i.textContent=e),i}function tr(n){let t=([i,r],[o,s],a)=>{let l=Math.hypot(o-i,s-r)||1,d=Math.min(a,l/2)/l;return[i+(o-i)*d,r+(s-r)*d]},
e=n.slice(1,-1).map((i,r)=>{let[o,s]=[t(i,n[r],Jn),t(i,n[r+2],Jn)];return`L${o.join(" ")}Q${i.join(" ")} ${s.join(" ")}`});return`M${n[0].join(" ")}${e.join("")}\
L${n.at(-1).join(" ")}`}function Ls(n){let[t,e]=n.at(-1),[i,r]=n.at(-2),o=Math.hypot(t-i,e-r),[s,a]=[(t-i)/o,(e-r)/o],[l,d]=[t-s*ge,e-a*ge],h=`M${t} ${e}L${l-a*
5} ${d+s*5}L${l+a*5} ${d-s*5}Z`;return[tr([...n.slice(0,-1),[t-s*(ge-1),e-a*(ge-1)]]),h]}var Ti=class{constructor(t,e){this.spec=t;this.text=e;let i=t.value!==void 0,
r=i?t.ink?"wire inked":"wire":"wire trunk inked",o=t.lines.map(a=>i?Ls(a):[tr(a),""]),s=o.map(([a])=>a).join("");this.line=H("path",{d:s,class:"line","stroke-wi\
dth":Si}),this.pulse=H("path",{d:s,class:"pulse",pathLength:100}),this.node.append(H("path",{d:s,class:"halo"}),this.line,this.pulse,H("path",{d:s,class:"grip"})),
i&&this.node.append(H("path",{d:o.map(([,a])=>a).join(""),class:"head"})),t.label&&(this.number=this.write(t.label));for(let[a,l]of Object.entries({class:r,role:"\
img","data-wire":t.id,"data-q":t.q}))g(this.node,a,l);t.ink?this.node.setAttribute("style",`--ink: var(--ink-${t.ink})`):i||this.node.setAttribute("style",`--in\
k: var(--ink-${t.q.replace("_prev","")}, var(--muted))`)}spec;text;node=H("g");pulse;line;number=null;reach=0;width=0;sign="";write({x:t,y:e,anchor:i,word:r}){let o=H(
"text",{x:t,y:e+12,"text-anchor":i,class:"wire-number"});return this.node.append(H("text",{x:t,y:e,"text-anchor":i,class:"wire-word"},this.text(r)),o),o}draw(t){
if(this.reach>0)return;let{reach:e="one"}=this.spec;e!=="cell"?this.reach=e==="sum"?$s:1:this.reach=Q(t.picture.arrays.c,"free","fixed").shared?.[1]??1}step(t){
let e=this.spec.value?.(t);if(e===void 0)return;let i=Number.isNaN(e)?0:Math.min(1,Math.abs(e)/this.reach),r=Math.round(100*(Si+(Ts-Si)*i));r!==this.width&&this.
line.setAttribute("stroke-width",String((this.width=r)/100));let o=Number.isNaN(e)?"unknown":e<0?"minus":"";o!==this.sign&&this.mark(o),this.number&&f(this.number,
b(e))}mark(t){this.sign&&this.node.classList.remove(this.sign),t&&this.node.classList.add(t),this.sign=t}said(t,e){let i=this.text(this.spec.says),r=this.spec.value?.(
t);return r===void 0?[i]:Number.isNaN(r)?[i,this.text("diagram_unknown")]:[`${this.spec.formula} = ${e(r)}`,i]}settle(t){g(this.node,"aria-label",this.said(t,b).
join(". "))}},ve=class{node;wires;ops;constructor(t,e){this.wires=t.wires.map(i=>new Ti(i,e)),this.ops=new Map(t.ops.map(i=>[i.id,qs(i,e)])),this.node=H("svg",{
viewBox:`0 0 ${At} ${t.height}`,class:"wires"}),t.road&&this.node.append(As(t.road)),this.node.append(...this.wires.map(i=>i.node),...this.ops.values())}};function As({
from:n,to:t,y:e,q:i}){return H("rect",{x:n,y:e-10,width:t-n,height:20,class:"road","data-ink":i})}function qs({id:n,x:t,y:e,sign:i,q:r,says:o},s){let a=i.length>
1,l=H("g",{class:a?"op pill":"op",role:"img","aria-label":s(o),"data-op":n,"data-q":r}),d=i.length>3?36:28;return l.append(a?H("rect",{x:t-d/2,y:e-9,width:d,height:18,
rx:9}):H("circle",{cx:t,cy:e,r:11})),l.append(H("text",{x:t,y:e+(a?4:5.5),"text-anchor":"middle","aria-hidden":"true"},i)),l}var zs=120,Hs=900;function Fs({cell:n,reset:t,activation:e}){return n==="lstm"?Yn:n==="rnn"?Zn(e):Xn(t)}var be=class{node=p("div","diagram",{"data-testid":"diag\
ram"});cell=p("div","cell",{role:"group"});boxes;wires;groups;flow;slow;tooltip=new dt;frame=null;settling=0;constructor(t,e,i){let r=Fs(t.meta);this.wires=new ve(
r,e),this.boxes=r.boxes.map(s=>new ue(s,t,e)),this.cell.setAttribute("aria-label",e("diagram")),this.cell.style.setProperty("--units",String(At)),this.cell.style.
aspectRatio=`${At} / ${r.height}`,this.cell.append(this.wires.node,...this.boxes.map(s=>s.node)),this.groups=r.stages.map(({on:s})=>this.group(s)),this.flow=new me(
this.node,this.groups.map((s,a)=>Rs(s,this.groups.slice(0,a))));let o=this.boxes.find(s=>s.spec.key==="x");this.slow=new fe(r.stages,e,{stage:s=>this.light(s),reading:s=>o.
said(s),started:()=>i.stop()}),this.slow.pausesOver(this.cell),this.tooltip.node.dataset.testid="diagram-tooltip",this.node.append(this.cell,this.slow.node,this.
tooltip.node),this.cell.addEventListener("pointermove",s=>this.hover(s)),this.cell.addEventListener("pointerleave",()=>this.tooltip.hide())}draw(t){this.frame=t;
let{quantities:e}=t.picture.meta,i=e.at(-1).ends[t.theme.dark?"dark":"light"];this.cell.style.setProperty("--minus",i[0]),this.cell.style.setProperty("--plus",i[1]);
for(let r of[...this.boxes,...this.wires.wires])r.draw(t)}select(t){for(let e of this.boxes)e.select(t)}step(t){let e=gt(t);for(let i of this.boxes)i.step(t);for(let i of this.
wires.wires)i.step(e);this.flow.step(t),this.slow.step(t),window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>this.settle(t),zs)}group(t){return{
pulses:this.wires.wires.filter(({spec:e})=>t.includes(e.id)).map(({pulse:e})=>e),boxes:this.boxes.filter(({spec:e})=>t.includes(e.id)).map(({node:e})=>e),ops:t.
flatMap(e=>this.wires.ops.get(e)??[])}}light(t){let e=t===null?null:this.groups[t],i=new Set(e?[...e.boxes,...e.ops,...e.pulses.map(r=>r.parentElement)]:[]);this.
cell.classList.toggle("staged",e!==null);for(let r of this.cell.querySelectorAll("[data-box], [data-op], [data-wire]"))r.classList.toggle("on",i.has(r));e?this.
flow.stage(e,Hs):this.flow.finish()}settle(t){for(let e of this.boxes)e.settle(t);for(let e of this.wires.wires)e.settle(gt(t))}hover(t){let e=t.target instanceof
Element?t.target.closest("[data-wire], [data-op], [data-box]"):null;if(!e||!this.frame)return this.tooltip.hide();let i=this.node.getBoundingClientRect();this.tooltip.
show({lines:this.said(e,this.frame)},t.clientX-i.left,t.clientY-i.top,i)}said(t,e){let i=this.boxes.find(({node:o})=>o===t);if(i)return[`${i.symbol||i.name} = ${i.
said(e)}`,i.symbol?i.name:"",i.meaning];let r=this.wires.wires.find(({node:o})=>o===t);return r?r.said(gt(e),I):[t.getAttribute("aria-label")??""]}};function Rs(n,t){
let e=new Set(t.flatMap(({pulses:r,boxes:o,ops:s})=>[...r,...o,...s])),i=r=>r.filter(o=>!e.has(o));return{pulses:i(n.pulses),boxes:i(n.boxes),ops:i(n.ops)}}var vt=class{constructor(t){this.picture=t;this.inputs=t.arrays.x?.width??0,this.values=new Float64Array(this.inputs+t.hidden),this.order=new Int32Array(this.inputs+
t.hidden),this.hot=t.meta.input.kind==="tokens"}picture;values;order;inputs;hot;bias=0;input=0;past=0;oneHot(t){if(!this.hot)return!1;let e=0;for(let i=0;i<this.
inputs;i++){let r=this.x(t,i);if(r===1)e++;else if(r!==0)return!1}return e===1}x(t,e){return this.picture.arrays.x.values[t*this.inputs+e]}weight(t,e,i,r){let{values:o,
width:s}=this.picture.arrays[`w_${t}.${e}`];return o[i*s+r]}reset(t,e,i,r){let{meta:o,arrays:s,hidden:a}=this.picture;return o.cell!=="gru"||t!=="n"?1:s.r.values[e*
a+(o.reset==="after"?i:r)]}compute(t,e,i){let{arrays:r,hidden:o,meta:s}=this.picture,{values:a,inputs:l}=this,d=r[`w_h.${t}`].values,h=r[`w_i.${t}`].values,c=r.
h_prev.values,u=s.cell==="gru"&&t==="n"?r.r.values:null,m=u&&s.reset==="after"?u[e*o+i]:1,v=u&&s.reset==="before"?u:null;this.bias=er(r[`b_i.${t}`],i)+m*er(r[`b\
_h.${t}`],i),this.input=this.past=0;for(let x=0;x<l;x++)this.input+=a[x]=h[i*l+x]*this.x(e,x);for(let x=0;x<o;x++){let M=v?v[e*o+x]:m;this.past+=a[l+x]=M*d[i*o+
x]*c[e*o+x]}}rows(t,e){let{values:i,inputs:r,order:o}=this,s=this.oneHot(t),a=this.hot&&!s&&!e,l=0;for(let m=0;m<i.length;m++)m<r&&(a||s&&this.x(t,m)===0)||(o[l++]=
m);let d=a?[{kind:"input",index:-1,value:this.input,count:r,inputs:r}]:[],h=e||l+d.length<=9?l:8-d.length,c=Ps(i,o,l,h).map(m=>this.single(m)),u=[...d,...c].sort(
(m,v)=>Math.abs(v.value)-Math.abs(m.value));return u.unshift({kind:"bias",index:-1,value:this.bias,count:1,inputs:0}),h<l&&u.push(this.rest(h,l)),u}single(t){let e=t>=
this.inputs;return{kind:e?"unit":"input",index:e?t-this.inputs:t,value:this.values[t],count:1,inputs:e?0:1}}rest(t,e){let[i,r]=[0,0];for(let o=t;o<e;o++)i+=this.
values[this.order[o]],this.order[o]<this.inputs&&r++;return{kind:"rest",index:-1,value:i,count:e-t,inputs:r}}},er=(n,t)=>n.values[t];function Ps(n,t,e,i){let r=o=>Math.
abs(n[t[o]]);if(i>9)return t.subarray(0,e).sort((o,s)=>Math.abs(n[s])-Math.abs(n[o])||o-s),[...t.subarray(0,e)];for(let o=1;o<e;o++){if(o>=i&&r(o)<=r(i-1))continue;
let s=t[o],a=o;for(o>=i&&(t[o]=t[i-1],a=i-1);a>0&&Math.abs(n[s])>r(a-1);)t[a]=t[a-1],a--;t[a]=s}return[...t.subarray(0,i)]}function nt(n,t){return n.cell==="rnn"?n.activation:t==="n"||t==="g"?"tanh":t==="h"||t==="c"?null:"σ"}var Ns=n=>n==="relu"?"max ( 0 ,":`${n} (`;function xe(n,t){
let e=Ns(nt(n,t)),i=n.closeup?`${e} #bias/bias | ±input/input | ±past/past ) || ≈ `:"";return{key:t,symbols:`${t} = ${e} | W_i${t} x | + b_i${t} | + W_h${t}\
 h′ | + b_h${t} )`,vectors:`${t} = ${e} %a_${t}/sum )`,numbers:`${t} = ${i}${e} #a ) | ≈ #result`,gated:n.cell!=="rnn"}}function Cs(n){let t=n.reset==="afte\
r";return{key:"n",symbols:t?"n = tanh ( | W_in x | + b_in | + r ⊙ | ( W_hn h′ | + b_hn ) )":"n = tanh ( | W_in x | + b_in | + W_hn ( r ⊙ h′ ) | + b_hn )",
vectors:t?"n = tanh ( %in_n/input + r ⊙ %rec_n/past )":"n = tanh ( %in_n/input + %rec_n/past_reset )",numbers:t?"n = tanh ( #input/input_bias | + #r · #past/p\
ast ) || ≈ tanh ( #a ) | ≈ #result":"n = tanh ( #input/input_bias | ±past/past_reset ) || ≈ tanh ( #a ) | ≈ #result",gated:!0}}var $i=(n,t,e)=>({key:n,
symbols:t,vectors:t.replaceAll(" |",""),numbers:`${t.replaceAll("⊙","·")} || ${e} | ≈ #result`,gated:!1});function ir(n){if(n.cell==="rnn")return[xe(n,"h")];
if(n.cell==="gru"){let t=$i("h","h = ( 1 − z ) ⊙ n | + z ⊙ h′","≈ ( 1 − #z ) · #n | + #z2 · #h_prev");return[xe(n,"r"),xe(n,"z"),Cs(n),t]}return[...[
"i","f","g","o"].map(t=>xe(n,t)),$i("c","c = f ⊙ c′ | + i ⊙ g","≈ #f · #c_prev | + #i · #g"),$i("h","h = o ⊙ tanh ( c )","≈ #o · tanh ( #c )")]}var Os="http://www.w3.org/1998/Math/MathML",Is=new Set(["σ","tanh","max"]),Bs=new Set(["+","−","≈","·","⊙"]),Gs=/^([Wb])_([ih])(\w)$/,Ds=/^([#±])(\w+)(?:\/(\w+))?$/;
function E(n,...t){let e=document.createElementNS(Os,n);return e.append(...t),e}function O(n,t){let e=t.replace("_prev","");return n.setAttribute("data-q",t),e===
"x"||(n.setAttribute("data-ink",e),n.style.setProperty("--ink",`var(--ink-${e})`)),n}function Li(n,t=!1){let e=E("mo",n);if(e.setAttribute("stretchy","false"),Bs.
has(n)&&e.setAttribute("form","infix"),t)for(let i of["lspace","rspace"])e.setAttribute(i,"0");return e}function Ft(n,t){return n.split(/ (\|+) /).map(e=>{if(e===
"|")return" ";if(e==="||")return document.createElement("br");let i=e.split(" "),r=i.map((o,s)=>Ws(o,i[s-1]??"",t));return E("math",E("mrow",...r))})}function Ws(n,t,e){
let i=Ds.exec(n);if(i)return js(i,t,e);let r=Gs.exec(n);return r?Us(r[1],r[2],r[3]):Is.has(n)?E("mi",n):/^\d+$/.test(n)?E("mn",n):Ai(n,e.meta)??Li(n)}function Us(n,t,e){
let i=E("mrow",E("mi",t),O(E("mi",e),e)),r=E("msub",E("mi",n),i);return r.setAttribute("data-q",e),r}function Ai(n,t){if(n==="x")return O(E("mi","x"),"x");let e=t.
quantities.find(r=>r.key===n[0]);if(!e||n.length>2)return null;let i=O(E("mi",e.symbol),e.key);return n.length===1?i:(i.removeAttribute("data-q"),O(E("mrow",i,Li(
"′",!0)),`${e.key}_prev`))}function js([,n,t,e],i,r){let{key:o,text:s,meta:a,places:l}=r,d=E("mn"),h=t==="result"||t==="held"?o:t.replace(/\d$/,"");a.quantities.
some(v=>v.key===h||`${v.key}_prev`===h)&&O(d,h);let c=n==="±"?Li("+"):null;l.push({node:d,name:t,sign:c,bracket:i!==""&&"·+−".includes(i)});let u=c?E("mrow",
c,d):d;if(u.setAttribute("data-testid",`eq-${o}-${t}`),!e)return u;let m=E("munder",u,E("mtext",s(`eq_${e}`)));return m.setAttribute("class","under"),m}function qi({
node:n,sign:t,bracket:e},i){let r=i,o=i.startsWith("−");t?(f(t,o?"−":"+"),o&&(r=i.slice(1))):e&&o&&(r=`(${i})`),f(n,r)}var ye={σ:{sum:6,low:0,high:1},tanh:{sum:3,low:-1,high:1},relu:{sum:3,low:-.5,high:3}};function X(n,t){return n==="relu"?Math.max(0,t):n==="tanh"?Math.tanh(t):
.5+.5*Math.tanh(.5*t)}function we(n,t){return n==="relu"?`max(0, ${b(t)})`:`${n}(${b(t)})`}function nr(n,t){if(n==="relu")return t>0?"straight":"off";let e=X(n,
t),i=n==="tanh"?(e+1)/2:e;return i<.1||i>.9?"flat":"steep"}var bt=(n,t,e)=>Math.abs(X(n,t)-e)>1e-4;function zi(n,t){let e=y(n,"rec_n",t);return y(n,"a_n",t)-(n.picture.meta.reset==="after"?y(n,"r",t)*e:e)}var ke=class{constructor(t,e,i){this.equation=t;this.text=
i;let{key:r,gated:o,numbers:s}=t;this.squash=o?nt(e,r):null,this.opens=/#bias/.test(s),this.written.append(...Ft(s,{meta:e,text:i,key:r,places:this.places})),this.
node=p("div","eq-block",{"data-testid":`eq-${r}`,"data-q":r},this.written),this.node.style.setProperty("--ink",`var(--ink-${r})`),o&&(this.holding.append(...Ft(
`${r} = #held`,{meta:e,text:i,key:r,places:this.held}),this.heldText),this.holding.hidden=!0,this.node.append(this.holding))}equation;text;node;places=[];written=p(
"div","eq in-numbers");holding=p("div","eq-held");held=[];heldText=p("p","fine");squash;opens;draw({state:t}){this.node.classList.toggle("asked",t.why===this.equation.
key)}step(t,e){let{key:i}=this.equation,{column:r,unit:o}=t.state;this.opens&&e.compute(i,r,o);for(let s of this.places)qi(s,b(this.value(t,s.name,e)));this.squash&&
this.hold(t,this.squash)}hold(t,e){let{key:i}=this.equation,[r,o]=[y(t,i),y(t,`a_${i}`)],s=bt(e,o,r);this.holding.hidden===s&&(this.holding.hidden=!s,this.written.
hidden=s),s&&Ks(this.held,this.heldText,this.text,e,o,r)}value(t,e,{bias:i,input:r,past:o}){let{key:s}=this.equation;return e==="result"?y(t,s):e==="a"?y(t,`a_${s}`):
s==="n"&&e==="input"?zi(t,t.state.unit):s==="n"&&e==="past"?y(t,"rec_n"):e==="bias"?i:e==="input"?r:e==="past"?o:y(t,e.replace(/\d$/,""))}};function Ks(n,t,e,i,r,o){
for(let s of n)qi(s,b(o));f(t,Hi(e,i,r,o))}function Hi(n,t,e,i){return n("eq_held",{value:b(i),formula:we(t,e),otherwise:b(X(t,e))})}var[Vs,rr]=[26,88],Me=class{constructor(t,e){this.key=t;let{hidden:i,meta:r}=e,o=r.quantities.find(a=>a.key===t.replace("_prev",""));this.quantity=o??{...r.quantities[0],
range:"free"},this.canvas.width=1,this.canvas.height=i,this.image=new ImageData(1,i),this.pixels=new Uint32Array(this.image.data.buffer);let s=Math.min(rr,Math.
max(Vs,i*9));this.node.style.height=`${s}px`,this.row=Math.max(3,s/i),this.mark.style.height=`${this.row}px`,this.node.classList.toggle("dense",i>rr),this.node.
append(this.canvas,this.mark)}key;node=p("span","units-column");canvas=p("canvas","",{"aria-hidden":"true"});mark=p("i","mark-unit");image;pixels;quantity;colours=new Uint32Array(
256);bounds=null;scale="";row=0;draw(t){let{state:e,theme:i,picture:r}=t;this.colours=ut(ht(this.quantity,i));let o=this.quantity.key===this.key.replace("_prev",
"")?e.scale:"fixed";if(this.scale!==o){let d=r.arrays[this.key==="in_n"?"a_n":this.key];this.bounds=Q(d,this.quantity.range,o),this.scale=o}let s=Array.prototype.
indexOf.call(t.order,e.unit),a=parseFloat(this.node.style.height),l=Math.min(a-this.row,s*a/r.hidden);this.mark.style.transform=`translateY(${l}px)`}step(t){let{
picture:e,order:i,state:r}=t,{low:o,span:s}=this.bounds,a=e.arrays[this.key],l=r.column*e.hidden;for(let d=0;d<i.length;d++){let h=i[d],c=a?a.values[l+h]:zi(t,h),
u=Math.round((c-o[h])/s[h]*255);this.pixels[d]=Number.isNaN(u)?0:this.colours[u<0?0:u>255?255:u]}this.canvas.getContext("2d").putImageData(this.image,0,0)}};var Qs=/^%(\w+)\/(\w+)$/,_e=class{constructor(t,e,i){this.picture=e;this.text=i;for(let{key:r,vectors:o}of t){let s=p("div","eq-columns",{"data-testid":`eq-vect\
ors-${r}`});s.append(...o.split(" ").map(a=>this.word(a))),this.node.append(s)}this.node.append(p("p","fine",{},i("eq_vectors_hint")))}picture;text;node=p("div",
"eq-vectors");columns=[];word(t){let e=Qs.exec(t);if(e)return this.column(e[1],p("span","eq-word",{},this.text(`eq_${e[2]}`)));let i=Ai(t,this.picture.meta);if(!i)
return p("span","eq-op",{},t);let r=i.getAttribute("data-q");return this.column(r,p("span","eq-letter",{},E("math",i)))}column(t,e){let i=new Me(t,this.picture);
this.columns.push(i);let r=p("span","eq-column",{},i.node,e);return/^(a|rec|in)_/.test(t)?r:O(r,t)}draw(t){for(let e of this.columns)e.draw(t)}step(t){for(let e of this.
columns)e.step(t)}};var Ee=class{constructor(t,e,i){this.text=e;let{meta:r}=t,o=ir(r);this.contributions=new vt(t),this.numbers=o.map(l=>new ke(l,r,e)),this.vectors=new _e(o,t,e);let s=p(
"p","fine",{},e("eq_rounding"));this.bodies={symbols:this.symbols(o,t),vectors:p("div","equations",{},this.vectors.node),unit:p("div","equations",{},...this.numbers.
map(l=>l.node),s)};let a=p("div","eq-head",{},p("h4","",{},e("eq_title")),this.switcher(i));this.node.append(a,...at.map(l=>this.bodies[l]))}text;node=p("div","\
made",{"data-testid":"equations"});bodies;buttons=new Map;numbers;vectors;contributions;switcher(t){let e=p("div","segments",{role:"group","aria-label":this.text(
"eq_depth")});for(let i of at){let o={type:"button",title:this.text(`eq_depth_title_${i}`),"data-k":`depth-${i}`,"data-testid":`depth-${i}`},s=p("button","segme\
nt",o,this.text(`eq_depth_${i}`));s.addEventListener("click",()=>t.depth(i)),this.buttons.set(i,s),e.append(s)}return e}symbols(t,{meta:e}){let{text:i}=this,r=t.
map(({key:s,symbols:a})=>{let l=Ft(a,{meta:e,text:i,key:s,places:[]});return p("div","eq in-symbols",{"data-testid":`eq-symbols-${s}`,"data-q":s},...l)}),o=i(e.
cell==="rnn"?"eq_symbols_hint_plain":"eq_symbols_hint");return p("div","equations",{},...r,p("p","fine",{},o))}draw(t){let{depth:e}=t.state;for(let i of at)this.
bodies[i].hidden=i!==e,g(this.buttons.get(i),"aria-pressed",String(i===e));for(let i of this.numbers)i.draw(t);this.select(t)}select(t){t.state.depth==="vectors"&&
this.vectors.draw(t)}step(t){let{depth:e}=t.state;if(e==="vectors"&&this.vectors.step(t),e==="unit")for(let i of this.numbers)i.step(t,this.contributions)}};var Se=class{constructor(t){this.node=t;t.classList.add("part"),new IntersectionObserver(e=>this.look(e.at(-1).isIntersecting)).observe(t)}node;away=!1;timer=0;look(t){
this.away=!t,t&&this.rest()}step(){this.away&&(this.timer||this.node.classList.toggle("away",!this.node.matches(":focus-within")),window.clearTimeout(this.timer),
this.timer=window.setTimeout(()=>this.rest(),120))}rest(){window.clearTimeout(this.timer),this.timer=0,this.node.classList.remove("away")}};function sr(n,t){let e={low:Math.min(0,t),high:Math.max(0,t),from:[],to:[]},i=0;for(let{kind:o,value:s}of n){let a=o==="factor"?0:i;i=a+s,e.from.push(a),e.to.push(
i),e.low=Math.min(e.low,i),e.high=Math.max(e.high,i)}let r=_t(e.high-e.low,3);return e.low=Math.floor(e.low/r+1e-9)*r+0,e.high=Math.ceil(e.high/r-1e-9)*r+0,e.low===
e.high&&(e.high=e.low+1),e}var Te=({low:n,high:t},e)=>(e-n)/(t-n);function ar(n,t,e){let[i,r]=[Te(n,Math.min(t,e)),Te(n,Math.max(t,e))];return`translateX(${or(100*
i)}%) scaleX(${or(Math.max(r-i,.006))})`}var lr=({low:n,high:t})=>[z(n),z(t)],or=n=>Math.round(n*1e4)/1e4;var[$e,Rt,Y]=[132,76,8],pr=60;function Pt(n,t){let e=document.createElementNS("http://www.w3.org/2000/svg",n);for(let[i,r]of Object.entries(t))e.setAttribute(i,
r);return e}var Le=class{constructor(t){this.text=t;let e=Pt("svg",{viewBox:`0 0 ${$e} ${Rt}`,width:String($e),height:String(Rt),"aria-hidden":"true"});e.append(
this.axes,this.line,this.guide,this.dot);let i=p("div","",{},this.formula,this.slope,this.held),r=p("div","curve-picture");r.append(e),this.node.append(r,i)}text;node=p(
"div","curve",{"data-testid":"why-curve"});line=Pt("path",{class:"curve-line"});axes=Pt("path",{class:"curve-axes"});guide=Pt("path",{class:"curve-guide"});dot=Pt(
"circle",{class:"curve-dot",r:"4.5"});formula=p("p","curve-formula",{"data-testid":"why-formula"});slope=p("p","fine",{"data-testid":"why-slope"});held=p("p","f\
ine",{"data-testid":"why-held"});squash=null;choose(t){if(this.node.hidden=t===null,!t||t===this.squash)return;this.squash=t;let{sum:e}=ye[t],i=Array.from({length:pr+
1},(r,o)=>{let s=(2*o/pr-1)*e;return`${this.x(s)} ${this.y(X(t,s))}`});g(this.line,"d",`M${i.join("L")}`),g(this.axes,"d",`M${Y} ${this.y(0)}H${$e-Y}M${this.x(0)}\
 ${Y}V${Rt-Y}`)}x(t){let e=ye[this.squash].sum;return dr(Y+(w(t,-e,e)+e)/(2*e)*($e-2*Y))}y(t){let{low:e,high:i}=ye[this.squash];return dr(Rt-Y-(w(t,e,i)-e)/(i-e)*
(Rt-2*Y))}step(t,e){let i=this.squash,[r,o]=[this.x(t),this.y(X(i,t))];g(this.dot,"transform",`translate(${r} ${o})`),g(this.guide,"d",`M${r} ${this.y(0)}V${o}H${this.
x(0)}`);let s=bt(i,t,e);g(this.dot,"class",s?"curve-dot aside":"curve-dot"),f(this.formula,`${we(i,t)} ≈ ${b(s?X(i,t):e)}`),f(this.slope,this.text(`why_slope_${nr(
i,t)}`)),ot(this.held,!s),ot(this.slope,s),s&&f(this.held,Hi(this.text,i,t,e))}},dr=n=>Math.round(n*100)/100;var Xs={"gru.h":[{name:"kept",opens:"z",value:n=>n("z")*n("h_prev"),factors:"z · h_prev"},{name:"written",opens:"n",value:n=>(1-n("z"))*n("n"),factors:"1−z · n"}],
"lstm.c":[{name:"kept_c",opens:"f",value:n=>n("f")*n("c_prev"),factors:"f · c_prev"},{name:"added",opens:"g",value:n=>n("i")*n("g"),factors:"i · g"}],"lstm.h":[
{name:"shown",opens:"o",value:n=>n("o"),factors:"o"},{name:"stored",opens:"c",value:n=>Math.tanh(n("c")),factors:"tanh(c)"}]},xt=(n,t)=>`${n}.${t}`=="lstm.h";function Ae({
picture:n,state:t}){return Xs[`${n.meta.cell}.${t.why}`]}function hr(n){let t=xt(n.picture.meta.cell,n.state.why)?"factor":"term",e=i=>y(n,i);return Ae(n).map((i,r)=>({
kind:t,index:r,value:i.value(e),count:1,inputs:0}))}function ur(n,t,e){let{text:i,picture:r,state:o}=n,{index:s,kind:a,count:l,inputs:d}=t;return a==="term"||a===
"factor"?i(`why_${Ae(n)[s].name}`):a==="bias"?i("why_bias"):a==="unit"?i("why_unit",{unit:s}):a==="rest"?i(`why_rest_${d===0?"units":d===l?"inputs":"mixed"}`,{count:l}):
e||s<0?i("why_token",{token:r.reading(o.column)}):i("why_input",{name:mr(n,s)})}function cr(n,t,e){let{text:i,picture:r,state:o}=n;return t.kind==="bias"?i("why\
_say_bias"):t.kind==="unit"?i("why_say_unit",{unit:t.index}):e||t.index<0?i("why_say_token",{token:r.reading(o.column)}):i("why_say_input",{name:mr(n,t.index)})}
var mr=(n,t)=>n.picture.meta.closeup?.inputs[t]??String(t);function fr(n,t,e){let{text:i,state:r}=n,{why:o,unit:s,column:a}=r,l=F(t.value);if(t.kind==="term"||t.
kind==="factor")return`${Ae(n)[t.index].factors.split(" · ").map(v=>Zs(n,v)).join(" × ")} = ${l}`;if(t.kind==="bias")return Ys(n,l);if(t.kind==="rest")return i(
"why_rest_factors",{count:t.count,value:l});if(t.index<0)return i("why_token_factors",{count:t.count,value:l});let d=t.kind==="unit"?"h":"i",h=t.kind==="unit",c=h?
`h′ = ${b(y(n,"h_prev",t.index))}`:`x = ${b(e.x(a,t.index))}`,u=[`w = ${b(e.weight(d,o,s,t.index))}`,c];return h&&gr(n)&&u.unshift(`r = ${b(e.reset(o,a,s,t.index))}`),
`${u.join(" × ")} = ${l}`}var gr=({picture:n,state:t})=>n.meta.cell==="gru"&&t.why==="n";function Ys(n,t){let{arrays:e,meta:i}=n.picture,{why:r,unit:o}=n.state,
[s,a]=["i","h"].map(h=>b(e[`b_${h}.${r}`].values[o])),d=gr(n)&&i.reset==="after"?`r · b_h${r} = ${b(y(n,"r"))} × ${a}`:`b_h${r} = ${a}`;return`b_i${r} = ${s},\
 ${d}: ${t}`}function Zs(n,t){let e=t==="1−z"?1-y(n,"z"):t==="tanh(c)"?Math.tanh(y(n,"c")):y(n,t);return`${t.replace("_prev","′")} = ${b(e)}`}function vr(n,t){
let e=Fi(n,t);return e?e==="all"?n.text("why_all"):"unit"in e?n.text("why_select_unit",e):n.text("why_opens",{symbol:e.why}):""}function Fi(n,t){return t.kind===
"unit"?{unit:t.index}:t.kind==="rest"?"all":t.kind==="term"||t.kind==="factor"?{why:Ae(n)[t.index].opens}:null}var qe=class{constructor(t,e,i){this.picture=t;this.text=e;let r=p("h4","",{},...this.around(e("why_title"))),o=p("div","why-tabs",{role:"group","aria-label":e(
"why_choose")});for(let{key:s,symbol:a,name:l}of t.meta.quantities){let d={type:"button",title:l,"aria-label":`${l} ${a}`,"data-k":`why-${s}`,"data-testid":`why\
-tab-${s}`},h=O(p("button","why-tab",d,a),s);h.addEventListener("click",c=>{c.stopPropagation(),i.why(s)}),this.tabs.set(s,h),o.append(h)}t.meta.quantities.length<
2&&(o.hidden=!0),this.node.append(p("div","why-top",{},r,o),this.say)}picture;text;node=p("div","why-head");symbol=p("span","symbol");result=p("b","why-result",
{"data-testid":"why-result"});say=p("p","why-say",{"data-testid":"why-say"});tabs=new Map;around(t){let e={"{symbol}":this.symbol,"{value}":this.result};return t.
split(/(\{\w+\})/).map(i=>e[i]??i)}draw({state:t,picture:e}){let i=e.meta.quantities.find(r=>r.key===t.why);f(this.symbol,i.symbol);for(let r of[this.symbol,this.
result])O(r,t.why);for(let[r,o]of this.tabs)g(o,"aria-pressed",String(r===t.why))}step(t,e,i){f(this.result,b(y(t,t.state.why))),f(this.say,this.answer(t,e,i))}answer(t,e,i){
let{why:r}=t.state,o=nt(this.picture.meta,r);if(!o)return this.shares(t);let s=y(t,r);return bt(o,y(t,`a_${r}`),s)?this.text("why_say_held",{value:b(s)}):this.most(
t,e,i)}most(t,e,i){let r=e.filter(a=>a.kind!=="rest");if(!r.length)return"";let o=r.reduce((a,l)=>Math.abs(l.value)>Math.abs(a.value)?l:a),s=o.value<0?"down":"u\
p";return this.text(`why_most_${s}`,{name:cr(t,o,i),value:F(o.value)})}shares(t){let{cell:e}=this.picture.meta,i=o=>`${Math.round(100*o)} %`,r=o=>y(t,o);return e===
"gru"?this.text("why_shares_gru",{kept:i(r("z")),written:i(1-r("z"))}):t.state.why==="c"?this.text("why_shares_c",{kept:i(r("f")),added:i(r("i"))}):this.text("w\
hy_shares_h",{shown:i(r("o"))})}};var Js={input:"x",unit:"h_prev"},Nt=class{constructor(t,e){this.node=t;this.number=p("span","why-number",{"data-testid":e}),this.node.append(this.name,p("span",
"why-bar",{"aria-hidden":"true"},this.bar),this.number)}node;name=p("span","why-name");bar=p("i");number;at="";sign="";write(t,e,i,r,o){let{node:s}=this;g(s,"da\
ta-kind",t.kind),g(s,"data-index",String(t.index));let a=Js[t.kind];a?g(s,"data-q",a):s.removeAttribute("data-q"),s.classList.toggle("leads",i!==""),g(s,"title",
i||e),f(this.name,e),f(this.number,F(t.value)),this.place(r,r.from[o],r.to[o])}writeTotal(t,e,i,r){f(this.name,t),f(this.number,e),this.place(i,0,r)}place(t,e,i){
let r=ar(t,e,i);r!==this.at&&(this.bar.style.transform=this.at=r);let o=i<e?"minus":"plus";o!==this.sign&&(this.bar.className=this.sign=o)}};var ze=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;this.head=new qe(t,e,i),this.curve=new Le(e),this.contributions=new vt(t),this.sum=new Nt(
p("div","why-row why-total"),"why-sum"),this.scale.append(p("span"),p("span")),this.chart.append(this.zero,this.list,this.sum.node,this.scale),this.button.addEventListener(
"click",()=>this.showAll(!this.all)),f(this.leftOut,e("why_left_out")),this.node.append(this.head.node,this.leftOut,this.chart,this.detail,this.button,this.curve.
node,this.rounding)}picture;text;actions;node=p("section","why",{"data-testid":"why"});head;list=p("div","why-list");chart=p("div","why-chart");zero=p("i","why-\
zero");scale=p("div","why-scale",{"aria-hidden":"true"});sum;rounding=p("p","fine",{"data-testid":"why-rounding"});detail=p("p","fine why-detail",{"data-testid":"\
why-detail",id:"why-detail"});leftOut=p("p","fine",{"data-testid":"why-left-out"});button=p("button","chip",{type:"button","data-testid":"why-all","data-k":"why\
-all"});curve;contributions;rows=[];shown=[];all=!1;origin="";active=-1;frame=null;squash(t){return nt(this.picture.meta,t.state.why)}showAll(t){this.all=t,this.
active=-1,this.frame&&(this.draw(this.frame),this.step(this.frame))}draw(t){this.frame=t;let{meta:e}=this.picture,{why:i}=t.state,r=this.squash(t),o=r===null||e.
closeup!==null,[s,a]=e.quantities[0].ends[t.theme.dark?"dark":"light"];this.node.style.setProperty("--minus",s),this.node.style.setProperty("--plus",a),this.node.
style.setProperty("--ink",`var(--ink-${i})`),g(this.node,"data-quantity",i),g(this.node,"data-product",String(xt(e.cell,i))),this.head.draw(t),this.leftOut.hidden=
o,this.list.hidden=this.scale.hidden=this.detail.hidden=this.rounding.hidden=!o,f(this.button,this.text(this.all?"why_fewer":"why_all")),g(this.button,"aria-exp\
anded",String(this.all)),this.node.classList.toggle("blend",r===null),this.node.classList.toggle("all",this.all&&r!==null);let l=this.all?this.list.offsetWidth-
this.list.clientWidth:0;this.chart.style.setProperty("--gutter",`${l}px`),this.curve.choose(xt(e.cell,i)?"tanh":r)}step(t){this.frame=t;let{meta:e}=this.picture,
{why:i,column:r,unit:o}=t.state,s=this.squash(t),a=y(t,i),l=s?y(t,`a_${i}`):a,d=!1;s?e.closeup?(this.contributions.compute(i,r,o),d=this.contributions.oneHot(r),
this.shown=this.contributions.rows(r,this.all)):this.shown=[]:this.shown=hr(t);let h=sr(this.shown,l);ot(this.button,!s||!this.all&&this.shown.every(c=>c.count===
1)),this.writeRows(t,h,d),this.writeSum(t,h,l,s),this.head.step(t,this.shown,d),s?this.curve.step(l,a):xt(e.cell,i)&&this.curve.step(y(t,"c"),Math.tanh(y(t,"c"))),
this.tell()}writeRows(t,e,i){for(;this.rows.length<this.shown.length;)this.addRow();this.rows.forEach((o,s)=>{let a=this.shown[s];ot(o.node,!a),a&&o.write(a,ur(
t,a,i),vr(t,a),e,s)});let r=String(Te(e,0));r!==this.origin&&this.zero.style.setProperty("--zero",this.origin=r)}writeSum(t,e,i,r){let o=xt(this.picture.meta.cell,
t.state.why),s=this.text(r?"why_sum":o?"why_product":"why_together");this.sum.writeTotal(s,b(i),e,i),lr(e).forEach((d,h)=>f(this.scale.children[h],d));let a=(this.
shown.length+1)*5e-5;g(this.rounding,"data-bound",S(a));let l={count:this.shown.length,bound:S(a)};f(this.rounding,o?this.text("eq_rounding"):this.text("why_rou\
nding",l))}addRow(){let t=this.rows.length,e=p("button","why-row",{type:"button","data-testid":"why-row","data-k":`why-row-${t}`,"aria-describedby":"why-detail"}),
i=o=>{this.active=o,this.tell()};e.addEventListener("pointerenter",()=>i(t)),e.addEventListener("focus",()=>i(t)),e.addEventListener("pointerleave",()=>i(-1)),e.
addEventListener("blur",()=>i(-1)),e.addEventListener("click",o=>this.follow(t,o));let r=new Nt(e,"why-number");this.rows.push(r),this.list.append(e)}follow(t,e){
let i=this.shown[t],r=i&&this.frame?Fi(this.frame,i):null;r&&(e.stopPropagation(),r==="all"?this.showAll(!0):"unit"in r?this.actions.unit(r.unit):this.actions.why(
r.why))}tell(){let t=this.shown[this.active],{frame:e,text:i}=this;if(!t||!e)return f(this.detail,i("why_point"));f(this.detail,fr(e,t,this.contributions))}};var He=class{constructor(t,e,i){this.text=e;let r=[new be(t,e,i),new ze(t,e,i)],o=[new Ee(t,e,i),new re(t,e)];this.parts=[...r,...o],this.sights=this.parts.map(
({node:s})=>new Se(s)),this.node.setAttribute("aria-label",e("readout")),this.under.setAttribute("aria-label",e("update")),this.node.append(p("div","readout-hea\
d",{},this.title,this.stepper(i)),...r.map(s=>s.node),this.under),this.under.append(...o.map(s=>s.node))}text;node=p("aside","readout",{"data-testid":"readout"});title=p(
"h3","readout-title",{"data-testid":"readout-title"});under=p("section","under");parts;sights;stepper(t){let e=p("div","stepper");for(let[i,r,o]of[[-1,"↑","un\
it_up"],[1,"↓","unit_down"]]){let s=this.text(o),a=p("button","small",{type:"button","aria-label":s,title:s,"data-k":o},r);a.addEventListener("click",()=>t.unitBy(
i)),e.append(a)}return e}draw(t){for(let e of this.parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(t)}step(t){f(this.title,this.text("readout_tit\
le",{unit:t.state.unit,moment:T(t,t.state.column)}));for(let e of this.parts)e.step?.(t);for(let e of this.sights)e.step()}};var ta="http://www.w3.org/2000/svg";function _(n,t={},e=""){let i=document.createElementNS(ta,n);for(let[r,o]of Object.entries(t))o!==""&&i.setAttribute(r,typeof o==
"number"?k(o):br(o));return e&&(i.textContent=br(e)),i}function k(n){return String(Math.round(n*100)/100)}function br(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}function Fe(n,t,e,i,r,o){let{width:s,height:a}=n;if(s*a>o)return _("image",{x:t,y:e,width:i,height:r,href:n.toDataURL(),preserveAspectRatio:"none",style:"im\
age-rendering: pixelated"});let l=_("g",{class:"cells","shape-rendering":"crispEdges"}),{data:d}=n.getContext("2d").getImageData(0,0,s,a);for(let h=0;h<s*a;h++){
let c=[0,1,2].map(v=>d[4*h+v].toString(16).padStart(2,"0")).join(""),[u,m]=[h%s,Math.floor(h/s)];l.append(_("rect",{x:t+u*i/s,y:e+m*r/a,width:i/s,height:r/a,fill:`\
#${c}`,"fill-opacity":d[4*h+3]===255?"":d[4*h+3]/255}))}return l}var Re=class{constructor(t){this.most=t}most;group=_("g");fillStyle="#000";strokeStyle="#000";lineWidth=1;lineJoin="miter";globalAlpha=1;font="10px sans-serif";textAlign="\
start";textBaseline="alphabetic";imageSmoothingEnabled=!0;path="";dash=[];ruler=document.createElement("canvas").getContext("2d");beginPath(){this.path=""}moveTo(t,e){
this.path+=`M${k(t)} ${k(e)}`}lineTo(t,e){this.path+=`L${k(t)} ${k(e)}`}arc(t,e,i){let[r,o]=[k(t-i),k(t+i)];this.path+=`M${r} ${k(e)}A${k(i)} ${k(i)} 0 1 0 ${o}\
 ${k(e)}A${k(i)} ${k(i)} 0 1 0 ${r} ${k(e)}Z`}rect(t,e,i,r){this.path+=`M${k(t)} ${k(e)}h${k(i)}v${k(r)}h${k(-i)}Z`}roundRect(t,e,i,r,o){let s=Math.max(0,Math.min(
o,i/2,r/2)),a=(l,d)=>`a${k(s)} ${k(s)} 0 0 1 ${k(l)} ${k(d)}`;this.path+=`M${k(t+s)} ${k(e)}h${k(i-2*s)}${a(s,s)}v${k(r-2*s)}${a(-s,s)}`,this.path+=`h${k(2*s-i)}${a(
-s,-s)}v${k(2*s-r)}${a(s,-s)}Z`}closePath(){this.path+="Z"}setLineDash(t){this.dash=t}get opacity(){return this.globalAlpha===1?"":this.globalAlpha}stroke(){if(!this.
path)return;let t={d:this.path,fill:"none",stroke:this.strokeStyle,"stroke-width":this.lineWidth,"stroke-linejoin":this.lineJoin};this.group.append(_("path",{...t,
"stroke-dasharray":this.dash.join(" "),opacity:this.opacity}))}fill(){this.path&&this.group.append(_("path",{d:this.path,fill:this.fillStyle,opacity:this.opacity}))}fillRect(t,e,i,r){
this.group.append(_("rect",{x:t,y:e,width:i,height:r,fill:this.fillStyle,opacity:this.opacity}))}fillText(t,e,i){let r={center:"middle",right:"end",end:"end"}[this.
textAlign]??"start",o=this.textBaseline==="middle"?"central":"";this.group.append(_("text",{x:e,y:i,fill:this.fillStyle,"text-anchor":r,"dominant-baseline":o,style:`\
font: ${this.font}; white-space: pre`,opacity:this.opacity},t))}measureText(t){return this.ruler.font=this.font,this.ruler.measureText(t)}drawImage(t,e,i,r,o){this.
group.append(Fe(t,e,i,r,o,this.most))}};var ea=1024,ia=["fill","fill-opacity","stroke","stroke-width","stroke-linecap","stroke-linejoin","stroke-dasharray","stroke-dashoffset","opacity","text-anchor",
"dominant-baseline","font-family","font-size","font-style","font-weight","transform","visibility"],Pe=class{constructor(t,e){this.drawn=t;this.leftOut=e}drawn;leftOut;gradients=0;ruler=document.
createElement("canvas").getContext("2d");element(t,e){let i=getComputedStyle(t);if(i.display==="none"||i.visibility==="hidden"||i.opacity==="0"||t.matches(this.
leftOut))return null;let r=t.getAttribute("data-testid")??"",o=_("g",{...r?{"data-part":r}:{},...i.opacity==="1"?{}:{opacity:i.opacity}});return t instanceof SVGSVGElement?
o.append(this.drawing(t,e)):t instanceof HTMLCanvasElement?o.append(this.canvas(t,e)):this.within(t,i,e,o),o.childElementCount?o:null}within(t,e,i,r){r.append(...this.
box(t,e,i));for(let o of t.childNodes)o instanceof Element?r.append(...[this.element(o,i)].filter(s=>s!==null)):o instanceof Text&&r.append(...this.text(o,e,i))}box(t,e,i){
let{left:r,top:o,width:s,height:a}=t.getBoundingClientRect();if(s===0||a===0)return[];let[l,d]=[r-i.x,o-i.y],h=[],c=e.backgroundImage.startsWith("linear-gradien\
t")?this.gradient(e.backgroundImage,h):e.backgroundColor,u=Math.min(parseFloat(e.borderTopLeftRadius)||0,s/2,a/2);return na(c)||h.push(_("rect",{x:l,y:d,width:s,
height:a,rx:u||"",fill:c})),[...h,...this.border(e,{x:l,y:d,width:s,height:a},u)]}border(t,{x:e,y:i,width:r,height:o},s){let a=["Top","Right","Bottom","Left"].map(
m=>t[`border${m}Style`]==="none"?0:parseFloat(t[`border${m}Width`])),[l,d,h,c]=a;if(!l&&!d&&!h&&!c)return[];if(a.every(m=>m===l)){let m=l/2;return[_("rect",{x:e+
m,y:i+m,width:Math.max(0,r-l),height:Math.max(0,o-l),rx:s||"",fill:"none",stroke:t.borderTopColor,"stroke-width":l})]}let u=[];return l&&u.push(_("rect",{x:e,y:i,
width:r,height:l,fill:t.borderTopColor})),h&&u.push(_("rect",{x:e,y:i+o-h,width:r,height:h,fill:t.borderBottomColor})),c&&u.push(_("rect",{x:e,y:i,width:c,height:o,
fill:t.borderLeftColor})),d&&u.push(_("rect",{x:e+r-d,y:i,width:d,height:o,fill:t.borderRightColor})),u}gradient(t,e){let i=t.match(/(?:rgba?|oklch|color)\([^)]*\)/g)??
[],r=`ramp${this.gradients++}`,o=i.map((a,l)=>_("stop",{offset:l/Math.max(1,i.length-1),"stop-color":a})),s=_("linearGradient",{id:r,x1:0,x2:0,y1:1,y2:0});return s.
append(...o),e.push(s),`url(#${r})`}text(t,e,i){if(!t.data.trim())return[];let o=`${t.parentElement?.localName==="mi"&&t.data.trim().length===1?"italic":e.fontStyle}\
 ${e.fontWeight} ${e.fontSize} ${e.fontFamily}`;this.ruler.font=o;let{fontBoundingBoxAscent:s,fontBoundingBoxDescent:a}=this.ruler.measureText("x"),l={fill:e.color,
style:`font: ${o}; white-space: pre`};return ra(t).map(({text:d,box:h})=>{let c=h.top-i.y+(h.height-s-a)/2+s;return _("text",{...l,x:h.left-i.x,y:c},d)})}canvas(t,e){
let{left:i,top:r,width:o,height:s}=t.getBoundingClientRect(),a=this.drawn.get(t),l=_("g",{transform:`translate(${i-e.x} ${r-e.y})`});return l.append(a?a.group:Fe(
t,0,0,o,s,ea)),l}drawing(t,e){let{a:i,b:r,c:o,d:s,e:a,f:l}=t.getScreenCTM()??new DOMMatrix,d=_("g",{transform:`matrix(${[i,r,o,s,a-e.x,l-e.y].join(" ")})`});for(let h of t.
children)d.append(...[xr(h)].filter(c=>c!==null));return d}};function xr(n){let t=getComputedStyle(n);if(t.display==="none"||t.opacity==="0"||t.visibility==="hi\
dden"||t.fill==="none"&&t.stroke==="none"&&!n.childElementCount)return null;let e=n.cloneNode(!1);for(let i of["class","style","tabindex","role","aria-label"])e.
removeAttribute(i);for(let i of ia){let r=t.getPropertyValue(i);r&&!(i==="transform"&&r==="none")&&e.setAttribute(i==="transform"?"style":i,i==="transform"?`tra\
nsform: ${r}`:r)}for(let i of n.childNodes)i instanceof Element?e.append(...[xr(i)].filter(r=>r!==null)):e.append(i.cloneNode());return e}var na=n=>n==="transpa\
rent"||/[,/] ?0\)$/.test(n);function ra(n){let t=[],e=document.createRange(),i=0;for(let r of n.data){e.setStart(n,i),e.setEnd(n,i+=r.length);let o=e.getBoundingClientRect();
if(o.width===0&&!r.trim())continue;let s=t.at(-1);s&&Math.abs(s.box.top-o.top)<o.height/2?s.text+=r:r.trim()&&t.push({text:r,box:o})}return t.map(({text:r,box:o})=>({
text:r.replace(/\s+/g," ").trimEnd(),box:o}))}var yr=2e4,rt=20,wr=2,oa=".tools, .stepper, .chip, .hover-box, .rail, .sr-only, .tooltip, select, summary, [data-unsaved]";function kr(n){let t=new Map,e=n.cells>
yr?0:yr;Xi(v=>{let x=new Re(e);return t.set(v,x),x},()=>n.redraw());let[i,r,o,s]=[n.root,n.heading,n.step,n.body].map(v=>v.getBoundingClientRect()),a=new Pe(t,oa),
l=i.left-rt,d=[[n.heading,{x:l,y:r.top-rt}],[n.step,{x:o.left-rt,y:o.top-r.height-rt-10}],[n.body,{x:l,y:s.top-r.height-rt-o.height-26}]],h=Math.ceil(i.width+2*
rt),c=Math.ceil(r.height+o.height+s.height+26+2*rt),{backgroundColor:u}=getComputedStyle(n.root),m=_("svg",{width:h,height:c,viewBox:`0 0 ${h} ${c}`});m.append(
_("rect",{width:h,height:c,fill:u}));for(let[v,x]of d)m.append(...[a.element(v,x)].filter(M=>M!==null));return m}function Mr(n,t){Sr(Er(kr(n)),`${t}.svg`)}async function _r(n,t){
let e=kr(n),i=new Image,r=URL.createObjectURL(Er(e));i.src=r,await i.decode();let o=document.createElement("canvas");o.width=wr*Number(e.getAttribute("width")),
o.height=wr*Number(e.getAttribute("height")),o.getContext("2d").drawImage(i,0,0,o.width,o.height),URL.revokeObjectURL(r),o.toBlob(s=>s&&Sr(s,`${t}.png`))}function Er(n){
return new Blob([new XMLSerializer().serializeToString(n)],{type:"image/svg+xml"})}function Sr(n,t){let e=document.createElement("a");e.href=URL.createObjectURL(
n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}function Tr(n,t,e){return[...n.toLowerCase().match(/[\p{L}\p{N}]+/gu)??["gatesc\
ope"],t,e].join("-").slice(-120)}var $r=20,Ne=class{constructor(t,e){this.actions=e;let i=N("time",t("time_axis"),"");this.node=i.node,this.plot=i.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});rail=p("div","rail",{"data-testi\
d":"overview"});thumb=p("div","thumb");mark=p("div","mark");draw(t){let{axis:e,theme:i,picture:r,state:o}=t,s=e.count<r.columns;this.rail.hidden=!s,this.plot.style.
height=`${$r+(s?18:0)}px`;let a=q(this.canvas,e.width,$r);a.font=`${o.present?14:11}px ${i.font}`,a.textAlign="center",a.fillStyle=i.muted;for(let l of zn(e,r.stepOf,
r.meta.stride,56)){let d=e.middle(l);a.fillRect(Math.round(d)-.5,0,1,4);let h=String(r.stepOf(l)),c=a.measureText(h).width/2;a.fillText(h,Math.min(e.width-c,Math.
max(c,d)),16)}this.thumb.style.left=`${100*e.first/r.columns}%`,this.thumb.style.width=`${100*e.count/r.columns}%`,this.step(t)}step({state:t,picture:e}){this.rail.
hidden||(this.mark.style.left=`${100*(t.column+.5)/e.columns}%`)}listen(t){let e=i=>{if(!this.rail.hasPointerCapture(i.pointerId))return;let r=this.rail.getBoundingClientRect(),
{axis:o,picture:s}=t(),a=(i.clientX-r.left)/r.width*s.columns;this.actions.pan(a-o.count/2)};this.rail.addEventListener("pointerdown",i=>{i.stopPropagation(),this.
rail.setPointerCapture(i.pointerId),e(i)}),this.rail.addEventListener("pointermove",e)}};var Ce=class{constructor(t,e,i){this.text=t;let r=t("present_hint");this.present=p("button","small",{type:"button",title:r,"data-testid":"present","data-k":"pre\
sent"}),this.present.addEventListener("click",()=>{this.presenting||wn(),e.present(!this.presenting)}),this.node.append(this.saving(i),this.present)}text;node=p(
"div","tools");present;presenting=!1;saving(t){let e=p("div","saving",{role:"group","aria-label":this.text("save")},p("span","",{},this.text("save")));for(let i of[
"svg","png"]){let r=this.text(`save_${i}`),o=p("button","small",{type:"button","aria-label":r,title:r,"data-testid":`save-${i}`,"data-k":`save-${i}`},i.toUpperCase());
o.addEventListener("click",()=>t(i)),e.append(o)}return e}draw({state:t}){this.presenting=t.present,f(this.present,this.text(t.present?"present_leave":"present")),
g(this.present,"aria-pressed",String(t.present))}};function Lr(n,t){let e=t.values.filter(Number.isFinite),[i,r]=G({values:e,width:1}),o=e.length?Math.max(Math.abs(i[0]),Math.abs(r[0])):0;return{meta:n,values:t.
values,reach:n.format==="share"?1:o||1}}function sa({format:n},t,e){return Number.isNaN(t)?"–":n==="share"?`${S(Math.round(t*1e3)/10)} %`:Number.isFinite(t)?n===
"steps"?e("units_steps",{n:t>=1e3?Math.round(t):t.toFixed(1)}):t.toFixed(3).replace(/^-(?=0\.000$)/,"").replace("-","−"):t>0?"∞":"−∞"}function Ar(n,t,e){
let i=n.values[t],r=Math.min(1,Math.abs(i)/n.reach),o=p("i",i<0?"minus":"");return o.style.transform=`scaleX(${Number.isNaN(i)?0:i===1/0?1:r})`,p("td","",{},p("\
span","bar",{"aria-hidden":"true"},o),p("span","number",{},sa(n.meta,i,e)))}function qr(n,t,e){let i=Array.from({length:t},(o,s)=>s);if(!n)return e?i:i.reverse();
let r=e?1:-1;return i.sort((o,s)=>{let[a,l]=[n[o],n[s]];return Number.isNaN(a)||Number.isNaN(l)?Number(Number.isNaN(a))-Number(Number.isNaN(l))||o-s:a===l?o-s:r*
(a<l?-1:1)})}var Ri=50,Oe=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;let r=(t.meta.units??[]).filter(o=>t.arrays[`unit.${o.key}`]);this.columns=r.map(
o=>Lr(o,t.arrays[`unit.${o.key}`])),this.node.hidden=this.columns.length===0||t.hidden<2,this.more=p("button","chip",{type:"button","data-k":"units-all"},e("uni\
ts_all",{count:t.hidden})),this.more.addEventListener("click",()=>this.showAll()),this.node.append(p("summary","",{"data-k":"units"},e("units_title"))),this.node.
addEventListener("toggle",()=>this.build(),{once:!0})}picture;text;actions;node=p("details","units-table",{"data-testid":"units"});columns;heads=[];body=p("tbod\
y");rows=new Map;more;sorting={column:-1,rising:!0};all=!1;selected=-1;build(){let t=p("tr","",{},this.head(-1,this.text("units_unit"),this.text("explain_unit"),
null));this.columns.forEach(({meta:o},s)=>t.append(this.head(s,o.name,o.explanation,o.quantity)));let e=this.text("units_title"),i=p("table","",{"aria-label":e},
p("thead","",{},t),this.body),r=p("div","units-scroll",{role:"region",tabindex:"0","aria-label":e,"data-k":"units-scroll"},i);this.node.append(p("p","fine",{},this.
text("units_hint")),r,this.more,this.meanings()),this.columns.length&&this.sortBy(0)}head(t,e,i,r){let o=p("button","",{type:"button",title:i,"data-k":`units-so\
rt-${t}`},e,p("span","way",{"aria-hidden":"true"}));o.addEventListener("click",()=>this.sortBy(t));let s=p("th","",{scope:"col"},o);return Pi(s,r),this.heads.push(
s),s}meanings(){let t=p("dl","meanings");for(let{meta:e}of this.columns){let i=p("dt","",{},e.name);Pi(i,e.quantity),t.append(p("div","",{},i,p("dd","",{},e.explanation)))}
return t}sortBy(t){let e=this.sorting.column===t&&this.rows.size>0;this.sorting={column:t,rising:e?!this.sorting.rising:t<0},this.heads.forEach((i,r)=>{r-1===t?
g(i,"aria-sort",this.sorting.rising?"ascending":"descending"):i.removeAttribute("aria-sort")}),this.fill()}showAll(){this.all=!0,this.fill(),this.body.querySelectorAll(
"button")[Ri]?.focus()}fill(){let{column:t,rising:e}=this.sorting,i=qr(this.columns[t]?.values??null,this.picture.hidden,e),r=this.all?i:i.slice(0,Ri);!r.includes(
this.selected)&&this.selected>=0&&r.push(this.selected),this.body.replaceChildren(...r.map(o=>this.row(o))),this.more.hidden=this.all||i.length<=Ri}row(t){let e=this.
rows.get(t);if(e)return e;let i=p("button","",{type:"button","data-k":`units-${t}`,"aria-label":this.text("tip_unit",{unit:t})},String(t)),r=this.columns.map(s=>{
let a=Ar(s,t,this.text);return Pi(a,s.meta.quantity,!1),a}),o=p("tr","",{"data-unit":String(t)},p("th","",{scope:"row"},i),...r);return o.addEventListener("clic\
k",()=>this.actions.unit(t)),this.rows.set(t,o),this.mark(o,t===this.selected),o}mark(t,e){t?.classList.toggle("selected",e),t?.querySelector("button")?.setAttribute(
"aria-pressed",String(e))}draw(t){this.select(t)}select({state:t}){t.unit!==this.selected&&(this.mark(this.rows.get(this.selected),!1),this.selected=t.unit,this.
mark(this.rows.get(this.selected),!0),this.node.open&&this.rows.size&&!this.rows.get(this.selected)?.isConnected&&this.fill())}};function Pi(n,t,e=!0){t&&(n.style.
setProperty("--ink",`var(--ink-${t})`),e&&(n.dataset.of=t))}function Z(n){return n.split(";").map(t=>t.trim()).filter(t=>t!=="")}function Ni(n){let[t="",e=""]=Ct(n,"="),i=Ct(e,"@")[1];return i?`${t}@${i}`:t}function aa(n){
return Ct(Ct(n,"=")[1]??"","@")[0]}function zr(n,t){let e=Z(n).find(i=>Ni(i)===t);return e===void 0?NaN:Number(aa(e))}function Ci(n,t){let e=Ni(t);return[...Z(n).
filter(i=>Ni(i)!==e),t].join(";")}function Oi(n,t){return Z(n).filter(e=>e!==t).join(";")}function Ii(n,t){let e=Z(n);return Z(t).every(i=>e.includes(i))}function Hr(n){
return n.length>2e3||Z(n).length>64}function Bi(n){let t=n.toFixed(6).replace(/\.?0+$/,"");return t==="-0"?"0":t}function Fr({unit:n,steps:t}){let e=[];return n!==
null&&e.push(`u${n}`),t&&e.push(t[0]===t[1]?`t${t[0]}`:`t${t[0]}-${t[1]}`),e.length?`@${e.join(",")}`:""}var Rr=(n,t)=>n+Fr(t),Pr=(n,t)=>`bias.${n}${Fr({unit:t,
steps:null})}`,Nr=n=>n===null?"scale":`scale.${n}`,Cr=(n,t,e,i)=>`${n}.${t}.${e}.${i}`,Ie=(n,t)=>`x.${n}.${t}`;function yt(n,t){let[e,i]=Ct(n,"@");return`${e}=${Bi(
t)}${i===void 0?"":`@${i}`}`}function Be(n,t){let e=t.replace(/[%;=@\s\u0000-\u001f\u007f]/g,encodeURIComponent);return`x.${n}=${e}`}function Ct(n,t){let e=n.indexOf(
t);return e<0?[n]:[n.slice(0,e),n.slice(e+1)]}var la=2e3,pa=6e3,da=200,Ge=class{constructor(t,e){this.send=t;this.changed=e}send;changed;text="";settled="";asked=[];queued=null;shown="";patience=0;memory=0;history={
past:[],future:[]};get awaited(){return this.asked.length>0||this.queued!==null}get canUndo(){return this.history.past.length>0}get canRedo(){return this.history.
future.length>0}arrived(t,e){let i=ln(t),r=this.history!==i;this.history=i;let o=this.asked.lastIndexOf(e);this.shown=e,r?this.start(e):o>=0?this.asked.splice(0,
o+1):this.asked.length?this.accept(e):e!==this.settled&&this.follow(e);let s=this.queued;!this.asked.length&&s!==null&&s!==e?this.ask(s,!0):this.asked.length||this.
stopWaiting(),this.changed()}again(){this.asked.at(-1)===this.shown&&(this.asked=[],this.changed())}start(t){this.forget(),this.text=this.settled=t}accept(t){this.
asked=[],this.queued===null&&(this.text=this.settled=t)}follow(t){let{past:e,future:i}=this.history;e.at(-1)===t?(i.push(this.settled),e.pop()):i.at(-1)===t?(e.
push(this.settled),i.pop()):e.push(this.settled),this.text=this.settled=t}put(t,e=!1){this.set(Ci(this.text,t),e)}remove(t){this.set(Oi(this.text,t))}toggle(t,e){
this.set(Z(t).reduce((i,r)=>e?Ci(i,r):Oi(i,r),this.text))}reset(){this.set("")}undo(){this.travel(this.history.past,this.history.future)}redo(){this.travel(this.
history.future,this.history.past)}travel(t,e){let i=t.pop();i!==void 0&&(e.push(this.settled),this.settled=this.text=i,this.ask(i,!1),this.changed())}set(t,e=!1){
if(!Hr(t)){if(this.text=t,e)this.asked.length?this.wait(t):this.ask(t,!0);else{let{past:i,future:r}=this.history;t!==this.settled&&(i.push(this.settled),i.splice(
0,i.length-da),r.length=0),this.settled=t,this.ask(t,!1)}this.changed()}}wait(t){this.queued=t,this.patience||=window.setTimeout(()=>this.ask(this.text,!0),la)}ask(t,e){
this.stopWaiting(),(this.asked.length||t!==this.shown)&&this.asked.push(t),window.clearTimeout(this.memory),this.memory=window.setTimeout(()=>this.giveUp(),pa),
this.send(t,e)}giveUp(){this.awaited&&(this.start(this.shown),this.changed())}forget(){this.stopWaiting(),this.asked=[]}stopWaiting(){window.clearTimeout(this.patience),
this.patience=0,this.queued=null}};var De=class{name=p("span");now=p("b");was=p("span","before");node;constructor(t){this.node=p("span","effect-pair",{"data-testid":t},this.name," ",this.now," ",
this.was)}show(t,e,i,r){f(this.name,e),f(this.now,b(i)),f(this.was,`(${t.text("whatif_was_number",{value:b(r)})})`)}},We=class{node=p("p","effect",{"data-testid":"\
what-if-effect"});moment=p("span","effect-step");answer=new De("effect-answer");state=new De("effect-state");constructor(){this.node.append(this.moment,this.answer.
node,this.state.node)}step(t){let{picture:e,state:i,text:r}=t;if(this.node.classList.toggle("none",!K(e)),!K(e))return;f(this.moment,r("step_now",{t:e.stepOf(i.
column)}));let o=e.arrays.h,s=i.column*o.width+i.unit;this.state.show(t,`h, ${r("tip_unit",{unit:i.unit})}:`,o.values[s],L(e,"h").values[s]),this.said(t)}said(t){
let{picture:e,state:i}=t,{output:r}=e.meta,[o,s]=[e.arrays.output,L(e,"output")];if(this.answer.node.hidden=!r||!o||!s,!r||!o||!s)return;let a=i.column*o.width,
l=$t(o,a,r.kind==="classes")[0];this.answer.show(t,`${r.name}: ${r.labels[l]??l}`,o.values[a+l],s.values[a+l])}};var ha=400;function A(n,...t){return p("div","field",{},p("span","field-name",{"aria-hidden":"true"},n),p("div","field-body",{},...t))}var J=class{constructor(t,e,i,r){
this.name=e;this.node=p("div","options",{role:"group","aria-label":e});for(let{key:o,label:s,ink:a,symbol:l}of i){let d=p("button","option",{type:"button","data\
-k":`${t}-${o}`,"data-testid":`${t}-${o}`});l&&d.append(p("span","letter",{},l)," "),d.append(p("span","",{},s)),a&&d.style.setProperty("--ink",`var(--ink-${a})`),
d.addEventListener("click",()=>r(o)),this.buttons.set(o,d),this.node.append(d)}}name;node;buttons=new Map;show(t){for(let[e,i]of this.buttons)g(i,"aria-pressed",
String(e===t))}label(t,e){let i=this.buttons.get(t);i&&f(i.lastElementChild,e)}},wt=class{constructor(t,e,i,r=!0){this.act=i;this.slider=p("input","slide",{type:"\
range","aria-label":e,"data-k":`${t}-slider`,"data-testid":`${t}-slider`}),this.number=p("input","typed",{type:"number",step:"any",inputmode:"decimal","aria-lab\
el":e,"data-k":`${t}-number`,"data-testid":`${t}-number`}),this.slider.hidden=!r,this.node.append(this.slider,this.number),this.listen()}act;node=p("div","amoun\
t");slider;number;widest=[0,1];timer=0;held=!1;listen(){let{slider:t,number:e}=this,i=!1;t.addEventListener("keydown",()=>i=!0),t.addEventListener("pointerdown",
()=>{i=!1,this.held=!0});for(let r of["pointerup","pointercancel","change"])t.addEventListener(r,()=>this.held=!1);t.addEventListener("input",()=>{e.value=t.value,
this.act(Number(t.value),!0)}),t.addEventListener("change",()=>{window.clearTimeout(this.timer);let r=()=>this.act(Number(t.value),!1);i?this.timer=window.setTimeout(
r,ha):r()}),e.addEventListener("change",()=>{let r=Number(e.value);e.value.trim()===""||!Number.isFinite(r)||this.act(Math.min(this.widest[1],Math.max(this.widest[0],
r)),!1)})}reach({low:t,high:e,step:i,widest:r}){this.widest=r??[t,e];for(let[o,s]of Object.entries({min:t,max:e,step:i}))g(this.slider,o,String(s));g(this.number,
"min",String(this.widest[0])),g(this.number,"max",String(this.widest[1]))}show(t){let e=Number.isFinite(t)?Bi(Math.round(t*1e4)/1e4):"";!this.held&&e!==""&&this.
slider.value!==e&&(this.slider.value=e);let i=this.number.getRootNode().activeElement===this.number;!this.held&&!i&&this.number.value!==e&&(this.number.value=e)}};var ua={gru:["z","r","n"],lstm:["f","i","g","o"],rnn:[]},ca=["n","g"];function Ot({meta:n}){return n.quantities.filter(({key:t})=>ua[n.cell].includes(t))}function Or(n){
return n.meta.cell==="rnn"?n.meta.quantities:Ot(n)}var Xe=({key:n,symbol:t,name:e})=>({key:n,symbol:t,label:e,ink:n}),Ue=class{constructor(t,e,i,r){this.text=i;
let o=[{key:"one",label:""},{key:"all",label:i("whatif_all_units",{count:e.hidden})}];this.choice=new J(`${t}-units`,i("whatif_units"),o,s=>{this.all=s==="all",
r()}),this.field=A(i("whatif_units"),this.choice.node),this.field.hidden=e.hidden<2}text;choice;field;all=!1;unit({state:t,picture:e}){return this.all||e.hidden<
2?null:t.unit}update({state:t}){this.choice.label("one",this.text("tip_unit",{unit:t.unit})),this.choice.show(this.all?"all":"one")}},Gi=class{constructor(t,e,i){
this.picture=t;this.text=e;this.changed=i;let r=["all","one","some"].map(o=>({key:o,label:e(`whatif_steps_${o}`)}));this.choice=new J("hold-steps",e("whatif_ste\
ps"),r,o=>{this.kind=o,i()}),this.ends=["from","to"].map(o=>this.end(o)),this.range.append(this.ends[0]," – ",this.ends[1]),this.field=A(e("whatif_steps"),this.
choice.node,this.range),this.field.hidden=t.meta.steps<2,this.ends[0].value="0",this.ends[1].value=String(t.meta.steps-1)}picture;text;changed;field;choice;range=p(
"span","span-range");ends;kind="all";end(t){let e=p("input","typed short",{type:"number",min:"0",max:String(this.picture.meta.steps-1),step:"1","aria-label":this.
text(`whatif_${t}`),"data-k":`hold-${t}`,"data-testid":`hold-${t}`});return e.addEventListener("change",()=>this.changed()),e}span({state:t,picture:e}){if(this.
kind==="all"||e.meta.steps<2)return null;let i=e.stepOf(t.column);if(this.kind==="one")return[i,i];let r=e.meta.steps-1,[o,s]=this.ends.map(a=>w(Math.round(Number(
a.value)||0),0,r));return[Math.min(o,s),Math.max(o,s)]}update({state:t,picture:e}){this.choice.label("one",this.text("at_step",{t:e.stepOf(t.column)})),this.choice.
show(this.kind),this.range.hidden=this.kind!=="some"}},kt=class{constructor(t,e,i,r,o,s=!0){this.key=t;this.edits=e;this.gate=i[0].key,this.gates=new J(`${t}-ga\
te`,o("whatif_gate"),i,l=>{this.gate=l,this.again()}),this.amount=new wt(t,r,(l,d)=>this.frame&&this.edits.put(yt(this.target(this.frame),l),d),s);let a=A(o("wh\
atif_gate"),this.gates.node);a.hidden=i.length<2,this.node.append(p("p","explained",{},o(`whatif_explain_${t}`)),a)}key;edits;node=p("div","page");amount;gate;frame=null;gates;again=()=>{
this.frame&&this.update(this.frame)};update(t){this.frame=t,this.gates.show(this.gate);let e=zr(this.edits.text,this.target(t));this.amount.show(Number.isNaN(e)?
this.usual(t):e)}},je=class extends kt{units;steps;constructor(t,e,i){super("hold",t,Ot(e).map(Xe),i("whatif_value"),i),this.units=new Ue("hold",e,i,this.again),
this.steps=new Gi(e,i,this.again),this.node.append(this.units.field,this.steps.field,A(i("whatif_value"),this.amount.node))}scope(t){return{unit:this.units.unit(
t),steps:this.steps.span(t)}}target(t){return Rr(this.gate,this.scope(t))}usual(t){return y(t,this.gate)}update(t){this.units.update(t),this.steps.update(t),this.
amount.reach({low:ca.includes(this.gate)?-1:0,high:1,step:.01}),super.update(t)}},Ke=class extends kt{units;constructor(t,e,i){super("bias",t,Or(e).map(Xe),i("w\
hatif_shift"),i),this.units=new Ue("bias",e,i,this.again),this.amount.reach({low:-5,high:5,step:.05,widest:[-50,50]}),this.node.append(this.units.field,A(i("wha\
tif_shift"),this.amount.node))}target(t){return Pr(this.gate,this.units.unit(t))}usual(){return 0}update(t){this.units.update(t),super.update(t)}},Ve=class extends kt{constructor(t,e,i){
let r=Ot(e).map(Xe);super("scale",t,[{key:"all",label:i("whatif_all_gates")},...r],i("whatif_factor"),i),this.amount.reach({low:0,high:3,step:.01,widest:[0,10]}),
this.node.append(A(i("whatif_factor"),this.amount.node))}target(){return Nr(this.gate==="all"?null:this.gate)}usual(){return 1}},Qe=class extends kt{constructor(e,i,r){
super("weight",e,Or(i).map(Xe),r("whatif_weight"),r,!1);this.text=r;this.amount.reach({low:-100,high:100,step:.1}),this.source.setAttribute("aria-label",r("what\
if_source")),this.source.append(this.group("whatif_inputs","w_i",i.meta.closeup.inputs.map(s=>r("whatif_input_named",{name:s}))),this.group("whatif_units_before",
"w_h",Array.from({length:i.hidden},(s,a)=>r("tip_unit",{unit:a})))),this.source.addEventListener("change",this.again);let o=p("span","choice",{},this.source);this.
node.append(A(r("whatif_source"),o),A(r("whatif_target"),this.receiver),A(r("whatif_weight"),this.amount.node))}text;source=p("select","",{"data-k":"weight-sour\
ce","data-testid":"weight-source"});receiver=p("b");group(e,i,r){let o=r.map((s,a)=>p("option","",{value:`${i}.${a}`},s));return p("optgroup","",{label:this.text(
e)},...o)}get chosen(){let[e,i]=this.source.value.split(".");return[e,Number(i)]}target({state:e}){let[i,r]=this.chosen;return Cr(i,this.gate,e.unit,r)}usual({state:e,
picture:i}){let[r,o]=this.chosen,s=i.arrays[`${r}.${this.gate}`];return s?s.values[e.unit*s.width+o]:NaN}update(e){f(this.receiver,this.text("tip_unit",{unit:e.
state.unit})),super.update(e)}show(e,i){this.gate=e,this.source.value=i,this.again()}};var Di=8,ma=60,Ir=1e6,Ye=class{constructor(t,{presets:e}){this.edits=t;for(let{key:i,name:r,text:o,explanation:s}of e){let a=p("button","preset",{type:"button",
"data-k":`preset-${i}`,"data-testid":`preset-${i}`},p("b","",{},r),p("span","",{},s));a.addEventListener("click",()=>t.toggle(o,!Ii(t.text,o))),this.buttons.push(
[a,o]),this.node.append(a)}}edits;key="presets";node=p("div","page presets");buttons=[];update(){for(let[t,e]of this.buttons)g(t,"aria-pressed",String(Ii(this.edits.
text,e)))}};function Wi(n,t,e){let i=p("div","token-choice",{role:"group"});if(n.length>ma){let r=p("select","",{"data-k":e});for(let o of n)r.append(p("option",
"",{value:o},o));return r.addEventListener("change",()=>t(r.value)),i.append(p("span","choice",{},r)),i}for(let r of n){let o=p("button","token",{type:"button",
"data-k":`${e}-${r}`,"data-token":r},r);o.addEventListener("click",()=>t(r)),i.append(o)}return i}function Ui(n,t){for(let i of n.querySelectorAll("button"))g(i,
"aria-pressed",String(i.dataset.token===t));let e=n.querySelector("select");e&&(e.value=t)}var Ze=class{constructor(t,e,i){this.edits=t;this.text=i;let{vocabulary:r}=e.
meta.whatif;this.node.append(this.now),this.tokens=r.length?Wi(r,o=>this.read(o),"read"):null,this.tokens?(this.tokens.setAttribute("aria-label",i("whatif_read")),
this.node.append(A(i("whatif_read"),this.tokens))):this.numbers(e)}edits;text;key="input";node=p("div","page");now=p("p","explained",{"data-testid":"input-now"});tokens;amounts=[];column=p(
"select","",{"data-k":"input-column"});frame=null;numbers(t){let e=t.meta.input.names??[],i=e.length>Di;if(e.slice(0,i?1:Di).forEach((o,s)=>{let a=new wt(`input\
-${s}`,i?this.text("whatif_read"):o,(l,d)=>this.set(i?Number(this.column.value):s,l,d),!1);a.reach({low:-Ir,high:Ir,step:.1}),this.amounts.push(a),i||this.node.
append(A(o,a.node))}),!i)return;e.forEach((o,s)=>this.column.append(p("option","",{value:String(s)},o))),this.column.setAttribute("aria-label",this.text("whatif\
_column")),this.column.addEventListener("change",()=>this.frame&&this.update(this.frame));let r=p("span","choice",{},this.column);this.node.append(A(this.text("\
whatif_column"),r),A(this.text("whatif_read"),this.amounts[0].node))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}read(t){this.frame&&
this.edits.put(Be(this.step,t))}set(t,e,i){this.frame&&this.edits.put(yt(Ie(this.step,t),e),i)}update(t){this.frame=t;let{picture:e,state:i}=t;if(f(this.now,this.
text("whatif_explain_input",{moment:T(t,i.column)})),this.tokens)return Ui(this.tokens,e.reading(i.column));let r=e.arrays.input,o=r.width>Di;this.amounts.forEach(
(s,a)=>s.show(r.values[i.column*r.width+(o?Number(this.column.value):a)]))}};var Je=class{constructor(t){this.edits=t;this.node.hidden=!0}edits;node=p("div","whatif-form",{"data-testid":"what-if-form"});pages=[];kinds=null;chosen="";frame=null;build(t,e){
this.pages=this.made(t,e),this.page||(this.chosen=this.pages[0].key);let i=this.pages.map(({key:r})=>({key:r,label:e(`whatif_kind_${r}`)}));this.kinds=new J("wh\
atif-kind",e("whatif_kind"),i,r=>this.choose(r)),this.kinds.node.classList.add("kinds"),this.node.replaceChildren(this.kinds.node,...this.pages.map(r=>r.node)),
this.reveal()}made(t,e){let{edits:i}=this,{closeup:r,whatif:o}=t.meta;return[...o.presets.length?[new Ye(i,o)]:[],...Ot(t).length?[new je(i,t,e)]:[],new Ze(i,t,
e),new Ve(i,t,e),new Ke(i,t,e),...r?[new Qe(i,t,e)]:[]]}get page(){return this.pages.find(({key:t})=>t===this.chosen)}choose(t){this.chosen=t,this.reveal(),this.
frame&&this.update(this.frame)}reveal(){for(let{key:t,node:e}of this.pages)e.hidden=t!==this.chosen;this.kinds?.show(this.chosen),g(this.node,"data-kind",this.chosen)}update(t){
this.frame=t,this.node.hidden||this.page?.update(t)}};var ti=class{node=p("div","token-list",{role:"dialog","data-keys":"own","data-testid":"token-list"});opener=null;constructor(){this.node.hidden=!0,this.node.addEventListener(
"keydown",t=>this.key(t)),this.node.addEventListener("pointerdown",t=>t.stopPropagation()),this.node.addEventListener("focusout",t=>{this.node.contains(t.relatedTarget)||
this.close(!1)})}open(t,e,i,r,o,s,a){let l=Wi(r,u=>{this.close(!0),s(u)},"list");Ui(l,o),this.opener=a,this.node.setAttribute("aria-label",i),this.node.replaceChildren(
p("p","fine",{},i),l),this.node.hidden=!1;let d=t.left-e.left+t.width/2-this.node.offsetWidth/2,h=Math.max(0,e.width-this.node.offsetWidth);this.node.style.transform=
`translate(${w(d,0,h)}px, ${t.bottom-e.top+8}px)`,(l.querySelector('[aria-pressed="true"]')??l.querySelector("button, select"))?.focus({preventScroll:!0})}close(t){
this.node.hidden||(this.node.hidden=!0,t&&this.opener?.focus({preventScroll:!0}))}key(t){let e=[...this.node.querySelectorAll("button")],i=e.indexOf(t.target),r={
ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.key];if(t.key==="Escape")this.close(!0);else if(r&&i>=0)e[(i+r+e.length)%e.length].focus();else return;t.preventDefault(),
t.stopPropagation()}};var fa=300,D=({meta:n})=>!!n.whatif&&!n.whatif.fixed,ei=class{constructor(t){this.actions=t;this.edits=new Ge((e,i)=>t.edit(e,i),()=>this.changed()),this.form=new Je(
this.edits),this.toggle.addEventListener("click",()=>this.open(this.form.node.hidden)),this.form.node.addEventListener("keydown",e=>{e.key==="Escape"&&this.open(
!1)}),this.node.append(p("div","whatif-row",{},this.toggle,this.lead,this.chips,this.steps,this.views),this.form.node,this.effect.node,this.said)}actions;node=p(
"section","whatif",{"data-testid":"what-if"});list=new ti;edits;toggle=p("button","whatif-toggle",{type:"button","aria-expanded":"false","data-k":"whatif","data\
-testid":"what-if-toggle"});lead=p("p","lead");chips=p("div","edits",{"data-testid":"what-if-edits"});steps=p("div","whatif-steps");views=p("div","options",{role:"\
group","data-testid":"what-if-view"});said=p("span","sr-only",{role:"status"});buttons=new Map;form;effect=new We;text=t=>t;frame=null;waiting=0;built="";listen(t,e){
t.addEventListener("pointerdown",i=>{i.composedPath().includes(this.list.node)||this.list.close(!1)},{signal:e}),t.addEventListener("keydown",i=>{let[r]=i.composedPath(),
o=r instanceof HTMLInputElement&&r.type==="number";i.key.toLowerCase()!=="z"||!(i.ctrlKey||i.metaKey)||i.altKey||o||!this.frame||!D(this.frame.picture)||(i.preventDefault(),
i.shiftKey?this.edits.redo():this.edits.undo())},{signal:e})}show(t){let{whatif:e,strings:i,id:r}=t.meta;if(this.node.hidden=!e,!e)return;this.text=U(i),this.list.
close(!1),this.frame=null;let{cell:o,input:s,quantities:a,closeup:l}=t.meta,d=JSON.stringify([r,o,s.names,a,l,t.hidden,t.meta.steps,e.presets,e.vocabulary]);d!==
this.built&&this.build(t),this.built=d,this.node.classList.toggle("fixed",!!e.fixed),this.label(t),this.edits.arrived(r,e.text)}again(){this.edits.again()}build(t){
let{text:e}=this;f(this.toggle,e("whatif")),f(this.lead,e(D(t)?"whatif_lead":"whatif")),this.toggle.hidden=!D(t),this.node.setAttribute("aria-label",e("whatif")),
this.form.build(t,e);let r=Object.entries({undo:()=>this.edits.undo(),redo:()=>this.edits.redo(),reset:()=>this.reset()}).map(([s,a])=>this.button(s,a));this.steps.
replaceChildren(...r);let o=["new","difference"].map(s=>this.button(s,()=>this.actions.view(s)));for(let s of o)s.className="option";this.views.setAttribute("ar\
ia-label",e("whatif_view")),this.views.replaceChildren(...o)}button(t,e){let i=`whatif-${t}`,r=p("button","small",{type:"button",title:this.text(`whatif_hint_${t}`),
"data-k":i,"data-testid":i},this.text(`whatif_${t}`));return r.addEventListener("click",e),this.buttons.set(t,r),r}reset(){this.edits.reset(),this.toggle.focus(
{preventScroll:!0})}label(t){let{edits:e}=t.meta.whatif,i=this.chips.getRootNode(),r=this.chips.contains(i.activeElement),o=e.map(({text:s,label:a})=>{let l=this.
text("whatif_remove",{edit:a}),d=p("button","out",{type:"button","aria-label":l,title:l},"×");d.addEventListener("click",()=>this.edits.remove(s));let h=p("spa\
n","",{},a);return p("span","edit",{"data-testid":"what-if-edit"},h,...D(t)?[d]:[])});this.chips.replaceChildren(...o),this.chips.hidden=!e.length,this.lead.hidden=
e.length>0&&D(t),r&&this.toggle.focus({preventScroll:!0})}changed(){this.buttons.get("undo").disabled=!this.edits.canUndo,this.buttons.get("redo").disabled=!this.
edits.canRedo,this.buttons.get("reset").disabled=this.edits.text==="",this.steps.hidden=this.node.classList.contains("fixed")||!this.edits.canUndo&&!this.edits.
canRedo&&this.edits.text==="",window.clearTimeout(this.waiting),this.edits.awaited?this.waiting=window.setTimeout(()=>this.busy(!0),fa):this.busy(!1),this.frame&&
this.form.update(this.frame)}busy(t){this.node.classList.toggle("busy",t),f(this.said,t?this.text("whatif_busy"):"")}draw(t){if(!this.node.hidden){this.frame=t,
this.views.hidden=!K(t.picture);for(let e of["new","difference"])g(this.buttons.get(e),"aria-pressed",String(t.state.view===e));this.form.update(t),this.effect.
step(t)}}step(t){this.node.hidden||(this.form.node.hidden||this.form.update(t),this.effect.step(t))}open(t){this.form.node.hidden=!t,this.toggle.setAttribute("a\
ria-expanded",String(t)),t&&this.frame&&this.form.update(this.frame),t||this.toggle.focus({preventScroll:!0})}openInput(t){let{picture:e,state:i}=this.frame,{vocabulary:r}=e.
meta.whatif;if(!r.length){this.open(!0),this.form.choose("input"),this.form.node.querySelector(".page:not([hidden]) input:not([hidden])")?.focus({preventScroll:!0});
return}let o=this.node.parentElement.getBoundingClientRect(),s=this.text("whatif_instead",{moment:T(this.frame,i.column)}),a=e.stepOf(i.column),l=this.node.parentElement.
querySelector('[data-k="scrub"]');this.list.open(t.getBoundingClientRect(),o,s,r,e.reading(i.column),d=>this.edits.put(Be(a,d)),l)}number(t,e,i,r){this.edits.put(
yt(Ie(t,e),i),r)}};var Br=1e3,ji=640,Gr=6,Dr=12,Wr=12,ii=class{constructor(t,e,i,r,o,s){this.root=t;this.surface=e;this.picture=i;this.whatIf=s;let{meta:a,arrays:l,hidden:d}=i,h=U(
a.strings);this.controls=new oe(i,h,o),this.tools=new Ce(h,o,m=>this.save(m)),this.units=new Oe(i,h,o),this.readout=new He(i,h,o);let c=se(d,a.quantities.length);
this.maps=a.quantities.map(m=>new ft(m,l[m.key],c,L(i,m.key)));let u=new Ne(h,o);this.tracks=[...Gn(i,h,D(i)?s:null),...this.maps,...An(i),new ne(i,h,o),u],u.listen(
()=>this.frame),this.frame={picture:i,state:r,text:h,theme:fi(t),axis:xi(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute("aria-label",h("scrub")),
this.stack.append(...this.tracks.map(m=>m.node),e),t.setAttribute("aria-label",h("viewer")),t.toggleAttribute("data-many",a.quantities.length>4)}root;surface;picture;whatIf;frame;tracks;readout;stack=p(
"div","stack");controls;tools;units;maps;heading=p("header","heading");body=p("div","body");help=p("div","help");foot=p("footer","foot");notes=p("div","notes");cursor=p(
"div","cursor");kept={width:0,height:0};themeKey="";size="";presented=!1;width=0;cursorWidth=NaN;parts(){let{meta:t}=this.picture,{text:e}=this.frame,{heading:i}=this;
return t.title&&i.append(p("h2","",{"data-testid":"viewer-title"},t.title)),(t.look||D(this.picture))&&i.append(p("p","look",{"data-testid":"viewer-look"},...Wn(
t.look,t.quantities))),this.body.append(this.stack,this.readout.node),this.help.append(Fn(e,t.stride),Rn(this.picture,e)),[i,this.controls.node,this.help,this.whatIf.
node,this.notes,this.body,this.units.node,this.foot]}get above(){return{width:this.width,height:this.heading.getBoundingClientRect().height}}keep(t){this.kept=t,
this.heading.style.minHeight=`${t.height}px`}showNotes(t){let e=[...this.picture.meta.notes,...t];this.notes.replaceChildren(...Dn(e,this.frame.text))}retheme(){
let t=fi(this.root);if(t.key===this.themeKey)return!1;this.themeKey=t.key,this.frame.theme=t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.
meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,Xt(e,t));for(let e of this.root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--i\
nk-${e.getAttribute("data-ink")})`);return!0}relayout(){let{root:t}=this,e=t.clientWidth,i=t.hasAttribute("data-presenting"),r=i?`${e}×${t.clientHeight}`:String(
e);return e===0||r===this.size?!1:(this.size=r,this.width=e,e!==this.kept.width&&(this.heading.style.minHeight=""),t.dataset.layout=e>=Br?"wide":e>=ji?"medium":
"narrow",this.placeTools(e,i),(e>=Br&&!i?this.body:this.readout.node).append(this.readout.under),!0)}placeTools(t,e){let{controls:i,help:r,tools:o}=this;if(e)return i.
node.append(r,o.node);i.node.after(r),(t<ji?this.foot:this.heading).append(o.node)}fillScreen(t){if(!t){for(let s of this.maps)s.resize(null);return}let i=this.
tracks.filter(s=>!this.maps.includes(s)&&s.node.offsetHeight>0).reduce((s,a)=>s+a.node.offsetHeight+Dr,0),r=this.stack.getBoundingClientRect().top+this.root.scrollTop;
this.root.style.setProperty("--above",`${r+Wr}px`);let o=this.root.clientHeight-r-i-Wr;for(let s of this.maps)s.resize(w(Math.floor(o/this.maps.length)-Dr-s.extra,
36,300))}draw(t){let{frame:e,picture:i}=this;e.state=t,e.order=en(i,t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let r=Math.max(40,this.
surface.clientWidth);e.axis=xi(r,t.first,st(i,t.zoom));for(let o of this.tracks)o.draw(e);if((this.presented||t.present)&&this.fillScreen(t.present),this.presented||
t.present)for(let o of this.maps)o.draw(e);this.presented=t.present,this.tools.draw(e),this.readout.draw(e),this.units.draw(e),this.controls.draw(e),this.whatIf.
draw(e),this.cursor.classList.toggle("thin",e.axis.cell<Gr)}sideWidth(){let{picture:t,text:e,theme:i,state:r}=this.frame,{output:o}=t.meta,s=o?[...o.labels.slice(
0,P),e("truth")]:[],a=r.scale==="unit"?["min","max","reach","minus"].map(h=>e(`legend_own_${h}`)):[];t.meta.quantities.some(h=>h.range==="free")&&a.push("≤ −0.0\
00");let l=document.createElement("canvas").getContext("2d");l.font=`600 ${r.present?15:12}px ${i.font}`;let d=Math.max(0,...s.map(h=>l.measureText(h).width),...a.
map(h=>l.measureText(h).width+8));return this.width<ji?w(Math.ceil(d)+10,44,92):w(Math.ceil(d)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;if(t.cell<Gr)
return[w(Math.round(t.middle(e.column))-1,0,t.width-2),2];let i=Math.round(t.left(e.column));return[i,Math.round(t.left(e.column+1))-i]}step(t){let{frame:e,picture:i,
root:r,surface:o}=this,{state:s}=e,[a,l]=this.cursorBox();this.cursor.style.transform=`translateX(${a}px)`,l!==this.cursorWidth&&(this.cursor.style.width=`${this.
cursorWidth=l}px`);for(let h of this.tracks)h.step?.(e);this.readout.step(e),this.controls.move(e,t),this.whatIf.step(e);let d=String(i.stepOf(s.column));g(r,"d\
ata-step",d),g(r,"data-steps",String(i.meta.steps)),g(r,"data-unit",String(s.unit)),g(r,"data-playing",String(t)),g(o,"aria-valuemin","0"),g(o,"aria-valuemax",String(
i.meta.steps-1)),g(o,"aria-valuenow",d),g(o,"aria-valuetext",T(e,s.column))}press(t){let e=this.tracks[0];return t?.q!=="x"||!D(this.picture)||!e?!1:(this.whatIf.
openInput(e.plot.querySelector(".chip-now")??e.plot),!0)}save(t){let{frame:e,picture:i,root:r,heading:o,body:s}=this,{meta:a,hidden:l}=i,d=e.axis.count*l*a.quantities.
length,h=()=>{for(let m of this.tracks)m.draw(e);for(let m of this.tracks)m.step?.(e)},c={root:r,heading:o,body:s,step:this.controls.step,cells:d,redraw:h},u=Tr(
a.title,a.cell,i.stepOf(e.state.column));t==="svg"?Mr(c,u):_r(c,u)}select(){for(let t of this.tracks)t.select?.(this.frame);this.readout.select(this.frame),this.
units.select(this.frame)}};var ni=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=i=>{let r=280/t(),o=0;if(i>=this.due&&(o=1+Math.floor((i-this.due)/r),this.due+=o*r,o*r>1e3&&([o,this.due]=[1,i+r])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var ga=600,ri=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:i,inspector:r}=this;fn(this.root,i,{active:()=>$().active===this,last:()=>this.
picture.columns-1,presenting:()=>this.state.present},e),yn(this.surface,{actions:i,axis:()=>this.stage.frame.axis,column:()=>this.state.column,pick:(a,l,d,h)=>this.
pick(a,l,d,h),hover:(a,l)=>r.hover(this.stage,a,l),leave:()=>r.leave()},e),bn(()=>this.answer(),a=>i.go(this.picture.columnOf(a)),e);let o=()=>$().active=this;this.
root.addEventListener("focusin",o,{signal:e}),this.root.addEventListener("pointerdown",o,{signal:e}),window.addEventListener("popstate",()=>this.revisit(),{signal:e});
let s=new ResizeObserver(()=>this.fitIn());s.observe(this.root),e.addEventListener("abort",()=>s.disconnect()),this.watchTheme(e),this.whatIf.listen(this.root,e)}style;root=p(
"section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=p("div","surface",{role:"slider",tabindex:"0","data-testid":"scrub","data-k":"\
scrub"});live=p("div","sr-only",{"aria-live":"polite","data-testid":"live"});address=new Ut(()=>pi(this.state,this.picture),()=>this.revisit());timeline=new ni(
t=>this.advance(t),()=>this.paint());actions=this.makeActions();light=new Vt(this.root,this.actions,t=>this.picture.meta.quantities.some(e=>e.key===t),this.life.
signal);inspector=new Kt(this.root,this.light);presenter=new Qt(this.root,()=>this.actions.present(!1),this.life.signal);whatIf=new ei(this.actions);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!ba(t,this.bytes)?this.change(t):Mt()?this.revisit():this.
sameAgain(),$().active||($().active=this),this.address.touch()}sameAgain(){this.whatIf.again(),this.fitIn()}change(t){let e=this.stage?.above,i=this.bytes?{picture:this.
picture,stand:this.stand}:null;this.bytes=t,this.picture=un(t),i?.picture.meta.id!==this.picture.meta.id&&this.timeline.stop(),this.inspector.leave(),this.stand=
dn(this.picture,i),this.whatIf.show(this.picture);let r=this.focusKey();this.stage=new ii(this.root,this.surface,this.picture,this.state,this.actions,this.whatIf),
Qi(this.root,[...this.stage.parts(),this.whatIf.list.node,this.inspector.tooltip.node,this.live]),this.stage.showNotes(this.stand.notes),e&&i?.picture.meta.id===
this.picture.meta.id&&this.stage.keep(e),this.fitIn(),this.tell(),r&&this.focusKey()!==r&&this.root.querySelector(`[data-k="${CSS.escape(r)}"]`)?.focus({preventScroll:!0})}focusKey(){
let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute("data-k")??"":""}revisit(){this.timeline.stop(),this.stand=hn(this.picture,
this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||!this.root.isConnected)return;let t=this.stage.retheme(),e=this.stage.
relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){this.dirty=!0,this.paint(),this.settled()}settled(){hi(this.picture.
meta.id,this.state),this.address.touch(),this.tell()}tell(){this.picture&&gn(this.place())}place(){return{t:this.picture.stepOf(this.state.column),unit:this.state.
unit}}answer(){this.tell(),this.picture&&vn({...this.place(),view:pi(this.state,this.picture)})}paint(){this.handle||(this.handle=requestAnimationFrame(()=>this.
render()))}render(){this.handle=0,this.root.isConnected&&(this.presenter.apply(this.state.present)&&this.stage.relayout(),this.dirty&&this.stage.draw(this.state),
this.stage.step(this.timeline.playing),this.dirty&&this.light.again(),this.dirty=!1,this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.
playing&&(this.speaking=window.setTimeout(()=>f(this.live,qn(this.stage.frame)),ga))}moveTo(t){let e=w(t,0,this.picture.columns-1);if(e===this.state.column)return;
let{first:i}=this.state;this.state.column=e,pt(this.state,this.picture),this.state.first!==i&&(this.dirty=!0),this.paint(),hi(this.picture.meta.id,this.state),this.
address.moved(),this.tell()}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.picture.columns-1}play(){if(this.timeline.playing)return this.
timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(()=>this.state.speed))}selectUnit(t){t!==
this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{order:e}=this.stage.frame,i=Array.prototype.indexOf.call(e,this.
state.unit);this.selectUnit(e[w(i+t,0,e.length-1)])}pick(t,e,i,r){if(r===this.state.column&&this.stage.press(this.inspector.hitAt(this.stage,t,e)))return;let o=this.
inspector.unitAt(this.stage,t,e);o!==void 0&&(i?this.actions.keep(o):this.selectUnit(o))}makeActions(){let t=i=>{i(this.state),this.refresh()},e=i=>{this.timeline.
stop(),this.moveTo(i())};return{go:i=>e(()=>i),by:i=>e(()=>this.state.column+i),unitBy:i=>this.unitBy(i),keep:i=>t(r=>nn(r,i)),trace:i=>t(r=>r.traced=va(r.traced,
i)),sort:i=>t(r=>r.sort=i),scale:i=>t(r=>r.scale=i),speed:i=>t(r=>r.speed=i),unit:i=>this.selectUnit(i),why:i=>t(r=>r.why=i),depth:i=>t(r=>r.depth=i),view:i=>t(
r=>r.view=i),present:i=>t(r=>r.present=i),edit:(i,r=!1)=>this.host.edit(i,r),zoom:(i,r)=>t(o=>{Ji(o,this.picture,i?o.zoom*i:1,r??o.column),r===void 0&&pt(o,this.
picture)}),pan:i=>t(r=>tn(r,this.picture,i)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),
cancelAnimationFrame(this.handle),window.clearTimeout(this.speaking),$().active===this&&($().active=null),this.style.remove(),this.root.remove()}};function va(n,t){
return n.includes(t)?n.length>1?n.filter(e=>e!==t):n:[...n,t]}function ba(n,t){return n===t||n.length===t.length&&n.every((e,i)=>e===t[i])}var Ur=`.diagram { position: relative; margin-top: 2px; }
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
`;var jr=`.eq-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 10px; margin-top: 18px; padding-top: 14px; bord\
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
`;var Kr=`/* One quantity lit everywhere, the others a little back; nothing moves. */
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
`;var Vr=`.heading { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: flex-start; }
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
`;var Qr=`.units-table { margin-top: 20px; border-top: 1px solid var(--line); font-size: 13px; }
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
`;var Xr=`.viewer {
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
`;var Yr=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
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
`;var Sa=[Xr,Kr,Ur,jr,Yr,Qr,Vr].join(`
`),oi=new WeakMap;function jc(n){let{data:t,parentElement:e,setTriggerValue:i}=n;if(!(t instanceof Uint8Array)||t.length<4)return;let r=oi.get(e);r?.root.isConnected||
(r?.destroy(),r=new ri(p("style","",{},Sa)),oi.set(e,r),e.append(r.style,r.root));let o=r;return o.show(t,{edit:(s,a)=>i?.("edit",{text:s,live:a})}),()=>{o.destroy(),
oi.get(e)===o&&oi.delete(e)}}export{jc as default};
