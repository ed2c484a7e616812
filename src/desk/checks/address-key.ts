/** One key for all spellings of an address: by case, Unicode form, final slash or index.html. Takes a decoded address. */
export const toAddressKey = (address: string): string =>
  address
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '/')
    .replace(/\/+$/, '') || '/';
