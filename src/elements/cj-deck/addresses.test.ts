import { describe, expect, it } from 'vitest';
import { slidesAddress, speakerAddress, talkName } from './addresses.ts';

describe('the addresses of the two windows', () => {
  it.each([
    ['https://a.example/en/present/', 'https://a.example/en/present/?speaker='],
    [
      'https://a.example/present/?route=short&theme=day#land-grid',
      'https://a.example/present/?route=short&theme=day&speaker=#land-grid',
    ],
    ['https://a.example/present/?kiosk#x', 'https://a.example/present/?speaker=#x'],
    ['file:///media/usb/a%20b.html#3', 'file:///media/usb/a%20b.html?speaker=#3'],
  ])('lead from %s and back', (slides, speaker) => {
    expect(speakerAddress(slides)).toBe(speaker);
    expect(slidesAddress(speaker)).toBe(slides.replace('?kiosk', ''));
  });

  it('keep stories, pages and routes apart', () => {
    const names = [
      talkName('a', '/present/', null),
      talkName('b', '/present/', null),
      talkName('a', '/en/present/', null),
      talkName('a', '/present/', 'short'),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});
