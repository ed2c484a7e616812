import { parentPort, workerData } from 'node:worker_threads';
import { searchFilesHere, type FileSearch } from './search-files.ts';

parentPort?.postMessage(searchFilesHere(workerData as FileSearch));
