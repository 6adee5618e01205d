/**
 * What must be known before the first paint, from the address's query, allowed values only. It writes classes and one
 * attribute on <html> and nothing of the query itself:
 *
 *     theme=day|night  ->  data-theme        plain  ->  .plain        above the engine floor  ->  .js, a stepper
 *
 * Where cj-stepper has not started when the page is loaded, `.js` goes again and all steps stand in the text.
 */
export const headScript = `
(function(e,q){
  var c=e.classList,t=q.match(/[?&]theme=(day|night)(&|$)/);
  if(t)e.setAttribute('data-theme',t[1]);
  if('replaceChildren'in e)c.add('js');
  if(/[?&]plain(=1?)?(&|$)/.test(q))c.add('plain');
  addEventListener('load',function(){c.contains('ready')||c.remove('js')})
})(document.documentElement,location.search)`.replace(/\n\s*/g, '');
