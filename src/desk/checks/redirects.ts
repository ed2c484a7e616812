import { addressFiles } from '../../newsroom/address-book.ts';
import { toAddressKey } from '../../newsroom/address-key.ts';
import { spellTarget } from '../../newsroom/urls-lock.ts';
import type { Finding, Inquiry } from './finding.ts';

/** What leads from one address to another: a line of `redirects.yaml` or an alias. */
interface Lead {
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

function toLeads({ paper, pathOf }: Inquiry): ReadonlyMap<string, Lead> {
  const aliases = paper.articles.flatMap((article) =>
    article.aliases.map((from): Lead => ({ from, to: pathOf(article), file: article.file })),
  );
  const redirects = paper.addresses.redirects.map(({ from, to }): Lead => ({ from, to, file: addressFiles.redirects }));
  return new Map([...aliases, ...redirects].map((lead) => [toAddressKey(lead.from), lead]));
}

/** The leads that follow one another from an address on, and whether they come back to it. */
function follow(start: Lead, leads: ReadonlyMap<string, Lead>): { readonly steps: readonly Lead[]; isLoop: boolean } {
  const steps: Lead[] = [];
  const seen = new Set<Lead>();
  let next = leads.get(toAddressKey(start.to));
  while (next && !seen.has(next)) {
    if (toAddressKey(next.from) === toAddressKey(start.from)) return { steps, isLoop: true };
    seen.add(next);
    steps.push(next);
    next = leads.get(toAddressKey(next.to));
  }
  return { steps, isLoop: false };
}

/** Redirects that lead to themselves, back to themselves, or to one that leads on. */
export function findRedirectFaults(inquiry: Inquiry): readonly Finding[] {
  const leads = toLeads(inquiry);
  return inquiry.paper.addresses.redirects.flatMap(({ from, to, typed }): Finding[] => {
    const place = { file: addressFiles.redirects, at: [typed] };
    if (toAddressKey(from) === toAddressKey(to)) {
      const message = `the redirect from ${from} leads to itself`;
      return [{ code: 'redirect-loop', ...place, message, advice: 'write where it is to lead, or remove it' }];
    }
    const { steps, isLoop } = follow({ from, to, file: place.file }, leads);
    const [next] = steps;
    const last = steps.at(-1);
    if (isLoop) {
      const way = steps.map((step) => `${step.from} of ${step.file}`).join(' and ');
      const message = `the redirect from ${from} comes back to itself, by ${way}`;
      return [{ code: 'redirect-loop', ...place, message, advice: 'remove one of them, or let it lead elsewhere' }];
    }
    if (!next || !last) return [];
    const message = `the redirect from ${from} leads to ${next.from}, which ${next.file} leads on to ${next.to}`;
    const isRound = leads.has(toAddressKey(last.to));
    const advice = isRound ? 'write an address at which something is printed' : `write ${spellTarget(last.to)}`;
    return [{ code: 'redirect-chain', ...place, message, advice }];
  });
}
