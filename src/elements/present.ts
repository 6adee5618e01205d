/* The elements of the slides; module script of the site's page, classic script of the single file. */
import './cj-chart/cj-chart.ts';
import './cj-deck/cj-deck.ts';
import './cj-trace/cj-trace.ts';
