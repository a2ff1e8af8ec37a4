function i(o,t="",e={},...n){let r=document.createElement(o);t&&(r.className=t);for(let[s,a]of Object.entries(e))r.setAttribute(s,a);return r.append(...n),r}function f(o,t){let e=o.firstChild;!(e instanceof Text)||e.nextSibling||t===""?o.textContent!==t&&(o.textContent=t):e.data!==t&&(e.data=t)}function I(o,t){o.hidden!==
t&&(o.hidden=t)}function G(o){return`${o.slice(0,4)}-${o.slice(4)}`}var[P,$]=["gatescope.class","gatescope.class-here"],g=null,x="";function A(){try{let o=JSON.parse(localStorage.getItem(P)??"null");return rt(o)?{code:o.code,secret:o.
secret}:g}catch{return g}}function rt(o){let t=o;return!!t&&typeof t=="object"&&typeof t.code=="string"&&typeof t.secret=="string"}function q(o){g={code:o.code,
secret:o.secret},x=o.code;try{localStorage.setItem(P,JSON.stringify(g)),sessionStorage.setItem($,x)}catch{}}function j(o){try{return(sessionStorage.getItem($)??
x)===o}catch{return x===o}}function W(){g=null,x="";try{localStorage.removeItem(P),sessionStorage.removeItem($)}catch{}}function U(){let o=/^#lead=([2-9A-Z]{8})\.([\w-]{20,128})$/.
exec(location.hash);return o?(history.replaceState(history.state,"",location.pathname+location.search),{code:o[1],secret:o[2]}):null}function z({code:o,secret:t}){
return`${new URL("explore",location.href.split(/[?#]/)[0])}#lead=${o}.${t}`}function l(o){return(t,e={})=>(o[t]??t).replace(/\{(\w+)\}/g,(n,r)=>String(e[r]??n))}async function y(o){try{return await navigator.clipboard.writeText(o),!0}catch{let t=i("textarea","",{readonly:"","aria-hidden":"true"});t.value=o,document.body.
append(t),t.select();let e=document.execCommand("copy");return t.remove(),e}}var it="‑",[st,H]=[2e3,5],v=class{root=i("div","around door",{"data-testid":"lead-door"});send=()=>{};timer=0;left=H;show(t,e){let{code:n,gone:r,refused:s,texts:a}=t,
d=l(a);this.send=e,window.clearTimeout(this.timer),r&&W();let u=U();u&&q(u);let p=A();if(n)return this.leading(n,d);p&&j(p.code)&&this.lead(p);let c=this.button(
"open",p?"new":"open","primary",d,()=>e("open",!0)),m=p?[this.button("again","again","primary",d,()=>this.goOn(p),{code:G(p.code).replace("-",it)})]:[];p&&(c.className=
"quiet"),this.root.replaceChildren(...m,c,i("p","hint",{role:"status"},s||d(r?"gone":"open_says")))}destroy(){window.clearTimeout(this.timer),this.root.remove()}button(t,e,n,r,s,a={}){
let d=i("button",n,{type:"button","data-testid":`lead-${t}`},r(e,a));return d.addEventListener("click",s),d}goOn(t){q(t),this.left=H,this.lead(t)}lead(t){this.send(
"lead",t),this.left-- >0&&(this.timer=window.setTimeout(()=>this.lead(t),st))}leading(t,e){this.left=H;let n=this.button("hand","hand","quiet",e,async()=>{let r=A();
n.textContent=e(r&&await y(z(r))?"handed":"not_handed")});n.title=e("hand_says"),this.root.replaceChildren(i("p","",{},e("leads",{code:t})),i("p","hint",{},e("s\
hared")),n)}};var at=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),dt=new Set(["class","href","type","data-q","data-at",
"data-set","data-late"]),N="http://www.w3.org/1998/Math/MathML";function w(o){let t=new DOMParser().parseFromString(o,"text/html");for(let n of[...t.body.querySelectorAll(
"*")])pt(n)||n.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let n of e.querySelectorAll("p > math"))n.parentElement.textContent?.
trim()===n.textContent&&n.setAttribute("class","alone");for(let n of e.querySelectorAll("msup"))lt(n);return e}function lt(o){let[t,e]=o.children;if(e?.textContent!==
"′"||!t)return;let n=document.createElementNS(N,"mo");n.textContent="′";for(let s of["lspace","rspace"])n.setAttribute(s,"0");let r=document.createElementNS(
N,"mrow");r.append(t,n),o.replaceWith(r)}function pt(o){if(o.namespaceURI===N)return![...o.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));
if(!at.has(o.tagName))return!1;for(let{name:e}of[...o.attributes])dt.has(e)||o.removeAttribute(e);let t=o.getAttribute("href");return t===null||t.startsWith("./")||
t.startsWith("https:")}function F(o){return(w(o).textContent??"").replace(/\s+/g," ").trim()}var O=document.createElement("canvas");O.width=O.height=1;var V=new Map;function _(o){let t=V.get(o)??ct(o);return V.set(o,t),t}function ct(o){let t=O.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=o,t.fillRect(0,0,1,1);let[e,n,r]=t.getImageData(0,0,1,1).data;return[e,n,r]}function D([
o,t,e],n=1){return`rgba(${o}, ${t}, ${e}, ${n})`}function J(o,t,e){return[0,1,2].map(n=>Math.round(o[n]+(t[n]-o[n])*e))}function ut(o){let[t,e,n]=o.map(r=>{let s=r/
255;return s<=.04045?s/12.92:((s+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Y(o){let t=getComputedStyle(o),e=_(t.backgroundColor),n=_(t.color);
return{dark:ut(e)<.18,background:e,text:n,muted:D(J(e,n,.7)),line:D(J(e,n,.16)),accent:t.getPropertyValue("--accent").trim()||D(n),font:t.fontFamily,key:`${e}|${n}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var k=class{node=i("div","book");search=i("input","",{type:"search",autocomplete:"off",spellcheck:"false","data-testid":"book-search"});told=i("p","hint",{role:"\
status"});list=i("div","items");rows=[];text=t=>t;constructor(){this.search.addEventListener("input",()=>this.find()),this.node.append(this.search,this.told,this.
list)}show(t,e){this.text=e,this.search.placeholder=e("search"),this.search.setAttribute("aria-label",e("search")),this.rows=(t??[]).map(n=>({item:n,node:n.symbol===
void 0?gt(n):mt(n),words:`${n.name} ${F(n.html)}`.toLowerCase()})),this.find(),t||(this.told.textContent=e("wait"))}ink(){let t=this.node.closest(".panel, .page");
if(!t?.isConnected)return;let{dark:e}=Y(t);for(let{item:n,node:r}of this.rows)n.ink&&r.style.setProperty("--ink",n.ink[e?1:0])}find(){let t=this.search.value.trim(),
e=this.rows.map((r,s)=>({row:r,place:s,rank:ht(r,t)})).filter(({rank:r})=>r>0);e.sort((r,s)=>s.rank-r.rank||r.place-s.place),this.list.replaceChildren(...e.map(
({row:r})=>r.node));let[n]=e;t&&e.length===1&&n.row.node instanceof HTMLDetailsElement&&(n.row.node.open=!0),this.told.textContent=t?e.length?this.text("found",
{count:e.length,all:this.rows.length}):this.text("none",{word:t}):"",I(this.told,!t&&this.rows.length>0),this.ink()}};function ht({item:o,words:t},e){if(!e)return 1;
let n=e.toLowerCase(),r=o.name.toLowerCase();return o.symbol===e?6:o.symbol&&o.symbol.toLowerCase()===n?5:/^[a-z]$/.test(n)?r.split(/[^a-z]+/).includes(n)?3:0:r.
startsWith(n)?4:r.includes(n)?3:t.includes(n)?2:0}function mt(o){let t=i("b","symbol",{},...ft(o.symbol??"")),e=i("h3","",{},...o.symbol?[t," "]:[],o.name);o.row&&
(e.dataset.q=o.row);let n=i("section","term",{},e);return n.append(w(o.html)),n}function ft(o){let[t,e]=o.split("_");return e?[t,i("sub","",{},e)]:[o]}function gt(o){
let t=i("details","question",{},i("summary","",{},o.name)),e=i("div","answer");return e.append(w(o.html)),t.append(e),t}function E(o){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:o}))}var xt="(max-width: 800px)",S=class{constructor(t,e){this.host=t;this.fill=e;this.node.append(i("div","head",{},this.tabs,this.out),this.body,this.away),this.out.
addEventListener("click",()=>this.close());let n=r=>{r.key!=="Escape"||r.defaultPrevented||!this.open||(r.preventDefault(),this.close())};this.node.addEventListener(
"keydown",n),document.addEventListener("keydown",n,{signal:this.life.signal}),this.node.addEventListener("cancel",r=>{r.preventDefault(),this.close()});for(let r of[
"pointerover","focusin"])this.node.addEventListener(r,s=>this.point(s));this.node.addEventListener("pointerleave",()=>E({q:""}))}host;fill;node=i("dialog","pane\
l",{popover:"manual","data-testid":"help-panel"});tabs=i("div","tabs");out=i("button","out",{type:"button","data-testid":"help-close"},"✕");body=i("div","body");away=i(
"a","away hint");shown="";life=new AbortController;under=[];href=t=>t;name(t,e,n){this.href=n,this.out.setAttribute("aria-label",t("close")),this.out.title=t("c\
lose"),this.away.textContent=`${t("as_page")} →`,this.tabs.replaceChildren(...Object.entries(e).map(([r,s])=>{let a=i("button","tab",{type:"button","data-name":r},
s);return a.addEventListener("click",()=>this.turn(r)),a})),this.mark()}toggle(t){if(this.open&&this.shown===t)return this.close();this.open||this.appear(),this.
turn(t)}close(){if(!this.open)return;let t=this.node.contains(this.node.getRootNode().activeElement);this.node.open?this.node.close():this.node.hidePopover();for(let e of this.
under)e.removeAttribute("inert");this.under=[],E({q:""}),t&&this.host.querySelector(`[data-testid="help-${this.shown}"]`)?.focus()}destroy(){this.close(),this.life.
abort(),this.node.remove()}get open(){return this.node.open||this.node.matches(":popover-open")}appear(){let t=matchMedia(xt).matches;this.node.toggleAttribute(
"data-modal",t);let e=this.host.getRootNode()instanceof ShadowRoot?this.host.getRootNode().host.closest(".stSidebar"):null;this.node.style.setProperty("--beside",
`${e?.getBoundingClientRect().width??0}px`),t?this.node.showModal():(this.node.showPopover(),this.cover())}cover(){for(let t=this.node;t&&!t.matches(".stSidebar");t=
t.parentElement??t.getRootNode().host??null)for(let e of t.parentNode?.children??[])e!==t&&!e.hasAttribute("inert")&&this.under.push(e);for(let t of this.under)
t.setAttribute("inert","")}turn(t){this.shown=t;let e=this.fill(t);this.body.replaceChildren(e.node),this.away.href=this.href(t),this.mark(),e.ink(),e.search.focus()}mark(){
for(let e of this.tabs.children)e.setAttribute("aria-pressed",String(e.dataset.name===this.shown));let t=[...this.tabs.children].find(e=>e.dataset.name===this.shown);
this.node.setAttribute("aria-label",t?.textContent??"")}point(t){let e=t.target instanceof Element?t.target.closest(".term"):null;E({q:e?.querySelector("h3")?.dataset.
q??""})}};var L=class{root=i("div","around help",{"data-keys":"own","data-testid":"help"});books={};panel=new S(this.root,t=>this.fill(t));entries=i("div","entries");data;key="";send=()=>{};constructor(){
this.root.addEventListener("keydown",t=>t.stopPropagation()),this.root.addEventListener("transitionend",()=>Object.values(this.books).forEach(t=>t.ink()))}show(t,e){
this.data=t,this.send=e;let n=JSON.stringify(t);if(n===this.key)return;this.key=n;let r=l(this.data.texts);for(let s of Object.keys(this.data.names))this.book(s).
show(this.data.books[s],r);this.data.mode==="page"?this.asPage():this.asEntries()}destroy(){this.panel.destroy(),this.root.remove()}book(t){return this.books[t]??=
new k}href(t){return`./${t}${this.data.query?`?${this.data.query}`:""}`}asPage(){let{names:t,page:e}=this.data;this.root.replaceChildren(i("h1","",{},t[e]),this.
book(e).node),this.root.classList.add("page"),this.book(e).ink()}asEntries(){let{names:t,page:e}=this.data,n=Object.entries(t).map(([r,s])=>{let a=i("a","entry",
{href:this.href(r),"data-testid":`help-${r}`},s);return r===e?a.setAttribute("aria-current","page"):a.addEventListener("click",d=>this.clicked(d,r)),a});this.panel.
name(l(this.data.texts),t,r=>this.href(r)),this.entries.replaceChildren(...n),this.entries.isConnected||this.root.replaceChildren(this.entries,this.panel.node)}clicked(t,e){
t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),this.panel.toggle(e))}fill(t){return this.data.books[t]||this.send("ask",!0),this.book(t)}};var[bt,yt]=["s.lesson","s.step"];function Z(o,t,e=1){let n={lang:t,[bt]:o,[yt]:e>1?String(e):""};return`./lessons?${Object.entries(n).flatMap(([r,s])=>s?[`${r}=${s}`]:[]).join("&")}`}var vt="gatescope.lessons",Q={};function wt(){try{let o=JSON.parse(localStorage.getItem(vt)??"null");o&&typeof o=="object"&&!Array.isArray(o)&&(Q=o)}catch{}return Q}
function h(o){let t=wt()[o]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,n=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:n}}function kt(o){let t=o.filter(r=>!h(r.slug).done),e=t.find(r=>h(r.slug).step>1),n=e??t[0];return n?{entry:n,step:e?Math.min(h(n.slug).step,n.steps):1}:null}var T=class{root=i(
"div","around learn",{"data-testid":"learn"});show(t,e){let{lessons:n,texts:r,lang:s}=t,a=l(r),d=n.filter(m=>h(m.slug).done).length,p=[i("div","bar",{"aria-hidd\
en":"true"},...n.map(m=>i("i",h(m.slug).done?"done":""))),i("p","hint",{},a("progress",{done:d,count:n.length}))],c=kt(n);c&&p.unshift(i("p","",{},Et(c,s,a(c.step>
1?"go_on":d?"then":"begin",{title:c.entry.title,step:c.step}),e))),this.root.replaceChildren(...p)}destroy(){this.root.remove()}};function Et({entry:o,step:t},e,n,r){
let s=i("a","go",{href:`${Z(o.slug,e)}${t>1?`&s.step=${t}`:""}`},n);return s.addEventListener("click",a=>{a.ctrlKey||a.metaKey||a.shiftKey||(a.preventDefault(),
r("go",{lesson:o.slug,step:t}))}),s}var R=class{root=i("div","around link");field=i("textarea","",{readonly:"",rows:"4","data-testid":"class-link"});copy=i("button","primary",{type:"button"});look=i(
"a","",{target:"_blank",rel:"noopener"});texts={};constructor(){this.root.append(this.field,i("p","acts",{},this.copy,this.look)),this.field.addEventListener("f\
ocus",()=>this.field.select()),this.copy.addEventListener("click",()=>this.take()),this.root.addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation())}show(t){
let{query:e,keys:n,texts:r}=t;this.texts=r;let s=new URLSearchParams(e);for(let[a,d]of new URLSearchParams(location.search))n.includes(a)&&s.set(a,d);this.field.
value=this.look.href=`${location.origin}${location.pathname}${s.size?`?${s}`:""}`,this.field.setAttribute("aria-label",l(r)("name")),this.copy.textContent=l(r)(
"copy"),this.look.textContent=`${l(r)("try")} ↗`}destroy(){this.root.remove()}async take(){await y(this.field.value),this.copy.textContent=l(this.texts)("copi\
ed")}};function X(){for(let o of document.querySelectorAll(".st-key-viewer *")){let t=o.shadowRoot?.querySelector('[data-testid="gate-viewer"]');if(t)return t}return null}
var b=(o,t)=>()=>{let e=X(),n=e?.querySelector(o);return e&&n?{node:n,state:t(e,n)}:null},K=o=>o.dataset.step??"",St=["z","f","h"].map(o=>`[data-testid="track-${o}\
"]`).join(", "),B={sequence:b(".track",K),cursor:b(".cursor",K),gate:b(St,o=>`${o.dataset.unit} ${K(o)}`),diagram:b('[data-testid="diagram"]',o=>o.querySelector(
'[data-testid="why"]')?.getAttribute("data-quantity")??""),whatif:b('[data-testid="what-if-toggle"]',(o,t)=>t.getAttribute("aria-expanded")??""),badge:()=>{let o=document.
querySelector("details.gs-badge");return o&&{node:o.querySelector("summary")??o,state:String(o.open)}}};function tt(o,t){let{top:e,bottom:n}=o.getBoundingClientRect(),
[r,s]=[80,innerHeight-t-20];if(e>=r&&n<=s)return;let a=document.querySelector('[data-testid="stMain"]')??document.documentElement,d=matchMedia("(prefers-reduced\
-motion: no-preference)").matches,u=Math.max(0,s-r-(n-e));a.scrollBy({top:e-r-u/2,behavior:d?"smooth":"auto"})}function et(o){let t=X();if(!t)return;let e=Number(
t.dataset.step)+o;window.dispatchEvent(new CustomEvent("gatescope:look",{detail:{q:"",t:e}}))}var ot="gatescope.tour",Lt=1800,C=class{root=i("div","around tour",{"data-keys":"own"});start=i("button","start",{type:"button","data-testid":"tour-start"});ring=i(
"div","ring",{popover:"manual","aria-hidden":"true"});card=i("div","card",{popover:"manual",role:"dialog","data-testid":"tour"});title=i("h2");where=i("p","hint");says=i(
"p","",{"aria-live":"polite"});done=i("p","done",{role:"status"});back=i("button","plain",{type:"button"});skip=i("button","quiet",{type:"button","data-testid":"\
tour-skip"});next=i("button","primary",{type:"button","data-testid":"tour-next"});text=t=>t;all=[];stops=[];at=-1;before="";last="";since=0;frame=0;life=new AbortController;constructor(){
this.card.append(this.where,this.title,this.says,this.done,i("p","acts",{},this.skip,this.back,this.next)),this.root.append(this.start,this.ring,this.card),this.
start.addEventListener("click",()=>this.begin()),this.skip.addEventListener("click",()=>this.end()),this.back.addEventListener("click",()=>this.go(this.at-1)),this.
next.addEventListener("click",()=>this.go(this.at+1))}show(t){let{stops:e,texts:n}=t;this.all=e,this.text=l(n),this.start.textContent=this.text(Tt()?"again":"st\
art"),this.skip.textContent=this.text("skip"),this.back.textContent=this.text("back"),this.at>=0&&this.say()}destroy(){this.end(!1),this.root.remove()}begin(){if(this.
stops=this.all.filter(({key:e})=>B[e]?.()?.node.getClientRects().length),!this.stops.length)return;this.life=new AbortController;let{signal:t}=this.life;window.
addEventListener("keydown",e=>this.keyed(e),{signal:t,capture:!0}),this.ring.showPopover(),this.card.showPopover(),this.go(0),this.follow()}end(t=!0){if(!(this.
at<0)){this.at=-1,this.life.abort(),cancelAnimationFrame(this.frame);for(let e of[this.ring,this.card])e.matches(":popover-open")&&e.hidePopover();Rt(),this.start.
textContent=this.text("again"),t&&this.start.focus()}}go(t){if(t>=this.stops.length)return this.end();this.at=Math.max(0,t);let e=this.place();if(!e)return this.
end();this.before=this.last=e.state,this.since=0,this.say(),tt(e.node,innerWidth<700?this.card.offsetHeight:0),this.next.focus({preventScroll:!0})}place(){return B[this.
stops[this.at].key]()}say(){let t=this.stops[this.at],e=this.at===this.stops.length-1,n=this.all.find(({key:r})=>r===t.key)??t;this.card.setAttribute("aria-labe\
l",this.text("name")),f(this.where,this.text("where",{at:this.at+1,count:this.stops.length})),f(this.title,n.title),f(this.says,n.says),f(this.done,this.since?`\
✓ ${this.text("done")}`:""),this.next.textContent=this.text(e?"finish":"next"),this.back.disabled=this.at===0,this.skip.hidden=e}follow(){let t=this.place();if(!t||
document.documentElement.hasAttribute("data-gs-presenting"))return this.end(!1);this.draw(t.node.getBoundingClientRect()),t.state!==this.last&&(this.last=t.state,
this.since=t.state===this.before?this.since:performance.now(),this.say()),this.at<this.stops.length-1&&this.since&&performance.now()-this.since>Lt&&this.go(this.
at+1),this.at>=0&&(this.frame=requestAnimationFrame(()=>this.follow()))}draw({left:t,top:e,right:n,bottom:r}){let[s,a]=[this.card.offsetWidth,this.card.offsetHeight];
if(Object.assign(this.ring.style,{left:`${t-6}px`,top:`${e-6}px`,width:`${n-t+12}px`,height:`${r-e+12}px`}),innerWidth<700)return void Object.assign(this.card.style,
{left:"8px",top:`${innerHeight-a-8}px`});let d={right:n+24+s<innerWidth,left:t-24-s>0,below:r+24+a<innerHeight},u=d.right?n+24:d.left?t-24-s:Math.min(Math.max(12,
t),innerWidth-s-12),p=d.right||d.left?e:d.below?r+24:e-24-a;Object.assign(this.card.style,{left:`${u}px`,top:`${Math.min(Math.max(12,p),innerHeight-a-12)}px`})}keyed(t){
if(t.key==="Escape")return t.preventDefault(),t.stopPropagation(),this.end();if(!t.composedPath().includes(this.card))return;t.stopPropagation();let e={ArrowLeft:-1,
ArrowRight:1}[t.key];e&&et(e)}};function Tt(){try{return localStorage.getItem(ot)==="seen"}catch{return!1}}function Rt(){try{localStorage.setItem(ot,"seen")}catch{}}var nt=`.around {
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

.panel { position: fixed; inset: 0 auto 0 0; flex-direction: column; width: max(18.75rem, var(--beside)); max-width: 100vw; height: calc(100% - var(--gs-class-b\
ar, 0px)); max-height: 100%; margin: 0; padding: 12px 16px 14px; border: 0; border-right: 1px solid var(--line); background: var(--bg); color: var(--text); tran\
sition: background-color 1ms linear; box-shadow: 8px 0 30px rgb(0 0 0 / 18%); }
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

.door { padding: 10px 8px 2px; font-size: 14px; }
.door .primary { text-wrap: balance; width: 100%; padding: 7px 12px; border-color: var(--line); background: none; color: var(--text); }
.door .primary:hover { border-color: var(--text); }
.door .quiet { display: block; }
.door .hint { padding-top: 4px; }
.door p:first-child { font-weight: 600; }
`;var Mt={class:()=>new v,help:()=>new L,learn:()=>new T,link:()=>new R,tour:()=>new C},M=new WeakMap;function Ce({data:o,parentElement:t,setTriggerValue:e}){let n=M.
get(t);n?.root.isConnected||(n?.destroy(),n=Mt[o.kind](),M.set(t,n),t.replaceChildren(i("style","",{},nt),n.root));let r=n;return r.show(o,e),()=>{r.destroy(),M.
get(t)===r&&M.delete(t)}}export{Ce as default};
