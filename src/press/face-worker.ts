import { workerData } from 'node:worker_threads';
import { cutFaces } from './faces.ts';

await cutFaces(String(workerData));
