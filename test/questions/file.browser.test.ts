import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../stories/until.ts';
import { ask, document, picture } from './files.ts';

const many = { type: 'file', allowMultiple: true };

describe('a question for files', () => {
  it('says before anything is chosen what it takes, and what files tell of a person', async () => {
    const { text, one, host } = await ask({ ...many, acceptedTypes: 'image/*,.pdf', maxSize: 5_000_000 });
    expect(text())
      .to.contain('Up to 20 files: jpg, jpeg, png, webp, pdf, up to 5 MB each.')
      .and.contain('who made them');
    const input = one<HTMLInputElement>('input[type=file]');
    expect([input.multiple, input.accept]).to.deep.equal([true, '.jpg,.jpeg,.png,.webp,.pdf']);
    expect(input.getBoundingClientRect().height).to.be.at.least(44);
    await expect(host).to.be.accessible();
  });

  it('sends what is chosen at once, and the answer names it', async () => {
    const { choose, value, files, text, host, one } = await ask(many);
    choose(document('สัญญา.pdf'), await picture(20, 10));
    await until(() => (value() as unknown[])?.length === 2, 'two answers');
    await host.updateComplete;
    expect(value()).to.deep.equal([
      { name: 'สัญญา.pdf', type: 'application/pdf', content: 'id-1' },
      { name: 'photo.jpg', type: 'image/jpeg', content: 'id-2' },
    ]);
    expect([...files.values()].map(({ name }) => name)).to.deep.equal(['สัญญา.pdf', 'photo.jpg']);
    expect(text()).to.contain('สัญญา.pdf Uploaded');
    expect(one('[role=status]').textContent).to.equal('photo.jpg: Uploaded');
    await expect(host).to.be.accessible();
  });

  it('takes no more files than its author wants', async () => {
    const { choose, text, files } = await ask({ ...many, maxFiles: 2 });
    expect(text()).to.contain('Up to 2 files');
    choose(document('a.pdf'), document('b.pdf'), document('c.pdf'));
    await until(() => files.size === 2, 'two files');
    expect(text()).not.to.contain('c.pdf Uploaded');
  });

  it('makes a large photo smaller before it is sent', async () => {
    const { choose, value, files } = await ask(many);
    const large = await picture(5_000, 2_500);
    choose(large);
    await until(value, 'an answer');
    const sent = new Blob(files.get('id-1')?.bytes);
    const { width, height } = await createImageBitmap(sent);
    expect([width, height]).to.deep.equal([2_048, 1_024]);
    expect(sent.size).to.be.below(large.size);
  });

  it('sends a photo as it is where its original is wanted, unless only this browser reads it', async () => {
    const { choose, value, files } = await ask(many, 'en', true);
    const large = await picture(5_000, 2_500);
    choose(large, await picture(20, 10, 'IMG_1.HEIC', 'image/png'));
    await until(() => (value() as unknown[] | undefined)?.length === 2, 'two answers');
    expect(new Blob(files.get('id-1')?.bytes).size).to.equal(large.size);
    expect(files.get('id-2')?.name).to.equal('IMG_1.png');
  });

  it('turns a photo that only this browser reads into one that everybody reads', async () => {
    const { choose, value } = await ask(many);
    // Chromium reads no HEIC: what it reads under that name stands for it.
    choose(await picture(20, 10, 'IMG_1.HEIC', 'image/png'));
    await until(value, 'an answer');
    expect(value()).to.deep.equal([{ name: 'IMG_1.png', type: 'image/png', content: 'id-1' }]);
  });

  it('says in words why a file is not taken, and sends nothing of it', async () => {
    const { choose, files, text, host, one } = await ask({ ...many, maxSize: 1_000_000 });
    choose(document('a.exe'), document('photo.heic'), document('b.pdf', 0), document('c.pdf', 1_000_001));
    await until(
      () => text().includes('c.pdf This file is larger than 1 MB.'),
      'c.pdf This file is larger than 1 MB.',
      text,
    );
    expect(text()).to.contain('a.exe Files of this type are not accepted.');
    expect(text()).to.contain('photo.heic HEIC photos are not accepted.').and.contain('b.pdf This file is empty.');
    expect(one('[role=status]').textContent).to.contain('b.pdf: This file is empty.');
    expect(files.size).to.equal(0);
    await expect(host).to.be.accessible();
  });

  it('says what the backend found in a file', async () => {
    const { choose, next, text, button } = await ask(many);
    next.push({ reason: 'invalid', unknown: false, errors: [{ pointer: '', code: 'virus' }] });
    choose(document('a.pdf'));
    await until(
      () => text().includes('a.pdf A virus was found in this file.'),
      'a.pdf A virus was found in this file.',
      text,
    );
    expect(button('Send a.pdf again')).to.equal(undefined);
  });

  it('shows how far a file is, and sends only the rest when the network was away', async () => {
    const { choose, next, text, button, value, one, filling, files } = await ask(many);
    const off = { reason: 'offline', unknown: true } as const;
    let goOn = () => {};
    next.push(Promise.resolve(), new Promise<void>((resolve) => (goOn = resolve)), off, off, off, off);
    choose(document('a.pdf', 1_000_000));
    await until(() => text().includes('Sending, 26%'), 'Sending, 26%', text);
    expect(one<HTMLProgressElement>('progress').position).to.be.within(0.26, 0.27);
    expect(filling.uploads?.busy).to.equal(true);
    goOn();
    await until(() => text().includes('We cannot reach the service.'), 'We cannot reach the service.', text);
    expect(filling.uploads?.busy).to.equal(false);
    button('Send a.pdf again').click();
    await until(value, 'an answer');
    expect(files.size).to.equal(1);
    expect(new Blob(files.get('id-1')?.bytes).size).to.equal(1_000_000);
  });

  it('lets a file be taken back, also while it is sent, and keeps the focus in the question', async () => {
    const { choose, next, button, value, one, text, root, host } = await ask(many);
    choose(document('a.pdf'));
    await until(value, 'an answer');
    let goOn = () => {};
    next.push(new Promise<void>((resolve) => (goOn = resolve)));
    choose(document('b.pdf'));
    await until(() => text().includes('b.pdf Sending'), 'b.pdf Sending', text);
    button('Remove b.pdf').click();
    goOn();
    await aTimeout(0);
    button('Remove a.pdf').click();
    await host.updateComplete;
    expect(value()).to.equal(undefined);
    expect(root.activeElement).to.equal(one('input[type=file]'));
    expect(text()).not.to.contain('a.pdf');
  });

  it('takes one file in place of another where one is asked for', async () => {
    const { choose, value, one } = await ask({ type: 'file' });
    expect(one<HTMLInputElement>('input').multiple).to.equal(false);
    choose(document('a.pdf'));
    await until(value, 'an answer');
    choose(document('b.pdf'));
    await until(() => (value() as { name: string }[])[0]?.name === 'b.pdf', 'the other file');
    expect(value()).to.have.length(1);
  });

  it('is asked in Thai as well', async () => {
    const { text, host } = await ask(many, 'th');
    expect(text()).to.contain('แนบได้ไม่เกิน 20 ไฟล์');
    await expect(host).to.be.accessible();
  });
});
