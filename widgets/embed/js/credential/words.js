// What a badge says once something was asked for, in French and English.
// Dates are written here: the browser's own way takes 20 ms on a phone the first time.
const MONTHS = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

export const WORDS = {
  fr: {
    date: (year, month, day) => `${day === 1 ? '1er' : day} ${MONTHS.fr[month]} ${year}`,
    request: {
      title: 'Faire signer ce badge',
      text: (issuer, link, name) => `${link ? 'Montrez ce code, ou envoyez ce lien,' : 'Remettez un fichier'} à votre conseillère ou conseiller${issuer ? ` (${issuer})` : ''}. La demande dit ce que vous avez fait, et ${name ? `votre nom : ${name}` : 'rien d’autre : ni votre nom, ni votre adresse'}.`,
      applied: (name) => (name ? `La demande porte maintenant votre nom : ${name}.` : 'La demande ne porte pas votre nom.'),
      copy: 'Copier le lien',
      file: 'Enregistrer la demande dans un fichier',
      qr: 'Code QR qui contient le lien de la demande',
      noPage: 'Ce badge ne dit pas où la demande se lit : enregistrez le fichier et remettez-le.',
    },
    name: {
      label: 'Votre nom sur la demande et l’attestation (facultatif)',
      keep: 'Garder ce nom sur cet appareil',
    },
    copied: 'Le lien est copié.',
    notCopied: 'Le lien n’a pas pu être copié. Sélectionnez-le ci-dessous.',
    shareText: (title, signed) => (signed ? `Mon badge signé « ${title} »` : `J’ai obtenu le badge « ${title} » (déclaré par moi-même)`),
    shareLink: 'Le lien à partager',
    saved: 'Le fichier est enregistré.',
    close: 'Fermer',
    verified: {
      valid: 'Ce badge est valable.',
      unconfirmed: 'Ce badge est signé, pas encore confirmé.',
      refused: 'Ce badge est refusé. Rien n’a été changé à ce que vous aviez.',
      none: 'Ce n’est pas un badge lisible. Rien n’a été changé à ce que vous aviez.',
      kept: 'Il est gardé sur cet appareil.',
      drop: 'Ne pas le garder ici',
      dropped: 'Il n’est plus gardé.',
      keep: 'Le garder ici',
      offered: 'Vous avez déjà ce badge, signé. Celui-ci vient d’un lien : il n’est pas gardé.',
      version: 'Vous avez déjà une autre version de ce badge. Celle-ci n’est pas gardée.',
      instead: 'Garder celui-ci à la place',
      noKeys: 'Les clés auxquelles ce site se fie n’ont pas pu être lues. Réessayez plus tard.',
      says: 'Ce que dit le badge',
      name: 'Badge',
      issuer: 'Émetteur, selon le badge',
      confirmed: {
        issuer: 'Émetteur',
        by: (site) => (site ? `Confirmé par la clé que publie ${site}.` : 'Confirmé par la clé que ce site connaît.'),
      },
      from: 'Valable à partir du',
      until: 'Valable jusqu’au',
      note: (signed) => `Note de l’émetteur, ${signed ? 'signée avec le' : 'selon le'} badge`,
      skills: 'Compétences',
      key: {
        ask: (site) => `Demander sa clé à ${site}`,
        note: (site) => `Si vous demandez, ${site} apprendra que quelqu’un vérifie un de ses badges.`,
        none: (site) => `${site} n’a pas donné de clé. Le badge n’est pas encore confirmé.`,
      },
      status: {
        ask: (site) => `Demander à ${site} si ce badge est révoqué`,
        note: (site) => `Si vous demandez, ${site} apprendra que quelqu’un vérifie un de ses badges, sans savoir lequel.`,
        none: (site) => `${site} n’a pas répondu. Le badge n’est pas encore confirmé.`,
      },
    },
    shelf: {
      restored: 'Vos badges ont été repris.',
      nothingNew: 'Ce fichier ne contient rien de plus que ce qui est gardé ici.',
      unkept: 'Ce navigateur n’a pas pu tout garder. Conservez bien le fichier de votre badge.',
      aside: (count) => (count > 1 ? `${count} éléments de ce fichier ne sont pas lisibles : ils ont été laissés de côté.` : 'Un élément de ce fichier n’est pas lisible : il a été laissé de côté.'),
      many: (most) => `Ce fichier contient plus de ${most} éléments. C’est trop : il n’a pas été repris.`,
    },
    large: 'Ce fichier est trop grand pour un badge.',
    tooOld: 'Ce navigateur est trop ancien pour lire le badge de ce code QR. Demandez plutôt le lien ou le fichier du badge.',
  },
  en: {
    date: (year, month, day) => `${MONTHS.en[month]} ${day}, ${year}`,
    request: {
      title: 'Have this badge signed',
      text: (issuer, link, name) => `${link ? 'Show this code, or send this link,' : 'Hand over a file'} to your adviser${issuer ? ` (${issuer})` : ''}. The request says what you have done and ${name ? `your name: ${name}` : 'nothing else: neither your name nor your address'}.`,
      applied: (name) => (name ? `The request now has your name: ${name}.` : 'The request does not have your name.'),
      copy: 'Copy the link',
      file: 'Save the request as a file',
      qr: 'QR code that holds the link of the request',
      noPage: 'This badge does not say where the request is read: save the file and hand it over.',
    },
    name: {
      label: 'Your name on the request and the certificate (optional)',
      keep: 'Keep this name on this device',
    },
    copied: 'The link is copied.',
    notCopied: 'The link could not be copied. Select it below.',
    shareText: (title, signed) => (signed ? `My signed badge “${title}”` : `I earned the badge “${title}” (my own declaration)`),
    shareLink: 'The link to share',
    saved: 'The file is saved.',
    close: 'Close',
    verified: {
      valid: 'This badge is valid.',
      unconfirmed: 'This badge is signed, not confirmed yet.',
      refused: 'This badge is refused. Nothing of what you had was changed.',
      none: 'This is no badge that can be read. Nothing of what you had was changed.',
      kept: 'It is kept on this device.',
      drop: 'Do not keep it here',
      dropped: 'It is no longer kept.',
      keep: 'Keep it here',
      offered: 'You already have this badge, signed. This one comes from a link: it is not kept.',
      version: 'You already have another version of this badge. This one is not kept.',
      instead: 'Keep this one instead',
      noKeys: 'The keys that this site trusts could not be read. Try again later.',
      says: 'What the badge says',
      name: 'Badge',
      issuer: 'Issuer, as the badge says',
      confirmed: {
        issuer: 'Issuer',
        by: (site) => (site ? `Confirmed by the key that ${site} publishes.` : 'Confirmed by the key that this site knows.'),
      },
      from: 'Valid from',
      until: 'Valid until',
      note: (signed) => `Note by the issuer, ${signed ? 'signed with the badge' : 'as the badge says'}`,
      skills: 'Skills',
      key: {
        ask: (site) => `Ask ${site} for its key`,
        note: (site) => `If you ask, ${site} will learn that somebody verifies one of its badges.`,
        none: (site) => `${site} gave no key. The badge is not confirmed yet.`,
      },
      status: {
        ask: (site) => `Ask ${site} whether this badge is revoked`,
        note: (site) => `If you ask, ${site} will learn that somebody verifies one of its badges, not which one.`,
        none: (site) => `${site} did not answer. The badge is not confirmed yet.`,
      },
    },
    shelf: {
      restored: 'Your badges have been taken up.',
      nothingNew: 'This file has nothing more than what is kept here.',
      unkept: 'This browser could not keep everything. Hold on to the file of your badge.',
      aside: (count) => (count > 1 ? `${count} parts of this file cannot be read: they were set aside.` : 'One part of this file cannot be read: it was set aside.'),
      many: (most) => `This file has more than ${most} parts. That is too much: it was not taken up.`,
    },
    large: 'This file is too large for a badge.',
    tooOld: 'This browser is too old to read the badge of this QR code. Rather ask for the badge’s link or file.',
  },
};

/** The day of a moment on this device, in milliseconds since 1970. */
export function day(words, at) {
  const date = new Date(at);
  return words.date(date.getFullYear(), date.getMonth(), date.getDate());
}

/** The day that a credential says, in UTC. */
export function dayOf({ date }, text) {
  const [year, month, day] = text.slice(0, 10).split('-');
  return date(+year, month - 1, +day);
}
