var je={"-":"⁻",0:"⁰",1:"¹",2:"²",3:"³",4:"⁴",5:"⁵",6:"⁶",7:"⁷",8:"⁸",9:"⁹"},Ae={up:"▲",down:"▼",zero:"●",none:"?"},Oe=e=>{let[t,n]=e.toExponential(1).split("e");return`${t}·10${[...n.replace("+","")].map(a=>je[a]).join("")}`};function Le(e){return e===1/0?"∞":e!==0&&(e<5e-5||e>=99999.5)?Oe(e):e>=999.95?e.toFixed(0):e>=99.995?e.toFixed(1):e===0||e>=.005?e.toFixed(2):e.toFixed(4)}function v(e){if(Number.isNaN(e))return"not a number";let t=Le(Math.abs(e));return e<0&&/[1-9∞]/.test(t)?"−"+t:t}var O=e=>e>0&&/[1-9∞]/.test(v(e))?`+${v(e)}`:v(e),k=e=>String(e).replace("-","−"),M=e=>e>0?"up":e<0?"down":e===0?"zero":"none",C=e=>`${Ae[M(e)]} ${O(e)}`;function T(e){let t=e.trim().replace("−","-").replace(",",".");return/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(t)?Number(t):null}var X=(e,t)=>j(Math.round(e/t)*t),j=e=>Number(e.toFixed(10))+0;var Re={brand:"nudge",position:"{number} of {count}",home:"All lessons",reset:"Reset",examples:"Examples",theme:"Theme: {theme}",themes:{auto:"as the system",light:"light",dark:"dark"},sliders:"Inputs",graph:"Computation graph",picture:"Picture",flow:"Values flow right. Gradients flow back left, multiplied along each edge.",output:"Output",gradient:"gradient of {name}",box:"{name}, exact value",slider:"{name} = {value}, gradient {gradient}",nudge:"{size} on {name}",guess:"{size} on {name} → {change} on {output}",working:"{gradient} × {size} = {change}",truth:"· in truth {change}",bound:"{name} stays between {low} and {high}.",node:"{name}: value {value}, gradient {gradient}",edge:"from {source} to {target}: local derivative {partial}",sentence:{up:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` rises by about {change}.",down:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` falls by about {change}.",zero:"At {where} the gradient of `{name}` is 0. A small nudge on `{name}` leaves `{output}` where it is.",none:"At {where} `{output}` has no gradient for `{name}`: {reason}."},spoken:"{name} is {value}. {output} is {result}, the gradient of {name} is {gradient}.",nudged:"{size} on {name} moved {output} by {change}; gradient times nudge had said {guess}.",unreasonable:"the value is not a number",agrees:"Python agrees",disagrees:"Python disagrees: it says {output} = {value}",lost:"The connection to Python is lost. The lesson goes on; Python is told when it is back.",found:"Python is back and knows where you stand.",errors:{number:"“{typed}” is not a number. Type one such as 2.5; {name} stays {value}.",bounds:"{typed} is outside {low} to {high}. {name} stays {value}.",unknown:"The address asks for “{key}”, which this lesson does not have. It is left out.",address:"The address asks for {key} = “{typed}”, but {rule}. It is left as it was.",lesson:"There is no lesson “{name}”. Choose one of these.",alone:"Only Python can draw this. Open the lesson with `panel serve app`, or choose one of the examples.",program:"This lesson could not start: {reason}. Reload the page to try again."},rules:{number:"that is not a number",bounds:"{key} stays between {low} and {high}",choice:"it can be {choices}"},pictures:{bars:"Bars laid end to end: {terms}; together {total}",rectangle:"Rectangle {width} wide and {height} high, signed area {area}",one:"A nudge of 1 on `{name}` arrives unchanged: +1 on the sum.",strip:"1 more on `{name}` adds a strip as {side} as `{other}`: {change}.",high:"high",wide:"wide",nothing:"`{other}` is 0: more of `{name}` adds nothing."},course:{title:"See how a small nudge travels",lead:"Move a slider, watch the output, and read how much each input mattered. No calculus needed.",open:"Open lesson {number}: {title}"}};function g(e,t={}){return e.split(".").reduce((a,o)=>a[o],Re).replace(/\{(\w+)\}/g,(a,o)=>t[o])}var I=e=>({value:e}),N=(e,t)=>({rule:g(`rules.${e}`,t)}),Z=e=>t=>t.split(",").every(n=>e.includes(n))?I(t.split(",")):N("choice",{choices:e.join(", ")}),ee=e=>t=>e.includes(t)?I(t):N("choice",{choices:e.join(", ")}),Pe=ee(["1","0"]),Ce=({name:e,low:t,high:n})=>a=>{let o=T(a);return o===null?N("number"):o>=t&&o<=n?I(o):N("bounds",{key:e,low:k(t),high:k(n)})},Te=["sliders","nudge","graph","gradients","picture","sentence"],Ne=e=>({lesson:I,embed:Pe,theme:ee(["light","dark","auto"]),hide:Z(Te),lock:Z(e.inputs.map(t=>t.name))});function te(e,t){var r,i;let n={inputs:{},options:{},refusals:[]},a=new Map(t.inputs.map(s=>[s.name,Ce(s)])),o=new Map(Object.entries(Ne(t)));for(let[s,d]of new URLSearchParams(e)){let h=(r=a.get(s))!=null?r:o.get(s),{value:c,rule:p}=(i=h==null?void 0:h(d))!=null?i:{};h?p?n.refusals.push(g("errors.address",{key:s,typed:d,rule:p})):n[a.has(s)?"inputs":"options"][s]=c:n.refusals.push(g("errors.unknown",{key:s}))}return n}var Ie="http://www.w3.org/2000/svg";function ne(e,t,n){for(let[a,o]of Object.entries(t))u(e,a,o);return e.append(...n.filter(a=>a!=null)),e}var l=(e,t={},...n)=>ne(document.createElement(e),t,n),f=(e,t={},...n)=>ne(document.createElementNS(Ie,e),t,n);function u(e,t,n){if(n==null||n===!1)e.removeAttribute(t);else{let a=n===!0?"":String(n);e.getAttribute(t)!==a&&e.setAttribute(t,a)}}function y(e,t){e.textContent!==t&&(e.textContent=t)}var R=e=>e.split("`").map((t,n)=>n%2?l("var",{},t):document.createTextNode(t));function P(e,t){e.dataset.said!==t&&(e.dataset.said=t,e.replaceChildren(...R(t)))}var U=["auto","light","dark"],Ue={auto:"◐",light:"☀",dark:"☾"},oe="nudge-theme";function Ve(){var e;try{return(e=U.find(t=>t===localStorage.getItem(oe)))!=null?e:"auto"}catch{return"auto"}}function _e(e){try{localStorage.setItem(oe,e)}catch{}}function V(e,t){let n=t!=null?t:Ve(),a=l("button",{type:"button",class:"quiet"}),o=()=>{u(e,"data-theme",n),y(a,Ue[n]);let r=g("theme",{theme:g(`themes.${n}`)});u(a,"aria-label",r),u(a,"title",r)};return a.addEventListener("click",()=>{n=U[(U.indexOf(n)+1)%U.length],_e(n),o()}),o(),a}var G=()=>[g("brand"),l("span",{class:"dot","aria-hidden":"true"},".")],ae=(e,t,n)=>e&&l("a",{class:"button",href:`?lesson=${e.name}`},`${t}${e.title}${n}`);function re({title:e,course:t},...n){let a=t&&`${g("position",t)} · `;return l("header",{class:"head"},t?l("a",{class:"brand",href:"?","aria-label":g("home")},...G()):l("span",{class:"brand"},...G()),l("span",{class:"place"},a!=null?a:"",l("span",{class:"here"},e)),l("nav",{class:"tools"},ae(t==null?void 0:t.previous,"‹ ",""),ae(t==null?void 0:t.next,""," ›"),...n))}var ie=(...e)=>l("header",{class:"head"},l("span",{class:"brand"},...G()),l("nav",{class:"tools"},...e));var _=(e,t)=>{var n;return(n=[t/4,t/2,t].find(a=>e<=a))!=null?n:t};var L=124,F=64,B=28;function se({terms:e,total:t,reach:n},a){let o=[...e,t].map((c,p)=>Be(a.nodes[c].label,p,c===t)),r=l("p",{class:"note"}),i=o.length*F,s=[-1,1].map(c=>f("text",{class:"tick",x:c*L,y:i+16,"text-anchor":c<0?"start":"end"})),d=f("svg",{viewBox:`${-L-8} -16 ${2*L+16} ${i+38}`,role:"img"},f("line",{class:"axis",x1:0,x2:0,y1:-6,y2:i}),f("line",{class:"axis",x1:-L,x2:L,y1:i,y2:i}),f("text",{class:"tick",x:0,y:i+16,"text-anchor":"middle"},"0"),...s,...o.map(c=>c.element));function h({result:{values:c},touched:p}){let x=e.reduce((w,z)=>[...w,w.at(-1)+c[z]],[0]),m=_(Math.max(...x.map(Math.abs))+1,n),b=L/m;e.forEach((w,z)=>o[z].paint(x[z]*b,x[z+1]*b,c[w],a.nodes[w].label===p&&b)),o.at(-1).paint(0,c[t]*b,c[t],b),s.forEach((w,z)=>y(w,k(z?m:-m))),P(r,g("pictures.one",{name:p})),u(d,"aria-label",g("pictures.bars",{terms:e.map(w=>`${a.nodes[w].label} = ${v(c[w])}`).join(", "),total:v(c[t])}))}return{element:l("figure",{},d,l("figcaption",{},r)),paint:h}}function Be(e,t,n){let a=t*F+10,o=f("rect",{class:"bar",y:a,height:B}),r=f("rect",{class:"strip",y:a,height:B,"data-sign":"up"}),i=f("line",{class:"tail",y1:a,y2:a+(n?B:F+B)}),s=f("text",{class:"side",y:a-7,"text-anchor":"middle"}),d=f("g",{class:n?"total":"term"},i,o,r,s);function h(c,p,x,m){u(o,"x",Math.min(c,p)),u(o,"width",Math.abs(p-c)),u(o,"data-sign",M(x)),u(r,"x",p),u(r,"width",m||0);for(let b of["x1","x2"])u(i,b,p);y(s,`${e} = ${v(x)}`),u(s,"x",Math.max(52-L,Math.min(L-52,(c+p)/2)))}return{element:d,paint:h}}var A=118;function le({width:e,height:t,area:n,reach:a},o){let r={width:o.nodes[e].label,height:o.nodes[t].label},i={shape:f("rect",{class:"area"}),strip:f("rect",{class:"strip"}),width:f("text",{class:"side","text-anchor":"middle"}),height:f("text",{class:"side"}),area:f("text",{class:"total","text-anchor":"middle"}),right:f("text",{class:"tick",x:A,y:14,"text-anchor":"end"}),top:f("text",{class:"tick",x:5,y:10-A})},s=l("p",{class:"note"}),d=f("svg",{viewBox:`${-A-6} ${-A-6} ${2*A+12} ${2*A+12}`,role:"img"},f("line",{class:"axis",x1:-A,x2:A,y1:0,y2:0}),f("line",{class:"axis",y1:-A,y2:A,x1:0,x2:0}),...Object.values(i));function h({result:{values:p,gradients:x},touched:m}){let[b,w,z]=[p[e],p[t],p[n]],$=m!==r.height,S=_(Math.max(Math.abs(b),Math.abs(w))+.5,a),E=A/S;q(i.shape,0,0,b*E,-w*E),$?q(i.strip,b*E,0,E,-w*E):q(i.strip,0,-w*E,b*E,-E),u(i.shape,"data-sign",M(z)),u(i.strip,"data-sign",M($?w:b)),De(i,r,{a:b,b:w,product:z,unit:E});for(let Me of[i.right,i.top])y(Me,k(S));P(s,c($,x)),u(d,"aria-label",g("pictures.rectangle",{width:v(b),height:v(w),area:v(z)}))}function c(p,x){let[m,b,w]=p?[r.width,r.height,e]:[r.height,r.width,t],z=g(p?"pictures.high":"pictures.wide"),$=x[w]===0?"pictures.nothing":"pictures.strip";return g($,{name:m,other:b,side:z,change:O(x[w])})}return{element:l("figure",{},d,l("figcaption",{},s)),paint:h}}function De(e,t,{a:n,b:a,product:o,unit:r}){let[i,s]=[n*r/2,-a*r/2];K(e.width,de(i,A-34),a>=0?17:-8,`${t.width} = ${v(n)}`),K(e.height,n>=0?-6:6,de(s,A-16)+5,`${t.height} = ${v(a)}`),u(e.height,"text-anchor",n>=0?"end":"start"),K(e.area,i,s+6,O(o)),u(e.area,"visibility",Math.abs(n*r)>66&&Math.abs(a*r)>24?"visible":"hidden")}var de=(e,t)=>Math.max(-t,Math.min(t,e));function q(e,t,n,a,o){u(e,"x",Math.min(t,t+a)),u(e,"y",Math.min(n,n+o)),u(e,"width",Math.abs(a)),u(e,"height",Math.abs(o))}function K(e,t,n,a){u(e,"x",t),u(e,"y",n),y(e,a)}var He={bars:se,rectangle:le},D=(e,t)=>He[e.kind](e,t);function ce(e,{lessons:t,error:n}){e.append(ie(V(e)),l("main",{class:"home"},l("h1",{},g("course.title")),l("p",{class:"lead"},g("course.lead")),n&&l("p",{class:"error","data-error":!0,role:"alert"},g("errors.lesson",{name:n})),l("ol",{class:"cards"},...t.map(Ge))))}function Ge({scene:e,result:t}){let{name:n,title:a,question:o,course:r}=e,i=e.pictures.length>0?D(e.pictures[0],e):null;return i==null||i.paint({result:t,touched:e.inputs[0].name}),l("li",{},l("a",{class:"card",href:`?lesson=${n}`,"data-card":n},l("div",{class:"thumb","aria-hidden":"true"},i==null?void 0:i.element),l("h2",{},`${r.number}. ${a}`),l("p",{},...R(o))))}function pe(e,t){var x;let n,a=()=>{},o=e,r=0,i=null,s=()=>{clearTimeout(i),i=null,o!==null&&(o.set("inputs",n.inputs),o.save_changes())},d=()=>{r+=1,o==null||o.set("released",r),s()},h=m=>{o==null||o.set("settings",m),o==null||o.save_changes()},c=m=>{o=m,m.on("change:told",()=>n.change(m.get("told").inputs,"python")),m.on("change:confirmed",()=>Fe(m.get("confirmed"),r,n,t)),m.on("change:view",()=>t.view(m.get("view"))),m.on("change:refused",()=>t.refused(m.get("refused")))},p=m=>{a(),n=m,a=n.listen((b,w)=>{w==="python"?d():w!=="look"&&i===null&&(i=setTimeout(s,250))})};return c(e),ue((x=e.model)==null?void 0:x.document,e.get("view").scene.name,{lost:()=>(o=null,t.connection("lost")),found:m=>(c(m),h(n.scene.chosen),d(),t.connection("found"))}),{follow:p,told:d,choose:h,stop:()=>(clearTimeout(i),a())}}function Fe(e,t,n,a){if((e==null?void 0:e.released)!==t||!J(Object.values(e.inputs),Object.values(n.inputs),0))return;let o=J(e.values,n.result.values,1e-12)&&J(e.gradients,n.result.gradients,1e-12);a.verdict(o,e.values[n.scene.output])}var J=(e,t,n)=>e.length===t.length&&e.every((a,o)=>Object.is(a,t[o])||Math.abs(a-t[o])<=n*Math.max(1,Math.abs(a)));function ue(e,t,{lost:n,found:a}){e==null||e.on_event("connection_lost",async(o,r)=>{var d,h,c;n();let i=(c=(h=(d=r.connection)==null?void 0:d.deref)==null?void 0:h.call(d))!=null?c:r.connection,s=await qe(i);for(let p of s.document.roots())s.document.notify_idle(p);ue(s.document,t,{lost:n,found:a}),a(Ye(Je(s.document,t)))})}async function qe({constructor:e,url:t,token:n,args_string:a}){for(;;){await new Promise(o=>setTimeout(o,1500));try{return await new e(t,await Ke(n),a).connect()}catch{}}}async function Ke(e){var a,o;if(JSON.parse(atob(e.split(".")[0].replaceAll("-","+").replaceAll("_","/"))).session_expiry>Date.now()/1e3+5)return e;let n=await(await fetch(location.href,{cache:"no-store"})).text();return(o=(a=/"token":\s*"([^"]+)"/.exec(n))==null?void 0:a[1])!=null?o:e}var Je=(e,t)=>[...e.all_models].find(n=>{var a,o,r;return((r=(o=(a=n.data)==null?void 0:a.attributes)==null?void 0:o.view)==null?void 0:r.scene.name)===t});function Ye({data:e}){let t={};return{get:n=>e.attributes[n],set:(n,a)=>t[n]=a,save_changes(){let n=t;t={},e.setv(n)},on:(n,a)=>e.properties[n.replace("change:","")].change.connect(a)}}var ge=17;function he({scene:e,state:t}){let[n,a]=e.size,o=e.edges.map(d=>Xe(d,e)),r=e.nodes.map(d=>We(d,d.index===e.output)),i=f("svg",{class:"graph",viewBox:`0 0 ${n} ${a}`,role:"group","aria-label":g("graph")},f("g",{class:"edges"},...o.map(d=>d.curve)),f("g",{class:"nodes"},...r.map(d=>d.element)),f("g",{class:"labels"},...o.map(d=>d.element)));return i.style.setProperty("--width",`${n}px`),[{place:"middle",element:i,paint:()=>{let{result:d}=t;r.forEach(h=>h.paint(d)),o.forEach((h,c)=>h.paint(d.partials[c],d))}},{place:"middle",element:l("p",{class:"note"},g("flow"))}]}function We(e,t){let{index:n,x:a,y:o,width:r,height:i,label:s,short:d,symbol:h,kind:c}=e,p=i/2,x=f("text",{class:"value",x:r-14,y:p-12,"text-anchor":"end"}),m=f("text",{class:"gradient",x:r-14,y:p+29,"text-anchor":"end"}),b=f("g",{class:`node ${c}${t?" output":""}`,transform:`translate(${a} ${o})`,tabindex:0,role:"img","data-node":n,"data-label":s},f("rect",{width:r,height:i,rx:12}),f("line",{x1:12,x2:r-12,y1:p,y2:p}),f("text",h?{class:"label",x:6,y:-10}:{class:"label",x:14,y:p-12},d),f("text",{class:"partial",x:h?ge+8:14,y:p+29},"∂"),x,m,h&&Qe(h,p));return{element:b,paint:({values:z,gradients:$})=>{let[S,E]=[z[n],$[n]];y(x,c==="constant"?k(S):v(S)),y(m,C(E)),u(b,"data-value",S),u(b,"data-gradient",E),u(m,"data-sign",M(E)),u(b,"aria-label",g("node",{name:s,value:v(S),gradient:v(E)}))}}}var Qe=(e,t)=>f("g",{class:"badge",transform:`translate(0 ${t})`},f("circle",{r:ge}),f("text",{"text-anchor":"middle",y:7,class:e.length>1?"word":"sign"},e));function Xe({source:e,target:t,slot:n,path:a,at:o},r){let i=f("path",{class:"edge",d:a}),s=f("text",{"text-anchor":"middle",y:5}),d=f("g",{class:"edge-label",transform:`translate(${o[0]} ${o[1]})`,role:"img","data-edge":`${e}-${t}-${n}`},f("rect",{x:-36,y:-13,width:72,height:26,rx:13}),s),h=p=>r.nodes[p].label;return{curve:i,element:d,paint:(p,{gradients:x})=>{y(s,`× ${v(p)}`),u(d,"data-partial",p),u(d,"aria-label",g("edge",{source:h(e),target:h(t),partial:v(p)}));let m=p*x[t];u(i,"data-sign",M(m)),u(i,"stroke-width",Ze(m))}}}var Ze=e=>{let t=Number.isFinite(e)?Math.min(Math.abs(e),100):0;return(1.5+5.5*(Math.log1p(t)/Math.log1p(100))).toFixed(2)};var et=400;function fe({state:e,told:t}){let n=l("output",{class:"value","data-output":!0}),a=l("p",{class:"mark","data-confirmed":null}),o=l("button",{type:"button",class:"button","data-reset":!0},g("reset"));o.addEventListener("click",()=>(e.change(e.defaults,"reset"),t()));let r=l("section",{class:"card result","aria-label":g("output")},l("div",{class:"row"},l("span",{class:"name"},e.scene.expression),n),a,o),i=d=>{y(n,v(e.output())),u(n,"data-value",e.output()),d!=="look"&&s(null)},s=(d,h)=>{let c=d===null?"":d?`✓ ${g("agrees")}`:`✗ ${g("disagrees",{output:e.scene.expression,value:h})}`;y(a,c),u(a,"data-confirmed",d===null?null:d?"yes":"no")};return[{place:"side",element:r,paint:i,hear:{verdict:s}}]}function me({state:e}){let t=l("p",{class:"sentence"}),n=l("p",{class:"unseen",role:"status","aria-live":"polite"}),a;return[{place:"foot",element:t,paint:r=>{P(t,tt(e)),clearTimeout(a),r!=="start"&&r!=="look"&&(a=setTimeout(()=>y(n,nt(e,r)),et))},stop:()=>clearTimeout(a)},{place:"foot",element:n}]}function tt(e){let t=e.touched,n=e.gradient(t),{step:a}=e.scene.inputs.find(r=>r.name===t),o=e.scene.inputs.slice(0,4).map(r=>`${r.name} = ${k(e.inputs[r.name])}`).join(", ");return g(`sentence.${M(n)}`,{where:o,name:t,gradient:v(n),size:k(a),output:e.scene.expression,change:v(Math.abs(j(n*a))),reason:g("unreasonable")})}function nt(e,t){let{scene:n,touched:a,nudged:o}=e,r=g("spoken",{name:a,value:k(e.inputs[a]),output:n.expression,result:v(e.output()),gradient:v(e.gradient(a))});if(t!=="nudge")return r;let i=o.size>0?`+${k(o.size)}`:k(o.size);return`${g("nudged",{size:i,name:a,output:n.expression,change:O(j(o.truth)),guess:O(j(o.guess))})} ${r}`}function xe({scene:e,choose:t}){return e.settings.map(n=>{let a=n.kind==="text"?ot(n,r):at(n,r),o=l("p",{class:"error",role:"alert"});function r(d){y(o,""),u(o,"data-error",null),t({...e.chosen,[n.name]:d})}let i=(d,h)=>{d===n.name&&(y(o,h),u(o,"data-error",!0))};return{place:"side",element:l("section",{class:"card setting","data-setting":n.name,"aria-label":n.label},...a,o),hear:{refused:i}}})}function at({name:e,label:t,value:n,options:a},o){let r=l("select",{id:`setting-${e}`},...a.map(i=>l("option",{value:i,selected:i===n},i)));return r.addEventListener("change",()=>o(r.value)),[l("label",{for:r.id},t),r]}function ot({name:e,label:t,value:n,options:a},o){let r=l("input",{id:`setting-${e}`,value:n,autocomplete:"off",spellcheck:"false",autocapitalize:"off"});r.addEventListener("change",()=>o(r.value));let i=l("select",{"aria-label":g("examples")},l("option",{value:""},g("examples")),...a.map(s=>l("option",{value:s},s)));return i.addEventListener("change",()=>i.value&&o(i.value)),[l("label",{for:r.id},t),r,i]}function be(e,t,n){let a=e.suppose({[t]:j(e.inputs[t]+n)});return{guess:e.gradient(t)*n,truth:e.output(a)-e.output()}}function we(e,t,{locked:n,told:a,complain:o}){let{name:r,step:i,low:s,high:d}=t,h=i,c=l("span",{class:"guess"}),p=l("span",{class:"truth"}),x=l("span",{class:"working"}),m=l("p",{class:"forecast","data-part":"nudge"},c,l("br"),x," ",p),b=()=>{let $=j(e.inputs[r]+h);if($<s||$>d)return o(g("bound",{name:r,low:k(s),high:k(d)}));let S=be(e,r,h);return e.nudged={name:r,size:h,...S},e.change({[r]:$},"nudge"),a()},w=$=>{let S=l("button",{type:"button",class:"nudge",disabled:n,"data-nudge":`${r}${$>0?"+":"-"}`,"aria-label":g("nudge",{size:Y($),name:r})},Y($)),E=()=>(h=$,z());return S.addEventListener("pointerenter",E),S.addEventListener("focus",E),S.addEventListener("click",()=>(E(),b())),S},z=()=>{let $=be(e,r,h),S=e.scene.expression;y(c,g("guess",{size:Y(h),name:r,output:S,change:O(j($.guess))})),y(x,g("working",{gradient:v(e.gradient(r)),size:k(h),change:v(j($.guess))})),y(p,g("truth",{change:O(j($.truth))})),u(c,"data-sign",M(j($.guess))),u(c,"data-value",$.guess),u(p,"data-value",$.truth)};return{down:w(-i),up:w(i),line:m,paint:z}}var Y=e=>e>0?`+${k(e)}`:k(e);var W={ArrowRight:(e,{step:t},n)=>e+(n?t/10:t),ArrowUp:(e,{step:t},n)=>e+(n?t/10:t),ArrowLeft:(e,{step:t},n)=>e-(n?t/10:t),ArrowDown:(e,{step:t},n)=>e-(n?t/10:t),PageUp:(e,{step:t})=>e+10*t,PageDown:(e,{step:t})=>e-10*t,Home:(e,{low:t})=>t,End:(e,{high:t})=>t},ve=({low:e,high:t},n)=>Math.min(t,Math.max(e,n));function ye(e,t,{locked:n,told:a}){let o=rt(t,n),r=(s,d)=>e.change({[t.name]:s},d);o.range.addEventListener("input",()=>r(ve(t,X(Number(o.range.value),t.step)),"slide")),o.range.addEventListener("change",a),o.range.addEventListener("keydown",s=>{!W[s.key]||s.ctrlKey||s.metaKey||s.altKey||(s.preventDefault(),r(ve(t,j(W[s.key](e.inputs[t.name],t,s.shiftKey))),"slide"))}),o.range.addEventListener("keyup",s=>W[s.key]&&a()),it(o,e,t,s=>(r(s,"type"),a()));let i=we(e,t,{locked:n,told:a,complain:s=>H(o,s)});return o.box.before(i.down),o.box.after(i.up),o.card.append(i.line,o.error),{element:o.card,paint:s=>(st(o,e,t,s),i.paint())}}function rt(e,t){let{name:n,low:a,high:o}=e,r={box:l("input",{class:"box",inputmode:"decimal",autocomplete:"off",spellcheck:"false","aria-label":g("box",{name:n}),disabled:t}),gradient:l("output",{class:"gradient","data-gradient":n}),range:l("input",{type:"range",min:a,max:o,step:"any","data-input":n,"aria-label":n,disabled:t}),error:l("p",{class:"error","data-error":null,role:"alert"})};return r.error.id=`error-${n}`,r.card=l("section",{class:"card input","aria-label":n},l("div",{class:"row"},l("span",{class:"name","aria-hidden":"true"},n),r.box,r.gradient),r.range),r}function it({box:e,error:t},n,a,o){let r=()=>k(n.inputs[a.name]),i=()=>(H({box:e,error:t},""),e.value=r()),s=()=>{let d=T(e.value);if(e.value===r())return i();let[h,c]=d===null?["number",{}]:["bounds",{low:k(a.low),high:k(a.high)}];return d!==null&&d>=a.low&&d<=a.high?o(d):H({box:e,error:t},g(`errors.${h}`,{typed:e.value,name:a.name,value:r(),...c}))};e.addEventListener("change",s),e.addEventListener("keydown",d=>{d.key==="Enter"&&s(),d.key==="Escape"&&i()})}function H({box:e,error:t},n){y(t,n),u(t,"data-error",n!==""),u(e,"aria-invalid",n!==""&&"true"),u(e,"aria-describedby",n!==""&&t.id)}function st(e,t,{name:n,low:a,high:o},r){let i=t.inputs[n],s=t.gradient(n),d=String(i);e.range.value!==d&&(e.range.value=d),(t.touched===n||r==="reset"||e.box.getAttribute("aria-invalid")===null)&&(H(e,""),e.box.value=k(i)),e.range.style.setProperty("--filled",`${(i-a)/(o-a)*100}%`),u(e.range,"aria-valuetext",g("slider",{name:n,value:k(i),gradient:v(s)})),y(e.gradient,C(s)),u(e.gradient,"data-value",s),u(e.gradient,"data-sign",M(s)),u(e.gradient,"aria-label",`${g("gradient",{name:n})}: ${v(s)}`)}var dt=[({scene:e})=>[{place:"ask",element:l("h1",{},...R(e.question))}],({scene:e})=>e.hint?[{place:"ask",element:l("p",{class:"hint"},...R(e.hint))}]:[],lt,ct,xe,({scene:e,state:t,options:n,told:a})=>e.inputs.map(o=>{var r,i;return{place:"side",...ye(t,o,{told:a,locked:(i=(r=n.lock)==null?void 0:r.includes(o.name))!=null?i:!1})}}),fe,he,({scene:e,state:t})=>e.pictures.map(n=>{let a=D(n,e);return{place:"pictures",element:a.element,paint:()=>a.paint(t)}}),me,pt];function ke(e){var c;let{root:t,scene:n,state:a,options:o}=e,r=dt.flatMap(p=>p(e)),i=p=>r.filter(x=>x.place===p).map(x=>x.element);u(t,"data-lesson",n.name),u(t,"data-embed",o.embed==="1"),u(t,"data-hide",(c=o.hide)==null?void 0:c.join(" "));let s=V(t,o.theme);t.replaceChildren(...o.embed==="1"?[]:[re(n,...i("tools"),s)],l("main",{},l("div",{class:"ask"},...i("ask")),l("div",{class:"stage"},l("div",{class:"side","data-part":"sliders"},...i("side")),l("section",{class:"card middle","aria-label":g("graph"),"data-part":"graph"},...i("middle")),i("pictures").length>0?l("section",{class:"card pictures","aria-label":g("picture"),"data-part":"picture"},...i("pictures")):null)),l("footer",{class:"foot","data-part":"sentence"},...i("foot")));let d=(p,x)=>r.forEach(m=>{var b;return(b=m.paint)==null?void 0:b.call(m,x)}),h=a.listen(d);return d(a,"start"),u(t,"data-ready",!0),{hear:(p,...x)=>r.forEach(m=>{var b,w;return(w=(b=m.hear)==null?void 0:b[p])==null?void 0:w.call(b,...x)}),stop:()=>(h(),r.forEach(p=>{var x;return(x=p.stop)==null?void 0:x.call(p)}))}}function lt(){let e=l("p",{class:"notice",role:"status"});return[{place:"ask",element:e,hear:{connection:t=>(y(e,g(t)),u(e,"data-connection",t))}}]}function ct({refused:e}){return e.map(t=>({place:"ask",element:l("p",{class:"error","data-error":!0,role:"alert"},t)}))}function pt({root:e,options:t,scene:n}){if(t.embed!=="1"||window.parent===window)return[];let a=new ResizeObserver(()=>window.parent.postMessage({nudge:n.name,height:Math.ceil(e.getBoundingClientRect().height)},"*"));return a.observe(e),[{stop:()=>a.disconnect()}]}function $e(e,t,n={}){var h;let a=Object.fromEntries(e.inputs.map(c=>[c.name,c.value])),o=Object.fromEntries(e.inputs.map(c=>[c.name,c.node])),r=new Set,i=Object.entries(n).filter(([c])=>c in a),s={scene:e,defaults:a,inputs:{...a,...Object.fromEntries(i)},touched:(h=e.inputs[0])==null?void 0:h.name,view:{focus:null},change(c,p){s.inputs={...s.inputs,...c},s.result=t.run(s.inputs);let x=Object.keys(c);x.length===1&&(s.touched=x[0]),d(p)},look(c){s.view={...s.view,...c},d("look")},suppose:c=>t.run({...s.inputs,...c}),output:(c=s.result)=>c.values[e.output],gradient:c=>s.result.gradients[o[c]],listen(c){return r.add(c),()=>r.delete(c)}},d=c=>r.forEach(p=>p(s,c));return s.result=t.run(s.inputs),s}var ze=`/* Calm paper. A value is blue on a light box; a gradient is orange (+) or purple (−), always with arrow and sign. */

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
`;var Ee=[ze].join(`
`);async function Se({model:e,el:t}){var r;let n=l("div",{class:"nudge"});((r=t.shadowRoot)!=null?r:t.attachShadow({mode:"open"})).replaceChildren(l("style",{},Ee),n);let o=e.get("home");if(o)return ce(n,o);try{return await gt(n,e)}catch(i){throw n.append(l("p",{class:"error","data-error":!0,role:"alert"},g("errors.program",{reason:i.message}))),i}}async function gt(e,t){let n=te(t.get("address"),t.get("view").scene),a,o,r=pe(t,{verdict:(...d)=>a.hear("verdict",...d),connection:d=>a.hear("connection",d),refused:({setting:d,sentence:h})=>a.hear("refused",d,h),view:d=>Q(d.scene.chosen)!==Q(o.scene.chosen)&&s(d,o.inputs)}),i=d=>{let h=t.get("views")[Q(d)];h?s(h,o.inputs):t.get("python")||a.hear("refused",Object.keys(d)[0],g("errors.alone")),r.choose(d)};async function s({scene:d,program:h},c){let p=await ht(h);a==null||a.stop(),o=$e(d,p,c),r.follow(o),a=ke({root:e,scene:d,state:o,options:n.options,refused:n.refusals,told:r.told,choose:i})}return await s(t.get("view"),{...t.get("inputs"),...n.inputs}),Object.keys(n.inputs).length>0&&r.told(),()=>(r.stop(),a.stop())}var Q=e=>JSON.stringify(Object.entries(e).sort());async function ht(e){if(typeof e!="string")return e;let t=URL.createObjectURL(new Blob([e],{type:"text/javascript"}));try{return await import(t)}finally{URL.revokeObjectURL(t)}}var{view:ft,views:mt,inputs:xt,address:bt}=JSON.parse(document.getElementById("nudge-scene").textContent),wt=new URLSearchParams([...new URLSearchParams(bt),...new URLSearchParams(location.search)]),vt={view:{...ft,program:globalThis.nudgeProgram},views:mt,inputs:xt,address:wt.toString()},yt={get:e=>vt[e],set(){},save_changes(){},on(){}};Se({model:yt,el:document.getElementById("nudge")});
