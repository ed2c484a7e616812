const isPlain = /^[\0-\x7F]*$/;

/** One key for all spellings of an address: by case, Unicode form, final slash or index.html. Takes a decoded address. */
export function toAddressKey(address: string): string {
  const small = isPlain.test(address) ? address.toLowerCase() : address.normalize('NFC').toLowerCase();
  const whole = small.endsWith('/index.html') ? small.slice(0, -'index.html'.length) : small;
  let end = whole.length;
  while (whole[end - 1] === '/') end -= 1;
  return whole.slice(0, end) || '/';
}
