/**
 * The page's one inline script: what must be known before the first paint. Written by hand to be as short as it may
 * be; a test holds it beside `settingsFrom` and `layoutOf` (elements/cj-settings/settings.ts), which say the same.
 *
 *     address, else storage  ->  allowed values only  ->  data-* and classes on <html>
 *
 * A script that does not load leaves the plain article. `js`: scripts run. `scroll`: the engine is above the floor and nothing asks for the plain article. Names: `e` the
 * root, `q` the address's query, `m` whether less motion is asked for, `o` allowed values, then the chosen ones.
 * Storage may be missing or refuse: then there is no choice.
 */
export const headScript = `
(function(e,q){
  var m=matchMedia('(prefers-reduced-motion:reduce)').matches,
    o={view:'plain|scroll',theme:'day|night',size:'[1-4]',motion:'off',keys:'on'},k,r,v;
  for(k in o){
    r='=('+o[k]+')';
    v=q.match('[?&]'+k+r+'(&|$)');
    try{v=v||('='+localStorage['changjuan-'+k]).match('^'+r+'$')}catch(_){}
    if(o[k]=v=v?v[1]:k=='motion'&&m?'off':'')e.setAttribute('data-'+k,v)
  }
  addEventListener('error',function(x){if(x.target.tagName=='SCRIPT')e.classList.remove('scroll')},true);
  e.className='js'+('replaceChildren'in e&&o.view!='plain'&&!o.size&&(!m||o.view)?' scroll':'')
})(document.documentElement,location.search)`.replace(/\n\s*/g, '');
