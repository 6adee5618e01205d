import { shapes } from '../../talk/shape.ts';

/** The names by ratio, for a chain of conditions that ends in a name. */
const shapeByRatio = shapes
  .map(([name, below]) => (Number.isFinite(below) ? `r<${below}?'${name}':` : `'${name}'`))
  .join('');

/**
 * What must be known before the first paint, from the address's query, allowed values only:
 *
 *     theme=day|night  ->  data-theme        above the engine floor  ->  .js, one slide at a time
 *     the window's width over its height  ->  data-shape
 *     speaker          ->  data-view         the speaker's window
 *
 * Where the script that turns the slides has not come by the time the page is loaded, they stand one below the other.
 */
export const headScript = `
(function(e,q){
  var t=q.match(/[?&]theme=(day|night)(&|$)/);
  if(t)e.setAttribute('data-theme',t[1]);
  var r=innerWidth/Math.max(1,innerHeight);
  e.setAttribute('data-shape',${shapeByRatio});
  if(/[?&]speaker(=|&|$)/.test(q))e.setAttribute('data-view','speaker');
  if('replaceChildren'in e)e.className='js';
  addEventListener('load',function(){if(!/ready/.test(e.className))e.className=''})
})(document.documentElement,location.search)`.replace(/\n\s*/g, '');
