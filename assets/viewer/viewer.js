function d(n,t="",e={},...i){let r=document.createElement(n);t&&(r.className=t);for(let[s,o]of Object.entries(e))r.setAttribute(s,o);return r.append(...i),r}function ln(n,t){
for(let i of[...n.children])t.includes(i)||i.remove();let e=n.firstElementChild;for(let i of t)i===e?e=e.nextElementSibling:n.insertBefore(i,e)}function f(n,t){
let e=n.firstChild;!(e instanceof Text)||e.nextSibling||t===""?n.textContent!==t&&(n.textContent=t):e.data!==t&&(e.data=t)}function P(n,t){n.hidden!==t&&(n.hidden=
t)}function g(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}function Vt(n,t,e){n.style.left=`${100*t}%`,n.style.width=`${100*(e-t)}%`}var Kt=null;function dn(n,t){
Kt=n;try{t()}finally{Kt=null}}function q(n,t,e){if(Kt)return Kt(n);let i=yi(),r=Math.max(1,Math.round(t*i)),s=Math.max(1,Math.round(e*i));(n.width!==r||n.height!==
s)&&(n.width=r,n.height=s,n.style.width=`${t}px`,n.style.height=`${e}px`);let o=n.getContext("2d");return o.setTransform(i,0,0,i,0,0),o.clearRect(0,0,t,e),o}function yi(){
return Math.min(3,window.devicePixelRatio||1)}var Qt=["fixed","quantity","unit"],ht=["symbols","vectors","unit"],pn=["new","difference"],Yt=["pictures","diagram","why","equations"],hn=[.25,.5,1,2,4,16],it=5,
Ss=8;function k(n,t,e){return n<t?t:n>e?e:n}function D(n){let{start:t,quantities:e,orders:i}=n.meta,r=e.map(o=>o.key),s=r.filter(o=>["z","f","c","h"].includes(o));
return{column:k(n.columnOf(t.t),0,n.columns-1),unit:k(t.unit,0,n.hidden-1),kept:[],sort:wi(i.map(o=>o.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:s.length?
s:r,why:r[0],all:!1,depth:"unit",view:"new",present:!1,slide:"diagram"}}function wi(n){return n.includes("memory")?"memory":n[0]??"index"}function ut(n){return Math.
max(1,Math.floor(n.columns/Ss))}function pt(n,t){return k(Math.round(n.columns/t),1,n.columns)}function nt(n,t){let e=pt(t,n.zoom),i=Math.floor(e/10),r=t.columns-
e,s=n.column-e+1+i,o=n.column-i;n.first=k(k(n.first,s,o),0,r)}function un(n,t,e,i){let r=pt(t,n.zoom),s=(i-n.first+.5)/r;n.zoom=k(Math.round(e*100)/100,1,ut(t));
let o=pt(t,n.zoom);n.first=k(Math.round(i+.5-s*o),0,t.columns-o)}function cn(n,t,e){n.first=k(Math.round(e),0,t.columns-pt(t,n.zoom))}function mn(n,t){return n.
meta.orders.find(i=>i.key===t)?.units??Int32Array.from({length:n.hidden},(i,r)=>r)}function fn(n,t){n.kept.includes(t)?n.kept=n.kept.filter(e=>e!==t):n.kept=[...n.
kept,t].slice(-it)}function gn(n){return[n.unit,...n.kept.filter(t=>t!==n.unit)]}function vn(n,t){return n.includes(t)?n.length>1?n.filter(e=>e!==t):n:[...n,t]}var Xt=["t","unit","sort","scale","zoom","why","depth","view","present"];function ki(n){let t=new URLSearchParams(n),e={};for(let i of Xt){let r=t.get(i);r!==null&&
(e[i]=r)}return e}function ct(n){return Xt.map(t=>`${t}=${n[t]??""}`).join("&")}function Lt(n,t){let e=D(t),i={};n.column!==e.column&&(i.t=String(t.stepOf(n.column))),
(n.unit!==e.unit||n.kept.length)&&(i.unit=[n.unit,...n.kept].join(",")),n.sort!==e.sort&&(i.sort=n.sort),n.scale!==e.scale&&(i.scale=n.scale),n.zoom!==1&&(i.zoom=
String(n.zoom));for(let r of["why","depth","view"])n[r]!==e[r]&&(i[r]=n[r]);return n.present&&(i.present="1"),i}function bn(n,t){let e=n.replace(/^\?/,"").split(
"&").filter(s=>{let o=s.split("=")[0];return s!==""&&!Xt.includes(o)}),i=Xt.flatMap(s=>{let o=t[s];return o===void 0?[]:[`${s}=${encodeURIComponent(o).replaceAll(
"%2C",",")}`]}),r=[...e,...i];return r.length?`?${r.join("&")}`:""}function $t(n,t,e,i){let r={...e},s=[],o=(p,h,u="note_url")=>{s.push(i(u,{name:p,value:Ls(n[p]),
fallback:h,last:Ts(p,t)}))},a=p=>/^\d{1,7}$/.test(p)?Number(p):-1;if(n.t!==void 0){let p=a(n.t);p>=0&&p<t.meta.steps?r.column=t.columnOf(p):o("t",String(t.stepOf(
r.column)),"note_url_range")}if(n.unit!==void 0){let p=n.unit.split(",").map(a);p.every(h=>h>=0&&h<t.hidden)?(r.unit=p[0],r.kept=[...new Set(p.slice(1,it+1))],p.
length>it+1&&s.push(i("note_url_units",{count:p.length,most:it+1}))):o("unit",String(r.unit),"note_url_range")}if(n.sort!==void 0){let p=t.meta.orders.map(h=>h.
key);p.includes(n.sort)?r.sort=n.sort:o("sort",wi(p))}let l=(p,h)=>{let u=n[p];u!==void 0&&(h.includes(u)?r[p]=u:o(p,r[p]))};if(l("scale",Qt),l("why",t.meta.quantities.
map(p=>p.key)),l("depth",ht),l("view",pn),n.present!==void 0&&(n.present==="1"?r.present=!0:o("present","0")),n.zoom!==void 0){let p=/^\d{1,5}(\.\d{1,4})?$/.test(
n.zoom)?Number(n.zoom):NaN;p>=1?r.zoom=k(p,1,ut(t)):o("zoom","1")}return{state:r,notes:s}}var Ts=(n,t)=>(n==="t"?t.meta.steps:t.hidden)-1,Ls=n=>n.length>24?`${n.
slice(0,24)}…`:n;var xn=300,$s=150,As=2e3,qs=[1e3,3e3],Hs=60,Mi="__gatescopeViewer";function $(){let n=window;if(!n[Mi]){let t={states:new Map,edits:new Map,written:new Set,link:null,
loaded:!1,active:null};n[Mi]=t;let e=()=>t.link=null;for(let i of["pointerdown","keydown"])window.addEventListener(i,e,{capture:!0,passive:!0})}return n[Mi]}function At(n=!1){
let t=$();if(!n&&t.loaded&&!yn())return!1;let e=ki(location.search);return t.loaded=!0,t.link=e,t.written.add(ct(e)),!0}function yn(){let n=ki(location.search);
return Object.keys(n).length>0&&!$().written.has(ct(n))}function _i(n,t){kn($().states,n,{...t,present:!1})}function wn(n){let{edits:t}=$();return kn(t,n,t.get(
n)??{past:[],future:[]})}function kn(n,t,e){return n.delete(t),n.set(t,e),n.size>Hs&&n.delete(n.keys().next().value),e}var Zt=class{constructor(t,e){this.request=
t;this.asked=e}request;asked;timer=0;later=[];last=0;begun=0;touch(){this.timer||this.schedule(this.last+xn)}shown(){this.touch(),this.later.forEach(t=>window.clearTimeout(
t)),this.later=qs.map(t=>window.setTimeout(()=>this.touch(),t))}moved(){let t=performance.now();this.timer||(this.begun=t),this.schedule(Math.max(this.last+xn,Math.
min(t+$s,this.begun+As)))}schedule(t){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.write(),Math.max(0,t-performance.now()))}write(){if(this.
timer=0,this.last=performance.now(),yn())return this.asked();let t=this.request();$().written.add(ct(t));let e=bn(location.search,t);if(e!==location.search)try{
history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){for(let t of[this.timer,...this.later])window.clearTimeout(t);this.
timer=0}};function W(n){let t=new Map,e=i=>{let r=(n[i]??`⟦${i}⟧`).split(/\{(\w+)\}/);return t.set(i,r),r};return(i,r={})=>{let s=t.get(i)??e(i),o=s[0];for(let a=1;a<
s.length;a+=2){let l=s[a];o+=(l in r?String(r[l]):`{${l}}`)+s[a+1]}return o}}function Mn(n,t){let e=$(),{id:i,opens:r,strings:s}=n.meta,o=At(),a=r?$t(r,n,D(n),W(s)).state:D(n);t&&Object.assign(a,Rs(t,a,n));let l=t?.picture.meta.id!==i,p;
return e.link&&(o||l)?p=$t(e.link,n,a,W(s)):t&&!l?p=t.stand:p={state:{...a,...e.states.get(i),...r?{}:Fs(n,t)},notes:[]},Ps(p.state,n,a),nt(p.state,n),p}function Fs(n,t){
if(!t||!zs(n,t.picture))return{};let{column:e,zoom:i,first:r}=t.stand.state;return e===D(t.picture).column&&i===1?{}:{column:e,zoom:i,first:r}}function zs(n,t){
if(n.meta.steps!==t.meta.steps)return!1;let[e,i]=[n.meta.input.tokens,t.meta.input.tokens];if(e&&i)return e.every((o,a)=>o===i[a]);let[r,s]=[n.arrays.input?.values,
t.arrays.input?.values];return!!r&&!!s&&r.length===s.length&&r.every((o,a)=>o===s[a])}function _n(n,t){At(!0);let e={...D(n),speed:t.speed,traced:t.traced,present:t.
present,slide:t.slide},i=$t($().link??{},n,e,W(n.meta.strings));return nt(i.state,n),i}function En(n,t,e){let{speed:i,traced:r,present:s,slide:o,all:a,first:l}=t,
{present:p,...h}=e,u={...D(n),speed:i,traced:r,present:s,slide:o,all:a,first:l},{state:c}=$t(h,n,u,W(n.meta.strings));return nt(c,n),c}function Sn(n,t,e){let i=r=>ct(
{...Lt(r,n),t:""});return i(t)===i(e)}function Rs(n,t,e){let{state:i}=n.stand,r=i.why!==D(n.picture).why,s=e.meta.orders.some(a=>a.key===i.sort),o=i.traced.every(
a=>e.arrays[a]);return{sort:s?i.sort:t.sort,scale:i.scale,speed:i.speed,all:i.all,depth:i.depth,view:i.view,present:i.present,slide:i.slide,why:r&&e.meta.quantities.
some(a=>a.key===i.why)?i.why:t.why,traced:o?i.traced:t.traced}}function Ps(n,t,e){n.column=k(n.column,0,t.columns-1),n.unit>=t.hidden&&(n.unit=e.unit),n.kept=n.
kept.filter(i=>i<t.hidden),t.meta.orders.some(i=>i.key===n.sort)||(n.sort=e.sort),t.meta.quantities.some(i=>i.key===n.why)||(n.why=e.why),n.traced.every(i=>t.arrays[i])||
(n.traced=e.traced)}var[Ns,Cs]=["gatescope:ask-course","gatescope:course"];function Tn(n,t){window.addEventListener(Ns,()=>{let e=n();e&&window.dispatchEvent(new CustomEvent(Cs,{detail:Os(
e.picture,e.place)}))},{signal:t})}function Os(n,t){let e=Array.from({length:n.columns},(r,s)=>s),i=n.meta.quantities.flatMap(({key:r,name:s,symbol:o,range:a})=>{
let l=n.arrays[r];return l?[{key:r,name:s,symbol:o,range:a,values:e.map(p=>l.values[p*l.width+t.unit])}]:[]});return{...t,steps:e.map(r=>n.stepOf(r)),quantities:i}}function rt(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function x(n){return Number.isFinite(n)?rt(n.toFixed(4)):"–"}function F(n){let t=x(
n);return n>0&&/[1-9]/.test(t)?`+${t}`:t}function j(n){return Number.isFinite(n)?rt(n.toPrecision(7)):"–"}function S(n){return Number.isFinite(n)?rt(String(Number(
n.toPrecision(4)))):"–"}function H(n){return Number.isFinite(n)?Math.abs(n)>=1e5?rt(n.toExponential(1).replace("e+","e")):rt(String(Number(n.toPrecision(Math.
abs(n)>=100?3:2)))):"–"}function qt(n,t){let e=n/t;if(!(e>0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<1.41?1:r<3.16?2:r<6?5:10)*i}function Ei(n,t){
let e=n/Math.max(1,t);if(!(e>0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<=1?1:r<=2?2:r<=5?5:10)*i}function Ln(n){return n>99.5&&n<99.995?">99\
%":n>.005&&n<.5?"<1%":`${Math.round(n)}%`}function $n(n){let e=new DataView(n.buffer,n.byteOffset,n.byteLength).getUint32(0,!0),i=JSON.parse(new TextDecoder().decode(n.subarray(4,4+e))),r=Math.ceil((4+e)/
4)*4,s=new Float32Array(n.slice(r).buffer),o={};for(let[l,{offset:p,shape:h}]of Object.entries(i.arrays)){let u=s.subarray(p,p+h[0]*h[1]);o[l]={values:u,width:h[1]}}
for(let l of Object.keys(o))o[l].ruler=o[`ruler.${l}`];let a=i.columns?i.columns.length:i.steps;return{meta:i,columns:a,hidden:i.hidden,arrays:o,stepOf:l=>i.columns?
i.columns[l]:l,columnOf:l=>Is(i.columns,l),reading:l=>Bs(i,o,l)}}function Is(n,t){if(!n)return t;let e=0,i=n.length-1;for(;e<i;){let r=e+i>>1;n[r]<t?e=r+1:i=r}return e>
0&&t-n[e-1]<=n[e]-t?e-1:e}function Bs(n,t,e){let{tokens:i,names:r}=n.input;if(i)return i[e]??"";let{values:s,width:o}=t.input;return o>2?"":Array.from({length:o},
(l,p)=>{let h=S(s[e*o+p]);return o>1?`${r?.[p]??p} ${h}`:h}).join(", ")}var mt=class{node=d("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}fill(t){let[e,...i]=t.lines,r=d("b","",{},
e??"");t.q&&(r.dataset.of=t.q),r.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(r,...i.filter(Boolean).map(s=>d("span","",{},s))),
this.node.hidden=!1}show(t,e,i,r){this.fill(t);let[s,o]=[this.node.offsetWidth,this.node.offsetHeight],a=e+14+s>r.width?e-s-14:e+14,l=i-o-12<0?i+18:i-o-12;this.
node.style.transform=`translate(${k(a,0,Math.max(0,r.width-s))}px, ${l}px)`}hide(){this.node.hidden=!0}};var Jt=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new mt;box=d("div","hover-box");find(t,e,i){let{axis:r}=t.frame;if(e<0||e>=r.width)return null;
let s=t.surface.getBoundingClientRect().top;for(let o of t.tracks){let a=o.plot.getBoundingClientRect(),l=a.top-s;if(i<l||i>=l+a.height)continue;let p=o.hit?.(t.
frame,r.at(e),i-l);return p?{hit:p,top:l}:null}return null}hitAt(t,e,i){return this.find(t,e,i)?.hit??null}unitAt(t,e,i){return this.find(t,e,i)?.hit.unit}hover(t,e,i){
let r=this.find(t,e,i);if(!r)return this.leave();this.light.point(r.hit.q??"");let s=this.root.getBoundingClientRect(),o=t.surface.getBoundingClientRect();this.
tooltip.show(r.hit,o.left-s.left+e,o.top-s.top+i,s);let{box:a}=r.hit;if(this.box.hidden=!a,!a)return;let{axis:l}=t.frame;this.box.parentElement!==t.surface&&t.surface.
append(this.box),this.box.style.transform=`translate(${l.left(l.at(e))}px, ${r.top+a.y}px)`,this.box.style.width=`${Math.max(2,l.cell)}px`,this.box.style.height=
`${Math.max(2,a.height)}px`}leave(){this.light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var Gs=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),An=new Set(["BUTTON","A","SUMMARY"]),Ds=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function qn(n){return n.composedPath()[0]??n.target}function Ws(n){return n.composedPath().some(t=>t instanceof HTMLElement?
Gs.has(t.tagName)||t.isContentEditable:!1)}function js(n,t,e){let i=n.composedPath();if(i.some(s=>s instanceof HTMLElement&&s.dataset.keys==="own"))return!1;if(i.
includes(t))return!0;let r=qn(n);return!e||!(r instanceof Element)||Ds.has(r.getAttribute("role")??"")||An.has(r.tagName)?!1:Us(r,t)}function Us(n,t){for(let e=t;e;e=
e.parentNode??e.host??null)if(e===n)return!0;return!1}function Hn(n,t,e,i){let r=s=>{if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||Ws(s)||!js(s,n,e.active()))
return;let o=Ks(s,t,e);o&&(s.preventDefault(),s.stopPropagation(),o())};document.addEventListener("keydown",r,{signal:i,capture:!0})}function Ks(n,t,e){let i=qn(
n),r=n.shiftKey?10:1;switch(n.key){case"ArrowLeft":return()=>t.by(-r);case"ArrowRight":return()=>t.by(r);case"ArrowUp":return()=>t.unitBy(-r);case"ArrowDown":return()=>t.
unitBy(r);case"Home":return()=>t.go(0);case"End":return()=>t.go(e.last());case"p":case"P":return()=>t.present(!e.presenting());case"Escape":return e.presenting()&&
!e.walking()?()=>t.present(!1):null;case" ":return i instanceof Element&&An.has(i.tagName)?null:()=>t.play();default:return e.presenting()?Vs(n.key,t):null}}function Vs(n,t){
let e=Yt[Number(n)-1];return e?()=>t.slide(e):{w:()=>t.presets(),s:()=>t.slow(),pageup:()=>t.scroll(-.8),pagedown:()=>t.scroll(.8)}[n.toLowerCase()]??null}var Qs="(prefers-reduced-motion: no-preference)",te=class{constructor(t,e,i,r){this.root=t;this.actions=e;this.opens=i;t.addEventListener("pointerover",s=>this.
over(s),{signal:r}),t.addEventListener("pointerleave",()=>this.point(""),{signal:r}),t.addEventListener("focusin",s=>this.point(Ys(s)?Si(s):""),{signal:r}),t.addEventListener(
"focusout",()=>this.point(""),{signal:r}),t.addEventListener("click",s=>this.open(s),{signal:r}),r.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(Si(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let i of this.
root.querySelectorAll(".lit"))i.getAttribute("data-q")!==t&&i.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let i of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))i.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=Si(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(Qs).matches?"smooth":"auto"})}};function Si(n){let t=n.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function Ys(n){return n.target instanceof Element&&n.target.matches(":focus-visible")}var Xs="gatescope:look";function zn(n,t,e,i,r){window.addEventListener(Xs,s=>{let o=s instanceof CustomEvent?s.detail:null,a=i();if(!o||typeof o!="object"||!a)return;
let{q:l,t:p,unit:h,why:u,scroll:c}=o,m=v=>a.meta.quantities.some(y=>y.key===v);Fn(p,a.meta.steps)&&t.go(a.columnOf(p)),Fn(h,a.hidden)&&t.unit(h),m(u)&&t.why(u),
e.point(m(l)?l:""),c===!0&&Zs(n.querySelector(`[data-testid="track-${CSS.escape(String(l))}"]`)??n)},{signal:r})}var Fn=(n,t)=>Number.isInteger(n)&&n>=0&&n<t;function Zs(n){
let{top:t,bottom:e}=n.getBoundingClientRect();if(t>=0&&Math.min(e,t+80)<=window.innerHeight)return;let i=matchMedia("(prefers-reduced-motion: no-preference)").matches;
n.scrollIntoView({block:n.clientHeight<window.innerHeight?"center":"start",behavior:i?"smooth":"auto"})}var[Js,to,eo,io,no]=["gatescope:at","gatescope:ask","gatescope:go","gatescope:here","gatescope:come"];function Rn(n,t){window.dispatchEvent(new CustomEvent(Js,{
detail:{...n,by:t}}))}function Pn(n){window.dispatchEvent(new CustomEvent(io,{detail:n}))}function Nn({ask:n,go:t,come:e},i){window.addEventListener(to,n,{signal:i}),
window.addEventListener(no,r=>{let s=r instanceof CustomEvent?r.detail:null;s&&typeof s=="object"&&e(ro(s))},{signal:i}),window.addEventListener(eo,r=>{let s=r instanceof
CustomEvent?r.detail:void 0;typeof s=="number"&&Number.isInteger(s)&&t(s)},{signal:i})}function ro(n){return Object.fromEntries(Object.entries(n).filter(([,t])=>typeof t==
"string"))}function On(n,t,e){let{actions:i}=t,r=new Map,s=null,o=0,a=m=>{let v=n.getBoundingClientRect();return{x:m.clientX-v.left,y:m.clientY-v.top}},l=m=>i.go(t.axis().
at(m)),p=m=>{if(m.button!==0)return;let{x:v,y}=a(m);r.set(m.pointerId,v),r.size===2&&(o=Cn(r));let _=m.pointerType==="touch";s=r.size===1?{x:v,y,touch:_,column:t.
column(),course:"still"}:null,n.setPointerCapture(m.pointerId),i.stop(),t.leave(),_||l(v),_||n.focus({preventScroll:!0})},h=m=>{let{x:v,y}=a(m);if(!r.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(v,y);return}if(r.set(m.pointerId,v),r.size===2)return u();s&&(s.course==="still"&&(s.course=so(v-s.x,y-s.y,s.touch)),(s.course===
"scrub"||!s.touch)&&l(v))},u=()=>{let m=Cn(r);if(Math.abs(m/o-1)<.04)return;let v=[...r.values()];i.zoom(m/o,t.axis().at((v[0]+v[1])/2)),o=m},c=m=>{let{x:v,y}=a(
m);s&&m.type==="pointercancel"?i.go(s.column):s?.course==="still"&&(s.touch&&l(v),t.pick(v,y,m.shiftKey,s.column)),r.delete(m.pointerId),s=null};n.addEventListener(
"pointerdown",p,{signal:e}),n.addEventListener("pointermove",h,{signal:e}),n.addEventListener("pointerup",c,{signal:e}),n.addEventListener("pointercancel",c,{signal:e}),
n.addEventListener("pointerleave",()=>t.leave(),{signal:e}),n.addEventListener("wheel",m=>oo(m,t,a(m).x),{signal:e,passive:!1})}function so(n,t,e){let[i,r]=[Math.
abs(n),Math.abs(t)];return i<=4&&r<=4?"still":!e||i>r?"scrub":"scroll"}function Cn(n){let[t,e]=[...n.values()];return Math.max(12,Math.abs(t-e))}function oo(n,t,e){
let i=t.axis();if(n.ctrlKey||n.metaKey){n.preventDefault();let o=Math.max(-60,Math.min(60,n.deltaMode?n.deltaY*20:n.deltaY));t.actions.zoom(Math.exp(-o/120),i.at(
e));return}let r=n.shiftKey&&!n.deltaX?n.deltaY:n.deltaX;if(Math.abs(r)<=Math.abs(n.shiftKey?0:n.deltaY))return;n.preventDefault();let s=r/i.cell;t.actions.pan(
i.first+Math.sign(s)*Math.max(1,Math.round(Math.abs(s))))}var ao="data-gs-presenting",ee=class{constructor(t,e,i){this.root=t;document.addEventListener("fullscreenchange",()=>{this.on&&!document.fullscreenElement&&e()},
{signal:i}),i.addEventListener("abort",()=>this.apply({present:!1,slide:"diagram"}))}root;on=!1;slide="";apply({present:t,slide:e}){return t===this.on&&(!t||e===
this.slide)?!1:(this.slide=e,this.root.dataset.slide=e,t===this.on||(this.on=t,t&&this.root.isConnected&&this.root.focus({preventScroll:!0}),this.root.toggleAttribute(
"data-presenting",t),document.documentElement.toggleAttribute(ao,t),!t&&document.fullscreenElement&&document.exitFullscreen().catch(()=>{})),!0)}};function In(){
document.documentElement.requestFullscreen?.().catch(()=>{})}function Bn(n,t){n.scrollTop+=t*n.clientHeight}var Ti=document.createElement("canvas");Ti.width=Ti.height=1;var Gn=new Map;function Ht(n){let t=Gn.get(n)??lo(n);return Gn.set(n,t),t}function lo(n){let t=Ti.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,i,r]=t.getImageData(0,0,1,1).data;return[e,i,r]}function z([
n,t,e],i=1){return`rgba(${n}, ${t}, ${e}, ${i})`}function Y(n,t,e){return[0,1,2].map(i=>Math.round(n[i]+(t[i]-n[i])*e))}function po(n){let[t,e,i]=n.map(r=>{let s=r/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*i}function Li(n){let t=getComputedStyle(n),e=Ht(t.backgroundColor),i=Ht(t.color);
return{dark:po(e)<.18,background:e,text:i,muted:z(Y(e,i,.7)),line:z(Y(e,i,.16)),accent:t.getPropertyValue("--accent").trim()||z(i),font:t.fontFamily,key:`${e}|${i}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var ho=n=>n<=.04045?n/12.92:((n+.055)/1.055)**2.4,uo=n=>n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055;function Dn(n){let[t,e,i]=n.map(a=>ho(a/255)),r=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*i),s=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*i),o=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*i);return[.2104542553*
r+.793617785*s-.0040720468*o,1.9779984951*r-2.428592205*s+.4505937099*o,.0259040371*r+.7827717662*s-.808675766*o]}function co([n,t,e]){let i=(n+.3963377774*t+.2158037573*
e)**3,r=(n-.1055613458*t-.0638541728*e)**3,s=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*i-3.3077115913*r+.2309699292*s,-1.2684380046*i+2.6097574011*
r-.3413193965*s,-.0041960863*i-.7034186147*r+1.707614701*s].map(a=>Math.round(255*Math.min(1,Math.max(0,uo(Math.max(0,a))))))}function Wn(n,t,e){let i=Dn(n),r=Dn(
t);return co([0,1,2].map(s=>i[s]+(r[s]-i[s])*e))}var jn=new Map;function ft(n,t){let e=t.dark?"dark":"light",i=[n.range==="gate"?n[e]:n.ends[e],t.background,t.text].
join("|"),r=jn.get(i)??mo(n,t,e);return jn.set(i,r),r}function mo(n,t,e){if(n.range==="gate"){let s=Ht(n[e]),o=Y(t.background,s,.05);return Array.from({length:256},
(a,l)=>Wn(o,s,l/255))}let i=Y(t.background,t.text,.02),r=n.ends[e].map(Ht);return Array.from({length:256},(s,o)=>{let a=o/127.5-1;return Wn(i,a<0?r[0]:r[1],Math.
abs(a))})}function gt(n){return Uint32Array.from(n,([t,e,i])=>(255<<24|i<<16|e<<8|t)>>>0)}function ie(n,t){return t.dark?n.dark:n.light}function st(n,t,e){let i=e.
dark?n.colours.dark:n.colours.light;return i[t%i.length]}var Un=new WeakMap;function A({arrays:n},t){return n[`ghost.${t}`]??null}function T({arrays:n}){return"ghost.h"in n}function O({picture:n,state:t}){return t.view===
"difference"&&T(n)}function ot(n,t){let e=Un.get(n);if(e)return e;let i=n.values.map((o,a)=>o-t.values[a]),r=0;for(let o of i)Math.abs(o)>r&&(r=Math.abs(o));let s={
matrix:{values:i,width:n.width},largest:r};return Un.set(n,s),s}function vt({text:n},t,e){return n("whatif_tip",{now:x(t),original:x(e),difference:F(t-e)})}function ne({
text:n},t){return t===0?n("whatif_none"):n("whatif_largest",{largest:S(t)})}function N(n,t,e,i){let r=d("div","label");if(i?.explanation&&(r.title=i.explanation),i){let u=`${i.name} ${i.symbol}`,c=d("button","symbol",{type:"button","ari\
a-label":u,"data-k":`open-${n}`},i.symbol);c.dataset.ink=i.key,r.append(c)}let s=d("span","now"),o=d("span","hint",{},e);r.append(d("span","name",{},t),o,s);let a=d(
"div","plot"),l=d("div","side"),p=d("div",`track track-${n}`,{"data-testid":`track-${n}`},r,a,l),h=n==="input"?"x":i?.key;return h&&(p.dataset.q=h),i&&p.style.setProperty(
"--ink",`var(--ink-${i.key}, var(--text))`),{node:p,label:r,hint:o,plot:a,side:l,now:s}}var fo=[3,3],go=.6,Kn=8;function X(n,t,e){let i=t-n||1;return{low:n,high:t,height:e,y:r=>Kn+(1-(r-n)/i)*(e-2*Kn)}}function re(n,t,e,i){let r=qt(e.high-e.low,3);
n.lineWidth=1,n.strokeStyle=i.line;for(let s=Math.ceil(e.low/r-1e-9)*r;s<=e.high+r*1e-6;s+=r){let o=Math.round(e.y(s))+.5;n.beginPath(),n.moveTo(0,o),n.lineTo(t.
width,o),n.stroke()}}function se(n){let t=qt(n.high-n.low,3),e=[];for(let i=Math.ceil(n.low/t-1e-9)*t;i<=n.high+t*1e-6;i+=t){let r=d("span","y",{},H(Math.abs(i)<
t*1e-6?0:i));r.style.top=`${n.y(i)}px`,e.push(r)}return e}function Ft(n,t,e,i){let r=t.first+t.count;n.strokeStyle=i.colour,n.lineWidth=i.width,n.lineJoin="roun\
d",n.setLineDash(i.dash),n.beginPath();let s=!1;for(let o=Math.max(0,t.first);o<r;o++){let a=i.value(o);if(Number.isNaN(a)){s=!1;continue}let l=t.middle(o);s?n.
lineTo(l,e.y(a)):n.moveTo(l,e.y(a)),s=!0}n.stroke(),n.setLineDash([]),vo(n,t,e,i)}function oe(n,t,e,i){n.globalAlpha=go;for(let r of i)r.was&&Ft(n,t,e,{...r,dash:fo,
width:1.3,value:r.was});n.globalAlpha=1}function vo(n,t,e,i){let r=t.first+t.count-1,s=o=>o>=t.first&&o<=r&&!Number.isNaN(i.value(o));for(let o=t.first;o<=r;o++)
s(o)&&!s(o-1)&&!s(o+1)&&$i(n,t.middle(o),e.y(i.value(o)),3,i.colour)}function $i(n,t,e,i,r){n.fillStyle=r,n.beginPath(),n.arc(t,e,i,0,2*Math.PI),n.fill()}var Vn=6,
bt=class{node=d("canvas","",{"aria-hidden":"true"});write({axis:t,theme:e,state:i},r,s){let o=t.middle(i.column),a=Math.round(o)-Vn;this.node.style.left=`${a}px`;
let l=q(this.node,2*Vn,r.height);for(let p of s){let h=p.value(i.column);if(Number.isNaN(h))continue;let[u,c]=[o-a,r.y(h)];$i(l,u,c,5,z(e.background)),$i(l,u,c,
3.5,p.colour)}}};function bo(n,t,e,i){let r=n.map((l,p)=>p).sort((l,p)=>n[l]-n[p]||l-p),s=Math.min(t,(i-e)/Math.max(1,n.length-1)),o=r.map(l=>Math.min(i,Math.max(
e,n[l])));for(let l=1;l<o.length;l++)o[l]=Math.max(o[l],o[l-1]+s);o.length&&(o[o.length-1]=Math.min(i,o[o.length-1]));for(let l=o.length-2;l>=0;l--)o[l]=Math.min(
o[l],o[l+1]-s);let a=new Array(n.length);return r.forEach((l,p)=>a[l]=o[p]),a}function ae(n,t,e,i,r=14,s=t.height-6){let o=n.first+n.count-1,a=e.filter(h=>h.label!==
"").slice(0,i),l=a.map(h=>t.y(xo(h,n.first,o,t.low))),p=bo(l,r,6,s);return a.map((h,u)=>{let c=d("span","end",{title:h.label},h.label);return c.style.top=`${p[u]}\
px`,c.style.color=h.colour,h.q&&(c.dataset.q=h.q),c})}function xo(n,t,e,i){for(let r=e;r>=t;r--){let s=n.value(r);if(!Number.isNaN(s))return s}return i}function w({picture:n,state:t},e,i=t.unit){let r=n.arrays[e];return r?r.values[t.column*r.width+i]:NaN}function L(n,t){let{picture:e,text:i}=n,r=e.reading(t),s=e.
stepOf(t);if(r==="")return i("at_step",{t:s});let o=i(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:s,reading:r}),a=e.meta.whatif?.tokens[t];
return a===void 0?o:i("whatif_was",{moment:o,token:a})}function Z(n,t,e){let{width:i,ruler:r}=n,[s,o]=r?[Ai(r,0),Ai(r,1)]:I(n),a=new Float32Array(i),l=new Float32Array(i),p=Qn(t,e,Yn(s),Xn(o)),h=t==="free"&&e==="fix\
ed"?wo(n,p[1]):p[1],u=h<p[1]?[-h,h]:p;for(let m=0;m<i;m++){let v=e==="unit"?Qn(t,e,s[m],o[m]):u;a[m]=v[0],l[m]=v[1]-v[0]}let c=h<p[1]||!!r&&yo(n,u);return{low:a,
span:l,shared:e==="unit"&&i>1?null:u,clipped:c}}var Ai=({values:n,width:t},e)=>n.subarray(e*t,(e+1)*t);function yo(n,[t,e]){let[i,r]=I(n);return Yn(i)<t||Xn(r)>
e}function wo({values:n,ruler:t},e){let i=t?Math.floor(Ai(t,2)[0]/e*4096):ko(n,e),r=Number(((i+1)/4096*e).toPrecision(2));return r<.75*e?r:e}function ko(n,t){let e=new Uint32Array(
4097),i=0;for(let o of n)Number.isFinite(o)&&(i++,e[Math.floor(Math.abs(o)/t*4096)]++);let[r,s]=[0,0];for(;s<4096&&(r+=e[s])<.9*i;)s++;return s}function Qn(n,t,e,i){
if(n==="gate")return t==="fixed"||!(i>e)?[0,1]:[e,i];if(n==="signed"&&t==="fixed")return[-1,1];let r=Math.max(Math.abs(e),Math.abs(i));return r>0&&Number.isFinite(
r)?[-r,r]:[-1,1]}function I({values:n,width:t}){let e=new Float32Array(t).fill(1/0),i=new Float32Array(t).fill(-1/0);for(let r=0,s=0;r<n.length;r++){let o=n[r];
o<e[s]&&(e[s]=o),o>i[s]&&(i[s]=o),++s===t&&(s=0)}return[e,i]}var Yn=n=>n.reduce((t,e)=>Math.min(t,e),1/0),Xn=n=>n.reduce((t,e)=>Math.max(t,e),-1/0);var zt=116,Zn=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],le=class{constructor(t,e,i){this.actions=i;let r=N("lines",e("lines"),e("lines_hint"));this.node=r.node,this.
plot=r.plot,this.side=r.side,this.hint=r.hint,this.plot.style.height=`${zt}px`,this.plot.append(this.canvas,this.dots.node,this.grid),r.label.append(this.chooser(
t,e),this.units);for(let{key:s}of t.meta.quantities){let[o,a]=I(t.arrays[s]);this.reach.set(s,[Math.min(...o),Math.max(...a)])}}actions;node;plot;canvas=d("canv\
as","",{"aria-hidden":"true"});dots=new bt;grid=d("div","y-labels");side;hint;units=d("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=X(
0,1,zt);chooser(t,e){let i=d("div","chips",{role:"group","data-unsaved":"","aria-label":e("lines_quantities")});for(let{key:r,symbol:s,name:o}of t.meta.quantities){
let a=d("button","toggle",{type:"button",title:o,"aria-label":o,"data-k":`trace-${r}`},s);a.dataset.ink=a.dataset.q=r,a.addEventListener("click",()=>this.actions.
trace(r)),this.toggles.set(r,a),i.append(a)}return t.meta.quantities.length===1&&(i.hidden=!0),i}draw(t){let{axis:e,theme:i}=t;this.series(t);let r=q(this.canvas,
e.width,zt);re(r,e,this.scale,i),oe(r,e,this.scale,this.all);for(let s of[...this.all].reverse())Ft(r,e,this.scale,s);this.grid.replaceChildren(...se(this.scale)),
this.side.replaceChildren(...ae(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:i,theme:r,text:s}=t,o=e.
meta.quantities.filter(u=>i.traced.includes(u.key)),a=gn(i);this.all=o.flatMap(u=>a.map((c,m)=>this.one(t,u,c,m,a.length,ie(u,r))));let l=T(e);if(f(this.hint,s(
l?O(t)?"whatif_lines_difference":"whatif_lines":"lines_hint")),O(t))return this.aboutZero(o,e);let[p,h]=[o.every(u=>u.range==="gate")?0:-1,1];for(let{key:u}of o){
let[c,m]=this.reach.get(u);p=Math.min(p,c),h=Math.max(h,m)}this.scale=X(p,h,zt)}aboutZero(t,e){let i=t.map(({key:s})=>ot(e.arrays[s],A(e,s)).largest),r=Math.max(
...i)||1;this.scale=X(-r,r,zt)}one(t,{key:e,symbol:i},r,s,o,a){let{picture:l}=t,p=l.arrays[e],h=A(l,e),u=h&&O(t),{values:c,width:m}=u?ot(p,h).matrix:p,v=h&&!u?{
was:y=>h.values[y*m+r]??NaN}:{};return{label:o>1?`${i} ${r}`:i,q:e,colour:a,dash:Zn[s%Zn.length],width:s===0?2:1.4,value:y=>c[y*m+r]??NaN,...v}}chips({state:t,text:e}){
for(let[r,s]of this.toggles)s.setAttribute("aria-pressed",String(t.traced.includes(r)));let i=t.kept.map(r=>{let s=e("release_unit",{unit:r}),o=d("button","chip",
{type:"button",title:s,"aria-label":s,"data-k":`kept-${r}`},`${r} ×`);return o.addEventListener("click",()=>this.actions.keep(r)),o});if(!t.kept.includes(t.unit)&&
t.kept.length<it){let r=d("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));r.addEventListener("click",()=>this.
actions.keep(t.unit)),i.push(r)}this.units.replaceChildren(...i)}step(t){this.dots.write(t,this.scale,this.all)}hit(t,e,i){return qi(t,this.all,this.scale,e,i)}};
function qi(n,t,e,i,r){let s=null,o=1/0;for(let h of t){let u=Math.abs(e.y(h.value(i))-r);u<o&&([s,o]=[h,u])}if(!s)return null;let a=s.value(i),l=O(n),p=[l?F(a):
j(a),s.label,L(n,i)];return s.was?p.splice(1,0,vt(n,a,s.was(i))):l&&p.splice(1,0,n.text("whatif_minus")),{lines:p,...s.q?{q:s.q}:{}}}var U=108,Rt=12,R=8,Hi=class{constructor(t,e,i,r){this.output=t;this.matrix=e;this.truth=i;this.ghost=r;let s=N("output",t.name,t.hint);this.node=s.node,this.plot=
s.plot,this.side=s.side,this.plot.part.add("answers","answers-plot"),this.side.part.add("answers"),this.hint=s.hint,this.named=Mo(e),this.scale=this.ruler(null),
this.plot.style.height=`${U+(this.strip?Rt:0)}px`,this.plot.append(this.canvas,this.dots.node,this.grid)}output;matrix;truth;ghost;node;plot;canvas=d("canvas","",
{"aria-hidden":"true"});dots=new bt;grid=d("div","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){
let{axis:e,theme:i,text:r}=t,s=this.ghost&&O(t)?ot(this.matrix,this.ghost):null,o=s?.matrix??this.matrix;this.scale=this.ruler(s?.largest??null),f(this.hint,s?ne(
t,s.largest):this.output.hint),this.all=this.output.kind==="classes"?this.classes(i,o):this.values(i,o,r("truth")),this.ghost&&!s&&this.haunt(this.ghost);let a=q(
this.canvas,e.width,U+(this.strip?Rt:0));re(a,e,this.scale,i),oe(a,e,this.scale,this.all.slice(0,R));for(let h of[...this.all].reverse())Ft(a,e,this.scale,h);this.
grid.replaceChildren(...se(this.scale));let l=t.state.present?18:15,p=this.strip?U+Rt/2-l:U-6;this.side.replaceChildren(...ae(e,this.scale,this.all,R,l,p)),this.
strip&&this.drawStrip(a,t,this.strip),this.step(t)}ruler(t){return t!==null?X(-(t||1),t||1,U):this.output.kind==="classes"?X(0,1,U):_o([this.matrix,this.truth,this.
ghost])}haunt({values:t,width:e}){let i=this.output.kind==="classes"?this.named:t.subarray(0,e).map((r,s)=>s);this.all.slice(0,e).forEach((r,s)=>{r.was=o=>t[o*e+
i[s]]??NaN})}drawStrip(t,{axis:e,theme:i,text:r},s){let o=Math.max(3,e.cell-(e.cell>6?2:0));for(let l=e.first;l<e.first+e.count;l++){let p=s.values[l*s.width];Number.
isNaN(p)||(t.fillStyle=this.classColour(p,i),t.beginPath(),t.roundRect(e.middle(l)-o/2,U+2,o,Rt-4,Math.min(3,o/2)),t.fill())}let a=d("span","end muted",{},r("tr\
uth"));a.style.top=`${U+Rt/2}px`,this.side.append(a)}classColour(t,e){return this.named.indexOf(t)<R?st(this.output,t,e):e.muted}classes(t,{values:e,width:i}){return this.
named.map((r,s)=>({label:s<R?this.output.labels[r]??String(r):"",colour:s<R?st(this.output,r,t):t.line,dash:[],width:s<R?1.8:1,value:o=>e[o*i+r]??NaN}))}values(t,e,i){
let{width:r}=e,s=Array.from({length:r},(p,h)=>({label:this.output.labels[h]??String(h),colour:st(this.output,h,t),dash:[],width:1.8,value:u=>e.values[u*r+h]??NaN}));
if(!this.truth||e!==this.matrix)return s;let{values:o,width:a}=this.truth,l=Array.from({length:Math.min(a,r)},(p,h)=>({label:a>1?`${i} ${this.output.labels[h]??
h}`:i,colour:a>1?st(this.output,h,t):t.muted,dash:[3,3],width:1.4,value:u=>o[u*a+h]??NaN}));return[...s,...l]}step(t){this.dots.write(t,this.scale,this.all.slice(
0,R))}hit(t,e,i){return qi(t,this.all,this.scale,e,i)}};function Mo(n){let[,t]=I(n),e=Array.from({length:n.width},(i,r)=>r);return n.width<=R?e:e.sort((i,r)=>t[r]-
t[i]||i-r)}function _o(n){let[t,e]=[1/0,-1/0];for(let i of n)for(let r of i?.values??[])r<t&&(t=r),r>e&&(e=r);return e>t||([t,e]=Number.isFinite(t)?[t-1,t+1]:[0,
1]),X(t,e,U)}function Jn(n){let{meta:t,arrays:e}=n,i=e.output;return!t.output||!i?[]:[new Hi(t.output,i,e.truth??null,A(n,"output"))]}var Eo=5,de=class{constructor(t,e){this.picture=t;this.text=e;let{output:i}=t.meta;this.node.hidden=!i,i&&this.fill(i)}picture;text;node=d("div","answered",{part:"\
answers"});rows=[];colours=[];truth=d("p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,i=e<=R?e:Eo;for(let r=0;r<i;r++)this.rows.push(So(t,
r));this.node.append(d("h4","",{},t.name),d("div",e>i?"answers few":"answers",{},...this.rows.map(r=>r.node))),e>i&&this.node.append(d("p","fine",{"data-testid":"\
answers-left-out"},this.text(`left_out_${t.kind}`,{count:e-i}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,i=this.picture.arrays.output;
if(!e||!i)return;let r=t.state.column*i.width,s=i.width>this.rows.length,o=Pt(i,r,s&&e.kind==="classes"),a=A(this.picture,"output"),{colours:l}=this;this.rows.forEach(
({label:u,number:c,was:m,fill:v},y)=>{let _=o[y],on=i.values[r+_];f(u,e.labels[_]??String(_)),f(c,x(on)),f(m,a?this.text("whatif_was_number",{value:x(a.values[r+
_])}):"");let an=_<R?st(e,_,t.theme):"";l[y]!==an&&(v.style.background=l[y]=an),e.kind==="classes"&&To(v,on,0,1)});let[p,h]=this.truthText(t);f(this.truth,p),g(
this.truth,"title",h)}truthText({state:t}){let e=this.picture.arrays.truth,{output:i}=this.picture.meta;if(!e||!i)return["",""];let r=[...e.values.subarray(t.column*
e.width,(t.column+1)*e.width)];if(r.every(Number.isNaN))return[this.text("not_asked"),this.text("explain_not_asked")];let s=i.kind==="classes"?i.labels[r[0]]??String(
r[0]):r.map(S).join(", ");return[this.text("truth_is",{truth:s}),this.text("explain_truth")]}};function So(n,t){let e=d("i"),i=d("span","name"),r=d("span","numb\
er",{"data-testid":`answer-${t}`}),s=d("span","was",{"data-testid":`answer-was-${t}`}),o=d("span","bar",{"aria-hidden":"true"},e);return n.kind==="values"&&(o.hidden=
!0),{node:d("div",n.kind==="values"?"value answer no-bar":"value answer",{},i,o,r,s),label:i,number:r,was:s,fill:e}}function Pt(n,t,e){let i=Array.from({length:n.
width},(s,o)=>o),r=s=>n.values[t+s];return e?i.sort((s,o)=>r(o)-r(s)||s-o):i}function To(n,t,e,i){let r=a=>Math.min(1,Math.max(0,(a-e)/(i-e))),[s,o]=[r(0),r(t)];
Vt(n,Math.min(s,o),Math.max(s,o))}function Lo(n){let{picture:t,state:e,text:i}=n,r=i("readout_title",{unit:e.unit,moment:L(n,e.column)}),s=t.meta.quantities.map(o=>`${o.name} ${x(w(n,o.key))}`);
return[r,...s,...$o(n)].join(", ")}function $o({picture:n,state:t}){let{output:e}=n.meta,i=n.arrays.output;if(!e||!i)return[];let r=t.column*i.width,s=Pt(i,r,e.
kind==="classes")[0];return[`${e.name} ${e.labels[s]??s} ${x(i.values[r+s])}`]}var Ao=600,pe=class{node=d("div","sr-only",{"aria-live":"polite","data-testid":"l\
ive"});timer=0;soon(t,e){window.clearTimeout(this.timer),!e&&(this.timer=window.setTimeout(()=>f(this.node,Lo(t)),Ao))}stop(){window.clearTimeout(this.timer)}};function Fi(n,t,e){let i=n/e;return{width:n,first:t,count:e,cell:i,left:r=>(r-t)*i,middle:r=>(r-t+.5)*i,at:r=>k(t+Math.floor(r/i),t,t+e-1)}}function tr(n,t,e,i){
let r=n.first+n.count-1,s=Math.max(1,Math.floor(n.width/i)),o=Math.max(e,Ei(t(r)-t(n.first),s));for(;o%e;)o=Ei(o+1,1);let a=[];for(let l=n.first;l<=r;l++)t(l)%o===
0&&a.push(l);return a}var qo="http://www.w3.org/2000/svg";function b(n,t={},e=""){let i=document.createElementNS(qo,n);for(let[r,s]of Object.entries(t))s!==""&&i.setAttribute(r,typeof s==
"number"?M(s):er(s));return e&&(i.textContent=er(e)),i}function M(n){return String(Math.round(n*100)/100)}function er(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}function he(n,t,e,i,r,s){let{width:o,height:a}=n;if(o*a>s)return b("image",{x:t,y:e,width:i,height:r,href:n.toDataURL(),preserveAspectRatio:"none",style:"im\
age-rendering: pixelated"});let l=b("g",{class:"cells","shape-rendering":"crispEdges"}),{data:p}=n.getContext("2d").getImageData(0,0,o,a);for(let h=0;h<o*a;h++){
let u=[0,1,2].map(v=>p[4*h+v].toString(16).padStart(2,"0")).join(""),[c,m]=[h%o,Math.floor(h/o)];l.append(b("rect",{x:t+c*i/o,y:e+m*r/a,width:i/o,height:r/a,fill:`\
#${u}`,"fill-opacity":p[4*h+3]===255?"":p[4*h+3]/255}))}return l}var ir="M8 5.5v13l10.5-6.5z",Ho="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Fo(n){let t=b("svg",{viewBox:"0 0 24 24","aria-hidden":"true"});return t.append(b("\
path",{d:n})),t}var ue=class{constructor(t,e,i){this.picture=t;this.text=e;this.play=this.button("play","play",()=>i.play()),this.play.append(this.playIcon),this.
play.disabled=t.columns<2;let{steps:r}=t.meta;this.step.append(this.number," ",d("span","range",{},r>1?`0–${r-1}`:e("only_step"))),this.head.append(this.play,
this.step);let s=hn.map(l=>[String(l),`${l}×`.replace("0.25","¼").replace("0.5","½")]),o=t.meta.orders.map(l=>[l.key,l.name]),a=Qt.map(l=>[l,e(`scale_${l}`)]);
this.node.append(this.head,this.select("speed",s,l=>i.speed(Number(l))),this.select("sort",o,l=>i.sort(l)),this.select("scale",a,l=>i.scale(l)),this.zoomGroup(i)),
t.hidden<2&&(this.selects.get("sort").parentElement.hidden=!0)}picture;text;node=d("div","controls");head=d("div","transport");play;playIcon=Fo(ir);step=d("span",
"step",{"data-testid":"step-label"});number=d("b");selects=new Map;zooms=[];button(t,e,i){let r=this.text(t.replace("-","_")),o=d("button",e,{type:"button","ari\
a-label":r,title:r,"data-testid":t,"data-k":t});return o.addEventListener("click",i),o}select(t,e,i){let r=d("select","",{"data-testid":t,"data-k":t});for(let[o,
a]of e)r.append(d("option","",{value:o},a));r.addEventListener("change",()=>i(r.value)),this.selects.set(t,r);let s=t==="speed"?"":this.text(`explain_${t}`);return d(
"label","choice",s?{title:s}:{},d("span","",{},this.text(t)),r)}zoomGroup(t){let e=d("div","zoom",{role:"group","aria-label":this.text("zoom")}),i=[["zoom-out",
"−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[r,s,o]of i){let a=this.button(r,"small",()=>t.zoom(o));a.append(s||this.text("zoom_all_short")),this.zooms.
push(a),e.append(a)}return e.hidden=ut(this.picture)<=1,e}draw({state:t,picture:e}){let i={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,l]of Object.
entries(i))this.selects.get(a).value=l;let[r,s,o]=this.zooms;r.disabled=o.disabled=t.zoom<=1,s.disabled=t.zoom>=ut(e)}move({state:t,picture:e},i){f(this.number,
this.text("step_now",{t:e.stepOf(t.column)}));let r=this.text(i?"pause":"play");g(this.play,"aria-label",r),g(this.play,"title",r),g(this.playIcon.firstElementChild,
"d",i?Ho:ir)}};function nr(n,t){let e=d("p","keys"),i=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓",
"key_unit"],["Esc","key_leave"]];for(let[r,s]of i){let o=r.split(" ").map(p=>d("kbd","",{},p)),l=t>1&&(s==="key_step"||s==="key_ten")?n("key_steps",{n:s==="key_\
ten"?10*t:t}):n(s);e.append(d("span",`hint-key ${s}`,{},...o,` ${l}`))}return e.append(d("span","counted",{},n("counted_from_zero"))),e}var rr=6,ce=class{node=d("div","cursor");width=NaN;draw({axis:t}){this.node.classList.toggle("thin",t.cell<rr)}step(t){let[e,i]=zo(t);this.node.style.transform=
`translateX(${e}px)`,i!==this.width&&(this.node.style.width=`${this.width=i}px`)}};function zo({axis:n,state:t}){if(n.cell<rr)return[k(Math.round(n.middle(t.column))-
1,0,n.width-2),2];let e=Math.round(n.left(t.column));return[e,Math.round(n.left(t.column+1))-e]}var me=640,sr=12,or=12,Ro=36,Po=300;function ar(n,t,e,i){let s=e.filter(l=>!i.includes(l)&&l.node.offsetHeight>0).reduce((l,p)=>l+p.node.offsetHeight+sr,0),o=t.
getBoundingClientRect().top+n.scrollTop;n.style.setProperty("--above",`${o+or}px`);let a=n.clientHeight-o-s-or;for(let l of i)l.resize(k(Math.floor(a/i.length)-
sr-l.extra,Ro,Po))}function lr({picture:n,text:t,theme:e,state:i},r){let{output:s}=n.meta,o=s?[...s.labels.slice(0,R),t("truth")]:[],a=i.scale==="unit"?["min","\
max","reach","minus"].map(h=>t(`legend_own_${h}`)):[];n.meta.quantities.some(h=>h.range==="free")&&a.push("≤ −0.000");let l=document.createElement("canvas").
getContext("2d");l.font=`600 ${i.present?15:12}px ${e.font}`;let p=Math.max(0,...o.map(h=>l.measureText(h).width),...a.map(h=>l.measureText(h).width+8));return r<
me?k(Math.ceil(p)+10,44,92):k(Math.ceil(p)+14,60,130)}function dr(n,t){let e=d("summary","",{"data-k":"words"},t("words")),i=d("details","words",{"data-testid":"words"},e);return i.addEventListener("toggle",()=>i.append(
No(n,t)),{once:!0}),i}function No({meta:n,arrays:t},e){let i=d("dl"),r=(s,o)=>{let a=d("dt","",{},s);return i.append(d("div","",{},a,d("dd","",{},o))),a};for(let{
key:s,name:o,symbol:a,explanation:l}of n.quantities){let p=r("",l);p.append(d("button","term",{type:"button","data-q":s},`${o} ${a}`)),p.style.setProperty("--in\
k",`var(--ink-${s})`)}if(r(e("word_unit"),e("explain_unit")),t.truth)for(let s of["truth","not_asked"])r(e(`word_${s}`),e(`explain_${s}`));for(let s of["scale",
"sort"])r(e(s),e(`explain_${s}`));return i}function Co(n,t,e){let{first:i,count:r,order:s,width:o,height:a}=e,l=s.length,p=new Float32Array(o*a),h=r/o,u=l/a;for(let c=0;c<a;c++){let m=Math.floor(c*u),v=Math.
max(m+1,Math.ceil((c+1)*u-1e-6));for(let y=m;y<v;y++){let _=pr(y,c*u,(c+1)*u)/u;Oo(n,t,s[y],_,p,c*o,o,i,h)}}return p}var pr=(n,t,e)=>Math.max(0,Math.min(n+1,e)-
Math.max(n,t));function Oo({values:n,width:t},e,i,r,s,o,a,l,p){let h=e.low[i],u=255/e.span[i]*r;if(p===1){for(let c=0;c<a;c++)s[o+c]+=(n[(l+c)*t+i]-h)*u;return}
for(let c=0;c<a;c++){let m=c*p,v=m+p,y=0;for(let _=Math.floor(m);_<v-1e-6;_++)y+=(n[(l+_)*t+i]-h)*pr(_,m,v);s[o+c]+=y/p*u}}function hr(n,t,e,i,r){let s=Co(n,t,e),
o=new ImageData(e.width,e.height),a=new Uint32Array(o.data.buffer);for(let l=0;l<a.length;l++){let p=Math.round(s[l]);a[l]=i[p<0?0:p>255?255:p]??0}r.width=e.width,
r.height=e.height,r.getContext("2d").putImageData(o,0,0)}var ur=16,cr=8;function fe(n,t){let e=t===1?210:t>4?78:100,i=Math.max(132,e*1.6);if(n<=3)return Math.round(Math.min(e,n*26));let r=Math.max(n<=ur?cr:2,Math.round(
e/n));return r*n<=i?r*n:Math.round(i)}var xt=class{constructor(t,e,i,r=null){this.quantity=t;this.matrix=e;this.usual=i;this.ghost=r;this.height=i,this.shown=e;
let s=N(t.key,t.name,t.hint,t);this.node=s.node,this.plot=s.plot,this.now=s.now,this.hint=s.hint,this.plot.style.height=`${i}px`,this.plot.append(this.canvas,this.
boxes,this.units),s.side.append(this.legend)}quantity;matrix;usual;ghost;node;plot;canvas=d("canvas","",{"aria-hidden":"true"});cells=document.createElement("ca\
nvas");legend=d("div","legend");boxes=d("div","boxes");units=d("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";height;resize(t){
this.height=t??this.usual,this.plot.style.height=`${this.height}px`}get extra(){return this.node.offsetHeight-this.plot.offsetHeight}draw(t){let{theme:e,axis:i}=t;
this.choose(t);let r=ft(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,gt(r));let s=q(this.canvas,i.width,
this.height);s.imageSmoothingEnabled=!1,s.drawImage(this.cells,0,0,i.width,this.height),this.grid(s,t),this.drawLegend(t,r.map(o=>z(o))),this.select(t)}get range(){
return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&O(t);let i=this.compared?ot(this.matrix,this.ghost):
null;this.shown=i?.matrix??this.matrix,f(this.hint,i?ne(t,i.largest):this.quantity.hint),this.legend.hidden=i?.largest===0;let r=`${e},${this.compared}`;this.boundsKey!==
r&&(this.bounds=Z(this.shown,this.range,i&&e==="fixed"?"quantity":e),this.boundsKey=r)}paintCells({state:t,theme:e,axis:i,order:r},s){let o=yi(),a=Math.round(i.
width*o),l=Math.round(this.height*o),p=r.length,h=a>=2*i.count?i.count:a,u=l>=2*p?p:l,c=[i.first,i.count,h,u,t.sort,this.boundsKey,e.key].join();if(c===this.painted)
return;this.painted=c;let m={first:i.first,count:i.count,order:r,width:h,height:u};hr(this.shown,this.bounds,m,s,this.cells)}grid(t,{axis:e,theme:i,order:r}){let s=this.
height/r.length;if(t.fillStyle=z(i.background,.55),e.cell>=9)for(let o=1;o<e.count;o++)t.fillRect(Math.round(o*e.cell)-.5,0,1,this.height);if(s>=5)for(let o=1;o<
r.length;o++)t.fillRect(0,Math.round(o*s)-.5,e.width,1)}drawLegend(t,e){let{text:i}=t,r=[0,32,64,96,128,160,191,223,255].map(c=>e[c]).join(", "),s=d("div","ramp");
s.style.background=`linear-gradient(to top, ${r})`;let o=this.bounds.shared,a=this.range!=="gate",l=a?[i("legend_own_reach"),i("legend_own_minus")]:[i("legend_o\
wn_max"),i("legend_own_min")],[p,h]=o?this.endsOf(o):l,u=d("div","ends",{},d("span","",{},p));a&&this.height>=60&&u.append(d("span","",{},"0")),u.append(d("span",
"",{},h)),this.legend.replaceChildren(s,u),this.legend.title=o?this.bounds.clipped?i("legend_clipped"):"":i("legend_own")}endsOf([t,e]){return this.bounds.clipped?
[`≥ ${H(e)}`,`≤ ${H(t)}`]:[H(e),H(t)]}select(t){let{state:e,order:i}=t,r=this.height/i.length,s=[];for(let o of[...e.kept,e.unit]){let a=Array.prototype.indexOf.
call(i,o),l=d("div",o===e.unit?"row selected":"row");l.style.transform=`translateY(${Math.round(a*r)-2}px)`,l.style.height=`${Math.max(1,Math.round(r))+4}px`,s.
push(l)}this.boxes.replaceChildren(...s),this.number(t)}number({state:t,order:e}){let i=this.height/e.length,r=e.length<=ur?Array.from(e):[],s=new Map;for(let o of[
t.unit,...t.kept,...r]){let a=(Array.prototype.indexOf.call(e,o)+.5)*i;if([...s.keys()].some(p=>Math.abs(p-a)<cr))continue;let l=d("span",o===t.unit?"selected":
"",{},String(o));l.style.top=`${a}px`,s.set(a,l)}this.units.replaceChildren(...s.values())}step({state:t}){let e=this.value(t.column,t.unit);f(this.now,this.compared?
F(e):x(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,i){let r=e*this.matrix.width+i,s=this.matrix.values[r];if(!this.ghost)return[j(
s)];let o=this.ghost.values[r];return[this.compared?F(s-o):j(s),vt(t,s,o)]}hit(t,e,i){let{order:r,text:s}=t,o=this.height/r.length,a=Math.min(r.length-1,Math.max(
0,Math.floor(i/o))),l=r[a],p=s("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.numbers(t,e,l),p,s("tip_unit",{unit:l}),
L(t,e)],unit:l,q:this.quantity.key,box:{y:a*o,height:o}}}};var mr=26,ge=24,Io=13,Bo=17,zi=72,ve=class{constructor(t,e,i){this.changed=e;this.editable=i;let r=N("input",t.name,t.hint);this.node=r.node,this.plot=r.plot,this.
now=r.now,this.tokens=t.tokens??[],this.priority=Go(this.tokens),this.plot.append(this.canvas,this.above,this.marks),this.chip.classList.toggle("editable",i)}changed;editable;node;plot;canvas=d(
"canvas","",{"aria-hidden":"true"});chip=d("div","chip-now",{"data-testid":"token-now"});above=d("div","chip-room",{},this.chip);marks=d("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=ge;hidden="";chipWidth=NaN;draw(t){
let{axis:e,theme:i,state:r}=t,s=`500 ${r.present?Bo:Io}px ${i.font}`;s!==this.font&&this.widths.clear(),this.font=s;let o=this.canvas.getContext("2d");o.font=s;
for(let l of new Set(this.tokens))this.widths.has(l)||this.widths.set(l,o.measureText(l).width);this.allFit=this.visible(e).every(l=>this.widthOf(l)+2<=e.cell)&&
e.cell>=9,this.labels=this.allFit?[]:this.place(e);let a=this.labels.some(l=>l.lane>0)?2:1;this.height=this.allFit?ge:a*mr+8,this.plot.style.height=`${this.height}\
px`;for(let l of[this.above,this.chip])l.classList.toggle("raised",!this.allFit);this.hidden="all",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.
step(t)}mark({axis:t}){let i=this.changed.filter(r=>r>=t.first&&r<t.first+t.count).map(r=>{let s=d("i","changed",{"data-testid":"changed-token"}),o=Math.max(4,Math.
min(t.cell,zi));return s.style.width=`${o}px`,s.style.transform=`translateX(${t.middle(r)-o/2}px)`,s});this.marks.replaceChildren(...i)}context({axis:t}){let e=q(
this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,i)=>t.first+
i)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:i}){for(let r of this.visible(e)){let s=e.cell>16?1.5:.5;t.fillStyle=z(Y(i.background,
i.text,.075)),t.beginPath();let o=Math.min(e.cell,zi)-2*s;t.roundRect(e.middle(r)-o/2,0,o,ge,5),t.fill(),t.fillStyle=z(i.text),t.fillText(this.tokens[r],e.middle(
r),ge/2+1)}}place(t){let e=t.first+t.count,i=this.tokens.some(o=>o.length>1)?2:1,r=Array.from({length:i},()=>[]),s=[];for(let o of this.priority){if(o<t.first||
o>=e)continue;let a=this.widthOf(o),l=k(t.middle(o),a/2,Math.max(a/2,t.width-a/2)),p=[l-a/2-4,l+a/2+4],h=r.findIndex(u=>u.every(([c,m])=>p[1]<=c||p[0]>=m));if(!(h<
0)&&(r[h].push(p),s.push({column:o,lane:h,x:l,width:a}),s.length>t.width/8))break}return s}thinned(t,e){let{axis:i,theme:r}=t,{height:s}=this,o=this.context(t);
o.fillStyle=z(Y(r.background,r.text,.3));let a=Math.max(1,i.cell-1);if(i.cell>=3)for(let l of this.visible(i))o.fillRect(i.left(l),s-3,a,3);else o.fillRect(0,s-
3,i.width,3);o.fillStyle=z(r.text);for(let{column:l,lane:p,x:h}of e){let u=s-8-(p+.5)*mr+3;o.fillText(this.tokens[l],h,u),!(i.cell<3||p===0)&&(o.globalAlpha=.25,
o.fillRect(i.middle(l)-.5,u+10,1,s-5-u-10),o.globalAlpha=1)}}step(t){let{state:e,axis:i}=t,r=this.tokens[e.column]??"";f(this.chip,r),f(this.now,r===""?"":`“${r}\
”`);let s=this.allFit?Math.min(i.cell,zi):Math.max(i.cell,this.widthOf(e.column)+8),o=Math.min(i.width,s),a=k(i.middle(e.column)-o/2,0,i.width-o);o!==this.chipWidth&&
(this.chip.style.width=`${this.chipWidth=o}px`),this.chip.style.left=`${a}px`,this.allFit||this.makeRoom(t,a,a+o)}makeRoom(t,e,i){let r=({lane:o,x:a,width:l})=>o===
0&&a+l/2+2>e&&a-l/2-2<i,s=this.labels.filter(r).map(o=>o.column).join();s!==this.hidden&&(this.hidden=s,this.thinned(t,this.labels.filter(o=>!r(o))))}hit(t,e){let i=this.
editable&&e===t.state.column?[t.text("whatif_click_token")]:[];return{q:"x",lines:[L(t,e),...i]}}};function Go(n){let t=new Map;for(let i of n)t.set(i,(t.get(i)??
0)+1);let e=i=>i===0?1/0:i&-i;return n.map((i,r)=>r).sort((i,r)=>t.get(n[i])-t.get(n[r])||e(r)-e(i)||i-r)}var Do=.02,be=class{constructor(t,e,i,r,s){this.column=e;this.editor=i;this.span=r;this.height=s;this.node=d("div","value-handle",{role:"slider",tabindex:"0","a\
ria-orientation":"vertical","aria-label":t,"data-k":`handle-${e}`,"data-keys":"own","data-testid":`value-handle-${e}`,"data-unsaved":""}),this.node.addEventListener(
"pointerdown",o=>this.grasp(o)),this.node.addEventListener("keydown",o=>this.key(o))}column;editor;span;height;node;frame=null;value=0;place(t,e,i){this.frame=t,
this.value=e;let{axis:r,state:s}=t;this.node.style.transform=`translate(${r.middle(s.column)}px, ${i}px)`,g(this.node,"aria-valuenow",String(e)),g(this.node,"ar\
ia-valuetext",S(e))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}grasp(t){if(t.button!==0||!this.frame)return;t.stopPropagation(),t.preventDefault(),
this.node.focus({preventScroll:!0});let{editor:e,column:i,step:r,value:s,span:o,height:a}=this,l=new AbortController,p=c=>fr(s+(t.clientY-c.clientY)/a*o,o),h=!1,
u=(c,m)=>window.addEventListener(c,v=>{v.pointerId===t.pointerId&&m(v)},{signal:l.signal});u("pointermove",c=>{h=!0,e.number(r,i,p(c),!0)}),u("pointerup",c=>{l.
abort(),h&&e.number(r,i,p(c),!1)}),u("pointercancel",()=>{l.abort(),h&&e.number(r,i,s,!1)})}key(t){let e={ArrowUp:1,ArrowRight:1,ArrowDown:-1,ArrowLeft:-1,PageUp:5,
PageDown:-5}[t.key];!e||t.ctrlKey||t.metaKey||t.altKey||(t.preventDefault(),this.editor.number(this.step,this.column,fr(this.value+e*Do*this.span,this.span),!1))}};
function fr(n,t){let e=10**(Math.floor(Math.log10(t))-2);return Number((Math.round(n/e)*e).toFixed(6))}var Wo=4,xe=44;function gr(n,t,e){let i=Uo(n,t,e),[r]=i;return e&&r&&jo(r,t,e),i}function jo(n,t,e){let{node:i,plot:r}=n,s=d("button","invite",{type:"button",title:t(
"whatif_kind_input"),"data-k":"change-input","data-testid":"change-input","data-unsaved":""},t("whatif_change"));s.addEventListener("click",()=>e.openInput(r.querySelector(
".chip-now")??r));let o=i.querySelector(".hint");n instanceof ye?o.after(s):o.append(" ",s)}function Uo(n,t,e){let{input:i}=n.meta;if(i.kind==="tokens")return[new ve(
i,Ko(n),e!==null)];let r=n.arrays.input,s=i.names??[];return r.width>Wo?[new ye(i,r,s,A(n,"input"))]:Array.from({length:r.width},(o,a)=>new Ri(s[a]??String(a),a?
"":i.hint,r,a,A(n,"input"),e,t))}function Ko({meta:n}){return Object.keys(n.whatif?.tokens??{}).map(Number)}var Ri=class{constructor(t,e,i,r,s,o,a){this.name=t;
this.matrix=i;this.index=r;this.ghost=s;let l=N("input",t,e);this.node=l.node,this.plot=l.plot,this.side=l.side,this.now=l.now;let p=[i,...s?[s]:[]].map(I);this.
low=Math.min(0,...p.map(([c])=>c[r])),this.high=Math.max(0,...p.map(([,c])=>c[r])),this.high===this.low&&(this.high=this.low+1),this.plot.style.height=`${xe}px`,
this.plot.append(this.canvas,this.marker);let h=a("whatif_handle",{name:t});this.handle=o?new be(h,r,o,this.high-this.low,xe-4):null,this.handle&&this.plot.append(
this.handle.node);let u=[this.high,this.low].map(c=>d("span","",{},H(c)));this.side.append(d("div","ends",{},...u))}name;matrix;index;ghost;node;plot;canvas=d("\
canvas","",{"aria-hidden":"true"});marker=d("div","bar-now");side;now;handle;low;high;y(t){return 2+(1-(t-this.low)/(this.high-this.low))*(xe-4)}draw(t){let{axis:e,
theme:i}=t,r=q(this.canvas,e.width,xe);r.fillStyle=i.line,r.fillRect(0,Math.round(this.y(0)),e.width,1),r.fillStyle=i.muted;let s=e.cell>8?2:e.cell>3?1:0;for(let o=e.
first;o<e.first+e.count;o++){let[a,l]=[this.y(this.value(o)),this.y(0)],p=Math.max(1,e.cell-s);r.fillRect(e.left(o)+s/2,Math.min(a,l),p,Math.max(1,Math.abs(l-a)))}
this.mark(r,t),this.step(t)}mark(t,{axis:e,theme:i}){if(!this.ghost)return;t.fillStyle=i.accent;let r=Math.max(5,e.cell);for(let s=e.first;s<e.first+e.count;s++){
let o=this.original(s);o!==this.value(s)&&t.fillRect(e.middle(s)-r/2,Math.round(this.y(o))-1,r,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.
width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step(t){let{state:e,axis:i}=t,r=this.value(e.column),[s,o]=[this.
y(r),this.y(0)],a=Math.max(3,i.cell-2),l=Math.max(2,Math.abs(o-s));this.marker.style.transform=`translate(${i.middle(e.column)-a/2}px, ${Math.min(s,o)}px)`,this.
marker.style.width=`${a}px`,this.marker.style.height=`${l}px`,f(this.now,S(r)),this.handle?.place(t,r,s)}hit(t,e){let i=t.picture.stepOf(e),[r,s]=[this.value(e),
this.original(e)],o=r===s?[]:[vt(t,r,s)];return{q:"x",lines:[j(r),...o,this.name,t.text("at_step",{t:i})]}}},ye=class extends xt{constructor({name:e,hint:i,ends:r},s,o,a){
super({key:"input",symbol:"x",name:e,hint:i,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:r},s,fe(s.width,6),a);this.names=o;this.original=a;this.
rows=Array.from({length:s.width},(p,h)=>h)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,i,r){let s=super.hit({...e,order:this.
rows},i,r);if(!s)return null;let{box:o,lines:a}=s,l=this.names[s.unit??0]??String(s.unit);return{q:"x",lines:[...a.slice(0,this.original?2:1),l,e.text("at_step",
{t:e.picture.stepOf(i)})],...o?{box:o}:{}}}};function vr(n,t){let e=()=>String(n.hasAttribute("data-unfolded")),i=d("button","small more",{type:"button","aria-expanded":e(),"data-testid":"more","data-k":"m\
ore"},t("more"));return i.addEventListener("click",()=>{n.toggleAttribute("data-unfolded"),g(i,"aria-expanded",e())}),i}function br(n,t){let[e,...i]=n.map(s=>d("span","",{"data-testid":"viewer-note"},s));if(!e)return[];if(!i.length)return[d("p","note",{},e)];let r=d("u","",{},t("\
notes_more",{count:i.length}));return[d("details","note",{},d("summary","",{},e," ",r),...i.map(s=>d("p","",{},s)))]}function xr(n,t){let e=Qo(n,t);if(!e)return[n];let i=[],r=0;for(let s of n.matchAll(e)){let o=Xo(s[0],t);o&&(i.push(n.slice(r,s.index),Vo(s[0],o)),r=s.index+s[0].
length)}return[...i,n.slice(r)].filter(s=>s!=="")}function Vo(n,{key:t,explanation:e}){let i=d("button","term",{type:"button","data-q":t,title:e},n);return i.style.
setProperty("--ink",`var(--ink-${t})`),i}function Qo(n,t){let i=[...t].sort((o,a)=>a.name.length-o.name.length).filter(o=>o.name).map(o=>`${Yo(o.name)}${Nt(o.name)}\
(?:\\s?${Nt(o.symbol)})?`);if(!i.length)return null;let s=t.filter(o=>new RegExp(`${Nt(o.name)}\\s?${Nt(o.symbol)}(?![A-Za-z])`,"iu").test(n)).map(o=>`(?<![\\p{L\
}\\p{N}“"'’])${Nt(o.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...i,...s].join("|")})(?![A-Za-z])`,"giu")}var Yo=n=>/^[A-Za-z]/.test(n)?"(?<![A\
-Za-z])":"",Nt=n=>n.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function Xo(n,t){let e=t.find(r=>r.symbol===n);return e||t.filter(r=>r.name&&n.toLowerCase().startsWith(
r.name.toLowerCase())).sort((r,s)=>s.name.length-r.name.length)[0]}var yt=362,yr=[86,50],wr=[64,27];function kr(n,t,e,i){let{arrays:r}=n.picture,{column:s,unit:o}=n.state,[a,l]=[r[t],r[i]];if(!a||!l)return NaN;let p=e.reduce((c,m)=>c+
(r[m]?.values[o]??NaN),0),[h,u]=[o*a.width,s*l.width];for(let c=0;c<a.width;c++)p+=a.values[h+c]*l.values[u+c];return p}function wt(n){return t=>t.startsWith("i\
n.")?Zo(n,t.slice(3)):t.startsWith("past.")?kr(n,`w_h.${t.slice(5)}`,[],"h_prev"):w(n,t)}function Zo(n,t){if(t!=="n")return kr(n,`w_i.${t}`,[`b_i.${t}`,`b_h.${t}`],
"x");let e=w(n,"rec_n");return w(n,"a_n")-(n.picture.meta.reset==="after"?w(n,"r")*e:e)}var we={σ:{sum:6,low:0,high:1},tanh:{sum:3,low:-1,high:1},relu:{sum:3,low:-.5,high:3}};function at(n,t){return n==="relu"?Math.max(0,t):n==="tanh"?Math.tanh(t):
.5+.5*Math.tanh(.5*t)}function Ct(n,t){return n==="relu"?`max(0, ${x(t)})`:`${n}(${x(t)})`}function Mr(n,t){if(n==="relu")return t>0?"straight":"off";let e=at(n,
t),i=n==="tanh"?(e+1)/2:e;return i<.1||i>.9?"flat":"steep"}var B=(n,t)=>w(n,`held.${t}`)===1;var Jo=128,Ot=class{constructor(t,e,i,r){this.quantity=t;this.matrix=e;this.ruler=i;let s=Math.min(e.width,Jo);this.canvas.width=s,this.image=new ImageData(s,1),
this.pixels=new Uint32Array(this.image.data.buffer),this.node=d("span","strip",{"aria-hidden":"true"},this.canvas),r&&this.node.append(this.mark)}quantity;matrix;ruler;node;canvas=d(
"canvas","",{height:"1"});context=this.canvas.getContext("2d",{willReadFrequently:!0});mark=d("i");image;pixels;colours=null;bounds=null;drawn="";draw(t){let{scale:e}=t.
state,i=`${e}|${t.theme.key}`;i!==this.drawn&&(this.drawn=i,this.bounds=Z(this.ruler,this.quantity.range,e),this.colours=gt(ft(this.quantity,t.theme))),this.select(
t)}select({state:t,order:e}){if(!this.mark.parentNode)return;let i=Array.prototype.indexOf.call(e,t.unit);this.mark.style.left=`${100*(i+.5)/e.length}%`,this.mark.
style.width=`max(3px, ${100/e.length}%)`}step({state:t,order:e}){let{matrix:i,pixels:r,colours:s}=this,o=this.bounds;if(!o||!s)return;let a=i.width,l=t.column*a,
p=e.length===a;for(let h=0;h<r.length;h++){let u=Math.floor(h*a/r.length),c=Math.floor((h+1)*a/r.length),m=0;for(let y=u;y<c;y++){let _=p?e[y]:y;m+=(i.values[l+
_]-o.low[_])/o.span[_]}let v=Math.round(255*m/(c-u));r[h]=s[v<0?0:v>255?255:v]??0}this.context.putImageData(this.image,0,0)}};var ta=5e-5,Pi={long:6,longer:7,longest:10},ke=class{constructor(t,e,i){this.spec=t;this.picture=e;this.text=i;let{meta:r}=e,s=t.key.replace("_prev","");this.quantity=
r.quantities.find(a=>a.key===s);let o=t.key!==s&&this.quantity!==void 0;this.name=this.nameOf(o),this.meaning=t.small?"":t.key==="x"?r.input.hint:this.quantity?.
explanation??"",this.number=d("span","number",{"data-testid":`value-${t.key}`}),this.ghosted=e.arrays[`ghost.${t.key}`]!==void 0,this.strip=this.makeStrip(s),this.
fn=t.fn?d("span",`fn ${t.fn.side}`,{"aria-hidden":"true"},t.fn.text):null,this.node=this.makeNode(o)}spec;picture;text;node;name;meaning;number;small=d("span","\
name");strip;fn;quantity;ghosted;was="";shown="";size="";held=!1;get opens(){return this.quantity?.key===this.spec.key}get symbol(){return this.spec.key==="x"?"\
x":this.quantity?this.opens?this.quantity.symbol:`${this.quantity.symbol}′`:""}nameOf(t){if(this.spec.small)return this.text(this.spec.small);if(this.spec.key===
"x")return ea(this.picture)??this.picture.meta.input.name;let e=this.quantity?.name??"";return t?this.text("before",{name:e}):e}makeStrip(t){let{arrays:e,meta:i}=this.
picture,r=e[this.spec.key];if(!r||this.spec.small)return null;if(this.quantity)return new Ot(this.quantity,r,e[t]??r,r.width>1);let{name:s,hint:o,ends:a}=i.input;
return new Ot({key:t,symbol:t,name:s,hint:o,explanation:o,light:"",dark:"",range:"free",ends:a},r,r,!1)}makeNode(t){let{spec:e}=this,i={"data-q":e.key,"data-box":e.
id,"data-k":`box-${e.id}`},r=this.opens?d("button","box",{type:"button",...i}):d("div","box",{role:"group",...i}),[s,o]=e.small?wr:yr;r.classList.toggle("small-\
box",e.small!==void 0);for(let[l,p]of[["x",e.x-s/2],["y",e.y-o/2],["w",s],["h",o]])r.style.setProperty(`--${l}`,String(p));this.quantity&&(r.dataset.ink=this.quantity.
key),f(this.small,t?this.text("diagram_before"):this.name);let a=d("span","top",{},...this.symbol?[d("span","symbol",{},this.symbol)]:[],this.number);return r.append(
...e.small?[this.small,a]:[a,this.small]),this.strip&&r.append(this.strip.node),this.fn&&r.append(this.fn),r}draw(t){if(this.strip?.draw(t),!this.opens)return;let e=t.
state.why===this.spec.key;this.node.classList.toggle("open",e),g(this.node,"aria-current",String(e))}select(t){this.strip?.select(t)}step(t){this.write(this.said(
t)),this.strip?.step(t),this.ghosted&&this.compare(t),this.fn&&this.hold(B(t,this.spec.key),this.fn)}hold(t,e){t!==this.held&&(this.held=t,this.node.classList.toggle(
"held",t),e.replaceChildren(...t?[ia(),this.text("diagram_held")]:[this.spec.fn.text]))}write(t){if(t===this.shown)return;f(this.number,this.shown=t);let{length:e}=t,
i=e>Pi.longest?"longest":e>Pi.longer?"longer":e>Pi.long?"long":"";i!==this.size&&(this.number.className=`number ${this.size=i}`)}said(t){return this.spec.key!==
"x"?x(w(t,this.spec.key)):this.read(t.state.column)}read(t){let{arrays:e,meta:i}=this.picture;if(i.input.kind==="tokens")return`“${this.picture.reading(t)}”`;
let{values:r,width:s}=e.input;if(s>2)return this.text("diagram_numbers",{count:s});let o=s===1?S:H;return Array.from({length:s},(a,l)=>o(r[t*s+l])).join(", ")}compare(t){
let e=w(t,`ghost.${this.spec.key}`),i=Math.abs(e-w(t,this.spec.key))>ta,r=i?this.text("diagram_was",{value:x(e)}):"";r!==this.was&&(this.was=r,this.node.classList.
toggle("changed",i),f(this.small,r||(this.opens||this.spec.small||this.spec.key==="x"?this.name:this.text("diagram_before"))))}settle(t){g(this.node,"aria-label",
[`${this.name} ${this.symbol}`.trim(),this.said(t),this.held?this.text("diagram_held"):"",this.was].filter(Boolean).join(", "))}};function ea({meta:n}){let{kind:t,
names:e}=n.input;return t!=="tokens"&&e?.length===1?e[0]:void 0}function ia(){let n=b("svg",{viewBox:"0 0 10 12",class:"lock"});return n.append(b("rect",{x:.5,y:5,
width:9,height:7,rx:1.5}),b("path",{d:"M2.5 5.5V3.5a2.5 2.5 0 0 1 5 0v2"})),n}var na=[{id:"h_prev",x:43,y:35,key:"h_prev"},{id:"h",x:319,y:35,key:"h"},{id:"z",x:140,y:118,key:"z",fn:{text:"σ",side:"left"}},{id:"n",x:250,y:188,key:"n",fn:{
text:"tanh",side:"bottom"}},{id:"r",x:140,y:252,key:"r",fn:{text:"σ",side:"left"}},{id:"x",x:43,y:336,key:"x"}],ra=[{id:"keep",x:140,y:35,sign:"×",q:"z",says:"\
diagram_times_keep"},{id:"add",x:250,y:35,sign:"+",q:"h",says:"diagram_plus_state"},{id:"write",x:250,y:118,sign:"×",q:"n",says:"diagram_times_write"},{id:"res\
t",x:211,y:118,sign:"1−z",q:"z",says:"diagram_one_minus"},{id:"sum",x:250,y:252,sign:"+",q:"n",says:"diagram_plus_candidate"}];function _r(n,t,e){return[{id:`\
past.${n}`,lines:[[[14,e-14],[t,e-14]]],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[[[30,e+14],
[t,e+14]]],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Er=n=>[{id:"from.h",lines:[[[14,60],[14,300],...n]],q:"h_pr\
ev",says:"diagram_all_past"},{id:"from.x",lines:[[[30,311],[30,132]]],q:"x",says:"diagram_all_input"}],sa=[..._r("z",97,118),..._r("r",97,252),{id:"old",lines:[
[[86,35],[129,35]]],q:"h_prev",says:"diagram_old_state",formula:"h′",value:n=>n("h_prev"),reach:"one"},{id:"z",lines:[[[140,93],[140,46]]],q:"z",says:"diagram\
_z",formula:"z",value:n=>n("z"),reach:"one",ink:"z"},{id:"kept",lines:[[[151,35],[239,35]]],q:"h_prev",says:"diagram_kept",formula:"z · h′",value:n=>n("z")*n(
"h_prev"),reach:"one",label:{x:195,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"1-z",lines:[[[183,118],[239,118]]],q:"z",says:"diagram_one_minus_z",formula:"\
1 − z",value:n=>1-n("z"),reach:"one",ink:"z"},{id:"n",lines:[[[250,163],[250,129]]],q:"n",says:"diagram_candidate",formula:"n",value:n=>n("n"),reach:"one"},{id:"\
written",lines:[[[250,107],[250,46]]],q:"n",says:"diagram_written",formula:"(1 − z) · n",value:n=>(1-n("z"))*n("n"),reach:"one",label:{x:262,y:80,anchor:"sta\
rt",word:"diagram_written_word"}},{id:"h",lines:[[[261,35],[276,35]]],q:"h",says:"diagram_new_state",formula:"h",value:n=>n("h"),reach:"one"},{id:"in.n",lines:[
[[86,344],[250,344],[250,263]]],q:"x",says:"diagram_input_candidate",formula:"W x + b",value:n=>n("in.n"),reach:"sum"},{id:"a_n",lines:[[[250,241],[250,228]]],q:"\
n",says:"diagram_sum_candidate",formula:"a",value:n=>n("a_n"),reach:"sum"}],Ni=n=>n("r")*n("rec_n"),oa={boxes:[{id:"rec_n",x:208,y:300,key:"rec_n",small:"diagra\
m_past"}],ops:[{id:"reset",x:208,y:252,sign:"×",q:"r",says:"diagram_times_reset"}],wires:[...Er([[176,300]]),{id:"r",lines:[[[183,252],[197,252]]],q:"r",says:"\
diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"rec_n",lines:[[[208,286],[208,263]]],q:"h_prev",says:"diagram_rec",formula:"W h′ + b",value:n=>n(
"rec_n"),reach:"sum"},{id:"reset",lines:[[[219,252],[239,252]]],q:"r",says:"diagram_reset_after",formula:"r · (W h′ + b)",value:Ni,reach:"sum"}]},aa={boxes:[
{id:"rec_n",x:200,y:300,key:"rec_n",small:"diagram_past"}],ops:[{id:"reset",x:140,y:300,sign:"×",q:"r",says:"diagram_times_reset_before"}],wires:[...Er([[129,300]]),
{id:"r",lines:[[[140,277],[140,289]]],q:"r",says:"diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"reset",lines:[[[151,300],[168,300]]],q:"r",says:"\
diagram_reset_before",formula:"r · h′",value:n=>n("r")*n("h_prev"),reach:"one"},{id:"rec_n",lines:[[[200,286],[200,252],[239,252]]],q:"h_prev",says:"diagram_\
rec_before",formula:"W (r · h′) + b",value:n=>n("rec_n"),reach:"sum"}]};function la(n){let t=n?e=>e("rec_n"):Ni;return[{says:"slow_read",on:["x","h_prev","fr\
om.x","from.h"],values:e=>({h_prev:e("h_prev")})},{says:n?"slow_r_before":"slow_r",on:["x","h_prev","from.x","from.h","in.r","past.r","r"],values:e=>({r:e("r"),
percent:100*e("r")})},{says:"slow_z",on:["x","h_prev","from.x","from.h","in.z","past.z","z"],values:e=>({z:e("z"),percent:100*e("z")})},{says:n?"slow_reset_befo\
re":"slow_reset_after",on:n?["h_prev","r","from.h","reset","rec_n"]:["h_prev","from.h","rec_n","r","reset"],values:e=>({r:e("r"),rec:e("rec_n"),h_prev:e("h_prev"),
product:n?e("r")*e("h_prev"):Ni(e)})},{says:"slow_candidate",on:["x","in.n",...n?["rec_n"]:["reset"],"sum","a_n","n"],values:e=>({input:e("in.n"),past:t(e),n:e(
"n")})},{says:"slow_kept",on:["h_prev","old","z","keep","kept"],values:e=>({z:e("z"),h_prev:e("h_prev"),kept:e("z")*e("h_prev")})},{says:"slow_written",on:["z",
"1-z","rest","n","write","written"],values:e=>({rest:1-e("z"),n:e("n"),written:(1-e("z"))*e("n")})},{says:"slow_new",on:["kept","written","add","h"],values:e=>({
kept:e("z")*e("h_prev"),written:(1-e("z"))*e("n"),h:e("h")})}]}function Sr(n){let t=n==="before"?aa:oa;return{height:362,road:{from:43,to:319,y:35,q:"h"},boxes:[
...na,...t.boxes],ops:[...ra,...t.ops],wires:[...t.wires,...sa],stages:la(n==="before")}}function Me(n,t,e){return[{id:`past.${n}`,lines:[t],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[
e],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Ci=n=>n("f")*n("c_prev"),Oi=n=>n("i")*n("g"),da=[{id:"from.h",lines:[
[[43,276],[43,264],[14,264],[14,108]],[[43,264],[285,264],[285,200]]],q:"h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[143,276],[143,250],[30,250],[30,
136]],[[143,250],[272,250],[272,200]]],q:"x",says:"diagram_all_input"},...Me("f",[[14,108],[69,108]],[[30,136],[69,136]]),...Me("i",[[14,192],[87,192]],[[30,220],
[87,220]]),...Me("g",[[243,264],[243,231]],[[201,250],[201,231]]),...Me("o",[[285,200],[285,147]],[[272,200],[272,147]]),{id:"old",lines:[[[86,35],[101,35]]],q:"\
c_prev",says:"diagram_old_cell",formula:"c′",value:n=>n("c_prev"),reach:"cell"},{id:"f",lines:[[[112,97],[112,46]]],q:"f",says:"diagram_f",formula:"f",value:n=>n(
"f"),reach:"one",ink:"f"},{id:"kept",lines:[[[123,35],[171,35]]],q:"c_prev",says:"diagram_kept_cell",formula:"f · c′",value:Ci,reach:"cell",label:{x:147,y:13,
anchor:"middle",word:"diagram_kept_word"}},{id:"i",lines:[[[164,181],[164,122],[171,122]]],q:"i",says:"diagram_i",formula:"i",value:n=>n("i"),reach:"one",ink:"i"},
{id:"g",lines:[[[200,181],[200,122],[193,122]]],q:"g",says:"diagram_g",formula:"g",value:n=>n("g"),reach:"one"},{id:"added",lines:[[[182,111],[182,46]]],q:"g",says:"\
diagram_added",formula:"i · g",value:Oi,reach:"cell",label:{x:194,y:72,anchor:"start",word:"diagram_added_word"}},{id:"c",lines:[[[193,35],[276,35]]],q:"c",says:"\
diagram_new_cell",formula:"c",value:n=>n("c"),reach:"cell"},{id:"tanh_c",lines:[[[319,60],[319,111]]],q:"c",says:"diagram_tanh_cell",formula:"tanh(c)",value:n=>Math.
tanh(n("c")),reach:"one"},{id:"o",lines:[[[293,122],[308,122]]],q:"o",says:"diagram_o",formula:"o",value:n=>n("o"),reach:"one",ink:"o"},{id:"h",lines:[[[319,133],
[319,276]]],q:"h",says:"diagram_shown",formula:"o · tanh(c)",value:n=>n("h"),reach:"one"}],It=["x","h_prev","from.x","from.h"],pa=[{says:"slow_read_lstm",on:[...It,
"c_prev"],values:n=>({h_prev:n("h_prev"),c_prev:n("c_prev")})},{says:"slow_f",on:[...It,"in.f","past.f","f"],values:n=>({f:n("f"),percent:100*n("f")})},{says:"s\
low_i",on:[...It,"in.i","past.i","i"],values:n=>({i:n("i"),percent:100*n("i")})},{says:"slow_g",on:[...It,"in.g","past.g","g"],values:n=>({g:n("g")})},{says:"sl\
ow_o",on:[...It,"in.o","past.o","o"],values:n=>({o:n("o"),percent:100*n("o")})},{says:"slow_kept_cell",on:["c_prev","old","f","keep","kept"],values:n=>({f:n("f"),
c_prev:n("c_prev"),kept:Ci(n)})},{says:"slow_added",on:["i","g","write","added"],values:n=>({i:n("i"),g:n("g"),added:Oi(n)})},{says:"slow_new_cell",on:["kept","\
added","add","c"],values:n=>({kept:Ci(n),added:Oi(n),c:n("c")})},{says:"slow_shown",on:["c","o","tanh","tanh_c","show","h"],values:n=>({o:n("o"),c:n("c"),h:n("h")})}],
Tr={height:328,road:{from:43,to:319,y:35,q:"c"},boxes:[{id:"c_prev",x:43,y:35,key:"c_prev"},{id:"c",x:319,y:35,key:"c"},{id:"f",x:112,y:122,key:"f",fn:{text:"σ",
side:"left"}},{id:"i",x:130,y:206,key:"i",fn:{text:"σ",side:"left"}},{id:"g",x:222,y:206,key:"g",fn:{text:"tanh",side:"bottom"}},{id:"o",x:250,y:122,key:"o",fn:{
text:"σ",side:"bottom"}},{id:"h_prev",x:43,y:301,key:"h_prev"},{id:"x",x:143,y:301,key:"x"},{id:"h",x:319,y:301,key:"h"}],ops:[{id:"keep",x:112,y:35,sign:"×",
q:"f",says:"diagram_times_forget"},{id:"add",x:182,y:35,sign:"+",q:"c",says:"diagram_plus_cell"},{id:"write",x:182,y:122,sign:"×",q:"i",says:"diagram_times_add"},
{id:"tanh",x:319,y:86,sign:"tanh",q:"c",says:"diagram_tanh_op"},{id:"show",x:319,y:122,sign:"×",q:"o",says:"diagram_times_show"}],wires:da,stages:pa};function Lr(n){return{height:186,boxes:[{id:"h_prev",x:43,y:46,key:"h_prev"},{id:"x",x:160,y:158,key:"x"},{id:"h",x:319,y:46,key:"h"}],ops:[{id:"sum",x:160,y:46,
sign:"+",q:"h",says:"diagram_plus_rnn"},{id:"squash",x:236,y:46,sign:n,q:"h",says:n==="relu"?"diagram_relu_op":"diagram_tanh_op"}],wires:[{id:"past.h",lines:[[[
86,46],[149,46]]],q:"h_prev",says:"diagram_past_rnn",formula:"W h′",value:t=>t("past.h"),reach:"sum",label:{x:117,y:22,anchor:"middle",word:"diagram_past_word"}},
{id:"in.h",lines:[[[160,133],[160,57]]],q:"x",says:"diagram_input_rnn",formula:"W x + b",value:t=>t("in.h"),reach:"sum",label:{x:172,y:92,anchor:"start",word:"d\
iagram_input_word"}},{id:"a_h",lines:[[[171,46],[217,46]]],q:"h",says:"diagram_sum_rnn",formula:"a",value:t=>t("a_h"),reach:"sum",label:{x:195,y:22,anchor:"midd\
le",word:"diagram_sum_word"}},{id:"h",lines:[[[254,46],[276,46]]],q:"h",says:"diagram_new_rnn",formula:"h",value:t=>t("h"),reach:"one"}],stages:[{says:"slow_rea\
d",on:["x","h_prev"],values:t=>({h_prev:t("h_prev")})},{says:"slow_past_rnn",on:["h_prev","past.h"],values:t=>({past:t("past.h")})},{says:"slow_input_rnn",on:["\
x","in.h"],values:t=>({input:t("in.h")})},{says:"slow_sum_rnn",on:["past.h","in.h","sum","a_h"],values:t=>({past:t("past.h"),input:t("in.h"),sum:t("a_h")})},{says:n===
"relu"?"slow_relu":"slow_tanh",on:["a_h","squash","h"],values:t=>({sum:t("a_h"),h:t("h")})}]}}var ha="(prefers-reduced-motion: reduce)";function Bt(){return matchMedia(ha).matches}var ua=[{strokeDashoffset:0,opacity:.85,visibility:"visible"},{strokeDashoffset:-100,
opacity:.85,visibility:"visible"}],ca=[{boxShadow:"0 0 0 0 var(--edge)"},{boxShadow:"0 0 0 4px color-mix(in srgb, var(--edge) 55%, transparent)",offset:.4},{boxShadow:"\
0 0 0 0 transparent"}],ma=[{opacity:1},{opacity:.35,offset:.4},{opacity:1}],_e=class{constructor(t,e){this.node=t;this.groups=e}node;groups;running=[];column=NaN;unit=NaN;moved=-1/0;step({
state:t}){let{column:e,unit:i}=t;if(e===this.column&&i===this.unit)return;let r=e===this.column+1&&i===this.unit,s=performance.now(),o=s-this.moved;[this.column,
this.unit,this.moved]=[e,i,s],this.finish(),!(!r||o<250||this.held()||Bt())&&this.play(o>1.2*500?500:.85*o)}held(){return this.node.getRootNode().querySelector(
".surface:active")!==null}play(t){let e=t/(this.groups.length+1);this.groups.forEach((i,r)=>this.show(i,r*e,2*e))}stage(t,e){this.finish(),Bt()||this.show(t,0,e)}show({
pulses:t,boxes:e,ops:i},r,s){let o={delay:r,duration:s,easing:"ease-in-out"};for(let[a,l]of[[t,ua],[e,ca],[i,ma]])for(let p of a)this.running.push(p.animate(l,o))}finish(){
for(let t of this.running)t.cancel();this.running=[]}};var fa=2e3,Ee=class{constructor(t,e,i){this.stages=t;this.text=e;this.shown=i;this.start=this.button("slow-motion",`▷ ${e("slow_motion")}`,()=>this.begin()),this.
back=this.button("slow-back","‹",()=>this.by(-1),e("slow_back")),this.pauser=this.button("slow-pause","❚❚",()=>this.pause(!this.paused),e("slow_pause")),this.
next=this.button("slow-next","›",()=>this.by(1),e("slow_next"));let r=this.button("slow-end","✕",()=>this.end(),e("slow_end"));this.walk.hidden=!0,this.walk.
append(this.back,this.pauser,this.next,this.count,r);let s=d("p","fine legend-line",{},e("diagram_legend"));this.node.append(d("div","slow-text",{},s,this.sentence),
this.start,this.walk),this.pausesOver(this.sentence)}stages;text;shown;node=d("div","slow");sentence=d("p","slow-sentence",{"aria-live":"polite","data-testid":"\
slow-sentence"});start;pauser;back;next;count=d("span","slow-count",{"data-unsaved":"","data-testid":"slow-count"});walk=d("div","slow-walk");index=null;paused=!1;hovered=!1;timer=0;frame=null;column=NaN;life=new AbortController;button(t,e,i,r=""){
let s=d("button","small",{type:"button","data-unsaved":"","data-testid":t,"data-k":t},e);if(r)for(let o of["aria-label","title"])s.setAttribute(o,r);return s.addEventListener(
"click",i),s}pausesOver(t){t.addEventListener("pointerenter",()=>this.hover(!0)),t.addEventListener("pointerleave",()=>this.hover(!1))}hover(t){this.hovered=t,this.
schedule()}begin(){this.shown.started(),this.life=new AbortController;let t=e=>{e.key!=="Escape"||!this.node.isConnected||(e.preventDefault(),this.end())};document.
addEventListener("keydown",t,{signal:this.life.signal,capture:!0}),this.column=this.frame?.state.column??NaN,this.start.hidden=!0,this.walk.hidden=!1,this.pauser.
hidden=Bt(),this.node.classList.add("walking"),this.pause(!1),this.show(0),this.next.focus({preventScroll:!0})}get walking(){return this.index!==null}toggle(){this.
index===null?this.begin():this.end()}end(){if(this.index===null)return;let t=this.node.getRootNode(),e=this.walk.contains(t.activeElement);this.index=null,this.
life.abort(),window.clearTimeout(this.timer),this.walk.hidden=!0,this.start.hidden=!1,this.node.classList.remove("walking"),f(this.sentence,""),this.shown.stage(
null),e&&this.start.focus({preventScroll:!0})}pause(t){this.paused=t,f(this.pauser,t?"▷":"❚❚");for(let e of["aria-label","title"])this.pauser.setAttribute(
e,this.text(t?"slow_go_on":"slow_pause"));this.schedule()}by(t){this.index!==null&&this.show(Math.max(0,Math.min(this.stages.length-1,this.index+t)))}show(t){this.
index=t,this.back.disabled=t===0,this.next.disabled=t===this.stages.length-1,f(this.count,this.text("slow_count",{k:t+1,n:this.stages.length})),this.shown.stage(
t),this.say(),this.schedule()}say(){let{frame:t}=this;if(this.index===null||!t)return;let{says:e,values:i}=this.stages[this.index];f(this.sentence,this.text(e,{
unit:t.state.unit,reading:this.shown.reading(t),...ga(i?.(wt(t))??{})}))}schedule(){window.clearTimeout(this.timer),!(this.index===null||this.paused||this.hovered||
Bt())&&(this.timer=window.setTimeout(()=>this.node.isConnected?this.by(1):this.end(),fa))}step(t){this.frame=t,this.index!==null&&(t.state.column!==this.column?
this.end():this.say())}};function ga(n){let t={};for(let[e,i]of Object.entries(n)){let r=e==="percent"?Ln(i):x(i);t[e]=r,t[`${e}_b`]=r.startsWith("−")?`(${r})`:
r}return t}var Ii=1.2,va=8,ba=5,$r=6,Se=6;function Ar(n){let t=([i,r],[s,o],a)=>{let l=Math.hypot(s-i,o-r)||1,p=Math.min(a,l/2)/l;return[i+(s-i)*p,r+(o-r)*p]},e=n.slice(1,
-1).map((i,r)=>{let[s,o]=[t(i,n[r],$r),t(i,n[r+2],$r)];return`L${s.join(" ")}Q${i.join(" ")} ${o.join(" ")}`});return`M${n[0].join(" ")}${e.join("")}L${n.at(-1).
join(" ")}`}function xa(n){let[t,e]=n.at(-1),[i,r]=n.at(-2),s=Math.hypot(t-i,e-r),[o,a]=[(t-i)/s,(e-r)/s],[l,p]=[t-o*Se,e-a*Se],h=`M${t} ${e}L${l-a*5} ${p+o*5}L${l+
a*5} ${p-o*5}Z`;return[Ar([...n.slice(0,-1),[t-o*(Se-1),e-a*(Se-1)]]),h]}var Bi=class{constructor(t,e){this.spec=t;this.text=e;let i=t.value!==void 0,r=i?t.ink?
"wire inked":"wire":"wire trunk inked",s=t.lines.map(a=>i?xa(a):[Ar(a),""]),o=s.map(([a])=>a).join("");this.line=b("path",{d:o,class:"line","stroke-width":Ii}),
this.pulse=b("path",{d:o,class:"pulse",pathLength:100}),(!i||t.id.startsWith("past."))&&this.node.append(b("path",{d:o,class:"halo"})),this.node.append(this.line,
this.pulse,b("path",{d:o,class:"grip"})),i&&this.node.append(b("path",{d:s.map(([,a])=>a).join(""),class:"head"})),t.label&&(this.number=this.write(t.label));for(let[
a,l]of Object.entries({class:r,"data-wire":t.id,"data-q":t.q}))g(this.node,a,l);t.ink?this.node.setAttribute("style",`--ink: var(--ink-${t.ink})`):i||this.node.
setAttribute("style",`--ink: var(--ink-${t.q.replace("_prev","")}, var(--muted))`)}spec;text;node=b("g");pulse;line;number=null;reach=0;width=0;sign="";write({x:t,
y:e,anchor:i,word:r}){let s=b("text",{x:t,y:e+12,"text-anchor":i,class:"wire-number"});return this.node.append(b("text",{x:t,y:e,"text-anchor":i,class:"wire-wor\
d"},this.text(r)),s),s}draw(t){if(this.reach>0)return;let{reach:e="one"}=this.spec;e!=="cell"?this.reach=e==="sum"?ba:1:this.reach=Z(t.picture.arrays.c,"free","\
fixed").shared?.[1]??1}step(t){let e=this.spec.value?.(t);if(e===void 0)return;let i=Number.isNaN(e)?0:Math.min(1,Math.abs(e)/this.reach),r=Math.round(100*(Ii+(va-
Ii)*i));r!==this.width&&this.line.setAttribute("stroke-width",String((this.width=r)/100));let s=Number.isNaN(e)?"unknown":e<0?"minus":"";s!==this.sign&&this.mark(
s),this.number&&f(this.number,x(e))}mark(t){this.sign&&this.node.classList.remove(this.sign),t&&this.node.classList.add(t),this.sign=t}idle(t){this.node.classList.
toggle("idle",t)}said(t,e){let i=this.text(this.spec.says),r=this.spec.value?.(t);return r===void 0?[i]:Number.isNaN(r)?[i,this.text("diagram_unknown")]:[`${this.
spec.formula} = ${e(r)}`,i]}settle(t){g(this.node,"role","img"),g(this.node,"aria-label",this.said(t,x).join(". "))}},Te=class{node;wires;ops;constructor(t,e){this.
wires=t.wires.map(i=>new Bi(i,e)),this.ops=new Map(t.ops.map(i=>[i.id,wa(i,e)])),this.node=b("svg",{viewBox:`0 0 ${yt} ${t.height}`,class:"wires"}),t.road&&this.
node.append(ya(t.road)),this.node.append(...this.wires.map(i=>i.node),...this.ops.values())}};function ya({from:n,to:t,y:e,q:i}){return b("rect",{x:n,y:e-10,width:t-
n,height:20,class:"road","data-ink":i})}function wa({id:n,x:t,y:e,sign:i,q:r,says:s},o){let a=i.length>1,l=b("g",{class:a?"op pill":"op",role:"img","aria-label":o(
s),"data-op":n,"data-q":r}),p=i.length>3?36:28;return l.append(a?b("rect",{x:t-p/2,y:e-9,width:p,height:18,rx:9}):b("circle",{cx:t,cy:e,r:11})),l.append(b("text",
{x:t,y:e+(a?4:5.5),"text-anchor":"middle","aria-hidden":"true"},i)),l}var ka=900;function Ma({cell:n,reset:t,activation:e}){return n==="lstm"?Tr:n==="rnn"?Lr(e):Sr(t)}var Le=class{constructor(t,e,i){this.text=e;let r=Ma(t.meta);this.
wires=new Te(r,e),this.boxes=r.boxes.map(o=>new ke(o,t,e)),this.into=this.boxes.filter(({spec:{fn:o}})=>o).map(o=>({box:o,wires:this.leadingTo(o.spec.key),idle:!1})),
this.cell.setAttribute("aria-label",e("diagram")),this.cell.style.setProperty("--units",String(yt)),this.cell.style.setProperty("--ratio",String(yt/r.height)),this.
cell.style.aspectRatio=`${yt} / ${r.height}`,this.cell.append(this.wires.node,...this.boxes.map(o=>o.node)),this.groups=r.stages.map(({on:o})=>this.group(o)),this.
flow=new _e(this.node,this.groups.map((o,a)=>_a(o,this.groups.slice(0,a))));let s=this.boxes.find(o=>o.spec.key==="x");this.slow=new Ee(r.stages,e,{stage:o=>this.
light(o),reading:o=>s.said(o),started:()=>i.stop()}),this.slow.pausesOver(this.cell),this.tooltip.node.dataset.testid="diagram-tooltip",this.slow.node.append(this.
tooltip.node),this.node.append(this.cell,this.slow.node),this.cell.addEventListener("pointermove",o=>this.hover(o)),this.cell.addEventListener("pointerleave",()=>this.
tooltip.hide())}text;node=d("div","diagram",{"data-testid":"diagram"});cell=d("div","cell",{role:"group"});boxes;wires;groups;flow;slow;tooltip=new mt;into;frame=null;draw(t){
this.frame=t;let{quantities:e}=t.picture.meta,i=e.at(-1).ends[t.theme.dark?"dark":"light"];this.cell.style.setProperty("--minus",i[0]),this.cell.style.setProperty(
"--plus",i[1]);for(let r of[...this.boxes,...this.wires.wires])r.draw(t)}select(t){for(let e of this.boxes)e.select(t)}step(t){let e=wt(t);for(let i of this.boxes)
i.step(t);for(let i of this.wires.wires)i.step(e);this.hold(),this.flow.step(t),this.slow.step(t)}leadingTo(t){let e=[`past.${t}`,`in.${t}`,`a_${t}`,...t==="n"?
["reset","rec_n"]:[]];return this.wires.wires.filter(({spec:i})=>e.includes(i.id))}hold(){for(let t of this.into)if(t.idle!==t.box.held){t.idle=t.box.held;for(let e of t.
wires)e.idle(t.idle)}}group(t){return{pulses:this.wires.wires.filter(({spec:e})=>t.includes(e.id)).map(({pulse:e})=>e),boxes:this.boxes.filter(({spec:e})=>t.includes(
e.id)).map(({node:e})=>e),ops:t.flatMap(e=>this.wires.ops.get(e)??[])}}light(t){let e=t===null?null:this.groups[t],i=new Set(e?[...e.boxes,...e.ops,...e.pulses.
map(r=>r.parentElement)]:[]);this.cell.classList.toggle("staged",e!==null);for(let r of this.cell.querySelectorAll("[data-box], [data-op], [data-wire]"))r.classList.
toggle("on",i.has(r));e?this.flow.stage(e,ka):this.flow.finish()}settle(t){for(let e of this.boxes)e.settle(t);for(let e of this.wires.wires)e.settle(wt(t))}hover(t){
let e=t.target instanceof Element?t.target.closest("[data-wire], [data-op], [data-box]"):null;if(!e||!this.frame)return this.tooltip.hide();this.tooltip.fill({lines:this.
said(e,this.frame)})}said(t,e){let i=this.boxes.find(({node:s})=>s===t);if(i)return[`${i.symbol||i.name} = ${i.said(e)}`,i.symbol?i.name:"",i.meaning,i.held?this.
text("diagram_held_hint"):""];let r=this.wires.wires.find(({node:s})=>s===t);return r?r.said(wt(e),j):[t.getAttribute("aria-label")??""]}};function _a(n,t){let e=new Set(
t.flatMap(({pulses:r,boxes:s,ops:o})=>[...r,...s,...o])),i=r=>r.filter(s=>!e.has(s));return{pulses:i(n.pulses),boxes:i(n.boxes),ops:i(n.ops)}}var J=class{constructor(t){this.picture=t;this.inputs=t.arrays.x?.width??0,this.values=new Float64Array(this.inputs+t.hidden),this.order=new Int32Array(this.inputs+
t.hidden),this.hot=t.meta.input.kind==="tokens"}picture;values;order;inputs;hot;mass=0;bias=0;input=0;past=0;get count(){return this.values.length+2}oneHot(t){if(!this.
hot)return!1;let e=0;for(let i=0;i<this.inputs;i++){let r=this.x(t,i);if(r===1)e++;else if(r!==0)return!1}return e===1}x(t,e){return this.picture.arrays.x.values[t*
this.inputs+e]}weight(t,e,i,r){let{values:s,width:o}=this.picture.arrays[`w_${t}.${e}`];return s[i*o+r]}reset(t,e,i,r){let{meta:s,arrays:o,hidden:a}=this.picture;
return s.cell!=="gru"||t!=="n"?1:o.r.values[e*a+(s.reset==="after"?i:r)]}compute(t,e,i){let{arrays:r,hidden:s,meta:o}=this.picture,{values:a,inputs:l}=this,p=r[`\
w_h.${t}`].values,h=r[`w_i.${t}`].values,u=r.h_prev.values,c=o.cell==="gru"&&t==="n"?r.r.values:null,m=c&&o.reset==="after"?c[e*s+i]:1,v=c&&o.reset==="before"?c:
null;this.bias=$e(r[`b_i.${t}`],i)+m*$e(r[`b_h.${t}`],i),this.mass=Math.abs($e(r[`b_i.${t}`],i))+Math.abs(m*$e(r[`b_h.${t}`],i)),this.input=this.past=0;for(let y=0;y<
l;y++)this.input+=a[y]=h[i*l+y]*this.x(e,y),this.mass+=Math.abs(a[y]);for(let y=0;y<s;y++){let _=v?v[e*s+y]:m;this.past+=a[l+y]=_*p[i*s+y]*u[e*s+y],this.mass+=Math.
abs(a[l+y])}}rows(t,e){let{values:i,inputs:r,order:s}=this,o=this.oneHot(t),a=this.hot&&!o&&!e,l=!e&&this.noPast(),p=0;for(let v=0;v<i.length;v++)if(!(v<r&&(a||
o&&this.x(t,v)===0))){if(l&&v>=r)break;s[p++]=v}let h=a?[{kind:"input",index:-1,value:this.input,count:r,inputs:r}]:[],u=e||p+h.length<=10?p:8-h.length,c=Ea(i,s,
p,u).map(v=>this.single(v)),m=[...h,...c].sort((v,y)=>Math.abs(y.value)-Math.abs(v.value));return m.unshift({kind:"bias",index:-1,value:this.bias,count:1,inputs:0}),
u<p&&m.push(this.rest(u,p)),l&&m.push({kind:"rest",index:-1,value:0,count:i.length-r,inputs:0,past:this.start(t)}),m}noPast(){for(let t=this.inputs;t<this.values.
length;t++)if(this.values[t]!==0)return!1;return!0}start(t){let{arrays:e,hidden:i}=this.picture,r=e.h_prev.values;for(let s=t*i;s<(t+1)*i;s++)if(r[s]!==0)return"\
shut";return"start"}single(t){let e=t>=this.inputs;return{kind:e?"unit":"input",index:e?t-this.inputs:t,value:this.values[t],count:1,inputs:e?0:1}}rest(t,e){let[
i,r]=[0,0];for(let s=t;s<e;s++)i+=this.values[this.order[s]],this.order[s]<this.inputs&&r++;return{kind:"rest",index:-1,value:i,count:e-t,inputs:r}}},$e=(n,t)=>n.
values[t];function Ea(n,t,e,i){let r=s=>Math.abs(n[t[s]]);if(i>10)return t.subarray(0,e).sort((s,o)=>Math.abs(n[o])-Math.abs(n[s])||s-o),[...t.subarray(0,e)];for(let s=1;s<
e;s++){if(s>=i&&r(s)<=r(i-1))continue;let o=t[s],a=s;for(s>=i&&(t[s]=t[i-1],a=i-1);a>0&&Math.abs(n[o])>r(a-1);)t[a]=t[a-1],a--;t[a]=o}return[...t.subarray(0,i)]}function lt(n,t){return n.cell==="rnn"?n.activation:t==="n"||t==="g"?"tanh":t==="h"||t==="c"?null:"σ"}var Sa=n=>n==="relu"?"max ( 0 ,":`${n} (`;function Ae(n,t){
let e=Sa(lt(n,t)),i=n.closeup?`${e} #bias/bias | ±input/input | ±past/past ) || ≈ `:"";return{key:t,symbols:`${t} = ${e} | W_i${t} x | + b_i${t} | + W_h${t}\
 h′ | + b_h${t} )`,vectors:`${t} = ${e} %a_${t}/sum )`,numbers:`${t} = ${i}${e} #a ) | ≈ #result`,gated:n.cell!=="rnn"}}function Ta(n){let t=n.reset==="afte\
r";return{key:"n",symbols:t?"n = tanh ( | W_in x | + b_in | + r ⊙ | ( W_hn h′ | + b_hn ) )":"n = tanh ( | W_in x | + b_in | + W_hn ( r ⊙ h′ ) | + b_hn )",
vectors:t?"n = tanh ( %in_n/input + r ⊙ %rec_n/past )":"n = tanh ( %in_n/input + %rec_n/past_reset )",numbers:t?"n = tanh ( #input/input_bias | + #r · #past/p\
ast ) || ≈ tanh ( #a ) | ≈ #result":"n = tanh ( #input/input_bias | ±past/past_reset ) || ≈ tanh ( #a ) | ≈ #result",gated:!0}}var Gi=(n,t,e)=>({key:n,
symbols:t,vectors:t.replaceAll(" |",""),numbers:`${t.replaceAll("⊙","·")} || ${e} | ≈ #result`,gated:!1});function qr(n){if(n.cell==="rnn")return[Ae(n,"h")];
if(n.cell==="gru"){let t=Gi("h","h = ( 1 − z ) ⊙ n | + z ⊙ h′","≈ ( 1 − #z ) · #n | + #z2 · #h_prev");return[Ae(n,"r"),Ae(n,"z"),Ta(n),t]}return[...[
"i","f","g","o"].map(t=>Ae(n,t)),Gi("c","c = f ⊙ c′ | + i ⊙ g","≈ #f · #c_prev | + #i · #g"),Gi("h","h = o ⊙ tanh ( c )","≈ #o · tanh ( #c )")]}var La="http://www.w3.org/1998/Math/MathML",$a=new Set(["σ","tanh","max"]),Aa=new Set(["+","−","≈","·","⊙"]),qa=/^([Wb])_([ih])(\w)$/,Ha=/^([#±])(\w+)(?:\/(\w+))?$/;
function E(n,...t){let e=document.createElementNS(La,n);return e.append(...t),e}function G(n,t){let e=t.replace("_prev","");return n.setAttribute("data-q",t),e===
"x"||(n.setAttribute("data-ink",e),n.style.setProperty("--ink",`var(--ink-${e})`)),n}function Di(n,t=!1){let e=E("mo",n);if(e.setAttribute("stretchy","false"),Aa.
has(n)&&e.setAttribute("form","infix"),t)for(let i of["lspace","rspace"])e.setAttribute(i,"0");return e}function Gt(n,t){return n.split(/ (\|+) /).map(e=>{if(e===
"|")return" ";if(e==="||")return document.createElement("br");let i=e.split(" "),r=i.map((s,o)=>Fa(s,i[o-1]??"",t));return E("math",E("mrow",...r))})}function Fa(n,t,e){
let i=Ha.exec(n);if(i)return Ra(i,t,e);let r=qa.exec(n);return r?za(r[1],r[2],r[3]):$a.has(n)?E("mi",n):/^\d+$/.test(n)?E("mn",n):Wi(n,e.meta)??Di(n)}function za(n,t,e){
let i=E("mrow",E("mi",t),G(E("mi",e),e)),r=E("msub",E("mi",n),i);return r.setAttribute("data-q",e),r}function Wi(n,t){if(n==="x")return G(E("mi","x"),"x");let e=t.
quantities.find(r=>r.key===n[0]);if(!e||n.length>2)return null;let i=G(E("mi",e.symbol),e.key);return n.length===1?i:(i.removeAttribute("data-q"),G(E("mrow",i,Di(
"′",!0)),`${e.key}_prev`))}function Ra([,n,t,e],i,r){let{key:s,text:o,meta:a,places:l}=r,p=E("mn"),h=t==="result"||t==="held"?s:t.replace(/\d$/,"");a.quantities.
some(v=>v.key===h||`${v.key}_prev`===h)&&G(p,h);let u=n==="±"?Di("+"):null;l.push({node:p,name:t,sign:u,bracket:i!==""&&"·+−".includes(i)});let c=u?E("mrow",
u,p):p;if(c.setAttribute("data-testid",`eq-${s}-${t}`),!e)return c;let m=E("munder",c,E("mtext",o(`eq_${e}`)));return m.setAttribute("class","under"),m}function ji({
node:n,sign:t,bracket:e},i){let r=i,s=i.startsWith("−");t?(f(t,s?"−":"+"),s&&(r=i.slice(1))):e&&s&&(r=`(${i})`),f(n,r)}function Ui(n,t){let e=w(n,"rec_n",t);return w(n,"a_n",t)-(n.picture.meta.reset==="after"?w(n,"r",t)*e:e)}var qe=class{constructor(t,e,i){this.equation=t;this.text=
i;let{key:r,gated:s,numbers:o}=t;this.squash=s?lt(e,r):null,this.opens=/#bias/.test(o),this.written.append(...Gt(o,{meta:e,text:i,key:r,places:this.places})),this.
node=d("div","eq-block",{"data-testid":`eq-${r}`,"data-q":r},this.written),this.node.style.setProperty("--ink",`var(--ink-${r})`),this.was=d("p","fine eq-was",{
"data-testid":`was-${r}`}),this.was.hidden=!0,this.node.append(this.was),s&&(this.holding.append(...Gt(`${r} = #held`,{meta:e,text:i,key:r,places:this.held}),this.
heldText),this.holding.hidden=!0,this.node.append(this.holding))}equation;text;node;places=[];written=d("div","eq in-numbers");holding=d("div","eq-held");held=[];heldText=d(
"p","fine");was;squash;opens;draw({state:t}){this.node.classList.toggle("asked",t.why===this.equation.key)}step(t,e){let{key:i}=this.equation,{column:r,unit:s}=t.
state;this.opens&&e.compute(i,r,s);for(let o of this.places)ji(o,x(this.value(t,o.name,e)));this.squash?this.hold(t,this.squash):this.compare(t)}compare(t){let{
key:e}=this.equation;P(this.was,!T(t.picture)),this.was.hidden||f(this.was,this.text("eq_was",{value:x(w(t,`ghost.${e}`))}))}hold(t,e){let{key:i}=this.equation,
r=B(t,i);if(this.holding.hidden===r&&(this.holding.hidden=!r,this.written.hidden=r),P(this.was,r||!T(t.picture)),this.was.hidden||f(this.was,this.text("eq_was",
{value:Pa(t,i,e)})),!!r){for(let s of this.held)ji(s,x(w(t,i)));f(this.heldText,Ki(t,i,e))}}value(t,e,{bias:i,input:r,past:s}){let{key:o}=this.equation;return e===
"result"?w(t,o):e==="a"?w(t,`a_${o}`):o==="n"&&e==="input"?Ui(t,t.state.unit):o==="n"&&e==="past"?w(t,"rec_n"):e==="bias"?i:e==="input"?r:e==="past"?s:w(t,e.replace(
/\d$/,""))}};function Pa(n,t,e){return`${Ct(e,w(n,`ghost.a_${t}`))} ≈ ${x(w(n,`ghost.${t}`))}`}function Ki(n,t,e){let{text:i,picture:r}=n,s=w(n,`a_${t}`),o={value:x(
w(n,t)),formula:Ct(e,s),otherwise:x(at(e,s))},a=i("eq_held",o);return T(r)?`${a} ${i("eq_held_was",{original:x(w(n,`ghost.${t}`))})}`:a}var[Na,Hr]=[26,88],He=class{constructor(t,e){this.key=t;let{hidden:i,meta:r}=e,s=r.quantities.find(a=>a.key===t.replace("_prev",""));this.quantity=s??{...r.quantities[0],
range:"free"},this.canvas.width=1,this.canvas.height=i,this.image=new ImageData(1,i),this.pixels=new Uint32Array(this.image.data.buffer);let o=Math.min(Hr,Math.
max(Na,i*9));this.node.style.height=`${o}px`,this.row=Math.max(3,o/i),this.mark.style.height=`${this.row}px`,this.node.classList.toggle("dense",i>Hr),this.node.
append(this.canvas,this.mark)}key;node=d("span","units-column");canvas=d("canvas","",{"aria-hidden":"true"});mark=d("i","mark-unit");image;pixels;quantity;colours=new Uint32Array(
256);bounds=null;scale="";row=0;draw(t){let{state:e,theme:i,picture:r}=t;this.colours=gt(ft(this.quantity,i));let s=this.quantity.key===this.key.replace("_prev",
"")?e.scale:"fixed";if(this.scale!==s){let p=r.arrays[this.key==="in_n"?"a_n":this.key];this.bounds=Z(p,this.quantity.range,s),this.scale=s}let o=Array.prototype.
indexOf.call(t.order,e.unit),a=parseFloat(this.node.style.height),l=Math.min(a-this.row,o*a/r.hidden);this.mark.style.transform=`translateY(${l}px)`}step(t){let{
picture:e,order:i,state:r}=t,{low:s,span:o}=this.bounds,a=e.arrays[this.key],l=r.column*e.hidden;for(let p=0;p<i.length;p++){let h=i[p],u=a?a.values[l+h]:Ui(t,h),
c=Math.round((u-s[h])/o[h]*255);this.pixels[p]=Number.isNaN(c)?0:this.colours[c<0?0:c>255?255:c]}this.canvas.getContext("2d").putImageData(this.image,0,0)}};var Ca=/^%(\w+)\/(\w+)$/,Fe=class{constructor(t,e,i){this.picture=e;this.text=i;for(let{key:r,vectors:s}of t){let o=d("div","eq-columns",{"data-testid":`eq-vect\
ors-${r}`});o.append(...s.split(" ").map(a=>this.word(a))),this.node.append(o)}this.node.append(d("p","fine",{},i("eq_vectors_hint")))}picture;text;node=d("div",
"eq-vectors");columns=[];word(t){let e=Ca.exec(t);if(e)return this.column(e[1],d("span","eq-word",{},this.text(`eq_${e[2]}`)));let i=Wi(t,this.picture.meta);if(!i)
return d("span","eq-op",{},t);let r=i.getAttribute("data-q");return this.column(r,d("span","eq-letter",{},E("math",i)))}column(t,e){let i=new He(t,this.picture);
this.columns.push(i);let r=d("span","eq-column",{},i.node,e);return/^(a|rec|in)_/.test(t)?r:G(r,t)}draw(t){for(let e of this.columns)e.draw(t)}step(t){for(let e of this.
columns)e.step(t)}};var ze=class{constructor(t,e,i){this.text=e;let{meta:r}=t,s=qr(r);this.contributions=new J(t),this.numbers=s.map(l=>new qe(l,r,e)),this.vectors=new Fe(s,t,e);let o=d(
"p","fine",{},e("eq_rounding"));this.bodies={symbols:this.symbols(s,t),vectors:d("div","equations",{},this.vectors.node),unit:d("div","equations",{},...this.numbers.
map(l=>l.node),o)};let a=d("div","eq-head",{},d("h4","",{},e("eq_title")),this.switcher(i));this.node.append(a,...ht.map(l=>this.bodies[l]))}text;node=d("div","\
made",{"data-testid":"equations"});bodies;buttons=new Map;numbers;vectors;contributions;switcher(t){let e=d("div","segments",{role:"group","data-unsaved":"","ar\
ia-label":this.text("eq_depth")});for(let i of ht){let s={type:"button",title:this.text(`eq_depth_title_${i}`),"data-k":`depth-${i}`,"data-testid":`depth-${i}`},
o=d("button","segment",s,this.text(`eq_depth_${i}`));o.addEventListener("click",()=>t.depth(i)),this.buttons.set(i,o),e.append(o)}return e}symbols(t,{meta:e}){let{
text:i}=this,r=t.map(({key:o,symbols:a})=>{let l=Gt(a,{meta:e,text:i,key:o,places:[]});return d("div","eq in-symbols",{"data-testid":`eq-symbols-${o}`,"data-q":o},
...l)}),s=i(e.cell==="rnn"?"eq_symbols_hint_plain":"eq_symbols_hint");return d("div","equations",{},...r,d("p","fine",{},s))}draw(t){let{depth:e}=t.state;for(let i of ht)
this.bodies[i].hidden=i!==e,g(this.buttons.get(i),"aria-pressed",String(i===e));for(let i of this.numbers)i.draw(t);this.select(t)}select(t){t.state.depth==="ve\
ctors"&&this.vectors.draw(t)}step(t){let{depth:e}=t.state;if(e==="vectors"&&this.vectors.step(t),e==="unit")for(let i of this.numbers)i.step(t,this.contributions)}};var Re=class{constructor(t){this.node=t;t.classList.add("part"),new IntersectionObserver(e=>this.look(e.at(-1).isIntersecting)).observe(t)}node;away=!1;timer=0;look(t){
this.away=!t,t&&this.rest()}step(){this.away&&(this.timer||this.node.classList.toggle("away",!this.node.matches(":focus-within")),window.clearTimeout(this.timer),
this.timer=window.setTimeout(()=>this.rest(),120))}rest(){window.clearTimeout(this.timer),this.timer=0,this.node.classList.remove("away")}};function Fr(n,t){let e={low:Math.min(0,t),high:Math.max(0,t),from:[],to:[]},i=0;for(let{kind:s,value:o}of n){let a=s==="factor"?0:i;i=a+o,e.from.push(a),e.to.push(
i),e.low=Math.min(e.low,i),e.high=Math.max(e.high,i)}let r=qt(e.high-e.low,3);return e.low=Math.floor(e.low/r+1e-9)*r+0,e.high=Math.ceil(e.high/r-1e-9)*r+0,e.low===
e.high&&(e.high=e.low+1),e}var Pe=({low:n,high:t},e)=>(e-n)/(t-n);function Ne(n,t,e){let i=Pe(n,Math.min(t,e));return[i,Math.max(Pe(n,Math.max(t,e)),i+.006)]}var zr=({
low:n,high:t})=>[H(n),H(t)];var[Ce,Dt,tt]=[132,76,8],Rr=60,Oe=class{constructor(t){this.text=t;let e=b("svg",{viewBox:`0 0 ${Ce} ${Dt}`,width:String(Ce),height:String(Dt),"aria-hidden":"tr\
ue"});e.append(this.axes,this.line,this.guide,this.dot);let i=d("div","",{},this.formula,this.slope,this.held),r=d("div","curve-picture");r.append(e),this.node.
append(r,i)}text;node=d("div","curve",{"data-testid":"why-curve"});line=b("path",{class:"curve-line"});axes=b("path",{class:"curve-axes"});guide=b("path",{class:"\
curve-guide"});dot=b("circle",{class:"curve-dot",r:"4.5"});formula=d("p","curve-formula",{"data-testid":"why-formula"});slope=d("p","fine",{"data-testid":"why-s\
lope"});held=d("p","fine",{"data-testid":"why-held"});squash=null;choose(t){if(this.node.hidden=t===null,!t||t===this.squash)return;this.squash=t;let{sum:e}=we[t],
i=Array.from({length:Rr+1},(r,s)=>{let o=(2*s/Rr-1)*e;return`${this.x(o)} ${this.y(at(t,o))}`});g(this.line,"d",`M${i.join("L")}`),g(this.axes,"d",`M${tt} ${this.
y(0)}H${Ce-tt}M${this.x(0)} ${tt}V${Dt-tt}`)}x(t){let e=we[this.squash].sum;return Pr(tt+(k(t,-e,e)+e)/(2*e)*(Ce-2*tt))}y(t){let{low:e,high:i}=we[this.squash];return Pr(
Dt-tt-(k(t,e,i)-e)/(i-e)*(Dt-2*tt))}step(t,e,i=""){let r=this.squash,[s,o]=[this.x(t),this.y(at(r,t))];g(this.dot,"cx",String(s)),g(this.dot,"cy",String(o)),g(this.
guide,"d",`M${s} ${this.y(0)}V${o}H${this.x(0)}`),g(this.dot,"class",i?"curve-dot aside":"curve-dot"),f(this.formula,`${Ct(r,t)} ≈ ${x(i?at(r,t):e)}`),f(this.
slope,this.text(`why_slope_${Mr(r,t)}`)),P(this.held,!i),P(this.slope,i!==""),f(this.held,i)}},Pr=n=>Math.round(n*100)/100;var Oa={gru:"z",lstm:"f",rnn:""};function Nr(n){let{text:t,state:e,picture:i}=n,{why:r}=e;if(r!==Oa[i.meta.cell])return"";let s=B(n,r)?1/(1-w(n,r)):1+Math.exp(w(
n,`a_${r}`));return t("why_memory",{symbol:r,n:s>1e7?"∞":s>=1e3?Math.round(s):s.toFixed(1)})}var Ia={"gru.h":[{name:"kept",opens:"z",value:n=>n("z")*n("h_prev"),factors:"z · h_prev"},{name:"written",opens:"n",value:n=>(1-n("z"))*n("n"),factors:"1−z · n"}],
"lstm.c":[{name:"kept_c",opens:"f",value:n=>n("f")*n("c_prev"),factors:"f · c_prev"},{name:"added",opens:"g",value:n=>n("i")*n("g"),factors:"i · g"}],"lstm.h":[
{name:"shown",opens:"o",value:n=>n("o"),factors:"o"},{name:"stored",opens:"c",value:n=>Math.tanh(n("c")),factors:"tanh(c)"}]},kt=(n,t)=>`${n}.${t}`=="lstm.h";function Ie({
picture:n,state:t}){return Ia[`${n.meta.cell}.${t.why}`]}function Cr(n){let t=kt(n.picture.meta.cell,n.state.why)?"factor":"term",e=i=>w(n,i);return Ie(n).map((i,r)=>({
kind:t,index:r,value:i.value(e),count:1,inputs:0}))}function Or(n,t,e){let{text:i,picture:r,state:s}=n,{index:o,kind:a,count:l,inputs:p}=t;return a==="term"||a===
"factor"?i(`why_${Ie(n)[o].name}`):a==="bias"?i("why_bias"):a==="unit"?i("why_unit",{unit:o}):t.past?i(`why_past_${t.past}`):a==="rest"?i(`why_rest_${p===0?"uni\
ts":p===l?"inputs":"mixed"}`,{count:l}):e||o<0?i("why_token",{token:r.reading(s.column)}):i("why_input",{name:Br(n,o)})}function Ir(n,t,e){let{text:i,picture:r,
state:s}=n;return t.kind==="bias"?i("why_say_bias"):t.kind==="unit"?i("why_say_unit",{unit:t.index}):e||t.index<0?i("why_say_token",{token:r.reading(s.column)}):
i("why_say_input",{name:Br(n,t.index)})}var Br=(n,t)=>n.picture.meta.closeup?.inputs[t]??String(t);function Gr(n,t,e){let{text:i,state:r}=n,{why:s,unit:o,column:a}=r,
l=F(t.value);if(t.kind==="term"||t.kind==="factor")return`${Ie(n)[t.index].factors.split(" · ").map(v=>Ga(n,v)).join(" × ")} = ${l}`;if(t.past)return i(`why_p\
ast_${t.past}_factors`);if(t.kind==="bias")return Ba(n,l);if(t.kind==="rest")return i("why_rest_factors",{count:t.count,value:l});if(t.index<0)return i("why_tok\
en_factors",{count:t.count,value:l});let p=t.kind==="unit"?"h":"i",h=t.kind==="unit",u=h?`h′ = ${x(w(n,"h_prev",t.index))}`:`x = ${x(e.x(a,t.index))}`,c=[`w =\
 ${x(e.weight(p,s,o,t.index))}`,u];return h&&Dr(n)&&c.unshift(`r = ${x(e.reset(s,a,o,t.index))}`),`${c.join(" × ")} = ${l}`}var Dr=({picture:n,state:t})=>n.meta.
cell==="gru"&&t.why==="n";function Ba(n,t){let{arrays:e,meta:i}=n.picture,{why:r,unit:s}=n.state,[o,a]=["i","h"].map(h=>x(e[`b_${h}.${r}`].values[s])),p=Dr(n)&&
i.reset==="after"?`r · b_h${r} = ${x(w(n,"r"))} × ${a}`:`b_h${r} = ${a}`;return`b_i${r} = ${o}, ${p}: ${t}`}function Ga(n,t){let e=t==="1−z"?1-w(n,"z"):t===
"tanh(c)"?Math.tanh(w(n,"c")):w(n,t);return`${t.replace("_prev","′")} = ${x(e)}`}function Wr(n,t){let e=Be(n,t);return e?e==="all"?n.text("why_all"):"unit"in e?
n.text("why_select_unit",e):n.text("why_opens",{symbol:e.why}):""}function Be(n,t){return t.kind==="unit"?{unit:t.index}:t.kind==="rest"?"all":t.kind==="term"||
t.kind==="factor"?{why:Ie(n)[t.index].opens}:null}var Ge=class{constructor(t,e,i){this.picture=t;this.text=e;let r=d("h4","",{},...this.around(e("why_title"))),s=d("div","why-tabs",{role:"group","data-unsaved":"",
"aria-label":e("why_choose")});for(let{key:o,symbol:a,name:l}of t.meta.quantities){let p={type:"button",title:l,"aria-label":`${l} ${a}`,"data-k":`why-${o}`,"da\
ta-testid":`why-tab-${o}`},h=G(d("button","why-tab",p,a),o);h.addEventListener("click",u=>{u.stopPropagation(),i.why(o)}),this.tabs.set(o,h),s.append(h)}t.meta.
quantities.length<2&&(s.hidden=!0),this.node.append(d("div","why-top",{},r,s),this.say)}picture;text;node=d("div","why-head");symbol=d("span","symbol");result=d(
"b","why-result",{"data-testid":"why-result"});was=d("span","why-was",{"data-testid":"why-was"});say=d("p","why-say",{"data-testid":"why-say"});tabs=new Map;around(t){
let e={"{symbol}":[this.symbol],"{value}":[this.result,this.was]};return t.split(/(\{\w+\})/).flatMap(i=>e[i]??i)}draw({state:t,picture:e}){let i=e.meta.quantities.
find(r=>r.key===t.why);f(this.symbol,i.symbol);for(let r of[this.symbol,this.result])G(r,t.why);P(this.was,!T(e));for(let[r,s]of this.tabs)g(s,"aria-pressed",String(
r===t.why))}step(t,e,i){f(this.result,x(w(t,t.state.why))),this.was.hidden||f(this.was,` ${this.text("why_was",{value:x(w(t,`ghost.${t.state.why}`))})}`),f(this.
say,this.answer(t,e,i))}answer(t,e,i){let{why:r}=t.state;return lt(this.picture.meta,r)?B(t,r)?this.text("why_say_held",{value:x(w(t,r))}):this.most(t,e,i):this.
shares(t)}most(t,e,i){let r=e.filter(a=>a.kind!=="rest");if(!r.length)return"";let s=r.reduce((a,l)=>Math.abs(l.value)>Math.abs(a.value)?l:a),o=s.value<0?"down":
"up";return this.text(`why_most_${o}`,{name:Ir(t,s,i),value:F(s.value)})}shares(t){let{cell:e}=this.picture.meta,i=s=>`${Math.round(100*s)}%`,r=s=>w(t,s);return e===
"gru"?this.text("why_shares_gru",{kept:i(r("z")),written:i(1-r("z"))}):t.state.why==="c"?this.text("why_shares_c",{kept:i(r("f")),added:i(r("i"))}):this.text("w\
hy_shares_h",{shown:i(r("o"))})}};var Da=5960464477539063e-23;function jr(n,t,e){let i=e?e.mass:n.reduce((s,{value:o})=>s+Math.abs(o),0),r=e?e.count:n.length;return(n.length+1)*5e-5+(r+4)*Da*(i+
Math.abs(t))}function Ur(n){let t=Math.floor(Math.log10(n))-1;return+`${Math.ceil(t<0?n*10**-t:n/10**t)}e${t}`}var Kr=n=>n<1?n.toFixed(1-Math.floor(Math.log10(n))):
String(n);function K(n){return n.split(";").map(t=>t.trim()).filter(t=>t!=="")}function Vi(n){let[t="",e=""]=Mt(n,"="),i=Mt(e,"@")[1];return i?`${t}@${i}`:t}function Vr(n){
return Mt(Mt(n,"=")[1]??"","@")[0]}function De(n,t){let e=K(n).find(i=>Vi(i)===t);return e===void 0?NaN:Number(Vr(e))}function Qi(n,t){let e=Vi(t);return[...K(n).
filter(i=>Vi(i)!==e),t].join(";")}function Yi(n,t){return K(n).filter(e=>e!==t).join(";")}function Xi(n,t){let e=K(n);return K(t).every(i=>e.includes(i))}function Qr(n){
return n.length>2e3||K(n).length>64}function Yr(n){let t=K(n).filter(e=>/^[a-z]=/.test(e)&&!e.startsWith("x")).map(Wa);return t.some((e,i)=>t.slice(0,i).some(r=>e.
gate===r.gate&&e.value!==r.value&&ja(e,r)))}function Wa(n){let t=Mt(n,"@")[1]??"",e=/(?:^|,)u([\d+]+)/.exec(t)?.[1]?.split("+").map(Number)??null,i=/(?:^|,)t(\d+)(?:-(\d+))?/.
exec(t),r=i?Number(i[1]):0;return{gate:n[0],value:Number(Vr(n)),units:e,first:r,last:i?Number(i[2]??i[1]):1/0}}function ja(n,t){return(!n.units||!t.units||n.units.
some(i=>t.units.includes(i)))&&n.first<=t.last&&t.first<=n.last}function We(n){let t=n.toFixed(6).replace(/\.?0+$/,"");return t==="-0"?"0":t}function Xr({unit:n,
steps:t}){let e=[];return n!==null&&e.push(`u${n}`),t&&e.push(t[0]===t[1]?`t${t[0]}`:`t${t[0]}-${t[1]}`),e.length?`@${e.join(",")}`:""}var Zr=(n,t)=>n+Xr(t),Jr=(n,t)=>`\
bias.${n}${Xr({unit:t,steps:null})}`,ts=n=>n===null?"scale":`scale.${n}`,es=(n,t,e,i)=>`${n}.${t}.${e}.${i}`,je=(n,t)=>`x.${n}.${t}`;function _t(n,t){let[e,i]=Mt(
n,"@");return`${e}=${We(t)}${i===void 0?"":`@${i}`}`}function Ue(n,t){let e=t.replace(/[%;=@\s\u0000-\u001f\u007f]/g,encodeURIComponent);return`x.${n}=${e}`}function Mt(n,t){
let e=n.indexOf(t);return e<0?[n]:[n.slice(0,e),n.slice(e+1)]}var Ua=2e3,Ka=6e3,Va=200,Ke=class{constructor(t,e){this.send=t;this.changed=e}send;changed;text="";settled="";full=!1;asked=[];queued=null;shown="";patience=0;memory=0;history={
past:[],future:[]};get awaited(){return this.asked.length>0||this.queued!==null}get canUndo(){return this.history.past.length>0}get canRedo(){return this.history.
future.length>0}arrived(t,e){let i=wn(t),r=this.history!==i;this.history=i;let s=this.asked.lastIndexOf(e);e!==this.shown&&(this.full=!1),this.shown=e,r?this.start(
e):s>=0?this.asked.splice(0,s+1):this.asked.length?this.accept(e):e!==this.settled&&this.follow(e);let o=this.queued;!this.asked.length&&o!==null&&o!==e?this.ask(
o,!0):this.asked.length||this.stopWaiting(),this.changed()}again(){this.asked.at(-1)===this.shown&&(this.asked=[],this.changed())}start(t){this.forget(),this.text=
this.settled=t}accept(t){this.asked=[],this.queued===null&&(this.text=this.settled=t)}follow(t){let{past:e,future:i}=this.history;e.at(-1)===t?(i.push(this.settled),
e.pop()):i.at(-1)===t?(e.push(this.settled),i.pop()):e.push(this.settled),this.text=this.settled=t}put(t,e=!1){this.set(Qi(this.text,t),e)}remove(t){this.set(Yi(
this.text,t))}toggle(t,e){this.set(K(t).reduce((i,r)=>e?Qi(i,r):Yi(i,r),this.text))}reset(){this.set("")}undo(){this.travel(this.history.past,this.history.future)}redo(){
this.travel(this.history.future,this.history.past)}travel(t,e){let i=t.pop();i!==void 0&&(e.push(this.settled),this.settled=this.text=i,this.ask(i,!1),this.changed())}set(t,e=!1){
if(this.full=Qr(t),this.full)return this.changed();if(this.text=t,e)this.asked.length?this.wait(t):this.ask(t,!0);else{let{past:i,future:r}=this.history;t!==this.
settled&&(i.push(this.settled),i.splice(0,i.length-Va),r.length=0),this.settled=t,this.ask(t,!1)}this.changed()}wait(t){this.queued=t,this.patience||=window.setTimeout(
()=>this.ask(this.text,!0),Ua)}ask(t,e){this.stopWaiting(),(this.asked.length||t!==this.shown)&&this.asked.push(t),window.clearTimeout(this.memory),this.memory=
window.setTimeout(()=>this.giveUp(),Ka),this.send(t,e)}giveUp(){this.awaited&&(this.start(this.shown),this.changed())}forget(){this.stopWaiting(),this.asked=[]}stopWaiting(){
window.clearTimeout(this.patience),this.patience=0,this.queued=null}};var Ve=class{name=d("span");now=d("b");was=d("span","before");node;constructor(t){this.node=d("span","effect-pair",{"data-testid":t},this.name," ",this.now," ",
this.was)}show(t,e,i,r){f(this.name,e),f(this.now,x(i)),f(this.was,`(${t.text("whatif_was_number",{value:x(r)})})`)}},Qe=class{node=d("p","effect",{"data-testid":"\
what-if-effect"});moment=d("span","effect-step");answer=new Ve("effect-answer");state=new Ve("effect-state");constructor(){this.node.append(this.moment,this.answer.
node,this.state.node)}step(t){let{picture:e,state:i,text:r}=t;if(this.node.classList.toggle("none",!T(e)),!T(e))return;f(this.moment,r("step_now",{t:e.stepOf(i.
column)}));let s=e.arrays.h,o=i.column*s.width+i.unit;this.state.show(t,r("whatif_effect_state",{unit:i.unit}),s.values[o],A(e,"h").values[o]),this.said(t)}said(t){
let{picture:e,state:i}=t,{output:r}=e.meta,[s,o]=[e.arrays.output,A(e,"output")];if(this.answer.node.hidden=!r||!s||!o,!r||!s||!o)return;let a=i.column*s.width,
l=Pt(s,a,r.kind==="classes")[0];this.answer.show(t,t.text("whatif_effect_answer",{name:r.name,label:r.labels[l]??l}),s.values[a+l],o.values[a+l])}};var Qa=400;function V(n,...t){return d("div","field",{},d("span","field-name",{"aria-hidden":"true"},n),d("div","field-body",{},...t))}function Q(n,t,...e){return V(
n,...e,t)}var Zi=n=>d("span","corrected",{role:"status","data-testid":`${n}-corrected`}),et=class{constructor(t,e,i,r){this.name=e;this.node=d("div","options",{
role:"group","aria-label":e});for(let{key:s,label:o,ink:a,symbol:l}of i){let p=d("button","option",{type:"button","data-k":`${t}-${s}`,"data-testid":`${t}-${s}`});
l&&p.append(d("span","letter",{},l)," "),p.append(d("span","",{},o)),a&&p.style.setProperty("--ink",`var(--ink-${a})`),p.addEventListener("click",()=>r(s)),this.
buttons.set(s,p),this.node.append(p)}}name;node;buttons=new Map;show(t){for(let[e,i]of this.buttons)g(i,"aria-pressed",String(e===t))}label(t,e){let i=this.buttons.
get(t);i&&f(i.lastElementChild,e)}},Et=class{constructor(t,e,i,r,s=!0){this.text=i;this.act=r;this.told=Zi(t),this.slider=d("input","slide",{type:"range","aria-\
label":e,"data-k":`${t}-slider`,"data-testid":`${t}-slider`}),this.number=d("input","typed",{type:"number",step:"any",inputmode:"decimal","aria-label":e,"data-k":`${t}\
-number`,"data-testid":`${t}-number`}),this.slider.hidden=!s,this.node.append(this.slider,this.number),this.listen()}text;act;node=d("div","amount");told;slider;number;widest=[
0,1];timer=0;held=!1;shown="";listen(){let{slider:t,number:e}=this,i=!1;t.addEventListener("keydown",()=>i=!0),t.addEventListener("pointerdown",()=>{i=!1,this.held=
!0});for(let r of["pointerup","pointercancel","change"])t.addEventListener(r,()=>this.held=!1);t.addEventListener("input",()=>{e.value=t.value,f(this.told,""),this.
act(Number(t.value),!0)}),t.addEventListener("change",()=>{window.clearTimeout(this.timer);let r=()=>this.act(Number(t.value),!1);i?this.timer=window.setTimeout(
r,Qa):r()}),e.addEventListener("input",()=>f(this.told,"")),e.addEventListener("change",()=>this.take())}take(){let{number:t,text:e}=this,i=Number(t.value);if(t.
value.trim()===""||!Number.isFinite(i))return t.value=this.shown,f(this.told,e("whatif_needs_number"));let[r,s]=this.widest,o=k(i,r,s);o!==i&&(t.value=We(o),f(this.
told,e("whatif_needs_range",{low:S(r),high:S(s)}))),this.act(o,!1)}reach({low:t,high:e,step:i,widest:r}){this.widest=r??[t,e];for(let[s,o]of Object.entries({min:t,
max:e,step:i}))g(this.slider,s,String(o));g(this.number,"min",String(this.widest[0])),g(this.number,"max",String(this.widest[1]))}show(t){let e=Number.isFinite(
t)?We(Math.round(t*1e4)/1e4):"";this.shown=e,!this.held&&e!==""&&this.slider.value!==e&&(this.slider.value=e);let i=this.number.getRootNode().activeElement===this.
number;!this.held&&!i&&this.number.value!==e&&(this.number.value=e)}};var Ya={gru:["z","r","n"],lstm:["f","i","g","o"],rnn:[]},Xa=["n","g"];function Ut({meta:n}){return n.quantities.filter(({key:t})=>Ya[n.cell].includes(t))}function is(n){
return n.meta.cell==="rnn"?n.meta.quantities:Ut(n)}var Je=({key:n,symbol:t,name:e})=>({key:n,symbol:t,label:e,ink:n}),Ye=class{constructor(t,e,i,r){this.text=i;
let s=[{key:"one",label:""},{key:"all",label:i("whatif_all_units",{count:e.hidden})}];this.choice=new et(`${t}-units`,i("whatif_units"),s,o=>{this.all=o==="all",
r()}),this.field=V(i("whatif_units"),this.choice.node),this.field.hidden=e.hidden<2}text;choice;field;all=!1;unit({state:t,picture:e}){return this.all||e.hidden<
2?null:t.unit}update({state:t}){this.choice.label("one",this.text("tip_unit",{unit:t.unit})),this.choice.show(this.all?"all":"one")}},Ji=class{constructor(t,e,i){
this.picture=t;this.text=e;this.changed=i;let r=["all","one","some"].map(s=>({key:s,label:e(`whatif_steps_${s}`)}));this.choice=new et("hold-steps",e("whatif_st\
eps"),r,s=>{this.kind=s,i()}),this.ends=["from","to"].map(s=>this.end(s)),this.range.append(this.ends[0]," – ",this.ends[1]),this.field=Q(e("whatif_steps"),this.
told,this.choice.node,this.range),this.field.hidden=t.meta.steps<2,this.ends[0].value="0",this.ends[1].value=String(t.meta.steps-1)}picture;text;changed;field;choice;range=d(
"span","span-range");told=Zi("hold-steps");ends;kind="all";end(t){let e=d("input","typed short",{type:"number",min:"0",max:String(this.picture.meta.steps-1),step:"\
1","aria-label":this.text(`whatif_${t}`),"data-k":`hold-${t}`,"data-testid":`hold-${t}`});return e.addEventListener("input",()=>f(this.told,"")),e.addEventListener(
"change",()=>{this.correct(),this.changed()}),e}get typed(){let t=this.picture.meta.steps-1,[e,i]=this.ends.map(({value:r},s)=>r.trim()===""||!Number.isFinite(Number(
r))?s*t:k(Math.round(Number(r)),0,t));return[Math.min(e,i),Math.max(e,i)]}correct(){let t=this.ends.map(({value:o})=>Number(o)),e=this.typed;this.ends.forEach((o,a)=>o.
value=String(e[a]));let i=t[0]===e[1]&&t[1]===e[0]&&e[0]!==e[1],r=t[0]===e[0]&&t[1]===e[1],s={last:this.picture.meta.steps-1};f(this.told,r?"":this.text(i?"what\
if_swapped":"whatif_needs_steps",s))}span({state:t,picture:e}){if(this.kind==="all"||e.meta.steps<2)return null;let i=e.stepOf(t.column);return this.kind==="one"?
[i,i]:this.typed}update({state:t,picture:e}){this.choice.label("one",this.text("at_step",{t:e.stepOf(t.column)})),this.choice.show(this.kind),this.range.classList.
toggle("unused",this.kind!=="some")}},St=class{constructor(t,e,i,r,s,o=!0){this.key=t;this.edits=e;this.gate=i[0].key,this.gates=new et(`${t}-gate`,s("whatif_ga\
te"),i,l=>{this.gate=l,this.again()}),this.amount=new Et(t,r,s,(l,p)=>this.frame&&this.edits.put(_t(this.target(this.frame),l),p),o);let a=V(s("whatif_gate"),this.
gates.node);a.hidden=i.length<2,this.node.append(d("p","explained",{},s(`whatif_explain_${t}`)),a)}key;edits;node=d("div","page");amount;gate;frame=null;gates;again=()=>{
this.frame&&this.update(this.frame)};update(t){this.frame=t,this.gates.show(this.gate);let e=De(this.edits.text,this.target(t));this.amount.show(Number.isNaN(e)?
this.usual(t):e)}},Xe=class extends St{units;steps;constructor(t,e,i){super("hold",t,Ut(e).map(Je),i("whatif_value"),i),this.units=new Ye("hold",e,i,this.again),
this.steps=new Ji(e,i,this.again),this.node.append(this.units.field,this.steps.field,Q(i("whatif_value"),this.amount.told,this.amount.node))}scope(t){return{unit:this.
units.unit(t),steps:this.steps.span(t)}}target(t){return Zr(this.gate,this.scope(t))}usual(t){return w(t,this.gate)}update(t){this.units.update(t),this.steps.update(
t),this.amount.reach({low:Xa.includes(this.gate)?-1:0,high:1,step:.01}),super.update(t)}},Wt=class extends St{show(t){this.gate=t,this.again()}units;constructor(t,e,i){
super("bias",t,is(e).map(Je),i("whatif_shift"),i),this.units=new Ye("bias",e,i,this.again),this.amount.reach({low:-5,high:5,step:.05,widest:[-50,50]}),this.node.
append(this.units.field,Q(i("whatif_shift"),this.amount.told,this.amount.node))}target(t){return Jr(this.gate,this.units.unit(t))}usual(){return 0}update(t){this.
units.update(t),super.update(t)}},Ze=class extends St{constructor(t,e,i){let r=Ut(e).map(Je);super("scale",t,[{key:"all",label:i("whatif_all_gates")},...r],i("w\
hatif_factor"),i),this.amount.reach({low:0,high:3,step:.01,widest:[0,10]}),this.node.append(Q(i("whatif_factor"),this.amount.told,this.amount.node))}target(){return ts(
this.gate==="all"?null:this.gate)}usual(){return 1}},jt=class extends St{constructor(e,i,r){super("weight",e,is(i).map(Je),r("whatif_weight"),r,!1);this.text=r;
this.amount.reach({low:-100,high:100,step:.1}),this.source.setAttribute("aria-label",r("whatif_source")),this.source.append(this.group("whatif_inputs","w_i",i.meta.
closeup.inputs.map(o=>r("whatif_input_named",{name:o}))),this.group("whatif_units_before","w_h",Array.from({length:i.hidden},(o,a)=>r("tip_unit",{unit:a})))),this.
source.addEventListener("change",()=>{this.picked=!0,this.again()});let s=d("span","choice",{},this.source);this.node.append(V(r("whatif_source"),s),V(r("whatif\
_target"),this.receiver),Q(r("whatif_weight"),this.amount.told,this.amount.node,this.original))}text;source=d("select","",{"data-k":"weight-source","data-testid":"\
weight-source"});receiver=d("b");original=d("span","fine",{"data-testid":"weight-original"});originals=new Map;picked=!1;group(e,i,r){let s=r.map((o,a)=>d("opti\
on","",{value:`${i}.${a}`},o));return d("optgroup","",{label:this.text(e)},...s)}get chosen(){let[e,i]=this.source.value.split(".");return[e,Number(i)]}target({
state:e}){let[i,r]=this.chosen;return es(i,this.gate,e.unit,r)}usual({state:e,picture:i}){let[r,s]=this.chosen,o=i.arrays[`${r}.${this.gate}`];return o?o.values[e.
unit*o.width+s]:NaN}update(e){this.picked||(this.source.value=Za(e,this.gate)),f(this.receiver,this.text("tip_unit",{unit:e.state.unit})),super.update(e);let i=this.
target(e);Number.isNaN(De(this.edits.text,i))&&Number.isNaN(De(e.picture.meta.whatif?.text??"",i))&&this.originals.set(i,this.usual(e));let r=this.originals.get(
i);f(this.original,r===void 0?"":this.text("whatif_weight_original",{value:x(r)}))}show(e,i){this.gate=e,this.source.value=i,this.picked=!0,this.again()}};function Za({
picture:n,state:t},e){let i=new J(n);i.compute(e,t.column,t.unit);let r=i.rows(t.column,!0).filter(({index:l})=>l>=0),s=i.oneHot(t.column)?r.find(({kind:l})=>l===
"input"):void 0,{kind:o,index:a}=s??r[0];return`${o==="input"?"w_i":"w_h"}.${a}`}var tn=8,Ja=60,ns=1e6,Tt=class{constructor(t,{presets:e},i){this.edits=t;this.text=i;let r=d("div","preset-row");for(let{key:s,name:o,text:a,explanation:l}of e){
let p=d("button","preset",{type:"button","data-k":`preset-${s}`,"data-testid":`preset-${s}`,title:l},d("b","",{},o),d("span","",{},l));p.addEventListener("click",
()=>t.toggle(a,!Xi(t.text,a)));for(let h of["pointerenter","focus"])p.addEventListener(h,()=>this.point(l));for(let h of["pointerleave","blur"])p.addEventListener(
h,()=>this.point(""));this.buttons.push([p,a,l]),r.append(p)}this.node.append(r,this.explained)}edits;text;key="presets";node=d("div","page presets");buttons=[];explained=d(
"p","explained",{"data-testid":"preset-explained"});pointed="";point(t){this.pointed=t,this.update()}update(){let t="";for(let[e,i,r]of this.buttons){let s=Xi(this.
edits.text,i);g(e,"aria-pressed",String(s)),s&&(t=r)}f(this.explained,this.pointed||t||this.text("whatif_explain_presets"))}};function en(n,t,e){let i=d("div","\
token-choice",{role:"group"});if(n.length>Ja){let r=d("select","",{"data-k":e});for(let s of n)r.append(d("option","",{value:s},s));return r.addEventListener("c\
hange",()=>t(r.value)),i.append(d("span","choice",{},r)),i}for(let r of n){let s=d("button","token",{type:"button","data-k":`${e}-${r}`,"data-token":r},r);s.addEventListener(
"click",()=>t(r)),i.append(s)}return i}function nn(n,t){for(let i of n.querySelectorAll("button"))g(i,"aria-pressed",String(i.dataset.token===t));let e=n.querySelector(
"select");e&&(e.value=t)}var ti=class{constructor(t,e,i){this.edits=t;this.text=i;let{vocabulary:r}=e.meta.whatif;this.node.append(this.now),this.tokens=r.length?
en(r,s=>this.read(s),"read"):null,this.tokens?(this.tokens.setAttribute("aria-label",i("whatif_read")),this.node.append(V(i("whatif_read"),this.tokens))):this.numbers(
e)}edits;text;key="input";node=d("div","page");now=d("p","explained",{"data-testid":"input-now"});tokens;amounts=[];column=d("select","",{"data-k":"input-column"});frame=null;numbers(t){
let e=t.meta.input.names??[],i=e.length>tn;if(e.slice(0,i?1:tn).forEach((s,o)=>{let a=new Et(`input-${o}`,i?this.text("whatif_read"):s,this.text,(l,p)=>this.set(
i?Number(this.column.value):o,l,p),!1);a.reach({low:-ns,high:ns,step:.1}),this.amounts.push(a),i||this.node.append(Q(s,a.told,a.node))}),!i)return;e.forEach((s,o)=>this.
column.append(d("option","",{value:String(o)},s))),this.column.setAttribute("aria-label",this.text("whatif_column")),this.column.addEventListener("change",()=>this.
frame&&this.update(this.frame));let r=d("span","choice",{},this.column);this.node.append(V(this.text("whatif_column"),r),Q(this.text("whatif_read"),this.amounts[0].
told,this.amounts[0].node))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}read(t){this.frame&&this.edits.put(Ue(this.step,t))}set(t,e,i){
this.frame&&this.edits.put(_t(je(this.step,t),e),i)}update(t){this.frame=t;let{picture:e,state:i}=t;if(f(this.now,this.text("whatif_explain_input",{moment:L(t,i.
column)})),this.tokens)return nn(this.tokens,e.reading(i.column));let r=e.arrays.input,s=r.width>tn;this.amounts.forEach((o,a)=>o.show(r.values[i.column*r.width+
(s?Number(this.column.value):a)]))}};var ei=class{constructor(t){this.edits=t;this.node.hidden=!0}edits;node=d("div","whatif-form",{"data-testid":"what-if-form"});pages=[];kinds=null;chosen="";frame=null;build(t,e){
this.pages=this.made(t,e),this.page||(this.chosen=this.pages[0].key);let i=this.pages.map(({key:r})=>({key:r,label:e(`whatif_kind_${r}`)}));this.kinds=new et("w\
hatif-kind",e("whatif_kind"),i,r=>this.choose(r)),this.kinds.node.classList.add("kinds"),this.node.replaceChildren(this.kinds.node,d("div","whatif-pages",{},...this.
pages.map(r=>r.node))),this.reveal()}made(t,e){let{edits:i}=this,{closeup:r,whatif:s}=t.meta;return[...s.presets.length?[new Tt(i,s,e)]:[],...Ut(t).length?[new Xe(
i,t,e)]:[],new ti(i,t,e),new Ze(i,t,e),new Wt(i,t,e),...r?[new jt(i,t,e)]:[]]}get page(){return this.pages.find(({key:t})=>t===this.chosen)}choose(t){this.chosen=
t,this.reveal(),this.frame&&this.update(this.frame)}openWeight(t,e){this.choose(e===""?"bias":"weight");let{page:i}=this;i instanceof jt?i.show(t,e):i instanceof
Wt&&i.show(t),i?.node.querySelector('input[type="number"]')?.focus({preventScroll:!0})}reveal(){for(let{key:t,node:e}of this.pages)e.hidden=t!==this.chosen;this.
kinds?.show(this.chosen),g(this.node,"data-kind",this.chosen)}update(t){this.frame=t,this.node.hidden||this.page?.update(t)}};var ii=class{constructor(t){this.edits=t;this.node.hidden=!0,this.node.addEventListener("keydown",e=>this.key(e)),this.node.addEventListener("focusout",e=>{this.
node.contains(e.relatedTarget)||this.close(!1)})}edits;node=d("div","preset-list",{role:"dialog","data-keys":"own","data-testid":"preset-list"});opener=null;toggle(t,e,i){
if(!this.node.hidden)return this.close(!0);if(!t.presets.length)return;let r=new Tt(this.edits,t,e);r.update();let s=d("button","preset",{type:"button","data-te\
stid":"preset-none"},d("b","",{},e("whatif_reset")),d("span","",{},e("whatif_hint_reset")));s.addEventListener("click",()=>this.edits.reset()),s.disabled=this.edits.
text==="";for(let o of r.node.querySelectorAll("button"))o.removeAttribute("data-k");r.node.append(s),r.node.addEventListener("click",o=>{o.target!==r.node&&this.
close(!0)}),this.opener=i,g(this.node,"aria-label",e("whatif")),this.node.replaceChildren(r.node),this.node.hidden=!1,this.node.querySelector("button").focus({preventScroll:!0})}close(t){
this.node.hidden||(this.node.hidden=!0,t&&this.opener?.focus({preventScroll:!0}))}key(t){let e=[...this.node.querySelectorAll("button:not(:disabled)")],i=e.indexOf(
t.target),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(t.key==="Escape"||t.key.toLowerCase()==="w")this.close(!0);else if(r&&i>=0)e[(i+r+e.length)%
e.length].focus();else return;t.preventDefault(),t.stopPropagation()}};var ni=class{node=d("div","token-list",{role:"dialog","data-keys":"own","data-testid":"token-list"});opener=null;constructor(){this.node.hidden=!0,this.node.addEventListener(
"keydown",t=>this.key(t)),this.node.addEventListener("pointerdown",t=>t.stopPropagation()),this.node.addEventListener("focusout",t=>{this.node.contains(t.relatedTarget)||
this.close(!1)})}open(t,e,i,r,s,o,a){let l=en(r,c=>{this.close(!0),o(c)},"list");nn(l,s),this.opener=a,this.node.setAttribute("aria-label",i),this.node.replaceChildren(
d("p","fine",{},i),l),this.node.hidden=!1;let p=t.left-e.left+t.width/2-this.node.offsetWidth/2,h=Math.max(0,e.width-this.node.offsetWidth);this.node.style.transform=
`translate(${k(p,0,h)}px, ${t.bottom-e.top+8}px)`,(l.querySelector('[aria-pressed="true"]')??l.querySelector("button, select"))?.focus({preventScroll:!0})}close(t){
this.node.hidden||(this.node.hidden=!0,t&&this.opener?.focus({preventScroll:!0}))}key(t){let e=[...this.node.querySelectorAll("button")],i=e.indexOf(t.target),r={
ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.key];if(t.key==="Escape")this.close(!0);else if(r&&i>=0)e[(i+r+e.length)%e.length].focus();else return;t.preventDefault(),
t.stopPropagation()}};var il=300,C=({meta:n})=>!!n.whatif&&!n.whatif.fixed,ri=class{constructor(t){this.actions=t;this.edits=new Ke((e,i)=>t.edit(e,i),()=>this.changed()),this.form=new ei(
this.edits),this.presets=new ii(this.edits),this.toggle.addEventListener("click",()=>this.open(this.form.node.hidden)),this.form.node.addEventListener("keydown",
e=>{e.key==="Escape"&&(e.preventDefault(),this.open(!1))}),this.node.append(d("div","whatif-row",{},this.toggle,this.lead,this.chips,this.steps,this.views),this.
told,this.form.node,this.effect.node,this.said)}actions;node=d("section","whatif",{"data-testid":"what-if"});list=new ni;presets;edits;toggle=d("button","whatif\
-toggle",{type:"button","aria-expanded":"false","data-k":"whatif","data-testid":"what-if-toggle"});lead=d("p","lead");chips=d("div","edits",{"data-testid":"what\
-if-edits"});steps=d("div","whatif-steps");views=d("div","options",{role:"group","data-testid":"what-if-view"});told=d("p","fine whatif-told",{role:"status","da\
ta-testid":"what-if-told"});said=d("span","sr-only",{role:"status"});buttons=new Map;form;effect=new Qe;text=t=>t;frame=null;waiting=0;built="";listen(t,e){t.addEventListener(
"pointerdown",i=>{i.composedPath().includes(this.list.node)||this.list.close(!1)},{signal:e}),t.addEventListener("keydown",i=>{let[r]=i.composedPath(),s=r instanceof
HTMLInputElement&&r.type==="number";i.key.toLowerCase()!=="z"||!(i.ctrlKey||i.metaKey)||i.altKey||s||!this.frame||!C(this.frame.picture)||(i.preventDefault(),i.
shiftKey?this.edits.redo():this.edits.undo())},{signal:e})}show(t){let{whatif:e,strings:i,id:r}=t.meta;if(this.node.hidden=!e,!e)return;this.text=W(i),this.list.
close(!1),this.presets.close(!1),this.frame=null;let{cell:s,input:o,quantities:a,closeup:l}=t.meta,p=JSON.stringify([r,s,o.names,a,l,t.hidden,t.meta.steps,e.presets,
e.vocabulary]);p!==this.built&&this.build(t),this.built=p,this.node.classList.toggle("fixed",!!e.fixed),this.label(t),this.edits.arrived(r,e.text)}again(){this.
edits.again()}build(t){let{text:e}=this;f(this.toggle,e("whatif")),f(this.lead,e(C(t)?"whatif_lead":"whatif")),this.toggle.hidden=!C(t),this.node.setAttribute("\
aria-label",e("whatif")),this.form.build(t,e);let r=Object.entries({undo:()=>this.edits.undo(),redo:()=>this.edits.redo(),reset:()=>this.reset()}).map(([o,a])=>this.
button(o,a));this.steps.replaceChildren(...r);let s=["new","difference"].map(o=>this.button(o,()=>this.actions.view(o)));for(let o of s)o.className="option";this.
views.setAttribute("aria-label",e("whatif_view")),this.views.replaceChildren(...s)}button(t,e){let i=`whatif-${t}`,r=d("button","small",{type:"button",title:this.
text(`whatif_hint_${t}`),"data-k":i,"data-testid":i},this.text(`whatif_${t}`));return r.addEventListener("click",e),this.buttons.set(t,r),r}reset(){this.edits.reset(),
this.toggle.focus({preventScroll:!0})}label(t){let{edits:e}=t.meta.whatif,i=this.chips.getRootNode(),r=this.chips.contains(i.activeElement),s=e.map(({text:o,label:a})=>{
let l=this.text("whatif_remove",{edit:a}),p=d("button","out",{type:"button","aria-label":l,title:l},"×");p.addEventListener("click",()=>this.edits.remove(o));let h=d(
"span","",{},a);return d("span","edit",{"data-testid":"what-if-edit"},h,...C(t)?[p]:[])});this.chips.replaceChildren(...s),this.chips.hidden=!e.length,this.lead.
hidden=e.length>0&&C(t),r&&this.toggle.focus({preventScroll:!0})}changed(){this.buttons.get("undo").disabled=!this.edits.canUndo,this.buttons.get("redo").disabled=
!this.edits.canRedo,this.buttons.get("reset").disabled=this.edits.text==="",this.steps.hidden=this.node.classList.contains("fixed")||!this.edits.canUndo&&!this.
edits.canRedo&&this.edits.text==="";let t={edits:64,characters:2e3};f(this.told,this.edits.full?this.text("whatif_full",t):Yr(this.edits.text)?this.text("whatif\
_later"):""),window.clearTimeout(this.waiting),this.edits.awaited?this.waiting=window.setTimeout(()=>this.busy(!0),il):this.busy(!1),this.frame&&this.form.update(
this.frame)}busy(t){this.node.classList.toggle("busy",t),f(this.said,t?this.text("whatif_busy"):"")}draw(t){if(!this.node.hidden){this.frame=t,this.views.hidden=
!T(t.picture);for(let e of["new","difference"])g(this.buttons.get(e),"aria-pressed",String(t.state.view===e));this.form.update(t),this.effect.step(t)}}step(t){this.
node.hidden||(this.form.node.hidden||this.form.update(t),this.effect.step(t))}open(t){this.form.node.hidden=!t,this.toggle.setAttribute("aria-expanded",String(t)),
t&&this.frame&&this.form.update(this.frame),t||this.toggle.focus({preventScroll:!0})}choosePreset(t){let e=this.frame?.picture;e&&C(e)&&this.presets.toggle(e.meta.
whatif,this.text,t)}openWeight(t,e){this.open(!0),this.form.openWeight(t,e),this.node.scrollIntoView({block:"nearest"})}openInput(t){let{picture:e,state:i}=this.
frame,{vocabulary:r}=e.meta.whatif;if(!r.length){this.open(!0),this.form.choose("input"),this.form.node.querySelector(".page:not([hidden]) input:not([hidden])")?.
focus({preventScroll:!0});return}let s=this.node.parentElement.getBoundingClientRect(),o=this.text("whatif_instead",{moment:L(this.frame,i.column)}),a=e.stepOf(
i.column),l=this.node.parentElement.querySelector('[data-k="scrub"]');this.list.open(t.getBoundingClientRect(),s,o,r,e.reading(i.column),p=>this.edits.put(Ue(a,
p)),l)}number(t,e,i,r){this.edits.put(_t(je(t,e),i),r)}};var rs=1e3,si=class{node=b("svg",{class:"why-bars",preserveAspectRatio:"none","aria-hidden":"true"});plus=b("path");minus=b("path",{class:"minus"});constructor(){
this.node.append(this.plus,this.minus)}write(t){let[e,i]=["",""];t.from.forEach((r,s)=>{let o=t.to[s],[a,l]=Ne(t,r,o).map(h=>Math.round(rs*h*100)/100),p=`M${a} ${s+
.5}H${l}`;o<r?i+=p:e+=p}),g(this.plus,"d",e),g(this.minus,"d",i),g(this.node,"viewBox",`0 0 ${rs} ${Math.max(1,t.from.length)}`)}};var nl={input:"x",unit:"h_prev"},rl=({kind:n,index:t})=>n==="bias"||n==="unit"||n==="input"&&t>=0,oi=class{constructor(t){this.node=t;t.append(this.name,this.number)}node;name=d(
"span","why-name");number=d("span","why-number",{"data-testid":"why-number"});kind="";single=!1;leads=!1;write(t,e,i){let{node:r}=this;t.kind!==this.kind&&this.
become(t.kind),g(r,"data-index",String(t.index));let s=rl(t);s!==this.single&&r.classList.toggle("single",this.single=s),i!==this.leads&&r.classList.toggle("lea\
ds",this.leads=i),f(this.name,e),f(this.number,F(t.value))}become(t){this.node.setAttribute("data-kind",this.kind=t);let e=nl[t];e?this.node.setAttribute("data-\
q",e):this.node.removeAttribute("data-q")}explain(t){g(this.node,"title",t||(this.name.textContent??""))}},ai=class{name=d("span","why-name");bar=d("i");number=d(
"span","why-number",{"data-testid":"why-sum"});node=d("div","why-row why-total",{},this.name,d("span","why-bar",{"aria-hidden":"true"},this.bar),this.number);was=null;write(t,e,i,r){
f(this.name,t),f(this.number,e),Vt(this.bar,...Ne(i,0,r))}compare(t){t&&!this.was&&this.node.append(this.was=d("span","why-was",{"data-testid":"why-sum-was"})),
this.was&&f(this.was,t)}};var li=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;this.head=new Ge(t,e,i),this.curve=new Oe(e),this.contributions=new J(t),this.scale.append(
d("span"),d("span")),this.chart.append(this.zero,this.list,this.sum.node,this.scale),this.button.addEventListener("click",()=>this.showAll(!this.all)),f(this.leftOut,
e("why_left_out")),this.node.append(this.head.node,this.leftOut,this.chart,this.detail,this.button,this.curve.node,this.memory,this.rounding)}picture;text;actions;node=d(
"section","why",{"data-testid":"why"});head;bars=new si;items=d("div","why-items",{},this.bars.node);list=d("div","why-list",{},this.items);chart=d("div","why-c\
hart");zero=d("i","why-zero");scale=d("div","why-scale",{"aria-hidden":"true"});sum=new ai;rounding=d("p","fine",{"data-testid":"why-rounding"});detail=d("p","f\
ine why-detail",{"data-testid":"why-detail",id:"why-detail","data-unsaved":""});leftOut=d("p","fine",{"data-testid":"why-left-out"});button=d("button","chip",{type:"\
button","data-testid":"why-all","data-k":"why-all"});memory=d("p","fine",{"data-testid":"why-memory"});curve;contributions;rows=[];shown=[];origin="";active=-1;frame=null;squash(t){
return lt(this.picture.meta,t.state.why)}showAll(t){this.active=-1,this.actions.all(t)}get all(){return this.frame?.state.all??!1}draw(t){this.frame=t;let{meta:e}=this.
picture,{why:i}=t.state,r=this.squash(t),s=r===null||e.closeup!==null,[o,a]=e.quantities[0].ends[t.theme.dark?"dark":"light"];this.node.style.setProperty("--min\
us",o),this.node.style.setProperty("--plus",a),this.node.style.setProperty("--ink",`var(--ink-${i})`),g(this.node,"data-quantity",i),g(this.node,"data-product",
String(kt(e.cell,i))),this.head.draw(t),this.leftOut.hidden=s,this.list.hidden=this.scale.hidden=this.detail.hidden=this.rounding.hidden=!s,f(this.button,this.text(
this.all?"why_fewer":"why_all")),g(this.button,"aria-expanded",String(this.all)),this.node.classList.toggle("blend",r===null),this.node.classList.toggle("all",this.
all&&r!==null);let l=this.all?this.list.offsetWidth-this.list.clientWidth:0;this.chart.style.setProperty("--gutter",`${l}px`),this.curve.choose(kt(e.cell,i)?"ta\
nh":r)}step(t){this.frame=t;let{meta:e}=this.picture,{why:i,column:r,unit:s}=t.state,o=this.squash(t),a=w(t,i),l=o?w(t,`a_${i}`):a,p=!1;o?e.closeup?(this.contributions.
compute(i,r,s),p=this.contributions.oneHot(r),this.shown=this.contributions.rows(r,this.all)):this.shown=[]:this.shown=Cr(t);let h=Fr(this.shown,l);P(this.button,
!o||!this.all&&this.shown.every(c=>c.count===1)),this.writeRows(t,h,p),this.writeSum(t,h,l,o),this.head.step(t,this.shown,p),o?this.curve.step(l,a,B(t,i)?Ki(t,i,
o):""):kt(e.cell,i)&&this.curve.step(w(t,"c"),Math.tanh(w(t,"c")));let u=Nr(t);P(this.memory,u===""),f(this.memory,u),this.tell()}settle(t){this.rows.forEach((e,i)=>{
let r=this.shown[i];r&&e.explain(Wr(t,r))})}writeRows(t,e,i){for(;this.rows.length<this.shown.length;)this.addRow();this.rows.forEach((s,o)=>{let a=this.shown[o];
P(s.node.parentElement,!a),a&&s.write(a,Or(t,a,i),Be(t,a)!==null)}),this.bars.write(e);let r=String(Pe(e,0));r!==this.origin&&this.zero.style.setProperty("--zer\
o",this.origin=r)}writeSum(t,e,i,r){let s=kt(this.picture.meta.cell,t.state.why),o=this.text(r?"why_sum":s?"why_product":"why_together");this.sum.write(o,x(i),e,
i),Math.max(Math.abs(i),...this.shown.map(({value:h})=>Math.abs(h)))>=1e3!==this.chart.classList.contains("wide-numbers")&&this.chart.classList.toggle("wide-num\
bers"),zr(e).forEach((h,u)=>f(this.scale.children[u],h));let l=Ur(jr(this.shown,i,r?this.contributions:null));g(this.rounding,"data-bound",String(l));let p={count:this.
shown.length,bound:Kr(l)};this.sum.compare(this.before(t,r)),f(this.rounding,s?this.text("eq_rounding"):this.text("why_rounding",p))}before(t,e){let i=e&&T(t.picture)?
w(t,`ghost.a_${t.state.why}`):NaN;return Number.isNaN(i)?"":this.text("eq_was",{value:x(i)})}addRow(){let t=this.rows.length,e=d("button","why-row",{type:"butto\
n","data-testid":"why-row","data-k":`why-row-${t}`,"aria-describedby":"why-detail"}),i=r=>{this.active=r,this.tell()};e.addEventListener("pointerenter",()=>i(t)),
e.addEventListener("focus",()=>i(t)),e.addEventListener("pointerleave",()=>i(-1)),e.addEventListener("blur",()=>i(-1)),e.addEventListener("click",r=>this.follow(
t,r)),this.rows.push(new oi(e)),this.items.append(d("div","why-item",{},e,...C(this.picture)?[this.changer(t)]:[]))}changer(t){let e=this.text("whatif_change_th\
is"),i=d("button","why-change",{type:"button",title:e,"aria-label":e,"data-k":`why-change-${t}`,"data-testid":"why-change"},this.text("whatif_change"));return i.
addEventListener("click",r=>{r.stopPropagation();let{kind:s,index:o}=this.shown[t],a=s==="bias"?"":`${s==="input"?"w_i":"w_h"}.${o}`;this.actions.change(this.frame.
state.why,a)}),i}follow(t,e){let i=this.shown[t],r=i&&this.frame?Be(this.frame,i):null;r&&(e.stopPropagation(),r==="all"?this.showAll(!0):"unit"in r?this.actions.
unit(r.unit):this.actions.why(r.why))}tell(){let t=this.shown[this.active],{frame:e,text:i}=this;if(!t||!e)return f(this.detail,i("why_point"));f(this.detail,Gr(
e,t,this.contributions))}};var sl=120,di=class{constructor(t,e,i){this.text=e;this.diagram=new Le(t,e,i);let r=[this.diagram,new li(t,e,i)],s=[new ze(t,e,i),new de(t,e)];this.parts=[...r,
...s],this.sights=this.parts.map(({node:o})=>new Re(o)),this.node.setAttribute("aria-label",e("readout")),f(this.differing,e("readout_difference")),this.under.setAttribute(
"aria-label",e("eq_title")),this.node.append(d("div","readout-head",{},this.title,this.stepper(i)),this.differing,...r.map(o=>o.node),this.under),this.under.append(
...s.map(o=>o.node))}text;node=d("aside","readout",{"data-testid":"readout"});title=d("h3","readout-title",{"data-testid":"readout-title"});differing=d("p","fin\
e differing",{"data-testid":"readout-difference"});under=d("section","under");diagram;parts;sights;settling=0;stepper(t){let e=d("div","stepper");for(let[i,r,s]of[
[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let o=this.text(s),a=d("button","small",{type:"button","aria-label":o,title:o,"data-k":s},r);a.addEventListener("cl\
ick",()=>t.unitBy(i)),e.append(a)}return e}draw(t){this.differing.hidden=!O(t);for(let e of this.parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(
t)}step(t){f(this.title,this.text("readout_title",{unit:t.state.unit,moment:L(t,t.state.column)}));for(let e of this.parts)e.step?.(t);for(let e of this.sights)
e.step();window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>this.settle(t),sl)}settle(t){for(let e of this.parts)e.settle?.(t)}};var pi=class{constructor(t){this.most=t}most;group=b("g");fillStyle="#000";strokeStyle="#000";lineWidth=1;lineJoin="miter";globalAlpha=1;font="10px sans-serif";textAlign="\
start";textBaseline="alphabetic";imageSmoothingEnabled=!0;path="";dash=[];ruler=document.createElement("canvas").getContext("2d");beginPath(){this.path=""}moveTo(t,e){
this.path+=`M${M(t)} ${M(e)}`}lineTo(t,e){this.path+=`L${M(t)} ${M(e)}`}arc(t,e,i){let[r,s]=[M(t-i),M(t+i)];this.path+=`M${r} ${M(e)}A${M(i)} ${M(i)} 0 1 0 ${s}\
 ${M(e)}A${M(i)} ${M(i)} 0 1 0 ${r} ${M(e)}Z`}rect(t,e,i,r){this.path+=`M${M(t)} ${M(e)}h${M(i)}v${M(r)}h${M(-i)}Z`}roundRect(t,e,i,r,s){let o=Math.max(0,Math.min(
s,i/2,r/2)),a=(l,p)=>`a${M(o)} ${M(o)} 0 0 1 ${M(l)} ${M(p)}`;this.path+=`M${M(t+o)} ${M(e)}h${M(i-2*o)}${a(o,o)}v${M(r-2*o)}${a(-o,o)}`,this.path+=`h${M(2*o-i)}${a(
-o,-o)}v${M(2*o-r)}${a(o,-o)}Z`}closePath(){this.path+="Z"}setLineDash(t){this.dash=t}get opacity(){return this.globalAlpha===1?"":this.globalAlpha}stroke(){if(!this.
path)return;let t={d:this.path,fill:"none",stroke:this.strokeStyle,"stroke-width":this.lineWidth,"stroke-linejoin":this.lineJoin};this.group.append(b("path",{...t,
"stroke-dasharray":this.dash.join(" "),opacity:this.opacity}))}fill(){this.path&&this.group.append(b("path",{d:this.path,fill:this.fillStyle,opacity:this.opacity}))}fillRect(t,e,i,r){
this.group.append(b("rect",{x:t,y:e,width:i,height:r,fill:this.fillStyle,opacity:this.opacity}))}fillText(t,e,i){let r={center:"middle",right:"end",end:"end"}[this.
textAlign]??"start",s=this.textBaseline==="middle"?"central":"";this.group.append(b("text",{x:e,y:i,fill:this.fillStyle,"text-anchor":r,"dominant-baseline":s,style:`\
font: ${this.font}; white-space: pre`,opacity:this.opacity},t))}measureText(t){return this.ruler.font=this.font,this.ruler.measureText(t)}drawImage(t,e,i,r,s){this.
group.append(he(t,e,i,r,s,this.most))}};var ol=1024,al=["fill","fill-opacity","stroke","stroke-width","stroke-linecap","stroke-linejoin","stroke-dasharray","stroke-dashoffset","opacity","text-anchor",
"dominant-baseline","font-family","font-size","font-style","font-weight","transform","visibility"],hi=class{constructor(t,e){this.drawn=t;this.leftOut=e}drawn;leftOut;gradients=0;ruler=document.
createElement("canvas").getContext("2d");element(t,e){let i=getComputedStyle(t);if(i.display==="none"||i.visibility==="hidden"||i.opacity==="0"||t.matches(this.
leftOut))return null;let r=t.getAttribute("data-testid")??"",s=b("g",{...r?{"data-part":r}:{},...i.opacity==="1"?{}:{opacity:i.opacity}});return t instanceof SVGSVGElement?
s.append(this.drawing(t,e)):t instanceof HTMLCanvasElement?s.append(this.canvas(t,e)):this.within(t,i,e,s),s.childElementCount?s:null}within(t,e,i,r){r.append(...this.
box(t,e,i));for(let s of t.childNodes)s instanceof Element?r.append(...[this.element(s,i)].filter(o=>o!==null)):s instanceof Text&&r.append(...this.text(s,e,i))}box(t,e,i){
let{left:r,top:s,width:o,height:a}=t.getBoundingClientRect();if(o===0||a===0)return[];let[l,p]=[r-i.x,s-i.y],h=[],u=e.backgroundImage.startsWith("linear-gradien\
t")?this.gradient(e.backgroundImage,h):e.backgroundColor,c=Math.min(parseFloat(e.borderTopLeftRadius)||0,o/2,a/2);return ll(u)||h.push(b("rect",{x:l,y:p,width:o,
height:a,rx:c||"",fill:u})),[...h,...this.border(e,{x:l,y:p,width:o,height:a},c)]}border(t,{x:e,y:i,width:r,height:s},o){let a=["Top","Right","Bottom","Left"].map(
m=>t[`border${m}Style`]==="none"?0:parseFloat(t[`border${m}Width`])),[l,p,h,u]=a;if(!l&&!p&&!h&&!u)return[];if(a.every(m=>m===l)){let m=l/2;return[b("rect",{x:e+
m,y:i+m,width:Math.max(0,r-l),height:Math.max(0,s-l),rx:o||"",fill:"none",stroke:t.borderTopColor,"stroke-width":l})]}let c=[];return l&&c.push(b("rect",{x:e,y:i,
width:r,height:l,fill:t.borderTopColor})),h&&c.push(b("rect",{x:e,y:i+s-h,width:r,height:h,fill:t.borderBottomColor})),u&&c.push(b("rect",{x:e,y:i,width:u,height:s,
fill:t.borderLeftColor})),p&&c.push(b("rect",{x:e+r-p,y:i,width:p,height:s,fill:t.borderRightColor})),c}gradient(t,e){let i=t.match(/(?:rgba?|oklch|color)\([^)]*\)/g)??
[],r=`ramp${this.gradients++}`,s=i.map((a,l)=>b("stop",{offset:l/Math.max(1,i.length-1),"stop-color":a})),o=b("linearGradient",{id:r,x1:0,x2:0,y1:1,y2:0});return o.
append(...s),e.push(o),`url(#${r})`}text(t,e,i){if(!t.data.trim())return[];let s=`${t.parentElement?.localName==="mi"&&t.data.trim().length===1?"italic":e.fontStyle}\
 ${e.fontWeight} ${e.fontSize} ${e.fontFamily}`;this.ruler.font=s;let{fontBoundingBoxAscent:o,fontBoundingBoxDescent:a}=this.ruler.measureText("x"),l={fill:e.color,
style:`font: ${s}; white-space: pre`};return dl(t).map(({text:p,box:h})=>{let u=h.top-i.y+(h.height-o-a)/2+o;return b("text",{...l,x:h.left-i.x,y:u},p)})}canvas(t,e){
let{left:i,top:r,width:s,height:o}=t.getBoundingClientRect(),a=this.drawn.get(t),l=b("g",{transform:`translate(${i-e.x} ${r-e.y})`});return l.append(a?a.group:he(
t,0,0,s,o,ol)),l}drawing(t,e){let{a:i,b:r,c:s,d:o,e:a,f:l}=t.getScreenCTM()??new DOMMatrix,p=b("g",{transform:`matrix(${[i,r,s,o,a-e.x,l-e.y].join(" ")})`});for(let h of t.
children)p.append(...[ss(h)].filter(u=>u!==null));return p}};function ss(n){let t=getComputedStyle(n);if(t.display==="none"||t.opacity==="0"||t.visibility==="hi\
dden"||t.fill==="none"&&t.stroke==="none"&&!n.childElementCount)return null;let e=n.cloneNode(!1);for(let i of["class","style","tabindex","role","aria-label"])e.
removeAttribute(i);for(let i of al){let r=t.getPropertyValue(i);r&&!(i==="transform"&&r==="none")&&e.setAttribute(i==="transform"?"style":i,i==="transform"?`tra\
nsform: ${r}`:r)}t.vectorEffect!=="none"&&e.setAttribute("stroke-width",String(parseFloat(t.strokeWidth)/n.getScreenCTM().d));for(let i of n.childNodes)i instanceof
Element?e.append(...[ss(i)].filter(r=>r!==null)):e.append(i.cloneNode());return e}var ll=n=>n==="transparent"||/[,/] ?0\)$/.test(n);function dl(n){let t=[],e=document.
createRange(),i=0;for(let r of n.data){e.setStart(n,i),e.setEnd(n,i+=r.length);let s=e.getBoundingClientRect();if(s.width===0&&!r.trim())continue;let o=t.at(-1);
o&&Math.abs(o.box.top-s.top)<s.height/2?o.text+=r:r.trim()&&t.push({text:r,box:s})}return t.map(({text:r,box:s})=>({text:r.replace(/\s+/g," ").trimEnd(),box:s}))}var os=2e4,dt=20,as=2,pl=".tools, .stepper, .chip, .hover-box, .rail, .sr-only, .tooltip, select, summary, [data-unsaved]";function ls(n){let t=n.root.querySelector(
'[data-k="change-input"]');t&&(t.style.display="none");let e=hl(n);return t&&(t.style.display=""),e}function hl(n){let t=new Map,e=n.cells>os?0:os;dn(v=>{let y=new pi(
e);return t.set(v,y),y},()=>n.redraw());let[i,r,s,o]=[n.root,n.heading,n.step,n.body].map(v=>v.getBoundingClientRect()),a=new hi(t,pl),l=i.left-dt,p=[[n.heading,
{x:l,y:r.top-dt}],[n.step,{x:s.left-dt,y:s.top-r.height-dt-10}],[n.body,{x:l,y:o.top-r.height-dt-s.height-26}]],h=Math.ceil(i.width+2*dt),u=Math.ceil(r.height+s.
height+o.height+26+2*dt),{backgroundColor:c}=getComputedStyle(n.root),m=b("svg",{width:h,height:u,viewBox:`0 0 ${h} ${u}`});m.append(b("rect",{width:h,height:u,
fill:c}));for(let[v,y]of p)m.append(...[a.element(v,y)].filter(_=>_!==null));return m}function ds(n,t){us(hs(ls(n)),`${t}.svg`)}async function ps(n,t){let e=ls(
n),i=new Image,r=URL.createObjectURL(hs(e));i.src=r,await i.decode();let s=document.createElement("canvas");s.width=as*Number(e.getAttribute("width")),s.height=
as*Number(e.getAttribute("height")),s.getContext("2d").drawImage(i,0,0,s.width,s.height),URL.revokeObjectURL(r),s.toBlob(o=>o&&us(o,`${t}.png`))}function hs(n){
return new Blob([new XMLSerializer().serializeToString(n)],{type:"image/svg+xml"})}function us(n,t){let e=document.createElement("a");e.href=URL.createObjectURL(
n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}function cs(n,t,e){return[...n.toLowerCase().match(/[\p{L}\p{N}]+/gu)??["gatesc\
ope"],t,e].join("-").slice(-120)}var ui=class{node=d("div","slides",{role:"group"});tabs=new Map;constructor(t,e,i){this.node.setAttribute("aria-label",e("slides")),Yt.forEach((s,o)=>{let a=this.
button(`slide-${s}`,String(o+1),e(`slide_${s}`),()=>i.slide(s));this.tabs.set(s,a)});let{whatif:r}=t.meta;r&&!r.fixed&&r.presets.length&&this.button("slide-pres\
ets","W",e("whatif"),()=>i.presets()),this.button("slide-slow","S",e("slow_motion"),()=>i.slow())}button(t,e,i,r){let s=d("button","slide-tab",{type:"button","d\
ata-k":t,"data-testid":t},d("kbd","",{},e),i);return s.addEventListener("click",r),this.node.append(s),s}draw({state:t}){for(let[e,i]of this.tabs)g(i,"aria-pres\
sed",String(e===t.slide))}};var ms=20,ci=class{constructor(t,e){this.actions=e;let i=N("time",t("time_axis"),"");this.node=i.node,this.plot=i.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=d("canvas","",{"aria-hidden":"true"});rail=d("div","rail",{"data-testi\
d":"overview"});thumb=d("div","thumb");mark=d("div","mark");draw(t){let{axis:e,theme:i,picture:r,state:s}=t,o=e.count<r.columns;this.rail.hidden=!o,this.plot.style.
height=`${ms+(o?18:0)}px`;let a=q(this.canvas,e.width,ms);a.font=`${s.present?14:11}px ${i.font}`,a.textAlign="center",a.fillStyle=i.muted;for(let l of tr(e,r.stepOf,
r.meta.stride,56)){let p=e.middle(l);a.fillRect(Math.round(p)-.5,0,1,4);let h=String(r.stepOf(l)),u=a.measureText(h).width/2;a.fillText(h,Math.min(e.width-u,Math.
max(u,p)),16)}this.thumb.style.left=`${100*e.first/r.columns}%`,this.thumb.style.width=`${100*e.count/r.columns}%`,this.step(t)}step({state:t,picture:e}){this.rail.
hidden||(this.mark.style.left=`${100*(t.column+.5)/e.columns}%`)}listen(t){let e=i=>{if(!this.rail.hasPointerCapture(i.pointerId))return;let r=this.rail.getBoundingClientRect(),
{axis:s,picture:o}=t(),a=(i.clientX-r.left)/r.width*o.columns;this.actions.pan(a-s.count/2)};this.rail.addEventListener("pointerdown",i=>{i.stopPropagation(),this.
rail.setPointerCapture(i.pointerId),e(i)}),this.rail.addEventListener("pointermove",e)}};var mi=class{constructor(t,e,i){this.text=t;let r=t("present_hint");this.present=d("button","small",{type:"button",title:r,"data-testid":"present","data-k":"pre\
sent"}),this.present.addEventListener("click",()=>{this.presenting||In(),e.present(!this.presenting)}),this.node.append(this.saving(i),this.present)}text;node=d(
"div","tools");present;presenting=!1;saving(t){let e=d("div","saving",{role:"group","aria-label":this.text("save")},d("span","",{},this.text("save")));for(let i of[
"svg","png"]){let r=this.text(`save_${i}`),s=d("button","small",{type:"button","aria-label":r,title:r,"data-testid":`save-${i}`,"data-k":`save-${i}`},i.toUpperCase());
s.addEventListener("click",()=>t(i)),e.append(s)}return e}draw({state:t}){this.presenting=t.present,f(this.present,this.text(t.present?"present_leave":"present")),
g(this.present,"aria-pressed",String(t.present))}};function fs(n,t){let e=t.values.filter(Number.isFinite),[i,r]=I({values:e,width:1}),s=e.length?Math.max(Math.abs(i[0]),Math.abs(r[0])):0;return{meta:n,values:t.
values,reach:n.format==="share"?1:s||1}}function ul({format:n},t,e){return Number.isNaN(t)?"–":n==="share"?`${S(Math.round(t*1e3)/10)}%`:Number.isFinite(t)?n===
"steps"?e("units_steps",{n:t>=1e3?Math.round(t):t.toFixed(1)}):rt(t.toFixed(3)):t>0?"∞":"−∞"}function gs(n,t,e){let i=n.values[t],r=Math.min(1,Math.abs(i)/
n.reach),s=d("i",i<0?"minus":"");return s.style.width=`${Number.isNaN(i)?0:i===1/0?100:100*r}%`,d("td","",{},d("span","bar",{"aria-hidden":"true"},s),d("span","\
number",{},ul(n.meta,i,e)))}function vs(n,t,e){let i=Array.from({length:t},(s,o)=>o);if(!n)return e?i:i.reverse();let r=e?1:-1;return i.sort((s,o)=>{let[a,l]=[n[s],
n[o]];return Number.isNaN(a)||Number.isNaN(l)?Number(Number.isNaN(a))-Number(Number.isNaN(l))||s-o:a===l?s-o:r*(a<l?-1:1)})}var rn=50,fi=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;let r=(t.meta.units??[]).filter(s=>t.arrays[`unit.${s.key}`]);this.columns=r.map(
s=>fs(s,t.arrays[`unit.${s.key}`])),this.node.hidden=this.columns.length===0||t.hidden<2,this.more=d("button","chip",{type:"button","data-k":"units-all"},e("uni\
ts_all",{count:t.hidden})),this.more.addEventListener("click",()=>this.showAll()),this.node.append(d("summary","",{"data-k":"units"},e("units_title"))),this.node.
addEventListener("toggle",()=>this.build(),{once:!0})}picture;text;actions;node=d("details","units-table",{"data-testid":"units"});columns;heads=[];body=d("tbod\
y");rows=new Map;more;sorting={column:-1,rising:!0};all=!1;selected=-1;build(){let t=d("tr","",{},this.head(-1,this.text("units_unit"),this.text("explain_unit"),
null));this.columns.forEach(({meta:s},o)=>t.append(this.head(o,s.name,s.explanation,s.quantity)));let e=this.text("units_title"),i=d("table","",{"aria-label":e},
d("thead","",{},t),this.body),r=d("div","units-scroll",{role:"region",tabindex:"0","aria-label":e,"data-k":"units-scroll"},i);this.node.append(d("p","fine",{},this.
text("units_hint")),r,this.more,this.meanings()),this.columns.length&&this.sortBy(0)}head(t,e,i,r){let s=d("button","",{type:"button",title:i,"data-k":`units-so\
rt-${t}`},e,d("span","way",{"aria-hidden":"true"}));s.addEventListener("click",()=>this.sortBy(t));let o=d("th","",{scope:"col"},s);return sn(o,r),this.heads.push(
o),o}meanings(){let t=d("dl","meanings");for(let{meta:e}of this.columns){let i=d("dt","",{},e.name);sn(i,e.quantity),t.append(d("div","",{},i,d("dd","",{},e.explanation)))}
return t}sortBy(t){let e=this.sorting.column===t&&this.rows.size>0;this.sorting={column:t,rising:e?!this.sorting.rising:t<0},this.heads.forEach((i,r)=>{r-1===t?
g(i,"aria-sort",this.sorting.rising?"ascending":"descending"):i.removeAttribute("aria-sort")}),this.fill()}showAll(){this.all=!0,this.fill(),this.body.querySelectorAll(
"button")[rn]?.focus()}fill(){let{column:t,rising:e}=this.sorting,i=vs(this.columns[t]?.values??null,this.picture.hidden,e),r=this.all?i:i.slice(0,rn);!r.includes(
this.selected)&&this.selected>=0&&r.push(this.selected),this.body.replaceChildren(...r.map(s=>this.row(s))),this.more.hidden=this.all||i.length<=rn}row(t){let e=this.
rows.get(t);if(e)return e;let i=d("button","",{type:"button","data-k":`units-${t}`,"aria-label":this.text("tip_unit",{unit:t})},String(t)),r=this.columns.map(o=>{
let a=gs(o,t,this.text);return sn(a,o.meta.quantity,!1),a}),s=d("tr","",{"data-unit":String(t)},d("th","",{scope:"row"},i),...r);return s.addEventListener("clic\
k",()=>this.actions.unit(t)),this.rows.set(t,s),this.mark(s,t===this.selected),s}mark(t,e){t?.classList.toggle("selected",e),t?.querySelector("button")?.setAttribute(
"aria-pressed",String(e))}draw(t){this.select(t)}select({state:t}){t.unit!==this.selected&&(this.mark(this.rows.get(this.selected),!1),this.selected=t.unit,this.
mark(this.rows.get(this.selected),!0),this.node.open&&this.rows.size&&!this.rows.get(this.selected)?.isConnected&&this.fill())}};function sn(n,t,e=!0){t&&(n.style.
setProperty("--ink",`var(--ink-${t})`),e&&(n.dataset.of=t))}var bs=1e3,gi=class{constructor(t,e,i,r,s,o){this.root=t;this.surface=e;this.picture=i;this.whatIf=o;let{meta:a,arrays:l,hidden:p}=i,h=W(a.strings);this.controls=
new ue(i,h,s),this.slides=new ui(i,h,s),this.tools=new mi(h,s,m=>this.save(m)),this.units=new fi(i,h,s),this.readout=new di(i,h,s);let u=fe(p,a.quantities.length);
this.maps=a.quantities.map(m=>new xt(m,l[m.key],u,A(i,m.key)));let c=new ci(h,s);this.tracks=[...gr(i,h,C(i)?o:null),...this.maps,...Jn(i),new le(i,h,s),c],c.listen(
()=>this.frame),this.frame={picture:i,state:r,text:h,theme:Li(t),axis:Fi(1,0,1),order:[]},e.replaceChildren(this.cursor.node),e.setAttribute("aria-label",h("scr\
ub")),this.stack.append(...this.tracks.map(m=>m.node),e),t.setAttribute("aria-label",h("viewer")),t.toggleAttribute("data-folds",a.folds===!0),a.folds&&this.controls.
head.append(vr(t,h)),t.toggleAttribute("data-many",a.quantities.length>4)}root;surface;picture;whatIf;frame;tracks;readout;stack=d("div","stack");controls;tools;slides;units;maps;heading=d(
"header","heading");body=d("div","body");help=d("div","help");foot=d("footer","foot");notes=d("div","notes",{part:"notes"});cursor=new ce;kept={width:0,height:0};themeKey="";size="";presented=!1;width=0;parts(){
let{meta:t}=this.picture,{text:e}=this.frame,{heading:i}=this;return t.title&&i.append(d("h2","",{"data-testid":"viewer-title"},t.title)),(t.look||C(this.picture))&&
i.append(d("p","look",{part:"look","data-testid":"viewer-look"},...xr(t.look,t.quantities))),this.body.append(this.stack,this.readout.node),this.help.append(nr(
e,t.stride),dr(this.picture,e)),[i,this.controls.node,this.help,this.whatIf.node,this.notes,this.body,this.units.node,this.foot]}get above(){return{width:this.width,
height:this.heading.getBoundingClientRect().height}}keep(t){this.kept=t,this.heading.style.minHeight=`${t.height}px`}showNotes(t){let e=[...this.picture.meta.notes,
...t];this.notes.replaceChildren(...br(e,this.frame.text))}retheme(){let t=Li(this.root);if(t.key===this.themeKey)return!1;this.themeKey=t.key,this.frame.theme=
t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,ie(e,t));for(let e of this.
root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){let{root:t}=this,e=t.clientWidth,
i=t.hasAttribute("data-presenting"),r=i?`${e}×${t.clientHeight} ${t.dataset.slide}`:String(e);return e===0||r===this.size?!1:(this.size=r,this.width=e,e!==this.
kept.width&&(this.heading.style.minHeight=""),t.dataset.layout=e>=bs?"wide":e>=me?"medium":"narrow",this.placeTools(e,i),(e>=bs&&!i?this.body:this.readout.node).
append(this.readout.under),!0)}placeTools(t,e){let{controls:i,help:r,tools:s}=this;if(e)return i.node.append(r,this.slides.node,s.node);this.slides.node.remove(),
i.node.after(r),(t<me?this.foot:this.heading).append(s.node)}fillScreen(t){if(!(!this.presented&&!t)){if(t)ar(this.root,this.stack,this.tracks,this.maps);else for(let e of this.
maps)e.resize(null);for(let e of this.maps)e.draw(this.frame);this.presented=t}}draw(t){let{frame:e,picture:i}=this;e.state=t,e.order=mn(i,t.sort),this.root.style.
setProperty("--side",`${lr(e,this.width)}px`);let r=Math.max(40,this.surface.clientWidth);e.axis=Fi(r,t.first,pt(i,t.zoom));for(let s of this.tracks)s.draw(e);this.
fillScreen(t.present),this.tools.draw(e),this.slides.draw(e),this.readout.draw(e),this.units.draw(e),this.controls.draw(e),this.whatIf.draw(e),this.cursor.draw(
e)}step(t){let{frame:e,picture:i,root:r,surface:s}=this,{state:o}=e;this.cursor.step(e);for(let l of this.tracks)l.step?.(e);this.readout.step(e),this.controls.
move(e,t),this.whatIf.step(e);let a=String(i.stepOf(o.column));g(r,"data-step",a),g(r,"data-steps",String(i.meta.steps)),g(r,"data-unit",String(o.unit)),g(r,"da\
ta-playing",String(t)),g(s,"aria-valuemin","0"),g(s,"aria-valuemax",String(i.meta.steps-1)),g(s,"aria-valuenow",a),g(s,"aria-valuetext",L(e,o.column))}press(t){
let e=this.tracks[0];return t?.q!=="x"||!C(this.picture)||!e?!1:(this.whatIf.openInput(e.plot.querySelector(".chip-now")??e.plot),!0)}save(t){let{frame:e,picture:i,
root:r,heading:s,body:o}=this,{meta:a,hidden:l}=i,p=e.axis.count*l*a.quantities.length,h=()=>{for(let m of this.tracks)m.draw(e);for(let m of this.tracks)m.step?.(
e)},u={root:r,heading:s,body:o,step:this.controls.step,cells:p,redraw:h},c=cs(a.title,a.cell,i.stepOf(e.state.column));t==="svg"?ds(u,c):ps(u,c)}select(){for(let t of this.
tracks)t.select?.(this.frame);this.readout.select(this.frame),this.units.select(this.frame)}};var vi=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=i=>{let r=280/t(),s=0;if(i>=this.due&&(s=1+Math.floor((i-this.due)/r),this.due+=s*r,s*r>1e3&&([s,this.due]=[1,i+r])),s>
0&&!this.advance(s))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var bi=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:i,inspector:r}=this;Hn(this.root,i,{active:()=>$().active===this,last:()=>this.picture.
columns-1,presenting:()=>this.state.present,walking:()=>this.stage.readout.diagram.slow.walking},e),On(this.surface,{actions:i,axis:()=>this.stage.frame.axis,column:()=>this.
state.column,pick:(a,l,p,h)=>this.pick(a,l,p,h),hover:(a,l)=>r.hover(this.stage,a,l),leave:()=>r.leave()},e),Nn({ask:()=>this.answer(),go:a=>i.go(this.picture.columnOf(
a)),come:a=>this.come(a)},e),Tn(()=>this.picture?{picture:this.picture,place:this.place()}:null,e),zn(this.root,i,this.light,()=>this.picture,e);let s=()=>$().active=
this;this.root.addEventListener("focusin",s,{signal:e}),this.root.addEventListener("pointerdown",s,{signal:e}),window.addEventListener("popstate",()=>this.revisit(),
{signal:e});let o=new ResizeObserver(()=>this.fitIn());o.observe(this.root),e.addEventListener("abort",()=>o.disconnect()),this.watchTheme(e),this.whatIf.listen(
this.root,e)}style;root=d("section","viewer",{"data-testid":"gate-viewer",tabindex:"-1"});life=new AbortController;surface=d("div","surface",{role:"slider",tabindex:"\
0","data-testid":"scrub","data-k":"scrub"});speaker=new pe;address=new Zt(()=>Lt(this.state,this.picture),()=>this.revisit());timeline=new vi(t=>this.advance(t),
()=>this.paint());actions=this.makeActions();light=new te(this.root,this.actions,t=>this.picture.meta.quantities.some(e=>e.key===t),this.life.signal);inspector=new Jt(
this.root,this.light);presenter=new ee(this.root,()=>this.actions.present(!1),this.life.signal);whatIf=new ri(this.actions);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;ahead=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!cl(t,this.bytes)?this.change(t):At()?this.revisit():this.
sameAgain(),$().active||($().active=this),this.address.shown()}sameAgain(){this.whatIf.again(),this.fitIn()}change(t){let e=this.stage?.above,i=this.bytes?{picture:this.
picture,stand:this.stand}:null;this.bytes=t,this.picture=$n(t),i?.picture.meta.id!==this.picture.meta.id&&this.timeline.stop(),this.inspector.leave(),this.stand=
Mn(this.picture,i),this.whatIf.show(this.picture);let r=this.focusKey();this.stage=new gi(this.root,this.surface,this.picture,this.state,this.actions,this.whatIf),
ln(this.root,[...this.stage.parts(),this.whatIf.list.node,this.whatIf.presets.node,this.inspector.tooltip.node,this.speaker.node]),this.stage.showNotes(this.stand.
notes),e&&i?.picture.meta.id===this.picture.meta.id&&this.stage.keep(e),this.fitIn(),this.tell("event"),r&&this.focusKey()!==r&&this.root.querySelector(`[data-k\
="${CSS.escape(r)}"]`)?.focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute("data-k")??
"":""}revisit(){this.timeline.stop(),this.stand=_n(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||!this.
root.isConnected)return;let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(t="pe\
rson"){this.dirty=!0,this.paint(),this.settled(t)}settled(t="person"){_i(this.picture.meta.id,this.state),this.address.touch(),this.tell(t)}tell(t){this.picture&&
Rn(this.place(),t)}place(){return{t:this.picture.stepOf(this.state.column),unit:this.state.unit}}come(t){if(!this.picture)return;this.timeline.stop();let e=En(this.
picture,this.state,t);Sn(this.picture,e,this.state)?this.moveTo(e.column,"event"):(this.stand={state:e,notes:[]},this.refresh("event")),this.hurry()}answer(){this.
tell("event"),this.picture&&Pn({...this.place(),view:Lt(this.state,this.picture)})}paint(){this.handle||(this.handle=requestAnimationFrame(()=>this.render()))}hurry(){
!this.handle||this.ahead||(this.ahead=requestAnimationFrame(()=>this.ahead=0),cancelAnimationFrame(this.handle),this.render(),this.root.getBoundingClientRect())}render(){
this.handle=0,this.root.isConnected&&(this.presenter.apply(this.state)&&this.stage.relayout(),this.dirty&&this.stage.draw(this.state),this.stage.step(this.timeline.
playing),this.dirty&&this.light.again(),this.dirty=!1,this.speaker.soon(this.stage.frame,this.timeline.playing))}moveTo(t,e="person"){let i=k(t,0,this.picture.columns-
1);if(i===this.state.column)return;let{first:r}=this.state;this.state.column=i,nt(this.state,this.picture),this.state.first!==r&&(this.dirty=!0),this.paint(),_i(
this.picture.meta.id,this.state),this.address.moved(),this.tell(e)}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.picture.columns-1}play(){
if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(()=>this.
state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{order:e}=this.stage.frame,i=Array.
prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[k(i+t,0,e.length-1)])}pick(t,e,i,r){if(r===this.state.column&&this.stage.press(this.inspector.hitAt(
this.stage,t,e)))return;let s=this.inspector.unitAt(this.stage,t,e);s!==void 0&&(i?this.actions.keep(s):this.selectUnit(s))}slow(){this.state.slide!=="diagram"&&
this.actions.slide("diagram"),this.render(),this.stage.readout.diagram.slow.toggle()}makeActions(){let t=i=>{i(this.state),this.refresh()},e=i=>{this.timeline.stop(),
this.moveTo(i())};return{go:i=>e(()=>i),by:i=>{e(()=>this.state.column+i),this.hurry()},unitBy:i=>this.unitBy(i),keep:i=>t(r=>fn(r,i)),trace:i=>t(r=>r.traced=vn(
r.traced,i)),sort:i=>t(r=>r.sort=i),scale:i=>t(r=>r.scale=i),speed:i=>t(r=>r.speed=i),unit:i=>this.selectUnit(i),why:i=>t(r=>r.why=i),all:i=>t(r=>r.all=i),depth:i=>t(
r=>r.depth=i),view:i=>t(r=>r.view=i),present:i=>t(r=>r.present=i),slide:i=>t(r=>r.slide=i),presets:()=>this.whatIf.choosePreset(this.root),slow:()=>this.slow(),
scroll:i=>Bn(this.stage.readout.node,i),edit:(i,r=!1)=>this.host.edit(i,r),change:(i,r)=>this.whatIf.openWeight(i,r),zoom:(i,r)=>t(s=>{un(s,this.picture,i?s.zoom*
i:1,r??s.column),r===void 0&&nt(s,this.picture)}),pan:i=>t(r=>cn(r,this.picture,i)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),
this.timeline.stop(),this.address.stop(),cancelAnimationFrame(this.handle),this.speaker.stop(),$().active===this&&($().active=null),this.style.remove(),this.root.
remove()}};function cl(n,t){return n===t||n.length===t.length&&n.every((e,i)=>e===t[i])}var xs=`.diagram { position: relative; margin-top: 2px; }
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
.wire .halo { stroke: var(--softer); stroke-width: 5; }
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
.fn.left { right: 100%; top: 50%; margin-right: calc(4 * var(--u)); transform: translateY(-50%); }
.fn.bottom { left: 50%; top: 100%; margin-top: calc(1.5 * var(--u)); transform: translateX(-50%); }
.held .fn { display: flex; align-items: center; gap: calc(2.5 * var(--u)); border-color: var(--edge); background: var(--edge); color: var(--bg); font: 600 calc(\
9.5 * var(--u))/calc(14 * var(--u)) var(--font); white-space: nowrap; }
.lock { width: calc(7 * var(--u)); height: calc(8.5 * var(--u)); }
.lock rect { fill: currentColor; }
.lock path { fill: none; stroke: currentColor; stroke-width: 1.5; }
.wire.idle { opacity: .45; }
.wire.idle .line { stroke-width: 1.2; stroke-dasharray: 3 3; }
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
.slow { position: relative; display: grid; gap: 6px; margin-top: 8px; }
.slow-text { position: relative; min-height: 42px; }
.slow-text .legend-line { margin: 0; }
.slow-sentence { margin: 0; font-size: 14px; line-height: 1.45; }
.walking .legend-line { display: none; }
.slow > .small { justify-self: start; }
.slow-walk { display: flex; align-items: center; gap: 5px; }
.slow-count { margin: 0 auto 0 6px; color: var(--muted); font-size: 12.5px; }
.slow .tooltip { top: -4px; right: 0; max-width: none; }
.slow.walking .tooltip { top: calc(100% + 4px); }
`;var ys=`.eq-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 10px; margin-top: 18px; padding-top: 14px; bord\
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
.why-chart.wide-numbers { --name: 76px; --number: 108px; }
.why.all .why-list { max-height: 340px; overflow-y: auto; scrollbar-gutter: stable; border-block: 1px solid var(--line); }
.why.all .why-list .why-row { content-visibility: auto; contain-intrinsic-size: auto 21px; }
.why-row { display: grid; grid-template-columns: var(--name) minmax(0, 1fr) var(--number); align-items: center; gap: 6px; width: 100%; height: 21px; padding: 0 \
2px; border: 0; border-radius: 4px; background: transparent; text-align: left; font: inherit; }
.viewer button.why-row { cursor: default; }
.viewer button.why-row.leads { cursor: pointer; }
button.why-row:hover, button.why-row:focus-visible { background: color-mix(in srgb, var(--text) 7%, transparent); }
.why-name { overflow: hidden; color: var(--muted); font-size: 12px; text-overflow: ellipsis; white-space: nowrap; }
.leads .why-name { text-decoration: underline dotted color-mix(in srgb, var(--muted) 60%, transparent); text-underline-offset: 3px; }
.why-number { grid-column: 3; font-size: 12.5px; font-weight: 550; text-align: right; white-space: nowrap; }
.why-bar { position: relative; height: 11px; overflow: hidden; }
.why-items { position: relative; }
.why-bars { position: absolute; top: 0; left: calc(var(--name) + 8px); width: calc(100% - var(--name) - var(--number) - 16px); height: 100%; stroke-width: 11px;\
 pointer-events: none; }
.why-bars path { fill: none; stroke: var(--plus); vector-effect: non-scaling-stroke; }
.why-bars .minus { stroke: var(--minus); }
.why-zero { position: absolute; top: 0; bottom: 15px; left: calc(var(--name) + 8px + (100% - var(--name) - var(--number) - var(--gutter) - 16px) * var(--zero, 0\
)); width: 1px; background: color-mix(in srgb, var(--text) 45%, transparent); pointer-events: none; }
.why-total { position: relative; margin-top: 3px; padding-right: calc(var(--gutter) + 2px); border-top: 1px solid var(--line); border-radius: 0; height: 25px; }\

.why-total .why-name, .why-total .why-number { color: var(--text); font-weight: 650; }
.why-total .why-bar i { position: absolute; top: 0; bottom: 0; background: color-mix(in srgb, var(--text) 72%, var(--bg)); }
.why-was { color: var(--muted); font-size: 12px; font-weight: 400; white-space: nowrap; }
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
[data-presenting] .why-bars { stroke-width: 14px; }
[data-presenting] .why-scale { font-size: 13px; }
[data-presenting] :is(.why, .made) .fine { font-size: 14.5px; }
`;var ws=`/* One quantity lit everywhere, the others a little back; nothing moves. */
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
`;var ks=`.heading { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: flex-start; }
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
  position: fixed; inset: 0 0 var(--gs-class-bar, 0px); z-index: 999990; width: auto; overflow: auto; padding: 14px 28px 10px; font-size: 17px;
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
[data-presenting] .keys { margin: 0; gap: 2px 14px; font-size: 14px; }
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
.viewer[data-presenting][data-layout="wide"] .readout { position: static; max-height: calc(100vh - var(--gs-class-bar, 0px) - var(--above, 190px)); overflow: au\
to; }
[data-presenting] .readout-title { font-size: clamp(18px, 1.35vw, 26px); }
[data-presenting] .value .name { font-size: 16px; }
[data-presenting] .value .number { font-size: 17px; }
[data-presenting] .value { grid-template-columns: 28px minmax(0, 1fr) 70px 84px; }
[data-presenting] .answers { grid-template-columns: fit-content(60%) minmax(30px, 1fr) minmax(84px, auto); }
[data-presenting] .value.answer { grid-template-columns: subgrid; }
[data-presenting] .value .symbol { font-size: 23px; }
[data-presenting] .readout h4 { font-size: 17px; }
@media (max-width: 999px) { [data-presenting] .heading { padding-right: 0; margin-top: 52px; } }
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

.slides { display: none; }
[data-presenting] .slides { display: flex; flex-wrap: wrap; gap: 4px; }
.viewer .slide-tab { height: 34px; padding: 0 9px 0 7px; border: 1px solid var(--line); border-radius: 8px; background: transparent; font-size: 15px; white-spac\
e: nowrap; }
.viewer .slide-tab[aria-pressed="true"] { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 12%, var(--bg)); font-weight: 600; }
[data-presenting] .help { flex: 1 1 0; min-width: 0; }
[data-presenting] .controls { gap: 6px 14px; }
[data-presenting] .transport { min-width: 0; }
[data-layout="narrow"][data-presenting] .help { display: none; }
/* One part of the panel at a time, as large as fits. */
[data-presenting][data-slide="pictures"] .readout { display: none; }
.viewer[data-presenting][data-layout="wide"][data-slide="pictures"] .body { grid-template-columns: minmax(0, 1fr); }
.viewer[data-presenting][data-layout="wide"]:is([data-slide="why"], [data-slide="equations"]) .body { grid-template-columns: minmax(0, 1fr) clamp(440px, 42vw, 8\
60px); }
[data-presenting][data-slide="diagram"] .readout > :is(.why, .under),
[data-presenting][data-slide="why"] .readout > :is(.diagram, .under),
[data-presenting][data-slide="equations"] .readout > :is(.diagram, .why) { display: none; }
[data-presenting] .readout > :is(.why, .under) { margin-top: 4px; padding-top: 4px; border-top: 0; }
[data-presenting] .readout .eq-head { margin-top: 0; padding-top: 0; border-top: 0; }
.viewer[data-presenting][data-layout="wide"] .cell { max-width: min(100%, calc((100vh - var(--gs-class-bar, 0px) - var(--above, 190px) - 190px) * var(--ratio)))\
; }
.viewer[data-presenting][data-layout="wide"] .readout { grid-row: 1; padding: 12px 16px; }
[data-presenting] .readout-head { min-height: 34px; }
[data-presenting] .slow-sentence { font-size: 16px; }
.preset-list { position: absolute; left: 50%; top: 90px; z-index: 7; width: min(620px, 94%); max-height: calc(100% - 110px); overflow: auto; padding: 14px; bord\
er: 1px solid var(--line); border-radius: 12px; background: var(--bg); box-shadow: 0 10px 40px rgb(0 0 0 / 28%); transform: translateX(-50%); }
.preset-list :is(.presets, .preset-row) { display: flex; align-items: stretch; flex-direction: column; flex-wrap: nowrap; gap: 6px; }
.viewer .preset-list .preset { flex: none; max-width: none; }
[data-presenting] .preset-list span { font-size: 14.5px; }
/* The badge stays beside the title, in as many lines as it needs. */
[data-presenting] .heading { min-height: 58px; }
[data-presenting] .effect { display: none; }
@media (max-height: 800px) {
  [data-presenting] .whatif { margin-top: 8px; padding: 3px 10px; }
  [data-presenting] .stack { gap: 8px; }
}
.viewer:focus { outline: none; }
.viewer[data-presenting][data-layout="narrow"] { --label: 16px; padding: 12px 14px 10px; }
[data-layout="narrow"] .slide-tab kbd { display: none; }
.viewer[data-layout="narrow"] .slide-tab { height: 38px; padding: 0 9px; }
[data-presenting] .why-say { min-height: 0; }
[data-presenting][data-slide="equations"] .answered { display: none; }
.viewer[data-presenting][data-layout="wide"] .body { grid-template-rows: auto; row-gap: 0; }
@media (max-height: 800px) {
  [data-presenting] .why-row { height: 22px; }
  [data-presenting] :is(.why-name, .why-number) { font-size: 14.5px; }
  [data-presenting] :is(.why-detail, [data-testid="why-rounding"]) { display: none; }
  /* The bar of the edits takes room. */
  [data-presenting]:has([data-testid="what-if-edit"]) .why-row { height: 18.5px; }
  [data-presenting]:has([data-testid="what-if-edit"]) [data-testid="why-memory"] { display: none; }
  [data-presenting] .curve { margin-top: 4px; }
  .viewer[data-presenting] .segment { height: 30px; }
  [data-presenting] .eq-block + .eq-block { margin-top: 3px; padding-top: 3px; }
  [data-presenting] .eq { line-height: 1.35; }
}
@media (max-width: 1499px) { [data-presenting] .key_ten { display: none; } }
`;var Ms=`.units-table { margin-top: 20px; border-top: 1px solid var(--line); font-size: 13px; }
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
.units-table td .bar i { right: 0; }
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
`;var _s=`.viewer {
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
.bar i { position: absolute; top: 0; bottom: 0; width: 0; background: var(--ink, var(--muted)); }
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
[data-layout="narrow"] .choice { order: 2; flex-direction: column; align-items: flex-start; gap: 2px; font-size: 12px; }
[data-layout="narrow"] .choice select { height: 38px; max-width: 150px; }
.more { display: none; }
[data-folds][data-layout="narrow"]:not([data-presenting]) .more { display: block; margin-left: auto; }
[data-folds][data-layout="narrow"]:not([data-presenting]) .transport { flex-basis: 100%; }
[data-folds][data-layout="narrow"]:not([data-presenting]) .zoom { order: 3; margin-left: 0; align-self: flex-end; }
.more::after { content: " ▾"; }
.more[aria-expanded="true"]::after { content: " ▴"; }
[data-folds][data-layout="narrow"]:not([data-presenting], [data-unfolded]) :is(.choice, .zoom, .help) { display: none; }
@media (max-width: 640px) { [data-folds]:not([data-unfolded]) .whatif:not(.fixed) .lead { display: none; } }
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
`;var Es=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
.changed { position: absolute; left: 0; top: -5px; height: 3px; border-radius: 2px; background: var(--accent); }
.was { grid-column: 1 / -1; margin-top: -5px; color: var(--muted); font-size: 11.5px; text-align: right; }
.was:empty { display: none; }

.whatif { position: relative; margin-top: 16px; padding: 9px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--softer); }
.whatif.busy::after { content: ""; position: absolute; left: 12px; right: 12px; bottom: -1px; height: 2px; border-radius: 1px; background: linear-gradient(90deg\
, transparent, var(--accent), transparent) 0 0 / 40% 100% no-repeat; }
.whatif-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
.whatif-toggle { position: relative; flex: none; height: 34px; padding: 0 28px 0 13px; border: 0; border-radius: 8px; background: var(--text) no-repeat right 12\
px center / 9px; color: var(--bg) !important; font-weight: 600 !important; }
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

.whatif-form { margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--line); }
.kinds { margin-bottom: 8px; }
.whatif-pages { display: grid; grid-template-columns: minmax(0, 1fr); padding-bottom: 12px; }
.page { grid-area: 1 / 1; display: flex; flex-wrap: wrap; align-items: center; align-content: flex-start; gap: 4px 18px; min-width: 0; }
.viewer .whatif-pages > .page[hidden] { display: flex !important; visibility: hidden; }
.whatif-told { margin: 6px 0 0; color: var(--text); }
.whatif-told:empty { display: none; }
.corrected { color: var(--text); font-size: 12px; font-weight: 600; }
.viewer:not([data-layout="narrow"]) .field { position: relative; }
.viewer:not([data-layout="narrow"]) .corrected { position: absolute; left: 0; top: calc(100% - 3px); line-height: 1.2; white-space: nowrap; }
.unused { visibility: hidden; }
.explained { flex: 1 0 100%; margin: 0; max-width: 92ch; color: var(--muted); font-size: 13.5px; line-height: 1.45; }
.field { display: flex; align-items: center; gap: 8px; min-width: 0; }
.field-name { flex: none; color: var(--muted); font-size: 12.5px; }
.field:has(.letter) > .field-name { display: none; }
.kinds .option { font-weight: 550 !important; }
.field-body { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; min-height: 40px; min-width: 0; }
.amount { display: flex; align-items: center; gap: 12px; }
.slide { width: 200px; height: 30px; margin: 0; accent-color: var(--accent); cursor: pointer; }
.typed { width: 92px; height: 34px; padding: 0 8px; border: 1px solid var(--line); border-radius: 8px; background: var(--bg); color: var(--text); font: inherit;\
 font-size: 14px; text-align: right; }
.typed.short { width: 68px; }
.span-range { display: inline-flex; align-items: center; gap: 6px; }
.preset-row { display: flex; flex-wrap: wrap; gap: 6px; }
.preset { display: flex; flex-direction: column; justify-content: center; gap: 3px; min-height: 34px; padding: 3px 13px; border: 1px solid var(--line); border-r\
adius: 10px; background: var(--bg); text-align: left; }
.preset b { font-weight: 600; }
.preset span { color: var(--muted); font-size: 12.5px; line-height: 1.4; }
.whatif-form .preset span, .preset-list .explained { display: none; }
.preset:hover, .token:hover { border-color: color-mix(in srgb, var(--text) 40%, var(--bg)); }
.preset[aria-pressed="true"] { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 9%, var(--bg)); }
.token-choice { display: flex; flex-wrap: wrap; gap: 4px; max-height: 76px; overflow-y: auto; }
.token { min-width: 34px; height: 34px; padding: 0 9px; border: 1px solid var(--line); border-radius: 7px; background: var(--bg); font-weight: 550 !important; w\
hite-space: pre; }
.token[aria-pressed="true"] { background: var(--text); color: var(--bg) !important; border-color: var(--text); }
.token-list { position: absolute; left: 0; top: 0; z-index: 6; width: max-content; max-width: min(340px, 100%); padding: 10px 12px 12px; border: 1px solid var(-\
-line); border-radius: 10px; background: var(--bg); box-shadow: 0 6px 24px rgb(0 0 0 / 20%); }
.token-list .fine { margin: 0 0 8px; }

