function p(r,t="",e={},...n){let i=document.createElement(r);t&&(i.className=t);for(let[o,s]of Object.entries(e))i.setAttribute(o,s);return i.append(...n),i}function x(r,t){
r.textContent!==t&&(r.textContent=t)}function y(r,t,e){r.getAttribute(t)!==e&&r.setAttribute(t,e)}function k(r,t,e){let n=wt(),i=Math.max(1,Math.round(t*n)),o=Math.
max(1,Math.round(e*n));(r.width!==i||r.height!==o)&&(r.width=i,r.height=o,r.style.width=`${t}px`,r.style.height=`${e}px`);let s=r.getContext("2d");return s.setTransform(
n,0,0,n,0,0),s.clearRect(0,0,t,e),s}function wt(){return Math.min(3,window.devicePixelRatio||1)}var Y=["fixed","quantity","unit"],Bt=[.25,.5,1,2,4,16],z=5,Ce=8;function g(r,t,e){return r<t?t:r>e?e:r}function O(r){let{start:t,quantities:e,orders:n}=r.meta,i=e.
map(s=>s.key),o=i.filter(s=>["z","f","c","h"].includes(s));return{column:g(r.columnOf(t.t),0,r.columns-1),unit:g(t.unit,0,r.hidden-1),kept:[],sort:kt(n.map(s=>s.
key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:i}}function kt(r){return r.includes("memory")?"memory":r[0]??"index"}function I(r){return Math.max(
1,Math.floor(r.columns/Ce))}function N(r,t){return g(Math.round(r.columns/t),1,r.columns)}function B(r,t){let e=N(t,r.zoom),n=Math.floor(e/10),i=t.columns-e,o=r.
column-e+1+n,s=r.column-n;r.first=g(g(r.first,o,s),0,i)}function qt(r,t,e,n){let i=N(t,r.zoom),o=(n-r.first+.5)/i;r.zoom=g(Math.round(e*100)/100,1,I(t));let s=N(
t,r.zoom);r.first=g(Math.round(n+.5-o*s),0,t.columns-s)}function Dt(r,t,e){r.first=g(Math.round(e),0,t.columns-N(t,r.zoom))}function Kt(r,t){return r.meta.orders.
find(n=>n.key===t)?.units??Int32Array.from({length:r.hidden},(n,i)=>i)}function Gt(r,t){r.kept.includes(t)?r.kept=r.kept.filter(e=>e!==t):r.kept=[...r.kept,t].slice(
-z)}function Ut(r){return[r.unit,...r.kept.filter(t=>t!==r.unit)]}var X=["t","unit","sort","scale","zoom"];function Mt(r){let t=new URLSearchParams(r),e={};for(let n of X){let i=t.get(n);i!==null&&(e[n]=i)}return e}function V(r){
return X.map(t=>`${t}=${r[t]??""}`).join("&")}function jt(r,t){let e=O(t),n={};return r.column!==e.column&&(n.t=String(t.stepOf(r.column))),(r.unit!==e.unit||r.
kept.length)&&(n.unit=[r.unit,...r.kept].join(",")),r.sort!==e.sort&&(n.sort=r.sort),r.scale!==e.scale&&(n.scale=r.scale),r.zoom!==1&&(n.zoom=String(r.zoom)),n}
function Wt(r,t){let e=r.replace(/^\?/,"").split("&").filter(o=>{let s=o.split("=")[0];return o!==""&&!X.includes(s)}),n=X.flatMap(o=>{let s=t[o];return s===void 0?
[]:[`${o}=${encodeURIComponent(s).replaceAll("%2C",",")}`]}),i=[...e,...n];return i.length?`?${i.join("&")}`:""}function Tt(r,t,e,n){let i={...e},o=[],s=(a,c,d="\
note_url")=>{o.push(n(d,{name:a,value:Oe(r[a]),fallback:c,last:Ne(a,t)}))},l=a=>/^\d{1,7}$/.test(a)?Number(a):-1;if(r.t!==void 0){let a=l(r.t);a>=0&&a<t.meta.steps?
i.column=t.columnOf(a):s("t",String(t.stepOf(i.column)),"note_url_range")}if(r.unit!==void 0){let a=r.unit.split(",").map(l);a.every(c=>c>=0&&c<t.hidden)?(i.unit=
a[0],i.kept=[...new Set(a.slice(1,z+1))],a.length>z+1&&o.push(n("note_url_units",{count:a.length,most:z+1}))):s("unit",String(i.unit),"note_url_range")}if(r.sort!==
void 0){let a=t.meta.orders.map(c=>c.key);a.includes(r.sort)?i.sort=r.sort:s("sort",kt(a))}if(r.scale!==void 0&&(Y.includes(r.scale)?i.scale=r.scale:s("scale",i.
scale)),r.zoom!==void 0){let a=/^\d{1,5}(\.\d{1,4})?$/.test(r.zoom)?Number(r.zoom):NaN;a>=1?i.zoom=g(a,1,I(t)):s("zoom","1")}return{state:i,notes:o}}var Ne=(r,t)=>(r===
"t"?t.meta.steps:t.hidden)-1,Oe=r=>r.length>24?`${r.slice(0,24)}…`:r;var Ie=300,Be=60,St="__gatescopeViewer";function M(){let r=window;if(!r[St]){let t={states:new Map,written:new Set,link:null,loaded:!1,active:null};r[St]=t;let e=()=>t.
link=null;for(let n of["pointerdown","keydown"])window.addEventListener(n,e,{capture:!0,passive:!0})}return r[St]}function U(r=!1){let t=M();if(!r&&t.loaded&&!Qt())
return!1;let e=Mt(location.search);return t.loaded=!0,t.link=e,t.written.add(V(e)),!0}function Qt(){let r=Mt(location.search);return Object.keys(r).length>0&&!M().
written.has(V(r))}function Yt(r,t){let{states:e}=M();e.delete(r),e.set(r,{...t}),e.size>Be&&e.delete(e.keys().next().value)}var J=class{constructor(t,e){this.request=
t;this.asked=e}request;asked;timer=0;last=0;touch(){if(this.timer)return;let t=Math.max(0,this.last+Ie-performance.now());this.timer=window.setTimeout(()=>this.
write(),t)}write(){if(this.timer=0,this.last=performance.now(),Qt())return this.asked();let t=this.request();M().written.add(V(t));let e=Wt(location.search,t);if(e!==
location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){window.clearTimeout(this.timer),this.timer=
0}};function j(r){return(t,e={})=>{let n=r[t];return n===void 0?`⟦${t}⟧`:n.replace(/\{(\w+)\}/g,(i,o)=>o in e?String(e[o]):i)}}function Xt(r,t){let e=M(),{id:n,strings:i}=r.meta,o=U(),s=O(r);t&&Object.assign(s,Ke(t.stand.state,s,r));let l=t?.picture.meta.id!==n,a;return e.link&&(o||l)?a=
Tt(e.link,r,s,j(i)):t&&!l?a=t.stand:a={state:{...s,...e.states.get(n),...qe(r,t)},notes:[]},Ge(a.state,r,s),B(a.state,r),a}function qe(r,t){if(!t||!De(r,t.picture))
return{};let{column:e,zoom:n,first:i}=t.stand.state;return e===O(t.picture).column&&n===1?{}:{column:e,zoom:n,first:i}}function De(r,t){if(r.meta.steps!==t.meta.
steps)return!1;let[e,n]=[r.meta.input.tokens,t.meta.input.tokens];if(e&&n)return e.every((s,l)=>s===n[l]);let[i,o]=[r.arrays.input?.values,t.arrays.input?.values];
return!!i&&!!o&&i.length===o.length&&i.every((s,l)=>s===o[l])}function Vt(r,t){U(!0);let e={...O(r),speed:t.speed,traced:t.traced},n=Tt(M().link??{},r,e,j(r.meta.
strings));return B(n.state,r),n}function Ke(r,t,e){let n=e.meta.orders.some(o=>o.key===r.sort),i=r.traced.every(o=>e.arrays[o]);return{sort:n?r.sort:t.sort,scale:r.
scale,speed:r.speed,traced:i?r.traced:t.traced}}function Ge(r,t,e){r.column=g(r.column,0,t.columns-1),r.unit>=t.hidden&&(r.unit=e.unit),r.kept=r.kept.filter(n=>n<
t.hidden),t.meta.orders.some(n=>n.key===r.sort)||(r.sort=e.sort),r.traced.every(n=>t.arrays[n])||(r.traced=e.traced)}function Z(r){return/^-0(\.0*)?$/.test(r)?r.slice(1):r.replace("-","−")}function P(r){return Number.isFinite(r)?Z(r.toFixed(4)):"–"}function q(r){return Number.
isFinite(r)?Z(r.toPrecision(7)):"–"}function D(r){return Number.isFinite(r)?Z(String(Number(r.toPrecision(4)))):"–"}function H(r){return Number.isFinite(r)?
Z(String(Number(r.toPrecision(Math.abs(r)>=100?3:2)))):"–"}function Et(r,t){let e=r/t;if(!(e>0))return 1;let n=10**Math.floor(Math.log10(e)),i=e/n;return(i<1.41?
1:i<3.16?2:i<6?5:10)*n}function At(r,t){let e=r/Math.max(1,t);if(!(e>0))return 1;let n=10**Math.floor(Math.log10(e)),i=e/n;return(i<=1?1:i<=2?2:i<=5?5:10)*n}function Jt(r){let e=new DataView(r.buffer,r.byteOffset,r.byteLength).getUint32(0,!0),n=JSON.parse(new TextDecoder().decode(r.subarray(4,4+e))),i=Math.ceil((4+e)/
4)*4,o=new Float32Array(r.slice(i).buffer),s={};for(let[a,{offset:c,shape:d}]of Object.entries(n.arrays)){let h=o.subarray(c,c+d[0]*d[1]);s[a]={values:h,width:d[1]}}
let l=n.columns?n.columns.length:n.steps;return{meta:n,columns:l,hidden:n.hidden,arrays:s,stepOf:a=>n.columns?n.columns[a]:a,columnOf:a=>Ue(n.columns,a),reading:a=>je(
n,s,a)}}function Ue(r,t){if(!r)return t;let e=0,n=r.length-1;for(;e<n;){let i=e+n>>1;r[i]<t?e=i+1:n=i}return e>0&&t-r[e-1]<=r[e]-t?e-1:e}function je(r,t,e){let{
tokens:n,names:i}=r.input;if(n)return n[e]??"";let{values:o,width:s}=t.input;return s>2?"":Array.from({length:s},(a,c)=>{let d=D(o[e*s+c]);return s>1?`${i?.[c]??
c} ${d}`:d}).join(", ")}var tt=class{node=p("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,n,i){let[o,...s]=t.lines;this.node.
replaceChildren(p("b","",{},o??""),...s.filter(Boolean).map(h=>p("span","",{},h))),this.node.hidden=!1;let[l,a]=[this.node.offsetWidth,this.node.offsetHeight],c=e+
14+l>i.width?e-l-14:e+14,d=n-a-12<0?n+18:n-a-12;this.node.style.transform=`translate(${g(c,0,Math.max(0,i.width-l))}px, ${d}px)`}hide(){this.node.hidden=!0}};var et=class{constructor(t){this.root=t}root;tooltip=new tt;box=p("div","hover-box");find(t,e,n){let{axis:i}=t.frame;if(e<0||e>=i.width)return null;let o=t.surface.
getBoundingClientRect().top;for(let s of t.tracks){let l=s.plot.getBoundingClientRect(),a=l.top-o;if(n<a||n>=a+l.height)continue;let c=s.hit?.(t.frame,i.at(e),n-
a);return c?{hit:c,top:a}:null}return null}unitAt(t,e,n){return this.find(t,e,n)?.hit.unit}hover(t,e,n){let i=this.find(t,e,n);if(!i)return this.leave();let o=this.
root.getBoundingClientRect(),s=t.surface.getBoundingClientRect();this.tooltip.show(i.hit,s.left-o.left+e,s.top-o.top+n,o);let{box:l}=i.hit;if(this.box.hidden=!l,
!l)return;let{axis:a}=t.frame;this.box.parentElement!==t.surface&&t.surface.append(this.box),this.box.style.transform=`translate(${a.left(a.at(e))}px, ${i.top+l.
y}px)`,this.box.style.width=`${Math.max(2,a.cell)}px`,this.box.style.height=`${Math.max(2,l.height)}px`}leave(){this.tooltip.hide(),this.box.hidden=!0}};var We=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),Zt=new Set(["BUTTON","A","SUMMARY"]),Qe=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function te(r){return r.composedPath()[0]??r.target}function Ye(r){return r.composedPath().some(t=>t instanceof HTMLElement?
We.has(t.tagName)||t.isContentEditable:!1)}function Xe(r,t,e){if(r.composedPath().includes(t))return!0;let i=te(r);return!e||!(i instanceof Element)||Qe.has(i.getAttribute(
"role")??"")||Zt.has(i.tagName)?!1:Ve(i,t)}function Ve(r,t){for(let e=t;e;e=e.parentNode??e.host??null)if(e===r)return!0;return!1}function ee(r,t,e,n,i){let o=s=>{
if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||Ye(s)||!Xe(s,r,e()))return;let l=Je(s,t,n());l&&(s.preventDefault(),s.stopPropagation(),l())};document.addEventListener(
"keydown",o,{signal:i,capture:!0})}function Je(r,t,e){let n=te(r),i=r.shiftKey?10:1;switch(r.key){case"ArrowLeft":return()=>t.by(-i);case"ArrowRight":return()=>t.
by(i);case"ArrowUp":return()=>t.unitBy(-i);case"ArrowDown":return()=>t.unitBy(i);case"Home":return()=>t.go(0);case"End":return()=>t.go(e);case" ":return n instanceof
Element&&Zt.has(n.tagName)?null:()=>t.play();default:return null}}function re(r,t,e){let{actions:n}=t,i=new Map,o=null,s=0,l=u=>{let b=r.getBoundingClientRect();return{x:u.clientX-b.left,y:u.clientY-b.top}},a=u=>n.go(t.axis().
at(u)),c=u=>{if(u.button!==0)return;let{x:b,y:w}=l(u);i.set(u.pointerId,b),i.size===2&&(s=ne(i));let A=u.pointerType==="touch";o=i.size===1?{x:b,y:w,touch:A,column:t.
column(),course:"still"}:null,r.setPointerCapture(u.pointerId),n.stop(),t.leave(),A||a(b),A||r.focus({preventScroll:!0})},d=u=>{let{x:b,y:w}=l(u);if(!i.has(u.pointerId)){
u.pointerType!=="touch"&&t.hover(b,w);return}if(i.set(u.pointerId,b),i.size===2)return h();o&&(o.course==="still"&&(o.course=Ze(b-o.x,w-o.y,o.touch)),(o.course===
"scrub"||!o.touch)&&a(b))},h=()=>{let u=ne(i);if(Math.abs(u/s-1)<.04)return;let b=[...i.values()];n.zoom(u/s,t.axis().at((b[0]+b[1])/2)),s=u},m=u=>{let{x:b,y:w}=l(
u);o&&u.type==="pointercancel"?n.go(o.column):o?.course==="still"&&(o.touch&&a(b),t.pick(b,w,u.shiftKey)),i.delete(u.pointerId),o=null};r.addEventListener("poin\
terdown",c,{signal:e}),r.addEventListener("pointermove",d,{signal:e}),r.addEventListener("pointerup",m,{signal:e}),r.addEventListener("pointercancel",m,{signal:e}),
r.addEventListener("pointerleave",()=>t.leave(),{signal:e}),r.addEventListener("wheel",u=>tn(u,t,l(u).x),{signal:e,passive:!1})}function Ze(r,t,e){let[n,i]=[Math.
abs(r),Math.abs(t)];return n<=4&&i<=4?"still":!e||n>i?"scrub":"scroll"}function ne(r){let[t,e]=[...r.values()];return Math.max(12,Math.abs(t-e))}function tn(r,t,e){
let n=t.axis();if(r.ctrlKey||r.metaKey){r.preventDefault();let s=Math.max(-60,Math.min(60,r.deltaMode?r.deltaY*20:r.deltaY));t.actions.zoom(Math.exp(-s/120),n.at(
e));return}let i=r.shiftKey&&!r.deltaX?r.deltaY:r.deltaX;if(Math.abs(i)<=Math.abs(r.shiftKey?0:r.deltaY))return;r.preventDefault();let o=i/n.cell;t.actions.pan(
n.first+Math.sign(o)*Math.max(1,Math.round(Math.abs(o))))}function Lt(r,t,e){let n=r/e;return{width:r,first:t,count:e,cell:n,left:i=>(i-t)*n,middle:i=>(i-t+.5)*n,at:i=>g(t+Math.floor(i/n),t,t+e-1)}}function ie(r,t,e,n){
let i=r.first+r.count-1,o=Math.max(1,Math.floor(r.width/n)),s=Math.max(e,At(t(i)-t(r.first),o));for(;s%e;)s=At(s+1,1);let l=[];for(let a=r.first;a<=i;a++)t(a)%s===
0&&l.push(a);return l}var Rt=document.createElement("canvas");Rt.width=Rt.height=1;function W(r){let t=Rt.getContext("2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#\
000",t.fillStyle=r,t.fillRect(0,0,1,1);let[e,n,i]=t.getImageData(0,0,1,1).data;return[e,n,i]}function T([r,t,e],n=1){return`rgba(${r}, ${t}, ${e}, ${n})`}function F(r,t,e){
return[0,1,2].map(n=>Math.round(r[n]+(t[n]-r[n])*e))}function en(r){let[t,e,n]=r.map(i=>{let o=i/255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*n}function Pt(r){let t=getComputedStyle(r),e=W(t.backgroundColor),n=W(t.color);return{dark:en(e)<.18,background:e,text:n,muted:T(F(e,n,.7)),line:T(
F(e,n,.16)),font:t.fontFamily,key:`${e}|${n}|${t.fontFamily}`}}var nn=r=>r<=.04045?r/12.92:((r+.055)/1.055)**2.4,rn=r=>r<=.0031308?12.92*r:1.055*r**(1/2.4)-.055;function oe(r){let[t,e,n]=r.map(l=>nn(l/255)),i=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*n),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*n),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*n);return[.2104542553*
i+.793617785*o-.0040720468*s,1.9779984951*i-2.428592205*o+.4505937099*s,.0259040371*i+.7827717662*o-.808675766*s]}function on([r,t,e]){let n=(r+.3963377774*t+.2158037573*
e)**3,i=(r-.1055613458*t-.0638541728*e)**3,o=(r-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*i+.2309699292*o,-1.2684380046*n+2.6097574011*
i-.3413193965*o,-.0041960863*n-.7034186147*i+1.707614701*o].map(l=>Math.round(255*Math.min(1,Math.max(0,rn(Math.max(0,l))))))}function se(r,t,e){let n=oe(r),i=oe(
t);return on([0,1,2].map(o=>n[o]+(i[o]-n[o])*e))}function ae(r,t){let e=t.dark?"dark":"light";if(r.range==="gate"){let o=W(r[e]),s=F(t.background,o,.05);return Array.
from({length:256},(l,a)=>se(s,o,a/255))}let n=F(t.background,t.text,.02),i=r.ends[e].map(W);return Array.from({length:256},(o,s)=>{let l=s/127.5-1;return se(n,l<
0?i[0]:i[1],Math.abs(l))})}function le(r){return Uint32Array.from(r,([t,e,n])=>(255<<24|n<<16|e<<8|t)>>>0)}function nt(r,t){return t.dark?r.dark:r.light}function $(r,t,e){
let n=e.dark?r.colours.dark:r.colours.light;return n[t%n.length]}var ce="M8 5.5v13l10.5-6.5z",sn="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function an(r){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",r),t.append(
e),t}var rt=class{constructor(t,e,n){this.picture=t;this.text=e;this.play=this.button("play","play",()=>n.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2;let{steps:i}=t.meta;this.step.append(this.number," ",p("span","range",{},i>1?`0–${i-1}`:e("only_step")));let o=p("div","transport",{},this.play,this.
step),s=Bt.map(c=>[String(c),`${c}×`.replace("0.25","¼").replace("0.5","½")]),l=t.meta.orders.map(c=>[c.key,c.name]),a=Y.map(c=>[c,e(`scale_${c}`)]);this.node.
append(o,this.select("speed",s,c=>n.speed(Number(c))),this.select("sort",l,c=>n.sort(c)),this.select("scale",a,c=>n.scale(c)),this.zoomGroup(n)),t.hidden<2&&(this.
selects.get("sort").parentElement.hidden=!0)}picture;text;node=p("div","controls");play;playIcon=an(ce);step=p("span","step",{"data-testid":"step-label"});number=p(
"b");selects=new Map;zooms=[];button(t,e,n){let i=this.text(t.replace("-","_")),s=p("button",e,{type:"button","aria-label":i,title:i,"data-testid":t,"data-k":t});
return s.addEventListener("click",n),s}select(t,e,n){let i=p("select","",{"data-testid":t,"data-k":t});for(let[s,l]of e)i.append(p("option","",{value:s},l));i.addEventListener(
"change",()=>n(i.value)),this.selects.set(t,i);let o=t==="speed"?"":this.text(`explain_${t}`);return p("label","choice",o?{title:o}:{},p("span","",{},this.text(
t)),i)}zoomGroup(t){let e=p("div","zoom",{role:"group","aria-label":this.text("zoom")}),n=[["zoom-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[i,
o,s]of n){let l=this.button(i,"small",()=>t.zoom(s));l.append(o||this.text("zoom_all_short")),this.zooms.push(l),e.append(l)}return e.hidden=I(this.picture)<=1,
e}draw({state:t,picture:e}){let n={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[l,a]of Object.entries(n))this.selects.get(l).value=a;let[i,o,s]=this.
zooms;i.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=I(e)}move({state:t,picture:e},n){x(this.number,this.text("step_now",{t:e.stepOf(t.column)}));let i=this.
text(n?"pause":"play");y(this.play,"aria-label",i),y(this.play,"title",i),y(this.playIcon.firstElementChild,"d",n?sn:ce)}};function pe(r,t){let e=p("p","keys"),
n=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"]];for(let[i,o]of n){let s=i.split(" ").
map(c=>p("kbd","",{},c)),a=t>1&&(o==="key_step"||o==="key_ten")?r("key_steps",{n:o==="key_ten"?10*t:t}):r(o);e.append(p("span","hint-key",{},...s,` ${a}`))}return e.
append(p("span","counted",{},r("counted_from_zero"))),e}function L(r,t){let{picture:e,text:n}=r,i=e.reading(t),o=e.stepOf(t);return i===""?n("at_step",{t:o}):n(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_\
numbers",{t:o,reading:i})}function de(r,t){let e=p("summary","",{"data-k":"words"},t("words")),n=p("details","words",{"data-testid":"words"},e);return n.addEventListener("toggle",()=>n.append(
ln(r,t)),{once:!0}),n}function ln({meta:r,arrays:t},e){let n=p("dl"),i=(o,s)=>{let l=p("dt","",{},o);return n.append(p("div","",{},l,p("dd","",{},s))),l};for(let{
key:o,name:s,symbol:l,explanation:a}of r.quantities)i(`${s} ${l}`,a).style.setProperty("--ink",`var(--ink-${o})`);if(i(e("word_unit"),e("explain_unit")),t.truth)
for(let o of["truth","not_asked"])i(e(`word_${o}`),e(`explain_${o}`));for(let o of["scale","sort"])i(e(o),e(`explain_${o}`));return n}function S(r,t,e,n){let i=p("div","label");if(n?.explanation&&(i.title=n.explanation),n){let c=p("span","symbol",{},n.symbol);c.dataset.ink=n.key,i.append(c)}let o=p(
"span","now");i.append(p("span","name",{},t),p("span","hint",{},e),o);let s=p("div","plot"),l=p("div","side");return{node:p("div",`track track-${r}`,{"data-test\
id":`track-${r}`},i,s,l),label:i,plot:s,side:l,now:o}}function me(r,t,e){let{width:n}=r,[i,o]=_(r),s=new Float32Array(n),l=new Float32Array(n),a=ue(t,e,pn(i),dn(o)),c=t==="free"&&e==="fixed"?cn(r.values,a[1]):a[1],
d=c<a[1],h=d?[-c,c]:a;for(let m=0;m<n;m++){let u=e==="unit"?ue(t,e,i[m],o[m]):h;s[m]=u[0],l[m]=u[1]-u[0]}return{low:s,span:l,shared:e==="unit"&&n>1?null:h,clipped:d}}
function cn(r,t){let e=new Uint32Array(4097),n=0;for(let l of r)Number.isFinite(l)&&(n++,e[Math.floor(Math.abs(l)/t*4096)]++);let[i,o]=[0,0];for(;o<4096&&(i+=e[o])<
.9*n;)o++;let s=Number(((o+1)/4096*t).toPrecision(2));return s<.75*t?s:t}function ue(r,t,e,n){if(r==="gate")return t==="fixed"||!(n>e)?[0,1]:[e,n];if(r==="signe\
d"&&t==="fixed")return[-1,1];let i=Math.max(Math.abs(e),Math.abs(n));return i>0&&Number.isFinite(i)?[-i,i]:[-1,1]}function _({values:r,width:t}){let e=new Float32Array(
t).fill(1/0),n=new Float32Array(t).fill(-1/0);for(let i=0,o=0;i<r.length;i++){let s=r[i];s<e[o]&&(e[o]=s),s>n[o]&&(n[o]=s),++o===t&&(o=0)}return[e,n]}var pn=r=>r.
reduce((t,e)=>Math.min(t,e),1/0),dn=r=>r.reduce((t,e)=>Math.max(t,e),-1/0);function un(r,t,e){let{first:n,count:i,order:o,width:s,height:l}=e,a=o.length,c=new Float32Array(s*l),d=i/s,h=a/l;for(let m=0;m<l;m++){let u=Math.floor(m*h),b=Math.
max(u+1,Math.ceil((m+1)*h-1e-6));for(let w=u;w<b;w++){let A=he(w,m*h,(m+1)*h)/h;mn(r,t,o[w],A,c,m*s,s,n,d)}}return c}var he=(r,t,e)=>Math.max(0,Math.min(r+1,e)-
Math.max(r,t));function mn({values:r,width:t},e,n,i,o,s,l,a,c){let d=e.low[n],h=255/e.span[n]*i;if(c===1){for(let m=0;m<l;m++)o[s+m]+=(r[(a+m)*t+n]-d)*h;return}
for(let m=0;m<l;m++){let u=m*c,b=u+c,w=0;for(let A=Math.floor(u);A<b-1e-6;A++)w+=(r[(a+A)*t+n]-d)*he(A,u,b);o[s+m]+=w/c*h}}function fe(r,t,e,n,i){let o=un(r,t,e),
s=new ImageData(e.width,e.height),l=new Uint32Array(s.data.buffer);for(let a=0;a<l.length;a++){let c=Math.round(o[a]);l[a]=n[c<0?0:c>255?255:c]??0}i.width=e.width,
i.height=e.height,i.getContext("2d").putImageData(s,0,0)}var ge=16,be=8;function it(r,t){let e=t===1?210:t>4?78:100,n=Math.max(132,e*1.6);if(r<=3)return Math.round(Math.min(e,r*26));let i=Math.max(r<=ge?be:2,Math.round(
e/r));return i*r<=n?i*r:Math.round(n)}var K=class{constructor(t,e,n){this.quantity=t;this.matrix=e;this.height=n;let i=S(t.key,t.name,t.hint,t);this.node=i.node,
this.plot=i.plot,this.now=i.now,this.plot.style.height=`${n}px`,this.plot.append(this.canvas,this.boxes,this.units),i.side.append(this.legend)}quantity;matrix;height;node;plot;canvas=p(
"canvas","",{"aria-hidden":"true"});cells=document.createElement("canvas");legend=p("div","legend");boxes=p("div","boxes");units=p("div","units",{"aria-hidden":"\
true"});now;painted="";bounds=null;boundsKey="";draw(t){let{state:e,theme:n,axis:i}=t;this.boundsKey!==e.scale&&(this.bounds=me(this.matrix,this.quantity.range,
e.scale),this.boundsKey=e.scale);let o=ae(this.quantity,n);this.paintCells(t,le(o));let s=k(this.canvas,i.width,this.height);s.imageSmoothingEnabled=!1,s.drawImage(
this.cells,0,0,i.width,this.height),this.grid(s,t),this.drawLegend(t,o.map(l=>T(l))),this.select(t)}paintCells({state:t,theme:e,axis:n,order:i},o){let s=wt(),l=Math.
round(n.width*s),a=Math.round(this.height*s),c=i.length,d=l>=2*n.count?n.count:l,h=a>=2*c?c:a,m=[n.first,n.count,d,h,t.sort,t.scale,e.key].join();if(m===this.painted)
return;this.painted=m;let u={first:n.first,count:n.count,order:i,width:d,height:h};fe(this.matrix,this.bounds,u,o,this.cells)}grid(t,{axis:e,theme:n,order:i}){let o=this.
height/i.length;if(t.fillStyle=T(n.background,.55),e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,1,this.height);if(o>=5)for(let s=1;s<
i.length;s++)t.fillRect(0,Math.round(s*o)-.5,e.width,1)}drawLegend(t,e){let{text:n}=t,i=[0,32,64,96,128,160,191,223,255].map(m=>e[m]).join(", "),o=p("div","ramp");
o.style.background=`linear-gradient(to top, ${i})`;let s=this.bounds.shared,l=this.quantity.range!=="gate",a=l?[n("legend_own_reach"),n("legend_own_minus")]:[n(
"legend_own_max"),n("legend_own_min")],[c,d]=s?this.endsOf(s):a,h=p("div","ends",{},p("span","",{},c));l&&this.height>=60&&h.append(p("span","",{},"0")),h.append(
p("span","",{},d)),this.legend.replaceChildren(o,h),this.legend.title=s?this.bounds.clipped?n("legend_clipped"):"":n("legend_own")}endsOf([t,e]){return this.bounds.
clipped?[`≥ ${H(e)}`,`≤ ${H(t)}`]:[H(e),H(t)]}select(t){let{state:e,order:n}=t,i=this.height/n.length,o=[];for(let s of[...e.kept,e.unit]){let l=Array.prototype.
indexOf.call(n,s),a=p("div",s===e.unit?"row selected":"row");a.style.transform=`translateY(${Math.round(l*i)-2}px)`,a.style.height=`${Math.max(1,Math.round(i))+
4}px`,o.push(a)}this.boxes.replaceChildren(...o),this.number(t)}number({state:t,order:e}){let n=this.height/e.length,i=e.length<=ge?Array.from(e):[],o=new Map;for(let s of[
t.unit,...t.kept,...i]){let l=(Array.prototype.indexOf.call(e,s)+.5)*n;if([...o.keys()].some(c=>Math.abs(c-l)<be))continue;let a=p("span",s===t.unit?"selected":
"",{},String(s));a.style.top=`${l}px`,o.set(l,a)}this.units.replaceChildren(...o.values())}step({state:t}){x(this.now,P(this.value(t.column,t.unit)))}value(t,e){
return this.matrix.values[t*this.matrix.width+e]}hit(t,e,n){let{order:i,text:o}=t,s=this.height/i.length,l=Math.min(i.length-1,Math.max(0,Math.floor(n/s))),a=i[l],
c=o("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[q(this.value(e,a)),c,o("tip_unit",{unit:a}),L(t,e)],unit:a,box:{y:l*s,height:s}}}};var xe=26,ot=24,hn=13,ye=72,st=class{node;plot;canvas=p("canvas","",{"aria-hidden":"true"});chip=p("div","chip-now",{"data-testid":"token-now"});now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=ot;hidden="";constructor(t){
let e=S("input",t.name,t.hint);this.node=e.node,this.plot=e.plot,this.now=e.now,this.tokens=t.tokens??[],this.priority=fn(this.tokens),this.plot.append(this.canvas,
this.chip)}draw(t){let{axis:e,theme:n}=t,i=`500 ${hn}px ${n.font}`;i!==this.font&&this.widths.clear(),this.font=i;let o=this.canvas.getContext("2d");o.font=i;for(let l of new Set(
this.tokens))this.widths.has(l)||this.widths.set(l,o.measureText(l).width);this.allFit=this.visible(e).every(l=>this.widthOf(l)+2<=e.cell)&&e.cell>=9,this.labels=
this.allFit?[]:this.place(e);let s=this.labels.some(l=>l.lane>0)?2:1;this.height=this.allFit?ot:s*xe+8,this.plot.style.height=`${this.height}px`,this.hidden="al\
l",this.allFit&&this.chips(this.context(t),t),this.step(t)}context({axis:t}){let e=k(this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="cente\
r",e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,n)=>t.first+n)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,
theme:n}){for(let i of this.visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=T(F(n.background,n.text,.075)),t.beginPath();let s=Math.min(e.cell,ye)-2*o;t.roundRect(
e.middle(i)-s/2,0,s,ot,5),t.fill(),t.fillStyle=T(n.text),t.fillText(this.tokens[i],e.middle(i),ot/2+1)}}place(t){let e=t.first+t.count,n=this.tokens.some(s=>s.length>
1)?2:1,i=Array.from({length:n},()=>[]),o=[];for(let s of this.priority){if(s<t.first||s>=e)continue;let l=this.widthOf(s),a=g(t.middle(s),l/2,Math.max(l/2,t.width-
l/2)),c=[a-l/2-4,a+l/2+4],d=i.findIndex(h=>h.every(([m,u])=>c[1]<=m||c[0]>=u));if(!(d<0)&&(i[d].push(c),o.push({column:s,lane:d,x:a,width:l}),o.length>t.width/8))
break}return o}thinned(t,e){let{axis:n,theme:i}=t,{height:o}=this,s=this.context(t);s.fillStyle=T(F(i.background,i.text,.3));let l=Math.max(1,n.cell-1);if(n.cell>=
3)for(let a of this.visible(n))s.fillRect(n.left(a),o-3,l,3);else s.fillRect(0,o-3,n.width,3);s.fillStyle=T(i.text);for(let{column:a,lane:c,x:d}of e){let h=o-8-
(c+.5)*xe+3;s.fillText(this.tokens[a],d,h),!(n.cell<3||c===0)&&(s.globalAlpha=.25,s.fillRect(n.middle(a)-.5,h+10,1,o-5-h-10),s.globalAlpha=1)}}step(t){let{state:e,
axis:n}=t,i=this.tokens[e.column]??"";x(this.chip,i),x(this.now,i===""?"":`“${i}”`);let o=this.allFit?Math.min(n.cell,ye):Math.max(n.cell,this.widthOf(e.column)+
8),s=Math.min(n.width,o),l=g(n.middle(e.column)-s/2,0,n.width-s);this.chip.style.width=`${s}px`,this.chip.style.transform=`translateX(${l}px)`,this.chip.classList.
toggle("raised",!this.allFit),this.allFit||this.makeRoom(t,l,l+s)}makeRoom(t,e,n){let i=({lane:s,x:l,width:a})=>s===0&&l+a/2+2>e&&l-a/2-2<n,o=this.labels.filter(
i).map(s=>s.column).join();o!==this.hidden&&(this.hidden=o,this.thinned(t,this.labels.filter(s=>!i(s))))}hit(t,e){return{lines:[L(t,e)]}}};function fn(r){let t=new Map;
for(let n of r)t.set(n,(t.get(n)??0)+1);let e=n=>n===0?1/0:n&-n;return r.map((n,i)=>i).sort((n,i)=>t.get(r[n])-t.get(r[i])||e(i)-e(n)||n-i)}var gn=4,Ht=44;function ve(r){let{input:t}=r.meta;if(t.kind==="tokens")return[new st(t)];let e=r.arrays.input,n=t.names??[];return e.width>gn?[new Ft(t,e,n)]:Array.
from({length:e.width},(i,o)=>new _t(n[o]??String(o),o?"":t.hint,e,o))}var _t=class{constructor(t,e,n,i){this.name=t;this.matrix=n;this.index=i;let o=S("input",t,
e);this.node=o.node,this.plot=o.plot,this.side=o.side,this.now=o.now;let[s,l]=_(n);this.low=Math.min(0,s[i]),this.high=Math.max(0,l[i]),this.high===this.low&&(this.
high=this.low+1),this.plot.style.height=`${Ht}px`,this.plot.append(this.canvas,this.marker);let a=[this.high,this.low].map(c=>p("span","",{},H(c)));this.side.append(
p("div","ends",{},...a))}name;matrix;index;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});marker=p("div","bar-now");side;now;low;high;y(t){return 2+(1-(t-
this.low)/(this.high-this.low))*(Ht-4)}draw(t){let{axis:e,theme:n}=t,i=k(this.canvas,e.width,Ht);i.fillStyle=n.line,i.fillRect(0,Math.round(this.y(0)),e.width,1),
i.fillStyle=n.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.first;s<e.first+e.count;s++){let[l,a]=[this.y(this.value(s)),this.y(0)],c=Math.max(1,e.cell-o);i.fillRect(
e.left(s)+o/2,Math.min(l,a),c,Math.max(1,Math.abs(a-l)))}this.step(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step({state:t,axis:e}){
let n=this.value(t.column),[i,o]=[this.y(n),this.y(0)],s=Math.max(3,e.cell-2),l=Math.max(2,Math.abs(o-i));this.marker.style.transform=`translate(${e.middle(t.column)-
s/2}px, ${Math.min(i,o)}px)`,this.marker.style.width=`${s}px`,this.marker.style.height=`${l}px`,x(this.now,D(n))}hit(t,e){let n=t.picture.stepOf(e);return{lines:[
q(this.value(e)),this.name,t.text("at_step",{t:n})]}}},Ft=class extends K{constructor({name:e,hint:n,ends:i},o,s){super({key:"input",symbol:"x",name:e,hint:n,explanation:"",
light:"#4a5568",dark:"#a9b4c4",range:"free",ends:i},o,it(o.width,6));this.names=s;this.rows=Array.from({length:o.width},(a,c)=>c)}names;rows;draw(e){super.draw(
{...e,order:this.rows})}select(){}step(){}hit(e,n,i){let o=super.hit({...e,order:this.rows},n,i);if(!o)return null;let{box:s,lines:l}=o,a=this.names[o.unit??0]??
String(o.unit);return{lines:[l[0],a,e.text("at_step",{t:e.picture.stepOf(n)})],...s?{box:s}:{}}}};var we=8;function G(r,t,e){let n=t-r||1;return{low:r,high:t,height:e,y:i=>we+(1-(i-r)/n)*(e-2*we)}}function at(r,t,e,n){let i=Et(e.high-e.low,3);r.lineWidth=1,r.
strokeStyle=n.line;for(let o=Math.ceil(e.low/i-1e-9)*i;o<=e.high+i*1e-6;o+=i){let s=Math.round(e.y(o))+.5;r.beginPath(),r.moveTo(0,s),r.lineTo(t.width,s),r.stroke()}}
function lt(r){let t=Et(r.high-r.low,3),e=[];for(let n=Math.ceil(r.low/t-1e-9)*t;n<=r.high+t*1e-6;n+=t){let i=p("span","y",{},H(Math.abs(n)<t*1e-6?0:n));i.style.
top=`${r.y(n)}px`,e.push(i)}return e}function ct(r,t,e,n){let i=t.first+t.count;r.strokeStyle=n.colour,r.lineWidth=n.width,r.lineJoin="round",r.setLineDash(n.dash),
r.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<i;s++){let l=n.value(s);if(Number.isNaN(l)){o=!1;continue}let a=t.middle(s);o?r.lineTo(a,e.y(l)):r.moveTo(
a,e.y(l)),o=!0}r.stroke(),r.setLineDash([]),bn(r,t,e,n)}function bn(r,t,e,n){let i=t.first+t.count-1,o=s=>s>=t.first&&s<=i&&!Number.isNaN(n.value(s));for(let s=t.
first;s<=i;s++)o(s)&&!o(s-1)&&!o(s+1)&&zt(r,t.middle(s),e.y(n.value(s)),3,n.colour)}function zt(r,t,e,n,i){r.fillStyle=i,r.beginPath(),r.arc(t,e,n,0,2*Math.PI),
r.fill()}function pt(r,t,e,n,i,o){for(let s of i){let l=s.value(o);if(Number.isNaN(l))continue;let[a,c]=[t.middle(o),e.y(l)];zt(r,a,c,5,T(n.background)),zt(r,a,
c,3.5,s.colour)}}function xn(r,t,e,n){let i=r.map((a,c)=>c).sort((a,c)=>r[a]-r[c]||a-c),o=Math.min(t,(n-e)/Math.max(1,r.length-1)),s=i.map(a=>Math.min(n,Math.max(
e,r[a])));for(let a=1;a<s.length;a++)s[a]=Math.max(s[a],s[a-1]+o);s.length&&(s[s.length-1]=Math.min(n,s[s.length-1]));for(let a=s.length-2;a>=0;a--)s[a]=Math.min(
s[a],s[a+1]-o);let l=new Array(r.length);return i.forEach((a,c)=>l[a]=s[c]),l}function dt(r,t,e,n){let i=r.first+r.count-1,o=e.filter(a=>a.label!=="").slice(0,n),
s=o.map(a=>t.y(yn(a,r.first,i,t.low))),l=xn(s,14,6,t.height-6);return o.map((a,c)=>{let d=p("span","end",{title:a.label},a.label);return d.style.top=`${l[c]}px`,
d.style.color=a.colour,d})}function yn(r,t,e,n){for(let i=e;i>=t;i--){let o=r.value(i);if(!Number.isNaN(o))return o}return n}var Q=116,ke=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],ut=class{constructor(t,e,n){this.actions=n;let i=S("lines",e("lines"),e("lines_hint"));this.node=i.node,this.
plot=i.plot,this.side=i.side,this.plot.style.height=`${Q}px`,this.plot.append(this.canvas,this.overlay,this.grid),i.label.append(this.chooser(t,e),this.units);for(let{
key:o}of t.meta.quantities){let[s,l]=_(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...l)])}}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"tr\
ue"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labels");side;units=p("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=G(
0,1,Q);chooser(t,e){let n=p("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:i,symbol:o,name:s}of t.meta.quantities){let l=p("button",
"toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${i}`},o);l.dataset.ink=i,l.addEventListener("click",()=>this.actions.trace(i)),this.toggles.set(
i,l),n.append(l)}return t.meta.quantities.length===1&&(n.hidden=!0),n}draw(t){let{axis:e,theme:n}=t;this.series(t);let i=k(this.canvas,e.width,Q);at(i,e,this.scale,
n);for(let o of[...this.all].reverse())ct(i,e,this.scale,o);this.grid.replaceChildren(...lt(this.scale)),this.side.replaceChildren(...dt(e,this.scale,this.all,9)),
this.chips(t),this.step(t)}select(t){this.draw(t)}series({picture:t,state:e,theme:n}){let i=t.meta.quantities.filter(a=>e.traced.includes(a.key)),o=Ut(e);this.all=
i.flatMap(a=>o.map((c,d)=>this.one(t,a,c,d,o.length,nt(a,n))));let[s,l]=[i.every(a=>a.range==="gate")?0:-1,1];for(let{key:a}of i){let[c,d]=this.reach.get(a);s=Math.
min(s,c),l=Math.max(l,d)}this.scale=G(s,l,Q)}one(t,{key:e,symbol:n},i,o,s,l){let{values:a,width:c}=t.arrays[e];return{label:s>1?`${n} ${i}`:n,colour:l,dash:ke[o%
ke.length],width:o===0?2:1.4,value:d=>a[d*c+i]??NaN}}chips({state:t,text:e}){for(let[i,o]of this.toggles)o.setAttribute("aria-pressed",String(t.traced.includes(
i)));let n=t.kept.map(i=>{let o=e("release_unit",{unit:i}),s=p("button","chip",{type:"button",title:o,"aria-label":o,"data-k":`kept-${i}`},`${i} ×`);return s.addEventListener(
"click",()=>this.actions.keep(i)),s});if(!t.kept.includes(t.unit)&&t.kept.length<z){let i=p("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"k\
eep"},e("keep_unit",{unit:t.unit}));i.addEventListener("click",()=>this.actions.keep(t.unit)),n.push(i)}this.units.replaceChildren(...n)}step({axis:t,state:e,theme:n}){
let i=k(this.overlay,t.width,Q);pt(i,t,this.scale,n,this.all,e.column)}hit(t,e,n){return $t(t,this.all,this.scale,e,n)}};function $t(r,t,e,n,i){let o=null,s=1/0;
for(let l of t){let a=Math.abs(e.y(l.value(n))-i);a<s&&([o,s]=[l,a])}return o?{lines:[q(o.value(n)),o.label,L(r,n)]}:null}var C=108,mt=12,E=8,Ct=class{constructor(t,e,n){this.output=t;this.matrix=e;this.truth=n;let i=S("output",t.name,t.hint);this.node=i.node,this.plot=i.plot,this.
side=i.side,this.named=vn(e),this.scale=t.kind==="classes"?G(0,1,C):wn(e,n),this.plot.style.height=`${C+(this.strip?mt:0)}px`,this.plot.append(this.canvas,this.
overlay,this.grid)}output;matrix;truth;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labe\
ls");side;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:n,text:i}=t;this.all=this.output.kind==="c\
lasses"?this.classes(n):this.values(n,i("truth"));let o=k(this.canvas,e.width,C+(this.strip?mt:0));at(o,e,this.scale,n);for(let s of[...this.all].reverse())ct(o,
e,this.scale,s);this.grid.replaceChildren(...lt(this.scale)),this.side.replaceChildren(...dt(e,this.scale,this.all,E)),this.strip&&this.drawStrip(o,t,this.strip),
this.step(t)}drawStrip(t,{axis:e,theme:n,text:i},o){let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let a=e.first;a<e.first+e.count;a++){let c=o.values[a*o.width];Number.
isNaN(c)||(t.fillStyle=this.classColour(c,n),t.beginPath(),t.roundRect(e.middle(a)-s/2,C+2,s,mt-4,Math.min(3,s/2)),t.fill())}let l=p("span","end muted",{},i("tr\
uth"));l.style.top=`${C+mt/2}px`,this.side.append(l)}classColour(t,e){return this.named.indexOf(t)<E?$(this.output,t,e):e.muted}classes(t){return this.named.map(
(e,n)=>({label:n<E?this.output.labels[e]??String(e):"",colour:n<E?$(this.output,e,t):t.line,dash:[],width:n<E?1.8:1,value:i=>this.matrix.values[i*this.matrix.width+
e]??NaN}))}values(t,e){let{width:n}=this.matrix,i=Array.from({length:n},(a,c)=>({label:this.output.labels[c]??String(c),colour:$(this.output,c,t),dash:[],width:1.8,
value:d=>this.matrix.values[d*n+c]??NaN}));if(!this.truth)return i;let{values:o,width:s}=this.truth,l=Array.from({length:Math.min(s,n)},(a,c)=>({label:s>1?`${e}\
 ${this.output.labels[c]??c}`:e,colour:s>1?$(this.output,c,t):t.muted,dash:[3,3],width:1.4,value:d=>o[d*s+c]??NaN}));return[...i,...l]}step({axis:t,state:e,theme:n}){
let i=k(this.overlay,t.width,C);pt(i,t,this.scale,n,this.all.slice(0,E),e.column)}hit(t,e,n){return $t(t,this.all,this.scale,e,n)}};function vn(r){let[,t]=_(r),
e=Array.from({length:r.width},(n,i)=>i);return r.width<=E?e:e.sort((n,i)=>t[i]-t[n]||n-i)}function wn(r,t){let[e,n]=[1/0,-1/0];for(let{values:i}of t?[r,t]:[r])for(let o of i)
o<e&&(e=o),o>n&&(n=o);return n>e||([e,n]=Number.isFinite(e)?[e-1,e+1]:[0,1]),G(e,n,C)}function Me({meta:r,arrays:t}){let e=t.output;return!r.output||!e?[]:[new Ct(
r.output,e,t.truth??null)]}var kn="http://www.w3.org/1998/Math/MathML",v=r=>({quantity:r}),Te=r=>({prev:r}),f=r=>({op:r}),Mn={word:"from_input",key:"in_n"},Tn={word:"from_past",key:"rec_n"},
Sn={word:"from_past_reset",key:"rec_n"},Se={word:"sum_word",key:"a_h"},Ee=(...r)=>[v("n"),f("="),{fn:"tanh"},f("("),Mn,f("+"),...r,f(")")],Nt={"gru-after":[Ee(v(
"r"),f("·"),Tn)],"gru-before":[Ee(Sn)],gru:[[v("h"),f("="),f("("),{num:"1"},f("−"),v("z"),f(")"),f("·"),v("n"),f("+"),v("z"),f("·"),Te("h")]],lstm:[[v("c"),
f("="),v("f"),f("·"),Te("c"),f("+"),v("i"),f("·"),v("g")],[v("h"),f("="),v("o"),f("·"),{fn:"tanh"},f("("),v("c"),f(")")]],"rnn-tanh":[[v("h"),f("="),{fn:"tan\
h"},f("("),Se,f(")")]],"rnn-relu":[[v("h"),f("="),{fn:"max"},f("("),{num:"0"},f(","),Se,f(")")]]};function En({cell:r,activation:t,reset:e}){return r==="rnn"?Nt[`\
rnn-${t}`]:[...r==="gru"?Nt[`gru-${e}`]:[],...Nt[r]]}function R(r,t=""){let e=document.createElementNS(kn,r);return t&&(e.textContent=t),e}function Ot(r){let t=R(
"mo",r);return t.setAttribute("stretchy","false"),t}function It(r,t){return r.setAttribute("data-ink",t),r}function Le(r,t){return It(R("mi",t.get(r)??r),r)}function An(r,t){
let e=Ot("′");e.setAttribute("lspace","0"),e.setAttribute("rspace","0");let n=It(R("mrow"),r);return n.append(Le(r,t),e),n}function Ae(r,t,e){return"word"in r?
R("mtext",e(r.word)):"quantity"in r?Le(r.quantity,t):"prev"in r?An(r.prev,t):"op"in r?Ot(r.op):"num"in r?R("mn",r.num):R("mi",r.fn)}function ht(r,t=""){let e=R(
"mrow");e.append(...r);let n=R("math");return t&&n.setAttribute("class",t),n.append(e),n}function Re(r,t,e){let n=p("div","equations"),i=[];for(let o of En(r)){
n.append(ht(o.map(a=>Ae(a,t,e))));let s=o.map((a,c)=>Ln(a,o[c-1],d=>Ae(d,t,e),i)),l=o.findIndex(a=>"op"in a&&a.op==="+");l<0?n.append(ht(s,"in-numbers last")):n.
append(ht(s.slice(0,l),"in-numbers"),ht(s.slice(l),"in-numbers more last"))}return r.cell==="rnn"&&n.append(p("p","fine",{},e("sum_meaning"))),{node:n,update:o=>Pn(
i,o)}}function Ln(r,t,e,n){let i=Rn(r);if(!i)return"op"in r&&r.op==="="?Ot("≈"):e(r);let o="word"in r?R("mn"):It(R("mn"),i.replace("_prev","")),s=t!==void 0&&
"op"in t&&"·+−".includes(t.op);return n.push({node:o,key:i,bracket:s}),o}function Rn(r){return"quantity"in r?r.quantity:"prev"in r?`${r.prev}_prev`:"key"in r?
r.key:""}function Pn(r,t){for(let{node:e,key:n,bracket:i}of r){let o=P(t(n)),s=i&&o.startsWith("−")?`(${o})`:o;e.textContent!==s&&(e.textContent=s)}}var Hn=5,ft=class{constructor(t,e,n){this.picture=t;this.text=e;let{quantities:i}=t.meta,o=new Map(i.map(l=>[l.key,l.symbol]));this.equation=Re(t.meta,o,e),this.
node.setAttribute("aria-label",e("readout"));let s=p("div","values");for(let l of["c","h"])this.before(s,i.find(a=>a.key===l));for(let l of i)this.row(s,l.key,l,
l.symbol,l.name);this.node.append(p("div","readout-head",{},this.title,this.stepper(n)),s,p("div","made",{},p("h4","",{},e("update")),this.equation.node,p("p","\
fine",{},e("rounding")))),this.answerPart()}picture;text;node=p("aside","readout",{"data-testid":"readout"});title=p("h3","readout-title",{"data-testid":"readou\
t-title"});rows=[];equation;answers=p("div","answers");answerRows=[];truth=p("p","fine",{"data-testid":"truth-now"});stepper(t){let e=p("div","stepper");for(let[
n,i,o]of[[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let s=this.text(o),l=p("button","small",{type:"button","aria-label":s,title:s,"data-k":o},i);l.addEventListener(
"click",()=>t.unitBy(n)),e.append(l)}return e}before(t,e){let n=`${e?.key}_prev`;!e||!this.picture.arrays[n]||this.row(t,n,e,`${e.symbol}′`,this.text("before",
{name:e.name}))}row(t,e,n,i,o){let s=p("i"),l=p("span","number",{"data-testid":`value-${e}`}),a=p("span","symbol",{},i);a.dataset.ink=s.dataset.ink=n.key;let c=p(
"span",n.range==="gate"?"bar":"bar centred",{"aria-hidden":"true"},s);t.append(p("div","value",{},a,p("span","name",{title:n.explanation},o),c,l));let[d,h]=this.
limits(n);this.rows.push({key:e,number:l,fill:s,low:d,high:h})}limits({key:t,range:e}){if(e==="gate")return[0,1];if(e==="signed")return[-1,1];let[n,i]=_(this.picture.
arrays[t]),o=Math.max(1e-9,-Math.min(...n),Math.max(...i));return[-o,o]}answerPart(){let{output:t}=this.picture.meta;if(!t)return;let e=t.labels.length,n=e<=E?e:
Hn;for(let o=0;o<n;o++){let s=p("i"),l=p("span","name"),a=p("span","number",{"data-testid":`answer-${o}`}),c=p("span","bar",{"aria-hidden":"true"},s);t.kind==="\
values"&&(c.hidden=!0);let d=p("div",t.kind==="values"?"value answer no-bar":"value answer",{},l,c,a);this.answerRows.push({node:d,label:l,number:a,fill:s}),this.
answers.append(d)}let i=p("div","answered",{},p("h4","",{},t.name),this.answers);e>n&&i.append(p("p","fine",{"data-testid":"answers-left-out"},this.text(`left_o\
ut_${t.kind}`,{count:e-n}))),i.append(this.truth),this.node.append(i)}at(t,e){if(e==="in_n"){let i=this.at(t,"rec_n");return this.at(t,"a_n")-(this.picture.meta.
reset==="after"?this.at(t,"r")*i:i)}let n=this.picture.arrays[e];return n?n.values[t.state.column*n.width+t.state.unit]:NaN}step(t){let{state:e}=t;x(this.title,
this.text("readout_title",{unit:e.unit,moment:L(t,e.column)}));for(let n of this.rows){let i=this.at(t,n.key);x(n.number,P(i)),He(n.fill,i,n.low,n.high)}this.equation.
update(n=>this.at(t,n)),this.answer(t)}answer(t){let{output:e}=this.picture.meta,n=this.picture.arrays.output;if(!e||!n)return;let i=t.state.column*n.width,o=n.
width>this.answerRows.length,s=Pe(n,i,o&&e.kind==="classes");this.answerRows.forEach(({label:c,number:d,fill:h},m)=>{let u=s[m],b=n.values[i+u];x(c,e.labels[u]??
String(u)),x(d,P(b)),h.style.background=u<E?$(e,u,t.theme):"",e.kind==="classes"&&He(h,b,0,1)});let[l,a]=this.truthText(t);x(this.truth,l),y(this.truth,"title",
a)}truthText({state:t}){let e=this.picture.arrays.truth,{output:n}=this.picture.meta;if(!e||!n)return["",""];let i=[...e.values.subarray(t.column*e.width,(t.column+
1)*e.width)];if(i.every(Number.isNaN))return[this.text("not_asked"),this.text("explain_not_asked")];let o=n.kind==="classes"?n.labels[i[0]]??String(i[0]):i.map(
D).join(", ");return[this.text("truth_is",{truth:o}),this.text("explain_truth")]}spoken(t){let e=this.picture.meta.quantities.map(n=>`${n.name} ${P(this.at(t,n.
key))}`);return[this.title.textContent,...e,...this.spokenAnswer(t)].join(", ")}spokenAnswer({state:t}){let{output:e}=this.picture.meta,n=this.picture.arrays.output;
if(!e||!n)return[];let i=t.column*n.width,o=Pe(n,i,e.kind==="classes")[0];return[`${e.name} ${e.labels[o]??o} ${P(n.values[i+o])}`]}};function Pe(r,t,e){let n=Array.
from({length:r.width},(o,s)=>s),i=o=>r.values[t+o];return e?n.sort((o,s)=>i(s)-i(o)||o-s):n}function He(r,t,e,n){let i=l=>Math.min(1,Math.max(0,(l-e)/(n-e))),[o,
s]=[i(0),i(t)];r.style.transform=`translateX(${100*Math.min(o,s)}%) scaleX(${Math.abs(s-o)})`}var _e=20,gt=class{constructor(t,e){this.actions=e;let n=S("time",t("time_axis"),"");this.node=n.node,this.plot=n.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});rail=p("div","rail",{"data-testi\
d":"overview"});thumb=p("div","thumb");mark=p("div","mark");draw(t){let{axis:e,theme:n,picture:i}=t,o=e.count<i.columns;this.rail.hidden=!o,this.plot.style.height=
`${_e+(o?18:0)}px`;let s=k(this.canvas,e.width,_e);s.font=`11px ${n.font}`,s.textAlign="center",s.fillStyle=n.muted;for(let l of ie(e,i.stepOf,i.meta.stride,56)){
let a=e.middle(l);s.fillRect(Math.round(a)-.5,0,1,4);let c=String(i.stepOf(l)),d=s.measureText(c).width/2;s.fillText(c,Math.min(e.width-d,Math.max(d,a)),16)}this.
thumb.style.left=`${100*e.first/i.columns}%`,this.thumb.style.width=`${100*e.count/i.columns}%`,this.step(t)}step({state:t,picture:e}){this.mark.style.left=`${100*
(t.column+.5)/e.columns}%`}listen(t){let e=n=>{if(!this.rail.hasPointerCapture(n.pointerId))return;let i=this.rail.getBoundingClientRect(),{axis:o,picture:s}=t(),
l=(n.clientX-i.left)/i.width*s.columns;this.actions.pan(l-o.count/2)};this.rail.addEventListener("pointerdown",n=>{n.stopPropagation(),this.rail.setPointerCapture(
n.pointerId),e(n)}),this.rail.addEventListener("pointermove",e)}};var _n=1e3,Fe=640,ze=6,bt=class{constructor(t,e,n,i,o){this.root=t;this.surface=e;this.picture=n;let{meta:s,arrays:l,hidden:a}=n,c=j(s.strings);this.controls=new rt(
n,c,o),this.readout=new ft(n,c,o);let d=it(a,s.quantities.length),h=s.quantities.map(u=>new K(u,l[u.key],d)),m=new gt(c,o);this.tracks=[...ve(n),...h,...Me(n),new ut(
n,c,o),m],m.listen(()=>this.frame),this.frame={picture:n,state:i,text:c,theme:Pt(t),axis:Lt(1,0,1),order:[]},e.replaceChildren(this.cursor),e.setAttribute("aria\
-label",c("scrub")),this.stack.append(...this.tracks.map(u=>u.node),e),t.setAttribute("aria-label",c("viewer"))}root;surface;picture;frame;tracks;readout;stack=p(
"div","stack");controls;notes=p("div","notes");cursor=p("div","cursor");themeKey="";width=0;parts(){let{meta:t}=this.picture,{text:e}=this.frame,n=p("header","h\
eading");t.title&&n.append(p("h2","",{"data-testid":"viewer-title"},t.title)),t.look&&n.append(p("p","look",{"data-testid":"viewer-look"},t.look));let i=p("div",
"body",{},this.stack,this.readout.node);return[n,this.controls.node,pe(e,t.stride),de(this.picture,e),this.notes,i]}showNotes(t){let e=[...this.picture.meta.notes,
...t];this.notes.replaceChildren(...e.map(n=>p("p","note",{"data-testid":"viewer-note"},n)))}retheme(){let t=Pt(this.root);if(t.key===this.themeKey)return!1;this.
themeKey=t.key,this.frame.theme=t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--ink-${e.
key}`,nt(e,t));for(let e of this.root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){
let t=this.root.clientWidth;return t===0||t===this.width?!1:(this.width=t,this.root.dataset.layout=t>=_n?"wide":t>=Fe?"medium":"narrow",!0)}draw(t){let{frame:e,
picture:n}=this;e.state=t,e.order=Kt(n,t.sort),this.root.style.setProperty("--side",`${this.sideWidth()}px`);let i=Math.max(40,this.surface.clientWidth);e.axis=
Lt(i,t.first,N(n,t.zoom));for(let o of this.tracks)o.draw(e);this.controls.draw(e),this.cursor.classList.toggle("thin",e.axis.cell<ze)}sideWidth(){let{picture:t,
text:e,theme:n,state:i}=this.frame,{output:o}=t.meta,s=o?[...o.labels.slice(0,E),e("truth")]:[],l=i.scale==="unit"?["min","max","reach","minus"].map(d=>e(`legen\
d_own_${d}`)):[],a=document.createElement("canvas").getContext("2d");a.font=`600 12px ${n.font}`;let c=Math.max(0,...s.map(d=>a.measureText(d).width),...l.map(d=>a.
measureText(d).width+8));return this.width<Fe?g(Math.ceil(c)+10,44,92):g(Math.ceil(c)+14,60,130)}cursorBox(){let{axis:t,state:e}=this.frame;if(t.cell<ze)return[
g(Math.round(t.middle(e.column))-1,0,t.width-2),2];let n=Math.round(t.left(e.column));return[n,Math.round(t.left(e.column+1))-n]}step(t){let{frame:e,picture:n,root:i,
surface:o}=this,{state:s}=e,[l,a]=this.cursorBox();this.cursor.style.transform=`translateX(${l}px)`,this.cursor.style.width=`${a}px`;for(let d of this.tracks)d.
step?.(e);this.readout.step(e),this.controls.move(e,t);let c=String(n.stepOf(s.column));y(i,"data-step",c),y(i,"data-steps",String(n.meta.steps)),y(i,"data-unit",
String(s.unit)),y(i,"data-playing",String(t)),y(o,"aria-valuemin","0"),y(o,"aria-valuemax",String(n.meta.steps-1)),y(o,"aria-valuenow",c),y(o,"aria-valuetext",L(
e,s.column))}select(){for(let t of this.tracks)t.select?.(this.frame)}};var xt=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=n=>{let i=280/t(),o=0;if(n>=this.due&&(o=1+Math.floor((n-this.due)/i),this.due+=o*i,o*i>1e3&&([o,this.due]=[1,n+i])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var Fn=600,yt=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:n,inspector:i}=this;ee(this.root,n,()=>M().active===this,()=>this.picture.columns-
1,e),re(this.surface,{actions:n,axis:()=>this.stage.frame.axis,column:()=>this.state.column,pick:(l,a,c)=>this.pick(l,a,c),hover:(l,a)=>i.hover(this.stage,l,a),
leave:()=>i.leave()},e);let o=()=>M().active=this;this.root.addEventListener("focusin",o,{signal:e}),this.root.addEventListener("pointerdown",o,{signal:e}),window.
addEventListener("popstate",()=>this.revisit(),{signal:e});let s=new ResizeObserver(()=>this.fitIn());s.observe(this.root),e.addEventListener("abort",()=>s.disconnect()),
this.watchTheme(e)}style;root=p("section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=p("div","surface",{role:"slider",tabindex:"0",
"data-testid":"scrub","data-k":"scrub"});live=p("div","sr-only",{"aria-live":"polite","data-testid":"live"});inspector=new et(this.root);address=new J(()=>jt(this.
state,this.picture),()=>this.revisit());timeline=new xt(t=>this.advance(t),()=>this.paint());actions=this.makeActions();bytes=null;picture;stand;stage;dirty=!0;handle=0;speaking=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t){!this.bytes||!$n(t,this.bytes)?this.change(t):U()?this.revisit():this.fitIn(),M().
active||(M().active=this),this.address.touch()}change(t){let e=this.bytes?{picture:this.picture,stand:this.stand}:null;this.bytes=t,this.picture=Jt(t),this.timeline.
stop(),this.inspector.leave(),this.stand=Xt(this.picture,e);let n=this.focusKey();this.stage=new bt(this.root,this.surface,this.picture,this.state,this.actions),
this.root.replaceChildren(...this.stage.parts(),this.inspector.tooltip.node,this.live),this.stage.showNotes(this.stand.notes),this.fitIn(),n&&this.root.querySelector(
`[data-k="${CSS.escape(n)}"]`)?.focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute(
"data-k")??"":""}revisit(){this.timeline.stop(),this.stand=Vt(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||
!this.root.isConnected)return;let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(){
this.dirty=!0,this.paint(),this.settled()}settled(){Yt(this.picture.meta.id,this.state),this.address.touch()}paint(){this.handle||(this.handle=requestAnimationFrame(
()=>this.render()))}render(){this.handle=0,this.root.isConnected&&(this.dirty&&this.stage.draw(this.state),this.dirty=!1,this.stage.step(this.timeline.playing),
this.speakSoon())}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.playing&&(this.speaking=window.setTimeout(()=>x(this.live,this.stage.readout.spoken(
this.stage.frame)),Fn))}moveTo(t){let e=g(t,0,this.picture.columns-1);if(e===this.state.column)return;let{first:n}=this.state;this.state.column=e,B(this.state,this.
picture),this.state.first!==n&&(this.dirty=!0),this.paint(),this.settled()}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.picture.columns-
1}play(){if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(
()=>this.state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{order:e}=this.stage.
frame,n=Array.prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[g(n+t,0,e.length-1)])}pick(t,e,n){let i=this.inspector.unitAt(this.stage,t,e);i!==void 0&&
(n?this.actions.keep(i):this.selectUnit(i))}makeActions(){let t=n=>{n(this.state),this.refresh()},e=n=>{this.timeline.stop(),this.moveTo(n())};return{go:n=>e(()=>n),
by:n=>e(()=>this.state.column+n),unitBy:n=>this.unitBy(n),keep:n=>t(i=>Gt(i,n)),trace:n=>t(i=>i.traced=zn(i.traced,n)),sort:n=>t(i=>i.sort=n),scale:n=>t(i=>i.scale=
n),speed:n=>t(i=>i.speed=n),zoom:(n,i)=>t(o=>{qt(o,this.picture,n?o.zoom*n:1,i??o.column),i===void 0&&B(o,this.picture)}),pan:n=>t(i=>Dt(i,this.picture,n)),play:()=>this.
play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),cancelAnimationFrame(this.handle),window.clearTimeout(
this.speaking),M().active===this&&(M().active=null),this.style.remove(),this.root.remove()}};function zn(r,t){return r.includes(t)?r.length>1?r.filter(e=>e!==t):
r:[...r,t]}function $n(r,t){return r===t||r.length===t.length&&r.every((e,n)=>e===t[n])}var $e=`.viewer {
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
`;var vt=new WeakMap;function io(r){let{data:t,parentElement:e}=r;if(!(t instanceof Uint8Array)||t.length<4)return;let n=vt.get(e);n?.root.isConnected||(n?.destroy(),
n=new yt(p("style","",{},$e)),vt.set(e,n),e.append(n.style,n.root));let i=n;return i.show(t),()=>{i.destroy(),vt.get(e)===i&&vt.delete(e)}}export{io as default};
