/** Serves the demonstration department and the hostile host pages; see `serve.mjs`. */
export declare function serveDemo(options: {
  port?: number;
  backend: string;
}): Promise<{ url: string; port: number; close: () => Promise<void> }>;
