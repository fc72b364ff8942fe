var Pe={"-":"⁻",0:"⁰",1:"¹",2:"²",3:"³",4:"⁴",5:"⁵",6:"⁶",7:"⁷",8:"⁸",9:"⁹"},Ie={up:"▲",down:"▼",zero:"●",none:"?"},Ve=e=>{let[t,n]=e.toExponential(1).split("e");return`${t}·10${[...n.replace("+","")].map(a=>Pe[a]).join("")}`};function De(e){return e===1/0?"∞":e!==0&&(e<5e-5||e>=99999.5)?Ve(e):e>=999.95?e.toFixed(0):e>=99.995?e.toFixed(1):e===0||e>=.005?e.toFixed(2):e.toFixed(4)}function w(e){if(e===null)return"?";if(Number.isNaN(e))return"not a number";let t=De(Math.abs(e));return e<0&&/[1-9∞]/.test(t)?"−"+t:t}var N=e=>e>0&&/[1-9∞]/.test(w(e))?`+${w(e)}`:w(e),k=e=>String(e).replace("-","−"),z=e=>e>0?"up":e<0?"down":e===0?"zero":"none",T=e=>e===null?"?":`${Ie[z(e)]} ${N(e)}`;function R(e){let t=e.trim().replace("−","-").replace(",",".");return/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(t)?Number(t):null}var X=(e,t)=>j(Math.round(e/t)*t),j=e=>e===null?e:Number(e.toFixed(10))+0;var He={brand:"nudge",position:"{number} of {count}",home:"All lessons",reset:"Reset",examples:"Examples",theme:"Theme: {theme}",themes:{auto:"as the system",light:"light",dark:"dark"},sliders:"Inputs",graph:"Computation graph",picture:"Picture",flow:"Values flow right. Gradients flow back left, multiplied along each edge.",output:"Output",gradient:"gradient of {name}",box:"{name}, exact value",slider:"{name} = {value}, gradient {gradient}",bench:"Nudge",mark:"goal",nudge:"{size} on {name}",guess:"{size} on {name} → {change} on {output}",working:"{gradient} × {size} = {change}",truth:"· in truth {change}",bound:"{name} stays between {low} and {high}.",node:"{name}: value {value}, gradient {gradient}",edge:"from {source} to {target}: local derivative {partial}",sentence:{up:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` rises by about {change}.",down:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` falls by about {change}.",zero:"At {where} the gradient of `{name}` is 0. A small nudge on `{name}` leaves `{output}` where it is.",none:"At {where} `{output}` has no gradient for `{name}`: {reason}."},spoken:"{name} is {value}. {output} is {result}, the gradient of {name} is {gradient}.",nudged:"{size} on {name} moved {output} by {change}; gradient times nudge had said {guess}.",unreasonable:"the value is not a number",agrees:"Python agrees",disagrees:"Python disagrees: it says {output} = {value}",lost:"The connection to Python is lost. The lesson goes on; Python is told when it is back.",found:"Python is back and knows where you stand.",errors:{number:"“{typed}” is not a number. Type one such as 2.5; {name} stays {value}.",bounds:"{typed} is outside {low} to {high}. {name} stays {value}.",unknown:"The address asks for “{key}”, which this lesson does not have. It is left out.",address:"The address asks for {key} = “{typed}”, but {rule}. It is left as it was.",lesson:"There is no lesson “{name}”. Choose one of these.",alone:"Only Python can draw this. Open the lesson with `panel serve app`, or choose one of the examples.",program:"This lesson could not start: {reason}. Reload the page to try again."},rules:{number:"that is not a number",bounds:"{key} stays between {low} and {high}",choice:"it can be {choices}"},pictures:{bars:"Bars laid end to end: {terms}; together {total}",rectangle:"Rectangle {width} wide and {height} high, signed area {area}",one:"A nudge of 1 on `{name}` arrives unchanged: +1 on the sum.",strip:"1 more on `{name}` adds a strip as {side} as `{other}`: {change}.",high:"high",wide:"wide",nothing:"`{other}` is 0: more of `{name}` adds nothing."},levers:{bias:"Turn the bias",weights:"Turn a weight",activations:"Change what comes in",row:"{name}: lever {position}, gradient {gradient}",goal:{up:"The output is {output}; to reach {target} it should rise.",down:"The output is {output}; to reach {target} it should fall.",zero:"The output is {output}: it has reached its goal.",none:"The output is not a number."},turn:{up:"turn up",down:"turn down",zero:"leave",none:"?"}},course:{title:"See how a small nudge travels",lead:"Move a slider, watch the output, and read how much each input mattered. No calculus needed.",open:"Open lesson {number}: {title}"}};function g(e,t={}){return e.split(".").reduce((a,r)=>a[r],He).replace(/\{(\w+)\}/g,(a,r)=>t[r])}var I=e=>({value:e}),P=(e,t)=>({rule:g(`rules.${e}`,t)}),Z=e=>t=>t.split(",").every(n=>e.includes(n))?I(t.split(",")):P("choice",{choices:e.join(", ")}),ee=e=>t=>e.includes(t)?I(t):P("choice",{choices:e.join(", ")}),_e=ee(["1","0"]),Ge=({name:e,low:t,high:n})=>a=>{let r=R(a);return r===null?P("number"):r>=t&&r<=n?I(r):P("bounds",{key:e,low:k(t),high:k(n)})},Ue=["sliders","nudge","graph","gradients","picture","sentence"],Be=e=>({lesson:I,embed:_e,theme:ee(["light","dark","auto"]),hide:Z(Ue),lock:Z(e.inputs.map(t=>t.name))});function te(e,t){var o,i;let n={inputs:{},options:{},refusals:[]},a=new Map(t.inputs.map(d=>[d.name,Ge(d)])),r=new Map(Object.entries(Be(t)));for(let[d,s]of new URLSearchParams(e)){let c=(o=a.get(d))!=null?o:r.get(d),{value:h,rule:p}=(i=c==null?void 0:c(s))!=null?i:{};c?p?n.refusals.push(g("errors.address",{key:d,typed:s,rule:p})):n[a.has(d)?"inputs":"options"][d]=h:n.refusals.push(g("errors.unknown",{key:d}))}return n}var Fe="http://www.w3.org/2000/svg";function ne(e,t,n){for(let[a,r]of Object.entries(t))u(e,a,r);return e.append(...n.filter(a=>a!=null)),e}var l=(e,t={},...n)=>ne(document.createElement(e),t,n),m=(e,t={},...n)=>ne(document.createElementNS(Fe,e),t,n);function u(e,t,n){if(n==null||n===!1)e.removeAttribute(t);else{let a=n===!0?"":String(n);e.getAttribute(t)!==a&&e.setAttribute(t,a)}}function v(e,t){e.textContent!==t&&(e.textContent=t)}var L=e=>e.split("`").map((t,n)=>n%2?l("var",{},t):document.createTextNode(t));function C(e,t){e.dataset.said!==t&&(e.dataset.said=t,e.replaceChildren(...L(t)))}var V=["auto","light","dark"],qe={auto:"◐",light:"☀",dark:"☾"},oe="nudge-theme";function Ke(){var e;try{return(e=V.find(t=>t===localStorage.getItem(oe)))!=null?e:"auto"}catch{return"auto"}}function Ye(e){try{localStorage.setItem(oe,e)}catch{}}function D(e,t){let n=t!=null?t:Ke(),a=l("button",{type:"button",class:"quiet"}),r=()=>{u(e,"data-theme",n),v(a,qe[n]);let o=g("theme",{theme:g(`themes.${n}`)});u(a,"aria-label",o),u(a,"title",o)};return a.addEventListener("click",()=>{n=V[(V.indexOf(n)+1)%V.length],Ye(n),r()}),r(),a}var B=()=>[g("brand"),l("span",{class:"dot","aria-hidden":"true"},".")],ae=(e,t,n)=>e&&l("a",{class:"button",href:`?lesson=${e.name}`},`${t}${e.title}${n}`);function re({title:e,course:t},...n){let a=t&&`${g("position",t)} · `;return l("header",{class:"head"},t?l("a",{class:"brand",href:"?","aria-label":g("home")},...B()):l("span",{class:"brand"},...B()),l("span",{class:"place"},a!=null?a:"",l("span",{class:"here"},e)),l("nav",{class:"tools"},ae(t==null?void 0:t.previous,"‹ ",""),ae(t==null?void 0:t.next,""," ›"),...n))}var se=(...e)=>l("header",{class:"head"},l("span",{class:"brand"},...B()),l("nav",{class:"tools"},...e));var H=(e,t)=>{var n;return(n=[t/4,t/2,t].find(a=>e<=a))!=null?n:t};var O=124,F=64,_=28;function ie({terms:e,total:t,reach:n},a){let r=[...e,t].map((h,p)=>Je(a.nodes[h].label,p,h===t)),o=l("p",{class:"note"}),i=r.length*F,d=[-1,1].map(h=>m("text",{class:"tick",x:h*O,y:i+16,"text-anchor":h<0?"start":"end"})),s=m("svg",{viewBox:`${-O-8} -16 ${2*O+16} ${i+38}`,role:"img"},m("line",{class:"axis",x1:0,x2:0,y1:-6,y2:i}),m("line",{class:"axis",x1:-O,x2:O,y1:i,y2:i}),m("text",{class:"tick",x:0,y:i+16,"text-anchor":"middle"},"0"),...d,...r.map(h=>h.element));function c({result:{values:h},touched:p}){let x=e.reduce((y,E)=>[...y,y.at(-1)+h[E]],[0]),f=H(Math.max(...x.map(Math.abs))+1,n),b=O/f;e.forEach((y,E)=>r[E].paint(x[E]*b,x[E+1]*b,h[y],a.nodes[y].label===p&&b)),r.at(-1).paint(0,h[t]*b,h[t],b),d.forEach((y,E)=>v(y,k(E?f:-f))),C(o,g("pictures.one",{name:p})),u(s,"aria-label",g("pictures.bars",{terms:e.map(y=>`${a.nodes[y].label} = ${w(h[y])}`).join(", "),total:w(h[t])}))}return{element:l("figure",{},s,l("figcaption",{},o)),paint:c}}function Je(e,t,n){let a=t*F+10,r=m("rect",{class:"bar",y:a,height:_}),o=m("rect",{class:"strip",y:a,height:_,"data-sign":"up"}),i=m("line",{class:"tail",y1:a,y2:a+(n?_:F+_)}),d=m("text",{class:"side",y:a-7,"text-anchor":"middle"}),s=m("g",{class:n?"total":"term"},i,r,o,d);function c(h,p,x,f){u(r,"x",Math.min(h,p)),u(r,"width",Math.abs(p-h)),u(r,"data-sign",z(x)),u(o,"x",p),u(o,"width",f||0);for(let b of["x1","x2"])u(i,b,p);v(d,`${e} = ${w(x)}`),u(d,"x",Math.max(52-O,Math.min(O-52,(h+p)/2)))}return{element:s,paint:c}}var le=3;function de({target:e,output:t,levers:n}){let a=n.map(Qe),r=[...new Set(n.map(s=>s.kind))],o=l("p",{class:"note"}),i=r.map(s=>l("section",{"aria-label":g(`levers.${s}`)},l("h2",{},g(`levers.${s}`)),...a.filter(c=>c.kind===s).map(c=>c.element)));function d({result:{values:s,gradients:c},inputs:h}){let p=n.map(({node:f})=>Math.abs(c[f])),x=h[e]-s[t];a.forEach((f,b)=>f.paint(c[n[b].node],We(p,b),x)),v(o,g(`levers.goal.${z(x)}`,{target:w(h[e]),output:w(s[t])}))}return{element:l("div",{class:"levers"},...i,o),paint:d}}var We=(e,t)=>1+e.filter(n=>n>e[t]).length;function Qe({kind:e,name:t}){let n=l("span",{class:"lever"}),a=l("span",{class:"rank"}),r=l("span",{class:"effect"}),o=l("span",{class:"turn"}),i=l("div",{class:"row","data-lever":t},a,l("span",{class:"name"},t),l("span",{class:"beam"},n),r,o);function d(s,c,h){let p=Number.isFinite(s)?Math.min(Math.abs(s),le):0;n.style.setProperty("--long",`${100*p/le}%`),u(n,"data-sign",z(s)),u(i,"data-rank",c),v(a,`${c}.`),v(r,T(s)),u(r,"data-sign",z(s)),v(o,g(`levers.turn.${z(s*h)}`)),u(i,"aria-label",g("levers.row",{name:t,position:c,gradient:N(s)}))}return{kind:e,element:i,paint:d}}var A=118;function pe({width:e,height:t,area:n,reach:a},r){let o={width:r.nodes[e].label,height:r.nodes[t].label},i={shape:m("rect",{class:"area"}),strip:m("rect",{class:"strip"}),width:m("text",{class:"side","text-anchor":"middle"}),height:m("text",{class:"side"}),area:m("text",{class:"total","text-anchor":"middle"}),right:m("text",{class:"tick",x:A,y:14,"text-anchor":"end"}),top:m("text",{class:"tick",x:5,y:10-A})},d=l("p",{class:"note"}),s=m("svg",{viewBox:`${-A-6} ${-A-6} ${2*A+12} ${2*A+12}`,role:"img"},m("line",{class:"axis",x1:-A,x2:A,y1:0,y2:0}),m("line",{class:"axis",y1:-A,y2:A,x1:0,x2:0}),...Object.values(i));function c({result:{values:p,gradients:x},touched:f}){let[b,y,E]=[p[e],p[t],p[n]],$=f!==o.height,S=H(Math.max(Math.abs(b),Math.abs(y))+.5,a),M=A/S;q(i.shape,0,0,b*M,-y*M),$?q(i.strip,b*M,0,M,-y*M):q(i.strip,0,-y*M,b*M,-M),u(i.shape,"data-sign",z(E)),u(i.strip,"data-sign",z($?y:b)),Xe(i,o,{a:b,b:y,product:E,unit:M});for(let Re of[i.right,i.top])v(Re,k(S));C(d,h($,x)),u(s,"aria-label",g("pictures.rectangle",{width:w(b),height:w(y),area:w(E)}))}function h(p,x){let[f,b,y]=p?[o.width,o.height,e]:[o.height,o.width,t],E=g(p?"pictures.high":"pictures.wide"),$=x[y]===0?"pictures.nothing":"pictures.strip";return g($,{name:f,other:b,side:E,change:N(x[y])})}return{element:l("figure",{},s,l("figcaption",{},d)),paint:c}}function Xe(e,t,{a:n,b:a,product:r,unit:o}){let[i,d]=[n*o/2,-a*o/2];K(e.width,ce(i,A-34),a>=0?17:-8,`${t.width} = ${w(n)}`),K(e.height,n>=0?-6:6,ce(d,A-16)+5,`${t.height} = ${w(a)}`),u(e.height,"text-anchor",n>=0?"end":"start"),K(e.area,i,d+6,N(r)),u(e.area,"visibility",Math.abs(n*o)>66&&Math.abs(a*o)>24?"visible":"hidden")}var ce=(e,t)=>Math.max(-t,Math.min(t,e));function q(e,t,n,a,r){u(e,"x",Math.min(t,t+a)),u(e,"y",Math.min(n,n+r)),u(e,"width",Math.abs(a)),u(e,"height",Math.abs(r))}function K(e,t,n,a){u(e,"x",t),u(e,"y",n),v(e,a)}var Ze={bars:ie,levers:de,rectangle:pe},G=(e,t)=>Ze[e.kind](e,t);function ue(e,{lessons:t,error:n}){e.append(se(D(e)),l("main",{class:"home"},l("h1",{},g("course.title")),l("p",{class:"lead"},g("course.lead")),n&&l("p",{class:"error","data-error":!0,role:"alert"},g("errors.lesson",{name:n})),l("ol",{class:"cards"},...t.map(et))))}function et({scene:e,inputs:t,result:n}){let{name:a,title:r,question:o,course:i}=e,d=e.pictures.length>0?G(e.pictures[0],e):{element:tt(e),paint(){}};return d.paint({inputs:t,result:n,touched:e.inputs[0].name}),l("li",{},l("a",{class:"card",href:`?lesson=${a}`,"data-card":a},l("div",{class:"thumb","aria-hidden":"true"},d.element),l("h2",{},`${i.number}. ${r}`),l("p",{},...L(o))))}function tt({nodes:e,edges:t,size:n}){let a=({x:o,y:i,width:d,height:s})=>m("rect",{x:o,y:i,width:d,height:s,rx:16}),r=({x:o,y:i,width:d,height:s,symbol:c,label:h})=>m("text",{x:o+d/2,y:i+s/2+12,"text-anchor":"middle"},c||h);return m("svg",{class:"sketch",viewBox:`0 0 ${n[0]} ${n[1]}`},...t.map(({path:o})=>m("path",{class:"edge",d:o,"stroke-width":4})),...e.map(a),...e.map(r))}function ge(e,t){var x;let n,a=()=>{},r=e,o=0,i=null,d=()=>{clearTimeout(i),i=null,r!==null&&(r.set("inputs",n.inputs),r.save_changes())},s=()=>{o+=1,r==null||r.set("released",o),d()},c=f=>{r==null||r.set("settings",f),r==null||r.save_changes()},h=f=>{r=f,f.on("change:told",()=>n.change(f.get("told").inputs,"python")),f.on("change:confirmed",()=>nt(f.get("confirmed"),o,n,t)),f.on("change:view",()=>t.view(f.get("view"))),f.on("change:refused",()=>t.refused(f.get("refused")))},p=f=>{a(),n=f,a=n.listen((b,y)=>{y==="python"?s():y!=="look"&&i===null&&(i=setTimeout(d,250))})};return h(e),he((x=e.model)==null?void 0:x.document,e.get("view").scene.name,{lost:()=>(r=null,t.connection("lost")),found:f=>(h(f),c(n.scene.chosen),s(),t.connection("found"))}),{follow:p,told:s,choose:c,stop:()=>(clearTimeout(i),a())}}function nt(e,t,n,a){if((e==null?void 0:e.released)!==t||!Y(Object.values(e.inputs),Object.values(n.inputs),0))return;let r=Y(e.values,n.result.values,1e-12)&&Y(e.gradients,n.result.gradients,1e-12);a.verdict(r,e.values[n.scene.output])}var Y=(e,t,n)=>e.length===t.length&&e.every((a,r)=>Object.is(a,t[r])||Math.abs(a-t[r])<=n*Math.max(1,Math.abs(a)));function he(e,t,{lost:n,found:a}){e==null||e.on_event("connection_lost",async(r,o)=>{var s,c,h;n();let i=(h=(c=(s=o.connection)==null?void 0:s.deref)==null?void 0:c.call(s))!=null?h:o.connection,d=await at(i,t);for(let p of d.document.roots())d.document.notify_idle(p);he(d.document,t,{lost:n,found:a}),a(rt(fe(d.document,t)))})}async function at({constructor:e,url:t,token:n,args_string:a},r){for(;;){await new Promise(o=>setTimeout(o,1500));try{let o=new e(t,await ot(n),a),i=await o.connect();if(fe(i.document,r))return i;o.close()}catch{}}}async function ot(e){var a,r;if(JSON.parse(atob(e.split(".")[0].replaceAll("-","+").replaceAll("_","/"))).session_expiry>Date.now()/1e3+5)return e;let n=await(await fetch(location.href,{cache:"no-store"})).text();return(r=(a=/"token":\s*"([^"]+)"/.exec(n))==null?void 0:a[1])!=null?r:e}var fe=(e,t)=>[...e.all_models].find(n=>{var a,r,o;return((o=(r=(a=n.data)==null?void 0:a.attributes)==null?void 0:r.view)==null?void 0:o.scene.name)===t});function rt({data:e}){let t={};return{get:n=>e.attributes[n],set:(n,a)=>t[n]=a,save_changes(){let n=t;t={},e.setv(n)},on:(n,a)=>e.properties[n.replace("change:","")].change.connect(a)}}var me=17;function xe({scene:e,state:t}){let[n,a]=e.size,r=e.edges.map(s=>lt(s,e)),o=e.nodes.map(s=>st(s,s.index===e.output)),i=m("svg",{class:"graph",viewBox:`0 0 ${n} ${a}`,role:"group","aria-label":g("graph")},m("g",{class:"edges"},...r.map(s=>s.curve)),m("g",{class:"nodes"},...o.map(s=>s.element)),m("g",{class:"labels"},...r.map(s=>s.element)));return i.style.setProperty("--width",`${n}px`),[{place:"middle",element:i,paint:()=>{let{result:s}=t;o.forEach(c=>c.paint(s)),r.forEach((c,h)=>c.paint(s.partials[h],s))}},{place:"middle",element:l("p",{class:"note"},g("flow"))}]}function st(e,t){let{index:n,x:a,y:r,width:o,height:i,label:d,short:s,symbol:c,kind:h}=e,p=i/2,x=m("text",{class:"value",x:o-14,y:p-12,"text-anchor":"end"}),f=m("text",{class:"gradient",x:o-14,y:p+29,"text-anchor":"end"}),b=m("g",{class:`node ${h}${t?" output":""}`,transform:`translate(${a} ${r})`,tabindex:0,role:"img","data-node":n,"data-label":d},m("rect",{width:o,height:i,rx:12}),m("line",{x1:12,x2:o-12,y1:p,y2:p}),m("text",c?{class:"label",x:6,y:-10}:{class:"label",x:14,y:p-12},s),m("text",{class:"partial",x:c?me+8:14,y:p+29},"∂"),x,f,c&&it(c,p));return{element:b,paint:({values:E,gradients:$})=>{let[S,M]=[E[n],$[n]];v(x,h==="constant"?k(S):w(S)),v(f,T(M)),u(b,"data-value",S),u(b,"data-gradient",M),u(f,"data-sign",z(M)),u(b,"aria-label",g("node",{name:d,value:w(S),gradient:w(M)}))}}}var it=(e,t)=>m("g",{class:"badge",transform:`translate(0 ${t})`},m("circle",{r:me}),m("text",{"text-anchor":"middle",y:7,class:e.length>1?"word":"sign"},e));function lt({source:e,target:t,slot:n,path:a,at:r},o){let i=m("path",{class:"edge",d:a}),d=m("text",{"text-anchor":"middle",y:5}),s=m("g",{class:"edge-label",transform:`translate(${r[0]} ${r[1]})`,role:"img","data-edge":`${e}-${t}-${n}`},m("rect",{x:-36,y:-13,width:72,height:26,rx:13}),d),c=p=>o.nodes[p].label;return{curve:i,element:s,paint:(p,{gradients:x})=>{v(d,`× ${w(p)}`),u(s,"data-partial",p),u(s,"aria-label",g("edge",{source:c(e),target:c(t),partial:w(p)}));let f=p*x[t];u(i,"data-sign",z(f)),u(i,"stroke-width",dt(f))}}}var dt=e=>{let t=Number.isFinite(e)?Math.min(Math.abs(e),100):0;return(1.5+5.5*(Math.log1p(t)/Math.log1p(100))).toFixed(2)};var ct=400;function be({state:e,told:t}){let n=l("output",{class:"value","data-output":!0}),a=l("p",{class:"mark","data-confirmed":null}),r=l("button",{type:"button",class:"button","data-reset":!0},g("reset"));r.addEventListener("click",()=>(e.change(e.defaults,"reset"),t()));let o=l("section",{class:"card result","aria-label":g("output")},l("div",{class:"row"},l("span",{class:"name"},e.scene.expression),n),a,r),i=s=>{v(n,w(e.output())),u(n,"data-value",e.output()),s!=="look"&&d(null)},d=(s,c)=>{let h=s===null?"":s?`✓ ${g("agrees")}`:`✗ ${g("disagrees",{output:e.scene.expression,value:c})}`;v(a,h),u(a,"data-confirmed",s===null?null:s?"yes":"no")};return[{place:"side",element:o,paint:i,hear:{verdict:d}}]}function we({state:e}){let t=l("p",{class:"sentence"}),n=l("p",{class:"unseen",role:"status","aria-live":"polite"}),a;return[{place:"foot",element:t,paint:o=>{C(t,pt(e)),clearTimeout(a),o!=="start"&&o!=="look"&&(a=setTimeout(()=>v(n,ut(e,o)),ct))},stop:()=>clearTimeout(a)},{place:"foot",element:n}]}var ve=({scene:e,touched:t})=>{var n,a;return(a=(n=e.inputs.find(({name:r,node:o})=>r===t&&o!==null))==null?void 0:n.name)!=null?a:e.inputs[0].name};function pt(e){let t=ve(e),n=e.gradient(t),{step:a}=e.scene.inputs.find(o=>o.name===t),r=e.scene.inputs.slice(0,4).map(o=>`${o.name} = ${k(e.inputs[o.name])}`).join(", ");return g(`sentence.${z(n)}`,{where:r,name:t,gradient:w(n),size:k(a),output:e.scene.expression,change:w(Math.abs(j(n*a))),reason:g("unreasonable")})}function ut(e,t){let{scene:n,nudged:a}=e,r=ve(e),o=g("spoken",{name:r,value:k(e.inputs[r]),output:n.expression,result:w(e.output()),gradient:w(e.gradient(r))});if(t!=="nudge")return o;let i=a.size>0?`+${k(a.size)}`:k(a.size);return`${g("nudged",{size:i,name:r,output:n.expression,change:N(j(a.truth)),guess:N(j(a.guess))})} ${o}`}function ye({scene:e,choose:t}){return e.settings.map(n=>{let a=n.kind==="text"?ht(n,o):gt(n,o),r=l("p",{class:"error",role:"alert"});function o(s){v(r,""),u(r,"data-error",null),t({...e.chosen,[n.name]:s})}let i=(s,c)=>{s===n.name&&(v(r,c),u(r,"data-error",!0))};return{place:"side",element:l("section",{class:"card setting","data-setting":n.name,"aria-label":n.label},...a,r),hear:{refused:i}}})}function gt({name:e,label:t,value:n,options:a},r){let o=l("select",{id:`setting-${e}`},...a.map(i=>l("option",{value:i,selected:i===n},i)));return o.addEventListener("change",()=>r(o.value)),[l("label",{for:o.id},t),o]}function ht({name:e,label:t,value:n,options:a},r){let o=l("input",{id:`setting-${e}`,value:n,autocomplete:"off",spellcheck:"false",autocapitalize:"off"});o.addEventListener("change",()=>r(o.value));let i=l("select",{"aria-label":g("examples")},l("option",{value:""},g("examples")),...a.map(d=>l("option",{value:d},d)));return i.addEventListener("change",()=>i.value&&r(i.value)),[l("label",{for:o.id},t),o,i]}function ke(e,t,n){let a=e.suppose({[t]:j(e.inputs[t]+n)});return{guess:e.gradient(t)*n,truth:e.output(a)-e.output()}}function $e(e,t,{locked:n,told:a,complain:r}){let{name:o,step:i,low:d,high:s}=t,c=i,h=l("span",{class:"guess"}),p=l("span",{class:"truth"}),x=l("span",{class:"working"}),f=l("p",{class:"forecast","data-part":"nudge"},h,l("br"),x," ",p),b=()=>{let $=j(e.inputs[o]+c);if($<d||$>s)return r(g("bound",{name:o,low:k(d),high:k(s)}));let S=ke(e,o,c);return e.nudged={name:o,size:c,...S},e.change({[o]:$},"nudge"),a()},y=$=>{let S=l("button",{type:"button",class:"nudge",disabled:n,"data-nudge":`${o}${$>0?"+":"-"}`,"aria-label":g("nudge",{size:J($),name:o})},J($)),M=()=>(c=$,E());return S.addEventListener("pointerenter",M),S.addEventListener("focus",M),S.addEventListener("click",()=>(M(),b())),S},E=()=>{let $=ke(e,o,c),S=e.scene.expression;v(h,g("guess",{size:J(c),name:o,output:S,change:N(j($.guess))})),v(x,g("working",{gradient:w(e.gradient(o)),size:k(c),change:w(j($.guess))})),v(p,g("truth",{change:N(j($.truth))})),u(h,"data-sign",z(j($.guess))),u(h,"data-value",$.guess),u(p,"data-value",$.truth)};return{down:y(-i),up:y(i),line:f,paint:E}}var J=e=>e>0?`+${k(e)}`:k(e);function ft({scene:e,view:t={}}){let{step:n=null,hide:a=[]}=t,r=(d,s)=>n===null||e.known[d][s]<=n,o=!Ee(t)&&!a.includes("gradients"),i=d=>d!==null&&o&&r(d,"gradient");return{value:d=>r(d,"value"),gradient:i,partial:({source:d})=>i(d)}}function ze(e){let{scene:t,result:n}=e;if(mt(e))return n;let a=ft(e);return{...n,values:n.values.map((r,o)=>a.value(o)?r:null),gradients:n.gradients.map((r,o)=>a.gradient(o)?r:null),partials:n.partials.map((r,o)=>a.partial(t.edges[o])?r:null)}}var Ee=({predict:e=null})=>e!==null&&e.guess===null,mt=({view:e={}})=>{var t,n;return((t=e.step)!=null?t:null)===null&&!Ee(e)&&!((n=e.hide)!=null&&n.includes("gradients"))};var W={ArrowRight:(e,{step:t},n)=>e+(n?t/10:t),ArrowUp:(e,{step:t},n)=>e+(n?t/10:t),ArrowLeft:(e,{step:t},n)=>e-(n?t/10:t),ArrowDown:(e,{step:t},n)=>e-(n?t/10:t),PageUp:(e,{step:t})=>e+10*t,PageDown:(e,{step:t})=>e-10*t,Home:(e,{low:t})=>t,End:(e,{high:t})=>t},Me=({low:e,high:t},n)=>Math.min(t,Math.max(e,n)),xt=2;function Se({scene:e,state:t,options:n,told:a}){let r=e.inputs.length>xt,o=e.inputs.map(i=>{var d,s;return bt(t,i,{told:a,compact:r,locked:(s=(d=n.lock)==null?void 0:d.includes(i.name))!=null?s:!1})});return r?[...o,wt(t,o)]:o}function bt(e,t,{locked:n,told:a,compact:r}){let o=vt(t,n,r),i=(c,h)=>e.change({[t.name]:c},h);o.range.addEventListener("input",()=>i(Me(t,X(Number(o.range.value),t.step)),"slide")),o.range.addEventListener("change",a),o.range.addEventListener("keydown",c=>{!W[c.key]||c.ctrlKey||c.metaKey||c.altKey||(c.preventDefault(),i(Me(t,j(W[c.key](e.inputs[t.name],t,c.shiftKey))),"slide"))}),o.range.addEventListener("keyup",c=>W[c.key]&&a()),yt(o,e,t,c=>(i(c,"type"),a())),o.card.append(o.error);let d={place:"side",name:t.name,element:o.card,paint:c=>kt(o,e,t,c)};if(t.node===null)return d;let s=$e(e,t,{locked:n,told:a,complain:c=>U(o,c)});return r?{...d,nudge:s}:(o.box.before(s.down),o.box.after(s.up),o.error.before(s.line),{...d,paint:c=>(d.paint(c),s.paint())})}function wt(e,t){let n=t.filter(o=>o.nudge).map(({name:o,nudge:i})=>({name:o,nudge:i,element:l("div",{class:"bench"},l("div",{class:"row"},l("span",{class:"name"},o),i.down,i.up),i.line)}));return{place:"side",element:l("section",{class:"card","aria-label":g("bench")},...n.map(o=>o.element)),paint:()=>{var i;let o=(i=n.find(d=>d.name===e.touched))!=null?i:n[0];n.forEach(d=>u(d.element,"hidden",d!==o)),o.nudge.paint()}}}function vt(e,t,n){let{name:a,low:r,high:o}=e,i={box:l("input",{class:"box",inputmode:"decimal",autocomplete:"off",spellcheck:"false","aria-label":g("box",{name:a}),disabled:t}),gradient:l("output",{class:"gradient","data-gradient":a}),range:l("input",{type:"range",min:r,max:o,step:"any","data-input":a,"aria-label":a,disabled:t}),error:l("p",{class:"error","data-error":null,role:"alert"})};i.error.id=`error-${a}`;let d=l("span",{class:"name","aria-hidden":"true"},a),s=e.node===null?null:i.gradient;return i.card=l("section",{class:`card input${n?" compact":""}`,"aria-label":a}),n?i.card.append(l("div",{class:"row"},d,i.range,i.box,s!=null?s:l("span",{class:"gradient"},g("mark")))):i.card.append(l("div",{class:"row"},d,i.box,s!=null?s:""),i.range),i}function yt({box:e,error:t},n,a,r){let o=()=>k(n.inputs[a.name]),i=()=>(U({box:e,error:t},""),e.value=o()),d=()=>{let s=R(e.value);if(e.value===o())return i();let[c,h]=s===null?["number",{}]:["bounds",{low:k(a.low),high:k(a.high)}];return s!==null&&s>=a.low&&s<=a.high?r(s):U({box:e,error:t},g(`errors.${c}`,{typed:e.value,name:a.name,value:o(),...h}))};e.addEventListener("change",d),e.addEventListener("keydown",s=>{s.key==="Enter"&&d(),s.key==="Escape"&&i()})}function U({box:e,error:t},n){v(t,n),u(t,"data-error",n!==""),u(e,"aria-invalid",n!==""&&"true"),u(e,"aria-describedby",n!==""&&t.id)}function kt(e,t,{name:n,low:a,high:r,node:o},i){let d=t.inputs[n],s=String(d);if(e.range.value!==s&&(e.range.value=s),(e.shown!==s||i==="reset"||t.touched===n&&i!=="look")&&(U(e,""),e.box.value=k(d),e.shown=s),e.range.style.setProperty("--filled",`${(d-a)/(r-a)*100}%`),o===null)return;let c=ze(t).gradients[o];u(e.range,"aria-valuetext",g("slider",{name:n,value:k(d),gradient:w(c)})),v(e.gradient,T(c)),u(e.gradient,"data-value",c),u(e.gradient,"data-sign",z(c)),u(e.gradient,"aria-label",`${g("gradient",{name:n})}: ${w(c)}`)}var $t=[({scene:e})=>[{place:"ask",element:l("h1",{},...L(e.question))}],({scene:e})=>e.hint?[{place:"ask",element:l("p",{class:"hint"},...L(e.hint))}]:[],zt,Et,ye,Se,be,xe,({scene:e,state:t})=>e.pictures.map(n=>{let a=G(n,e);return{place:"pictures",element:a.element,paint:()=>a.paint(t)}}),we,Mt];function je(e){var h;let{root:t,scene:n,state:a,options:r}=e,o=$t.flatMap(p=>p(e)),i=p=>o.filter(x=>x.place===p).map(x=>x.element);u(t,"data-lesson",n.name),u(t,"data-embed",r.embed==="1"),u(t,"data-hide",(h=r.hide)==null?void 0:h.join(" "));let d=D(t,r.theme);t.replaceChildren(...r.embed==="1"?[]:[re(n,...i("tools"),d)],l("main",{},l("div",{class:"ask"},...i("ask")),l("div",{class:i("pictures").length>0?"stage":"stage plain"},l("div",{class:"side","data-part":"sliders"},...i("side")),l("section",{class:"card middle","aria-label":g("graph"),"data-part":"graph"},...i("middle")),i("pictures").length>0?l("section",{class:"card pictures","aria-label":g("picture"),"data-part":"picture"},...i("pictures")):null)),l("footer",{class:"foot","data-part":"sentence"},...i("foot")));let s=(p,x)=>o.forEach(f=>{var b;return(b=f.paint)==null?void 0:b.call(f,x)}),c=a.listen(s);return s(a,"start"),u(t,"data-ready",!0),{hear:(p,...x)=>o.forEach(f=>{var b,y;return(y=(b=f.hear)==null?void 0:b[p])==null?void 0:y.call(b,...x)}),stop:()=>(c(),o.forEach(p=>{var x;return(x=p.stop)==null?void 0:x.call(p)}))}}function zt(){let e=l("p",{class:"notice",role:"status"});return[{place:"ask",element:e,hear:{connection:t=>(v(e,g(t)),u(e,"data-connection",t))}}]}function Et({refused:e}){return e.map(t=>({place:"ask",element:l("p",{class:"error","data-error":!0,role:"alert"},t)}))}function Mt({root:e,options:t,scene:n}){if(t.embed!=="1"||window.parent===window)return[];let a=new ResizeObserver(()=>window.parent.postMessage({nudge:n.name,height:Math.ceil(e.getBoundingClientRect().height)},"*"));return a.observe(e),[{stop:()=>a.disconnect()}]}var Ae={focus:null,step:null,predict:null,score:{right:0,made:0},hide:[]};function Ne({hide:e=[],step:t,predict:n}={}){return n==="1"?{...Ae,hide:e,predict:{ask:0,guess:null}}:{...Ae,hide:e,step:t===void 0?null:t-1}}function Oe(e,t,n={},a=Ne()){var h;let r=Object.fromEntries(e.inputs.map(p=>[p.name,p.value])),o=Object.fromEntries(e.inputs.map(p=>[p.name,p.node])),i=new Set,d=Object.entries(n).filter(([p])=>p in r),s={scene:e,defaults:r,inputs:{...r,...Object.fromEntries(d)},touched:(h=e.inputs[0])==null?void 0:h.name,view:a,change(p,x){s.inputs={...s.inputs,...p},s.result=t.run(s.inputs);let f=Object.keys(p);f.length===1&&(s.touched=f[0]),c(x)},look(p){s.view={...s.view,...p},c("look")},suppose:p=>t.run({...s.inputs,...p}),output:(p=s.result)=>p.values[e.output],gradient:p=>s.result.gradients[o[p]],listen(p){return i.add(p),()=>i.delete(p)}},c=p=>i.forEach(x=>x(s,p));return s.result=t.run(s.inputs),s}var Te=`/* Calm paper. A value is blue on a light box; a gradient is orange (+) or purple (−), always with arrow and sign. */

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
.stage.plain { grid-template-columns: 360px minmax(0, 1fr); }
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

/* Many inputs: a line each */
.input.compact { padding: 3px 10px; }
.compact .name { font-size: 17px; min-width: 26px; }
.compact input[type="range"] { flex: 1; min-width: 0; margin: 0; }
.compact .box { width: 64px; min-height: 34px; font-size: 15.5px; padding: 2px 5px; }
.compact .gradient { min-width: 92px; text-align: center; margin-left: 0; }
span.gradient { color: var(--soft); font-weight: 400; }
.side:has(.compact) { gap: 7px; }
.bench .row { float: right; margin-left: 8px; }
.setting { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 9px 12px; }
.setting label { color: var(--soft); font-size: 14.5px; }
.setting select, .setting input { min-height: 36px; min-width: 0; flex: 1; padding: 0 8px; border: 1px solid var(--line); border-radius: 9px; background: var(--card); color: var(--ink); }
.setting input { flex-basis: 100%; font: 600 17px Georgia, "DejaVu Serif", serif; }
.setting .error { flex-basis: 100%; white-space: pre-wrap; }

.thumb .sketch { width: 100%; max-height: 170px; }
.sketch rect { fill: var(--value-box); stroke: var(--value); stroke-width: 2; }
.sketch text { font: italic 600 40px Georgia, "DejaVu Serif", serif; fill: var(--value); }
.thumb > .levers { width: 100%; max-height: 190px; overflow: hidden; }
.thumb .levers h2, .thumb .levers .note { display: none; }
`;var Le=`/* A neuron's levers */
.levers { display: flex; flex-direction: column; gap: 10px; }
.levers h2 { font-size: 14.5px; font-weight: 600; color: var(--soft); margin-bottom: 2px; }
.levers .row { min-height: 34px; gap: 6px; }
.levers .rank { color: var(--soft); font-size: 14px; width: 18px; }
.levers [data-rank="1"] .rank { color: var(--ink); font-weight: 700; }
.levers .name { font-size: 17px; min-width: 26px; }
.beam { flex: 1; height: 14px; background: var(--zero-box); border-radius: 4px; overflow: hidden; }
.lever { display: block; height: 100%; width: var(--long); background: var(--zero); }
.lever[data-sign="up"] { background: var(--flow-up); }
.lever[data-sign="down"] { background: var(--flow-down); }
.effect { font-size: 14px; font-weight: 700; width: 70px; text-align: right; white-space: nowrap; }
.effect[data-sign="up"] { color: var(--up); }
.effect[data-sign="down"] { color: var(--down); }
.turn { font-size: 13px; color: var(--soft); width: 64px; }
`;var Ce=[Te,Le].join(`
`);async function At({model:e,el:t}){var o;let n=l("div",{class:"nudge"});((o=t.shadowRoot)!=null?o:t.attachShadow({mode:"open"})).replaceChildren(l("style",{},Ce),n);let r=e.get("home");if(r)return ue(n,r);try{return await Nt(n,e)}catch(i){throw n.append(l("p",{class:"error","data-error":!0,role:"alert"},g("errors.program",{reason:i.message}))),i}}async function Nt(e,t){let n=te(t.get("address"),t.get("view").scene),a,r,o=ge(t,{verdict:(...s)=>a.hear("verdict",...s),connection:s=>a.hear("connection",s),refused:({setting:s,sentence:c})=>a.hear("refused",s,c),view:s=>Q(s.scene.chosen)!==Q(r.scene.chosen)&&d(s,r.inputs)}),i=s=>{let c=t.get("views")[Q(s)];c?d(c,r.inputs):t.get("python")||a.hear("refused",Object.keys(s)[0],g("errors.alone")),o.choose(s)};async function d({scene:s,program:c},h){let p=await Ot(c);a==null||a.stop(),r=Oe(s,p,h),o.follow(r),a=je({root:e,scene:s,state:r,options:n.options,refused:n.refusals,told:o.told,choose:i})}return await d(t.get("view"),{...t.get("inputs"),...n.inputs}),Object.keys(n.inputs).length>0&&o.told(),()=>(o.stop(),a.stop())}var Q=e=>JSON.stringify(Object.entries(e).sort());async function Ot(e){if(typeof e!="string")return e;let t=URL.createObjectURL(new Blob([e],{type:"text/javascript"}));try{return await import(t)}finally{URL.revokeObjectURL(t)}}var sa={render:At};export{sa as default,At as render};
