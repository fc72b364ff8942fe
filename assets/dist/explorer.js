var $e={"-":"⁻",0:"⁰",1:"¹",2:"²",3:"³",4:"⁴",5:"⁵",6:"⁶",7:"⁷",8:"⁸",9:"⁹"},ze={up:"▲",down:"▼",zero:"●",none:"?"},Ee=e=>{let[t,n]=e.toExponential(1).split("e");return`${t}·10${[...n.replace("+","")].map(a=>$e[a]).join("")}`};function Me(e){return e===1/0?"∞":e!==0&&(e<5e-5||e>=99999.5)?Ee(e):e>=999.95?e.toFixed(0):e>=99.995?e.toFixed(1):e===0||e>=.005?e.toFixed(2):e.toFixed(4)}function x(e){if(Number.isNaN(e))return"not a number";let t=Me(Math.abs(e));return e<0&&/[1-9∞]/.test(t)?"−"+t:t}var L=e=>e>0&&/[1-9∞]/.test(x(e))?`+${x(e)}`:x(e),v=e=>String(e).replace("-","−"),S=e=>e>0?"up":e<0?"down":e===0?"zero":"none",O=e=>`${ze[S(e)]} ${L(e)}`;function C(e){let t=e.trim().replace("−","-").replace(",",".");return/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(t)?Number(t):null}var Q=(e,t)=>A(Math.round(e/t)*t),A=e=>Number(e.toFixed(10))+0;var Se={brand:"nudge",position:"{number} of {count}",home:"All lessons",reset:"Reset",theme:"Theme: {theme}",themes:{auto:"as the system",light:"light",dark:"dark"},sliders:"Inputs",graph:"Computation graph",picture:"Picture",flow:"Values flow right. Gradients flow back left, multiplied along each edge.",output:"Output",gradient:"gradient of {name}",box:"{name}, exact value",slider:"{name} = {value}, gradient {gradient}",nudge:"{size} on {name}",guess:"{size} on {name} → {change} on {output}",working:"{gradient} × {size} = {change}",truth:"· in truth {change}",bound:"{name} stays between {low} and {high}.",node:"{name}: value {value}, gradient {gradient}",edge:"from {source} to {target}: local derivative {partial}",sentence:{up:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` rises by about {change}.",down:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` falls by about {change}.",zero:"At {where} the gradient of `{name}` is 0. A small nudge on `{name}` leaves `{output}` where it is.",none:"At {where} `{output}` has no gradient for `{name}`: {reason}."},spoken:"{name} is {value}. {output} is {result}, the gradient of {name} is {gradient}.",nudged:"{size} on {name} moved {output} by {change}; gradient times nudge had said {guess}.",unreasonable:"the value is not a number",agrees:"Python agrees",disagrees:"Python disagrees: it says {output} = {value}",lost:"The connection to Python is lost. The lesson goes on; Python is told when it is back.",found:"Python is back and knows where you stand.",errors:{number:"“{typed}” is not a number. Type one such as 2.5; {name} stays {value}.",bounds:"{typed} is outside {low} to {high}. {name} stays {value}.",unknown:"The address asks for “{key}”, which this lesson does not have. It is left out.",address:"The address asks for {key} = “{typed}”, but {rule}. It is left as it was.",lesson:"There is no lesson “{name}”. Choose one of these.",program:"This lesson could not start: {reason}. Reload the page to try again."},rules:{number:"that is not a number",bounds:"{key} stays between {low} and {high}",choice:"it can be {choices}"},pictures:{bars:"Bars laid end to end: {terms}; together {total}",rectangle:"Rectangle {width} wide and {height} high, signed area {area}",one:"A nudge of 1 on `{name}` arrives unchanged: +1 on the sum.",strip:"1 more on `{name}` adds a strip as {side} as `{other}`: {change}.",high:"high",wide:"wide",nothing:"`{other}` is 0: more of `{name}` adds nothing."},course:{title:"See how a small nudge travels",lead:"Move a slider, watch the output, and read how much each input mattered. No calculus needed.",open:"Open lesson {number}: {title}"}};function u(e,t={}){return e.split(".").reduce((a,r)=>a[r],Se).replace(/\{(\w+)\}/g,(a,r)=>t[r])}var P=e=>({value:e}),I=(e,t)=>({rule:u(`rules.${e}`,t)}),X=e=>t=>t.split(",").every(n=>e.includes(n))?P(t.split(",")):I("choice",{choices:e.join(", ")}),Z=e=>t=>e.includes(t)?P(t):I("choice",{choices:e.join(", ")}),Ae=Z(["1","0"]),je=({name:e,low:t,high:n})=>a=>{let r=C(a);return r===null?I("number"):r>=t&&r<=n?P(r):I("bounds",{key:e,low:v(t),high:v(n)})},Le=["sliders","nudge","graph","gradients","picture","sentence"],Ne=e=>({lesson:P,embed:Ae,theme:Z(["light","dark","auto"]),hide:X(Le),lock:X(e.inputs.map(t=>t.name))});function ee(e,t){var o,s;let n={inputs:{},options:{},refusals:[]},a=new Map(t.inputs.map(i=>[i.name,je(i)])),r=new Map(Object.entries(Ne(t)));for(let[i,d]of new URLSearchParams(e)){let h=(o=a.get(i))!=null?o:r.get(i),{value:g,rule:c}=(s=h==null?void 0:h(d))!=null?s:{};h?c?n.refusals.push(u("errors.address",{key:i,typed:d,rule:c})):n[a.has(i)?"inputs":"options"][i]=g:n.refusals.push(u("errors.unknown",{key:i}))}return n}var Re="http://www.w3.org/2000/svg";function te(e,t,n){for(let[a,r]of Object.entries(t))p(e,a,r);return e.append(...n.filter(a=>a!=null)),e}var l=(e,t={},...n)=>te(document.createElement(e),t,n),f=(e,t={},...n)=>te(document.createElementNS(Re,e),t,n);function p(e,t,n){if(n==null||n===!1)e.removeAttribute(t);else{let a=n===!0?"":String(n);e.getAttribute(t)!==a&&e.setAttribute(t,a)}}function $(e,t){e.textContent!==t&&(e.textContent=t)}var R=e=>e.split("`").map((t,n)=>n%2?l("var",{},t):document.createTextNode(t));function T(e,t){e.dataset.said!==t&&(e.dataset.said=t,e.replaceChildren(...R(t)))}var ne=17;function ae(e){let[t,n]=e.size,a=e.edges.map(i=>Ce(i,e)),r=e.nodes.map(i=>Te(i,i.index===e.output)),o=f("svg",{class:"graph",viewBox:`0 0 ${t} ${n}`,role:"group","aria-label":u("graph")},f("g",{class:"edges"},...a.map(i=>i.curve)),f("g",{class:"nodes"},...r.map(i=>i.element)),f("g",{class:"labels"},...a.map(i=>i.element)));return o.style.setProperty("--width",`${t}px`),{element:o,paint:({result:i})=>{r.forEach(d=>d.paint(i)),a.forEach((d,h)=>d.paint(i.partials[h],i))}}}function Te(e,t){let{index:n,x:a,y:r,width:o,height:s,label:i,short:d,symbol:h,kind:g}=e,c=s/2,b=f("text",{class:"value",x:o-14,y:c-12,"text-anchor":"end"}),z=f("text",{class:"gradient",x:o-14,y:c+29,"text-anchor":"end"}),y=f("g",{class:`node ${g}${t?" output":""}`,transform:`translate(${a} ${r})`,tabindex:0,role:"img","data-node":n,"data-label":i},f("rect",{width:o,height:s,rx:12}),f("line",{x1:12,x2:o-12,y1:c,y2:c}),f("text",h?{class:"label",x:6,y:-10}:{class:"label",x:14,y:c-12},d),f("text",{class:"partial",x:h?ne+8:14,y:c+29},"∂"),b,z,h&&Oe(h,c));return{element:y,paint:({values:m,gradients:k})=>{let[E,M]=[m[n],k[n]];$(b,g==="constant"?v(E):x(E)),$(z,O(M)),p(y,"data-value",E),p(y,"data-gradient",M),p(z,"data-sign",S(M)),p(y,"aria-label",u("node",{name:i,value:x(E),gradient:x(M)}))}}}var Oe=(e,t)=>f("g",{class:"badge",transform:`translate(0 ${t})`},f("circle",{r:ne}),f("text",{"text-anchor":"middle",y:7,class:e.length>1?"word":"sign"},e));function Ce({source:e,target:t,slot:n,path:a,at:r},o){let s=f("path",{class:"edge",d:a}),i=f("text",{"text-anchor":"middle",y:5}),d=f("g",{class:"edge-label",transform:`translate(${r[0]} ${r[1]})`,role:"img","data-edge":`${e}-${t}-${n}`},f("rect",{x:-36,y:-13,width:72,height:26,rx:13}),i),h=c=>o.nodes[c].label;return{curve:s,element:d,paint:(c,{gradients:b})=>{$(i,`× ${x(c)}`),p(d,"data-partial",c),p(d,"aria-label",u("edge",{source:h(e),target:h(t),partial:x(c)}));let z=c*b[t];p(s,"data-sign",S(z)),p(s,"stroke-width",Ie(z))}}}var Ie=e=>{let t=Number.isFinite(e)?Math.min(Math.abs(e),100):0;return(1.5+5.5*(Math.log1p(t)/Math.log1p(100))).toFixed(2)};var V=["auto","light","dark"],Pe={auto:"◐",light:"☀",dark:"☾"},oe="nudge-theme";function Ve(){var e;try{return(e=V.find(t=>t===localStorage.getItem(oe)))!=null?e:"auto"}catch{return"auto"}}function Ue(e){try{localStorage.setItem(oe,e)}catch{}}function U(e,t){let n=t!=null?t:Ve(),a=l("button",{type:"button",class:"quiet"}),r=()=>{p(e,"data-theme",n),$(a,Pe[n]);let o=u("theme",{theme:u(`themes.${n}`)});p(a,"aria-label",o),p(a,"title",o)};return a.addEventListener("click",()=>{n=V[(V.indexOf(n)+1)%V.length],Ue(n),r()}),r(),a}var B=()=>[u("brand"),l("span",{class:"dot","aria-hidden":"true"},".")],re=(e,t,n)=>e&&l("a",{class:"button",href:`?lesson=${e.name}`},`${t}${e.title}${n}`);function ie({title:e,course:t},...n){let a=t&&`${u("position",t)} · `;return l("header",{class:"head"},t?l("a",{class:"brand",href:"?","aria-label":u("home")},...B()):l("span",{class:"brand"},...B()),l("span",{class:"place"},a!=null?a:"",l("span",{class:"here"},e)),l("nav",{class:"tools"},re(t==null?void 0:t.previous,"‹ ",""),re(t==null?void 0:t.next,""," ›"),...n))}var se=(...e)=>l("header",{class:"head"},l("span",{class:"brand"},...B()),l("nav",{class:"tools"},...e));var _=(e,t)=>{var n;return(n=[t/4,t/2,t].find(a=>e<=a))!=null?n:t};var N=124,F=64,D=28;function de({terms:e,total:t,reach:n},a){let r=[...e,t].map((g,c)=>_e(a.nodes[g].label,c,g===t)),o=l("p",{class:"note"}),s=r.length*F,i=[-1,1].map(g=>f("text",{class:"tick",x:g*N,y:s+16,"text-anchor":g<0?"start":"end"})),d=f("svg",{viewBox:`${-N-8} -16 ${2*N+16} ${s+38}`,role:"img"},f("line",{class:"axis",x1:0,x2:0,y1:-6,y2:s}),f("line",{class:"axis",x1:-N,x2:N,y1:s,y2:s}),f("text",{class:"tick",x:0,y:s+16,"text-anchor":"middle"},"0"),...i,...r.map(g=>g.element));function h({result:{values:g},touched:c}){let b=e.reduce((w,m)=>[...w,w.at(-1)+g[m]],[0]),z=_(Math.max(...b.map(Math.abs))+1,n),y=N/z;e.forEach((w,m)=>r[m].paint(b[m]*y,b[m+1]*y,g[w],a.nodes[w].label===c&&y)),r.at(-1).paint(0,g[t]*y,g[t],y),i.forEach((w,m)=>$(w,v(m?z:-z))),T(o,u("pictures.one",{name:c})),p(d,"aria-label",u("pictures.bars",{terms:e.map(w=>`${a.nodes[w].label} = ${x(g[w])}`).join(", "),total:x(g[t])}))}return{element:l("figure",{},d,l("figcaption",{},o)),paint:h}}function _e(e,t,n){let a=t*F+10,r=f("rect",{class:"bar",y:a,height:D}),o=f("rect",{class:"strip",y:a,height:D,"data-sign":"up"}),s=f("line",{class:"tail",y1:a,y2:a+(n?D:F+D)}),i=f("text",{class:"side",y:a-7,"text-anchor":"middle"}),d=f("g",{class:n?"total":"term"},s,r,o,i);function h(g,c,b,z){p(r,"x",Math.min(g,c)),p(r,"width",Math.abs(c-g)),p(r,"data-sign",S(b)),p(o,"x",c),p(o,"width",z||0);for(let y of["x1","x2"])p(s,y,c);$(i,`${e} = ${x(b)}`),p(i,"x",Math.max(52-N,Math.min(N-52,(g+c)/2)))}return{element:d,paint:h}}var j=118;function ce({width:e,height:t,area:n,reach:a},r){let o={width:r.nodes[e].label,height:r.nodes[t].label},s={shape:f("rect",{class:"area"}),strip:f("rect",{class:"strip"}),width:f("text",{class:"side","text-anchor":"middle"}),height:f("text",{class:"side"}),area:f("text",{class:"total","text-anchor":"middle"}),right:f("text",{class:"tick",x:j,y:14,"text-anchor":"end"}),top:f("text",{class:"tick",x:5,y:10-j})},i=l("p",{class:"note"}),d=f("svg",{viewBox:`${-j-6} ${-j-6} ${2*j+12} ${2*j+12}`,role:"img"},f("line",{class:"axis",x1:-j,x2:j,y1:0,y2:0}),f("line",{class:"axis",y1:-j,y2:j,x1:0,x2:0}),...Object.values(s));function h({result:{values:c,gradients:b},touched:z}){let[y,w,m]=[c[e],c[t],c[n]],k=z!==o.height,E=_(Math.max(Math.abs(y),Math.abs(w))+.5,a),M=j/E;q(s.shape,0,0,y*M,-w*M),k?q(s.strip,y*M,0,M,-w*M):q(s.strip,0,-w*M,y*M,-M),p(s.shape,"data-sign",S(m)),p(s.strip,"data-sign",S(k?w:y)),De(s,o,{a:y,b:w,product:m,unit:M});for(let ke of[s.right,s.top])$(ke,v(E));T(i,g(k,b)),p(d,"aria-label",u("pictures.rectangle",{width:x(y),height:x(w),area:x(m)}))}function g(c,b){let[z,y,w]=c?[o.width,o.height,e]:[o.height,o.width,t],m=u(c?"pictures.high":"pictures.wide"),k=b[w]===0?"pictures.nothing":"pictures.strip";return u(k,{name:z,other:y,side:m,change:L(b[w])})}return{element:l("figure",{},d,l("figcaption",{},i)),paint:h}}function De(e,t,{a:n,b:a,product:r,unit:o}){let[s,i]=[n*o/2,-a*o/2];K(e.width,le(s,j-34),a>=0?17:-8,`${t.width} = ${x(n)}`),K(e.height,n>=0?-6:6,le(i,j-16)+5,`${t.height} = ${x(a)}`),p(e.height,"text-anchor",n>=0?"end":"start"),K(e.area,s,i+6,L(r)),p(e.area,"visibility",Math.abs(n*o)>66&&Math.abs(a*o)>24?"visible":"hidden")}var le=(e,t)=>Math.max(-t,Math.min(t,e));function q(e,t,n,a,r){p(e,"x",Math.min(t,t+a)),p(e,"y",Math.min(n,n+r)),p(e,"width",Math.abs(a)),p(e,"height",Math.abs(r))}function K(e,t,n,a){p(e,"x",t),p(e,"y",n),$(e,a)}var He={bars:de,rectangle:ce},H=(e,t)=>He[e.kind](e,t);function pe(e,{lessons:t,error:n}){e.append(se(U(e)),l("main",{class:"home"},l("h1",{},u("course.title")),l("p",{class:"lead"},u("course.lead")),n&&l("p",{class:"error","data-error":!0,role:"alert"},u("errors.lesson",{name:n})),l("ol",{class:"cards"},...t.map(Ge))))}function Ge({scene:e,result:t}){let{name:n,title:a,question:r,course:o}=e,s=e.pictures.length>0?H(e.pictures[0],e):null;return s==null||s.paint({result:t,touched:e.inputs[0].name}),l("li",{},l("a",{class:"card",href:`?lesson=${n}`,"data-card":n},l("div",{class:"thumb","aria-hidden":"true"},s==null?void 0:s.element),l("h2",{},`${o.number}. ${a}`),l("p",{},...R(r))))}function ue(e,t,n){var g;let a=e,r=0,o=null,s=()=>{clearTimeout(o),o=null,a!==null&&(a.set("inputs",t.inputs),a.save_changes())},i=()=>{r+=1,a==null||a.set("released",r),s()},d=c=>{a=c,c.on("change:told",()=>t.change(c.get("told").inputs,"python")),c.on("change:confirmed",()=>Be(c.get("confirmed"),r,t,n))},h=t.listen((c,b)=>{b==="python"?i():o===null&&(o=setTimeout(s,250))});return d(e),ge((g=e.model)==null?void 0:g.document,e.get("scene").name,{lost:()=>(a=null,n.connection("lost")),found:c=>(d(c),i(),n.connection("found"))}),{told:i,stop:()=>(clearTimeout(o),h())}}function Be(e,t,n,a){if((e==null?void 0:e.released)!==t||!Y(Object.values(e.inputs),Object.values(n.inputs),0))return;let r=Y(e.values,n.result.values,1e-12)&&Y(e.gradients,n.result.gradients,1e-12);a.verdict(r,e.values[n.scene.output])}var Y=(e,t,n)=>e.length===t.length&&e.every((a,r)=>Object.is(a,t[r])||Math.abs(a-t[r])<=n*Math.max(1,Math.abs(a)));function ge(e,t,{lost:n,found:a}){e==null||e.on_event("connection_lost",async(r,o)=>{var d,h,g;n();let s=(g=(h=(d=o.connection)==null?void 0:d.deref)==null?void 0:h.call(d))!=null?g:o.connection,i=await Fe(s);for(let c of i.document.roots())i.document.notify_idle(c);ge(i.document,t,{lost:n,found:a}),a(Ye(Ke(i.document,t)))})}async function Fe({constructor:e,url:t,token:n,args_string:a}){for(;;){await new Promise(r=>setTimeout(r,1500));try{return await new e(t,await qe(n),a).connect()}catch{}}}async function qe(e){var a,r;if(JSON.parse(atob(e.split(".")[0].replaceAll("-","+").replaceAll("_","/"))).session_expiry>Date.now()/1e3+5)return e;let n=await(await fetch(location.href,{cache:"no-store"})).text();return(r=(a=/"token":\s*"([^"]+)"/.exec(n))==null?void 0:a[1])!=null?r:e}var Ke=(e,t)=>[...e.all_models].find(n=>{var a,r,o;return((o=(r=(a=n.data)==null?void 0:a.attributes)==null?void 0:r.scene)==null?void 0:o.name)===t});function Ye({data:e}){let t={};return{get:n=>e.attributes[n],set:(n,a)=>t[n]=a,save_changes(){let n=t;t={},e.setv(n)},on:(n,a)=>e.properties[n.replace("change:","")].change.connect(a)}}var We=400;function he(e){let t=l("output",{class:"value","data-output":!0}),n=l("p",{class:"mark","data-confirmed":null}),a=l("section",{class:"card result","aria-label":u("output")},l("div",{class:"row"},l("span",{class:"name"},e.scene.expression),t),n),r=()=>{$(t,x(e.output())),p(t,"data-value",e.output()),o(null)},o=(s,i)=>{let d=s===null?"":s?`✓ ${u("agrees")}`:`✗ ${u("disagrees",{output:e.scene.expression,value:i})}`;$(n,d),p(n,"data-confirmed",s===null?null:s?"yes":"no")};return{element:a,paint:r,judge:o}}function fe(e){let t=l("p",{class:"sentence"}),n=l("p",{class:"unseen",role:"status","aria-live":"polite"}),a,r=o=>{T(t,Je(e)),clearTimeout(a),o!=="start"&&(a=setTimeout(()=>$(n,Qe(e,o)),We))};return{element:l("footer",{class:"foot","data-part":"sentence"},t,n),paint:r,stop:()=>clearTimeout(a)}}function Je(e){let t=e.touched,n=e.gradient(t),{step:a}=e.scene.inputs.find(o=>o.name===t),r=e.scene.inputs.slice(0,4).map(o=>`${o.name} = ${v(e.inputs[o.name])}`).join(", ");return u(`sentence.${S(n)}`,{where:r,name:t,gradient:x(n),size:v(a),output:e.scene.expression,change:x(Math.abs(A(n*a))),reason:u("unreasonable")})}function Qe(e,t){let{scene:n,touched:a,nudged:r}=e,o=u("spoken",{name:a,value:v(e.inputs[a]),output:n.expression,result:x(e.output()),gradient:x(e.gradient(a))});if(t!=="nudge")return o;let s=r.size>0?`+${v(r.size)}`:v(r.size);return`${u("nudged",{size:s,name:a,output:n.expression,change:L(A(r.truth)),guess:L(A(r.guess))})} ${o}`}function me(e,t,n){let a=e.suppose({[t]:A(e.inputs[t]+n)});return{guess:e.gradient(t)*n,truth:e.output(a)-e.output()}}function xe(e,t,{locked:n,told:a,complain:r}){let{name:o,step:s,low:i,high:d}=t,h=s,g=l("span",{class:"guess"}),c=l("span",{class:"truth"}),b=l("span",{class:"working"}),z=l("p",{class:"forecast","data-part":"nudge"},g,l("br"),b," ",c),y=()=>{let k=A(e.inputs[o]+h);if(k<i||k>d)return r(u("bound",{name:o,low:v(i),high:v(d)}));let E=me(e,o,h);return e.nudged={name:o,size:h,...E},e.change({[o]:k},"nudge"),a()},w=k=>{let E=l("button",{type:"button",class:"nudge",disabled:n,"data-nudge":`${o}${k>0?"+":"-"}`,"aria-label":u("nudge",{size:W(k),name:o})},W(k)),M=()=>(h=k,m());return E.addEventListener("pointerenter",M),E.addEventListener("focus",M),E.addEventListener("click",()=>(M(),y())),E},m=()=>{let k=me(e,o,h),E=e.scene.expression;$(g,u("guess",{size:W(h),name:o,output:E,change:L(A(k.guess))})),$(b,u("working",{gradient:x(e.gradient(o)),size:v(h),change:x(A(k.guess))})),$(c,u("truth",{change:L(A(k.truth))})),p(g,"data-sign",S(A(k.guess))),p(g,"data-value",k.guess),p(c,"data-value",k.truth)};return{down:w(-s),up:w(s),line:z,paint:m}}var W=e=>e>0?`+${v(e)}`:v(e);var J={ArrowRight:(e,{step:t},n)=>e+(n?t/10:t),ArrowUp:(e,{step:t},n)=>e+(n?t/10:t),ArrowLeft:(e,{step:t},n)=>e-(n?t/10:t),ArrowDown:(e,{step:t},n)=>e-(n?t/10:t),PageUp:(e,{step:t})=>e+10*t,PageDown:(e,{step:t})=>e-10*t,Home:(e,{low:t})=>t,End:(e,{high:t})=>t},be=({low:e,high:t},n)=>Math.min(t,Math.max(e,n));function we(e,t,{locked:n,told:a}){let r=Xe(t,n),o=(i,d)=>e.change({[t.name]:i},d);r.range.addEventListener("input",()=>o(be(t,Q(Number(r.range.value),t.step)),"slide")),r.range.addEventListener("change",a),r.range.addEventListener("keydown",i=>{!J[i.key]||i.ctrlKey||i.metaKey||i.altKey||(i.preventDefault(),o(be(t,A(J[i.key](e.inputs[t.name],t,i.shiftKey))),"slide"))}),r.range.addEventListener("keyup",i=>J[i.key]&&a()),Ze(r,e,t,i=>(o(i,"type"),a()));let s=xe(e,t,{locked:n,told:a,complain:i=>G(r,i)});return r.box.before(s.down),r.box.after(s.up),r.card.append(s.line,r.error),{element:r.card,paint:i=>(et(r,e,t,i),s.paint())}}function Xe(e,t){let{name:n,low:a,high:r}=e,o={box:l("input",{class:"box",inputmode:"decimal",autocomplete:"off",spellcheck:"false","aria-label":u("box",{name:n}),disabled:t}),gradient:l("output",{class:"gradient","data-gradient":n}),range:l("input",{type:"range",min:a,max:r,step:"any","data-input":n,"aria-label":n,disabled:t}),error:l("p",{class:"error","data-error":null,role:"alert"})};return o.error.id=`error-${n}`,o.card=l("section",{class:"card input","aria-label":n},l("div",{class:"row"},l("span",{class:"name","aria-hidden":"true"},n),o.box,o.gradient),o.range),o}function Ze({box:e,error:t},n,a,r){let o=()=>v(n.inputs[a.name]),s=()=>(G({box:e,error:t},""),e.value=o()),i=()=>{let d=C(e.value);if(e.value===o())return s();let[h,g]=d===null?["number",{}]:["bounds",{low:v(a.low),high:v(a.high)}];return d!==null&&d>=a.low&&d<=a.high?r(d):G({box:e,error:t},u(`errors.${h}`,{typed:e.value,name:a.name,value:o(),...g}))};e.addEventListener("change",i),e.addEventListener("keydown",d=>{d.key==="Enter"&&i(),d.key==="Escape"&&s()})}function G({box:e,error:t},n){$(t,n),p(t,"data-error",n!==""),p(e,"aria-invalid",n!==""&&"true"),p(e,"aria-describedby",n!==""&&t.id)}function et(e,t,{name:n,low:a,high:r},o){let s=t.inputs[n],i=t.gradient(n),d=String(s);e.range.value!==d&&(e.range.value=d),(t.touched===n||o==="reset"||e.box.getAttribute("aria-invalid")===null)&&(G(e,""),e.box.value=v(s)),e.range.style.setProperty("--filled",`${(s-a)/(r-a)*100}%`),p(e.range,"aria-valuetext",u("slider",{name:n,value:v(s),gradient:x(i)})),$(e.gradient,O(i)),p(e.gradient,"data-value",i),p(e.gradient,"data-sign",S(i)),p(e.gradient,"aria-label",`${u("gradient",{name:n})}: ${x(i)}`)}function ve(e,t){var i;let n=Object.fromEntries(e.inputs.map(d=>[d.name,d.value])),a=new Set,r={scene:e,defaults:n,inputs:{...n},touched:(i=e.inputs[0])==null?void 0:i.name,result:t.run(n),change(d,h){r.inputs={...r.inputs,...d},r.result=t.run(r.inputs);let g=Object.keys(d);g.length===1&&(r.touched=g[0]),r.tell(h)},suppose:d=>t.run({...r.inputs,...d}),output:(d=r.result)=>d.values[e.output],gradient:d=>r.result.gradients[s(d).node],tell:d=>a.forEach(h=>h(r,d)),listen(d){return a.add(d),()=>a.delete(d)}},o=Object.fromEntries(e.inputs.map(d=>[d.name,d])),s=d=>o[d];return r}var ye=`/* Calm paper. A value is blue on a light box; a gradient is orange (+) or purple (−), always with arrow and sign. */

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
`;async function nt({model:e,el:t}){var o;let n=l("div",{class:"nudge"});((o=t.shadowRoot)!=null?o:t.attachShadow({mode:"open"})).replaceChildren(l("style",{},ye),n);let r=e.get("home");if(r)return pe(n,r);try{return rt(n,e,await at(e.get("program")))}catch(s){throw n.append(l("p",{class:"error","data-error":!0,role:"alert"},u("errors.program",{reason:s.message}))),s}}async function at(e){if(typeof e!="string")return e;let t=URL.createObjectURL(new Blob([e],{type:"text/javascript"}));try{return await import(t)}finally{URL.revokeObjectURL(t)}}function rt(e,t,n){let a=t.get("scene"),r=ee(t.get("address"),a),o=ve(a,n);o.inputs={...o.inputs,...t.get("inputs")};let s=he(o),i=l("p",{class:"notice",role:"status"}),d=ue(t,o,{verdict:s.judge,connection:c=>($(i,u(c)),p(i,"data-connection",c))}),h=ot(e,o,r,{output:s,notice:i,told:d.told}),g=(c,b)=>h.forEach(z=>z.paint(b));return o.listen(g),o.change(r.inputs,"start"),Object.keys(r.inputs).length>0&&d.told(),p(e,"data-ready",!0),()=>(d.stop(),h.forEach(c=>{var b;return(b=c.stop)==null?void 0:b.call(c)}))}function ot(e,t,{options:n,refusals:a},{output:r,notice:o,told:s}){var w;let{scene:i}=t,d=i.inputs.map(m=>{var k,E;return we(t,m,{told:s,locked:(E=(k=n.lock)==null?void 0:k.includes(m.name))!=null?E:!1})}),h=ae(i),g={element:h.element,paint:()=>h.paint(t)},c=i.pictures.map(m=>H(m,i)),b=fe(t),z=l("button",{type:"button",class:"button","data-reset":!0},u("reset"));z.addEventListener("click",()=>(t.change(t.defaults,"reset"),s())),r.element.append(z),p(e,"data-lesson",i.name),p(e,"data-embed",n.embed==="1"),p(e,"data-hide",(w=n.hide)==null?void 0:w.join(" "));let y=U(e,n.theme);return e.append(...n.embed==="1"?[]:[ie(i,y)],l("main",{},l("div",{class:"ask"},l("h1",{},...R(i.question)),i.hint?l("p",{class:"hint"},...R(i.hint)):null,o,...a.map(m=>l("p",{class:"error","data-error":!0,role:"alert"},m))),l("div",{class:"stage"},l("div",{class:"side sliders","data-part":"sliders"},...d.map(m=>m.element),r.element),l("section",{class:"card middle","aria-label":u("graph"),"data-part":"graph"},g.element,l("p",{class:"note"},u("flow"))),c.length>0?l("section",{class:"card pictures","aria-label":u("picture"),"data-part":"picture"},...c.map(m=>m.element)):null)),b.element),[...d,r,g,...c.map(m=>({paint:()=>m.paint(t)})),b,it(e,n)]}function it(e,{embed:t}){if(t!=="1"||window.parent===window)return{paint(){}};let n=new ResizeObserver(()=>window.parent.postMessage({nudge:e.dataset.lesson,height:Math.ceil(e.getBoundingClientRect().height)},"*"));return n.observe(e),{paint(){},stop:()=>n.disconnect()}}var hn={render:nt};export{hn as default,nt as render};
