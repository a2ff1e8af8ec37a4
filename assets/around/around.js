function s(n,t="",e={},...o){let r=document.createElement(n);t&&(r.className=t);for(let[i,a]of Object.entries(e))r.setAttribute(i,a);return r.append(...o),r}function S(n,t){n.hidden!==t&&(n.hidden=t)}function l(n){return(t,e={})=>(n[t]??t).replace(/\{(\w+)\}/g,(o,r)=>String(e[r]??o))}var N=new Set("P STRONG EM CODE PRE UL OL LI A BUTTON OUTPUT BR HR BLOCKQUOTE H3 H4 DIV SPAN".split(" ")),D=new Set(["class","href","type","data-q","data-at","d\
ata-set","data-late"]),w="http://www.w3.org/1998/Math/MathML";function u(n){let t=new DOMParser().parseFromString(n,"text/html");for(let o of[...t.body.querySelectorAll(
"*")])B(o)||o.remove();let e=document.createDocumentFragment();e.append(...t.body.childNodes);for(let o of e.querySelectorAll("p > math"))o.parentElement.textContent?.
trim()===o.textContent&&o.setAttribute("class","alone");for(let o of e.querySelectorAll("msup"))q(o);return e}function q(n){let[t,e]=n.children;if(e?.textContent!==
"′"||!t)return;let o=document.createElementNS(w,"mo");o.textContent="′";for(let i of["lspace","rspace"])o.setAttribute(i,"0");let r=document.createElementNS(
w,"mrow");r.append(t,o),n.replaceWith(r)}function B(n){if(n.namespaceURI===w)return![...n.attributes].some(({name:e})=>e.startsWith("on")||e.includes("href"));if(!N.
has(n.tagName))return!1;for(let{name:e}of[...n.attributes])D.has(e)||n.removeAttribute(e);let t=n.getAttribute("href");return t===null||t.startsWith("./")||t.startsWith(
"https:")}function T(n){return(u(n).textContent??"").replace(/\s+/g," ").trim()}var E=document.createElement("canvas");E.width=E.height=1;var C=new Map;function R(n){let t=C.get(n)??G(n);return C.set(n,t),t}function G(n){let t=E.getContext(
"2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#000",t.fillStyle=n,t.fillRect(0,0,1,1);let[e,o,r]=t.getImageData(0,0,1,1).data;return[e,o,r]}function k([
n,t,e],o=1){return`rgba(${n}, ${t}, ${e}, ${o})`}function M(n,t,e){return[0,1,2].map(o=>Math.round(n[o]+(t[o]-n[o])*e))}function O(n){let[t,e,o]=n.map(r=>{let i=r/
255;return i<=.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*o}function P(n){let t=getComputedStyle(n),e=R(t.backgroundColor),o=R(t.color);
return{dark:O(e)<.18,background:e,text:o,muted:k(M(e,o,.7)),line:k(M(e,o,.16)),accent:t.getPropertyValue("--accent").trim()||k(o),font:t.fontFamily,key:`${e}|${o}\
|${t.getPropertyValue("--accent")}|${t.fontFamily}`}}var h=class{node=s("div","book");search=s("input","",{type:"search",autocomplete:"off",spellcheck:"false","data-testid":"book-search"});told=s("p","hint",{role:"\
status"});list=s("div","items");rows=[];text=t=>t;constructor(){this.search.addEventListener("input",()=>this.find()),this.node.append(this.search,this.told,this.
list)}show(t,e){this.text=e,this.search.placeholder=e("search"),this.search.setAttribute("aria-label",e("search")),this.rows=(t??[]).map(o=>({item:o,node:o.symbol===
void 0?K(o):U(o),words:`${o.name} ${T(o.html)}`.toLowerCase()})),this.find(),t||(this.told.textContent=e("wait"))}ink(){let t=this.node.closest(".panel, .page");
if(!t?.isConnected)return;let{dark:e}=P(t);for(let{item:o,node:r}of this.rows)o.ink&&r.style.setProperty("--ink",o.ink[e?1:0])}find(){let t=this.search.value.trim(),
e=this.rows.map((r,i)=>({row:r,place:i,rank:I(r,t)})).filter(({rank:r})=>r>0);e.sort((r,i)=>i.rank-r.rank||r.place-i.place),this.list.replaceChildren(...e.map(({
row:r})=>r.node));let[o]=e;t&&e.length===1&&o.row.node instanceof HTMLDetailsElement&&(o.row.node.open=!0),this.told.textContent=t?e.length?this.text("found",{count:e.
length,all:this.rows.length}):this.text("none",{word:t}):"",S(this.told,!t&&this.rows.length>0),this.ink()}};function I({item:n,words:t},e){if(!e)return 1;let o=e.
toLowerCase(),r=n.name.toLowerCase();return n.symbol===e?6:n.symbol&&n.symbol.toLowerCase()===o?5:/^[a-z]$/.test(o)?r.split(/[^a-z]+/).includes(o)?3:0:r.startsWith(
o)?4:r.includes(o)?3:t.includes(o)?2:0}function U(n){let t=s("b","symbol",{},...z(n.symbol??"")),e=s("h3","",{},...n.symbol?[t," "]:[],n.name);n.row&&(e.dataset.
q=n.row);let o=s("section","term",{},e);return o.append(u(n.html)),o}function z(n){let[t,e]=n.split("_");return e?[t,s("sub","",{},e)]:[n]}function K(n){let t=s(
"details","question",{},s("summary","",{},n.name)),e=s("div","answer");return e.append(u(n.html)),t.append(e),t}function f(n){window.dispatchEvent(new CustomEvent("gatescope:look",{detail:n}))}var j="(max-width: 800px)",m=class{constructor(t,e){this.host=t;this.fill=e;this.node.append(s("div","head",{},this.tabs,this.out),this.body,this.away),this.out.
addEventListener("click",()=>this.close()),this.node.addEventListener("keydown",o=>{o.key==="Escape"&&(o.preventDefault(),this.close())}),this.node.addEventListener(
"cancel",o=>{o.preventDefault(),this.close()});for(let o of["pointerover","focusin"])this.node.addEventListener(o,r=>this.point(r));this.node.addEventListener("\
pointerleave",()=>f({q:""}))}host;fill;node=s("dialog","panel",{popover:"manual","data-testid":"help-panel"});tabs=s("div","tabs");out=s("button","out",{type:"b\
utton","data-testid":"help-close"},"✕");body=s("div","body");away=s("a","away hint");shown="";href=t=>t;name(t,e,o){this.href=o,this.out.setAttribute("aria-la\
bel",t("close")),this.out.title=t("close"),this.away.textContent=`${t("as_page")} →`,this.tabs.replaceChildren(...Object.entries(e).map(([r,i])=>{let a=s("but\
ton","tab",{type:"button","data-name":r},i);return a.addEventListener("click",()=>this.turn(r)),a})),this.mark()}toggle(t){if(this.open&&this.shown===t)return this.
close();this.open||this.appear(),this.turn(t)}close(){this.open&&(this.node.open?this.node.close():this.node.hidePopover(),f({q:""}),this.host.querySelector(`[d\
ata-testid="help-${this.shown}"]`)?.focus())}destroy(){this.close(),this.node.remove()}get open(){return this.node.open||this.node.matches(":popover-open")}appear(){
let t=matchMedia(j).matches;this.node.toggleAttribute("data-modal",t);let e=this.host.getRootNode()instanceof ShadowRoot?this.host.getRootNode().host.closest(".\
stSidebar"):null;this.node.style.setProperty("--beside",`${e?.getBoundingClientRect().width??0}px`),t?this.node.showModal():this.node.showPopover()}turn(t){this.
shown=t;let e=this.fill(t);this.body.replaceChildren(e.node),this.away.href=this.href(t),this.mark(),e.ink(),e.search.focus()}mark(){for(let e of this.tabs.children)
e.setAttribute("aria-pressed",String(e.dataset.name===this.shown));let t=[...this.tabs.children].find(e=>e.dataset.name===this.shown);this.node.setAttribute("ar\
ia-label",t?.textContent??"")}point(t){let e=t.target instanceof Element?t.target.closest(".term"):null;f({q:e?.querySelector("h3")?.dataset.q??""})}};var g=class{root=s("nav","around help",{"data-keys":"own","data-testid":"help"});books={};panel=new m(this.root,t=>this.fill(t));entries=s("div","entries");data;key="";send=()=>{};constructor(){
this.root.addEventListener("keydown",t=>t.stopPropagation()),this.root.addEventListener("transitionend",()=>Object.values(this.books).forEach(t=>t.ink()))}show(t,e){
this.data=t,this.send=e;let o=JSON.stringify(t);if(o===this.key)return;this.key=o;let r=l(this.data.texts);for(let i of Object.keys(this.data.names))this.book(i).
show(this.data.books[i],r);this.data.mode==="page"?this.asPage():this.asEntries()}destroy(){this.panel.destroy(),this.root.remove()}book(t){return this.books[t]??=
new h}href(t){return`./${t}${this.data.query?`?${this.data.query}`:""}`}asPage(){let{names:t,page:e}=this.data;this.root.replaceChildren(s("h1","",{},t[e]),this.
book(e).node),this.root.classList.add("page"),this.book(e).ink()}asEntries(){let{names:t,page:e}=this.data,o=Object.entries(t).map(([r,i])=>{let a=s("a","entry",
{href:this.href(r),"data-testid":`help-${r}`},i);return r===e?a.setAttribute("aria-current","page"):a.addEventListener("click",d=>this.clicked(d,r)),a});this.panel.
name(l(this.data.texts),t,r=>this.href(r)),this.entries.replaceChildren(...o),this.entries.isConnected||this.root.replaceChildren(this.entries,this.panel.node)}clicked(t,e){
t.ctrlKey||t.metaKey||t.shiftKey||(t.preventDefault(),this.panel.toggle(e))}fill(t){return this.data.books[t]||this.send("ask",!0),this.book(t)}};var[F,gt]=["s.lesson","s.step"];function $(n,t){return`./lessons?${[...t?[`lang=${t}`]:[],...n?[`${F}=${n}`]:[]].join("&")}`}var W="gatescope.lessons",H={};function J(){try{let n=JSON.parse(localStorage.getItem(W)??"null");n&&typeof n=="object"&&!Array.isArray(n)&&(H=n)}catch{}return H}
function p(n){let t=J()[n]??{},e=Number.isInteger(t.step)&&t.step>0?t.step:0,o=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:e,done:t.done===
!0,guesses:o}}function V(n){let t=n.filter(r=>!p(r.slug).done),e=t.find(r=>p(r.slug).step>1),o=e??t[0];return o?{entry:o,step:e?Math.min(p(o.slug).step,o.steps):1}:null}var b=class{root=s(
"div","around learn",{"data-testid":"learn"});show(t,e){let{lessons:o,texts:r,lang:i}=t,a=l(r),d=o.filter(v=>p(v.slug).done).length,L=[s("div","bar",{"aria-hidd\
en":"true"},...o.map(v=>s("i",p(v.slug).done?"done":""))),s("p","hint",{},a("progress",{done:d,count:o.length}))],c=V(o);c&&L.unshift(s("p","",{},_(c,i,a(c.step>
1?"go_on":d?"then":"begin",{title:c.entry.title,step:c.step}),e))),this.root.replaceChildren(...L)}destroy(){this.root.remove()}};function _({entry:n,step:t},e,o,r){
let i=s("a","go",{href:`${$(n.slug,e)}${t>1?`&s.step=${t}`:""}`},o);return i.addEventListener("click",a=>{a.ctrlKey||a.metaKey||a.shiftKey||(a.preventDefault(),
r("go",{lesson:n.slug,step:t}))}),i}var x=class{root=s("div","around link");field=s("textarea","",{readonly:"",rows:"4","data-testid":"class-link"});copy=s("button","primary",{type:"button"});look=s(
"a","",{target:"_blank",rel:"noopener"});texts={};constructor(){this.root.append(this.field,s("p","acts",{},this.copy,this.look)),this.field.addEventListener("f\
ocus",()=>this.field.select()),this.copy.addEventListener("click",()=>this.take()),this.root.addEventListener("keydown",t=>t.key!=="Escape"&&t.stopPropagation())}show(t){
let{query:e,keys:o,texts:r}=t;this.texts=r;let i=new URLSearchParams(e);for(let[a,d]of new URLSearchParams(location.search))o.includes(a)&&i.set(a,d);this.field.
value=this.look.href=`${location.origin}${location.pathname}${i.size?`?${i}`:""}`,this.field.setAttribute("aria-label",l(r)("name")),this.copy.textContent=l(r)(
"copy"),this.look.textContent=`${l(r)("try")} ↗`}destroy(){this.root.remove()}async take(){try{await navigator.clipboard.writeText(this.field.value)}catch{this.
field.select(),document.execCommand("copy")}this.copy.textContent=l(this.texts)("copied")}};var A=`.around {
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
.question { padding: 2px 0; border-bottom: 1px solid var(--line); }
.question summary { padding: 8px 2px; font-weight: 600; cursor: pointer; }
.answer { padding: 0 2px 6px 18px; }

.link textarea { display: block; width: 100%; padding: 8px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--soft); color: inherit; fon\
t: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; resize: vertical; word-break: break-all; }
.link .acts { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; margin-top: 10px; }
.around .primary { padding: 7px 18px; border: 1px solid transparent; border-radius: 8px; background: var(--text); color: var(--bg); font-weight: 600; }
`;var X={help:()=>new g,learn:()=>new b,link:()=>new x},y=new WeakMap;function At({data:n,parentElement:t,setTriggerValue:e}){let o=y.get(t);o?.root.isConnected||
(o?.destroy(),o=X[n.kind](),y.set(t,o),t.replaceChildren(s("style","",{},A),o.root));let r=o;return r.show(n,e),()=>{r.destroy(),y.get(t)===r&&y.delete(t)}}export{At as default};
