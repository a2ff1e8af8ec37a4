function s(n,t="",e={},...i){let r=document.createElement(n);t&&(r.className=t);for(let[o,a]of Object.entries(e))r.setAttribute(o,a);return r.append(...i),r}function w(n,t){let e=n.firstChild;!(e instanceof Text)||e.nextSibling||t===""?n.textContent!==t&&(n.textContent=t):e.data!==t&&(e.data=t)}function v(n,t){n.hidden!==
t&&(n.hidden=t)}function gt(n,t,e){n.style.left=`${100*t}%`,n.style.width=`${100*(e-t)}%`}var rt=document.createElement("canvas");rt.width=rt.height=1;var vt=new Map;function bt(n){let t=vt.get(n)??Xt(n);return vt.set(n,t),t}function Xt(n){let t=rt.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,i,r]=t.getImageData(0,0,1,1).data;return[e,i,r]}function it([
n,t,e],i=1){return`rgba(${n}, ${t}, ${e}, ${i})`}function xt(n,t,e){return[0,1,2].map(i=>Math.round(n[i]+(t[i]-n[i])*e))}function Zt(n){let[t,e,i]=n.map(r=>{let o=r/
255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*i}function wt(n){let t=getComputedStyle(n),e=bt(t.backgroundColor),i=bt(t.color);
return{dark:Zt(e)<.18,background:e,text:i,muted:it(xt(e,i,.7)),line:it(xt(e,i,.16)),accent:t.getPropertyValue("--accent").trim()||it(i),font:t.fontFamily,key:`${e}\
|${i}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var[Yt,te]=["s.lesson","s.step"];function yt(){let n=new URLSearchParams(location.search),t=n.get(Yt),e=Number(n.get(te)??"1");return t?{slug:t,step:Number.isInteger(
e)&&e>0?e:1}:null}function ot(n){return(t,e={})=>(n[t]??t).replace(/\{(\w+)\}/g,(i,r)=>String(e[r]??i))}var ee=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),ne=new Set(["class","href","type","data-q","data-at",
"data-set","data-late"]),st="http://www.w3.org/1998/Math/MathML";function K(n){let t=new DOMParser().parseFromString(n,"text/html");for(let i of[...t.body.querySelectorAll(
"*")])re(i)||i.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let i of e.querySelectorAll("p > math"))i.parentElement.textContent?.
trim()===i.textContent&&i.setAttribute("class","alone");for(let i of e.querySelectorAll("msup"))ie(i);return e}function ie(n){let[t,e]=n.children;if(e?.textContent!==
"′"||!t)return;let i=document.createElementNS(st,"mo");i.textContent="′";for(let o of["lspace","rspace"])i.setAttribute(o,"0");let r=document.createElementNS(
st,"mrow");r.append(t,i),n.replaceWith(r)}function re(n){if(n.namespaceURI===st)return![...n.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));
if(!ee.has(n.tagName))return!1;for(let{name:e}of[...n.attributes])ne.has(e)||n.removeAttribute(e);let t=n.getAttribute("href");return t===null||t.startsWith("./")||
t.startsWith("https:")}function kt({asked:n,words:t,tally:e,text:i,mine:r}){let o=t.options.map((h,c)=>e.counts?.[c]??0),a=o.reduce((h,c)=>h+c,0),l=Math.max(1,...o),d=t.options.map((h,c)=>{
let[b,E]=[n.truth===c,r===c],m=s("span","name");t.html?m.append(K(h)):m.textContent=h;let p=s("span","rail",{"aria-hidden":"true"}),M=s("i");gt(M,0,o[c]/l),p.append(
M);let R=a?` · ${Math.round(100*o[c]/a)}%`:"",$=[b&&`✓ ${i("chart_right")}`,E&&i("chart_mine")].filter(x=>x!==!1),u=s("li",b?"right":"",{},m,p,s("b","",{},`${o[c]}${R}`));
return $.length&&u.append(s("span","notes",{},$.join(" · "))),u});return{picture:s("ol","bars",{},...d),entries:[],said:""}}function oe(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function A(n){return Number.isFinite(n)?oe(String(Number(n.toPrecision(4)))):"–"}function G(n,t){let e=n/t;if(!(e>0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<1.41?1:r<3.16?2:r<6?5:10)*i}function I(n,t,e){return n<t?t:n>e?e:n}var se="http://www.w3.org/2000/svg";function f(n,t={},e=""){let i=document.createElementNS(se,n);for(let[r,o]of Object.entries(t))o!==""&&i.setAttribute(r,typeof o==
"number"?ae(o):Et(o));return e&&(i.textContent=Et(e)),i}function ae(n){return String(Math.round(n*100)/100)}function Et(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}function at(n){let t=[];return n.forEach((e,i)=>{e!==null&&(i>0&&n[i-1]!==null?t.at(-1).push([i,e]):t.push([[i,e]]))}),t}function F(n,t,e,i,r,o){let a=Math.round(Math.min(Math.max(n*.5,11*t),24*t)),l=o?Math.max(...lt(i,3).map(p=>o(p).length))*.62*t+.7*t:.6*t,[d,h,c]=[n-.9*t,.8*t,a-
1.7*t],b=p=>l+(p-e[0])/(e[1]-e[0]||1)*(d-l),E=p=>c-(p-i[0])/(i[1]-i[0]||1)*(c-h),m=f("svg",{width:n,height:a,viewBox:`0 0 ${n} ${a}`,"aria-hidden":"true"});m.append(
f("line",{class:"axis",x1:l,x2:d,y1:c,y2:c}));for(let p of lt(e,Math.max(2,(d-l)/(4.5*t))))m.append(f("text",{class:"mid",x:b(p),y:c+1.3*t},r(p)));if(o)for(let p of lt(
i,3))m.append(f("line",{class:"grid",x1:l,x2:d,y1:E(p),y2:E(p)})),m.append(f("text",{class:"end",x:l-.4*t,y:E(p)+.35*t},o(p)));return{svg:m,x:b,y:E,top:h,bottom:c}}
function lt([n,t],e){let i=G(t-n,e),r=Math.ceil(n/i-1e-9),o=Math.floor(t/i+1e-9)-r;return Array.from({length:Math.min(60,Math.max(0,o)+1)},(a,l)=>Number(A((r+l)*
i).replace("−","-")))}var le=n=>n.unit==="%"&&n.low>=0&&n.high<=1;function P(n,t){return n.kind==="step"?String(Math.round(t)):le(n)?`${A(100*t)}%`:n.unit?`${A(t)} ${n.unit}`:A(t)}function St(n){
return n.kind==="step"?[n.start,n.end]:[n.low,n.high]}var V=n=>Array.isArray(n)&&n.length>1&&n.some(t=>t!==null);function Tt({asked:n,tally:t,text:e,mine:i},r,o){let{low:a,high:l,median:d,curves:h=[]}=t,{svg:c,x:b,
y:E}=F(r,o,[n.start,n.end],[n.low,n.high],A,u=>P(n,u)),m=(u,x,S)=>{let C=n.start+u*(n.end-n.start)/(S-1);return`${b(C)},${E(I(x,n.low,n.high))}`},p=[],M=(u,x)=>{
for(let S of at(x))c.append(f("polyline",{class:u,points:S.map(([C,N])=>m(C,N,x.length)).join(" ")}))},R=(u,x)=>{V(x)&&(M(u,x),p.push({look:u,says:e(`chart_${u}`)}))};
if(V(a)&&V(l)){for(let u of at(l)){let x=u.map(([S])=>m(S,a[S]??n.low,a.length)).reverse();c.append(f("polygon",{class:"half",points:[...u.map(([S,C])=>m(S,C,l.
length)),...x].join(" ")}))}p.push({look:"half",says:e("chart_half")})}for(let u of h)V(u)&&M("one",u);h.length&&p.push({look:"one",says:e("chart_one")}),R("mid\
dle",d),R("mine",i),R("truth",n.truth);let $=e("chart_curves",{low:P(n,n.low),high:P(n,n.high)});return{picture:c,entries:p,said:`${$} ${p.map(({says:u})=>u).join(
", ")}`}}function Mt({asked:n,tally:t,text:e,mine:i},r,o){let[a,l]=St(n),{counts:d=[],edges:h=[a,l],median:c}=t,b=g=>P(n,g),E=[Math.min(a,h[0]),Math.max(l,h.at(-1))],{svg:m,
x:p,y:M,top:R,bottom:$}=F(r,o,E,[0,Math.max(1,...d)],b,null),u=d.length>1?1:0,x=[];d.forEach((g,T)=>{let[j,nt]=[p(h[T]),p(h[T+1])];g&&(m.append(f("rect",{class:"\
bin",x:j+u,y:M(g),width:Math.max(1,nt-j-2*u),height:$-M(g)})),nt-j>1.1*o&&x.push(f("text",{class:"mid count",x:(j+nt)/2,y:M(g)-.25*o},String(g))))});let S=(g,T)=>m.
append(f("line",{class:g,x1:p(T),x2:p(T),y1:R-.5*o,y2:$})),C=[],N=(g,T)=>{typeof T=="number"&&(g==="spot"?m.append(f("path",{class:"spot",d:`M${p(T)} ${$-.9*o}l${.5*
o} ${.9*o}h${-o}z`})):S(g,T),C.push({look:g,says:`${e(g==="spot"?"chart_mine":`chart_${g}`)}: ${b(T)}`}))};return N("middle",c),N("spot",i),N("truth",n.truth),m.
append(...x),{picture:m,entries:C,said:[e("chart_histogram",{low:b(a),high:b(l)}),...C.map(({says:g})=>g)].join(". ")}}var B=class{node=s("figure","answers",{"data-testid":"answers"});drawing=s("div","drawing");key=s("figcaption","key");sized=new ResizeObserver(()=>this.draw());charted=null;constructor(){
this.node.append(this.drawing,this.key),this.sized.observe(this.drawing)}show(t){this.charted=t,this.draw()}destroy(){this.sized.disconnect(),this.node.remove()}draw(){
let{charted:t,drawing:e}=this,i=e.clientWidth;if(!t||!i)return;let{picture:r,entries:o,said:a}=de(t,i,parseFloat(getComputedStyle(e).fontSize));if(a)e.setAttribute(
"role","img"),e.setAttribute("aria-label",a);else for(let l of["role","aria-label"])e.removeAttribute(l);e.replaceChildren(r),this.key.replaceChildren(...o.map(
({look:l,says:d})=>s("span",l,{},d))),v(this.key,o.length===0)}};function de(n,t,e){let{kind:i}=n.asked;return i==="choice"?kt(n):i==="curve"?Tt(n,t,e):Mt(n,t,e)}function Ct(n){return new URL(`class/${n}`,location.href.split(/[?#]/)[0])}function ce(n,t){return n?.[t]??n?.en??Object.values(n??{})[0]}function At(n,t){return ce(
n.texts,t)??{text:"",options:[]}}var y=class{node=s("dialog","sheet");title=s("h2");body=s("div","body");out=s("button","out",{type:"button"},"✕");byKey=!1;constructor(t){this.node.dataset.testid=
`lead-${t}`,this.node.classList.add(t),this.title.id=`gs-class-${t}`,this.node.setAttribute("aria-labelledby",this.title.id),this.out.addEventListener("click",()=>this.
close()),this.node.addEventListener("close",()=>this.leave()),this.node.addEventListener("cancel",e=>{e.preventDefault(),this.close()}),this.node.append(s("div",
"head",{},this.title,this.out),this.body)}name(t,e){this.title.textContent=t,this.out.setAttribute("aria-label",e),this.out.title=e}get open(){return this.node.
open}show(){this.node.open||(this.byKey=this.focused?.matches(":focus-visible")??!1,this.node.showModal())}get focused(){return this.node.getRootNode().activeElement}leave(){
(!this.byKey||document.documentElement.hasAttribute("data-gs-presenting"))&&this.focused?.blur()}close(){this.node.open&&(this.node.close(),this.leave())}};var W=class extends y{constructor(e,i){super("answers");this.send=e;this.next=i;let r=s("p","acts");for(let o of["show","hide","reveal","done","next"]){let a=s(
"button",o==="reveal"||o==="next"?"primary":"plain",{type:"button","data-testid":`lead-${o}`});a.addEventListener("click",()=>this.act(o)),this.acts.set(o,a),r.
append(a)}this.body.append(this.asks,s("div","told",{},this.count,this.score),this.chart.node),this.node.append(r)}send;next;asks=s("div","asks");number=s("b");caption=s(
"span");count=s("p","count",{"data-testid":"lead-count"},this.number," ",this.caption);chart=new B;score=s("p","score",{"data-testid":"lead-score"});acts=new Map;text=e=>e;language="";asked=null;key="";fill(e,i){
this.text=e,this.language=i,this.key="",this.name(e("answers"),e("close"));for(let[r,o]of this.acts)o.textContent=e(`act_${r}`)}act(e){let i=this.asked?.id;i!==
void 0&&(e==="show"||e==="hide"?this.send({do:"show",question:i,on:e==="show"}):e==="reveal"?this.send({do:"reveal",question:i}):(this.send({do:"close",question:i}),
this.close(),e==="next"&&this.next()))}draw(e,i){if(this.asked=e,!e)return;let{text:r}=this,o=At(e,this.language),a=`${e.id} ${this.language} ${r("answers")}`;a!==
this.key&&(this.key=a,this.asks.replaceChildren(o.html?K(o.text):s("p","",{},o.text)));let l=e.state==="revealed",d=i?.tally??null;w(this.number,`${i?.count??0}\
 / ${i?.of??0}`),w(this.caption,r("count")),this.node.toggleAttribute("data-shown",d!==null),this.node.dataset.state=e.state,v(this.chart.node,!d),d&&this.chart.
show({asked:e,words:o,tally:d,text:r,mine:null}),w(this.score,l&&d?this.scored(e,d.right,d.gap):"");let h={show:!d&&!l,hide:!!d&&!l,reveal:!l,done:!0,next:l};for(let[
c,b]of this.acts)v(b,!h[c])}scored(e,i,r){return e.kind==="choice"&&typeof i=="number"?this.text("score_right",{share:Math.round(100*i)}):typeof r=="number"?this.
text("score_gap",{gap:+r.toPrecision(3)}):""}};function O(n,t,e=""){let i=s("span","name");return t.dataset.testid=`ask-${n}`,{node:s("label",`row ${e}`,{},i,t),label:i,input:t}}var Lt=(n,t)=>O(n,s("textarea",
"",{rows:"2",maxlength:String(t)}),"wide"),dt=(n,t)=>O(n,s("input","",{type:"text",maxlength:String(t),autocomplete:"off"})),q=n=>O(n,s("input","",{type:"number",
step:"any",inputmode:"decimal"})),$t=n=>O(n,s("input","masked",{type:"text",maxlength:"24",inputmode:"decimal",autocomplete:"off"})),Rt=n=>O(n,s("select"));function ct(n){
let t=O(n,s("input","",{type:"checkbox"}),"check");return t.node.prepend(t.input),t}function L({input:n}){let t=n.value.trim().replace(",",".").replace("−","-"),
e=Number(t);return t!==""&&Number.isFinite(e)?e:void 0}var pe=64;function Pt(){let n=null,t=e=>n=e.detail;return window.addEventListener("gatescope:course",t),window.dispatchEvent(new CustomEvent("gatescope:ask-cour\
se")),window.removeEventListener("gatescope:course",t),n}function Ot({range:n,values:t}){if(n==="gate")return[0,1];if(n==="signed")return[-1,1];let e=Math.max(.001,
...t.map(o=>Math.abs(o)).filter(Number.isFinite)),i=10**Math.floor(Math.log10(e)),r=+(Math.ceil(e/i)*i).toPrecision(3);return[t.some(o=>o<0)?-r:0,r]}function pt({
steps:n},t,e,[i,r]){let o=t.values[he(n,e)];return Number.isFinite(o)?+I(o,i,r).toPrecision(6):i}function _t(n,t,e,i){let r=Math.min(pe,i-e+1),o=a=>e+a*(i-e)/Math.
max(1,r-1);return Array.from({length:r},(a,l)=>pt(n,t,Math.round(o(l)),[-1e9,1e9]))}function Nt({steps:n},{values:t},e,i){let[r,o]=[e,-1];return n.forEach((a,l)=>{
let d=l?Math.abs(t[l]-t[l-1]):0;a>=e&&a<=i&&d>o&&([r,o]=[a,d])}),r}function he(n,t){let e=0;return n.forEach((i,r)=>{Math.abs(i-t)<Math.abs(n[e]-t)&&(e=r)}),e}var It=["choice","number","curve","step"],[ht,z]=[2,6],[qt,Dt,Ht]=[300,80,24],ue=100;function jt(n){let t=n.asks.value.trim();if(!t)return{missing:"missing_text"};
let e=be[n.kind](n);return"missing"in e?e:{question:{kind:n.kind,text:t,veiled:n.found!==null&&n.fields.hide.input.checked,...e.question}}}var k=n=>({missing:`m\
issing_${n}`}),D=n=>Number.isInteger(n)&&n>=0;function ut({found:n,fields:t}){return t.given.input.checked?n?.quantities.find(({key:e})=>e===t.about.input.value):
void 0}function me({options:n,fields:t}){let e=n.map(({value:a})=>a.trim()),i=e.filter(a=>a!=="");if(i.length<ht)return k("options");let r=L(t.truth);if(r===void 0)
return t.truth.input.value.trim()?k("right"):{question:{options:i,truth:null}};let o=e.slice(0,r-1).filter(a=>a!=="").length;return e[r-1]?{question:{options:i,
truth:o}}:k("right")}function fe(n){let{found:t,fields:e}=n,[i,r]=[L(e.low),L(e.high)];if(i===void 0||r===void 0||i>=r)return k("range");let o=ut(n),a=o&&t?pt(t,
o,t.t,[i,r]):L(e.truth);return a===void 0&&e.truth.input.value.trim()||a!==void 0&&(a<i||a>r)?k("truth"):{question:{low:i,high:r,step:G(r-i,ue),unit:e.unit.input.
value.trim(),truth:a??null}}}function ge(n){let{found:t,fields:e}=n,[i,r,o,a]=[e.low,e.high,e.start,e.end].map(L);if(i===void 0||r===void 0||i>=r)return k("rang\
e");if(!D(o)||!D(a)||o>=a)return k("steps");let l=ut(n);return{question:{low:i,high:r,start:o,end:a,truth:l&&t?_t(t,l,o,a):null}}}function ve(n){let{found:t,fields:e}=n,
[i,r]=[L(e.start),L(e.end)];if(!D(i)||!D(r)||i>r)return k("steps");let o=ut(n),a=o&&t?Nt(t,o,i,r):L(e.truth);return a===void 0&&e.truth.input.value.trim()||a!==
void 0&&(!D(a)||a<i||a>r)?k("truth"):{question:{start:i,end:r,truth:a??null}}}var be={choice:me,number:fe,curve:ge,step:ve};var xe={choice:["options","more","truth","hide"],number:["about","low","high","unit","given","truth","hide"],curve:["about","start","end","low","high","given","\
hide"],step:["about","start","end","given","truth","hide"]},we=["number","curve"],ye=["z","f","h"],U=class extends y{constructor(e){super("ask");this.send=e;for(let r of It)
this.kind(r);this.list.append(...this.options.map(({node:r})=>r));let i=s("form","ask-form",{novalidate:""},this.kinds,this.asks.node,this.list,this.more,...Object.
values(this.fields).map(({node:r})=>r),this.problem,s("p","acts",{},this.go));i.addEventListener("submit",r=>{r.preventDefault(),this.ask()}),this.asks.input.addEventListener(
"input",()=>this.own=this.asks.input.value.trim()!==""),this.fields.about.input.addEventListener("change",()=>this.turn()),this.fields.given.input.addEventListener(
"change",()=>this.arrange());for(let r of["start","end"])this.fields[r].input.addEventListener("input",()=>this.suggest());this.more.addEventListener("click",()=>{
this.shown=Math.min(z,this.shown+1),this.arrange(),this.options[this.shown-1].input.focus()}),this.body.append(i)}send;kinds=s("div","kinds",{role:"radiogroup"});inputs=new Map;asks=Lt(
"text",qt);options=Array.from({length:z},(e,i)=>dt(`option-${i}`,Dt));list=s("div","options",{role:"group"});more=s("button","quiet",{type:"button","data-testid":"\
ask-more"});fields={about:Rt("about"),start:q("start"),end:q("end"),low:q("low"),high:q("high"),unit:dt("unit",Ht),given:ct("given"),truth:$t("truth"),hide:ct("\
hide")};problem=s("p","warn",{role:"alert"});go=s("button","primary",{type:"submit","data-testid":"ask-go"});draft={kind:"choice",found:null,asks:this.asks.input,
options:this.options.map(({input:e})=>e),fields:this.fields};text=e=>e;shown=3;own=!1;kind(e){let i=s("input","",{type:"radio",name:"gs-class-kind",value:e,"dat\
a-testid":`ask-kind-${e}`});i.addEventListener("change",()=>{this.draft.kind=e,this.turn()}),this.inputs.set(e,i),this.kinds.append(s("label","kind",{},i,s("spa\
n")))}fill(e){this.text=e,this.name(e("ask"),e("close")),this.kinds.setAttribute("aria-label",e("ask_kind"));for(let[i,r]of this.inputs)r.nextElementSibling.textContent=
e(`kind_${i}`);this.asks.label.textContent=e("ask_text"),this.list.setAttribute("aria-label",e("ask_options")),this.options.forEach(({label:i},r)=>i.textContent=
String(r+1)),this.options.forEach(({input:i},r)=>i.setAttribute("aria-label",e("ask_option",{k:r+1}))),this.more.textContent=e("ask_more");for(let[i,{label:r}]of Object.
entries(this.fields))r.textContent=e(`ask_${i}`);this.go.textContent=e("ask_go")}begin(){this.draft.found=Pt();let{input:e}=this.fields.about,i=e.value,r=this.draft.
found?.quantities??[],o=s("option","",{value:""},this.text("ask_nothing"));e.replaceChildren(...r.map(({key:l,name:d,symbol:h})=>s("option","",{value:l},`${d} ${h}`)),
o);let a=r.map(({key:l})=>l);e.value=a.includes(i)?i:ye.find(l=>a.includes(l))??a[0]??"",this.fields.given.input.checked=e.value!=="",this.problem.textContent="",
this.inputs.get(this.draft.kind).checked=!0,this.turn(),this.show(),this.asks.input.focus()}get quantity(){return this.draft.found?.quantities.find(({key:e})=>e===
this.fields.about.input.value)}turn(){let{found:e,kind:i}=this.draft,{start:r,end:o,low:a,high:l,given:d,hide:h}=this.fields,{quantity:c}=this;c&&([a.input.value,
l.input.value]=Ot(c).map(String)),e&&(i==="curve"||i==="step")&&([r.input.value,o.input.value]=[String(e.steps[0]),String(e.steps.at(-1))]),d.input.checked=c!==
void 0,h.input.checked=c!==void 0&&we.includes(i),this.fields.truth.input.value="",this.suggest(),this.arrange()}suggest(){if(this.own)return;let{found:e,kind:i}=this.
draft,{start:r,end:o}=this.fields,{quantity:a}=this,l={name:a?`${a.name} ${a.symbol}`:"",unit:e?.unit??0,t:e?.t??0,start:r.input.value,end:o.input.value};this.asks.
input.value=a&&i!=="choice"?this.text(`suggest_${i}`,l):""}arrange(){let e=xe[this.draft.kind],i=this.quantity!==void 0;v(this.list,!e.includes("options")),v(this.
more,!e.includes("more")||this.shown>=z),this.options.forEach(({node:r},o)=>v(r,o>=Math.max(ht,this.shown)));for(let[r,{node:o}]of Object.entries(this.fields))v(
o,!e.includes(r));for(let{node:r}of this.draft.found?[]:[this.fields.about,this.fields.hide])v(r,!0);i||v(this.fields.given.node,!0),i&&this.fields.given.input.
checked&&this.draft.kind!=="choice"&&v(this.fields.truth.node,!0),this.fields.truth.label.textContent=this.text(this.draft.kind==="choice"?"ask_right":"ask_trut\
h")}ask(){let e=jt(this.draft);"missing"in e?this.problem.textContent=this.text(e.missing):this.send(e.question)?this.problem.textContent="":this.problem.textContent=
this.text("not_sent")}refuse(e){this.open&&(this.problem.textContent=e)}clear(){this.own=!1;for(let{input:e}of this.options)e.value="";this.asks.input.value=this.
fields.truth.input.value="",this.close()}};var ke=["code","ask","answers","end"],J=class{constructor(t){this.press=t;this.people.addEventListener("click",()=>this.press("people"));let e=s("div","acts");for(let i of ke){
let r=s("button",i==="ask"||i==="answers"?"primary":"plain",{type:"button","data-testid":`lead-${i}-open`});r.addEventListener("click",()=>this.press(i)),this.buttons.
set(i,r),e.append(r)}this.node.append(s("p","who",{},this.code," ",this.people," ",this.line," ",this.said),e)}press;node=s("section","bar",{"data-testid":"lead\
-bar"});code=s("b","shown",{"data-testid":"lead-shown"});line=s("span","line",{role:"status","data-testid":"lead-line"});people=s("button","people",{type:"butto\
n","data-testid":"lead-people-open"});said=s("span","line warn",{role:"alert",hidden:""});buttons=new Map;name(t,e){this.node.setAttribute("aria-label",e("class",
{code:t})),w(this.code,t);for(let[i,r]of this.buttons)i!=="answers"&&w(r,e(`bar_${i}`))}say(t){w(this.said,t),v(this.said,t==="")}draw(t,e,i,r){w(this.people,t(
"people",{here:i,following:r})),w(this.line,e==="lost"?t("lost"):e==="joining"?t("joining"):""),this.node.dataset.line=e,this.node.dataset.here=String(i),this.node.
dataset.following=String(r)}answers(t){let[e,i]=[this.buttons.get("ask"),this.buttons.get("answers")];v(i,t===null),v(e,t!==null),t!==null&&w(i,t)}};var H=4,Q=class extends y{here=s("p","here");constructor(){super("code")}fill({shown:t,link:e,qr:i,unreached:r},o){this.name(o("join"),o("close"));let a=i.size+
2*H,l=f("svg",{viewBox:`${-H} ${-H} ${a} ${a}`,role:"img","aria-label":o("qr"),"shape-rendering":"crispEdges"});l.append(f("rect",{x:-H,y:-H,width:a,height:a,fill:"\
#ffffff"}),f("path",{d:i.path,fill:"#000000"}));let d=e.replace(/^https?:\/\//,"").replace(/\?.*$/,""),h=s("div","words",{},s("p","where",{},o("join_at")),s("p",
"address",{},d),s("p","where",{},o("join_code")),s("p","letters",{"data-testid":"lead-letters"},t),this.here);this.body.replaceChildren(...r?[s("p","warn",{role:"\
note"},...Ee(r))]:[],s("div","both",{},s("div","qr",{},l),h))}count(t,e){this.here.textContent=e("here_count",{here:t})}};function Ee(n){return n.split(/(gatescope --address [^\s（(]+)/).
map((t,e)=>e%2?s("code","",{},t):t)}var X=class extends y{says=s("p");go=s("button","primary",{type:"button","data-testid":"lead-end-go"});stay=s("button","plain",{type:"button"});constructor(t){super(
"end"),this.go.addEventListener("click",t),this.stay.addEventListener("click",()=>this.close()),this.body.append(this.says,s("p","acts",{},this.stay,this.go))}fill(t){
this.name(t("end_title"),t("close")),this.says.textContent=t("end_says"),this.go.textContent=t("end_go"),this.stay.textContent=t("end_stay")}};var[Kt,Gt]=["gatescope.class","gatescope.class-here"],mt=null,ft="";function Ft(n){mt={code:n.code,secret:n.secret},ft=n.code;try{localStorage.setItem(Kt,JSON.stringify(mt)),sessionStorage.setItem(Gt,ft)}catch{}}function Vt(){mt=null,ft="";try{localStorage.removeItem(Kt),sessionStorage.removeItem(Gt)}catch{}}var Bt="data-gs-veiled",Z=class{constructor(t,e){this.send=t;window.addEventListener("gatescope:at",()=>this.asking||this.soon(),{signal:e});let i=new MutationObserver(
()=>this.soon());i.observe(document.documentElement,{attributeFilter:[Bt]}),e.addEventListener("abort",()=>{window.clearTimeout(this.timer),i.disconnect()})}send;last="";since=-1/0;timer=0;asking=!1;again(){
this.last="",this.soon()}soon(){this.timer||(this.timer=window.setTimeout(()=>this.tell(),Math.max(0,this.since+100-performance.now())))}tell(){this.timer=0,this.
since=performance.now();let t=this.here(),e=JSON.stringify(t);t&&e!==this.last&&this.send(t)&&(this.last=e)}here(){let t=null,e=i=>{let{t:r,unit:o,view:a}=i.detail,
{present:l,...d}=a,h=document.documentElement.getAttribute(Bt);t={t:String(r),unit:String(o),...d,...h?{veil:h}:{}}};return this.asking=!0,window.addEventListener(
"gatescope:here",e),window.dispatchEvent(new CustomEvent("gatescope:ask")),window.removeEventListener("gatescope:here",e),this.asking=!1,t}};var Y=class extends y{names=s("ul","names");rest=s("p","hint");key="";constructor(){super("people"),this.body.append(this.names,this.rest)}fill(t){this.name(t("\
people_title"),t("close"))}list(t,e,i){let r=t.filter(a=>a!==""),o=JSON.stringify(r);o!==this.key&&this.names.replaceChildren(...r.map(a=>s("li","",{},a))),this.
key=o,w(this.rest,i(r.length?"people_rest":"people_none",{count:Math.max(0,e-r.length)}))}};var[Se,Te,Me]=[2e4,5e4,1e4],[Ce,Ae,Le]=[500,5e3,5e3],$e=new Set(["code","secret","full","ended"]),tt=class{constructor(t){this.ends=t;let{signal:e}=this.life;window.
addEventListener("online",()=>this.hurry(),{signal:e}),window.addEventListener("offline",()=>this.state==="on"&&this.lose(),{signal:e}),document.addEventListener(
"visibilitychange",()=>document.visibilityState==="visible"&&this.hurry(),{signal:e}),this.open()}ends;state="joining";life=new AbortController;socket=null;failed=0;last=0;known=!1;echoes=!1;again=0;beat=window.
setInterval(()=>this.tick(),Se);send(t){return this.state!=="on"||this.socket?.readyState!==WebSocket.OPEN?!1:(this.socket.send(JSON.stringify(t)),!0)}close(){this.
life.abort(),window.clearInterval(this.beat),window.clearTimeout(this.again),this.drop()}open(){this.drop();let t=Ct("live");t.protocol=t.protocol.replace("http",
"ws");let e=new WebSocket(t);this.socket=e,this.last=performance.now(),this.echoes=!1,e.addEventListener("open",()=>e.send(JSON.stringify(this.ends.hello()))),e.
addEventListener("message",({data:i})=>e===this.socket&&this.hear(i)),e.addEventListener("close",()=>e===this.socket&&this.lose()),this.again=window.setTimeout(
()=>this.state!=="on"&&this.lose(),Me)}hear(t){this.last=performance.now();let e=Re(t);e&&(this.echoes||=e.is==="here",e.is==="welcome"?(this.failed=0,this.known=
!0,window.clearTimeout(this.again),this.turn("on")):e.is==="ended"?this.finish():e.is==="refused"&&this.state!=="on"&&this.turnedAway(e.why),this.ends.heard(e))}turnedAway(t){
t==="wait"||this.known&&t==="full"?this.lose(Le):$e.has(t)&&this.finish()}finish(){this.close(),this.turn("over")}lose(t=Ce){this.drop(),window.clearTimeout(this.
again);let e=Math.max(2*t,Math.min(Ae,2*t*2**this.failed++));this.again=window.setTimeout(()=>this.open(),t+Math.random()*(e-t)),this.turn("lost")}drop(){let{socket:t}=this;
this.socket=null,t?.close()}turn(t){this.state!==t&&(this.state=t,this.ends.changed(t))}tick(){this.state==="on"&&(this.echoes&&performance.now()-this.last>Te?this.
lose():this.send({do:"here"}))}hurry(){this.state==="lost"?(window.clearTimeout(this.again),this.open()):this.tick()}};function Re(n){try{let t=JSON.parse(String(
n));return t&&typeof t=="object"&&"is"in t?t:null}catch{return null}}var Wt=`.class {
  --bg: var(--st-background-color, #ffffff);
  --text: var(--st-text-color, #1f2430);
  --accent: var(--st-link-color, var(--st-primary-color, #1d5fbf));
  --font: var(--st-font, system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif);
  --muted: color-mix(in srgb, var(--text) 72%, var(--bg));
  --line: color-mix(in srgb, var(--text) 16%, var(--bg));
  --soft: color-mix(in srgb, var(--text) 5%, var(--bg));
  --good: light-dark(#05603a, #6fe3b0);
  --warn: light-dark(#8a4b00, #f0c23c);
  box-sizing: border-box;
  color: var(--text);
  font: 400 16px/1.5 var(--font);
  text-align: left;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
}
.class *, .class *::before { box-sizing: border-box; }
.class [hidden] { display: none !important; }
.class :focus { outline: none; }
.class :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.class :is(p, h1, h2, h3, ol, figure) { margin: 0; padding: 0; }
.class a { color: var(--accent); text-underline-offset: 3px; }
.class .hint { font-size: 14px; color: var(--muted); }
.class button { font: inherit; color: inherit; cursor: pointer; touch-action: manipulation; }
.class button:disabled { opacity: .45; cursor: default; }
.class .primary { min-height: 44px; padding: 8px 22px; border: 1px solid transparent; border-radius: 10px; background: var(--text); color: var(--bg); font-weigh\
t: 600; }
.class .plain { min-height: 44px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 10px; background: transparent; }
.class .plain:hover { border-color: var(--text); }
.class .quiet { min-height: 44px; padding: 4px 6px; border: 0; background: none; color: var(--muted); font-size: 14px; text-decoration: underline; text-underlin\
e-offset: 3px; }
.class .field { min-width: 0; min-height: 44px; padding: 8px 12px; border: 1px solid var(--muted); border-radius: 10px; background: var(--bg); color: var(--text\
); font: inherit; }
.sr-only { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;var zt=`.answers .drawing { min-width: 0; }
.answers svg { display: block; overflow: visible; font-family: var(--font); }
.answers text { fill: var(--muted); font-size: .85em; }
.answers .count { fill: var(--text); stroke: var(--bg); stroke-width: .3em; paint-order: stroke; }
.answers .mid { text-anchor: middle; }
.answers .end { text-anchor: end; }
.answers .axis { stroke: var(--muted); }
.answers .grid { stroke: var(--line); }
.answers .bin { fill: color-mix(in srgb, var(--text) 42%, var(--bg)); }
.answers svg :is(line, polyline):is(.truth, .middle, .mine) { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.answers svg .truth { stroke: var(--accent); stroke-width: .22em; }
.answers svg .middle { stroke: var(--text); stroke-width: .14em; stroke-dasharray: .1em .4em; }
.answers svg polyline.mine { stroke: var(--text); stroke-width: .18em; stroke-dasharray: .6em .4em; }
.answers svg path.spot { fill: var(--text); stroke: var(--bg); stroke-width: .1em; }
.answers svg .half { fill: color-mix(in srgb, var(--text) 20%, transparent); }
.answers svg .one { fill: none; stroke: color-mix(in srgb, var(--text) 45%, transparent); stroke-width: .07em; }
.answers .key { display: flex; flex-wrap: wrap; gap: 2px 1.2em; padding: .3em 0 0; font-size: .88em; }
.answers .key span::before { content: ""; display: inline-block; width: 1.5em; margin-right: .45em; border-top: 3px solid var(--text); vertical-align: middle; }\

.answers .key .truth::before { border-color: var(--accent); }
.answers .key .middle::before { border-top-style: dotted; }
.answers .key .mine::before { border-top-style: dashed; }
.answers .key .spot::before { content: "▲"; width: auto; border: 0; }
.answers .key .one::before { border-top-width: 1px; }
.answers .key .half::before { height: .8em; border: 0; background: color-mix(in srgb, var(--text) 20%, transparent); }
.answers .name p { margin: 0; }
.answers .bars { display: grid; gap: .7em; list-style: none; }
.answers .bars li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .15em .8em; align-items: center; }
.answers .name, .answers .notes { grid-column: 1 / -1; }
.answers .notes { font-size: .88em; color: var(--muted); }
.answers .right :is(.notes, b) { color: var(--good); }
.answers .rail { position: relative; height: 1em; border-radius: .25em; background: var(--soft); overflow: hidden; }
.answers .rail i { position: absolute; top: 0; bottom: 0; border-radius: .25em; background: color-mix(in srgb, var(--text) 42%, var(--bg)); }
.answers .right .rail i { background: var(--good); }
.answers b { font-variant-numeric: tabular-nums; font-weight: 600; }
`;var Ut=`.teach .bar { position: fixed; inset: auto 0 0; z-index: 999996; display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; ga\
p: 6px 18px; padding: 7px 16px; border-top: 1px solid var(--line); background: var(--bg); box-shadow: 0 -3px 14px rgb(0 0 0 / 10%); font-size: 15px; }
.teach .who { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 14px; min-width: 0; }
.teach .shown { font-size: 19px; letter-spacing: .04em; font-variant-numeric: tabular-nums; white-space: nowrap; }
.teach .shown::before { content: ""; display: inline-block; width: 10px; height: 10px; margin-right: 9px; border-radius: 50%; background: var(--good); vertical-\
align: 1px; }
.teach [data-line="lost"] .shown::before, .teach [data-line="joining"] .shown::before { background: none; border: 2px solid var(--warn); }
.teach .who .people { padding: 4px 2px; border: 0; background: none; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 4px;\
 font-variant-numeric: tabular-nums; }
.teach .line:empty { display: none; }
.teach .warn { color: var(--warn); }
.teach .warn:empty { display: none; }
.teach .bar .acts { display: flex; flex-wrap: wrap; gap: 8px; }
.teach .bar :is(.primary, .plain) { min-height: 38px; padding: 4px 16px; white-space: nowrap; }

.teach .sheet { width: min(640px, calc(100vw - 24px)); max-width: none; max-height: calc(100dvh - 24px); padding: 18px 22px 20px; border: 1px solid var(--line);\
 border-radius: 14px; background: var(--bg); color: var(--text); box-shadow: 0 16px 60px rgb(0 0 0 / 38%); }
.teach .sheet[open] { display: flex; flex-direction: column; }
.teach .sheet::backdrop { background: rgb(0 0 0 / 42%); }
.teach .head { display: flex; align-items: start; justify-content: space-between; gap: 16px; }
.teach .head h2 { font: 650 21px/1.3 var(--font); }
.teach .out { flex: none; width: 44px; height: 44px; margin: -8px -10px 0 0; padding: 0; border: 0; border-radius: 10px; background: none; font-size: 17px; }
.teach .out:hover { background: var(--soft); }
.teach .body { flex: 1; min-height: 0; overflow: auto; margin: 8px -6px -4px; padding: 4px 6px; }
.teach .sheet .acts { display: flex; flex-wrap: wrap; justify-content: end; gap: 10px; padding-top: 16px; }

/* Code and QR: as large as the window allows. */
.teach :is(.code, .answers).sheet { width: calc(100vw - 24px); height: calc(100dvh - 24px); padding: clamp(14px, 2.4vw, 40px); }
.teach .code .body { display: flex; flex-direction: column; justify-content: center; }
.teach .code .both { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 3vmin 5vmin; }
.teach .qr { flex: none; width: min(70vh, 44vw); }
.teach .qr svg { display: block; width: 100%; border-radius: 2vmin; }
.teach .code .words { flex: 1 1 0; min-width: min(46vw, 100%); }
.teach .code .where { font-size: clamp(17px, 2.4vw, 38px); color: var(--muted); }
.teach .code .address { margin-bottom: 3vh; font-size: clamp(18px, 2.9vw, 52px); font-weight: 600; line-height: 1.25; overflow-wrap: anywhere; }
.teach .code .letters { font: 700 clamp(44px, 8.6vw, 190px)/1.15 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; letter-spacing: -.02em; white-spa\
ce: nowrap; }
.teach .code .here { margin-top: 2vh; font-size: clamp(17px, 2.4vw, 38px); font-variant-numeric: tabular-nums; }
.teach .warn code { white-space: nowrap; font: 600 .95em ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.teach .code .warn { max-width: 60ch; margin: 0 auto 3vh; font-size: clamp(15px, 1.4vw, 22px); }

.teach .ask-form { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 12px; }
.teach .ask-form > * { grid-column: 1 / -1; }
.teach .kinds { display: flex; flex-wrap: wrap; gap: 6px; }
.teach .kind { position: relative; display: inline-flex; align-items: center; min-height: 44px; padding: 4px 16px; border: 1px solid var(--line); border-radius:\
 999px; cursor: pointer; }
.teach .kind:hover { border-color: var(--text); }
.teach .kind:has(:checked) { border-color: var(--text); background: var(--text); color: var(--bg); font-weight: 600; }
.teach .kind:has(:focus-visible) { outline: 2px solid var(--accent); outline-offset: 2px; }
.teach .kind input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.teach .row { display: block; }
.teach .row .name { display: block; margin-bottom: 3px; font-size: 14px; color: var(--muted); }
.teach .row :is(input:not([type="checkbox"]), select, textarea) { width: 100%; min-height: 44px; padding: 8px 12px; border: 1px solid var(--muted); border-radiu\
s: 10px; background: var(--bg); color: var(--text); font: inherit; }
.teach .row textarea { resize: vertical; }
.teach .row.check { display: flex; align-items: center; gap: 10px; min-height: 44px; }
.teach .row.check .name { margin: 0; font-size: 15px; color: var(--text); }
.teach .row.check input { width: 20px; height: 20px; accent-color: var(--text); }
.teach .row:has([data-testid="ask-low"]), .teach .row:has([data-testid="ask-high"]), .teach .row:has([data-testid="ask-start"]), .teach .row:has([data-testid="a\
sk-end"]) { grid-column: span 2; }
.teach .ask-form .options { display: grid; gap: 8px; }
.teach .options .row { display: flex; align-items: center; gap: 10px; }
.teach .options .row .name { flex: none; width: 1.2em; margin: 0; text-align: end; font-size: 16px; }
.teach .ask-form .quiet { justify-self: start; }
.teach .masked { -webkit-text-security: disc; }

.teach .answers.sheet { font-size: clamp(15px, min(1.9vw, 2.35vh), 32px); }
.teach .answers .head h2 { font-size: 17px; font-weight: 600; color: var(--muted); }
.teach .answers .body { display: flex; flex-direction: column; gap: 1.6vh; width: 100%; max-width: 1500px; margin: 8px auto -4px; padding-inline: 0; }
.teach .asks { font-size: 1.25em; font-weight: 600; line-height: 1.35; }
.teach .answers.sheet .count { margin: auto; color: var(--muted); text-align: center; font-variant-numeric: tabular-nums; }
.teach .answers.sheet .count b { display: block; color: var(--text); font-size: clamp(56px, 13vw, 220px); font-weight: 700; line-height: 1.1; }
.teach .answers.sheet[data-shown] .count { margin: 0; text-align: start; }
.teach .answers.sheet[data-shown] .count b { display: inline; font-size: 1em; }
.teach .answers .told { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 2em; }
.teach .answers:not([data-shown]) .told { flex: 1; }
.teach .score:empty { display: none; }
.teach .score { font-weight: 650; }
.teach .answers .acts { flex: none; font-size: 17px; }

.teach .names { max-height: 50dvh; margin: 0; padding: 0 0 0 1.2em; overflow: auto; columns: 2; }
.teach .names:empty { display: none; }

@media print { .teach { display: none; } }
@media (max-width: 700px) {
  .teach .bar { padding: 6px 10px; gap: 4px 10px; }
  .teach .bar .acts { gap: 6px; flex: 1 1 auto; }
  .teach .bar :is(.primary, .plain) { flex: 1 1 auto; min-height: 44px; padding: 4px 10px; }
  .teach .who .people { min-height: 36px; }
  .teach .sheet { padding: 14px 14px 16px; }
  .teach .qr { width: min(62vw, 42vh); }
  .teach .code .words { flex-basis: 100%; text-align: center; }
  .teach .names { columns: 1; }
}
`;var Ne=/\/classroom$/,Jt="data-gs-class",Qt="data-gs-class-veiled",Ie=["--st-background-color","--st-text-color","--st-primary-color","--st-link-color","--st-fo\
nt"],qe=300,De=1e3,He='.stApp[data-test-connection-state="CONNECTED"]',et=class{code;over=!1;host=s("div","",{"data-keys":"own","data-gs-class-bar":""});root=s(
"div","class teach");life=new AbortController;bar=new J(t=>this.pressed(t));codes=new Q;people=new Y;asking=new U(t=>this.send({do:"ask",question:t}));answers=new W(
t=>this.send(t),()=>this.asking.begin());ending=new X(()=>this.end());moves=new Z(t=>!this.elsewhere&&!this.behind&&this.line.send({do:"move",place:t}),this.life.
signal);line;data;text;tell=()=>{};asked=null;told=null;here=0;following=0;timer=0;seen=0;broken=!1;constructor(t){this.data=t,this.code=t.code,this.text=ot(t.texts);
let e=this.host.attachShadow({mode:"open"});this.root.append(this.bar.node,...[this.codes,this.people,this.asking,this.answers,this.ending].map(i=>i.node)),e.append(
s("style","",{},[Wt,zt,Ut].join(`
`)),this.root),this.host.addEventListener("keydown",i=>i.stopPropagation()),document.body.append(this.host),this.listen(this.life.signal),this.line=new tt({hello:()=>({
do:"lead",code:this.data.code,secret:this.data.secret}),heard:i=>this.heard(i),changed:i=>this.changed(i)}),this.draw()}listen(t){let e=new ResizeObserver(()=>this.
makeRoom());e.observe(this.bar.node),t.addEventListener("abort",()=>e.disconnect()),window.addEventListener("gatescope:turned",()=>this.turned(),{signal:t}),document.
addEventListener("visibilitychange",()=>document.hidden||this.lead(),{signal:t}),window.addEventListener("gatescope:at",i=>i instanceof CustomEvent&&i.detail.by===
"person"&&this.lead(),{signal:t}),window.addEventListener("gatescope:ask-class",i=>{this.lead();let r=i instanceof CustomEvent?i.detail:null;this.asked?.state===
"open"?this.pressed("answers"):Array.isArray(r)&&this.send({do:"ask",question:{lesson:r}})},{signal:t})}show(t,e){t.version!==this.data.version&&this.moves.again(),
this.data=t,this.tell=e,this.text=ot(t.texts),Ft(t),this.bar.name(t.shown,this.text),this.codes.fill(t,this.text),this.people.fill(this.text),this.asking.fill(this.
text),this.answers.fill(this.text,t.language),this.ending.fill(this.text),this.draw()}dress(t){let e=getComputedStyle(t);for(let r of Ie)this.host.style.setProperty(
r,e.getPropertyValue(r));let i=document.querySelector(".stApp");i&&this.host.style.setProperty("--st-background-color",getComputedStyle(i).backgroundColor),this.
host.style.colorScheme=wt(t).dark?"dark":"light",this.draw()}get elsewhere(){return Ne.test(location.pathname)}get behind(){return this.data.version>0&&this.seen>
this.data.version}lead(){this.behind&&this.turned(!0)}makeRoom(){let t=document.documentElement;t.toggleAttribute(Jt,!0),t.style.setProperty("--gs-class-bar",`${this.
bar.node.offsetHeight}px`)}send(t){let e=this.line.send(t);return this.bar.say(e?"":this.text("not_sent")),e}changed(t){if(t==="over")return this.finish();t==="\
on"&&this.broken&&this.runSoon(),this.broken=t==="lost",this.draw()}runSoon(){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>document.querySelector(
He)?this.tell("turned",{}):this.runSoon(),De)}heard(t){t.is==="view"&&(this.seen=t.version),t.is==="welcome"||t.is==="view"?this.moves.again():t.is==="people"?([
this.here,this.following]=[t.here,t.following],this.people.list(t.names,t.here,this.text)):t.is==="question"?this.question(t.id===null?null:t):t.is==="tally"&&t.
question===this.asked?.id?this.told=t:t.is==="refused"&&this.refused(this.text(`why_${t.why}`)),this.draw()}refused(t){this.asking.open?this.asking.refuse(t):this.
bar.say(t)}question(t){let e=t!==null&&t.id!==this.asked?.id;(!t||e)&&(this.told=null);let i=e&&this.asking.open;this.asked=t,i&&this.asking.clear(),t?.lesson&&
t.state==="revealed"&&window.dispatchEvent(new CustomEvent("gatescope:class-revealed",{detail:t.lesson})),t?i&&this.answers.show():this.answers.close()}draw(){this.
bar.draw(this.text,this.line?.state??"joining",this.here,this.following),this.codes.count(this.here,this.text);let{asked:t,told:e}=this;this.bar.answers(t?this.
text("bar_answers",{count:e?.count??0,of:e?.of??this.here}):null),this.answers.draw(t,e),this.veil()}veil(){let t=document.documentElement;t.toggleAttribute(Qt,
!this.over&&this.asked?.state==="open"&&this.asked.veiled),t.style.setProperty("--gs-class-veil",JSON.stringify(this.text("veiled")))}pressed(t){t==="code"?this.
codes.show():t==="people"?this.people.show():t==="ask"?this.asking.begin():t==="answers"?this.answers.show():this.ending.show(),this.draw()}turned(t=this.behind){
window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>{let e=yt();(e||t)&&this.tell("turned",{...e&&{lesson:e.slug,step:e.step},again:t})},qe)}end(){
this.send({do:"end"})&&this.ending.close()}finish(){this.over||(this.over=!0,Vt(),this.destroy(),this.tell("ended",Date.now()))}destroy(){this.life.abort(),this.
line.close(),window.clearTimeout(this.timer),this.host.remove();let t=document.documentElement;for(let e of[Jt,Qt])t.removeAttribute(e);for(let e of["--gs-class\
-bar","--gs-class-veil"])t.style.removeProperty(e)}};var _="__gatescopeClass",je="i { position: absolute; visibility: hidden; color: var(--st-text-color); background-color: var(--st-background-color); transition: \
background-color 1ms linear; }";function Ni({data:n,parentElement:t,setTriggerValue:e}){let i=window;(i[_]?.code!==n.code||i[_]?.over)&&(i[_]?.destroy(),i[_]=new et(
n));let r=i[_],o=t.querySelector("i");if(!o){let a=s("i","",{"aria-hidden":"true"});o=a,t.append(s("style","",{},je),a),a.addEventListener("transitionend",()=>i[_]?.
dress(a))}r.dress(o),r.show(n,e)}export{Ni as default};
