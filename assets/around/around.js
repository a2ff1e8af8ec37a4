function i(n,t="",o={},...e){let r=document.createElement(n);t&&(r.className=t);for(let[a,s]of Object.entries(o))r.setAttribute(a,s);return r.append(...e),r}var[y,P]=["s.lesson","s.step"];function m(n,t){return`./lessons?${[...t?[`lang=${t}`]:[],...n?[`${y}=${n}`]:[]].join("&")}`}var v="gatescope.lessons",x={};function S(){try{let n=JSON.parse(localStorage.getItem(v)??"null");n&&typeof n=="object"&&!Array.isArray(n)&&(x=n)}catch{}return x}
function u(n){let t=S()[n]??{},o=Number.isInteger(t.step)&&t.step>0?t.step:0,e=t.guesses&&typeof t.guesses=="object"?{...t.guesses}:{};return{step:o,done:t.done===
!0,guesses:e}}function b(n){return(t,o={})=>(n[t]??t).replace(/\{(\w+)\}/g,(e,r)=>String(o[r]??e))}function w(n){let t=n.filter(r=>!u(r.slug).done),o=t.find(r=>u(r.slug).step>1),e=o??t[0];return e?{entry:e,step:o?Math.min(u(e.slug).step,e.steps):1}:null}var c=class{root=i(
"div","around learn",{"data-testid":"learn"});show(t,o){let{lessons:e,texts:r,lang:a}=t,s=b(r),p=e.filter(f=>u(f.slug).done).length,g=[i("div","bar",{"aria-hidd\
en":"true"},...e.map(f=>i("i",u(f.slug).done?"done":""))),i("p","hint",{},s("progress",{done:p,count:e.length}))],l=w(e);l&&g.unshift(i("p","",{},T(l,a,s(l.step>
1?"go_on":p?"then":"begin",{title:l.entry.title,step:l.step}),o))),this.root.replaceChildren(...g)}destroy(){this.root.remove()}};function T({entry:n,step:t},o,e,r){
let a=i("a","go",{href:`${m(n.slug,o)}${t>1?`&s.step=${t}`:""}`},e);return a.addEventListener("click",s=>{s.ctrlKey||s.metaKey||s.shiftKey||(s.preventDefault(),
r("go",{lesson:n.slug,step:t}))}),a}var h=`.around {
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
`;var M={learn:()=>new c},d=new WeakMap;function G({data:n,parentElement:t,setTriggerValue:o}){let e=d.get(t);e?.root.isConnected||(e?.destroy(),e=M[n.kind](),d.set(
t,e),t.replaceChildren(i("style","",{},h),e.root));let r=e;return r.show(n,o),()=>{r.destroy(),d.get(t)===r&&d.delete(t)}}export{G as default};
