/** Names that lead nowhere on the public web: RFC 2606, RFC 6761, RFC 6762, RFC 8375 and ICANN's `internal`. */
const reserved = /(?:^|\.)(?:localhost|local|test|example|invalid|internal|lan|home\.arpa|example\.(?:com|net|org))$/;

/** Addresses of this machine and of networks that are not public (RFC 1918, RFC 3927, RFC 4193, RFC 4291, RFC 6598). */
const privateNumbers =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^\[(?:::1?|f[cd].*|fe[89ab].*|::ffff:.*)\]$/;

/**
 * Whether a host is to be reached only from this machine or its own network, or not at all.
 *
 * @param hostname as `URL.hostname` gives it: in small letters, IPv6 in brackets
 */
export function isLocalHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  const isNumber = /^\d+(?:\.\d+){3}$/.test(host) || host.startsWith('[');
  if (isNumber) return privateNumbers.test(host);
  return !host.includes('.') || reserved.test(host);
}
