function s(n,t="",e={},...r){let i=document.createElement(n);t&&(i.className=t);for(let[o,a]of Object.entries(e))i.setAttribute(o,a);return i.append(...r),i}function T(n,t){n.hidden!==t&&(n.hidden=t)}var Q=document.createElement("canvas");Q.width=Q.height=1;var lt=new Map;function dt(n){let t=lt.get(n)??Wt(n);return lt.set(n,t),t}function Wt(n){let t=Q.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,r,i]=t.getImageData(0,0,1,1).data;return[e,r,i]}function Y([
n,t,e],r=1){return`rgba(${n}, ${t}, ${e}, ${r})`}function pt(n,t,e){return[0,1,2].map(r=>Math.round(n[r]+(t[r]-n[r])*e))}function Kt(n){let[t,e,r]=n.map(i=>{let o=i/
255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*r}function ut(n){let t=getComputedStyle(n),e=dt(t.backgroundColor),r=dt(t.color);
return{dark:Kt(e)<.18,background:e,text:r,muted:Y(pt(e,r,.7)),line:Y(pt(e,r,.16)),accent:t.getPropertyValue("--accent").trim()||Y(r),font:t.fontFamily,key:`${e}\
|${r}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var[ht,q]=["s.lesson","s.step"];function G(){let n=new URLSearchParams(location.search),t=n.get(ht),e=Number(n.get(q)??"1");return t?{slug:t,step:Number.isInteger(
e)&&e>0?e:1}:null}function ct(n){let t=location.search.replace(/^\?/,"").split("&").filter(e=>e&&e.split("=")[0]!==q);return`${location.pathname}?${[...t,...n>1?
[`${q}=${n}`]:[]].join("&")}${location.hash}`}function Z(n,t){try{t==="push"?history.pushState(history.state,"",ct(n)):history.replaceState(history.state,"",ct(
n))}catch{}window.dispatchEvent(new CustomEvent("gatescope:turned"))}function mt(n,t,e=1){let r={lang:t,[ht]:n,[q]:e>1?String(e):""};return`./lessons?${Object.entries(
r).flatMap(([i,o])=>o?[`${i}=${o}`]:[]).join("&")}`}function ft(n,t){let e=new URLSearchParams(location.search).get(n);return e!==null&&(e===t||e.split(";").includes(
t))}function gt(n,t,e){let r=s("button","plain",{type:"button","data-testid":"ask-class"},n("ask_class"));return r.addEventListener("click",()=>window.dispatchEvent(
new CustomEvent("gatescope:ask-class",{detail:[t,e-1]}))),s("p","acts ask-class",{},r)}function Vt(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function vt(n){return Number.isFinite(n)?Vt(String(Number(n.toPrecision(4)))):"–"}function b(n,t,e){return n<t?t:n>e?e:n}var jt="http://www.w3.org/2000/svg";function g(n,t={},e=""){let r=document.createElementNS(jt,n);for(let[i,o]of Object.entries(t))o!==""&&r.setAttribute(i,typeof o==
"number"?Xt(o):bt(o));return e&&(r.textContent=bt(e)),r}function Xt(n){return String(Math.round(n*100)/100)}function bt(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}var Jt=/[“‘(（]+$/,Yt=/^[.,;:!?)”’。，；：！？）、]+/;function I(n){return(t,e={})=>(n[t]??t).replace(/\{(\w+)\}/g,(r,i)=>String(e[i]??r))}function S(n,t){
return Qt(n.split(/(\{\w+\})/).flatMap(e=>t[e.replace(/^\{(\w+)\}$/,"$1")]??[e]))}function Qt(n){let t=[...n],e=(r,i)=>{let o=t[r];return typeof o!="string"?"":
(t[r]=o.replace(i,""),i.exec(o)?.[0]??"")};return t.forEach((r,i)=>{if(!(r instanceof Element))return;let[o,a]=[e(i-1,Jt),e(i+1,Yt)];(o||a)&&(t[i]=s("span","gs-\
tied",{},o,r,a))}),t}function y(n,t){return n.toFixed(t).replace("-","−")}var[L,_,C,O]=[34,10,10,42],Zt={step:"axis_step",moment:"axis_moment"},te={step:"curve_more",moment:"moment_more"},ee={step:"curve_value",moment:"moment_value"},
ne=20,w=class{constructor(t,e,r,i=198){this.asked=t;this.text=e;this.changed=r;this.height=i;this.values=this.truth.map(()=>null),this.plot.setAttribute("aria-l\
abel",e("curve_name"));let[o,a]=t.range;for(let[l,p]of[["min",o],["max",a]])this.plot.setAttribute(`aria-value${l}`,String(p));this.plot.addEventListener("keydo\
wn",l=>this.key(l));for(let l of["focus","blur"])this.plot.addEventListener(l,()=>{this.focused=l==="focus"&&this.plot.matches(":focus-visible"),this.draw()});this.
listenPointer(),this.node.append(this.plot,s("p","hint",{},e("curve_how")," ",s("span","keys",{},e("curve_keys")))),this.say()}asked;text;changed;height;node=s(
"div","curve");plot=s("div","plot",{role:"slider",tabindex:"0","data-testid":"curve","aria-orientation":"vertical"});values;at=0;focused=!1;last=null;shown;get truth(){
return this.asked.truth}place(t){let{along:e}=this.asked;if(!e)return String(t);let[r,i]=e;return vt(r+(i-r)*t/Math.max(1,this.values.length-1))}get drawn(){return this.
values.filter(t=>t!==null).length}get guess(){return this.drawn*2>=this.values.length?[...this.values]:null}get missing(){return this.drawn&&this.guess===null?this.
text(te[this.asked.axis]):""}value(t){for(let e=t;e>=0;e--)if(this.values[e]!=null)return this.values[e];return this.start}get start(){let[t,e]=this.asked.range;
return(t+e)/2}listenPointer(){let{plot:t}=this;t.addEventListener("pointerdown",e=>{e.button!==0||this.shown!==void 0||(e.preventDefault(),t.focus({preventScroll:!0}),
t.setPointerCapture(e.pointerId),this.last=null,this.drawTo(e))}),t.addEventListener("pointermove",e=>{if(t.hasPointerCapture(e.pointerId))for(let r of e.getCoalescedEvents?.()??
[e])this.drawTo(r)})}drawTo(t){let e=this.plot.getBoundingClientRect(),[r,i]=this.asked.range,o=this.values.length,a=b(Math.round((t.clientX-e.left-L)/(e.width-
L-_)*(o-1)),0,o-1),l=b(i-(t.clientY-e.top-C)/(this.height-C-O)*(i-r),r,i),p=this.last??{t:a,value:l},c=Math.abs(a-p.t);for(let d=0;d<=c;d++){let u=c?d/c:1;this.
values[p.t+Math.sign(a-p.t)*d]=p.value+(l-p.value)*u}this.last={t:a,value:l},this.at=a,this.after()}key(t){if(t.ctrlKey||t.metaKey||t.altKey||this.shown!==void 0)
return;let e={ArrowRight:1,ArrowLeft:-1,PageDown:5,PageUp:-5,Home:-1/0,End:1/0}[t.key],r={ArrowUp:1,ArrowDown:-1}[t.key];if(e===void 0&&r===void 0)return;t.preventDefault(),
t.stopPropagation();let i=t.shiftKey?5:1;if(e!==void 0)this.walk(b(this.at+e*i,0,this.values.length-1));else{let[o,a]=this.asked.range;this.values[this.at]=b(this.
value(this.at)+r*i*(a-o)/ne,o,a)}this.after()}walk(t){this.values[this.at]===null&&t>this.at&&(this.values[this.at]=this.value(this.at));for(let e=this.at;e<=t;e++)
this.values[e]??=this.value(e);this.at=t}put(t){Array.isArray(t)&&(this.values.forEach((e,r)=>this.values[r]=t[r]??null),this.after())}after(){this.say(),this.draw(),
this.changed()}say(){let t=this.value(this.at);this.plot.setAttribute("aria-valuenow",String(+t.toFixed(3))),this.plot.setAttribute("aria-valuetext",this.text(ee[this.
asked.axis],{t:this.place(this.at),value:y(t,2)}))}reveal(t){this.shown=t,this.plot.removeAttribute("tabindex");for(let e of this.plot.getAttributeNames())(e.startsWith(
"aria-value")||e==="aria-orientation")&&this.plot.removeAttribute(e);this.plot.setAttribute("role","img"),this.plot.classList.add("fixed"),this.node.querySelector(
".hint")?.remove(),this.draw()}draw(t=this.plot.clientWidth){if(!t)return;let{values:e,shown:r,truth:i,text:o}=this,[a,l]=this.asked.range,p=e.length,c=f=>L+f/Math.
max(1,p-1)*(t-L-_),d=f=>C+(l-b(f,a,l))/(l-a)*(this.height-C-O),u=r===void 0?e:r,m=g("svg",{width:t,height:this.height,viewBox:`0 0 ${t} ${this.height}`,"aria-hi\
dden":"true"});if(m.append(...this.axes(c,d,t)),r===void 0){let f=e.map((H,R)=>`${c(R)},${d(this.value(R))}`).join(" ");m.append(g("polyline",{class:"start",points:f}))}else
u&&m.append(...re(u,i,c,d));u&&m.append(...xt(u).map(f=>g("polyline",{class:"guess",points:f.map(([H,R])=>`${c(H)},${d(R)}`).join(" ")}))),r!==void 0?m.append(g(
"polyline",{class:"truth",points:i.map((f,H)=>`${c(H)},${d(f)}`).join(" ")})):this.focused&&(m.append(g("line",{class:"here",x1:c(this.at),x2:c(this.at),y1:C,y2:this.
height-O})),m.append(g("circle",{class:"here",cx:c(this.at),cy:d(this.value(this.at)),r:5}))),this.plot.replaceChildren(m),r!==void 0&&this.plot.append(ie(o,u!==
null))}axes(t,e,r){let[i,o]=this.asked.range,a=this.values.length-1,l=[i,(i+o)/2,o].flatMap(d=>[g("line",{class:"grid",x1:L,x2:r-_,y1:e(d),y2:e(d)}),g("text",{class:"\
end",x:L-6,y:e(d)+4},y(d,Number.isInteger(d)?0:1))]),p=[1,2,5,10,20,50,100,200,500].find(d=>a/d<=6)??1e3,c=[];for(let d=0;d<=a;d+=p)c.push(g("text",{class:"mid",
x:t(d),y:this.height-O+16},this.place(d)));return c.push(g("text",{class:"end",x:r-_,y:this.height-4},this.text(Zt[this.asked.axis]))),[...l,...c]}};function xt(n){
let t=[];return n.forEach((e,r)=>{e!==null&&(r>0&&n[r-1]!==null?t.at(-1).push([r,e]):t.push([[r,e]]))}),t}function re(n,t,e,r){return xt(n).map(i=>{let o=i.map(
([l,p])=>`${e(l)},${r(p)}`),a=[...i].reverse().map(([l])=>`${e(l)},${r(t[l])}`);return g("polygon",{class:"gap",points:[...o,...a].join(" ")})})}function ie(n,t){
return s("div","legend",{},...(t?["guess","truth"]:["truth"]).map(r=>s("span",r,{},n(r))))}var oe=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),se=new Set(["class","href","type","data-q","data-at",
"data-set","data-late"]),tt="http://www.w3.org/1998/Math/MathML";function h(n){let t=new DOMParser().parseFromString(n,"text/html");for(let r of[...t.body.querySelectorAll(
"*")])le(r)||r.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let r of e.querySelectorAll("p > math"))r.parentElement.textContent?.
trim()===r.textContent&&r.setAttribute("class","alone");for(let r of e.querySelectorAll("msup"))ae(r);return e}function ae(n){let[t,e]=n.children;if(e?.textContent!==
"′"||!t)return;let r=document.createElementNS(tt,"mo");r.textContent="′";for(let o of["lspace","rspace"])r.setAttribute(o,"0");let i=document.createElementNS(
tt,"mrow");i.append(t,r),n.replaceWith(i)}function le(n){if(n.namespaceURI===tt)return![...n.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));
if(!oe.has(n.tagName))return!1;for(let{name:e}of[...n.attributes])se.has(e)||n.removeAttribute(e);let t=n.getAttribute("href");return t===null||t.startsWith("./")||
t.startsWith("https:")}function yt(n){return(h(n).textContent??"").replace(/\s+/g," ").trim()}function wt(n,t){if(t===null)return NaN;if(n.kind==="choice")return t===n.right?0:1;if(n.kind==="number")return Math.abs(t-n.truth);let e=n.truth,r=t.flatMap((i,o)=>i===
null?[]:[Math.abs(i-e[o])]);return r.reduce((i,o)=>i+o,0)/Math.max(1,r.length)}var et=n=>(/\.(\d+)/.exec(n)?.[1]??"").length;function de(n){let[t,e,r]=n.range;return n.
kind==="number"?Math.min(6,Math.max(et(String(r)),et(n.told))):e-t>20?1:2}var D=n=>n.kind==="number"&&n.told.endsWith("%")&&n.range[1]<=1;function kt(n,t){return D(
n)?`${y(100*t,0)}%`:y(t,de(n))}function Et(n,t){return D(n)?`${y(100*t,0)}%`:y(t,et(String(t)))}function Tt(n,t){let e=[...h(n.options[t]).firstElementChild.childNodes];
for(let i of e)i instanceof Element&&i.classList.remove("alone");let r=e.at(-1)?.lastChild??e.at(-1);return r?.nodeType===Node.TEXT_NODE&&(r.textContent=r.textContent.
replace(/[.。]$/,"")),e}function k(n,t,e){return t===null?e("was_skipped"):n.kind==="number"?kt(n,t):e("curve_name")}function E(n,t,e){return n.kind==="choice"&&
t!==null?Tt(n,t):[k(n,t,e)]}function x(n,t){return n.kind==="choice"?"":kt(n,wt(n,t))}function A(n){return n.kind==="choice"?Tt(n,n.right):[n.told]}function pe(n,t,e){
let r=wt(n,t)/(n.range[1]-n.range[0]);return e(r<.02?"gap_none":r<.08?"gap_small":r<.25?"gap_some":"gap_large")}function St(n,t,e){let r=A(n);if(t===null)return n.
kind==="curve"?[e("skipped_curve")]:S(e("skipped"),{truth:r});if(n.kind==="choice")return S(e(t===n.right?"right":"wrong"),{guess:E(n,t,e),truth:r});let i={guess:k(
n,t,e),truth:n.told,gap:x(n,t),how:pe(n,t,e)};return n.kind==="number"?[e("number_gap",i)]:[e(n.reveal.includes('data-late="gap"')?"curve_said":"curve_gap",i)]}var Lt="gatescope.lessons",z={};function Mt(){try{let n=JSON.parse(localStorage.getItem(Lt)??"null");n&&typeof n=="object"&&!Array.isArray(n)&&(z=n)}catch{}return z}
function v(n){let t=Mt()[n]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,r=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:r}}function nt(n,t){z={...Mt(),[n]:{...v(n),...t}};try{localStorage.setItem(Lt,JSON.stringify(z))}catch{}}function Pt(n,t,e){nt(n,{guesses:{...v(n).guesses,
[t]:e}})}function M(n,t,e){let r=v(n).guesses[t];if(r===null)return null;if(e.kind==="choice")return Number.isInteger(r)&&e.options[r]?r:void 0;if(e.kind==="num\
ber")return typeof r=="number"&&Number.isFinite(r)?r:void 0;let i=e.truth;return Array.isArray(r)&&r.length===i.length&&r.every(a=>a===null||Number.isFinite(a))?
r:void 0}function Ct(n,t,e,r){let i=[],o=s("ol","record",{"data-testid":"record"});t.steps.forEach((u,m)=>{u.prediction&&o.append(ue(t.slug,m+1,u.title,u.prediction,e,r,
i))});let a=n.lessons.filter(u=>v(u.slug).done).length,l=s("button","plain",{type:"button","data-testid":"print"},e("print"));l.addEventListener("click",()=>window.
print());let p=s("div","acts"),c=n.lessons[n.lessons.findIndex(u=>u.slug===t.slug)+1];return c&&p.append(N(n,c.slug,e("next_lesson",{title:c.title}),r,"primary")),
p.append(l),{nodes:[s("p","hint",{},e(o.childElementCount?"end_says":"end_none")),o,s("p","",{"data-testid":"lessons-done"},e("progress",{done:a,count:n.lessons.
length})),p],draw:()=>i.forEach(u=>u.draw())}}function N(n,t,e,r,i="",o=1){let a=s("a",i,{href:mt(t,n.lang,o)},e);return a.addEventListener("click",l=>{n.elsewhere||
l.ctrlKey||l.metaKey||l.shiftKey||(l.preventDefault(),r(t,o))}),a}function ue(n,t,e,r,i,o,a){let l=M(n,t,r),p=s("button","link",{type:"button"},e);p.addEventListener(
"click",()=>o(n,t));let c=s("div","asked");c.append(h(r.question));let d=s("li","",{},p,c,s("p","",{},...he(r,l,i)));return r.kind==="curve"&&l!==void 0&&d.append(
ce(r,l,i,a)),d.dataset.hit=String(r.kind==="choice"&&l===r.right),d}function ce(n,t,e,r){let i=new w(n,e,()=>{},118);return i.reveal(t),r.push(i),i.node}function he(n,t,e){
let r=t===void 0?[e("open")]:E(n,t,e),i=s("span","",{},...S(e("you"),{guess:r}));return t===void 0?[i]:n.kind==="curve"?[t===null?i:s("span","",{},e("away",{gap:x(
n,t)}))]:[i,s("br"),s("span","",{},...S(e("true"),{truth:A(n)}))]}var At=/[.!?。！？](?=\s|$)|[。！？]/g;function F(n,t){for(let e of n.querySelectorAll("[data-late]"))t?e.replaceChildren(...(t[e.dataset.late]??[]).map(r=>r instanceof
Node?r.cloneNode(!0):r)):me(e)}var Nt=n=>n instanceof HTMLElement&&n.className==="gs-tied"&&/[.!?。！？]$/.test(n.textContent??"");function me(n){for(;n.previousSibling;){
let e=n.previousSibling,r=e instanceof Text?[...e.data.matchAll(At)].pop():void 0;if(e instanceof Text&&r){e.data=e.data.slice(0,r.index+1);break}if(Nt(e))break;
e.remove()}for(;n.nextSibling;){let e=n.nextSibling,r=e instanceof Text?[...e.data.matchAll(At)][0]:void 0;if(e instanceof Text&&r){e.data=e.data.slice(r.index+
1);break}if(e.remove(),Nt(e))break}let t=n.parentElement;n.remove(),t&&!t.textContent?.trim()&&t.tagName==="P"&&t.remove()}var fe=560;function $t(n,t){let e=[],r=s("article","handout",{},s("h1","",{},n.title),s("p","goal",{},n.goal),h(n.intro));return n.steps.forEach((i,o)=>r.append(
ge(n,i,o+1,t,e))),{node:r,draw:()=>e.forEach(i=>i.draw(fe))}}function ge(n,t,e,r,i){let o=s("section","",{},s("h2","",{},`${e}. ${t.title}`),h(t.html));return t.
prediction&&o.append(...ve(t.prediction,n.slug,e,r,i)),t.task&&o.append(s("div","task",{},s("h3","",{},r("task")),h(t.task.html),h(t.task.done))),o}function ve(n,t,e,r,i){
let o=M(t,e,n),a=s("div","question",{},s("h3","",{},r("predict")),h(n.question));if(n.kind==="choice")a.append(be(n,o===void 0?-1:o??-1));else if(n.kind==="curv\
e"){let u=new w(n,r,()=>{});o===void 0?u.node.querySelector(".hint")?.remove():u.reveal(o),i.push(u),a.append(u.node)}let l=o==null;n.kind==="number"&&a.append(
s("p","",{},`${r("print_answer")} `,l?s("span","line"):k(n,o,r)));let p=h(n.reveal);F(p,l?null:{guess:E(n,o,r),gap:[x(n,o)]});let c=n.kind==="curve"?[]:A(n),d=s(
"div","reveal",{},s("h3","",{},`${r("print_truth")} `,...c),p);return[a,d]}function be(n,t){let e=s("ul","boxes");return n.options.forEach((r,i)=>{let o=s("li",
"",{},i===t?"☒ ":"☐ ");o.append(...h(r).firstElementChild.childNodes),e.append(o)}),e}var xe=0,B=class{constructor(t,e,r){this.asked=t;let i=`gs-choice-${++xe}`;this.node.setAttribute("aria-label",r),this.inputs=t.options.map(()=>s("input","",{type:"\
radio",name:i})),t.options.forEach((o,a)=>{let l=s("span");l.append(h(o)),this.node.append(s("label","option",{"data-testid":`option-${a}`},this.inputs[a],l))}),
this.node.addEventListener("change",e)}asked;node=s("div","options",{role:"radiogroup"});inputs;get guess(){let t=this.inputs.findIndex(e=>e.checked);return t<0?
null:t}put(t){this.inputs.forEach((e,r)=>e.checked=r===t)}reveal(t){this.inputs.forEach((e,r)=>{e.disabled=!0,e.checked=r===t;let i=e.parentElement;i.classList.
toggle("chosen",r===t),i.classList.toggle("right",r===this.asked.right)})}};var U=class{constructor(t,e,r){this.asked=t;this.text=e;this.changed=r;this.unit=D(t)?100:1;let[i,o,a]=t.range.map(d=>+(d*this.unit).toFixed(6)),l=i+Math.round(
(o-i)/2/a)*a,p={min:String(i),max:String(o),step:String(a),value:String(+l.toFixed(6)),"aria-label":e("number_name")};this.slider=s("input","",{type:"range","da\
ta-testid":"slider",...p}),this.field=s("input","",{type:"number",...p,inputmode:"decimal"}),this.slider.addEventListener("input",()=>this.take(this.slider.valueAsNumber));
for(let d of["pointerdown","keyup"])this.slider.addEventListener(d,u=>{(!(u instanceof KeyboardEvent)||u.key!=="Tab")&&this.take(this.slider.valueAsNumber)});this.
field.value="",this.node.classList.add("unset"),this.field.addEventListener("input",()=>this.take(this.field.valueAsNumber,!0)),this.field.addEventListener("cha\
nge",()=>this.take(this.touched?this.slider.valueAsNumber:NaN));let c=s("div","typed",{},this.field,...this.unit>1?["%"]:[]);this.node.append(s("div","slide",{},
this.slider,this.ends()),c)}asked;text;changed;node=s("div","number");slider;field;unit;touched=!1;ends(){let[t,e]=this.asked.range.map(r=>s("span","",{},Et(this.
asked,r)));return s("div","ends",{"aria-hidden":"true"},t,e)}take(t,e=!1){Number.isFinite(t)?(this.touched=!0,this.slider.value=String(b(t,Number(this.slider.min),
Number(this.slider.max))),e||(this.field.value=this.slider.value)):e&&(this.touched=!1),this.node.classList.toggle("unset",!this.touched),this.changed()}get guess(){
return this.touched?+(this.slider.valueAsNumber/this.unit).toFixed(6):null}put(t){typeof t=="number"&&this.take(+(t*this.unit).toFixed(6))}reveal(t){let{asked:e,
text:r}=this,[i,o]=e.range,a=d=>`${100*b((d-i)/(o-i),0,1)}%`,l=e.truth,p=s("div","scale",{role:"img"}),c=(d,u,m)=>{let f=s("div",`mark ${d}`,{},s("b","",{},m),s(
"i","",{},r(d)));f.style.left=a(u),f.classList.toggle("late",u>(i+o)/2),p.append(f)};if(c("truth",l,e.told),p.setAttribute("aria-label",`${r("truth")}: ${e.told}`),
t!==null){c("guess",t,k(e,t,r));let[d,u]=[Math.min(t,l),Math.max(t,l)],m=s("div","between");m.style.left=a(d),m.style.right=`calc(100% - ${a(u)})`,p.append(m),p.
setAttribute("aria-label",`${r("guess")}: ${k(e,t,r)}, ${r("truth")}: ${e.told}, ${x(e,t)}`)}this.node.replaceChildren(s("div","slide",{},p,this.ends()))}};var W=class{constructor(t,e,r,i){this.asked=t;this.text=e;this.answered=i;let o=()=>this.changed();this.widget=ye(t,e,o),this.check=s("button","primary",{type:"\
button","data-testid":"check"},e("check")),this.skip=s("button","quiet",{type:"button","data-testid":"skip"},e("skip")),this.check.addEventListener("click",()=>this.
settle(this.widget.guess)),this.skip.addEventListener("click",()=>this.settle(null)),this.acts.append(this.check,this.skip),this.node.append(s("h3","",{},e("pre\
dict")),h(t.question),this.widget.node,this.missing,this.acts,this.answer),r===void 0?o():this.reveal(r)}asked;text;answered;node=s("section","question",{"data-\
testid":"question"});widget;check;skip;missing=s("p","hint",{role:"status"});acts=s("div","acts");answer=s("div","answer",{"data-testid":"answer"});open=!0;changed(){
this.check.disabled=this.widget.guess===null,this.missing.textContent=this.widget.missing??"",T(this.missing,!this.missing.textContent)}pass(){this.open&&this.settle(
null)}settle(t){this.reveal(t),this.answered(t),this.answer.querySelector(".verdict")?.focus({preventScroll:!0}),this.answer.scrollIntoView({block:"nearest"})}reveal(t){
let{asked:e,text:r}=this;this.open=!1,this.widget.reveal(t),this.acts.remove(),this.missing.remove();let i=s("p","verdict",{tabindex:"-1","data-testid":"verdict"},
...St(e,t,r)),o=h(e.reveal);F(o,t===null?null:{guess:E(e,t,r),gap:[x(e,t)]}),e.kind==="choice"&&t!==null&&this.node.classList.add(t===e.right?"hit":"miss"),this.
answer.replaceChildren(i,o)}draw(){this.widget.draw?.()}};function ye(n,t,e){return n.kind==="choice"?new B(n,e,yt(n.question)):n.kind==="number"?new U(n,t,e):new w(
n,t,e)}function Ht(n,t,e){let r=n.lessons.filter(o=>v(o.slug).done).length,i=s("ol","shelf",{"data-testid":"shelf"});return n.lessons.forEach((o,a)=>i.append(we(n,o,a+
1,t,e))),[n.elsewhere?s("h2","",{},t("shelf")):s("h1","",{tabindex:"-1"},t("shelf")),s("p","goal",{},t("shelf_says")),s("p","hint",{"data-testid":"lessons-done"},
t("progress",{done:r,count:n.lessons.length})),i]}function we(n,t,e,r,i){let{step:o,done:a}=v(t.slug),l=o>1&&o<=t.steps&&!a,p=N(n,t.slug,t.title,i,"title",l?o:1),
c=a?r("again"):l?r("go_on",{step:o,count:t.steps}):r("begin"),d=s("p","foot",{},s("span","",{},r("minutes",{minutes:t.minutes})),s("span","state",{"aria-hidden":"\
true"},`${c} →`)),u=s("p","number",{},String(e));a&&u.append(s("span","done",{},` ✓ ${r("done")}`));let m=s("li","card",{},u,s(n.elsewhere?"h3":"h2","name",
{},p),s("p","",{},t.goal),d);return m.dataset.done=String(a),m}function Rt(n,t,e,r,i){let o=s("ol"),a=n.steps.length;for(let l=1;l<=a+1;l++){let p=l>a?t("end_named"):t("step_named",{step:l,title:n.steps[l-1].title}),c=s("bu\
tton","dot",{type:"button",title:p,"aria-label":p,"data-step":String(l)},l>a?"★":String(l));l===e&&c.setAttribute("aria-current","step"),c.classList.toggle("s\
een",r(l)),c.addEventListener("click",()=>i(l)),o.append(s("li","",{},c))}return s("nav","dots",{"aria-label":t("steps")},o)}function qt(n,t,e,r,i){let o=n.steps.
length,a=s("div","turns"),l=(p,c,d,u)=>{let m=s("button",u,{type:"button","data-testid":p},c);return m.addEventListener("click",()=>r(d)),m};return e>1&&a.append(
l("back",`← ${t("back")}`,e-1,"plain")),a.append(i),e<=o&&a.append(l("next",`${t(e<o?"next":"finish")} →`,e+1,"plain next")),a}var ke=250,rt={step:"t",t:"t",unit:"unit"},K=class{constructor(t,e,r){this.task=t;this.text=e;this.noticed=r;this.node.append(s("h3","",{},e("task")),h(t.html),
this.told);let i=t.key in rt?[" ",s("span","keys",{},e("task_keys"))]:[];this.told.append(s("p","hint",{},e("task_open"),...i))}task;text;noticed;node=s("sectio\
n","task",{"data-testid":"task",tabindex:"-1"});told=s("div","told",{role:"status"});life=new AbortController;timer=0;done=!1;watch(){let{signal:t}=this.life,e=rt[this.
task.key];window.addEventListener("gatescope:at",r=>{let i=r.detail;e&&String(i[e])===this.task.value&&this.notice()},{signal:t}),window.dispatchEvent(new CustomEvent(
"gatescope:ask")),this.done||(this.timer=window.setInterval(()=>this.look(),ke))}look(){ft(rt[this.task.key]??this.task.key,this.task.value)&&this.notice()}notice(){
this.done||(this.done=!0,this.stop(),this.node.classList.add("done"),this.told.replaceChildren(s("p","tick",{},`✓ ${this.text("task_done")}`),h(this.task.done)),
this.noticed())}stop(){this.life.abort(),window.clearInterval(this.timer)}};var Ee="-64px 0px 0px",V=class{node=s("button","to-text primary",{type:"button",hidden:"","data-testid":"to-text"});text=I({});led=!1;away=!1;finished=!1;seen;constructor(t){
this.seen=new IntersectionObserver(([e])=>{this.away=!e.isIntersecting,this.away||(this.led=this.finished=!1),this.draw()},{rootMargin:Ee}),this.node.addEventListener(
"click",()=>this.lead(t))}lead(t){(t.querySelector(this.finished?".task":".gs-word.pressed")??t.querySelector("h2"))?.scrollIntoView({block:"center"})}watch(t,e){
this.text=e,this.seen.observe(t)}left(){this.led=!0,this.draw()}done(){this.finished=!0,this.draw()}draw(){this.node.textContent=`↑ ${this.text(this.finished?
"done_to_text":"to_text")}`,T(this.node,!this.away||!(this.led||this.finished))}destroy(){this.seen.disconnect()}};var $=".st-key-gs-lesson-figure",j;function it(n,t){let e=document.documentElement;n?e.setAttribute("data-gs-veiled",n):e.removeAttribute("data-gs-veiled"),e.style.
setProperty("--gs-veil",n&&JSON.stringify(t)),j?.disconnect();let r=document.querySelector($);r?r.toggleAttribute("inert",n==="figure"):n==="figure"&&Te()}function Te(){
j=new MutationObserver(()=>{let n=document.querySelector($);n?.setAttribute("inert",""),n&&j?.disconnect()}),j.observe(document.body,{childList:!0,subtree:!0})}
var Gt=n=>n.composedPath().some(t=>t instanceof Element&&t.matches($));function It(){document.querySelector($)?.parentElement?.scrollTo({top:0,behavior:"instant"})}
function ot(){matchMedia("(max-width: 1000px)").matches&&document.querySelector($)?.scrollIntoView({block:"start",behavior:"instant"})}var Se=new Set(["t","unit","why"]),Le=new Set(["whatif","moment"]);function P(n){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:n}))}function _t(n,t,e,r){
let i=(o,a)=>{n.addEventListener(o,l=>{let p=l.target.closest(".gs-word");p&&a(p)},{signal:r})};for(let o of["pointerover","focusin"])i(o,a=>a.dataset.q&&P({q:a.
dataset.q}));for(let o of["pointerout","focusout"])i(o,a=>a.dataset.q&&!a.classList.contains("pressed")&&P({q:""}));i("click",o=>{for(let u of n.querySelectorAll(
".gs-word.pressed"))u.classList.remove("pressed");o.classList.add("pressed");let{q:a,at:l,set:p}=o.dataset,c=[...new URLSearchParams(p).keys()].filter(u=>!Se.has(
u));c.length&&t("set",p);let d=c.every(u=>Le.has(u));P({q:a??"",...d?st(l??p??""):{},scroll:!0}),e()})}function st(n){let t=new URLSearchParams(n),e=i=>/^\d{1,7}$/.
test(t.get(i)??"")?{[i]:Number(t.get(i))}:{},r=t.get("why");return{...e("t"),...e("unit"),...r?{why:r}:{}}}var Ot=1500,Me=2e4,at=!1,Dt=null,zt=new Set(["INPUT","SELECT","TEXTAREA"]),X=class{constructor(t){this.style=t;let{signal:e}=this.life;this.reset.addEventListener(
"click",()=>this.send("reset",!0)),this.root.append(this.body,this.toText.node,this.paper),this.toText.node.addEventListener("click",()=>this.ledUntil=0),this.root.
addEventListener("keydown",i=>this.keyed(i),{signal:e}),document.addEventListener("keydown",i=>this.leave(i),{signal:e}),_t(this.body,(i,o)=>this.set(o),()=>this.
toText.left(),e),window.addEventListener("gatescope:class-revealed",i=>this.revealed(i),{signal:e}),window.addEventListener("popstate",()=>this.revisit(),{signal:e}),
window.addEventListener("beforeprint",()=>this.print(),{signal:e}),window.addEventListener("afterprint",()=>this.paper.replaceChildren(),{signal:e}),this.root.addEventListener(
"transitionend",i=>i.target===this.root&&this.paint(),{signal:e});let r=new ResizeObserver(()=>this.draw());r.observe(this.root),e.addEventListener("abort",()=>r.
disconnect())}style;root=s("section","lesson",{"data-testid":"lesson","data-keys":"own"});life=new AbortController;paper=s("div","paper");body=s("div","body");reset=s(
"button","quiet",{type:"button","data-testid":"reset"});toText=new V(this.root);send=()=>{};data;text;key="";step=1;asked=null;since=0;question=null;draw=()=>{};task=null;timer=0;ledUntil=0;set(t){
ot(),this.ledUntil=performance.now()+Ot,this.send("set",t)}get lesson(){return this.data.lesson}get last(){return(this.lesson?.steps.length??0)+1}show(t,e){Dt=this,
this.send=e;let r=this.data;this.data=t,this.text=I(t.texts),this.toText.watch(this.body,this.text);let i=JSON.stringify([t.lesson,t.texts,t.note,t.leads,t.lesson?
null:t.lessons]);if(i!==this.key){let o=r?.lesson?.slug!==t.lesson?.slug;(o||!r)&&(this.asked=null,this.step=Math.min(Math.max(1,t.step??1),this.last)),this.key=
i,this.render(),(r&&o||at)&&this.toTop(),at=!1}this.reset.textContent=`↺ ${this.text("reset")}`,T(this.reset,!t.changed),this.paint(),this.veil(),performance.
now()<this.ledUntil&&ot(),this.ledUntil=0,this.repairLater()}get pending(){return(this.asked===G()?.step||performance.now()-this.since>Me)&&(this.asked=null),this.
asked!==null}repairLater(){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.repair(),Ot)}repair(){let t=G();!this.lesson||t?.slug!==this.lesson.
slug||(this.pending?this.repairLater():t.step!==this.step&&Z(this.step,"replace"))}revisit(){let t=G();!this.lesson||t?.slug!==this.lesson.slug||(this.asked=null,
this.turn(Math.min(t.step,this.last)))}figureOf(t){let e=this.lesson?.steps??[];for(let r=Math.min(t,e.length);r>0;r--)if(e[r-1].figure)return r;return 0}go(t){
if(t<1||t>this.last||t===this.step)return;let e=this.lesson.steps[t-1]?.figure,r=this.figureOf(t)===this.figureOf(this.step)&&!(e&&this.data.changed);if(this.turn(
t),r&&!this.pending)return e&&P({q:"",...st(e.view)}),Z(t,"push");this.asked=t,this.since=performance.now(),this.send("go",{lesson:this.lesson.slug,step:t})}open(t,e){
if(t===this.lesson?.slug)return this.go(e);at=!0,this.send("go",{lesson:t,step:e})}turn(t){t!==this.step&&(this.figureOf(t)!==this.figureOf(this.step)&&It(),this.
step=t,this.ledUntil=0,P({q:""}),this.render(),this.veil(),this.toTop())}toTop(){this.body.querySelector(":is(h1, h2)[tabindex]")?.focus({preventScroll:!0}),this.
root.getBoundingClientRect().top<0&&this.root.scrollIntoView({block:"start"})}keyed(t){let e={ArrowLeft:-1,ArrowRight:1}[t.key],r=t.composedPath()[0];!e||!this.
lesson||t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.shiftKey||r instanceof HTMLElement&&(zt.has(r.tagName)||r.getAttribute("role")==="slider")||(t.preventDefault(),
this.go(this.step+e))}leave(t){let e=t.composedPath()[0];if(t.key!=="Escape"||t.defaultPrevented||!Gt(t)||e instanceof Element&&zt.has(e.tagName))return;let[r]=[
".task:not([hidden])",".verdict","h2[tabindex]"].flatMap(i=>[...this.body.querySelectorAll(i)]);r?.focus({preventScroll:!0}),r?.scrollIntoView({block:"nearest"})}clear(){
this.task?.stop(),this.task=this.question=null,this.draw=()=>{}}render(){this.clear();let{lesson:t,data:e,text:r}=this,i=(d,u)=>this.open(d,u);if(this.root.dataset.
step=t?String(this.step):"",this.root.setAttribute("aria-label",t?.title??r("shelf")),this.body.lang=e.spoken??"",!t)return this.body.replaceChildren(...Ht(e,r,
i));let o=this.step===this.last;nt(t.slug,{step:this.step,...o?{done:!0}:{}});let a=this.step,l=d=>v(t.slug).done||d<=a||d in v(t.slug).guesses,p=t.steps.length,
c=N(e,"",`← ${r("all")}`,d=>this.open(d,1),"all");this.body.replaceChildren(s("div","above",{},c,s("span","hint",{},r("minutes",{minutes:t.minutes}))),s("h1",
"",this.step>1?{class:"small"}:{tabindex:"-1"},t.title),...e.note?[s("p","note",{},e.note)]:[],Rt(t,r,this.step,l,d=>this.go(d)),...o?this.ending():this.content(
r("step_of",{step:this.step,count:p})),qt(t,r,this.step,d=>this.go(d),this.reset)),this.draw(),this.begin(),this.ink()}begin(){this.task&&(this.task.node.hidden=
this.question?.open===!0,this.task.node.hidden||this.task.watch())}ending(){let{data:t,text:e}=this,r=(a,l)=>this.open(a,l),{nodes:i,draw:o}=Ct(t,this.lesson,e,
r);return this.draw=o,[s("h2","",{tabindex:"-1"},e("end")),...i]}content(t){let{text:e,step:r}=this,i=this.lesson,{title:o,html:a,prediction:l,task:p}=i.steps[r-
1],c=s("div","words");c.append(h(a));let d=[];if(r===1){let u=s("div","words intro",{},s("p","goal",{},i.goal));u.append(h(i.intro)),d.push(u)}return d.push(s("\
p","where hint",{},t),s("h2","",{tabindex:"-1"},o),c),p&&(this.task=new K(p,e,()=>{this.ink(),this.toText.done()})),l&&(this.question=new W(l,e,M(i.slug,r,l),u=>{
Pt(i.slug,r,u),this.veil(),this.begin(),this.ink()}),this.draw=()=>this.question?.draw(),d.push(this.question.node),this.data.leads&&this.question.node.append(gt(
e,i.slug,r))),this.task&&d.push(this.task.node),d}revealed(t){let[e,r]=t instanceof CustomEvent&&Array.isArray(t.detail)?t.detail:[];this.lesson&&e===this.lesson.
slug&&r===this.step-1&&this.question?.pass()}veil(){let{lesson:t,question:e}=this,r=e?.open?t?.steps[this.step-1]?.prediction:null,i=t?.steps[this.figureOf(this.
step)-1]?.figure,o=!r||!i?"":i.kind==="viewer"?r.hides:"figure";it(o,this.text(o==="answers"?"veil_answers":"veil"))}paint(){this.ink(),this.draw()}ink(){if(!this.
root.isConnected)return;let{dark:t}=ut(this.root);this.root.dataset.theme=t?"dark":"light";for(let e of this.body.querySelectorAll(".gs-word[data-q]")){let r=this.
data.colours[e.dataset.q];r&&e.style.setProperty("--ink",r[t?1:0])}}print(){if(!this.lesson)return;let{node:t,draw:e}=$t(this.lesson,this.text);this.paper.replaceChildren(
t),e()}destroy(){this.life.abort(),this.task?.stop(),this.toText.destroy(),window.clearTimeout(this.timer),Dt===this&&it("",""),this.style.remove(),this.root.remove()}};var Ft=`.lesson {
  --bg: var(--st-background-color, #ffffff);
  --text: var(--st-text-color, #1f2430);
  --accent: var(--st-primary-color, #1d5fbf);
  --font: var(--st-font, system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif);
  --muted: color-mix(in srgb, var(--text) 72%, var(--bg));
  --line: color-mix(in srgb, var(--text) 16%, var(--bg));
  --soft: color-mix(in srgb, var(--text) 5%, var(--bg));
  --good: #05603a;
  box-sizing: border-box;
  width: 100%;
  padding: 2px 2px 24px;
  background-color: var(--bg);
  color: var(--text);
  font: 400 16px/1.55 var(--font);
  text-align: left;
  overflow-wrap: break-word;
  scroll-margin-top: 72px;
  transition: background-color 1ms linear;
  -webkit-text-size-adjust: 100%;
}
.lesson[data-theme="dark"] { --good: #6fe3b0; }
.lesson *, .lesson *::before { box-sizing: border-box; }
.lesson [hidden] { display: none !important; }
.lesson :focus { outline: none; }
.lesson :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.lesson :is(h1, h2)[tabindex]:focus-visible { outline: none; }
.lesson h1 { margin: 2px 0 6px; font: 680 27px/1.2 var(--font); letter-spacing: -.015em; text-wrap: balance; }
.lesson h1.small { font-size: 17px; font-weight: 600; color: var(--muted); letter-spacing: 0; }
.lesson h2 { margin: 2px 0 8px; font: 650 21px/1.25 var(--font); text-wrap: balance; scroll-margin-top: 84px; }
.lesson h3 { margin: 0 0 4px; font: 650 13px/1.4 var(--font); letter-spacing: .03em; color: var(--muted); }
.lesson p { margin: 0 0 12px; text-wrap: pretty; }
.lesson code { padding: 1px 4px; border-radius: 4px; background: var(--soft); font-size: .92em; }
.lesson math { font-size: 1.06em; }
/* A formula alone in its line; one that is too long breaks. */
.lesson math.alone { display: inline-block; max-width: 100%; overflow-x: auto; overflow-y: hidden; padding: 2px 0; }
/* With the sign after it a word stays on one line, and may itself still break. */
.lesson .gs-tied { white-space: nowrap; }
.lesson .gs-tied > * { max-width: calc(100% - 1ch); white-space: normal; }
.lesson a { color: var(--accent); text-underline-offset: 3px; }
.lesson .goal { color: var(--muted); }
.lesson .hint { margin: 0 0 6px; font-size: 13.5px; color: var(--muted); }
.lesson .where { margin: 18px 0 0; }
.lesson .note { padding: 7px 12px; border-left: 3px solid var(--accent); background: var(--soft); font-size: 14px; }
.above { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 4px 16px; font-size: 14px; }
.lesson .above .hint { margin: 0; }
.lesson .all { text-decoration: none; }
.lesson .all:hover { text-decoration: underline; }
.intro { padding-bottom: 4px; border-bottom: 1px solid var(--line); }

.lesson button { font: inherit; color: inherit; cursor: pointer; }
.lesson button:disabled { opacity: .45; cursor: default; }
.lesson .primary { display: inline-block; padding: 8px 20px; border: 1px solid transparent; border-radius: 9px; background: var(--text); color: var(--bg); font-\
weight: 600; text-decoration: none; }
.lesson .plain { padding: 8px 16px; border: 1px solid var(--line); border-radius: 9px; background: transparent; }
.lesson .plain:hover { border-color: var(--text); }
.lesson .quiet, .lesson .link { padding: 4px 2px; border: 0; background: none; font-size: 13.5px; color: var(--muted); text-decoration: underline; text-underlin\
e-offset: 3px; }
.lesson .link { padding: 0; font-size: inherit; font-weight: 600; color: var(--text); text-align: left; }
.acts { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; margin: 12px 0 4px; }
.turns { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 20px; }
.lesson .next { margin-left: auto; border-color: var(--muted); font-weight: 600; }

.dots { margin: 10px 0 14px; }
.dots ol { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0; list-style: none; }
.lesson .dot { display: grid; place-items: center; width: 28px; height: 28px; padding: 0; border: 1px solid var(--line); border-radius: 50%; background: transpa\
rent; color: var(--muted); font-size: 13px; font-variant-numeric: tabular-nums; }
.lesson .dot:hover { border-color: var(--text); }
.lesson .dot.seen { border-color: var(--muted); background: var(--soft); color: var(--text); }
.lesson .dot[aria-current] { border-color: var(--text); background: var(--text); color: var(--bg); font-weight: 650; }
.lesson .dot:focus-visible { border-radius: 50%; }

.lesson .gs-word { display: inline; padding: 0 1px; border: 0; border-bottom: 2px solid color-mix(in srgb, var(--ink, var(--accent)) 45%, transparent); backgrou\
nd: none; color: color-mix(in srgb, var(--ink, var(--accent)) 82%, var(--text)); font-weight: 600; text-align: left; user-select: text; }
.lesson .gs-word:hover, .lesson .gs-word.pressed { background: color-mix(in srgb, var(--ink, var(--accent)) 9%, transparent); border-bottom-color: currentcolor;\
 }

.shelf { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
.card { position: relative; display: flex; flex-direction: column; padding: 16px 18px; border: 1px solid var(--line); border-radius: 12px; }
.card:hover { border-color: var(--muted); }
.lesson .card .name { margin: 0 0 6px; font: 650 18px/1.25 var(--font); letter-spacing: 0; color: inherit; text-wrap: balance; }
.lesson .card .title { color: inherit; text-decoration: none; }
/* All of the card leads there. */
.card .title::after { content: ""; position: absolute; inset: 0; border-radius: 12px; }
.lesson .card .title:focus-visible { outline: none; }
.card:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.lesson .card p { margin: 0; font-size: 14.5px; }
.lesson .card .number { font-size: 14px; font-weight: 650; color: var(--muted); }
.lesson .card .done { color: var(--good); }
.lesson .card .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; margin-top: auto; padding-top: 10px; font-size: 13.5px; col\
or: var(--muted); }
.lesson .state { color: var(--accent); font-weight: 600; }

.record { margin: 0 0 16px; padding: 0 0 0 22px; }
.record li { margin: 0 0 12px; padding-left: 4px; }
.record li[data-hit="true"]::marker { content: "✓ "; color: var(--good); }
.lesson .record p { margin: 0; font-size: 14.5px; }
.lesson .record .asked { color: var(--muted); }
.lesson .to-text { position: fixed; bottom: 16px; left: 50%; z-index: 60; transform: translateX(-50%); white-space: nowrap; box-shadow: 0 4px 18px rgb(0 0 0 / 3\
0%); }
.paper { display: none; }
`;var Bt=`@media print {
  .lesson { --bg: #ffffff; --text: #000000; --accent: #1d5fbf; --good: #05603a; padding: 0; font-size: 11pt; }
  .lesson:has(.handout) > :not(.paper) { display: none !important; }
  .paper { display: block; max-width: 100%; }
  .handout section { margin-top: 18pt; }
  .handout h2, .handout h3 { break-after: avoid; }
  .handout :is(.question, .task, .plot) { break-inside: avoid; }
  .handout .gs-word { color: inherit; border: 0; font-weight: 600; }
  .handout .boxes { margin: 0 0 8pt; padding: 0; list-style: none; }
  .handout .line { display: inline-block; width: 9em; border-bottom: 1px solid #000000; }
}
`;var Ut=`.question, .task { margin: 16px 0; padding: 14px 16px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--soft); }
.options { display: grid; gap: 8px; }
.lesson .option { display: flex; gap: 10px; padding: 8px 12px; border: 1px solid var(--line); border-radius: 9px; background: var(--bg); cursor: pointer; }
.option:hover { border-color: var(--muted); }
.option:has(:checked) { border-color: var(--text); }
.option:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 1px; }
.lesson .option p { margin: 0; }
.option input { flex: none; width: 17px; height: 17px; margin: 4px 0 0; accent-color: var(--text); outline: none !important; }
.option:has(:disabled) { cursor: default; }
.option.right { border: 2px solid var(--good); }
.option.right span p::after { content: " ✓"; color: var(--good); font-weight: 700; }
.option.chosen:not(.right) { text-decoration: line-through; text-decoration-color: var(--muted); }

.number { display: flex; align-items: start; gap: 16px; }
.slide { flex: 1; min-width: 0; }
.slide input { width: 100%; margin: 8px 0 0; accent-color: var(--text); }
.unset .slide input { opacity: .45; }
.typed { flex: none; white-space: nowrap; }
.typed input { width: 84px; margin-right: 4px; padding: 5px 8px; border: 1px solid var(--muted); border-radius: 8px; background: var(--bg); color: var(--text); \
font: inherit; }
.ends { display: flex; justify-content: space-between; font-size: 12.5px; color: var(--muted); }
.scale { position: relative; height: 8px; margin: 42px 4px; border-radius: 4px; background: var(--line); }
.scale:not(:has(.guess)) { margin-bottom: 8px; }
.between { position: absolute; top: 0; bottom: 0; background: repeating-linear-gradient(45deg, var(--muted) 0 3px, transparent 3px 6px); }
.mark { position: absolute; z-index: 1; height: 38px; padding: 0 6px; border-left: 3px solid var(--text); font-size: 13px; line-height: 18px; white-space: nowra\
p; }
.mark.late { padding: 0 6px; border-left: 0; border-right: 3px solid var(--text); transform: translateX(-100%); }
.mark b { margin-right: 6px; font-variant-numeric: tabular-nums; }
.mark i { font-style: normal; color: var(--muted); }
.mark.truth { bottom: 0; border-color: var(--accent); }
.mark.guess { top: 0; display: flex; align-items: end; border-color: var(--muted); }

.plot { position: relative; touch-action: none; cursor: crosshair; border-radius: 8px; background: var(--bg); user-select: none; }
.plot.fixed { touch-action: auto; cursor: default; }
.plot svg { display: block; overflow: visible; font: 12px var(--font); }
.lesson .curve .hint { margin: 6px 0 0; }
@media (hover: none) { .question .keys, .task .keys { display: none; } }
.plot .grid { stroke: var(--line); }
.plot text { fill: var(--muted); }
.plot .end { text-anchor: end; }
.plot .mid { text-anchor: middle; }
.plot polyline { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.plot .start { stroke: var(--muted); stroke-width: 1.5; stroke-dasharray: 3 5; opacity: .7; }
.plot .guess { stroke: var(--text); stroke-width: 3; }
.plot.fixed .guess { stroke: var(--muted); stroke-width: 2.5; stroke-dasharray: 7 5; }
.plot .truth { stroke: var(--accent); stroke-width: 3; }
.plot .gap { fill: var(--accent); opacity: .16; }
.plot line.here { stroke: var(--muted); stroke-dasharray: 2 3; }
.plot circle.here { fill: var(--accent); }
.legend { display: flex; gap: 18px; padding: 2px 0 4px 34px; font-size: 13px; color: var(--muted); }
.legend span::before { content: ""; display: inline-block; width: 22px; margin-right: 6px; border-top: 3px solid var(--accent); vertical-align: middle; }
.legend .guess::before { border-top: 3px dashed var(--muted); }

.lesson .verdict { margin: 12px 0 8px; font-weight: 620; }
.lesson .gs-tied .gs-tied { white-space: nowrap; }
.hit .verdict::before { content: "✓ "; color: var(--good); }
.answer > :last-child { margin-bottom: 0; }
.task { border-style: dashed; }
.task.done { border-style: solid; border-color: var(--good); }
.lesson .tick { margin: 0 0 4px; color: var(--good); font-weight: 650; }
.told > :last-child, .lesson .told p:last-child { margin-bottom: 0; }
`;var J=new WeakMap;function gr({data:n,parentElement:t,setTriggerValue:e}){let r=J.get(t);r?.root.isConnected||(r?.destroy(),r=new X(s("style","",{},[Ft,Ut,Bt].join(
`
`))),J.set(t,r),t.append(r.style,r.root));let i=r;return i.show(n,e),()=>{i.destroy(),J.get(t)===i&&J.delete(t)}}export{gr as default};
