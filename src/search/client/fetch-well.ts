/** An answer of the site. @throws where there is none, or none that holds what was asked for. */
export async function fetchWell(address: string, options?: RequestInit): Promise<Response> {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} for ${address}`);
  return answer;
}
