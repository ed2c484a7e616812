import { expect, it } from 'vitest';
import { isLocalHost } from '../../../src/newsroom/local-host.ts';

const hostOf = (address: string): string => new URL(address).hostname;

it.each([
  'http://localhost:4321/',
  'http://paper.localhost/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.1/',
  'http://192.168.1.1/',
  'http://169.254.1.1/',
  'http://100.64.0.1/',
  'http://[::1]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://printer/',
  'http://nas.local/',
  'http://nas.local./',
  'http://desk.home.arpa/',
  'https://the-meridian.example/',
  'https://www.example.com/',
  'https://paper.test/',
  'https://paper.internal/',
])('takes %s for local', (address) => {
  expect(isLocalHost(hostOf(address))).toBe(true);
});

it.each([
  'https://gazette.wrenport/',
  'https://localhost.gazette.wrenport/',
  'https://myexample.com/',
  'https://latest.org/',
  'https://10.gazette.wrenport/',
  'http://172.32.0.1/',
  'http://11.0.0.1/',
  'http://100.128.0.1/',
  'http://[2606:4700::1111]/',
])('takes %s for public', (address) => {
  expect(isLocalHost(hostOf(address))).toBe(false);
});
