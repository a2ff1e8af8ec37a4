function o(n,t="",e={},...r){let i=document.createElement(n);t&&(i.className=t);for(let[s,a]of Object.entries(e))i.setAttribute(s,a);return i.append(...r),i}function T(n,t){n.hidden!==t&&(n.hidden=t)}var J=document.createElement("canvas");J.width=J.height=1;var ot=new Map;function st(n){let t=ot.get(n)??Ot(n);return ot.set(n,t),t}function Ot(n){let t=J.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,r,i]=t.getImageData(0,0,1,1).data;return[e,r,i]}function X([
n,t,e],r=1){return`rgba(${n}, ${t}, ${e}, ${r})`}function at(n,t,e){return[0,1,2].map(r=>Math.round(n[r]+(t[r]-n[r])*e))}function zt(n){let[t,e,r]=n.map(i=>{let s=i/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*r}function lt(n){let t=getComputedStyle(n),e=st(t.backgroundColor),r=st(t.color);
return{dark:zt(e)<.18,background:e,text:r,muted:X(at(e,r,.7)),line:X(at(e,r,.16)),accent:t.getPropertyValue("--accent").trim()||X(r),font:t.fontFamily,key:`${e}\
|${r}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var[pt,R]=["s.lesson","s.step"];function q(){let n=new URLSearchParams(location.search),t=n.get(pt),e=Number(n.get(R)??"1");return t?{slug:t,step:Number.isInteger(
e)&&e>0?e:1}:null}function dt(n){let t=location.search.replace(/^\?/,"").split("&").filter(e=>e&&e.split("=")[0]!==R);return`${location.pathname}?${[...t,...n>1?
[`${R}=${n}`]:[]].join("&")}${location.hash}`}function Y(n,t){try{t==="push"?history.pushState(history.state,"",dt(n)):history.replaceState(history.state,"",dt(
n))}catch{}window.dispatchEvent(new CustomEvent("gatescope:turned"))}function ut(n,t,e=1){let r={lang:t,[pt]:n,[R]:e>1?String(e):""};return`./lessons?${Object.entries(
r).flatMap(([i,s])=>s?[`${i}=${s}`]:[]).join("&")}`}function ct(n,t){let e=new URLSearchParams(location.search).get(n);return e!==null&&(e===t||e.split(";").includes(
t))}function ht(n,t,e){let r=o("button","plain",{type:"button","data-testid":"ask-class"},n("ask_class"));return r.addEventListener("click",()=>window.dispatchEvent(
new CustomEvent("gatescope:ask-class",{detail:[t,e-1]}))),o("p","acts ask-class",{},r)}function Ft(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function mt(n){return Number.isFinite(n)?Ft(String(Number(n.toPrecision(4)))):"–"}function b(n,t,e){return n<t?t:n>e?e:n}var Bt="http://www.w3.org/2000/svg";function g(n,t={},e=""){let r=document.createElementNS(Bt,n);for(let[i,s]of Object.entries(t))s!==""&&r.setAttribute(i,typeof s==
"number"?Wt(s):ft(s));return e&&(r.textContent=ft(e)),r}function Wt(n){return String(Math.round(n*100)/100)}function ft(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}function G(n){return(t,e={})=>(n[t]??t).replace(/\{(\w+)\}/g,(r,i)=>String(e[i]??r))}function S(n,t){return n.split(/(\{\w+\})/).flatMap(e=>t[e.replace(/^\{(\w+)\}$/,
"$1")]??[e])}function y(n,t){return n.toFixed(t).replace("-","−")}var[L,I,C,_]=[34,10,10,42],Ut={step:"axis_step",moment:"axis_moment"},Kt={step:"curve_value",moment:"moment_value"},Vt=20,w=class{constructor(t,e,r,i=198){this.
asked=t;this.text=e;this.changed=r;this.height=i;this.values=this.truth.map(()=>null),this.plot.setAttribute("aria-label",e("curve_name"));let[s,a]=t.range;for(let[
l,p]of[["min",s],["max",a]])this.plot.setAttribute(`aria-value${l}`,String(p));this.plot.addEventListener("keydown",l=>this.key(l));for(let l of["focus","blur"])
this.plot.addEventListener(l,()=>{this.focused=l==="focus"&&this.plot.matches(":focus-visible"),this.draw()});this.listenPointer(),this.node.append(this.plot,o(
"p","hint",{},e("curve_how")," ",o("span","keys",{},e("curve_keys")))),this.say()}asked;text;changed;height;node=o("div","curve");plot=o("div","plot",{role:"sli\
der",tabindex:"0","data-testid":"curve","aria-orientation":"vertical"});values;at=0;focused=!1;last=null;shown;get truth(){return this.asked.truth}place(t){let{
along:e}=this.asked;if(!e)return String(t);let[r,i]=e;return mt(r+(i-r)*t/Math.max(1,this.values.length-1))}get drawn(){return this.values.filter(t=>t!==null).length}get guess(){
return this.drawn*2>=this.values.length?[...this.values]:null}get missing(){return this.drawn&&this.guess===null?this.text("curve_more"):""}value(t){for(let e=t;e>=
0;e--)if(this.values[e]!=null)return this.values[e];return this.start}get start(){let[t,e]=this.asked.range;return(t+e)/2}listenPointer(){let{plot:t}=this;t.addEventListener(
"pointerdown",e=>{e.button!==0||this.shown!==void 0||(e.preventDefault(),t.focus({preventScroll:!0}),t.setPointerCapture(e.pointerId),this.last=null,this.drawTo(
e))}),t.addEventListener("pointermove",e=>{if(t.hasPointerCapture(e.pointerId))for(let r of e.getCoalescedEvents?.()??[e])this.drawTo(r)})}drawTo(t){let e=this.
plot.getBoundingClientRect(),[r,i]=this.asked.range,s=this.values.length,a=b(Math.round((t.clientX-e.left-L)/(e.width-L-I)*(s-1)),0,s-1),l=b(i-(t.clientY-e.top-
C)/(this.height-C-_)*(i-r),r,i),p=this.last??{t:a,value:l},c=Math.abs(a-p.t);for(let d=0;d<=c;d++){let u=c?d/c:1;this.values[p.t+Math.sign(a-p.t)*d]=p.value+(l-
p.value)*u}this.last={t:a,value:l},this.at=a,this.after()}key(t){if(t.ctrlKey||t.metaKey||t.altKey||this.shown!==void 0)return;let e={ArrowRight:1,ArrowLeft:-1,
PageDown:5,PageUp:-5,Home:-1/0,End:1/0}[t.key],r={ArrowUp:1,ArrowDown:-1}[t.key];if(e===void 0&&r===void 0)return;t.preventDefault(),t.stopPropagation();let i=t.
shiftKey?5:1;if(e!==void 0)this.walk(b(this.at+e*i,0,this.values.length-1));else{let[s,a]=this.asked.range;this.values[this.at]=b(this.value(this.at)+r*i*(a-s)/
Vt,s,a)}this.after()}walk(t){this.values[this.at]===null&&t>this.at&&(this.values[this.at]=this.value(this.at));for(let e=this.at;e<=t;e++)this.values[e]??=this.
value(e);this.at=t}put(t){Array.isArray(t)&&(this.values.forEach((e,r)=>this.values[r]=t[r]??null),this.after())}after(){this.say(),this.draw(),this.changed()}say(){
let t=this.value(this.at);this.plot.setAttribute("aria-valuenow",String(+t.toFixed(3))),this.plot.setAttribute("aria-valuetext",this.text(Kt[this.asked.axis],{t:this.
place(this.at),value:y(t,2)}))}reveal(t){this.shown=t,this.plot.removeAttribute("tabindex");for(let e of this.plot.getAttributeNames())(e.startsWith("aria-value")||
e==="aria-orientation")&&this.plot.removeAttribute(e);this.plot.setAttribute("role","img"),this.plot.classList.add("fixed"),this.node.querySelector(".hint")?.remove(),
this.draw()}draw(){let t=this.plot.clientWidth;if(!t)return;let{values:e,shown:r,truth:i,text:s}=this,[a,l]=this.asked.range,p=e.length,c=f=>L+f/Math.max(1,p-1)*
(t-L-I),d=f=>C+(l-b(f,a,l))/(l-a)*(this.height-C-_),u=r===void 0?e:r,m=g("svg",{width:t,height:this.height,viewBox:`0 0 ${t} ${this.height}`,"aria-hidden":"true"});
if(m.append(...this.axes(c,d,t)),r===void 0){let f=e.map(($,H)=>`${c(H)},${d(this.value(H))}`).join(" ");m.append(g("polyline",{class:"start",points:f}))}else u&&
m.append(...jt(u,i,c,d));u&&m.append(...gt(u).map(f=>g("polyline",{class:"guess",points:f.map(([$,H])=>`${c($)},${d(H)}`).join(" ")}))),r!==void 0?m.append(g("p\
olyline",{class:"truth",points:i.map((f,$)=>`${c($)},${d(f)}`).join(" ")})):this.focused&&(m.append(g("line",{class:"here",x1:c(this.at),x2:c(this.at),y1:C,y2:this.
height-_})),m.append(g("circle",{class:"here",cx:c(this.at),cy:d(this.value(this.at)),r:5}))),this.plot.replaceChildren(m),r!==void 0&&this.plot.append(Xt(s,u!==
null))}axes(t,e,r){let[i,s]=this.asked.range,a=this.values.length-1,l=[i,(i+s)/2,s].flatMap(d=>[g("line",{class:"grid",x1:L,x2:r-I,y1:e(d),y2:e(d)}),g("text",{class:"\
end",x:L-6,y:e(d)+4},y(d,Number.isInteger(d)?0:1))]),p=[1,2,5,10,20,50,100,200,500].find(d=>a/d<=6)??1e3,c=[];for(let d=0;d<=a;d+=p)c.push(g("text",{class:"mid",
x:t(d),y:this.height-_+16},this.place(d)));return c.push(g("text",{class:"end",x:r-I,y:this.height-4},this.text(Ut[this.asked.axis]))),[...l,...c]}};function gt(n){
let t=[];return n.forEach((e,r)=>{e!==null&&(r>0&&n[r-1]!==null?t.at(-1).push([r,e]):t.push([[r,e]]))}),t}function jt(n,t,e,r){return gt(n).map(i=>{let s=i.map(
([l,p])=>`${e(l)},${r(p)}`),a=[...i].reverse().map(([l])=>`${e(l)},${r(t[l])}`);return g("polygon",{class:"gap",points:[...s,...a].join(" ")})})}function Xt(n,t){
return o("div","legend",{},...(t?["guess","truth"]:["truth"]).map(r=>o("span",r,{},n(r))))}var Jt=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),Yt=new Set(["class","href","type","data-q","data-at",
"data-set","data-late"]),Qt=/^[.,;:!?)”’。，；：！？）、]+/,Q="http://www.w3.org/1998/Math/MathML";function h(n){let t=new DOMParser().parseFromString(
n,"text/html");for(let r of[...t.body.querySelectorAll("*")])ee(r)||r.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let r of e.
querySelectorAll("p > math"))r.parentElement.textContent?.trim()===r.textContent&&r.setAttribute("class","alone");for(let r of e.querySelectorAll("msup"))Zt(r);
for(let r of e.querySelectorAll(".gs-word, math:not(.alone)"))te(r);return e}function Zt(n){let[t,e]=n.children;if(e?.textContent!=="′"||!t)return;let r=document.
createElementNS(Q,"mo");r.textContent="′";for(let s of["lspace","rspace"])r.setAttribute(s,"0");let i=document.createElementNS(Q,"mrow");i.append(t,r),n.replaceWith(
i)}function te(n){let t=n.nextSibling,e=t instanceof Text?Qt.exec(t.data)?.[0]:void 0;if(!e)return;t.deleteData(0,e.length);let r=document.createElement("span");
r.className="held",n.replaceWith(r),r.append(n,e)}function ee(n){if(n.namespaceURI===Q)return![...n.attributes].some(({name:e})=>e.startsWith("on")||e.includes(
"href"));if(!Jt.has(n.tagName))return!1;for(let{name:e}of[...n.attributes])Yt.has(e)||n.removeAttribute(e);let t=n.getAttribute("href");return t===null||t.startsWith(
"./")||t.startsWith("https:")}function vt(n){return(h(n).textContent??"").replace(/\s+/g," ").trim()}function bt(n,t){if(t===null)return NaN;if(n.kind==="choice")return t===n.right?0:1;if(n.kind==="number")return Math.abs(t-n.truth);let e=n.truth,r=t.flatMap((i,s)=>i===
null?[]:[Math.abs(i-e[s])]);return r.reduce((i,s)=>i+s,0)/Math.max(1,r.length)}var Z=n=>(/\.(\d+)/.exec(n)?.[1]??"").length;function ne(n){let[t,e,r]=n.range;return n.
kind==="number"?Math.min(6,Math.max(Z(String(r)),Z(n.told))):e-t>20?1:2}var D=n=>n.kind==="number"&&n.told.endsWith("%")&&n.range[1]<=1;function xt(n,t){return D(
n)?`${y(100*t,0)}%`:y(t,ne(n))}function yt(n,t){return D(n)?`${y(100*t,0)}%`:y(t,Z(String(t)))}function wt(n,t){let e=[...h(n.options[t]).firstElementChild.childNodes];
for(let i of e)i instanceof Element&&i.classList.remove("alone");let r=e.at(-1)?.lastChild??e.at(-1);return r?.nodeType===Node.TEXT_NODE&&(r.textContent=r.textContent.
replace(/[.。]$/,"")),e}function k(n,t,e){return t===null?e("was_skipped"):n.kind==="number"?xt(n,t):e("curve_name")}function E(n,t,e){return n.kind==="choice"&&
t!==null?wt(n,t):[k(n,t,e)]}function x(n,t){return n.kind==="choice"?"":xt(n,bt(n,t))}function A(n){return n.kind==="choice"?wt(n,n.right):[n.told]}function re(n,t,e){
let r=bt(n,t)/(n.range[1]-n.range[0]);return e(r<.02?"gap_none":r<.08?"gap_small":r<.25?"gap_some":"gap_large")}function kt(n,t,e){let r=A(n);if(t===null)return n.
kind==="curve"?[e("skipped_curve")]:S(e("skipped"),{truth:r});if(n.kind==="choice")return S(e(t===n.right?"right":"wrong"),{guess:E(n,t,e),truth:r});let i={guess:k(
n,t,e),truth:n.told,gap:x(n,t),how:re(n,t,e)};return n.kind==="number"?[e("number_gap",i)]:[e(n.reveal.includes('data-late="gap"')?"curve_said":"curve_gap",i)]}var Et="gatescope.lessons",O={};function Tt(){try{let n=JSON.parse(localStorage.getItem(Et)??"null");n&&typeof n=="object"&&!Array.isArray(n)&&(O=n)}catch{}return O}
function v(n){let t=Tt()[n]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,r=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:r}}function tt(n,t){O={...Tt(),[n]:{...v(n),...t}};try{localStorage.setItem(Et,JSON.stringify(O))}catch{}}function St(n,t,e){tt(n,{guesses:{...v(n).guesses,
[t]:e}})}function M(n,t,e){let r=v(n).guesses[t];if(r===null)return null;if(e.kind==="choice")return Number.isInteger(r)&&e.options[r]?r:void 0;if(e.kind==="num\
ber")return typeof r=="number"&&Number.isFinite(r)?r:void 0;let i=e.truth;return Array.isArray(r)&&r.length===i.length&&r.every(a=>a===null||Number.isFinite(a))?
r:void 0}function Lt(n,t,e,r){let i=[],s=o("ol","record",{"data-testid":"record"});t.steps.forEach((u,m)=>{u.prediction&&s.append(ie(t.slug,m+1,u.title,u.prediction,e,r,
i))});let a=n.lessons.filter(u=>v(u.slug).done).length,l=o("button","plain",{type:"button","data-testid":"print"},e("print"));l.addEventListener("click",()=>window.
print());let p=o("div","acts"),c=n.lessons[n.lessons.findIndex(u=>u.slug===t.slug)+1];return c&&p.append(N(n,c.slug,e("next_lesson",{title:c.title}),r,"primary")),
p.append(l),{nodes:[o("p","hint",{},e(s.childElementCount?"end_says":"end_none")),s,o("p","",{"data-testid":"lessons-done"},e("progress",{done:a,count:n.lessons.
length})),p],draw:()=>i.forEach(u=>u.draw())}}function N(n,t,e,r,i="",s=1){let a=o("a",i,{href:ut(t,n.lang,s)},e);return a.addEventListener("click",l=>{n.elsewhere||
l.ctrlKey||l.metaKey||l.shiftKey||(l.preventDefault(),r(t,s))}),a}function ie(n,t,e,r,i,s,a){let l=M(n,t,r),p=o("button","link",{type:"button"},e);p.addEventListener(
"click",()=>s(n,t));let c=o("div","asked");c.append(h(r.question));let d=o("li","",{},p,c,o("p","",{},...se(r,l,i)));return r.kind==="curve"&&l!==void 0&&d.append(
oe(r,l,i,a)),d.dataset.hit=String(r.kind==="choice"&&l===r.right),d}function oe(n,t,e,r){let i=new w(n,e,()=>{},118);return i.reveal(t),r.push(i),i.node}function se(n,t,e){
let r=t===void 0?[e("open")]:E(n,t,e),i=o("span","",{},...S(e("you"),{guess:r}));return t===void 0?[i]:n.kind==="curve"?[t===null?i:o("span","",{},e("away",{gap:x(
n,t)}))]:[i,o("br"),o("span","",{},...S(e("true"),{truth:A(n)}))]}var Mt=/[.!?。！？](?=\s|$)|[。！？]/g;function z(n,t){for(let e of n.querySelectorAll("[data-late]"))t?e.replaceChildren(...(t[e.dataset.late]??[]).map(r=>r instanceof
Node?r.cloneNode(!0):r)):ae(e)}var Pt=n=>n instanceof HTMLElement&&n.className==="gs-tied"&&/[.!?。！？]$/.test(n.textContent??"");function ae(n){for(;n.previousSibling;){
let e=n.previousSibling,r=e instanceof Text?[...e.data.matchAll(Mt)].pop():void 0;if(e instanceof Text&&r){e.data=e.data.slice(0,r.index+1);break}if(Pt(e))break;
e.remove()}for(;n.nextSibling;){let e=n.nextSibling,r=e instanceof Text?[...e.data.matchAll(Mt)][0]:void 0;if(e instanceof Text&&r){e.data=e.data.slice(r.index+
1);break}if(e.remove(),Pt(e))break}let t=n.parentElement;n.remove(),t&&!t.textContent?.trim()&&t.tagName==="P"&&t.remove()}function Ct(n,t){let e=[],r=o("article","handout",{},o("h1","",{},n.title),o("p","goal",{},n.goal),h(n.intro));return n.steps.forEach((i,s)=>r.append(le(n,i,s+1,
t,e))),{node:r,draw:()=>e.forEach(i=>i.draw())}}function le(n,t,e,r,i){let s=o("section","",{},o("h2","",{},`${e}. ${t.title}`),h(t.html));return t.prediction&&
s.append(...de(t.prediction,n.slug,e,r,i)),t.task&&s.append(o("div","task",{},o("h3","",{},r("task")),h(t.task.html),h(t.task.done))),s}function de(n,t,e,r,i){let s=M(
t,e,n),a=o("div","question",{},o("h3","",{},r("predict")),h(n.question));if(n.kind==="choice")a.append(pe(n,s===void 0?-1:s??-1));else if(n.kind==="curve"){let u=new w(
n,r,()=>{});s===void 0?u.node.querySelector(".hint")?.remove():u.reveal(s),i.push(u),a.append(u.node)}let l=s==null;n.kind==="number"&&a.append(o("p","",{},`${r(
"print_answer")} `,l?o("span","line"):k(n,s,r)));let p=h(n.reveal);z(p,l?null:{guess:E(n,s,r),gap:[x(n,s)]});let c=n.kind==="curve"?[]:A(n),d=o("div","reveal",{},
o("h3","",{},`${r("print_truth")} `,...c),p);return[a,d]}function pe(n,t){let e=o("ul","boxes");return n.options.forEach((r,i)=>{let s=o("li","",{},i===t?"☒ ":
"☐ ");s.append(...h(r).firstElementChild.childNodes),e.append(s)}),e}var ue=0,F=class{constructor(t,e,r){this.asked=t;let i=`gs-choice-${++ue}`;this.node.setAttribute("aria-label",r),this.inputs=t.options.map(()=>o("input","",{type:"\
radio",name:i})),t.options.forEach((s,a)=>{let l=o("span");l.append(h(s)),this.node.append(o("label","option",{"data-testid":`option-${a}`},this.inputs[a],l))}),
this.node.addEventListener("change",e)}asked;node=o("div","options",{role:"radiogroup"});inputs;get guess(){let t=this.inputs.findIndex(e=>e.checked);return t<0?
null:t}put(t){this.inputs.forEach((e,r)=>e.checked=r===t)}reveal(t){this.inputs.forEach((e,r)=>{e.disabled=!0,e.checked=r===t;let i=e.parentElement;i.classList.
toggle("chosen",r===t),i.classList.toggle("right",r===this.asked.right)})}};var B=class{constructor(t,e,r){this.asked=t;this.text=e;this.changed=r;this.unit=D(t)?100:1;let[i,s,a]=t.range.map(d=>+(d*this.unit).toFixed(6)),l=i+Math.round(
(s-i)/2/a)*a,p={min:String(i),max:String(s),step:String(a),value:String(+l.toFixed(6)),"aria-label":e("number_name")};this.slider=o("input","",{type:"range",...p}),
this.field=o("input","",{type:"number",...p,inputmode:"decimal"}),this.slider.addEventListener("input",()=>this.take(this.slider.valueAsNumber));for(let d of["p\
ointerdown","keyup"])this.slider.addEventListener(d,u=>{(!(u instanceof KeyboardEvent)||u.key!=="Tab")&&this.take(this.slider.valueAsNumber)});this.field.addEventListener(
"input",()=>this.take(this.field.valueAsNumber,!0)),this.field.addEventListener("change",()=>this.take(this.touched?this.slider.valueAsNumber:NaN));let c=o("div",
"typed",{},this.field,...this.unit>1?["%"]:[]);this.node.append(o("div","slide",{},this.slider,this.ends()),c)}asked;text;changed;node=o("div","number");slider;field;unit;touched=!1;ends(){
let[t,e]=this.asked.range.map(r=>o("span","",{},yt(this.asked,r)));return o("div","ends",{"aria-hidden":"true"},t,e)}take(t,e=!1){Number.isFinite(t)?(this.touched=
!0,this.slider.value=String(b(t,Number(this.slider.min),Number(this.slider.max))),e||(this.field.value=this.slider.value)):e&&(this.touched=!1),this.changed()}get guess(){
return this.touched?+(this.slider.valueAsNumber/this.unit).toFixed(6):null}put(t){typeof t=="number"&&this.take(+(t*this.unit).toFixed(6))}reveal(t){let{asked:e,
text:r}=this,[i,s]=e.range,a=d=>`${100*b((d-i)/(s-i),0,1)}%`,l=e.truth,p=o("div","scale",{role:"img"}),c=(d,u,m)=>{let f=o("div",`mark ${d}`,{},o("b","",{},m),o(
"i","",{},r(d)));f.style.left=a(u),f.classList.toggle("late",u>(i+s)/2),p.append(f)};if(c("truth",l,e.told),p.setAttribute("aria-label",`${r("truth")}: ${e.told}`),
t!==null){c("guess",t,k(e,t,r));let[d,u]=[Math.min(t,l),Math.max(t,l)],m=o("div","between");m.style.left=a(d),m.style.right=`calc(100% - ${a(u)})`,p.append(m),p.
setAttribute("aria-label",`${r("guess")}: ${k(e,t,r)}, ${r("truth")}: ${e.told}, ${x(e,t)}`)}this.node.replaceChildren(o("div","slide",{},p,this.ends()))}};var W=class{constructor(t,e,r,i){this.asked=t;this.text=e;this.answered=i;let s=()=>this.changed();this.widget=ce(t,e,s),this.check=o("button","primary",{type:"\
button","data-testid":"check"},e("check")),this.skip=o("button","quiet",{type:"button","data-testid":"skip"},e("skip")),this.check.addEventListener("click",()=>this.
settle(this.widget.guess)),this.skip.addEventListener("click",()=>this.settle(null)),this.acts.append(this.check,this.skip),this.node.append(o("h3","",{},e("pre\
dict")),h(t.question),this.widget.node,this.missing,this.acts,this.answer),r===void 0?s():this.reveal(r)}asked;text;answered;node=o("section","question",{"data-\
testid":"question"});widget;check;skip;missing=o("p","hint",{role:"status"});acts=o("div","acts");answer=o("div","answer",{"data-testid":"answer"});open=!0;changed(){
this.check.disabled=this.widget.guess===null,this.missing.textContent=this.widget.missing??"",T(this.missing,!this.missing.textContent)}settle(t){this.reveal(t),
this.answered(t),this.answer.querySelector(".verdict")?.focus({preventScroll:!0}),this.answer.scrollIntoView({block:"nearest"})}reveal(t){let{asked:e,text:r}=this;
this.open=!1,this.widget.reveal(t),this.acts.remove(),this.missing.remove();let i=o("p","verdict",{tabindex:"-1","data-testid":"verdict"},...kt(e,t,r)),s=h(e.reveal);
z(s,t===null?null:{guess:E(e,t,r),gap:[x(e,t)]}),e.kind==="choice"&&t!==null&&this.node.classList.add(t===e.right?"hit":"miss"),this.answer.replaceChildren(i,s)}draw(){
this.widget.draw?.()}};function ce(n,t,e){return n.kind==="choice"?new F(n,e,vt(n.question)):n.kind==="number"?new B(n,t,e):new w(n,t,e)}function At(n,t,e){let r=n.lessons.filter(s=>v(s.slug).done).length,i=o("ol","shelf",{"data-testid":"shelf"});return n.lessons.forEach((s,a)=>i.append(he(n,s,a+
1,t,e))),[o(n.elsewhere?"h2":"h1","",{},t("shelf")),o("p","goal",{},t("shelf_says")),o("p","hint",{"data-testid":"lessons-done"},t("progress",{done:r,count:n.lessons.
length})),i]}function he(n,t,e,r,i){let{step:s,done:a}=v(t.slug),l=s>1&&s<=t.steps&&!a,p=N(n,t.slug,t.title,i,"title",l?s:1),c=a?r("again"):l?r("go_on",{step:s,
count:t.steps}):r("begin"),d=o("p","foot",{},o("span","",{},r("minutes",{minutes:t.minutes})),o("span","state",{"aria-hidden":"true"},`${c} →`)),u=o("p","numb\
er",{},String(e));a&&u.append(o("span","done",{},` ✓ ${r("done")}`));let m=o("li","card",{},u,o(n.elsewhere?"h3":"h2","name",{},p),o("p","",{},t.goal),d);return m.
dataset.done=String(a),m}function Nt(n,t,e,r,i){let s=o("ol"),a=n.steps.length;for(let l=1;l<=a+1;l++){let p=l>a?t("end_named"):t("step_named",{step:l,title:n.steps[l-1].title}),c=o("bu\
tton","dot",{type:"button",title:p,"aria-label":p,"data-step":String(l)},l>a?"★":String(l));l===e&&c.setAttribute("aria-current","step"),c.classList.toggle("s\
een",r(l)),c.addEventListener("click",()=>i(l)),s.append(o("li","",{},c))}return o("nav","dots",{"aria-label":t("steps")},s)}function $t(n,t,e,r,i){let s=n.steps.
length,a=o("div","turns"),l=(p,c,d,u)=>{let m=o("button",u,{type:"button","data-testid":p},c);return m.addEventListener("click",()=>r(d)),m};return e>1&&a.append(
l("back",`← ${t("back")}`,e-1,"plain")),a.append(i),e<=s&&a.append(l("next",`${t(e<s?"next":"finish")} →`,e+1,"plain next")),a}var me=250,Ht={step:"t",t:"t",unit:"unit"},U=class{constructor(t,e,r){this.task=t;this.text=e;this.noticed=r;this.node.append(o("h3","",{},e("task")),h(t.html),
this.told),this.told.append(o("p","hint",{},e("task_open")))}task;text;noticed;node=o("section","task",{"data-testid":"task"});told=o("div","told",{role:"status"});life=new AbortController;timer=0;done=!1;watch(){
let{signal:t}=this.life,e=Ht[this.task.key];window.addEventListener("gatescope:at",r=>{let i=r.detail;e&&String(i[e])===this.task.value&&this.notice()},{signal:t}),
window.dispatchEvent(new CustomEvent("gatescope:ask")),this.done||(this.timer=window.setInterval(()=>this.look(),me))}look(){ct(Ht[this.task.key]??this.task.key,
this.task.value)&&this.notice()}notice(){this.done||(this.done=!0,this.stop(),this.node.classList.add("done"),this.told.replaceChildren(o("p","tick",{},`✓ ${this.
text("task_done")}`),h(this.task.done)),this.noticed())}stop(){this.life.abort(),window.clearInterval(this.timer)}};var fe="-64px 0px 0px",K=class{node=o("button","to-text primary",{type:"button",hidden:"","data-testid":"to-text"});text=G({});led=!1;away=!1;finished=!1;seen;constructor(t){
this.seen=new IntersectionObserver(([e])=>{this.away=!e.isIntersecting,this.away||(this.led=this.finished=!1),this.draw()},{rootMargin:fe}),this.node.addEventListener(
"click",()=>this.lead(t))}lead(t){(t.querySelector(this.finished?".task":".gs-word.pressed")??t.querySelector("h2"))?.scrollIntoView({block:"center"})}watch(t,e){
this.text=e,this.seen.observe(t)}left(){this.led=!0,this.draw()}done(){this.finished=!0,this.draw()}draw(){this.node.textContent=`↑ ${this.text(this.finished?
"done_to_text":"to_text")}`,T(this.node,!this.away||!(this.led||this.finished))}destroy(){this.seen.disconnect()}};var et=".st-key-gs-lesson-figure";function nt(n){let t=document.documentElement;t.toggleAttribute("data-gs-veiled",n!==null),t.style.setProperty("--gs-veil",n===
null?"":JSON.stringify(n)),document.querySelector(et)?.toggleAttribute("inert",n!==null)}function Rt(){document.querySelector(et)?.parentElement?.scrollTo({top:0,
behavior:"instant"})}function rt(){matchMedia("(max-width: 1000px)").matches&&document.querySelector(et)?.scrollIntoView({block:"start",behavior:"instant"})}var ge=new Set(["t","unit","why"]),ve=new Set(["whatif","moment"]);function P(n){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:n}))}function qt(n,t,e,r){
let i=(s,a)=>{n.addEventListener(s,l=>{let p=l.target.closest(".gs-word");p&&a(p)},{signal:r})};for(let s of["pointerover","focusin"])i(s,a=>a.dataset.q&&P({q:a.
dataset.q}));for(let s of["pointerout","focusout"])i(s,a=>a.dataset.q&&!a.classList.contains("pressed")&&P({q:""}));i("click",s=>{for(let u of n.querySelectorAll(
".gs-word.pressed"))u.classList.remove("pressed");s.classList.add("pressed");let{q:a,at:l,set:p}=s.dataset,c=[...new URLSearchParams(p).keys()].filter(u=>!ge.has(
u));c.length&&t("set",p);let d=c.every(u=>ve.has(u));P({q:a??"",...d?it(l??p??""):{},scroll:!0}),e()})}function it(n){let t=new URLSearchParams(n),e=i=>/^\d{1,7}$/.
test(t.get(i)??"")?{[i]:Number(t.get(i))}:{},r=t.get("why");return{...e("t"),...e("unit"),...r?{why:r}:{}}}var Gt=1500,be=2e4,xe=new Set(["INPUT","SELECT","TEXTAREA"]),V=class{constructor(t){this.style=t;let{signal:e}=this.life;this.reset.addEventListener("click",()=>this.
send("reset",!0)),this.root.append(this.body,this.toText.node,this.paper),this.toText.node.addEventListener("click",()=>this.ledUntil=0),this.root.addEventListener(
"keydown",i=>this.keyed(i),{signal:e}),qt(this.body,(i,s)=>this.set(s),()=>this.toText.left(),e),window.addEventListener("popstate",()=>this.revisit(),{signal:e}),
window.addEventListener("beforeprint",()=>this.print(),{signal:e}),window.addEventListener("afterprint",()=>this.paper.replaceChildren(),{signal:e}),this.root.addEventListener(
"transitionend",i=>i.target===this.root&&this.paint(),{signal:e});let r=new ResizeObserver(()=>this.draw());r.observe(this.root),e.addEventListener("abort",()=>r.
disconnect())}style;root=o("section","lesson",{"data-testid":"lesson","data-keys":"own"});life=new AbortController;paper=o("div","paper");body=o("div","body");reset=o(
"button","quiet",{type:"button","data-testid":"reset"});toText=new K(this.root);send=()=>{};data;text;key="";step=1;asked=null;since=0;question=null;draw=()=>{};task=null;timer=0;ledUntil=0;set(t){
rt(),this.ledUntil=performance.now()+Gt,this.send("set",t)}get lesson(){return this.data.lesson}get last(){return(this.lesson?.steps.length??0)+1}show(t,e){this.
send=e;let r=this.data;this.data=t,this.text=G(t.texts),this.toText.watch(this.body,this.text);let i=JSON.stringify([t.lesson,t.texts,t.note,t.leads,t.lesson?null:
t.lessons]);i!==this.key&&((r?.lesson?.slug!==t.lesson?.slug||!r)&&(this.asked=null,this.step=Math.min(Math.max(1,t.step??1),this.last)),this.key=i,this.render(),
r&&this.toTop()),this.reset.textContent=`↺ ${this.text("reset")}`,T(this.reset,!t.changed),this.paint(),this.veil(),performance.now()<this.ledUntil&&rt(),this.
ledUntil=0,this.repairLater()}get pending(){return(this.asked===q()?.step||performance.now()-this.since>be)&&(this.asked=null),this.asked!==null}repairLater(){window.
clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.repair(),Gt)}repair(){let t=q();!this.lesson||t?.slug!==this.lesson.slug||(this.pending?this.repairLater():
t.step!==this.step&&Y(this.step,"replace"))}revisit(){let t=q();!this.lesson||t?.slug!==this.lesson.slug||(this.asked=null,this.turn(Math.min(t.step,this.last)))}figureOf(t){
let e=this.lesson?.steps??[];for(let r=Math.min(t,e.length);r>0;r--)if(e[r-1].figure)return r;return 0}go(t){if(t<1||t>this.last||t===this.step)return;let e=this.
lesson.steps[t-1]?.figure,r=this.figureOf(t)===this.figureOf(this.step)&&!(e&&this.data.changed);if(this.turn(t),r&&!this.pending)return e&&P({q:"",...it(e.view)}),
Y(t,"push");this.asked=t,this.since=performance.now(),this.send("go",{lesson:this.lesson.slug,step:t})}open(t,e){t===this.lesson?.slug?this.go(e):this.send("go",
{lesson:t,step:e})}turn(t){t!==this.step&&(this.figureOf(t)!==this.figureOf(this.step)&&Rt(),this.step=t,this.ledUntil=0,P({q:""}),this.render(),this.veil(),this.
toTop())}toTop(){this.body.querySelector(":is(h1, h2)[tabindex]")?.focus({preventScroll:!0}),this.root.getBoundingClientRect().top<0&&this.root.scrollIntoView({
block:"start"})}keyed(t){let e={ArrowLeft:-1,ArrowRight:1}[t.key],r=t.composedPath()[0];!e||!this.lesson||t.defaultPrevented||t.ctrlKey||t.metaKey||t.altKey||t.
shiftKey||r instanceof HTMLElement&&(xe.has(r.tagName)||r.getAttribute("role")==="slider")||(t.preventDefault(),this.go(this.step+e))}clear(){this.task?.stop(),
this.task=this.question=null,this.draw=()=>{}}render(){this.clear();let{lesson:t,data:e,text:r}=this,i=(d,u)=>this.open(d,u);if(this.root.dataset.step=t?String(
this.step):"",this.root.setAttribute("aria-label",t?.title??r("shelf")),this.body.lang=e.spoken??"",!t)return this.body.replaceChildren(...At(e,r,i));let s=this.
step===this.last;tt(t.slug,{step:this.step,...s?{done:!0}:{}});let a=this.step,l=d=>v(t.slug).done||d<=a||d in v(t.slug).guesses,p=t.steps.length,c=N(e,"",`← ${r(
"all")}`,d=>this.send("go",{lesson:d,step:1}),"all");this.body.replaceChildren(o("div","above",{},c,o("span","hint",{},r("minutes",{minutes:t.minutes}))),o("h1",
"",this.step>1?{class:"small"}:{tabindex:"-1"},t.title),...e.note?[o("p","note",{},e.note)]:[],Nt(t,r,this.step,l,d=>this.go(d)),...s?this.ending():this.content(
r("step_of",{step:this.step,count:p})),$t(t,r,this.step,d=>this.go(d),this.reset)),this.draw(),this.begin(),this.ink()}begin(){this.task&&(this.task.node.hidden=
this.question?.open===!0,this.task.node.hidden||this.task.watch())}ending(){let{data:t,text:e}=this,r=(a,l)=>this.open(a,l),{nodes:i,draw:s}=Lt(t,this.lesson,e,
r);return this.draw=s,[o("h2","",{tabindex:"-1"},e("end")),...i]}content(t){let{text:e,step:r}=this,i=this.lesson,{title:s,html:a,prediction:l,task:p}=i.steps[r-
1],c=o("div","words");c.append(h(a));let d=[];if(r===1){let u=o("div","words intro",{},o("p","goal",{},i.goal));u.append(h(i.intro)),d.push(u)}return d.push(o("\
p","where hint",{},t),o("h2","",{tabindex:"-1"},s),c),p&&(this.task=new U(p,e,()=>{this.ink(),this.toText.done()})),l&&(this.question=new W(l,e,M(i.slug,r,l),u=>{
St(i.slug,r,u),this.veil(),this.begin(),this.ink()}),this.draw=()=>this.question?.draw(),d.push(this.question.node),this.data.leads&&this.question.node.append(ht(
e,i.slug,r))),this.task&&d.push(this.task.node),d}veil(){let{lesson:t,question:e}=this,r=t?.steps[this.step-1]?.prediction?.kind,i=t?.steps[this.figureOf(this.step)-
1]?.figure,s=e?.open===!0&&i&&(r!=="choice"||i.kind!=="viewer");nt(s?this.text("veil"):null)}paint(){this.ink(),this.draw()}ink(){if(!this.root.isConnected)return;
let{dark:t}=lt(this.root);this.root.dataset.theme=t?"dark":"light";for(let e of this.body.querySelectorAll(".gs-word[data-q]")){let r=this.data.colours[e.dataset.
q];r&&e.style.setProperty("--ink",r[t?1:0])}}print(){if(!this.lesson)return;let{node:t,draw:e}=Ct(this.lesson,this.text);this.paper.replaceChildren(t),e()}destroy(){
this.life.abort(),this.task?.stop(),this.toText.destroy(),window.clearTimeout(this.timer),nt(null),this.style.remove(),this.root.remove()}};var It=`.lesson {
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
.lesson .gs-tied > * { white-space: normal; }
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
.held { white-space: nowrap; }
.held > * { max-width: calc(100% - 1ch); white-space: normal; }
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
`;var _t=`@media print {
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
`;var Dt=`.question, .task { margin: 16px 0; padding: 14px 16px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--soft); }
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
@media (hover: none) { .curve .keys { display: none; } }
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
.hit .verdict::before { content: "✓ "; color: var(--good); }
.answer > :last-child { margin-bottom: 0; }
.task { border-style: dashed; }
.task.done { border-style: solid; border-color: var(--good); }
.lesson .tick { margin: 0 0 4px; color: var(--good); font-weight: 650; }
.told > :last-child, .lesson .told p:last-child { margin-bottom: 0; }
`;var j=new WeakMap;function ar({data:n,parentElement:t,setTriggerValue:e}){let r=j.get(t);r?.root.isConnected||(r?.destroy(),r=new V(o("style","",{},[It,Dt,_t].join(
`
`))),j.set(t,r),t.append(r.style,r.root));let i=r;return i.show(n,e),()=>{i.destroy(),j.get(t)===i&&j.delete(t)}}export{ar as default};
