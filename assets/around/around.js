function i(n,t="",e={},...o){let r=document.createElement(n);t&&(r.className=t);for(let[s,a]of Object.entries(e))r.setAttribute(s,a);return r.append(...o),r}function h(n,t){let e=n.firstChild;!(e instanceof Text)||e.nextSibling||t===""?n.textContent!==t&&(n.textContent=t):e.data!==t&&(e.data=t)}function $(n,t){n.hidden!==
t&&(n.hidden=t)}function l(n){return(t,e={})=>(n[t]??t).replace(/\{(\w+)\}/g,(o,r)=>String(e[r]??o))}var U=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),W=new Set(["class","href","type","data-q","data-at","d\
ata-set","data-late"]),C="http://www.w3.org/1998/Math/MathML";function g(n){let t=new DOMParser().parseFromString(n,"text/html");for(let o of[...t.body.querySelectorAll(
"*")])_(o)||o.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let o of e.querySelectorAll("p > math"))o.parentElement.textContent?.
trim()===o.textContent&&o.setAttribute("class","alone");for(let o of e.querySelectorAll("msup"))F(o);return e}function F(n){let[t,e]=n.children;if(e?.textContent!==
"′"||!t)return;let o=document.createElementNS(C,"mo");o.textContent="′";for(let s of["lspace","rspace"])o.setAttribute(s,"0");let r=document.createElementNS(
C,"mrow");r.append(t,o),n.replaceWith(r)}function _(n){if(n.namespaceURI===C)return![...n.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));if(!U.
has(n.tagName))return!1;for(let{name:e}of[...n.attributes])W.has(e)||n.removeAttribute(e);let t=n.getAttribute("href");return t===null||t.startsWith("./")||t.startsWith(
"https:")}function A(n){return(g(n).textContent??"").replace(/\s+/g," ").trim()}var M=document.createElement("canvas");M.width=M.height=1;var H=new Map;function N(n){let t=H.get(n)??J(n);return H.set(n,t),t}function J(n){let t=M.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,o,r]=t.getImageData(0,0,1,1).data;return[e,o,r]}function T([
n,t,e],o=1){return`rgba(${n}, ${t}, ${e}, ${o})`}function q(n,t,e){return[0,1,2].map(o=>Math.round(n[o]+(t[o]-n[o])*e))}function V(n){let[t,e,o]=n.map(r=>{let s=r/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*o}function D(n){let t=getComputedStyle(n),e=N(t.backgroundColor),o=N(t.color);
return{dark:V(e)<.18,background:e,text:o,muted:T(q(e,o,.7)),line:T(q(e,o,.16)),accent:t.getPropertyValue("--accent").trim()||T(o),font:t.fontFamily,key:`${e}|${o}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var x=class{node=i("div","book");search=i("input","",{type:"search",autocomplete:"off",spellcheck:"false","data-testid":"book-search"});told=i("p","hint",{role:"\
status"});list=i("div","items");rows=[];text=t=>t;constructor(){this.search.addEventListener("input",()=>this.find()),this.node.append(this.search,this.told,this.
list)}show(t,e){this.text=e,this.search.placeholder=e("search"),this.search.setAttribute("aria-label",e("search")),this.rows=(t??[]).map(o=>({item:o,node:o.symbol===
void 0?Z(o):Q(o),words:`${o.name} ${A(o.html)}`.toLowerCase()})),this.find(),t||(this.told.textContent=e("wait"))}ink(){let t=this.node.closest(".panel, .page");
if(!t?.isConnected)return;let{dark:e}=D(t);for(let{item:o,node:r}of this.rows)o.ink&&r.style.setProperty("--ink",o.ink[e?1:0])}find(){let t=this.search.value.trim(),
e=this.rows.map((r,s)=>({row:r,place:s,rank:Y(r,t)})).filter(({rank:r})=>r>0);e.sort((r,s)=>s.rank-r.rank||r.place-s.place),this.list.replaceChildren(...e.map(({
row:r})=>r.node));let[o]=e;t&&e.length===1&&o.row.node instanceof HTMLDetailsElement&&(o.row.node.open=!0),this.told.textContent=t?e.length?this.text("found",{count:e.
length,all:this.rows.length}):this.text("none",{word:t}):"",$(this.told,!t&&this.rows.length>0),this.ink()}};function Y({item:n,words:t},e){if(!e)return 1;let o=e.
toLowerCase(),r=n.name.toLowerCase();return n.symbol===e?6:n.symbol&&n.symbol.toLowerCase()===o?5:/^[a-z]$/.test(o)?r.split(/[^a-z]+/).includes(o)?3:0:r.startsWith(
o)?4:r.includes(o)?3:t.includes(o)?2:0}function Q(n){let t=i("b","symbol",{},...X(n.symbol??"")),e=i("h3","",{},...n.symbol?[t," "]:[],n.name);n.row&&(e.dataset.
q=n.row);let o=i("section","term",{},e);return o.append(g(n.html)),o}function X(n){let[t,e]=n.split("_");return e?[t,i("sub","",{},e)]:[n]}function Z(n){let t=i(
"details","question",{},i("summary","",{},n.name)),e=i("div","answer");return e.append(g(n.html)),t.append(e),t}function b(n){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:n}))}var tt="(max-width: 800px)",y=class{constructor(t,e){this.host=t;this.fill=e;this.node.append(i("div","head",{},this.tabs,this.out),this.body,this.away),this.out.
addEventListener("click",()=>this.close());let o=r=>{r.key!=="Escape"||r.defaultPrevented||!this.open||(r.preventDefault(),this.close())};this.node.addEventListener(
"keydown",o),document.addEventListener("keydown",o,{signal:this.life.signal}),this.node.addEventListener("cancel",r=>{r.preventDefault(),this.close()});for(let r of[
"pointerover","focusin"])this.node.addEventListener(r,s=>this.point(s));this.node.addEventListener("pointerleave",()=>b({q:""}))}host;fill;node=i("dialog","pane\
l",{popover:"manual","data-testid":"help-panel"});tabs=i("div","tabs");out=i("button","out",{type:"button","data-testid":"help-close"},"✕");body=i("div","body");away=i(
"a","away hint");shown="";life=new AbortController;under=[];href=t=>t;name(t,e,o){this.href=o,this.out.setAttribute("aria-label",t("close")),this.out.title=t("c\
lose"),this.away.textContent=`${t("as_page")} →`,this.tabs.replaceChildren(...Object.entries(e).map(([r,s])=>{let a=i("button","tab",{type:"button","data-name":r},
s);return a.addEventListener("click",()=>this.turn(r)),a})),this.mark()}toggle(t){if(this.open&&this.shown===t)return this.close();this.open||this.appear(),this.
turn(t)}close(){if(!this.open)return;let t=this.node.contains(this.node.getRootNode().activeElement);this.node.open?this.node.close():this.node.hidePopover();for(let e of this.
under)e.removeAttribute("inert");this.under=[],b({q:""}),t&&this.host.querySelector(`[data-testid="help-${this.shown}"]`)?.focus()}destroy(){this.close(),this.life.
abort(),this.node.remove()}get open(){return this.node.open||this.node.matches(":popover-open")}appear(){let t=matchMedia(tt).matches;this.node.toggleAttribute(
"data-modal",t);let e=this.host.getRootNode()instanceof ShadowRoot?this.host.getRootNode().host.closest(".stSidebar"):null;this.node.style.setProperty("--beside",
`${e?.getBoundingClientRect().width??0}px`),t?this.node.showModal():(this.node.showPopover(),this.cover())}cover(){for(let t=this.node;t&&!t.matches(".stSidebar");t=
t.parentElement??t.getRootNode().host??null)for(let e of t.parentNode?.children??[])e!==t&&!e.hasAttribute("inert")&&this.under.push(e);for(let t of this.under)
t.setAttribute("inert","")}turn(t){this.shown=t;let e=this.fill(t);this.body.replaceChildren(e.node),this.away.href=this.href(t),this.mark(),e.ink(),e.search.focus()}mark(){
for(let e of this.tabs.children)e.setAttribute("aria-pressed",String(e.dataset.name===this.shown));let t=[...this.tabs.children].find(e=>e.dataset.name===this.shown);
this.node.setAttribute("aria-label",t?.textContent??"")}point(t){let e=t.target instanceof Element?t.target.closest(".term"):null;b({q:e?.querySelector("h3")?.dataset.
q??""})}};var v=class{root=i("div","around help",{"data-keys":"own","data-testid":"help"});books={};panel=new y(this.root,t=>this.fill(t));entries=i("div","entries");data;key="";send=()=>{};constructor(){
this.root.addEventListener("keydown",t=>t.stopPropagation()),this.root.addEventListener("transitionend",()=>Object.values(this.books).forEach(t=>t.ink()))}show(t,e){
this.data=t,this.send=e;let o=JSON.stringify(t);if(o===this.key)return;this.key=o;let r=l(this.data.texts);for(let s of Object.keys(this.data.names))this.book(s).
show(this.data.books[s],r);this.data.mode==="page"?this.asPage():this.asEntries()}destroy(){this.panel.destroy(),this.root.remove()}book(t){return this.books[t]??=
new x}href(t){return`./${t}${this.data.query?`?${this.data.query}`:""}`}asPage(){let{names:t,page:e}=this.data;this.root.replaceChildren(i("h1","",{},t[e]),this.
book(e).node),this.root.classList.add("page"),this.book(e).ink()}asEntries(){let{names:t,page:e}=this.data,o=Object.entries(t).map(([r,s])=>{let a=i("a","entry",
{href:this.href(r),"data-testid":`help-${r}`},s);return r===e?a.setAttribute("aria-current","page"):a.addEventListener("click",d=>this.clicked(d,r)),a});this.panel.
name(l(this.data.texts),t,r=>this.href(r)),this.entries.replaceChildren(...o),this.entries.isConnected||this.root.replaceChildren(this.entries,this.panel.node)}clicked(t,e){
t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),this.panel.toggle(e))}fill(t){return this.data.books[t]||this.send("ask",!0),this.book(t)}};var[et,ot]=["s.lesson","s.step"];function B(n,t,e=1){let o={lang:t,[et]:n,[ot]:e>1?String(e):""};return`./lessons?${Object.entries(o).flatMap(([r,s])=>s?[`${r}=${s}`]:[]).join("&")}`}var nt="gatescope.lessons",O={};function rt(){try{let n=JSON.parse(localStorage.getItem(nt)??"null");n&&typeof n=="object"&&!Array.isArray(n)&&(O=n)}catch{}return O}
function p(n){let t=rt()[n]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,o=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:o}}function it(n){let t=n.filter(r=>!p(r.slug).done),e=t.find(r=>p(r.slug).step>1),o=e??t[0];return o?{entry:o,step:e?Math.min(p(o.slug).step,o.steps):1}:null}var w=class{root=i(
"div","around learn",{"data-testid":"learn"});show(t,e){let{lessons:o,texts:r,lang:s}=t,a=l(r),d=o.filter(L=>p(L.slug).done).length,m=[i("div","bar",{"aria-hidd\
en":"true"},...o.map(L=>i("i",p(L.slug).done?"done":""))),i("p","hint",{},a("progress",{done:d,count:o.length}))],c=it(o);c&&m.unshift(i("p","",{},st(c,s,a(c.step>
1?"go_on":d?"then":"begin",{title:c.entry.title,step:c.step}),e))),this.root.replaceChildren(...m)}destroy(){this.root.remove()}};function st({entry:n,step:t},e,o,r){
let s=i("a","go",{href:`${B(n.slug,e)}${t>1?`&s.step=${t}`:""}`},o);return s.addEventListener("click",a=>{a.ctrlKey||a.metaKey||a.shiftKey||(a.preventDefault(),
r("go",{lesson:n.slug,step:t}))}),s}var k=class{root=i("div","around link");field=i("textarea","",{readonly:"",rows:"4","data-testid":"class-link"});copy=i("button","primary",{type:"button"});look=i(
"a","",{target:"_blank",rel:"noopener"});texts={};constructor(){this.root.append(this.field,i("p","acts",{},this.copy,this.look)),this.field.addEventListener("f\
ocus",()=>this.field.select()),this.copy.addEventListener("click",()=>this.take()),this.root.addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation())}show(t){
let{query:e,keys:o,texts:r}=t;this.texts=r;let s=new URLSearchParams(e);for(let[a,d]of new URLSearchParams(location.search))o.includes(a)&&s.set(a,d);this.field.
value=this.look.href=`${location.origin}${location.pathname}${s.size?`?${s}`:""}`,this.field.setAttribute("aria-label",l(r)("name")),this.copy.textContent=l(r)(
"copy"),this.look.textContent=`${l(r)("try")} ↗`}destroy(){this.root.remove()}async take(){try{await navigator.clipboard.writeText(this.field.value)}catch{this.
field.select(),document.execCommand("copy")}this.copy.textContent=l(this.texts)("copied")}};function G(){for(let n of document.querySelectorAll(".st-key-viewer *")){let t=n.shadowRoot?.querySelector('[data-testid="gate-viewer"]');if(t)return t}return null}
var u=(n,t)=>()=>{let e=G(),o=e?.querySelector(n);return e&&o?{node:o,state:t(e,o)}:null},R=n=>n.dataset.step??"",at=["z","f","h"].map(n=>`[data-testid="track-${n}\
"]`).join(", "),P={sequence:u(".track",R),cursor:u(".cursor",R),gate:u(at,n=>`${n.dataset.unit} ${R(n)}`),diagram:u('[data-testid="diagram"]',n=>n.querySelector(
'[data-testid="why"]')?.getAttribute("data-quantity")??""),whatif:u('[data-testid="what-if-toggle"]',(n,t)=>t.getAttribute("aria-expanded")??""),badge:()=>{let n=document.
querySelector("details.gs-badge");return n&&{node:n.querySelector("summary")??n,state:String(n.open)}}};function I(n,t){let{top:e,bottom:o}=n.getBoundingClientRect(),
[r,s]=[80,innerHeight-t-20];if(e>=r&&o<=s)return;let a=document.querySelector('[data-testid="stMain"]')??document.documentElement,d=matchMedia("(prefers-reduced\
-motion: no-preference)").matches,f=Math.max(0,s-r-(o-e));a.scrollBy({top:e-r-f/2,behavior:d?"smooth":"auto"})}function j(n){let t=G();if(!t)return;let e=Number(
t.dataset.step)+n;window.dispatchEvent(new CustomEvent("gatescope:look",{detail:{q:"",t:e}}))}var K="gatescope.tour",dt=1800,E=class{root=i("div","around tour",{"data-keys":"own"});start=i("button","start",{type:"button","data-testid":"tour-start"});ring=i(
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
stops[this.at].key]()}say(){let t=this.stops[this.at],e=this.at===this.stops.length-1,o=this.all.find(({key:r})=>r===t.key)??t;this.card.setAttribute("aria-labe\
l",this.text("name")),h(this.where,this.text("where",{at:this.at+1,count:this.stops.length})),h(this.title,o.title),h(this.says,o.says),h(this.done,this.since?`\
✓ ${this.text("done")}`:""),this.next.textContent=this.text(e?"finish":"next"),this.back.disabled=this.at===0,this.skip.hidden=e}follow(){let t=this.place();if(!t||
document.documentElement.hasAttribute("data-gs-presenting"))return this.end(!1);this.draw(t.node.getBoundingClientRect()),t.state!==this.last&&(this.last=t.state,
this.since=t.state===this.before?this.since:performance.now(),this.say()),this.at<this.stops.length-1&&this.since&&performance.now()-this.since>dt&&this.go(this.
at+1),this.at>=0&&(this.frame=requestAnimationFrame(()=>this.follow()))}draw({left:t,top:e,right:o,bottom:r}){let[s,a]=[this.card.offsetWidth,this.card.offsetHeight];
if(Object.assign(this.ring.style,{left:`${t-6}px`,top:`${e-6}px`,width:`${o-t+12}px`,height:`${r-e+12}px`}),innerWidth<700)return void Object.assign(this.card.style,
{left:"8px",top:`${innerHeight-a-8}px`});let d={right:o+24+s<innerWidth,left:t-24-s>0,below:r+24+a<innerHeight},f=d.right?o+24:d.left?t-24-s:Math.min(Math.max(12,
t),innerWidth-s-12),m=d.right||d.left?e:d.below?r+24:e-24-a;Object.assign(this.card.style,{left:`${f}px`,top:`${Math.min(Math.max(12,m),innerHeight-a-12)}px`})}keyed(t){
if(t.key==="Escape")return t.preventDefault(),t.stopPropagation(),this.end();if(!t.composedPath().includes(this.card))return;t.stopPropagation();let e={ArrowLeft:-1,
ArrowRight:1}[t.key];e&&j(e)}};function lt(){try{return localStorage.getItem(K)==="seen"}catch{return!1}}function pt(){try{localStorage.setItem(K,"seen")}catch{}}var z=`.around {
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
`;var ht={help:()=>new v,learn:()=>new w,link:()=>new k,tour:()=>new E},S=new WeakMap;function Zt({data:n,parentElement:t,setTriggerValue:e}){let o=S.get(t);o?.root.
isConnected||(o?.destroy(),o=ht[n.kind](),S.set(t,o),t.replaceChildren(i("style","",{},z),o.root));let r=o;return r.show(n,e),()=>{r.destroy(),S.get(t)===r&&S.delete(
t)}}export{Zt as default};
