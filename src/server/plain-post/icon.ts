import type { Handler } from 'hono';

/** Answers with the picture by which a browser marks the desk among its tabs. */
export const icon: Handler = (c) =>
  c.body(picture, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' });

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#0b4f9e"/>
<path d="M7 9h18v11H15l-5 4v-4H7z" fill="#fff"/>
</svg>
`;
