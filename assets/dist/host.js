var ze={"-":"⁻",0:"⁰",1:"¹",2:"²",3:"³",4:"⁴",5:"⁵",6:"⁶",7:"⁷",8:"⁸",9:"⁹"},Ee={up:"▲",down:"▼",zero:"●",none:"?"},Me=e=>{let[t,n]=e.toExponential(1).split("e");return`${t}·10${[...n.replace("+","")].map(a=>ze[a]).join("")}`};function Se(e){return e===1/0?"∞":e!==0&&(e<5e-5||e>=99999.5)?Me(e):e>=999.95?e.toFixed(0):e>=99.995?e.toFixed(1):e===0||e>=.005?e.toFixed(2):e.toFixed(4)}function x(e){if(Number.isNaN(e))return"not a number";let t=Se(Math.abs(e));return e<0&&/[1-9∞]/.test(t)?"−"+t:t}var N=e=>e>0&&/[1-9∞]/.test(x(e))?`+${x(e)}`:x(e),b=e=>String(e).replace("-","−"),S=e=>e>0?"up":e<0?"down":e===0?"zero":"none",R=e=>`${Ee[S(e)]} ${N(e)}`;function C(e){let t=e.trim().replace("−","-").replace(",",".");return/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(t)?Number(t):null}var Q=(e,t)=>A(Math.round(e/t)*t),A=e=>Number(e.toFixed(10))+0;var Ae={brand:"nudge",position:"{number} of {count}",home:"All lessons",reset:"Reset",theme:"Theme: {theme}",themes:{auto:"as the system",light:"light",dark:"dark"},sliders:"Inputs",graph:"Computation graph",picture:"Picture",flow:"Values flow right. Gradients flow back left, multiplied along each edge.",output:"Output",gradient:"gradient of {name}",box:"{name}, exact value",slider:"{name} = {value}, gradient {gradient}",nudge:"{size} on {name}",guess:"{size} on {name} → {change} on {output}",working:"{gradient} × {size} = {change}",truth:"· in truth {change}",bound:"{name} stays between {low} and {high}.",node:"{name}: value {value}, gradient {gradient}",edge:"from {source} to {target}: local derivative {partial}",sentence:{up:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` rises by about {change}.",down:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` falls by about {change}.",zero:"At {where} the gradient of `{name}` is 0. A small nudge on `{name}` leaves `{output}` where it is.",none:"At {where} `{output}` has no gradient for `{name}`: {reason}."},spoken:"{name} is {value}. {output} is {result}, the gradient of {name} is {gradient}.",nudged:"{size} on {name} moved {output} by {change}; gradient times nudge had said {guess}.",unreasonable:"the value is not a number",agrees:"Python agrees",disagrees:"Python disagrees: it says {output} = {value}",lost:"The connection to Python is lost. The lesson goes on; Python is told when it is back.",found:"Python is back and knows where you stand.",errors:{number:"“{typed}” is not a number. Type one such as 2.5; {name} stays {value}.",bounds:"{typed} is outside {low} to {high}. {name} stays {value}.",unknown:"The address asks for “{key}”, which this lesson does not have. It is left out.",address:"The address asks for {key} = “{typed}”, but {rule}. It is left as it was.",lesson:"There is no lesson “{name}”. Choose one of these.",program:"This lesson could not start: {reason}. Reload the page to try again."},rules:{number:"that is not a number",bounds:"{key} stays between {low} and {high}",choice:"it can be {choices}"},pictures:{bars:"Bars laid end to end: {terms}; together {total}",rectangle:"Rectangle {width} wide and {height} high, signed area {area}",one:"A nudge of 1 on `{name}` arrives unchanged: +1 on the sum.",strip:"1 more on `{name}` adds a strip as {side} as `{other}`: {change}.",high:"high",wide:"wide",nothing:"`{other}` is 0: more of `{name}` adds nothing."},course:{title:"See how a small nudge travels",lead:"Move a slider, watch the output, and read how much each input mattered. No calculus needed.",open:"Open lesson {number}: {title}"}};function p(e,t={}){return e.split(".").reduce((a,r)=>a[r],Ae).replace(/\{(\w+)\}/g,(a,r)=>t[r])}var P=e=>({value:e}),I=(e,t)=>({rule:p(`rules.${e}`,t)}),X=e=>t=>t.split(",").every(n=>e.includes(n))?P(t.split(",")):I("choice",{choices:e.join(", ")}),Z=e=>t=>e.includes(t)?P(t):I("choice",{choices:e.join(", ")}),je=Z(["1","0"]),Ne=({name:e,low:t,high:n})=>a=>{let r=C(a);return r===null?I("number"):r>=t&&r<=n?P(r):I("bounds",{key:e,low:b(t),high:b(n)})},Te=["sliders","nudge","graph","gradients","picture","sentence"],Le=e=>({lesson:P,embed:je,theme:Z(["light","dark","auto"]),hide:X(Te),lock:X(e.inputs.map(t=>t.name))});function ee(e,t){let n={inputs:{},options:{},refusals:[]},a=new Map(t.inputs.map(i=>[i.name,Ne(i)])),r=new Map(Object.entries(Le(t)));for(let[i,s]of new URLSearchParams(e)){let o=a.get(i)??r.get(i),{value:c,rule:m}=o?.(s)??{};o?m?n.refusals.push(p("errors.address",{key:i,typed:s,rule:m})):n[a.has(i)?"inputs":"options"][i]=c:n.refusals.push(p("errors.unknown",{key:i}))}return n}var Oe="http://www.w3.org/2000/svg";function te(e,t,n){for(let[a,r]of Object.entries(t))l(e,a,r);return e.append(...n.filter(a=>a!=null)),e}var d=(e,t={},...n)=>te(document.createElement(e),t,n),h=(e,t={},...n)=>te(document.createElementNS(Oe,e),t,n);function l(e,t,n){if(n==null||n===!1)e.removeAttribute(t);else{let a=n===!0?"":String(n);e.getAttribute(t)!==a&&e.setAttribute(t,a)}}function v(e,t){e.textContent!==t&&(e.textContent=t)}var L=e=>e.split("`").map((t,n)=>n%2?d("var",{},t):document.createTextNode(t));function O(e,t){e.dataset.said!==t&&(e.dataset.said=t,e.replaceChildren(...L(t)))}var ne=17;function ae(e){let[t,n]=e.size,a=e.edges.map(o=>Ie(o,e)),r=e.nodes.map(o=>Re(o,o.index===e.output)),i=h("svg",{class:"graph",viewBox:`0 0 ${t} ${n}`,role:"group","aria-label":p("graph")},h("g",{class:"edges"},...a.map(o=>o.curve)),h("g",{class:"nodes"},...r.map(o=>o.element)),h("g",{class:"labels"},...a.map(o=>o.element)));return i.style.setProperty("--width",`${t}px`),{element:i,paint:({result:o})=>{r.forEach(c=>c.paint(o)),a.forEach((c,m)=>c.paint(o.partials[m],o))}}}function Re(e,t){let{index:n,x:a,y:r,width:i,height:s,label:o,short:c,symbol:m,kind:g}=e,u=s/2,y=h("text",{class:"value",x:i-14,y:u-12,"text-anchor":"end"}),k=h("text",{class:"gradient",x:i-14,y:u+29,"text-anchor":"end"}),w=h("g",{class:`node ${g}${t?" output":""}`,transform:`translate(${a} ${r})`,tabindex:0,role:"img","data-node":n,"data-label":o},h("rect",{width:i,height:s,rx:12}),h("line",{x1:12,x2:i-12,y1:u,y2:u}),h("text",m?{class:"label",x:6,y:-10}:{class:"label",x:14,y:u-12},c),h("text",{class:"partial",x:m?ne+8:14,y:u+29},"∂"),y,k,m&&Ce(m,u));return{element:w,paint:({values:z,gradients:$})=>{let[M,E]=[z[n],$[n]];v(y,g==="constant"?b(M):x(M)),v(k,R(E)),l(w,"data-value",M),l(w,"data-gradient",E),l(k,"data-sign",S(E)),l(w,"aria-label",p("node",{name:o,value:x(M),gradient:x(E)}))}}}var Ce=(e,t)=>h("g",{class:"badge",transform:`translate(0 ${t})`},h("circle",{r:ne}),h("text",{"text-anchor":"middle",y:7,class:e.length>1?"word":"sign"},e));function Ie({source:e,target:t,slot:n,path:a,at:r},i){let s=h("path",{class:"edge",d:a}),o=h("text",{"text-anchor":"middle",y:5}),c=h("g",{class:"edge-label",transform:`translate(${r[0]} ${r[1]})`,role:"img","data-edge":`${e}-${t}-${n}`},h("rect",{x:-36,y:-13,width:72,height:26,rx:13}),o),m=u=>i.nodes[u].label;return{curve:s,element:c,paint:(u,{gradients:y})=>{v(o,`× ${x(u)}`),l(c,"data-partial",u),l(c,"aria-label",p("edge",{source:m(e),target:m(t),partial:x(u)}));let k=u*y[t];l(s,"data-sign",S(k)),l(s,"stroke-width",Pe(k))}}}var Pe=e=>{let t=Number.isFinite(e)?Math.min(Math.abs(e),100):0;return(1.5+5.5*(Math.log1p(t)/Math.log1p(100))).toFixed(2)};var V=["auto","light","dark"],Ve={auto:"◐",light:"☀",dark:"☾"},oe="nudge-theme";function Ue(){try{return V.find(e=>e===localStorage.getItem(oe))??"auto"}catch{return"auto"}}function _e(e){try{localStorage.setItem(oe,e)}catch{}}function U(e,t){let n=t??Ue(),a=d("button",{type:"button",class:"quiet"}),r=()=>{l(e,"data-theme",n),v(a,Ve[n]);let i=p("theme",{theme:p(`themes.${n}`)});l(a,"aria-label",i),l(a,"title",i)};return a.addEventListener("click",()=>{n=V[(V.indexOf(n)+1)%V.length],_e(n),r()}),r(),a}var G=()=>[p("brand"),d("span",{class:"dot","aria-hidden":"true"},".")],re=(e,t,n)=>e&&d("a",{class:"button",href:`?lesson=${e.name}`},`${t}${e.title}${n}`);function ie({title:e,course:t},...n){let a=t&&`${p("position",t)} · `;return d("header",{class:"head"},t?d("a",{class:"brand",href:"?","aria-label":p("home")},...G()):d("span",{class:"brand"},...G()),d("span",{class:"place"},a??"",d("span",{class:"here"},e)),d("nav",{class:"tools"},re(t?.previous,"‹ ",""),re(t?.next,""," ›"),...n))}var se=(...e)=>d("header",{class:"head"},d("span",{class:"brand"},...G()),d("nav",{class:"tools"},...e));var _=(e,t)=>[t/4,t/2,t].find(n=>e<=n)??t;var T=124,F=64,B=28;function de({terms:e,total:t,reach:n},a){let r=[...e,t].map((g,u)=>Be(a.nodes[g].label,u,g===t)),i=d("p",{class:"note"}),s=r.length*F,o=[-1,1].map(g=>h("text",{class:"tick",x:g*T,y:s+16,"text-anchor":g<0?"start":"end"})),c=h("svg",{viewBox:`${-T-8} -16 ${2*T+16} ${s+38}`,role:"img"},h("line",{class:"axis",x1:0,x2:0,y1:-6,y2:s}),h("line",{class:"axis",x1:-T,x2:T,y1:s,y2:s}),h("text",{class:"tick",x:0,y:s+16,"text-anchor":"middle"},"0"),...o,...r.map(g=>g.element));function m({result:{values:g},touched:u}){let y=e.reduce((f,z)=>[...f,f.at(-1)+g[z]],[0]),k=_(Math.max(...y.map(Math.abs))+1,n),w=T/k;e.forEach((f,z)=>r[z].paint(y[z]*w,y[z+1]*w,g[f],a.nodes[f].label===u&&w)),r.at(-1).paint(0,g[t]*w,g[t],w),o.forEach((f,z)=>v(f,b(z?k:-k))),O(i,p("pictures.one",{name:u})),l(c,"aria-label",p("pictures.bars",{terms:e.map(f=>`${a.nodes[f].label} = ${x(g[f])}`).join(", "),total:x(g[t])}))}return{element:d("figure",{},c,d("figcaption",{},i)),paint:m}}function Be(e,t,n){let a=t*F+10,r=h("rect",{class:"bar",y:a,height:B}),i=h("rect",{class:"strip",y:a,height:B,"data-sign":"up"}),s=h("line",{class:"tail",y1:a,y2:a+(n?B:F+B)}),o=h("text",{class:"side",y:a-7,"text-anchor":"middle"}),c=h("g",{class:n?"total":"term"},s,r,i,o);function m(g,u,y,k){l(r,"x",Math.min(g,u)),l(r,"width",Math.abs(u-g)),l(r,"data-sign",S(y)),l(i,"x",u),l(i,"width",k||0);for(let w of["x1","x2"])l(s,w,u);v(o,`${e} = ${x(y)}`),l(o,"x",Math.max(52-T,Math.min(T-52,(g+u)/2)))}return{element:c,paint:m}}var j=118;function ce({width:e,height:t,area:n,reach:a},r){let i={width:r.nodes[e].label,height:r.nodes[t].label},s={shape:h("rect",{class:"area"}),strip:h("rect",{class:"strip"}),width:h("text",{class:"side","text-anchor":"middle"}),height:h("text",{class:"side"}),area:h("text",{class:"total","text-anchor":"middle"}),right:h("text",{class:"tick",x:j,y:14,"text-anchor":"end"}),top:h("text",{class:"tick",x:5,y:10-j})},o=d("p",{class:"note"}),c=h("svg",{viewBox:`${-j-6} ${-j-6} ${2*j+12} ${2*j+12}`,role:"img"},h("line",{class:"axis",x1:-j,x2:j,y1:0,y2:0}),h("line",{class:"axis",y1:-j,y2:j,x1:0,x2:0}),...Object.values(s));function m({result:{values:u,gradients:y},touched:k}){let[w,f,z]=[u[e],u[t],u[n]],$=k!==i.height,M=_(Math.max(Math.abs(w),Math.abs(f))+.5,a),E=j/M;q(s.shape,0,0,w*E,-f*E),$?q(s.strip,w*E,0,E,-f*E):q(s.strip,0,-f*E,w*E,-E),l(s.shape,"data-sign",S(z)),l(s.strip,"data-sign",S($?f:w)),De(s,i,{a:w,b:f,product:z,unit:E});for(let $e of[s.right,s.top])v($e,b(M));O(o,g($,y)),l(c,"aria-label",p("pictures.rectangle",{width:x(w),height:x(f),area:x(z)}))}function g(u,y){let[k,w,f]=u?[i.width,i.height,e]:[i.height,i.width,t],z=p(u?"pictures.high":"pictures.wide"),$=y[f]===0?"pictures.nothing":"pictures.strip";return p($,{name:k,other:w,side:z,change:N(y[f])})}return{element:d("figure",{},c,d("figcaption",{},o)),paint:m}}function De(e,t,{a:n,b:a,product:r,unit:i}){let[s,o]=[n*i/2,-a*i/2];K(e.width,le(s,j-34),a>=0?17:-8,`${t.width} = ${x(n)}`),K(e.height,n>=0?-6:6,le(o,j-16)+5,`${t.height} = ${x(a)}`),l(e.height,"text-anchor",n>=0?"end":"start"),K(e.area,s,o+6,N(r)),l(e.area,"visibility",Math.abs(n*i)>66&&Math.abs(a*i)>24?"visible":"hidden")}var le=(e,t)=>Math.max(-t,Math.min(t,e));function q(e,t,n,a,r){l(e,"x",Math.min(t,t+a)),l(e,"y",Math.min(n,n+r)),l(e,"width",Math.abs(a)),l(e,"height",Math.abs(r))}function K(e,t,n,a){l(e,"x",t),l(e,"y",n),v(e,a)}var He={bars:de,rectangle:ce},D=(e,t)=>He[e.kind](e,t);function pe(e,{lessons:t,error:n}){e.append(se(U(e)),d("main",{class:"home"},d("h1",{},p("course.title")),d("p",{class:"lead"},p("course.lead")),n&&d("p",{class:"error","data-error":!0,role:"alert"},p("errors.lesson",{name:n})),d("ol",{class:"cards"},...t.map(Ge))))}function Ge({scene:e,result:t}){let{name:n,title:a,question:r,course:i}=e,s=e.pictures.length>0?D(e.pictures[0],e):null;return s?.paint({result:t,touched:e.inputs[0].name}),d("li",{},d("a",{class:"card",href:`?lesson=${n}`,"data-card":n},d("div",{class:"thumb","aria-hidden":"true"},s?.element),d("h2",{},`${i.number}. ${a}`),d("p",{},...L(r))))}function ue(e,t,n){let a=e,r=0,i=null,s=()=>{clearTimeout(i),i=null,a.set("inputs",t.inputs),a.save_changes()},o=()=>{r+=1,a.set("released",r),s()},c=g=>{a=g,g.on("change:told",()=>t.change(g.get("told").inputs,"python")),g.on("change:confirmed",()=>Fe(g.get("confirmed"),r,t,n))},m=t.listen((g,u)=>{u==="python"?o():i===null&&(i=setTimeout(s,250))});return c(e),ge(e.model?.document,e.get("scene").name,{lost:()=>n.connection("lost"),found:g=>(c(g),o(),n.connection("found"))}),{told:o,stop:()=>(clearTimeout(i),m())}}function Fe(e,t,n,a){if(e?.released!==t||!Y(Object.values(e.inputs),Object.values(n.inputs),0))return;let r=Y(e.values,n.result.values,1e-12)&&Y(e.gradients,n.result.gradients,1e-12);a.verdict(r,e.values[n.scene.output])}var Y=(e,t,n)=>e.length===t.length&&e.every((a,r)=>Object.is(a,t[r])||Math.abs(a-t[r])<=n*Math.max(1,Math.abs(a)));function ge(e,t,{lost:n,found:a}){e?.on_event("connection_lost",async(r,i)=>{n();let s=i.connection?.deref?.()??i.connection,o=await qe(s);ge(o.document,t,{lost:n,found:a}),a(Je(Ye(o.document,t)))})}async function qe({constructor:e,url:t,token:n,args_string:a}){for(;;){await new Promise(r=>setTimeout(r,1500));try{return await new e(t,await Ke(n),a).connect()}catch{}}}async function Ke(e){if(JSON.parse(atob(e.split(".")[0].replaceAll("-","+").replaceAll("_","/"))).session_expiry>Date.now()/1e3+5)return e;let n=await(await fetch(location.href,{cache:"no-store"})).text();return/"token":\s*"([^"]+)"/.exec(n)?.[1]??e}var Ye=(e,t)=>[...e.all_models].find(n=>n.data?.attributes?.scene?.name===t);function Je({data:e}){let t={};return{get:n=>e.attributes[n],set:(n,a)=>t[n]=a,save_changes(){let n=t;t={},e.setv(n)},on:(n,a)=>e.properties[n.replace("change:","")].change.connect(a)}}var We=400;function he(e){let t=d("output",{class:"value","data-output":!0}),n=d("p",{class:"mark","data-confirmed":null}),a=d("section",{class:"card result","aria-label":p("output")},d("div",{class:"row"},d("span",{class:"name"},e.scene.expression),t),n),r=()=>{v(t,x(e.output())),l(t,"data-value",e.output()),i(null)},i=(s,o)=>{let c=s===null?"":s?`✓ ${p("agrees")}`:`✗ ${p("disagrees",{output:e.scene.expression,value:o})}`;v(n,c),l(n,"data-confirmed",s===null?null:s?"yes":"no")};return{element:a,paint:r,judge:i}}function me(e){let t=d("p",{class:"sentence"}),n=d("p",{class:"unseen",role:"status","aria-live":"polite"}),a,r=i=>{O(t,Qe(e)),clearTimeout(a),i!=="start"&&(a=setTimeout(()=>v(n,Xe(e,i)),We))};return{element:d("footer",{class:"foot","data-part":"sentence"},t,n),paint:r,stop:()=>clearTimeout(a)}}function Qe(e){let t=e.touched,n=e.gradient(t),{step:a}=e.scene.inputs.find(i=>i.name===t),r=e.scene.inputs.slice(0,4).map(i=>`${i.name} = ${b(e.inputs[i.name])}`).join(", ");return p(`sentence.${S(n)}`,{where:r,name:t,gradient:x(n),size:b(a),output:e.scene.expression,change:x(Math.abs(A(n*a))),reason:p("unreasonable")})}function Xe(e,t){let{scene:n,touched:a,nudged:r}=e,i=p("spoken",{name:a,value:b(e.inputs[a]),output:n.expression,result:x(e.output()),gradient:x(e.gradient(a))});if(t!=="nudge")return i;let s=r.size>0?`+${b(r.size)}`:b(r.size);return`${p("nudged",{size:s,name:a,output:n.expression,change:N(A(r.truth)),guess:N(A(r.guess))})} ${i}`}function fe(e,t,n){let a=e.suppose({[t]:A(e.inputs[t]+n)});return{guess:e.gradient(t)*n,truth:e.output(a)-e.output()}}function xe(e,t,{locked:n,told:a,complain:r}){let{name:i,step:s,low:o,high:c}=t,m=s,g=d("span",{class:"guess"}),u=d("span",{class:"truth"}),y=d("span",{class:"working"}),k=d("p",{class:"forecast","data-part":"nudge"},g,d("br"),y," ",u),w=()=>{let $=A(e.inputs[i]+m);if($<o||$>c)return r(p("bound",{name:i,low:b(o),high:b(c)}));let M=fe(e,i,m);return e.nudged={name:i,size:m,...M},e.change({[i]:$},"nudge"),a()},f=$=>{let M=d("button",{type:"button",class:"nudge",disabled:n,"data-nudge":`${i}${$>0?"+":"-"}`,"aria-label":p("nudge",{size:J($),name:i})},J($)),E=()=>(m=$,z());return M.addEventListener("pointerenter",E),M.addEventListener("focus",E),M.addEventListener("click",()=>(E(),w())),M},z=()=>{let $=fe(e,i,m),M=e.scene.expression;v(g,p("guess",{size:J(m),name:i,output:M,change:N(A($.guess))})),v(y,p("working",{gradient:x(e.gradient(i)),size:b(m),change:x(A($.guess))})),v(u,p("truth",{change:N(A($.truth))})),l(g,"data-sign",S(A($.guess))),l(g,"data-value",$.guess),l(u,"data-value",$.truth)};return{down:f(-s),up:f(s),line:k,paint:z}}var J=e=>e>0?`+${b(e)}`:b(e);var W={ArrowRight:(e,{step:t},n)=>e+(n?t/10:t),ArrowUp:(e,{step:t},n)=>e+(n?t/10:t),ArrowLeft:(e,{step:t},n)=>e-(n?t/10:t),ArrowDown:(e,{step:t},n)=>e-(n?t/10:t),PageUp:(e,{step:t})=>e+10*t,PageDown:(e,{step:t})=>e-10*t,Home:(e,{low:t})=>t,End:(e,{high:t})=>t},be=({low:e,high:t},n)=>Math.min(t,Math.max(e,n));function we(e,t,{locked:n,told:a}){let r=Ze(t,n),i=(o,c)=>e.change({[t.name]:o},c);r.range.addEventListener("input",()=>i(be(t,Q(Number(r.range.value),t.step)),"slide")),r.range.addEventListener("change",a),r.range.addEventListener("keydown",o=>{!W[o.key]||o.ctrlKey||o.metaKey||o.altKey||(o.preventDefault(),i(be(t,A(W[o.key](e.inputs[t.name],t,o.shiftKey))),"slide"))}),r.range.addEventListener("keyup",o=>W[o.key]&&a()),et(r,e,t,o=>(i(o,"type"),a()));let s=xe(e,t,{locked:n,told:a,complain:o=>H(r,o)});return r.box.before(s.down),r.box.after(s.up),r.card.append(s.line,r.error),{element:r.card,paint:o=>(tt(r,e,t,o),s.paint())}}function Ze(e,t){let{name:n,low:a,high:r}=e,i={box:d("input",{class:"box",inputmode:"decimal",autocomplete:"off",spellcheck:"false","aria-label":p("box",{name:n}),disabled:t}),gradient:d("output",{class:"gradient","data-gradient":n}),range:d("input",{type:"range",min:a,max:r,step:"any","data-input":n,"aria-label":n,disabled:t}),error:d("p",{class:"error","data-error":null,role:"alert"})};return i.error.id=`error-${n}`,i.card=d("section",{class:"card input","aria-label":n},d("div",{class:"row"},d("span",{class:"name","aria-hidden":"true"},n),i.box,i.gradient),i.range),i}function et({box:e,error:t},n,a,r){let i=()=>b(n.inputs[a.name]),s=()=>(H({box:e,error:t},""),e.value=i()),o=()=>{let c=C(e.value);if(e.value===i())return s();let[m,g]=c===null?["number",{}]:["bounds",{low:b(a.low),high:b(a.high)}];return c!==null&&c>=a.low&&c<=a.high?r(c):H({box:e,error:t},p(`errors.${m}`,{typed:e.value,name:a.name,value:i(),...g}))};e.addEventListener("change",o),e.addEventListener("keydown",c=>{c.key==="Enter"&&o(),c.key==="Escape"&&s()})}function H({box:e,error:t},n){v(t,n),l(t,"data-error",n!==""),l(e,"aria-invalid",n!==""&&"true"),l(e,"aria-describedby",n!==""&&t.id)}function tt(e,t,{name:n,low:a,high:r},i){let s=t.inputs[n],o=t.gradient(n),c=String(s);e.range.value!==c&&(e.range.value=c),(t.touched===n||i==="reset"||e.box.getAttribute("aria-invalid")===null)&&(H(e,""),e.box.value=b(s)),e.range.style.setProperty("--filled",`${(s-a)/(r-a)*100}%`),l(e.range,"aria-valuetext",p("slider",{name:n,value:b(s),gradient:x(o)})),v(e.gradient,R(o)),l(e.gradient,"data-value",o),l(e.gradient,"data-sign",S(o)),l(e.gradient,"aria-label",`${p("gradient",{name:n})}: ${x(o)}`)}function ve(e,t){let n=Object.fromEntries(e.inputs.map(o=>[o.name,o.value])),a=new Set,r={scene:e,defaults:n,inputs:{...n},touched:e.inputs[0]?.name,result:t.run(n),change(o,c){r.inputs={...r.inputs,...o},r.result=t.run(r.inputs);let m=Object.keys(o);m.length===1&&(r.touched=m[0]),r.tell(c)},suppose:o=>t.run({...r.inputs,...o}),output:(o=r.result)=>o.values[e.output],gradient:o=>r.result.gradients[s(o).node],tell:o=>a.forEach(c=>c(r,o)),listen(o){return a.add(o),()=>a.delete(o)}},i=Object.fromEntries(e.inputs.map(o=>[o.name,o])),s=o=>i[o];return r}var ye=`/* Calm paper. A value is blue on a light box; a gradient is orange (+) or purple (−), always with arrow and sign. */

:host { display: block; }

.nudge {
  --paper: light-dark(#fbfaf7, #14181e);
  --card: light-dark(#ffffff, #1c222b);
  --ink: light-dark(#1b2430, #edf0f4);
  --soft: light-dark(#56606c, #a7b1be);
  --line: light-dark(#dedbd3, #343d4a);
  --edge: light-dark(#a9b8cd, #56647a);
  --value: light-dark(#1b4f8f, #9cc4ff);
  --value-box: light-dark(#e8f0fb, #1f3250);
  --up: light-dark(#9c4208, #ffb27a);
  --up-box: light-dark(#fdeee2, #45291a);
  --down: light-dark(#5b2a9d, #ccb0ff);
  --down-box: light-dark(#f0eafb, #34264f);
  --zero: light-dark(#56606c, #b3bcc7);
  --zero-box: light-dark(#efeeea, #2b323c);
  --wrong: light-dark(#a1121b, #ff9c9c);
  --wrong-box: light-dark(#fdecec, #451d20);
  --accent: light-dark(#c65510, #ff9a55);
  --up-fill: light-dark(#f6cfae, #74472a);
  --down-fill: light-dark(#d9caf0, #523c80);
  --flow-up: light-dark(#cf9468, #b97b4d);
  --flow-down: light-dark(#a283cc, #8b6bc4);
  color-scheme: light dark;
  box-sizing: border-box; min-height: 100dvh; display: flex; flex-direction: column;
  background: var(--paper); color: var(--ink);
  font: 400 16px/1.4 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif;
  font-variant-numeric: tabular-nums;
}
.nudge[data-theme="light"] { color-scheme: light; }
.nudge[data-theme="dark"] { color-scheme: dark; }
.nudge[data-embed] { min-height: 0; }
.nudge *, .nudge *::before { box-sizing: border-box; }

h1, h2, p, figure, ol { margin: 0; padding: 0; }
h1 { font-size: 25px; line-height: 1.25; font-weight: 700; }
var { font-family: Georgia, "DejaVu Serif", serif; white-space: nowrap; }
button, input { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 10px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

/* Header */
.head { display: flex; align-items: center; gap: 14px; min-height: 56px; padding: 6px 24px; background: var(--card); border-bottom: 1px solid var(--line); flex-wrap: wrap; }
.brand { font-size: 21px; font-weight: 700; color: var(--ink); text-decoration: none; padding: 8px 0; }
.dot { color: var(--accent); }
.place { color: var(--soft); }
.tools { margin-left: auto; display: flex; gap: 8px; }
.button, .quiet, .nudge button.nudge {
  display: inline-flex; align-items: center; justify-content: center; min-height: 36px; padding: 0 14px; border: 1px solid var(--line); border-radius: 9px;
  background: var(--card); color: var(--ink); text-decoration: none; font-size: 14.5px; cursor: pointer; white-space: nowrap;
}
.quiet { min-width: 40px; padding: 0; font-size: 17px; }
.button:hover, .quiet:hover, button.nudge:hover { border-color: var(--value); background: var(--value-box); }
button:disabled { opacity: 0.55; cursor: not-allowed; }

/* A lesson's page */
main { flex: 1; display: flex; flex-direction: column; padding: 18px 24px; gap: 16px; width: 100%; max-width: 1500px; margin: 0 auto; }
.ask { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 20px; min-height: 34px; }
.hint { color: var(--soft); }
.notice { flex-basis: 100%; }
.notice:empty { display: none; }
.notice[data-connection="lost"] { color: var(--wrong); font-weight: 600; }
.notice[data-connection="found"] { color: var(--soft); }
.stage { flex: 1; display: grid; grid-template-columns: 360px minmax(0, 1fr) 300px; gap: 20px; align-items: stretch; }
.side { display: flex; flex-direction: column; gap: 14px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 14px 16px; }
.row { display: flex; align-items: center; gap: 7px; }
.name { font: italic 600 20px/1.2 Georgia, "DejaVu Serif", serif; min-width: 22px; }
.box { width: 76px; min-height: 38px; padding: 2px 8px; text-align: center; border: 1px solid var(--line); border-radius: 9px; background: var(--value-box); color: var(--value); font-weight: 700; font-size: 17px; }
.box[aria-invalid="true"] { border-color: var(--wrong); background: var(--wrong-box); color: var(--wrong); }
.input .gradient { margin-left: auto; padding: 5px 9px; border-radius: 99px; font-weight: 700; font-size: 15px; white-space: nowrap; }
[data-sign="up"].gradient { color: var(--up); background: var(--up-box); }
[data-sign="down"].gradient { color: var(--down); background: var(--down-box); }
[data-sign="zero"].gradient, [data-sign="none"].gradient { color: var(--zero); background: var(--zero-box); }
.error { color: var(--wrong); font-size: 14.5px; }
.error:empty { display: none; }
.ask .error { flex-basis: 100%; }

input[type="range"] { appearance: none; width: 100%; height: 28px; margin: 6px 0 4px; background: transparent; cursor: pointer; touch-action: pan-y; }
input[type="range"]::-webkit-slider-runnable-track { height: 8px; border-radius: 4px; border: 1px solid var(--edge); background: linear-gradient(to right, var(--value) var(--filled), var(--zero-box) var(--filled)); }
input[type="range"]::-moz-range-track { height: 8px; border-radius: 4px; border: 1px solid var(--edge); background: linear-gradient(to right, var(--value) var(--filled), var(--zero-box) var(--filled)); }
input[type="range"]::-webkit-slider-thumb { appearance: none; width: 20px; height: 20px; margin-top: -7px; border-radius: 50%; border: 2px solid var(--card); background: var(--value); box-shadow: 0 0 0 1px var(--value); }
input[type="range"]::-moz-range-thumb { width: 18px; height: 18px; border-radius: 50%; border: 2px solid var(--card); background: var(--value); }

.nudge button.nudge { padding: 0; min-width: 48px; font-weight: 700; }
.forecast { font-size: 14px; line-height: 1.4; color: var(--soft); min-height: 40px; }
.guess { font-weight: 700; }
.guess[data-sign="up"] { color: var(--up); }
.guess[data-sign="down"] { color: var(--down); }

.result .name { font-size: 19px; }
.result .value { margin-left: auto; font-size: 38px; line-height: 1.2; font-weight: 700; color: var(--value); white-space: nowrap; }
.result { display: grid; grid-template-columns: 1fr auto; align-items: center; gap: 4px 10px; }
.result .row { grid-column: 1 / -1; }
.mark { font-size: 13.5px; color: var(--soft); min-height: 19px; }
.mark[data-confirmed="no"] { color: var(--wrong); font-weight: 600; }

/* The graph */
.middle { display: flex; flex-direction: column; justify-content: center; align-items: center; gap: 10px; min-height: 300px; }
.graph { width: 100%; flex: 1; min-height: 0; max-height: 480px; max-width: calc(var(--width) * 1.6); }
.note { color: var(--soft); font-size: 14px; text-align: center; }
.node { outline-offset: 4px; }
.node:focus-visible { outline: none; }
.node:focus-visible rect { stroke: var(--accent); stroke-width: 4; }
.node rect { fill: var(--card); stroke: var(--edge); stroke-width: 1.5; }
.node.output rect { fill: var(--value-box); stroke: var(--value); stroke-width: 2; }
.node line { stroke: var(--line); }
.node text { fill: var(--ink); font-size: 16px; }
.node .label { font: italic 600 17px Georgia, "DejaVu Serif", serif; }
.node .partial { fill: var(--soft); font-size: 14px; }
.node .value { fill: var(--value); font-weight: 700; font-size: 19px; }
.node .gradient { font-weight: 700; font-size: 15.5px; }
.node .gradient[data-sign="up"] { fill: var(--up); }
.node .gradient[data-sign="down"] { fill: var(--down); }
.node .gradient[data-sign="zero"], .node .gradient[data-sign="none"] { fill: var(--zero); }
.badge circle { fill: var(--card); stroke: var(--edge); stroke-width: 1.5; }
.node.output .badge circle { stroke: var(--value); stroke-width: 2; }
.node .badge .sign { font-size: 22px; }
.node .badge .word { font-size: 12px; }
.edge { fill: none; stroke: var(--edge); stroke-linecap: round; }
.edge[data-sign="up"] { stroke: var(--flow-up); }
.edge[data-sign="down"] { stroke: var(--flow-down); }
.edge[data-sign="zero"], .edge[data-sign="none"] { stroke-dasharray: 3 6; }
.edge-label rect { fill: var(--card); stroke: var(--line); }
.edge-label text { fill: var(--soft); font-size: 14px; }

/* Pictures */
.pictures { display: flex; flex-direction: column; justify-content: center; }
.pictures figure { display: flex; flex-direction: column; gap: 12px; }
figure svg { width: 100%; max-height: 340px; overflow: visible; }
.axis { stroke: var(--edge); }
.area, .bar { fill: var(--value-box); stroke: var(--value); }
.area[data-sign="down"], .bar[data-sign="down"] { stroke-dasharray: 5 3; }
.strip { fill: var(--up-fill); stroke: var(--up); }
.strip[data-sign="down"] { fill: var(--down-fill); stroke: var(--down); }
.tail { stroke: var(--soft); stroke-dasharray: 2 4; }
figure text { fill: var(--ink); font-size: 14px; paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
figure .side { font: italic 14.5px Georgia, "DejaVu Serif", serif; }
figure .tick { font-size: 12px; fill: var(--soft); }
figure .total { font-weight: 700; font-size: 17px; fill: var(--value); }

.foot { padding: 16px 24px; min-height: 62px; background: var(--card); border-top: 1px solid var(--line); font-size: 17px; }
.sentence { max-width: 1452px; margin: 0 auto; }

/* Hidden by the address */
[data-hide~="sliders"] .sliders > .input, [data-hide~="nudge"] .forecast, [data-hide~="nudge"] button.nudge, [data-hide~="graph"] .middle, [data-hide~="picture"] .pictures,
[data-hide~="sentence"] .sentence, [data-hide~="gradients"] .gradient, [data-hide~="gradients"] .forecast, [data-hide~="gradients"] .edge-label,
[data-hide~="gradients"] .node .partial, [data-hide~="gradients"] .sentence { display: none; }

/* Home */
.home { gap: 14px; padding-top: 36px; max-width: 1160px; }
.home h1 { font-size: 32px; }
.lead { color: var(--soft); font-size: 18px; max-width: 60ch; }
.cards { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 20px; margin-top: 14px; }
.cards .card { display: flex; flex-direction: column; gap: 6px; height: 100%; color: var(--ink); text-decoration: none; }
.cards .card:hover { border-color: var(--value); }
.cards h2 { font-size: 19px; }
.cards p { color: var(--soft); }
.thumb { height: 190px; display: grid; place-items: center; overflow: hidden; }
.thumb svg { height: 180px; }
.thumb figcaption { display: none; }

@media (max-width: 1080px) {
  .stage { grid-template-columns: 360px minmax(0, 1fr); }
  .pictures { grid-column: 1 / -1; }
  .pictures figure { max-width: 420px; margin: 0 auto; width: 100%; }
}
@media (max-width: 760px) {
  main { padding: 14px 16px; gap: 14px; }
  .head { padding: 6px 16px; gap: 8px 12px; }
  .tools { margin-left: auto; }
  .stage { display: flex; flex-direction: column; gap: 14px; }
  h1 { font-size: 21px; }
  .middle { min-height: 0; padding: 8px 4px; }
  .graph { max-width: 100%; flex: none; height: auto; }
  .button, .quiet, .nudge button.nudge, .box, .brand { min-height: 44px; }
  .quiet { min-width: 44px; }
  input[type="range"] { height: 44px; margin: 0; }
  input[type="range"]::-webkit-slider-thumb { width: 28px; height: 28px; margin-top: -11px; }
  .foot { padding: 14px 16px; }
}
@media (prefers-reduced-motion: no-preference) {
  .edge { transition: stroke-width 80ms linear; }
  figure rect { transition: x 90ms, y 90ms, width 90ms, height 90ms; }
}
`;async function ke({model:e,el:t}){let n=d("div",{class:"nudge"});(t.shadowRoot??t.attachShadow({mode:"open"})).replaceChildren(d("style",{},ye),n);let r=e.get("home");if(r)return pe(n,r);try{return rt(n,e,await at(e.get("program")))}catch(i){throw n.append(d("p",{class:"error","data-error":!0,role:"alert"},p("errors.program",{reason:i.message}))),i}}async function at(e){if(typeof e!="string")return e;let t=URL.createObjectURL(new Blob([e],{type:"text/javascript"}));try{return await import(t)}finally{URL.revokeObjectURL(t)}}function rt(e,t,n){let a=t.get("scene"),r=ee(t.get("address"),a),i=ve(a,n);i.inputs={...i.inputs,...t.get("inputs")};let s=he(i),o=d("p",{class:"notice",role:"status"}),c=ue(t,i,{verdict:s.judge,connection:u=>(v(o,p(u)),l(o,"data-connection",u))}),m=ot(e,i,r,{output:s,notice:o,told:c.told}),g=(u,y)=>m.forEach(k=>k.paint(y));return i.listen(g),i.change(r.inputs,"start"),Object.keys(r.inputs).length>0&&c.told(),l(e,"data-ready",!0),()=>(c.stop(),m.forEach(u=>u.stop?.()))}function ot(e,t,{options:n,refusals:a},{output:r,notice:i,told:s}){let{scene:o}=t,c=o.inputs.map(f=>we(t,f,{told:s,locked:n.lock?.includes(f.name)??!1})),m=ae(o),g={element:m.element,paint:()=>m.paint(t)},u=o.pictures.map(f=>D(f,o)),y=me(t),k=d("button",{type:"button",class:"button","data-reset":!0},p("reset"));k.addEventListener("click",()=>(t.change(t.defaults,"reset"),s())),r.element.append(k),l(e,"data-lesson",o.name),l(e,"data-embed",n.embed==="1"),l(e,"data-hide",n.hide?.join(" "));let w=U(e,n.theme);return e.append(...n.embed==="1"?[]:[ie(o,w)],d("main",{},d("div",{class:"ask"},d("h1",{},...L(o.question)),o.hint?d("p",{class:"hint"},...L(o.hint)):null,i,...a.map(f=>d("p",{class:"error","data-error":!0,role:"alert"},f))),d("div",{class:"stage"},d("div",{class:"side sliders","data-part":"sliders"},...c.map(f=>f.element),r.element),d("section",{class:"card middle","aria-label":p("graph"),"data-part":"graph"},g.element,d("p",{class:"note"},p("flow"))),u.length>0?d("section",{class:"card pictures","aria-label":p("picture"),"data-part":"picture"},...u.map(f=>f.element)):null)),y.element),[...c,r,g,...u.map(f=>({paint:()=>f.paint(t)})),y,it(e,n)]}function it(e,{embed:t}){if(t!=="1"||window.parent===window)return{paint(){}};let n=new ResizeObserver(()=>window.parent.postMessage({nudge:e.dataset.lesson,height:Math.ceil(e.getBoundingClientRect().height)},"*"));return n.observe(e),{paint(){},stop:()=>n.disconnect()}}var{scene:st,inputs:dt}=JSON.parse(document.getElementById("nudge-scene").textContent),lt={scene:st,inputs:dt,program:globalThis.nudgeProgram,address:location.search},ct={get:e=>lt[e],set(){},save_changes(){},on(){}};ke({model:ct,el:document.getElementById("nudge")});
