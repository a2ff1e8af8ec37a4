function i(n,t="",e={},...r){let o=document.createElement(n);t&&(o.className=t);for(let[s,a]of Object.entries(e))o.setAttribute(s,a);return o.append(...r),o}function R(n,t){n.hidden!==t&&(n.hidden=t)}var F=document.createElement("canvas");F.width=F.height=1;var Z=new Map;function tt(n){let t=Z.get(n)??Lt(n);return Z.set(n,t),t}function Lt(n){let t=F.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,r,o]=t.getImageData(0,0,1,1).data;return[e,r,o]}function V([
n,t,e],r=1){return`rgba(${n}, ${t}, ${e}, ${r})`}function et(n,t,e){return[0,1,2].map(r=>Math.round(n[r]+(t[r]-n[r])*e))}function Mt(n){let[t,e,r]=n.map(o=>{let s=o/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*r}function nt(n){let t=getComputedStyle(n),e=tt(t.backgroundColor),r=tt(t.color);
return{dark:Mt(e)<.18,background:e,text:r,muted:V(et(e,r,.7)),line:V(et(e,r,.16)),accent:t.getPropertyValue("--accent").trim()||V(r),font:t.fontFamily,key:`${e}\
|${r}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var[ot,U]=["s.lesson","s.step"];function J(){let n=new URLSearchParams(location.search),t=n.get(ot),e=Number(n.get(U)??"1");return t?{slug:t,step:Number.isInteger(
e)&&e>0?e:1}:null}function rt(n){let t=location.search.replace(/^\?/,"").split("&").filter(e=>e&&e.split("=")[0]!==U);return`${location.pathname}?${[...t,...n>1?
[`${U}=${n}`]:[]].join("&")}${location.hash}`}function X(n,t){try{t==="push"?history.pushState(history.state,"",rt(n)):history.replaceState(history.state,"",rt(
n))}catch{}}function it(n,t){return`./lessons?${[...t?[`lang=${t}`]:[],...n?[`${ot}=${n}`]:[]].join("&")}`}function st(n,t){let e=new URLSearchParams(location.search).
get(n);return e!==null&&(e===t||e.split(";").includes(t))}function G(n){return(t,e={})=>(n[t]??t).replace(/\{(\w+)\}/g,(r,o)=>String(e[o]??r))}function S(n,t){return n.toFixed(t).replace("-","−")}var Pt=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),At=new Set(["class","href","type","data-q","data-at",
"data-set","data-late"]),Ct="http://www.w3.org/1998/Math/MathML";function h(n){let t=new DOMParser().parseFromString(n,"text/html");for(let r of[...t.body.querySelectorAll(
"*")])$t(r)||r.remove();let e=document.createDocumentFragment();return e.append(...t.body.childNodes),e}function $t(n){if(n.namespaceURI===Ct)return![...n.attributes].
some(({name:e})=>e.startsWith("on")||e.includes("href"));if(!Pt.has(n.tagName))return!1;for(let{name:e}of[...n.attributes])At.has(e)||n.removeAttribute(e);let t=n.
getAttribute("href");return t===null||t.startsWith("./")||t.startsWith("https:")}function T(n){return(h(n).textContent??"").replace(/\s+/g," ").trim()}function at(n,t){if(t===null)return NaN;if(n.kind==="choice")return t===n.right?0:1;if(n.kind==="number")return Math.abs(t-n.truth);let e=n.truth,r=t.flatMap((o,s)=>o===
null?[]:[Math.abs(o-e[s])]);return r.reduce((o,s)=>o+s,0)/Math.max(1,r.length)}function Ht(n){let[t,e,r]=n.range;return n.kind==="number"?Math.min(6,Math.max(0,
(String(r).split(".")[1]??"").length)):e-t>20?1:2}var Rt=n=>n.kind==="number"&&n.told.endsWith("%")&&n.range[1]<=1;function lt(n,t,e=0){return Rt(n)?`${S(100*t,
0)}%`:S(t,Math.min(6,Ht(n)+e))}function v(n,t,e){return t===null?e("was_skipped"):n.kind==="choice"?T(n.options[t]):n.kind==="number"?lt(n,t):e("curve_name")}function y(n,t){
return n.kind==="choice"?"":lt(n,at(n,t),n.kind==="number"?1:0)}function w(n){return n.kind==="choice"?T(n.options[n.right]):n.told}function Gt(n,t,e){let r=at(
n,t)/(n.range[1]-n.range[0]);return e(r<.02?"gap_none":r<.08?"gap_small":r<.25?"gap_some":"gap_large")}function dt(n,t,e){let r=w(n);if(t===null)return n.kind===
"curve"?e("skipped_curve"):e("skipped",{truth:r});let o={guess:v(n,t,e),truth:r,gap:y(n,t)};return n.kind==="choice"?e(t===n.right?"right":"wrong",o):e(n.kind===
"number"?"number_gap":"curve_gap",{...o,how:Gt(n,t,e)})}var pt="gatescope.lessons",q={};function ut(){try{let n=JSON.parse(localStorage.getItem(pt)??"null");n&&typeof n=="object"&&!Array.isArray(n)&&(q=n)}catch{}return q}
function b(n){let t=ut()[n]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,r=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:r}}function Y(n,t){q={...ut(),[n]:{...b(n),...t}};try{localStorage.setItem(pt,JSON.stringify(q))}catch{}}function ct(n,t,e){Y(n,{guesses:{...b(n).guesses,
[t]:e}})}function L(n,t,e){let r=b(n).guesses[t];if(r===null)return null;if(e.kind==="choice")return Number.isInteger(r)&&e.options[r]?r:void 0;if(e.kind==="num\
ber")return typeof r=="number"&&Number.isFinite(r)?r:void 0;let o=e.truth;return Array.isArray(r)&&r.length===o.length&&r.every(a=>a===null||Number.isFinite(a))?
r:void 0}function ht(n,t,e,r){let o=i("ol","record",{"data-testid":"record"});t.steps.forEach((u,d)=>{u.prediction&&o.append(qt(t.slug,d+1,u.title,u.prediction,e,r))});let s=n.
lessons.filter(u=>b(u.slug).done).length,a=i("button","plain",{type:"button","data-testid":"print"},e("print"));a.addEventListener("click",()=>window.print());let l=i(
"div","acts"),p=n.lessons[n.lessons.findIndex(u=>u.slug===t.slug)+1];return p&&l.append(A(n,p.slug,e("next_lesson",{title:p.title}),r,"primary")),l.append(a),[i(
"p","hint",{},e(o.childElementCount?"end_says":"end_none")),o,i("p","",{"data-testid":"lessons-done"},e("progress",{done:s,count:n.lessons.length})),l]}function A(n,t,e,r,o=""){
let s=i("a",o,{href:it(t,n.lang)},e);return s.addEventListener("click",a=>{a.ctrlKey||a.metaKey||a.shiftKey||(a.preventDefault(),r(t,1))}),s}function qt(n,t,e,r,o,s){
let a=L(n,t,r),l=i("button","link",{type:"button"},e);l.addEventListener("click",()=>s(n,t));let p=i("li","",{},l,i("p","asked",{},T(r.question)),i("p","",{},...It(
r,a,o)));return p.dataset.hit=String(r.kind==="choice"&&a===r.right),p}function It(n,t,e){let r=t===void 0?e("open"):v(n,t,e);return t===void 0?[i("span","",{},
e("you",{guess:r}))]:n.kind==="curve"?[i("span","",{},e("you",{guess:t===null?r:e("away",{gap:y(n,t)})}))]:[i("span","",{},e("you",{guess:r})),i("br"),i("span",
"",{},e("true",{truth:w(n)}))]}var mt=/[.!?。！？](?=\s|$)|[。！？]/g;function I(n,t){for(let e of n.querySelectorAll("[data-late]"))t?e.textContent=t[e.dataset.late]??"":Nt(e)}function Nt(n){
for(;n.previousSibling;){let e=n.previousSibling,r=e instanceof Text?[...e.data.matchAll(mt)].pop():void 0;if(e instanceof Text&&r){e.data=e.data.slice(0,r.index+
1);break}e.remove()}for(;n.nextSibling;){let e=n.nextSibling,r=e instanceof Text?[...e.data.matchAll(mt)][0]:void 0;if(e instanceof Text&&r){e.data=e.data.slice(
r.index+1);break}e.remove()}let t=n.parentElement;n.remove(),t&&!t.textContent?.trim()&&t.tagName==="P"&&t.remove()}function k(n,t,e){return n<t?t:n>e?e:n}var _t="http://www.w3.org/2000/svg";function g(n,t={},e=""){let r=document.createElementNS(_t,n);for(let[o,s]of Object.entries(t))s!==""&&r.setAttribute(o,typeof s==
"number"?Dt(s):ft(s));return e&&(r.textContent=ft(e)),r}function Dt(n){return String(Math.round(n*100)/100)}function ft(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}var E=190,[M,N,C,_]=[34,10,10,34],zt=20,P=class{constructor(t,e,r){this.asked=t;this.text=e;this.changed=r;this.values=this.truth.map(()=>null),this.plot.setAttribute(
"aria-label",e("curve_name"));let[o,s]=t.range;for(let[a,l]of[["min",o],["max",s]])this.plot.setAttribute(`aria-value${a}`,String(l));this.plot.addEventListener(
"keydown",a=>this.key(a));for(let a of["focus","blur"])this.plot.addEventListener(a,()=>{this.focused=a==="focus"&&this.plot.matches(":focus-visible"),this.draw()});
this.listenPointer(),this.node.append(this.plot,i("p","hint",{},e("curve_how"))),this.say()}asked;text;changed;node=i("div","curve");plot=i("div","plot",{role:"\
slider",tabindex:"0","data-testid":"curve","aria-orientation":"vertical"});values;at=0;focused=!1;last=null;shown;get truth(){return this.asked.truth}get drawn(){
return this.values.filter(t=>t!==null).length}get guess(){return this.drawn*2>=this.values.length?[...this.values]:null}get missing(){return this.drawn&&this.guess===
null?this.text("curve_more"):""}value(t){for(let e=t;e>=0;e--)if(this.values[e]!=null)return this.values[e];return this.start}get start(){let[t,e]=this.asked.range;
return(t+e)/2}listenPointer(){let{plot:t}=this;t.addEventListener("pointerdown",e=>{e.button!==0||this.shown!==void 0||(e.preventDefault(),t.focus({preventScroll:!0}),
t.setPointerCapture(e.pointerId),this.last=null,this.put(e))}),t.addEventListener("pointermove",e=>{if(t.hasPointerCapture(e.pointerId))for(let r of e.getCoalescedEvents?.()??
[e])this.put(r)})}put(t){let e=this.plot.getBoundingClientRect(),[r,o]=this.asked.range,s=this.values.length,a=k(Math.round((t.clientX-e.left-M)/(e.width-M-N)*(s-
1)),0,s-1),l=k(o-(t.clientY-e.top-C)/(E-C-_)*(o-r),r,o),p=this.last??{t:a,value:l},u=Math.abs(a-p.t);for(let d=0;d<=u;d++){let c=u?d/u:1;this.values[p.t+Math.sign(
a-p.t)*d]=p.value+(l-p.value)*c}this.last={t:a,value:l},this.at=a,this.after()}key(t){if(t.ctrlKey||t.metaKey||t.altKey||this.shown!==void 0)return;let e={ArrowRight:1,
ArrowLeft:-1,PageDown:5,PageUp:-5,Home:-1/0,End:1/0}[t.key],r={ArrowUp:1,ArrowDown:-1}[t.key];if(e===void 0&&r===void 0)return;t.preventDefault(),t.stopPropagation();
let o=t.shiftKey?5:1;if(e!==void 0)this.walk(k(this.at+e*o,0,this.values.length-1));else{let[s,a]=this.asked.range;this.values[this.at]=k(this.value(this.at)+r*
o*(a-s)/zt,s,a)}this.after()}walk(t){this.values[this.at]===null&&t>this.at&&(this.values[this.at]=this.value(this.at));for(let e=this.at;e<=t;e++)this.values[e]??=
this.value(e);this.at=t}after(){this.say(),this.draw(),this.changed()}say(){let t=this.value(this.at);this.plot.setAttribute("aria-valuenow",String(+t.toFixed(3))),
this.plot.setAttribute("aria-valuetext",this.text("curve_value",{t:this.at,value:S(t,2)}))}reveal(t){this.shown=t,this.plot.removeAttribute("tabindex");for(let e of this.
plot.getAttributeNames())(e.startsWith("aria-value")||e==="aria-orientation")&&this.plot.removeAttribute(e);this.plot.setAttribute("role","img"),this.plot.classList.
add("fixed"),this.node.querySelector(".hint")?.remove(),this.draw()}draw(){let t=this.plot.clientWidth;if(!t)return;let{values:e,shown:r,truth:o,text:s}=this,[a,
l]=this.asked.range,p=e.length,u=m=>M+m/Math.max(1,p-1)*(t-M-N),d=m=>C+(l-k(m,a,l))/(l-a)*(E-C-_),c=r===void 0?e:r,f=g("svg",{width:t,height:E,viewBox:`0 0 ${t}\
 ${E}`,"aria-hidden":"true"});if(f.append(...this.axes(u,d,t)),r===void 0){let m=e.map((x,H)=>`${u(H)},${d(this.value(H))}`).join(" ");f.append(g("polyline",{class:"\
start",points:m}))}else c&&f.append(...Ot(c,o,u,d));c&&f.append(...gt(c).map(m=>g("polyline",{class:"guess",points:m.map(([x,H])=>`${u(x)},${d(H)}`).join(" ")}))),
r!==void 0?f.append(g("polyline",{class:"truth",points:o.map((m,x)=>`${u(x)},${d(m)}`).join(" ")})):this.focused&&(f.append(g("line",{class:"here",x1:u(this.at),
x2:u(this.at),y1:C,y2:E-_})),f.append(g("circle",{class:"here",cx:u(this.at),cy:d(this.value(this.at)),r:5}))),this.plot.replaceChildren(f),r!==void 0&&this.plot.
append(Bt(s,c!==null))}axes(t,e,r){let[o,s]=this.asked.range,a=this.values.length-1,l=[o,(o+s)/2,s].flatMap(d=>[g("line",{class:"grid",x1:M,x2:r-N,y1:e(d),y2:e(
d)}),g("text",{class:"end",x:M-6,y:e(d)+4},S(d,Number.isInteger(d)?0:1))]),p=[1,2,5,10,20,50,100,200,500].find(d=>a/d<=6)??1e3,u=[];for(let d=0;d<=a;d+=p)u.push(
g("text",{class:"mid",x:t(d),y:E-_+16},String(d)));return u.push(g("text",{class:"end",x:r-N,y:E-3},this.text("axis_step"))),[...l,...u]}};function gt(n){let t=[];
return n.forEach((e,r)=>{e!==null&&(r>0&&n[r-1]!==null?t.at(-1).push([r,e]):t.push([[r,e]]))}),t}function Ot(n,t,e,r){return gt(n).map(o=>{let s=o.map(([l,p])=>`${e(
l)},${r(p)}`),a=[...o].reverse().map(([l])=>`${e(l)},${r(t[l])}`);return g("polygon",{class:"gap",points:[...s,...a].join(" ")})})}function Bt(n,t){return i("di\
v","legend",{},...(t?["guess","truth"]:["truth"]).map(r=>i("span",r,{},n(r))))}function vt(n,t){let e=[],r=i("article","handout",{},i("h1","",{},n.title),i("p","goal",{},n.goal),h(n.intro));return n.steps.forEach((o,s)=>r.append(Kt(n,o,s+1,
t,e))),{node:r,draw:()=>e.forEach(o=>o.draw())}}function Kt(n,t,e,r,o){let s=i("section","",{},i("h2","",{},`${e}. ${t.title}`),h(t.html));return t.prediction&&
s.append(...Wt(t.prediction,n.slug,e,r,o)),t.task&&s.append(i("div","task",{},i("h3","",{},r("task")),h(t.task.html),h(t.task.done))),s}function Wt(n,t,e,r,o){let s=L(
t,e,n),a=i("div","question",{},i("h3","",{},r("predict")),h(n.question));if(n.kind==="choice")a.append(jt(n,s===void 0?-1:s??-1));else if(n.kind==="curve"){let c=new P(
n,r,()=>{});s===void 0?c.node.querySelector(".hint")?.remove():c.reveal(s),o.push(c),a.append(c.node)}let l=s==null;n.kind==="number"&&a.append(i("p","",{},`${r(
"print_answer")} `,l?i("span","line"):v(n,s,r)));let p=h(n.reveal);I(p,l?null:{guess:v(n,s,r),gap:y(n,s)});let u=n.kind==="curve"?"":w(n),d=i("div","reveal",{},
i("h3","",{},`${r("print_truth")} ${u}`),p);return[a,d]}function jt(n,t){let e=i("ul","boxes");return n.options.forEach((r,o)=>{let s=i("li","",{},o===t?"☒ ":
"☐ ");s.append(...h(r).firstElementChild.childNodes),e.append(s)}),e}var Vt=0,D=class{constructor(t,e,r){this.asked=t;let o=`gs-choice-${++Vt}`;this.node.setAttribute("aria-label",r),this.inputs=t.options.map(()=>i("input","",{type:"\
radio",name:o})),t.options.forEach((s,a)=>{let l=i("span");l.append(h(s)),this.node.append(i("label","option",{"data-testid":`option-${a}`},this.inputs[a],l))}),
this.node.addEventListener("change",e)}asked;node=i("div","options",{role:"radiogroup"});inputs;get guess(){let t=this.inputs.findIndex(e=>e.checked);return t<0?
null:t}reveal(t){this.inputs.forEach((e,r)=>{e.disabled=!0,e.checked=r===t;let o=e.parentElement;o.classList.toggle("chosen",r===t),o.classList.toggle("right",r===
this.asked.right)})}};var z=class{constructor(t,e,r){this.asked=t;this.text=e;this.changed=r;let[o,s,a]=t.range,l=o+Math.round((s-o)/2/a)*a,p={min:String(o),max:String(s),step:String(
a),value:String(+l.toFixed(6)),"aria-label":e("number_name")};this.slider=i("input","",{type:"range",...p}),this.field=i("input","",{type:"number",...p,inputmode:"\
decimal"}),this.slider.addEventListener("input",()=>this.take(this.slider.valueAsNumber));for(let d of["pointerdown","keyup"])this.slider.addEventListener(d,c=>{
(!(c instanceof KeyboardEvent)||c.key!=="Tab")&&this.take(this.slider.valueAsNumber)});this.field.addEventListener("input",()=>this.take(this.field.valueAsNumber,
!0)),this.field.addEventListener("change",()=>this.take(this.guess));let u=i("div","ends",{"aria-hidden":"true"},i("span","",{},p.min),i("span","",{},p.max));this.
node.append(i("div","slide",{},this.slider,u),this.field)}asked;text;changed;node=i("div","number");slider;field;touched=!1;take(t,e=!1){let[r,o]=this.asked.range;
Number.isFinite(t)?(this.touched=!0,this.slider.value=String(k(t,r,o)),e||(this.field.value=this.slider.value)):e&&(this.touched=!1),this.changed()}get guess(){
return this.touched?this.slider.valueAsNumber:null}reveal(t){let{asked:e,text:r}=this,[o,s]=e.range,a=c=>`${100*k((c-o)/(s-o),0,1)}%`,l=e.truth,p=i("div","scale",
{role:"img"}),u=(c,f,m)=>{let x=i("div",`mark ${c}`,{},i("b","",{},m),i("i","",{},r(c)));x.style.left=a(f),x.classList.toggle("late",f>(o+s)/2),p.append(x)};if(u(
"truth",l,w(e)),p.setAttribute("aria-label",`${r("truth")}: ${w(e)}`),t!==null){u("guess",t,v(e,t,r));let[c,f]=[Math.min(t,l),Math.max(t,l)],m=i("div","between");
m.style.left=a(c),m.style.right=`calc(100% - ${a(f)})`,p.append(m),p.setAttribute("aria-label",`${r("guess")}: ${v(e,t,r)}, ${r("truth")}: ${w(e)}, ${y(e,t)}`)}
let d=i("div","ends",{"aria-hidden":"true"},i("span","",{},String(o)),i("span","",{},String(s)));this.node.replaceChildren(i("div","slide",{},p,d))}};var O=class{constructor(t,e,r,o){this.asked=t;this.text=e;this.answered=o;let s=()=>this.changed();this.widget=Ft(t,e,s),this.check=i("button","primary",{type:"\
button","data-testid":"check"},e("check")),this.skip=i("button","quiet",{type:"button","data-testid":"skip"},e("skip")),this.check.addEventListener("click",()=>this.
settle(this.widget.guess)),this.skip.addEventListener("click",()=>this.settle(null)),this.acts.append(this.check,this.skip),this.node.append(i("h3","",{},e("pre\
dict")),h(t.question),this.widget.node,this.missing,this.acts,this.answer),r===void 0?s():this.reveal(r)}asked;text;answered;node=i("section","question",{"data-\
testid":"question"});widget;check;skip;missing=i("p","hint",{role:"status"});acts=i("div","acts");answer=i("div","answer",{"data-testid":"answer"});open=!0;changed(){
this.check.disabled=this.widget.guess===null,this.missing.textContent=this.widget.missing??"",R(this.missing,!this.missing.textContent)}settle(t){this.reveal(t),
this.answered(t),this.answer.querySelector(".verdict")?.focus({preventScroll:!0}),this.answer.scrollIntoView({block:"nearest"})}reveal(t){let{asked:e,text:r}=this;
this.open=!1,this.widget.reveal(t),this.acts.remove(),this.missing.remove();let o=i("p","verdict",{tabindex:"-1","data-testid":"verdict"},dt(e,t,r)),s=h(e.reveal);
I(s,t===null?null:{guess:v(e,t,r),gap:y(e,t)}),e.kind==="choice"&&t!==null&&this.node.classList.add(t===e.right?"hit":"miss"),this.answer.replaceChildren(o,s)}draw(){
this.widget.draw?.()}};function Ft(n,t,e){return n.kind==="choice"?new D(n,e,T(n.question)):n.kind==="number"?new z(n,t,e):new P(n,t,e)}function bt(n,t,e){let r=n.lessons.filter(s=>b(s.slug).done).length,o=i("ol","shelf",{"data-testid":"shelf"});return n.lessons.forEach((s,a)=>o.append(Ut(n,s,a+
1,t,e))),[i("h1","",{},t("shelf")),i("p","goal",{},t("shelf_says")),i("p","hint",{},t("progress",{done:r,count:n.lessons.length})),o]}function Ut(n,t,e,r,o){let{
step:s,done:a}=b(t.slug),l=s>1&&s<=t.steps&&!a,p=x=>o(x,l?s:1),u=A(n,t.slug,t.title,p,"title"),d=a?r("again"):l?r("go_on",{step:s,count:t.steps}):r("begin"),c=i(
"p","foot",{},i("span","",{},r("minutes",{minutes:t.minutes})),i("span","state",{"aria-hidden":"true"},`${d} →`)),f=i("p","number",{},String(e));a&&f.append(i(
"span","done",{},` ✓ ${r("done")}`));let m=i("li","card",{},f,i("h2","",{},u),i("p","",{},t.goal),c);return m.dataset.done=String(a),m}function xt(n,t,e,r,o){let s=i("ol"),a=n.steps.length;for(let l=1;l<=a+1;l++){let p=l>a?t("end_named"):t("step_named",{step:l,title:n.steps[l-1].title}),u=i("bu\
tton","dot",{type:"button",title:p,"aria-label":p,"data-step":String(l)},l>a?"★":String(l));l===e&&u.setAttribute("aria-current","step"),u.classList.toggle("s\
een",r(l)),u.addEventListener("click",()=>o(l)),s.append(i("li","",{},u))}return i("nav","dots",{"aria-label":t("steps")},s)}function yt(n,t,e,r){let o=n.steps.
length,s=i("div","turns"),a=(l,p,u,d)=>{let c=i("button",d,{type:"button","data-testid":l},p);return c.addEventListener("click",()=>r(u)),c};return e>1&&s.append(
a("back",`← ${t("back")}`,e-1,"plain")),e<=o&&s.append(a("next",`${t(e<o?"next":"finish")} →`,e+1,"plain next")),s}var Jt=250,wt={step:"t",t:"t",unit:"unit"},B=class{constructor(t,e,r){this.task=t;this.text=e;this.noticed=r;this.node.append(i("h3","",{},e("task")),h(t.html),
this.told),this.told.append(i("p","hint",{},e("task_open")))}task;text;noticed;node=i("section","task",{"data-testid":"task"});told=i("div","told",{role:"status"});life=new AbortController;timer=0;done=!1;watch(){
let{signal:t}=this.life,e=wt[this.task.key];window.addEventListener("gatescope:at",r=>{let o=r.detail;e&&String(o[e])===this.task.value&&this.notice()},{signal:t}),
window.dispatchEvent(new CustomEvent("gatescope:ask")),this.done||(this.timer=window.setInterval(()=>this.look(),Jt))}look(){st(wt[this.task.key]??this.task.key,
this.task.value)&&this.notice()}notice(){this.done||(this.done=!0,this.stop(),this.node.classList.add("done"),this.told.replaceChildren(i("p","tick",{},`✓ ${this.
text("task_done")}`),h(this.task.done)),this.noticed())}stop(){this.life.abort(),window.clearInterval(this.timer)}};var K=class{constructor(t){this.root=t;this.seen=new IntersectionObserver(([e])=>{this.away=!e.isIntersecting,this.away||(this.led=this.finished=!1),this.draw()}),
this.node.addEventListener("click",()=>t.querySelector(this.finished?".task":".gs-word.pressed, h2")?.scrollIntoView({block:"center"}))}root;node=i("button","to\
-text primary",{type:"button",hidden:"","data-testid":"to-text"});text=G({});led=!1;away=!1;finished=!1;seen;watch(t,e){this.text=e,this.seen.observe(t)}left(){
this.led=!0,this.draw()}done(){this.finished=!0,this.draw()}draw(){this.node.textContent=`↑ ${this.text(this.finished?"done_to_text":"to_text")}`,R(this.node,
!this.away||!(this.led||this.finished)||!this.root.isConnected)}destroy(){this.seen.disconnect()}};var Xt=".st-key-gs-lesson-figure";function Q(n){let t=document.documentElement;t.toggleAttribute("data-gs-veiled",n!==null),t.style.setProperty("--gs-veil",n===
null?"":JSON.stringify(n)),document.querySelector(Xt)?.toggleAttribute("inert",n!==null)}function $(n){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:n}))}function kt(n,t,e,r){let o=(s,a)=>{n.addEventListener(s,l=>{let p=l.target.closest(
".gs-word");p&&a(p)},{signal:r})};for(let s of["pointerover","focusin"])o(s,a=>a.dataset.q&&$({q:a.dataset.q}));for(let s of["pointerout","focusout"])o(s,a=>a.dataset.
q&&!a.classList.contains("pressed")&&$({q:""}));o("click",s=>{for(let u of n.querySelectorAll(".gs-word.pressed"))u.classList.remove("pressed");s.classList.add(
"pressed");let{q:a,at:l,set:p}=s.dataset;p!==void 0&&t("set",p),$({q:a??"",...Yt(l??p??""),scroll:!0}),e()})}function Yt(n){let t=new URLSearchParams(n),e=o=>/^\d{1,7}$/.
test(t.get(o)??"")?{[o]:Number(t.get(o))}:{},r=t.get("why");return{...e("t"),...e("unit"),...r?{why:r}:{}}}var Qt=1500,Zt=8e3,te=new Set(["INPUT","SELECT","TEXTAREA"]),W=class{constructor(t){this.style=t;let{signal:e}=this.life;this.root.append(this.body,this.toText.
node,this.paper),this.root.addEventListener("keydown",o=>this.keyed(o),{signal:e}),kt(this.body,(o,s)=>this.send(o,s),()=>this.toText.left(),e),window.addEventListener(
"popstate",()=>this.revisit(),{signal:e}),window.addEventListener("beforeprint",()=>this.print(),{signal:e}),window.addEventListener("afterprint",()=>this.paper.
replaceChildren(),{signal:e}),this.root.addEventListener("transitionend",o=>o.target===this.root&&this.paint(),{signal:e});let r=new ResizeObserver(()=>this.question?.
draw());r.observe(this.root),e.addEventListener("abort",()=>r.disconnect())}style;root=i("section","lesson",{"data-testid":"lesson","data-keys":"own"});life=new AbortController;paper=i(
"div","paper");body=i("div","body");toText=new K(this.root);send=()=>{};data;text;key="";step=1;asked=null;question=null;task=null;timers={repair:0,patience:0};get lesson(){
return this.data.lesson}get last(){return(this.lesson?.steps.length??0)+1}show(t,e){this.send=e;let r=this.data;this.data=t,this.text=G(t.texts),this.toText.watch(
this.body,this.text);let o=JSON.stringify([t.lesson,t.texts,t.note,t.lesson?null:t.lessons]);t.step===this.asked&&(this.asked=null),o!==this.key&&((r?.lesson?.slug!==
t.lesson?.slug||!r)&&(this.asked=null,this.step=Math.min(Math.max(1,t.step??1),this.last)),this.key=o,this.render(),r&&this.toTop()),this.paint(),this.veil(),window.
clearTimeout(this.timers.repair),this.timers.repair=window.setTimeout(()=>this.repair(),Qt)}repair(){let t=J();this.lesson&&t?.slug===this.lesson.slug&&this.asked===
null&&t.step!==this.step&&X(this.step,"replace")}revisit(){let t=J();!this.lesson||t?.slug!==this.lesson.slug||(this.asked=null,this.turn(Math.min(t.step,this.last)))}figureOf(t){
let e=this.lesson.steps;for(let r=Math.min(t,e.length);r>0;r--)if(e[r-1].figure)return r;return 0}go(t){if(t<1||t>this.last||t===this.step)return;let e=this.figureOf(
t)===this.figureOf(this.step);if(this.turn(t),e&&this.asked===null)return X(t,"push");this.asked=t,window.clearTimeout(this.timers.patience),this.timers.patience=
window.setTimeout(()=>this.asked=null,Zt),this.send("go",{lesson:this.lesson.slug,step:t})}open(t,e){t===this.lesson?.slug?this.go(e):this.send("go",{lesson:t,step:e})}turn(t){
t!==this.step&&(this.step=t,$({q:""}),this.render(),this.veil(),this.toTop())}toTop(){this.body.querySelector("h2, h1")?.focus({preventScroll:!0}),this.root.getBoundingClientRect().
top<0&&this.root.scrollIntoView({block:"start"})}keyed(t){let e={ArrowLeft:-1,ArrowRight:1}[t.key],r=t.composedPath()[0];!e||!this.lesson||t.defaultPrevented||t.
ctrlKey||t.metaKey||t.altKey||t.shiftKey||r instanceof HTMLElement&&(te.has(r.tagName)||r.getAttribute("role")==="slider")||(t.preventDefault(),this.go(this.step+
e))}clear(){this.task?.stop(),this.task=this.question=null}render(){this.clear();let{lesson:t,data:e,text:r}=this,o=(d,c)=>this.open(d,c);if(this.root.dataset.step=
t?String(this.step):"",this.root.setAttribute("aria-label",t?.title??r("shelf")),this.body.lang=e.spoken??"",!t)return this.body.replaceChildren(...bt(e,r,o));let s=this.
step===this.last;Y(t.slug,{step:this.step,...s?{done:!0}:{}});let a=this.step,l=d=>b(t.slug).done||d<=a||d in b(t.slug).guesses,p=t.steps.length,u=A(e,"",`← ${r(
"all")}`,d=>this.send("go",{lesson:d,step:1}),"all");this.body.replaceChildren(i("div","above",{},u,i("span","hint",{},r("minutes",{minutes:t.minutes}))),i("h1",
"",this.step>1?{class:"small"}:{tabindex:"-1"},t.title),...e.note?[i("p","note",{},e.note)]:[],xt(t,r,this.step,l,d=>this.go(d)),...s?this.ending():this.content(
r("step_of",{step:this.step,count:p})),yt(t,r,this.step,d=>this.go(d))),this.question?.draw(),this.task?.watch(),this.ink()}ending(){let{data:t,text:e}=this,r=(o,s)=>this.
open(o,s);return[i("h2","",{tabindex:"-1"},e("end")),...ht(t,this.lesson,e,r)]}content(t){let{text:e,step:r}=this,o=this.lesson,{title:s,html:a,prediction:l,task:p}=o.
steps[r-1],u=i("div","words");u.append(h(a));let d=[];if(r===1){let c=i("div","words intro",{},i("p","goal",{},o.goal));c.append(h(o.intro)),d.push(c)}return d.
push(i("p","where hint",{},t),i("h2","",{tabindex:"-1"},s),u),l&&(this.question=new O(l,e,L(o.slug,r,l),c=>{ct(o.slug,r,c),this.veil(),this.ink()}),d.push(this.
question.node)),p&&(this.task=new B(p,e,()=>{this.ink(),this.toText.done()}),d.push(this.task.node)),d}veil(){let t=this.lesson?.steps[this.step-1]?.prediction?.
kind,e=this.question?.open===!0&&t!=="choice";Q(e?this.text("veil"):null)}paint(){this.ink(),this.question?.draw()}ink(){if(!this.root.isConnected)return;let{dark:t}=nt(
this.root);this.root.dataset.theme=t?"dark":"light";for(let e of this.body.querySelectorAll(".gs-word[data-q]")){let r=this.data.colours[e.dataset.q];r&&e.style.
setProperty("--ink",r[t?1:0])}}print(){if(!this.lesson)return;let{node:t,draw:e}=vt(this.lesson,this.text);this.paper.replaceChildren(t),e()}destroy(){this.life.
abort(),this.task?.stop(),this.toText.destroy();for(let t of Object.values(this.timers))window.clearTimeout(t);Q(null),this.style.remove(),this.root.remove()}};var Tt=`.lesson {
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
.lesson p > math:only-child { display: inline-block; max-width: 100%; overflow-x: auto; overflow-y: hidden; padding: 2px 0; }
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
nd: none; color: var(--ink, var(--accent)); font-weight: 600; text-align: left; user-select: text; }
.lesson .gs-word:hover, .lesson .gs-word.pressed { background: color-mix(in srgb, var(--ink, var(--accent)) 12%, transparent); border-bottom-color: currentcolor\
; }

.shelf { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 16px; margin: 0; padding: 0; list-style: none; }
.card { position: relative; display: flex; flex-direction: column; padding: 16px 18px; border: 1px solid var(--line); border-radius: 12px; }
.card:hover { border-color: var(--muted); }
.lesson .card h2 { margin: 0 0 6px; font-size: 18px; }
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
`;var Et=`@media print {
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
`;var St=`.question, .task { margin: 16px 0; padding: 14px 16px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--soft); }
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
.number > input { width: 84px; padding: 5px 8px; border: 1px solid var(--muted); border-radius: 8px; background: var(--bg); color: var(--text); font: inherit; }\

.ends { display: flex; justify-content: space-between; font-size: 12.5px; color: var(--muted); }
.scale { position: relative; height: 8px; margin: 42px 4px; border-radius: 4px; background: var(--line); }
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
`;var j=new WeakMap;function qn({data:n,parentElement:t,setTriggerValue:e}){let r=j.get(t);r?.root.isConnected||(r?.destroy(),r=new W(i("style","",{},[Tt,St,Et].join(
`
`))),j.set(t,r),t.append(r.style,r.root));let o=r;return o.show(n,e),()=>{o.destroy(),j.get(t)===o&&j.delete(t)}}export{qn as default};
