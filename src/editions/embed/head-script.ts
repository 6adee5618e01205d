/**
 * What must be known before the first paint, from the address's query, allowed values only. It writes classes and one
 * attribute on <html> and nothing of the query itself:
 *
 *     theme=day|night  ->  data-theme        plain  ->  .plain        above the engine floor  ->  .js, a stepper
 *
 * `.face` hides the page until the face it holds has been read, which takes a moment even though nothing is fetched: the
 * headline then takes its lines once. Not for long, whatever happens.
 *
 * Where the script that works the stepper has not come by the time the page is loaded, all steps stand in the text.
 */
export const headScript = `
(function(e,q){
  var t=q.match(/[?&]theme=(day|night)(&|$)/);
  if(t)e.setAttribute('data-theme',t[1]);
  e.className=('replaceChildren'in e?'js':'')+(/[?&]plain(=1?)?(&|$)/.test(q)?' plain':'');
  var f=document.fonts,d=function(){e.className=e.className.replace(' face','')};
  if(f&&f.load){e.className+=' face';f.load('700 1em "Changjuan Display"',' ').then(d,d);setTimeout(d,400)}
  addEventListener('load',function(){if(!/ready/.test(e.className))e.className=e.className.replace('js','')})
})(document.documentElement,location.search)`.replace(/\n\s*/g, '');
