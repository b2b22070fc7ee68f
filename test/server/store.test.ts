import { engines } from '../support/store.ts';
import { storeSuite } from './store.suite.ts';

for (const engine of engines) storeSuite(engine);
