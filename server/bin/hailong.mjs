/** For work in the repository: builds what is stale, then runs the same program that production starts from `dist/`. */
import { buildStale } from './build.mjs';

const [name = 'start'] = process.argv.slice(2);
const rooms = name === 'start' || name === 'demo' ? ['server', 'kiosk', 'analytics'] : ['server'];
await buildStale(rooms);
await import('../dist/main.js');
