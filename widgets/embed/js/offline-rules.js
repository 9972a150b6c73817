// What the service worker may keep, and under which name.

/** Parts of an address that say where a visitor came from, not what they want to see: those of campaigns and
 * mails, then those that ad and social networks add to a click. */
const CAMPAIGN = 'utm_\\w+|(mtm|pk|piwik|matomo)_(campaign|source|medium|content|keyword|kwd|cid|group|placement)|hsa_\\w+|_hs\\w+|hsCtaTracking'
  + '|at_(medium|campaign|creation|variant|network|format|platform|term|content|custom\\d*|recipient_\\w+|send_\\w+|email\\w*|link\\w*)'
  + '|xtor|xtref|mc_[ce]id|mkt_tok|oly_\\w+|vero_\\w+|trk_\\w+|__s|_ke|_bta_\\w+|wickedid|elq\\w*|ck_subscriber_id|sb_referer_host';
const CLICK = '(fb|g|d|y|tw|tt|rd|bb|sc|wb)clid|gclsrc|[gw]braid|gad_\\w+|msclkid|igsh|igshid|li_fat_id|s_kwcid|ef_id|epik|srsltid|_ga|_gl|_openstat|ref_src|ref_url';
const TRACKING = new RegExp(`^(${CAMPAIGN}|${CLICK})(=|$)`, 'i');

/** Addresses that differ in such parts alone are one; undefined for what is none on the web. */
export function keyOf(address) {
  try {
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol)) return undefined;
    url.hash = '';
    url.search = url.search.slice(1).split('&').filter((part) => !TRACKING.test(part)).join('&');
    return url.href;
  } catch {
    return undefined;
  }
}

/** Whether an answer is for anybody, and what stands at this very address. */
export function mayBeKept({ status, redirected, headers }) {
  return status === 200 && !redirected && !/no-store|private/i.test(headers.get('cache-control'))
    && !/\*|cookie|authorization/i.test(headers.get('vary'));
}

/** Statuses that speak of the moment, not of what stands at the address. */
const PASSING = [304, 408, 425, 429];

/** Whether an answer says that what was kept is to be shown no more: it is gone, has moved or is for some
 * people only. */
export function saysGone(response) {
  const { ok, status, type } = response;
  if (type === 'opaqueredirect') return true;
  return ok ? !mayBeKept(response) : status >= 400 && status < 500 && !PASSING.includes(status);
}