.why-item { position: relative; }
.why-change { position: absolute; z-index: 1; right: calc(var(--number) + 8px); top: 1px; height: 19px; padding: 0 7px; border: 1px solid var(--line); border-ra\
dius: 5px; background: var(--bg); font-size: 11px !important; line-height: 1 !important; visibility: hidden; }
.why-item:hover .why-change, .why-item:focus-within .why-change { visibility: visible; }
.why-row:not(.single) + .why-change { display: none; }
@media (hover: none) {
  .why-change { top: 0; right: 66px; height: 29px; visibility: visible; }
  .wide-numbers .why-change { right: 116px; }
  /* It always stands there, so it has room of its own and covers no bar. */
  .why:not(.blend) .why-chart:has(.why-change) { --number: 118px; }
  .why:not(.blend) .why-chart.wide-numbers:has(.why-change) { --number: 168px; }
}

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
[data-layout="narrow"] .page:has([data-k="weight-source"]) .field:has(:is(.choice, b, .amount)) { width: auto; }
[data-layout="narrow"] .page:has([data-k="weight-source"]) .amount { width: auto; }
[data-layout="narrow"] .page { gap: 4px 16px; }
[data-layout="narrow"] .field, [data-layout="narrow"] .amount { width: 100%; }
[data-layout="narrow"] .slide { flex: 1 1 120px; min-width: 0; width: 100%; height: 38px; }
[data-layout="narrow"] .typed { height: 40px; font-size: 16px; }
[data-layout="narrow"] .token { min-width: 42px; height: 42px; }
[data-layout="narrow"] .edit { min-height: 38px; border-radius: 19px; }
[data-layout="narrow"] .edit .out { width: 38px; height: 36px; }
[data-layout="narrow"] .preset { min-height: 40px; }
[data-layout="narrow"] .page .letter + span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[data-layout="narrow"] .page .option { position: relative; min-width: 42px; }
[data-layout="narrow"] .field-body { flex: 1; }
[data-layout="narrow"] .field:has(.options) > .field-name { display: none; }
[data-layout="narrow"] .field-name { min-width: 44px; }
[data-layout="narrow"] .invite { padding: 6px 4px; margin: -6px -4px; font-size: 13px !important; }
@media (prefers-reduced-motion: no-preference) {
  .whatif.busy::after { animation: whatif-busy 1.1s linear infinite; }
  @keyframes whatif-busy { from { background-position: -60% 0; } to { background-position: 160% 0; } }
}
`;var wl=[_s,ws,xs,ys,Es,Ms,ks].join(`
`),xi=new WeakMap;function If(n){let{data:t,parentElement:e,setTriggerValue:i}=n;if(!(t instanceof Uint8Array)||t.length<4)return;let r=xi.get(e);r?.root.isConnected||
(r?.destroy(),r=new bi(d("style","",{},wl)),xi.set(e,r),e.append(r.style,r.root));let s=r;return s.show(t,{edit:(o,a)=>i?.("edit",{text:o,live:a})}),()=>{s.destroy(),
xi.get(e)===s&&xi.delete(e)}}export{If as default};
