function p(i,t="",e={},...r){let n=document.createElement(i);t&&(n.className=t);for(let[o,s]of Object.entries(e))n.setAttribute(o,s);return n.append(...r),n}function v(i,t){
i.textContent!==t&&(i.textContent=t)}function M(i,t,e){i.getAttribute(t)!==e&&i.setAttribute(t,e)}function w(i,t,e){let r=gt(),n=Math.max(1,Math.round(t*r)),o=Math.
max(1,Math.round(e*r));(i.width!==n||i.height!==o)&&(i.width=n,i.height=o,i.style.width=`${t}px`,i.style.height=`${e}px`);let s=i.getContext("2d");return s.setTransform(
r,0,0,r,0,0),s.clearRect(0,0,t,e),s}function gt(){return Math.min(3,window.devicePixelRatio||1)}function W(i){return/^-0(\.0*)?$/.test(i)?i.slice(1):i.replace("-","−")}function R(i){return Number.isFinite(i)?W(i.toFixed(4)):"–"}function N(i){return Number.
isFinite(i)?W(i.toPrecision(7)):"–"}function _(i){return Number.isFinite(i)?W(String(Number(i.toPrecision(4)))):"–"}function C(i){return Number.isFinite(i)?
W(String(Number(i.toPrecision(Math.abs(i)>=100?3:2)))):"–"}function D(i,t){let e=i/Math.max(1,t);if(!(e>0))return 1;let r=10**Math.floor(Math.log10(e)),n=e/r;
return(n<=1?1:n<=2?2:n<=5?5:10)*r}var Y=["fixed","quantity","unit"],Ft=[.25,.5,1,2,4,16],G=5,we=8;function g(i,t,e){return i<t?t:i>e?e:i}function U(i){let{start:t,quantities:e,orders:r}=i.meta,n=e.
map(s=>s.key),o=n.filter(s=>["z","f","c","h"].includes(s));return{column:g(i.columnOf(t.t),0,i.columns-1),unit:g(t.unit,0,i.hidden-1),kept:[],sort:vt(r.map(s=>s.
key)),scale:"fixed",zoom:1,first:0,speed:1,traced:o.length?o:n}}function vt(i){return i.includes("memory")?"memory":i[0]??"index"}function O(i){return Math.max(
1,Math.floor(i.columns/we))}function B(i,t){return g(Math.round(i.columns/t),1,i.columns)}function j(i,t){let e=B(t,i.zoom),r=Math.floor(e/10),n=t.columns-e,o=i.
column-e+1+r,s=i.column-r;i.first=g(g(i.first,o,s),0,n)}function Ct(i,t,e,r){let n=B(t,i.zoom),o=(r-i.first+.5)/n;i.zoom=g(Math.round(e*100)/100,1,O(t));let s=B(
t,i.zoom);i.first=g(Math.round(r+.5-o*s),0,t.columns-s)}function Pt(i,t,e){i.first=g(Math.round(e),0,t.columns-B(t,i.zoom))}function $t(i,t){return i.meta.orders.
find(r=>r.key===t)?.units??Int32Array.from({length:i.hidden},(r,n)=>n)}function Nt(i,t){i.kept.includes(t)?i.kept=i.kept.filter(e=>e!==t):i.kept=[...i.kept,t].slice(
-G)}function _t(i){return[i.unit,...i.kept.filter(t=>t!==i.unit)]}function Bt(i,t,e){let r=i/e;return{width:i,first:t,count:e,cell:r,left:n=>(n-t)*r,middle:n=>(n-t+.5)*r,at:n=>g(t+Math.floor(n/r),t,t+e-1)}}function Ot(i,t,e){let r=i.
first+i.count-1,n=t(i.first),o=t(r),s=Math.max(1,Math.floor(i.width/e)),l=Math.max(1,D(o-n,s)),a=[],c=Math.ceil(n/l)*l;for(let d=i.first;d<=r;d++)t(d)<c||(a.push(
d),c=(Math.floor(t(d)/l)+1)*l);return a}var xt=document.createElement("canvas");xt.width=xt.height=1;function I(i){let t=xt.getContext("2d",{willReadFrequently:!0});t.clearRect(0,0,1,1),t.fillStyle="#\
000",t.fillStyle=i,t.fillRect(0,0,1,1);let[e,r,n]=t.getImageData(0,0,1,1).data;return[e,r,n]}function k([i,t,e],r=1){return`rgba(${i}, ${t}, ${e}, ${r})`}function F(i,t,e){
return[0,1,2].map(r=>Math.round(i[r]+(t[r]-i[r])*e))}function ke(i){let[t,e,r]=i.map(n=>{let o=n/255;return o<=.04045?o/12.92:((o+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*r}function It(i){let t=getComputedStyle(i),e=I(t.backgroundColor),r=I(t.color);return{dark:ke(e)<.18,background:e,text:r,muted:k(F(e,r,.7)),line:k(
F(e,r,.16)),font:t.fontFamily,key:`${e}|${r}|${t.fontFamily}`}}var Me=i=>i<=.04045?i/12.92:((i+.055)/1.055)**2.4,Te=i=>i<=.0031308?12.92*i:1.055*i**(1/2.4)-.055;function qt(i){let[t,e,r]=i.map(l=>Me(l/255)),n=Math.cbrt(.4122214708*
t+.5363325363*e+.0514459929*r),o=Math.cbrt(.2119034982*t+.6806995451*e+.1073969566*r),s=Math.cbrt(.0883024619*t+.2817188376*e+.6299787005*r);return[.2104542553*
n+.793617785*o-.0040720468*s,1.9779984951*n-2.428592205*o+.4505937099*s,.0259040371*n+.7827717662*o-.808675766*s]}function Se([i,t,e]){let r=(i+.3963377774*t+.2158037573*
e)**3,n=(i-.1055613458*t-.0638541728*e)**3,o=(i-.0894841775*t-1.291485548*e)**3;return[4.0767416621*r-3.3077115913*n+.2309699292*o,-1.2684380046*r+2.6097574011*
n-.3413193965*o,-.0041960863*r-.7034186147*n+1.707614701*o].map(l=>Math.round(255*Math.min(1,Math.max(0,Te(Math.max(0,l))))))}function Kt(i,t,e){let r=qt(i),n=qt(
t);return Se([0,1,2].map(o=>r[o]+(n[o]-r[o])*e))}var Ee={light:"#b45309",dark:"#f5a04c"},Ae={light:"#1a5ab8",dark:"#6aa9ff"};function Gt(i,t){let e=t.dark?"dark":
"light";if(i.range==="gate"){let o=I(i[e]),s=F(t.background,o,.05);return Array.from({length:256},(l,a)=>Kt(s,o,a/255))}let r=F(t.background,t.text,.02),n=[I(Ee[e]),
I(Ae[e])];return Array.from({length:256},(o,s)=>{let l=s/127.5-1;return Kt(r,l<0?n[0]:n[1],Math.abs(l))})}function Ut(i){return Uint32Array.from(i,([t,e,r])=>(255<<
24|r<<16|e<<8|t)>>>0)}function X(i,t){return t.dark?i.dark:i.light}var Dt={light:["#1d5fbf","#b85505","#0f766e","#b3276b","#7b3aa8","#5f6f0a","#8a4b2a","#4a5568"],
dark:["#7db2ff","#f2a65a","#4fc9b8","#f38fbf","#c79bea","#c3d45a","#d9a58a","#a9b4c4"]};function P(i,t){let e=t.dark?Dt.dark:Dt.light;return e[i%e.length]}var jt="M8 5.5v13l10.5-6.5z",Le="M7 5h3.6v14H7zM13.4 5H17v14h-3.6z";function Re(i){let t=document.createElementNS("http://www.w3.org/2000/svg","svg");t.setAttribute(
"viewBox","0 0 24 24"),t.setAttribute("aria-hidden","true");let e=document.createElementNS("http://www.w3.org/2000/svg","path");return e.setAttribute("d",i),t.append(
e),t}var V=class{constructor(t,e,r){this.picture=t;this.text=e;this.play=this.button("play","play",()=>r.play()),this.play.append(this.playIcon),this.play.disabled=
t.columns<2,this.step.append(this.number,this.of);let n=p("div","transport",{},this.play,this.step),o=Ft.map(a=>[String(a),`${a}×`.replace("0.25","¼").replace(
"0.5","½")]),s=t.meta.orders.map(a=>[a.key,a.name]),l=Y.map(a=>[a,e(`scale_${a}`)]);this.node.append(n,this.select("speed",o,a=>r.speed(Number(a))),this.select(
"sort",s,a=>r.sort(a)),this.select("scale",l,a=>r.scale(a)),this.zoomGroup(r)),t.hidden<2&&(this.selects.get("sort").parentElement.hidden=!0)}picture;text;node=p(
"div","controls");play;playIcon=Re(jt);step=p("span","step",{"data-testid":"step-label"});number=p("b");of=p("span","of");selects=new Map;zooms=[];button(t,e,r){
let n=this.text(t.replace("-","_")),s=p("button",e,{type:"button","aria-label":n,title:n,"data-testid":t,"data-k":t});return s.addEventListener("click",r),s}select(t,e,r){
let n=p("select","",{"data-testid":t,"data-k":t});for(let[o,s]of e)n.append(p("option","",{value:o},s));return n.addEventListener("change",()=>r(n.value)),this.
selects.set(t,n),p("label","choice",{},p("span","",{},this.text(t)),n)}zoomGroup(t){let e=p("div","zoom",{role:"group","aria-label":this.text("zoom")}),r=[["zoo\
m-out","−",.5],["zoom-in","+",2],["zoom-all","",0]];for(let[n,o,s]of r){let l=this.button(n,"small",()=>t.zoom(s));l.append(o||this.text("zoom_all_short")),this.
zooms.push(l),e.append(l)}return e.hidden=O(this.picture)<=1,e}draw({state:t,picture:e}){let r={speed:String(t.speed),sort:t.sort,scale:t.scale};for(let[l,a]of Object.
entries(r))this.selects.get(l).value=a;let[n,o,s]=this.zooms;n.disabled=s.disabled=t.zoom<=1,o.disabled=t.zoom>=O(e)}move({state:t,picture:e},r){let[n,o]=this.text(
"step_of",{last:e.meta.steps-1}).split("{t}");v(this.number,`${n??""}${e.stepOf(t.column)}`),v(this.of,o??"");let s=this.text(r?"pause":"play");M(this.play,"ari\
a-label",s),M(this.play,"title",s),M(this.playIcon.firstElementChild,"d",r?Le:jt)}};function Qt(i){let t=p("p","keys"),e=[["← →","key_step"],["Shift","key_t\
en"],["Home End","key_ends"],["Space","key_play"],["↑ ↓","key_unit"]];for(let[r,n]of e){let o=r.split(" ").map(s=>p("kbd","",{},s));t.append(p("span","hint-\
key",{},...o,` ${i(n)}`))}return t.append(p("span","counted",{},i("counted_from_zero"))),t}function Wt(i){let e=new DataView(i.buffer,i.byteOffset,i.byteLength).getUint32(0,!0),r=JSON.parse(new TextDecoder().decode(i.subarray(4,4+e))),n=Math.ceil((4+e)/
4)*4,o=new Float32Array(i.slice(n).buffer),s={};for(let[a,{offset:c,shape:d}]of Object.entries(r.arrays)){let h=o.subarray(c,c+d[0]*d[1]);s[a]={values:h,width:d[1]}}
let l=r.columns?r.columns.length:r.steps;return{meta:r,columns:l,hidden:r.hidden,arrays:s,stepOf:a=>r.columns?r.columns[a]:a,columnOf:a=>He(r.columns,a),reading:a=>ze(
r,s,a)}}function He(i,t){if(!i)return t;let e=0,r=i.length-1;for(;e<r;){let n=e+r>>1;i[n]<t?e=n+1:r=n}return e>0&&t-i[e-1]<=i[e]-t?e-1:e}function ze(i,t,e){let{
tokens:r,names:n}=i.input;if(r)return r[e]??"";let{values:o,width:s}=t.input,l=Math.min(s,3),a=[];for(let c=0;c<l;c++){let d=_(o[e*s+c]);a.push(s>1?`${n?.[c]??c}\
 ${d}`:d)}return a.join(", ")+(s>l?", …":"")}function L(i,t){let{picture:e,text:r}=i,n=e.reading(t),o=e.stepOf(t);return n===""?r("at_step",{t:o}):r("at_step_reading",{t:o,reading:n})}function S(i,t,e,r){let n=p("div","label");if(r){let c=p("span","symbol",{},r.symbol);c.dataset.ink=r.key,n.append(c)}let o=p("span","now");n.append(p("span","n\
ame",{},t),p("span","hint",{},e),o);let s=p("div","plot"),l=p("div","side");return{node:p("div",`track track-${i}`,{"data-testid":`track-${i}`},n,s,l),label:n,plot:s,
side:l,now:o}}function Xt(i,t,e){let{width:r}=i,[n,o]=H(i),s=new Float32Array(r),l=new Float32Array(r),a=Yt(t,e,Fe(n),Ce(o));for(let c=0;c<r;c++){let d=e==="unit"?Yt(t,e,n[c],
o[c]):a;s[c]=d[0],l[c]=d[1]-d[0]}return{low:s,span:l,shared:e==="unit"&&r>1?null:a}}function Yt(i,t,e,r){if(i==="gate")return t==="fixed"||!(r>e)?[0,1]:[e,r];if(i===
"signed"&&t==="fixed")return[-1,1];let n=Math.max(Math.abs(e),Math.abs(r));return n>0&&Number.isFinite(n)?[-n,n]:[-1,1]}function H({values:i,width:t}){let e=new Float32Array(
t).fill(1/0),r=new Float32Array(t).fill(-1/0);for(let n=0,o=0;n<i.length;n++){let s=i[n];s<e[o]&&(e[o]=s),s>r[o]&&(r[o]=s),++o===t&&(o=0)}return[e,r]}var Fe=i=>i.
reduce((t,e)=>Math.min(t,e),1/0),Ce=i=>i.reduce((t,e)=>Math.max(t,e),-1/0);function Pe(i,t,e){let{first:r,count:n,order:o,width:s,height:l}=e,a=o.length,c=new Float32Array(s*l),d=n/s,h=a/l;for(let m=0;m<l;m++){let u=Math.floor(m*h),b=Math.
max(u+1,Math.ceil((m+1)*h-1e-6));for(let y=u;y<b;y++){let A=Vt(y,m*h,(m+1)*h)/h;$e(i,t,o[y],A,c,m*s,s,r,d)}}return c}var Vt=(i,t,e)=>Math.max(0,Math.min(i+1,e)-
Math.max(i,t));function $e({values:i,width:t},e,r,n,o,s,l,a,c){let d=e.low[r],h=255/e.span[r]*n;if(c===1){for(let m=0;m<l;m++)o[s+m]+=(i[(a+m)*t+r]-d)*h;return}
for(let m=0;m<l;m++){let u=m*c,b=u+c,y=0;for(let A=Math.floor(u);A<b-1e-6;A++)y+=(i[(a+A)*t+r]-d)*Vt(A,u,b);o[s+m]+=y/c*h}}function Jt(i,t,e,r,n){let o=Pe(i,t,e),
s=new ImageData(e.width,e.height),l=new Uint32Array(s.data.buffer);for(let a=0;a<l.length;a++){let c=Math.round(o[a]);l[a]=r[c<0?0:c>255?255:c]??0}n.width=e.width,
n.height=e.height,n.getContext("2d").putImageData(s,0,0)}function J(i,t){let e=t===1?210:t>4?78:100,r=Math.max(132,e*1.6);if(i<=3)return Math.round(Math.min(e,i*26));let n=Math.max(2,Math.round(e/i));return n*i<=r?n*i:
Math.round(r)}var q=class{constructor(t,e,r){this.quantity=t;this.matrix=e;this.height=r;let n=S(t.key,t.name,t.hint,t);this.node=n.node,this.plot=n.plot,this.now=
n.now,this.plot.style.height=`${r}px`,this.plot.append(this.canvas,this.boxes),n.side.append(this.legend)}quantity;matrix;height;node;plot;canvas=p("canvas","",
{"aria-hidden":"true"});cells=document.createElement("canvas");legend=p("div","legend");boxes=p("div","boxes");now;painted="";bounds=null;boundsKey="";draw(t){let{
state:e,theme:r,axis:n}=t;this.boundsKey!==e.scale&&(this.bounds=Xt(this.matrix,this.quantity.range,e.scale),this.boundsKey=e.scale);let o=Gt(this.quantity,r);this.
paintCells(t,Ut(o));let s=w(this.canvas,n.width,this.height);s.imageSmoothingEnabled=!1,s.drawImage(this.cells,0,0,n.width,this.height),this.grid(s,t),this.drawLegend(
t,o.map(l=>k(l))),this.select(t)}paintCells({state:t,theme:e,axis:r,order:n},o){let s=gt(),l=Math.round(r.width*s),a=Math.round(this.height*s),c=n.length,d=l>=2*
r.count?r.count:l,h=a>=2*c?c:a,m=[r.first,r.count,d,h,t.sort,t.scale,e.key].join();if(m===this.painted)return;this.painted=m;let u={first:r.first,count:r.count,
order:n,width:d,height:h};Jt(this.matrix,this.bounds,u,o,this.cells)}grid(t,{axis:e,theme:r,order:n}){let o=this.height/n.length;if(t.fillStyle=k(r.background,.55),
e.cell>=9)for(let s=1;s<e.count;s++)t.fillRect(Math.round(s*e.cell)-.5,0,1,this.height);if(o>=5)for(let s=1;s<n.length;s++)t.fillRect(0,Math.round(s*o)-.5,e.width,
1)}drawLegend(t,e){let{text:r}=t,n=[0,32,64,96,128,160,191,223,255].map(m=>e[m]).join(", "),o=p("div","ramp");o.style.background=`linear-gradient(to top, ${n})`;
let s=this.bounds.shared,l=this.quantity.range!=="gate",a=l?[r("legend_own_reach"),r("legend_own_minus")]:[r("legend_own_max"),r("legend_own_min")],[c,d]=s?[C(s[1]),
C(s[0])]:a,h=p("div","ends",{},p("span","",{},c));l&&this.height>=60&&h.append(p("span","",{},"0")),h.append(p("span","",{},d)),this.legend.replaceChildren(o,h),
this.legend.title=s?"":r("legend_own")}select({state:t,order:e}){let r=this.height/e.length,n=[];for(let o of[...t.kept,t.unit]){let s=Array.prototype.indexOf.call(
e,o),l=p("div",o===t.unit?"row selected":"row"),a=Math.max(r,3);l.style.transform=`translateY(${Math.round(s*r+(r-a)/2)}px)`,l.style.height=`${Math.round(a)}px`,
n.push(l)}this.boxes.replaceChildren(...n)}step({state:t}){v(this.now,R(this.value(t.column,t.unit)))}value(t,e){return this.matrix.values[t*this.matrix.width+e]}hit(t,e,r){
let{order:n,text:o}=t,s=this.height/n.length,l=Math.min(n.length-1,Math.max(0,Math.floor(r/s))),a=n[l],c=o("tip_quantity",{symbol:this.quantity.symbol,name:this.
quantity.name});return{lines:[N(this.value(e,a)),c,o("tip_unit",{unit:a}),L(t,e)],unit:a,box:{y:l*s,height:s}}}};var Zt=26,yt=24,Ne=13,Z=class{node;plot;canvas=p("canvas","",{"aria-hidden":"true"});chip=p("div","chip-now",{"data-testid":"token-now"});now;tokens;priority;widths=new Map;font="";allFit=!1;constructor(t){
let e=S("input",t.name,t.hint);this.node=e.node,this.plot=e.plot,this.now=e.now,this.tokens=t.tokens??[],this.priority=_e(this.tokens),this.plot.append(this.canvas,
this.chip)}draw(t){let{axis:e,theme:r}=t,n=`500 ${Ne}px ${r.font}`;n!==this.font&&this.widths.clear(),this.font=n;let o=this.canvas.getContext("2d");o.font=n;for(let d of new Set(
this.tokens))this.widths.has(d)||this.widths.set(d,o.measureText(d).width);this.allFit=this.visible(e).every(d=>this.widthOf(d)+6<=e.cell)&&e.cell>=13;let s=this.
allFit?[]:this.place(e),l=s.some(d=>d.lane>0)?2:1,a=this.allFit?yt:l*Zt+8;this.plot.style.height=`${a}px`;let c=w(this.canvas,e.width,a);c.font=n,c.textAlign="c\
enter",c.textBaseline="middle",this.allFit?this.chips(c,t):this.thinned(c,t,s,a),this.step(t)}visible(t){return Array.from({length:t.count},(e,r)=>t.first+r)}widthOf(t){
return this.widths.get(this.tokens[t]??"")??0}chips(t,{axis:e,theme:r}){for(let n of this.visible(e)){let o=e.cell>16?1.5:.5;t.fillStyle=k(F(r.background,r.text,
.075)),t.beginPath(),t.roundRect(e.left(n)+o,0,e.cell-2*o,yt,5),t.fill(),t.fillStyle=k(r.text),t.fillText(this.tokens[n],e.middle(n),yt/2+1)}}place(t){let e=t.first+
t.count,r=this.tokens.some(s=>s.length>1)?2:1,n=Array.from({length:r},()=>[]),o=[];for(let s of this.priority){if(s<t.first||s>=e)continue;let l=this.widthOf(s),
a=g(t.middle(s),l/2,Math.max(l/2,t.width-l/2)),c=[a-l/2-4,a+l/2+4],d=n.findIndex(h=>h.every(([m,u])=>c[1]<=m||c[0]>=u));if(!(d<0)&&(n[d].push(c),o.push({column:s,
lane:d,x:a,width:l}),o.length>t.width/8))break}return o}thinned(t,{axis:e,theme:r},n,o){t.fillStyle=k(F(r.background,r.text,.3));let s=Math.max(1,e.cell-1);if(e.
cell>=3)for(let l of this.visible(e))t.fillRect(e.left(l),o-3,s,3);else t.fillRect(0,o-3,e.width,3);t.fillStyle=k(r.text);for(let{column:l,lane:a,x:c}of n){let d=o-
8-(a+.5)*Zt+3;t.fillText(this.tokens[l],c,d),!(e.cell<3||a===0)&&(t.globalAlpha=.25,t.fillRect(e.middle(l)-.5,d+10,1,o-5-d-10),t.globalAlpha=1)}}step({state:t,axis:e,
picture:r}){let n=this.tokens[t.column]??"";v(this.chip,n),v(this.now,n===""?"":`“${n}”`);let o=this.allFit?e.cell:Math.max(22,this.widthOf(t.column)+12),s=Math.
min(e.width,o),l=g(e.middle(t.column)-s/2,0,e.width-s);this.chip.style.width=`${s}px`,this.chip.style.transform=`translateX(${l}px)`,this.chip.hidden=r.columns===
0}hit(t,e){return{lines:[L(t,e)]}}};function _e(i){let t=new Map;for(let r of i)t.set(r,(t.get(r)??0)+1);let e=r=>r===0?1/0:r&-r;return i.map((r,n)=>n).sort((r,n)=>t.
get(i[r])-t.get(i[n])||e(n)-e(r)||r-n)}var Be=4,wt=44;function te(i){let{input:t}=i.meta;if(t.kind==="tokens")return[new Z(t)];let e=i.arrays.input,r=t.names??[];return e.width>Be?[new Mt(t.name,t.hint,
e,r)]:Array.from({length:e.width},(n,o)=>new kt(r[o]??String(o),o?"":t.hint,e,o))}var kt=class{constructor(t,e,r,n){this.name=t;this.matrix=r;this.index=n;let o=S(
"input",t,e);this.node=o.node,this.plot=o.plot,this.side=o.side,this.now=o.now;let[s,l]=H(r);this.low=Math.min(0,s[n]),this.high=Math.max(0,l[n]),this.high===this.
low&&(this.high=this.low+1),this.plot.style.height=`${wt}px`,this.plot.append(this.canvas,this.marker);let a=[this.high,this.low].map(c=>p("span","",{},C(c)));this.
side.append(p("div","ends",{},...a))}name;matrix;index;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});marker=p("div","bar-now");side;now;low;high;y(t){return 2+
(1-(t-this.low)/(this.high-this.low))*(wt-4)}draw(t){let{axis:e,theme:r}=t,n=w(this.canvas,e.width,wt);n.fillStyle=r.line,n.fillRect(0,Math.round(this.y(0)),e.width,
1),n.fillStyle=r.muted;let o=e.cell>8?2:e.cell>3?1:0;for(let s=e.first;s<e.first+e.count;s++){let[l,a]=[this.y(this.value(s)),this.y(0)],c=Math.max(1,e.cell-o);
n.fillRect(e.left(s)+o/2,Math.min(l,a),c,Math.max(1,Math.abs(a-l)))}this.step(t)}value(t){return this.matrix.values[t*this.matrix.width+this.index]}step({state:t,
axis:e}){let r=this.value(t.column),[n,o]=[this.y(r),this.y(0)],s=Math.max(3,e.cell-2),l=Math.max(2,Math.abs(o-n));this.marker.style.transform=`translate(${e.middle(
t.column)-s/2}px, ${Math.min(n,o)}px)`,this.marker.style.width=`${s}px`,this.marker.style.height=`${l}px`,v(this.now,_(r))}hit(t,e){let r=t.picture.stepOf(e);return{
lines:[N(this.value(e)),this.name,t.text("at_step",{t:r})]}}},Mt=class extends q{constructor(e,r,n,o){super({key:"input",symbol:"x",name:e,hint:r,light:"#4a5568",
dark:"#a9b4c4",range:"free"},n,J(n.width,6));this.names=o;this.rows=Array.from({length:n.width},(l,a)=>a)}names;rows;draw(e){super.draw({...e,order:this.rows})}select(){}step(){}hit(e,r,n){
let o=super.hit({...e,order:this.rows},r,n);if(!o)return null;let{box:s,lines:l}=o,a=this.names[o.unit??0]??String(o.unit);return{lines:[l[0],a,e.text("at_step",
{t:e.picture.stepOf(r)})],...s?{box:s}:{}}}};var Oe=new Set(["INPUT","TEXTAREA","SELECT","OPTION"]),ee=new Set(["BUTTON","A","SUMMARY"]),Ie=new Set(["slider","textbox","combobox","listbox","spinbutton","ra\
dio","tab","menuitem","option","searchbox"]);function re(i){return i.composedPath()[0]??i.target}function qe(i){return i.composedPath().some(t=>t instanceof HTMLElement?
Oe.has(t.tagName)||t.isContentEditable:!1)}function Ke(i,t,e){if(i.composedPath().includes(t))return!0;let n=re(i);return!e||!(n instanceof Element)||Ie.has(n.getAttribute(
"role")??"")||ee.has(n.tagName)?!1:De(n,t)}function De(i,t){for(let e=t;e;e=e.parentNode??e.host??null)if(e===i)return!0;return!1}function ne(i,t,e,r,n){let o=s=>{
if(s.defaultPrevented||s.ctrlKey||s.metaKey||s.altKey||qe(s)||!Ke(s,i,e()))return;let l=Ge(s,t,r());l&&(s.preventDefault(),s.stopPropagation(),l())};document.addEventListener(
"keydown",o,{signal:n,capture:!0})}function Ge(i,t,e){let r=re(i),n=i.shiftKey?10:1;switch(i.key){case"ArrowLeft":return()=>t.by(-n);case"ArrowRight":return()=>t.
by(n);case"ArrowUp":return()=>t.unitBy(-n);case"ArrowDown":return()=>t.unitBy(n);case"Home":return()=>t.go(0);case"End":return()=>t.go(e);case" ":return r instanceof
Element&&ee.has(r.tagName)?null:()=>t.play();default:return null}}var ie=8;function K(i,t,e){let r=t-i||1;return{low:i,high:t,height:e,y:n=>ie+(1-(n-i)/r)*(e-2*ie)}}function tt(i,t,e,r){let n=D(e.high-e.low,3);i.lineWidth=1,i.
strokeStyle=r.line;for(let o=Math.ceil(e.low/n-1e-9)*n;o<=e.high+n*1e-6;o+=n){let s=Math.round(e.y(o))+.5;i.beginPath(),i.moveTo(0,s),i.lineTo(t.width,s),i.stroke()}}
function et(i){let t=D(i.high-i.low,3),e=[];for(let r=Math.ceil(i.low/t-1e-9)*t;r<=i.high+t*1e-6;r+=t){let n=p("span","y",{},C(Math.abs(r)<t*1e-6?0:r));n.style.
top=`${i.y(r)}px`,e.push(n)}return e}function rt(i,t,e,r){let n=t.first+t.count;i.strokeStyle=r.colour,i.lineWidth=r.width,i.lineJoin="round",i.setLineDash(r.dash),
i.beginPath();let o=!1;for(let s=Math.max(0,t.first);s<n;s++){let l=r.value(s);if(Number.isNaN(l)){o=!1;continue}let a=t.middle(s);o?i.lineTo(a,e.y(l)):i.moveTo(
a,e.y(l)),o=!0}i.stroke(),i.setLineDash([]),Ue(i,t,e,r)}function Ue(i,t,e,r){let n=t.first+t.count-1,o=s=>s>=t.first&&s<=n&&!Number.isNaN(r.value(s));for(let s=t.
first;s<=n;s++)o(s)&&!o(s-1)&&!o(s+1)&&Tt(i,t.middle(s),e.y(r.value(s)),3,r.colour)}function Tt(i,t,e,r,n){i.fillStyle=n,i.beginPath(),i.arc(t,e,r,0,2*Math.PI),
i.fill()}function nt(i,t,e,r,n,o){for(let s of n){let l=s.value(o);if(Number.isNaN(l))continue;let[a,c]=[t.middle(o),e.y(l)];Tt(i,a,c,5,k(r.background)),Tt(i,a,
c,3.5,s.colour)}}function je(i,t,e,r){let n=i.map((a,c)=>c).sort((a,c)=>i[a]-i[c]||a-c),o=Math.min(t,(r-e)/Math.max(1,i.length-1)),s=n.map(a=>Math.min(r,Math.max(
e,i[a])));for(let a=1;a<s.length;a++)s[a]=Math.max(s[a],s[a-1]+o);s.length&&(s[s.length-1]=Math.min(r,s[s.length-1]));for(let a=s.length-2;a>=0;a--)s[a]=Math.min(
s[a],s[a+1]-o);let l=new Array(i.length);return n.forEach((a,c)=>l[a]=s[c]),l}function it(i,t,e,r){let n=i.first+i.count-1,o=e.filter(a=>a.label!=="").slice(0,r),
s=o.map(a=>t.y(Qe(a,i.first,n,t.low))),l=je(s,14,6,t.height-6);return o.map((a,c)=>{let d=p("span","end",{title:a.label},a.label);return d.style.top=`${l[c]}px`,
d.style.color=a.colour,d})}function Qe(i,t,e,r){for(let n=e;n>=t;n--){let o=i.value(n);if(!Number.isNaN(o))return o}return r}var Q=116,oe=[[],[6,3],[2,2.5],[9,3,2,3],[4,4],[1,4]],ot=class{constructor(t,e,r){this.actions=r;let n=S("lines",e("lines"),e("lines_hint"));this.node=n.node,this.
plot=n.plot,this.side=n.side,this.plot.style.height=`${Q}px`,this.plot.append(this.canvas,this.overlay,this.grid),n.label.append(this.chooser(t,e),this.units);for(let{
key:o}of t.meta.quantities){let[s,l]=H(t.arrays[o]);this.reach.set(o,[Math.min(...s),Math.max(...l)])}}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"tr\
ue"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labels");side;units=p("div","chips",{"data-testid":"traced-units"});toggles=new Map;reach=new Map;all=[];scale=K(
0,1,Q);chooser(t,e){let r=p("div","chips",{role:"group","aria-label":e("lines_quantities")});for(let{key:n,symbol:o,name:s}of t.meta.quantities){let l=p("button",
"toggle",{type:"button",title:s,"aria-label":s,"data-k":`trace-${n}`},o);l.dataset.ink=n,l.addEventListener("click",()=>this.actions.trace(n)),this.toggles.set(
n,l),r.append(l)}return t.meta.quantities.length===1&&(r.hidden=!0),r}draw(t){let{axis:e,theme:r}=t;this.series(t);let n=w(this.canvas,e.width,Q);tt(n,e,this.scale,
r);for(let o of[...this.all].reverse())rt(n,e,this.scale,o);this.grid.replaceChildren(...et(this.scale)),this.side.replaceChildren(...it(e,this.scale,this.all,9)),
this.chips(t),this.step(t)}select(t){this.draw(t)}series({picture:t,state:e,theme:r}){let n=t.meta.quantities.filter(a=>e.traced.includes(a.key)),o=_t(e);this.all=
n.flatMap(a=>o.map((c,d)=>this.one(t,a,c,d,o.length,X(a,r))));let[s,l]=[n.every(a=>a.range==="gate")?0:-1,1];for(let{key:a}of n){let[c,d]=this.reach.get(a);s=Math.
min(s,c),l=Math.max(l,d)}this.scale=K(s,l,Q)}one(t,{key:e,symbol:r},n,o,s,l){let{values:a,width:c}=t.arrays[e];return{label:s>1?`${r} ${n}`:r,colour:l,dash:oe[o%
oe.length],width:o===0?2:1.4,value:d=>a[d*c+n]??NaN}}chips({state:t,text:e}){for(let[n,o]of this.toggles)o.setAttribute("aria-pressed",String(t.traced.includes(
n)));let r=t.kept.map(n=>{let o=e("release_unit",{unit:n}),s=p("button","chip",{type:"button",title:o,"aria-label":o,"data-k":`kept-${n}`},`${n} ×`);return s.addEventListener(
"click",()=>this.actions.keep(n)),s});if(!t.kept.includes(t.unit)&&t.kept.length<G){let n=p("button","chip",{type:"button",title:e("keep_unit_hint"),"data-k":"k\
eep"},e("keep_unit",{unit:t.unit}));n.addEventListener("click",()=>this.actions.keep(t.unit)),r.push(n)}this.units.replaceChildren(...r)}step({axis:t,state:e,theme:r}){
let n=w(this.overlay,t.width,Q);nt(n,t,this.scale,r,this.all,e.column)}hit(t,e,r){return St(t,this.all,this.scale,e,r)}};function St(i,t,e,r,n){let o=null,s=1/0;
for(let l of t){let a=Math.abs(e.y(l.value(r))-n);a<s&&([o,s]=[l,a])}return o?{lines:[N(o.value(r)),o.label,L(i,r)]}:null}var st=["t","unit","sort","scale","zoom"];function se(i){let t=new URLSearchParams(i),e={};for(let r of st){let n=t.get(r);n!==null&&(e[r]=n)}return e}function Et(i){
return st.map(t=>`${t}=${i[t]??""}`).join("&")}function ae(i,t){let e=U(t),r={};return i.column!==e.column&&(r.t=String(t.stepOf(i.column))),(i.unit!==e.unit||i.
kept.length)&&(r.unit=[i.unit,...i.kept].join(",")),i.sort!==e.sort&&(r.sort=i.sort),i.scale!==e.scale&&(r.scale=i.scale),i.zoom!==1&&(r.zoom=String(i.zoom)),r}
function le(i,t){let e=i.replace(/^\?/,"").split("&").filter(o=>{let s=o.split("=")[0];return o!==""&&!st.includes(s)}),r=st.flatMap(o=>{let s=t[o];return s===void 0?
[]:[`${o}=${encodeURIComponent(s).replaceAll("%2C",",")}`]}),n=[...e,...r];return n.length?`?${n.join("&")}`:""}function At(i,t,e,r){let n={...e},o=[],s=(a,c,d="\
note_url")=>{o.push(r(d,{name:a,value:Ye(i[a]),fallback:c,last:We(a,t)}))},l=a=>/^\d{1,7}$/.test(a)?Number(a):-1;if(i.t!==void 0){let a=l(i.t);a>=0&&a<t.meta.steps?
n.column=t.columnOf(a):s("t",String(t.stepOf(n.column)),"note_url_range")}if(i.unit!==void 0){let a=i.unit.split(",").map(l);a.every(c=>c>=0&&c<t.hidden)&&a.length<=
G+1?(n.unit=a[0],n.kept=[...new Set(a.slice(1))]):s("unit",String(n.unit),"note_url_range")}if(i.sort!==void 0){let a=t.meta.orders.map(c=>c.key);a.includes(i.sort)?
n.sort=i.sort:s("sort",vt(a))}if(i.scale!==void 0&&(Y.includes(i.scale)?n.scale=i.scale:s("scale",n.scale)),i.zoom!==void 0){let a=/^\d{1,5}(\.\d{1,4})?$/.test(
i.zoom)?Number(i.zoom):NaN;a>=1?n.zoom=g(a,1,O(t)):s("zoom","1")}return{state:n,notes:o}}var We=(i,t)=>(i==="t"?t.meta.steps:t.hidden)-1,Ye=i=>i.length>24?`${i.
slice(0,24)}…`:i;var Xe=300,Ve=60,Lt="__gatescopeViewer";function T(){let i=window;if(!i[Lt]){let t={states:new Map,written:new Set,link:null,loaded:!1,active:null};i[Lt]=t;let e=()=>t.
link=null;for(let r of["pointerdown","keydown"])window.addEventListener(r,e,{capture:!0,passive:!0})}return i[Lt]}function lt(i=!1){let t=T(),e=se(location.search),
r=Et(e),n=Object.keys(e).length>0&&!t.written.has(r);return!i&&t.loaded&&!n?!1:(t.loaded=!0,t.link=e,t.written.add(r),!0)}function ce(i,t){let{states:e}=T();e.delete(
i),e.set(i,{...t}),e.size>Ve&&e.delete(e.keys().next().value)}var at=class{constructor(t){this.request=t}request;timer=0;last=0;touch(){if(this.timer)return;let t=Math.
max(0,this.last+Xe-performance.now());this.timer=window.setTimeout(()=>this.write(),t)}write(){this.timer=0,this.last=performance.now();let t=this.request();T().
written.add(Et(t));let e=le(location.search,t);if(e!==location.search)try{history.replaceState(history.state,"",`${location.pathname}${e}${location.hash}`)}catch{}}stop(){
window.clearTimeout(this.timer),this.timer=0}};var $=108,ct=12,z=8,Rt=class{constructor(t,e,r){this.output=t;this.matrix=e;this.truth=r;let n=S("output",t.name,t.hint);this.node=n.node,this.plot=n.plot,this.
side=n.side,this.named=Je(e),this.scale=t.kind==="classes"?K(0,1,$):Ze(e,r),this.plot.style.height=`${$+(this.strip?ct:0)}px`,this.plot.append(this.canvas,this.
overlay,this.grid)}output;matrix;truth;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});overlay=p("canvas","",{"aria-hidden":"true"});grid=p("div","y-labe\
ls");side;scale;named;all=[];get strip(){return this.output.kind==="classes"?this.truth:null}draw(t){let{axis:e,theme:r,text:n}=t;this.all=this.output.kind==="c\
lasses"?this.classes(r):this.values(r,n("truth"));let o=w(this.canvas,e.width,$+(this.strip?ct:0));tt(o,e,this.scale,r);for(let s of[...this.all].reverse())rt(o,
e,this.scale,s);this.grid.replaceChildren(...et(this.scale)),this.side.replaceChildren(...it(e,this.scale,this.all,z)),this.strip&&this.drawStrip(o,t,this.strip),
this.step(t)}drawStrip(t,{axis:e,theme:r,text:n},o){let s=Math.max(3,e.cell-(e.cell>6?2:0));for(let a=e.first;a<e.first+e.count;a++){let c=o.values[a*o.width];Number.
isNaN(c)||(t.fillStyle=this.classColour(c,r),t.beginPath(),t.roundRect(e.middle(a)-s/2,$+2,s,ct-4,Math.min(3,s/2)),t.fill())}let l=p("span","end muted",{},n("tr\
uth"));l.style.top=`${$+ct/2}px`,this.side.append(l)}classColour(t,e){return this.named.indexOf(t)<z?P(t,e):e.muted}classes(t){return this.named.map((e,r)=>({label:r<
z?this.output.labels[e]??String(e):"",colour:r<z?P(e,t):t.line,dash:[],width:r<z?1.8:1,value:n=>this.matrix.values[n*this.matrix.width+e]??NaN}))}values(t,e){let{
width:r}=this.matrix,n=Array.from({length:r},(a,c)=>({label:this.output.labels[c]??String(c),colour:P(c,t),dash:[],width:1.8,value:d=>this.matrix.values[d*r+c]??
NaN}));if(!this.truth)return n;let{values:o,width:s}=this.truth,l=Array.from({length:Math.min(s,r)},(a,c)=>({label:s>1?`${e} ${this.output.labels[c]??c}`:e,colour:s>
1?P(c,t):k(t.text,.6),dash:[3,3],width:1.4,value:d=>o[d*s+c]??NaN}));return[...n,...l]}step({axis:t,state:e,theme:r}){let n=w(this.overlay,t.width,$);nt(n,t,this.
scale,r,this.all.slice(0,z),e.column)}hit(t,e,r){return St(t,this.all,this.scale,e,r)}};function Je(i){let[,t]=H(i),e=Array.from({length:i.width},(r,n)=>n);return i.
width<=z?e:e.sort((r,n)=>t[n]-t[r]||r-n)}function Ze(i,t){let[e,r]=[1/0,-1/0];for(let{values:n}of t?[i,t]:[i])for(let o of n)o<e&&(e=o),o>r&&(r=o);return r>e||([
e,r]=Number.isFinite(e)?[e-1,e+1]:[0,1]),K(e,r,$)}function pe({meta:i,arrays:t}){let e=t.output;return!i.output||!e?[]:[new Rt(i.output,e,t.truth??null)]}function ue(i,t,e){let{actions:r}=t,n=new Map,o=null,s=0,l=u=>{let b=i.getBoundingClientRect();return{x:u.clientX-b.left,y:u.clientY-b.top}},a=u=>r.go(t.axis().
at(u)),c=u=>{if(u.button!==0)return;let{x:b,y}=l(u);n.set(u.pointerId,b),n.size===2&&(s=de(n));let A=u.pointerType==="touch";o=n.size===1?{x:b,y,touch:A,moved:!1}:
null,i.setPointerCapture(u.pointerId),r.stop(),t.leave(),A||a(b),A||i.focus({preventScroll:!0})},d=u=>{let{x:b,y}=l(u);if(!n.has(u.pointerId)){u.pointerType!=="\
touch"&&t.hover(b,y);return}if(n.set(u.pointerId,b),n.size===2)return h();o&&((Math.abs(b-o.x)>4||Math.abs(y-o.y)>4)&&(o.moved=!0),(o.moved||!o.touch)&&a(b))},h=()=>{
let u=de(n);if(Math.abs(u/s-1)<.04)return;let b=[...n.values()];r.zoom(u/s,t.axis().at((b[0]+b[1])/2)),s=u},m=u=>{let{x:b,y}=l(u);o&&!o.moved&&u.type==="pointer\
up"&&(o.touch&&a(b),t.pick(b,y,u.shiftKey)),n.delete(u.pointerId),o=null};i.addEventListener("pointerdown",c,{signal:e}),i.addEventListener("pointermove",d,{signal:e}),
i.addEventListener("pointerup",m,{signal:e}),i.addEventListener("pointercancel",m,{signal:e}),i.addEventListener("pointerleave",()=>t.leave(),{signal:e}),i.addEventListener(
"wheel",u=>tr(u,t,l(u).x),{signal:e,passive:!1})}function de(i){let[t,e]=[...i.values()];return Math.max(12,Math.abs(t-e))}function tr(i,t,e){let r=t.axis();if(i.
ctrlKey||i.metaKey){i.preventDefault();let s=Math.max(-60,Math.min(60,i.deltaMode?i.deltaY*20:i.deltaY));t.actions.zoom(Math.exp(-s/120),r.at(e));return}let n=i.
shiftKey&&!i.deltaX?i.deltaY:i.deltaX;if(Math.abs(n)<=Math.abs(i.shiftKey?0:i.deltaY))return;i.preventDefault();let o=n/r.cell;t.actions.pan(r.first+Math.sign(o)*
Math.max(1,Math.round(Math.abs(o))))}var er="http://www.w3.org/1998/Math/MathML",E=i=>({quantity:i}),he=i=>({prev:i}),x=i=>({op:i}),rr={gru:[[E("h"),x("="),x("("),{num:"1"},x("−"),E("z"),x(")"),x(
"·"),E("n"),x("+"),E("z"),x("·"),he("h")]],lstm:[[E("c"),x("="),E("f"),x("·"),he("c"),x("+"),E("i"),x("·"),E("g")],[E("h"),x("="),E("o"),x("·"),{fn:"tanh"},
x("("),E("c"),x(")")]]};function f(i,t=""){let e=document.createElementNS(er,i);return t&&(e.textContent=t),e}function fe(i,t){return i.setAttribute("data-ink",
t),i}function pt(i,t){return fe(f("mi",t.get(i)??i),i)}function me(i,t){if("quantity"in i)return pt(i.quantity,t);if("prev"in i){let e=f("msup");return e.append(
pt(i.prev,t),f("mo","′")),e}return"op"in i?f("mo",i.op):"num"in i?f("mn",i.num):f("mi",i.fn)}function Ht(i,t){let e=f("mrow");e.append(...i);let r=f("math");return t&&
r.setAttribute("aria-label",t),r.append(e),r}function be(i,t,e){let r=document.createElement("div");r.className="equations",i==="rnn"&&r.append(ir(t,e));let n=[];
for(let o of rr[i]??[]){r.append(Ht(o.map(a=>me(a,e)),""));let s=o.map((a,c)=>{let d="quantity"in a?a.quantity:"prev"in a?`${a.prev}_prev`:"";if(!d)return"op"in
a&&a.op==="="?f("mo","≈"):me(a,e);let h=fe(f("mn"),d.replace("_prev",""));return n.push({node:h,key:d,bracket:c>0&&"op"in o[c-1]&&"·+−".includes(o[c-1].op)}),
h}),l=Ht(s,"");l.setAttribute("class","in-numbers"),r.append(l)}return{node:r,update:o=>nr(n,o)}}function nr(i,t){for(let{node:e,key:r,bracket:n}of i){let o=R(t(
r)),s=n&&o.startsWith("−")?`(${o})`:o;e.textContent!==s&&(e.textContent=s)}}function ir(i,t){let e=o=>{let s=f("msub");return s.append(f("mi",o[0]),f("mi",o.slice(
1))),s},r=f("msup");r.append(pt("h",t),f("mo","′"));let n=[pt("h",t),f("mo","="),f("mi",i),f("mo","(")];return n.push(e("Wi"),f("mi","x"),f("mo","+"),e("Wh"),
r,f("mo","+"),f("mi","b"),f("mo",")")),Ht(n,"")}var dt=class{constructor(t,e,r){this.picture=t;this.text=e;let{quantities:n,cell:o,activation:s}=t.meta,l=new Map(n.map(c=>[c.key,c.symbol]));this.equation=be(o,
s,l),this.node.setAttribute("aria-label",e("readout"));let a=p("div","values");for(let c of["c","h"])this.before(a,n.find(d=>d.key===c));for(let c of n)this.row(
a,c.key,c,c.symbol,c.name);this.node.append(p("div","readout-head",{},this.title,this.stepper(r)),a,p("h4","",{},e(o==="rnn"?"update_rnn":"update")),this.equation.
node,p("p","fine",{},e("rounding"))),this.answerPart()}picture;text;node=p("aside","readout",{"data-testid":"readout"});title=p("h3","readout-title",{"data-test\
id":"readout-title"});rows=[];equation;answers=p("div","answers");answerRows=[];truth=p("p","fine",{"data-testid":"truth-now"});stepper(t){let e=p("div","steppe\
r");for(let[r,n,o]of[[-1,"↑","unit_up"],[1,"↓","unit_down"]]){let s=this.text(o),l=p("button","small",{type:"button","aria-label":s,title:s,"data-k":o},n);l.
addEventListener("click",()=>t.unitBy(r)),e.append(l)}return e}before(t,e){let r=`${e?.key}_prev`;if(!e||!this.picture.arrays[r])return;let n=this.text("before",
{name:e.name});this.row(t,r,e,`${e.symbol}′`,n)}row(t,e,r,n,o){let s=p("i"),l=p("span","number",{"data-testid":`value-${e}`}),a=p("span","symbol",{},n);a.dataset.
ink=s.dataset.ink=r.key;let c=p("span",r.range==="gate"?"bar":"bar centred",{"aria-hidden":"true"},s);t.append(p("div","value",{},a,p("span","name",{},o),c,l));
let[d,h]=this.limits(r);this.rows.push({key:e,number:l,fill:s,low:d,high:h})}limits({key:t,range:e}){if(e==="gate")return[0,1];if(e==="signed")return[-1,1];let[
r,n]=H(this.picture.arrays[t]),o=Math.max(1e-9,-Math.min(...r),Math.max(...n));return[-o,o]}answerPart(){let{output:t}=this.picture.meta;if(!t)return;let e=Math.
min(t.labels.length,t.kind==="classes"?5:4);for(let r=0;r<e;r++){let n=p("i"),o=p("span","name"),s=p("span","number",{"data-testid":`answer-${r}`}),l=p("span","\
bar",{"aria-hidden":"true"},n);t.kind==="values"&&(l.hidden=!0);let a=p("div",t.kind==="values"?"value answer no-bar":"value answer",{},o,l,s);this.answerRows.push(
{node:a,label:o,number:s,fill:n}),this.answers.append(a)}this.node.append(p("h4","",{},t.name),this.answers,this.truth)}at(t,e){let r=this.picture.arrays[e];return r?
r.values[t.state.column*r.width+t.state.unit]:NaN}step(t){let{state:e}=t;v(this.title,this.text("readout_title",{unit:e.unit,moment:L(t,e.column)}));for(let r of this.
rows){let n=this.at(t,r.key);v(r.number,R(n)),ve(r.fill,n,r.low,r.high)}this.equation.update(r=>this.at(t,r)),this.answer(t)}answer(t){let{output:e}=this.picture.
meta,r=this.picture.arrays.output;if(!e||!r)return;let n=t.state.column*r.width,o=ge(r,n,r.width>this.answerRows.length);this.answerRows.forEach(({label:s,number:l,
fill:a},c)=>{let d=o[c],h=r.values[n+d];v(s,e.labels[d]??String(d)),v(l,R(h)),a.style.background=d<z?P(d,t.theme):"",e.kind==="classes"&&ve(a,h,0,1)}),v(this.truth,
this.truthText(t))}truthText({state:t}){let e=this.picture.arrays.truth,{output:r}=this.picture.meta;if(!e||!r)return"";let n=[...e.values.subarray(t.column*e.width,
(t.column+1)*e.width)];if(n.every(Number.isNaN))return this.text("not_asked");let o=r.kind==="classes"?r.labels[n[0]]??String(n[0]):n.map(_).join(", ");return this.
text("truth_is",{truth:o})}spoken(t){let e=this.picture.meta.quantities.map(r=>`${r.name} ${R(this.at(t,r.key))}`);return[this.title.textContent,...e,...this.spokenAnswer(
t)].join(", ")}spokenAnswer({state:t}){let{output:e}=this.picture.meta,r=this.picture.arrays.output;if(!e||!r)return[];let n=t.column*r.width,o=ge(r,n,e.kind===
"classes")[0];return[`${e.name} ${e.labels[o]??o} ${R(r.values[n+o])}`]}};function ge(i,t,e){let r=Array.from({length:i.width},(o,s)=>s),n=o=>i.values[t+o];return e?
r.sort((o,s)=>n(s)-n(o)||o-s):r}function ve(i,t,e,r){let n=l=>Math.min(1,Math.max(0,(l-e)/(r-e))),[o,s]=[n(0),n(t)];i.style.transform=`translateX(${100*Math.min(
o,s)}%) scaleX(${Math.abs(s-o)})`}function zt(i){return(t,e={})=>{let r=i[t];return r===void 0?`⟦${t}⟧`:r.replace(/\{(\w+)\}/g,(n,o)=>o in e?String(e[o]):n)}}var xe=20,ut=class{constructor(t,e){this.actions=e;let r=S("time",t("time_axis"),"");this.node=r.node,this.plot=r.plot,this.rail.append(this.thumb,this.mark),this.
plot.append(this.canvas,this.rail),this.rail.title=t("overview")}actions;node;plot;canvas=p("canvas","",{"aria-hidden":"true"});rail=p("div","rail",{"data-testi\
d":"overview"});thumb=p("div","thumb");mark=p("div","mark");draw(t){let{axis:e,theme:r,picture:n}=t,o=e.count<n.columns;this.rail.hidden=!o,this.plot.style.height=
`${xe+(o?18:0)}px`;let s=w(this.canvas,e.width,xe);s.font=`11px ${r.font}`,s.textAlign="center",s.fillStyle=r.muted;for(let l of Ot(e,n.stepOf,56)){let a=e.middle(
l);s.fillRect(Math.round(a)-.5,0,1,4);let c=String(n.stepOf(l)),d=s.measureText(c).width/2;s.fillText(c,Math.min(e.width-d,Math.max(d,a)),16)}this.thumb.style.left=
`${100*e.first/n.columns}%`,this.thumb.style.width=`${100*e.count/n.columns}%`,this.step(t)}step({state:t,picture:e}){this.mark.style.left=`${100*(t.column+.5)/
e.columns}%`}listen(t,e){let r=n=>{if(!this.rail.hasPointerCapture(n.pointerId))return;let o=this.rail.getBoundingClientRect(),{axis:s,picture:l}=t(),a=(n.clientX-
o.left)/o.width*l.columns;this.actions.pan(a-s.count/2)};this.rail.addEventListener("pointerdown",n=>{n.stopPropagation(),this.rail.setPointerCapture(n.pointerId),
r(n)},{signal:e}),this.rail.addEventListener("pointermove",r,{signal:e})}};var ht=class{constructor(t,e){this.advance=t;this.changed=e}advance;changed;handle=0;due=0;get playing(){return this.handle!==0}start(t){if(this.playing)return;
this.due=performance.now()+280/t();let e=r=>{let n=280/t(),o=0;if(r>=this.due&&(o=1+Math.floor((r-this.due)/n),this.due+=o*n,o*n>1e3&&([o,this.due]=[1,r+n])),o>
0&&!this.advance(o))return this.stop();this.handle=requestAnimationFrame(e)};this.handle=requestAnimationFrame(e),this.changed()}stop(){this.playing&&(cancelAnimationFrame(
this.handle),this.handle=0,this.changed())}};var mt=class{node=p("div","tooltip",{"data-testid":"tooltip","aria-hidden":"true"});constructor(){this.node.hidden=!0}show(t,e,r,n){let[o,...s]=t.lines;this.node.
replaceChildren(p("b","",{},o??""),...s.filter(Boolean).map(h=>p("span","",{},h))),this.node.hidden=!1;let[l,a]=[this.node.offsetWidth,this.node.offsetHeight],c=e+
14+l>n.width?e-l-14:e+14,d=r-a-12<0?r+18:r-a-12;this.node.style.transform=`translate(${g(c,0,Math.max(0,n.width-l))}px, ${d}px)`}hide(){this.node.hidden=!0}};var or=1e3,sr=640,ar=600,ft=class{constructor(t){this.style=t;let{signal:e}=this.life;this.surface.append(this.cursor,this.hoverBox),ne(this.root,this.actions,()=>T().
active===this,()=>this.picture.columns-1,e),ue(this.surface,{axis:()=>this.frame.axis,pick:(n,o,s)=>this.pick(o,s,n),hover:(n,o)=>this.hover(n,o),leave:()=>this.
leave(),actions:this.actions},e),this.root.addEventListener("focusin",()=>T().active=this,{signal:e}),this.root.addEventListener("pointerdown",()=>T().active=this,
{signal:e}),window.addEventListener("popstate",()=>this.revisit(),{signal:e});let r=new ResizeObserver(()=>this.resize());r.observe(this.root),e.addEventListener(
"abort",()=>r.disconnect()),this.watchTheme(e)}style;root=p("section","viewer",{"data-testid":"gate-viewer"});life=new AbortController;surface=p("div","surface",
{role:"slider",tabindex:"0","data-testid":"scrub","data-k":"scrub"});cursor=p("div","cursor");hoverBox=p("div","hover-box");tooltip=new mt;live=p("div","sr-only",
{"aria-live":"polite","data-testid":"live"});address=new at(()=>ae(this.state,this.picture));timeline=new ht(t=>this.advance(t),()=>this.paint());actions=this.makeActions();bytes=null;picture;state;frame;tracks=[];controls;readout;stack=p(
"div","stack");notes=p("div","notes");linkNotes=[];dirty=!0;handle=0;speaking=0;themeKey="";width=0;watchTheme(t){this.root.addEventListener("transitionend",e=>{
e.target===this.root&&this.retheme()},{signal:t}),matchMedia("(prefers-color-scheme: dark)").addEventListener("change",()=>this.retheme(),{signal:t})}show(t){let e=this.
bytes===null;if(!e&&lr(t,this.bytes)){lt(),this.retheme(),this.address.touch();return}this.bytes=t;let r=e?null:this.picture;this.picture=Wt(t),this.adopt(r,e);
let n=this.focusKey();this.build(),this.themeKey="",this.retheme(),n&&this.root.querySelector(`[data-k="${CSS.escape(n)}"]`)?.focus({preventScroll:!0}),(e||!T().
active)&&(T().active=this),this.address.touch()}adopt(t,e){let r=T(),{id:n}=this.picture.meta,o=lt();this.timeline.stop();let s=U(this.picture);if(this.state&&Object.
assign(s,this.lasting(this.state,s)),r.link&&(o||e||t?.meta.id!==n)){let{state:l,notes:a}=At(r.link,this.picture,s,zt(this.picture.meta.strings));this.state=l,this.
linkNotes=a}else t?.meta.id!==n&&(this.state={...s,...r.states.get(n)},this.linkNotes=[]);this.legalise(s),j(this.state,this.picture)}lasting(t,e){let r=t.traced.
filter(o=>this.picture.arrays[o]);return{sort:this.picture.meta.orders.some(o=>o.key===t.sort)?t.sort:e.sort,scale:t.scale,speed:t.speed,traced:r.length&&r.length===
t.traced.length?r:e.traced}}legalise(t){let{picture:e,state:r}=this;r.column=g(r.column,0,e.columns-1),r.unit>=e.hidden&&(r.unit=t.unit),r.kept=r.kept.filter(n=>n<
e.hidden&&n!==r.unit),e.meta.orders.some(n=>n.key===r.sort)||(r.sort=t.sort)}revisit(){lt(!0);let{state:t,notes:e}=At(T().link??{},this.picture,{...U(this.picture),
speed:this.state.speed,traced:this.state.traced},this.frame.text);this.state=t,this.linkNotes=e,this.timeline.stop(),j(this.state,this.picture),this.showNotes(),
this.refresh()}build(){let{meta:t,arrays:e,hidden:r}=this.picture,n=zt(t.strings),o=p("header","heading",{},p("h2","",{"data-testid":"viewer-title"},t.title));t.
look&&o.append(p("p","look",{"data-testid":"viewer-look"},t.look)),this.controls=new V(this.picture,n,this.actions),this.readout=new dt(this.picture,n,this.actions);
let s=J(r,t.quantities.length),l=t.quantities.map(d=>new q(d,e[d.key],s)),a=new ut(n,this.actions);a.listen(()=>this.frame,this.life.signal),this.tracks=[...te(
this.picture),...l,...pe(this.picture),new ot(this.picture,n,this.actions),a],this.stack=p("div","stack",{},...this.tracks.map(d=>d.node),this.surface),this.surface.
setAttribute("aria-label",n("scrub")),this.notes=p("div","notes"),this.showNotes();let c=p("div","body",{},this.stack,this.readout.node);this.root.setAttribute(
"aria-label",n("viewer")),this.root.replaceChildren(o,this.controls.node,Qt(n),this.notes,c,this.tooltip.node,this.live),this.frame={...this.frame??{},picture:this.
picture,state:this.state,text:n}}showNotes(){let t=[...this.picture.meta.notes,...this.linkNotes];this.notes.replaceChildren(...t.map(e=>p("p","note",{"data-tes\
tid":"viewer-note"},e)))}focusKey(){let e=this.root.getRootNode().activeElement;return e&&this.root.contains(e)?e.getAttribute("data-k")??"":""}retheme(){if(!this.
root.isConnected||!this.picture)return;let t=It(this.root);if(t.key!==this.themeKey){this.themeKey=t.key,this.frame.theme=t,this.root.dataset.theme=t.dark?"dark":
"light";for(let e of this.picture.meta.quantities)this.root.style.setProperty(`--ink-${e.key}`,X(e,t));this.inks(),this.resize(!0)}}inks(){for(let t of this.root.
querySelectorAll("[data-ink]"))t.style.setProperty("--ink",`var(--ink-${t.dataset.ink??t.getAttribute("data-ink")})`)}resize(t=!1){let e=this.root.clientWidth;if(!this.
picture||e===0||!t&&e===this.width)return;this.width=e;let r=e>=or?"wide":e>=sr?"medium":"narrow";this.root.dataset.layout=r,this.frame.narrow=r==="narrow",this.
redraw(),this.handle&&cancelAnimationFrame(this.handle),this.handle=0,this.render()}redraw(){this.dirty=!0,this.paint()}refresh(){this.redraw(),this.settled()}settled(){
ce(this.picture.meta.id,this.state),this.address.touch()}paint(){this.handle||(this.handle=requestAnimationFrame(()=>this.render()))}render(){this.handle=0,!(!this.
frame?.theme||!this.root.isConnected)&&(this.dirty&&this.drawAll(),this.dirty=!1,this.drawStep())}drawAll(){let{frame:t,state:e,picture:r}=this;t.state=e,t.order=
$t(r,e.sort);let n=Math.max(40,this.surface.clientWidth);t.axis=Bt(n,e.first,B(r,e.zoom));for(let o of this.tracks)o.draw(t);this.controls.draw(t),this.cursor.style.
width=`${this.cursorBox()[1]}px`,this.cursor.classList.toggle("thin",t.axis.cell<6)}cursorBox(){let{axis:t}=this.frame,{column:e}=this.state;if(t.cell<6)return[
g(Math.round(t.middle(e))-1,0,t.width-2),2];let r=Math.round(t.left(e));return[r,Math.round(t.left(e+1))-r]}drawStep(){let{frame:t,picture:e,state:r,root:n}=this,
[o,s]=this.cursorBox();this.cursor.style.transform=`translateX(${o}px)`,this.cursor.style.width=`${s}px`;for(let a of this.tracks)a.step?.(t);this.readout.step(
t),this.controls.move(t,this.timeline.playing);let l=e.stepOf(r.column);M(n,"data-step",String(l)),M(n,"data-steps",String(e.meta.steps)),M(n,"data-unit",String(
r.unit)),M(n,"data-playing",String(this.timeline.playing)),M(this.surface,"aria-valuemin","0"),M(this.surface,"aria-valuemax",String(e.meta.steps-1)),M(this.surface,
"aria-valuenow",String(l)),M(this.surface,"aria-valuetext",L(t,r.column)),this.speakSoon()}speakSoon(){window.clearTimeout(this.speaking),!this.timeline.playing&&
(this.speaking=window.setTimeout(()=>v(this.live,this.readout.spoken(this.frame)),ar))}moveTo(t){let e=g(t,0,this.picture.columns-1);if(e===this.state.column)return;
let{first:r}=this.state;this.state.column=e,j(this.state,this.picture),this.state.first!==r&&(this.dirty=!0),this.paint(),this.settled()}advance(t){return this.
moveTo(this.state.column+t),this.state.column<this.picture.columns-1}selectUnit(t){if(t!==this.state.unit){this.state.unit=t;for(let e of this.tracks)e.select?.(
this.frame);this.inks(),this.paint(),this.settled()}}makeActions(){let t=e=>{e(this.state),this.refresh()};return{go:e=>(this.timeline.stop(),this.moveTo(e)),by:e=>(this.
timeline.stop(),this.moveTo(this.state.column+e)),unit:e=>this.selectUnit(e),unitBy:e=>{let{order:r}=this.frame,n=Array.prototype.indexOf.call(r,this.state.unit);
this.selectUnit(r[g(n+e,0,r.length-1)])},keep:e=>t(r=>Nt(r,e)),trace:e=>t(r=>{let n=r.traced.filter(o=>o!==e);r.traced=n.length===r.traced.length?[...n,e]:n.length?
n:r.traced}),sort:e=>t(r=>r.sort=e),scale:e=>t(r=>r.scale=e),speed:e=>t(r=>r.speed=e),zoom:(e,r)=>t(n=>{Ct(n,this.picture,e?n.zoom*e:1,r??n.column),r===void 0&&
j(n,this.picture)}),pan:e=>t(r=>Pt(r,this.picture,e)),play:()=>this.play(),stop:()=>this.timeline.stop()}}play(){if(this.timeline.playing)return this.timeline.stop();
this.picture.columns<2||(this.state.column>=this.picture.columns-1&&this.moveTo(0),this.timeline.start(()=>this.state.speed))}trackAt(t){let e=this.stack.getBoundingClientRect().
top;for(let r of this.tracks){let n=r.plot.getBoundingClientRect(),o=n.top-e;if(t>=o&&t<o+n.height)return[r,t-o,o]}return null}pick(t,e,r){let n=this.trackAt(t),
o=n?.[0].hit?.(this.frame,this.frame.axis.at(r),n[1])?.unit;o!==void 0&&(e?this.actions.keep(o):this.selectUnit(o))}hover(t,e){let{axis:r}=this.frame,n=t>=0&&t<
r.width?this.trackAt(e):null,o=r.at(t),s=n?.[0].hit?.(this.frame,o,n[1])??null;if(!s)return this.leave();let l=this.root.getBoundingClientRect(),a=this.surface.
getBoundingClientRect();this.tooltip.show(s,a.left-l.left+t,a.top-l.top+e,l),this.hoverBox.hidden=!s.box,s.box&&(this.hoverBox.style.transform=`translate(${r.left(
o)}px, ${n[2]+s.box.y}px)`,this.hoverBox.style.width=`${Math.max(2,r.cell)}px`,this.hoverBox.style.height=`${Math.max(2,s.box.height)}px`)}leave(){this.tooltip.
hide(),this.hoverBox.hidden=!0}destroy(){this.life.abort(),this.timeline.stop(),this.address.stop(),cancelAnimationFrame(this.handle),window.clearTimeout(this.speaking),
T().active===this&&(T().active=null),this.style.remove(),this.root.remove()}};function lr(i,t){return i===t?!0:i.length===t.length&&i.every((e,r)=>e===t[r])}var ye=`.viewer {
  --bg: var(--st-background-color, #ffffff);
  --text: var(--st-text-color, #1f2430);
  --accent: var(--st-primary-color, #1d5fbf);
  --font: var(--st-font, system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif);
  --math: "STIX Two Math", "Latin Modern Math", "Cambria Math", "Noto Sans Math", Georgia, "DejaVu Serif", serif;
  --muted: color-mix(in srgb, var(--text) 70%, var(--bg));
  --line: color-mix(in srgb, var(--text) 14%, var(--bg));
  --soft: color-mix(in srgb, var(--text) 5%, var(--bg));
  --softer: color-mix(in srgb, var(--text) 2.5%, var(--bg));
  --label: 128px;
  --side: 72px;
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
.heading .look { margin: 6px 0 0; max-width: 68ch; color: var(--muted); font-size: 15px; line-height: 1.5; text-wrap: pretty; }

.controls { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 20px; margin-top: 18px; }
.transport { display: flex; align-items: center; gap: 14px; min-width: 190px; }
.viewer button { font: inherit; color: inherit; cursor: pointer; }
.play { display: grid; place-items: center; width: 40px; height: 40px; padding: 0; border: 0; border-radius: 50%; background: var(--text); }
.viewer .play svg { width: 22px; height: 22px; fill: var(--bg); }
.viewer button:disabled { opacity: .35; cursor: default; }
.step { font-size: 15px; color: var(--muted); white-space: nowrap; }
.step b { font-weight: 650; font-size: 17px; color: var(--text); }
.choice { display: flex; align-items: center; gap: 7px; font-size: 13px; color: var(--muted); }
.choice select {
  appearance: none; max-width: 190px; height: 32px; padding: 0 26px 0 10px; border: 1px solid var(--line); border-radius: 8px;
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

.notes:empty { display: none; }
.note { margin: 12px 0 0; padding: 7px 12px; border-left: 3px solid var(--accent); border-radius: 0 6px 6px 0; background: var(--soft); font-size: 13px; overflo\
w-wrap: anywhere; }

.body { margin-top: 20px; }
[data-layout="wide"] .body { display: grid; grid-template-columns: minmax(0, 1fr) 316px; gap: 24px; align-items: start; }
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
.track-lines .label, .track-output .label { padding-right: 34px; }
.track-output { margin-top: 6px; }

.boxes .row { position: absolute; left: -2px; right: -2px; top: 0; border: 1px solid color-mix(in srgb, var(--text) 55%, transparent); border-radius: 2px; point\
er-events: none; }
.boxes .row.selected { border: 1.5px solid var(--text); margin-top: -1px; padding-bottom: 2px; box-sizing: content-box; box-shadow: 0 0 0 1px color-mix(in srgb,\
 var(--bg) 70%, transparent); }

.chip-now { position: absolute; left: 0; bottom: 0; height: 24px; border-radius: 5px; background: var(--text); color: var(--bg); font-size: 13px; font-weight: 6\
00; line-height: 24px; text-align: center; white-space: pre; overflow: hidden; text-overflow: ellipsis; pointer-events: none; }
.bar-now { position: absolute; left: 0; top: 0; border-radius: 1px; background: var(--text); pointer-events: none; }

.chips { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 4px; margin-top: 6px; }
.toggle { min-width: 26px; height: 26px; padding: 0 4px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: var(--muted) !import\
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
.viewer .surface:focus-visible { outline-offset: 4px; border-radius: 4px; }
.cursor { position: absolute; left: 0; top: -3px; bottom: 20px; border: 1.5px solid var(--text); border-radius: 6px; pointer-events: none; will-change: transfor\
m; }
.cursor.thin { border: 0; border-radius: 0; background: var(--text); box-shadow: 0 0 0 1px color-mix(in srgb, var(--bg) 65%, transparent); }
.hover-box { position: absolute; left: 0; top: 0; border: 1.5px solid var(--accent); border-radius: 2px; pointer-events: none; }
.tooltip { position: absolute; left: 0; top: 0; z-index: 5; display: flex; flex-direction: column; max-width: 240px; padding: 8px 11px; border-radius: 8px; back\
ground: var(--text); color: var(--bg); font-size: 12px; line-height: 1.4; pointer-events: none; overflow-wrap: anywhere; box-shadow: 0 4px 18px rgb(0 0 0 / 22%)\
; }
.tooltip b { font-size: 14px; font-weight: 650; }
.tooltip span { opacity: .86; }

.readout { min-width: 0; padding: 16px 18px 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--softer); contain: layout paint; }
[data-layout="wide"] .readout { position: sticky; top: 64px; }
[data-layout="medium"] .readout, [data-layout="narrow"] .readout { margin-top: 24px; }
.readout-head { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; min-height: 44px; }
.readout-title { margin: 0; padding: 0; font: 650 16px/1.35 var(--font); letter-spacing: 0; overflow-wrap: anywhere; }
.stepper { display: flex; gap: 4px; flex: none; }
.readout h4 { margin: 18px 0 6px; padding: 14px 0 0; border-top: 1px solid var(--line); font: 600 13px/1.3 var(--font); color: var(--text); letter-spacing: 0; }\

.values { display: grid; gap: 7px; margin-top: 10px; }
.value { display: grid; grid-template-columns: 24px minmax(0, 1fr) 64px 66px; align-items: center; gap: 8px; }
.value .symbol { font-size: 18px; white-space: nowrap; }
.value .name { font-size: 13px; color: var(--muted); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.value .number { font-weight: 600; text-align: right; font-size: 13.5px; }
.bar { position: relative; height: 6px; border-radius: 3px; background: color-mix(in srgb, var(--text) 9%, var(--bg)); overflow: hidden; }
.bar i { position: absolute; inset: 0; background: var(--ink, var(--muted)); transform-origin: left; transform: scaleX(0); }
.bar.centred::after { content: ""; position: absolute; left: calc(50% - .5px); top: 0; bottom: 0; width: 1px; background: color-mix(in srgb, var(--text) 45%, tr\
ansparent); }
.equations { overflow-x: auto; }
.equations math { display: block; margin: 4px 0; font-family: var(--math); font-size: 17px; text-align: left; }
.equations math.in-numbers { font-size: 13.5px; margin-bottom: 8px; }
.equations [data-ink] { color: var(--ink); }
.answers { display: grid; gap: 6px; }
.value.answer { grid-template-columns: minmax(0, 1fr) 96px 66px; }
.value.answer.no-bar { grid-template-columns: minmax(0, 1fr) 90px; }
.fine { margin: 8px 0 0; font-size: 12px; color: var(--muted); }
.fine:empty { display: none; }

[data-layout="narrow"] { --label: 0px; --side: 46px; }
[data-layout="narrow"] .track { grid-template-columns: minmax(0, 1fr) var(--side); row-gap: 4px; }
[data-layout="narrow"] .label { grid-column: 1 / -1; grid-row: 1; position: relative; z-index: 2; flex-flow: row wrap; align-items: baseline; justify-content: f\
lex-start; gap: 0 7px; padding: 0 0 1px; text-align: left; background: var(--bg); }
[data-layout="narrow"] .plot { grid-column: 1; grid-row: 2; }
[data-layout="narrow"] .side { grid-column: 2; grid-row: 2; padding-left: 8px; }
[data-layout="narrow"] .label .symbol { font-size: 19px; }
[data-layout="narrow"] .label .now { display: inline; margin-left: auto; font-size: 13px; font-weight: 600; white-space: nowrap; }
[data-layout="narrow"] .end { left: 8px; font-size: 11px; }
[data-layout="narrow"] .y { right: auto; left: 2px; margin: 0; transform: translateY(-100%); }
[data-layout="narrow"] .chips { justify-content: flex-start; margin: 2px 0 4px; }
[data-layout="narrow"] .track-time .label { display: none; }
[data-layout="narrow"] .controls { gap: 10px 12px; }
[data-layout="narrow"] .transport { flex: 1 0 100%; }
[data-layout="narrow"] .choice { flex-direction: column; align-items: flex-start; gap: 2px; font-size: 12px; }
[data-layout="narrow"] .choice select { height: 38px; max-width: 150px; }
[data-layout="narrow"] .small { min-width: 40px; height: 38px; }
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
`;var bt=new WeakMap;function bi(i){let{data:t,parentElement:e}=i;if(!(t instanceof Uint8Array)||t.length<4)return;let r=bt.get(e);r?.root.isConnected||(r?.destroy(),
r=new ft(p("style","",{},ye)),bt.set(e,r),e.append(r.style,r.root));let n=r;return n.show(t),()=>{n.destroy(),bt.get(e)===n&&bt.delete(e)}}export{bi as default};
