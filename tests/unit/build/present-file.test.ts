import { describe, expect, it } from 'vitest';
import { inlineScript } from '../../../src/build/present-file.ts';

describe('a script that stands in its page', () => {
  it('cannot end the element it stands in, and says the same', () => {
    const code = 'const t="</script></SCRIPT>";t';
    expect(inlineScript(code)).not.toMatch(/<\/script/i);
    expect(new Function(`return ${JSON.stringify(inlineScript(code))}`)()).toBe(inlineScript(code));
    expect(new Function(`${inlineScript(code).replace(/;t$/, '')};return t`)()).toBe('</script></SCRIPT>');
    expect(() => inlineScript('a<!--b')).toThrow('<!--');
  });
});
