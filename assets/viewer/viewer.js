function d(r,t="",e={},...n){let i=document.createElement(r);t&&(i.className=t);for(let[o,s]of Object.entries(e))i.setAttribute(o,s);return i.append(...n),i}function b(r,t){
r.textContent!==t&&(r.textContent=t)}function M(r,t,e){r.getAttribute(t)!==e&&r.setAttribute(t,e)}function y(r,t,e){let n=kt(),i=Math.max(1,Math.round(t*n)),o=Math.
max(1,Math.round(e*n));(r.width!==i||r.height!==o)&&(r.width=i,r.height=o,r.style.width=`${t}px`,r.style.height=`${e}px`);let s=r.getContext("2d");return s.setTransform(
n,0,0,n,0,0),s.clearRect(0,0,t,e),s}function kt(){return Math.min(3,window.devicePixelRatio||1)}var V=["fixed","quantity","unit"],It=[.25,.5,1,2,4,16],U=5,He=8;function f(r,t,e){return r<t?t:r>e?e:r}function O(r){let{start:t,quantities:e,orders:n}=r.meta,i=e.
map(s=>s.key),o=i.filter(s=>["z","f","c","h"].includes(s));return{column:f(r.columnOf(t.t),0,r.columns-1),unit:f(t.unit,0,r.hidden-1),kept:[],sort:Mt(n.map(s=>s.
key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:i}}function Mt(r){return r.includes("memory")?"memory":r[0]??"index"}function B(r){return Math.max(
1,Math.floor(r.columns/He))}function _(r,t){return f(Math.round(r.columns/t),1,r.columns)}function I(r,t){let e=_(t,r.zoom),n=Math.floor(e/10),i=t.columns-e,o=r.
column-e+1+n,s=r.column-n;r.first=f(f(r.first,o,s),0,i)}function qt(r,t,e,n){let i=_(t,r.zoom),o=(n-r.first+.5)/i;r.zoom=f(Math.round(e*100)/100,1,B(t));let s=_(
t,r.zoom);r.first=f(Math.round(n+.5-o*s),0,t.columns-s)}function Dt(r,t,e){r.first=f(Math.round(e),0,t.columns-_(t,r.zoom))}function Kt(r,t){return r.meta.orders.
find(n=>n.key===t)?.units??Int32Array.from({length:r.hidden},(n,i)=>i)}function Gt(r,t){r.kept.includes(t)?r.kept=r.kept.filter(e=>e!==t):r.kept=[...r.kept,t].slice(
-U)}function Ut(r){return[r.unit,...r.kept.filter(t=>t!==r.unit)]}var J=["t","unit","sort","scale","zoom"];function Tt(r){let t=new URLSearchParams(r),e={};for(let n of J){let i=t.get(n);i!==null&&(e[n]=i)}return e}function Z(r){
return J.map(t=>`${t}=${r[t]??""}`).join("&")}function jt(r,t){let e=O(t),n={};return r.column!==e.column&&(n.t=String(t.stepOf(r.column))),(r.unit!==e.unit||r.
kept.length)&&(n.unit=[r.unit,...r.kept].join(",")),r.sort!==e.sort&&(n.sort=r.sort),r.scale!==e.scale&&(n.scale=r.scale),r.zoom!==1&&(n.zoom=String(r.zoom)),n}
function Wt(r,t){let e=r.replace(/^\?/,"").split("&").filter(o=>{let s=o.split("=")[0];return o!==""&&!J.includes(s)}),n=J.flatMap(o=>{let s=t[o];return s===void 0?
[]:[`${o}=${encodeURIComponent(s).replaceAll("%2C",",")}`]}),i=[...e,...n];return i.length?`?${i.join("&")}`:""}function St(r,t,e,n){let i={...e},o=[],s=(a,c,p="\
note_url")=>{o.push(n(p,{name:a,value:Fe(r[a]),fallback:c,last:Pe(a,t)}))},l=a=>/^\d{1,7}$/.test(a)?Number(a):-1;if(r.t!==void 0){let a=l(r.t);a>=0&&a<t.meta.steps?
i.column=t.columnOf(a):s("t",String(t.stepOf(i.column)),"note_url_range")}if(r.unit!==void 0){let a=r.unit.split(",").map(l);a.every(c=>c>=0&&c<t.hidden)&&a.length<=
U+1?(i.unit=a[0],i.kept=[...new Set(a.slice(1))]):s("unit",String(i.unit),"note_url_range")}if(r.sort!==void 0){let a=t.meta.orders.map(c=>c.key);a.includes(r.sort)?
i.sort=r.sort:s("sort",Mt(a))}if(r.scale!==void 0&&(V.includes(r.scale)?i.scale=r.scale:s("scale",i.scale)),r.zoom!==void 0){let a=/^\d{1,5}(\.\d{1,4})?$/.test(
r.zoom)?Number(r.zoom):NaN;a>=1?i.zoom=f(a,1,B(t)):s("zoom","1")}return{state:i,notes:o}}var Pe=(r,t)=>(r==="t"?t.meta.steps:t.hidden)-1,Fe=r=>r.length>24?`${r.
slice(0,24)}…`:r;var ze=300,Ce=60,Et="__gatescopeViewer";function w(){let r=window;if(!r[Et]){let t={states:new Map,written:new Set,link:null,loaded:!1,active:null};r[Et]=t;let e=()=>t.
link=null;for(let n of["pointerdown","keydown"])window.addEventListener(n,e,{capture:!0,passive:!0})}return r[Et]}function j(r=!1){let t=w();if(!r&&t.loaded&&!Qt())
return!1;let e=Tt(location.search);return t.loaded=!0,t.link=e,t.written.add(Z(e)),!0}function Qt(){let r=Tt(location.search);return Object.keys(r).length>0&&!w().
written.has(Z(r))}function Yt(r,t){let{states:e}=w();e.delete(r),e.set(r,{...t}),e.size>Ce&&e.delete(e.keys().next().value)}var tt=class{constructor(t,e){this.request=
t;this.asked=e}request;asked;timer=0;last=0;touch(){if(this.timer)return;let t=Math.max(0,this.last+ze-performance.now());this.timer=window.setTimeout(()=>this.
write(),t)}write(){if(this.timer=0,this.last=performance.now(),Qt())return this.asked();let t=this.request();w().written.add(Z(t));let e=Wt(location.search,t);if(e!==
location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),this.timer=
0}};function W(r){return(t,e={})=>{let n=r[t];return n===void 0?`⟦${t}⟧`:n.replace(/\{(\w+)\}/g,(i,o)=>o in e?String(e[o]):i)}}function Xt(r,t){let e=w(),{id:n,strings:i}=r.meta,o=j(),s=O(r);t&&Object.assign(s,_e(t.stand.state,s,r));let l=t?.picture.meta.id!==n,a;return e.link&&(o||l)?a=
St(e.link,r,s,W(i)):t&&!l?a=t.stand:a={state:{...s,...e.states.get(n),...$e(r,t)},notes:[]},Oe(a.state,r,s),I(a.state,r),a}function $e(r,t){if(!t||!Ne(r,t.picture))
return{};let{column:e}=t.stand.state;return e===O(t.picture).column?{}:{column:e}}function Ne(r,t){if(r.meta.steps!==t.meta.steps)return!1;let[e,n]=[r.meta.input.
tokens,t.meta.input.tokens];if(e&&n)return e.every((s,l)=>s===n[l]);let[i,o]=[r.arrays.input?.values,t.arrays.input?.values];return!!i&&!!o&&i.length===o.length&&
i.every((s,l)=>s===o[l])}function Vt(r,t){j(!0);let e={...O(r),speed:t.speed,traced:t.traced},n=St(w().link??{},r,e,W(r.meta.strings));return I(n.state,r),n}function _e(r,t,e){
let n=e.meta.orders.some(o=>o.key===r.sort),i=r.traced.every(o=>e.arrays[o]);return{sort:n?r.sort:t.sort,scale:r.scale,speed:r.speed,traced:i?r.traced:t.traced}}
function Oe(r,t,e){r.column=f(r.column,0,t.columns-1),r.unit>=t.hidden&&(r.unit=e.unit),r.kept=r.kept.filter(n=>n<t.hidden&&n!==r.unit),t.meta.orders.some(n=>n.
key===r.sort)||(r.sort=e.sort),r.traced.every(n=>t.arrays[n])||(r.traced=e.traced)}function et(r){return/^-0(\.0*)?$/.test(r)?r.slice(1):r.replace("-","−")}function H(r){return Number.isFinite(r)?et(r.toFixed(4)):"–"}function q(r){return Number.
isFinite(r)?et(r.toPrecision(7)):"–"}function D(r){return Number.isFinite(r)?et(String(Number(r.toPrecision(4)))):"–"}function C(r){return Number.isFinite(r)?
et(String(Number(r.toPrecision(Math.abs(r)>=100?3:2)))):"–"}function At(r,t){let e=r/t;if(!(e>0))return 1;let n=10**Math.floor(Math.log10(e)),i=e/n;return(i<1.41?
1:i<3.16?2:i<6?5:10)*n}function Jt(r,t){let e=r/Math.max(1,t);if(!(e>0))return 1;let n=10**Math.floor(Math.log10(e)),i=e/n;return(i<=1?1:i<=2?2:i<=5?5:10)*n}function Zt(r){let e=new DataView(r.buffer,r.byteOffset,r.byteLength).getUint32(0,!0),n=JSON.parse(new TextDecoder().decode(r.subarray(4,4+e))),i=Math.ceil((4+e)/
4)*4,o=new Float32Array(r.slice(i).buffer),s={};for(let[a,{offset:c,shape:p}]of Object.entries(n.arrays)){let m=o.subarray(c,c+p[0]*p[1]);s[a]={values:m,width:p[1]}}
let l=n.columns?n.columns.length:n.steps;return{meta:n,columns:l,hidden:n.hidden,arrays:s,stepOf:a=>n.columns?n.columns[a]:a,columnOf:a=>Be(n.columns,a),reading:a=>Ie(
n,s,a)}}function Be(r,t){if(!r)return t;let e=0,n=r.length-1;for(;e<n;){let i=e+n>>1;r[i]<t?e=i+1:n=i}return e>0&&t-r[e-1]<=r[e]-t?e-1:e}function Ie(r,t,e){let{
tokens:n,names:i}=r.input;if(n)return n[e]??"";let{values:o,width:s}=t.input;return s>2?"":Array.from({length:s},(a,c)=>{let p=D(o[e*s+c]);return s>1?`${i?.[c]??
c} ${p}`:p}).join(", ")}var nt=class{node=d("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,n,i){let[o,...s]=t.lines;this.node.
replaceChildren(d("b","",{},o??""),...s.filter(Boolean).map(m=>d("span","",{},m))),this.node.hidden=!1;let[l,a]=[this.node.offsetWidth,this.node.offsetHeight],c=e+
14+l>i.width?e-l-14:e+14,p=n-a-12<0?n+18:n-a-12;this.node.style.transform=`translate(${f(c,0,Math.max(0,i.width-l))}px, ${p}px)`}hide(){this.node.hidden=!0}};var rt=class{constructor(t){this.root=t}root;tooltip=new nt;box=d("div","hover-box");find(t,e,n){let{axis:i}=t.frame;if(e<0||e>=i.width)return null;let o=t.surface.
getBoundingClientRect().top;for(let s of t.tracks){let l=s.plot.getBoundingClientRect(),a=l.top-o;if(n<a||n>=a+l.height)continue;let c=s.hit?.(t.frame,i.at(e),n-
a);return c?{hit:c,top:a}:null}return null}unitAt(t,e,n){return this.find(t,e,n)?.hit.unit}hover(t,e,n){let i=this.find(t,e,n);if(!i)return this.leave();let o=this.
root.getBoundingClientRect(),s=t.surface.getBoundingClientRect();this.tooltip.show(i.hit,s.left-o.left+e,s.top-o.top+n,o);let{box:l}=i.hit;if(this.box.hidden=!l,
!l)return;let{axis:a}=t.frame;this.box.parentElement!==t.surface&&t.surface.append(this.box),this.box.style.transform=`translate(${a.left(a.at(e))}px, ${i.top+l.
y}px)`,this.box.style.width=`${Math.max(2,a.cell)}px`,this.box.style.height=`${Math.max(2,l.height)}px`}leave(){this.tooltip.hide(),this.box.hidden=!0}};var qe=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),te=new Set(["BUTTON","A","SUMMARY"]),De=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function ee(r){return r.composedPath()[0]??r.target}function Ke(r){return r.composedPath().some(t=>t instanceof HTMLElement?
qe.has(t.tagName)||t.isContentEditable:!1)}function Ge(r,t,e){if(r.composedPath().includes(t))return!0;let i=ee(r);return!e||!(i instanceof Element)||De.has(i.getAttribute(
"role")??"")||te.has(i.tagName)?!1:Ue(i,t)}function Ue(r,t){for(let e=t;e;e=e.parentNode??e.host??null)if(e===r)return!0;return!1}function ne(r,t,e,n,i){let o=s=>{
if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||Ke(s)||!Ge(s,r,e()))return;let l=je(s,t,n());l&&(s.preventDefault(),s.stopPropagation(),l())};document.addEventListener(
"keydown",o,{signal:i,capture:!0})}function je(r,t,e){let n=ee(r),i=r.shiftKey?10:1;switch(r.key){case"ArrowLeft":return()=>t.by(-i);case"ArrowRight":return()=>t.
by(i);case"ArrowUp":return()=>t.unitBy(-i);case"ArrowDown":return()=>t.unitBy(i);case"Home":return()=>t.go(0);case"End":return()=>t.go(e);case" ":return n instanceof
Element&&te.has(n.tagName)?null:()=>t.play();default:return null}}function ie(r,t,e){let{actions:n}=t,i=new Map,o=null,s=0,l=u=>{let g=r.getBoundingClientRect();return{x:u.clientX-g.left,y:u.clientY-g.top}},a=u=>n.go(t.axis().
at(u)),c=u=>{if(u.button!==0)return;let{x:g,y:v}=l(u);i.set(u.pointerId,g),i.size===2&&(s=re(i));let L=u.pointerType==="touch";o=i.size===1?{x:g,y:v,touch:L,moved:!1}:
null,r.setPointerCapture(u.pointerId),n.stop(),t.leave(),L||a(g),L||r.focus({preventScroll:!0})},p=u=>{let{x:g,y:v}=l(u);if(!i.has(u.pointerId)){u.pointerType!==
"touch"&&t.hover(g,v);return}if(i.set(u.pointerId,g),i.size===2)return m();o&&((Math.abs(g-o.x)>4||Math.abs(v-o.y)>4)&&(o.moved=!0),(o.moved||!o.touch)&&a(g))},
m=()=>{let u=re(i);if(Math.abs(u/s-1)<.04)return;let g=[...i.values()];n.zoom(u/s,t.axis().at((g[0]+g[1])/2)),s=u},h=u=>{let{x:g,y:v}=l(u);o&&!o.moved&&u.type===
"pointerup"&&(o.touch&&a(g),t.pick(g,v,u.shiftKey)),i.delete(u.pointerId),o=null};r.addEventListener("pointerdown",c,{signal:e}),r.addEventListener("pointermove",
p,{signal:e}),r.addEventListener("pointerup",h,{signal:e}),r.addEventListener("pointercancel",h,{signal:e}),r.addEventListener("pointerleave",()=>t.leave(),{signal:e}),
r.addEventListener("wheel",u=>We(u,t,l(u).x),{signal:e,passive:!1})}function re(r){let[t,e]=[...r.values()];return Math.max(12,Math.abs(t-e))}function We(r,t,e){
let n=t.axis();if(r.ctrlKey||r.metaKey){r.preventDefault();let s=Math.max(-60,Math.min(60,r.deltaMode?r.deltaY*20:r.deltaY));t.actions.zoom(Math.exp(-s/120),n.at(
e));return}let i=r.shiftKey&&!r.deltaX?r.deltaY:r.deltaX;if(Math.abs(i)<=Math.abs(r.shiftKey?0:r.deltaY))return;r.preventDefault();let o=i/n.cell;t.actions.pan(
n.first+Math.sign(o)*Math.max(1,Math.round(Math.abs(o))))}function Lt(r,t,e){let n=r/e;return{width:r,first:t,count:e,cell:n,left:i=>(i-t)*n,middle:i=>(i-t+.5)*n,at:i=>f(t+Math.floor(i/n),t,t+e-1)}}function oe(r,t,e){let n=r.
first+r.count-1,i=t(r.first),o=t(n),s=Math.max(1,Math.floor(r.width/e)),l=Math.max(1,Jt(o-i,s)),a=[],c=Math.ceil(i/l)*l;for(let p=r.first;p<=n;p++)t(p)<c||(a.push(
p),c=(Math.floor(t(p)/l)+1)*l);return a}var Rt=document.createElement("canvas");Rt.width=Rt.height=1;function Q(r){let t=Rt.getContext("2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#\
000",t.fillStyle=r,t.fillRect(0,0,1,1);let[e,n,i]=t.getImageData(0,0,1,1).data;return[e,n,i]}function T([r,t,e],n=1){return`rgba(${r}, ${t}, ${e}, ${n})`}function F(r,t,e){
return[0,1,2].map(n=>Math.round(r[n]+(t[n]-r[n])*e))}function Qe(r){let[t,e,n]=r.map(i=>{let o=i/255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*n}function Ht(r){let t=getComputedStyle(r),e=Q(t.backgroundColor),n=Q(t.color);return{dark:Qe(e)<.18,background:e,text:n,muted:T(F(e,n,.7)),line:T(
F(e,n,.16)),font:t.fontFamily,key:`${e}|${n}|${t.fontFamily}`}}var Ye=r=>r<=.04045?r/12.92:((r+.055)/1.055)**2.4,Xe=r=>r<=.0031308?12.92*r:1.055*r**(1/2.4)-.055;function se(r){let[t,e,n]=r.map(l=>Ye(l/255)),i=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*n),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*n),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*n);return[.2104542553*
i+.793617785*o-.0040720468*s,1.9779984951*i-2.428592205*o+.4505937099*s,.0259040371*i+.7827717662*o-.808675766*s]}function Ve([r,t,e]){let n=(r+.3963377774*t+.2158037573*
e)**3,i=(r-.1055613458*t-.0638541728*e)**3,o=(r-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*i+.2309699292*o,-1.2684380046*n+2.6097574011*
i-.3413193965*o,-.0041960863*n-.7034186147*i+1.707614701*o].map(l=>Math.round(255*Math.min(1,Math.max(0,Xe(Math.max(0,l))))))}function ae(r,t,e){let n=se(r),i=se(
t);return Ve([0,1,2].map(o=>n[o]+(i[o]-n[o])*e))}function le(r,t){let e=t.dark?"dark":"light";if(r.range==="gate"){let o=Q(r[e]),s=F(t.background,o,.05);return Array.
from({length:256},(l,a)=>ae(s,o,a/255))}let n=F(t.background,t.text,.02),i=r.ends[e].map(Q);return Array.from({length:256},(o,s)=>{let l=s/127.5-1;return ae(n,l<
0?i[0]:i[1],Math.abs(l))})}function ce(r){return Uint32Array.from(r,([t,e,n])=>(255<<24|n<<16|e<<8|t)>>>0)}function it(r,t){return t.dark?r.dark:r.light}function $(r,t,e){
let n=e.dark?r.colours.dark:r.colours.light;return n[t%n.length]}var de="M8 5.5v13l10.5-6.5z",Je="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Ze(r){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",r),t.append(
e),t}var ot=class{constructor(t,e,n){this.picture=t;this.text=e;this.play=this.button("play","play",()=>n.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2,this.step.append(this.number,this.of);let i=d("div","transport",{},this.play,this.step),o=It.map(a=>[String(a),`${a}×`.replace("0.25","¼").replace(
"0.5","½")]),s=t.meta.orders.map(a=>[a.key,a.name]),l=V.map(a=>[a,e(`scale_${a}`)]);this.node.append(i,this.select("speed",o,a=>n.speed(Number(a))),this.select(
"sort",s,a=>n.sort(a)),this.select("scale",l,a=>n.scale(a)),this.zoomGroup(n)),t.hidden<2&&(this.selects.get("sort").parentElement.hidden=!0)}picture;text;node=d(
"div","controls");play;playIcon=Ze(de);step=d("span","step",{"data-testid":"step-label"});number=d("b");of=d("span","of");selects=new Map;zooms=[];button(t,e,n){
let i=this.text(t.replace("-","_")),s=d("button",e,{type:"button","aria-label":i,title:i,"data-testid":t,"data-k":t});return s.addEventListener("click",n),s}select(t,e,n){
let i=d("select","",{"data-testid":t,"data-k":t});for(let[o,s]of e)i.append(d("option","",{value:o},s));return i.addEventListener("change",()=>n(i.value)),this.
selects.set(t,i),d("label","choice",{},d("span","",{},this.text(t)),i)}zoomGroup(t){let e=d("div","zoom",{role:"group","aria-label":this.text("zoom")}),n=[["zoo\
m-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[i,o,s]of n){let l=this.button(i,"small",()=>t.zoom(s));l.append(o||this.text("zoom_all_short")),this.
zooms.push(l),e.append(l)}return e.hidden=B(this.picture)<=1,e}draw({state:t,picture:e}){let n={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[l,a]of Object.
entries(n))this.selects.get(l).value=a;let[i,o,s]=this.zooms;i.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=B(e)}move({state:t,picture:e},n){let[i,o]=this.text(
"step_of",{last:e.meta.steps-1}).split("{t}");b(this.number,`${i??""}${e.stepOf(t.column)}`),b(this.of,o??"");let s=this.text(n?"pause":"play");M(this.play,"ari\
a-label",s),M(this.play,"title",s),M(this.playIcon.firstElementChild,"d",n?Je:de)}};function pe(r){let t=d("p","keys"),e=[["← →","key_step"],["Shift ← →",
"key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"]];for(let[n,i]of e){let o=n.split(" ").map(s=>d("kbd","",{},s));t.append(d("span",
"hint-key",{},...o,` ${r(i)}`))}return t.append(d("span","counted",{},r("counted_from_zero"))),t}function R(r,t){let{picture:e,text:n}=r,i=e.reading(t),o=e.stepOf(t);return i===""?n("at_step",{t:o}):n(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_\
numbers",{t:o,reading:i})}function S(r,t,e,n){let i=d("div","label");if(n){let c=d("span","symbol",{},n.symbol);c.dataset.ink=n.key,i.append(c)}let o=d("span","now");i.append(d("span","n\
ame",{},t),d("span","hint",{},e),o);let s=d("div","plot"),l=d("div","side");return{node:d("div",`track track-${r}`,{"data-testid":`track-${r}`},i,s,l),label:i,plot:s,
side:l,now:o}}function me(r,t,e){let{width:n}=r,[i,o]=P(r),s=new Float32Array(n),l=new Float32Array(n),a=ue(t,e,tn(i),en(o));for(let c=0;c<n;c++){let p=e==="unit"?ue(t,e,i[c],
o[c]):a;s[c]=p[0],l[c]=p[1]-p[0]}return{low:s,span:l,shared:e==="unit"&&n>1?null:a}}function ue(r,t,e,n){if(r==="gate")return t==="fixed"||!(n>e)?[0,1]:[e,n];if(r===
"signed"&&t==="fixed")return[-1,1];let i=Math.max(Math.abs(e),Math.abs(n));return i>0&&Number.isFinite(i)?[-i,i]:[-1,1]}function P({values:r,width:t}){let e=new Float32Array(
t).fill(1/0),n=new Float32Array(t).fill(-1/0);for(let i=0,o=0;i<r.length;i++){let s=r[i];s<e[o]&&(e[o]=s),s>n[o]&&(n[o]=s),++o===t&&(o=0)}return[e,n]}var tn=r=>r.
reduce((t,e)=>Math.min(t,e),1/0),en=r=>r.reduce((t,e)=>Math.max(t,e),-1/0);function nn(r,t,e){let{first:n,count:i,order:o,width:s,height:l}=e,a=o.length,c=new Float32Array(s*l),p=i/s,m=a/l;for(let h=0;h<l;h++){let u=Math.floor(h*m),g=Math.
max(u+1,Math.ceil((h+1)*m-1e-6));for(let v=u;v<g;v++){let L=he(v,h*m,(h+1)*m)/m;rn(r,t,o[v],L,c,h*s,s,n,p)}}return c}var he=(r,t,e)=>Math.max(0,Math.min(r+1,e)-
Math.max(r,t));function rn({values:r,width:t},e,n,i,o,s,l,a,c){let p=e.low[n],m=255/e.span[n]*i;if(c===1){for(let h=0;h<l;h++)o[s+h]+=(r[(a+h)*t+n]-p)*m;return}
for(let h=0;h<l;h++){let u=h*c,g=u+c,v=0;for(let L=Math.floor(u);L<g-1e-6;L++)v+=(r[(a+L)*t+n]-p)*he(L,u,g);o[s+h]+=v/c*m}}function fe(r,t,e,n,i){let o=nn(r,t,e),
s=new ImageData(e.width,e.height),l=new Uint32Array(s.data.buffer);for(let a=0;a<l.length;a++){let c=Math.round(o[a]);l[a]=n[c<0?0:c>255?255:c]??0}i.width=e.width,
i.height=e.height,i.getContext("2d").putImageData(s,0,0)}function st(r,t){let e=t===1?210:t>4?78:100,n=Math.max(132,e*1.6);if(r<=3)return Math.round(Math.min(e,r*26));let i=Math.max(2,Math.round(e/r));return i*r<=n?i*
r:Math.round(n)}var K=class{constructor(t,e,n){this.quantity=t;this.matrix=e;this.height=n;let i=S(t.key,t.name,t.hint,t);this.node=i.node,this.plot=i.plot,this.
now=i.now,this.plot.style.height=`${n}px`,this.plot.append(this.canvas,this.boxes),i.side.append(this.legend)}quantity;matrix;height;node;plot;canvas=d("canvas",
"",{"aria-hidden":"true"});cells=document.createElement("canvas");legend=d("div","legend");boxes=d("div","boxes");now;painted="";bounds=null;boundsKey="";draw(t){
let{state:e,theme:n,axis:i}=t;this.boundsKey!==e.scale&&(this.bounds=me(this.matrix,this.quantity.range,e.scale),this.boundsKey=e.scale);let o=le(this.quantity,
n);this.paintCells(t,ce(o));let s=y(this.canvas,i.width,this.height);s.imageSmoothingEnabled=!1,s.drawImage(this.cells,0,0,i.width,this.height),this.grid(s,t),this.
drawLegend(t,o.map(l=>T(l))),this.select(t)}paintCells({state:t,theme:e,axis:n,order:i},o){let s=kt(),l=Math.round(n.width*s),a=Math.round(this.height*s),c=i.length,
p=l>=2*n.count?n.count:l,m=a>=2*c?c:a,h=[n.first,n.count,p,m,t.sort,t.scale,e.key].join();if(h===this.painted)return;this.painted=h;let u={first:n.first,count:n.
count,order:i,width:p,height:m};fe(this.matrix,this.bounds,u,o,this.cells)}grid(t,{axis:e,theme:n,order:i}){let o=this.height/i.length;if(t.fillStyle=T(n.background,
.55),e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,1,this.height);if(o>=5)for(let s=1;s<i.length;s++)t.fillRect(0,Math.round(s*o)-.5,
e.width,1)}drawLegend(t,e){let{text:n}=t,i=[0,32,64,96,128,160,191,223,255].map(h=>e[h]).join(", "),o=d("div","ramp");o.style.background=`linear-gradient(to top\
, ${i})`;let s=this.bounds.shared,l=this.quantity.range!=="gate",a=l?[n("legend_own_reach"),n("legend_own_minus")]:[n("legend_own_max"),n("legend_own_min")],[c,
p]=s?[C(s[1]),C(s[0])]:a,m=d("div","ends",{},d("span","",{},c));l&&this.height>=60&&m.append(d("span","",{},"0")),m.append(d("span","",{},p)),this.legend.replaceChildren(
o,m),this.legend.title=s?"":n("legend_own")}select({state:t,order:e}){let n=this.height/e.length,i=[];for(let o of[...t.kept,t.unit]){let s=Array.prototype.indexOf.
call(e,o),l=d("div",o===t.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(s*n)-2}px)`,l.style.height=`${Math.max(1,Math.round(n))+4}px`,i.
push(l)}this.boxes.replaceChildren(...i)}step({state:t}){b(this.now,H(this.value(t.column,t.unit)))}value(t,e){return this.matrix.values[t*this.matrix.width+e]}hit(t,e,n){
let{order:i,text:o}=t,s=this.height/i.length,l=Math.min(i.length-1,Math.max(0,Math.floor(n/s))),a=i[l],c=o("tip_quantity",{symbol:this.quantity.symbol,name:this.
quantity.name});return{lines:[q(this.value(e,a)),c,o("tip_unit",{unit:a}),R(t,e)],unit:a,box:{y:l*s,height:s}}}};var ge=26,at=24,on=13,be=72,lt=class{node;plot;canvas=d("canvas","",{"aria-hidden":"true"});chip=d("div","chip-now",{"data-testid":"token-now"});now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=at;hidden="";constructor(t){
let e=S("input",t.name,t.hint);this.node=e.node,this.plot=e.plot,this.now=e.now,this.tokens=t.tokens??[],this.priority=sn(this.tokens),this.plot.append(this.canvas,
this.chip)}draw(t){let{axis:e,theme:n}=t,i=`500 ${on}px ${n.font}`;i!==this.font&&this.widths.clear(),this.font=i;let o=this.canvas.getContext("2d");o.font=i;for(let l of new Set(
this.tokens))this.widths.has(l)||this.widths.set(l,o.measureText(l).width);this.allFit=this.visible(e).every(l=>this.widthOf(l)+2<=e.cell)&&e.cell>=9,this.labels=
this.allFit?[]:this.place(e);let s=this.labels.some(l=>l.lane>0)?2:1;this.height=this.allFit?at:s*ge+8,this.plot.style.height=`${this.height}px`,this.hidden="al\
l",this.allFit&&this.chips(this.context(t),t),this.step(t)}context({axis:t}){let e=y(this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="cente\
r",e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,n)=>t.first+n)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,
theme:n}){for(let i of this.visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=T(F(n.background,n.text,.075)),t.beginPath();let s=Math.min(e.cell,be)-2*o;t.roundRect(
e.middle(i)-s/2,0,s,at,5),t.fill(),t.fillStyle=T(n.text),t.fillText(this.tokens[i],e.middle(i),at/2+1)}}place(t){let e=t.first+t.count,n=this.tokens.some(s=>s.length>
1)?2:1,i=Array.from({length:n},()=>[]),o=[];for(let s of this.priority){if(s<t.first||s>=e)continue;let l=this.widthOf(s),a=f(t.middle(s),l/2,Math.max(l/2,t.width-
l/2)),c=[a-l/2-4,a+l/2+4],p=i.findIndex(m=>m.every(([h,u])=>c[1]<=h||c[0]>=u));if(!(p<0)&&(i[p].push(c),o.push({column:s,lane:p,x:a,width:l}),o.length>t.width/8))
break}return o}thinned(t,e){let{axis:n,theme:i}=t,{height:o}=this,s=this.context(t);s.fillStyle=T(F(i.background,i.text,.3));let l=Math.max(1,n.cell-1);if(n.cell>=
3)for(let a of this.visible(n))s.fillRect(n.left(a),o-3,l,3);else s.fillRect(0,o-3,n.width,3);s.fillStyle=T(i.text);for(let{column:a,lane:c,x:p}of e){let m=o-8-
(c+.5)*ge+3;s.fillText(this.tokens[a],p,m),!(n.cell<3||c===0)&&(s.globalAlpha=.25,s.fillRect(n.middle(a)-.5,m+10,1,o-5-m-10),s.globalAlpha=1)}}step(t){let{state:e,
axis:n}=t,i=this.tokens[e.column]??"";b(this.chip,i),b(this.now,i===""?"":`“${i}”`);let o=this.allFit?Math.min(n.cell,be):Math.max(n.cell,this.widthOf(e.column)+
8),s=Math.min(n.width,o),l=f(n.middle(e.column)-s/2,0,n.width-s);this.chip.style.width=`${s}px`,this.chip.style.transform=`translateX(${l}px)`,this.chip.classList.
toggle("raised",!this.allFit),this.allFit||this.makeRoom(t,l,l+s)}makeRoom(t,e,n){let i=({lane:s,x:l,width:a})=>s===0&&l+a/2+2>e&&l-a/2-2<n,o=this.labels.filter(
i).map(s=>s.column).join();o!==this.hidden&&(this.hidden=o,this.thinned(t,this.labels.filter(s=>!i(s))))}hit(t,e){return{lines:[R(t,e)]}}};function sn(r){let t=new Map;
for(let n of r)t.set(n,(t.get(n)??0)+1);let e=n=>n===0?1/0:n&-n;return r.map((n,i)=>i).sort((n,i)=>t.get(r[n])-t.get(r[i])||e(i)-e(n)||n-i)}var an=4,Pt=44;function xe(r){let{input:t}=r.meta;if(t.kind==="tokens")return[new lt(t)];let e=r.arrays.input,n=t.names??[];return e.width>an?[new zt(t,e,n)]:Array.
from({length:e.width},(i,o)=>new Ft(n[o]??String(o),o?"":t.hint,e,o))}var Ft=class{constructor(t,e,n,i){this.name=t;this.matrix=n;this.index=i;let o=S("input",t,
e);this.node=o.node,this.plot=o.plot,this.side=o.side,this.now=o.now;let[s,l]=P(n);this.low=Math.min(0,s[i]),this.high=Math.max(0,l[i]),this.high===this.low&&(this.
high=this.low+1),this.plot.style.height=`${Pt}px`,this.plot.append(this.canvas,this.marker);let a=[this.high,this.low].map(c=>d("span","",{},C(c)));this.side.append(
d("div","ends",{},...a))}name;matrix;index;node;plot;canvas=d("canvas","",{"aria-hidden":"true"});marker=d("div","bar-now");side;now;low;high;y(t){return 2+(1-(t-
this.low)/(this.high-this.low))*(Pt-4)}draw(t){let{axis:e,theme:n}=t,i=y(this.canvas,e.width,Pt);i.fillStyle=n.line,i.fillRect(0,Math.round(this.y(0)),e.width,1),
i.fillStyle=n.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.first;s<e.first+e.count;s++){let[l,a]=[this.y(this.value(s)),this.y(0)],c=Math.max(1,e.cell-o);i.fillRect(
e.left(s)+o/2,Math.min(l,a),c,Math.max(1,Math.abs(a-l)))}this.step(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step({state:t,axis:e}){
let n=this.value(t.column),[i,o]=[this.y(n),this.y(0)],s=Math.max(3,e.cell-2),l=Math.max(2,Math.abs(o-i));this.marker.style.transform=`translate(${e.middle(t.column)-
s/2}px, ${Math.min(i,o)}px)`,this.marker.style.width=`${s}px`,this.marker.style.height=`${l}px`,b(this.now,D(n))}hit(t,e){let n=t.picture.stepOf(e);return{lines:[
q(this.value(e)),this.name,t.text("at_step",{t:n})]}}},zt=class extends K{constructor({name:e,hint:n,ends:i},o,s){super({key:"input",symbol:"x",name:e,hint:n,light:"\
#4a5568",dark:"#a9b4c4",range:"free",ends:i},o,st(o.width,6));this.names=s;this.rows=Array.from({length:o.width},(a,c)=>c)}names;rows;draw(e){super.draw({...e,order:this.
rows})}select(){}step(){}hit(e,n,i){let o=super.hit({...e,order:this.rows},n,i);if(!o)return null;let{box:s,lines:l}=o,a=this.names[o.unit??0]??String(o.unit);return{
lines:[l[0],a,e.text("at_step",{t:e.picture.stepOf(n)})],...s?{box:s}:{}}}};var ve=8;function G(r,t,e){let n=t-r||1;return{low:r,high:t,height:e,y:i=>ve+(1-(i-r)/n)*(e-2*ve)}}function ct(r,t,e,n){let i=At(e.high-e.low,3);r.lineWidth=1,r.
strokeStyle=n.line;for(let o=Math.ceil(e.low/i-1e-9)*i;o<=e.high+i*1e-6;o+=i){let s=Math.round(e.y(o))+.5;r.beginPath(),r.moveTo(0,s),r.lineTo(t.width,s),r.stroke()}}
function dt(r){let t=At(r.high-r.low,3),e=[];for(let n=Math.ceil(r.low/t-1e-9)*t;n<=r.high+t*1e-6;n+=t){let i=d("span","y",{},C(Math.abs(n)<t*1e-6?0:n));i.style.
top=`${r.y(n)}px`,e.push(i)}return e}function pt(r,t,e,n){let i=t.first+t.count;r.strokeStyle=n.colour,r.lineWidth=n.width,r.lineJoin="round",r.setLineDash(n.dash),
r.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<i;s++){let l=n.value(s);if(Number.isNaN(l)){o=!1;continue}let a=t.middle(s);o?r.lineTo(a,e.y(l)):r.moveTo(
a,e.y(l)),o=!0}r.stroke(),r.setLineDash([]),ln(r,t,e,n)}function ln(r,t,e,n){let i=t.first+t.count-1,o=s=>s>=t.first&&s<=i&&!Number.isNaN(n.value(s));for(let s=t.
first;s<=i;s++)o(s)&&!o(s-1)&&!o(s+1)&&Ct(r,t.middle(s),e.y(n.value(s)),3,n.colour)}function Ct(r,t,e,n,i){r.fillStyle=i,r.beginPath(),r.arc(t,e,n,0,2*Math.PI),
r.fill()}function ut(r,t,e,n,i,o){for(let s of i){let l=s.value(o);if(Number.isNaN(l))continue;let[a,c]=[t.middle(o),e.y(l)];Ct(r,a,c,5,T(n.background)),Ct(r,a,
c,3.5,s.colour)}}function cn(r,t,e,n){let i=r.map((a,c)=>c).sort((a,c)=>r[a]-r[c]||a-c),o=Math.min(t,(n-e)/Math.max(1,r.length-1)),s=i.map(a=>Math.min(n,Math.max(
e,r[a])));for(let a=1;a<s.length;a++)s[a]=Math.max(s[a],s[a-1]+o);s.length&&(s[s.length-1]=Math.min(n,s[s.length-1]));for(let a=s.length-2;a>=0;a--)s[a]=Math.min(
s[a],s[a+1]-o);let l=new Array(r.length);return i.forEach((a,c)=>l[a]=s[c]),l}function mt(r,t,e,n){let i=r.first+r.count-1,o=e.filter(a=>a.label!=="").slice(0,n),
s=o.map(a=>t.y(dn(a,r.first,i,t.low))),l=cn(s,14,6,t.height-6);return o.map((a,c)=>{let p=d("span","end",{title:a.label},a.label);return p.style.top=`${l[c]}px`,
p.style.color=a.colour,p})}function dn(r,t,e,n){for(let i=e;i>=t;i--){let o=r.value(i);if(!Number.isNaN(o))return o}return n}var Y=116,ye=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],ht=class{constructor(t,e,n){this.actions=n;let i=S("lines",e("lines"),e("lines_hint"));this.node=i.node,this.
plot=i.plot,this.side=i.side,this.plot.style.height=`${Y}px`,this.plot.append(this.canvas,this.overlay,this.grid),i.label.append(this.chooser(t,e),this.units);for(let{
key:o}of t.meta.quantities){let[s,l]=P(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...l)])}}actions;node;plot;canvas=d("canvas","",{"aria-hidden":"tr\
ue"});overlay=d("canvas","",{"aria-hidden":"true"});grid=d("div","y-labels");side;units=d("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=G(
0,1,Y);chooser(t,e){let n=d("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:i,symbol:o,name:s}of t.meta.quantities){let l=d("button",
"toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${i}`},o);l.dataset.ink=i,l.addEventListener("click",()=>this.actions.trace(i)),this.toggles.set(
i,l),n.append(l)}return t.meta.quantities.length===1&&(n.hidden=!0),n}draw(t){let{axis:e,theme:n}=t;this.series(t);let i=y(this.canvas,e.width,Y);ct(i,e,this.scale,
n);for(let o of[...this.all].reverse())pt(i,e,this.scale,o);this.grid.replaceChildren(...dt(this.scale)),this.side.replaceChildren(...mt(e,this.scale,this.all,9)),
this.chips(t),this.step(t)}select(t){this.draw(t)}series({picture:t,state:e,theme:n}){let i=t.meta.quantities.filter(a=>e.traced.includes(a.key)),o=Ut(e);this.all=
i.flatMap(a=>o.map((c,p)=>this.one(t,a,c,p,o.length,it(a,n))));let[s,l]=[i.every(a=>a.range==="gate")?0:-1,1];for(let{key:a}of i){let[c,p]=this.reach.get(a);s=Math.
min(s,c),l=Math.max(l,p)}this.scale=G(s,l,Y)}one(t,{key:e,symbol:n},i,o,s,l){let{values:a,width:c}=t.arrays[e];return{label:s>1?`${n} ${i}`:n,colour:l,dash:ye[o%
ye.length],width:o===0?2:1.4,value:p=>a[p*c+i]??NaN}}chips({state:t,text:e}){for(let[i,o]of this.toggles)o.setAttribute("aria-pressed",String(t.traced.includes(
i)));let n=t.kept.map(i=>{let o=e("release_unit",{unit:i}),s=d("button","chip",{type:"button",title:o,"aria-label":o,"data-k":`kept-${i}`},`${i} ×`);return s.addEventListener(
"click",()=>this.actions.keep(i)),s});if(!t.kept.includes(t.unit)&&t.kept.length<U){let i=d("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"k\
eep"},e("keep_unit",{unit:t.unit}));i.addEventListener("click",()=>this.actions.keep(t.unit)),n.push(i)}this.units.replaceChildren(...n)}step({axis:t,state:e,theme:n}){
let i=y(this.overlay,t.width,Y);ut(i,t,this.scale,n,this.all,e.column)}hit(t,e,n){return $t(t,this.all,this.scale,e,n)}};function $t(r,t,e,n,i){let o=null,s=1/0;
for(let l of t){let a=Math.abs(e.y(l.value(n))-i);a<s&&([o,s]=[l,a])}return o?{lines:[q(o.value(n)),o.label,R(r,n)]}:null}var N=108,ft=12,E=8,Nt=class{constructor(t,e,n){this.output=t;this.matrix=e;this.truth=n;let i=S("output",t.name,t.hint);this.node=i.node,this.plot=i.plot,this.
side=i.side,this.named=pn(e),this.scale=t.kind==="classes"?G(0,1,N):un(e,n),this.plot.style.height=`${N+(this.strip?ft:0)}px`,this.plot.append(this.canvas,this.
overlay,this.grid)}output;matrix;truth;node;plot;canvas=d("canvas","",{"aria-hidden":"true"});overlay=d("canvas","",{"aria-hidden":"true"});grid=d("div","y-labe\
ls");side;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:n,text:i}=t;this.all=this.output.kind==="c\
lasses"?this.classes(n):this.values(n,i("truth"));let o=y(this.canvas,e.width,N+(this.strip?ft:0));ct(o,e,this.scale,n);for(let s of[...this.all].reverse())pt(o,
e,this.scale,s);this.grid.replaceChildren(...dt(this.scale)),this.side.replaceChildren(...mt(e,this.scale,this.all,E)),this.strip&&this.drawStrip(o,t,this.strip),
this.step(t)}drawStrip(t,{axis:e,theme:n,text:i},o){let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let a=e.first;a<e.first+e.count;a++){let c=o.values[a*o.width];Number.
isNaN(c)||(t.fillStyle=this.classColour(c,n),t.beginPath(),t.roundRect(e.middle(a)-s/2,N+2,s,ft-4,Math.min(3,s/2)),t.fill())}let l=d("span","end muted",{},i("tr\
uth"));l.style.top=`${N+ft/2}px`,this.side.append(l)}classColour(t,e){return this.named.indexOf(t)<E?$(this.output,t,e):e.muted}classes(t){return this.named.map(
(e,n)=>({label:n<E?this.output.labels[e]??String(e):"",colour:n<E?$(this.output,e,t):t.line,dash:[],width:n<E?1.8:1,value:i=>this.matrix.values[i*this.matrix.width+
e]??NaN}))}values(t,e){let{width:n}=this.matrix,i=Array.from({length:n},(a,c)=>({label:this.output.labels[c]??String(c),colour:$(this.output,c,t),dash:[],width:1.8,
value:p=>this.matrix.values[p*n+c]??NaN}));if(!this.truth)return i;let{values:o,width:s}=this.truth,l=Array.from({length:Math.min(s,n)},(a,c)=>({label:s>1?`${e}\
 ${this.output.labels[c]??c}`:e,colour:s>1?$(this.output,c,t):t.muted,dash:[3,3],width:1.4,value:p=>o[p*s+c]??NaN}));return[...i,...l]}step({axis:t,state:e,theme:n}){
let i=y(this.overlay,t.width,N);ut(i,t,this.scale,n,this.all.slice(0,E),e.column)}hit(t,e,n){return $t(t,this.all,this.scale,e,n)}};function pn(r){let[,t]=P(r),
e=Array.from({length:r.width},(n,i)=>i);return r.width<=E?e:e.sort((n,i)=>t[i]-t[n]||n-i)}function un(r,t){let[e,n]=[1/0,-1/0];for(let{values:i}of t?[r,t]:[r])for(let o of i)
o<e&&(e=o),o>n&&(n=o);return n>e||([e,n]=Number.isFinite(e)?[e-1,e+1]:[0,1]),G(e,n,N)}function we({meta:r,arrays:t}){let e=t.output;return!r.output||!e?[]:[new Nt(
r.output,e,t.truth??null)]}var mn="http://www.w3.org/1998/Math/MathML",A=r=>({quantity:r}),ke=r=>({prev:r}),x=r=>({op:r}),hn={gru:[[A("h"),x("="),x("("),{num:"1"},x("−"),A("z"),x(")"),x(
"·"),A("n"),x("+"),A("z"),x("·"),ke("h")]],lstm:[[A("c"),x("="),A("f"),x("·"),ke("c"),x("+"),A("i"),x("·"),A("g")],[A("h"),x("="),A("o"),x("·"),{fn:"tanh"},
x("("),A("c"),x(")")]]};function k(r,t=""){let e=document.createElementNS(mn,r);return t&&(e.textContent=t),e}function z(r){let t=k("mo",r);return t.setAttribute(
"stretchy","false"),t}function _t(r,t){return r.setAttribute("data-ink",t),r}function Ot(r,t){return _t(k("mi",t.get(r)??r),r)}function fn(r,t){let e=z("′");e.
setAttribute("lspace","0"),e.setAttribute("rspace","0");let n=_t(k("mrow"),r);return n.append(Ot(r,t),e),n}function Bt(r,t){return"quantity"in r?Ot(r.quantity,t):
"prev"in r?fn(r.prev,t):"op"in r?z(r.op):"num"in r?k("mn",r.num):k("mi",r.fn)}function X(r,t=""){let e=k("mrow");e.append(...r);let n=k("math");return t&&n.setAttribute(
"class",t),n.append(e),n}function Me(r,t,e){let n=document.createElement("div");n.className="equations",r==="rnn"&&n.append(xn(t,e));let i=[];for(let o of hn[r]??
[]){n.append(X(o.map(a=>Bt(a,e))));let s=o.map((a,c)=>gn(a,o[c-1],e,i)),l=o.findIndex(a=>"op"in a&&a.op==="+");l<0?n.append(X(s,"in-numbers last")):n.append(X(s.
slice(0,l),"in-numbers"),X(s.slice(l),"in-numbers more last"))}return{node:n,update:o=>bn(i,o)}}function gn(r,t,e,n){let i="quantity"in r?r.quantity:"prev"in r?
`${r.prev}_prev`:"";if(!i)return"op"in r&&r.op==="="?z("≈"):Bt(r,e);let o=_t(k("mn"),i.replace("_prev","")),s=t!==void 0&&"op"in t&&"·+−".includes(t.op);return n.
push({node:o,key:i,bracket:s}),o}function bn(r,t){for(let{node:e,key:n,bracket:i}of r){let o=H(t(n)),s=i&&o.startsWith("−")?`(${o})`:o;e.textContent!==s&&(e.textContent=
s)}}function xn(r,t){let e=o=>{let s=k("msub");return s.append(k("mi",o[0]),k("mi",o.slice(1))),s},n=Bt({prev:"h"},t),i=[Ot("h",t),z("="),k("mi",r),z("(")];return i.
push(e("Wi"),k("mi","x"),z("+"),e("Wh"),n,z("+"),k("mi","b"),z(")")),X(i)}var gt=class{constructor(t,e,n){this.picture=t;this.text=e;let{quantities:i,cell:o,activation:s}=t.meta,l=new Map(i.map(c=>[c.key,c.symbol]));this.equation=Me(o,
s,l),this.node.setAttribute("aria-label",e("readout"));let a=d("div","values");for(let c of["c","h"])this.before(a,i.find(p=>p.key===c));for(let c of i)this.row(
a,c.key,c,c.symbol,c.name);this.node.append(d("div","readout-head",{},this.title,this.stepper(n)),a,d("div","made",{},d("h4","",{},e("update")),this.equation.node,
d("p","fine",{},e("rounding")))),this.answerPart()}picture;text;node=d("aside","readout",{"data-testid":"readout"});title=d("h3","readout-title",{"data-testid":"\
readout-title"});rows=[];equation;answers=d("div","answers");answerRows=[];truth=d("p","fine",{"data-testid":"truth-now"});stepper(t){let e=d("div","stepper");for(let[
n,i,o]of[[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let s=this.text(o),l=d("button","small",{type:"button","aria-label":s,title:s,"data-k":o},i);l.addEventListener(
"click",()=>t.unitBy(n)),e.append(l)}return e}before(t,e){let n=`${e?.key}_prev`;if(!e||!this.picture.arrays[n])return;let i=this.text("before",{name:e.name});this.
row(t,n,e,`${e.symbol}′`,i)}row(t,e,n,i,o){let s=d("i"),l=d("span","number",{"data-testid":`value-${e}`}),a=d("span","symbol",{},i);a.dataset.ink=s.dataset.ink=
n.key;let c=d("span",n.range==="gate"?"bar":"bar centred",{"aria-hidden":"true"},s);t.append(d("div","value",{},a,d("span","name",{},o),c,l));let[p,m]=this.limits(
n);this.rows.push({key:e,number:l,fill:s,low:p,high:m})}limits({key:t,range:e}){if(e==="gate")return[0,1];if(e==="signed")return[-1,1];let[n,i]=P(this.picture.arrays[t]),
o=Math.max(1e-9,-Math.min(...n),Math.max(...i));return[-o,o]}answerPart(){let{output:t}=this.picture.meta;if(!t)return;let e=Math.min(t.labels.length,t.kind==="\
classes"?5:4);for(let n=0;n<e;n++){let i=d("i"),o=d("span","name"),s=d("span","number",{"data-testid":`answer-${n}`}),l=d("span","bar",{"aria-hidden":"true"},i);
t.kind==="values"&&(l.hidden=!0);let a=d("div",t.kind==="values"?"value answer no-bar":"value answer",{},o,l,s);this.answerRows.push({node:a,label:o,number:s,fill:i}),
this.answers.append(a)}this.node.append(d("div","answered",{},d("h4","",{},t.name),this.answers,this.truth))}at(t,e){let n=this.picture.arrays[e];return n?n.values[t.
state.column*n.width+t.state.unit]:NaN}step(t){let{state:e}=t;b(this.title,this.text("readout_title",{unit:e.unit,moment:R(t,e.column)}));for(let n of this.rows){
let i=this.at(t,n.key);b(n.number,H(i)),Se(n.fill,i,n.low,n.high)}this.equation.update(n=>this.at(t,n)),this.answer(t)}answer(t){let{output:e}=this.picture.meta,
n=this.picture.arrays.output;if(!e||!n)return;let i=t.state.column*n.width,o=Te(n,i,n.width>this.answerRows.length);this.answerRows.forEach(({label:s,number:l,fill:a},c)=>{
let p=o[c],m=n.values[i+p];b(s,e.labels[p]??String(p)),b(l,H(m)),a.style.background=p<E?$(e,p,t.theme):"",e.kind==="classes"&&Se(a,m,0,1)}),b(this.truth,this.truthText(
t))}truthText({state:t}){let e=this.picture.arrays.truth,{output:n}=this.picture.meta;if(!e||!n)return"";let i=[...e.values.subarray(t.column*e.width,(t.column+
1)*e.width)];if(i.every(Number.isNaN))return this.text("not_asked");let o=n.kind==="classes"?n.labels[i[0]]??String(i[0]):i.map(D).join(", ");return this.text("\
truth_is",{truth:o})}spoken(t){let e=this.picture.meta.quantities.map(n=>`${n.name} ${H(this.at(t,n.key))}`);return[this.title.textContent,...e,...this.spokenAnswer(
t)].join(", ")}spokenAnswer({state:t}){let{output:e}=this.picture.meta,n=this.picture.arrays.output;if(!e||!n)return[];let i=t.column*n.width,o=Te(n,i,e.kind===
"classes")[0];return[`${e.name} ${e.labels[o]??o} ${H(n.values[i+o])}`]}};function Te(r,t,e){let n=Array.from({length:r.width},(o,s)=>s),i=o=>r.values[t+o];return e?
n.sort((o,s)=>i(s)-i(o)||o-s):n}function Se(r,t,e,n){let i=l=>Math.min(1,Math.max(0,(l-e)/(n-e))),[o,s]=[i(0),i(t)];r.style.transform=`translateX(${100*Math.min(
o,s)}%) scaleX(${Math.abs(s-o)})`}var Ee=20,bt=class{constructor(t,e){this.actions=e;let n=S("time",t("time_axis"),"");this.node=n.node,this.plot=n.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=d("canvas","",{"aria-hidden":"true"});rail=d("div","rail",{"data-testi\
d":"overview"});thumb=d("div","thumb");mark=d("div","mark");draw(t){let{axis:e,theme:n,picture:i}=t,o=e.count<i.columns;this.rail.hidden=!o,this.plot.style.height=
`${Ee+(o?18:0)}px`;let s=y(this.canvas,e.width,Ee);s.font=`11px ${n.font}`,s.textAlign="center",s.fillStyle=n.muted;for(let l of oe(e,i.stepOf,56)){let a=e.middle(
l);s.fillRect(Math.round(a)-.5,0,1,4);let c=String(i.stepOf(l)),p=s.measureText(c).width/2;s.fillText(c,Math.min(e.width-p,Math.max(p,a)),16)}this.thumb.style.left=
`${100*e.first/i.columns}%`,this.thumb.style.width=`${100*e.count/i.columns}%`,this.step(t)}step({state:t,picture:e}){this.mark.style.left=`${100*(t.column+.5)/
e.columns}%`}listen(t){let e=n=>{if(!this.rail.hasPointerCapture(n.pointerId))return;let i=this.rail.getBoundingClientRect(),{axis:o,picture:s}=t(),l=(n.clientX-
i.left)/i.width*s.columns;this.actions.pan(l-o.count/2)};this.rail.addEventListener("pointerdown",n=>{n.stopPropagation(),this.rail.setPointerCapture(n.pointerId),
e(n)}),this.rail.addEventListener("pointermove",e)}};var vn=1e3,Ae=640,Le=6,xt=class{constructor(t,e,n,i,o){this.root=t;this.surface=e;this.picture=n;let{meta:s,arrays:l,hidden:a}=n,c=W(s.strings);this.controls=new ot(
n,c,o),this.readout=new gt(n,c,o);let p=st(a,s.quantities.length),m=s.quantities.map(u=>new K(u,l[u.key],p)),h=new bt(c,o);this.tracks=[...xe(n),...m,...we(n),new ht(
n,c,o),h],h.listen(()=>this.frame),this.frame={picture:n,state:i,text:c,theme:Ht(t),axis:Lt(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute("aria\
-label",c("scrub")),this.stack.append(...this.tracks.map(u=>u.node),e),t.setAttribute("aria-label",c("viewer"))}root;surface;picture;frame;tracks;readout;stack=d(
"div","stack");controls;notes=d("div","notes");cursor=d("div","cursor");themeKey="";width=0;parts(){let{meta:t}=this.picture,e=d("header","heading");t.title&&e.
append(d("h2","",{"data-testid":"viewer-title"},t.title)),t.look&&e.append(d("p","look",{"data-testid":"viewer-look"},t.look));let n=d("div","body",{},this.stack,
this.readout.node);return[e,this.controls.node,pe(this.frame.text),this.notes,n]}showNotes(t){let e=[...this.picture.meta.notes,...t];this.notes.replaceChildren(
...e.map(n=>d("p","note",{"data-testid":"viewer-note"},n)))}retheme(){let t=Ht(this.root);if(t.key===this.themeKey)return!1;this.themeKey=t.key,this.frame.theme=
t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,it(e,t));for(let e of this.
root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){let t=this.root.clientWidth;return t===
0||t===this.width?!1:(this.width=t,this.root.dataset.layout=t>=vn?"wide":t>=Ae?"medium":"narrow",!0)}draw(t){let{frame:e,picture:n}=this;e.state=t,e.order=Kt(n,
t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let i=Math.max(40,this.surface.clientWidth);e.axis=Lt(i,t.first,_(n,t.zoom));for(let o of this.
tracks)o.draw(e);this.controls.draw(e),this.cursor.classList.toggle("thin",e.axis.cell<Le)}sideWidth(){let{picture:t,text:e,theme:n,state:i}=this.frame,{output:o}=t.
meta,s=o?[...o.labels.slice(0,E),e("truth")]:[],l=i.scale==="unit"?["min","max","reach","minus"].map(p=>e(`legend_own_${p}`)):[],a=document.createElement("canva\
s").getContext("2d");a.font=`600 12px ${n.font}`;let c=Math.max(0,...s.map(p=>a.measureText(p).width),...l.map(p=>a.measureText(p).width+8));return this.width<Ae?
f(Math.ceil(c)+10,44,92):f(Math.ceil(c)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;if(t.cell<Le)return[f(Math.round(t.middle(e.column))-1,0,t.width-2),
2];let n=Math.round(t.left(e.column));return[n,Math.round(t.left(e.column+1))-n]}step(t){let{frame:e,picture:n,root:i,surface:o}=this,{state:s}=e,[l,a]=this.cursorBox();
this.cursor.style.transform=`translateX(${l}px)`,this.cursor.style.width=`${a}px`;for(let p of this.tracks)p.step?.(e);this.readout.step(e),this.controls.move(e,
t);let c=String(n.stepOf(s.column));M(i,"data-step",c),M(i,"data-steps",String(n.meta.steps)),M(i,"data-unit",String(s.unit)),M(i,"data-playing",String(t)),M(o,
"aria-valuemin","0"),M(o,"aria-valuemax",String(n.meta.steps-1)),M(o,"aria-valuenow",c),M(o,"aria-valuetext",R(e,s.column))}select(){for(let t of this.tracks)t.
select?.(this.frame)}};var vt=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=n=>{let i=280/t(),o=0;if(n>=this.due&&(o=1+Math.floor((n-this.due)/i),this.due+=o*i,o*i>1e3&&([o,this.due]=[1,n+i])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var yn=600,yt=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:n,inspector:i}=this;ne(this.root,n,()=>w().active===this,()=>this.picture.columns-
1,e),ie(this.surface,{actions:n,axis:()=>this.stage.frame.axis,pick:(l,a,c)=>this.pick(l,a,c),hover:(l,a)=>i.hover(this.stage,l,a),leave:()=>i.leave()},e);let o=()=>w().
active=this;this.root.addEventListener("focusin",o,{signal:e}),this.root.addEventListener("pointerdown",o,{signal:e}),window.addEventListener("popstate",()=>this.
revisit(),{signal:e});let s=new ResizeObserver(()=>this.fitIn());s.observe(this.root),e.addEventListener("abort",()=>s.disconnect()),this.watchTheme(e)}style;root=d(
"section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=d("div","surface",{role:"slider",tabindex:"0","data-testid":"scrub","data-k":"\
scrub"});live=d("div","sr-only",{"aria-live":"polite","data-testid":"live"});inspector=new rt(this.root);address=new tt(()=>jt(this.state,this.picture),()=>this.
revisit());timeline=new vt(t=>this.advance(t),()=>this.paint());actions=this.makeActions();bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t){!this.bytes||!kn(t,this.bytes)?this.change(t):j()?this.revisit():this.fitIn(),w().
active||(w().active=this),this.address.touch()}change(t){let e=this.bytes?{picture:this.picture,stand:this.stand}:null;this.bytes=t,this.picture=Zt(t),this.timeline.
stop(),this.inspector.leave(),this.stand=Xt(this.picture,e);let n=this.focusKey();this.stage=new xt(this.root,this.surface,this.picture,this.state,this.actions),
this.root.replaceChildren(...this.stage.parts(),this.inspector.tooltip.node,this.live),this.stage.showNotes(this.stand.notes),this.fitIn(),n&&this.root.querySelector(
`[data-k="${CSS.escape(n)}"]`)?.focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute(
"data-k")??"":""}revisit(){this.timeline.stop(),this.stand=Vt(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||
!this.root.isConnected)return;let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){
this.dirty=!0,this.paint(),this.settled()}settled(){Yt(this.picture.meta.id,this.state),this.address.touch()}paint(){this.handle||(this.handle=requestAnimationFrame(
()=>this.render()))}render(){this.handle=0,this.root.isConnected&&(this.dirty&&this.stage.draw(this.state),this.dirty=!1,this.stage.step(this.timeline.playing),
this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.playing&&(this.speaking=window.setTimeout(()=>b(this.live,this.stage.readout.spoken(
this.stage.frame)),yn))}moveTo(t){let e=f(t,0,this.picture.columns-1);if(e===this.state.column)return;let{first:n}=this.state;this.state.column=e,I(this.state,this.
picture),this.state.first!==n&&(this.dirty=!0),this.paint(),this.settled()}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.picture.columns-
1}play(){if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(
()=>this.state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{order:e}=this.stage.
frame,n=Array.prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[f(n+t,0,e.length-1)])}pick(t,e,n){let i=this.inspector.unitAt(this.stage,t,e);i!==void 0&&
(n?this.actions.keep(i):this.selectUnit(i))}makeActions(){let t=n=>{n(this.state),this.refresh()},e=n=>{this.timeline.stop(),this.moveTo(n())};return{go:n=>e(()=>n),
by:n=>e(()=>this.state.column+n),unitBy:n=>this.unitBy(n),keep:n=>t(i=>Gt(i,n)),trace:n=>t(i=>i.traced=wn(i.traced,n)),sort:n=>t(i=>i.sort=n),scale:n=>t(i=>i.scale=
n),speed:n=>t(i=>i.speed=n),zoom:(n,i)=>t(o=>{qt(o,this.picture,n?o.zoom*n:1,i??o.column),i===void 0&&I(o,this.picture)}),pan:n=>t(i=>Dt(i,this.picture,n)),play:()=>this.
play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),cancelAnimationFrame(this.handle),window.clearTimeout(
this.speaking),w().active===this&&(w().active=null),this.style.remove(),this.root.remove()}};function wn(r,t){return r.includes(t)?r.length>1?r.filter(e=>e!==t):
r:[...r,t]}function kn(r,t){return r===t||r.length===t.length&&r.every((e,n)=>e===t[n])}var Re=`.viewer {
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
.heading .look { margin: 6px 0 0; max-width: 68ch; color: var(--muted); font-size: 15px; line-height: 1.5; text-wrap: pretty; }

.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 20px; margin-top: 18px; }
.transport { display: flex; align-items: center; gap: 14px; min-width: 190px; }
.viewer button { font: inherit; color: inherit; cursor: pointer; }
.play { display: grid; place-items: center; width: 40px; height: 40px; padding: 0; border: 0; border-radius: 50%; background: var(--text); }
.viewer .play svg { width: 22px; height: 22px; fill: var(--bg); }
.viewer button:disabled { opacity: .35; cursor: default; }
.step { font-size: 15px; color: var(--muted); white-space: nowrap; }
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

[data-layout="narrow"] { --label: 0px; }
[data-layout="narrow"] .track { grid-template-columns: minmax(0, 1fr) var(--side); row-gap: 4px; }
[data-layout="narrow"] .label { grid-column: 1 / -1; grid-row: 1; position: relative; z-index: 2; flex-flow: row wrap; align-items: baseline; justify-content: f\
lex-start; gap: 0 7px; padding: 0 0 1px; text-align: left; background: var(--bg); }
[data-layout="narrow"] .plot { grid-column: 1; grid-row: 2; }
[data-layout="narrow"] .side { grid-column: 2; grid-row: 2; padding-left: 8px; }
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
`;var wt=new WeakMap;function qi(r){let{data:t,parentElement:e}=r;if(!(t instanceof Uint8Array)||t.length<4)return;let n=wt.get(e);n?.root.isConnected||(n?.destroy(),
n=new yt(d("style","",{},Re)),wt.set(e,n),e.append(n.style,n.root));let i=n;return i.show(t),()=>{i.destroy(),wt.get(e)===i&&wt.delete(e)}}export{qi as default};
