function l(n,t="",e={},...i){let r=document.createElement(n);t&&(r.className=t);for(let[s,o]of Object.entries(e))r.setAttribute(s,o);return r.append(...i),r}function pr(n,t){
for(let i of[...n.children])t.includes(i)||i.remove();let e=n.firstElementChild;for(let i of t)i===e?e=e.nextElementSibling:n.insertBefore(i,e)}function g(n,t){
let e=n.firstChild;!(e instanceof Text)||e.nextSibling||t===""?n.textContent!==t&&(n.textContent=t):e.data!==t&&(e.data=t)}function _(n,t){n.hidden!==t&&(n.hidden=
t)}function b(n,t,e){n.getAttribute(t)!==e&&n.setAttribute(t,e)}function _t(n,t,e){n.style.left=`${100*t}%`,n.style.width=`${100*(e-t)}%`}var fe=null;function hr(n,t){
fe=n;try{t()}finally{fe=null}}function C(n,t,e){if(fe)return fe(n);let i=fn(),r=Math.max(1,Math.round(t*i)),s=Math.max(1,Math.round(e*i));(n.width!==r||n.height!==
s)&&(n.width=r,n.height=s,n.style.width=`${t}px`,n.style.height=`${e}px`);let o=n.getContext("2d");return o.setTransform(i,0,0,i,0,0),o.clearRect(0,0,t,e),o}function fn(){
return Math.min(3,window.devicePixelRatio||1)}var ur=`.question, .task { margin: 16px 0; padding: 14px 16px 12px; border: 1px solid var(--line); border-radius: 12px; background: var(--soft); }
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
`;function W(n){let t=new Map,e=i=>{let r=(n[i]??`⟦${i}⟧`).split(/\{(\w+)\}/);return t.set(i,r),r};return(i,r={})=>{let s=t.get(i)??e(i),o=s[0];for(let a=1;a<
s.length;a+=2){let d=s[a];o+=(d in r?String(r[d]):`{${d}}`)+s[a+1]}return o}}function ge(n){return new URL(`class/${n}`,location.href.split(/[?#]/)[0])}function Dt(n,t){return n?.[t]??n?.en??Object.values(n??{})[0]}function ve(n,t){return Dt(
n.texts,t)??{text:"",options:[]}}function ct(n){return`${n.slice(0,4)}-${n.slice(4)}`}function jt(n){let t=n.toUpperCase().replace(/[\s‐-―−_.-]/g,"");return/^[2-9A-HJKMNP-Z]{8}$/.
test(t)?t:null}var[Zo,ta,ea]=[2e4,5e4,1e4],[ia,na,ra]=[500,5e3,5e3],sa=new Set(["code","secret","full","ended"]),be=class{constructor(t){this.ends=t;let{signal:e}=this.life;window.
addEventListener("online",()=>this.hurry(),{signal:e}),window.addEventListener("offline",()=>this.state==="on"&&this.lose(),{signal:e}),document.addEventListener(
"visibilitychange",()=>document.visibilityState==="visible"&&this.hurry(),{signal:e}),this.open()}ends;state="joining";life=new AbortController;socket=null;failed=0;last=0;known=!1;echoes=!1;again=0;beat=window.
setInterval(()=>this.tick(),Zo);send(t){return this.state!=="on"||this.socket?.readyState!==WebSocket.OPEN?!1:(this.socket.send(JSON.stringify(t)),!0)}close(){this.
life.abort(),window.clearInterval(this.beat),window.clearTimeout(this.again),this.drop()}open(){this.drop();let t=ge("live");t.protocol=t.protocol.replace("http",
"ws");let e=new WebSocket(t);this.socket=e,this.last=performance.now(),this.echoes=!1,e.addEventListener("open",()=>e.send(JSON.stringify(this.ends.hello()))),e.
addEventListener("message",({data:i})=>e===this.socket&&this.hear(i)),e.addEventListener("close",()=>e===this.socket&&this.lose()),this.again=window.setTimeout(
()=>this.state!=="on"&&this.lose(),ea)}hear(t){this.last=performance.now();let e=oa(t);e&&(this.echoes||=e.is==="here",e.is==="welcome"?(this.failed=0,this.known=
!0,window.clearTimeout(this.again),this.turn("on")):e.is==="ended"?this.finish():e.is==="refused"&&this.state!=="on"&&this.turnedAway(e.why),this.ends.heard(e))}turnedAway(t){
t==="wait"||this.known&&t==="full"?this.lose(ra):sa.has(t)&&this.finish()}finish(){this.close(),this.turn("over")}lose(t=ia){this.drop(),window.clearTimeout(this.
again);let e=Math.max(2*t,Math.min(na,2*t*2**this.failed++));this.again=window.setTimeout(()=>this.open(),t+Math.random()*(e-t)),this.turn("lost")}drop(){let{socket:t}=this;
this.socket=null,t?.close()}turn(t){this.state!==t&&(this.state=t,this.ends.changed(t))}tick(){this.state==="on"&&(this.echoes&&performance.now()-this.last>ta?this.
lose():this.send({do:"here"}))}hurry(){this.state==="lost"?(window.clearTimeout(this.again),this.open()):this.tick()}};function oa(n){try{let t=JSON.parse(String(
n));return t&&typeof t=="object"&&"is"in t?t:null}catch{return null}}var[aa,la,da]=[4,600,5e3],xe=class{constructor(t){this.code=t}code;held=new Map;async get(t,e){for(let i=la;e();i=Math.min(2*i,da)){let r=this.held.get(t)??await this.
fetch(t);if(r&&this.keep(t,r),r)return r;await new Promise(s=>window.setTimeout(s,i*(.5+Math.random()/2)))}return null}async fetch(t){try{let e=await fetch(ge(`\
blob/${this.code()}/${t}`));return e.ok?new Uint8Array(await e.arrayBuffer()):null}catch{return null}}keep(t,e){this.held.delete(t),this.held.set(t,e),this.held.
size>aa&&this.held.delete(this.held.keys().next().value)}};var pa={joining:"…",waiting:"…",following:"●",alone:"○",lost:"!",ended:"■"},we=class{constructor(t,e,i){this.root=t;this.node.append(e,l("div","line",
{},this.sign,this.words,this.back)),this.back.addEventListener("click",i),this.sized.observe(this.node)}root;node=l("aside","dock",{"data-testid":"class-dock"});sign=l(
"span","sign",{"aria-hidden":"true"});words=l("span","words",{role:"status","data-testid":"class-state"});back=l("button","primary",{type:"button","data-testid":"\
class-back"});sized=new ResizeObserver(()=>this.room());now={state:"joining",gone:"",why:""};voice=null;say(t){this.voice=t,this.draw()}show(t){this.now=t,this.
draw()}destroy(){this.sized.disconnect(),this.node.remove()}room(){this.root.style.setProperty("--dock",`${this.node.offsetHeight}px`)}draw(){if(!this.voice)return;
let{text:t,lang:e}=this.voice,{state:i,gone:r,why:s}=this.now;this.node.dataset.state=i,this.node.lang=e,this.node.setAttribute("aria-label",t("dock")),this.sign.
textContent=pa[i],this.words.textContent=i==="alone"&&r?t("state_gone",{title:r}):t(i==="lost"&&s?s:`state_${i}`),this.back.textContent=t(i==="ended"?"other_cod\
e":"back"),_(this.back,i!=="alone"&&i!=="ended")}};var ye=class{constructor(t){this.wishes=t;this.form.append(l("label","",{},this.label,this.field),this.save,this.hint),this.form.hidden=!0,this.node.append(this.
title,l("div","tools",{},this.open,this.naming,this.leave),this.form),this.naming.addEventListener("click",()=>this.unfold(this.form.hidden)),this.leave.addEventListener(
"click",()=>t.leave()),this.form.addEventListener("submit",e=>{e.preventDefault(),this.unfold(!1),this.wishes.name(this.field.value.trim())});for(let e of["poin\
terdown","focus"])this.open.addEventListener(e,()=>this.link())}wishes;node=l("header","head");title=l("h1","",{tabindex:"-1","data-testid":"class-title"});open=l(
"a","quiet",{target:"_blank",rel:"noopener","data-testid":"class-open"});naming=l("button","quiet",{type:"button","aria-expanded":"false","data-testid":"class-n\
aming"});leave=l("button","quiet",{type:"button","data-testid":"class-leave"});form=l("form","naming");label=l("span");field=l("input","field",{maxlength:"24",autocomplete:"\
nickname","data-testid":"class-name"});save=l("button","plain",{type:"submit"});hint=l("p","hint");voice=null;view=null;place={};code="";name="";say(t){this.voice=
t,this.draw()}welcome(t,e){this.code=t,e!==this.name&&(this.field.value=e),this.name=e,this.draw()}shown(t,e){let i=t!==this.view;this.view=t,this.place=e,i&&this.
link()}unfold(t){_(this.form,!t),this.naming.setAttribute("aria-expanded",String(t)),(t?this.field:this.naming).focus()}link(){_(this.open,!this.view),this.view&&
this.voice&&(this.open.href=gn(this.view,this.place,this.voice.lang))}draw(){if(!this.voice)return;let{text:t}=this.voice;this.title.textContent=t("class",{code:ct(
this.code)}),this.open.textContent=`${t("open_page")} ↗`,this.naming.textContent=this.name||t("give_name"),this.naming.setAttribute("aria-label",this.name?t("\
change_name",{name:this.name}):t("give_name")),this.leave.textContent=t("leave"),this.label.textContent=t("name"),this.save.textContent=t("save"),this.hint.textContent=
t("name_says"),this.link()}};function gn(n,t,e){let i=new URL(n.page==="home"?".":encodeURIComponent(n.page),location.href.split(/[?#]/)[0]),r=new URLSearchParams(
n.query);if(Object.keys(n.blobs).length)for(let[s,o]of Object.entries(t))s!=="veil"&&r.set(s,o);return r.get("lang")!==e&&r.set("lang",e),i.search=r.toString(),
i.href}var ke=class{constructor(t,e){this.code=t;this.join=e;this.label.append(this.name,this.field),this.node.append(this.title,this.says,this.label,this.wrong,l("p",
"acts",{},this.go,this.other),this.hint,this.teaching),this.node.addEventListener("submit",i=>{i.preventDefault(),this.enter()}),this.other.addEventListener("cl\
ick",()=>this.show("",null,!0))}code;join;node=l("form","join",{"data-testid":"class-join",novalidate:""});title=l("h1");says=l("p");label=l("label");name=l("sp\
an");field=l("input","field",{"data-testid":"class-code",autocomplete:"off",autocapitalize:"characters",spellcheck:"false",maxlength:"24"});wrong=l("p","wrong",
{role:"alert",id:"class-wrong"});go=l("button","primary",{type:"submit","data-testid":"class-go"});other=l("button","quiet",{type:"button","data-testid":"class-\
other"});hint=l("p","hint");teaching=l("p","hint");voice=null;problem=null;say(t){this.voice=t,this.draw()}show(t,e,i=!1){this.code=t,this.problem=e?[e,{}]:null,
this.draw(),i&&this.field.focus()}refused(t,e){this.field.value=ct(t),this.show("",e,!0)}enter(){let t=this.code||jt(this.field.value);if(t)return this.join(t);
this.problem=["code_wrong",{count:this.field.value.replace(/[\s-]/g,"").length}],this.draw(),this.field.focus()}draw(){if(!this.voice)return;let{text:t}=this.voice;
this.title.textContent=this.code?t("join_title",{code:ct(this.code)}):t("door_title"),this.says.textContent=t(this.code?"join_says":"door_says"),this.name.textContent=
t("code"),this.field.placeholder="K7QM-3XPD",_(this.label,!!this.code),this.go.textContent=t("join"),this.other.textContent=t("other_code"),_(this.other,!this.code),
this.hint.textContent=t("private"),this.teaching.textContent=t("teaching"),_(this.teaching,!!this.code),this.wrong.textContent=this.problem?t(...this.problem):"",
_(this.wrong,!this.problem),this.field.setAttribute("aria-invalid",String(!!this.problem)),this.field.setAttribute("aria-describedby",this.problem?this.wrong.id:
"")}};var vn="gatescope.class-member",bn=null;function xn(){try{let n=JSON.parse(localStorage.getItem(vn)??"null");ha(n)&&(bn=n)}catch{}return bn}function Et(n){bn=n;
try{n?localStorage.setItem(vn,JSON.stringify(n)):localStorage.removeItem(vn)}catch{}}function ha(n){if(!n||typeof n!="object")return!1;let{code:t,member:e,name:i,
left:r}=n;return typeof t=="string"&&typeof e=="string"&&typeof i=="string"&&typeof r=="boolean"}var ua=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),ca=new Set(["class","href","type","data-q","data-at",
"data-set","data-late"]),wn="http://www.w3.org/1998/Math/MathML";function D(n){let t=new DOMParser().parseFromString(n,"text/html");for(let i of[...t.body.querySelectorAll(
"*")])fa(i)||i.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let i of e.querySelectorAll("p > math"))i.parentElement.textContent?.
trim()===i.textContent&&i.setAttribute("class","alone");for(let i of e.querySelectorAll("msup"))ma(i);return e}function ma(n){let[t,e]=n.children;if(e?.textContent!==
"′"||!t)return;let i=document.createElementNS(wn,"mo");i.textContent="′";for(let s of["lspace","rspace"])i.setAttribute(s,"0");let r=document.createElementNS(
wn,"mrow");r.append(t,i),n.replaceWith(r)}function fa(n){if(n.namespaceURI===wn)return![...n.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));
if(!ua.has(n.tagName))return!1;for(let{name:e}of[...n.attributes])ca.has(e)||n.removeAttribute(e);let t=n.getAttribute("href");return t===null||t.startsWith("./")||
t.startsWith("https:")}function cr(n){return(D(n).textContent??"").replace(/\s+/g," ").trim()}var ga=0,_e=class{constructor(t,e,i){this.asked=t;let r=`gs-choice-${++ga}`;this.node.setAttribute("aria-label",i),this.inputs=t.options.map(()=>l("input","",{type:"\
radio",name:r})),t.options.forEach((s,o)=>{let a=l("span");a.append(D(s)),this.node.append(l("label","option",{"data-testid":`option-${o}`},this.inputs[o],a))}),
this.node.addEventListener("change",e)}asked;node=l("div","options",{role:"radiogroup"});inputs;get guess(){let t=this.inputs.findIndex(e=>e.checked);return t<0?
null:t}put(t){this.inputs.forEach((e,i)=>e.checked=i===t)}reveal(t){this.inputs.forEach((e,i)=>{e.disabled=!0,e.checked=i===t;let r=e.parentElement;r.classList.
toggle("chosen",i===t),r.classList.toggle("right",i===this.asked.right)})}};function mt(n){return/^-0(\.0*)?$/.test(n)?n.slice(1):n.replace("-","−")}function w(n){return Number.isFinite(n)?mt(n.toFixed(4)):"–"}function N(n){let t=w(
n);return n>0&&/[1-9]/.test(t)?`+${t}`:t}function J(n){return Number.isFinite(n)?mt(n.toPrecision(7)):"–"}function S(n){return Number.isFinite(n)?mt(String(Number(
n.toPrecision(4)))):"–"}function F(n){return Number.isFinite(n)?Math.abs(n)>=1e5?mt(n.toExponential(1).replace("e+","e")):mt(String(Number(n.toPrecision(Math.
abs(n)>=100?3:2)))):"–"}function ft(n,t){let e=n/t;if(!(e>0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<1.41?1:r<3.16?2:r<6?5:10)*i}function yn(n,t){
let e=n/Math.max(1,t);if(!(e>0))return 1;let i=10**Math.floor(Math.log10(e)),r=e/i;return(r<=1?1:r<=2?2:r<=5?5:10)*i}function mr(n){return n>99.5&&n<99.995?">99\
%":n>.005&&n<.5?"<1%":`${Math.round(n)}%`}var Ee=["fixed","quantity","unit"],St=["symbols","vectors","unit"],fr=["new","difference"],Me=["pictures","diagram","why","equations"],gr=[.25,.5,1,2,4,16],gt=5,
va=8;function k(n,t,e){return n<t?t:n>e?e:n}function Z(n){let{start:t,quantities:e,orders:i}=n.meta,r=e.map(o=>o.key),s=r.filter(o=>["z","f","c","h"].includes(o));
return{column:k(n.columnOf(t.t),0,n.columns-1),unit:k(t.unit,0,n.hidden-1),kept:[],sort:kn(i.map(o=>o.key)),scale:"fixed",zoom:1,first:0,speed:1,traced:s.length?
s:r,why:r[0],all:!1,depth:"unit",view:"new",present:!1,slide:"diagram"}}function kn(n){return n.includes("memory")?"memory":n[0]??"index"}function Tt(n){return Math.
max(1,Math.floor(n.columns/va))}function Mt(n,t){return k(Math.round(n.columns/t),1,n.columns)}function vt(n,t){let e=Mt(t,n.zoom),i=Math.floor(e/10),r=t.columns-
e,s=n.column-e+1+i,o=n.column-i;n.first=k(k(n.first,s,o),0,r)}function vr(n,t,e,i){let r=Mt(t,n.zoom),s=(i-n.first+.5)/r;n.zoom=k(Math.round(e*100)/100,1,Tt(t));
let o=Mt(t,n.zoom);n.first=k(Math.round(i+.5-s*o),0,t.columns-o)}function br(n,t,e){n.first=k(Math.round(e),0,t.columns-Mt(t,n.zoom))}function xr(n,t){return n.
meta.orders.find(i=>i.key===t)?.units??Int32Array.from({length:n.hidden},(i,r)=>r)}function wr(n,t){n.kept.includes(t)?n.kept=n.kept.filter(e=>e!==t):n.kept=[...n.
kept,t].slice(-gt)}function yr(n){return[n.unit,...n.kept.filter(t=>t!==n.unit)]}function kr(n,t){return n.includes(t)?n.length>1?n.filter(e=>e!==t):n:[...n,t]}var ba="http://www.w3.org/2000/svg";function v(n,t={},e=""){let i=document.createElementNS(ba,n);for(let[r,s]of Object.entries(t))s!==""&&i.setAttribute(r,typeof s==
"number"?M(s):_r(s));return e&&(i.textContent=_r(e)),i}function M(n){return String(Math.round(n*100)/100)}function _r(n){return n.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu,
"")}function Se(n,t,e,i,r,s){let{width:o,height:a}=n;if(o*a>s)return v("image",{x:t,y:e,width:i,height:r,href:n.toDataURL(),preserveAspectRatio:"none",style:"im\
age-rendering: pixelated"});let d=v("g",{class:"cells","shape-rendering":"crispEdges"}),{data:p}=n.getContext("2d").getImageData(0,0,o,a);for(let h=0;h<o*a;h++){
let u=[0,1,2].map(f=>p[4*h+f].toString(16).padStart(2,"0")).join(""),[c,m]=[h%o,Math.floor(h/o)];d.append(v("rect",{x:t+c*i/o,y:e+m*r/a,width:i/o,height:r/a,fill:`\
#${u}`,"fill-opacity":p[4*h+3]===255?"":p[4*h+3]/255}))}return d}var xa=/[“‘(（]+$/,wa=/^[.,;:!?)”’。，；：！？）、]+/;function _n(n,t){return ya(n.split(/(\{\w+\})/).flatMap(e=>t[e.replace(/^\{(\w+)\}$/,"$1")]??[e]))}function ya(n){let t=[...n],e=(i,r)=>{let s=t[i];return typeof s!=
"string"?"":(t[i]=s.replace(r,""),r.exec(s)?.[0]??"")};return t.forEach((i,r)=>{if(!(i instanceof Element))return;let[s,o]=[e(r-1,xa),e(r+1,wa)];(s||o)&&(t[r]=l(
"span","gs-tied",{},s,i,o))}),t}function rt(n,t){return n.toFixed(t).replace("-","−")}var[Lt,Te,Vt,Le]=[34,10,10,42],ka={step:"axis_step",moment:"axis_moment"},_a={step:"curve_more",moment:"moment_more"},Ea={step:"curve_value",moment:"moment_valu\
e"},Ma=20,$e=class{constructor(t,e,i,r=198){this.asked=t;this.text=e;this.changed=i;this.height=r;this.values=this.truth.map(()=>null),this.plot.setAttribute("a\
ria-label",e("curve_name"));let[s,o]=t.range;for(let[a,d]of[["min",s],["max",o]])this.plot.setAttribute(`aria-value${a}`,String(d));this.plot.addEventListener("\
keydown",a=>this.key(a));for(let a of["focus","blur"])this.plot.addEventListener(a,()=>{this.focused=a==="focus"&&this.plot.matches(":focus-visible"),this.draw()});
this.listenPointer(),this.node.append(this.plot,l("p","hint",{},e("curve_how")," ",l("span","keys",{},e("curve_keys")))),this.say()}asked;text;changed;height;node=l(
"div","curve");plot=l("div","plot",{role:"slider",tabindex:"0","data-testid":"curve","aria-orientation":"vertical"});values;at=0;focused=!1;last=null;shown;get truth(){
return this.asked.truth}place(t){let{along:e}=this.asked;if(!e)return String(t);let[i,r]=e;return S(i+(r-i)*t/Math.max(1,this.values.length-1))}get drawn(){return this.
values.filter(t=>t!==null).length}get guess(){return this.drawn*2>=this.values.length?[...this.values]:null}get missing(){return this.drawn&&this.guess===null?this.
text(_a[this.asked.axis]):""}value(t){for(let e=t;e>=0;e--)if(this.values[e]!=null)return this.values[e];return this.start}get start(){let[t,e]=this.asked.range;
return(t+e)/2}listenPointer(){let{plot:t}=this;t.addEventListener("pointerdown",e=>{e.button!==0||this.shown!==void 0||(e.preventDefault(),t.focus({preventScroll:!0}),
t.setPointerCapture(e.pointerId),this.last=null,this.drawTo(e))}),t.addEventListener("pointermove",e=>{if(t.hasPointerCapture(e.pointerId))for(let i of e.getCoalescedEvents?.()??
[e])this.drawTo(i)})}drawTo(t){let e=this.plot.getBoundingClientRect(),[i,r]=this.asked.range,s=this.values.length,o=k(Math.round((t.clientX-e.left-Lt)/(e.width-
Lt-Te)*(s-1)),0,s-1),a=k(r-(t.clientY-e.top-Vt)/(this.height-Vt-Le)*(r-i),i,r),d=this.last??{t:o,value:a},p=Math.abs(o-d.t);for(let h=0;h<=p;h++){let u=p?h/p:1;
this.values[d.t+Math.sign(o-d.t)*h]=d.value+(a-d.value)*u}this.last={t:o,value:a},this.at=o,this.after()}key(t){if(t.ctrlKey||t.metaKey||t.altKey||this.shown!==
void 0)return;let e={ArrowRight:1,ArrowLeft:-1,PageDown:5,PageUp:-5,Home:-1/0,End:1/0}[t.key],i={ArrowUp:1,ArrowDown:-1}[t.key];if(e===void 0&&i===void 0)return;
t.preventDefault(),t.stopPropagation();let r=t.shiftKey?5:1;if(e!==void 0)this.walk(k(this.at+e*r,0,this.values.length-1));else{let[s,o]=this.asked.range;this.values[this.
at]=k(this.value(this.at)+i*r*(o-s)/Ma,s,o)}this.after()}walk(t){this.values[this.at]===null&&t>this.at&&(this.values[this.at]=this.value(this.at));for(let e=this.
at;e<=t;e++)this.values[e]??=this.value(e);this.at=t}put(t){Array.isArray(t)&&(this.values.forEach((e,i)=>this.values[i]=t[i]??null),this.after())}after(){this.
say(),this.draw(),this.changed()}say(){let t=this.value(this.at);this.plot.setAttribute("aria-valuenow",String(+t.toFixed(3))),this.plot.setAttribute("aria-valu\
etext",this.text(Ea[this.asked.axis],{t:this.place(this.at),value:rt(t,2)}))}reveal(t){this.shown=t,this.plot.removeAttribute("tabindex");for(let e of this.plot.
getAttributeNames())(e.startsWith("aria-value")||e==="aria-orientation")&&this.plot.removeAttribute(e);this.plot.setAttribute("role","img"),this.plot.classList.
add("fixed"),this.node.querySelector(".hint")?.remove(),this.draw()}draw(t=this.plot.clientWidth){if(!t)return;let{values:e,shown:i,truth:r,text:s}=this,[o,a]=this.
asked.range,d=e.length,p=m=>Lt+m/Math.max(1,d-1)*(t-Lt-Te),h=m=>Vt+(a-k(m,o,a))/(a-o)*(this.height-Vt-Le),u=i===void 0?e:i,c=v("svg",{width:t,height:this.height,
viewBox:`0 0 ${t} ${this.height}`,"aria-hidden":"true"});if(c.append(...this.axes(p,h,t)),i===void 0){let m=e.map((f,x)=>`${p(x)},${h(this.value(x))}`).join(" ");
c.append(v("polyline",{class:"start",points:m}))}else u&&c.append(...Sa(u,r,p,h));u&&c.append(...Ut(u).map(m=>v("polyline",{class:"guess",points:m.map(([f,x])=>`${p(
f)},${h(x)}`).join(" ")}))),i!==void 0?c.append(v("polyline",{class:"truth",points:r.map((m,f)=>`${p(f)},${h(m)}`).join(" ")})):this.focused&&(c.append(v("line",
{class:"here",x1:p(this.at),x2:p(this.at),y1:Vt,y2:this.height-Le})),c.append(v("circle",{class:"here",cx:p(this.at),cy:h(this.value(this.at)),r:5}))),this.plot.
replaceChildren(c),i!==void 0&&this.plot.append(Ta(s,u!==null))}axes(t,e,i){let[r,s]=this.asked.range,o=this.values.length-1,a=[r,(r+s)/2,s].flatMap(h=>[v("line",
{class:"grid",x1:Lt,x2:i-Te,y1:e(h),y2:e(h)}),v("text",{class:"end",x:Lt-6,y:e(h)+4},rt(h,Number.isInteger(h)?0:1))]),d=[1,2,5,10,20,50,100,200,500].find(h=>o/h<=
6)??1e3,p=[];for(let h=0;h<=o;h+=d)p.push(v("text",{class:"mid",x:t(h),y:this.height-Le+16},this.place(h)));return p.push(v("text",{class:"end",x:i-Te,y:this.height-
4},this.text(ka[this.asked.axis]))),[...a,...p]}};function Ut(n){let t=[];return n.forEach((e,i)=>{e!==null&&(i>0&&n[i-1]!==null?t.at(-1).push([i,e]):t.push([[i,
e]]))}),t}function Sa(n,t,e,i){return Ut(n).map(r=>{let s=r.map(([a,d])=>`${e(a)},${i(d)}`),o=[...r].reverse().map(([a])=>`${e(a)},${i(t[a])}`);return v("polygo\
n",{class:"gap",points:[...s,...o].join(" ")})})}function Ta(n,t){return l("div","legend",{},...(t?["guess","truth"]:["truth"]).map(i=>l("span",i,{},n(i))))}function Er(n,t){if(t===null)return NaN;if(n.kind==="choice")return t===n.right?0:1;if(n.kind==="number")return Math.abs(t-n.truth);let e=n.truth,i=t.flatMap((r,s)=>r===
null?[]:[Math.abs(r-e[s])]);return i.reduce((r,s)=>r+s,0)/Math.max(1,i.length)}var En=n=>(/\.(\d+)/.exec(n)?.[1]??"").length;function La(n){let[t,e,i]=n.range;return n.
kind==="number"?Math.min(6,Math.max(En(String(i)),En(n.told))):e-t>20?1:2}var Ae=n=>n.kind==="number"&&n.told.endsWith("%")&&n.range[1]<=1;function Mr(n,t){return Ae(
n)?`${rt(100*t,0)}%`:rt(t,La(n))}function Sr(n,t){return Ae(n)?`${rt(100*t,0)}%`:rt(t,En(String(t)))}function Tr(n,t){let e=[...D(n.options[t]).firstElementChild.
childNodes];for(let r of e)r instanceof Element&&r.classList.remove("alone");let i=e.at(-1)?.lastChild??e.at(-1);return i?.nodeType===Node.TEXT_NODE&&(i.textContent=
i.textContent.replace(/[.。]$/,"")),e}function Kt(n,t,e){return t===null?e("was_skipped"):n.kind==="number"?Mr(n,t):e("curve_name")}function Mn(n,t,e){return n.
kind==="choice"&&t!==null?Tr(n,t):[Kt(n,t,e)]}function Qt(n,t){return n.kind==="choice"?"":Mr(n,Er(n,t))}function $a(n){return n.kind==="choice"?Tr(n,n.right):[
n.told]}function Aa(n,t,e){let i=Er(n,t)/(n.range[1]-n.range[0]);return e(i<.02?"gap_none":i<.08?"gap_small":i<.25?"gap_some":"gap_large")}function Lr(n,t,e){let i=$a(
n);if(t===null)return n.kind==="curve"?[e("skipped_curve")]:_n(e("skipped"),{truth:i});if(n.kind==="choice")return _n(e(t===n.right?"right":"wrong"),{guess:Mn(n,
t,e),truth:i});let r={guess:Kt(n,t,e),truth:n.told,gap:Qt(n,t),how:Aa(n,t,e)};return n.kind==="number"?[e("number_gap",r)]:[e(n.reveal.includes('data-late="gap"')?
"curve_said":"curve_gap",r)]}var qe=class{constructor(t,e,i){this.asked=t;this.text=e;this.changed=i;this.unit=Ae(t)?100:1;let[r,s,o]=t.range.map(h=>+(h*this.unit).toFixed(6)),a=r+Math.round(
(s-r)/2/o)*o,d={min:String(r),max:String(s),step:String(o),value:String(+a.toFixed(6)),"aria-label":e("number_name")};this.slider=l("input","",{type:"range","da\
ta-testid":"slider",...d}),this.field=l("input","",{type:"number",...d,inputmode:"decimal"}),this.slider.addEventListener("input",()=>this.take(this.slider.valueAsNumber));
for(let h of["pointerdown","keyup"])this.slider.addEventListener(h,u=>{(!(u instanceof KeyboardEvent)||u.key!=="Tab")&&this.take(this.slider.valueAsNumber)});this.
field.value="",this.node.classList.add("unset"),this.field.addEventListener("input",()=>this.take(this.field.valueAsNumber,!0)),this.field.addEventListener("cha\
nge",()=>this.take(this.touched?this.slider.valueAsNumber:NaN));let p=l("div","typed",{},this.field,...this.unit>1?["%"]:[]);this.node.append(l("div","slide",{},
this.slider,this.ends()),p)}asked;text;changed;node=l("div","number");slider;field;unit;touched=!1;ends(){let[t,e]=this.asked.range.map(i=>l("span","",{},Sr(this.
asked,i)));return l("div","ends",{"aria-hidden":"true"},t,e)}take(t,e=!1){Number.isFinite(t)?(this.touched=!0,this.slider.value=String(k(t,Number(this.slider.min),
Number(this.slider.max))),e||(this.field.value=this.slider.value)):e&&(this.touched=!1),this.node.classList.toggle("unset",!this.touched),this.changed()}get guess(){
return this.touched?+(this.slider.valueAsNumber/this.unit).toFixed(6):null}put(t){typeof t=="number"&&this.take(+(t*this.unit).toFixed(6))}reveal(t){let{asked:e,
text:i}=this,[r,s]=e.range,o=h=>`${100*k((h-r)/(s-r),0,1)}%`,a=e.truth,d=l("div","scale",{role:"img"}),p=(h,u,c)=>{let m=l("div",`mark ${h}`,{},l("b","",{},c),l(
"i","",{},i(h)));m.style.left=o(u),m.classList.toggle("late",u>(r+s)/2),d.append(m)};if(p("truth",a,e.told),d.setAttribute("aria-label",`${i("truth")}: ${e.told}`),
t!==null){p("guess",t,Kt(e,t,i));let[h,u]=[Math.min(t,a),Math.max(t,a)],c=l("div","between");c.style.left=o(h),c.style.right=`calc(100% - ${o(u)})`,d.append(c),
d.setAttribute("aria-label",`${i("guess")}: ${Kt(e,t,i)}, ${i("truth")}: ${e.told}, ${Qt(e,t)}`)}this.node.replaceChildren(l("div","slide",{},d,this.ends()))}};var Sn=n=>n.unit==="%"&&n.low>=0&&n.high<=1;function st(n,t){return n.kind==="step"?String(Math.round(t)):Sn(n)?`${S(100*t)}%`:n.unit?`${S(t)} ${n.unit}`:S(t)}function Pe(n){
return n.kind==="step"?[n.start,n.end]:[n.low,n.high]}function Ar(n,t,e){let[i,r]=Pe(n),{reveal:s,told:o}=Dt(n.reveals,e)??{reveal:"",told:""},a=n.truth??null;return{kind:n.kind==="step"?"number":n.kind,question:$r(
t.text,t),options:t.options.map(d=>$r(d,t)),right:n.kind==="choice"&&typeof a=="number"?a:-1,truth:n.kind==="curve"?a??new Array(n.points).fill(0):Number(a??0),
told:o||(typeof a=="number"?st(n,a):Sn(n)?"%":""),range:[i,r,n.kind==="step"?1:n.step],reveal:s,axis:n.axis,hides:"",along:[n.start,n.end]}}function qr(n,t,e,i){
return n.kind==="choice"?new _e(t,i,cr(t.question)):n.kind==="curve"?new $e(t,e,i):new qe(t,e,i)}var Pr=(n,t)=>JSON.stringify(n)===JSON.stringify(t),qa={"&":"&a\
mp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function $r(n,t){return t.html?n:`<p>${n.replace(/[&<>"]/g,e=>qa[e])}</p>`}var Pa=3e3,He=class{constructor(t,e){this.send=t;this.changed=e}send;changed;state="none";question=0;taken=null;pending=null;timer=0;about(t,e){t===this.question&&
(this.pending!==null||e===null)||(t!==this.question&&(this.pending=null),this.question=t,this.taken=e,this.turn(e===null?"none":"taken"))}get latest(){return this.
pending??this.taken}isNew(t){return t!==null&&!Pr(t,this.latest)}give(t){this.pending=t,this.again()}again(){window.clearTimeout(this.timer),this.pending!==null&&
this.turn(this.send({do:"answer",question:this.question,value:this.pending})?"sending":"kept")}lost(){this.pending!==null&&this.turn("kept")}took(t){t!==this.question||
this.pending===null||(this.taken=this.pending,this.pending=null,this.turn("taken"))}refused(t){this.pending!==null&&(t==="wait"?this.timer=window.setTimeout(()=>this.
again(),Pa):this.pending=null,this.turn(t))}destroy(){window.clearTimeout(this.timer)}turn(t){this.state=t,this.changed()}};var Hr=/[.!?。！？](?=\s|$)|[。！？]/g;function Cr(n,t){for(let e of n.querySelectorAll("[data-late]"))t?e.replaceChildren(...(t[e.dataset.late]??[]).map(
i=>i instanceof Node?i.cloneNode(!0):i)):Ha(e)}var Rr=n=>n instanceof HTMLElement&&n.className==="gs-tied"&&/[.!?。！？]$/.test(n.textContent??"");function Ha(n){
for(;n.previousSibling;){let e=n.previousSibling,i=e instanceof Text?[...e.data.matchAll(Hr)].pop():void 0;if(e instanceof Text&&i){e.data=e.data.slice(0,i.index+
1);break}if(Rr(e))break;e.remove()}for(;n.nextSibling;){let e=n.nextSibling,i=e instanceof Text?[...e.data.matchAll(Hr)][0]:void 0;if(e instanceof Text&&i){e.data=
e.data.slice(i.index+1);break}if(e.remove(),Rr(e))break}let t=n.parentElement;n.remove(),t&&!t.textContent?.trim()&&t.tagName==="P"&&t.remove()}function Fr({asked:n,words:t,tally:e,text:i,mine:r}){let s=t.options.map((p,h)=>e.counts?.[h]??0),o=s.reduce((p,h)=>p+h,0),a=Math.max(1,...s),d=t.options.map((p,h)=>{
let[u,c]=[n.truth===h,r===h],m=l("span","name");t.html?m.append(D(p)):m.textContent=p;let f=l("span","rail",{"aria-hidden":"true"}),x=l("i");_t(x,0,s[h]/a),f.append(
x);let E=o?` · ${Math.round(100*s[h]/o)}%`:"",G=[u&&`✓ ${i("chart_right")}`,c&&i("chart_mine")].filter(R=>R!==!1),T=l("li",u?"right":"",{},m,f,l("b","",{},`${s[h]}${E}`));
return G.length&&T.append(l("span","notes",{},G.join(" · "))),T});return{picture:l("ol","bars",{},...d),entries:[],said:""}}function Re(n,t,e,i,r,s){let o=Math.round(Math.min(Math.max(n*.5,11*t),24*t)),a=s?Math.max(...Tn(i,3).map(f=>s(f).length))*.62*t+.7*t:.6*t,[d,p,h]=[n-.9*t,.8*t,
o-1.7*t],u=f=>a+(f-e[0])/(e[1]-e[0]||1)*(d-a),c=f=>h-(f-i[0])/(i[1]-i[0]||1)*(h-p),m=v("svg",{width:n,height:o,viewBox:`0 0 ${n} ${o}`,"aria-hidden":"true"});m.
append(v("line",{class:"axis",x1:a,x2:d,y1:h,y2:h}));for(let f of Tn(e,Math.max(2,(d-a)/(4.5*t))))m.append(v("text",{class:"mid",x:u(f),y:h+1.3*t},r(f)));if(s)for(let f of Tn(
i,3))m.append(v("line",{class:"grid",x1:a,x2:d,y1:c(f),y2:c(f)})),m.append(v("text",{class:"end",x:a-.4*t,y:c(f)+.35*t},s(f)));return{svg:m,x:u,y:c,top:p,bottom:h}}
function Tn([n,t],e){let i=ft(t-n,e),r=Math.ceil(n/i-1e-9),s=Math.floor(t/i+1e-9)-r;return Array.from({length:Math.min(60,Math.max(0,s)+1)},(o,a)=>Number(S((r+a)*
i).replace("−","-")))}var Ce=n=>Array.isArray(n)&&n.length>1&&n.some(t=>t!==null);function Nr({asked:n,tally:t,text:e,mine:i},r,s){let{low:o,high:a,median:d,curves:p=[]}=t,{svg:h,x:u,
y:c}=Re(r,s,[n.start,n.end],[n.low,n.high],S,T=>st(n,T)),m=(T,R,V)=>{let Y=n.start+T*(n.end-n.start)/(V-1);return`${u(Y)},${c(k(R,n.low,n.high))}`},f=[],x=(T,R)=>{
for(let V of Ut(R))h.append(v("polyline",{class:T,points:V.map(([Y,Wt])=>m(Y,Wt,R.length)).join(" ")}))},E=(T,R)=>{Ce(R)&&(x(T,R),f.push({look:T,says:e(`chart_${T}`)}))};
if(Ce(o)&&Ce(a)){for(let T of Ut(a)){let R=T.map(([V])=>m(V,o[V]??n.low,o.length)).reverse();h.append(v("polygon",{class:"half",points:[...T.map(([V,Y])=>m(V,Y,
a.length)),...R].join(" ")}))}f.push({look:"half",says:e("chart_half")})}for(let T of p)Ce(T)&&x("one",T);p.length&&f.push({look:"one",says:e("chart_one")}),E("\
middle",d),E("mine",i),E("truth",n.truth);let G=e("chart_curves",{low:st(n,n.low),high:st(n,n.high)});return{picture:h,entries:f,said:`${G} ${f.map(({says:T})=>T).
join(", ")}`}}function Or({asked:n,tally:t,text:e,mine:i},r,s){let[o,a]=Pe(n),{counts:d=[],edges:p=[o,a],median:h}=t,u=$=>st(n,$),c=[Math.min(o,p[0]),Math.max(a,p.at(-1))],{svg:m,
x:f,y:x,top:E,bottom:G}=Re(r,s,c,[0,Math.max(1,...d)],u,null),T=d.length>1?1:0,R=[];d.forEach(($,U)=>{let[me,mn]=[f(p[U]),f(p[U+1])];$&&(m.append(v("rect",{class:"\
bin",x:me+T,y:x($),width:Math.max(1,mn-me-2*T),height:G-x($)})),mn-me>1.1*s&&R.push(v("text",{class:"mid count",x:(me+mn)/2,y:x($)-.25*s},String($))))});let V=($,U)=>m.
append(v("line",{class:$,x1:f(U),x2:f(U),y1:E-.5*s,y2:G})),Y=[],Wt=($,U)=>{typeof U=="number"&&($==="spot"?m.append(v("path",{class:"spot",d:`M${f(U)} ${G-.9*s}\
l${.5*s} ${.9*s}h${-s}z`})):V($,U),Y.push({look:$,says:`${e($==="spot"?"chart_mine":`chart_${$}`)}: ${u(U)}`}))};return Wt("middle",h),Wt("spot",i),Wt("truth",n.
truth),m.append(...R),{picture:m,entries:Y,said:[e("chart_histogram",{low:u(o),high:u(a)}),...Y.map(({says:$})=>$)].join(". ")}}var Fe=class{node=l("figure","answers",{"data-testid":"answers"});drawing=l("div","drawing");key=l("figcaption","key");sized=new ResizeObserver(()=>this.draw());charted=null;constructor(){
this.node.append(this.drawing,this.key),this.sized.observe(this.drawing)}show(t){this.charted=t,this.draw()}destroy(){this.sized.disconnect(),this.node.remove()}draw(){
let{charted:t,drawing:e}=this,i=e.clientWidth;if(!t||!i)return;let{picture:r,entries:s,said:o}=Ra(t,i,parseFloat(getComputedStyle(e).fontSize));if(o)e.setAttribute(
"role","img"),e.setAttribute("aria-label",o);else for(let a of["role","aria-label"])e.removeAttribute(a);e.replaceChildren(r),this.key.replaceChildren(...s.map(
({look:a,says:d})=>l("span",a,{},d))),_(this.key,s.length===0)}};function Ra(n,t,e){let{kind:i}=n.asked;return i==="choice"?Fr(n):i==="curve"?Nr(n,t,e):Or(n,t,e)}var Ne=class{node=l("div","result",{"data-testid":"class-result"});verdict=l("p","verdict",{"data-testid":"class-verdict"});heading=l("h2");chart=new Fe;told=l(
"div","told");shown=null;answers=null;constructor(){this.node.append(this.verdict,this.heading,this.chart.node,this.told)}show(t,e,i,r){this.shown={asked:t,mine:i,
voice:r};let s=t.truth!==null&&t.truth!==void 0&&(t.kind!=="curve"||i!==null);this.verdict.replaceChildren(...s?Lr(e,i,r.text):[]),_(this.verdict,!s);let o=D(e.
reveal);Cr(o,i===null?null:{guess:Mn(e,i,r.text),gap:[Qt(e,i)]}),this.told.replaceChildren(o),this.draw()}tally(t){this.answers=t,this.draw()}destroy(){this.chart.
destroy()}draw(){let{shown:t,answers:e}=this;if(!t)return;let{asked:i,mine:r,voice:s}=t,o=e?.question===i.id&&e.tally?e:null;_(this.chart.node,!o),_(this.heading,
!o),o&&(this.heading.textContent=s.text("class_says",{count:o.count,of:o.of}),this.chart.show({asked:i,words:ve(i,s.lang),tally:o.tally,text:s.text,mine:r}))}};var Oe=class{constructor(t){this.take=t;this.node.addEventListener("click",()=>this.take(this.t)),window.addEventListener("gatescope:at",e=>{this.t=e.detail.t,this.
asked?.kind==="step"&&this.draw()},{signal:this.life.signal})}take;node=l("button","plain",{type:"button","data-testid":"class-step-here"});life=new AbortController;asked=null;text=null;t=-1;say(t,e){
this.asked=t,this.text=e,this.draw()}destroy(){this.life.abort()}draw(){let{asked:t,t:e}=this;!t||!this.text||(_(this.node,e<t.start||e>t.end),this.node.textContent=
this.text("step_here",{t:e}))}};var Ca=new Set(["late","question"]),ze=class{constructor(t,e){this.announce=e;this.answer=new He(t,()=>this.draw()),this.node.append(this.fold,this.body),this.body.
append(this.asks,this.place,this.missing,this.acts,this.result.node,l("div","acts",{},this.close)),this.node.hidden=!0,this.fold.addEventListener("click",()=>this.
unfold(this.body.hidden)),this.send.addEventListener("click",()=>this.give()),this.close.addEventListener("click",()=>this.leave())}announce;node=l("section","s\
heet",{"data-testid":"class-question"});answer;fold=l("button","fold",{type:"button","aria-expanded":"true","data-testid":"class-fold"});body=l("div","inside");asks=l(
"div","asks");place=l("div","with");missing=l("p","hint");send=l("button","primary",{type:"button","data-testid":"class-send"});done=l("span","done",{role:"stat\
us","data-testid":"class-sent"});acts=l("div","acts",{},this.send,this.done);close=l("button","plain",{type:"button","data-testid":"class-close"});result=new Ne;step=new Oe(
t=>this.put(t));widget=null;asked=null;voice=null;say(t){let e=this.widget?.guess??null;this.voice=t,this.build(e)}ask(t){if(!t)return this.asked?.state==="open"?
this.leave("question_over"):void 0;let e=this.asked;this.asked=t,this.answer.about(t.id,t.mine),!(e?.id===t.id&&e.state===t.state)&&(this.build(e?.id===t.id?this.
widget?.guess??null:t.mine),this.unfold(!0),this.voice&&this.announce(this.voice.text(t.state==="open"?"asked_now":"revealed_now",{question:this.asks.textContent??
""})))}tally(t){t.question===this.asked?.id&&this.result.tally(t)}refused(t){this.answer.refused(t)}destroy(){this.answer.destroy(),this.result.destroy(),this.step.
destroy(),this.node.remove()}give(){let t=this.widget?.guess??null;t!==null&&this.answer.give(t)}put(t){this.widget?.put(t)}leave(t){this.asked=null,this.widget=
null,_(this.node,!0),t&&this.voice&&this.announce(this.voice.text(t))}unfold(t){_(this.body,!t),this.fold.setAttribute("aria-expanded",String(t)),t&&this.widget?.
draw?.()}build(t){let{asked:e,voice:i}=this;if(_(this.node,!e),!e||!i)return;let{text:r,lang:s}=i,o=Ar(e,ve(e,s),s);if(this.asks.replaceChildren(D(o.question)),
this.widget=null,e.state==="open"){let a=qr(e,o,r,()=>this.draw());this.place.replaceChildren(a.node,...e.kind==="step"?[this.step.node]:[]),t!==null&&a.put(t),
this.widget=a}else this.result.show(e,o,this.answer.latest,i);this.step.say(e,r),this.draw(),this.widget?.draw?.()}draw(){let{asked:t,voice:e,widget:i,answer:r}=this;
if(!t||!e)return;let{text:s}=e,o=t.state==="open";this.node.setAttribute("aria-label",s("question")),this.fold.textContent=s(o||(t.truth??null)===null?"question":
"answer_is");for(let h of[this.place,this.acts])_(h,!o);_(this.result.node,o),this.close.textContent=s("close"),_(this.close,o),this.missing.textContent=o&&i?.missing||
"",_(this.missing,!this.missing.textContent);let a=i?.guess??null;this.send.textContent=s(r.latest===null?"send":"send_again"),this.send.disabled=!r.isNew(a)||Ca.
has(r.state);let d=s(`why_${r.state}`),p={none:"",sending:s("sending"),kept:s("kept"),taken:s("taken")};this.done.textContent=r.state in p?p[r.state]:d}};var Ie=["t","unit","sort","scale","zoom","why","depth","view","present"];function Ln(n){let t=new URLSearchParams(n),e={};for(let i of Ie){let r=t.get(i);r!==null&&
(e[i]=r)}return e}function ot(n){return Ie.map(t=>`${t}=${n[t]??""}`).join("&")}function Xt(n,t){let e=Z(t),i={};n.column!==e.column&&(i.t=String(t.stepOf(n.column))),
(n.unit!==e.unit||n.kept.length)&&(i.unit=[n.unit,...n.kept].join(",")),n.sort!==e.sort&&(i.sort=n.sort),n.scale!==e.scale&&(i.scale=n.scale),n.zoom!==1&&(i.zoom=
String(n.zoom));for(let r of["why","depth","view"])n[r]!==e[r]&&(i[r]=n[r]);return n.present&&(i.present="1"),i}function zr(n,t){let e=n.replace(/^\?/,"").split(
"&").filter(s=>{let o=s.split("=")[0];return s!==""&&!Ie.includes(o)}),i=Ie.flatMap(s=>{let o=t[s];return o===void 0?[]:[`${s}=${encodeURIComponent(o).replaceAll(
"%2C",",")}`]}),r=[...e,...i];return r.length?`?${r.join("&")}`:""}function Yt(n,t,e,i){let r={...e},s=[],o=(p,h,u="note_url")=>{s.push(i(u,{name:p,value:Na(n[p]),
fallback:h,last:Fa(p,t)}))},a=p=>/^\d{1,7}$/.test(p)?Number(p):-1;if(n.t!==void 0){let p=a(n.t);p>=0&&p<t.meta.steps?r.column=t.columnOf(p):o("t",String(t.stepOf(
r.column)),"note_url_range")}if(n.unit!==void 0){let p=n.unit.split(",").map(a);p.every(h=>h>=0&&h<t.hidden)?(r.unit=p[0],r.kept=[...new Set(p.slice(1,gt+1))],p.
length>gt+1&&s.push(i("note_url_units",{count:p.length,most:gt+1}))):o("unit",String(r.unit),"note_url_range")}if(n.sort!==void 0){let p=t.meta.orders.map(h=>h.
key);p.includes(n.sort)?r.sort=n.sort:o("sort",kn(p))}let d=(p,h)=>{let u=n[p];u!==void 0&&(h.includes(u)?r[p]=u:o(p,r[p]))};if(d("scale",Ee),d("why",t.meta.quantities.
map(p=>p.key)),d("depth",St),d("view",fr),n.present!==void 0&&(n.present==="1"?r.present=!0:o("present","0")),n.zoom!==void 0){let p=/^\d{1,5}(\.\d{1,4})?$/.test(
n.zoom)?Number(n.zoom):NaN;p>=1?r.zoom=k(p,1,Tt(t)):o("zoom","1")}return{state:r,notes:s}}var Fa=(n,t)=>(n==="t"?t.meta.steps:t.hidden)-1,Na=n=>n.length>24?`${n.
slice(0,24)}…`:n;var Ir=300,Oa=150,za=2e3,Ia=[1e3,3e3],Ba=60,$n="__gatescopeViewer";function P(){let n=window;if(!n[$n]){let t={states:new Map,edits:new Map,written:new Set,link:null,
loaded:!1,active:null};n[$n]=t;let e=()=>t.link=null;for(let i of["pointerdown","keydown"])window.addEventListener(i,e,{capture:!0,passive:!0})}return n[$n]}function Jt(n=!1){
let t=P();if(!n&&t.loaded&&!Br())return!1;let e=Ln(location.search);return t.loaded=!0,t.link=e,t.written.add(ot(e)),!0}function Br(){let n=Ln(location.search);
return Object.keys(n).length>0&&!P().written.has(ot(n))}function An(n,t){Wr(P().states,n,{...t,present:!1})}function Gr(n){let{edits:t}=P();return Wr(t,n,t.get(
n)??{past:[],future:[]})}function Wr(n,t,e){return n.delete(t),n.set(t,e),n.size>Ba&&n.delete(n.keys().next().value),e}var Be=class{constructor(t,e){this.request=
t;this.asked=e}request;asked;timer=0;later=[];last=0;begun=0;touch(){this.timer||this.schedule(this.last+Ir)}shown(){this.touch(),this.later.forEach(t=>window.clearTimeout(
t)),this.later=Ia.map(t=>window.setTimeout(()=>this.touch(),t))}moved(){let t=performance.now();this.timer||(this.begun=t),this.schedule(Math.max(this.last+Ir,Math.
min(t+Oa,this.begun+za)))}schedule(t){window.clearTimeout(this.timer),this.timer=window.setTimeout(()=>this.write(),Math.max(0,t-performance.now()))}write(){if(this.
timer=0,this.last=performance.now(),Br())return this.asked();let t=this.request();P().written.add(ot(t));let e=zr(location.search,t);if(e!==location.search)try{
history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){for(let t of[this.timer,...this.later])window.clearTimeout(t);this.
timer=0}};function Dr(n,t){let e=P(),{id:i,opens:r,strings:s}=n.meta,o=Jt(),a=r?Yt(r,n,Z(n),W(s)).state:Z(n);t&&Object.assign(a,Da(t,a,n));let d=t?.picture.meta.id!==i,p;
return e.link&&(o||d)?p=Yt(e.link,n,a,W(s)):t&&!d?p=t.stand:p={state:{...a,...e.states.get(i),...r?{}:Ga(n,t)},notes:[]},ja(p.state,n,a),vt(p.state,n),p}function Ga(n,t){
if(!t||!Wa(n,t.picture))return{};let{column:e,zoom:i,first:r}=t.stand.state;return e===Z(t.picture).column&&i===1?{}:{column:e,zoom:i,first:r}}function Wa(n,t){
if(n.meta.steps!==t.meta.steps)return!1;let[e,i]=[n.meta.input.tokens,t.meta.input.tokens];if(e&&i)return e.every((o,a)=>o===i[a]);let[r,s]=[n.arrays.input?.values,
t.arrays.input?.values];return!!r&&!!s&&r.length===s.length&&r.every((o,a)=>o===s[a])}function jr(n,t){Jt(!0);let e={...Z(n),speed:t.speed,traced:t.traced,present:t.
present,slide:t.slide},i=Yt(P().link??{},n,e,W(n.meta.strings));return vt(i.state,n),i}function Vr(n,t,e){let{speed:i,traced:r,present:s,slide:o,all:a,first:d}=t,
{present:p,...h}=e,u={...Z(n),speed:i,traced:r,present:s,slide:o,all:a,first:d},{state:c}=Yt(h,n,u,W(n.meta.strings));return vt(c,n),c}function Ur(n,t,e){let i=r=>ot(
{...Xt(r,n),t:""});return i(t)===i(e)}function Da(n,t,e){let{state:i}=n.stand,r=i.why!==Z(n.picture).why,s=e.meta.orders.some(a=>a.key===i.sort),o=i.traced.every(
a=>e.arrays[a]);return{sort:s?i.sort:t.sort,scale:i.scale,speed:i.speed,all:i.all,depth:i.depth,view:i.view,present:i.present,slide:i.slide,why:r&&e.meta.quantities.
some(a=>a.key===i.why)?i.why:t.why,traced:o?i.traced:t.traced}}function ja(n,t,e){n.column=k(n.column,0,t.columns-1),n.unit>=t.hidden&&(n.unit=e.unit),n.kept=n.
kept.filter(i=>i<t.hidden),t.meta.orders.some(i=>i.key===n.sort)||(n.sort=e.sort),t.meta.quantities.some(i=>i.key===n.why)||(n.why=e.why),n.traced.every(i=>t.arrays[i])||
(n.traced=e.traced)}var[Va,Ua]=["gatescope:ask-course","gatescope:course"];function Kr(n,t){window.addEventListener(Va,()=>{let e=n();e&&window.dispatchEvent(new CustomEvent(Ua,{detail:Ka(
e.picture,e.place)}))},{signal:t})}function Ka(n,t){let e=Array.from({length:n.columns},(r,s)=>s),i=n.meta.quantities.flatMap(({key:r,name:s,symbol:o,range:a})=>{
let d=n.arrays[r];return d?[{key:r,name:s,symbol:o,range:a,values:e.map(p=>d.values[p*d.width+t.unit])}]:[]});return{...t,steps:e.map(r=>n.stepOf(r)),quantities:i}}function Qr(n){let e=new DataView(n.buffer,n.byteOffset,n.byteLength).getUint32(0,!0),i=JSON.parse(new TextDecoder().decode(n.subarray(4,4+e))),r=Math.ceil((4+e)/
4)*4,s=new Float32Array(n.slice(r).buffer),o={};for(let[d,{offset:p,shape:h}]of Object.entries(i.arrays)){let u=s.subarray(p,p+h[0]*h[1]);o[d]={values:u,width:h[1]}}
for(let d of Object.keys(o))o[d].ruler=o[`ruler.${d}`];let a=i.columns?i.columns.length:i.steps;return{meta:i,columns:a,hidden:i.hidden,arrays:o,stepOf:d=>i.columns?
i.columns[d]:d,columnOf:d=>Qa(i.columns,d),reading:d=>Xa(i,o,d)}}function Qa(n,t){if(!n)return t;let e=0,i=n.length-1;for(;e<i;){let r=e+i>>1;n[r]<t?e=r+1:i=r}return e>
0&&t-n[e-1]<=n[e]-t?e-1:e}function Xa(n,t,e){let{tokens:i,names:r}=n.input;if(i)return i[e]??"";let{values:s,width:o}=t.input;return o>2?"":Array.from({length:o},
(d,p)=>{let h=S(s[e*o+p]);return o>1?`${r?.[p]??p} ${h}`:h}).join(", ")}var $t=class{node=l("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}fill(t){let[e,...i]=t.lines,r=l("b","",{},
e??"");t.q&&(r.dataset.of=t.q),r.style.setProperty("--ink",t.q?`var(--ink-${t.q})`:""),this.node.replaceChildren(r,...i.filter(Boolean).map(s=>l("span","",{},s))),
this.node.hidden=!1}show(t,e,i,r){this.fill(t);let[s,o]=[this.node.offsetWidth,this.node.offsetHeight],a=e+14+s>r.width?e-s-14:e+14,d=i-o-12<0?i+18:i-o-12;this.
node.style.transform=`translate(${k(a,0,Math.max(0,r.width-s))}px, ${d}px)`}hide(){this.node.hidden=!0}};var Ge=class{constructor(t,e){this.root=t;this.light=e}root;light;tooltip=new $t;box=l("div","hover-box");find(t,e,i){let{axis:r}=t.frame;if(e<0||e>=r.width)return null;
let s=t.surface.getBoundingClientRect().top;for(let o of t.tracks){let a=o.plot.getBoundingClientRect(),d=a.top-s;if(i<d||i>=d+a.height)continue;let p=o.hit?.(t.
frame,r.at(e),i-d);return p?{hit:p,top:d}:null}return null}hitAt(t,e,i){return this.find(t,e,i)?.hit??null}unitAt(t,e,i){return this.find(t,e,i)?.hit.unit}hover(t,e,i){
let r=this.find(t,e,i);if(!r)return this.leave();this.light.point(r.hit.q??"");let s=this.root.getBoundingClientRect(),o=t.surface.getBoundingClientRect();this.
tooltip.show(r.hit,o.left-s.left+e,o.top-s.top+i,s);let{box:a}=r.hit;if(this.box.hidden=!a,!a)return;let{axis:d}=t.frame;this.box.parentElement!==t.surface&&t.surface.
append(this.box),this.box.style.transform=`translate(${d.left(d.at(e))}px, ${r.top+a.y}px)`,this.box.style.width=`${Math.max(2,d.cell)}px`,this.box.style.height=
`${Math.max(2,a.height)}px`}leave(){this.light.point(""),this.tooltip.hide(),this.box.hidden=!0}};var Ya=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),Xr=new Set(["BUTTON","A","SUMMARY"]),Ja=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function Yr(n){return n.composedPath()[0]??n.target}function Za(n){return n.composedPath().some(t=>t instanceof HTMLElement?
Ya.has(t.tagName)||t.isContentEditable:!1)}function tl(n,t,e){let i=n.composedPath();if(i.some(s=>s instanceof HTMLElement&&s.dataset.keys==="own"))return!1;if(i.
includes(t))return!0;let r=Yr(n);return!e||!(r instanceof Element)||Ja.has(r.getAttribute("role")??"")||Xr.has(r.tagName)?!1:el(r,t)}function el(n,t){for(let e=t;e;e=
e.parentNode??e.host??null)if(e===n)return!0;return!1}function Jr(n,t,e,i){let r=s=>{if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||Za(s)||!tl(s,n,e.active()))
return;let o=il(s,t,e);o&&(s.preventDefault(),s.stopPropagation(),o())};document.addEventListener("keydown",r,{signal:i,capture:!0})}function il(n,t,e){let i=Yr(
n),r=n.shiftKey?10:1;switch(n.key){case"ArrowLeft":return()=>t.by(-r);case"ArrowRight":return()=>t.by(r);case"ArrowUp":return()=>t.unitBy(-r);case"ArrowDown":return()=>t.
unitBy(r);case"Home":return()=>t.go(0);case"End":return()=>t.go(e.last());case"p":case"P":return()=>t.present(!e.presenting());case"Escape":return e.presenting()&&
!e.walking()?()=>t.present(!1):null;case" ":return i instanceof Element&&Xr.has(i.tagName)?null:()=>t.play();default:return e.presenting()?nl(n.key,t):null}}function nl(n,t){
let e=Me[Number(n)-1];return e?()=>t.slide(e):{w:()=>t.presets(),s:()=>t.slow(),pageup:()=>t.scroll(-.8),pagedown:()=>t.scroll(.8)}[n.toLowerCase()]??null}var rl="(prefers-reduced-motion: no-preference)",We=class{constructor(t,e,i,r){this.root=t;this.actions=e;this.opens=i;t.addEventListener("pointerover",s=>this.
over(s),{signal:r}),t.addEventListener("pointerleave",()=>this.point(""),{signal:r}),t.addEventListener("focusin",s=>this.point(sl(s)?qn(s):""),{signal:r}),t.addEventListener(
"focusout",()=>this.point(""),{signal:r}),t.addEventListener("click",s=>this.open(s),{signal:r}),r.addEventListener("abort",()=>window.clearTimeout(this.timer))}root;actions;opens;key="";timer=0;pointed="";over(t){
t.pointerType==="touch"||t.target.closest(".surface")||this.point(qn(t))}point(t){t!==this.pointed&&(this.pointed=t,window.clearTimeout(this.timer),t?this.show(
t):this.timer=window.setTimeout(()=>this.show(""),90))}again(){this.key&&this.show(this.key,!0)}show(t,e=!1){if(!(t===this.key&&!e)){this.key=t;for(let i of this.
root.querySelectorAll(".lit"))i.getAttribute("data-q")!==t&&i.classList.remove("lit");if(!t)return void this.root.removeAttribute("data-lit");for(let i of this.
root.querySelectorAll(`[data-q="${CSS.escape(t)}"]`))i.classList.add("lit");this.root.setAttribute("data-lit",t)}}open(t){let e=qn(t);!e||!this.opens(e)||t.target.
closest("[aria-pressed]")||(this.actions.why(e),requestAnimationFrame(()=>requestAnimationFrame(()=>this.reveal())))}reveal(){let t=this.root.querySelector('[da\
ta-testid="why"], [data-testid="readout"]');if(!t)return;let{top:e}=t.getBoundingClientRect();e>=0&&e<.75*window.innerHeight||t.scrollIntoView({block:"nearest",
behavior:matchMedia(rl).matches?"smooth":"auto"})}};function qn(n){let t=n.composedPath()[0];return t instanceof Element?t.closest("[data-q]")?.getAttribute("da\
ta-q")??"":""}function sl(n){return n.target instanceof Element&&n.target.matches(":focus-visible")}var ol="gatescope:look";function ts(n,t,e,i,r){window.addEventListener(ol,s=>{let o=s instanceof CustomEvent?s.detail:null,a=i();if(!o||typeof o!="object"||!a)return;
let{q:d,t:p,unit:h,why:u,scroll:c}=o,m=f=>a.meta.quantities.some(x=>x.key===f);Zr(p,a.meta.steps)&&t.go(a.columnOf(p)),Zr(h,a.hidden)&&t.unit(h),m(u)&&t.why(u),
e.point(m(d)?d:""),c===!0&&al(n.querySelector(`[data-testid="track-${CSS.escape(String(d))}"]`)??n)},{signal:r})}var Zr=(n,t)=>Number.isInteger(n)&&n>=0&&n<t;function al(n){
let{top:t,bottom:e}=n.getBoundingClientRect();if(t>=0&&Math.min(e,t+80)<=window.innerHeight)return;let i=matchMedia("(prefers-reduced-motion: no-preference)").matches;
n.scrollIntoView({block:n.clientHeight<window.innerHeight?"center":"start",behavior:i?"smooth":"auto"})}var[ll,dl,pl,hl,ul]=["gatescope:at","gatescope:ask","gatescope:go","gatescope:here","gatescope:come"];function es(n,t){window.dispatchEvent(new CustomEvent(ll,{
detail:{...n,by:t}}))}function is(n){window.dispatchEvent(new CustomEvent(hl,{detail:n}))}function ns({ask:n,go:t,come:e},i){window.addEventListener(dl,n,{signal:i}),
window.addEventListener(ul,r=>{let s=r instanceof CustomEvent?r.detail:null;s&&typeof s=="object"&&e(cl(s))},{signal:i}),window.addEventListener(pl,r=>{let s=r instanceof
CustomEvent?r.detail:void 0;typeof s=="number"&&Number.isInteger(s)&&t(s)},{signal:i})}function cl(n){return Object.fromEntries(Object.entries(n).filter(([,t])=>typeof t==
"string"))}function ss(n,t,e){let{actions:i}=t,r=new Map,s=null,o=0,a=m=>{let f=n.getBoundingClientRect();return{x:m.clientX-f.left,y:m.clientY-f.top}},d=m=>i.go(t.axis().
at(m)),p=m=>{if(m.button!==0)return;let{x:f,y:x}=a(m);r.set(m.pointerId,f),r.size===2&&(o=rs(r));let E=m.pointerType==="touch";s=r.size===1?{x:f,y:x,touch:E,column:t.
column(),course:"still"}:null,n.setPointerCapture(m.pointerId),i.stop(),t.leave(),E||d(f),E||n.focus({preventScroll:!0})},h=m=>{let{x:f,y:x}=a(m);if(!r.has(m.pointerId)){
m.pointerType!=="touch"&&t.hover(f,x);return}if(r.set(m.pointerId,f),r.size===2)return u();s&&(s.course==="still"&&(s.course=ml(f-s.x,x-s.y,s.touch)),(s.course===
"scrub"||!s.touch)&&d(f))},u=()=>{let m=rs(r);if(Math.abs(m/o-1)<.04)return;let f=[...r.values()];i.zoom(m/o,t.axis().at((f[0]+f[1])/2)),o=m},c=m=>{let{x:f,y:x}=a(
m);s&&m.type==="pointercancel"?i.go(s.column):s?.course==="still"&&(s.touch&&d(f),t.pick(f,x,m.shiftKey,s.column)),r.delete(m.pointerId),s=null};n.addEventListener(
"pointerdown",p,{signal:e}),n.addEventListener("pointermove",h,{signal:e}),n.addEventListener("pointerup",c,{signal:e}),n.addEventListener("pointercancel",c,{signal:e}),
n.addEventListener("pointerleave",()=>t.leave(),{signal:e}),n.addEventListener("wheel",m=>fl(m,t,a(m).x),{signal:e,passive:!1})}function ml(n,t,e){let[i,r]=[Math.
abs(n),Math.abs(t)];return i<=4&&r<=4?"still":!e||i>r?"scrub":"scroll"}function rs(n){let[t,e]=[...n.values()];return Math.max(12,Math.abs(t-e))}function fl(n,t,e){
let i=t.axis();if(n.ctrlKey||n.metaKey){n.preventDefault();let o=Math.max(-60,Math.min(60,n.deltaMode?n.deltaY*20:n.deltaY));t.actions.zoom(Math.exp(-o/120),i.at(
e));return}let r=n.shiftKey&&!n.deltaX?n.deltaY:n.deltaX;if(Math.abs(r)<=Math.abs(n.shiftKey?0:n.deltaY))return;n.preventDefault();let s=r/i.cell;t.actions.pan(
i.first+Math.sign(s)*Math.max(1,Math.round(Math.abs(s))))}var gl="data-gs-presenting",De=class{constructor(t,e,i){this.root=t;document.addEventListener("fullscreenchange",()=>{this.on&&!document.fullscreenElement&&e()},
{signal:i}),i.addEventListener("abort",()=>this.apply({present:!1,slide:"diagram"}))}root;on=!1;slide="";apply({present:t,slide:e}){return t===this.on&&(!t||e===
this.slide)?!1:(this.slide=e,this.root.dataset.slide=e,t===this.on||(this.on=t,t&&this.root.isConnected&&this.root.focus({preventScroll:!0}),this.root.toggleAttribute(
"data-presenting",t),document.documentElement.toggleAttribute(gl,t),!t&&document.fullscreenElement&&document.exitFullscreen().catch(()=>{})),!0)}};function os(){
document.documentElement.requestFullscreen?.().catch(()=>{})}function as(n,t){n.scrollTop+=t*n.clientHeight}var Pn=document.createElement("canvas");Pn.width=Pn.height=1;var ls=new Map;function Zt(n){let t=ls.get(n)??vl(n);return ls.set(n,t),t}function vl(n){let t=Pn.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,i,r]=t.getImageData(0,0,1,1).data;return[e,i,r]}function O([
n,t,e],i=1){return`rgba(${n}, ${t}, ${e}, ${i})`}function at(n,t,e){return[0,1,2].map(i=>Math.round(n[i]+(t[i]-n[i])*e))}function bl(n){let[t,e,i]=n.map(r=>{let s=r/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*i}function Hn(n){let t=getComputedStyle(n),e=Zt(t.backgroundColor),i=Zt(t.color);
return{dark:bl(e)<.18,background:e,text:i,muted:O(at(e,i,.7)),line:O(at(e,i,.16)),accent:t.getPropertyValue("--accent").trim()||O(i),font:t.fontFamily,key:`${e}\
|${i}|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var xl=n=>n<=.04045?n/12.92:((n+.055)/1.055)**2.4,wl=n=>n<=.0031308?12.92*n:1.055*n**(1/2.4)-.055;function ds(n){let[t,e,i]=n.map(a=>xl(a/255)),r=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*i),s=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*i),o=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*i);return[.2104542553*
r+.793617785*s-.0040720468*o,1.9779984951*r-2.428592205*s+.4505937099*o,.0259040371*r+.7827717662*s-.808675766*o]}function yl([n,t,e]){let i=(n+.3963377774*t+.2158037573*
e)**3,r=(n-.1055613458*t-.0638541728*e)**3,s=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*i-3.3077115913*r+.2309699292*s,-1.2684380046*i+2.6097574011*
r-.3413193965*s,-.0041960863*i-.7034186147*r+1.707614701*s].map(a=>Math.round(255*Math.min(1,Math.max(0,wl(Math.max(0,a))))))}function ps(n,t,e){let i=ds(n),r=ds(
t);return yl([0,1,2].map(s=>i[s]+(r[s]-i[s])*e))}var hs=new Map;function At(n,t){let e=t.dark?"dark":"light",i=[n.range==="gate"?n[e]:n.ends[e],t.background,t.text].
join("|"),r=hs.get(i)??kl(n,t,e);return hs.set(i,r),r}function kl(n,t,e){if(n.range==="gate"){let s=Zt(n[e]),o=at(t.background,s,.05);return Array.from({length:256},
(a,d)=>ps(o,s,d/255))}let i=at(t.background,t.text,.02),r=n.ends[e].map(Zt);return Array.from({length:256},(s,o)=>{let a=o/127.5-1;return ps(i,a<0?r[0]:r[1],Math.
abs(a))})}function qt(n){return Uint32Array.from(n,([t,e,i])=>(255<<24|i<<16|e<<8|t)>>>0)}function je(n,t){return t.dark?n.dark:n.light}function bt(n,t,e){let i=e.
dark?n.colours.dark:n.colours.light;return i[t%i.length]}var us=new WeakMap;function H({arrays:n},t){return n[`ghost.${t}`]??null}function A({arrays:n}){return"ghost.h"in n}function j({picture:n,state:t}){return t.view===
"difference"&&A(n)}function xt(n,t){let e=us.get(n);if(e)return e;let i=n.values.map((o,a)=>o-t.values[a]),r=0;for(let o of i)Math.abs(o)>r&&(r=Math.abs(o));let s={
matrix:{values:i,width:n.width},largest:r};return us.set(n,s),s}function Pt({text:n},t,e){return n("whatif_tip",{now:w(t),original:w(e),difference:N(t-e)})}function Ve({
text:n},t){return t===0?n("whatif_none"):n("whatif_largest",{largest:S(t)})}function I(n,t,e,i){let r=l("div","label");if(i?.explanation&&(r.title=i.explanation),i){let u=`${i.name} ${i.symbol}`,c=l("button","symbol",{type:"button","ari\
a-label":u,"data-k":`open-${n}`},i.symbol);c.dataset.ink=i.key,r.append(c)}let s=l("span","now"),o=l("span","hint",{},e);r.append(l("span","name",{},t),o,s);let a=l(
"div","plot"),d=l("div","side"),p=l("div",`track track-${n}`,{"data-testid":`track-${n}`},r,a,d),h=n==="input"?"x":i?.key;return h&&(p.dataset.q=h),i&&p.style.setProperty(
"--ink",`var(--ink-${i.key}, var(--text))`),{node:p,label:r,hint:o,plot:a,side:d,now:s}}var _l=[3,3],El=.6,cs=8;function lt(n,t,e){let i=t-n||1;return{low:n,high:t,height:e,y:r=>cs+(1-(r-n)/i)*(e-2*cs)}}function Ue(n,t,e,i){let r=ft(e.high-e.low,3);
n.lineWidth=1,n.strokeStyle=i.line;for(let s=Math.ceil(e.low/r-1e-9)*r;s<=e.high+r*1e-6;s+=r){let o=Math.round(e.y(s))+.5;n.beginPath(),n.moveTo(0,o),n.lineTo(t.
width,o),n.stroke()}}function Ke(n){let t=ft(n.high-n.low,3),e=[];for(let i=Math.ceil(n.low/t-1e-9)*t;i<=n.high+t*1e-6;i+=t){let r=l("span","y",{},F(Math.abs(i)<
t*1e-6?0:i));r.style.top=`${n.y(i)}px`,e.push(r)}return e}function te(n,t,e,i){let r=t.first+t.count;n.strokeStyle=i.colour,n.lineWidth=i.width,n.lineJoin="roun\
d",n.setLineDash(i.dash),n.beginPath();let s=!1;for(let o=Math.max(0,t.first);o<r;o++){let a=i.value(o);if(Number.isNaN(a)){s=!1;continue}let d=t.middle(o);s?n.
lineTo(d,e.y(a)):n.moveTo(d,e.y(a)),s=!0}n.stroke(),n.setLineDash([]),Ml(n,t,e,i)}function Qe(n,t,e,i){n.globalAlpha=El;for(let r of i)r.was&&te(n,t,e,{...r,dash:_l,
width:1.3,value:r.was});n.globalAlpha=1}function Ml(n,t,e,i){let r=t.first+t.count-1,s=o=>o>=t.first&&o<=r&&!Number.isNaN(i.value(o));for(let o=t.first;o<=r;o++)
s(o)&&!s(o-1)&&!s(o+1)&&Rn(n,t.middle(o),e.y(i.value(o)),3,i.colour)}function Rn(n,t,e,i,r){n.fillStyle=r,n.beginPath(),n.arc(t,e,i,0,2*Math.PI),n.fill()}var ms=6,
Ht=class{node=l("canvas","",{"aria-hidden":"true"});write({axis:t,theme:e,state:i},r,s){let o=t.middle(i.column),a=Math.round(o)-ms;this.node.style.left=`${a}px`;
let d=C(this.node,2*ms,r.height);for(let p of s){let h=p.value(i.column);if(Number.isNaN(h))continue;let[u,c]=[o-a,r.y(h)];Rn(d,u,c,5,O(e.background)),Rn(d,u,c,
3.5,p.colour)}}};function Sl(n,t,e,i){let r=n.map((d,p)=>p).sort((d,p)=>n[d]-n[p]||d-p),s=Math.min(t,(i-e)/Math.max(1,n.length-1)),o=r.map(d=>Math.min(i,Math.max(
e,n[d])));for(let d=1;d<o.length;d++)o[d]=Math.max(o[d],o[d-1]+s);o.length&&(o[o.length-1]=Math.min(i,o[o.length-1]));for(let d=o.length-2;d>=0;d--)o[d]=Math.min(
o[d],o[d+1]-s);let a=new Array(n.length);return r.forEach((d,p)=>a[d]=o[p]),a}function Xe(n,t,e,i,r=14,s=t.height-6){let o=n.first+n.count-1,a=e.filter(h=>h.label!==
"").slice(0,i),d=a.map(h=>t.y(Tl(h,n.first,o,t.low))),p=Sl(d,r,6,s);return a.map((h,u)=>{let c=l("span","end",{title:h.label},h.label);return c.style.top=`${p[u]}\
px`,c.style.color=h.colour,h.q&&(c.dataset.q=h.q),c})}function Tl(n,t,e,i){for(let r=e;r>=t;r--){let s=n.value(r);if(!Number.isNaN(s))return s}return i}function y({picture:n,state:t},e,i=t.unit){let r=n.arrays[e];return r?r.values[t.column*r.width+i]:NaN}function q(n,t){let{picture:e,text:i}=n,r=e.reading(t),s=e.
stepOf(t);if(r==="")return i("at_step",{t:s});let o=i(e.meta.input.kind==="tokens"?"at_step_reading":"at_step_numbers",{t:s,reading:r}),a=e.meta.whatif?.tokens[t];
return a===void 0?o:i("whatif_was",{moment:o,token:a})}function dt(n,t,e){let{width:i,ruler:r}=n,[s,o]=r?[Cn(r,0),Cn(r,1)]:K(n),a=new Float32Array(i),d=new Float32Array(i),p=fs(t,e,gs(s),vs(o)),h=t==="free"&&e==="fi\
xed"?$l(n,p[1]):p[1],u=h<p[1]?[-h,h]:p;for(let m=0;m<i;m++){let f=e==="unit"?fs(t,e,s[m],o[m]):u;a[m]=f[0],d[m]=f[1]-f[0]}let c=h<p[1]||!!r&&Ll(n,u);return{low:a,
span:d,shared:e==="unit"&&i>1?null:u,clipped:c}}var Cn=({values:n,width:t},e)=>n.subarray(e*t,(e+1)*t);function Ll(n,[t,e]){let[i,r]=K(n);return gs(i)<t||vs(r)>
e}function $l({values:n,ruler:t},e){let i=t?Math.floor(Cn(t,2)[0]/e*4096):Al(n,e),r=Number(((i+1)/4096*e).toPrecision(2));return r<.75*e?r:e}function Al(n,t){let e=new Uint32Array(
4097),i=0;for(let o of n)Number.isFinite(o)&&(i++,e[Math.floor(Math.abs(o)/t*4096)]++);let[r,s]=[0,0];for(;s<4096&&(r+=e[s])<.9*i;)s++;return s}function fs(n,t,e,i){
if(n==="gate")return t==="fixed"||!(i>e)?[0,1]:[e,i];if(n==="signed"&&t==="fixed")return[-1,1];let r=Math.max(Math.abs(e),Math.abs(i));return r>0&&Number.isFinite(
r)?[-r,r]:[-1,1]}function K({values:n,width:t}){let e=new Float32Array(t).fill(1/0),i=new Float32Array(t).fill(-1/0);for(let r=0,s=0;r<n.length;r++){let o=n[r];
o<e[s]&&(e[s]=o),o>i[s]&&(i[s]=o),++s===t&&(s=0)}return[e,i]}var gs=n=>n.reduce((t,e)=>Math.min(t,e),1/0),vs=n=>n.reduce((t,e)=>Math.max(t,e),-1/0);var ee=116,bs=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],Ye=class{constructor(t,e,i){this.actions=i;let r=I("lines",e("lines"),e("lines_hint"));this.node=r.node,this.
plot=r.plot,this.side=r.side,this.hint=r.hint,this.plot.style.height=`${ee}px`,this.plot.append(this.canvas,this.dots.node,this.grid),r.label.append(this.chooser(
t,e),this.units);for(let{key:s}of t.meta.quantities){let[o,a]=K(t.arrays[s]);this.reach.set(s,[Math.min(...o),Math.max(...a)])}}actions;node;plot;canvas=l("canv\
as","",{"aria-hidden":"true"});dots=new Ht;grid=l("div","y-labels");side;hint;units=l("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=lt(
0,1,ee);chooser(t,e){let i=l("div","chips",{role:"group","data-unsaved":"","aria-label":e("lines_quantities")});for(let{key:r,symbol:s,name:o}of t.meta.quantities){
let a=l("button","toggle",{type:"button",title:o,"aria-label":o,"data-k":`trace-${r}`},s);a.dataset.ink=a.dataset.q=r,a.addEventListener("click",()=>this.actions.
trace(r)),this.toggles.set(r,a),i.append(a)}return t.meta.quantities.length===1&&(i.hidden=!0),i}draw(t){let{axis:e,theme:i}=t;this.series(t);let r=C(this.canvas,
e.width,ee);Ue(r,e,this.scale,i),Qe(r,e,this.scale,this.all);for(let s of[...this.all].reverse())te(r,e,this.scale,s);this.grid.replaceChildren(...Ke(this.scale)),
this.side.replaceChildren(...Xe(e,this.scale,this.all,9)),this.chips(t),this.step(t)}select(t){this.draw(t)}series(t){let{picture:e,state:i,theme:r,text:s}=t,o=e.
meta.quantities.filter(u=>i.traced.includes(u.key)),a=yr(i);this.all=o.flatMap(u=>a.map((c,m)=>this.one(t,u,c,m,a.length,je(u,r))));let d=A(e);if(g(this.hint,s(
d?j(t)?"whatif_lines_difference":"whatif_lines":"lines_hint")),j(t))return this.aboutZero(o,e);let[p,h]=[o.every(u=>u.range==="gate")?0:-1,1];for(let{key:u}of o){
let[c,m]=this.reach.get(u);p=Math.min(p,c),h=Math.max(h,m)}this.scale=lt(p,h,ee)}aboutZero(t,e){let i=t.map(({key:s})=>xt(e.arrays[s],H(e,s)).largest),r=Math.max(
...i)||1;this.scale=lt(-r,r,ee)}one(t,{key:e,symbol:i},r,s,o,a){let{picture:d}=t,p=d.arrays[e],h=H(d,e),u=h&&j(t),{values:c,width:m}=u?xt(p,h).matrix:p,f=h&&!u?
{was:x=>h.values[x*m+r]??NaN}:{};return{label:o>1?`${i} ${r}`:i,q:e,colour:a,dash:bs[s%bs.length],width:s===0?2:1.4,value:x=>c[x*m+r]??NaN,...f}}chips({state:t,
text:e}){for(let[r,s]of this.toggles)s.setAttribute("aria-pressed",String(t.traced.includes(r)));let i=t.kept.map(r=>{let s=e("release_unit",{unit:r}),o=l("butt\
on","chip",{type:"button",title:s,"aria-label":s,"data-k":`kept-${r}`},`${r} ×`);return o.addEventListener("click",()=>this.actions.keep(r)),o});if(!t.kept.includes(
t.unit)&&t.kept.length<gt){let r=l("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"keep"},e("keep_unit",{unit:t.unit}));r.addEventListener("c\
lick",()=>this.actions.keep(t.unit)),i.push(r)}this.units.replaceChildren(...i)}step(t){this.dots.write(t,this.scale,this.all)}hit(t,e,i){return Fn(t,this.all,this.
scale,e,i)}};function Fn(n,t,e,i,r){let s=null,o=1/0;for(let h of t){let u=Math.abs(e.y(h.value(i))-r);u<o&&([s,o]=[h,u])}if(!s)return null;let a=s.value(i),d=j(
n),p=[d?N(a):J(a),s.label,q(n,i)];return s.was?p.splice(1,0,Pt(n,a,s.was(i))):d&&p.splice(1,0,n.text("whatif_minus")),{lines:p,...s.q?{q:s.q}:{}}}var tt=108,ie=12,z=8,Nn=class{constructor(t,e,i,r){this.output=t;this.matrix=e;this.truth=i;this.ghost=r;let s=I("output",t.name,t.hint);this.node=s.node,this.plot=
s.plot,this.side=s.side,this.plot.part.add("answers","answers-plot"),this.side.part.add("answers"),this.hint=s.hint,this.named=ql(e),this.scale=this.ruler(null),
this.plot.style.height=`${tt+(this.strip?ie:0)}px`,this.plot.append(this.canvas,this.dots.node,this.grid)}output;matrix;truth;ghost;node;plot;canvas=l("canvas",
"",{"aria-hidden":"true"});dots=new Ht;grid=l("div","y-labels");side;hint;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){
let{axis:e,theme:i,text:r}=t,s=this.ghost&&j(t)?xt(this.matrix,this.ghost):null,o=s?.matrix??this.matrix;this.scale=this.ruler(s?.largest??null),g(this.hint,s?Ve(
t,s.largest):this.output.hint),this.all=this.output.kind==="classes"?this.classes(i,o):this.values(i,o,r("truth")),this.ghost&&!s&&this.haunt(this.ghost);let a=C(
this.canvas,e.width,tt+(this.strip?ie:0));Ue(a,e,this.scale,i),Qe(a,e,this.scale,this.all.slice(0,z));for(let h of[...this.all].reverse())te(a,e,this.scale,h);this.
grid.replaceChildren(...Ke(this.scale));let d=t.state.present?18:15,p=this.strip?tt+ie/2-d:tt-6;this.side.replaceChildren(...Xe(e,this.scale,this.all,z,d,p)),this.
strip&&this.drawStrip(a,t,this.strip),this.step(t)}ruler(t){return t!==null?lt(-(t||1),t||1,tt):this.output.kind==="classes"?lt(0,1,tt):Pl([this.matrix,this.truth,
this.ghost])}haunt({values:t,width:e}){let i=this.output.kind==="classes"?this.named:t.subarray(0,e).map((r,s)=>s);this.all.slice(0,e).forEach((r,s)=>{r.was=o=>t[o*
e+i[s]]??NaN})}drawStrip(t,{axis:e,theme:i,text:r},s){let o=Math.max(3,e.cell-(e.cell>6?2:0));for(let d=e.first;d<e.first+e.count;d++){let p=s.values[d*s.width];
Number.isNaN(p)||(t.fillStyle=this.classColour(p,i),t.beginPath(),t.roundRect(e.middle(d)-o/2,tt+2,o,ie-4,Math.min(3,o/2)),t.fill())}let a=l("span","end muted",
{},r("truth"));a.style.top=`${tt+ie/2}px`,this.side.append(a)}classColour(t,e){return this.named.indexOf(t)<z?bt(this.output,t,e):e.muted}classes(t,{values:e,width:i}){
return this.named.map((r,s)=>({label:s<z?this.output.labels[r]??String(r):"",colour:s<z?bt(this.output,r,t):t.line,dash:[],width:s<z?1.8:1,value:o=>e[o*i+r]??NaN}))}values(t,e,i){
let{width:r}=e,s=Array.from({length:r},(p,h)=>({label:this.output.labels[h]??String(h),colour:bt(this.output,h,t),dash:[],width:1.8,value:u=>e.values[u*r+h]??NaN}));
if(!this.truth||e!==this.matrix)return s;let{values:o,width:a}=this.truth,d=Array.from({length:Math.min(a,r)},(p,h)=>({label:a>1?`${i} ${this.output.labels[h]??
h}`:i,colour:a>1?bt(this.output,h,t):t.muted,dash:[3,3],width:1.4,value:u=>o[u*a+h]??NaN}));return[...s,...d]}step(t){this.dots.write(t,this.scale,this.all.slice(
0,z))}hit(t,e,i){return Fn(t,this.all,this.scale,e,i)}};function ql(n){let[,t]=K(n),e=Array.from({length:n.width},(i,r)=>r);return n.width<=z?e:e.sort((i,r)=>t[r]-
t[i]||i-r)}function Pl(n){let[t,e]=[1/0,-1/0];for(let i of n)for(let r of i?.values??[])r<t&&(t=r),r>e&&(e=r);return e>t||([t,e]=Number.isFinite(t)?[t-1,t+1]:[0,
1]),lt(t,e,tt)}function xs(n){let{meta:t,arrays:e}=n,i=e.output;return!t.output||!i?[]:[new Nn(t.output,i,e.truth??null,H(n,"output"))]}var Hl=5,Je=class{constructor(t,e){this.picture=t;this.text=e;let{output:i}=t.meta;this.node.hidden=!i,i&&this.fill(i)}picture;text;node=l("div","answered",{part:"\
answers"});rows=[];colours=[];truth=l("p","fine",{"data-testid":"truth-now"});fill(t){let e=t.labels.length,i=e<=z?e:Hl;for(let r=0;r<i;r++)this.rows.push(Rl(t,
r));this.node.append(l("h4","",{},t.name),l("div",e>i?"answers few":"answers",{},...this.rows.map(r=>r.node))),e>i&&this.node.append(l("p","fine",{"data-testid":"\
answers-left-out"},this.text(`left_out_${t.kind}`,{count:e-i}))),this.node.append(this.truth)}step(t){let{output:e}=this.picture.meta,i=this.picture.arrays.output;
if(!e||!i)return;let r=t.state.column*i.width,s=i.width>this.rows.length,o=ne(i,r,s&&e.kind==="classes"),a=H(this.picture,"output"),{colours:d}=this;this.rows.forEach(
({label:u,number:c,was:m,fill:f},x)=>{let E=o[x],G=i.values[r+E];g(u,e.labels[E]??String(E)),g(c,w(G)),g(m,a?this.text("whatif_was_number",{value:w(a.values[r+E])}):
"");let T=E<z?bt(e,E,t.theme):"";d[x]!==T&&(f.style.background=d[x]=T),e.kind==="classes"&&Cl(f,G,0,1)});let[p,h]=this.truthText(t);g(this.truth,p),b(this.truth,
"title",h)}truthText({state:t}){let e=this.picture.arrays.truth,{output:i}=this.picture.meta;if(!e||!i)return["",""];let r=[...e.values.subarray(t.column*e.width,
(t.column+1)*e.width)];if(r.every(Number.isNaN))return[this.text("not_asked"),this.text("explain_not_asked")];let s=i.kind==="classes"?i.labels[r[0]]??String(r[0]):
r.map(S).join(", ");return[this.text("truth_is",{truth:s}),this.text("explain_truth")]}};function Rl(n,t){let e=l("i"),i=l("span","name"),r=l("span","number",{"\
data-testid":`answer-${t}`}),s=l("span","was",{"data-testid":`answer-was-${t}`}),o=l("span","bar",{"aria-hidden":"true"},e);return n.kind==="values"&&(o.hidden=
!0),{node:l("div",n.kind==="values"?"value answer no-bar":"value answer",{},i,o,r,s),label:i,number:r,was:s,fill:e}}function ne(n,t,e){let i=Array.from({length:n.
width},(s,o)=>o),r=s=>n.values[t+s];return e?i.sort((s,o)=>r(o)-r(s)||s-o):i}function Cl(n,t,e,i){let r=a=>Math.min(1,Math.max(0,(a-e)/(i-e))),[s,o]=[r(0),r(t)];
_t(n,Math.min(s,o),Math.max(s,o))}function Fl(n){let{picture:t,state:e,text:i}=n,r=i("readout_title",{unit:e.unit,moment:q(n,e.column)}),s=t.meta.quantities.map(o=>`${o.name} ${w(y(n,o.key))}`);
return[r,...s,...Nl(n)].join(", ")}function Nl({picture:n,state:t}){let{output:e}=n.meta,i=n.arrays.output;if(!e||!i)return[];let r=t.column*i.width,s=ne(i,r,e.
kind==="classes")[0];return[`${e.name} ${e.labels[s]??s} ${w(i.values[r+s])}`]}var Ol=600,Ze=class{node=l("div","sr-only",{"aria-live":"polite","data-testid":"l\
ive"});timer=0;soon(t,e){window.clearTimeout(this.timer),!e&&(this.timer=window.setTimeout(()=>g(this.node,Fl(t)),Ol))}stop(){window.clearTimeout(this.timer)}};function On(n,t,e){let i=n/e;return{width:n,first:t,count:e,cell:i,left:r=>(r-t)*i,middle:r=>(r-t+.5)*i,at:r=>k(t+Math.floor(r/i),t,t+e-1)}}function ws(n,t,e,i){
let r=n.first+n.count-1,s=Math.max(1,Math.floor(n.width/i)),o=Math.max(e,yn(t(r)-t(n.first),s));for(;o%e;)o=yn(o+1,1);let a=[];for(let d=n.first;d<=r;d++)t(d)%o===
0&&a.push(d);return a}var ys="M8 5.5v13l10.5-6.5z",zl="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Il(n){let t=v("svg",{viewBox:"0 0 24 24","aria-hidden":"true"});return t.append(v("\
path",{d:n})),t}var ti=class{constructor(t,e,i){this.picture=t;this.text=e;this.play=this.button("play","play",()=>i.play()),this.play.append(this.playIcon),this.
play.disabled=t.columns<2;let{steps:r}=t.meta;this.step.append(this.number," ",l("span","range",{},r>1?`0–${r-1}`:e("only_step"))),this.head.append(this.play,
this.step);let s=gr.map(d=>[String(d),`${d}×`.replace("0.25","¼").replace("0.5","½")]),o=t.meta.orders.map(d=>[d.key,d.name]),a=Ee.map(d=>[d,e(`scale_${d}`)]);
this.node.append(this.head,this.select("speed",s,d=>i.speed(Number(d))),this.select("sort",o,d=>i.sort(d)),this.select("scale",a,d=>i.scale(d)),this.zoomGroup(i)),
t.hidden<2&&(this.selects.get("sort").parentElement.hidden=!0)}picture;text;node=l("div","controls");head=l("div","transport");play;playIcon=Il(ys);step=l("span",
"step",{"data-testid":"step-label"});number=l("b");selects=new Map;zooms=[];button(t,e,i){let r=this.text(t.replace("-","_")),o=l("button",e,{type:"button","ari\
a-label":r,title:r,"data-testid":t,"data-k":t});return o.addEventListener("click",i),o}select(t,e,i){let r=l("select","",{"data-testid":t,"data-k":t});for(let[o,
a]of e)r.append(l("option","",{value:o},a));r.addEventListener("change",()=>i(r.value)),this.selects.set(t,r);let s=t==="speed"?"":this.text(`explain_${t}`);return l(
"label","choice",s?{title:s}:{},l("span","",{},this.text(t)),r)}zoomGroup(t){let e=l("div","zoom",{role:"group","aria-label":this.text("zoom")}),i=[["zoom-out",
"−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[r,s,o]of i){let a=this.button(r,"small",()=>t.zoom(o));a.append(s||this.text("zoom_all_short")),this.zooms.
push(a),e.append(a)}return e.hidden=Tt(this.picture)<=1,e}draw({state:t,picture:e}){let i={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[a,d]of Object.
entries(i))this.selects.get(a).value=d;let[r,s,o]=this.zooms;r.disabled=o.disabled=t.zoom<=1,s.disabled=t.zoom>=Tt(e)}move({state:t,picture:e},i){g(this.number,
this.text("step_now",{t:e.stepOf(t.column)}));let r=this.text(i?"pause":"play");b(this.play,"aria-label",r),b(this.play,"title",r),b(this.playIcon.firstElementChild,
"d",i?zl:ys)}};function ks(n,t){let e=l("p","keys"),i=[["← →","key_step"],["Shift ← →","key_ten"],["Home End","key_ends"],["Space","key_play"],["↑ ↓",
"key_unit"],["Esc","key_leave"]];for(let[r,s]of i){let o=r.split(" ").map(p=>l("kbd","",{},p)),d=t>1&&(s==="key_step"||s==="key_ten")?n("key_steps",{n:s==="key_\
ten"?10*t:t}):n(s);e.append(l("span",`hint-key ${s}`,{},...o,` ${d}`))}return e.append(l("span","counted",{},n("counted_from_zero"))),e}var _s=6,ei=class{node=l("div","cursor");width=NaN;draw({axis:t}){this.node.classList.toggle("thin",t.cell<_s)}step(t){let[e,i]=Bl(t);this.node.style.transform=
`translateX(${e}px)`,i!==this.width&&(this.node.style.width=`${this.width=i}px`)}};function Bl({axis:n,state:t}){if(n.cell<_s)return[k(Math.round(n.middle(t.column))-
1,0,n.width-2),2];let e=Math.round(n.left(t.column));return[e,Math.round(n.left(t.column+1))-e]}var ii=640,Es=12,Ms=12,Gl=36,Wl=300;function Ss(n,t,e,i){let s=e.filter(d=>!i.includes(d)&&d.node.offsetHeight>0).reduce((d,p)=>d+p.node.offsetHeight+Es,0),o=t.
getBoundingClientRect().top+n.scrollTop;n.style.setProperty("--above",`${o+Ms}px`);let a=n.clientHeight-o-s-Ms;for(let d of i)d.resize(k(Math.floor(a/i.length)-
Es-d.extra,Gl,Wl))}function Ts({picture:n,text:t,theme:e,state:i},r){let{output:s}=n.meta,o=s?[...s.labels.slice(0,z),t("truth")]:[],a=i.scale==="unit"?["min","\
max","reach","minus"].map(h=>t(`legend_own_${h}`)):[];n.meta.quantities.some(h=>h.range==="free")&&a.push("≤ −0.000");let d=document.createElement("canvas").
getContext("2d");d.font=`600 ${i.present?15:12}px ${e.font}`;let p=Math.max(0,...o.map(h=>d.measureText(h).width),...a.map(h=>d.measureText(h).width+8));return r<
ii?k(Math.ceil(p)+10,44,92):k(Math.ceil(p)+14,60,130)}function Ls(n,t){let e=l("summary","",{"data-k":"words"},t("words")),i=l("details","words",{"data-testid":"words"},e);return i.addEventListener("toggle",()=>i.append(
Dl(n,t)),{once:!0}),i}function Dl({meta:n,arrays:t},e){let i=l("dl"),r=(s,o)=>{let a=l("dt","",{},s);return i.append(l("div","",{},a,l("dd","",{},o))),a};for(let{
key:s,name:o,symbol:a,explanation:d}of n.quantities){let p=r("",d);p.append(l("button","term",{type:"button","data-q":s},`${o} ${a}`)),p.style.setProperty("--in\
k",`var(--ink-${s})`)}if(r(e("word_unit"),e("explain_unit")),t.truth)for(let s of["truth","not_asked"])r(e(`word_${s}`),e(`explain_${s}`));for(let s of["scale",
"sort"])r(e(s),e(`explain_${s}`));return i}function jl(n,t,e){let{first:i,count:r,order:s,width:o,height:a}=e,d=s.length,p=new Float32Array(o*a),h=r/o,u=d/a;for(let c=0;c<a;c++){let m=Math.floor(c*u),f=Math.
max(m+1,Math.ceil((c+1)*u-1e-6));for(let x=m;x<f;x++){let E=$s(x,c*u,(c+1)*u)/u;Vl(n,t,s[x],E,p,c*o,o,i,h)}}return p}var $s=(n,t,e)=>Math.max(0,Math.min(n+1,e)-
Math.max(n,t));function Vl({values:n,width:t},e,i,r,s,o,a,d,p){let h=e.low[i],u=255/e.span[i]*r;if(p===1){for(let c=0;c<a;c++)s[o+c]+=(n[(d+c)*t+i]-h)*u;return}
for(let c=0;c<a;c++){let m=c*p,f=m+p,x=0;for(let E=Math.floor(m);E<f-1e-6;E++)x+=(n[(d+E)*t+i]-h)*$s(E,m,f);s[o+c]+=x/p*u}}function As(n,t,e,i,r){let s=jl(n,t,e),
o=new ImageData(e.width,e.height),a=new Uint32Array(o.data.buffer);for(let d=0;d<a.length;d++){let p=Math.round(s[d]);a[d]=i[p<0?0:p>255?255:p]??0}r.width=e.width,
r.height=e.height,r.getContext("2d").putImageData(o,0,0)}var qs=16,Ps=8;function ni(n,t){let e=t===1?210:t>4?78:100,i=Math.max(132,e*1.6);if(n<=3)return Math.round(Math.min(e,n*26));let r=Math.max(n<=qs?Ps:2,Math.round(
e/n));return r*n<=i?r*n:Math.round(i)}var Rt=class{constructor(t,e,i,r=null){this.quantity=t;this.matrix=e;this.usual=i;this.ghost=r;this.height=i,this.shown=e;
let s=I(t.key,t.name,t.hint,t);this.node=s.node,this.plot=s.plot,this.now=s.now,this.hint=s.hint,this.plot.style.height=`${i}px`,this.plot.append(this.canvas,this.
boxes,this.units),s.side.append(this.legend)}quantity;matrix;usual;ghost;node;plot;canvas=l("canvas","",{"aria-hidden":"true"});cells=document.createElement("ca\
nvas");legend=l("div","legend");boxes=l("div","boxes");units=l("div","units",{"aria-hidden":"true"});now;hint;shown;compared=!1;painted="";bounds=null;boundsKey="";height;resize(t){
this.height=t??this.usual,this.plot.style.height=`${this.height}px`}get extra(){return this.node.offsetHeight-this.plot.offsetHeight}draw(t){let{theme:e,axis:i}=t;
this.choose(t);let r=At(this.range===this.quantity.range?this.quantity:{...this.quantity,range:this.range},e);this.paintCells(t,qt(r));let s=C(this.canvas,i.width,
this.height);s.imageSmoothingEnabled=!1,s.drawImage(this.cells,0,0,i.width,this.height),this.grid(s,t),this.drawLegend(t,r.map(o=>O(o))),this.select(t)}get range(){
return this.compared?"free":this.quantity.range}choose(t){let{scale:e}=t.state;this.compared=this.ghost!==null&&j(t);let i=this.compared?xt(this.matrix,this.ghost):
null;this.shown=i?.matrix??this.matrix,g(this.hint,i?Ve(t,i.largest):this.quantity.hint),this.legend.hidden=i?.largest===0;let r=`${e},${this.compared}`;this.boundsKey!==
r&&(this.bounds=dt(this.shown,this.range,i&&e==="fixed"?"quantity":e),this.boundsKey=r)}paintCells({state:t,theme:e,axis:i,order:r},s){let o=fn(),a=Math.round(i.
width*o),d=Math.round(this.height*o),p=r.length,h=a>=2*i.count?i.count:a,u=d>=2*p?p:d,c=[i.first,i.count,h,u,t.sort,this.boundsKey,e.key].join();if(c===this.painted)
return;this.painted=c;let m={first:i.first,count:i.count,order:r,width:h,height:u};As(this.shown,this.bounds,m,s,this.cells)}grid(t,{axis:e,theme:i,order:r}){let s=this.
height/r.length;if(t.fillStyle=O(i.background,.55),e.cell>=9)for(let o=1;o<e.count;o++)t.fillRect(Math.round(o*e.cell)-.5,0,1,this.height);if(s>=5)for(let o=1;o<
r.length;o++)t.fillRect(0,Math.round(o*s)-.5,e.width,1)}drawLegend(t,e){let{text:i}=t,r=[0,32,64,96,128,160,191,223,255].map(c=>e[c]).join(", "),s=l("div","ramp");
s.style.background=`linear-gradient(to top, ${r})`;let o=this.bounds.shared,a=this.range!=="gate",d=a?[i("legend_own_reach"),i("legend_own_minus")]:[i("legend_o\
wn_max"),i("legend_own_min")],[p,h]=o?this.endsOf(o):d,u=l("div","ends",{},l("span","",{},p));a&&this.height>=60&&u.append(l("span","",{},"0")),u.append(l("span",
"",{},h)),this.legend.replaceChildren(s,u),this.legend.title=o?this.bounds.clipped?i("legend_clipped"):"":i("legend_own")}endsOf([t,e]){return this.bounds.clipped?
[`≥ ${F(e)}`,`≤ ${F(t)}`]:[F(e),F(t)]}select(t){let{state:e,order:i}=t,r=this.height/i.length,s=[];for(let o of[...e.kept,e.unit]){let a=Array.prototype.indexOf.
call(i,o),d=l("div",o===e.unit?"row selected":"row");d.style.transform=`translateY(${Math.round(a*r)-2}px)`,d.style.height=`${Math.max(1,Math.round(r))+4}px`,s.
push(d)}this.boxes.replaceChildren(...s),this.number(t)}number({state:t,order:e}){let i=this.height/e.length,r=e.length<=qs?Array.from(e):[],s=new Map;for(let o of[
t.unit,...t.kept,...r]){let a=(Array.prototype.indexOf.call(e,o)+.5)*i;if([...s.keys()].some(p=>Math.abs(p-a)<Ps))continue;let d=l("span",o===t.unit?"selected":
"",{},String(o));d.style.top=`${a}px`,s.set(a,d)}this.units.replaceChildren(...s.values())}step({state:t}){let e=this.value(t.column,t.unit);g(this.now,this.compared?
N(e):w(e))}value(t,e){return this.shown.values[t*this.shown.width+e]}numbers(t,e,i){let r=e*this.matrix.width+i,s=this.matrix.values[r];if(!this.ghost)return[J(
s)];let o=this.ghost.values[r];return[this.compared?N(s-o):J(s),Pt(t,s,o)]}hit(t,e,i){let{order:r,text:s}=t,o=this.height/r.length,a=Math.min(r.length-1,Math.max(
0,Math.floor(i/o))),d=r[a],p=s("tip_quantity",{symbol:this.quantity.symbol,name:this.quantity.name});return{lines:[...this.numbers(t,e,d),p,s("tip_unit",{unit:d}),
q(t,e)],unit:d,q:this.quantity.key,box:{y:a*o,height:o}}}};var Hs=26,ri=24,Ul=13,Kl=17,zn=72,si=class{constructor(t,e,i){this.changed=e;this.editable=i;let r=I("input",t.name,t.hint);this.node=r.node,this.plot=r.plot,this.
now=r.now,this.tokens=t.tokens??[],this.priority=Ql(this.tokens),this.plot.append(this.canvas,this.above,this.marks),this.chip.classList.toggle("editable",i)}changed;editable;node;plot;canvas=l(
"canvas","",{"aria-hidden":"true"});chip=l("div","chip-now",{"data-testid":"token-now"});above=l("div","chip-room",{},this.chip);marks=l("div","changes");now;tokens;priority;widths=new Map;font="";allFit=!1;labels=[];height=ri;hidden="";chipWidth=NaN;draw(t){
let{axis:e,theme:i,state:r}=t,s=`500 ${r.present?Kl:Ul}px ${i.font}`;s!==this.font&&this.widths.clear(),this.font=s;let o=this.canvas.getContext("2d");o.font=s;
for(let d of new Set(this.tokens))this.widths.has(d)||this.widths.set(d,o.measureText(d).width);this.allFit=this.visible(e).every(d=>this.widthOf(d)+2<=e.cell)&&
e.cell>=9,this.labels=this.allFit?[]:this.place(e);let a=this.labels.some(d=>d.lane>0)?2:1;this.height=this.allFit?ri:a*Hs+8,this.plot.style.height=`${this.height}\
px`;for(let d of[this.above,this.chip])d.classList.toggle("raised",!this.allFit);this.hidden="all",this.allFit&&this.chips(this.context(t),t),this.mark(t),this.
step(t)}mark({axis:t}){let i=this.changed.filter(r=>r>=t.first&&r<t.first+t.count).map(r=>{let s=l("i","changed",{"data-testid":"changed-token"}),o=Math.max(4,Math.
min(t.cell,zn));return s.style.width=`${o}px`,s.style.transform=`translateX(${t.middle(r)-o/2}px)`,s});this.marks.replaceChildren(...i)}context({axis:t}){let e=C(
this.canvas,t.width,this.height);return e.font=this.font,e.textAlign="center",e.textBaseline="middle",e}visible(t){return Array.from({length:t.count},(e,i)=>t.first+
i)}widthOf(t){return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:i}){for(let r of this.visible(e)){let s=e.cell>16?1.5:.5;t.fillStyle=O(at(i.background,
i.text,.075)),t.beginPath();let o=Math.min(e.cell,zn)-2*s;t.roundRect(e.middle(r)-o/2,0,o,ri,5),t.fill(),t.fillStyle=O(i.text),t.fillText(this.tokens[r],e.middle(
r),ri/2+1)}}place(t){let e=t.first+t.count,i=this.tokens.some(o=>o.length>1)?2:1,r=Array.from({length:i},()=>[]),s=[];for(let o of this.priority){if(o<t.first||
o>=e)continue;let a=this.widthOf(o),d=k(t.middle(o),a/2,Math.max(a/2,t.width-a/2)),p=[d-a/2-4,d+a/2+4],h=r.findIndex(u=>u.every(([c,m])=>p[1]<=c||p[0]>=m));if(!(h<
0)&&(r[h].push(p),s.push({column:o,lane:h,x:d,width:a}),s.length>t.width/8))break}return s}thinned(t,e){let{axis:i,theme:r}=t,{height:s}=this,o=this.context(t);
o.fillStyle=O(at(r.background,r.text,.3));let a=Math.max(1,i.cell-1);if(i.cell>=3)for(let d of this.visible(i))o.fillRect(i.left(d),s-3,a,3);else o.fillRect(0,s-
3,i.width,3);o.fillStyle=O(r.text);for(let{column:d,lane:p,x:h}of e){let u=s-8-(p+.5)*Hs+3;o.fillText(this.tokens[d],h,u),!(i.cell<3||p===0)&&(o.globalAlpha=.25,
o.fillRect(i.middle(d)-.5,u+10,1,s-5-u-10),o.globalAlpha=1)}}step(t){let{state:e,axis:i}=t,r=this.tokens[e.column]??"";g(this.chip,r),g(this.now,r===""?"":`“${r}\
”`);let s=this.allFit?Math.min(i.cell,zn):Math.max(i.cell,this.widthOf(e.column)+8),o=Math.min(i.width,s),a=k(i.middle(e.column)-o/2,0,i.width-o);o!==this.chipWidth&&
(this.chip.style.width=`${this.chipWidth=o}px`),this.chip.style.left=`${a}px`,this.allFit||this.makeRoom(t,a,a+o)}makeRoom(t,e,i){let r=({lane:o,x:a,width:d})=>o===
0&&a+d/2+2>e&&a-d/2-2<i,s=this.labels.filter(r).map(o=>o.column).join();s!==this.hidden&&(this.hidden=s,this.thinned(t,this.labels.filter(o=>!r(o))))}hit(t,e){let i=this.
editable&&e===t.state.column?[t.text("whatif_click_token")]:[];return{q:"x",lines:[q(t,e),...i]}}};function Ql(n){let t=new Map;for(let i of n)t.set(i,(t.get(i)??
0)+1);let e=i=>i===0?1/0:i&-i;return n.map((i,r)=>r).sort((i,r)=>t.get(n[i])-t.get(n[r])||e(r)-e(i)||i-r)}var Xl=.02,oi=class{constructor(t,e,i,r,s){this.column=e;this.editor=i;this.span=r;this.height=s;this.node=l("div","value-handle",{role:"slider",tabindex:"0","a\
ria-orientation":"vertical","aria-label":t,"data-k":`handle-${e}`,"data-keys":"own","data-testid":`value-handle-${e}`,"data-unsaved":""}),this.node.addEventListener(
"pointerdown",o=>this.grasp(o)),this.node.addEventListener("keydown",o=>this.key(o))}column;editor;span;height;node;frame=null;value=0;place(t,e,i){this.frame=t,
this.value=e;let{axis:r,state:s}=t;this.node.style.transform=`translate(${r.middle(s.column)}px, ${i}px)`,b(this.node,"aria-valuenow",String(e)),b(this.node,"ar\
ia-valuetext",S(e))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}grasp(t){if(t.button!==0||!this.frame)return;t.stopPropagation(),t.preventDefault(),
this.node.focus({preventScroll:!0});let{editor:e,column:i,step:r,value:s,span:o,height:a}=this,d=new AbortController,p=c=>Rs(s+(t.clientY-c.clientY)/a*o,o),h=!1,
u=(c,m)=>window.addEventListener(c,f=>{f.pointerId===t.pointerId&&m(f)},{signal:d.signal});u("pointermove",c=>{h=!0,e.number(r,i,p(c),!0)}),u("pointerup",c=>{d.
abort(),h&&e.number(r,i,p(c),!1)}),u("pointercancel",()=>{d.abort(),h&&e.number(r,i,s,!1)})}key(t){let e={ArrowUp:1,ArrowRight:1,ArrowDown:-1,ArrowLeft:-1,PageUp:5,
PageDown:-5}[t.key];!e||t.ctrlKey||t.metaKey||t.altKey||(t.preventDefault(),this.editor.number(this.step,this.column,Rs(this.value+e*Xl*this.span,this.span),!1))}};
function Rs(n,t){let e=10**(Math.floor(Math.log10(t))-2);return Number((Math.round(n/e)*e).toFixed(6))}var Yl=4,ai=44;function Cs(n,t,e){let i=Zl(n,t,e),[r]=i;return e&&r&&Jl(r,t,e),i}function Jl(n,t,e){let{node:i,plot:r}=n,s=l("button","invite",{type:"button",title:t(
"whatif_kind_input"),"data-k":"change-input","data-testid":"change-input","data-unsaved":""},t("whatif_change"));s.addEventListener("click",()=>e.openInput(r.querySelector(
".chip-now")??r));let o=i.querySelector(".hint");n instanceof li?o.after(s):o.append(" ",s)}function Zl(n,t,e){let{input:i}=n.meta;if(i.kind==="tokens")return[new si(
i,td(n),e!==null)];let r=n.arrays.input,s=i.names??[];return r.width>Yl?[new li(i,r,s,H(n,"input"))]:Array.from({length:r.width},(o,a)=>new In(s[a]??String(a),a?
"":i.hint,r,a,H(n,"input"),e,t))}function td({meta:n}){return Object.keys(n.whatif?.tokens??{}).map(Number)}var In=class{constructor(t,e,i,r,s,o,a){this.name=t;
this.matrix=i;this.index=r;this.ghost=s;let d=I("input",t,e);this.node=d.node,this.plot=d.plot,this.side=d.side,this.now=d.now;let p=[i,...s?[s]:[]].map(K);this.
low=Math.min(0,...p.map(([c])=>c[r])),this.high=Math.max(0,...p.map(([,c])=>c[r])),this.high===this.low&&(this.high=this.low+1),this.plot.style.height=`${ai}px`,
this.plot.append(this.canvas,this.marker);let h=a("whatif_handle",{name:t});this.handle=o?new oi(h,r,o,this.high-this.low,ai-4):null,this.handle&&this.plot.append(
this.handle.node);let u=[this.high,this.low].map(c=>l("span","",{},F(c)));this.side.append(l("div","ends",{},...u))}name;matrix;index;ghost;node;plot;canvas=l("\
canvas","",{"aria-hidden":"true"});marker=l("div","bar-now");side;now;handle;low;high;y(t){return 2+(1-(t-this.low)/(this.high-this.low))*(ai-4)}draw(t){let{axis:e,
theme:i}=t,r=C(this.canvas,e.width,ai);r.fillStyle=i.line,r.fillRect(0,Math.round(this.y(0)),e.width,1),r.fillStyle=i.muted;let s=e.cell>8?2:e.cell>3?1:0;for(let o=e.
first;o<e.first+e.count;o++){let[a,d]=[this.y(this.value(o)),this.y(0)],p=Math.max(1,e.cell-s);r.fillRect(e.left(o)+s/2,Math.min(a,d),p,Math.max(1,Math.abs(d-a)))}
this.mark(r,t),this.step(t)}mark(t,{axis:e,theme:i}){if(!this.ghost)return;t.fillStyle=i.accent;let r=Math.max(5,e.cell);for(let s=e.first;s<e.first+e.count;s++){
let o=this.original(s);o!==this.value(s)&&t.fillRect(e.middle(s)-r/2,Math.round(this.y(o))-1,r,2)}}original(t){return this.ghost?this.ghost.values[t*this.ghost.
width+this.index]:this.value(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step(t){let{state:e,axis:i}=t,r=this.value(e.column),[s,o]=[this.
y(r),this.y(0)],a=Math.max(3,i.cell-2),d=Math.max(2,Math.abs(o-s));this.marker.style.transform=`translate(${i.middle(e.column)-a/2}px, ${Math.min(s,o)}px)`,this.
marker.style.width=`${a}px`,this.marker.style.height=`${d}px`,g(this.now,S(r)),this.handle?.place(t,r,s)}hit(t,e){let i=t.picture.stepOf(e),[r,s]=[this.value(e),
this.original(e)],o=r===s?[]:[Pt(t,r,s)];return{q:"x",lines:[J(r),...o,this.name,t.text("at_step",{t:i})]}}},li=class extends Rt{constructor({name:e,hint:i,ends:r},s,o,a){
super({key:"input",symbol:"x",name:e,hint:i,explanation:"",light:"#4a5568",dark:"#a9b4c4",range:"free",ends:r},s,ni(s.width,6),a);this.names=o;this.original=a;this.
rows=Array.from({length:s.width},(p,h)=>h)}names;original;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,i,r){let s=super.hit({...e,order:this.
rows},i,r);if(!s)return null;let{box:o,lines:a}=s,d=this.names[s.unit??0]??String(s.unit);return{q:"x",lines:[...a.slice(0,this.original?2:1),d,e.text("at_step",
{t:e.picture.stepOf(i)})],...o?{box:o}:{}}}};function Fs(n,t){let e=()=>String(n.hasAttribute("data-unfolded")),i=l("button","small more",{type:"button","aria-expanded":e(),"data-testid":"more","data-k":"m\
ore"},t("more"));return i.addEventListener("click",()=>{n.toggleAttribute("data-unfolded"),b(i,"aria-expanded",e())}),i}function Ns(n,t){let[e,...i]=n.map(s=>l("span","",{"data-testid":"viewer-note"},s));if(!e)return[];if(!i.length)return[l("p","note",{},e)];let r=l("u","",{},t("\
notes_more",{count:i.length}));return[l("details","note",{},l("summary","",{},e," ",r),...i.map(s=>l("p","",{},s)))]}function Os(n,t){let e=id(n,t);if(!e)return[n];let i=[],r=0;for(let s of n.matchAll(e)){let o=rd(s[0],t);o&&(i.push(n.slice(r,s.index),ed(s[0],o)),r=s.index+s[0].
length)}return[...i,n.slice(r)].filter(s=>s!=="")}function ed(n,{key:t,explanation:e}){let i=l("button","term",{type:"button","data-q":t,title:e},n);return i.style.
setProperty("--ink",`var(--ink-${t})`),i}function id(n,t){let i=[...t].sort((o,a)=>a.name.length-o.name.length).filter(o=>o.name).map(o=>`${nd(o.name)}${re(o.name)}\
(?:\\s?${re(o.symbol)})?`);if(!i.length)return null;let s=t.filter(o=>new RegExp(`${re(o.name)}\\s?${re(o.symbol)}(?![A-Za-z])`,"iu").test(n)).map(o=>`(?<![\\p{L\
}\\p{N}“"'’])${re(o.symbol)}(?![\\p{N}”"'’])`);return new RegExp(`(?:${[...i,...s].join("|")})(?![A-Za-z])`,"giu")}var nd=n=>/^[A-Za-z]/.test(n)?"(?<![A\
-Za-z])":"",re=n=>n.replace(/[.*+?^${}()|[\]\\]/g,"\\$&");function rd(n,t){let e=t.find(r=>r.symbol===n);return e||t.filter(r=>r.name&&n.toLowerCase().startsWith(
r.name.toLowerCase())).sort((r,s)=>s.name.length-r.name.length)[0]}var Ct=362,zs=[86,50],Is=[64,27];function Bs(n,t,e,i){let{arrays:r}=n.picture,{column:s,unit:o}=n.state,[a,d]=[r[t],r[i]];if(!a||!d)return NaN;let p=e.reduce((c,m)=>c+
(r[m]?.values[o]??NaN),0),[h,u]=[o*a.width,s*d.width];for(let c=0;c<a.width;c++)p+=a.values[h+c]*d.values[u+c];return p}function Ft(n){return t=>t.startsWith("i\
n.")?sd(n,t.slice(3)):t.startsWith("past.")?Bs(n,`w_h.${t.slice(5)}`,[],"h_prev"):y(n,t)}function sd(n,t){if(t!=="n")return Bs(n,`w_i.${t}`,[`b_i.${t}`,`b_h.${t}`],
"x");let e=y(n,"rec_n");return y(n,"a_n")-(n.picture.meta.reset==="after"?y(n,"r")*e:e)}var di={σ:{sum:6,low:0,high:1},tanh:{sum:3,low:-1,high:1},relu:{sum:3,low:-.5,high:3}};function wt(n,t){return n==="relu"?Math.max(0,t):n==="tanh"?Math.tanh(t):
.5+.5*Math.tanh(.5*t)}function se(n,t){return n==="relu"?`max(0, ${w(t)})`:`${n}(${w(t)})`}function Gs(n,t){if(n==="relu")return t>0?"straight":"off";let e=wt(n,
t),i=n==="tanh"?(e+1)/2:e;return i<.1||i>.9?"flat":"steep"}var Q=(n,t)=>y(n,`held.${t}`)===1;var od=128,oe=class{constructor(t,e,i,r){this.quantity=t;this.matrix=e;this.ruler=i;let s=Math.min(e.width,od);this.canvas.width=s,this.image=new ImageData(s,1),
this.pixels=new Uint32Array(this.image.data.buffer),this.node=l("span","strip",{"aria-hidden":"true"},this.canvas),r&&this.node.append(this.mark)}quantity;matrix;ruler;node;canvas=l(
"canvas","",{height:"1"});context=this.canvas.getContext("2d",{willReadFrequently:!0});mark=l("i");image;pixels;colours=null;bounds=null;drawn="";draw(t){let{scale:e}=t.
state,i=`${e}|${t.theme.key}`;i!==this.drawn&&(this.drawn=i,this.bounds=dt(this.ruler,this.quantity.range,e),this.colours=qt(At(this.quantity,t.theme))),this.select(
t)}select({state:t,order:e}){if(!this.mark.parentNode)return;let i=Array.prototype.indexOf.call(e,t.unit);this.mark.style.left=`${100*(i+.5)/e.length}%`,this.mark.
style.width=`max(3px, ${100/e.length}%)`}step({state:t,order:e}){let{matrix:i,pixels:r,colours:s}=this,o=this.bounds;if(!o||!s)return;let a=i.width,d=t.column*a,
p=e.length===a;for(let h=0;h<r.length;h++){let u=Math.floor(h*a/r.length),c=Math.floor((h+1)*a/r.length),m=0;for(let x=u;x<c;x++){let E=p?e[x]:x;m+=(i.values[d+
E]-o.low[E])/o.span[E]}let f=Math.round(255*m/(c-u));r[h]=s[f<0?0:f>255?255:f]??0}this.context.putImageData(this.image,0,0)}};var ad=5e-5,Bn={long:6,longer:7,longest:10},pi=class{constructor(t,e,i){this.spec=t;this.picture=e;this.text=i;let{meta:r}=e,s=t.key.replace("_prev","");this.quantity=
r.quantities.find(a=>a.key===s);let o=t.key!==s&&this.quantity!==void 0;this.name=this.nameOf(o),this.meaning=t.small?"":t.key==="x"?r.input.hint:this.quantity?.
explanation??"",this.number=l("span","number",{"data-testid":`value-${t.key}`}),this.ghosted=e.arrays[`ghost.${t.key}`]!==void 0,this.strip=this.makeStrip(s),this.
fn=t.fn?l("span",`fn ${t.fn.side}`,{"aria-hidden":"true"},t.fn.text):null,this.node=this.makeNode(o)}spec;picture;text;node;name;meaning;number;small=l("span","\
name");strip;fn;quantity;ghosted;was="";shown="";size="";held=!1;get opens(){return this.quantity?.key===this.spec.key}get symbol(){return this.spec.key==="x"?"\
x":this.quantity?this.opens?this.quantity.symbol:`${this.quantity.symbol}′`:""}nameOf(t){if(this.spec.small)return this.text(this.spec.small);if(this.spec.key===
"x")return ld(this.picture)??this.picture.meta.input.name;let e=this.quantity?.name??"";return t?this.text("before",{name:e}):e}makeStrip(t){let{arrays:e,meta:i}=this.
picture,r=e[this.spec.key];if(!r||this.spec.small)return null;if(this.quantity)return new oe(this.quantity,r,e[t]??r,r.width>1);let{name:s,hint:o,ends:a}=i.input;
return new oe({key:t,symbol:t,name:s,hint:o,explanation:o,light:"",dark:"",range:"free",ends:a},r,r,!1)}makeNode(t){let{spec:e}=this,i={"data-q":e.key,"data-box":e.
id,"data-k":`box-${e.id}`},r=this.opens?l("button","box",{type:"button",...i}):l("div","box",{role:"group",...i}),[s,o]=e.small?Is:zs;r.classList.toggle("small-\
box",e.small!==void 0);for(let[d,p]of[["x",e.x-s/2],["y",e.y-o/2],["w",s],["h",o]])r.style.setProperty(`--${d}`,String(p));this.quantity&&(r.dataset.ink=this.quantity.
key),g(this.small,t?this.text("diagram_before"):this.name);let a=l("span","top",{},...this.symbol?[l("span","symbol",{},this.symbol)]:[],this.number);return r.append(
...e.small?[this.small,a]:[a,this.small]),this.strip&&r.append(this.strip.node),this.fn&&r.append(this.fn),r}draw(t){if(this.strip?.draw(t),!this.opens)return;let e=t.
state.why===this.spec.key;this.node.classList.toggle("open",e),b(this.node,"aria-current",String(e))}select(t){this.strip?.select(t)}step(t){this.write(this.said(
t)),this.strip?.step(t),this.ghosted&&this.compare(t),this.fn&&this.hold(Q(t,this.spec.key),this.fn)}hold(t,e){t!==this.held&&(this.held=t,this.node.classList.toggle(
"held",t),e.replaceChildren(...t?[dd(),this.text("diagram_held")]:[this.spec.fn.text]))}write(t){if(t===this.shown)return;g(this.number,this.shown=t);let{length:e}=t,
i=e>Bn.longest?"longest":e>Bn.longer?"longer":e>Bn.long?"long":"";i!==this.size&&(this.number.className=`number ${this.size=i}`)}said(t){return this.spec.key!==
"x"?w(y(t,this.spec.key)):this.read(t.state.column)}read(t){let{arrays:e,meta:i}=this.picture;if(i.input.kind==="tokens")return`“${this.picture.reading(t)}”`;
let{values:r,width:s}=e.input;if(s>2)return this.text("diagram_numbers",{count:s});let o=s===1?S:F;return Array.from({length:s},(a,d)=>o(r[t*s+d])).join(", ")}compare(t){
let e=y(t,`ghost.${this.spec.key}`),i=Math.abs(e-y(t,this.spec.key))>ad,r=i?this.text("diagram_was",{value:w(e)}):"";r!==this.was&&(this.was=r,this.node.classList.
toggle("changed",i),g(this.small,r||(this.opens||this.spec.small||this.spec.key==="x"?this.name:this.text("diagram_before"))))}settle(t){b(this.node,"aria-label",
[`${this.name} ${this.symbol}`.trim(),this.said(t),this.held?this.text("diagram_held"):"",this.was].filter(Boolean).join(", "))}};function ld({meta:n}){let{kind:t,
names:e}=n.input;return t!=="tokens"&&e?.length===1?e[0]:void 0}function dd(){let n=v("svg",{viewBox:"0 0 10 12",class:"lock"});return n.append(v("rect",{x:.5,y:5,
width:9,height:7,rx:1.5}),v("path",{d:"M2.5 5.5V3.5a2.5 2.5 0 0 1 5 0v2"})),n}var pd=[{id:"h_prev",x:43,y:35,key:"h_prev"},{id:"h",x:319,y:35,key:"h"},{id:"z",x:140,y:118,key:"z",fn:{text:"σ",side:"left"}},{id:"n",x:250,y:188,key:"n",fn:{
text:"tanh",side:"bottom"}},{id:"r",x:140,y:252,key:"r",fn:{text:"σ",side:"left"}},{id:"x",x:43,y:336,key:"x"}],hd=[{id:"keep",x:140,y:35,sign:"×",q:"z",says:"\
diagram_times_keep"},{id:"add",x:250,y:35,sign:"+",q:"h",says:"diagram_plus_state"},{id:"write",x:250,y:118,sign:"×",q:"n",says:"diagram_times_write"},{id:"res\
t",x:211,y:118,sign:"1−z",q:"z",says:"diagram_one_minus"},{id:"sum",x:250,y:252,sign:"+",q:"n",says:"diagram_plus_candidate"}];function Ws(n,t,e){return[{id:`\
past.${n}`,lines:[[[14,e-14],[t,e-14]]],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[[[30,e+14],
[t,e+14]]],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Ds=n=>[{id:"from.h",lines:[[[14,60],[14,300],...n]],q:"h_pr\
ev",says:"diagram_all_past"},{id:"from.x",lines:[[[30,311],[30,132]]],q:"x",says:"diagram_all_input"}],ud=[...Ws("z",97,118),...Ws("r",97,252),{id:"old",lines:[
[[86,35],[129,35]]],q:"h_prev",says:"diagram_old_state",formula:"h′",value:n=>n("h_prev"),reach:"one"},{id:"z",lines:[[[140,93],[140,46]]],q:"z",says:"diagram\
_z",formula:"z",value:n=>n("z"),reach:"one",ink:"z"},{id:"kept",lines:[[[151,35],[239,35]]],q:"h_prev",says:"diagram_kept",formula:"z · h′",value:n=>n("z")*n(
"h_prev"),reach:"one",label:{x:195,y:13,anchor:"middle",word:"diagram_kept_word"}},{id:"1-z",lines:[[[183,118],[239,118]]],q:"z",says:"diagram_one_minus_z",formula:"\
1 − z",value:n=>1-n("z"),reach:"one",ink:"z"},{id:"n",lines:[[[250,163],[250,129]]],q:"n",says:"diagram_candidate",formula:"n",value:n=>n("n"),reach:"one"},{id:"\
written",lines:[[[250,107],[250,46]]],q:"n",says:"diagram_written",formula:"(1 − z) · n",value:n=>(1-n("z"))*n("n"),reach:"one",label:{x:262,y:80,anchor:"sta\
rt",word:"diagram_written_word"}},{id:"h",lines:[[[261,35],[276,35]]],q:"h",says:"diagram_new_state",formula:"h",value:n=>n("h"),reach:"one"},{id:"in.n",lines:[
[[86,344],[250,344],[250,263]]],q:"x",says:"diagram_input_candidate",formula:"W x + b",value:n=>n("in.n"),reach:"sum"},{id:"a_n",lines:[[[250,241],[250,228]]],q:"\
n",says:"diagram_sum_candidate",formula:"a",value:n=>n("a_n"),reach:"sum"}],Gn=n=>n("r")*n("rec_n"),cd={boxes:[{id:"rec_n",x:208,y:300,key:"rec_n",small:"diagra\
m_past"}],ops:[{id:"reset",x:208,y:252,sign:"×",q:"r",says:"diagram_times_reset"}],wires:[...Ds([[176,300]]),{id:"r",lines:[[[183,252],[197,252]]],q:"r",says:"\
diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"rec_n",lines:[[[208,286],[208,263]]],q:"h_prev",says:"diagram_rec",formula:"W h′ + b",value:n=>n(
"rec_n"),reach:"sum"},{id:"reset",lines:[[[219,252],[239,252]]],q:"r",says:"diagram_reset_after",formula:"r · (W h′ + b)",value:Gn,reach:"sum"}]},md={boxes:[
{id:"rec_n",x:200,y:300,key:"rec_n",small:"diagram_past"}],ops:[{id:"reset",x:140,y:300,sign:"×",q:"r",says:"diagram_times_reset_before"}],wires:[...Ds([[129,300]]),
{id:"r",lines:[[[140,277],[140,289]]],q:"r",says:"diagram_r",formula:"r",value:n=>n("r"),reach:"one",ink:"r"},{id:"reset",lines:[[[151,300],[168,300]]],q:"r",says:"\
diagram_reset_before",formula:"r · h′",value:n=>n("r")*n("h_prev"),reach:"one"},{id:"rec_n",lines:[[[200,286],[200,252],[239,252]]],q:"h_prev",says:"diagram_\
rec_before",formula:"W (r · h′) + b",value:n=>n("rec_n"),reach:"sum"}]};function fd(n){let t=n?e=>e("rec_n"):Gn;return[{says:"slow_read",on:["x","h_prev","fr\
om.x","from.h"],values:e=>({h_prev:e("h_prev")})},{says:n?"slow_r_before":"slow_r",on:["x","h_prev","from.x","from.h","in.r","past.r","r"],values:e=>({r:e("r"),
percent:100*e("r")})},{says:"slow_z",on:["x","h_prev","from.x","from.h","in.z","past.z","z"],values:e=>({z:e("z"),percent:100*e("z")})},{says:n?"slow_reset_befo\
re":"slow_reset_after",on:n?["h_prev","r","from.h","reset","rec_n"]:["h_prev","from.h","rec_n","r","reset"],values:e=>({r:e("r"),rec:e("rec_n"),h_prev:e("h_prev"),
product:n?e("r")*e("h_prev"):Gn(e)})},{says:"slow_candidate",on:["x","in.n",...n?["rec_n"]:["reset"],"sum","a_n","n"],values:e=>({input:e("in.n"),past:t(e),n:e(
"n")})},{says:"slow_kept",on:["h_prev","old","z","keep","kept"],values:e=>({z:e("z"),h_prev:e("h_prev"),kept:e("z")*e("h_prev")})},{says:"slow_written",on:["z",
"1-z","rest","n","write","written"],values:e=>({rest:1-e("z"),n:e("n"),written:(1-e("z"))*e("n")})},{says:"slow_new",on:["kept","written","add","h"],values:e=>({
kept:e("z")*e("h_prev"),written:(1-e("z"))*e("n"),h:e("h")})}]}function js(n){let t=n==="before"?md:cd;return{height:362,road:{from:43,to:319,y:35,q:"h"},boxes:[
...pd,...t.boxes],ops:[...hd,...t.ops],wires:[...t.wires,...ud],stages:fd(n==="before")}}function hi(n,t,e){return[{id:`past.${n}`,lines:[t],q:"h_prev",says:"diagram_past_gate",formula:"W h′",value:i=>i(`past.${n}`),reach:"sum"},{id:`in.${n}`,lines:[
e],q:"x",says:"diagram_input_gate",formula:"W x + b",value:i=>i(`in.${n}`),reach:"sum"}]}var Wn=n=>n("f")*n("c_prev"),Dn=n=>n("i")*n("g"),gd=[{id:"from.h",lines:[
[[43,276],[43,264],[14,264],[14,108]],[[43,264],[285,264],[285,200]]],q:"h_prev",says:"diagram_all_past"},{id:"from.x",lines:[[[143,276],[143,250],[30,250],[30,
136]],[[143,250],[272,250],[272,200]]],q:"x",says:"diagram_all_input"},...hi("f",[[14,108],[69,108]],[[30,136],[69,136]]),...hi("i",[[14,192],[87,192]],[[30,220],
[87,220]]),...hi("g",[[243,264],[243,231]],[[201,250],[201,231]]),...hi("o",[[285,200],[285,147]],[[272,200],[272,147]]),{id:"old",lines:[[[86,35],[101,35]]],q:"\
c_prev",says:"diagram_old_cell",formula:"c′",value:n=>n("c_prev"),reach:"cell"},{id:"f",lines:[[[112,97],[112,46]]],q:"f",says:"diagram_f",formula:"f",value:n=>n(
"f"),reach:"one",ink:"f"},{id:"kept",lines:[[[123,35],[171,35]]],q:"c_prev",says:"diagram_kept_cell",formula:"f · c′",value:Wn,reach:"cell",label:{x:147,y:13,
anchor:"middle",word:"diagram_kept_word"}},{id:"i",lines:[[[164,181],[164,122],[171,122]]],q:"i",says:"diagram_i",formula:"i",value:n=>n("i"),reach:"one",ink:"i"},
{id:"g",lines:[[[200,181],[200,122],[193,122]]],q:"g",says:"diagram_g",formula:"g",value:n=>n("g"),reach:"one"},{id:"added",lines:[[[182,111],[182,46]]],q:"g",says:"\
diagram_added",formula:"i · g",value:Dn,reach:"cell",label:{x:194,y:72,anchor:"start",word:"diagram_added_word"}},{id:"c",lines:[[[193,35],[276,35]]],q:"c",says:"\
diagram_new_cell",formula:"c",value:n=>n("c"),reach:"cell"},{id:"tanh_c",lines:[[[319,60],[319,111]]],q:"c",says:"diagram_tanh_cell",formula:"tanh(c)",value:n=>Math.
tanh(n("c")),reach:"one"},{id:"o",lines:[[[293,122],[308,122]]],q:"o",says:"diagram_o",formula:"o",value:n=>n("o"),reach:"one",ink:"o"},{id:"h",lines:[[[319,133],
[319,276]]],q:"h",says:"diagram_shown",formula:"o · tanh(c)",value:n=>n("h"),reach:"one"}],ae=["x","h_prev","from.x","from.h"],vd=[{says:"slow_read_lstm",on:[...ae,
"c_prev"],values:n=>({h_prev:n("h_prev"),c_prev:n("c_prev")})},{says:"slow_f",on:[...ae,"in.f","past.f","f"],values:n=>({f:n("f"),percent:100*n("f")})},{says:"s\
low_i",on:[...ae,"in.i","past.i","i"],values:n=>({i:n("i"),percent:100*n("i")})},{says:"slow_g",on:[...ae,"in.g","past.g","g"],values:n=>({g:n("g")})},{says:"sl\
ow_o",on:[...ae,"in.o","past.o","o"],values:n=>({o:n("o"),percent:100*n("o")})},{says:"slow_kept_cell",on:["c_prev","old","f","keep","kept"],values:n=>({f:n("f"),
c_prev:n("c_prev"),kept:Wn(n)})},{says:"slow_added",on:["i","g","write","added"],values:n=>({i:n("i"),g:n("g"),added:Dn(n)})},{says:"slow_new_cell",on:["kept","\
added","add","c"],values:n=>({kept:Wn(n),added:Dn(n),c:n("c")})},{says:"slow_shown",on:["c","o","tanh","tanh_c","show","h"],values:n=>({o:n("o"),c:n("c"),h:n("h")})}],
Vs={height:328,road:{from:43,to:319,y:35,q:"c"},boxes:[{id:"c_prev",x:43,y:35,key:"c_prev"},{id:"c",x:319,y:35,key:"c"},{id:"f",x:112,y:122,key:"f",fn:{text:"σ",
side:"left"}},{id:"i",x:130,y:206,key:"i",fn:{text:"σ",side:"left"}},{id:"g",x:222,y:206,key:"g",fn:{text:"tanh",side:"bottom"}},{id:"o",x:250,y:122,key:"o",fn:{
text:"σ",side:"bottom"}},{id:"h_prev",x:43,y:301,key:"h_prev"},{id:"x",x:143,y:301,key:"x"},{id:"h",x:319,y:301,key:"h"}],ops:[{id:"keep",x:112,y:35,sign:"×",
q:"f",says:"diagram_times_forget"},{id:"add",x:182,y:35,sign:"+",q:"c",says:"diagram_plus_cell"},{id:"write",x:182,y:122,sign:"×",q:"i",says:"diagram_times_add"},
{id:"tanh",x:319,y:86,sign:"tanh",q:"c",says:"diagram_tanh_op"},{id:"show",x:319,y:122,sign:"×",q:"o",says:"diagram_times_show"}],wires:gd,stages:vd};function Us(n){return{height:186,boxes:[{id:"h_prev",x:43,y:46,key:"h_prev"},{id:"x",x:160,y:158,key:"x"},{id:"h",x:319,y:46,key:"h"}],ops:[{id:"sum",x:160,y:46,
sign:"+",q:"h",says:"diagram_plus_rnn"},{id:"squash",x:236,y:46,sign:n,q:"h",says:n==="relu"?"diagram_relu_op":"diagram_tanh_op"}],wires:[{id:"past.h",lines:[[[
86,46],[149,46]]],q:"h_prev",says:"diagram_past_rnn",formula:"W h′",value:t=>t("past.h"),reach:"sum",label:{x:117,y:22,anchor:"middle",word:"diagram_past_word"}},
{id:"in.h",lines:[[[160,133],[160,57]]],q:"x",says:"diagram_input_rnn",formula:"W x + b",value:t=>t("in.h"),reach:"sum",label:{x:172,y:92,anchor:"start",word:"d\
iagram_input_word"}},{id:"a_h",lines:[[[171,46],[217,46]]],q:"h",says:"diagram_sum_rnn",formula:"a",value:t=>t("a_h"),reach:"sum",label:{x:195,y:22,anchor:"midd\
le",word:"diagram_sum_word"}},{id:"h",lines:[[[254,46],[276,46]]],q:"h",says:"diagram_new_rnn",formula:"h",value:t=>t("h"),reach:"one"}],stages:[{says:"slow_rea\
d",on:["x","h_prev"],values:t=>({h_prev:t("h_prev")})},{says:"slow_past_rnn",on:["h_prev","past.h"],values:t=>({past:t("past.h")})},{says:"slow_input_rnn",on:["\
x","in.h"],values:t=>({input:t("in.h")})},{says:"slow_sum_rnn",on:["past.h","in.h","sum","a_h"],values:t=>({past:t("past.h"),input:t("in.h"),sum:t("a_h")})},{says:n===
"relu"?"slow_relu":"slow_tanh",on:["a_h","squash","h"],values:t=>({sum:t("a_h"),h:t("h")})}]}}var bd="(prefers-reduced-motion: reduce)";function le(){return matchMedia(bd).matches}var xd=[{strokeDashoffset:0,opacity:.85,visibility:"visible"},{strokeDashoffset:-100,
opacity:.85,visibility:"visible"}],wd=[{boxShadow:"0 0 0 0 var(--edge)"},{boxShadow:"0 0 0 4px color-mix(in srgb, var(--edge) 55%, transparent)",offset:.4},{boxShadow:"\
0 0 0 0 transparent"}],yd=[{opacity:1},{opacity:.35,offset:.4},{opacity:1}],ui=class{constructor(t,e){this.node=t;this.groups=e}node;groups;running=[];column=NaN;unit=NaN;moved=-1/0;step({
state:t}){let{column:e,unit:i}=t;if(e===this.column&&i===this.unit)return;let r=e===this.column+1&&i===this.unit,s=performance.now(),o=s-this.moved;[this.column,
this.unit,this.moved]=[e,i,s],this.finish(),!(!r||o<250||this.held()||le())&&this.play(o>1.2*500?500:.85*o)}held(){return this.node.getRootNode().querySelector(
".surface:active")!==null}play(t){let e=t/(this.groups.length+1);this.groups.forEach((i,r)=>this.show(i,r*e,2*e))}stage(t,e){this.finish(),le()||this.show(t,0,e)}show({
pulses:t,boxes:e,ops:i},r,s){let o={delay:r,duration:s,easing:"ease-in-out"};for(let[a,d]of[[t,xd],[e,wd],[i,yd]])for(let p of a)this.running.push(p.animate(d,o))}finish(){
for(let t of this.running)t.cancel();this.running=[]}};var kd=2e3,ci=class{constructor(t,e,i){this.stages=t;this.text=e;this.shown=i;this.start=this.button("slow-motion",`▷ ${e("slow_motion")}`,()=>this.begin()),this.
back=this.button("slow-back","‹",()=>this.by(-1),e("slow_back")),this.pauser=this.button("slow-pause","❚❚",()=>this.pause(!this.paused),e("slow_pause")),this.
next=this.button("slow-next","›",()=>this.by(1),e("slow_next"));let r=this.button("slow-end","✕",()=>this.end(),e("slow_end"));this.walk.hidden=!0,this.walk.
append(this.back,this.pauser,this.next,this.count,r);let s=l("p","fine legend-line",{},e("diagram_legend"));this.node.append(l("div","slow-text",{},s,this.sentence),
this.start,this.walk),this.pausesOver(this.sentence)}stages;text;shown;node=l("div","slow");sentence=l("p","slow-sentence",{"aria-live":"polite","data-testid":"\
slow-sentence"});start;pauser;back;next;count=l("span","slow-count",{"data-unsaved":"","data-testid":"slow-count"});walk=l("div","slow-walk");index=null;paused=!1;hovered=!1;timer=0;frame=null;column=NaN;life=new AbortController;button(t,e,i,r=""){
let s=l("button","small",{type:"button","data-unsaved":"","data-testid":t,"data-k":t},e);if(r)for(let o of["aria-label","title"])s.setAttribute(o,r);return s.addEventListener(
"click",i),s}pausesOver(t){t.addEventListener("pointerenter",()=>this.hover(!0)),t.addEventListener("pointerleave",()=>this.hover(!1))}hover(t){this.hovered=t,this.
schedule()}begin(){this.shown.started(),this.life=new AbortController;let t=e=>{e.key!=="Escape"||!this.node.isConnected||(e.preventDefault(),this.end())};document.
addEventListener("keydown",t,{signal:this.life.signal,capture:!0}),this.column=this.frame?.state.column??NaN,this.start.hidden=!0,this.walk.hidden=!1,this.pauser.
hidden=le(),this.node.classList.add("walking"),this.pause(!1),this.show(0),this.next.focus({preventScroll:!0})}get walking(){return this.index!==null}toggle(){this.
index===null?this.begin():this.end()}end(){if(this.index===null)return;let t=this.node.getRootNode(),e=this.walk.contains(t.activeElement);this.index=null,this.
life.abort(),window.clearTimeout(this.timer),this.walk.hidden=!0,this.start.hidden=!1,this.node.classList.remove("walking"),g(this.sentence,""),this.shown.stage(
null),e&&this.start.focus({preventScroll:!0})}pause(t){this.paused=t,g(this.pauser,t?"▷":"❚❚");for(let e of["aria-label","title"])this.pauser.setAttribute(
e,this.text(t?"slow_go_on":"slow_pause"));this.schedule()}by(t){this.index!==null&&this.show(Math.max(0,Math.min(this.stages.length-1,this.index+t)))}show(t){this.
index=t,this.back.disabled=t===0,this.next.disabled=t===this.stages.length-1,g(this.count,this.text("slow_count",{k:t+1,n:this.stages.length})),this.shown.stage(
t),this.say(),this.schedule()}say(){let{frame:t}=this;if(this.index===null||!t)return;let{says:e,values:i}=this.stages[this.index];g(this.sentence,this.text(e,{
unit:t.state.unit,reading:this.shown.reading(t),..._d(i?.(Ft(t))??{})}))}schedule(){window.clearTimeout(this.timer),!(this.index===null||this.paused||this.hovered||
le())&&(this.timer=window.setTimeout(()=>this.node.isConnected?this.by(1):this.end(),kd))}step(t){this.frame=t,this.index!==null&&(t.state.column!==this.column?
this.end():this.say())}};function _d(n){let t={};for(let[e,i]of Object.entries(n)){let r=e==="percent"?mr(i):w(i);t[e]=r,t[`${e}_b`]=r.startsWith("−")?`(${r})`:
r}return t}var jn=1.2,Ed=8,Md=5,Ks=6,mi=6;function Qs(n){let t=([i,r],[s,o],a)=>{let d=Math.hypot(s-i,o-r)||1,p=Math.min(a,d/2)/d;return[i+(s-i)*p,r+(o-r)*p]},e=n.slice(1,
-1).map((i,r)=>{let[s,o]=[t(i,n[r],Ks),t(i,n[r+2],Ks)];return`L${s.join(" ")}Q${i.join(" ")} ${o.join(" ")}`});return`M${n[0].join(" ")}${e.join("")}L${n.at(-1).
join(" ")}`}function Sd(n){let[t,e]=n.at(-1),[i,r]=n.at(-2),s=Math.hypot(t-i,e-r),[o,a]=[(t-i)/s,(e-r)/s],[d,p]=[t-o*mi,e-a*mi],h=`M${t} ${e}L${d-a*5} ${p+o*5}L${d+
a*5} ${p-o*5}Z`;return[Qs([...n.slice(0,-1),[t-o*(mi-1),e-a*(mi-1)]]),h]}var Vn=class{constructor(t,e){this.spec=t;this.text=e;let i=t.value!==void 0,r=i?t.ink?
"wire inked":"wire":"wire trunk inked",s=t.lines.map(a=>i?Sd(a):[Qs(a),""]),o=s.map(([a])=>a).join("");this.line=v("path",{d:o,class:"line","stroke-width":jn}),
this.pulse=v("path",{d:o,class:"pulse",pathLength:100}),(!i||t.id.startsWith("past."))&&this.node.append(v("path",{d:o,class:"halo"})),this.node.append(this.line,
this.pulse,v("path",{d:o,class:"grip"})),i&&this.node.append(v("path",{d:s.map(([,a])=>a).join(""),class:"head"})),t.label&&(this.number=this.write(t.label));for(let[
a,d]of Object.entries({class:r,"data-wire":t.id,"data-q":t.q}))b(this.node,a,d);t.ink?this.node.setAttribute("style",`--ink: var(--ink-${t.ink})`):i||this.node.
setAttribute("style",`--ink: var(--ink-${t.q.replace("_prev","")}, var(--muted))`)}spec;text;node=v("g");pulse;line;number=null;reach=0;width=0;sign="";write({x:t,
y:e,anchor:i,word:r}){let s=v("text",{x:t,y:e+12,"text-anchor":i,class:"wire-number"});return this.node.append(v("text",{x:t,y:e,"text-anchor":i,class:"wire-wor\
d"},this.text(r)),s),s}draw(t){if(this.reach>0)return;let{reach:e="one"}=this.spec;e!=="cell"?this.reach=e==="sum"?Md:1:this.reach=dt(t.picture.arrays.c,"free",
"fixed").shared?.[1]??1}step(t){let e=this.spec.value?.(t);if(e===void 0)return;let i=Number.isNaN(e)?0:Math.min(1,Math.abs(e)/this.reach),r=Math.round(100*(jn+
(Ed-jn)*i));r!==this.width&&this.line.setAttribute("stroke-width",String((this.width=r)/100));let s=Number.isNaN(e)?"unknown":e<0?"minus":"";s!==this.sign&&this.
mark(s),this.number&&g(this.number,w(e))}mark(t){this.sign&&this.node.classList.remove(this.sign),t&&this.node.classList.add(t),this.sign=t}idle(t){this.node.classList.
toggle("idle",t)}said(t,e){let i=this.text(this.spec.says),r=this.spec.value?.(t);return r===void 0?[i]:Number.isNaN(r)?[i,this.text("diagram_unknown")]:[`${this.
spec.formula} = ${e(r)}`,i]}settle(t){b(this.node,"role","img"),b(this.node,"aria-label",this.said(t,w).join(". "))}},fi=class{node;wires;ops;constructor(t,e){this.
wires=t.wires.map(i=>new Vn(i,e)),this.ops=new Map(t.ops.map(i=>[i.id,Ld(i,e)])),this.node=v("svg",{viewBox:`0 0 ${Ct} ${t.height}`,class:"wires"}),t.road&&this.
node.append(Td(t.road)),this.node.append(...this.wires.map(i=>i.node),...this.ops.values())}};function Td({from:n,to:t,y:e,q:i}){return v("rect",{x:n,y:e-10,width:t-
n,height:20,class:"road","data-ink":i})}function Ld({id:n,x:t,y:e,sign:i,q:r,says:s},o){let a=i.length>1,d=v("g",{class:a?"op pill":"op",role:"img","aria-label":o(
s),"data-op":n,"data-q":r}),p=i.length>3?36:28;return d.append(a?v("rect",{x:t-p/2,y:e-9,width:p,height:18,rx:9}):v("circle",{cx:t,cy:e,r:11})),d.append(v("text",
{x:t,y:e+(a?4:5.5),"text-anchor":"middle","aria-hidden":"true"},i)),d}var $d=900;function Ad({cell:n,reset:t,activation:e}){return n==="lstm"?Vs:n==="rnn"?Us(e):js(t)}var gi=class{constructor(t,e,i){this.text=e;let r=Ad(t.meta);this.
wires=new fi(r,e),this.boxes=r.boxes.map(o=>new pi(o,t,e)),this.into=this.boxes.filter(({spec:{fn:o}})=>o).map(o=>({box:o,wires:this.leadingTo(o.spec.key),idle:!1})),
this.cell.setAttribute("aria-label",e("diagram")),this.cell.style.setProperty("--units",String(Ct)),this.cell.style.setProperty("--ratio",String(Ct/r.height)),this.
cell.style.aspectRatio=`${Ct} / ${r.height}`,this.cell.append(this.wires.node,...this.boxes.map(o=>o.node)),this.groups=r.stages.map(({on:o})=>this.group(o)),this.
flow=new ui(this.node,this.groups.map((o,a)=>qd(o,this.groups.slice(0,a))));let s=this.boxes.find(o=>o.spec.key==="x");this.slow=new ci(r.stages,e,{stage:o=>this.
light(o),reading:o=>s.said(o),started:()=>i.stop()}),this.slow.pausesOver(this.cell),this.tooltip.node.dataset.testid="diagram-tooltip",this.slow.node.append(this.
tooltip.node),this.node.append(this.cell,this.slow.node),this.cell.addEventListener("pointermove",o=>this.hover(o)),this.cell.addEventListener("pointerleave",()=>this.
tooltip.hide())}text;node=l("div","diagram",{"data-testid":"diagram"});cell=l("div","cell",{role:"group"});boxes;wires;groups;flow;slow;tooltip=new $t;into;frame=null;draw(t){
this.frame=t;let{quantities:e}=t.picture.meta,i=e.at(-1).ends[t.theme.dark?"dark":"light"];this.cell.style.setProperty("--minus",i[0]),this.cell.style.setProperty(
"--plus",i[1]);for(let r of[...this.boxes,...this.wires.wires])r.draw(t)}select(t){for(let e of this.boxes)e.select(t)}step(t){let e=Ft(t);for(let i of this.boxes)
i.step(t);for(let i of this.wires.wires)i.step(e);this.hold(),this.flow.step(t),this.slow.step(t)}leadingTo(t){let e=[`past.${t}`,`in.${t}`,`a_${t}`,...t==="n"?
["reset","rec_n"]:[]];return this.wires.wires.filter(({spec:i})=>e.includes(i.id))}hold(){for(let t of this.into)if(t.idle!==t.box.held){t.idle=t.box.held;for(let e of t.
wires)e.idle(t.idle)}}group(t){return{pulses:this.wires.wires.filter(({spec:e})=>t.includes(e.id)).map(({pulse:e})=>e),boxes:this.boxes.filter(({spec:e})=>t.includes(
e.id)).map(({node:e})=>e),ops:t.flatMap(e=>this.wires.ops.get(e)??[])}}light(t){let e=t===null?null:this.groups[t],i=new Set(e?[...e.boxes,...e.ops,...e.pulses.
map(r=>r.parentElement)]:[]);this.cell.classList.toggle("staged",e!==null);for(let r of this.cell.querySelectorAll("[data-box], [data-op], [data-wire]"))r.classList.
toggle("on",i.has(r));e?this.flow.stage(e,$d):this.flow.finish()}settle(t){for(let e of this.boxes)e.settle(t);for(let e of this.wires.wires)e.settle(Ft(t))}hover(t){
let e=t.target instanceof Element?t.target.closest("[data-wire], [data-op], [data-box]"):null;if(!e||!this.frame)return this.tooltip.hide();this.tooltip.fill({lines:this.
said(e,this.frame)})}said(t,e){let i=this.boxes.find(({node:s})=>s===t);if(i)return[`${i.symbol||i.name} = ${i.said(e)}`,i.symbol?i.name:"",i.meaning,i.held?this.
text("diagram_held_hint"):""];let r=this.wires.wires.find(({node:s})=>s===t);return r?r.said(Ft(e),J):[t.getAttribute("aria-label")??""]}};function qd(n,t){let e=new Set(
t.flatMap(({pulses:r,boxes:s,ops:o})=>[...r,...s,...o])),i=r=>r.filter(s=>!e.has(s));return{pulses:i(n.pulses),boxes:i(n.boxes),ops:i(n.ops)}}var pt=class{constructor(t){this.picture=t;this.inputs=t.arrays.x?.width??0,this.values=new Float64Array(this.inputs+t.hidden),this.order=new Int32Array(this.inputs+
t.hidden),this.hot=t.meta.input.kind==="tokens"}picture;values;order;inputs;hot;mass=0;bias=0;input=0;past=0;get count(){return this.values.length+2}oneHot(t){if(!this.
hot)return!1;let e=0;for(let i=0;i<this.inputs;i++){let r=this.x(t,i);if(r===1)e++;else if(r!==0)return!1}return e===1}x(t,e){return this.picture.arrays.x.values[t*
this.inputs+e]}weight(t,e,i,r){let{values:s,width:o}=this.picture.arrays[`w_${t}.${e}`];return s[i*o+r]}reset(t,e,i,r){let{meta:s,arrays:o,hidden:a}=this.picture;
return s.cell!=="gru"||t!=="n"?1:o.r.values[e*a+(s.reset==="after"?i:r)]}compute(t,e,i){let{arrays:r,hidden:s,meta:o}=this.picture,{values:a,inputs:d}=this,p=r[`\
w_h.${t}`].values,h=r[`w_i.${t}`].values,u=r.h_prev.values,c=o.cell==="gru"&&t==="n"?r.r.values:null,m=c&&o.reset==="after"?c[e*s+i]:1,f=c&&o.reset==="before"?c:
null;this.bias=vi(r[`b_i.${t}`],i)+m*vi(r[`b_h.${t}`],i),this.mass=Math.abs(vi(r[`b_i.${t}`],i))+Math.abs(m*vi(r[`b_h.${t}`],i)),this.input=this.past=0;for(let x=0;x<
d;x++)this.input+=a[x]=h[i*d+x]*this.x(e,x),this.mass+=Math.abs(a[x]);for(let x=0;x<s;x++){let E=f?f[e*s+x]:m;this.past+=a[d+x]=E*p[i*s+x]*u[e*s+x],this.mass+=Math.
abs(a[d+x])}}rows(t,e){let{values:i,inputs:r,order:s}=this,o=this.oneHot(t),a=this.hot&&!o&&!e,d=!e&&this.noPast(),p=0;for(let f=0;f<i.length;f++)if(!(f<r&&(a||
o&&this.x(t,f)===0))){if(d&&f>=r)break;s[p++]=f}let h=a?[{kind:"input",index:-1,value:this.input,count:r,inputs:r}]:[],u=e||p+h.length<=10?p:8-h.length,c=Pd(i,s,
p,u).map(f=>this.single(f)),m=[...h,...c].sort((f,x)=>Math.abs(x.value)-Math.abs(f.value));return m.unshift({kind:"bias",index:-1,value:this.bias,count:1,inputs:0}),
u<p&&m.push(this.rest(u,p)),d&&m.push({kind:"rest",index:-1,value:0,count:i.length-r,inputs:0,past:this.start(t)}),m}noPast(){for(let t=this.inputs;t<this.values.
length;t++)if(this.values[t]!==0)return!1;return!0}start(t){let{arrays:e,hidden:i}=this.picture,r=e.h_prev.values;for(let s=t*i;s<(t+1)*i;s++)if(r[s]!==0)return"\
shut";return"start"}single(t){let e=t>=this.inputs;return{kind:e?"unit":"input",index:e?t-this.inputs:t,value:this.values[t],count:1,inputs:e?0:1}}rest(t,e){let[
i,r]=[0,0];for(let s=t;s<e;s++)i+=this.values[this.order[s]],this.order[s]<this.inputs&&r++;return{kind:"rest",index:-1,value:i,count:e-t,inputs:r}}},vi=(n,t)=>n.
values[t];function Pd(n,t,e,i){let r=s=>Math.abs(n[t[s]]);if(i>10)return t.subarray(0,e).sort((s,o)=>Math.abs(n[o])-Math.abs(n[s])||s-o),[...t.subarray(0,e)];for(let s=1;s<
e;s++){if(s>=i&&r(s)<=r(i-1))continue;let o=t[s],a=s;for(s>=i&&(t[s]=t[i-1],a=i-1);a>0&&Math.abs(n[o])>r(a-1);)t[a]=t[a-1],a--;t[a]=o}return[...t.subarray(0,i)]}function yt(n,t){return n.cell==="rnn"?n.activation:t==="n"||t==="g"?"tanh":t==="h"||t==="c"?null:"σ"}var Hd=n=>n==="relu"?"max ( 0 ,":`${n} (`;function bi(n,t){
let e=Hd(yt(n,t)),i=n.closeup?`${e} #bias/bias | ±input/input | ±past/past ) || ≈ `:"";return{key:t,symbols:`${t} = ${e} | W_i${t} x | + b_i${t} | + W_h${t}\
 h′ | + b_h${t} )`,vectors:`${t} = ${e} %a_${t}/sum )`,numbers:`${t} = ${i}${e} #a ) | ≈ #result`,gated:n.cell!=="rnn"}}function Rd(n){let t=n.reset==="afte\
r";return{key:"n",symbols:t?"n = tanh ( | W_in x | + b_in | + r ⊙ | ( W_hn h′ | + b_hn ) )":"n = tanh ( | W_in x | + b_in | + W_hn ( r ⊙ h′ ) | + b_hn )",
vectors:t?"n = tanh ( %in_n/input + r ⊙ %rec_n/past )":"n = tanh ( %in_n/input + %rec_n/past_reset )",numbers:t?"n = tanh ( #input/input_bias | + #r · #past/p\
ast ) || ≈ tanh ( #a ) | ≈ #result":"n = tanh ( #input/input_bias | ±past/past_reset ) || ≈ tanh ( #a ) | ≈ #result",gated:!0}}var Un=(n,t,e)=>({key:n,
symbols:t,vectors:t.replaceAll(" |",""),numbers:`${t.replaceAll("⊙","·")} || ${e} | ≈ #result`,gated:!1});function Xs(n){if(n.cell==="rnn")return[bi(n,"h")];
if(n.cell==="gru"){let t=Un("h","h = ( 1 − z ) ⊙ n | + z ⊙ h′","≈ ( 1 − #z ) · #n | + #z2 · #h_prev");return[bi(n,"r"),bi(n,"z"),Rd(n),t]}return[...[
"i","f","g","o"].map(t=>bi(n,t)),Un("c","c = f ⊙ c′ | + i ⊙ g","≈ #f · #c_prev | + #i · #g"),Un("h","h = o ⊙ tanh ( c )","≈ #o · tanh ( #c )")]}var Cd="http://www.w3.org/1998/Math/MathML",Fd=new Set(["σ","tanh","max"]),Nd=new Set(["+","−","≈","·","⊙"]),Od=/^([Wb])_([ih])(\w)$/,zd=/^([#±])(\w+)(?:\/(\w+))?$/;
function L(n,...t){let e=document.createElementNS(Cd,n);return e.append(...t),e}function X(n,t){let e=t.replace("_prev","");return n.setAttribute("data-q",t),e===
"x"||(n.setAttribute("data-ink",e),n.style.setProperty("--ink",`var(--ink-${e})`)),n}function Kn(n,t=!1){let e=L("mo",n);if(e.setAttribute("stretchy","false"),Nd.
has(n)&&e.setAttribute("form","infix"),t)for(let i of["lspace","rspace"])e.setAttribute(i,"0");return e}function de(n,t){return n.split(/ (\|+) /).map(e=>{if(e===
"|")return" ";if(e==="||")return document.createElement("br");let i=e.split(" "),r=i.map((s,o)=>Id(s,i[o-1]??"",t));return L("math",L("mrow",...r))})}function Id(n,t,e){
let i=zd.exec(n);if(i)return Gd(i,t,e);let r=Od.exec(n);return r?Bd(r[1],r[2],r[3]):Fd.has(n)?L("mi",n):/^\d+$/.test(n)?L("mn",n):Qn(n,e.meta)??Kn(n)}function Bd(n,t,e){
let i=L("mrow",L("mi",t),X(L("mi",e),e)),r=L("msub",L("mi",n),i);return r.setAttribute("data-q",e),r}function Qn(n,t){if(n==="x")return X(L("mi","x"),"x");let e=t.
quantities.find(r=>r.key===n[0]);if(!e||n.length>2)return null;let i=X(L("mi",e.symbol),e.key);return n.length===1?i:(i.removeAttribute("data-q"),X(L("mrow",i,Kn(
"′",!0)),`${e.key}_prev`))}function Gd([,n,t,e],i,r){let{key:s,text:o,meta:a,places:d}=r,p=L("mn"),h=t==="result"||t==="held"?s:t.replace(/\d$/,"");a.quantities.
some(f=>f.key===h||`${f.key}_prev`===h)&&X(p,h);let u=n==="±"?Kn("+"):null;d.push({node:p,name:t,sign:u,bracket:i!==""&&"·+−".includes(i)});let c=u?L("mrow",
u,p):p;if(c.setAttribute("data-testid",`eq-${s}-${t}`),!e)return c;let m=L("munder",c,L("mtext",o(`eq_${e}`)));return m.setAttribute("class","under"),m}function Xn({
node:n,sign:t,bracket:e},i){let r=i,s=i.startsWith("−");t?(g(t,s?"−":"+"),s&&(r=i.slice(1))):e&&s&&(r=`(${i})`),g(n,r)}function Yn(n,t){let e=y(n,"rec_n",t);return y(n,"a_n",t)-(n.picture.meta.reset==="after"?y(n,"r",t)*e:e)}var xi=class{constructor(t,e,i){this.equation=t;this.text=
i;let{key:r,gated:s,numbers:o}=t;this.squash=s?yt(e,r):null,this.opens=/#bias/.test(o),this.written.append(...de(o,{meta:e,text:i,key:r,places:this.places})),this.
node=l("div","eq-block",{"data-testid":`eq-${r}`,"data-q":r},this.written),this.node.style.setProperty("--ink",`var(--ink-${r})`),this.was=l("p","fine eq-was",{
"data-testid":`was-${r}`}),this.was.hidden=!0,this.node.append(this.was),s&&(this.holding.append(...de(`${r} = #held`,{meta:e,text:i,key:r,places:this.held}),this.
heldText),this.holding.hidden=!0,this.node.append(this.holding))}equation;text;node;places=[];written=l("div","eq in-numbers");holding=l("div","eq-held");held=[];heldText=l(
"p","fine");was;squash;opens;draw({state:t}){this.node.classList.toggle("asked",t.why===this.equation.key)}step(t,e){let{key:i}=this.equation,{column:r,unit:s}=t.
state;this.opens&&e.compute(i,r,s);for(let o of this.places)Xn(o,w(this.value(t,o.name,e)));this.squash?this.hold(t,this.squash):this.compare(t)}compare(t){let{
key:e}=this.equation;_(this.was,!A(t.picture)),this.was.hidden||g(this.was,this.text("eq_was",{value:w(y(t,`ghost.${e}`))}))}hold(t,e){let{key:i}=this.equation,
r=Q(t,i);if(this.holding.hidden===r&&(this.holding.hidden=!r,this.written.hidden=r),_(this.was,r||!A(t.picture)),this.was.hidden||g(this.was,this.text("eq_was",
{value:Wd(t,i,e)})),!!r){for(let s of this.held)Xn(s,w(y(t,i)));g(this.heldText,Jn(t,i,e))}}value(t,e,{bias:i,input:r,past:s}){let{key:o}=this.equation;return e===
"result"?y(t,o):e==="a"?y(t,`a_${o}`):o==="n"&&e==="input"?Yn(t,t.state.unit):o==="n"&&e==="past"?y(t,"rec_n"):e==="bias"?i:e==="input"?r:e==="past"?s:y(t,e.replace(
/\d$/,""))}};function Wd(n,t,e){return`${se(e,y(n,`ghost.a_${t}`))} ≈ ${w(y(n,`ghost.${t}`))}`}function Jn(n,t,e){let{text:i,picture:r}=n,s=y(n,`a_${t}`),o={value:w(
y(n,t)),formula:se(e,s),otherwise:w(wt(e,s))},a=i("eq_held",o);return A(r)?`${a} ${i("eq_held_was",{original:w(y(n,`ghost.${t}`))})}`:a}var[Dd,Ys]=[26,88],wi=class{constructor(t,e){this.key=t;let{hidden:i,meta:r}=e,s=r.quantities.find(a=>a.key===t.replace("_prev",""));this.quantity=s??{...r.quantities[0],
range:"free"},this.canvas.width=1,this.canvas.height=i,this.image=new ImageData(1,i),this.pixels=new Uint32Array(this.image.data.buffer);let o=Math.min(Ys,Math.
max(Dd,i*9));this.node.style.height=`${o}px`,this.row=Math.max(3,o/i),this.mark.style.height=`${this.row}px`,this.node.classList.toggle("dense",i>Ys),this.node.
append(this.canvas,this.mark)}key;node=l("span","units-column");canvas=l("canvas","",{"aria-hidden":"true"});mark=l("i","mark-unit");image;pixels;quantity;colours=new Uint32Array(
256);bounds=null;scale="";row=0;draw(t){let{state:e,theme:i,picture:r}=t;this.colours=qt(At(this.quantity,i));let s=this.quantity.key===this.key.replace("_prev",
"")?e.scale:"fixed";if(this.scale!==s){let p=r.arrays[this.key==="in_n"?"a_n":this.key];this.bounds=dt(p,this.quantity.range,s),this.scale=s}let o=Array.prototype.
indexOf.call(t.order,e.unit),a=parseFloat(this.node.style.height),d=Math.min(a-this.row,o*a/r.hidden);this.mark.style.transform=`translateY(${d}px)`}step(t){let{
picture:e,order:i,state:r}=t,{low:s,span:o}=this.bounds,a=e.arrays[this.key],d=r.column*e.hidden;for(let p=0;p<i.length;p++){let h=i[p],u=a?a.values[d+h]:Yn(t,h),
c=Math.round((u-s[h])/o[h]*255);this.pixels[p]=Number.isNaN(c)?0:this.colours[c<0?0:c>255?255:c]}this.canvas.getContext("2d").putImageData(this.image,0,0)}};var jd=/^%(\w+)\/(\w+)$/,yi=class{constructor(t,e,i){this.picture=e;this.text=i;for(let{key:r,vectors:s}of t){let o=l("div","eq-columns",{"data-testid":`eq-vect\
ors-${r}`});o.append(...s.split(" ").map(a=>this.word(a))),this.node.append(o)}this.node.append(l("p","fine",{},i("eq_vectors_hint")))}picture;text;node=l("div",
"eq-vectors");columns=[];word(t){let e=jd.exec(t);if(e)return this.column(e[1],l("span","eq-word",{},this.text(`eq_${e[2]}`)));let i=Qn(t,this.picture.meta);if(!i)
return l("span","eq-op",{},t);let r=i.getAttribute("data-q");return this.column(r,l("span","eq-letter",{},L("math",i)))}column(t,e){let i=new wi(t,this.picture);
this.columns.push(i);let r=l("span","eq-column",{},i.node,e);return/^(a|rec|in)_/.test(t)?r:X(r,t)}draw(t){for(let e of this.columns)e.draw(t)}step(t){for(let e of this.
columns)e.step(t)}};var ki=class{constructor(t,e,i){this.text=e;let{meta:r}=t,s=Xs(r);this.contributions=new pt(t),this.numbers=s.map(d=>new xi(d,r,e)),this.vectors=new yi(s,t,e);let o=l(
"p","fine",{},e("eq_rounding"));this.bodies={symbols:this.symbols(s,t),vectors:l("div","equations",{},this.vectors.node),unit:l("div","equations",{},...this.numbers.
map(d=>d.node),o)};let a=l("div","eq-head",{},l("h4","",{},e("eq_title")),this.switcher(i));this.node.append(a,...St.map(d=>this.bodies[d]))}text;node=l("div","\
made",{"data-testid":"equations"});bodies;buttons=new Map;numbers;vectors;contributions;switcher(t){let e=l("div","segments",{role:"group","data-unsaved":"","ar\
ia-label":this.text("eq_depth")});for(let i of St){let s={type:"button",title:this.text(`eq_depth_title_${i}`),"data-k":`depth-${i}`,"data-testid":`depth-${i}`},
o=l("button","segment",s,this.text(`eq_depth_${i}`));o.addEventListener("click",()=>t.depth(i)),this.buttons.set(i,o),e.append(o)}return e}symbols(t,{meta:e}){let{
text:i}=this,r=t.map(({key:o,symbols:a})=>{let d=de(a,{meta:e,text:i,key:o,places:[]});return l("div","eq in-symbols",{"data-testid":`eq-symbols-${o}`,"data-q":o},
...d)}),s=i(e.cell==="rnn"?"eq_symbols_hint_plain":"eq_symbols_hint");return l("div","equations",{},...r,l("p","fine",{},s))}draw(t){let{depth:e}=t.state;for(let i of St)
this.bodies[i].hidden=i!==e,b(this.buttons.get(i),"aria-pressed",String(i===e));for(let i of this.numbers)i.draw(t);this.select(t)}select(t){t.state.depth==="ve\
ctors"&&this.vectors.draw(t)}step(t){let{depth:e}=t.state;if(e==="vectors"&&this.vectors.step(t),e==="unit")for(let i of this.numbers)i.step(t,this.contributions)}};var _i=class{constructor(t){this.node=t;t.classList.add("part"),new IntersectionObserver(e=>this.look(e.at(-1).isIntersecting)).observe(t)}node;away=!1;timer=0;look(t){
this.away=!t,t&&this.rest()}step(){this.away&&(this.timer||this.node.classList.toggle("away",!this.node.matches(":focus-within")),window.clearTimeout(this.timer),
this.timer=window.setTimeout(()=>this.rest(),120))}rest(){window.clearTimeout(this.timer),this.timer=0,this.node.classList.remove("away")}};function Js(n,t){let e={low:Math.min(0,t),high:Math.max(0,t),from:[],to:[]},i=0;for(let{kind:s,value:o}of n){let a=s==="factor"?0:i;i=a+o,e.from.push(a),e.to.push(
i),e.low=Math.min(e.low,i),e.high=Math.max(e.high,i)}let r=ft(e.high-e.low,3);return e.low=Math.floor(e.low/r+1e-9)*r+0,e.high=Math.ceil(e.high/r-1e-9)*r+0,e.low===
e.high&&(e.high=e.low+1),e}var Ei=({low:n,high:t},e)=>(e-n)/(t-n);function Mi(n,t,e){let i=Ei(n,Math.min(t,e));return[i,Math.max(Ei(n,Math.max(t,e)),i+.006)]}var Zs=({
low:n,high:t})=>[F(n),F(t)];var[Si,pe,ht]=[132,76,8],to=60,Ti=class{constructor(t){this.text=t;let e=v("svg",{viewBox:`0 0 ${Si} ${pe}`,width:String(Si),height:String(pe),"aria-hidden":"tr\
ue"});e.append(this.axes,this.line,this.guide,this.dot);let i=l("div","",{},this.formula,this.slope,this.held),r=l("div","curve-picture");r.append(e),this.node.
append(r,i)}text;node=l("div","curve",{"data-testid":"why-curve"});line=v("path",{class:"curve-line"});axes=v("path",{class:"curve-axes"});guide=v("path",{class:"\
curve-guide"});dot=v("circle",{class:"curve-dot",r:"4.5"});formula=l("p","curve-formula",{"data-testid":"why-formula"});slope=l("p","fine",{"data-testid":"why-s\
lope"});held=l("p","fine",{"data-testid":"why-held"});squash=null;choose(t){if(this.node.hidden=t===null,!t||t===this.squash)return;this.squash=t;let{sum:e}=di[t],
i=Array.from({length:to+1},(r,s)=>{let o=(2*s/to-1)*e;return`${this.x(o)} ${this.y(wt(t,o))}`});b(this.line,"d",`M${i.join("L")}`),b(this.axes,"d",`M${ht} ${this.
y(0)}H${Si-ht}M${this.x(0)} ${ht}V${pe-ht}`)}x(t){let e=di[this.squash].sum;return eo(ht+(k(t,-e,e)+e)/(2*e)*(Si-2*ht))}y(t){let{low:e,high:i}=di[this.squash];return eo(
pe-ht-(k(t,e,i)-e)/(i-e)*(pe-2*ht))}step(t,e,i=""){let r=this.squash,[s,o]=[this.x(t),this.y(wt(r,t))];b(this.dot,"cx",String(s)),b(this.dot,"cy",String(o)),b(this.
guide,"d",`M${s} ${this.y(0)}V${o}H${this.x(0)}`),b(this.dot,"class",i?"curve-dot aside":"curve-dot"),g(this.formula,`${se(r,t)} ≈ ${w(i?wt(r,t):e)}`),g(this.
slope,this.text(`why_slope_${Gs(r,t)}`)),_(this.held,!i),_(this.slope,i!==""),g(this.held,i)}},eo=n=>Math.round(n*100)/100;var Vd={gru:"z",lstm:"f",rnn:""};function io(n){let{text:t,state:e,picture:i}=n,{why:r}=e;if(r!==Vd[i.meta.cell])return"";let s=Q(n,r)?1/(1-y(n,r)):1+Math.exp(y(
n,`a_${r}`));return t("why_memory",{symbol:r,n:s>1e7?"∞":s>=1e3?Math.round(s):s.toFixed(1)})}var Ud={"gru.h":[{name:"kept",opens:"z",value:n=>n("z")*n("h_prev"),factors:"z · h_prev"},{name:"written",opens:"n",value:n=>(1-n("z"))*n("n"),factors:"1−z · n"}],
"lstm.c":[{name:"kept_c",opens:"f",value:n=>n("f")*n("c_prev"),factors:"f · c_prev"},{name:"added",opens:"g",value:n=>n("i")*n("g"),factors:"i · g"}],"lstm.h":[
{name:"shown",opens:"o",value:n=>n("o"),factors:"o"},{name:"stored",opens:"c",value:n=>Math.tanh(n("c")),factors:"tanh(c)"}]},Nt=(n,t)=>`${n}.${t}`=="lstm.h";function Li({
picture:n,state:t}){return Ud[`${n.meta.cell}.${t.why}`]}function no(n){let t=Nt(n.picture.meta.cell,n.state.why)?"factor":"term",e=i=>y(n,i);return Li(n).map((i,r)=>({
kind:t,index:r,value:i.value(e),count:1,inputs:0}))}function ro(n,t,e){let{text:i,picture:r,state:s}=n,{index:o,kind:a,count:d,inputs:p}=t;return a==="term"||a===
"factor"?i(`why_${Li(n)[o].name}`):a==="bias"?i("why_bias"):a==="unit"?i("why_unit",{unit:o}):t.past?i(`why_past_${t.past}`):a==="rest"?i(`why_rest_${p===0?"uni\
ts":p===d?"inputs":"mixed"}`,{count:d}):e||o<0?i("why_token",{token:r.reading(s.column)}):i("why_input",{name:oo(n,o)})}function so(n,t,e){let{text:i,picture:r,
state:s}=n;return t.kind==="bias"?i("why_say_bias"):t.kind==="unit"?i("why_say_unit",{unit:t.index}):e||t.index<0?i("why_say_token",{token:r.reading(s.column)}):
i("why_say_input",{name:oo(n,t.index)})}var oo=(n,t)=>n.picture.meta.closeup?.inputs[t]??String(t);function ao(n,t,e){let{text:i,state:r}=n,{why:s,unit:o,column:a}=r,
d=N(t.value);if(t.kind==="term"||t.kind==="factor")return`${Li(n)[t.index].factors.split(" · ").map(f=>Qd(n,f)).join(" × ")} = ${d}`;if(t.past)return i(`why_p\
ast_${t.past}_factors`);if(t.kind==="bias")return Kd(n,d);if(t.kind==="rest")return i("why_rest_factors",{count:t.count,value:d});if(t.index<0)return i("why_tok\
en_factors",{count:t.count,value:d});let p=t.kind==="unit"?"h":"i",h=t.kind==="unit",u=h?`h′ = ${w(y(n,"h_prev",t.index))}`:`x = ${w(e.x(a,t.index))}`,c=[`w =\
 ${w(e.weight(p,s,o,t.index))}`,u];return h&&lo(n)&&c.unshift(`r = ${w(e.reset(s,a,o,t.index))}`),`${c.join(" × ")} = ${d}`}var lo=({picture:n,state:t})=>n.meta.
cell==="gru"&&t.why==="n";function Kd(n,t){let{arrays:e,meta:i}=n.picture,{why:r,unit:s}=n.state,[o,a]=["i","h"].map(h=>w(e[`b_${h}.${r}`].values[s])),p=lo(n)&&
i.reset==="after"?`r · b_h${r} = ${w(y(n,"r"))} × ${a}`:`b_h${r} = ${a}`;return`b_i${r} = ${o}, ${p}: ${t}`}function Qd(n,t){let e=t==="1−z"?1-y(n,"z"):t===
"tanh(c)"?Math.tanh(y(n,"c")):y(n,t);return`${t.replace("_prev","′")} = ${w(e)}`}function po(n,t){let e=$i(n,t);return e?e==="all"?n.text("why_all"):"unit"in e?
n.text("why_select_unit",e):n.text("why_opens",{symbol:e.why}):""}function $i(n,t){return t.kind==="unit"?{unit:t.index}:t.kind==="rest"?"all":t.kind==="term"||
t.kind==="factor"?{why:Li(n)[t.index].opens}:null}var Ai=class{constructor(t,e,i){this.picture=t;this.text=e;let r=l("h4","",{},...this.around(e("why_title"))),s=l("div","why-tabs",{role:"group","data-unsaved":"",
"aria-label":e("why_choose")});for(let{key:o,symbol:a,name:d}of t.meta.quantities){let p={type:"button",title:d,"aria-label":`${d} ${a}`,"data-k":`why-${o}`,"da\
ta-testid":`why-tab-${o}`},h=X(l("button","why-tab",p,a),o);h.addEventListener("click",u=>{u.stopPropagation(),i.why(o)}),this.tabs.set(o,h),s.append(h)}t.meta.
quantities.length<2&&(s.hidden=!0),this.node.append(l("div","why-top",{},r,s),this.say)}picture;text;node=l("div","why-head");symbol=l("span","symbol");result=l(
"b","why-result",{"data-testid":"why-result"});was=l("span","why-was",{"data-testid":"why-was"});say=l("p","why-say",{"data-testid":"why-say"});tabs=new Map;around(t){
let e={"{symbol}":[this.symbol],"{value}":[this.result,this.was]};return t.split(/(\{\w+\})/).flatMap(i=>e[i]??i)}draw({state:t,picture:e}){let i=e.meta.quantities.
find(r=>r.key===t.why);g(this.symbol,i.symbol);for(let r of[this.symbol,this.result])X(r,t.why);_(this.was,!A(e));for(let[r,s]of this.tabs)b(s,"aria-pressed",String(
r===t.why))}step(t,e,i){g(this.result,w(y(t,t.state.why))),this.was.hidden||g(this.was,` ${this.text("why_was",{value:w(y(t,`ghost.${t.state.why}`))})}`),g(this.
say,this.answer(t,e,i))}answer(t,e,i){let{why:r}=t.state;return yt(this.picture.meta,r)?Q(t,r)?this.text("why_say_held",{value:w(y(t,r))}):this.most(t,e,i):this.
shares(t)}most(t,e,i){let r=e.filter(a=>a.kind!=="rest");if(!r.length)return"";let s=r.reduce((a,d)=>Math.abs(d.value)>Math.abs(a.value)?d:a),o=s.value<0?"down":
"up";return this.text(`why_most_${o}`,{name:so(t,s,i),value:N(s.value)})}shares(t){let{cell:e}=this.picture.meta,i=s=>`${Math.round(100*s)}%`,r=s=>y(t,s);return e===
"gru"?this.text("why_shares_gru",{kept:i(r("z")),written:i(1-r("z"))}):t.state.why==="c"?this.text("why_shares_c",{kept:i(r("f")),added:i(r("i"))}):this.text("w\
hy_shares_h",{shown:i(r("o"))})}};var Xd=5960464477539063e-23;function ho(n,t,e){let i=e?e.mass:n.reduce((s,{value:o})=>s+Math.abs(o),0),r=e?e.count:n.length;return(n.length+1)*5e-5+(r+4)*Xd*(i+
Math.abs(t))}function uo(n){let t=Math.floor(Math.log10(n))-1;return+`${Math.ceil(t<0?n*10**-t:n/10**t)}e${t}`}var co=n=>n<1?n.toFixed(1-Math.floor(Math.log10(n))):
String(n);function et(n){return n.split(";").map(t=>t.trim()).filter(t=>t!=="")}function Zn(n){let[t="",e=""]=Ot(n,"="),i=Ot(e,"@")[1];return i?`${t}@${i}`:t}function mo(n){
return Ot(Ot(n,"=")[1]??"","@")[0]}function qi(n,t){let e=et(n).find(i=>Zn(i)===t);return e===void 0?NaN:Number(mo(e))}function tr(n,t){let e=Zn(t);return[...et(
n).filter(i=>Zn(i)!==e),t].join(";")}function er(n,t){return et(n).filter(e=>e!==t).join(";")}function ir(n,t){let e=et(n);return et(t).every(i=>e.includes(i))}
function fo(n){return n.length>2e3||et(n).length>64}function go(n){let t=et(n).filter(e=>/^[a-z]=/.test(e)&&!e.startsWith("x")).map(Yd);return t.some((e,i)=>t.slice(
0,i).some(r=>e.gate===r.gate&&e.value!==r.value&&Jd(e,r)))}function Yd(n){let t=Ot(n,"@")[1]??"",e=/(?:^|,)u([\d+]+)/.exec(t)?.[1]?.split("+").map(Number)??null,
i=/(?:^|,)t(\d+)(?:-(\d+))?/.exec(t),r=i?Number(i[1]):0;return{gate:n[0],value:Number(mo(n)),units:e,first:r,last:i?Number(i[2]??i[1]):1/0}}function Jd(n,t){return(!n.
units||!t.units||n.units.some(i=>t.units.includes(i)))&&n.first<=t.last&&t.first<=n.last}function Pi(n){let t=n.toFixed(6).replace(/\.?0+$/,"");return t==="-0"?
"0":t}function vo({unit:n,steps:t}){let e=[];return n!==null&&e.push(`u${n}`),t&&e.push(t[0]===t[1]?`t${t[0]}`:`t${t[0]}-${t[1]}`),e.length?`@${e.join(",")}`:""}
var bo=(n,t)=>n+vo(t),xo=(n,t)=>`bias.${n}${vo({unit:t,steps:null})}`,wo=n=>n===null?"scale":`scale.${n}`,yo=(n,t,e,i)=>`${n}.${t}.${e}.${i}`,Hi=(n,t)=>`x.${n}.${t}`;
function zt(n,t){let[e,i]=Ot(n,"@");return`${e}=${Pi(t)}${i===void 0?"":`@${i}`}`}function Ri(n,t){let e=t.replace(/[%;=@\s\u0000-\u001f\u007f]/g,encodeURIComponent);
return`x.${n}=${e}`}function Ot(n,t){let e=n.indexOf(t);return e<0?[n]:[n.slice(0,e),n.slice(e+1)]}var Zd=2e3,tp=6e3,ep=200,Ci=class{constructor(t,e){this.send=t;this.changed=e}send;changed;text="";settled="";full=!1;asked=[];queued=null;shown="";patience=0;memory=0;history={
past:[],future:[]};get awaited(){return this.asked.length>0||this.queued!==null}get canUndo(){return this.history.past.length>0}get canRedo(){return this.history.
future.length>0}arrived(t,e){let i=Gr(t),r=this.history!==i;this.history=i;let s=this.asked.lastIndexOf(e);e!==this.shown&&(this.full=!1),this.shown=e,r?this.start(
e):s>=0?this.asked.splice(0,s+1):this.asked.length?this.accept(e):e!==this.settled&&this.follow(e);let o=this.queued;!this.asked.length&&o!==null&&o!==e?this.ask(
o,!0):this.asked.length||this.stopWaiting(),this.changed()}again(){this.asked.at(-1)===this.shown&&(this.asked=[],this.changed())}start(t){this.forget(),this.text=
this.settled=t}accept(t){this.asked=[],this.queued===null&&(this.text=this.settled=t)}follow(t){let{past:e,future:i}=this.history;e.at(-1)===t?(i.push(this.settled),
e.pop()):i.at(-1)===t?(e.push(this.settled),i.pop()):e.push(this.settled),this.text=this.settled=t}put(t,e=!1){this.set(tr(this.text,t),e)}remove(t){this.set(er(
this.text,t))}toggle(t,e){this.set(et(t).reduce((i,r)=>e?tr(i,r):er(i,r),this.text))}reset(){this.set("")}undo(){this.travel(this.history.past,this.history.future)}redo(){
this.travel(this.history.future,this.history.past)}travel(t,e){let i=t.pop();i!==void 0&&(e.push(this.settled),this.settled=this.text=i,this.ask(i,!1),this.changed())}set(t,e=!1){
if(this.full=fo(t),this.full)return this.changed();if(this.text=t,e)this.asked.length?this.wait(t):this.ask(t,!0);else{let{past:i,future:r}=this.history;t!==this.
settled&&(i.push(this.settled),i.splice(0,i.length-ep),r.length=0),this.settled=t,this.ask(t,!1)}this.changed()}wait(t){this.queued=t,this.patience||=window.setTimeout(
()=>this.ask(this.text,!0),Zd)}ask(t,e){this.stopWaiting(),(this.asked.length||t!==this.shown)&&this.asked.push(t),window.clearTimeout(this.memory),this.memory=
window.setTimeout(()=>this.giveUp(),tp),this.send(t,e)}giveUp(){this.awaited&&(this.start(this.shown),this.changed())}forget(){this.stopWaiting(),this.asked=[]}stopWaiting(){
window.clearTimeout(this.patience),this.patience=0,this.queued=null}};var Fi=class{name=l("span");now=l("b");was=l("span","before");node;constructor(t){this.node=l("span","effect-pair",{"data-testid":t},this.name," ",this.now," ",
this.was)}show(t,e,i,r){g(this.name,e),g(this.now,w(i)),g(this.was,`(${t.text("whatif_was_number",{value:w(r)})})`)}},Ni=class{node=l("p","effect",{"data-testid":"\
what-if-effect"});moment=l("span","effect-step");answer=new Fi("effect-answer");state=new Fi("effect-state");constructor(){this.node.append(this.moment,this.answer.
node,this.state.node)}step(t){let{picture:e,state:i,text:r}=t;if(this.node.classList.toggle("none",!A(e)),!A(e))return;g(this.moment,r("step_now",{t:e.stepOf(i.
column)}));let s=e.arrays.h,o=i.column*s.width+i.unit;this.state.show(t,r("whatif_effect_state",{unit:i.unit}),s.values[o],H(e,"h").values[o]),this.said(t)}said(t){
let{picture:e,state:i}=t,{output:r}=e.meta,[s,o]=[e.arrays.output,H(e,"output")];if(this.answer.node.hidden=!r||!s||!o,!r||!s||!o)return;let a=i.column*s.width,
d=ne(s,a,r.kind==="classes")[0];this.answer.show(t,t.text("whatif_effect_answer",{name:r.name,label:r.labels[d]??d}),s.values[a+d],o.values[a+d])}};var ip=400;function it(n,...t){return l("div","field",{},l("span","field-name",{"aria-hidden":"true"},n),l("div","field-body",{},...t))}function nt(n,t,...e){return it(
n,...e,t)}var nr=n=>l("span","corrected",{role:"status","data-testid":`${n}-corrected`}),ut=class{constructor(t,e,i,r){this.name=e;this.node=l("div","options",{
role:"group","aria-label":e});for(let{key:s,label:o,ink:a,symbol:d}of i){let p=l("button","option",{type:"button","data-k":`${t}-${s}`,"data-testid":`${t}-${s}`});
d&&p.append(l("span","letter",{},d)," "),p.append(l("span","",{},o)),a&&p.style.setProperty("--ink",`var(--ink-${a})`),p.addEventListener("click",()=>r(s)),this.
buttons.set(s,p),this.node.append(p)}}name;node;buttons=new Map;show(t){for(let[e,i]of this.buttons)b(i,"aria-pressed",String(e===t))}label(t,e){let i=this.buttons.
get(t);i&&g(i.lastElementChild,e)}},It=class{constructor(t,e,i,r,s=!0){this.text=i;this.act=r;this.told=nr(t),this.slider=l("input","slide",{type:"range","aria-\
label":e,"data-k":`${t}-slider`,"data-testid":`${t}-slider`}),this.number=l("input","typed",{type:"number",step:"any",inputmode:"decimal","aria-label":e,"data-k":`${t}\
-number`,"data-testid":`${t}-number`}),this.slider.hidden=!s,this.node.append(this.slider,this.number),this.listen()}text;act;node=l("div","amount");told;slider;number;widest=[
0,1];timer=0;held=!1;shown="";listen(){let{slider:t,number:e}=this,i=!1;t.addEventListener("keydown",()=>i=!0),t.addEventListener("pointerdown",()=>{i=!1,this.held=
!0});for(let r of["pointerup","pointercancel","change"])t.addEventListener(r,()=>this.held=!1);t.addEventListener("input",()=>{e.value=t.value,g(this.told,""),this.
act(Number(t.value),!0)}),t.addEventListener("change",()=>{window.clearTimeout(this.timer);let r=()=>this.act(Number(t.value),!1);i?this.timer=window.setTimeout(
r,ip):r()}),e.addEventListener("input",()=>g(this.told,"")),e.addEventListener("change",()=>this.take())}take(){let{number:t,text:e}=this,i=Number(t.value);if(t.
value.trim()===""||!Number.isFinite(i))return t.value=this.shown,g(this.told,e("whatif_needs_number"));let[r,s]=this.widest,o=k(i,r,s);o!==i&&(t.value=Pi(o),g(this.
told,e("whatif_needs_range",{low:S(r),high:S(s)}))),this.act(o,!1)}reach({low:t,high:e,step:i,widest:r}){this.widest=r??[t,e];for(let[s,o]of Object.entries({min:t,
max:e,step:i}))b(this.slider,s,String(o));b(this.number,"min",String(this.widest[0])),b(this.number,"max",String(this.widest[1]))}show(t){let e=Number.isFinite(
t)?Pi(Math.round(t*1e4)/1e4):"";this.shown=e,!this.held&&e!==""&&this.slider.value!==e&&(this.slider.value=e);let i=this.number.getRootNode().activeElement===this.
number;!this.held&&!i&&this.number.value!==e&&(this.number.value=e)}};var np={gru:["z","r","n"],lstm:["f","i","g","o"],rnn:[]},rp=["n","g"];function ce({meta:n}){return n.quantities.filter(({key:t})=>np[n.cell].includes(t))}function ko(n){
return n.meta.cell==="rnn"?n.meta.quantities:ce(n)}var Bi=({key:n,symbol:t,name:e})=>({key:n,symbol:t,label:e,ink:n}),Oi=class{constructor(t,e,i,r){this.text=i;
let s=[{key:"one",label:""},{key:"all",label:i("whatif_all_units",{count:e.hidden})}];this.choice=new ut(`${t}-units`,i("whatif_units"),s,o=>{this.all=o==="all",
r()}),this.field=it(i("whatif_units"),this.choice.node),this.field.hidden=e.hidden<2}text;choice;field;all=!1;unit({state:t,picture:e}){return this.all||e.hidden<
2?null:t.unit}update({state:t}){this.choice.label("one",this.text("tip_unit",{unit:t.unit})),this.choice.show(this.all?"all":"one")}},rr=class{constructor(t,e,i){
this.picture=t;this.text=e;this.changed=i;let r=["all","one","some"].map(s=>({key:s,label:e(`whatif_steps_${s}`)}));this.choice=new ut("hold-steps",e("whatif_st\
eps"),r,s=>{this.kind=s,i()}),this.ends=["from","to"].map(s=>this.end(s)),this.range.append(this.ends[0]," – ",this.ends[1]),this.field=nt(e("whatif_steps"),this.
told,this.choice.node,this.range),this.field.hidden=t.meta.steps<2,this.ends[0].value="0",this.ends[1].value=String(t.meta.steps-1)}picture;text;changed;field;choice;range=l(
"span","span-range");told=nr("hold-steps");ends;kind="all";end(t){let e=l("input","typed short",{type:"number",min:"0",max:String(this.picture.meta.steps-1),step:"\
1","aria-label":this.text(`whatif_${t}`),"data-k":`hold-${t}`,"data-testid":`hold-${t}`});return e.addEventListener("input",()=>g(this.told,"")),e.addEventListener(
"change",()=>{this.correct(),this.changed()}),e}get typed(){let t=this.picture.meta.steps-1,[e,i]=this.ends.map(({value:r},s)=>r.trim()===""||!Number.isFinite(Number(
r))?s*t:k(Math.round(Number(r)),0,t));return[Math.min(e,i),Math.max(e,i)]}correct(){let t=this.ends.map(({value:o})=>Number(o)),e=this.typed;this.ends.forEach((o,a)=>o.
value=String(e[a]));let i=t[0]===e[1]&&t[1]===e[0]&&e[0]!==e[1],r=t[0]===e[0]&&t[1]===e[1],s={last:this.picture.meta.steps-1};g(this.told,r?"":this.text(i?"what\
if_swapped":"whatif_needs_steps",s))}span({state:t,picture:e}){if(this.kind==="all"||e.meta.steps<2)return null;let i=e.stepOf(t.column);return this.kind==="one"?
[i,i]:this.typed}update({state:t,picture:e}){this.choice.label("one",this.text("at_step",{t:e.stepOf(t.column)})),this.choice.show(this.kind),this.range.classList.
toggle("unused",this.kind!=="some")}},Bt=class{constructor(t,e,i,r,s,o=!0){this.key=t;this.edits=e;this.gate=i[0].key,this.gates=new ut(`${t}-gate`,s("whatif_ga\
te"),i,d=>{this.gate=d,this.again()}),this.amount=new It(t,r,s,(d,p)=>this.frame&&this.edits.put(zt(this.target(this.frame),d),p),o);let a=it(s("whatif_gate"),this.
gates.node);a.hidden=i.length<2,this.node.append(l("p","explained",{},s(`whatif_explain_${t}`)),a)}key;edits;node=l("div","page");amount;gate;frame=null;gates;again=()=>{
this.frame&&this.update(this.frame)};update(t){this.frame=t,this.gates.show(this.gate);let e=qi(this.edits.text,this.target(t));this.amount.show(Number.isNaN(e)?
this.usual(t):e)}},zi=class extends Bt{units;steps;constructor(t,e,i){super("hold",t,ce(e).map(Bi),i("whatif_value"),i),this.units=new Oi("hold",e,i,this.again),
this.steps=new rr(e,i,this.again),this.node.append(this.units.field,this.steps.field,nt(i("whatif_value"),this.amount.told,this.amount.node))}scope(t){return{unit:this.
units.unit(t),steps:this.steps.span(t)}}target(t){return bo(this.gate,this.scope(t))}usual(t){return y(t,this.gate)}update(t){this.units.update(t),this.steps.update(
t),this.amount.reach({low:rp.includes(this.gate)?-1:0,high:1,step:.01}),super.update(t)}},he=class extends Bt{show(t){this.gate=t,this.again()}units;constructor(t,e,i){
super("bias",t,ko(e).map(Bi),i("whatif_shift"),i),this.units=new Oi("bias",e,i,this.again),this.amount.reach({low:-5,high:5,step:.05,widest:[-50,50]}),this.node.
append(this.units.field,nt(i("whatif_shift"),this.amount.told,this.amount.node))}target(t){return xo(this.gate,this.units.unit(t))}usual(){return 0}update(t){this.
units.update(t),super.update(t)}},Ii=class extends Bt{constructor(t,e,i){let r=ce(e).map(Bi);super("scale",t,[{key:"all",label:i("whatif_all_gates")},...r],i("w\
hatif_factor"),i),this.amount.reach({low:0,high:3,step:.01,widest:[0,10]}),this.node.append(nt(i("whatif_factor"),this.amount.told,this.amount.node))}target(){return wo(
this.gate==="all"?null:this.gate)}usual(){return 1}},ue=class extends Bt{constructor(e,i,r){super("weight",e,ko(i).map(Bi),r("whatif_weight"),r,!1);this.text=r;
this.amount.reach({low:-100,high:100,step:.1}),this.source.setAttribute("aria-label",r("whatif_source")),this.source.append(this.group("whatif_inputs","w_i",i.meta.
closeup.inputs.map(o=>r("whatif_input_named",{name:o}))),this.group("whatif_units_before","w_h",Array.from({length:i.hidden},(o,a)=>r("tip_unit",{unit:a})))),this.
source.addEventListener("change",()=>{this.picked=!0,this.again()});let s=l("span","choice",{},this.source);this.node.append(it(r("whatif_source"),s),it(r("what\
if_target"),this.receiver),nt(r("whatif_weight"),this.amount.told,this.amount.node,this.original))}text;source=l("select","",{"data-k":"weight-source","data-tes\
tid":"weight-source"});receiver=l("b");original=l("span","fine",{"data-testid":"weight-original"});originals=new Map;picked=!1;group(e,i,r){let s=r.map((o,a)=>l(
"option","",{value:`${i}.${a}`},o));return l("optgroup","",{label:this.text(e)},...s)}get chosen(){let[e,i]=this.source.value.split(".");return[e,Number(i)]}target({
state:e}){let[i,r]=this.chosen;return yo(i,this.gate,e.unit,r)}usual({state:e,picture:i}){let[r,s]=this.chosen,o=i.arrays[`${r}.${this.gate}`];return o?o.values[e.
unit*o.width+s]:NaN}update(e){this.picked||(this.source.value=sp(e,this.gate)),g(this.receiver,this.text("tip_unit",{unit:e.state.unit})),super.update(e);let i=this.
target(e);Number.isNaN(qi(this.edits.text,i))&&Number.isNaN(qi(e.picture.meta.whatif?.text??"",i))&&this.originals.set(i,this.usual(e));let r=this.originals.get(
i);g(this.original,r===void 0?"":this.text("whatif_weight_original",{value:w(r)}))}show(e,i){this.gate=e,this.source.value=i,this.picked=!0,this.again()}};function sp({
picture:n,state:t},e){let i=new pt(n);i.compute(e,t.column,t.unit);let r=i.rows(t.column,!0).filter(({index:d})=>d>=0),s=i.oneHot(t.column)?r.find(({kind:d})=>d===
"input"):void 0,{kind:o,index:a}=s??r[0];return`${o==="input"?"w_i":"w_h"}.${a}`}var sr=8,op=60,_o=1e6,Gt=class{constructor(t,{presets:e},i){this.edits=t;this.text=i;let r=l("div","preset-row");for(let{key:s,name:o,text:a,explanation:d}of e){
let p=l("button","preset",{type:"button","data-k":`preset-${s}`,"data-testid":`preset-${s}`,title:d},l("b","",{},o),l("span","",{},d));p.addEventListener("click",
()=>t.toggle(a,!ir(t.text,a)));for(let h of["pointerenter","focus"])p.addEventListener(h,()=>this.point(d));for(let h of["pointerleave","blur"])p.addEventListener(
h,()=>this.point(""));this.buttons.push([p,a,d]),r.append(p)}this.node.append(r,this.explained)}edits;text;key="presets";node=l("div","page presets");buttons=[];explained=l(
"p","explained",{"data-testid":"preset-explained"});pointed="";point(t){this.pointed=t,this.update()}update(){let t="";for(let[e,i,r]of this.buttons){let s=ir(this.
edits.text,i);b(e,"aria-pressed",String(s)),s&&(t=r)}g(this.explained,this.pointed||t||this.text("whatif_explain_presets"))}};function or(n,t,e){let i=l("div","\
token-choice",{role:"group"});if(n.length>op){let r=l("select","",{"data-k":e});for(let s of n)r.append(l("option","",{value:s},s));return r.addEventListener("c\
hange",()=>t(r.value)),i.append(l("span","choice",{},r)),i}for(let r of n){let s=l("button","token",{type:"button","data-k":`${e}-${r}`,"data-token":r},r);s.addEventListener(
"click",()=>t(r)),i.append(s)}return i}function ar(n,t){for(let i of n.querySelectorAll("button"))b(i,"aria-pressed",String(i.dataset.token===t));let e=n.querySelector(
"select");e&&(e.value=t)}var Gi=class{constructor(t,e,i){this.edits=t;this.text=i;let{vocabulary:r}=e.meta.whatif;this.node.append(this.now),this.tokens=r.length?
or(r,s=>this.read(s),"read"):null,this.tokens?(this.tokens.setAttribute("aria-label",i("whatif_read")),this.node.append(it(i("whatif_read"),this.tokens))):this.
numbers(e)}edits;text;key="input";node=l("div","page");now=l("p","explained",{"data-testid":"input-now"});tokens;amounts=[];column=l("select","",{"data-k":"inpu\
t-column"});frame=null;numbers(t){let e=t.meta.input.names??[],i=e.length>sr;if(e.slice(0,i?1:sr).forEach((s,o)=>{let a=new It(`input-${o}`,i?this.text("whatif_\
read"):s,this.text,(d,p)=>this.set(i?Number(this.column.value):o,d,p),!1);a.reach({low:-_o,high:_o,step:.1}),this.amounts.push(a),i||this.node.append(nt(s,a.told,
a.node))}),!i)return;e.forEach((s,o)=>this.column.append(l("option","",{value:String(o)},s))),this.column.setAttribute("aria-label",this.text("whatif_column")),
this.column.addEventListener("change",()=>this.frame&&this.update(this.frame));let r=l("span","choice",{},this.column);this.node.append(it(this.text("whatif_col\
umn"),r),nt(this.text("whatif_read"),this.amounts[0].told,this.amounts[0].node))}get step(){let{picture:t,state:e}=this.frame;return t.stepOf(e.column)}read(t){
this.frame&&this.edits.put(Ri(this.step,t))}set(t,e,i){this.frame&&this.edits.put(zt(Hi(this.step,t),e),i)}update(t){this.frame=t;let{picture:e,state:i}=t;if(g(
this.now,this.text("whatif_explain_input",{moment:q(t,i.column)})),this.tokens)return ar(this.tokens,e.reading(i.column));let r=e.arrays.input,s=r.width>sr;this.
amounts.forEach((o,a)=>o.show(r.values[i.column*r.width+(s?Number(this.column.value):a)]))}};var Wi=class{constructor(t){this.edits=t;this.node.hidden=!0}edits;node=l("div","whatif-form",{"data-testid":"what-if-form"});pages=[];kinds=null;chosen="";frame=null;build(t,e){
this.pages=this.made(t,e),this.page||(this.chosen=this.pages[0].key);let i=this.pages.map(({key:r})=>({key:r,label:e(`whatif_kind_${r}`)}));this.kinds=new ut("w\
hatif-kind",e("whatif_kind"),i,r=>this.choose(r)),this.kinds.node.classList.add("kinds"),this.node.replaceChildren(this.kinds.node,l("div","whatif-pages",{},...this.
pages.map(r=>r.node))),this.reveal()}made(t,e){let{edits:i}=this,{closeup:r,whatif:s}=t.meta;return[...s.presets.length?[new Gt(i,s,e)]:[],...ce(t).length?[new zi(
i,t,e)]:[],new Gi(i,t,e),new Ii(i,t,e),new he(i,t,e),...r?[new ue(i,t,e)]:[]]}get page(){return this.pages.find(({key:t})=>t===this.chosen)}choose(t){this.chosen=
t,this.reveal(),this.frame&&this.update(this.frame)}openWeight(t,e){this.choose(e===""?"bias":"weight");let{page:i}=this;i instanceof ue?i.show(t,e):i instanceof
he&&i.show(t),i?.node.querySelector('input[type="number"]')?.focus({preventScroll:!0})}reveal(){for(let{key:t,node:e}of this.pages)e.hidden=t!==this.chosen;this.
kinds?.show(this.chosen),b(this.node,"data-kind",this.chosen)}update(t){this.frame=t,this.node.hidden||this.page?.update(t)}};var Di=class{constructor(t){this.edits=t;this.node.hidden=!0,this.node.addEventListener("keydown",e=>this.key(e)),this.node.addEventListener("focusout",e=>{this.
node.contains(e.relatedTarget)||this.close(!1)})}edits;node=l("div","preset-list",{role:"dialog","data-keys":"own","data-testid":"preset-list"});opener=null;toggle(t,e,i){
if(!this.node.hidden)return this.close(!0);if(!t.presets.length)return;let r=new Gt(this.edits,t,e);r.update();let s=l("button","preset",{type:"button","data-te\
stid":"preset-none"},l("b","",{},e("whatif_reset")),l("span","",{},e("whatif_hint_reset")));s.addEventListener("click",()=>this.edits.reset()),s.disabled=this.edits.
text==="";for(let o of r.node.querySelectorAll("button"))o.removeAttribute("data-k");r.node.append(s),r.node.addEventListener("click",o=>{o.target!==r.node&&this.
close(!0)}),this.opener=i,b(this.node,"aria-label",e("whatif")),this.node.replaceChildren(r.node),this.node.hidden=!1,this.node.querySelector("button").focus({preventScroll:!0})}close(t){
this.node.hidden||(this.node.hidden=!0,t&&this.opener?.focus({preventScroll:!0}))}key(t){let e=[...this.node.querySelectorAll("button:not(:disabled)")],i=e.indexOf(
t.target),r={ArrowDown:1,ArrowRight:1,ArrowUp:-1,ArrowLeft:-1}[t.key];if(t.key==="Escape"||t.key.toLowerCase()==="w")this.close(!0);else if(r&&i>=0)e[(i+r+e.length)%
e.length].focus();else return;t.preventDefault(),t.stopPropagation()}};var ji=class{node=l("div","token-list",{role:"dialog","data-keys":"own","data-testid":"token-list"});opener=null;constructor(){this.node.hidden=!0,this.node.addEventListener(
"keydown",t=>this.key(t)),this.node.addEventListener("pointerdown",t=>t.stopPropagation()),this.node.addEventListener("focusout",t=>{this.node.contains(t.relatedTarget)||
this.close(!1)})}open(t,e,i,r,s,o,a){let d=or(r,c=>{this.close(!0),o(c)},"list");ar(d,s),this.opener=a,this.node.setAttribute("aria-label",i),this.node.replaceChildren(
l("p","fine",{},i),d),this.node.hidden=!1;let p=t.left-e.left+t.width/2-this.node.offsetWidth/2,h=Math.max(0,e.width-this.node.offsetWidth);this.node.style.transform=
`translate(${k(p,0,h)}px, ${t.bottom-e.top+8}px)`,(d.querySelector('[aria-pressed="true"]')??d.querySelector("button, select"))?.focus({preventScroll:!0})}close(t){
this.node.hidden||(this.node.hidden=!0,t&&this.opener?.focus({preventScroll:!0}))}key(t){let e=[...this.node.querySelectorAll("button")],i=e.indexOf(t.target),r={
ArrowRight:1,ArrowDown:1,ArrowLeft:-1,ArrowUp:-1}[t.key];if(t.key==="Escape")this.close(!0);else if(r&&i>=0)e[(i+r+e.length)%e.length].focus();else return;t.preventDefault(),
t.stopPropagation()}};var dp=300,B=({meta:n})=>!!n.whatif&&!n.whatif.fixed,Vi=class{constructor(t){this.actions=t;this.edits=new Ci((e,i)=>t.edit(e,i),()=>this.changed()),this.form=new Wi(
this.edits),this.presets=new Di(this.edits),this.toggle.addEventListener("click",()=>this.open(this.form.node.hidden)),this.form.node.addEventListener("keydown",
e=>{e.key==="Escape"&&(e.preventDefault(),this.open(!1))}),this.node.append(l("div","whatif-row",{},this.toggle,this.lead,this.chips,this.steps,this.views),this.
told,this.form.node,this.effect.node,this.said)}actions;node=l("section","whatif",{"data-testid":"what-if"});list=new ji;presets;edits;toggle=l("button","whatif\
-toggle",{type:"button","aria-expanded":"false","data-k":"whatif","data-testid":"what-if-toggle"});lead=l("p","lead");chips=l("div","edits",{"data-testid":"what\
-if-edits"});steps=l("div","whatif-steps");views=l("div","options",{role:"group","data-testid":"what-if-view"});told=l("p","fine whatif-told",{role:"status","da\
ta-testid":"what-if-told"});said=l("span","sr-only",{role:"status"});buttons=new Map;form;effect=new Ni;text=t=>t;frame=null;waiting=0;built="";listen(t,e){t.addEventListener(
"pointerdown",i=>{i.composedPath().includes(this.list.node)||this.list.close(!1)},{signal:e}),t.addEventListener("keydown",i=>{let[r]=i.composedPath(),s=r instanceof
HTMLInputElement&&r.type==="number";i.key.toLowerCase()!=="z"||!(i.ctrlKey||i.metaKey)||i.altKey||s||!this.frame||!B(this.frame.picture)||(i.preventDefault(),i.
shiftKey?this.edits.redo():this.edits.undo())},{signal:e})}show(t){let{whatif:e,strings:i,id:r}=t.meta;if(this.node.hidden=!e,!e)return;this.text=W(i),this.list.
close(!1),this.presets.close(!1),this.frame=null;let{cell:s,input:o,quantities:a,closeup:d}=t.meta,p=JSON.stringify([r,s,o.names,a,d,t.hidden,t.meta.steps,e.presets,
e.vocabulary]);p!==this.built&&this.build(t),this.built=p,this.node.classList.toggle("fixed",!!e.fixed),this.label(t),this.edits.arrived(r,e.text)}again(){this.
edits.again()}build(t){let{text:e}=this;g(this.toggle,e("whatif")),g(this.lead,e(B(t)?"whatif_lead":"whatif")),this.toggle.hidden=!B(t),this.node.setAttribute("\
aria-label",e("whatif")),this.form.build(t,e);let r=Object.entries({undo:()=>this.edits.undo(),redo:()=>this.edits.redo(),reset:()=>this.reset()}).map(([o,a])=>this.
button(o,a));this.steps.replaceChildren(...r);let s=["new","difference"].map(o=>this.button(o,()=>this.actions.view(o)));for(let o of s)o.className="option";this.
views.setAttribute("aria-label",e("whatif_view")),this.views.replaceChildren(...s)}button(t,e){let i=`whatif-${t}`,r=l("button","small",{type:"button",title:this.
text(`whatif_hint_${t}`),"data-k":i,"data-testid":i},this.text(`whatif_${t}`));return r.addEventListener("click",e),this.buttons.set(t,r),r}reset(){this.edits.reset(),
this.toggle.focus({preventScroll:!0})}label(t){let{edits:e}=t.meta.whatif,i=this.chips.getRootNode(),r=this.chips.contains(i.activeElement),s=e.map(({text:o,label:a})=>{
let d=this.text("whatif_remove",{edit:a}),p=l("button","out",{type:"button","aria-label":d,title:d},"×");p.addEventListener("click",()=>this.edits.remove(o));let h=l(
"span","",{},a);return l("span","edit",{"data-testid":"what-if-edit"},h,...B(t)?[p]:[])});this.chips.replaceChildren(...s),this.chips.hidden=!e.length,this.lead.
hidden=e.length>0&&B(t),r&&this.toggle.focus({preventScroll:!0})}changed(){this.buttons.get("undo").disabled=!this.edits.canUndo,this.buttons.get("redo").disabled=
!this.edits.canRedo,this.buttons.get("reset").disabled=this.edits.text==="",this.steps.hidden=this.node.classList.contains("fixed")||!this.edits.canUndo&&!this.
edits.canRedo&&this.edits.text==="";let t={edits:64,characters:2e3};g(this.told,this.edits.full?this.text("whatif_full",t):go(this.edits.text)?this.text("whatif\
_later"):""),window.clearTimeout(this.waiting),this.edits.awaited?this.waiting=window.setTimeout(()=>this.busy(!0),dp):this.busy(!1),this.frame&&this.form.update(
this.frame)}busy(t){this.node.classList.toggle("busy",t),g(this.said,t?this.text("whatif_busy"):"")}draw(t){if(!this.node.hidden){this.frame=t,this.views.hidden=
!A(t.picture);for(let e of["new","difference"])b(this.buttons.get(e),"aria-pressed",String(t.state.view===e));this.form.update(t),this.effect.step(t)}}step(t){this.
node.hidden||(this.form.node.hidden||this.form.update(t),this.effect.step(t))}open(t){this.form.node.hidden=!t,this.toggle.setAttribute("aria-expanded",String(t)),
t&&this.frame&&this.form.update(this.frame),t||this.toggle.focus({preventScroll:!0})}choosePreset(t){let e=this.frame?.picture;e&&B(e)&&this.presets.toggle(e.meta.
whatif,this.text,t)}openWeight(t,e){this.open(!0),this.form.openWeight(t,e),this.node.scrollIntoView({block:"nearest"})}openInput(t){let{picture:e,state:i}=this.
frame,{vocabulary:r}=e.meta.whatif;if(!r.length){this.open(!0),this.form.choose("input"),this.form.node.querySelector(".page:not([hidden]) input:not([hidden])")?.
focus({preventScroll:!0});return}let s=this.node.parentElement.getBoundingClientRect(),o=this.text("whatif_instead",{moment:q(this.frame,i.column)}),a=e.stepOf(
i.column),d=this.node.parentElement.querySelector('[data-k="scrub"]');this.list.open(t.getBoundingClientRect(),s,o,r,e.reading(i.column),p=>this.edits.put(Ri(a,
p)),d)}number(t,e,i,r){this.edits.put(zt(Hi(t,e),i),r)}};var Eo=1e3,Ui=class{node=v("svg",{class:"why-bars",preserveAspectRatio:"none","aria-hidden":"true"});plus=v("path");minus=v("path",{class:"minus"});constructor(){
this.node.append(this.plus,this.minus)}write(t){let[e,i]=["",""];t.from.forEach((r,s)=>{let o=t.to[s],[a,d]=Mi(t,r,o).map(h=>Math.round(Eo*h*100)/100),p=`M${a} ${s+
.5}H${d}`;o<r?i+=p:e+=p}),b(this.plus,"d",e),b(this.minus,"d",i),b(this.node,"viewBox",`0 0 ${Eo} ${Math.max(1,t.from.length)}`)}};var pp={input:"x",unit:"h_prev"},hp=({kind:n,index:t})=>n==="bias"||n==="unit"||n==="input"&&t>=0,Ki=class{constructor(t){this.node=t;t.append(this.name,this.number)}node;name=l(
"span","why-name");number=l("span","why-number",{"data-testid":"why-number"});kind="";single=!1;leads=!1;write(t,e,i){let{node:r}=this;t.kind!==this.kind&&this.
become(t.kind),b(r,"data-index",String(t.index));let s=hp(t);s!==this.single&&r.classList.toggle("single",this.single=s),i!==this.leads&&r.classList.toggle("lea\
ds",this.leads=i),g(this.name,e),g(this.number,N(t.value))}become(t){this.node.setAttribute("data-kind",this.kind=t);let e=pp[t];e?this.node.setAttribute("data-\
q",e):this.node.removeAttribute("data-q")}explain(t){b(this.node,"title",t||(this.name.textContent??""))}},Qi=class{name=l("span","why-name");bar=l("i");number=l(
"span","why-number",{"data-testid":"why-sum"});node=l("div","why-row why-total",{},this.name,l("span","why-bar",{"aria-hidden":"true"},this.bar),this.number);was=null;write(t,e,i,r){
g(this.name,t),g(this.number,e),_t(this.bar,...Mi(i,0,r))}compare(t){t&&!this.was&&this.node.append(this.was=l("span","why-was",{"data-testid":"why-sum-was"})),
this.was&&g(this.was,t)}};var Xi=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;this.head=new Ai(t,e,i),this.curve=new Ti(e),this.contributions=new pt(t),this.scale.append(
l("span"),l("span")),this.chart.append(this.zero,this.list,this.sum.node,this.scale),this.button.addEventListener("click",()=>this.showAll(!this.all)),g(this.leftOut,
e("why_left_out")),this.node.append(this.head.node,this.leftOut,this.chart,this.detail,this.button,this.curve.node,this.memory,this.rounding)}picture;text;actions;node=l(
"section","why",{"data-testid":"why"});head;bars=new Ui;items=l("div","why-items",{},this.bars.node);list=l("div","why-list",{},this.items);chart=l("div","why-c\
hart");zero=l("i","why-zero");scale=l("div","why-scale",{"aria-hidden":"true"});sum=new Qi;rounding=l("p","fine",{"data-testid":"why-rounding"});detail=l("p","f\
ine why-detail",{"data-testid":"why-detail",id:"why-detail","data-unsaved":""});leftOut=l("p","fine",{"data-testid":"why-left-out"});button=l("button","chip",{type:"\
button","data-testid":"why-all","data-k":"why-all"});memory=l("p","fine",{"data-testid":"why-memory"});curve;contributions;rows=[];shown=[];origin="";active=-1;frame=null;squash(t){
return yt(this.picture.meta,t.state.why)}showAll(t){this.active=-1,this.actions.all(t)}get all(){return this.frame?.state.all??!1}draw(t){this.frame=t;let{meta:e}=this.
picture,{why:i}=t.state,r=this.squash(t),s=r===null||e.closeup!==null,[o,a]=e.quantities[0].ends[t.theme.dark?"dark":"light"];this.node.style.setProperty("--min\
us",o),this.node.style.setProperty("--plus",a),this.node.style.setProperty("--ink",`var(--ink-${i})`),b(this.node,"data-quantity",i),b(this.node,"data-product",
String(Nt(e.cell,i))),this.head.draw(t),this.leftOut.hidden=s,this.list.hidden=this.scale.hidden=this.detail.hidden=this.rounding.hidden=!s,g(this.button,this.text(
this.all?"why_fewer":"why_all")),b(this.button,"aria-expanded",String(this.all)),this.node.classList.toggle("blend",r===null),this.node.classList.toggle("all",this.
all&&r!==null);let d=this.all?this.list.offsetWidth-this.list.clientWidth:0;this.chart.style.setProperty("--gutter",`${d}px`),this.curve.choose(Nt(e.cell,i)?"ta\
nh":r)}step(t){this.frame=t;let{meta:e}=this.picture,{why:i,column:r,unit:s}=t.state,o=this.squash(t),a=y(t,i),d=o?y(t,`a_${i}`):a,p=!1;o?e.closeup?(this.contributions.
compute(i,r,s),p=this.contributions.oneHot(r),this.shown=this.contributions.rows(r,this.all)):this.shown=[]:this.shown=no(t);let h=Js(this.shown,d);_(this.button,
!o||!this.all&&this.shown.every(c=>c.count===1)),this.writeRows(t,h,p),this.writeSum(t,h,d,o),this.head.step(t,this.shown,p),o?this.curve.step(d,a,Q(t,i)?Jn(t,i,
o):""):Nt(e.cell,i)&&this.curve.step(y(t,"c"),Math.tanh(y(t,"c")));let u=io(t);_(this.memory,u===""),g(this.memory,u),this.tell()}settle(t){this.rows.forEach((e,i)=>{
let r=this.shown[i];r&&e.explain(po(t,r))})}writeRows(t,e,i){for(;this.rows.length<this.shown.length;)this.addRow();this.rows.forEach((s,o)=>{let a=this.shown[o];
_(s.node.parentElement,!a),a&&s.write(a,ro(t,a,i),$i(t,a)!==null)}),this.bars.write(e);let r=String(Ei(e,0));r!==this.origin&&this.zero.style.setProperty("--zer\
o",this.origin=r)}writeSum(t,e,i,r){let s=Nt(this.picture.meta.cell,t.state.why),o=this.text(r?"why_sum":s?"why_product":"why_together");this.sum.write(o,w(i),e,
i),Math.max(Math.abs(i),...this.shown.map(({value:h})=>Math.abs(h)))>=1e3!==this.chart.classList.contains("wide-numbers")&&this.chart.classList.toggle("wide-num\
bers"),Zs(e).forEach((h,u)=>g(this.scale.children[u],h));let d=uo(ho(this.shown,i,r?this.contributions:null));b(this.rounding,"data-bound",String(d));let p={count:this.
shown.length,bound:co(d)};this.sum.compare(this.before(t,r)),g(this.rounding,s?this.text("eq_rounding"):this.text("why_rounding",p))}before(t,e){let i=e&&A(t.picture)?
y(t,`ghost.a_${t.state.why}`):NaN;return Number.isNaN(i)?"":this.text("eq_was",{value:w(i)})}addRow(){let t=this.rows.length,e=l("button","why-row",{type:"butto\
n","data-testid":"why-row","data-k":`why-row-${t}`,"aria-describedby":"why-detail"}),i=r=>{this.active=r,this.tell()};e.addEventListener("pointerenter",()=>i(t)),
e.addEventListener("focus",()=>i(t)),e.addEventListener("pointerleave",()=>i(-1)),e.addEventListener("blur",()=>i(-1)),e.addEventListener("click",r=>this.follow(
t,r)),this.rows.push(new Ki(e)),this.items.append(l("div","why-item",{},e,...B(this.picture)?[this.changer(t)]:[]))}changer(t){let e=this.text("whatif_change_th\
is"),i=l("button","why-change",{type:"button",title:e,"aria-label":e,"data-k":`why-change-${t}`,"data-testid":"why-change"},this.text("whatif_change"));return i.
addEventListener("click",r=>{r.stopPropagation();let{kind:s,index:o}=this.shown[t],a=s==="bias"?"":`${s==="input"?"w_i":"w_h"}.${o}`;this.actions.change(this.frame.
state.why,a)}),i}follow(t,e){let i=this.shown[t],r=i&&this.frame?$i(this.frame,i):null;r&&(e.stopPropagation(),r==="all"?this.showAll(!0):"unit"in r?this.actions.
unit(r.unit):this.actions.why(r.why))}tell(){let t=this.shown[this.active],{frame:e,text:i}=this;if(!t||!e)return g(this.detail,i("why_point"));g(this.detail,ao(
e,t,this.contributions))}};var up=120,Yi=class{constructor(t,e,i){this.text=e;this.diagram=new gi(t,e,i);let r=[this.diagram,new Xi(t,e,i)],s=[new ki(t,e,i),new Je(t,e)];this.parts=[...r,
...s],this.sights=this.parts.map(({node:o})=>new _i(o)),this.node.setAttribute("aria-label",e("readout")),g(this.differing,e("readout_difference")),this.under.setAttribute(
"aria-label",e("eq_title")),this.node.append(l("div","readout-head",{},this.title,this.stepper(i)),this.differing,...r.map(o=>o.node),this.under),this.under.append(
...s.map(o=>o.node))}text;node=l("aside","readout",{"data-testid":"readout"});title=l("h3","readout-title",{"data-testid":"readout-title"});differing=l("p","fin\
e differing",{"data-testid":"readout-difference"});under=l("section","under");diagram;parts;sights;settling=0;stepper(t){let e=l("div","stepper");for(let[i,r,s]of[
[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let o=this.text(s),a=l("button","small",{type:"button","aria-label":o,title:o,"data-k":s},r);a.addEventListener("cl\
ick",()=>t.unitBy(i)),e.append(a)}return e}draw(t){this.differing.hidden=!j(t);for(let e of this.parts)e.draw?.(t)}select(t){for(let e of this.parts)e.select?.(
t)}step(t){g(this.title,this.text("readout_title",{unit:t.state.unit,moment:q(t,t.state.column)}));for(let e of this.parts)e.step?.(t);for(let e of this.sights)
e.step();window.clearTimeout(this.settling),this.settling=window.setTimeout(()=>this.settle(t),up)}settle(t){for(let e of this.parts)e.settle?.(t)}};var Ji=class{constructor(t){this.most=t}most;group=v("g");fillStyle="#000";strokeStyle="#000";lineWidth=1;lineJoin="miter";globalAlpha=1;font="10px sans-serif";textAlign="\
start";textBaseline="alphabetic";imageSmoothingEnabled=!0;path="";dash=[];ruler=document.createElement("canvas").getContext("2d");beginPath(){this.path=""}moveTo(t,e){
this.path+=`M${M(t)} ${M(e)}`}lineTo(t,e){this.path+=`L${M(t)} ${M(e)}`}arc(t,e,i){let[r,s]=[M(t-i),M(t+i)];this.path+=`M${r} ${M(e)}A${M(i)} ${M(i)} 0 1 0 ${s}\
 ${M(e)}A${M(i)} ${M(i)} 0 1 0 ${r} ${M(e)}Z`}rect(t,e,i,r){this.path+=`M${M(t)} ${M(e)}h${M(i)}v${M(r)}h${M(-i)}Z`}roundRect(t,e,i,r,s){let o=Math.max(0,Math.min(
s,i/2,r/2)),a=(d,p)=>`a${M(o)} ${M(o)} 0 0 1 ${M(d)} ${M(p)}`;this.path+=`M${M(t+o)} ${M(e)}h${M(i-2*o)}${a(o,o)}v${M(r-2*o)}${a(-o,o)}`,this.path+=`h${M(2*o-i)}${a(
-o,-o)}v${M(2*o-r)}${a(o,-o)}Z`}closePath(){this.path+="Z"}setLineDash(t){this.dash=t}get opacity(){return this.globalAlpha===1?"":this.globalAlpha}stroke(){if(!this.
path)return;let t={d:this.path,fill:"none",stroke:this.strokeStyle,"stroke-width":this.lineWidth,"stroke-linejoin":this.lineJoin};this.group.append(v("path",{...t,
"stroke-dasharray":this.dash.join(" "),opacity:this.opacity}))}fill(){this.path&&this.group.append(v("path",{d:this.path,fill:this.fillStyle,opacity:this.opacity}))}fillRect(t,e,i,r){
this.group.append(v("rect",{x:t,y:e,width:i,height:r,fill:this.fillStyle,opacity:this.opacity}))}fillText(t,e,i){let r={center:"middle",right:"end",end:"end"}[this.
textAlign]??"start",s=this.textBaseline==="middle"?"central":"";this.group.append(v("text",{x:e,y:i,fill:this.fillStyle,"text-anchor":r,"dominant-baseline":s,style:`\
font: ${this.font}; white-space: pre`,opacity:this.opacity},t))}measureText(t){return this.ruler.font=this.font,this.ruler.measureText(t)}drawImage(t,e,i,r,s){this.
group.append(Se(t,e,i,r,s,this.most))}};var cp=1024,mp=["fill","fill-opacity","stroke","stroke-width","stroke-linecap","stroke-linejoin","stroke-dasharray","stroke-dashoffset","opacity","text-anchor",
"dominant-baseline","font-family","font-size","font-style","font-weight","transform","visibility"],Zi=class{constructor(t,e){this.drawn=t;this.leftOut=e}drawn;leftOut;gradients=0;ruler=document.
createElement("canvas").getContext("2d");element(t,e){let i=getComputedStyle(t);if(i.display==="none"||i.visibility==="hidden"||i.opacity==="0"||t.matches(this.
leftOut))return null;let r=t.getAttribute("data-testid")??"",s=v("g",{...r?{"data-part":r}:{},...i.opacity==="1"?{}:{opacity:i.opacity}});return t instanceof SVGSVGElement?
s.append(this.drawing(t,e)):t instanceof HTMLCanvasElement?s.append(this.canvas(t,e)):this.within(t,i,e,s),s.childElementCount?s:null}within(t,e,i,r){r.append(...this.
box(t,e,i));for(let s of t.childNodes)s instanceof Element?r.append(...[this.element(s,i)].filter(o=>o!==null)):s instanceof Text&&r.append(...this.text(s,e,i))}box(t,e,i){
let{left:r,top:s,width:o,height:a}=t.getBoundingClientRect();if(o===0||a===0)return[];let[d,p]=[r-i.x,s-i.y],h=[],u=e.backgroundImage.startsWith("linear-gradien\
t")?this.gradient(e.backgroundImage,h):e.backgroundColor,c=Math.min(parseFloat(e.borderTopLeftRadius)||0,o/2,a/2);return fp(u)||h.push(v("rect",{x:d,y:p,width:o,
height:a,rx:c||"",fill:u})),[...h,...this.border(e,{x:d,y:p,width:o,height:a},c)]}border(t,{x:e,y:i,width:r,height:s},o){let a=["Top","Right","Bottom","Left"].map(
m=>t[`border${m}Style`]==="none"?0:parseFloat(t[`border${m}Width`])),[d,p,h,u]=a;if(!d&&!p&&!h&&!u)return[];if(a.every(m=>m===d)){let m=d/2;return[v("rect",{x:e+
m,y:i+m,width:Math.max(0,r-d),height:Math.max(0,s-d),rx:o||"",fill:"none",stroke:t.borderTopColor,"stroke-width":d})]}let c=[];return d&&c.push(v("rect",{x:e,y:i,
width:r,height:d,fill:t.borderTopColor})),h&&c.push(v("rect",{x:e,y:i+s-h,width:r,height:h,fill:t.borderBottomColor})),u&&c.push(v("rect",{x:e,y:i,width:u,height:s,
fill:t.borderLeftColor})),p&&c.push(v("rect",{x:e+r-p,y:i,width:p,height:s,fill:t.borderRightColor})),c}gradient(t,e){let i=t.match(/(?:rgba?|oklch|color)\([^)]*\)/g)??
[],r=`ramp${this.gradients++}`,s=i.map((a,d)=>v("stop",{offset:d/Math.max(1,i.length-1),"stop-color":a})),o=v("linearGradient",{id:r,x1:0,x2:0,y1:1,y2:0});return o.
append(...s),e.push(o),`url(#${r})`}text(t,e,i){if(!t.data.trim())return[];let s=`${t.parentElement?.localName==="mi"&&t.data.trim().length===1?"italic":e.fontStyle}\
 ${e.fontWeight} ${e.fontSize} ${e.fontFamily}`;this.ruler.font=s;let{fontBoundingBoxAscent:o,fontBoundingBoxDescent:a}=this.ruler.measureText("x"),d={fill:e.color,
style:`font: ${s}; white-space: pre`};return gp(t).map(({text:p,box:h})=>{let u=h.top-i.y+(h.height-o-a)/2+o;return v("text",{...d,x:h.left-i.x,y:u},p)})}canvas(t,e){
let{left:i,top:r,width:s,height:o}=t.getBoundingClientRect(),a=this.drawn.get(t),d=v("g",{transform:`translate(${i-e.x} ${r-e.y})`});return d.append(a?a.group:Se(
t,0,0,s,o,cp)),d}drawing(t,e){let{a:i,b:r,c:s,d:o,e:a,f:d}=t.getScreenCTM()??new DOMMatrix,p=v("g",{transform:`matrix(${[i,r,s,o,a-e.x,d-e.y].join(" ")})`});for(let h of t.
children)p.append(...[Mo(h)].filter(u=>u!==null));return p}};function Mo(n){let t=getComputedStyle(n);if(t.display==="none"||t.opacity==="0"||t.visibility==="hi\
dden"||t.fill==="none"&&t.stroke==="none"&&!n.childElementCount)return null;let e=n.cloneNode(!1);for(let i of["class","style","tabindex","role","aria-label"])e.
removeAttribute(i);for(let i of mp){let r=t.getPropertyValue(i);r&&!(i==="transform"&&r==="none")&&e.setAttribute(i==="transform"?"style":i,i==="transform"?`tra\
nsform: ${r}`:r)}t.vectorEffect!=="none"&&e.setAttribute("stroke-width",String(parseFloat(t.strokeWidth)/n.getScreenCTM().d));for(let i of n.childNodes)i instanceof
Element?e.append(...[Mo(i)].filter(r=>r!==null)):e.append(i.cloneNode());return e}var fp=n=>n==="transparent"||/[,/] ?0\)$/.test(n);function gp(n){let t=[],e=document.
createRange(),i=0;for(let r of n.data){e.setStart(n,i),e.setEnd(n,i+=r.length);let s=e.getBoundingClientRect();if(s.width===0&&!r.trim())continue;let o=t.at(-1);
o&&Math.abs(o.box.top-s.top)<s.height/2?o.text+=r:r.trim()&&t.push({text:r,box:s})}return t.map(({text:r,box:s})=>({text:r.replace(/\s+/g," ").trimEnd(),box:s}))}var So=2e4,kt=20,To=2,vp=".tools, .stepper, .chip, .hover-box, .rail, .sr-only, .tooltip, select, summary, [data-unsaved]";function Lo(n){let t=n.root.querySelector(
'[data-k="change-input"]');t&&(t.style.display="none");let e=bp(n);return t&&(t.style.display=""),e}function bp(n){let t=new Map,e=n.cells>So?0:So;hr(f=>{let x=new Ji(
e);return t.set(f,x),x},()=>n.redraw());let[i,r,s,o]=[n.root,n.heading,n.step,n.body].map(f=>f.getBoundingClientRect()),a=new Zi(t,vp),d=i.left-kt,p=[[n.heading,
{x:d,y:r.top-kt}],[n.step,{x:s.left-kt,y:s.top-r.height-kt-10}],[n.body,{x:d,y:o.top-r.height-kt-s.height-26}]],h=Math.ceil(i.width+2*kt),u=Math.ceil(r.height+s.
height+o.height+26+2*kt),{backgroundColor:c}=getComputedStyle(n.root),m=v("svg",{width:h,height:u,viewBox:`0 0 ${h} ${u}`});m.append(v("rect",{width:h,height:u,
fill:c}));for(let[f,x]of p)m.append(...[a.element(f,x)].filter(E=>E!==null));return m}function $o(n,t){Po(qo(Lo(n)),`${t}.svg`)}async function Ao(n,t){let e=Lo(
n),i=new Image,r=URL.createObjectURL(qo(e));i.src=r,await i.decode();let s=document.createElement("canvas");s.width=To*Number(e.getAttribute("width")),s.height=
To*Number(e.getAttribute("height")),s.getContext("2d").drawImage(i,0,0,s.width,s.height),URL.revokeObjectURL(r),s.toBlob(o=>o&&Po(o,`${t}.png`))}function qo(n){
return new Blob([new XMLSerializer().serializeToString(n)],{type:"image/svg+xml"})}function Po(n,t){let e=document.createElement("a");e.href=URL.createObjectURL(
n),e.download=t,e.click(),window.setTimeout(()=>URL.revokeObjectURL(e.href),6e4)}function Ho(n,t,e){return[...n.toLowerCase().match(/[\p{L}\p{N}]+/gu)??["gatesc\
ope"],t,e].join("-").slice(-120)}var tn=class{node=l("div","slides",{role:"group"});tabs=new Map;constructor(t,e,i){this.node.setAttribute("aria-label",e("slides")),Me.forEach((s,o)=>{let a=this.
button(`slide-${s}`,String(o+1),e(`slide_${s}`),()=>i.slide(s));this.tabs.set(s,a)});let{whatif:r}=t.meta;r&&!r.fixed&&r.presets.length&&this.button("slide-pres\
ets","W",e("whatif"),()=>i.presets()),this.button("slide-slow","S",e("slow_motion"),()=>i.slow())}button(t,e,i,r){let s=l("button","slide-tab",{type:"button","d\
ata-k":t,"data-testid":t},l("kbd","",{},e),i);return s.addEventListener("click",r),this.node.append(s),s}draw({state:t}){for(let[e,i]of this.tabs)b(i,"aria-pres\
sed",String(e===t.slide))}};var Ro=20,en=class{constructor(t,e){this.actions=e;let i=I("time",t("time_axis"),"");this.node=i.node,this.plot=i.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=l("canvas","",{"aria-hidden":"true"});rail=l("div","rail",{"data-testi\
d":"overview"});thumb=l("div","thumb");mark=l("div","mark");draw(t){let{axis:e,theme:i,picture:r,state:s}=t,o=e.count<r.columns;this.rail.hidden=!o,this.plot.style.
height=`${Ro+(o?18:0)}px`;let a=C(this.canvas,e.width,Ro);a.font=`${s.present?14:11}px ${i.font}`,a.textAlign="center",a.fillStyle=i.muted;for(let d of ws(e,r.stepOf,
r.meta.stride,56)){let p=e.middle(d);a.fillRect(Math.round(p)-.5,0,1,4);let h=String(r.stepOf(d)),u=a.measureText(h).width/2;a.fillText(h,Math.min(e.width-u,Math.
max(u,p)),16)}this.thumb.style.left=`${100*e.first/r.columns}%`,this.thumb.style.width=`${100*e.count/r.columns}%`,this.step(t)}step({state:t,picture:e}){this.rail.
hidden||(this.mark.style.left=`${100*(t.column+.5)/e.columns}%`)}listen(t){let e=i=>{if(!this.rail.hasPointerCapture(i.pointerId))return;let r=this.rail.getBoundingClientRect(),
{axis:s,picture:o}=t(),a=(i.clientX-r.left)/r.width*o.columns;this.actions.pan(a-s.count/2)};this.rail.addEventListener("pointerdown",i=>{i.stopPropagation(),this.
rail.setPointerCapture(i.pointerId),e(i)}),this.rail.addEventListener("pointermove",e)}};var nn=class{constructor(t,e,i){this.text=t;let r=t("present_hint");this.present=l("button","small",{type:"button",title:r,"data-testid":"present","data-k":"pre\
sent"}),this.present.addEventListener("click",()=>{this.presenting||os(),e.present(!this.presenting)}),this.node.append(this.saving(i),this.present)}text;node=l(
"div","tools");present;presenting=!1;saving(t){let e=l("div","saving",{role:"group","aria-label":this.text("save")},l("span","",{},this.text("save")));for(let i of[
"svg","png"]){let r=this.text(`save_${i}`),s=l("button","small",{type:"button","aria-label":r,title:r,"data-testid":`save-${i}`,"data-k":`save-${i}`},i.toUpperCase());
s.addEventListener("click",()=>t(i)),e.append(s)}return e}draw({state:t}){this.presenting=t.present,g(this.present,this.text(t.present?"present_leave":"present")),
b(this.present,"aria-pressed",String(t.present))}};function Co(n,t){let e=t.values.filter(Number.isFinite),[i,r]=K({values:e,width:1}),s=e.length?Math.max(Math.abs(i[0]),Math.abs(r[0])):0;return{meta:n,values:t.
values,reach:n.format==="share"?1:s||1}}function xp({format:n},t,e){return Number.isNaN(t)?"–":n==="share"?`${S(Math.round(t*1e3)/10)}%`:Number.isFinite(t)?n===
"steps"?e("units_steps",{n:t>=1e3?Math.round(t):t.toFixed(1)}):mt(t.toFixed(3)):t>0?"∞":"−∞"}function Fo(n,t,e){let i=n.values[t],r=Math.min(1,Math.abs(i)/
n.reach),s=l("i",i<0?"minus":"");return s.style.width=`${Number.isNaN(i)?0:i===1/0?100:100*r}%`,l("td","",{},l("span","bar",{"aria-hidden":"true"},s),l("span","\
number",{},xp(n.meta,i,e)))}function No(n,t,e){let i=Array.from({length:t},(s,o)=>o);if(!n)return e?i:i.reverse();let r=e?1:-1;return i.sort((s,o)=>{let[a,d]=[n[s],
n[o]];return Number.isNaN(a)||Number.isNaN(d)?Number(Number.isNaN(a))-Number(Number.isNaN(d))||s-o:a===d?s-o:r*(a<d?-1:1)})}var lr=50,rn=class{constructor(t,e,i){this.picture=t;this.text=e;this.actions=i;let r=(t.meta.units??[]).filter(s=>t.arrays[`unit.${s.key}`]);this.columns=r.map(
s=>Co(s,t.arrays[`unit.${s.key}`])),this.node.hidden=this.columns.length===0||t.hidden<2,this.more=l("button","chip",{type:"button","data-k":"units-all"},e("uni\
ts_all",{count:t.hidden})),this.more.addEventListener("click",()=>this.showAll()),this.node.append(l("summary","",{"data-k":"units"},e("units_title"))),this.node.
addEventListener("toggle",()=>this.build(),{once:!0})}picture;text;actions;node=l("details","units-table",{"data-testid":"units"});columns;heads=[];body=l("tbod\
y");rows=new Map;more;sorting={column:-1,rising:!0};all=!1;selected=-1;build(){let t=l("tr","",{},this.head(-1,this.text("units_unit"),this.text("explain_unit"),
null));this.columns.forEach(({meta:s},o)=>t.append(this.head(o,s.name,s.explanation,s.quantity)));let e=this.text("units_title"),i=l("table","",{"aria-label":e},
l("thead","",{},t),this.body),r=l("div","units-scroll",{role:"region",tabindex:"0","aria-label":e,"data-k":"units-scroll"},i);this.node.append(l("p","fine",{},this.
text("units_hint")),r,this.more,this.meanings()),this.columns.length&&this.sortBy(0)}head(t,e,i,r){let s=l("button","",{type:"button",title:i,"data-k":`units-so\
rt-${t}`},e,l("span","way",{"aria-hidden":"true"}));s.addEventListener("click",()=>this.sortBy(t));let o=l("th","",{scope:"col"},s);return dr(o,r),this.heads.push(
o),o}meanings(){let t=l("dl","meanings");for(let{meta:e}of this.columns){let i=l("dt","",{},e.name);dr(i,e.quantity),t.append(l("div","",{},i,l("dd","",{},e.explanation)))}
return t}sortBy(t){let e=this.sorting.column===t&&this.rows.size>0;this.sorting={column:t,rising:e?!this.sorting.rising:t<0},this.heads.forEach((i,r)=>{r-1===t?
b(i,"aria-sort",this.sorting.rising?"ascending":"descending"):i.removeAttribute("aria-sort")}),this.fill()}showAll(){this.all=!0,this.fill(),this.body.querySelectorAll(
"button")[lr]?.focus()}fill(){let{column:t,rising:e}=this.sorting,i=No(this.columns[t]?.values??null,this.picture.hidden,e),r=this.all?i:i.slice(0,lr);!r.includes(
this.selected)&&this.selected>=0&&r.push(this.selected),this.body.replaceChildren(...r.map(s=>this.row(s))),this.more.hidden=this.all||i.length<=lr}row(t){let e=this.
rows.get(t);if(e)return e;let i=l("button","",{type:"button","data-k":`units-${t}`,"aria-label":this.text("tip_unit",{unit:t})},String(t)),r=this.columns.map(o=>{
let a=Fo(o,t,this.text);return dr(a,o.meta.quantity,!1),a}),s=l("tr","",{"data-unit":String(t)},l("th","",{scope:"row"},i),...r);return s.addEventListener("clic\
k",()=>this.actions.unit(t)),this.rows.set(t,s),this.mark(s,t===this.selected),s}mark(t,e){t?.classList.toggle("selected",e),t?.querySelector("button")?.setAttribute(
"aria-pressed",String(e))}draw(t){this.select(t)}select({state:t}){t.unit!==this.selected&&(this.mark(this.rows.get(this.selected),!1),this.selected=t.unit,this.
mark(this.rows.get(this.selected),!0),this.node.open&&this.rows.size&&!this.rows.get(this.selected)?.isConnected&&this.fill())}};function dr(n,t,e=!0){t&&(n.style.
setProperty("--ink",`var(--ink-${t})`),e&&(n.dataset.of=t))}var Oo=1e3,sn=class{constructor(t,e,i,r,s,o){this.root=t;this.surface=e;this.picture=i;this.whatIf=o;let{meta:a,arrays:d,hidden:p}=i,h=W(a.strings);this.controls=
new ti(i,h,s),this.slides=new tn(i,h,s),this.tools=new nn(h,s,m=>this.save(m)),this.units=new rn(i,h,s),this.readout=new Yi(i,h,s);let u=ni(p,a.quantities.length);
this.maps=a.quantities.map(m=>new Rt(m,d[m.key],u,H(i,m.key)));let c=new en(h,s);this.tracks=[...Cs(i,h,B(i)?o:null),...this.maps,...xs(i),new Ye(i,h,s),c],c.listen(
()=>this.frame),this.frame={picture:i,state:r,text:h,theme:Hn(t),axis:On(1,0,1),order:[]},e.replaceChildren(this.cursor.node),e.setAttribute("aria-label",h("scr\
ub")),this.stack.append(...this.tracks.map(m=>m.node),e),t.setAttribute("aria-label",h("viewer")),t.toggleAttribute("data-folds",a.folds===!0),a.folds&&this.controls.
head.append(Fs(t,h)),t.toggleAttribute("data-many",a.quantities.length>4)}root;surface;picture;whatIf;frame;tracks;readout;stack=l("div","stack");controls;tools;slides;units;maps;heading=l(
"header","heading");body=l("div","body");help=l("div","help");foot=l("footer","foot");notes=l("div","notes",{part:"notes"});cursor=new ei;kept={width:0,height:0};themeKey="";size="";presented=!1;width=0;parts(){
let{meta:t}=this.picture,{text:e}=this.frame,{heading:i}=this;return t.title&&i.append(l("h2","",{"data-testid":"viewer-title"},t.title)),(t.look||B(this.picture))&&
i.append(l("p","look",{part:"look","data-testid":"viewer-look"},...Os(t.look,t.quantities))),this.body.append(this.stack,this.readout.node),this.help.append(ks(
e,t.stride),Ls(this.picture,e)),[i,this.controls.node,this.help,this.whatIf.node,this.notes,this.body,this.units.node,this.foot]}get above(){return{width:this.width,
height:this.heading.getBoundingClientRect().height}}keep(t){this.kept=t,this.heading.style.minHeight=`${t.height}px`}showNotes(t){let e=[...this.picture.meta.notes,
...t];this.notes.replaceChildren(...Ns(e,this.frame.text))}retheme(){let t=Hn(this.root);if(t.key===this.themeKey)return!1;this.themeKey=t.key,this.frame.theme=
t,this.root.dataset.theme=t.dark?"dark":"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,je(e,t));for(let e of this.
root.querySelectorAll("[data-ink]"))e.style.setProperty("--ink",`var(--ink-${e.getAttribute("data-ink")})`);return!0}relayout(){let{root:t}=this,e=t.clientWidth,
i=t.hasAttribute("data-presenting"),r=i?`${e}×${t.clientHeight} ${t.dataset.slide}`:String(e);return e===0||r===this.size?!1:(this.size=r,this.width=e,e!==this.
kept.width&&(this.heading.style.minHeight=""),t.dataset.layout=e>=Oo?"wide":e>=ii?"medium":"narrow",this.placeTools(e,i),(e>=Oo&&!i?this.body:this.readout.node).
append(this.readout.under),!0)}placeTools(t,e){let{controls:i,help:r,tools:s}=this;if(e)return i.node.append(r,this.slides.node,s.node);this.slides.node.remove(),
i.node.after(r),(t<ii?this.foot:this.heading).append(s.node)}fillScreen(t){if(!(!this.presented&&!t)){if(t)Ss(this.root,this.stack,this.tracks,this.maps);else for(let e of this.
maps)e.resize(null);for(let e of this.maps)e.draw(this.frame);this.presented=t}}draw(t){let{frame:e,picture:i}=this;e.state=t,e.order=xr(i,t.sort),this.root.style.
setProperty("--side",`${Ts(e,this.width)}px`);let r=Math.max(40,this.surface.clientWidth);e.axis=On(r,t.first,Mt(i,t.zoom));for(let s of this.tracks)s.draw(e);this.
fillScreen(t.present),this.tools.draw(e),this.slides.draw(e),this.readout.draw(e),this.units.draw(e),this.controls.draw(e),this.whatIf.draw(e),this.cursor.draw(
e)}step(t){let{frame:e,picture:i,root:r,surface:s}=this,{state:o}=e;this.cursor.step(e);for(let d of this.tracks)d.step?.(e);this.readout.step(e),this.controls.
move(e,t),this.whatIf.step(e);let a=String(i.stepOf(o.column));b(r,"data-step",a),b(r,"data-steps",String(i.meta.steps)),b(r,"data-unit",String(o.unit)),b(r,"da\
ta-playing",String(t)),b(s,"aria-valuemin","0"),b(s,"aria-valuemax",String(i.meta.steps-1)),b(s,"aria-valuenow",a),b(s,"aria-valuetext",q(e,o.column))}press(t){
let e=this.tracks[0];return t?.q!=="x"||!B(this.picture)||!e?!1:(this.whatIf.openInput(e.plot.querySelector(".chip-now")??e.plot),!0)}save(t){let{frame:e,picture:i,
root:r,heading:s,body:o}=this,{meta:a,hidden:d}=i,p=e.axis.count*d*a.quantities.length,h=()=>{for(let m of this.tracks)m.draw(e);for(let m of this.tracks)m.step?.(
e)},u={root:r,heading:s,body:o,step:this.controls.step,cells:p,redraw:h},c=Ho(a.title,a.cell,i.stepOf(e.state.column));t==="svg"?$o(u,c):Ao(u,c)}select(){for(let t of this.
tracks)t.select?.(this.frame);this.readout.select(this.frame),this.units.select(this.frame)}};var on=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=i=>{let r=280/t(),s=0;if(i>=this.due&&(s=1+Math.floor((i-this.due)/r),this.due+=s*r,s*r>1e3&&([s,this.due]=[1,i+r])),s>
0&&!this.advance(s))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var an=class{constructor(t){this.style=t;let{signal:e}=this.life,{actions:i,inspector:r}=this;Jr(this.root,i,{active:()=>P().active===this,last:()=>this.picture.
columns-1,presenting:()=>this.state.present,walking:()=>this.stage.readout.diagram.slow.walking},e),ss(this.surface,{actions:i,axis:()=>this.stage.frame.axis,column:()=>this.
state.column,pick:(a,d,p,h)=>this.pick(a,d,p,h),hover:(a,d)=>r.hover(this.stage,a,d),leave:()=>r.leave()},e),ns({ask:()=>this.answer(),go:a=>i.go(this.picture.columnOf(
a)),come:a=>this.come(a)},e),Kr(()=>this.picture?{picture:this.picture,place:this.place()}:null,e),ts(this.root,i,this.light,()=>this.picture,e);let s=()=>P().active=
this;this.root.addEventListener("focusin",s,{signal:e}),this.root.addEventListener("pointerdown",s,{signal:e}),window.addEventListener("popstate",()=>this.revisit(),
{signal:e});let o=new ResizeObserver(()=>this.fitIn());o.observe(this.root),e.addEventListener("abort",()=>o.disconnect()),this.watchTheme(e),this.whatIf.listen(
this.root,e)}style;root=l("section","viewer",{"data-testid":"gate-viewer",tabindex:"-1"});life=new AbortController;surface=l("div","surface",{role:"slider",tabindex:"\
0","data-testid":"scrub","data-k":"scrub"});speaker=new Ze;address=new Be(()=>Xt(this.state,this.picture),()=>this.revisit());timeline=new on(t=>this.advance(t),
()=>this.paint());actions=this.makeActions();light=new We(this.root,this.actions,t=>this.picture.meta.quantities.some(e=>e.key===t),this.life.signal);inspector=new Ge(
this.root,this.light);presenter=new De(this.root,()=>this.actions.present(!1),this.life.signal);whatIf=new Vi(this.actions);host={edit:()=>{}};bytes=null;picture;stand;stage;dirty=!0;handle=0;ahead=0;get state(){
return this.stand.state}watchTheme(t){this.root.addEventListener("transitionend",e=>{e.target===this.root&&this.fitIn()},{signal:t}),matchMedia("(prefers-color-\
scheme: dark)").addEventListener("change",()=>this.fitIn(),{signal:t})}show(t,e){this.host=e,!this.bytes||!wp(t,this.bytes)?this.change(t):Jt()?this.revisit():this.
sameAgain(),P().active||(P().active=this),this.address.shown()}sameAgain(){this.whatIf.again(),this.fitIn()}change(t){let e=this.stage?.above,i=this.bytes?{picture:this.
picture,stand:this.stand}:null;this.bytes=t,this.picture=Qr(t),i?.picture.meta.id!==this.picture.meta.id&&this.timeline.stop(),this.inspector.leave(),this.stand=
Dr(this.picture,i),this.whatIf.show(this.picture);let r=this.focusKey();this.stage=new sn(this.root,this.surface,this.picture,this.state,this.actions,this.whatIf),
pr(this.root,[...this.stage.parts(),this.whatIf.list.node,this.whatIf.presets.node,this.inspector.tooltip.node,this.speaker.node]),this.stage.showNotes(this.stand.
notes),e&&i?.picture.meta.id===this.picture.meta.id&&this.stage.keep(e),this.fitIn(),this.tell("event"),r&&this.focusKey()!==r&&this.root.querySelector(`[data-k\
="${CSS.escape(r)}"]`)?.focus({preventScroll:!0})}focusKey(){let t=this.root.getRootNode().activeElement;return t&&this.root.contains(t)?t.getAttribute("data-k")??
"":""}revisit(){this.timeline.stop(),this.stand=jr(this.picture,this.state),this.stage.showNotes(this.stand.notes),this.refresh()}fitIn(){if(!this.stage||!this.
root.isConnected)return;let t=this.stage.retheme(),e=this.stage.relayout();!t&&!e||(this.dirty=!0,cancelAnimationFrame(this.handle),this.render())}refresh(t="pe\
rson"){this.dirty=!0,this.paint(),this.settled(t)}settled(t="person"){An(this.picture.meta.id,this.state),this.address.touch(),this.tell(t)}tell(t){this.picture&&
es(this.place(),t)}place(){return{t:this.picture.stepOf(this.state.column),unit:this.state.unit}}come(t){if(!this.picture)return;this.timeline.stop();let e=Vr(this.
picture,this.state,t);Ur(this.picture,e,this.state)?this.moveTo(e.column,"event"):(this.stand={state:e,notes:[]},this.refresh("event")),this.hurry()}answer(){this.
tell("event"),this.picture&&is({...this.place(),view:Xt(this.state,this.picture)})}paint(){this.handle||(this.handle=requestAnimationFrame(()=>this.render()))}hurry(){
!this.handle||this.ahead||(this.ahead=requestAnimationFrame(()=>this.ahead=0),cancelAnimationFrame(this.handle),this.render(),this.root.getBoundingClientRect())}render(){
this.handle=0,this.root.isConnected&&(this.presenter.apply(this.state)&&this.stage.relayout(),this.dirty&&this.stage.draw(this.state),this.stage.step(this.timeline.
playing),this.dirty&&this.light.again(),this.dirty=!1,this.speaker.soon(this.stage.frame,this.timeline.playing))}moveTo(t,e="person"){let i=k(t,0,this.picture.columns-
1);if(i===this.state.column)return;let{first:r}=this.state;this.state.column=i,vt(this.state,this.picture),this.state.first!==r&&(this.dirty=!0),this.paint(),An(
this.picture.meta.id,this.state),this.address.moved(),this.tell(e)}advance(t){return this.moveTo(this.state.column+t),this.state.column<this.picture.columns-1}play(){
if(this.timeline.playing)return this.timeline.stop();this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(()=>this.
state.speed))}selectUnit(t){t!==this.state.unit&&(this.state.unit=t,this.stage.select(),this.paint(),this.settled())}unitBy(t){let{order:e}=this.stage.frame,i=Array.
prototype.indexOf.call(e,this.state.unit);this.selectUnit(e[k(i+t,0,e.length-1)])}pick(t,e,i,r){if(r===this.state.column&&this.stage.press(this.inspector.hitAt(
this.stage,t,e)))return;let s=this.inspector.unitAt(this.stage,t,e);s!==void 0&&(i?this.actions.keep(s):this.selectUnit(s))}slow(){this.state.slide!=="diagram"&&
this.actions.slide("diagram"),this.render(),this.stage.readout.diagram.slow.toggle()}makeActions(){let t=i=>{i(this.state),this.refresh()},e=i=>{this.timeline.stop(),
this.moveTo(i())};return{go:i=>e(()=>i),by:i=>{e(()=>this.state.column+i),this.hurry()},unitBy:i=>this.unitBy(i),keep:i=>t(r=>wr(r,i)),trace:i=>t(r=>r.traced=kr(
r.traced,i)),sort:i=>t(r=>r.sort=i),scale:i=>t(r=>r.scale=i),speed:i=>t(r=>r.speed=i),unit:i=>this.selectUnit(i),why:i=>t(r=>r.why=i),all:i=>t(r=>r.all=i),depth:i=>t(
r=>r.depth=i),view:i=>t(r=>r.view=i),present:i=>t(r=>r.present=i),slide:i=>t(r=>r.slide=i),presets:()=>this.whatIf.choosePreset(this.root),slow:()=>this.slow(),
scroll:i=>as(this.stage.readout.node,i),edit:(i,r=!1)=>this.host.edit(i,r),change:(i,r)=>this.whatIf.openWeight(i,r),zoom:(i,r)=>t(s=>{vr(s,this.picture,i?s.zoom*
i:1,r??s.column),r===void 0&&vt(s,this.picture)}),pan:i=>t(r=>br(r,this.picture,i)),play:()=>this.play(),stop:()=>this.timeline.stop()}}destroy(){this.life.abort(),
this.timeline.stop(),this.address.stop(),cancelAnimationFrame(this.handle),this.speaker.stop(),P().active===this&&(P().active=null),this.style.remove(),this.root.
remove()}};function wp(n,t){return n===t||n.length===t.length&&n.every((e,i)=>e===t[i])}var zo=`.diagram { position: relative; margin-top: 2px; }
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
`;var Io=`.eq-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 10px; margin-top: 18px; padding-top: 14px; bord\
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
`;var Bo=`/* One quantity lit everywhere, the others a little back; nothing moves. */
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
`;var Go=`.heading { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: flex-start; }
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
`;var Wo=`.units-table { margin-top: 20px; border-top: 1px solid var(--line); font-size: 13px; }
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
`;var Do=`.viewer {
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
`;var jo=`.changes { position: absolute; inset: 0 auto auto 0; pointer-events: none; }
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
`;var Lp=[Do,Bo,zo,Io,jo,Wo,Go].join(`
`),ln=new WeakMap;function Vo(n){let{data:t,parentElement:e,setTriggerValue:i}=n;if(!(t instanceof Uint8Array)||t.length<4)return;let r=ln.get(e);r?.root.isConnected||
(r?.destroy(),r=new an(l("style","",{},Lp)),ln.set(e,r),e.append(r.style,r.root));let s=r;return s.show(t,{edit:(o,a)=>i?.("edit",{text:o,live:a})}),()=>{s.destroy(),
ln.get(e)===s&&ln.delete(e)}}var dn=({lesson:n,page:t,title:e},{pages:i})=>(n?"":i[t])||e;var $p=1500,pn=class{constructor(t){this.host=t;this.node.append(this.words),this.draw()}host;node=l("div","over",{"data-testid":"class-veil"});words=l("p");step="";open="";asks=!1;veiled="";last="";timer=0;say(t){
this.words.textContent=t.text("veil"),this.host.style.setProperty("--veil",JSON.stringify(t.text("veil_answers")))}take(t){let e=t?.lesson?`${t.lesson}/${t.step}`:
"";e!==this.step&&(this.step=e,window.clearTimeout(this.timer),this.last="",this.timer=t?.veil?window.setTimeout(()=>this.settle(),$p):0,this.put(t?.veil??""))}place({
veil:t=""}){this.last=t===""||t==="answers"?t:"figure",(this.last||!this.timer)&&this.put(this.last)}ask(t){this.asks=t?.state==="open"&&t.veiled,t?.lesson&&t.state===
"revealed"&&(this.open=t.lesson.join("/")),this.draw()}destroy(){window.clearTimeout(this.timer)}settle(){this.timer=0,this.put(this.last)}put(t){this.veiled=t,
this.draw()}draw(){let t=this.asks?"figure":this.step!==""&&this.open!==this.step?this.veiled:"";this.host.toggleAttribute("inert",t==="figure"),this.host.dataset.
veil=t,_(this.node,t!=="figure")}};var[Ap,qp,Uo,Pp]=["gatescope:at","gatescope:ask","gatescope:here","gatescope:come"],hn=class{constructor(t,e){this.blobs=t;this.left=e;this.node.append(this.notice,
this.host,this.veil.node),window.addEventListener(Ap,i=>{i instanceof CustomEvent&&i.detail?.by==="person"&&this.moved()},{signal:this.life.signal})}blobs;left;node=l(
"div","stage");notice=l("div","notice",{"data-testid":"class-notice"});host=l("div","host");shadow=this.host.attachShadow({mode:"open"});veil=new pn(this.host);life=new AbortController;unmount=null;voice=null;view=null;place=null;seen="";seenOf=null;came="";failed=!1;following=!0;get elsewhere(){
return!!this.seenOf&&this.digestOf(this.view)!==this.digestOf(this.seenOf)}get wanted(){return this.following?this.view:this.seenOf??this.view}digestOf(t){return(this.
voice&&Dt(t?.blobs,this.voice.lang))??""}say(t){this.voice=t,this.veil.say(t),this.draw(),this.bring()}take(t){this.view=t,this.veil.take(t),this.bring()}forget(){
this.view=this.place=null,this.veil.take(null),this.following=!0,this.clear()}goTo(t){this.place=t,this.veil.place(t),this.seen===this.digestOf(this.view)&&this.
come()}ask(t){this.veil.ask(t)}follow(t){this.following=t,this.seen===this.digestOf(this.view)&&this.come(),this.bring()}destroy(){this.life.abort(),this.veil.destroy(),
this.clear(),this.node.remove()}async bring(){let t=this.digestOf(this.wanted);if(t===this.seen)return this.draw();if(!t)return this.clear();let e=()=>this.digestOf(
this.wanted)===t&&!this.life.signal.aborted,i=await this.blobs.get(t,e);i&&e()&&t!==this.seen&&this.show(i,t)}show(t,e){this.failed=!1;try{this.unmount=Vo({data:t,
parentElement:this.shadow})??this.unmount}catch(i){console.error(i),this.failed=!0}this.seen=e,this.seenOf=this.wanted,this.draw(),this.come()}clear(){this.unmount?.(),
this.unmount=null,this.seen="",this.seenOf=null,this.draw()}come(){!this.unmount||!this.following||(this.place&&window.dispatchEvent(new CustomEvent(Pp,{detail:this.
place})),this.came=Ko())}moved(){this.following&&this.unmount&&Ko()!==this.came&&this.left()}draw(){if(!this.voice)return;let{text:t,lang:e}=this.voice,i=this.wanted,
r=!this.digestOf(i);if(_(this.host,r||this.failed),_(this.notice,!r&&!this.failed),this.failed)this.notice.replaceChildren(l("p","",{},t("picture_failed")));else if(!i)
this.notice.replaceChildren(l("p","",{},t("no_view")));else if(r){let s=l("a","primary",{href:gn(i,{},e),target:"_blank",rel:"noopener"},`${t("open_page")} ↗`);
this.notice.replaceChildren(l("h2","",{},dn(i,this.voice)),l("p","",{},t("page_says")),s)}}};function Ko(){let n="",t=e=>{let{present:i,...r}=e.detail.view;n=ot(
r)};return window.addEventListener(Uo,t),window.dispatchEvent(new CustomEvent(qp)),window.removeEventListener(Uo,t),n}var un=class{constructor(t){this.style=t;let e=jt(new URLSearchParams(location.search).get("class")??""),i=xn();this.join=new ke(e??i?.code??"",r=>this.enter(r)),
this.root.append(this.live,this.join.node,this.head.node,this.dock.node,this.stage.node),this.inside(!1),i?.member&&!i.left&&(e??i.code)===i.code&&this.enter(i.
code)}style;root=l("div","class student");live=l("p","sr-only",{role:"status"});join;head=new ye({name:t=>this.rename(t),leave:()=>this.leave()});sheet=new ze(t=>this.
send(t),t=>this.live.textContent=t);stage=new hn(new xe(()=>this.me?.code??""),()=>this.follow(!1));dock=new we(this.root,this.sheet.node,()=>this.ended?this.leave():
this.follow(!0));line=null;me=null;view=null;place={};ended=!1;why="";data="";voice=null;show(t){let e=JSON.stringify(t);if(e===this.data)return;this.data=e;let i={
text:W(t.texts),lang:t.lang,pages:t.pages};this.voice=i;for(let r of[this.join,this.head,this.sheet,this.stage,this.dock])r.say(i);this.draw()}destroy(){this.line?.
close();for(let t of[this.sheet,this.stage,this.dock])t.destroy();this.style.remove(),this.root.remove()}enter(t){let e=xn();this.me=e?.code===t?{...e,left:!1}:
{code:t,member:"",name:e?.name??"",left:!1},this.ended=!1,this.line?.close(),this.line=new be({hello:()=>({do:"join",code:t,member:this.me.member,name:this.me.name}),
heard:i=>this.heard(i),changed:i=>{i==="lost"&&this.sheet.answer.lost(),this.draw()}}),this.head.welcome(t,this.me.name),this.inside(!0),this.head.title.focus({
preventScroll:!0}),this.draw()}heard(t){switch(t.is){case"welcome":return this.welcome(t.code,t.member,t.name);case"view":return this.shown(t,this.place);case"p\
lace":return this.shown(this.view,t.place);case"question":return this.asked(t.id===null?null:t);case"tally":return this.sheet.tally(t);case"took":return t.what===
"answer"?this.sheet.answer.took(t.question):this.named(t.name);case"refused":return this.refused(t.why,t.do??"");case"ended":return this.end()}}welcome(t,e,i){this.
me={code:t,member:e,name:i,left:!1},this.why="",Et(this.me),Hp(t),this.head.welcome(t,i),this.stage.following||this.send({do:"follow",on:!1}),this.sheet.answer.
again(),this.draw()}shown(t,e){let i=t!==this.view;this.view=t,this.place=e,this.head.shown(t,e),i&&t?this.stage.take(t):this.stage.goTo(e),i&&this.draw()}asked(t){
this.sheet.ask(t),this.stage.ask(t)}refused(t,e){if(e==="answer")return this.sheet.refused(t);if(this.line?.state==="lost")return this.why=`why_${t}`,this.draw();
if(this.line?.state!=="over")return;if(t==="ended"&&this.view)return this.end();let i=this.me?.code??"";Et(null),this.outside(),t==="code"?this.join.refused(i,"\
why_code"):this.join.show(t==="ended"?"":i,`why_${t}`)}end(){this.ended=!0,Et(null),this.sheet.ask(null),this.draw()}leave(){this.line?.close(),this.line=null,this.
me&&Et({...this.me,left:!0}),this.outside(),this.join.show(this.ended?"":this.me?.code??"",null,this.ended)}rename(t){this.named(t),this.send({do:"name",name:t})}named(t){
this.me&&(this.me={...this.me,name:t},Et(this.me),this.head.welcome(this.me.code,t))}follow(t){this.stage.follow(t),this.send({do:"follow",on:t}),this.draw()}send(t){
return this.line?.send(t)??!1}outside(){this.sheet.leave(),this.stage.forget(),this.view=null,this.place={},this.head.shown(null,this.place),this.inside(!1)}inside(t){
_(this.join.node,t);for(let e of[this.head,this.stage,this.dock])_(e.node,!t);this.root.toggleAttribute("data-inside",t)}situation(){let t=this.line?.state;return this.
ended?"ended":t==="lost"?"lost":t!=="on"?"joining":this.stage.following?this.view?"following":"waiting":"alone"}draw(){let t=this.stage.elsewhere&&this.view&&this.
voice?dn(this.view,this.voice):"";this.dock.show({state:this.situation(),gone:t,why:this.why})}};function Hp(n){let t=new URLSearchParams(location.search);jt(t.
get("class")??"")!==n&&(t.set("class",ct(n)),history.replaceState(history.state,"",`${location.pathname}?${t}${location.hash}`))}var Qo=`.class {
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
`;var Xo=`.answers .drawing { min-width: 0; }
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
`;var Yo=`.student { --muted-line: color-mix(in srgb, var(--text) 40%, var(--bg)); min-height: 60vh; transition: background-color 1ms linear; }
.student[data-inside] { padding-bottom: var(--dock, 64px); }
.student h1 { font: 680 26px/1.25 var(--font); letter-spacing: -.01em; text-wrap: balance; }
.student h1:focus-visible { outline: none; }
.student h2 { font: 650 18px/1.3 var(--font); text-wrap: balance; }

.join { display: grid; gap: 14px; max-width: 480px; margin: 4vh auto 0; padding: 26px 26px 22px; border: 1px solid var(--line); border-radius: 16px; }
.join label { display: grid; gap: 5px; font-weight: 600; }
.class .join .field { font: 600 22px/1.3 ui-monospace, Menlo, Consolas, monospace; letter-spacing: .08em; text-transform: uppercase; }
.join .field::placeholder { color: var(--muted); opacity: .6; font-weight: 400; }
.class .join .primary { min-height: 52px; padding: 8px 40px; font-size: 18px; }
.student .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; }
.student .wrong { padding: 8px 12px; border-left: 3px solid var(--warn); background: var(--soft); }

.head { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 18px; margin-bottom: 10px; }
.student .head h1 { font-size: 18px; letter-spacing: 0; white-space: nowrap; }
.head .tools { display: flex; flex-wrap: wrap; align-items: center; gap: 0 12px; }
.head a.quiet { display: inline-flex; align-items: center; }
.head .quiet { max-width: 100%; overflow-wrap: anywhere; text-align: left; }
.head .naming { display: flex; flex-wrap: wrap; align-items: end; gap: 8px; width: 100%; padding: 10px 0; }
.head .naming label { display: grid; gap: 3px; flex: 1 1 200px; max-width: 320px; font-size: 14px; }
.head .naming .hint { width: 100%; }

/* A stage of its own, so that a presented picture stays below the dock. */
.stage { position: relative; z-index: 0; }
.stage [data-veil="figure"] { filter: blur(14px) grayscale(.4); }
/* Or only what the network answers, as in the lesson (assets/style.css). */
.stage [data-veil="answers"]::part(answers) { visibility: hidden; }
.stage [data-veil="answers"]::part(answers-plot)::after { content: var(--veil); position: absolute; inset: 0; display: grid; place-items: center; padding: 0 20%\
; visibility: visible; color: var(--muted); text-align: center; text-wrap: balance; }
.stage .over { position: absolute; inset: 0; padding: 120px 16px; pointer-events: none; }
/* Seen wherever one has scrolled to. */
.stage .over p { position: sticky; top: 120px; width: max-content; max-width: 100%; margin: 0 auto; padding: 12px 20px; border: 1px solid var(--line); border-ra\
dius: 10px; background: var(--bg); font-weight: 600; text-align: center; }
.notice { display: grid; justify-items: center; align-content: center; gap: 14px; min-height: 46vh; padding: 24px; border: 1px dashed var(--line); border-radius\
: 16px; text-align: center; }
.notice a.primary { display: inline-flex; align-items: center; color: var(--bg); text-decoration: none; }

/* A card at the lower right; on a phone all of the lower edge. */
.dock { position: fixed; right: 20px; bottom: 16px; z-index: 100; display: flex; flex-direction: column; width: min(440px, calc(100vw - 40px)); max-height: min(\
72dvh, 660px); border: 1px solid var(--muted-line); border-radius: 16px; background: var(--bg); box-shadow: 0 6px 28px rgb(0 0 0 / 20%); overflow: hidden; }
.dock .line { display: flex; align-items: center; gap: 10px; flex: none; min-height: 54px; padding: 5px 8px 5px 16px; }
.dock .sign { flex: none; width: 1.1em; color: var(--good); text-align: center; font-weight: 700; }
.dock[data-state="alone"] .sign { color: var(--accent); }
.dock:is([data-state="lost"], [data-state="ended"]) .sign { color: var(--warn); }
.dock .words { display: -webkit-box; flex: 1; min-width: 0; max-height: 3.9em; overflow: hidden; font-size: 15px; line-height: 1.3; overflow-wrap: anywhere; -we\
bkit-box-orient: vertical; -webkit-line-clamp: 3; }
.dock[data-state="alone"] .line { background: color-mix(in srgb, var(--accent) 10%, var(--bg)); }
.dock:is([data-state="lost"], [data-state="ended"]) .line { background: color-mix(in srgb, var(--warn) 12%, var(--bg)); }
.dock .line .primary { flex: none; padding: 8px 14px; font-size: 15px; }

.sheet { display: flex; flex-direction: column; min-height: 0; border-bottom: 1px solid var(--line); }
.sheet .fold { display: flex; align-items: center; justify-content: space-between; flex: none; width: 100%; min-height: 44px; padding: 6px 16px; border: 0; back\
ground: var(--soft); font-weight: 650; text-align: left; }
.sheet .fold:focus-visible { outline-offset: -3px; }
.sheet .fold::after { content: ""; width: 9px; height: 9px; margin: -4px 5px 0 12px; border: solid var(--muted); border-width: 0 2px 2px 0; transform: rotate(45\
deg); }
.sheet .fold[aria-expanded="false"]::after { margin-top: 4px; transform: rotate(225deg); }
.sheet .inside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 12px; padding: 12px 16px 14px; overflow: auto; overscroll-behavior: contain; }
.sheet .asks { font-weight: 600; }
.sheet .with { display: grid; grid-template-columns: minmax(0, 1fr); gap: 8px; }
.sheet .option { display: flex; gap: 10px; align-items: center; min-height: 44px; padding: 7px 12px; border: 1px solid var(--line); border-radius: 10px; backgro\
und: var(--bg); cursor: pointer; }
.sheet .option p { margin: 0; }
.sheet .option input { margin: 0; width: 20px; height: 20px; }
.sheet .slide input { height: 34px; }
.sheet .typed input { min-height: 44px; }
.sheet .done { font-size: 14.5px; color: var(--muted); }
.sheet .verdict { margin: 0 0 10px; }
.sheet .result h2 { margin-bottom: 8px; font-size: 16px; }
.sheet .told:not(:empty) { margin-top: 12px; font-size: 15px; }
.sheet .told p { margin: 0 0 8px; }
.held, .gs-tied { white-space: nowrap; }
.gs-tied > * { white-space: normal; }
.sheet :is(.told, .asks) .gs-word { padding: 0; border: 0; background: none; font-weight: 600; color: inherit; cursor: text; }

@media (max-width: 640px) {
  .join { margin-top: 1vh; padding: 18px 16px; }
  .class .join :is(.field, .primary) { width: 100%; }
  .dock { right: 0; bottom: 0; left: 0; width: auto; max-height: 62dvh; border-width: 1px 0 0; border-radius: 14px 14px 0 0; padding-bottom: env(safe-area-inset\
-bottom); }
  .sheet .number { flex-direction: row; gap: 10px; }
}
@media (max-height: 500px) {
  .dock { bottom: 8px; max-height: calc(100dvh - 16px); }
}
`;var cn=new WeakMap;function uw({data:n,parentElement:t}){let e=cn.get(t);e?.root.isConnected||(e?.destroy(),e=new un(l("style","",{},[Qo,ur,Xo,Yo].join(`
`))),cn.set(t,e),t.append(e.style,e.root));let i=e;return i.show(n),()=>{i.destroy(),cn.get(t)===i&&cn.delete(t)}}export{uw as default};
