export { createApp } from './app.ts';
export { loadConfig } from './config.ts';
export type { AppParts } from './context.ts';
export { readEnvironment } from './environment.ts';
export { loadKeys } from './key.ts';
export { type RunningServer, startServer } from './start.ts';
export { openDatabase } from './store/open.ts';
