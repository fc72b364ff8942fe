var qe={"-":"⁻",0:"⁰",1:"¹",2:"²",3:"³",4:"⁴",5:"⁵",6:"⁶",7:"⁷",8:"⁸",9:"⁹"},Ke={up:"▲",down:"▼",zero:"●",none:"?"},Ye=e=>{let[t,n]=e.toExponential(1).split("e");return`${t}·10${[...n.replace("+","")].map(a=>qe[a]).join("")}`};function We(e){return e===1/0?"∞":e!==0&&(e<5e-5||e>=99999.5)?Ye(e):e>=999.95?e.toFixed(0):e>=99.995?e.toFixed(1):e===0||e>=.005?e.toFixed(2):e.toFixed(4)}function $(e){if(e===null)return"?";if(Number.isNaN(e))return"not a number";let t=We(Math.abs(e));return e<0&&/[1-9∞]/.test(t)?"−"+t:t}var N=e=>e>0&&/[1-9∞]/.test($(e))?`+${$(e)}`:$(e),z=e=>String(e).replace("-","−"),S=e=>e>0?"up":e<0?"down":e===0?"zero":"none",R=e=>e===null?"?":`${Ke[S(e)]} ${N(e)}`;function D(e){let t=e.trim().replace("−","-").replace(",",".");return/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(t)?Number(t):null}var ae=(e,t)=>_(Math.round(e/t)*t),_=e=>e===null?e:Number(e.toFixed(10))+0;var Je={brand:"nudge",position:"{number} of {count}",home:"All lessons",reset:"Reset",examples:"Examples",theme:"Theme: {theme}",themes:{auto:"as the system",light:"light",dark:"dark"},sliders:"Inputs",graph:"Computation graph",picture:"Picture",flow:"Values flow right. Gradients flow back left, multiplied along each edge.",output:"Output",gradient:"gradient of {name}",box:"{name}, exact value",slider:"{name} = {value}, gradient {gradient}",bench:"Nudge",mark:"goal",nudge:"{size} on {name}",guess:"{size} on {name} → {change} on {output}",working:"{gradient} × {size} = {change}",truth:"· in truth {change}",bound:"{name} stays between {low} and {high}.",node:"{name}: value {value}, gradient {gradient}",edge:"from {source} to {target}: local derivative {partial}",sentence:{up:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` rises by about {change}.",down:"At {where} the gradient of `{name}` is {gradient}. Nudge `{name}` up by {size} and `{output}` falls by about {change}.",zero:"At {where} the gradient of `{name}` is 0. A small nudge on `{name}` leaves `{output}` where it is.",none:"At {where} `{output}` has no gradient for `{name}`: {reason}."},spoken:"{name} is {value}. {output} is {result}, the gradient of {name} is {gradient}.",nudged:"{size} on {name} moved {output} by {change}; gradient times nudge had said {guess}.",unreasonable:"the value is not a number",agrees:"Python agrees",disagrees:"Python disagrees: it says {output} = {value}",lost:"The connection to Python is lost. The lesson goes on; Python is told when it is back.",found:"Python is back and knows where you stand.",errors:{number:"“{typed}” is not a number. Type one such as 2.5; {name} stays {value}.",bounds:"{typed} is outside {low} to {high}. {name} stays {value}.",unknown:"The address asks for “{key}”, which this lesson does not have. It is left out.",address:"The address asks for {key} = “{typed}”, but {rule}. It is left as it was.",lesson:"There is no lesson “{name}”. Choose one of these.",alone:"Only Python can draw this. Open the lesson with `panel serve app`, or choose one of the examples.",program:"This lesson could not start: {reason}. Reload the page to try again."},rules:{number:"that is not a number",bounds:"{key} stays between {low} and {high}",choice:"it can be {choices}",whole:"it can be a whole number from {low} to {high}"},pictures:{bars:"Bars laid end to end: {terms}; together {total}",rectangle:"Rectangle {width} wide and {height} high, signed area {area}",one:"A nudge of 1 on `{name}` arrives unchanged: +1 on the sum.",strip:"1 more on `{name}` adds a strip as {side} as `{other}`: {change}.",veiled:"What one more of `{name}` does is not shown yet.",high:"high",wide:"wide",slice:"`{output}` along `{name}`: the curve, and the straight line that the gradient promises.",sliced:"{output} along {name}: here {value}, slope {gradient}",nothing:"`{other}` is 0: more of `{name}` adds nothing."},levers:{bias:"Turn the bias",weights:"Turn a weight",activations:"Change what comes in",row:"{name}: lever {position}, gradient {gradient}",goal:{up:"The output is {output}; to reach {target} it should rise.",down:"The output is {output}; to reach {target} it should fall.",zero:"The output is {output}: it has reached its goal.",none:"The output is not a number."},turn:{up:"turn up",down:"turn down",zero:"leave",none:"?"}},course:{title:"See how a small nudge travels",lead:"Move a slider, watch the output, and read how much each input mattered. No calculus needed.",open:"Open lesson {number}: {title}"}};function g(e,t={}){return e.split(".").reduce((a,r)=>a[r],Je).replace(/\{(\w+)\}/g,(a,r)=>t[r])}var V=e=>({value:e}),I=(e,t)=>({rule:g(`rules.${e}`,t)}),oe=e=>t=>t.split(",").every(n=>e.includes(n))?V(t.split(",")):I("choice",{choices:e.join(", ")}),ie=e=>t=>e.includes(t)?V(t):I("choice",{choices:e.join(", ")}),re=ie(["1","0"]),Qe=({name:e,low:t,high:n})=>a=>{let r=D(a);return r===null?I("number"):r>=t&&r<=n?V(r):I("bounds",{key:e,low:z(t),high:z(n)})},Xe=(e,t)=>n=>/^\d+$/.test(n)&&Number(n)>=e&&Number(n)<=t?V(Number(n)):I("whole",{low:e,high:t}),Ze=["sliders","nudge","graph","gradients","picture","sentence"],et=e=>({lesson:V,embed:re,theme:ie(["light","dark","auto"]),hide:oe(Ze),lock:oe(e.inputs.map(t=>t.name)),step:Xe(1,e.steps.length),predict:re});function se(e,t){var o,s;let n={inputs:{},options:{},refusals:[]},a=new Map(t.inputs.map(c=>[c.name,Qe(c)])),r=new Map(Object.entries(et(t)));for(let[c,i]of new URLSearchParams(e)){let l=(o=a.get(c))!=null?o:r.get(c),{value:u,rule:p}=(s=l==null?void 0:l(i))!=null?s:{};l?p?n.refusals.push(g("errors.address",{key:c,typed:i,rule:p})):n[a.has(c)?"inputs":"options"][c]=u:n.refusals.push(g("errors.unknown",{key:c}))}return n}var tt="http://www.w3.org/2000/svg";function le(e,t,n){for(let[a,r]of Object.entries(t))h(e,a,r);return e.append(...n.filter(a=>a!=null)),e}var d=(e,t={},...n)=>le(document.createElement(e),t,n),x=(e,t={},...n)=>le(document.createElementNS(tt,e),t,n);function h(e,t,n){if(n==null||n===!1)e.removeAttribute(t);else{let a=n===!0?"":String(n);e.getAttribute(t)!==a&&e.setAttribute(t,a)}}function w(e,t){e.textContent!==t&&(e.textContent=t)}var P=e=>e.split("`").map((t,n)=>n%2?d("var",{},t):document.createTextNode(t));function T(e,t){e.dataset.said!==t&&(e.dataset.said=t,e.replaceChildren(...P(t)))}var U=["auto","light","dark"],nt={auto:"◐",light:"☀",dark:"☾"},ce="nudge-theme";function at(){var e;try{return(e=U.find(t=>t===localStorage.getItem(ce)))!=null?e:"auto"}catch{return"auto"}}function ot(e){try{localStorage.setItem(ce,e)}catch{}}function G(e,t){let n=t!=null?t:at(),a=d("button",{type:"button",class:"quiet"}),r=()=>{h(e,"data-theme",n),w(a,nt[n]);let o=g("theme",{theme:g(`themes.${n}`)});h(a,"aria-label",o),h(a,"title",o)};return a.addEventListener("click",()=>{n=U[(U.indexOf(n)+1)%U.length],ot(n),r()}),r(),a}var Y=()=>[g("brand"),d("span",{class:"dot","aria-hidden":"true"},".")],de=(e,t,n)=>e&&d("a",{class:"button",href:`?lesson=${e.name}`},`${t}${e.title}${n}`);function pe({title:e,course:t},...n){let a=t&&`${g("position",t)} · `;return d("header",{class:"head"},t?d("a",{class:"brand",href:"?","aria-label":g("home")},...Y()):d("span",{class:"brand"},...Y()),d("span",{class:"place"},a!=null?a:"",d("span",{class:"here"},e)),d("nav",{class:"tools"},de(t==null?void 0:t.previous,"‹ ",""),de(t==null?void 0:t.next,""," ›"),...n))}var ue=(...e)=>d("header",{class:"head"},d("span",{class:"brand"},...Y()),d("nav",{class:"tools"},...e));function rt({scene:e,view:t={}}){let{step:n=null,hide:a=[]}=t,r=(c,i)=>n===null||e.known[c][i]<=n,o=!ge(t)&&!a.includes("gradients"),s=c=>c!==null&&o&&r(c,"gradient");return{value:c=>r(c,"value"),gradient:s,partial:({source:c})=>s(c)}}function A(e){let{scene:t,result:n}=e;if(it(e))return n;let a=rt(e);return{...n,values:Array.from(n.values,(r,o)=>a.value(o)?r:null),gradients:Array.from(n.gradients,(r,o)=>a.gradient(o)?r:null),partials:Array.from(n.partials,(r,o)=>a.partial(t.edges[o])?r:null)}}var j=e=>e===null?g("unknown"):$(e),ge=({predict:e=null})=>e!==null&&e.guess===null,it=({view:e={}})=>{var t,n;return((t=e.step)!=null?t:null)===null&&!ge(e)&&!((n=e.hide)!=null&&n.includes("gradients"))};var H=(e,t)=>{var n;return(n=[t/4,t/2,t].find(a=>e<=a))!=null?n:t};var C=124,W=64,B=28;function he({terms:e,total:t,reach:n},a){let r=[...e,t].map((u,p)=>st(a.nodes[u].label,p,u===t)),o=d("p",{class:"note"}),s=r.length*W,c=[-1,1].map(u=>x("text",{class:"tick",x:u*C,y:s+16,"text-anchor":u<0?"start":"end"})),i=x("svg",{viewBox:`${-C-8} -16 ${2*C+16} ${s+38}`,role:"img"},x("line",{class:"axis",x1:0,x2:0,y1:-6,y2:s}),x("line",{class:"axis",x1:-C,x2:C,y1:s,y2:s}),x("text",{class:"tick",x:0,y:s+16,"text-anchor":"middle"},"0"),...c,...r.map(u=>u.element));function l(u){let{touched:p}=u,{values:m,gradients:f}=A(u),b=e.every(v=>f[v]!==null),y=e.reduce((v,M)=>[...v,v.at(-1)+m[M]],[0]),E=H(Math.max(...y.map(Math.abs))+1,n),k=C/E;e.forEach((v,M)=>r[M].paint(y[M]*k,y[M+1]*k,m[v],b&&a.nodes[v].label===p&&k)),r.at(-1).paint(0,m[t]*k,m[t],b&&k),c.forEach((v,M)=>w(v,z(M?E:-E))),T(o,g(b?"pictures.one":"pictures.veiled",{name:p})),h(i,"aria-label",g("pictures.bars",{terms:e.map(v=>`${a.nodes[v].label} = ${j(m[v])}`).join(", "),total:j(m[t])}))}return{element:d("figure",{},i,d("figcaption",{},o)),paint:l}}function st(e,t,n){let a=t*W+10,r=x("rect",{class:"bar",y:a,height:B}),o=x("rect",{class:"strip",y:a,height:B,"data-sign":"up"}),s=x("line",{class:"tail",y1:a,y2:a+(n?B:W+B)}),c=x("text",{class:"side",y:a-7,"text-anchor":"middle"}),i=x("g",{class:n?"total":"term"},s,r,o,c);function l(u,p,m,f){h(r,"x",Math.min(u,p)),h(r,"width",Math.abs(p-u)),h(r,"data-sign",S(m)),h(o,"x",p),h(o,"width",f||0);for(let b of["x1","x2"])h(s,b,p);w(c,`${e} = ${$(m)}`),h(c,"x",Math.max(52-C,Math.min(C-52,(u+p)/2)))}return{element:i,paint:l}}var me=2;function fe({target:e,output:t,levers:n}){let a=n.map(dt),r=[...new Set(n.map(i=>i.kind))],o=d("p",{class:"note"}),s=r.map(i=>d("section",{"aria-label":g(`levers.${i}`)},d("h2",{},g(`levers.${i}`)),...a.filter(l=>l.kind===i).map(l=>l.element)));function c(i){let{inputs:l}=i,{values:u,gradients:p}=A(i),m=n.map(({node:b})=>Math.abs(p[b])),f=l[e]-u[t];a.forEach((b,y)=>b.paint(p[n[y].node],lt(m,y),f)),w(o,g(`levers.goal.${S(f)}`,{target:$(l[e]),output:$(u[t])}))}return{element:d("div",{class:"levers"},...s,o),paint:c}}var lt=(e,t)=>1+e.filter(n=>n>e[t]).length;function dt({kind:e,name:t}){let n=d("span",{class:"lever"}),a=d("span",{class:"rank"}),r=d("span",{class:"effect"}),o=d("span",{class:"turn"}),s=d("div",{class:"row","data-lever":t},a,d("span",{class:"name"},t),d("span",{class:"beam"},n),r,o);function c(i,l,u){let p=Number.isFinite(i)?Math.min(Math.abs(i),me):0;n.style.setProperty("--long",`${100*p/me}%`),h(n,"data-sign",S(i)),h(s,"data-rank",i===null?null:l),w(a,i===null?"":`${l}.`),w(r,R(i)),h(r,"data-sign",S(i)),w(o,g(`levers.turn.${S(i===null?null:i*u)}`)),h(s,"aria-label",g("levers.row",{name:t,position:l,gradient:j(i)}))}return{kind:e,element:s,paint:c}}var O=118;function be({width:e,height:t,area:n,reach:a},r){let o={width:r.nodes[e].label,height:r.nodes[t].label},s={shape:x("rect",{class:"area"}),strip:x("rect",{class:"strip"}),width:x("text",{class:"side","text-anchor":"middle"}),height:x("text",{class:"side"}),area:x("text",{class:"total","text-anchor":"middle"}),right:x("text",{class:"tick",x:O,y:14,"text-anchor":"end"}),top:x("text",{class:"tick",x:5,y:10-O})},c=d("p",{class:"note"}),i=x("svg",{viewBox:`${-O-6} ${-O-6} ${2*O+12} ${2*O+12}`,role:"img"},x("line",{class:"axis",x1:-O,x2:O,y1:0,y2:0}),x("line",{class:"axis",y1:-O,y2:O,x1:0,x2:0}),...Object.values(s));function l(p){let{touched:m}=p,{values:f,gradients:b}=A(p),[y,E,k]=[f[e],f[t],f[n]],v=m!==o.height,M=H(Math.max(Math.abs(y),Math.abs(E))+.5,a),L=O/M;J(s.shape,0,0,y*L,-E*L),h(s.strip,"visibility",b[v?e:t]===null?"hidden":"visible"),v?J(s.strip,y*L,0,L,-E*L):J(s.strip,0,-E*L,y*L,-L),h(s.shape,"data-sign",S(k)),h(s.strip,"data-sign",S(v?E:y)),ct(s,o,{a:y,b:E,product:k,unit:L});for(let Fe of[s.right,s.top])w(Fe,z(M));T(c,u(v,b)),h(i,"aria-label",g("pictures.rectangle",{width:j(y),height:j(E),area:j(k)}))}function u(p,m){let[f,b,y]=p?[o.width,o.height,e]:[o.height,o.width,t],E=g(p?"pictures.high":"pictures.wide"),k=m[y]===null?"veiled":m[y]===0?"nothing":"strip";return g(`pictures.${k}`,{name:f,other:b,side:E,change:N(m[y])})}return{element:d("figure",{},i,d("figcaption",{},c)),paint:l}}function ct(e,t,{a:n,b:a,product:r,unit:o}){let[s,c]=[n*o/2,-a*o/2];Q(e.width,xe(s,O-34),a>=0?17:-8,`${t.width} = ${$(n)}`),Q(e.height,n>=0?-6:6,xe(c,O-16)+5,`${t.height} = ${$(a)}`),h(e.height,"text-anchor",n>=0?"end":"start"),Q(e.area,s,c+6,N(r)),h(e.area,"visibility",Math.abs(n*o)>66&&Math.abs(a*o)>24?"visible":"hidden")}var xe=(e,t)=>Math.max(-t,Math.min(t,e));function J(e,t,n,a,r){h(e,"x",Math.min(t,t+a)),h(e,"y",Math.min(n,n+r)),h(e,"width",Math.abs(a)),h(e,"height",Math.abs(r))}function Q(e,t,n,a){h(e,"x",t),h(e,"y",n),w(e,a)}var pt={Figure:{background_fill_color:"--card",border_fill_color:"--card",outline_line_color:"--line"},LinearAxis:{axis_line_color:"--edge",major_tick_line_color:"--edge",minor_tick_line_color:"--edge",major_label_text_color:"--soft",axis_label_text_color:"--ink"},Grid:{grid_line_color:"--line"}},we={value:"--value",gradient:"--accent",up:"--up",down:"--down",soft:"--soft"};function ye(e,t){var i;let n=null,a=new Map,r=(l,u)=>n?u():a.set(l,u),o=l=>n.get_model_by_name(l),s=new MutationObserver(()=>n&&ve(n,e));globalThis.Bokeh.embed.embed_item({...t,target_id:null},e).then(l=>{var u,p,m;n=((m=(p=(u=l.roots)==null?void 0:u[0])!=null?p:l[0])!=null?m:l).model.document,ve(n,e),a.forEach(f=>f())});let c=(i=e.closest)==null?void 0:i.call(e,".nudge");return c&&s.observe(c,{attributes:!0,attributeFilter:["data-theme"]}),{fill:l=>r("fill",()=>{for(let[u,p]of Object.entries(l)){let m=o(u);Object.assign(m.data,p),m.change.emit()}}),range:(l,u,p)=>r(`range ${l}`,()=>o(l).setv({start:u,end:p})),label:(l,u)=>r(`label ${l}`,()=>ut(n,l).setv({axis_label:u})),stop:()=>(s.disconnect(),n==null?void 0:n.clear())}}var ut=(e,t)=>e.roots()[0][t][0];function ve(e,t){let n=t.appendChild(d("span")),a=r=>(n.style.color=`var(${r})`,getComputedStyle(n).color);for(let r of e.all_models){let o=pt[r.type];o&&r.setv(Object.fromEntries(Object.entries(o).map(([s,c])=>[s,a(c)]))),r.type==="GlyphRenderer"&&we[r.name]&&gt(r.glyph,a(we[r.name]))}n.remove()}function gt(e,t){let n={};for(let a of["line_color","fill_color"])a in e.properties&&(n[a]={value:t});e.setv(n)}var ke=81;function $e({plot:e},t){let n=d("div",{class:"plot",role:"img"}),a=d("p",{class:"note"}),r=d("figure",{},n,d("figcaption",{},a)),o=null,s=!1;function c(i){s=!1,o!=null||(o=ye(n,e));let{input:l,x:u,y:p,curve:m,gradient:f}=ht(i),b=[l.low,l.high],y=f===null?{x:[],y:[]}:{x:b,y:b.map(E=>p+f*(E-u))};o.fill({curve:m,tangent:y,here:{x:[u],y:[p]}}),o.range("across",...b),o.range("up",...mt(m.y)),o.label("below",l.name),T(a,g("pictures.slice",{name:l.name,output:t.expression})),h(n,"aria-label",g("pictures.sliced",{name:l.name,output:t.expression,value:$(p),gradient:j(f)}))}return{element:r,paint(i){!i.suppose||s||(s=!0,requestAnimationFrame(()=>c(i)))},stop:()=>o==null?void 0:o.stop()}}function ht(e){var o;let t=e.scene.inputs.filter(({node:s})=>s!==null),n=(o=t.find(({name:s})=>s===e.touched))!=null?o:t[0],a=Array.from({length:ke},(s,c)=>n.low+(n.high-n.low)*c/(ke-1)),r={x:a,y:a.map(s=>e.output(e.suppose({[n.name]:s})))};return{input:n,curve:r,x:e.inputs[n.name],y:e.output(),gradient:A(e).gradients[n.node]}}function mt(e){let t=e.filter(Number.isFinite),[n,a]=t.length>0?[Math.min(...t),Math.max(...t)]:[-1,1],r=(a-n)*.12||1;return[n-r,a+r]}var ft={bars:he,levers:fe,rectangle:be,slice:$e},F=(e,t)=>ft[e.kind](e,t);function ze(e,{lessons:t,error:n}){e.append(ue(G(e)),d("main",{class:"home"},d("h1",{},g("course.title")),d("p",{class:"lead"},g("course.lead")),n&&d("p",{class:"error","data-error":!0,role:"alert"},g("errors.lesson",{name:n})),d("ol",{class:"cards"},...t.map(xt))))}function xt({scene:e,inputs:t,result:n}){let{name:a,title:r,question:o,course:s}=e,c=e.pictures.length>0?F(e.pictures[0],e):{element:bt(e),paint(){}};return c.paint({inputs:t,result:n,touched:e.inputs[0].name}),d("li",{},d("a",{class:"card",href:`?lesson=${a}`,"data-card":a},d("div",{class:"thumb","aria-hidden":"true"},c.element),d("h2",{},`${s.number}. ${r}`),d("p",{},...P(o))))}function bt({nodes:e,edges:t,size:n}){let a=({x:o,y:s,width:c,height:i})=>x("rect",{x:o,y:s,width:c,height:i,rx:16}),r=({x:o,y:s,width:c,height:i,symbol:l,label:u})=>x("text",{x:o+c/2,y:s+i/2+12,"text-anchor":"middle"},l||u);return x("svg",{class:"sketch",viewBox:`0 0 ${n[0]} ${n[1]}`},...t.map(({path:o})=>x("path",{class:"edge",d:o,"stroke-width":4})),...e.map(a),...e.map(r))}function Ee(e,t){var m;let n,a=()=>{},r=e,o=0,s=null,c=()=>{clearTimeout(s),s=null,r!==null&&(r.set("inputs",n.inputs),r.save_changes())},i=()=>{o+=1,r==null||r.set("released",o),c()},l=f=>{r==null||r.set("settings",f),r==null||r.save_changes()},u=f=>{r=f,f.on("change:told",()=>n.change(f.get("told").inputs,"python")),f.on("change:confirmed",()=>wt(f.get("confirmed"),o,n,t)),f.on("change:view",()=>t.view(f.get("view"))),f.on("change:refused",()=>t.refused(f.get("refused")))},p=f=>{a(),n=f,a=n.listen((b,y)=>{y==="python"?i():y!=="look"&&s===null&&(s=setTimeout(c,250))})};return u(e),Se((m=e.model)==null?void 0:m.document,e.get("view").scene.name,{lost:()=>(r=null,t.connection("lost")),found:f=>(u(f),l(n.scene.chosen),i(),t.connection("found"))}),{follow:p,told:i,choose:l,stop:()=>(clearTimeout(s),a())}}function wt(e,t,n,a){if((e==null?void 0:e.released)!==t||!X(Object.values(e.inputs),Object.values(n.inputs),0))return;let r=X(e.values,n.result.values,1e-12)&&X(e.gradients,n.result.gradients,1e-12);a.verdict(r,e.values[n.scene.output])}var X=(e,t,n)=>e.length===t.length&&e.every((a,r)=>Object.is(a,t[r])||Math.abs(a-t[r])<=n*Math.max(1,Math.abs(a)));function Se(e,t,{lost:n,found:a}){e==null||e.on_event("connection_lost",async(r,o)=>{var i,l,u;n();let s=(u=(l=(i=o.connection)==null?void 0:i.deref)==null?void 0:l.call(i))!=null?u:o.connection,c=await vt(s,t);for(let p of c.document.roots())c.document.notify_idle(p);Se(c.document,t,{lost:n,found:a}),a(kt(Me(c.document,t)))})}async function vt({constructor:e,url:t,token:n,args_string:a},r){for(;;){await new Promise(o=>setTimeout(o,1500));try{let o=new e(t,await yt(n),a),s=await o.connect();if(Me(s.document,r))return s;o.close()}catch{}}}async function yt(e){var a,r;if(JSON.parse(atob(e.split(".")[0].replaceAll("-","+").replaceAll("_","/"))).session_expiry>Date.now()/1e3+5)return e;let n=await(await fetch(location.href,{cache:"no-store"})).text();return(r=(a=/"token":\s*"([^"]+)"/.exec(n))==null?void 0:a[1])!=null?r:e}var Me=(e,t)=>[...e.all_models].find(n=>{var a,r,o;return((o=(r=(a=n.data)==null?void 0:a.attributes)==null?void 0:r.view)==null?void 0:o.scene.name)===t});function kt({data:e}){let t={};return{get:n=>e.attributes[n],set:(n,a)=>t[n]=a,save_changes(){let n=t;t={},e.setv(n)},on:(n,a)=>e.properties[n.replace("change:","")].change.connect(a)}}var _e=17;function je({scene:e,state:t}){let[n,a]=e.size,r=e.edges.map(i=>Et(i,e)),o=e.nodes.map(i=>$t(i,i.index===e.output)),s=x("svg",{class:"graph",viewBox:`0 0 ${n} ${a}`,role:"group","aria-label":g("graph")},x("g",{class:"edges"},...r.map(i=>i.curve)),x("g",{class:"nodes"},...o.map(i=>i.element)),x("g",{class:"labels"},...r.map(i=>i.element)));return s.style.setProperty("--width",`${n}px`),[{place:"middle",element:s,paint:()=>{let{result:i}=t;o.forEach(l=>l.paint(i)),r.forEach((l,u)=>l.paint(i.partials[u],i))}},{place:"middle",element:d("p",{class:"note"},g("flow"))}]}function $t(e,t){let{index:n,x:a,y:r,width:o,height:s,label:c,short:i,symbol:l,kind:u}=e,p=s/2,m=x("text",{class:"value",x:o-14,y:p-12,"text-anchor":"end"}),f=x("text",{class:"gradient",x:o-14,y:p+29,"text-anchor":"end"}),b=x("g",{class:`node ${u}${t?" output":""}`,transform:`translate(${a} ${r})`,tabindex:0,role:"img","data-node":n,"data-label":c},x("rect",{width:o,height:s,rx:12}),x("line",{x1:12,x2:o-12,y1:p,y2:p}),x("text",l?{class:"label",x:6,y:-10}:{class:"label",x:14,y:p-12},i),x("text",{class:"partial",x:l?_e+8:14,y:p+29},"∂"),m,f,l&&zt(l,p));return{element:b,paint:({values:E,gradients:k})=>{let[v,M]=[E[n],k[n]];w(m,u==="constant"?z(v):$(v)),w(f,R(M)),h(b,"data-value",v),h(b,"data-gradient",M),h(f,"data-sign",S(M)),h(b,"aria-label",g("node",{name:c,value:$(v),gradient:$(M)}))}}}var zt=(e,t)=>x("g",{class:"badge",transform:`translate(0 ${t})`},x("circle",{r:_e}),x("text",{"text-anchor":"middle",y:7,class:e.length>1?"word":"sign"},e));function Et({source:e,target:t,slot:n,path:a,at:r},o){let s=x("path",{class:"edge",d:a}),c=x("text",{"text-anchor":"middle",y:5}),i=x("g",{class:"edge-label",transform:`translate(${r[0]} ${r[1]})`,role:"img","data-edge":`${e}-${t}-${n}`},x("rect",{x:-36,y:-13,width:72,height:26,rx:13}),c),l=p=>o.nodes[p].label;return{curve:s,element:i,paint:(p,{gradients:m})=>{w(c,`× ${$(p)}`),h(i,"data-partial",p),h(i,"aria-label",g("edge",{source:l(e),target:l(t),partial:$(p)}));let f=p*m[t];h(s,"data-sign",S(f)),h(s,"stroke-width",St(f))}}}var St=e=>{let t=Number.isFinite(e)?Math.min(Math.abs(e),100):0;return(1.5+5.5*(Math.log1p(t)/Math.log1p(100))).toFixed(2)};var Mt=400;function Oe({state:e,told:t}){let n=d("output",{class:"value","data-output":!0}),a=d("p",{class:"mark","data-confirmed":null}),r=d("button",{type:"button",class:"button","data-reset":!0},g("reset"));r.addEventListener("click",()=>(e.change(e.defaults,"reset"),t()));let o=d("section",{class:"card result","aria-label":g("output")},d("div",{class:"row"},d("span",{class:"name"},e.scene.expression),n),a,r),s=i=>{w(n,$(e.output())),h(n,"data-value",e.output()),i!=="look"&&c(null)},c=(i,l)=>{let u=i===null?"":i?`✓ ${g("agrees")}`:`✗ ${g("disagrees",{output:e.scene.expression,value:l})}`;w(a,u),h(a,"data-confirmed",i===null?null:i?"yes":"no")};return[{place:"side",element:o,paint:s,hear:{verdict:c}}]}function Ae({state:e}){let t=d("p",{class:"sentence"}),n=d("p",{class:"unseen",role:"status","aria-live":"polite"}),a;return[{place:"foot",element:t,paint:o=>{T(t,_t(e)),clearTimeout(a),o!=="start"&&o!=="look"&&(a=setTimeout(()=>w(n,jt(e,o)),Mt))},stop:()=>clearTimeout(a)},{place:"foot",element:n}]}var Ne=({scene:e,touched:t})=>{var n,a;return(a=(n=e.inputs.find(({name:r,node:o})=>r===t&&o!==null))==null?void 0:n.name)!=null?a:e.inputs[0].name};function _t(e){let t=Ne(e),n=e.gradient(t),{step:a}=e.scene.inputs.find(o=>o.name===t),r=e.scene.inputs.slice(0,4).map(o=>`${o.name} = ${z(e.inputs[o.name])}`).join(", ");return g(`sentence.${S(n)}`,{where:r,name:t,gradient:$(n),size:z(a),output:e.scene.expression,change:$(Math.abs(_(n*a))),reason:g("unreasonable")})}function jt(e,t){let{scene:n,nudged:a}=e,r=Ne(e),o=g("spoken",{name:r,value:z(e.inputs[r]),output:n.expression,result:$(e.output()),gradient:$(e.gradient(r))});if(t!=="nudge")return o;let s=a.size>0?`+${z(a.size)}`:z(a.size);return`${g("nudged",{size:s,name:r,output:n.expression,change:N(_(a.truth)),guess:N(_(a.guess))})} ${o}`}function Le({scene:e,choose:t}){return e.settings.map(n=>{let a=n.kind==="text"?At(n,o):Ot(n,o),r=d("p",{class:"error",role:"alert"});function o(i){w(r,""),h(r,"data-error",null),t({...e.chosen,[n.name]:i})}let s=(i,l)=>{i===n.name&&(w(r,l),h(r,"data-error",!0))};return{place:"side",element:d("section",{class:"card setting","data-setting":n.name,"aria-label":n.label},...a,r),hear:{refused:s}}})}function Ot({name:e,label:t,value:n,options:a},r){let o=d("select",{id:`setting-${e}`},...a.map(s=>d("option",{value:s,selected:s===n},s)));return o.addEventListener("change",()=>r(o.value)),[d("label",{for:o.id},t),o]}function At({name:e,label:t,value:n,options:a},r){let o=d("input",{id:`setting-${e}`,value:n,autocomplete:"off",spellcheck:"false",autocapitalize:"off"});o.addEventListener("change",()=>r(o.value));let s=d("select",{"aria-label":g("examples")},d("option",{value:""},g("examples")),...a.map(c=>d("option",{value:c},c)));return s.addEventListener("change",()=>s.value&&r(s.value)),[d("label",{for:o.id},t),o,s]}function Te(e,t,n){let{gradients:a,values:r}=A(e),{node:o}=e.scene.inputs.find(c=>c.name===t);if(a[o]===null||r[e.scene.output]===null)return{gradient:null,guess:null,truth:null};let s=e.suppose({[t]:_(e.inputs[t]+n)});return{gradient:a[o],guess:a[o]*n,truth:e.output(s)-e.output()}}function Ce(e,t,{locked:n,told:a,complain:r}){let{name:o,step:s,low:c,high:i}=t,l=s,u=d("span",{class:"guess"}),p=d("span",{class:"truth"}),m=d("span",{class:"working"}),f=d("p",{class:"forecast","data-part":"nudge"},u,d("br"),m," ",p),b=()=>{let k=_(e.inputs[o]+l);if(k<c||k>i)return r(g("bound",{name:o,low:z(c),high:z(i)}));let v=Te(e,o,l);return e.nudged={name:o,size:l,...v},e.change({[o]:k},"nudge"),a()},y=k=>{let v=d("button",{type:"button",class:"nudge",disabled:n,"data-nudge":`${o}${k>0?"+":"-"}`,"aria-label":g("nudge",{size:Z(k),name:o})},Z(k)),M=()=>(l=k,E());return v.addEventListener("pointerenter",M),v.addEventListener("focus",M),v.addEventListener("click",()=>(M(),b())),v},E=()=>{let k=Te(e,o,l),v=e.scene.expression;w(u,g("guess",{size:Z(l),name:o,output:v,change:N(_(k.guess))})),w(m,g("working",{gradient:$(k.gradient),size:z(l),change:$(_(k.guess))})),w(p,g("truth",{change:N(_(k.truth))})),h(u,"data-sign",S(_(k.guess))),h(u,"data-value",k.guess),h(p,"data-value",k.truth)};return{down:y(-s),up:y(s),line:f,paint:E}}var Z=e=>e>0?`+${z(e)}`:z(e);var ee={ArrowRight:(e,{step:t},n)=>e+(n?t/10:t),ArrowUp:(e,{step:t},n)=>e+(n?t/10:t),ArrowLeft:(e,{step:t},n)=>e-(n?t/10:t),ArrowDown:(e,{step:t},n)=>e-(n?t/10:t),PageUp:(e,{step:t})=>e+10*t,PageDown:(e,{step:t})=>e-10*t,Home:(e,{low:t})=>t,End:(e,{high:t})=>t},Re=({low:e,high:t},n)=>Math.min(t,Math.max(e,n)),Nt=2;function Pe({scene:e,state:t,options:n,told:a}){let r=e.inputs.length>Nt,o=e.inputs.map(s=>{var c,i;return Lt(t,s,{told:a,compact:r,locked:(i=(c=n.lock)==null?void 0:c.includes(s.name))!=null?i:!1})});return r?[...o,Tt(t,o)]:o}function Lt(e,t,{locked:n,told:a,compact:r}){let o=Ct(t,n,r),s=(l,u)=>e.change({[t.name]:l},u);o.range.addEventListener("input",()=>s(Re(t,ae(Number(o.range.value),t.step)),"slide")),o.range.addEventListener("change",a),o.range.addEventListener("keydown",l=>{!ee[l.key]||l.ctrlKey||l.metaKey||l.altKey||(l.preventDefault(),s(Re(t,_(ee[l.key](e.inputs[t.name],t,l.shiftKey))),"slide"))}),o.range.addEventListener("keyup",l=>ee[l.key]&&a()),Rt(o,e,t,l=>(s(l,"type"),a())),o.card.append(o.error);let c={place:"side",name:t.name,element:o.card,paint:l=>Pt(o,e,t,l)};if(t.node===null)return c;let i=Ce(e,t,{locked:n,told:a,complain:l=>q(o,l)});return r?{...c,nudge:i}:(o.box.before(i.down),o.box.after(i.up),o.error.before(i.line),{...c,paint:l=>(c.paint(l),i.paint())})}function Tt(e,t){let n=t.filter(o=>o.nudge).map(({name:o,nudge:s})=>({name:o,nudge:s,element:d("div",{class:"bench"},d("div",{class:"row"},d("span",{class:"name"},o),s.down,s.up),s.line)}));return{place:"side",element:d("section",{class:"card","aria-label":g("bench")},...n.map(o=>o.element)),paint:()=>{var s;let o=(s=n.find(c=>c.name===e.touched))!=null?s:n[0];n.forEach(c=>h(c.element,"hidden",c!==o)),o.nudge.paint()}}}function Ct(e,t,n){let{name:a,low:r,high:o}=e,s={box:d("input",{class:"box",inputmode:"decimal",autocomplete:"off",spellcheck:"false","aria-label":g("box",{name:a}),disabled:t}),gradient:d("output",{class:"gradient","data-gradient":a}),range:d("input",{type:"range",min:r,max:o,step:"any","data-input":a,"aria-label":a,disabled:t}),error:d("p",{class:"error","data-error":null,role:"alert"})};s.error.id=`error-${a}`;let c=d("span",{class:"name","aria-hidden":"true"},a),i=e.node===null?null:s.gradient;return s.card=d("section",{class:`card input${n?" compact":""}`,"aria-label":a}),n?s.card.append(d("div",{class:"row"},c,s.range,s.box,i!=null?i:d("span",{class:"gradient"},g("mark")))):s.card.append(d("div",{class:"row"},c,s.box,i!=null?i:""),s.range),s}function Rt({box:e,error:t},n,a,r){let o=()=>z(n.inputs[a.name]),s=()=>(q({box:e,error:t},""),e.value=o()),c=()=>{let i=D(e.value);if(e.value===o())return s();let[l,u]=i===null?["number",{}]:["bounds",{low:z(a.low),high:z(a.high)}];return i!==null&&i>=a.low&&i<=a.high?r(i):q({box:e,error:t},g(`errors.${l}`,{typed:e.value,name:a.name,value:o(),...u}))};e.addEventListener("change",c),e.addEventListener("keydown",i=>{i.key==="Enter"&&c(),i.key==="Escape"&&s()})}function q({box:e,error:t},n){w(t,n),h(t,"data-error",n!==""),h(e,"aria-invalid",n!==""&&"true"),h(e,"aria-describedby",n!==""&&t.id)}function Pt(e,t,{name:n,low:a,high:r,node:o},s){let c=t.inputs[n],i=String(c);if(e.range.value!==i&&(e.range.value=i),(e.shown!==i||s==="reset"||t.touched===n&&s!=="look")&&(q(e,""),e.box.value=z(c),e.shown=i),e.range.style.setProperty("--filled",`${(c-a)/(r-a)*100}%`),o===null)return;let l=A(t).gradients[o];h(e.range,"aria-valuetext",g("slider",{name:n,value:z(c),gradient:j(l)})),w(e.gradient,R(l)),h(e.gradient,"data-value",l),h(e.gradient,"data-sign",S(l)),h(e.gradient,"aria-label",`${g("gradient",{name:n})}: ${j(l)}`)}var It=[({scene:e})=>[{place:"ask",element:d("h1",{},...P(e.question))}],({scene:e})=>e.hint?[{place:"ask",element:d("p",{class:"hint"},...P(e.hint))}]:[],Ut,Gt,Le,Pe,Oe,je,({scene:e,state:t})=>e.pictures.map(n=>{let a=F(n,e);return{place:"pictures",element:a.element,paint:()=>a.paint(t),stop:a.stop}}),Ae,Ht];function Ie(e){var u;let{root:t,scene:n,state:a,options:r}=e,o=It.flatMap(p=>p(e)),s=p=>o.filter(m=>m.place===p).map(m=>m.element);h(t,"data-lesson",n.name),h(t,"data-embed",r.embed==="1"),h(t,"data-hide",(u=r.hide)==null?void 0:u.join(" "));let c=G(t,r.theme);t.replaceChildren(...r.embed==="1"?[]:[pe(n,...s("tools"),c)],d("main",{},d("div",{class:"ask"},...s("ask")),d("div",{class:`stage ${Dt(n)}`},d("div",{class:"side","data-part":"sliders"},...s("side")),d("section",{class:"card middle","aria-label":g("graph"),"data-part":"graph"},...s("middle")),s("pictures").length>0?d("section",{class:"card pictures","aria-label":g("picture"),"data-part":"picture"},...s("pictures")):null)),d("footer",{class:"foot","data-part":"sentence"},...s("foot")));let i=(p,m)=>o.forEach(f=>{var b;return(b=f.paint)==null?void 0:b.call(f,m)}),l=a.listen(i);return i(a,"start"),h(t,"data-ready",!0),{hear:(p,...m)=>o.forEach(f=>{var b,y;return(y=(b=f.hear)==null?void 0:b[p])==null?void 0:y.call(b,...m)}),stop:()=>(l(),o.forEach(p=>{var m;return(m=p.stop)==null?void 0:m.call(p)}))}}var Vt=700,Dt=({pictures:e,size:t})=>e.length===0?"plain":t[0]>Vt?"wide":"narrow";function Ut(){let e=d("p",{class:"notice",role:"status"});return[{place:"ask",element:e,hear:{connection:t=>(w(e,g(t)),h(e,"data-connection",t))}}]}function Gt({refused:e}){return e.map(t=>({place:"ask",element:d("p",{class:"error","data-error":!0,role:"alert"},t)}))}function Ht({root:e,options:t,scene:n}){if(t.embed!=="1"||window.parent===window)return[];let a=new ResizeObserver(()=>window.parent.postMessage({nudge:n.name,height:Math.ceil(e.getBoundingClientRect().height)},"*"));return a.observe(e),[{stop:()=>a.disconnect()}]}var te={focus:null,step:null,predict:null,score:{right:0,made:0},hide:[]};function K({hide:e=[],step:t,predict:n}={}){return n==="1"?{...te,hide:e,predict:{ask:0,guess:null}}:{...te,hide:e,step:t===void 0?null:t-1}}var Ve=({hide:e,score:t,predict:n})=>({...te,hide:e,score:t,predict:n&&{...n,guess:null}});function De(e,t,n={},a=K()){var u;let r=Object.fromEntries(e.inputs.map(p=>[p.name,p.value])),o=Object.fromEntries(e.inputs.map(p=>[p.name,p.node])),s=new Set,c=Object.entries(n).filter(([p])=>p in r),i={scene:e,defaults:r,inputs:{...r,...Object.fromEntries(c)},touched:(u=e.inputs[0])==null?void 0:u.name,view:a,change(p,m){i.inputs={...i.inputs,...p},i.result=t.run(i.inputs);let f=Object.keys(p);f.length===1&&(i.touched=f[0]),l(m)},look(p){i.view={...i.view,...p},l("look")},suppose:p=>t.run({...i.inputs,...p}),output:(p=i.result)=>p.values[e.output],gradient:p=>i.result.gradients[o[p]],listen(p){return s.add(p),()=>s.delete(p)}},l=p=>s.forEach(m=>m(i,p));return i.result=t.run(i.inputs),i}var Ue=`/* Calm paper. A value is blue on a light box; a gradient is orange (+) or purple (−), always with arrow and sign. */

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
.stage.plain, .stage.wide { grid-template-columns: 360px minmax(0, 1fr); }
.stage.wide { grid-template-rows: minmax(0, 1fr) auto; gap: 14px 20px; }
.stage.wide .side { grid-row: 1 / 3; }
.stage.wide .pictures { flex-direction: row; align-items: center; gap: 24px; padding: 8px 16px; }
.stage.wide .pictures > * { flex: 1; min-width: 0; }
.stage.wide .middle { min-height: 220px; }
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
.input.compact { padding: 2px 10px; }
.compact .name { font-size: 17px; min-width: 26px; }
.compact input[type="range"] { flex: 1; min-width: 0; margin: 0; }
.compact .box { width: 64px; min-height: 32px; font-size: 15.5px; padding: 1px 5px; }
.compact .gradient { min-width: 92px; text-align: center; margin-left: 0; padding: 3px 8px; }
span.gradient { color: var(--soft); font-weight: 400; }
.side:has(.compact) { gap: 6px; }
.side:has(.compact) .card { padding-top: 6px; padding-bottom: 6px; }
.side:has(.compact) .input.compact { padding-top: 2px; padding-bottom: 2px; }
.side:has(.compact) .result .value { font-size: 30px; }
.bench .row { float: right; margin-left: 8px; }
.setting { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 8px; padding: 8px 12px; }
.setting label { color: var(--soft); font-size: 14.5px; }
.setting select, .setting input { min-height: 34px; min-width: 0; flex: 1; padding: 0 8px; border: 1px solid var(--line); border-radius: 9px; background: var(--card); color: var(--ink); }
.setting input { flex-basis: 100%; order: 1; font: 600 17px Georgia, "DejaVu Serif", serif; }
.setting .error { flex-basis: 100%; order: 2; white-space: pre-wrap; }
@media (max-width: 760px) {
  .compact .box, .setting select, .setting input { min-height: 44px; }
  .stage.wide .pictures { flex-direction: column; align-items: stretch; }
}
@media (max-width: 1080px) {
  .stage.wide .pictures { grid-column: auto; }
}

.thumb .sketch { width: 100%; max-height: 170px; }
.sketch rect { fill: var(--value-box); stroke: var(--value); stroke-width: 2; }
.sketch text { font: italic 600 40px Georgia, "DejaVu Serif", serif; fill: var(--value); }
.thumb > .levers { width: 100%; max-height: 190px; overflow: hidden; }
.thumb .levers h2, .thumb .levers .note { display: none; }

/* One screen: where there is room, the page is as high as the window and the graph takes what is left. */
@media (min-width: 1081px) and (min-height: 640px) {
  .nudge[data-lesson]:not([data-embed]) { height: 100dvh; }
  .nudge[data-lesson]:not([data-embed]) main { min-height: 0; overflow: auto; }
  .stage { min-height: 0; grid-template-rows: minmax(0, 1fr); }
  .stage .middle { min-height: 220px; }
  .stage .graph { min-height: 0; height: 100%; max-height: none; }
  .stage.wide .pictures figcaption { display: none; }
}
`;var Ge=`/* A neuron's levers */
.levers { display: flex; flex-direction: column; gap: 4px; }
.levers section { display: grid; grid-template-columns: 92px 1fr; align-items: center; border-bottom: 1px solid var(--line); padding-bottom: 4px; }
.levers h2 { font-size: 13.5px; line-height: 1.25; font-weight: 600; color: var(--soft); grid-row: 1 / 3; }
.levers .row { grid-column: 2; min-height: 28px; gap: 6px; }
.levers .rank { color: var(--soft); font-size: 14px; width: 18px; }
.levers [data-rank="1"] .rank { color: var(--ink); font-weight: 700; }
.levers .name { font-size: 17px; min-width: 26px; }
.beam { flex: 1; min-width: 24px; height: 12px; background: var(--zero-box); border-radius: 4px; overflow: hidden; }
.lever { display: block; height: 100%; width: var(--long); background: var(--zero); }
.lever[data-sign="up"] { background: var(--flow-up); }
.lever[data-sign="down"] { background: var(--flow-down); }
.effect { font-size: 14px; font-weight: 700; width: 72px; text-align: right; white-space: nowrap; }
.effect[data-sign="up"] { color: var(--up); }
.effect[data-sign="down"] { color: var(--down); }
.turn { font-size: 13px; color: var(--soft); width: 70px; white-space: nowrap; }
.levers .note { text-align: left; padding-top: 2px; }
`;var He=[Ue,Ge].join(`
`);async function Be({model:e,el:t}){var o;let n=d("div",{class:"nudge"});((o=t.shadowRoot)!=null?o:t.attachShadow({mode:"open"})).replaceChildren(d("style",{},He),n);let r=e.get("home");if(r)return ze(n,r);try{return await qt(n,e)}catch(s){throw n.append(d("p",{class:"error","data-error":!0,role:"alert"},g("errors.program",{reason:s.message}))),s}}async function qt(e,t){let n=se(t.get("address"),t.get("view").scene),a,r,o=Ee(t,{verdict:(...i)=>a.hear("verdict",...i),connection:i=>a.hear("connection",i),refused:({setting:i,sentence:l})=>a.hear("refused",i,l),view:i=>ne(i.scene.chosen)!==ne(r.scene.chosen)&&c(i,r.inputs)}),s=i=>{let l=t.get("views")[ne(i)];l?c(l,r.inputs):t.get("python")||a.hear("refused",Object.keys(i)[0],g("errors.alone")),o.choose(i)};async function c({scene:i,program:l},u){let p=await Kt(l);a==null||a.stop(),r=De(i,p,u,r?Ve(r.view):K(n.options)),o.follow(r),a=Ie({root:e,scene:i,state:r,options:n.options,refused:n.refusals,told:o.told,choose:s})}return await c(t.get("view"),{...t.get("inputs"),...n.inputs}),Object.keys(n.inputs).length>0&&o.told(),()=>(o.stop(),a.stop())}var ne=e=>JSON.stringify(Object.entries(e).sort());async function Kt(e){if(typeof e!="string")return e;let t=URL.createObjectURL(new Blob([e],{type:"text/javascript"}));try{return await import(t)}finally{URL.revokeObjectURL(t)}}var{view:Yt,views:Wt,inputs:Jt,address:Qt}=JSON.parse(document.getElementById("nudge-scene").textContent),Xt=new URLSearchParams([...new URLSearchParams(Qt),...new URLSearchParams(location.search)]),Zt={view:{...Yt,program:globalThis.nudgeProgram},views:Wt,inputs:Jt,address:Xt.toString()},en={get:e=>Zt[e],set(){},save_changes(){},on(){}};Be({model:en,el:document.getElementById("nudge")});
