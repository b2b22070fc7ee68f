import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import { problemIn } from '../../support/app.ts';
import { startClamd } from '../../support/clamd.ts';
import { places } from '../../support/places.ts';
import { uploadSuite } from '../../support/upload-suite.ts';
import { createUploadApp, mp4, pdf, photo, picture } from '../../support/uploads.ts';

describe.each(places)('a file that has arrived $place', ({ openPlace }) => {
  const suite = uploadSuite(openPlace);

  const kept = (id: string) => suite.at.kept(id);
  const faultOf = async (bytes: Uint8Array, name: string) => {
    const { reply } = await suite.app.send(bytes, name);
    if (reply.status === 204) return 'kept';
    const { errors } = await problemIn(reply);
    return (errors as { code: string }[])[0]?.code;
  };

  it('a photo is kept upright, without the place where it was taken or the phone that took it', async () => {
    const taken = await photo();
    expect(taken.includes('Somchai Phone')).toBe(true);
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    const { id, reply } = await suite.app.send(taken, 'photo.jpg');
    expect(reply.status).toBe(204);
    const bytes = await kept(id);
    const { exif, xmp, orientation, width, height } = await sharp(bytes).metadata();
    expect({ exif, xmp, orientation, width, height }).toEqual({ width: 40, height: 60 });
    expect(bytes.includes('Somchai Phone')).toBe(false);
  });

  it('pictures stay in their format, and nothing that was put behind their end comes along', async () => {
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const polyglot = Buffer.concat([await picture(format), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
      const { id, reply } = await suite.app.send(polyglot, `a.${format}`);
      expect(reply.status).toBe(204);
      const bytes = await kept(id);
      expect((await sharp(bytes).metadata()).format).toBe(format);
      expect(bytes.includes('script')).toBe(false);
    }
  });

  it('documents, sounds and films are kept as they are', async () => {
    const films: [Buffer, string][] = [
      [pdf, 'a.PDF'],
      [mp4('M4A '), 'voice.m4a'],
      [mp4('mp42'), 'voice.m4a'],
      [mp4('isom'), 'film.mp4'],
    ];
    for (const [bytes, name] of films) {
      const { id, reply } = await suite.app.send(bytes, name);
      expect([name, reply.status]).toEqual([name, 204]);
      expect(await kept(id)).toEqual(bytes);
    }
  });

  it('what is not what its name says is refused, and nothing of it stays', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const wrong: [Uint8Array, string][] = [
      [html, 'a.pdf'],
      [Buffer.concat([html, pdf]), 'a.pdf'],
      [svg, 'a.png'],
      [await picture('gif'), 'a.png'],
      [await picture('png'), 'a.jpg'],
      [await picture('jpeg'), 'a.webp'],
      [pdf, 'a.jpg'],
      [mp4('qt  '), 'a.mp4'],
      [mp4('heic'), 'a.mp4'],
      [Buffer.from('MZ\x90\0\x03'), 'a.mp4'],
      [Buffer.from([0]), 'a.jpg'],
    ];
    for (const [bytes, name] of wrong) expect([name, await faultOf(bytes, name)]).toEqual([name, 'other-content']);
    expect(await suite.app.files()).toEqual([]);
    expect(await suite.store.db.query('select * from uploads')).toEqual([]);
  });

  it('a picture that is broken off is refused', async () => {
    for (const [format, name] of [
      ['jpeg', 'a.jpg'],
      ['png', 'a.png'],
      ['webp', 'a.webp'],
    ] as const) {
      const whole = await picture(format);
      expect([name, await faultOf(whole.subarray(0, whole.length >> 1), name)]).toEqual([name, 'damaged']);
    }
    expect(await suite.app.files()).toEqual([]);
  });

  it('a small file with a hundred million pixels is refused before they are decoded', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: 'white' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await faultOf(bomb, 'a.png')).toBe('too-many-pixels');
  });

  it('a refused file cannot be sent on', async () => {
    const { reply, ...receipt } = await suite.app.send(Buffer.from('no pdf'), 'a.pdf');
    expect(reply.status).toBe(422);
    expect((await suite.app.head(receipt)).status).toBe(403);
  });

  it('a virus is refused, and what is clean is kept', async () => {
    const scanner = await startClamd();
    const scanned = await createUploadApp(suite.store.db, suite.at, { scan: scanner.scan });
    const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';
    const ill = await scanned.send(Buffer.concat([pdf, Buffer.from(eicar)]), 'a.pdf');
    expect(await problemIn(ill.reply)).toMatchObject({ name: 'invalid', errors: [{ pointer: '', code: 'virus' }] });
    expect(await suite.app.files()).toEqual([]);
    const large = Buffer.concat([pdf, Buffer.alloc(3_000_000, 'x')]);
    expect((await scanned.send(large, 'a.pdf')).reply.status).toBe(204);
    expect(scanner.looked()).toEqual([pdf.length + eicar.length, large.length]);
    await scanner.close();
  });

  it('while the scanner is away, a file waits with all that arrived', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const scanner = await startClamd();
    const scanned = await createUploadApp(suite.store.db, suite.at, { scan: scanner.scan });
    await scanner.close();
    const { reply, ...receipt } = await scanned.send(pdf, 'a.pdf');
    expect(await problemIn(reply)).toEqual({ name: 'unavailable', status: 503 });
    const again = await startClamd(scanner.port);
    expect((await scanned.append(receipt, pdf.length - 1, pdf.subarray(-1))).status).toBe(204);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
    await again.close();
  });
});
