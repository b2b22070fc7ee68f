/** The pads that something was drawn on. */
const drawn = new WeakSet<HTMLCanvasElement>();

const name = 'signature.png';

/** Ink on paper, also where the page is dark: the picture is looked at elsewhere. */
function inkOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (context && !drawn.has(canvas)) paper(context, canvas.width, canvas.height);
  return context;
}

function paper(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  width: number,
  height: number,
): void {
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.fillStyle = context.strokeStyle = '#111';
  context.lineWidth = 4;
  context.lineCap = context.lineJoin = 'round';
}

/** Begins a line where a finger, a pen or the mouse comes down; a dot, until it moves. */
export function startStroke(event: PointerEvent): void {
  const canvas = event.currentTarget as HTMLCanvasElement;
  const ink = inkOf(canvas);
  if (!ink) return;
  canvas.setPointerCapture(event.pointerId);
  drawn.add(canvas);
  ink.beginPath();
  ink.moveTo(...place(canvas, event));
  line(ink, canvas, event);
}

/** Draws on while it is held down. */
export function stroke(event: PointerEvent): void {
  const canvas = event.currentTarget as HTMLCanvasElement;
  const ink = canvas.hasPointerCapture(event.pointerId) && inkOf(canvas);
  if (ink) line(ink, canvas, event);
}

function line(ink: CanvasRenderingContext2D, canvas: HTMLCanvasElement, event: PointerEvent): void {
  ink.lineTo(...place(canvas, event));
  ink.stroke();
}

function place(canvas: HTMLCanvasElement, { clientX, clientY }: PointerEvent): [number, number] {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  return [((clientX - left) / width) * canvas.width, ((clientY - top) / height) * canvas.height];
}

/** Makes a pad empty again. */
export function clearPad(canvas: HTMLCanvasElement): void {
  drawn.delete(canvas);
  inkOf(canvas);
}

/** What was drawn on a pad, as a picture; nothing if it is empty. */
export async function padPicture(canvas: HTMLCanvasElement): Promise<File | undefined> {
  if (!drawn.has(canvas)) return undefined;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? new File([blob], name, { type: blob.type }) : undefined;
}

/** A typed name as a picture; nothing without a name. */
export async function drawName(text: string): Promise<File | undefined> {
  const canvas = new OffscreenCanvas(600, 200);
  const context = canvas.getContext('2d');
  if (!context || text === '') return undefined;
  paper(context, canvas.width, canvas.height);
  context.font = 'italic 48px cursive, serif';
  context.textBaseline = 'middle';
  context.fillText(text, 20, canvas.height / 2, canvas.width - 40);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new File([blob], name, { type: blob.type });
}
