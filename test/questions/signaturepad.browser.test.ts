import { expect } from '@open-wc/testing';
import { until } from '../../stories/until.ts';
import { ask, picture } from './files.ts';

const signature = { type: 'signaturepad' };

describe('a question for a signature', () => {
  it('is answered by drawing with a finger, and can be cleared', async () => {
    const { one, value, button, text, host, files } = await ask(signature);
    const canvas = one<HTMLCanvasElement>('canvas');
    const { left, top } = canvas.getBoundingClientRect();
    canvas.setPointerCapture = () => {};
    canvas.hasPointerCapture = () => true;
    const pointer = (type: string, x: number, y: number) =>
      canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: left + x, clientY: top + y }));
    pointer('pointerdown', 10, 10);
    pointer('pointermove', 100, 50);
    button('Use this signature').click();
    await until(value, 'an answer');
    expect(value()).to.equal('id-1');
    const { width } = await createImageBitmap(new Blob(files.get('id-1')?.bytes));
    expect(width).to.equal(600);
    await host.updateComplete;
    expect(text()).to.contain('Signed');
    button('Clear').click();
    await host.updateComplete;
    expect([value(), text().includes('Sign here')]).to.deep.equal([undefined, true]);
  });

  it('is answered by typing one’s name, with no pointer at all', async () => {
    const { root, value, files, host } = await ask(signature);
    await expect(host).to.be.accessible();
    const input = root.querySelector('input[type=text]') as HTMLInputElement;
    input.value = 'สมชาย ใจดี';
    input.parentElement?.querySelector('button')?.click();
    await until(value, 'an answer');
    expect([value(), files.get('id-1')?.name]).to.deep.equal(['id-1', 'signature.png']);
    await expect(host).to.be.accessible();
  });

  it('is answered by a picture', async () => {
    const { choose, value } = await ask(signature);
    choose(await picture(30, 20, 'sign.png', 'image/png'));
    await until(value, 'an answer');
    expect(value()).to.equal('id-1');
  });

  it('is not answered by an empty pad or an empty name', async () => {
    const empty = await ask(signature);
    for (const button of empty.root.querySelectorAll('button')) button.click();
    // Once the signature of somebody else is there, theirs would be too.
    const signed = await ask(signature);
    const input = signed.one<HTMLInputElement>('input[type=text]');
    input.value = 'สมชาย ใจดี';
    input.parentElement?.querySelector('button')?.click();
    await until(signed.value, 'an answer');
    expect([empty.value(), empty.files.size]).to.deep.equal([undefined, 0]);
  });
});
