//! Textes du parcours en français.

use super::*;

pub(in crate::locales) const TEXTS: Walk = Walk {
    document: "Du quiz au badge signé - Tremplin",
    title: "Du quiz au badge signé",
    lead: "Un court quiz, huit cartes, et un badge qui se remplit à mesure. Puis une conseillère le signe, et chacun peut vérifier sa signature. Comptez dix minutes.",
    roles: "Seul devant cet écran, vous jouez les deux rôles : la personne qui apprend, puis celle qui la conseille et qui signe. Rien n’est envoyé, tout reste dans ce navigateur.",
    steps: [
        Block {
            title: "Répondre au quiz",
            text: "Trois questions pour savoir se présenter. Il faut 60 % ; vous pouvez recommencer autant que vous voulez.",
        },
        Block {
            title: "Passer les cartes",
            text: "Huit sigles que l’on entend en mission locale. Retournez chaque carte, dites si vous la connaissez, et continuez jusqu’à la dernière.",
        },
        Block {
            title: "Demander une signature",
            text: "Quand tout est fait, le badge dit « Obtenu sur cet appareil ». C’est votre parole : personne ne l’a encore confirmée.",
        },
        Block {
            title: "Signer, puis vérifier",
            text: "Ici, vous changez de chaise. Dans la vraie vie, la demande part vers une autre personne, qui vous connaît.",
        },
    ],
    ask: "Appuyez sur « Faire signer » : la demande s’affiche en code QR, en lien et en fichier. Elle dit ce que vous avez fait, et votre nom seulement si vous l’écrivez. Copiez le lien, ou enregistrez le fichier.",
    fallbacks: [
        "Le quiz « Se présenter en deux minutes », comme fichier",
        "Les cartes « Huit sigles à connaître », comme fichier",
    ],
    counts: "C’est fait, et le badge en tient compte.",
    see_badge: "Voir le badge",
    badge: "Votre badge",
    scenes: [
        Scene {
            role: "Vous êtes conseiller ?",
            text: "Ouvrez votre page et collez le lien de la demande. Reprenez d’un clic le nom et l’adresse de l’émetteur, créez une clé, comparez ce qui est demandé et ce qui est fait, puis signez. La page vous rend le badge en lien, en image et en fichier.",
            link: "Ouvrir la page du conseiller",
        },
        Scene {
            role: "Vous recevez le badge ?",
            text: "Ouvrez le lien reçu : la page « Vos badges » vérifie la signature sur place, sans rien demander à personne. Une image ou un fichier se dépose sur le badge de cette page, ou s’ouvre par « Options », « Ouvrir un badge reçu ».",
            link: "Ouvrir vos badges",
        },
    ],
    proof_title: "Ce qu’un badge prouve, et ce qu’il ne prouve pas",
    proofs: [
        Block {
            title: "Sans signature",
            text: "Que cet appareil dit que tout a été fait. C’est une déclaration, et le badge l’écrit en toutes lettres.",
        },
        Block {
            title: "Avec une signature vérifiée",
            text: "Que l’émetteur nommé l’a délivré, et que pas une lettre n’a changé depuis. Il faut pour cela connaître sa clé : cet essai reconnaît celle que vous créez dans ce navigateur. Un vrai site publie la sienne ; ailleurs, le badge dit qu’il n’est pas encore confirmé.",
        },
        Block {
            title: "Jamais",
            text: "Qui a répondu aux questions, ni qu’une compétence est acquise pour toujours. Le badge ne contient pas de nom. L’émetteur de cet essai n’existe pas : ce badge n’a pas de valeur.",
        },
    ],
    own_title: "Le proposer chez vous",
    own: "Un badge est un fichier qui nomme vos quiz et vos cartes. Il se colle dans votre page comme eux, et votre équipe signe avec sa propre clé.",
    own_links: ["Voir le code de ce badge", "Écrire le vôtre"],
};
