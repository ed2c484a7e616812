import { workerData } from 'node:worker_threads';
import { cutFaces } from './faces.ts';

await cutFaces(...(workerData as Parameters<typeof cutFaces>));
