import { type Html, html } from '../../lib/html.ts';
import type { Context } from './context.ts';
import { settingsPanel } from './settings-panel.ts';

/**
 * What only scripts can use, at the end of the page and inert until they take it: the live region that
 * names a step arrived at, the settings.
 */
export function later(context: Context): Html {
  const { words } = context;
  return html`<template class="later">
      ${settingsPanel(context)}
    </template>
    <p class="said sr-only" role="status" data-said="${words.stepSaid}"></p>`;
}
