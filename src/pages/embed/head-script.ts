/**
 * What must be known before the first paint, from the address's query, allowed values only. It writes classes and one
 * attribute on <html> and nothing of the query itself:
 *
 *     theme=day|night  ->  data-theme        plain  ->  .plain        above the engine floor  ->  .js, a stepper
 *
 * The face in the page's style is read here, so that the headline takes its lines once: as an address, even one that
 * holds its bytes, it would be read a moment after the first paint. Engines that take bytes a moment later, too, hide
 * the page with `.face` until then; not for long, whatever happens.
 *
 * Where the script that works the stepper has not come by the time the page is loaded, all steps stand in the text.
 */
export const headScript = `
(function(e,q){
  var c=e.classList,t=q.match(/[?&]theme=(day|night)(&|$)/),m=e.textContent.match(/woff2;base64,([^)]+)/),f,a,i,b;
  if(t)e.setAttribute('data-theme',t[1]);
  if('replaceChildren'in e)c.add('js');
  if(/[?&]plain(=1?)?(&|$)/.test(q))c.add('plain');
  function seen(){c.remove('face')}
  if(m&&window.FontFace){
    for(a=atob(m[1]),i=a.length,b=new Uint8Array(i);i--;)b[i]=a.charCodeAt(i);
    f=new FontFace('Changjuan Display',b,{weight:700});
    document.fonts.add(f);
    if(f.status!='loaded'){c.add('face');f.loaded.then(seen,seen);setTimeout(seen,400)}
  }
  addEventListener('load',function(){c.contains('ready')||c.remove('js')})
})(document.documentElement,location.search)`.replace(/\n\s*/g, '');
