import { workerData } from 'node:worker_threads';
import { layCards, type CardWork } from './print-cards.ts';

await layCards(workerData as CardWork);
