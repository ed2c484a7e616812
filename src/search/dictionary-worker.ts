import { parentPort, workerData } from 'node:worker_threads';
import { packWords, type DictionaryInput } from './dictionary.ts';

parentPort?.postMessage(packWords(workerData as DictionaryInput));
