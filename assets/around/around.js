function i(r,t="",e={},...o){let n=document.createElement(r);t&&(n.className=t);for(let[s,a]of Object.entries(e))n.setAttribute(s,a);return n.append(...o),n}function h(r,t){let e=r.firstChild;!(e instanceof Text)||e.nextSibling||t===""?r.textContent!==t&&(r.textContent=t):e.data!==t&&(e.data=t)}function $(r,t){r.hidden!==
t&&(r.hidden=t)}function l(r){return(t,e={})=>(r[t]??t).replace(/\{(\w+)\}/g,(o,n)=>String(e[n]??o))}var U=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),W=new Set(["class","href","type","data-q","data-at","d\
ata-set","data-late"]),T="http://www.w3.org/1998/Math/MathML";function g(r){let t=new DOMParser().parseFromString(r,"text/html");for(let o of[...t.body.querySelectorAll(
"*")])_(o)||o.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let o of e.querySelectorAll("p > math"))o.parentElement.textContent?.
trim()===o.textContent&&o.setAttribute("class","alone");for(let o of e.querySelectorAll("msup"))F(o);return e}function F(r){let[t,e]=r.children;if(e?.textContent!==
"′"||!t)return;let o=document.createElementNS(T,"mo");o.textContent="′";for(let s of["lspace","rspace"])o.setAttribute(s,"0");let n=document.createElementNS(
T,"mrow");n.append(t,o),r.replaceWith(n)}function _(r){if(r.namespaceURI===T)return![...r.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));if(!U.
has(r.tagName))return!1;for(let{name:e}of[...r.attributes])W.has(e)||r.removeAttribute(e);let t=r.getAttribute("href");return t===null||t.startsWith("./")||t.startsWith(
"https:")}function A(r){return(g(r).textContent??"").replace(/\s+/g," ").trim()}var M=document.createElement("canvas");M.width=M.height=1;var H=new Map;function q(r){let t=H.get(r)??J(r);return H.set(r,t),t}function J(r){let t=M.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=r,t.fillRect(0,0,1,1);let[e,o,n]=t.getImageData(0,0,1,1).data;return[e,o,n]}function C([
r,t,e],o=1){return`rgba(${r}, ${t}, ${e}, ${o})`}function D(r,t,e){return[0,1,2].map(o=>Math.round(r[o]+(t[o]-r[o])*e))}function V(r){let[t,e,o]=r.map(n=>{let s=n/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*o}function N(r){let t=getComputedStyle(r),e=q(t.backgroundColor),o=q(t.color);
return{dark:V(e)<.18,background:e,text:o,muted:C(D(e,o,.7)),line:C(D(e,o,.16)),accent:t.getPropertyValue("--accent").trim()||C(o),font:t.fontFamily,key:`${e}|${o}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var x=class{node=i("div","book");search=i("input","",{type:"search",autocomplete:"off",spellcheck:"false","data-testid":"book-search"});told=i("p","hint",{role:"\
status"});list=i("div","items");rows=[];text=t=>t;constructor(){this.search.addEventListener("input",()=>this.find()),this.node.append(this.search,this.told,this.
list)}show(t,e){this.text=e,this.search.placeholder=e("search"),this.search.setAttribute("aria-label",e("search")),this.rows=(t??[]).map(o=>({item:o,node:o.symbol===
void 0?Z(o):Q(o),words:`${o.name} ${A(o.html)}`.toLowerCase()})),this.find(),t||(this.told.textContent=e("wait"))}ink(){let t=this.node.closest(".panel, .page");
if(!t?.isConnected)return;let{dark:e}=N(t);for(let{item:o,node:n}of this.rows)o.ink&&n.style.setProperty("--ink",o.ink[e?1:0])}find(){let t=this.search.value.trim(),
e=this.rows.map((n,s)=>({row:n,place:s,rank:Y(n,t)})).filter(({rank:n})=>n>0);e.sort((n,s)=>s.rank-n.rank||n.place-s.place),this.list.replaceChildren(...e.map(({
row:n})=>n.node));let[o]=e;t&&e.length===1&&o.row.node instanceof HTMLDetailsElement&&(o.row.node.open=!0),this.told.textContent=t?e.length?this.text("found",{count:e.
length,all:this.rows.length}):this.text("none",{word:t}):"",$(this.told,!t&&this.rows.length>0),this.ink()}};function Y({item:r,words:t},e){if(!e)return 1;let o=e.
toLowerCase(),n=r.name.toLowerCase();return r.symbol===e?6:r.symbol&&r.symbol.toLowerCase()===o?5:/^[a-z]$/.test(o)?n.split(/[^a-z]+/).includes(o)?3:0:n.startsWith(
o)?4:n.includes(o)?3:t.includes(o)?2:0}function Q(r){let t=i("b","symbol",{},...X(r.symbol??"")),e=i("h3","",{},...r.symbol?[t," "]:[],r.name);r.row&&(e.dataset.
q=r.row);let o=i("section","term",{},e);return o.append(g(r.html)),o}function X(r){let[t,e]=r.split("_");return e?[t,i("sub","",{},e)]:[r]}function Z(r){let t=i(
"details","question",{},i("summary","",{},r.name)),e=i("div","answer");return e.append(g(r.html)),t.append(e),t}function b(r){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:r}))}var tt="(max-width: 800px)",y=class{constructor(t,e){this.host=t;this.fill=e;this.node.append(i("div","head",{},this.tabs,this.out),this.body,this.away),this.out.
addEventListener("click",()=>this.close()),this.node.addEventListener("keydown",o=>{o.key==="Escape"&&(o.preventDefault(),this.close())}),this.node.addEventListener(
"cancel",o=>{o.preventDefault(),this.close()});for(let o of["pointerover","focusin"])this.node.addEventListener(o,n=>this.point(n));this.node.addEventListener("\
pointerleave",()=>b({q:""}))}host;fill;node=i("dialog","panel",{popover:"manual","data-testid":"help-panel"});tabs=i("div","tabs");out=i("button","out",{type:"b\
utton","data-testid":"help-close"},"✕");body=i("div","body");away=i("a","away hint");shown="";href=t=>t;name(t,e,o){this.href=o,this.out.setAttribute("aria-la\
bel",t("close")),this.out.title=t("close"),this.away.textContent=`${t("as_page")} →`,this.tabs.replaceChildren(...Object.entries(e).map(([n,s])=>{let a=i("but\
ton","tab",{type:"button","data-name":n},s);return a.addEventListener("click",()=>this.turn(n)),a})),this.mark()}toggle(t){if(this.open&&this.shown===t)return this.
close();this.open||this.appear(),this.turn(t)}close(){this.open&&(this.node.open?this.node.close():this.node.hidePopover(),b({q:""}),this.host.querySelector(`[d\
ata-testid="help-${this.shown}"]`)?.focus())}destroy(){this.close(),this.node.remove()}get open(){return this.node.open||this.node.matches(":popover-open")}appear(){
let t=matchMedia(tt).matches;this.node.toggleAttribute("data-modal",t);let e=this.host.getRootNode()instanceof ShadowRoot?this.host.getRootNode().host.closest("\
.stSidebar"):null;this.node.style.setProperty("--beside",`${e?.getBoundingClientRect().width??0}px`),t?this.node.showModal():this.node.showPopover()}turn(t){this.
shown=t;let e=this.fill(t);this.body.replaceChildren(e.node),this.away.href=this.href(t),this.mark(),e.ink(),e.search.focus()}mark(){for(let e of this.tabs.children)
e.setAttribute("aria-pressed",String(e.dataset.name===this.shown));let t=[...this.tabs.children].find(e=>e.dataset.name===this.shown);this.node.setAttribute("ar\
ia-label",t?.textContent??"")}point(t){let e=t.target instanceof Element?t.target.closest(".term"):null;b({q:e?.querySelector("h3")?.dataset.q??""})}};var v=class{root=i("div","around help",{"data-keys":"own","data-testid":"help"});books={};panel=new y(this.root,t=>this.fill(t));entries=i("div","entries");data;key="";send=()=>{};constructor(){
this.root.addEventListener("keydown",t=>t.stopPropagation()),this.root.addEventListener("transitionend",()=>Object.values(this.books).forEach(t=>t.ink()))}show(t,e){
this.data=t,this.send=e;let o=JSON.stringify(t);if(o===this.key)return;this.key=o;let n=l(this.data.texts);for(let s of Object.keys(this.data.names))this.book(s).
show(this.data.books[s],n);this.data.mode==="page"?this.asPage():this.asEntries()}destroy(){this.panel.destroy(),this.root.remove()}book(t){return this.books[t]??=
new x}href(t){return`./${t}${this.data.query?`?${this.data.query}`:""}`}asPage(){let{names:t,page:e}=this.data;this.root.replaceChildren(i("h1","",{},t[e]),this.
book(e).node),this.root.classList.add("page"),this.book(e).ink()}asEntries(){let{names:t,page:e}=this.data,o=Object.entries(t).map(([n,s])=>{let a=i("a","entry",
{href:this.href(n),"data-testid":`help-${n}`},s);return n===e?a.setAttribute("aria-current","page"):a.addEventListener("click",d=>this.clicked(d,n)),a});this.panel.
name(l(this.data.texts),t,n=>this.href(n)),this.entries.replaceChildren(...o),this.entries.isConnected||this.root.replaceChildren(this.entries,this.panel.node)}clicked(t,e){
t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),this.panel.toggle(e))}fill(t){return this.data.books[t]||this.send("ask",!0),this.book(t)}};var[et,ot]=["s.lesson","s.step"];function B(r,t,e=1){let o={lang:t,[et]:r,[ot]:e>1?String(e):""};return`./lessons?${Object.entries(o).flatMap(([n,s])=>s?[`${n}=${s}`]:[]).join("&")}`}var rt="gatescope.lessons",O={};function nt(){try{let r=JSON.parse(localStorage.getItem(rt)??"null");r&&typeof r=="object"&&!Array.isArray(r)&&(O=r)}catch{}return O}
function p(r){let t=nt()[r]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,o=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:o}}function it(r){let t=r.filter(n=>!p(n.slug).done),e=t.find(n=>p(n.slug).step>1),o=e??t[0];return o?{entry:o,step:e?Math.min(p(o.slug).step,o.steps):1}:null}var w=class{root=i(
"div","around learn",{"data-testid":"learn"});show(t,e){let{lessons:o,texts:n,lang:s}=t,a=l(n),d=o.filter(S=>p(S.slug).done).length,m=[i("div","bar",{"aria-hidd\
en":"true"},...o.map(S=>i("i",p(S.slug).done?"done":""))),i("p","hint",{},a("progress",{done:d,count:o.length}))],c=it(o);c&&m.unshift(i("p","",{},st(c,s,a(c.step>
1?"go_on":d?"then":"begin",{title:c.entry.title,step:c.step}),e))),this.root.replaceChildren(...m)}destroy(){this.root.remove()}};function st({entry:r,step:t},e,o,n){
let s=i("a","go",{href:`${B(r.slug,e)}${t>1?`&s.step=${t}`:""}`},o);return s.addEventListener("click",a=>{a.ctrlKey||a.metaKey||a.shiftKey||(a.preventDefault(),
n("go",{lesson:r.slug,step:t}))}),s}var k=class{root=i("div","around link");field=i("textarea","",{readonly:"",rows:"4","data-testid":"class-link"});copy=i("button","primary",{type:"button"});look=i(
"a","",{target:"_blank",rel:"noopener"});texts={};constructor(){this.root.append(this.field,i("p","acts",{},this.copy,this.look)),this.field.addEventListener("f\
ocus",()=>this.field.select()),this.copy.addEventListener("click",()=>this.take()),this.root.addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation())}show(t){
let{query:e,keys:o,texts:n}=t;this.texts=n;let s=new URLSearchParams(e);for(let[a,d]of new URLSearchParams(location.search))o.includes(a)&&s.set(a,d);this.field.
value=this.look.href=`${location.origin}${location.pathname}${s.size?`?${s}`:""}`,this.field.setAttribute("aria-label",l(n)("name")),this.copy.textContent=l(n)(
"copy"),this.look.textContent=`${l(n)("try")} ↗`}destroy(){this.root.remove()}async take(){try{await navigator.clipboard.writeText(this.field.value)}catch{this.
field.select(),document.execCommand("copy")}this.copy.textContent=l(this.texts)("copied")}};function G(){for(let r of document.querySelectorAll(".st-key-viewer *")){let t=r.shadowRoot?.querySelector('[data-testid="gate-viewer"]');if(t)return t}return null}
var u=(r,t)=>()=>{let e=G(),o=e?.querySelector(r);return e&&o?{node:o,state:t(e,o)}:null},R=r=>r.dataset.step??"",at=["z","f","h"].map(r=>`[data-testid="track-${r}\
"]`).join(", "),P={sequence:u(".track",R),cursor:u(".cursor",R),gate:u(at,r=>`${r.dataset.unit} ${R(r)}`),diagram:u('[data-testid="diagram"]',r=>r.querySelector(
'[data-testid="why"]')?.getAttribute("data-quantity")??""),whatif:u('[data-testid="what-if-toggle"]',(r,t)=>t.getAttribute("aria-expanded")??""),badge:()=>{let r=document.
querySelector("details.gs-badge");return r&&{node:r.querySelector("summary")??r,state:String(r.open)}}};function I(r,t){let{top:e,bottom:o}=r.getBoundingClientRect(),
[n,s]=[80,innerHeight-t-20];if(e>=n&&o<=s)return;let a=document.querySelector('[data-testid="stMain"]')??document.documentElement,d=matchMedia("(prefers-reduced\
-motion: no-preference)").matches,f=Math.max(0,s-n-(o-e));a.scrollBy({top:e-n-f/2,behavior:d?"smooth":"auto"})}function j(r){let t=G();if(!t)return;let e=Number(
t.dataset.step)+r;window.dispatchEvent(new CustomEvent("gatescope:look",{detail:{q:"",t:e}}))}var z="gatescope.tour",dt=1800,E=class{root=i("div","around tour",{"data-keys":"own"});start=i("button","start",{type:"button","data-testid":"tour-start"});ring=i(
"div","ring",{popover:"manual","aria-hidden":"true"});card=i("div","card",{popover:"manual",role:"dialog","data-testid":"tour"});title=i("h2");where=i("p","hint");says=i(
"p","",{"aria-live":"polite"});done=i("p","done",{role:"status"});back=i("button","plain",{type:"button"});skip=i("button","quiet",{type:"button","data-testid":"\
tour-skip"});next=i("button","primary",{type:"button","data-testid":"tour-next"});text=t=>t;all=[];stops=[];at=-1;before="";last="";since=0;frame=0;life=new AbortController;constructor(){
this.card.append(this.where,this.title,this.says,this.done,i("p","acts",{},this.skip,this.back,this.next)),this.root.append(this.start,this.ring,this.card),this.
start.addEventListener("click",()=>this.begin()),this.skip.addEventListener("click",()=>this.end()),this.back.addEventListener("click",()=>this.go(this.at-1)),this.
next.addEventListener("click",()=>this.go(this.at+1))}show(t){let{stops:e,texts:o}=t;this.all=e,this.text=l(o),this.start.textContent=this.text(lt()?"again":"st\
art"),this.skip.textContent=this.text("skip"),this.back.textContent=this.text("back"),this.at>=0&&this.say()}destroy(){this.end(!1),this.root.remove()}begin(){if(this.
stops=this.all.filter(({key:e})=>P[e]?.()?.node.getClientRects().length),!this.stops.length)return;this.life=new AbortController;let{signal:t}=this.life;window.
addEventListener("keydown",e=>this.keyed(e),{signal:t,capture:!0}),this.ring.showPopover(),this.card.showPopover(),this.go(0),this.follow()}end(t=!0){if(!(this.
at<0)){this.at=-1,this.life.abort(),cancelAnimationFrame(this.frame);for(let e of[this.ring,this.card])e.matches(":popover-open")&&e.hidePopover();pt(),this.start.
textContent=this.text("again"),t&&this.start.focus()}}go(t){if(t>=this.stops.length)return this.end();this.at=Math.max(0,t);let e=this.place();if(!e)return this.
end();this.before=this.last=e.state,this.since=0,this.say(),I(e.node,innerWidth<700?this.card.offsetHeight:0),this.next.focus({preventScroll:!0})}place(){return P[this.
stops[this.at].key]()}say(){let t=this.stops[this.at],e=this.at===this.stops.length-1,o=this.all.find(({key:n})=>n===t.key)??t;this.card.setAttribute("aria-labe\
l",this.text("name")),h(this.where,this.text("where",{at:this.at+1,count:this.stops.length})),h(this.title,o.title),h(this.says,o.says),h(this.done,this.since?`\
✓ ${this.text("done")}`:""),this.next.textContent=this.text(e?"finish":"next"),this.back.disabled=this.at===0,this.skip.hidden=e}follow(){let t=this.place();if(!t||
document.documentElement.hasAttribute("data-gs-presenting"))return this.end(!1);this.draw(t.node.getBoundingClientRect()),t.state!==this.last&&(this.last=t.state,
this.since=t.state===this.before?this.since:performance.now(),this.say()),this.at<this.stops.length-1&&this.since&&performance.now()-this.since>dt&&this.go(this.
at+1),this.at>=0&&(this.frame=requestAnimationFrame(()=>this.follow()))}draw({left:t,top:e,right:o,bottom:n}){let[s,a]=[this.card.offsetWidth,this.card.offsetHeight];
if(Object.assign(this.ring.style,{left:`${t-6}px`,top:`${e-6}px`,width:`${o-t+12}px`,height:`${n-e+12}px`}),innerWidth<700)return void Object.assign(this.card.style,
{left:"8px",top:`${innerHeight-a-8}px`});let d={right:o+24+s<innerWidth,left:t-24-s>0,below:n+24+a<innerHeight},f=d.right?o+24:d.left?t-24-s:Math.min(Math.max(12,
t),innerWidth-s-12),m=d.right||d.left?e:d.below?n+24:e-24-a;Object.assign(this.card.style,{left:`${f}px`,top:`${Math.min(Math.max(12,m),innerHeight-a-12)}px`})}keyed(t){
if(t.key==="Escape")return t.preventDefault(),t.stopPropagation(),this.end();if(!t.composedPath().includes(this.card))return;t.stopPropagation();let e={ArrowLeft:-1,
ArrowRight:1}[t.key];e&&j(e)}};function lt(){try{return localStorage.getItem(z)==="seen"}catch{return!1}}function pt(){try{localStorage.setItem(z,"seen")}catch{}}var K=`.around {
  --bg: var(--st-background-color, #ffffff);
  --text: var(--st-text-color, #1f2430);
  --accent: var(--st-link-color, var(--st-primary-color, #1d5fbf));
  --font: var(--st-font, system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif);
  --muted: color-mix(in srgb, var(--text) 72%, var(--bg));
  --line: color-mix(in srgb, var(--text) 16%, var(--bg));
  --soft: color-mix(in srgb, var(--text) 5%, var(--bg));
  box-sizing: border-box;
  color: var(--text);
  font: 400 15px/1.5 var(--font);
  text-align: left;
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
}
.around *, .around *::before { box-sizing: border-box; }
.around [hidden] { display: none !important; }
.around :focus { outline: none; }
.around :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.around p { margin: 0; }
.around a { color: var(--accent); text-underline-offset: 3px; }
.around .hint { font-size: 13.5px; color: var(--muted); }
.around button { font: inherit; color: inherit; cursor: pointer; }

.learn { padding: 1px 2px 3px; }
.learn .go { font-weight: 600; }
.learn .bar { display: flex; gap: 3px; margin: 9px 0 5px; }
.learn .bar i { flex: 1; height: 5px; border-radius: 3px; background: var(--line); }
.learn .bar .done { background: light-dark(#05603a, #6fe3b0); }

.help .entries { display: flex; flex-wrap: wrap; gap: 0 14px; padding: 4px 8px 0; }
.help .entry { padding: 1px 0; font-size: 14px; color: var(--muted); text-decoration: none; }
.help .entry:hover { color: var(--text); text-decoration: underline; }
.help .entry[aria-current] { color: var(--text); font-weight: 650; }

.panel { position: fixed; inset: 0 auto 0 0; flex-direction: column; width: max(18.75rem, var(--beside)); max-width: 100vw; height: 100%; max-height: 100%; marg\
in: 0; padding: 12px 16px 14px; border: 0; border-right: 1px solid var(--line); background: var(--bg); color: var(--text); transition: background-color 1ms line\
ar; box-shadow: 8px 0 30px rgb(0 0 0 / 18%); }
.panel:popover-open, .panel[open] { display: flex; }
.panel[data-modal] { width: 100vw; border: 0; box-shadow: none; }
.panel::backdrop { background: transparent; }
.panel .head { display: flex; justify-content: space-between; align-items: center; gap: 8px; padding-bottom: 10px; }
.panel .tabs { display: flex; flex-wrap: wrap; gap: 4px; }
.panel .tab { padding: 5px 12px; border: 1px solid transparent; border-radius: 999px; background: none; }
.panel .tab:hover { border-color: var(--line); }
.panel .tab[aria-pressed="true"] { border-color: var(--text); background: var(--text); color: var(--bg); font-weight: 600; }
.panel .out { width: 36px; height: 36px; padding: 0; border: 0; border-radius: 8px; background: none; font-size: 16px; }
.panel .out:hover { background: var(--soft); }
.panel > .body { display: flex; flex: 1; flex-direction: column; min-height: 0; }
.panel .book { display: flex; flex-direction: column; min-height: 0; }
.panel .items { overflow: auto; flex: 1; margin: 0 -16px; padding: 0 16px; overscroll-behavior: contain; }
.panel .away { align-self: flex-start; padding-top: 8px; }

.help.page { max-width: 46rem; background-color: var(--bg); transition: background-color 1ms linear; }
.help.page h1 { margin: 0 0 12px; font: 700 28px/1.2 var(--font); letter-spacing: -.015em; }
.book input { width: 100%; padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); color: inherit; font: inherit; }
.book input::placeholder { color: var(--muted); opacity: 1; }
.book > .hint { padding-top: 6px; }
.book .items { padding-top: 4px; }
.term { padding: 9px 0; border-bottom: 1px solid var(--line); }
.term h3 { margin: 0 0 2px; color: var(--ink, inherit); font: 650 15px/1.4 var(--font); }
.term .symbol { margin-right: 4px; font: italic 600 18px/1 "STIX Two Math", "Cambria Math", "Latin Modern Math", Georgia, serif; }
.term sub { font-size: .7em; }
.term p, .answer p { margin: 0 0 6px; }
.term math, .answer math { font-size: 1.05em; }
.gs-tied { white-space: nowrap; }
.gs-tied > * { white-space: normal; }
.question { padding: 2px 0; border-bottom: 1px solid var(--line); }
.question summary { padding: 8px 2px; font-weight: 600; cursor: pointer; }
.answer { padding: 0 2px 6px 18px; }

.link textarea { display: block; width: 100%; padding: 8px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); color: inherit; fon\
t: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; resize: vertical; word-break: break-all; }
.link .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin-top: 10px; }
.around .primary { padding: 7px 18px; border: 1px solid transparent; border-radius: 8px; background: var(--text); color: var(--bg); font-weight: 600; }

.tour .start { padding: 2px 2px; border: 0; background: none; color: var(--muted); font-size: 14px; text-decoration: underline; text-decoration-color: var(--lin\
e); text-underline-offset: 4px; }
.tour .start:hover { color: var(--text); text-decoration-color: currentcolor; }
.tour .ring { position: fixed; inset: auto; overflow: visible; margin: 0; padding: 0; border: 3px solid var(--accent); border-radius: 10px; background: none; bo\
x-shadow: 0 0 0 200vmax rgb(0 0 0 / 22%); pointer-events: none; }
.tour .card { position: fixed; inset: auto; width: 330px; max-width: calc(100vw - 16px); margin: 0; padding: 14px 18px; border: 1px solid var(--line); border-ra\
dius: 12px; background: var(--bg); color: var(--text); box-shadow: 0 10px 36px rgb(0 0 0 / 32%); }
.tour .card h2 { margin: 0 0 4px; font: 650 18px/1.3 var(--font); }
.tour .done { min-height: 1.5em; color: light-dark(#05603a, #6fe3b0); font-weight: 600; }
.tour .acts { display: flex; align-items: center; gap: 8px; margin-top: 6px; }
.around .plain { padding: 7px 14px; border: 1px solid var(--line); border-radius: 8px; background: none; }
.around .plain:disabled { opacity: .45; cursor: default; }
.around .quiet { margin-right: auto; padding: 4px 2px; border: 0; background: none; color: var(--muted); font-size: 14px; text-decoration: underline; text-under\
line-offset: 3px; }
.tour .acts .plain:first-of-type { margin-left: auto; }
.tour .skip[hidden] + .plain { margin-left: auto; }
@media (max-width: 699px) {
  .tour .card { width: calc(100vw - 16px); padding: 10px 14px; }
}
`;var ht={help:()=>new v,learn:()=>new w,link:()=>new k,tour:()=>new E},L=new WeakMap;function Xt({data:r,parentElement:t,setTriggerValue:e}){let o=L.get(t);o?.root.
isConnected||(o?.destroy(),o=ht[r.kind](),L.set(t,o),t.replaceChildren(i("style","",{},K),o.root));let n=o;return n.show(r,e),()=>{n.destroy(),L.get(t)===n&&L.delete(
t)}}export{Xt as default};
