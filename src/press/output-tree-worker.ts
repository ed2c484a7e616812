import { parentPort, workerData } from 'node:worker_threads';
import { packTree } from './output-tree.ts';

const packed = packTree(workerData as string);
parentPort?.postMessage(packed, [packed.sizes.buffer as ArrayBuffer, packed.times.buffer as ArrayBuffer]);
